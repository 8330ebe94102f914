#include "compiler/lint/plan.h"

#include <algorithm>

#include "compiler/lint/reported.h"

namespace jc::lint {

namespace {

bool contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool applies(const RuleSetting& setting, std::string_view id, std::string_view path) {
  return setting.rule == id &&
         (setting.paths.empty() || std::any_of(setting.paths.begin(), setting.paths.end(),
                                               [&](const source::Glob& glob) { return glob.matches(path); }));
}

}  // namespace

Plan::Plan(const RuleSet& rules, const Settings& settings) : rules_(rules), settings_(settings) {
  for (const auto& rule : rules_.rules()) {
    if (may_speak(*rule)) {
      sort_in(*rule);
    }
  }
}

bool Plan::may_speak(const Rule& rule) const {
  const std::string_view id = rule.page.id;
  if (contains(settings_.ignore, id)) {
    return false;
  }
  if (!settings_.select.empty()) {
    return contains(settings_.select, id);
  }
  const bool set =
      std::any_of(settings_.rules.begin(), settings_.rules.end(), [&](const RuleSetting& setting) {
        return setting.rule == id && setting.level && *setting.level != Level::off;
      });
  return set || rule.speaks_of(settings_.profile);
}

void Plan::sort_in(const Rule& rule) {
  for (const Program& program : rule.programs) {
    if (!program.reported.empty()) {
      continue;
    }
    const Sentence sentence{&rule, &program, count_++};
    if (program.role || program.quantifier == expr::RuleQuantifier::no_two) {
      workspace_.push_back(sentence);
    } else if (program.consecutive) {
      pairs_.push_back(sentence);
    } else {
      by_kind_[static_cast<std::size_t>(program.subject.pick.kind)].push_back(sentence);
    }
  }
}

std::optional<diag::Severity> Plan::adjusted(std::string_view id, bool on, diag::Severity severity,
                                             std::string_view path) const {
  std::optional<diag::Severity> result = on ? std::optional(severity) : std::nullopt;
  for (const RuleSetting& setting : settings_.rules) {
    if (!applies(setting, id, path)) {
      continue;
    }
    const Level level = setting.level.value_or(static_cast<Level>(severity));
    result = level == Level::off ? std::nullopt : std::optional(static_cast<diag::Severity>(level));
  }
  return result;
}

std::optional<diag::Severity> Plan::severity(const Rule& rule, std::string_view path) const {
  if (!may_speak(rule)) {
    return std::nullopt;
  }
  const bool selected = contains(settings_.select, rule.page.id);
  return adjusted(rule.page.id, selected || rule.speaks_of(settings_.profile), rule.page.severity, path);
}

std::optional<diag::Severity> Plan::severity(const diag::Diagnostic& finding, std::string_view path) const {
  const bool selected =
      settings_.select.empty() || contains(settings_.select, finding.rule) || is_unreadable(finding.rule);
  if (!selected || contains(settings_.ignore, finding.rule)) {
    return std::nullopt;
  }
  const Rule* rule = rules_.find(finding.rule);
  if (rule == nullptr) {
    return adjusted(finding.rule, true, finding.severity, path);
  }
  const bool on = contains(settings_.select, finding.rule) || rule->speaks_of(settings_.profile) ||
                  is_unreadable(finding.rule);
  return adjusted(finding.rule, on, rule->page.severity, path);
}

}  // namespace jc::lint
