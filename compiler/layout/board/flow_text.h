// Wrapped text with a known height, ready to be put somewhere: what cards, labels and notes are made of.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout::flow {

struct Font {
  double size = 12;
  bool bold = false;
  bool italic = false;
  view::Role role = view::Role::body;
  int tone = -1;
};

struct TextLine {
  std::string text;
  double width = 0;
};

struct TextBlock {
  std::vector<TextLine> lines;
  Font font;
  // Set where the text was shortened.
  std::string full_text;
  // An icon before the first line; the lines then stand to its right.
  std::optional<view::IconKind> icon;
  // Above it, where it stands below another one.
  double space = 0;

  bool empty() const { return lines.empty(); }
  double width() const;
  double height() const;
};

// What an icon takes from the width of a text.
double icon_room(const Font& font, std::optional<view::IconKind> icon);

// `max_width` includes the icon.
TextBlock text_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                     std::optional<view::IconKind> icon = std::nullopt);

// The same with lines of about one length, for headings and text that is centred.
TextBlock balanced_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                         std::optional<view::IconKind> icon = std::nullopt);

// Puts the block with its top at `y`; `x` is where `anchor` says. Returns the bottom.
double put(Group& group, const TextBlock& block, double x, double y, Anchor anchor = Anchor::start);
double put(Group& group, TextBlock&& block, double x, double y, Anchor anchor = Anchor::start);

// Puts lines below each other, as `put` does with those of a block; `corner` is their left top.
class LinesPen {
 public:
  // The icon is drawn at once.
  LinesPen(Group& group, const Font& font, Point corner, std::optional<view::IconKind> icon,
           Anchor anchor = Anchor::start);
  // The next line, whose words are still missing; good until something else is put into the group.
  Text& add_line(double width);
  double bottom() const { return at_.y; }

 private:
  Group& group_;
  Font font_;
  Point at_;
  Anchor anchor_;
};

// A column of blocks.
struct TextStack {
  std::vector<TextBlock> blocks;
  double gap = 2;
  void add(TextBlock block);
  bool empty() const { return blocks.empty(); }
  double width() const;
  double height() const;
};

double put(Group& group, const TextStack& stack, double x, double y, Anchor anchor = Anchor::start);

}  // namespace jc::layout::flow
