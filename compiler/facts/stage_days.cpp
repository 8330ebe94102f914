#include "compiler/facts/stage_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "compiler/expr/phrase/read.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/facts/time.h"
#include "compiler/facts/time_root.h"

namespace jc::facts {

namespace {

constexpr std::int64_t kSecondsInDay = 86400;

std::string days(std::int64_t seconds) {
  const std::int64_t whole = seconds / kSecondsInDay;
  return fmt::format("{} {}", whole, whole == 1 ? "day" : "days");
}

// The shortest time in a unit of one length; nothing where none is said.
std::optional<std::int64_t> shortest(const Entity& stage) {
  const ValueView written = stage.find("duration"_key);
  const auto* duration = read_as<expr::Duration>(written);
  if (duration == nullptr || duration->bound == expr::Bound::at_most ||
      duration->bound == expr::Bound::about) {
    return std::nullopt;
  }
  const bool exact = std::all_of(duration->low.begin(), duration->low.end(), [](const expr::Amount& amount) {
    return amount.unit < expr::Unit::months && amount.unit != expr::Unit::business_days &&
           amount.unit != expr::Unit::business_hours;
  });
  return exact ? std::optional(expr::length(*duration).low) : std::nullopt;
}

class Finder {
 public:
  Finder(Context& context, const Entity& journey)
      : model_(context.model()),
        ways_(stage_ways(context, journey)),
        in_question_(context, journey),
        timeline_(model_, journey),
        journey_(journey),
        start_(journey.text("starts-at"_key)) {
    const std::string_view entered = ways_.stages.empty() ? "" : awaited(ways_.stages[0].find("entry"_key));
    start_ = start_.empty() ? entered : start_;
  }

  std::vector<Fact> find() {
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < ways_.stages.size() && is_on_the_way(i); i++) {
      gapless_ = gapless_ && begins_when_the_last_ends(i);
      look_at_contacts(ways_.stages[i], sum);
      const auto own = shortest(ways_.stages[i]);
      if (!own) {
        break;
      }
      sum += *own;
      counted_.push_back(ways_.stages[i]);
      look_at_end(ways_.stages[i], sum);
    }
    const bool whole = !counted_.empty() && counted_.size() == main_stages();
    if (whole) {
      compare_duration(sum);
    }
    return std::move(facts_);
  }

 private:
  std::size_t main_stages() const {
    return static_cast<std::size_t>(
        std::count_if(ways_.ends.begin(), ways_.ends.end(),
                      [](StageWays::End end) { return end != StageWays::End::side; }));
  }

  void compare_duration(std::int64_t sum) {
    const ValueView written = journey_.find("duration"_key);
    const auto* duration = read_as<expr::Duration>(written);
    const auto most = duration == nullptr ? std::nullopt : expr::length(*duration).high;
    if (most && *most < sum) {
      Fact& fact = add(written, journey_);
      fact.text = fmt::format("the journey should take {}, and its stages take {}", written->text, days(sum));
      fact.help = "give it the time the stages take, or shorten them";
    }
  }

  // Every customer comes through the stage, after the one before it.
  bool is_on_the_way(std::uint32_t stage) const {
    const bool alone = std::none_of(ways_.overlaps.begin(), ways_.overlaps.end(), [&](const auto& ring) {
      return std::find(ring.begin(), ring.end(), stage) != ring.end();
    });
    const bool skipped = std::any_of(ways_.ways.begin(), ways_.ways.end(), [&](const Way& way) {
      return way.kind == Way::Kind::skip && way.from < stage && stage < way.to;
    });
    const bool follows = stage == 0 || ways_.next[stage - 1] == stage;
    const Entity& entity = ways_.stages[stage];
    const bool for_all =
        !entity.find("tiers"_key) && !entity.find("segments"_key) && !entity.find("personas"_key);
    return alone && !skipped && follows && for_all && ways_.ends[stage] != StageWays::End::side;
  }

  // A stage that waits for something of its own may begin while the one before it is under way.
  bool begins_when_the_last_ends(std::uint32_t stage) const {
    const ValueView entry = ways_.stages[stage].find("entry"_key);
    if (stage == 0 || !entry) {
      return true;
    }
    const ValueView exit = ways_.stages[stage - 1].find("exit"_key);
    const std::string_view end = awaited(exit);
    return exit && (exit->text == entry->text || (!end.empty() && end == awaited(entry)));
  }

  void look_at_end(const Entity& stage, std::int64_t sum) {
    const std::string_view end = awaited(stage.find("exit"_key));
    for (const Entity& milestone : stage.children("milestones"_key)) {
      if (!end.empty() && milestone.id() == end) {
        compare_date(milestone, "due"_key, sum);
      }
    }
    compare_targets(stage, end, sum);
  }

  void compare_date(const Entity& milestone, KeyId key, std::int64_t sum) {
    const ValueView due = milestone.find(key);
    // Within one stage the milestone that ends it may be meant to come before its time is up.
    if (counted_.size() < 2) {
      return;
    }
    const auto* moment = read_as<expr::Moment>(due);
    const auto placed = moment == nullptr ? std::nullopt : timeline_.place(*moment);
    if (!placed || !placed->window.high || *placed->window.high >= sum || !is_start(placed->root) ||
        !counts_from_start(*moment) || in_question_.contain(milestone)) {
      return;
    }
    Fact& fact = add(due, milestone);
    fact.text = fmt::format("milestone `{}` is due {}, and the stages up to there take {}", milestone.id(),
                            due->text, days(sum));
    fact.help = "give it the time the stages take, or shorten them";
  }

