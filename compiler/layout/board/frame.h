// What stands around the body of a map or chart: its title, the facts it begins with, and the key to its
// signs.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/diagram.h"

namespace jc::layout::board {

struct TitleBlock {
  // Small, above the title: what kind of picture this is.
  std::string overline;
  std::string title;
  std::string subtitle;
  // At the right: status, version, date.
  std::vector<Chip> chips;
};

// All draw from (left, top) within `width` and return the bottom; nothing to show leaves `top` as it is.
double put_title(Group& group, const TitleBlock& block, double left, double top, double width);

// Cards of equal height side by side, in as many rows as needed.
double put_facts(Group& group, std::vector<CardContent> facts, double left, double top, double width);

inline constexpr double kSampleWidth = 28;
inline constexpr double kSampleHeight = 16;

using LegendEntry = KeyEntry;

double put_legend(Group& group, const std::vector<LegendEntry>& entries, double left, double top,
                  double width);

}  // namespace jc::layout::board
