#include "compiler/layout/flow_text.h"

#include <algorithm>

#include "compiler/layout/flow_measures.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout::flow {
namespace {

// From a line's top to its baseline, in ems, so that capitals look centred in the line's height.
constexpr double kBaseline = 1.0;
constexpr double kIconGap = 5;

double icon_room(const TextBlock& block) { return block.icon ? block.font.size + 1 + kIconGap : 0; }

double text_width(const TextBlock& block) {
  double widest = 0;
  for (const double width : block.widths)
    widest = std::max(widest, width);
  return widest;
}

}  // namespace

double TextBlock::width() const { return text_width(*this) + icon_room(*this); }

double TextBlock::height() const { return static_cast<double>(lines.size()) * font.size * kLeading; }

TextBlock text_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                     std::optional<IconKind> icon) {
  TextBlock block{{}, {}, font, "", icon};
  Wrapped wrapped = wrap(text, max_width - icon_room(block), font.size, font.bold, max_lines);
  block.lines = std::move(wrapped.lines);
  block.widths = std::move(wrapped.widths);
  if (wrapped.shortened)
    block.full_text = one_line(text);
  return block;
}

namespace {

// The widest of the words that fit on a line of their own: a narrower block would break it.
double widest_word(std::string_view text, const Font& font, double max_width) {
  double widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const double width = measure(text.substr(0, end), font.size, font.bold);
    widest = width <= max_width ? std::max(widest, width) : widest;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

}  // namespace

TextBlock balanced_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                         std::optional<IconKind> icon) {
  TextBlock best = text_block(text, font, max_width, max_lines, icon);
  if (best.lines.size() < 2 || !best.full_text.empty())
    return best;
  // The narrowest width that needs no more lines: a few halvings come within a character of it.
  const double word = widest_word(text, font, max_width - icon_room(best)) + icon_room(best);
  double low = std::max(best.width() / static_cast<double>(best.lines.size()), word);
  double high = max_width;
  while (high - low > font.size / 2) {
    const double middle = (low + high) / 2;
    TextBlock tried = text_block(text, font, middle, max_lines + 1, icon);
    const bool fits =
        tried.lines.size() <= best.lines.size() && tried.full_text.empty() && tried.width() <= middle;
    if (fits)
      best = std::move(tried);
    (fits ? high : low) = middle;
  }
  return best;
}

namespace {

// A block that nobody needs any more gives its lines away.
std::string line_of(const TextBlock& block, std::size_t i) { return block.lines[i]; }
std::string line_of(TextBlock& block, std::size_t i) { return std::move(block.lines[i]); }

template <class Block>
double put_block(Group& group, Block& block, double x, double y, Anchor anchor) {
  const Font& font = block.font;
  const double left = anchor == Anchor::start    ? x
                      : anchor == Anchor::middle ? x - block.width() / 2
                                                 : x - block.width();
  if (block.icon && !block.empty())
    group.elements.push_back(Icon{
        *block.icon, {left, y + font.size * (kLeading - 1) / 2 - 0.5}, font.size + 1, font.role, font.tone});
  const double room = icon_room(block);
  const Anchor line_anchor = block.icon ? Anchor::start : anchor;
  const double line_x = block.icon ? left + room : x;
  double top = y;
  for (std::size_t i = 0; i < block.lines.size(); i++) {
    const double baseline = top + font.size * kBaseline;
    group.elements.push_back(Text{{line_x, baseline},
                                  line_anchor,
                                  font.size,
                                  font.bold,
                                  font.italic,
                                  font.role,
                                  font.tone,
                                  line_of(block, i),
                                  block.widths[i],
                                  block.full_text});
    top += font.size * kLeading;
  }
  return top;
}

}  // namespace

double put(Group& group, const TextBlock& block, double x, double y, Anchor anchor) {
  return put_block(group, block, x, y, anchor);
}

double put(Group& group, TextBlock&& block, double x, double y, Anchor anchor) {
  return put_block(group, block, x, y, anchor);
}

void TextStack::add(TextBlock block) {
  if (!block.empty())
    blocks.push_back(std::move(block));
}

double TextStack::width() const {
  double widest = 0;
  for (const TextBlock& block : blocks)
    widest = std::max(widest, block.width());
  return widest;
}

double TextStack::height() const {
  double total = 0;
  for (const TextBlock& block : blocks)
    total += block.height() + gap;
  return blocks.empty() ? 0 : total - gap;
}

double put(Group& group, const TextStack& stack, double x, double y, Anchor anchor) {
  for (const TextBlock& block : stack.blocks)
    y = put(group, block, x, y, anchor) + stack.gap;
  return stack.empty() ? y : y - stack.gap;
}

}  // namespace jc::layout::flow
