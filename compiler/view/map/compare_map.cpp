#include "compiler/view/map/compare_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/diag/summary.h"
#include "compiler/text/joined.h"
#include "compiler/view/map/compared_units.h"
#include "compiler/view/map/header.h"
#include "compiler/view/map/items.h"
#include "compiler/view/owners.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using language::operator""_key;
using model::Entity;

namespace {

constexpr std::size_t kToday = 0;
constexpr std::size_t kNext = 1;
constexpr std::string_view kArrow = " \xE2\x86\x92 ";

// Of one side, in a unit: what a lane shows, with the lane's name.
struct Shown {
  std::string lane;
  const MapItem* item;
};

bool within(Span span, Span around) { return span.first >= around.first && span.last <= around.last; }

std::string title_of(const MapLane& lane) {
  return lane.title.empty() ? say(info(lane.kind).title) : lane.title;
}

// Lanes of which the part says anything, and be it that there is nothing.
std::set<std::string> said_in(const JourneyMap& map, Span span) {
  std::set<std::string> said;
  for (const MapLane& lane : map.lanes) {
    for (const MapItem& item : items_of(lane)) {
      if (within(item.span, span)) {
        said.insert(title_of(lane));
      }
    }
  }
  return said;
}

std::vector<Shown> shown_in(const JourneyMap& map, Span span) {
  std::vector<Shown> shown;
  for (const MapLane& lane : map.lanes) {
    if (info(lane.kind).apart || lane.kind == LaneKind::goals) {
      continue;
    }
    for (const MapItem& item : items_of(lane)) {
      if (!item.remark && !item.text.empty() && within(item.span, span)) {
        shown.push_back({title_of(lane), &item});
      }
    }
  }
  return shown;
}

bool has(const std::vector<Shown>& all, const Shown& one) {
  return std::any_of(all.begin(), all.end(), [&](const Shown& other) {
    return other.lane == one.lane && other.item->text == one.item->text;
  });
}

class Comparison {
 public:
  Comparison(facts::Context& context, const Entity& before, const Entity& after, const Links& links)
      : items_(context, links),
        today_(everything_of(context, before, links)),
        next_(everything_of(context, after, links)),
        units_(units_of(before, after)),
        titles_{before.title(), after.title()} {
    made_.header.kind = say("As is beside to be");
    made_.header.title = after.title();
    made_.header.goal = next_.header.goal;
    add_fact("As is", before, IconKind::clock);
    add_fact("To be", after, IconKind::target);
  }

  JourneyMap build() {
    for (std::size_t i = 0; i < units_.size(); i++) {
      add_column(units_[i]);
      add_stage(units_[i], i);
      compare(units_[i], {i, i});
      add_feeling(today_, units_[i].before, kToday, {i, i});
      add_feeling(next_, units_[i].after, kNext, {i, i});
      add_truth(i);
    }
    made_.header.summary = in_short();
    made_.feelings.personas = {"As is", "To be"};
    const MapFeelings& scale = next_.feelings.best.empty() ? today_.feelings : next_.feelings;
    made_.feelings.best = scale.best;
    made_.feelings.worst = scale.worst;
    if (!made_.feelings.feelings.empty() || !made_.feelings.truths.empty()) {
      made_.lanes.push_back({LaneKind::feelings, "", {}});
    }
    add_lane(LaneKind::pains, say("What goes"), std::move(goes_));
    add_lane(LaneKind::gains, say("What comes"), std::move(comes_));
    add_lane(LaneKind::questions, say("What changes"), std::move(changes_));
    add_lane(LaneKind::own, say("What is left open"), std::move(open_));
    return std::move(made_);
  }

 private:
  void add_fact(std::string lead, const Entity& journey, IconKind icon) {
    MapItem& fact = made_.header.facts.emplace_back();
    fact.lead = std::move(lead);
    fact.text = journey.title();
    fact.icon = icon;
    fact.href = items_.href(journey);
    for (const std::string& target : items_.wording().phrases(journey, "metrics"_key)) {
      fact.details.push_back({target, IconKind::chart});
    }
  }

  void add_lane(LaneKind kind, std::string title, std::vector<MapItem> items) {
    if (!items.empty()) {
      made_.lanes.push_back({kind, std::move(title), std::move(items)});
    }
  }

