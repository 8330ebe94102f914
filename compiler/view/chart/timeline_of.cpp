#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include "compiler/facts/planned_days.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/text/joined.h"
#include "compiler/view/channel_icon.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/timeline_chart.h"
#include "compiler/view/chart/timeline_words.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/items.h"
#include "compiler/view/owners.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::NameKind;
using language::operator""_key;
using model::Entity;

// A mark and what its days count from, if that is not the journey's start.
struct Dated {
  std::optional<facts::Root> from;
  TimelineMark mark;
};

struct Dates {
  std::vector<TimelineBar> stages;
  std::vector<Dated> milestones;
  std::vector<Dated> contacts;
  std::vector<Dated> handoffs;
  // The date of day 0.
  std::optional<facts::Day> start;
  // Some contact repeats, or has no day.
  bool open = false;
  std::vector<std::string> undated;
};

class DateCollector {
 public:
  // `tones` tells owners apart, in this journey and in the copies of its tiers.
  DateCollector(facts::Context& context, const Entity& journey, const Links& links,
                std::map<std::string, int>& tones)
      : model_(context.model()),
        wording_(model_),
        links_(links),
        journey_(journey),
        days_(model_, journey),
        flow_(stages_and_handoffs_of(context, journey, links)),
        tones_(tones) {}

  Dates collect() {
    add_stages();
    each_around([&](const Entity& around) { add_all(around, "milestones"_key, dates_.milestones); });
    each_around([&](const Entity& around) { add_contacts(around); });
    add_handoffs();
    dates_.start = days_.start();
    return std::move(dates_);
  }

 private:
  // The journey and its stages. No template: clang 14 looks in vain for the keys that are named in one.
  void each_around(const std::function<void(const Entity&)>& see) {
    see(journey_);
    for (const Entity& stage : journey_.children("stages"_key)) {
      see(stage);
    }
  }

  void add_stages() {
    for (std::size_t i = 0; i < days_.stages().size() && i < flow_.stages.size(); i++) {
      const facts::PlannedStage& planned = days_.stages()[i];
      const FlowStage& stage = flow_.stages[i];
      const bool owned = !stage.owner.empty() && stage.owner_origin != OwnerOrigin::none;
      const int tone =
          owned ? tones_.emplace(stage.owner, static_cast<int>(tones_.size())).first->second : -1;
      if (planned.begin && planned.end) {
        dates_.stages.push_back(
            {stage.title, stage.duration, *planned.begin, *planned.end, tone, stage.href});
      } else {
        dates_.undated.push_back(stage.title);
      }
    }
  }

  std::optional<Dated> dated(const expr::Moment& moment) const {
    const auto found = days_.find(moment);
    if (!found) {
      return std::nullopt;
    }
    Dated made;
    made.from = found->from;
    made.mark.last = found->last ? *found->last : *found->first;
    made.mark.first = found->first && found->last ? *found->first : made.mark.last;
    return made;
  }

  // Each moment of the key is a mark, which says when it is itself. `then` is what follows all of them.
  bool add_moments(const Entity& item, language::KeyId key, const TimelineMark& mark,
                   std::vector<Dated>& into, const std::string& then = {}) const {
    bool any = false;
    const model::ValueView written = item.find(key);
    if (!written) {
      return false;
    }
    const model::Items moments = written.items();
    const bool several = moments.size() > 1;
    TimelineMark each = mark;
    // A copy of what all of them say for each of them would grow as their square.
    each.words = several ? "" : mark.words;
    for (const model::ValueView& value : moments) {
      const auto* moment = facts::moment_in(value);
      if (auto made = moment == nullptr ? std::nullopt : dated(*moment)) {
        each.first = made->mark.first;
        each.last = made->mark.last;
        made->mark = each;
        if (several) {
          made->mark.words = wording_.phrase(value) + then;
        }
        into.push_back(std::move(*made));
        any = true;
      }
    }
    return any;
  }

  void add_all(const Entity& around, language::KeyId list, std::vector<Dated>& into) {
    for (const Entity& item : around.children(list)) {
      TimelineMark mark{item.title(),   wording_.phrase(item, "due"_key), 0, 0, IconKind::flag,
                        links_.of(item)};
      if (!add_moments(item, "due"_key, mark, into)) {
        dates_.undated.push_back(item.title());
      }
    }
  }

