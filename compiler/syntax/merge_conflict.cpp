#include "compiler/syntax/merge_conflict.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace jc::syntax {

namespace {

constexpr std::size_t kMarkerSize = 7;

// The sign of the marker that the line is, or 0. Markers stand at the begin of a line: seven equal signs and
// nothing else, or seven others and perhaps a name.
char marker(std::string_view line) {
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  const char sign = line.empty() ? ' ' : line.front();
  const bool known = sign == '<' || sign == '|' || sign == '=' || sign == '>';
  if (!known || line.find_first_not_of(sign) < kMarkerSize || line.size() < kMarkerSize) {
    return 0;
  }
  line.remove_prefix(kMarkerSize);
  return line.empty() || (sign != '=' && line.front() == ' ') ? sign : 0;
}

std::string_view meaning(char sign) {
  return sign == '|'   ? "what both began with"
         : sign == '=' ? "the other text begins here"
                       : "the conflict ends here";
}

// Markers of one conflict after the other.
class Finder {
 public:
  Finder(source::FileId file, diag::Diagnostics& out) : file_(file), out_(out) {}

  void take(char sign, std::uint32_t begin, std::string_view line) {
    const source::Span span{file_, begin, begin + static_cast<std::uint32_t>(line.size())};
    if (sign == '<' || !open_) {
      // What stands alone is the rest of a conflict that somebody resolved by half.
      out_.push_back(
          {.rule = "unreadable-yaml",
           .span = span,
           .message =
               sign == '<' ? "a merge conflict that nobody has resolved" : "the rest of a merge conflict",
           .help = sign == '<' ? "keep one of the two texts, or both where that makes sense, and delete the "
                                 "lines with `<<<<<<<`, `=======` and `>>>>>>>`"
                               : "delete this line"});
      open_ = sign == '<';
      return;
    }
    out_.back().related.push_back({span, std::string(meaning(sign))});
    open_ = sign != '>';
  }

 private:
  source::FileId file_;
  diag::Diagnostics& out_;
  bool open_ = false;
};

}  // namespace

bool check_conflicts(const source::Files& files, source::FileId file, diag::Diagnostics& out) {
  const std::string_view text = files[file].content();
  constexpr std::string_view kMarkers[] = {"<<<<<<<", "=======", ">>>>>>>"};
  bool any = false;
  for (const std::string_view sign : kMarkers) {
    any = any || text.find(sign) != std::string_view::npos;
  }
  const std::size_t before = out.size();
  Finder finder(file, out);
  for (std::size_t begin = 0; any && begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (const char sign = marker(line)) {
      finder.take(sign, static_cast<std::uint32_t>(begin), line);
    }
    begin = end + 1;
  }
  return out.size() == before;
}

}  // namespace jc::syntax
