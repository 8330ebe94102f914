// Puts a picture into a page, so that its parts can be found, linked and filtered there.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace jc::emit {

// What classes of pictures paint, a rule a line: for everybody, and for readers who prefer dark.
struct PictureRules {
  std::set<std::string> all;
  std::set<std::string> dark;
  bool operator==(const PictureRules&) const = default;
};

// The picture without a style of its own, which a page's policy would not let in: its rules go to `rules`.
std::string picture_in_page(std::string_view svg, PictureRules& rules);

// What pages say of the things that a picture's links lead to: attributes, each with a space before it, by
// the fragment.
using PictureParts = std::map<std::string, std::string, std::less<>>;

// A picture of the page's own journey: links to its parts stay on the page, and carry their attributes and an
// id, which is `map:` with the fragment, or `map-2:` for the second link to the same part.
std::string with_parts(std::string_view svg, const PictureParts& parts);

// The style sheet of all those rules; empty where there are none.
std::string picture_style(const PictureRules& rules);

}  // namespace jc::emit
