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
  Role role = Role::body;
  int tone = -1;
};

struct TextBlock {
  std::vector<std::string> lines;
  std::vector<double> widths;  // beside `lines`
  Font font;
  std::string full_text;  // set where the text was shortened
  // An icon before the first line; the lines then stand to its right.
  std::optional<IconKind> icon;

  bool empty() const { return lines.empty(); }
  double width() const;
  double height() const;
};

// `max_width` includes the icon.
TextBlock text_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                     std::optional<IconKind> icon = std::nullopt);

// The same with lines of about one length, for headings and text that is centred.
TextBlock balanced_block(std::string_view text, Font font, double max_width, std::size_t max_lines,
                         std::optional<IconKind> icon = std::nullopt);

// Puts the block with its top at `y`; `x` is where `anchor` says. Returns the bottom.
double put(Group& group, const TextBlock& block, double x, double y, Anchor anchor = Anchor::start);
double put(Group& group, TextBlock&& block, double x, double y, Anchor anchor = Anchor::start);

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
