#include "compiler/layout/flow_text.h"

#include <algorithm>

#include "compiler/layout/flow_measures.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout::flow {
namespace {

// From a line's top to its baseline, in ems, so that capitals look centred in the line's height.
constexpr double kBaseline = 1.0;
constexpr double kIconGap = 5;

double text_width(const TextBlock& block) {
  double widest = 0;
  for (const TextLine& line : block.lines)
    widest = std::max(widest, line.width);
  return widest;
}

}  // namespace

double icon_room(const Font& font, std::optional<IconKind> icon) {
  return icon ? font.size + 1 + kIconGap : 0;
}

double TextBlock::width() const { return text_width(*this) + icon_room(font, icon); }

double TextBlock::height() const { return static_cast<double>(lines.size()) * font.size * kLeading; }

namespace {

double widest_of(const std::vector<Stretch>& lines) {
  double widest = 0;
  for (const Stretch& line : lines)
    widest = std::max(widest, line.width);
  return widest;
}

TextBlock block_of(const std::vector<Stretch>& lines, const Font& font, std::optional<IconKind> icon) {
  TextBlock block{{}, font, "", icon};
  block.lines.reserve(lines.size());
  for (const Stretch& line : lines)
    block.lines.push_back({std::string(line.text), line.width});
  return block;
}

}  // namespace

TextBlock text_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                     std::optional<IconKind> icon) {
  std::string changed;
  std::string ending;
  std::vector<Stretch> lines;
  lines.reserve(4);
  const OneLine line = one_line(text, changed);
  const TextFit fit{max_width - icon_room(font, icon), font.size, font.bold, max_lines};
  const bool shortened = break_line(line, fit, lines, &ending);
  TextBlock block = block_of(lines, font, icon);
  if (shortened)
    block.full_text = line.text;
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
  std::string changed;
  std::string ending;
  std::vector<Stretch> best;
  const double room = icon_room(font, icon);
  const OneLine line = one_line(text, changed);
  const bool shortened = break_line(line, {max_width - room, font.size, font.bold, max_lines}, best, &ending);
  if (best.size() < 2 || shortened) {
    TextBlock block = block_of(best, font, icon);
    if (shortened)
      block.full_text = line.text;
    return block;
  }
  // The narrowest width that needs no more lines: a few halvings come within a character of it.
  const double word = widest_word(text, font, max_width - room) + room;
  double low = std::max((widest_of(best) + room) / static_cast<double>(best.size()), word);
  double high = max_width;
  std::vector<Stretch> tried;
  while (high - low > font.size / 2) {
    const double middle = (low + high) / 2;
    tried.clear();
    const bool more = break_line(line, {middle - room, font.size, font.bold, best.size()}, tried);
    const bool fits = !more && widest_of(tried) + room <= middle;
    if (fits)
      best.swap(tried);
    (fits ? high : low) = middle;
  }
  return block_of(best, font, icon);
}

LinesPen::LinesPen(Group& group, const Font& font, Point corner, std::optional<IconKind> icon, Anchor anchor)
    : group_(group), font_(font), at_(corner), anchor_(icon ? Anchor::start : anchor) {
  if (icon) {
    group_.elements.push_back(Icon{
        *icon, {at_.x, at_.y + font.size * (kLeading - 1) / 2 - 0.5}, font.size + 1, font.role, font.tone});
    at_.x += icon_room(font, icon);
  }
}

void LinesPen::put(std::string line, double width, const std::string& full_text) {
  group_.elements.push_back(Text{{at_.x, at_.y + font_.size * kBaseline},
                                 anchor_,
                                 font_.size,
                                 font_.bold,
                                 font_.italic,
                                 font_.role,
                                 font_.tone,
                                 std::move(line),
                                 width,
                                 full_text});
  at_.y += font_.size * kLeading;
}

namespace {

// A block that nobody needs any more gives its lines away.
std::string text_of(const TextLine& line) { return line.text; }
std::string text_of(TextLine& line) { return std::move(line.text); }

template <class Block>
double put_block(Group& group, Block& block, double x, double y, Anchor anchor) {
  const double width = block.icon && anchor != Anchor::start ? block.width() : 0;
  const double left = anchor == Anchor::middle ? x - width / 2 : x - width;
  LinesPen pen(group, block.font, {left, y}, block.empty() ? std::nullopt : block.icon, anchor);
  for (auto& line : block.lines)
    pen.put(text_of(line), line.width, block.full_text);
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
