#include "compiler/emit/svg/icons.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "compiler/emit/svg/text.h"

namespace jc::emit {

namespace {

// Path data for a 24 by 24 square, to be stroked with round caps and joins and not filled; in the order of
// the enumerators.
constexpr std::string_view kOutlines[] = {
    // person
    "M12 3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M3.5 21c0-4.5 3.8-6.5 8.5-6.5s8.5 2 8.5 6.5",
    // baton
    "M3 8h13M12 4l4.5 4L12 12M21 16H8M12 12l-4.5 4L12 20",
    // clock
    "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.5V12l3.5 2.5",
    // chart
    "M4 20V11M10 20V4M16 20v-6M21 20H2",
    // play
    "M8 5l11 7l-11 7z",
    // check
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M7.5 12.5l3 3l6-6.5",
    // cross
    "M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM8.5 8.5l7 7M15.5 8.5l-7 7",
    // infinity
    "M12 12c-2-3-3.6-4.5-5.5-4.5a4.5 4.5 0 1 0 0 9c1.9 0 3.5-1.5 5.5-4.5s3.6-4.5 5.5-4.5a4.5 4.5 0 1 1 0 "
    "9c-1.9 0-3.5-1.5-5.5-4.5",
    // bar
    "M3 3h18v18H3zM7 12h10",
    // lifebuoy
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M5.5 5.5l3.6 3.6M14.9 "
    "14.9l3.6 3.6M18.5 5.5l-3.6 3.6M9.1 14.9l-3.6 3.6",
    // signal
    "M12 3L22 20.5H2zM12 9.5v5M12 17.2v.3",
    // overlap
    "M3 5h11v5H3zM10 14h11v5H10z",
    // robot
    "M5 9h14v11H5zM12 9V4.5M9 4.5h6M9.5 13.5v2M14.5 13.5v2",
    // envelope
    "M3 5.5h18v13H3zM3.5 6.5L12 13l8.5-6.5",
    // video
    "M2.5 6.5h12.5v11H2.5zM15 10.5l6.5-3.5v10L15 13.5",
    // phone
    "M6 3h3.5l1.8 5l-2.4 1.8c1 2.4 2.9 4.3 5.3 5.3L16 12.7l5 1.8V18c0 1.7-1.3 3-3 3C10 21 3 14 3 6c0-1.7 "
    "1.3-3 3-3z",
    // chat
    "M3 4.5h18v12H11l-5 4v-4H3z",
    // window
    "M3 4h18v16H3zM3 9h18M6 6.5v.1M9 6.5v.1",
    // building
    "M5 21V4h14v17M2.5 21h19M9 8v.1M15 8v.1M9 12v.1M15 12v.1M10 21v-5h4v5",
    // people
    "M8.5 4a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M1.5 20c0-4 3-6 7-6s7 2 7 6M15.5 4.3a3.5 3.5 0 0 1 0 6.5M18.5 "
    "14.5c2.5.8 4 2.7 4 5.5",
    // document
    "M5 2.5h9.5L19.5 8v13.5H5zM14 3v5.5h5M8.5 13h7M8.5 17h7",
    // lightbulb
    "M9 18h6M10 21.5h4M12 2.5a6.5 6.5 0 0 0-3.5 12l.5 3.5h6l.5-3.5a6.5 6.5 0 0 0-3.5-12z",
    // star
    "M12 2.5l2.9 6.2l6.8.8l-5 4.6l1.3 6.7L12 17.5l-6 3.3l1.3-6.7l-5-4.6l6.8-.8z",
    // plus
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 7.5v9M7.5 12h9",
    // minus
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M7.5 12h9",
    // smile
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M8.5 9v.6M15.5 9v.6M7.5 14c1 1.9 2.5 2.8 4.5 2.8s3.5-.9 "
    "4.5-2.8",
    // frown
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M8.5 9v.6M15.5 9v.6M7.5 16.8c1-1.9 2.5-2.8 4.5-2.8s3.5.9 "
    "4.5 2.8",
    // straight_face
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M8.5 9v.6M15.5 9v.6M8 15h8",
    // quote
    "M10 6C6.5 7 4.5 9.5 4.5 13v5H10v-5.5H4.5M20 6c-3.5 1-5.5 3.5-5.5 7v5H20v-5.5h-5.5",
    // question
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M9 9.5c0-1.8 1.3-3 3-3s3 1.2 3 2.9c0 2.3-3 2.4-3 4.6M12 "
    "17v.2",
    // target
    "M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10M12 12v.1",
    // heart
    "M12 20.5C5 15.5 2.5 12.3 2.5 8.8C2.5 6 4.6 4 7.2 4c2 0 3.7 1 4.8 3c1.1-2 2.8-3 4.8-3c2.6 0 4.7 2 4.7 "
    "4.8c0 3.5-2.5 6.7-9.5 11.7z",
    // flag
    "M5 21.5v-19M5 4h13.5l-3 4.5l3 4.5H5",
    // eye
    "M2 12c2.5-4.5 5.8-6.8 10-6.8s7.5 2.3 10 6.8c-2.5 4.5-5.8 6.8-10 6.8S4.5 16.5 2 12zM12 9a3 3 0 1 0 0 6a3 "
    "3 0 1 0 0-6",
    // hand
    "M7 13V6.5a1.7 1.7 0 0 1 3.4 0V11V4.2a1.7 1.7 0 0 1 3.4 0V11V6a1.7 1.7 0 0 1 3.4 0v8.5c0 4-2.3 7-6 "
    "7c-2.7 0-4.3-1-5.7-3.3L2.8 14a1.7 1.7 0 0 1 2.7-1.9L7 13.5",
    // gear
    "M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 "
    "16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1",
    // layers
    "M12 3l9.5 5L12 13L2.5 8zM2.5 12.5l9.5 5l9.5-5M2.5 16.8l9.5 5l9.5-5",
    // weight
    "M9 7a3 3 0 1 1 6 0M6 7h12l3 13.5H3z",
    // arrow_in
    "M20 4L6 18M6 8v10h10",
    // arrow_out
    "M4 20L18 6M8 6h10v10",
    // arrows_both
    "M2.5 12h19M7 7.5L2.5 12L7 16.5M17 7.5l4.5 4.5l-4.5 4.5",
    // calendar
    "M3.5 5h17v16h-17zM3.5 10h17M8 2.5V7M16 2.5V7",
    // wall
    "M3 5h18v14H3zM3 12h18M12 5v7M8 12v7M16 12v7",
    // search
    "M10.5 3a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M16 16l5.5 5.5",
};
static_assert(std::size(kOutlines) == view::kIconCount);

constexpr double kSquare = 24;

Definition defined(const layout::Icon& icon, SvgUses& uses) {
  // No group has an id like this: theirs have a hyphen before the number, or none.
  const std::string id = fmt::format("{}{}", view::name_of(icon.kind), svg_number(icon.size));
  // Small icons get heavier lines, so that they weigh as much as the text beside them.
  const double width = icon.size < 13 ? 2.4 : 2.1;
  std::string definition =
      fmt::format("<path id=\"{}\" d=\"{}\" transform=\"scale({:.4f})\" stroke-width=\"{}\"/>\n", id,
                  kOutlines[static_cast<std::size_t>(icon.kind)], icon.size / kSquare, width);
  return uses.make(id, std::move(definition));
}

}  // namespace

std::string_view SvgIcons::reference(const layout::Icon& icon) {
  Sizes& sizes = known_[static_cast<std::size_t>(icon.kind)];
  auto found = sizes.find(icon.size);
  if (found == sizes.end()) {
    found = sizes.emplace(icon.size, defined(icon, uses_)).first;
  }
  uses_.add(found->second);
  return found->second.reference;
}

std::string SvgIcons::definitions() const {
  std::string all;
  for (const Sizes& sizes : known_) {
    for (const auto& [size, icon] : sizes) {
      all += uses_.in_picture(icon) ? icon.definition : "";
    }
  }
  return all.empty() ? "" : "<defs>\n" + all + "</defs>\n";
}

}  // namespace jc::emit