  void add_column(const ComparedUnit& unit) {
    const ComparedPart& part = unit.after ? *unit.after : *unit.before;
    MapColumn column;
    column.step = true;
    column.title = part.entity.title();
    column.href = items_.href(part.entity);
    if (!unit.before) {
      column.tags.push_back({say("new"), IconKind::plus, "", Role::gain, 0});
    } else if (!unit.after) {
      column.tags.push_back({say("goes"), IconKind::minus, "", Role::pain, 0});
    }
    made_.columns.push_back(std::move(column));
  }

  // Neighbours of one stage share its header.
  void add_stage(const ComparedUnit& unit, std::size_t column) {
    const std::string& title = unit.after ? unit.after->stage : unit.before->stage;
    if (!made_.stages.empty() && made_.stages.back().title == title) {
      made_.stages.back().span.last = column;
      return;
    }
    MapStage stage;
    stage.title = title;
    stage.span = {column, column};
    made_.stages.push_back(std::move(stage));
  }

  // What `some` show and `others` do not: a card for each lane.
  static void add_missing(std::vector<MapItem>& to, const std::vector<Shown>& some,
                          const std::vector<Shown>& others, IconKind icon, Span place) {
    const std::size_t first = to.size();
    for (const Shown& each : some) {
      if (has(others, each)) {
        continue;
      }
      if (to.size() > first && to.back().lead == each.lane) {
        to.back().text.append("; ").append(each.item->text);
        continue;
      }
      MapItem& item = to.emplace_back();
      item.lead = each.lane;
      item.text = each.item->text;
      item.href = each.item->href;
      item.icon = icon;
      item.span = place;
    }
  }

  void compare(const ComparedUnit& unit, Span place) {
    std::vector<Shown> before = unit.before ? shown_in(today_, unit.before->span) : std::vector<Shown>();
    const std::vector<Shown> after = unit.after ? shown_in(next_, unit.after->span) : std::vector<Shown>();
    const std::size_t all = goes_.size() + comes_.size() + changes_.size();
    std::vector<std::string> open;
    if (unit.before && unit.after) {
      open = leave_open(before, said_in(next_, unit.after->span));
    }
    add_missing(goes_, before, after, IconKind::minus, place);
    add_missing(comes_, after, before, IconKind::plus, place);
    if (!unit.before || !unit.after) {
      return;
    }
    add_changes(*unit.before, *unit.after, place, open);
    if (!open.empty()) {
      MapItem& item = open_.emplace_back();
      item.text = listed(open);
      item.span = place;
      item.href = items_.href(unit.after->entity);
    }
    if (goes_.size() + comes_.size() + changes_.size() > all) {
      made_.columns.back().tags.push_back({say("changes"), IconKind::arrows_both, "", Role::emotion});
    }
  }

  // A journey to be is often written down only as far as it differs: of what stays, a lane that it does not
  // speak of neither stays nor goes. Takes those out of `before` and returns their names.
  static std::vector<std::string> leave_open(std::vector<Shown>& before, const std::set<std::string>& said) {
    std::vector<std::string> open;
    std::erase_if(before, [&](const Shown& each) {
      if (said.contains(each.lane)) {
        return false;
      }
      if (open.empty() || open.back() != each.lane) {
        open.push_back(each.lane);
      }
      return true;
    });
    return open;
  }

