#include "compiler/layout/flow/card.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/board/flow_text.h"
#include "compiler/layout/flow/outline.h"
#include "compiler/text/joined.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout::flow {
namespace {

constexpr double kDiamond = 10;
constexpr double kMilestoneIndent = kDiamond + 8;
constexpr std::size_t kMetricsShown = 4;
// A card grows with its words: only what nobody would read to the end is cut.
constexpr std::size_t kAllLines = 12;

view::Role band_role(view::OwnerOrigin origin) {
  switch (origin) {
    case view::OwnerOrigin::own:
    case view::OwnerOrigin::actor:
      return view::Role::owner;
    case view::OwnerOrigin::inherited:
      return view::Role::owner_inherited;
    case view::OwnerOrigin::none:
    case view::OwnerOrigin::unset:
      break;
  }
  return view::Role::owner_none;
}

double inner_of(const CardOptions& options) { return options.width - 2 * kCardPadding; }

bool is_named(view::OwnerOrigin origin) {
  return origin != view::OwnerOrigin::unset && origin != view::OwnerOrigin::none;
}

// Steps need no owner: one that names nobody says nothing.
std::string owner_text(const view::FlowStage& stage) {
  if (stage.owner_origin == view::OwnerOrigin::unset) {
    return stage.step ? "" : view::say("No owner");
  }
  if (stage.owner_origin == view::OwnerOrigin::actor && !stage.channel.empty()) {
    return stage.owner + " \xC2\xB7 " + stage.channel;
  }
  if (stage.owner_origin == view::OwnerOrigin::none) {
    return stage.owner.empty() ? view::say("No owner, on purpose") : view::say("No owner: ") + stage.owner;
  }
  return stage.owner;
}

view::IconKind owner_icon(view::OwnerOrigin origin) {
  return origin == view::OwnerOrigin::none ? view::IconKind::robot : view::IconKind::person;
}

TextBlock owner_block(const view::FlowStage& stage, const CardOptions& options) {
  const bool named = is_named(stage.owner_origin);
  const Font font{kSmallSize + 0.5, stage.owner_origin == view::OwnerOrigin::own, !named,
                  band_role(stage.owner_origin), named ? options.tone : -1};
  return balanced_block(owner_text(stage), font, inner_of(options), 4, owner_icon(stage.owner_origin));
}

TextStack facts_of(const view::FlowStage& stage, const std::vector<std::string>& handoffs, double inner) {
  const Font small{kSmallSize, false, false, view::Role::muted};
  TextStack facts;
  facts.gap = 3;
  if (stage.optional) {
    facts.add(text_block(view::say("optional"), {kSmallSize, false, true, view::Role::muted}, inner, 1));
  }
  facts.add(text_block(stage.actor, small, inner, kAllLines, view::IconKind::person));
  if (stage.owner_origin != view::OwnerOrigin::actor) {
    facts.add(text_block(stage.channel, small, inner, kAllLines, view::IconKind::window));
  }
  facts.add(text_block(stage.duration, small, inner, kAllLines, view::IconKind::clock));
  if (!stage.overlaps.empty()) {
    facts.add(text_block(view::say("beside ") + view::listed(stage.overlaps), small, inner, kAllLines,
                         view::IconKind::overlap));
  }
  facts.add(text_block(stage.exit.empty() ? "" : view::say("ends when ") + stage.exit, small, inner,
                       kAllLines, view::IconKind::arrow_out));
  const std::size_t shown = stage.metrics.size() > kMetricsShown ? kMetricsShown - 1 : stage.metrics.size();
  for (std::size_t i = 0; i < shown; ++i) {
    facts.add(text_block(stage.metrics[i], small, inner, kAllLines, view::IconKind::chart));
  }
  if (shown < stage.metrics.size()) {
    TextBlock more = text_block(view::say_of("and {} more metrics", stage.metrics.size() - shown), small,
                                inner, 1, view::IconKind::chart);
    more.full_text = text::one_line(
        text::joined({stage.metrics.begin() + static_cast<long>(shown), stage.metrics.end()}, "; "));
    facts.add(std::move(more));
  }
  for (const std::string& handoff : handoffs) {
    facts.add(text_block(handoff, {kSmallSize, false, false, view::Role::body}, inner, kAllLines,
                         view::IconKind::baton));
  }
  facts.add(text_block(stage.note, {kSmallSize, false, true, view::Role::muted}, inner, kAllLines));
  return facts;
}

double put_milestone(Group& group, const view::FlowMilestone& milestone, double inner, double y) {
  Group made;
  made.title = text::one_line(milestone.title);
  made.href = milestone.href;
  made.role = view::Role::milestone;
  const TextBlock title = text_block(milestone.title, {kBodySize}, inner - kMilestoneIndent, kAllLines);
  const TextBlock due = text_block(milestone.due, {kSmallSize, false, false, view::Role::muted},
                                   inner - kMilestoneIndent, kAllLines);
  Box diamond{Shape::diamond, {kCardPadding, y + 3, kDiamond, kDiamond}, 0, view::Role::milestone};
  diamond.line_width = 1.25;
  made.elements.push_back(diamond);
  double bottom = put(made, title, kCardPadding + kMilestoneIndent, y);
  bottom = put(made, due, kCardPadding + kMilestoneIndent, bottom);
  group.groups.push_back(std::move(made));
  return bottom;
}

double put_milestones(Group& group, const view::FlowStage& stage, double inner, double y) {
  if (stage.milestones.empty()) {
    return y;
  }
  y += 10;
  group.elements.push_back(Path{{kCardPadding, y},
                                {{false, {}, {}, {kCardPadding + inner, y}}},
                                false,
                                false,
                                view::Role::rule,
                                Line::solid,
                                1});
  y += 9;
  for (const view::FlowMilestone& milestone : stage.milestones) {
    y = put_milestone(group, milestone, inner, y) + 7;
  }
  return y - 7;
}

void add_ending(Card& card, const view::FlowStage& stage, double inner) {
  if (stage.terminal == view::Terminal::none) {
    return;
  }
  const view::Role role = role_of(stage.terminal);
  const double top = 6;
  Box pill{Shape::pill, {kCardPadding - 4, top, 0, 24}, 0, role};
  const TextBlock words = text_block(view::say(view::label_of(stage.terminal)),
                                     {kSmallSize, true, false, role}, inner - 16, 1, icon_of(stage.terminal));
  pill.rect.width = words.width() + 20;
  card.ending.elements.push_back(pill);
  put(card.ending, words, pill.rect.x + 9, top + (24 - words.height()) / 2);
  card.ending_height = top + 24 + kCardPadding - 4;
}

double put_note(Group& group, const view::FlowContingency& contingency, double width, double y) {
  Group made;
  made.title = text::one_line(
      contingency.condition.empty() ? contingency.play : contingency.condition + ": " + contingency.play);
  made.href = contingency.href;
  made.role = view::Role::contingency;
  TextStack stack;
  const double inner = width - 20;
  stack.add(
      text_block(contingency.condition, {kSmallSize, false, false, view::Role::muted}, inner, kAllLines));
  stack.add(text_block(contingency.play, {kBodySize, true, false, view::Role::contingency}, inner, kAllLines,
                       view::IconKind::lifebuoy));
  stack.add(text_block(contingency.detail, {kSmallSize, false, false, view::Role::muted}, inner, kAllLines));
  const double height = stack.height() + 16;
  made.elements.push_back(
      Box{Shape::rounded, {kNoteIndent, y, width, height}, 6, view::Role::contingency, -1, Line::dashed});
  put(made, stack, kNoteIndent + 10, y + 8);
  group.groups.push_back(std::move(made));
  return y + height;
}

void add_notes(Card& card, const view::FlowStage& stage, const CardOptions& options) {
  const double width = options.width - kNoteIndent - options.strip;
  double y = 0;
  double tip = 0;
  for (const view::FlowContingency& contingency : stage.contingencies) {
    y += kNoteGap;
    const double bottom = put_note(card.notes, contingency, width, y);
    tip = y + 18;
    card.notes.elements.push_back(Path{{kNoteIndent / 2, tip},
                                       {{false, {}, {}, {kNoteIndent, tip}}},
                                       false,
                                       true,
                                       view::Role::contingency,
                                       Line::solid,
                                       1.25});
    y = bottom;
  }
  if (y > 0) {
    card.notes.elements.push_back(Path{{kNoteIndent / 2, 0},
                                       {{false, {}, {}, {kNoteIndent / 2, tip}}},
                                       false,
                                       false,
                                       view::Role::contingency,
                                       Line::solid,
                                       1.25});
  }
  card.notes_height = y;
}

}  // namespace

