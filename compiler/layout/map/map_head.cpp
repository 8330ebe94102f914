// The top of a map: its title, with the facts about it.
#include <algorithm>

#include "compiler/layout/map/map_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

constexpr double kSummaryWidth = 860;
constexpr double kAboveFacts = 14;

board::CardContent fact_card(const view::MapItem& fact, Ids& ids) {
  board::CardContent card;
  card.id = ids.next("fact");
  card.title = fact.text.empty() ? fact.lead : fact.text;
  card.desc = fact.lead;
  card.line = Line::none;
  card.texts.push_back({fact.lead,
                        {board::kSmallSize, true, false, view::Role::muted},
                        fact.icon.value_or(view::IconKind::flag)});
  if (!fact.text.empty()) {
    card.texts.push_back({fact.text, {board::kHeadingSize, true}, std::nullopt});
  }
  for (const view::MapDetail& detail : fact.details) {
    card.texts.push_back(
        {detail.text, {board::kSmallSize + 0.5, false, false, view::Role::subtitle}, detail.icon});
  }
  for (const view::MapDetail& tag : fact.tags) {
    card.chips.push_back({tag.text, tag.icon});
  }
  return card;
}

}  // namespace

Band draw_header(const view::MapHeader& header, const board::LaneGrid& grid) {
  Band band;
  band.group = {"header", text::one_line(header.title), header.kind, "", view::Role::title, {}, {}};
  const double left = grid.label_left();
  const double width = grid.right() - left;
  board::TitleBlock title{
      header.kind, header.title, header.goal.empty() ? "" : view::say("Goal: ") + header.goal, {}};
  for (const std::string& chip : header.chips) {
    title.chips.push_back({chip, std::nullopt});
  }
  double y = board::put_title(band.group, title, left, 0, width);
  if (!header.summary.empty()) {
    y = board::put(band.group,
                   board::text_block(header.summary, {board::kBodySize, false, false, view::Role::muted},
                                     std::min(width, kSummaryWidth), 6),
                   left, y + 5);
  }
  band.height = y;
  return band;
}

Band draw_facts(const view::MapHeader& header, const board::LaneGrid& grid, Ids& ids) {
  Band band;
  band.group = {"facts", view::say("About this journey"), "", "", view::Role::title, {}, {}};
  std::vector<board::CardContent> facts;
  for (const view::MapItem& fact : header.facts) {
    facts.push_back(fact_card(fact, ids));
  }
  if (!facts.empty()) {
    band.height = board::put_facts(band.group, std::move(facts), grid.label_left(), kAboveFacts,
                                   grid.right() - grid.label_left());
  }
  return band;
}

}  // namespace jc::layout::map
