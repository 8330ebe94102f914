// The key to the signs that occur in a map.
#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/map_parts.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/map/actors.h"
#include "compiler/view/map/confidence.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

constexpr double kMiddle = board::kSampleHeight / 2;
constexpr double kCenter = board::kSampleWidth / 2;

bool has_lane(const view::JourneyMap& map, view::LaneKind kind) {
  return std::any_of(map.lanes.begin(), map.lanes.end(),
                     [&](const view::MapLane& lane) { return lane.kind == kind; });
}

bool shows(const view::JourneyMap& map, view::Confidence confidence) {
  const auto has = [&](const auto& each) { return each.confidence == confidence; };
  bool found = std::any_of(map.stages.begin(), map.stages.end(), has) ||
               std::any_of(map.columns.begin(), map.columns.end(), has);
  for (const view::MapLane& lane : map.lanes) {
    found = found || std::any_of(view::items_of(lane).begin(), view::items_of(lane).end(), has);
  }
  return found;
}

class Legend {
 public:
  Legend(const view::JourneyMap& map, const view::JourneyMap& whole) : map_(map), whole_(whole) {}

  std::vector<board::LegendEntry> entries() {
    add_confidence();
    const bool owners = has_lane(map_, view::LaneKind::owners);
    if (owners && std::any_of(map_.handoffs.begin(), map_.handoffs.end(),
                              [](const auto& each) { return !each.anywhere; })) {
      add({Box{Shape::circle, {kCenter - 8, kMiddle - 8, 16, 16}, 0, view::Role::handoff},
           Icon{view::IconKind::baton, {kCenter - 5, kMiddle - 5}, 10, view::Role::handoff}},
          "hand-off");
    }
    const bool ruler = std::any_of(map_.milestones.begin(), map_.milestones.end(),
                                   [&](const view::MapMilestone& each) { return is_on_ruler(map_, each); });
    if (ruler && has_lane(map_, view::LaneKind::milestones)) {
      add({Box{Shape::diamond, {kCenter - 6, kMiddle - 6, 12, 12}, 0, view::Role::milestone}},
          is_in_order() ? "when a milestone is due (in order, not to scale)"
                        : "when a milestone is due (not to scale)");
    }
    const bool repeats = std::any_of(map_.stages.begin(), map_.stages.end(), [](const view::MapStage& stage) {
      return stage.owner_tone >= kOwnerTones;
    });
    if (repeats) {
      add({Box{Shape::rounded, {1, 1, kCenter - 2, 14}, 4, view::Role::owner, 0},
           Box{Shape::rounded, {kCenter + 1, 1, kCenter - 2, 14}, 4, view::Role::owner, kOwnerTones}},
          view::say_of("colours of owners repeat after {}", kOwnerTones));
    }
    if (!owners && has_lane(whole_, view::LaneKind::owners)) {
      add_owners();
    }
    add_ends();
    add_truth();
    add_actors();
    return std::move(entries_);
  }

 private:
  static Box card(view::Role role, Line line, double width = 1.25) {
    return Box{Shape::rounded, {1, 1, board::kSampleWidth - 2, board::kSampleHeight - 2}, 4, role, -1, line,
               width};
  }

  void add(std::vector<Element> sample, std::string words) {
    entries_.push_back({std::move(sample), std::move(words)});
  }

  // Only where it tells something apart: what all of the map shares is said by its title.
  void add_confidence() {
    constexpr view::Confidence kLevels[] = {view::Confidence::validated, view::Confidence::reasoned,
                                            view::Confidence::assumption};
    const bool differs = std::any_of(std::begin(kLevels), std::end(kLevels), [&](view::Confidence level) {
      return level != map_.usual && shows(map_, level);
    });
    for (const view::Confidence level : kLevels) {
      if (differs && shows(map_, level)) {
        const Edge edge = edge_of(map_, level, 1.25);
        add({card(view::Role::card, edge.line, edge.width)}, std::string(view::words_of(level)));
      }
    }
  }

  // As far as days are known.
  bool is_in_order() const {
    double last = 0;
    for (const view::MapMilestone& milestone : map_.milestones) {
      if (!is_on_ruler(map_, milestone)) {
        continue;
      }
      if (!milestone.day || *milestone.day < last) {
        return false;
      }
      last = *milestone.day;
    }
    return true;
  }

