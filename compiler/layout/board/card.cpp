#include "compiler/layout/board/card.h"

#include <algorithm>
#include <utility>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/text/line_breaks.h"

namespace jc::layout::board {
namespace {

constexpr double kChipPadding = 7;
// Between texts and chips.
constexpr double kChipsAbove = 6;
constexpr double kLineGap = 3;

}  // namespace

CardText body(std::string text) { return {std::move(text), {kBodySize}, std::nullopt}; }

CardText strong(std::string text, std::optional<view::IconKind> icon) {
  return {std::move(text), {kBodySize, true}, icon};
}

CardText small(std::string text, std::optional<view::IconKind> icon) {
  return {std::move(text), {kSmallSize, false, false, view::Role::muted}, icon};
}

ChipRows::ChipRows(const std::vector<Chip>& chips, double width) {
  double x = 0;
  for (const Chip& chip : chips) {
    const Font font{kSmallSize, false, false, chip.role, chip.tone};
    Placed placed{text_block(chip.text, font, width - 2 * kChipPadding, 1, chip.icon), chip.line};
    if (placed.text.empty()) {
      continue;
    }
    placed.width = placed.text.width() + 2 * kChipPadding;
    if (x > 0 && x + placed.width > width) {
      x = 0;
      row_widths_.push_back(0);
    }
    if (row_widths_.empty()) {
      row_widths_.push_back(0);
    }
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
                                 placed.text.font.role,
                                 placed.text.font.tone,
                                 placed.line});
    flow::put(group, placed.text, x + kChipPadding, y + (kChipHeight - placed.text.height()) / 2);
  }
  return top + height();
}

Card::Card(CardContent content, double width)
    : content_(std::move(content)), width_(width), chips_(content_.chips, width - 2 * kCardPadding) {
  break_texts();
}

void Card::break_texts() {
  blocks_.reserve(content_.texts.size());
  lines_.reserve(2 * content_.texts.size());
  for (CardText& text : content_.texts) {
    Block block{lines_.size(), 0, ""};
    const double room = width_ - 2 * kCardPadding - flow::icon_room(text.font, text.icon);
    const text::TextFit fit{room, text.font.size, text.font.bold, text.max_lines};
    std::string changed;
    std::string ending;
    bool shortened = text::break_text(text.text, changed, fit, lines_, ending);
    if (!changed.empty()) {
      // The lines have to point to what stays.
      lines_.resize(block.first);
      text.text = std::exchange(changed, "");
      shortened = text::break_text(text.text, changed, fit, lines_, ending);
    }
    if (shortened) {
      block.ending = std::move(ending);
    }
    block.last = lines_.size();
    blocks_.push_back(std::move(block));
  }
}

double Card::texts_height() const {
  double total = 0;
  for (std::size_t i = 0; i < blocks_.size(); i++) {
    const std::size_t lines = blocks_[i].last - blocks_[i].first;
    if (lines > 0) {
      total += static_cast<double>(lines) * content_.texts[i].font.size * flow::kLeading + kLineGap;
    }
  }
  return lines_.empty() ? 0 : total - kLineGap;
}

double Card::height() const {
  const double between = !lines_.empty() && !chips_.empty() ? kChipsAbove : 0;
  return texts_height() + between + chips_.height() + 2 * kCardPadding - 4;
}

Group Card::draw(Point corner, double height) && {
  const double drawn = std::max(height, this->height());
  text::make_one_line(content_.title);
  text::make_one_line(content_.desc);
  Group group{std::move(content_.id),
              std::move(content_.title),
              std::move(content_.desc),
              std::move(content_.href),
              content_.role,
              {},
              {}};
  // The ground, the lines, their icons and the chips.
  group.elements.reserve(1 + lines_.size() + blocks_.size() + 2 * content_.chips.size());
  group.elements.push_back(Box{Shape::rounded,
                               {corner.x, corner.y, width_, drawn},
                               kCardRadius,
                               content_.role,
                               content_.tone,
                               content_.line,
                               content_.line_width});
  const bool apart = std::any_of(content_.texts.begin(), content_.texts.end(), [](const CardText& text) {
    return !text.href.empty() && !text.text.empty();
  });
  const Point inside{corner.x + kCardPadding, corner.y + kCardPadding - 2};
  if (apart) {
    put_linked_texts(group, inside);
  } else {
    put_texts(group, inside);
  }
  return group;
}

double Card::put_text(Group& group, std::size_t index, Point corner) const {
  const Block& block = blocks_[index];
  const CardText& text = content_.texts[index];
  flow::LinesPen pen(group, text.font, corner, text.icon);
  for (std::size_t i = block.first; i < block.last; i++) {
    Text& line = pen.add_line(lines_[i].width);
    // The last line of a text that was shortened points to what is gone.
    const bool ending = !block.ending.empty() && i + 1 == block.last;
    line.text = ending ? block.ending : text::words_of(lines_[i]);
    if (block.ending.empty()) {
      continue;
    }
    line.full_text = text.text;
  }
  return pen.bottom();
}

void Card::put_texts(Group& group, Point corner) const {
  double y = corner.y;
  for (std::size_t i = 0; i < blocks_.size(); i++) {
    if (blocks_[i].first < blocks_[i].last) {
      y = put_text(group, i, {corner.x, y + (blocks_[i].first > 0 ? kLineGap : 0)});
    }
  }
  if (!chips_.empty()) {
    chips_.put(group, corner.x, y + (lines_.empty() ? 0 : kChipsAbove));
  }
}

// Links don't nest: where some words lead elsewhere, the rest becomes a link beside them.
void Card::put_linked_texts(Group& group, Point corner) const {
  Group main{"", "", "", std::move(group.href), content_.role, {}, {}};
  std::vector<Group> links;
  double y = corner.y;
  for (std::size_t i = 0; i < blocks_.size(); i++) {
    const CardText& text = content_.texts[i];
    if (blocks_[i].first == blocks_[i].last) {
      continue;
    }
    if (!text.href.empty()) {
      links.push_back({"", text.text, "", text.href, content_.role, {}, {}});
    }
    y = put_text(text.href.empty() ? main : links.back(), i,
                 {corner.x, y + (blocks_[i].first > 0 ? kLineGap : 0)});
  }
  if (!chips_.empty()) {
    chips_.put(main, corner.x, y + (lines_.empty() ? 0 : kChipsAbove));
  }
  group.href.clear();
  group.groups.push_back(std::move(main));
  for (Group& link : links) {
    group.groups.push_back(std::move(link));
  }
}

}  // namespace jc::layout::board
