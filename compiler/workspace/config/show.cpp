// What is in effect and why, for people; and what of it nobody has.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/diag/summary.h"
#include "compiler/lint/category.h"
#include "compiler/lint/plan.h"
#include "compiler/lint/selection.h"
#include "compiler/source/nearest.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

namespace {

std::string day_of(int day) {
  return day == 0 ? "today" : fmt::format("{:04}-{:02}-{:02}", day / 10000, day / 100 % 100, day % 100);
}

std::string origin_of(const Config& config, std::string_view key) {
  for (auto at = config.origins.rbegin(); at != config.origins.rend(); ++at) {
    if (at->key == key) {
      return at->from;
    }
  }
  return "default";
}

// Who has decided.
std::string reason_of(const lint::Verdict& verdict, const lint::Plan& plan) {
  const lint::Settings& settings = plan.settings();
  switch (verdict.by) {
    case lint::Verdict::By::flag:
      return "flag";
    case lint::Verdict::By::edition:
      return fmt::format("newer than edition {}", settings.edition);
    case lint::Verdict::By::setting:
      return settings.rules[verdict.setting].from;
    case lint::Verdict::By::profile:
      break;
  }
  return fmt::format("profile {}", settings.profile);
}

void check_edition(Config& config, const lint::RuleSet& rules, diag::Diagnostics& out) {
  std::set<std::string> editions;
  for (const auto& rule : rules.rules()) {
    if (!rule->house) {
      editions.emplace(rule->page.since);
    }
  }
  const std::string named = config.settings.edition;
  if (named.empty() || editions.contains(named)) {
    return;
  }
  config.settings.edition.clear();
  const bool newer = std::all_of(editions.begin(), editions.end(),
                                 [&](const std::string& each) { return lint::is_later(named, each); });
  out.push_back({.rule = "wrong-type",
                 .span = config.edition_place,
                 .message = newer ? fmt::format("this program knows no edition `{}` yet", named)
                                  : fmt::format("`{}` is no edition of the rules", named),
                 .help = fmt::format("the editions are {}", fmt::join(editions, ", "))});
}

}  // namespace

void check_settings(Config& config, const lint::RuleSet& rules, diag::Diagnostics& out) {
  for (const auto& [name, span] : config.rule_places) {
    if (rules.find(name) != nullptr || lint::is_category(name) || name == lint::kAllRules) {
      continue;
    }
    // Each is compared with all rules there are: of thousands, the later ones get no suggestion.
    constexpr std::size_t kMostOffers = 200;
    const bool look = out.size() < kMostOffers;
    const std::string_view near = look ? lint::nearest_selector(rules, name) : std::string_view();
    const bool usable = !near.empty() && !near.starts_with(lint::kProfilePrefix);
    diag::Diagnostic found{
        .rule = "unresolved-name",
        .span = span,
        .message = fmt::format("no rule is called `{}`", name),
        .help = usable ? fmt::format("did you mean `{}`?", near)
                       : "`journeyc rules` lists them; what counts how much is written as `rules: { "
                         "stage-without-owner: off }`"};
    // Written otherwise (in quotes with an escape), only a person can mend it.
    if (usable && span.size() == name.size()) {
      found.fixes.push_back({fmt::format("write `{}`", near),
                             source::is_clear_slip(name, near, {}),
                             {{span, std::string(near)}}});
    }
    out.push_back(std::move(found));
  }
  check_edition(config, rules, out);
}

std::string describe(const Config& config) {
  std::string text = fmt::format("# workspace: {}\n# file: {}\n", config.root.empty() ? "." : config.root,
                                 config.file.empty() ? "none" : config.file);
  const auto line = [&](std::string_view key, const std::string& value) {
    text += fmt::format("{:<12} {}  # {}\n", std::string(key) + ":", value, origin_of(config, key));
  };
  const auto or_built_in = [](const std::string& value) { return value.empty() ? "built in" : value; };
  if (!config.required_version.empty()) {
    line("required-version", config.required_version);
  }
  line("include", fmt::format("[{}]", fmt::join(config.include, ", ")));
  line("exclude", fmt::format("[{}]", fmt::join(config.exclude, ", ")));
  line("respect-gitignore", config.respect_gitignore ? "true" : "false");
  line("profile", config.settings.profile);
  line("edition", config.settings.edition.empty() ? "newest" : config.settings.edition);
  line("house-rules", config.house_rules);
  line("baseline", config.baseline);
  line("fail-on", config.fail_on);
  line("out-dir", config.out_dir);
  line("emit", fmt::format("[{}]", fmt::join(config.emit, ", ")));
  line("lanes",
       config.lanes.empty() ? "(all with content)" : fmt::format("[{}]", fmt::join(config.lanes, ", ")));
  line("page", config.page);
  line("templates", or_built_in(config.templates));
  line("mode", config.theme);
  line("font", or_built_in(config.font));
  line("accent", or_built_in(config.accent));
  line("language", config.words.language);
  if (!config.words.own.empty()) {
    std::vector<std::string> own;
    for (const auto& [word, instead] : config.words.own) {
      own.push_back(fmt::format("{}: {}", word, instead));
    }
    line("words", fmt::format("{{{}}}", fmt::join(own, ", ")));
  }
  line("as-of", day_of(config.settings.as_of));
  return text;
}

std::string describe_rules(const Config& config, const lint::RuleSet& rules, const std::string& path) {
  const lint::Plan plan(rules, config.settings);
  std::size_t widest = 0;
  for (const auto& rule : rules.rules()) {
    widest = std::max(widest, rule->page.id.size());
  }
  std::string text = path.empty() ? "rules:\n" : fmt::format("rules:  # in {}\n", path);
  for (const auto& rule : rules.rules()) {
    const lint::Verdict verdict = plan.verdict(*rule, path);
    text +=
        fmt::format("  {:<{}} {:<8} # {}\n", std::string(rule->page.id) + ":", widest + 1,
                    verdict.severity ? diag::to_string(*verdict.severity) : "off", reason_of(verdict, plan));
  }
  for (const lint::RuleSetting& setting : config.settings.rules) {
    if (path.empty() && !setting.paths.empty()) {
      text +=
          fmt::format("# `{}` has a setting for some files only, {}; name a file to see what holds for it\n",
                      setting.rule, setting.from);
    }
  }
  return text;
}

}  // namespace jc::workspace