  // Where no lane says whose a stage is, its colour does.
  void add_owners() {
    std::vector<int> told;
    for (const view::MapStage& stage : map_.stages) {
      const bool owned = stage.owner_origin == view::OwnerOrigin::own ||
                         stage.owner_origin == view::OwnerOrigin::actor ||
                         stage.owner_origin == view::OwnerOrigin::inherited;
      if (!owned || std::find(told.begin(), told.end(), stage.owner_tone) != told.end()) {
        continue;
      }
      told.push_back(stage.owner_tone);
      add({Box{Shape::rounded,
               {1, 1, board::kSampleWidth - 2, board::kSampleHeight - 2},
               4,
               view::Role::owner,
               std::max(stage.owner_tone, 0)}},
          stage.owner);
    }
  }

  // Its tint goes on through the lanes below the feelings.
  void add_truth() {
    if (map_.feelings.truths.empty() || !has_lane(whole_, view::LaneKind::feelings)) {
      return;
    }
    std::vector<Element> sample = {card(view::Role::truth, Line::none)};
    if (has_lane(map_, view::LaneKind::feelings)) {
      sample.emplace_back(Icon{view::IconKind::star, {kCenter - 6, kMiddle - 6}, 12, view::Role::truth});
    }
    add(std::move(sample), "moment of truth: decides how the whole is remembered");
  }

  void add_ends() {
    for (const view::Terminal terminal : {view::Terminal::success, view::Terminal::steady,
                                          view::Terminal::failure, view::Terminal::blocked}) {
      const bool used = std::any_of(map_.stages.begin(), map_.stages.end(),
                                    [&](const view::MapStage& stage) { return stage.terminal == terminal; });
      if (!used) {
        continue;
      }
      std::vector<Element> sign;
      put_end_sign(sign, {kCenter, kMiddle}, terminal);
      add(std::move(sign), std::string(view::sentence_of(terminal)));
    }
  }

  // In a row of their own: whoever reads a dot looks for its letters.
  void add_actors() {
    const std::vector<view::MapActor> actors = view::actors_on(map_);
    bool first = true;
    for (const view::MapActor& actor : actors) {
      const board::ActorDots dot({actor}, board::kSampleWidth);
      Group sample;
      dot.put(sample, {0, (board::kSampleHeight - dot.height()) / 2}, false);
      add(std::move(sample.elements), actor.title);
      entries_.back().sample_width = dot.width();
      entries_.back().by_letters = true;
      entries_.back().first = std::exchange(first, false);
    }
    const auto outside =
        std::count_if(actors.begin(), actors.end(), [](const auto& each) { return each.outside; });
    if (outside > 0 && static_cast<std::size_t>(outside) < actors.size()) {
      const Rect place{kCenter - 7, kMiddle - 7, 14, 14};
      add({Box{Shape::circle, place, 0, view::Role::primary}}, "our people");
      add({Box{Shape::circle, place, 0, view::Role::handoff, -1, Line::solid, 1.25}},
          "customers and partners");
    }
  }

  const view::JourneyMap& map_;
  const view::JourneyMap& whole_;
  std::vector<board::LegendEntry> entries_;
};

}  // namespace

std::vector<KeyEntry> key_of(const view::JourneyMap& map) { return Legend(map, map).entries(); }

std::vector<KeyEntry> key_of_curves(const view::JourneyMap& map) {
  std::vector<KeyEntry> key;
  const std::vector<std::string>& personas = map.feelings.personas;
  for (std::size_t i = 0; i < personas.size() && personas.size() > 1; i++) {
    Path sample = board::straight({1, kMiddle}, {board::kSampleWidth - 1, kMiddle}, view::Role::persona,
                                  Line::solid, 2);
    sample.tone = static_cast<int>(i);
    key.push_back({{std::move(sample)}, personas[i].empty() ? view::say("Everybody") : personas[i]});
  }
  if (!map.feelings.truths.empty()) {
    key.push_back({{Box{Shape::rounded,
                        {1, 1, board::kSampleWidth - 2, board::kSampleHeight - 2},
                        4,
                        view::Role::truth,
                        -1,
                        Line::none}},
                   "moment of truth: decides how the whole is remembered"});
  }
  return key;
}

std::vector<KeyEntry> key_of(const view::JourneyMap& shown, const view::JourneyMap& whole) {
  return Legend(shown, whole).entries();
}

Band draw_legend(const std::vector<KeyEntry>& key, const board::LaneGrid& grid) {
  Band band;
  band.group = {"legend", view::say("Key"), "", "", view::Role::legend, {}, {}};
  const double left = grid.label_left();
  if (!key.empty()) {
    band.height = board::put_legend(band.group, key, left, 6, grid.right() - left);
  }
  return band;
}

}  // namespace jc::layout::map
