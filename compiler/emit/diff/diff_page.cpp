#include "compiler/emit/diff/diff_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

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
  return direction == Direction::cannot_say ? "unclear"
         : direction == Direction::same     ? "the same"
                                            : diff::name_of(direction);
}

// Of promises what gets worse comes first, then what nobody can say.
std::size_t rank_of(const Change& change) {
  const auto promise = change.classes.of(Class::promise);
  return !promise ? 0 : *promise == Direction::weaker ? 0 : *promise == Direction::cannot_say ? 1 : 2;
}

using Counts = std::map<std::pair<Class, Direction>, std::size_t>;

Counts count(const diff::Report& report) {
  Counts counts;
  for (const Change& change : report.changes) {
    for (std::size_t i = 0; i < diff::kClassCount && !change.is_consequence(); i++) {
      if (const auto direction = change.classes.of(static_cast<Class>(i))) {
        counts[{static_cast<Class>(i), *direction}]++;
      }
    }
  }
  return counts;
}

std::string begin_of(Class which, Direction direction, std::size_t count) {
  if (which == Class::promise) {
    return fmt::format("{} promise{} {}", count, count == 1 ? "" : "s", direction_in_words(direction));
  }
  const std::string_view word = which == Class::measurement ? "numbers"
                                : which == Class::editorial ? "wording"
                                                            : diff::name_of(which);
  return which == Class::editorial ? fmt::format("{}: {}", word, count)
                                   : fmt::format("{}: {} {}", word, count, direction_in_words(direction));
}

// "1 stage added, 2 milestones gone".
std::string coming_and_going(const diff::Report& report) {
  std::map<std::pair<diff::Verb, language::Kind>, std::size_t> counts;
  for (const Change& change : report.changes) {
    const bool shown = change.verb == diff::Verb::added || change.verb == diff::Verb::removed;
    if (shown && !change.is_consequence() && !change.classes.only_editorial()) {
      counts[{change.verb, change.kind}]++;
    }
  }
  std::string line;
  for (const auto& [key, count] : counts) {
    std::string kind(language::info(key.second).name);
    std::replace(kind.begin(), kind.end(), '-', ' ');
    if (count > 1) {
      kind = kind.ends_with('y') && !kind.ends_with("ey") ? kind.substr(0, kind.size() - 1) + "ies"
             : kind.ends_with('s')                        ? kind + "es"
                                                          : kind + "s";
    }
    line += fmt::format("{}{} {} {}", line.empty() ? "" : ", ", count, kind,
                        key.first == diff::Verb::added ? "added" : "gone");
  }
  return line;
}

}  // namespace

std::vector<std::size_t> changes_of(const diff::Report& report, Class which) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < report.changes.size(); i++) {
    if (!report.changes[i].is_consequence() && first_class(report.changes[i]) == which) {
      all.push_back(i);
    }
  }
  std::stable_sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) {
    return rank_of(report.changes[a]) < rank_of(report.changes[b]);
  });
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
  std::string line;
  Class last = Class::editorial;
  for (const auto& [key, count] : count(report)) {
    const auto& [which, direction] = key;
    const bool again = !line.empty() && which == last;
    line += line.empty() ? "" : again ? ", " : " · ";
    line += again ? fmt::format("{} {}", count, direction_in_words(direction))
                  : begin_of(which, direction, count);
    last = which;
  }
  const bool all_compared = std::none_of(report.hints.begin(), report.hints.end(),
                                         [](const diff::Hint& each) { return each.about.empty(); });
  return !line.empty()  ? line
         : all_compared ? "nothing changes in meaning"
                        : "nothing that was compared changes in meaning";
}

std::string title_of(const diff::Report& report) {
  std::string line;
  for (const auto& [key, count] : count(report)) {
    if (key.first == Class::promise && key.second != Direction::same) {
      line += line.empty() ? begin_of(key.first, key.second, count)
                           : fmt::format(", {} {}", count, direction_in_words(key.second));
    }
  }
  if (const std::string others = coming_and_going(report); !others.empty()) {
    line += (line.empty() ? "" : ", ") + others;
  }
  return line.empty() ? counts_of(report) : line;
}

std::string shortened(const std::string& text, std::size_t longest) {
  if (text.size() <= longest) {
    return text;
  }
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    end--;
  }
  const std::size_t blank = text.rfind(' ', end);
  return text.substr(0, blank != std::string::npos && blank > longest / 2 ? blank : end) + " …";
}

}  // namespace jc::emit
