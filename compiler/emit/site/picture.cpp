#include "compiler/emit/site/picture.h"

#include <algorithm>
#include <functional>

#include "compiler/emit/svg/paints.h"

namespace jc::emit {

namespace {

constexpr std::string_view kStyle = "<style>\n";
constexpr std::string_view kStyleEnd = "</style>\n";

}  // namespace

std::string picture_in_page(std::string_view svg, PictureRules& rules) {
  const std::size_t begin = svg.find(kStyle);
  const std::size_t end = begin == std::string_view::npos ? begin : svg.find(kStyleEnd, begin);
  if (end == std::string_view::npos) {
    return std::string(svg);
  }
  std::string_view style = svg.substr(begin + kStyle.size(), end - begin - kStyle.size());
  std::set<std::string>* into = &rules.all;
  while (!style.empty()) {
    const std::size_t length = std::min(style.find('\n'), style.size() - 1) + 1;
    const std::string_view line = style.substr(0, length);
    if (line.starts_with(".")) {
      into->emplace(line);
    } else if (line == kDarkBegin) {
      into = &rules.dark;
    }
    style.remove_prefix(length);
  }
  return std::string(svg.substr(0, begin)).append(svg.substr(end + kStyleEnd.size()));
}

std::string with_parts(std::string_view svg, const PictureParts& parts) {
  constexpr std::string_view kLink = "<a href=\"";
  // A picture is mostly tags, so that the first letter of one tells little.
  const std::boyer_moore_horspool_searcher link(kLink.begin(), kLink.end());
  std::map<std::string_view, int> times;
  std::string out;
  out.reserve(svg.size() + svg.size() / 8);
  auto at = svg.begin();
  while ((at = std::search(svg.begin(), svg.end(), link)) != svg.end()) {
    const std::size_t begin = static_cast<std::size_t>(at - svg.begin()) + kLink.size();
    const std::size_t end = svg.find('"', begin);
    const std::size_t hash = svg.substr(0, end).find('#', begin);
    const std::string_view fragment =
        hash == std::string_view::npos ? std::string_view() : svg.substr(hash + 1, end - hash - 1);
    const auto part = fragment.empty() ? parts.end() : parts.find(fragment);
    if (part == parts.end()) {
      out.append(svg.substr(0, end));
    } else {
      const int time = ++times[part->first];
      out.append(svg.substr(0, begin)).append("#").append(fragment).append("\" id=\"map");
      out.append(time == 1 ? "" : "-" + std::to_string(time)).append(":").append(fragment).append("\"");
      out.append(part->second);
      // What stands behind the attributes' last quote comes with the rest.
      out.pop_back();
    }
    svg.remove_prefix(end);
  }
  return out.append(svg);
}

std::string picture_style(const PictureRules& rules) {
  std::string style;
  for (const std::string& rule : rules.all) {
    style += rule;
  }
  if (rules.dark.empty()) {
    return style;
  }
  style += kDarkBegin;
  for (const std::string& rule : rules.dark) {
    style += rule;
  }
  return style.append(kDarkEnd);
}

}  // namespace jc::emit
