// Cards: the small boxes of text that maps and charts are made of. A card is described first, then measured
// for a width, then drawn in its place; text wraps, so a card is as tall as its texts need.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/layout/board/actor_dots.h"
#include "compiler/layout/board/flow_text.h"
#include "compiler/layout/board/measures.h"
#include "compiler/layout/diagram.h"
#include "compiler/text/text_measure.h"

namespace jc::layout::board {

using flow::balanced_block;
using flow::Font;
using flow::put;
using flow::text_block;
using flow::TextBlock;
using flow::TextStack;

struct CardText {
  std::string text;
  Font font = {kBodySize};
  std::optional<view::IconKind> icon;
  std::size_t max_lines = 30;
  // Where these words lead, if elsewhere than the card.
  std::string href = {};
  // In place of the sign. The words stand behind them where they have room on that line; else they are left
  // out.
  std::vector<view::MapActor> actors = {};
};

// A pill with a word or two.
struct Chip {
  std::string text;
  std::optional<view::IconKind> icon;
  view::Role role = view::Role::chip;
  int tone = -1;
  Line line = Line::solid;
};

struct CardContent {
  // Of the group, unique in the diagram; or empty.
  std::string id;
  // For screen readers and tooltips.
  std::string title;
  std::string desc;
  std::string href;
  view::Role role = view::Role::card;
  int tone = -1;
  Line line = Line::solid;
  double line_width = 1;
  // Those without text are left out.
  std::vector<CardText> texts;
  // Below the texts, in rows.
  std::vector<Chip> chips;
};

// Texts of the usual sizes.
CardText body(std::string text);
CardText strong(std::string text, std::optional<view::IconKind> icon = std::nullopt);
CardText small(std::string text, std::optional<view::IconKind> icon = std::nullopt);

// Chips in rows that are as wide as asked. A chip that is too long for a row is shortened.
class ChipRows {
 public:
  ChipRows(const std::vector<Chip>& chips, double width);
  double height() const;
  // The widest row.
  double width() const;
  bool empty() const { return placed_.empty(); }
  // `left` is where rows begin; with `right_aligned` where they end. Returns the bottom.
  double put(Group& group, double left, double top, bool right_aligned = false) const;

 private:
  struct Placed {
    TextBlock text;
    Line line = Line::solid;
    double x = 0;
    double width = 0;
    std::size_t row = 0;
  };
  std::vector<Placed> placed_;
  std::vector<double> row_widths_;
};

class Card {
 public:
  Card(CardContent content, double width);
  Card(Card&&) = default;
  const CardContent& content() const { return content_; }
  double width() const { return width_; }
  // The least that holds its texts.
  double height() const;
  // Taller where `height` says so; the texts then stand at the top. A card is drawn once: its texts go into
  // the picture.
  Group draw(Point corner, double height = 0) &&;

 private:
  // Of one of the texts: its lines, from `first` to before `last`.
  struct Block {
    std::size_t first = 0;
    std::size_t last = 0;
    // What the last line ends with where the text had to be shortened; else empty.
    std::string ending;
    std::optional<ActorDots> dots;
    bool empty() const { return first == last && !dots; }
    // Of its left top, in the card's inside.
    Point at;
  };

  void break_texts();
  void break_text(CardText& text, Block& block);
  // The words go, or stay on one line.
  void break_actors(CardText& text, Block& block);
  double width_of(const Block& block, const CardText& text) const;
  static double height_of(const Block& block, const CardText& text);
  // One below the other; short details share a row.
  void place_texts();
  bool may_share_row(const CardText& text) const;
  bool is_wide() const;
  void put_text(Group& group, std::size_t index, Point corner) const;
  void put_texts(Group& group, Point corner) const;
  void put_chips(Group& group, Point corner) const;
  void put_linked_texts(Group& group, Point corner) const;

  CardContent content_;
  double width_;
  // Beside the texts of the content, which the lines point into.
  std::vector<Block> blocks_;
  std::vector<text::Stretch> lines_;
  double texts_height_ = 0;
  // The middle of the last row of texts, and where chips have room behind it; 0 where they stand below.
  double last_row_ = 0;
  double chips_behind_ = 0;
  ChipRows chips_;
};

}  // namespace jc::layout::board
