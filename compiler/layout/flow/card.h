// Draws one stage of a flow: a card with its owner's band, its facts, its milestones and how it ends, and
// the notes under it that say what happens when a milestone is late.
#pragma once
#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::flow {

// Drawn with its top left corner at the origin; the outline comes last, when the row's height is known.
struct Card {
  Group content;
  // Stands at the bottom of the card, however tall that gets.
  Group ending;
  // The least that holds both.
  double height = 0;
  double ending_height = 0;
  // Below the card.
  Group notes;
  double notes_height = 0;
  double band_height = 0;
};

struct CardOptions {
  // Of the owner.
  int tone = 0;
  // Room beside the notes for lines that leave below.
  double strip = 0;
  // At least; so that the titles of a row align.
  double band_height = 0;
  double width = kCardWidth;
  // Nobody owns anything in this journey, so no card says who does.
  bool unowned = false;
};

// `handoffs` are texts of hand-offs that enter or leave the journey at this stage.
Card measure_card(const view::FlowStage& stage, const std::vector<std::string>& handoffs,
                  CardOptions options);

// The whole card in its place. `height` is at least `card.height`.
Group draw_card(const Card& card, const view::FlowStage& stage, Point corner, double height,
                CardOptions options);

view::Role role_of(view::Terminal terminal);
view::IconKind icon_of(view::Terminal terminal);

// The outline that tells how a stage ends, without its band.
Box outline_of(view::Terminal terminal, Rect rect);

}  // namespace jc::layout::flow
