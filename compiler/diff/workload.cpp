#include "compiler/diff/workload.h"

#include <fmt/format.h>

#include <cmath>

#include "compiler/diff/match.h"
#include "compiler/diff/values.h"
#include "compiler/facts/cadence.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/team.h"
#include "compiler/facts/work.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/wording.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Model;
using model::ValueView;

namespace {

constexpr double kDay = 86400;
// On average over four years; half of them would be a day too long.
constexpr double kYear = 365.25 * kDay;

// Whole weeks and months have round numbers a year, and days that make whole weeks are these.
double a_year(const expr::Rhythm& rhythm) {
  using expr::Unit;
  constexpr double kWeek = 7;
  double count = (rhythm.low + rhythm.high) / 2.0;
  const bool weeks = rhythm.unit == Unit::days && rhythm.kind != expr::Rhythm::Kind::times && count > 0 &&
                     std::fmod(count, kWeek) == 0;
  count = weeks ? count / kWeek : count;
  const double units = weeks                                ? 52
                       : rhythm.unit == Unit::days          ? 365
                       : rhythm.unit == Unit::business_days ? 260
                       : rhythm.unit == Unit::weeks         ? 52
                       : rhythm.unit == Unit::months        ? 12
                       : rhythm.unit == Unit::quarters      ? 4
                       : rhythm.unit == Unit::years         ? 1
                                                            : 0;
  if (units == 0 || count == 0) {
    const expr::Length length = expr::period(rhythm);
    const double seconds = (static_cast<double>(length.low) + static_cast<double>(*length.high)) / 2;
    return seconds == 0 ? 0 : kYear / seconds;
  }
  const double often = rhythm.day.kind == expr::DayRule::Kind::weekdays && rhythm.unit == Unit::weeks
                           ? static_cast<double>(std::max<std::size_t>(1, rhythm.day.weekdays.size()))
                           : 1;
  return rhythm.kind == expr::Rhythm::Kind::times ? count * units : often * units / count;
}

}  // namespace

std::optional<double> Workload::yearly() const {
  return times && hours ? std::optional(*times * *hours) : std::nullopt;
}

std::optional<double> Workload::of_all() const {
  const auto each = yearly();
  return each ? std::optional(*each * static_cast<double>(people.size())) : std::nullopt;
}

std::optional<double> times_a_year(const ValueView& cadence) {
  const auto* read = facts::read_as<expr::Cadence>(cadence);
  if (read == nullptr || read->rhythms.empty()) {
    return std::nullopt;
  }
  // Of several in turn the first one is what begins now.
  const expr::Rhythm& rhythm = read->rhythms.front();
  if (!expr::period(rhythm).high) {
    return std::nullopt;
  }
  const double times = a_year(rhythm);
  return times == 0 ? std::nullopt : std::optional(times);
}

Workload workload_of(const Entity& entity) {
  Workload load;
  const bool ritual = entity.kind() == Kind::ritual;
  const facts::Effort effort = facts::effort_in(facts::effort_of(entity));
  load.times =
      effort.rate ? a_year(effort.rate->rhythms.front()) : times_a_year(facts::cadence_value(entity));
  load.hours = effort.length == nullptr ? std::nullopt : view::meeting_hours(*effort.length);
  if (ritual) {
    load.people = items_of(entity.find("attendees"_key));
  } else if (entity.kind() == Kind::activity) {
    // Who does it; who answers for it does it where nobody else is named.
    load.people = items_of(entity.find("responsible"_key));
    if (load.people.empty()) {
      load.people = items_of(entity.find("accountable"_key));
    }
  } else if (const Entity who = entity.child("who"_key)) {
    load.people = items_of(who.find("team"_key));
  }
  return load;
}

std::map<std::string, double> yearly_hours(const Entity& root) {
  std::map<std::string, double> hours;
  model::for_each_record(root.document(), [&](const Entity& record) {
    if (record.kind() == Kind::ritual || record.kind() == Kind::activity) {
      const Workload load = workload_of(record);
      for (const std::string& each : load.people) {
        hours[each] += load.yearly().value_or(0);
      }
    }
  });
  return hours;
}

std::vector<RoleHours> changed_hours(const Model& before, const Model& after) {
  std::map<std::string, RoleHours> all;
  for (const auto& [model, hours] :
       {std::pair(&before, &RoleHours::before), std::pair(&after, &RoleHours::after)}) {
    for (const model::Document& document : model->documents) {
      for (const auto& [role, count] : yearly_hours(Entity(&document, 0))) {
        if (facts::is_of_team(*model, document, role)) {
          RoleHours& each = all[role];
          each.*hours += count;
          each.role = role;
          each.title = view::Wording(*model).title(document, language::NameKind::customer_party, role);
        }
      }
    }
  }
  std::vector<RoleHours> changed;
  for (auto& [role, each] : all) {
    if (rounded(each.before) != rounded(each.after)) {
      changed.push_back(std::move(each));
    }
  }
  return changed;
}

std::string rounded(double number) {
  const double tenths = std::round(number * 10) / 10;
  return tenths == std::round(tenths) ? fmt::format("{:.0f}", tenths) : fmt::format("{:.1f}", tenths);
}

}  // namespace jc::diff
