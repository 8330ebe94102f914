#include "compiler/emit/show/stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "compiler/view/flow/terminal.h"

namespace jc::emit {

namespace {

using view::Confidence;
using view::LaneKind;
using view::MapHandoff;
using view::MapItem;
using view::MapLane;
using view::Span;

struct Sign {
  LaneKind lane;
  const char* mark;
  const char* ascii;
  Tint tint;
};
constexpr Sign kSigns[] = {
    {LaneKind::milestones, "\xE2\x97\x86", "*", Tint::accent},
    {LaneKind::pains, "\xE2\x88\x92", "-", Tint::bad},
    {LaneKind::gains, "+", "+", Tint::good},
    {LaneKind::questions, "?", "?", Tint::accent},
    {LaneKind::pressures, "!", "!", Tint::warn},
    {LaneKind::obstacles, "!", "!", Tint::warn},
    {LaneKind::limits, "!", "!", Tint::warn},
    {LaneKind::opportunities, "\xE2\x86\x97", "^", Tint::good},
    {LaneKind::touchpoints, "\xE2\x80\xA2", "o", Tint::accent},
};
constexpr Sign kOther = {LaneKind::own, "\xC2\xB7", ".", Tint::dim};

const Sign& sign_of(LaneKind kind) {
  const auto* found =
      std::find_if(std::begin(kSigns), std::end(kSigns), [&](const Sign& sign) { return sign.lane == kind; });
  return found == std::end(kSigns) ? kOther : *found;
}

std::string_view words_for(Confidence confidence) {
  switch (confidence) {
    case Confidence::assumption:
      return "an assumption";
    case Confidence::reasoned:
      return "reasoned";
    case Confidence::validated:
      return "validated";
    case Confidence::unsaid:
      break;
  }
  return "";
}

void push(ShowCell& cell, std::string text, Tint tint, std::string mark = {}, Tint mark_tint = Tint::dim) {
  if (!text.empty()) {
    cell.push_back({std::move(text), tint, std::move(mark), mark_tint});
  }
}

}  // namespace

// What is told elsewhere has no span.
template <class Items, class SpanOf>
ShowStages::ByStage ShowStages::by_stage(const Items& items, SpanOf span_of) const {
  ByStage all(map_.stages.size());
  for (std::size_t i = 0; i < items.size() && !all.empty(); i++) {
    if (const std::optional<Span> span = span_of(items[i])) {
      all[stage_of(span->first)].push_back(i);
    }
  }
  return all;
}

ShowStages::ShowStages(const view::JourneyMap& map, bool ascii) : map_(map), ascii_(ascii) {
  for (std::size_t i = 0; i < map.stages.size(); i++) {
    stages_.resize(std::max(stages_.size(), map.stages[i].span.last + 1), i);
  }
  const auto of_item = [&](const MapItem& item) {
    return is_whole(item.span) ? std::nullopt : std::optional(item.span);
  };
  for (const MapLane& lane : map.lanes) {
    items_.emplace(&lane, by_stage(lane.items, of_item));
  }
  milestones_ = by_stage(map.milestones, [&](const view::MapMilestone& each) { return of_item(each.item); });
  handoffs_ = by_stage(map.handoffs, [&](const MapHandoff& each) {
    const std::size_t column = std::min(each.border, map_.columns.empty() ? 0 : map_.columns.size() - 1);
    return each.anywhere ? std::nullopt : std::optional(Span{column, column});
  });
  feelings_ =
      by_stage(map.feelings.feelings, [](const view::MapFeeling& each) { return std::optional(each.span); });
  truths_ = by_stage(map.feelings.truths, [](Span each) { return std::optional(each); });
}

std::size_t ShowStages::stage_of(std::size_t column) const {
  return column < stages_.size() ? stages_[column] : map_.stages.empty() ? 0 : map_.stages.size() - 1;
}

bool ShowStages::is_whole(Span span) const {
  return map_.stages.size() > 1 && span.first == 0 && span.last + 1 >= map_.columns.size();
}

ShowCell ShowStages::head(std::size_t stage) const {
  const view::MapStage& shown = map_.stages[stage];
  ShowCell cell;
  push(cell, shown.title, Tint::strong, map_.stages.size() > 1 ? fmt::format("{}", stage + 1) : "");
  switch (shown.owner_origin) {
    case view::OwnerOrigin::unset:
      push(cell, "no owner", Tint::warn);
      break;
    case view::OwnerOrigin::none:
      push(cell, shown.owner.empty() ? "no owner, on purpose" : "no owner: " + shown.owner, Tint::dim);
      break;
    default:
      push(cell, shown.owner, Tint::plain, ascii_ ? "@" : "\xE2\x97\x8F", Tint::accent);
  }
  push(cell, shown.duration, Tint::dim);
  for (const std::string& other : shown.overlaps) {
    push(cell, "beside " + other, Tint::dim);
  }
  push(cell, std::string(view::label_of(shown.terminal)),
       view::ends_badly(shown.terminal) ? Tint::bad : Tint::good);
  push(cell, std::string(words_for(shown.confidence)), Tint::dim);
  return cell;
}

ShowCell ShowStages::steps(std::size_t stage) const {
  ShowCell cell;
  const Span span = map_.stages[stage].span;
  for (std::size_t i = span.first; i <= span.last && i < map_.columns.size(); i++) {
    const view::MapColumn& column = map_.columns[i];
    if (!column.step) {
      continue;
    }
    push(cell, column.title, Tint::plain, fmt::format("{}.", i - span.first + 1));
    for (const view::MapDetail& detail : column.details) {
      push(cell, detail.text, Tint::dim, "  ");
    }
    for (const view::MapDetail& tag : column.tags) {
      push(cell, tag.text, Tint::dim, "  ");
    }
  }
  return cell;
}

void ShowStages::add(ShowCell& cell, LaneKind kind, const MapItem& item, std::string due) const {
  const Sign& sign = sign_of(kind);
  const std::string mark = ascii_ ? sign.ascii : sign.mark;
  if (item.remark) {
    push(cell, item.text.empty() ? item.lead : item.text, Tint::dim);
    return;
  }
  push(cell, item.text.empty() ? item.lead : item.text, Tint::plain, mark, sign.tint);
  const std::string under = " ";
  push(cell, item.text.empty() ? "" : item.lead, Tint::dim, under);
  push(cell, std::move(due), Tint::dim, under);
  std::string details;
  for (const std::vector<view::MapDetail>* all : {&item.details, &item.tags}) {
    for (const view::MapDetail& detail : *all) {
      const bool listed = detail.text.starts_with(view::kBullet);
      details += details.empty() ? "" : ascii_ ? " | " : " \xC2\xB7 ";
      details += listed ? detail.text.substr(view::kBullet.size()) : detail.text;
    }
  }
  push(cell, details, Tint::dim, under);
  // What is as sure as its stage needs no words.
  const std::size_t stage = stage_of(item.span.first);
  const bool as_stage = stage < map_.stages.size() && map_.stages[stage].confidence == item.confidence;
  push(cell, as_stage ? "" : std::string(words_for(item.confidence)), Tint::dim, under);
  const std::size_t last = stage_of(item.span.last);
  if (!is_whole(item.span) && last != stage_of(item.span.first)) {
    push(cell, "goes on to " + map_.stages[last].title, Tint::dim, under);
  }
}

ShowCell ShowStages::owners(std::size_t stage) const {
  ShowCell cell;
  for (const std::size_t i : handoffs_[stage]) {
    const MapHandoff& handoff = map_.handoffs[i];
    const std::size_t column = std::min(handoff.border, map_.columns.empty() ? 0 : map_.columns.size() - 1);
    const bool leaves = handoff.border >= map_.columns.size();
    MapItem item = handoff.item;
    item.span = {column, column};
    push(cell, leaves ? "at its end:" : stage == 0 ? "" : "before it:", Tint::dim);
    add(cell, LaneKind::owners, item);
  }
  return cell;
}

ShowCell ShowStages::cell(const MapLane& lane, std::size_t stage) const {
  if (lane.kind == LaneKind::owners) {
    return owners(stage);
  }
  ShowCell cell;
  if (lane.kind == LaneKind::milestones) {
    for (const std::size_t i : milestones_[stage]) {
      add(cell, lane.kind, map_.milestones[i].item, map_.milestones[i].due);
    }
  }
  for (const std::size_t i : items_.at(&lane)[stage]) {
    add(cell, lane.kind, lane.items[i]);
  }
  return cell;
}

ShowCell ShowStages::throughout(const MapLane& lane) const {
  ShowCell cell;
  for (const MapItem& item : lane.items) {
    if (is_whole(item.span)) {
      add(cell, lane.kind, item);
    }
  }
  if (lane.kind == LaneKind::milestones) {
    for (const view::MapMilestone& milestone : map_.milestones) {
      if (is_whole(milestone.item.span)) {
        add(cell, lane.kind, milestone.item, milestone.due);
      }
    }
  }
  if (lane.kind == LaneKind::owners) {
    for (const MapHandoff& handoff : map_.handoffs) {
      if (handoff.anywhere) {
        add(cell, lane.kind, handoff.item);
      }
    }
  }
  if (lane.kind == LaneKind::feelings) {
    for (const std::string& feeling : map_.feelings.throughout) {
      push(cell, feeling, Tint::plain, "\xC2\xB7");
    }
  }
  return cell;
}

ShowCell ShowStages::feelings(std::size_t stage) const {
  ShowCell cell;
  for (const std::size_t i : feelings_[stage]) {
    const view::MapFeeling& feeling = map_.feelings.feelings[i];
    std::string text = feeling.label;
    if (!feeling.score.empty()) {
      text += text.empty() ? feeling.score : " (" + feeling.score + ")";
    }
    const std::string& persona = map_.feelings.personas[feeling.persona];
    push(cell, persona.empty() ? text : persona + ": " + text, Tint::plain, ascii_ ? "." : "\xC2\xB7");
  }
  for (std::size_t i = 0; i < truths_[stage].size(); i++) {
    push(cell, "moment of truth", Tint::warn, ascii_ ? "*" : "\xE2\x98\x85", Tint::warn);
  }
  return cell;
}

Levels ShowStages::levels(std::size_t persona, std::size_t first, std::size_t count,
                          std::size_t column) const {
  Levels levels(count * (column + 1) - 1);
  for (const view::MapFeeling& feeling : map_.feelings.feelings) {
    const std::size_t stage = stage_of(feeling.span.first);
    if (feeling.persona != persona || !feeling.from || stage < first || stage >= first + count) {
      continue;
    }
    // The place of the feeling's steps among those of its stage.
    const Span span = map_.stages[stage].span;
    const double steps = static_cast<double>(span.last - span.first + 1);
    const auto x_of = [&](std::size_t step) {
      const double share = static_cast<double>(step - span.first) / steps;
      return static_cast<std::size_t>(std::lround(static_cast<double>(column + 1) * share)) +
             (stage - first) * (column + 1);
    };
    const std::size_t begin = x_of(feeling.span.first);
    const std::size_t end = std::min(x_of(std::min(feeling.span.last, span.last) + 1), levels.size());
    for (std::size_t x = begin; x < end; x++) {
      const double share =
          end - begin < 2 ? 0 : static_cast<double>(x - begin) / static_cast<double>(end - begin - 1);
      levels[x] = *feeling.from + (feeling.to.value_or(*feeling.from) - *feeling.from) * share;
    }
  }
  return levels;
}

}  // namespace jc::emit
