#include "compiler/workspace/compare/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "compiler/diff/words.h"
#include "compiler/lint/plan.h"
#include "compiler/workspace/compare/house_rules.h"

namespace jc::workspace {

namespace {

// Of more nobody reads the names.
constexpr std::size_t kMostNamed = 3;

std::string_view word_of(std::optional<diag::Severity> severity) {
  return severity ? diag::to_string(*severity) : "off";
}

std::string instead(std::string_view now, std::string_view then) {
  return fmt::format("is {} instead of {}", now, then);
}

bool names_paths(const Config& config) {
  return std::any_of(config.settings.rules.begin(), config.settings.rules.end(),
                     [](const lint::RuleSetting& each) { return !each.paths.empty(); });
}

// Files of journeys and shared names, from the root.
std::vector<std::string> paths_of(const Compilation& side) {
  std::vector<std::string> paths;
  for (const auto& document : side.model->documents) {
    paths.push_back((*side.files)[document.file].path().substr(side.config.root.size()));
  }
  std::sort(paths.begin(), paths.end());
  // A file of several documents is one.
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return paths;
}

// What the built-in rules count as, by the settings of both sides.
class Severities {
 public:
  Severities(const Compilation& before, const Compilation& after)
      : rules_(lint::RuleSet::built_in()),
        before_(rules_, before.config.settings),
        after_(rules_, after.config.settings),
        roots_(before.config.root, after.config.root) {}

  std::vector<std::string> changed_everywhere() const {
    std::vector<std::string> changed;
    for (const auto& rule : rules_.rules()) {
      if (const std::string said = at(*rule, ""); !said.empty()) {
        changed.push_back(fmt::format("`{}` {}", rule->page.id, said));
      }
    }
    std::sort(changed.begin(), changed.end());
    return changed;
  }

  // Where it is not what changes everywhere.
  std::vector<std::string> changed_in(const std::vector<std::string>& paths) const {
    std::vector<std::string> changed;
    for (const auto& rule : rules_.rules()) {
      const std::string everywhere = at(*rule, "");
      std::map<std::string, std::vector<std::string>> places;
      for (const std::string& path : paths) {
        if (std::string said = at(*rule, path); !said.empty() && said != everywhere) {
          places[std::move(said)].push_back(path);
        }
      }
      for (const auto& [said, where] : places) {
        changed.push_back(fmt::format(
            "`{}` {} in {}", rule->page.id, said,
            where.size() == 1 ? fmt::format("`{}`", where.front()) : fmt::format("{} files", where.size())));
      }
    }
    std::sort(changed.begin(), changed.end());
    return changed;
  }

 private:
  // Empty where it counts as it did.
  std::string at(const lint::Rule& rule, const std::string& path) const {
    const bool everywhere = path.empty();
    const auto then = word_of(before_.severity(rule, everywhere ? path : roots_.first + path));
    const auto now = word_of(after_.severity(rule, everywhere ? path : roots_.second + path));
    return now == then ? "" : instead(now, then);
  }

  lint::RuleSet rules_;
  lint::Plan before_;
  lint::Plan after_;
  std::pair<std::string, std::string> roots_;
};

// The configuration with what it extends.
std::vector<std::string_view> texts_of(const Compilation& side) {
  std::vector<std::string_view> texts;
  // Before them are those of other workspaces of the run.
  for (std::size_t i = side.first_file; i < side.files->size(); i++) {
    const source::File& file = (*side.files)[{static_cast<std::uint32_t>(i)}];
    if (std::find(side.config.files.begin(), side.config.files.end(), file.path()) !=
        side.config.files.end()) {
      texts.push_back(file.content());
    }
  }
  return texts;
}

std::string named(std::vector<std::string> changed) {
  const std::size_t count = changed.size();
  if (count > kMostNamed) {
    changed.resize(kMostNamed);
    changed.push_back(fmt::format("{} more are others", count - kMostNamed));
  }
  return diff::listed(changed);
}

std::optional<std::string> changed_settings(const Compilation& before, const Compilation& after) {
  if (texts_of(before) == texts_of(after)) {
    return std::nullopt;
  }
  const Severities severities(before, after);
  std::vector<std::string> changed = severities.changed_everywhere();
  if (names_paths(before.config) || names_paths(after.config)) {
    for (std::string& each : severities.changed_in(paths_of(after))) {
      changed.push_back(std::move(each));
    }
  }
  if (changed.empty()) {
    return std::nullopt;
  }
  return fmt::format("What checks ask for changes by the settings: {}.", named(std::move(changed)));
}

std::optional<std::string> changed_failing(const Config& before, const Config& after) {
  if (before.fail_on == after.fail_on) {
    return std::nullopt;
  }
  return fmt::format("What makes a check fail changes by the settings: `fail-on` {}.",
                     instead(after.fail_on, before.fail_on));
}

std::optional<std::string> changed_house_rules(const ComparedSide& before, const ComparedSide& after) {
  const Pages was = house_rules_of(before.side, before.compilation.config);
  const Pages is = house_rules_of(after.side, after.compilation.config);
  std::vector<std::string> changed;
  for (const auto& [name, text] : was) {
    const auto found = is.find(name);
    if (found == is.end()) {
      changed.push_back(fmt::format("`{}` is gone", name));
    } else if (found->second != text) {
      changed.push_back(fmt::format("`{}` is written anew", name));
    }
  }
  for (const auto& [name, text] : is) {
    if (!was.contains(name)) {
      changed.push_back(fmt::format("`{}` is new", name));
    }
  }
  if (changed.empty()) {
    return std::nullopt;
  }
  return fmt::format("What checks ask for changes by the team's own rules: {}.", named(std::move(changed)));
}

}  // namespace

std::vector<std::string> changed_checks(const ComparedSide& before, const ComparedSide& after) {
  std::vector<std::string> sentences;
  const Config& was = before.compilation.config;
  const Config& is = after.compilation.config;
  for (auto& each : {changed_settings(before.compilation, after.compilation), changed_failing(was, is),
                     changed_house_rules(before, after)}) {
    if (each) {
      sentences.push_back(*each);
    }
  }
  return sentences;
}

}  // namespace jc::workspace
