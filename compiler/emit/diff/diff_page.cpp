#include "compiler/emit/diff/diff_page.h"

#include <fmt/format.h>

#include <map>

namespace jc::emit {

using diff::Change;
using diff::Class;
using diff::Direction;

namespace {

Class first_class(const Change& change) {
  for (std::size_t i = 0; i < diff::kClassCount; i++) {
    if (change.classes.has(static_cast<Class>(i))) {
      return static_cast<Class>(i);
    }
  }
  return Class::editorial;
}

std::string_view direction_in_words(Direction direction) {
  return direction == Direction::cannot_say ? "where nobody can say which" : diff::name_of(direction);
}

}  // namespace

std::vector<std::size_t> changes_of(const diff::Report& report, Class which) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < report.changes.size(); i++) {
    if (!report.changes[i].is_consequence() && first_class(report.changes[i]) == which) {
      all.push_back(i);
    }
  }
  return all;
}

std::vector<std::size_t> consequences_of(const diff::Report& report, const Change& change) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < report.changes.size(); i++) {
    if (report.changes[i].is_consequence() && report.changes[i].caused_by == change.fingerprint) {
      all.push_back(i);
    }
  }
  return all;
}

std::string hours_of(const diff::Report& report) {
  std::string line;
  for (const diff::RoleHours& each : report.hours) {
    line += fmt::format("{}{} {} → {}", line.empty() ? "" : ", ", each.title, diff::rounded(each.before),
                        diff::rounded(each.after));
  }
  return line;
}

std::string counts_of(const diff::Report& report) {
  std::map<std::pair<Class, Direction>, std::size_t> counts;
  for (const Change& change : report.changes) {
    for (std::size_t i = 0; i < diff::kClassCount && !change.is_consequence(); i++) {
      if (const auto direction = change.classes.of(static_cast<Class>(i))) {
        counts[{static_cast<Class>(i), *direction}]++;
      }
    }
  }
  std::string line;
  Class last = Class::editorial;
  for (const auto& [key, count] : counts) {
    const auto& [which, direction] = key;
    const bool again = !line.empty() && which == last;
    line += line.empty() ? "" : again ? ", " : " · ";
    line += which == Class::editorial ? fmt::format("wording {}", count)
            : again                   ? fmt::format("{} {}", count, direction_in_words(direction))
                    : fmt::format("{} {} {}", diff::name_of(which), count, direction_in_words(direction));
    last = which;
  }
  return line.empty() ? "nothing changes in meaning" : line;
}

}  // namespace jc::emit
