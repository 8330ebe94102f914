
#include <algorithm>
#include <map>

#include "compiler/view/chart/workload_chart.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

struct Counting {
  RoleLoad load;
  std::map<std::string, double> by_ritual;
};

Counting& counting_of(std::vector<Counting>& all, const std::string& role) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Counting& counting) { return counting.load.title == role; });
  if (found != all.end()) {
    return *found;
  }
  Counting added;
  added.load.title = role;
  return all.emplace_back(std::move(added));
}

void add(std::vector<Counting>& all, const RitualRow& ritual, const YearShown& year) {
  for (const std::string& role : ritual.team) {
    Counting& counting = counting_of(all, role);
    for (const int day : ritual.marks.days) {
      counting.load.hours[year.month_of(day)] += *ritual.hours;
      counting.load.all_hours += *ritual.hours;
      counting.by_ritual[ritual.title] += *ritual.hours;
    }
  }
}

RoleLoad finished(Counting counting) {
  const auto most = std::max_element(counting.by_ritual.begin(), counting.by_ritual.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  // Most is more than half.
  if (most != counting.by_ritual.end() && counting.by_ritual.size() > 1 &&
      2 * most->second > counting.load.all_hours) {
    counting.load.mostly = most->first;
  }
  return std::move(counting.load);
}

std::string headline_of(const WorkloadChart& chart) {
  const RoleLoad& first = chart.roles.front();
  const auto fullest = std::max_element(first.hours.begin(), first.hours.end());
  std::string words =
      say_of("{} meets most: {} {}", first.title, hours_in_words(first.all_hours), chart.year.within);
  const auto times = std::count(first.hours.begin(), first.hours.end(), *fullest);
  if (times == 1) {
    words += ", " + say_of("{} of them in {}", hours_in_words(*fullest),
                           chart.year.month_names[static_cast<std::size_t>(fullest - first.hours.begin())]);
  } else if (times < 12) {
    words += ", " + say_of("at most {} a month", hours_in_words(*fullest));
  }
  return words;
}

}  // namespace

WorkloadChart workload_of(const GovernanceChart& governance) {
  WorkloadChart chart;
  chart.title = governance.title;
  chart.year = governance.year;
  std::vector<Counting> all;
  for (const RitualSection& section : governance.sections) {
    for (const RitualRow& ritual : section.rituals) {
      if (ritual.hours && !ritual.attendees.words.empty()) {
        add(all, ritual, chart.year);
      } else if (!ritual.review && !ritual.marks.days.empty() && ritual.attendees.none.empty()) {
        chart.uncounted.push_back(ritual.title);
      }
    }
  }
  for (Counting& counting : all) {
    if (counting.load.all_hours > 0) {
      chart.roles.push_back(finished(std::move(counting)));
    }
  }
  std::stable_sort(chart.roles.begin(), chart.roles.end(),
                   [](const RoleLoad& a, const RoleLoad& b) { return a.all_hours > b.all_hours; });
  if (!chart.roles.empty()) {
    chart.headline = headline_of(chart);
  }
  return chart;
}

}  // namespace jc::view
