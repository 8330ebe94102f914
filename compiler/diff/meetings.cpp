#include "compiler/diff/meetings.h"

#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "compiler/diff/workload.h"

namespace jc::diff {

using language::Kind;
using model::Entity;

namespace {

bool same_hours(const Entity& before, const Entity& after) {
  const auto was = yearly_hours(before);
  const auto is = yearly_hours(after);
  double all = 0;
  for (const auto& [role, hours] : was) {
    const auto found = is.find(role);
    if (found == is.end() || std::abs(found->second - hours) > 0.5) {
      return false;
    }
    all += hours;
  }
  return was.size() == is.size() && all > 0;
}

bool is_meeting_of(const std::string& journey, const Change& change) {
  return change.kind == Kind::ritual && change.classes.has(Class::workload) && change.journeys.size() == 1 &&
         change.journeys.front() == journey;
}

// Of a meeting without hours nobody knows that others make up for it.
bool is_cut_anew(const std::string& journey, const std::vector<Told>& told) {
  bool any = false;
  for (const Told& each : told) {
    if (each.change.verb != Verb::changed && is_meeting_of(journey, each.change) &&
        !each.differences.empty()) {
      any = true;
      if (!workload_of(each.differences.front().entity()).of_all()) {
        return false;
      }
    }
  }
  return any;
}

// Those that stay count as well where others come or go: who leaves one sits in the other.
void even_out(const std::string& journey, std::vector<Told>& told) {
  for (Told& each : told) {
    if (is_meeting_of(journey, each.change)) {
      each.change.classes.set(Class::workload, Direction::same);
    }
  }
}

}  // namespace

void even_out_meetings(const Sides& sides, std::vector<Told>& told) {
  std::map<std::string_view, Entity> earlier;
  for (const Entity& before : sides.before.roots(Kind::journey)) {
    earlier.emplace(before.id(), before);
  }
  for (const Entity& after : sides.after.roots(Kind::journey)) {
    const auto before = earlier.find(after.id());
    const std::string journey(after.id());
    if (before != earlier.end() && is_cut_anew(journey, told) && same_hours(before->second, after)) {
      even_out(journey, told);
    }
  }
}

}  // namespace jc::diff
