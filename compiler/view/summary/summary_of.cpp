#include "compiler/view/summary/summary_of.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/text/joined.h"
#include "compiler/view/map/confidence.h"
#include "compiler/view/map/ends.h"
#include "compiler/view/map/feelings.h"
#include "compiler/view/map/items.h"
#include "compiler/view/summary/headline.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

// A closed list's word and its place: what is worst, or nearest to done, stands first.
int rank_of(std::string_view word, std::initializer_list<std::string_view> order) {
  const auto found = std::find(order.begin(), order.end(), word);
  return static_cast<int>(found - order.begin());
}

int severity_of(const Entity& pain) { return rank_of(pain.text("severity"_key), {"high", "medium"}); }

class SummaryBuilder {
 public:
  SummaryBuilder(facts::Context& context, Entity journey, const Links& links)
      : context_(context),
        journey_(journey),
        items_(context, links),
        links_(links),
        flow_(flow_of(context, journey, links)) {
    stages_ = journey_.children("stages"_key);
    if (stages_.empty()) {
      stages_ = journey_.children("steps"_key);
    }
  }

  JourneySummary build() {
    made_.title = flow_.title;
    made_.goal = flow_.goal;
    made_.note = flow_.note;
    add_stages();
    add_handoffs();
    add_experiences();
    add_dates_and_targets();
    add_purposes();
    add_contacts();
    add_actions();
    made_.known = known();
    say_headline(made_);
    return std::move(made_);
  }

 private:
  void add_stages() {
    std::map<std::string, int> tones;
    for (const FlowStage& stage : flow_.stages) {
      SummaryStage shown{
          stage.title.empty() ? stage.id : stage.title, stage.duration, "", -1, stage.terminal, stage.href};
      if (stage.owner_origin != OwnerOrigin::none && !stage.owner.empty()) {
        shown.owner = stage.owner;
        shown.owner_tone = tones.emplace(stage.owner, static_cast<int>(tones.size())).first->second;
      }
      made_.stages.push_back(std::move(shown));
    }
    const std::vector<bool> aside = ends_aside(context_, journey_, made_.stages.size());
    for (std::size_t i = 0; i < aside.size(); i++) {
      made_.stages[i].aside = aside[i];
    }
  }

  void add_handoffs() {
    for (const FlowHandoff& handoff : flow_.handoffs) {
      const bool from = handoff.from < flow_.stages.size();
      const bool to = handoff.to < flow_.stages.size();
      if (!from && !to) {
        continue;
      }
      const std::string sides =
          fmt::format("{} \xE2\x86\x92 {}", handoff.from_owner.empty() ? say("outside") : handoff.from_owner,
                      handoff.to_owner.empty() ? say("outside") : handoff.to_owner);
      const double inside = from && handoff.from == handoff.to ? 0.5 : 0;
      const std::size_t border = from ? handoff.from + 1 : handoff.to;
      made_.handoffs.push_back({static_cast<double>(border) - inside, sides, handoff.payload});
    }
  }

  // Of stages with what their steps say, and pains of the journey as a whole.
  void add_experiences() {
    MapPlaces places;
    for (std::size_t i = 0; i < stages_.size(); i++) {
      places.push_back({stages_[i], {i, i}});
      for (const Entity& step : stages_[i].children("steps"_key)) {
        places.push_back({step, {i, i}});
      }
    }
    made_.feelings = feelings_of(context_, items_, journey_, places);
    add_pains(journey_, std::nullopt);
    for (const MapPlace& place : places) {
      add_pains(place.entity, place.span.first);
    }
    std::stable_sort(made_.pains.begin(), made_.pains.end(),
                     [](const SummaryItem& a, const SummaryItem& b) { return a.rank < b.rank; });
    say_once(made_.pains);
  }

  // What several stages share stands where it is worst, with the others beside it.
  static void say_once(std::vector<SummaryItem>& items) {
    std::vector<SummaryItem> once;
    for (SummaryItem& item : items) {
      const auto same = std::find_if(once.begin(), once.end(),
                                     [&](const SummaryItem& each) { return each.text == item.text; });
      if (same == once.end()) {
        once.push_back(std::move(item));
      } else if (!same->stage) {
        same->stage = item.stage;
      } else if (item.stage && item.stage != same->stage) {
        same->also.push_back(*item.stage);
      }
    }
    for (SummaryItem& item : once) {
      std::sort(item.also.begin(), item.also.end());
      item.also.erase(std::unique(item.also.begin(), item.also.end()), item.also.end());
    }
    items = std::move(once);
  }

  void add_pains(const Entity& entity, std::optional<std::size_t> stage) {
    const Entity experience = entity.child("experience"_key);
    for (const Entity& pain : experience ? experience.children("pains"_key) : std::vector<Entity>()) {
      made_.pains.push_back(
          {stage, std::string(pain.text("text"_key)), "", severity_of(pain), items_.href(pain)});
    }
  }

