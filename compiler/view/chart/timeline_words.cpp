#include "compiler/view/chart/timeline_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "compiler/text/joined.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

constexpr double kHours = 24;
constexpr double kMinutes = 24 * 60;
// Fewer dated contacts say little about the time between them.
constexpr std::size_t kFewContacts = 4;

const TimelineLane* lane_of(const TimelineSection& section, Role role) {
  const auto found = std::find_if(section.lanes.begin(), section.lanes.end(),
                                  [&](const TimelineLane& lane) { return lane.role == role; });
  return found == section.lanes.end() ? nullptr : &*found;
}

std::string longest_stage(const TimelineLane& stages) {
  const auto longest = std::max_element(
      stages.bars.begin(), stages.bars.end(),
      [](const TimelineBar& a, const TimelineBar& b) { return a.last - a.first < b.last - b.first; });
  if (stages.bars.size() < 2 || longest->last <= longest->first) {
    return "";
  }
  return say_of("{} takes longest, {}", longest->title, days_in_words(longest->last - longest->first));
}

// "Day 21" is over when it is told so; of a longer window the first day counts.
double reached(const TimelineMark& mark) { return mark.last - mark.first <= 1 ? mark.last : mark.first; }

// To the end of what is planned as well.
std::string longest_silence(const TimelineLane& contacts, double end_of_plan) {
  double from = 0;
  double to = 0;
  for (std::size_t i = 1; i <= contacts.marks.size(); i++) {
    const double begin = contacts.marks[i - 1].last;
    const double end = i < contacts.marks.size() ? reached(contacts.marks[i]) : end_of_plan;
    if (end - begin > to - from) {
      from = begin;
      to = end;
    }
  }
  return contacts.marks.size() < kFewContacts || to - from < 1
             ? ""
             : say_of("the longest time without a contact is {}, from {} to {}", days_in_words(to - from),
                      day_in_words(from, 1), day_in_words(to, 1));
}

// Of contacts that count from something else nobody knows between which others they come.
bool counts_elsewhere(const TimelineChart& chart) {
  return std::any_of(chart.sections.begin() + 1, chart.sections.end(), [](const TimelineSection& section) {
    return lane_of(section, Role::touchpoint) != nullptr;
  });
}

}  // namespace

std::string days_in_words(double days) {
  if (days >= 2 || days == std::round(days)) {
    return say_count(static_cast<std::size_t>(std::lround(days)), "day");
  }
  return days * kHours >= 2 || days * kHours == std::round(days * kHours)
             ? say_count(static_cast<std::size_t>(std::lround(days * kHours)), "hour")
             : say_count(static_cast<std::size_t>(std::lround(days * kMinutes)), "minute");
}

std::string day_in_words(double day, double step) {
  return step >= 1            ? say_of("day {}", std::lround(day))
         : step * kHours >= 1 ? say_of("hour {}", std::lround(day * kHours))
                              : say_of("minute {}", std::lround(day * kMinutes));
}

std::string timeline_headline(const TimelineChart& chart, bool open) {
  const TimelineSection& main = chart.sections.front();
  const std::string days = days_in_words(main.last - std::min(0.0, main.first));
  std::vector<std::string> said{main.from.empty() ? say_of("Planned for {}", days)
                                                  : say_of("Planned for {} from {}", days, main.from)};
  if (const TimelineLane* stages = lane_of(main, Role::owner)) {
    said.push_back(longest_stage(*stages));
  }
  const TimelineLane* contacts = lane_of(main, Role::touchpoint);
  if (contacts != nullptr && !open && !counts_elsewhere(chart)) {
    said.push_back(longest_silence(*contacts, main.last));
  }
  std::erase(said, "");
  return text::joined(said, "; ");
}

}  // namespace jc::view
