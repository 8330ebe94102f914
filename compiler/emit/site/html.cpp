#include "compiler/emit/site/html.h"

#include <md4c-html.h>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/markdown.h"

namespace jc::emit {

namespace {

constexpr unsigned kReading = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;

constexpr std::array<bool, 256> signs(std::string_view all) {
  std::array<bool, 256> found{};
  for (const char c : all) {
    found[static_cast<unsigned char>(c)] = true;
  }
  return found;
}

// Nothing that means something to Markdown: most words of a page are only letters.
bool is_plain(std::string_view text) {
  // At the beginning some signs and numbers would start a block.
  static constexpr std::array<bool, 256> kBegins = signs("0123456789+-= ");
  static constexpr std::array<bool, 256> kMeans = signs("\\`*_[]<>&~#|!\n\r\t");
  return (text.empty() || !kBegins[static_cast<unsigned char>(text[0])]) &&
         std::none_of(text.begin(), text.end(), [](char c) { return kMeans[static_cast<unsigned char>(c)]; });
}

void append(const MD_CHAR* text, MD_SIZE size, void* to) {
  static_cast<std::string*>(to)->append(text, size);
}

// The address in an attribute, as md4c has written it, without its entities.
std::string unescaped(std::string_view attribute) {
  std::string out;
  while (!attribute.empty()) {
    const bool entity = attribute.starts_with("&amp;");
    out += attribute[0];
    attribute.remove_prefix(entity ? 5 : 1);
  }
  return out;
}

// Text has no angle brackets of its own any more, so what looks like a tag is one that md4c wrote. Images
// would be fetched: their words stay.
std::string with_safe_targets(std::string_view html) {
  static constexpr std::string_view kLink = "<a href=\"";
  static constexpr std::string_view kImage = "<img src=\"";
  std::string out;
  while (!html.empty()) {
    const std::size_t at = std::min(html.find(kLink), html.find(kImage));
    out.append(html.substr(0, at));
    if (at == std::string_view::npos) {
      break;
    }
    html.remove_prefix(at);
    if (html.starts_with(kLink)) {
      const std::string_view target = html.substr(kLink.size(), html.find('"', kLink.size()) - kLink.size());
      out.append(is_safe_target(unescaped(target)) ? html.substr(0, kLink.size() + target.size())
                                                   : "<a data-refused=\"");
      html.remove_prefix(kLink.size() + target.size());
      continue;
    }
    static constexpr std::string_view kWords = "alt=\"";
    const std::size_t words = html.find(kWords) + kWords.size();
    out.append(html.substr(words, html.find('"', words) - words));
    html.remove_prefix(html.find('>') + 1);
  }
  return out;
}

}  // namespace

namespace {

void add_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

std::string html_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  add_escaped(text, out);
  return out;
}

namespace {

std::string read_markdown(std::string_view markdown) {
  std::string html;
  md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, kReading, 0);
  while (html.ends_with('\n')) {
    html.pop_back();
  }
  const bool line =
      html.starts_with("<p>") && html.find("<p>", 3) == std::string::npos && html.ends_with("</p>");
  return with_safe_targets(line ? std::string_view(html).substr(3, html.size() - 7) : html);
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

}  // namespace

void add_html(std::string_view markdown, std::string& out) {
  if (is_plain(markdown)) {
    add_escaped(markdown, out);
    return;
  }
  // A page, and those of a journey's tiers, say the same again and again: names with their links above all.
  constexpr std::size_t kMost = 4096;
  constexpr std::size_t kLongest = 1000;
  thread_local std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> known;
  if (markdown.size() > kLongest) {
    out += read_markdown(markdown);
    return;
  }
  const auto found = known.find(markdown);
  if (found != known.end()) {
    out += found->second;
    return;
  }
  if (known.size() >= kMost) {
    known.clear();
  }
  out += known.emplace(markdown, read_markdown(markdown)).first->second;
}

std::string html_of(std::string_view markdown) {
  std::string html;
  add_html(markdown, html);
  return html;
}

std::string without_links_outside(std::string html, std::string_view up) {
  const std::string begin = "<a href=\"" + std::string(up) + "../";
  // Of a page that is mostly tags, the first letter of one tells little.
  const std::boyer_moore_horspool_searcher link(begin.begin(), begin.end());
  static constexpr std::string_view kEnd = "</a>";
  // What goes, from its first letter on: tags that begin a link, and as many that end one.
  std::vector<std::pair<std::size_t, std::size_t>> gone;
  std::size_t last_end = 0;
  for (auto at = html.cbegin(); (at = std::search(at, html.cend(), link)) != html.cend();) {
    const auto tag = static_cast<std::size_t>(at - html.cbegin());
    const std::size_t words = html.find('>', tag);
    const std::size_t end = words == std::string::npos ? words : html.find(kEnd, std::max(words, last_end));
    if (end == std::string::npos) {
      break;
    }
    last_end = end + kEnd.size();
    gone.emplace_back(tag, words + 1);
    gone.emplace_back(end, last_end);
    at += static_cast<std::ptrdiff_t>(words + 1 - tag);
  }
  if (gone.empty()) {
    return html;
  }
  std::sort(gone.begin(), gone.end());
  std::string out;
  out.reserve(html.size());
  std::size_t from = 0;
  for (const auto& [first, behind] : gone) {
    if (first > from) {
      out.append(html, from, first - from);
    }
    from = std::max(from, behind);
  }
  return out.append(html, from);
}

}  // namespace jc::emit