  void add_contacts(const Entity& around) {
    for (const Entity& item : around.children("touchpoints"_key)) {
      const auto channels = item.texts("channel"_key);
      TimelineMark mark{
          item.title(),
          wording_.phrase(item, "when"_key),
          0,
          0,
          channels.empty() ? IconKind::chat : channel_icon(model_, item.document(), channels.front()),
          links_.of(item)};
      std::string then = wording_.phrase(item, "repeat"_key);
      if (!then.empty()) {
        dates_.open = true;
        then = (mark.words.empty() ? std::string() : say(", then ")) + then;
        mark.words += then;
      }
      if (!add_moments(item, "when"_key, mark, dates_.contacts, then)) {
        dates_.open = true;
        dates_.undated.push_back(item.title());
      }
    }
    for (const Entity& step : around.children("steps"_key)) {
      add_contacts(step);
    }
  }

  void add_handoffs() {
    std::size_t index = 0;
    for (const Entity& stage : journey_.children("stages"_key)) {
      for (const Entity& handoff : stage.children("handoff"_key)) {
        add_handoff(handoff, flow_.handoffs.at(index++));
      }
    }
    for (const Entity& handoff : journey_.children("handoffs"_key)) {
      add_handoff(handoff, flow_.handoffs.at(index++));
    }
  }

  // When it says so, else when the stage ends that it leaves.
  void add_handoff(const Entity& handoff, const FlowHandoff& shown) {
    std::vector<std::string> ends{shown.from_owner, shown.to_owner};
    std::erase(ends, "");
    const std::string sides = text::joined(ends, " \xE2\x86\x92 ");
    TimelineMark mark{shown.title.empty() ? sides : shown.title,
                      wording_.phrase(handoff, "when"_key),
                      0,
                      0,
                      IconKind::baton,
                      ""};
    if (add_moments(handoff, "when"_key, mark, dates_.handoffs)) {
      return;
    }
    const auto& stages = days_.stages();
    if (mark.words.empty() && shown.from < stages.size() && stages[shown.from].end) {
      mark.first = mark.last = *stages[shown.from].end;
      dates_.handoffs.push_back({std::nullopt, std::move(mark)});
    } else {
      dates_.undated.push_back(mark.title);
    }
  }

  const model::Model& model_;
  Wording wording_;
  const Links& links_;
  Entity journey_;
  facts::PlannedDays days_;
  FlowGraph flow_;
  std::map<std::string, int>& tones_;
  Dates dates_;
};

class TimelineBuilder {
 public:
  TimelineBuilder(const facts::Context& context, const Entity& journey, const Links& links)
      : context_(context), journey_(journey), links_(links) {}

  TimelineChart build() {
    facts::Context context(context_.model(), 0);
    const Dates dates = DateCollector(context, journey_, links_, tones_).collect();
    chart_.title = journey_.title();
    section_for(std::nullopt);
    if (dates.start) {
      chart_.sections[0].day_zero = dates.start;
      std::string& from = chart_.sections[0].from;
      from += (from.empty() ? "" : ", ") + day_in_words(*dates.start);
    }
    if (!dates.stages.empty()) {
      chart_.sections[0].lanes.push_back({say("Stages"), Role::owner, dates.stages, {}});
    }
    add_tiers(dates);
    add_lanes(say("Milestones"), Role::milestone, dates.milestones);
    add_lanes(say("Contacts"), Role::touchpoint, dates.contacts);
    add_lanes(say("Hand-offs"), Role::handoff, dates.handoffs);
    chart_.undated = dates.undated;
    settle_calendar();
    for (TimelineSection& section : chart_.sections) {
      measure(section);
    }
    if (!says_enough()) {
      chart_.sections.clear();
      return std::move(chart_);
    }
    chart_.headline = timeline_headline(chart_, dates.open);
    return std::move(chart_);
  }

 private:
  std::size_t section_for(const std::optional<facts::Root>& from) {
    const auto found = std::find(roots_.begin(), roots_.end(), from);
    const auto at = static_cast<std::size_t>(found - roots_.begin());
    if (found == roots_.end()) {
      roots_.push_back(from);
      chart_.sections.push_back({from ? in_words(*from) : start_in_words(), {}});
    }
    return at;
  }

  std::string start_in_words() const {
    std::string_view name = journey_.text("starts-at"_key);
    const std::vector<Entity> stages = journey_.children("stages"_key);
    if (name.empty() && !stages.empty()) {
      name = facts::awaited(stages.front().find("entry"_key));
    }
    return name.empty() ? "" : Wording(context_.model()).title(journey_.document(), NameKind::anchor, name);
  }