  // Of a step or stage that stays: its name, who does it, how and when.
  void add_changes(const ComparedPart& before, const ComparedPart& after, Span place,
                   std::vector<std::string>& open) {
    const auto add = [&](const std::string& from, const std::string& to, std::string_view lead) {
      if (from == to) {
        return;
      }
      if (to.empty()) {
        open.push_back(say(lead));
        return;
      }
      MapItem item;
      item.lead = say(lead);
      item.text = from.empty() ? to : fmt::format("{}{}{}", from, kArrow, to);
      item.icon = IconKind::arrows_both;
      item.span = place;
      item.href = items_.href(after.entity);
      changes_.push_back(std::move(item));
    };
    const Entity& from = before.entity;
    const Entity& to = after.entity;
    const Wording& wording = items_.wording();
    add(from.title(), to.title(), "Name");
    add(listed(owners_of(wording, from)), listed(owners_of(wording, to)), "Owner");
    add(wording.phrase(from, "duration"_key), wording.phrase(to, "duration"_key), "Duration");
    if (from.kind() == language::Kind::step && to.kind() == language::Kind::step) {
      add(wording.people(from, "actor"_key), wording.people(to, "actor"_key), "Actor");
      add(listed(wording.titles(from, "channel"_key, NameKind::channel)),
          listed(wording.titles(to, "channel"_key, NameKind::channel)), "Channel");
      add(wording.phrase(from, "cost"_key), wording.phrase(to, "cost"_key), "Cost");
    }
    if (from.kind() == language::Kind::stage && to.kind() == language::Kind::stage) {
      add(text::joined(wording.phrases(from, "metrics"_key), "; "),
          text::joined(wording.phrases(to, "metrics"_key), "; "), "Targets");
    }
  }

  // The first of the unit, whoever has it: a curve for each side, not for each persona.
  void add_feeling(const JourneyMap& map, const std::optional<ComparedPart>& part, std::size_t side,
                   Span place) {
    const std::vector<MapFeeling>& all = map.feelings.feelings;
    const auto found = std::find_if(all.begin(), all.end(), [&](const MapFeeling& feeling) {
      return part && within(feeling.span, part->span) && !feeling.remark;
    });
    if (found == all.end()) {
      return;
    }
    MapFeeling feeling = *found;
    feeling.persona = side;
    feeling.span = place;
    made_.feelings.feelings.push_back(std::move(feeling));
  }

  void add_truth(std::size_t index) {
    const ComparedUnit& unit = units_[index];
    const auto told = [](const JourneyMap& map, const std::optional<ComparedPart>& part) {
      return part && std::any_of(map.feelings.truths.begin(), map.feelings.truths.end(),
                                 [&](Span truth) { return within(truth, part->span); });
    };
    if (unit.after ? told(next_, unit.after) : told(today_, unit.before)) {
      made_.feelings.truths.push_back({index, index});
    }
  }

  // "1 step goes, 2 come; of those that stay, 3 change".
  std::string in_short() const {
    std::size_t gone = 0;
    std::size_t come = 0;
    std::size_t stay = 0;
    for (const ComparedUnit& unit : units_) {
      gone += !unit.after;
      come += !unit.before;
      stay += unit.before && unit.after;
    }
    const bool steps = std::any_of(units_.begin(), units_.end(), [](const ComparedUnit& unit) {
      return (unit.after ? unit.after : unit.before)->entity.kind() == language::Kind::step;
    });
    const std::string_view noun = steps ? "step" : "stage";
    std::vector<std::string> parts{diag::counted(stay, noun) + (stay == 1 ? " stays" : " stay")};
    if (gone > 0) {
      parts.push_back(fmt::format("{} {}", gone, gone == 1 ? "goes" : "go"));
    }
    if (come > 0) {
      parts.push_back(fmt::format("{} {} new", come, come == 1 ? "is" : "are"));
    }
    return fmt::format("From \xE2\x80\x9C{}\xE2\x80\x9D to \xE2\x80\x9C{}\xE2\x80\x9D: {}.", titles_[kToday],
                       titles_[kNext], listed(parts));
  }

  MapItems items_;
  JourneyMap today_;
  JourneyMap next_;
  std::vector<ComparedUnit> units_;
  std::string titles_[2];
  JourneyMap made_;
  std::vector<MapItem> goes_;
  std::vector<MapItem> comes_;
  std::vector<MapItem> changes_;
  std::vector<MapItem> open_;
};

}  // namespace

Entity current_of(const model::Model& model, const Entity& journey) {
  const std::vector<std::string_view> names = journey.texts("based-on"_key);
  const Entity found =
      names.empty() ? Entity() : model.find(journey.document(), NameKind::journey, names.front());
  return found && has_map(found) && has_map(journey) ? found : Entity();
}

JourneyMap compare_map_of(facts::Context& context, Entity before, Entity after, const Links& links) {
  return Comparison(context, before, after, links).build();
}

}  // namespace jc::view
