#include "compiler/emit/mermaid/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/text/text_measure.h"

namespace jc::emit {

namespace {

// What a label may hold as it is, of ASCII. All else has a meaning somewhere in Mermaid: in its lexer, in the
// preprocessing of directives and styles, in Markdown or in HTML.
bool is_plain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view(" ,.-+()/='?!").find(c) != std::string_view::npos;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
           return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
         });
}

// The keywords of journey diagrams, and what Mermaid strips or reads ahead of them.
constexpr std::string_view kKeywords[] = {"title", "section", "accTitle", "accDescr", "journey", "%%", "---"};

// U+200B takes no room, is no space to Mermaid, and parts a keyword from the line's beginning.
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

std::string with_entities(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char c : text::one_line(text)) {
    out += signs.find(c) != std::string_view::npos ? fmt::format("#{};", static_cast<int>(c))
                                                   : std::string(1, c);
  }
  const bool keyword = std::any_of(std::begin(kKeywords), std::end(kKeywords),
                                   [&](std::string_view word) { return starts_with_word(out, word); });
  if (out.empty()) {
    return "\xE2\x80\x93";
  }
  return keyword ? std::string(kZeroWidthSpace) + out : out;
}

}  // namespace

std::string mermaid_label(std::string_view text) {
  std::string out;
  for (const char c : text::one_line(text)) {
    out += is_plain(c) ? std::string(1, c) : fmt::format("#{};", static_cast<int>(c));
  }
  return out.empty() ? " " : out;
}

std::string mermaid_name(std::string_view text) { return with_entities(text, "#:;<>&%"); }

std::string mermaid_actor(std::string_view text) { return with_entities(text, "#:;,<>&%"); }

std::string mermaid_title(std::string_view text) {
  std::string out = "\"";
  for (const char c : text::one_line(text)) {
    // Some versions look for directives, which begin with `%%{`, ahead of everything else.
    out += c == '%' ? R"(\x25)" : c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  }
  return out + "\"";
}

}  // namespace jc::emit