  // What has dates alone is counted from the first of them, and stands first where nothing else does.
  void settle_calendar() {
    const auto root = std::find_if(roots_.begin(), roots_.end(), [](const std::optional<facts::Root>& each) {
      return each && each->kind == facts::Root::Kind::calendar;
    });
    if (root == roots_.end()) {
      return;
    }
    const auto at = root - roots_.begin();
    TimelineSection& section = chart_.sections[static_cast<std::size_t>(at)];
    double first = section.lanes.front().marks.front().first;
    for (const TimelineLane& lane : section.lanes) {
      for (const TimelineMark& mark : lane.marks) {
        first = std::min(first, mark.first);
      }
    }
    first = std::floor(first);
    for (TimelineLane& lane : section.lanes) {
      for (TimelineMark& mark : lane.marks) {
        mark.first -= first;
        mark.last -= first;
      }
    }
    section.day_zero = facts::Day(std::chrono::days(std::lround(first)));
    section.from = day_in_words(*section.day_zero);
    if (chart_.sections[0].lanes.empty()) {
      std::rotate(chart_.sections.begin(), chart_.sections.begin() + at, chart_.sections.begin() + at + 1);
    }
  }

  std::string in_words(const facts::Root& root) const {
    const std::string title =
        root.entity ? root.entity.title() : model::sentence_case(journey_.document(), root.name);
    return root.edge == expr::Edge::end ? say_of("the end of {}", title) : title;
  }

  void add_lanes(const std::string& title, Role role, const std::vector<Dated>& all) {
    for (const Dated& each : all) {
      TimelineSection& section = chart_.sections[section_for(each.from)];
      if (section.lanes.empty() || section.lanes.back().title != title) {
        section.lanes.push_back({title, role, {}, {}});
      }
      section.lanes.back().marks.push_back(each.mark);
    }
  }

  void add_tiers(const Dates& framework) {
    const model::Model& model = context_.model();
    std::deque<model::Document> copies;
    for (const std::string_view tier : facts::tiers_of(model, journey_.document())) {
      const model::Document& copy = copies.emplace_back(model::effective(journey_.document(), tier));
      facts::Context context(model, 0);
      Dates dates = DateCollector(context, Entity(&copy, 0), links_, tones_).collect();
      TimelineLane lane{Wording(model).title(journey_.document(), NameKind::tier, tier), Role::owner, {}, {}};
      if (!same_days(dates.stages, framework.stages)) {
        lane.bars = std::move(dates.stages);
      }
      for (Dated& each : dates.milestones) {
        if (!each.from && !has_day(framework.milestones, each.mark)) {
          lane.marks.push_back(std::move(each.mark));
        }
      }
      if (!lane.bars.empty() || !lane.marks.empty()) {
        chart_.sections[0].lanes.push_back(std::move(lane));
      }
    }
  }

  static bool same_days(const std::vector<TimelineBar>& a, const std::vector<TimelineBar>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const TimelineBar& x, const TimelineBar& y) {
      return x.title == y.title && x.first == y.first && x.last == y.last;
    });
  }

  static bool has_day(const std::vector<Dated>& all, const TimelineMark& mark) {
    return std::any_of(all.begin(), all.end(), [&](const Dated& each) {
      return !each.from && each.mark.title == mark.title && each.mark.last == mark.last;
    });
  }

  static void measure(TimelineSection& section) {
    for (TimelineLane& lane : section.lanes) {
      std::stable_sort(lane.marks.begin(), lane.marks.end(),
                       [](const TimelineMark& a, const TimelineMark& b) {
                         return a.last != b.last ? a.last < b.last : a.first < b.first;
                       });
      for (const TimelineBar& bar : lane.bars) {
        section.first = std::min(section.first, bar.first);
        section.last = std::max(section.last, bar.last);
      }
      for (const TimelineMark& mark : lane.marks) {
        section.first = std::min(section.first, mark.first);
        section.last = std::max(section.last, mark.last);
      }
    }
  }

  bool says_enough() const {
    std::set<double> days;
    for (const TimelineSection& section : chart_.sections) {
      for (const TimelineLane& lane : section.lanes) {
        for (const TimelineBar& bar : lane.bars) {
          days.insert({bar.first, bar.last});
        }
        for (const TimelineMark& mark : lane.marks) {
          days.insert(mark.last);
        }
      }
    }
    return days.size() >= 3 && !chart_.sections[0].lanes.empty();
  }

  const facts::Context& context_;
  Entity journey_;
  const Links& links_;
  std::vector<std::optional<facts::Root>> roots_;
  std::map<std::string, int> tones_;
  TimelineChart chart_;
};

}  // namespace

TimelineChart timeline_of(const facts::Context& context, const Entity& journey, const Links& links) {
  return TimelineBuilder(context, journey, links).build();
}

}  // namespace jc::view