  // Directly: what counts from another milestone is a promise about the time between the two.
  bool counts_from_start(const expr::Moment& moment) const {
    const expr::Anchor* anchor = expr::anchor(moment.points.front());
    return anchor == nullptr || anchor->name.text == start_;
  }

  // On a day on which the stages before its own still run.
  void look_at_contacts(const Entity& stage, std::int64_t sum) {
    if (counted_.empty() || !gapless_ || stage.find("window"_key)) {
      return;
    }
    for (const Entity& contact : stage.children("touchpoints"_key)) {
      const ValueView written = contact.find("when"_key);
      const std::vector<ValueView> times = written ? written.items() : std::vector<ValueView>();
      if (times.size() == 1 && comes_before(times.front(), sum)) {
        add_early(contact, stage, times.front(), sum);
      }
    }
    // The one that ends the stage is compared with all of its time.
    const std::string_view end = awaited(stage.find("exit"_key));
    for (const Entity& milestone : stage.children("milestones"_key)) {
      const ValueView due = milestone.find("due"_key);
      const bool ends = !end.empty() && milestone.id() == end;
      if (!ends && due && comes_before(due, sum) && !in_question_.contain(milestone)) {
        add_early(milestone, stage, due, sum);
      }
    }
  }

  bool comes_before(const ValueView& written, std::int64_t sum) const {
    const auto* moment = read_as<expr::Moment>(written);
    const auto placed = moment == nullptr ? std::nullopt : timeline_.place(*moment);
    return placed && is_start(placed->root) && placed->window.high && *placed->window.high < sum;
  }

  void add_early(const Entity& about, const Entity& stage, const ValueView& written, std::int64_t sum) {
    Fact& fact = add(written, about);
    const bool due = about.kind() == Kind::milestone;
    fact.text = fmt::format("{} `{}` of stage `{}` {} {}, and the stages before it take {}",
                            due ? "milestone" : "touchpoint", about.id().empty() ? about.title() : about.id(),
                            stage.id(), due ? "is due" : "comes", written->text, days(sum));
    fact.help = "move it into the stage that runs then, or mend one of the times";
    // Days count from the start of the journey: those of the stage were meant, more likely than not.
    const std::string of_stage = fmt::format("{} of {}", written->text, stage.id());
    const auto* moment = read_as<expr::Moment>(written);
    const bool bare = moment->points.size() == 1 && expr::anchor(moment->points.front()) == nullptr;
    if (bare && !stage.id().empty() && expr::read_phrase(expr::PhraseKind::moment, of_stage) != nullptr) {
      fact.help = fmt::format("from the start of the stage it is `{}`; else {}", of_stage, fact.help);
    }
  }

  bool is_start(const Root& root) const {
    if (root.kind == Root::Kind::start) {
      return true;
    }
    const std::string_view name = root.entity ? root.entity.id() : root.name;
    return root.kind == Root::Kind::named && !start_.empty() && name == start_ &&
           root.edge != expr::Edge::end;
  }

  // `time-to-live <= 14 days`, declared from the journey's start to what ends the stage. It is a goal for
  // the sum of what customers live through, so stages that may run side by side prove nothing about it.
  void compare_targets(const Entity& stage, std::string_view end, std::int64_t sum) {
    if (end.empty() || start_.empty() || !gapless_) {
      return;
    }
    std::vector<Entity> holders = counted_;
    holders.push_back(journey_);
    for (const Entity& holder : holders) {
      const ValueView metrics = holder.find("metrics"_key);
      const std::vector<ValueView> all = metrics ? metrics.items() : std::vector<ValueView>();
      for (const ValueView& written : all) {
        compare_target(holder, written, stage, end, sum);
      }
    }
  }

  void compare_target(const Entity& holder, const ValueView& written, const Entity& stage,
                      std::string_view end, std::int64_t sum) {
    const auto* target = read_as<expr::Target>(written);
    const bool at_most =
        target != nullptr && target->form == expr::Target::Form::compared &&
        (target->comparator == expr::Comparator::at_most || target->comparator == expr::Comparator::less) &&
        target->value.measure == expr::Measure::time;
    const Entity metric =
        at_most ? model_.find(journey_.document(), NameKind::metric, target->metric.text) : Entity();
    if (!metric || metric.text("starts"_key) != start_ || metric.text("ends"_key) != end) {
      return;
    }
    const auto most = expr::length(target->value.time).high;
    if (!most || *most >= sum) {
      return;
    }
    Fact& fact = add(written, holder);
    fact.text = fmt::format("`{}` asks for {}, and the stages up to the end of `{}` take {}", metric.id(),
                            written->text, stage.id(), days(sum));
    fact.help = "set a target the stages leave room for, or shorten them";
  }

  Fact& add(const ValueView& at, const Entity& about) {
    Fact fact;
    fact.at = place(model_, at);
    fact.about = about;
    for (const Entity& stage : counted_) {
      const ValueView duration = stage.find("duration"_key);
      fact.related.push_back(
          {place(model_, duration), fmt::format("`{}` takes {}", stage.id(), duration->text)});
    }
    return facts_.emplace_back(std::move(fact));
  }

  const Model& model_;
  const StageWays& ways_;
  DatesInQuestion in_question_;
  Timeline timeline_;
  Entity journey_;
  std::string_view start_;
  std::vector<Entity> counted_;
  // Each stage so far begins when the one before it is over.
  bool gapless_ = true;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> too_short_times(Context& context, Entity journey) {
  return Finder(context, journey).find();
}

}  // namespace jc::facts
