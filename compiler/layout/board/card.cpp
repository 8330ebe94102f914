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
// Between details that share a row.
constexpr double kDetailGap = 12;
// Between dots and the words behind them.
constexpr double kDotWords = 5;
// From here on a card is a bar, whose details go on behind its title.
constexpr double kWide = 420;

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
  place_texts();
}

void Card::break_texts() {
  blocks_.reserve(content_.texts.size());
  lines_.reserve(2 * content_.texts.size());
  for (CardText& text : content_.texts) {
    Block block{lines_.size(), 0, "", std::nullopt, {}};
    if (text.actors.empty()) {
      break_text(text, block);
    } else {
      break_actors(text, block);
    }
    block.last = lines_.size();
    blocks_.push_back(std::move(block));
  }
}

void Card::break_text(CardText& text, Block& block) {
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
}

void Card::break_actors(CardText& text, Block& block) {
  const double room = width_ - 2 * kCardPadding;
  block.dots.emplace(text.actors, room);
  text::make_one_line(text.text);
  const double words = text::measure(text.text, text.font.size, text.font.bold);
  // A title that is as short as initials stands in the dot already.
  const bool told = text.actors.size() == 1 && text.actors.front().initials == text.text;
  if (!told && block.dots->height() <= kDotHeight && block.dots->width() + kDotWords + words <= room) {
    lines_.push_back({text.text, words});
  }
}

double Card::width_of(const Block& block, const CardText& text) const {
  double width = 0;
  for (std::size_t line = block.first; line < block.last; line++) {
    width = std::max(width, lines_[line].width);
  }
  if (block.dots) {
    return block.dots->width() + (width > 0 ? kDotWords + width : 0);
  }
  return width + flow::icon_room(text.font, text.icon);
}

double Card::height_of(const Block& block, const CardText& text) {
  const double lines = static_cast<double>(block.last - block.first) * text.font.size * flow::kLeading;
  return block.dots ? std::max(lines, block.dots->height()) : lines;
}

bool Card::is_wide() const { return width_ >= kWide; }

// Details have a sign that tells where one begins; in a bar the gaps do.
bool Card::may_share_row(const CardText& text) const {
  return text.font.size == kSmallSize && text.font.role == view::Role::muted && (text.icon || is_wide());
}

void Card::place_texts() {
  const double room = width_ - 2 * kCardPadding;
  double y = 0;
  double x = 0;
  double row_height = 0;
  double row_size = 0;
  bool open = false;
  for (std::size_t i = 0; i < blocks_.size(); i++) {
    Block& block = blocks_[i];
    const CardText& text = content_.texts[i];
    if (block.empty()) {
      continue;
    }
    const double width = width_of(block, text);
    const double height = height_of(block, text);
    const bool in_one_line =
        block.dots ? height <= kDotHeight : block.last - block.first == 1 && block.ending.empty();
    const bool shares = may_share_row(text);
    if (open && shares && in_one_line && x + kDetailGap + width <= room) {
      // Texts share a baseline; dots have their middle where the others have it.
      const bool centred = block.dots || row_height == kDotHeight;
      block.at = {x + kDetailGap, y + (centred ? (row_height - height) / 2 : row_size - text.font.size)};
      x += kDetailGap + width;
    } else {
      y += row_height > 0 ? row_height + kLineGap : 0;
      block.at = {0, y};
      x = width;
      row_size = text.font.size;
      row_height = height;
    }
    open = in_one_line && (shares || is_wide());
  }
  texts_height_ = y + row_height;
  last_row_ = y + row_height / 2;
  if (open && !chips_.empty() && chips_.height() <= kChipHeight && x + kDetailGap + chips_.width() <= room) {
    chips_behind_ = x + kDetailGap;
    texts_height_ = std::max(texts_height_, last_row_ + kChipHeight / 2);
  }
}

double Card::height() const {
  const double between = !lines_.empty() && !chips_.empty() ? kChipsAbove : 0;
  const double chips = chips_behind_ > 0 ? 0 : between + chips_.height();
  return texts_height_ + chips + 2 * kCardPadding - 4;
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

void Card::put_text(Group& group, std::size_t index, Point corner) const {
  const Block& block = blocks_[index];
  const CardText& text = content_.texts[index];
  Point at{corner.x + block.at.x, corner.y + block.at.y};
  if (block.dots) {
    block.dots->put(group, at, block.first == block.last);
    at.x += block.dots->width() + kDotWords;
    at.y += (kDotHeight - text.font.size * flow::kLeading) / 2;
  }
  flow::LinesPen pen(group, text.font, at, block.dots ? std::nullopt : text.icon);
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
}

void Card::put_texts(Group& group, Point corner) const {
  for (std::size_t i = 0; i < blocks_.size(); i++) {
    if (!blocks_[i].empty()) {
      put_text(group, i, corner);
    }
  }
  put_chips(group, corner);
}

void Card::put_chips(Group& group, Point corner) const {
  if (chips_behind_ > 0) {
    chips_.put(group, corner.x + chips_behind_, corner.y + last_row_ - kChipHeight / 2);
  } else if (!chips_.empty()) {
    chips_.put(group, corner.x, corner.y + texts_height_ + (lines_.empty() ? 0 : kChipsAbove));
  }
}

// Links don't nest: where some words lead elsewhere, the rest becomes a link beside them.
void Card::put_linked_texts(Group& group, Point corner) const {
  Group main{"", "", "", std::move(group.href), content_.role, {}, {}};
  std::vector<Group> links;
  for (std::size_t i = 0; i < blocks_.size(); i++) {
    const CardText& text = content_.texts[i];
    if (blocks_[i].empty()) {
      continue;
    }
    if (!text.href.empty()) {
      links.push_back({"", text.text, "", text.href, content_.role, {}, {}});
    }
    put_text(text.href.empty() ? main : links.back(), i, corner);
  }
  put_chips(main, corner);
  group.href.clear();
  group.groups.push_back(std::move(main));
  for (Group& link : links) {
    group.groups.push_back(std::move(link));
  }
}

}  // namespace jc::layout::board
