#include "compiler/layout/board/card.h"

#include <algorithm>

#include "compiler/layout/text_measure.h"

namespace jc::layout::board {
namespace {

constexpr double kChipPadding = 7;
constexpr double kChipsAbove = 6;  // between texts and chips
constexpr double kLineGap = 3;

TextStack stack_of(const CardContent& content, double width) {
  TextStack stack;
  stack.gap = kLineGap;
  for (const CardText& text : content.texts)
    stack.add(text_block(text.text, text.font, width, text.max_lines, text.icon));
  return stack;
}

}  // namespace

CardText body(std::string text) { return {std::move(text), {kBodySize}, std::nullopt}; }

CardText strong(std::string text, std::optional<IconKind> icon) {
  return {std::move(text), {kBodySize, true}, icon};
}

CardText small(std::string text, std::optional<IconKind> icon) {
  return {std::move(text), {kSmallSize, false, false, Role::muted}, icon};
}

ChipRows::ChipRows(std::vector<Chip> chips, double width) {
  double x = 0;
  for (Chip& chip : chips) {
    const Font font{kSmallSize, false, false, chip.role, chip.tone};
    Placed placed{chip, text_block(chip.text, font, width - 2 * kChipPadding, 1, chip.icon)};
    if (placed.text.empty())
      continue;
    placed.width = placed.text.width() + 2 * kChipPadding;
    if (x > 0 && x + placed.width > width) {
      x = 0;
      row_widths_.push_back(0);
    }
    if (row_widths_.empty())
      row_widths_.push_back(0);
    placed.x = x;
    placed.row = row_widths_.size() - 1;
    row_widths_.back() = x + placed.width;
    x += placed.width + kChipGap;
    placed_.push_back(std::move(placed));
  }
}

double ChipRows::height() const {
  const double rows = static_cast<double>(row_widths_.size());
  return placed_.empty() ? 0 : rows * kChipHeight + (rows - 1) * kChipGap;
}

double ChipRows::width() const {
  return row_widths_.empty() ? 0 : *std::max_element(row_widths_.begin(), row_widths_.end());
}

double ChipRows::put(Group& group, double left, double top, bool right_aligned) const {
  for (const Placed& placed : placed_) {
    const double x = left + placed.x - (right_aligned ? row_widths_[placed.row] : 0);
    const double y = top + static_cast<double>(placed.row) * (kChipHeight + kChipGap);
    group.elements.push_back(Box{Shape::pill,
                                 {x, y, placed.width, kChipHeight},
                                 0,
                                 placed.chip.role,
                                 placed.chip.tone,
                                 placed.chip.line});
    flow::put(group, placed.text, x + kChipPadding, y + (kChipHeight - placed.text.height()) / 2);
  }
  return top + height();
}

Card::Card(CardContent content, double width)
    : content_(std::move(content)),
      width_(width),
      stack_(stack_of(content_, width - 2 * kCardPadding)),
      chips_(content_.chips, width - 2 * kCardPadding) {}

double Card::height() const {
  const double between = !stack_.empty() && !chips_.empty() ? kChipsAbove : 0;
  return stack_.height() + between + chips_.height() + 2 * kCardPadding - 4;
}

Group Card::draw(Point corner, double height) const {
  Group group{
      content_.id, one_line(content_.title), one_line(content_.desc), content_.href, content_.role, {}, {}};
  group.elements.push_back(Box{Shape::rounded,
                               {corner.x, corner.y, width_, std::max(height, this->height())},
                               kCardRadius,
                               content_.role,
                               content_.tone,
                               content_.line,
                               content_.line_width});
  put_texts(group, {corner.x + kCardPadding, corner.y + kCardPadding - 2});
  return group;
}

// Links don't nest: where some words lead elsewhere, the rest becomes a link beside them.
void Card::put_texts(Group& group, Point corner) const {
  const bool apart = std::any_of(content_.texts.begin(), content_.texts.end(), [](const CardText& text) {
    return !text.href.empty() && !text.text.empty();
  });
  Group main{"", "", "", apart ? content_.href : "", content_.role, {}, {}};
  std::vector<Group> links;
  double y = corner.y;
  std::size_t block = 0;
  for (const CardText& text : content_.texts) {
    if (block == stack_.blocks.size() || one_line(text.text).empty())
      continue;
    y += block > 0 ? kLineGap : 0;
    if (!text.href.empty())
      links.push_back({"", one_line(text.text), "", text.href, content_.role, {}, {}});
    y = flow::put(text.href.empty() ? main : links.back(), stack_.blocks[block++], corner.x, y);
  }
  if (!chips_.empty())
    chips_.put(main, corner.x, y + (stack_.empty() ? 0 : kChipsAbove));
  if (!apart) {
    group.elements.insert(group.elements.end(), main.elements.begin(), main.elements.end());
    return;
  }
  group.href.clear();
  group.groups.push_back(std::move(main));
  for (Group& link : links)
    group.groups.push_back(std::move(link));
}

}  // namespace jc::layout::board
