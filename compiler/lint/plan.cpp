#include "compiler/lint/plan.h"

#include <algorithm>

#include "compiler/lint/reported.h"
#include "compiler/lint/selection.h"

namespace jc::lint {

namespace {

bool any_names(const std::vector<std::string>& words, const Rule& rule) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return names_rule(word, rule); });
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Plan::Plan(const RuleSet& rules, const Settings& settings) : rules_(rules), settings_(settings) {
  for (const auto& rule : rules_.rules()) {
    Standing standing = standing_of(*rule);
    held_back_ += standing.too_new && standing.in_profile ? 1 : 0;
    if (standing.may_speak) {
      sort_in(*rule);
    }
    standings_.emplace(rule.get(), std::move(standing));
  }
}

Plan::Standing Plan::standing_of(const Rule& rule) const {
  Standing standing;
  const std::string_view id = rule.page.id;
  standing.ignored = any_names(settings_.ignore, rule);
  standing.selected = any_names(settings_.select, rule);
  standing.in_profile = rule.speaks_of(settings_.profile);
  standing.too_new =
      !settings_.edition.empty() && !rule.house && is_later(rule.page.since, settings_.edition);
  bool set = false;
  for (const std::string_view word : {kAllRules, rule.page.category, id}) {
    for (std::size_t i = 0; i < settings_.rules.size(); i++) {
      if (settings_.rules[i].rule == word) {
        standing.settings.push_back(i);
        set = set || (word == id && settings_.rules[i].level != Level::off);
      }
    }
  }
  const bool on = standing.in_profile && !standing.too_new;
  standing.may_speak = !standing.ignored && (settings_.select.empty() ? on || set : standing.selected);
  return standing;
}

void Plan::sort_in(const Rule& rule) {
  const std::vector<Outline> outlines = rule.outlines();
  for (std::size_t i = 0; i < outlines.size(); i++) {
    const Outline& outline = outlines[i];
    if (outline.of == Outline::Of::report) {
      continue;
    }
    std::vector<Sentence>& sentences = outline.of == Outline::Of::workspace ? workspace_
                                       : outline.of == Outline::Of::neighbours
                                           ? pairs_
                                           : by_kind_[static_cast<std::size_t>(outline.kind)];
    sentences.push_back({&rule, i, outline.needed, count_++});
  }
}

bool Plan::applies(const RuleSetting& setting, std::string_view path) const {
  if (setting.paths.empty()) {
    return true;
  }
  if (path.starts_with(settings_.root)) {
    path.remove_prefix(settings_.root.size());
  }
  return std::any_of(setting.paths.begin(), setting.paths.end(),
                     [&](const source::Glob& glob) { return glob.matches(path); });
}

void Plan::apply(const RuleSetting& setting, std::size_t index, bool selected, diag::Severity severity,
                 Verdict& verdict) const {
  const Level level = setting.level.value_or(static_cast<Level>(severity));
  // Who asks for a rule by name gets it, except for files that it was turned off for.
  if (level == Level::off && selected && setting.paths.empty()) {
    return;
  }
  verdict = {level == Level::off ? std::nullopt : std::optional(static_cast<diag::Severity>(level)),
             Verdict::By::setting, index};
}

Verdict Plan::verdict(const Rule& rule, std::string_view path) const {
  const Standing& standing = standings_.at(&rule);
  const bool unreadable = is_unreadable(rule.page.id);
  const bool chosen = settings_.select.empty() || standing.selected || unreadable;
  if (standing.ignored || !chosen) {
    return {std::nullopt, Verdict::By::flag};
  }
  const bool on = standing.selected || unreadable || (standing.in_profile && !standing.too_new);
  Verdict verdict{on ? std::optional(rule.page.severity) : std::nullopt,
                  standing.selected                         ? Verdict::By::flag
                  : standing.too_new && standing.in_profile ? Verdict::By::edition
                                                            : Verdict::By::profile};
  for (const std::size_t i : standing.settings) {
    const RuleSetting& setting = settings_.rules[i];
    // A category says how loud those are that are on.
    if (applies(setting, path) && (verdict.severity || setting.rule == rule.page.id)) {
      apply(setting, i, standing.selected, rule.page.severity, verdict);
    }
  }
  return verdict;
}

std::optional<diag::Severity> Plan::severity(const diag::Diagnostic& finding, std::string_view path) const {
  if (const Rule* rule = rules_.find(finding.rule)) {
    return verdict(*rule, path).severity;
  }
  const bool chosen =
      settings_.select.empty() || contains(settings_.select, finding.rule) || is_unreadable(finding.rule);
  if (!chosen || contains(settings_.ignore, finding.rule)) {
    return std::nullopt;
  }
  Verdict verdict{finding.severity};
  for (std::size_t i = 0; i < settings_.rules.size(); i++) {
    if (settings_.rules[i].rule == finding.rule && applies(settings_.rules[i], path)) {
      apply(settings_.rules[i], i, false, finding.severity, verdict);
    }
  }
  return verdict.severity;
}

}  // namespace jc::lint
