#include "compiler/layout/board/frame.h"

#include <algorithm>
#include <cmath>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/view/words/words.h"

namespace jc::layout::board {
namespace {

constexpr double kFactMinimum = 220;
constexpr double kEntryGap = 22;
constexpr std::size_t kTitleLines = 8;
constexpr double kSubtitleWidth = 900;
constexpr std::size_t kSubtitleLines = 12;

}  // namespace

double put_title(Group& group, const TitleBlock& block, double left, double top, double width) {
  const ChipRows chips(block.chips, width * 0.4);
  const double room = chips.empty() ? width : width - chips.width() - 24;
  chips.put(group, left + width, top + 4, true);
  double y = top;
  if (!block.overline.empty()) {
    y = put(group,
            text_block(view::say(block.overline), {kSmallSize + 0.5, true, false, view::Role::muted}, room,
                       2),
            left, y) +
        3;
  }
  const Font font{kTitleSize, true, false, view::Role::title};
  TextBlock title = text_block(block.title, font, room, kTitleLines);
  // A long one has all of the width, below the chips.
  if (!chips.empty() && title.height() > 2.5 * kTitleSize * flow::kLeading) {
    title = text_block(block.title, font, width, kTitleLines);
    y = std::max(y, top + 10 + chips.height());
  }
  y = put(group, std::move(title), left, y);
  if (!block.subtitle.empty()) {
    y = put(group,
            text_block(block.subtitle, {kSubtitleSize, false, false, view::Role::subtitle},
                       std::min(width, kSubtitleWidth), kSubtitleLines),
            left, std::max(y + 3, chips.empty() || width > kSubtitleWidth ? 0.0 : top + 8 + chips.height()));
  }
  return std::max(y, chips.empty() ? top : top + 4 + chips.height());
}

double put_facts(Group& group, std::vector<CardContent> facts, double left, double top, double width) {
  if (facts.empty()) {
    return top;
  }
  // As many in a row as fit, and rows of about the same number.
  const double gap = kCardGap + 2;
  const auto fitting =
      static_cast<std::size_t>(std::max(1.0, std::floor((width + gap) / (kFactMinimum + gap))));
  const std::size_t rows = (facts.size() + fitting - 1) / fitting;
  const std::size_t across = (facts.size() + rows - 1) / rows;
  // A last row of fewer is as wide as theirs, not stretched.
  const double count = static_cast<double>(across);
  const double each = (width - gap * (count - 1)) / count;
  double y = top;
  for (std::size_t i = 0; i < facts.size(); i += across) {
    std::vector<Card> row;
    double height = 0;
    for (std::size_t k = i; k < std::min(i + across, facts.size()); k++) {
      row.emplace_back(std::move(facts[k]), each);
      height = std::max(height, row.back().height());
    }
    for (std::size_t k = 0; k < row.size(); k++) {
      group.groups.push_back(
          std::move(row[k]).draw({left + static_cast<double>(k) * (each + gap), y}, height));
    }
    y += height + gap;
  }
  return y - gap;
}

double put_legend(Group& group, const std::vector<LegendEntry>& entries, double left, double top,
                  double width) {
  if (entries.empty()) {
    return top;
  }
  double x = left;
  double y = top;
  for (const LegendEntry& entry : entries) {
    const TextBlock words = text_block(view::say(entry.words), {kSmallSize, false, false, view::Role::muted},
                                       width - entry.sample_width - 8, 1);
    const double needed = entry.sample_width + 7 + words.width();
    if (x > left && (entry.first || x + needed > left + width)) {
      x = left;
      y += kSampleHeight + 8;
    }
    Group sample{"", "", "", "", view::Role::legend, entry.sample, {}};
    move_by(sample, x, y);
    put(sample, words, x + entry.sample_width + 7, y + (kSampleHeight - words.height()) / 2);
    group.groups.push_back(std::move(sample));
    x += needed + kEntryGap;
  }
  return y + kSampleHeight;
}

}  // namespace jc::layout::board
