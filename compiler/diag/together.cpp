#include "compiler/diag/together.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/diag/order.h"

namespace jc::diag {

namespace {

// How many are named in the message; more of them are related places.
constexpr std::size_t kMostNamed = 4;

std::string names_of(const Diagnostics& findings, const std::vector<std::size_t>& which) {
  std::string text;
  const std::size_t shown = which.size() <= kMostNamed ? which.size() : kMostNamed - 1;
  for (std::size_t i = 0; i < shown; i++) {
    text += i == 0 ? "" : i + 1 == which.size() ? " and " : ", ";
    text += fmt::format("`{}`", findings[which[i]].together.front().name);
  }
  return shown == which.size() ? text : fmt::format("{} and {} more", text, which.size() - shown);
}

Diagnostic told_once(const Diagnostics& findings, const std::vector<std::size_t>& which) {
  const Diagnostic& first = findings[which.front()];
  const Together& together = first.together.front();
  const bool all = which.size() == together.asked && !together.all.empty();
  Diagnostic once{
      .rule = first.rule,
      .severity = first.severity,
      .span = all ? together.span : first.span,
      .message = all ? together.all
                     : fmt::format("{}{}: {}", which.size(), together.some, names_of(findings, which)),
      .why = first.why,
      .help = together.help,
      .entity = together.entity};
  for (const std::size_t i : which) {
    once.members.push_back({findings[i].entity, findings[i].span});
    if (!all && i != which.front()) {
      once.related.push_back({findings[i].span, "so is this one"});
    }
  }
  return once;
}

}  // namespace

void tell_together(Diagnostics& findings, const source::Files& files) {
  std::map<std::pair<std::string, Together>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < findings.size(); i++) {
    if (!findings[i].together.empty()) {
      Together key = findings[i].together.front();
      key.name.clear();
      groups[{findings[i].rule, std::move(key)}].push_back(i);
    }
  }
  std::vector<bool> gone(findings.size(), false);
  Diagnostics left;
  for (const auto& [group, which] : groups) {
    const bool all = which.size() == group.second.asked && !group.second.all.empty();
    if (which.size() < kSeveral || (!all && group.second.some.empty())) {
      continue;
    }
    left.push_back(told_once(findings, which));
    for (const std::size_t i : which) {
      gone[i] = true;
    }
  }
  if (left.empty()) {
    return;
  }
  for (std::size_t i = 0; i < findings.size(); i++) {
    if (!gone[i]) {
      left.push_back(std::move(findings[i]));
    }
  }
  findings = std::move(left);
  sort_and_unique(findings, files);
}

}  // namespace jc::diag
