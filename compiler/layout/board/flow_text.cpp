#include "compiler/layout/board/flow_text.h"

#include <algorithm>
#include <cmath>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/text/line_breaks.h"
#include "compiler/text/text_measure.h"

namespace jc::layout::flow {
namespace {

// From a line's top to its baseline, in ems, so that capitals look centred in the line's height.
constexpr double kBaseline = 1.0;
constexpr double kIconGap = 5;

double text_width(const TextBlock& block) {
  double widest = 0;
  for (const TextLine& line : block.lines) {
    widest = std::max(widest, line.width);
  }
  return widest;
}

// About as large as the text, in two sizes: a picture defines an icon once for each.
double icon_size(const Font& font) { return font.size <= 12.5 ? 12 : std::round(font.size) + 1; }

}  // namespace

double icon_room(const Font& font, std::optional<view::IconKind> icon) {
  return icon ? icon_size(font) + kIconGap : 0;
}

double TextBlock::width() const { return text_width(*this) + icon_room(font, icon); }

double TextBlock::height() const { return static_cast<double>(lines.size()) * font.size * kLeading; }

namespace {

TextBlock block_of(const std::vector<text::Stretch>& lines, const Font& font,
                   std::optional<view::IconKind> icon) {
  TextBlock block{{}, font, "", icon};
  block.lines.reserve(lines.size());
  for (const text::Stretch& line : lines) {
    block.lines.push_back({text::words_of(line), line.width});
  }
  return block;
}

}  // namespace

TextBlock text_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                     std::optional<view::IconKind> icon) {
  std::string changed;
  std::string ending;
  std::vector<text::Stretch> lines;
  lines.reserve(4);
  const text::TextFit fit{max_width - icon_room(font, icon), font.size, font.bold, max_lines};
  const bool shortened = text::break_text(text, changed, fit, lines, ending);
  TextBlock block = block_of(lines, font, icon);
  if (shortened) {
    block.full_text = text::one_line(text);
  }
  return block;
}

TextBlock balanced_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                         std::optional<view::IconKind> icon) {
  std::string changed;
  std::string ending;
  std::vector<text::Stretch> lines;
  const text::TextFit fit{max_width, font.size, font.bold, max_lines};
  const bool shortened = text::break_evenly(text, changed, fit, icon_room(font, icon), lines, ending);
  TextBlock block = block_of(lines, font, icon);
  if (shortened) {
    block.full_text = text::one_line(text);
  }
  return block;
}

LinesPen::LinesPen(Group& group, const Font& font, Point corner, std::optional<view::IconKind> icon,
                   Anchor anchor)
    : group_(group), font_(font), at_(corner), anchor_(icon ? Anchor::start : anchor) {
  if (icon) {
    const double size = icon_size(font);
    group_.elements.push_back(
        Icon{*icon, {at_.x, at_.y + (font.size * kLeading - size) / 2}, size, font.role, font.tone});
    at_.x += icon_room(font, icon);
  }
}

Text& LinesPen::add_line(double width) {
  Text& text = std::get<Text>(group_.elements.emplace_back(std::in_place_type<Text>));
  text.at = {at_.x, at_.y + font_.size * kBaseline};
  text.anchor = anchor_;
  text.size = font_.size;
  text.bold = font_.bold;
  text.italic = font_.italic;
  text.role = font_.role;
  text.tone = font_.tone;
  text.width = width;
  at_.y += font_.size * kLeading;
  return text;
}

namespace {

// A block that nobody needs any more gives its lines away.
const std::string& text_of(const TextLine& line) { return line.text; }
std::string&& text_of(TextLine& line) { return std::move(line.text); }

template <class Block>
double put_block(Group& group, Block& block, double x, double y, Anchor anchor) {
  const double width = block.icon && anchor != Anchor::start ? block.width() : 0;
  const double left = anchor == Anchor::middle ? x - width / 2 : x - width;
  LinesPen pen(group, block.font, {left, y}, block.empty() ? std::nullopt : block.icon, anchor);
  for (auto& line : block.lines) {
    Text& text = pen.add_line(line.width);
    text.text = text_of(line);
    text.full_text = block.full_text;
  }
  return pen.bottom();
}

}  // namespace

double put(Group& group, const TextBlock& block, double x, double y, Anchor anchor) {
  return put_block(group, block, x, y, anchor);
}

double put(Group& group, TextBlock&& block, double x, double y, Anchor anchor) {
  return put_block(group, block, x, y, anchor);
}

void TextStack::add(TextBlock block) {
  if (!block.empty()) {
    blocks.push_back(std::move(block));
  }
}

double TextStack::width() const {
  double widest = 0;
  for (const TextBlock& block : blocks) {
    widest = std::max(widest, block.width());
  }
  return widest;
}

double TextStack::height() const {
  double total = 0;
  for (const TextBlock& block : blocks) {
    total += block.height() + (&block == &blocks.front() ? 0 : gap + block.space);
  }
  return total;
}

double put(Group& group, const TextStack& stack, double x, double y, Anchor anchor) {
  for (const TextBlock& block : stack.blocks) {
    y = put(group, block, x, y + (&block == &stack.blocks.front() ? 0 : stack.gap + block.space), anchor);
  }
  return y;
}

}  // namespace jc::layout::flow
