#include "compiler/emit/site/picture.h"

namespace jc::emit {

namespace {

constexpr std::string_view kStyle = "<style>\n";
constexpr std::string_view kStyleEnd = "</style>\n";

}  // namespace

std::string picture_in_page(std::string_view svg, std::set<std::string>& dark_rules) {
  const std::size_t begin = svg.find(kStyle);
  const std::size_t end = begin == std::string_view::npos ? begin : svg.find(kStyleEnd, begin);
  if (end == std::string_view::npos) {
    return std::string(svg);
  }
  std::string_view rules = svg.substr(begin + kStyle.size(), end - begin - kStyle.size());
  while (!rules.empty()) {
    const std::size_t length = rules.find('\n') + 1;
    // The first and the last line are those of the media query.
    if (rules.starts_with(".")) {
      dark_rules.emplace(rules.substr(0, length));
    }
    rules.remove_prefix(length == 0 ? rules.size() : length);
  }
  return std::string(svg.substr(0, begin)).append(svg.substr(end + kStyleEnd.size()));
}

std::string picture_style(const std::set<std::string>& dark_rules) {
  if (dark_rules.empty()) {
    return "";
  }
  std::string style = "@media screen and (prefers-color-scheme: dark) {\n";
  for (const std::string& rule : dark_rules) {
    style += rule;
  }
  return style + "}\n";
}

}  // namespace jc::emit
