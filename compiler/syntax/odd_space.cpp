#include "compiler/syntax/odd_space.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "compiler/text/utf8.h"

namespace jc::syntax {

namespace {

bool is_odd(char32_t value) {
  return value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200B) || value == 0x202F ||
         value == 0x205F || value == 0x2060 || value == 0x3000 || value == 0xFEFF;
}

std::string_view name_of(char32_t value) {
  return value == 0xA0 || value == 0x202F                        ? "a no-break space"
         : value == 0x200B || value == 0x2060 || value == 0xFEFF ? "a space without width"
                                                                 : "a space that is not the usual one";
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

class Finder {
 public:
  Finder(const source::Files& files, source::FileId file, diag::Diagnostics& out)
      : file_(file), content_(files[file].content()), out_(out) {}

  // All in a row, as one finding.
  std::uint32_t report(std::uint32_t begin) {
    const char32_t first = text::first_code_point(content_.substr(begin)).value;
    std::uint32_t end = begin;
    while (const std::size_t size = odd_space_at(content_.substr(end))) {
      end += static_cast<std::uint32_t>(size);
    }
    const source::Span span{file_, begin, end};
    // Aliases lead to one key more than once.
    if (told_.insert(begin).second) {
      out_.push_back(
          {.rule = "unreadable-yaml",
           .span = span,
           .message = fmt::format("{} (U+{:04X}) where YAML wants a space", name_of(first),
                                  static_cast<std::uint32_t>(first)),
           .help = "type a space in its place; such characters come along when text is copied "
                   "from a web page or a word processor",
           .fixes = {{usual(first).empty() ? "remove it" : "write a space", true, {{span, usual(first)}}}}});
    }
    return end;
  }

  // Those of a line that stand where YAML wants a space: in the indent, behind a dash, and around the colon
  // of a key, on its own or in brackets.
  void look_at_line(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t at = begin;
    bool at_start = true;
    while (at < end) {
      if (odd_space_at(content_.substr(at)) != 0 && (at_start || follows_colon_of_key(at, begin))) {
        at = report(at);
        continue;
      }
      const char c = content_[at];
      at_start = (at_start && (c == ' ' || c == '-')) || c == '{' || c == '[' || c == ',';
      at++;
    }
  }

 private:
  static std::string usual(char32_t first) { return first == 0xFEFF || first == 0x2060 ? "" : " "; }

  bool follows_colon_of_key(std::uint32_t at, std::uint32_t line) const {
    if (at == line || content_[at - 1] != ':') {
      return false;
    }
    std::uint32_t word = at - 1;
    while (word > line && is_word(content_[word - 1])) {
      word--;
    }
    if (word == at - 1) {
      return false;
    }
    const std::string_view before = content_.substr(line, word - line);
    const std::size_t last = before.find_last_not_of(' ');
    return last == std::string_view::npos || before[last] == '-' || before[last] == '{' ||
           before[last] == '[' || before[last] == ',';
  }

  source::FileId file_;
  std::string_view content_;
  diag::Diagnostics& out_;
  std::unordered_set<std::uint32_t> told_;
};

// In a text in quotes or over several lines every character is one of the text.
bool is_in_text(const Tree& tree, std::uint32_t at) {
  return std::any_of(tree.nodes.begin(), tree.nodes.end(), [&](const Node& node) {
    return node.kind == NodeKind::scalar && node.style != Style::plain && node.begin <= at && at < node.end;
  });
}

}  // namespace

std::size_t odd_space_at(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) {
    return 0;
  }
  const text::CodePoint point = text::first_code_point(text);
  return is_odd(point.value) ? point.bytes : 0;
}

bool check_spaces(const source::Files& files, const Tree& tree, diag::Diagnostics& out) {
  const std::size_t before = out.size();
  const std::string_view content = files[tree.file].content();
  Finder finder(files, tree.file, out);
  for (const Node& node : tree.nodes) {
    for (std::uint32_t i = 0; node.kind == NodeKind::mapping && i < node.count; i += 2) {
      const Node& key = tree[tree.children[node.first + i]];
      if (key.kind != NodeKind::scalar || key.style != Style::plain) {
        continue;
      }
      for (std::uint32_t at = key.begin; at < key.end;) {
        at = odd_space_at(content.substr(at)) != 0 ? finder.report(at) : at + 1;
      }
    }
  }
  return out.size() == before;
}

bool blame_spaces(const source::Files& files, const Tree& tree, std::uint32_t end, diag::Diagnostics& out) {
  const std::string_view content = files[tree.file].content();
  diag::Diagnostics found;
  Finder finder(files, tree.file, found);
  for (std::size_t begin = 0; begin < content.size() && begin <= end;) {
    const std::size_t line_end = std::min(content.find('\n', begin), content.size());
    finder.look_at_line(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(line_end));
    begin = line_end + 1;
  }
  std::erase_if(found, [&](const diag::Diagnostic& each) { return is_in_text(tree, each.span.begin); });
  out.insert(out.end(), found.begin(), found.end());
  return !found.empty();
}

}  // namespace jc::syntax
