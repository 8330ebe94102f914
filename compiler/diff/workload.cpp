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
  const double times = facts::times_a_year(rhythm);
  return times == 0 ? std::nullopt : std::optional(times);
}

Workload workload_of(const Entity& entity) {
  Workload load;
  const bool ritual = entity.kind() == Kind::ritual;
  const facts::Effort effort = facts::effort_in(facts::effort_of(entity));
  load.times = effort.rate ? facts::times_a_year(effort.rate->rhythms.front())
                           : times_a_year(facts::cadence_value(entity));
  load.hours = effort.length == nullptr ? std::nullopt : facts::meeting_hours(*effort.length);
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