  void add_dates_and_targets() {
    for (const Entity& milestone : journey_.children("milestones"_key)) {
      made_.deadlines.push_back({std::nullopt, milestone.title(),
                                 items_.wording().phrase(milestone, "due"_key), 0, links_.of(milestone)});
    }
    const auto add_targets = [&](const std::vector<std::string>& metrics, std::optional<std::size_t> stage) {
      for (const std::string& metric : metrics) {
        made_.targets.push_back({stage, metric, "", 0, ""});
      }
    };
    add_targets(flow_.metrics, std::nullopt);
    for (std::size_t i = 0; i < flow_.stages.size(); i++) {
      for (const FlowMilestone& milestone : flow_.stages[i].milestones) {
        made_.deadlines.push_back({i, milestone.title, milestone.due, 0, milestone.href});
      }
      add_targets(flow_.stages[i].metrics, i);
      add_fallbacks(flow_.stages[i].contingencies);
    }
    add_fallbacks(flow_.contingencies);
  }

  void add_purposes() {
    for (std::size_t i = 0; i < stages_.size(); i++) {
      for (const language::KeyId key : {"outcome"_key, "purpose"_key, "does"_key}) {
        const model::ValueView value = stages_[i].find(key);
        // A step is called by what it does: that stands above already.
        if (value && value->text == made_.stages[i].title) {
          continue;
        }
        if (value && !value.is(model::Is::none) && !value->text.empty()) {
          made_.purposes.push_back({i, std::string(value->text), "", 0, links_.of(stages_[i])});
          break;
        }
      }
    }
  }

  // Where the customer meets us, with the day or the rhythm.
  void add_contacts() {
    for (std::size_t i = 0; i < stages_.size(); i++) {
      add_contacts_of(stages_[i], i);
      for (const Entity& step : stages_[i].children("steps"_key)) {
        add_contacts_of(step, i);
      }
    }
  }

  void add_contacts_of(const Entity& entity, std::size_t stage) {
    const Wording& wording = items_.wording();
    if (entity.kind() == language::Kind::step) {
      std::vector<std::string> parts{wording.people(entity, "actor"_key),
                                     listed(wording.titles(entity, "channel"_key, NameKind::channel))};
      std::erase(parts, "");
      if (!parts.empty() && stages_[stage] == entity) {
        made_.contacts_are_steps = true;
        made_.contacts.push_back({stage, text::joined(parts, " \xC2\xB7 "), "", 0, links_.of(entity)});
      }
    }
    for (const Entity& contact : entity.children("touchpoints"_key)) {
      std::vector<std::string> times{wording.phrase(contact, "when"_key),
                                     wording.phrase(contact, "repeat"_key)};
      std::erase(times, "");
      made_.contacts.push_back({stage, contact.title(), listed(times), 0, links_.of(contact)});
    }
  }

  void add_fallbacks(const std::vector<FlowContingency>& contingencies) {
    for (const FlowContingency& each : contingencies) {
      const auto [known, is_new] = fallback_of_.try_emplace(each.play, made_.fallbacks.size());
      if (each.play.empty() || is_new) {
        made_.fallbacks.push_back({each.play, {{each.condition, each.detail}}, each.href});
      } else {
        made_.fallbacks[known->second].cases.push_back({each.condition, each.detail});
      }
    }
  }

  // Opportunities, but for those that nobody will take up.
  void add_actions() {
    std::vector<std::pair<int, SummaryAction>> ranked;
    for (const Entity& opportunity : journey_.children("opportunities"_key)) {
      const std::string_view status = opportunity.text("status"_key);
      if (status == "rejected") {
        continue;
      }
      std::vector<std::string> who{items_.wording().people(opportunity, "owner"_key), say(status)};
      std::erase(who, "");
      ranked.push_back({rank_of(status, {"doing", "planned", "idea", "done"}),
                        {opportunity.title(), text::joined(who, " \xC2\xB7 "),
                         items_.wording().phrase(opportunity, "expected"_key), items_.href(opportunity)}});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [rank, action] : ranked) {
      made_.actions.push_back(std::move(action));
    }
  }

  std::string known() const { return say(words_of(MapItems::confidence(journey_))); }

  facts::Context& context_;
  Entity journey_;
  MapItems items_;
  const Links& links_;
  FlowGraph flow_;
  std::vector<Entity> stages_;
  JourneySummary made_;
  // Where each play stands among the fallbacks: a file may have twenty thousand of them.
  std::map<std::string, std::size_t> fallback_of_;
};

}  // namespace

JourneySummary summary_of(facts::Context& context, Entity journey, const Links& links) {
  return SummaryBuilder(context, journey, links).build();
}

JourneySummary summary_for_outside(facts::Context& context, Entity journey, const Links& links) {
  JourneySummary summary = summary_of(context, journey, links);
  summary.note.clear();
  summary.known.clear();
  summary.headline = summary.goal.empty() ? summary.title : summary.goal;
  summary.goal.clear();
  return summary;
}

}  // namespace jc::view