Card measure_card(const view::FlowStage& stage, const std::vector<std::string>& handoffs,
                  CardOptions options) {
  Card card;
  const double inner = inner_of(options);
  const TextBlock owner = options.unowned ? TextBlock{} : owner_block(stage, options);
  card.band_height =
      options.unowned
          ? 0
          : std::max(options.band_height, kBandHeight + (owner.lines.size() > 1 ? owner.height() / 2 : 0));
  put(card.content, owner, kCardPadding, (card.band_height - owner.height()) / 2);
  double y = card.band_height + 10;
  const std::string& name = stage.title.empty() ? stage.id : stage.title;
  y = put(card.content,
          balanced_block(name, {kHeadingSize, true, false, view::Role::heading}, inner, kAllLines),
          kCardPadding, y);
  const TextStack facts = facts_of(stage, handoffs, inner);
  if (!facts.empty()) {
    y = put(card.content, facts, kCardPadding, y + 5);
  }
  y = put_milestones(card.content, stage, inner, y);
  add_ending(card, stage, inner);
  card.height = y + (card.ending_height > 0 ? card.ending_height + 4 : kCardPadding);
  add_notes(card, stage, options);
  return card;
}

Group draw_card(const Card& card, const view::FlowStage& stage, Point corner, double height,
                CardOptions options) {
  Group group;
  group.title = text::one_line(stage.title.empty() ? stage.id : stage.title);
  group.href = stage.href;
  group.role = view::Role::stage;
  Box outline = outline_of(stage.terminal, {0, 0, options.width, height});
  if (stage.absent || stage.optional) {
    outline.line = Line::dashed;
  }
  add_outline(group, outline, card.band_height, band_role(stage.owner_origin),
              is_named(stage.owner_origin) ? options.tone : -1);
  group.elements.insert(group.elements.end(), card.content.elements.begin(), card.content.elements.end());
  group.groups = card.content.groups;
  Group ending = card.ending;
  move_by(ending, 0, height - card.ending_height);
  group.elements.insert(group.elements.end(), ending.elements.begin(), ending.elements.end());
  if (!card.notes.groups.empty()) {
    Group notes = card.notes;
    notes.role = view::Role::contingency;
    move_by(notes, 0, height);
    group.groups.push_back(std::move(notes));
  }
  move_by(group, corner.x, corner.y);
  return group;
}

}  // namespace jc::layout::flow
