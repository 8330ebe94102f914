// Rules named many at once, levels by category and path, and editions.
#include "compiler/lint/selection.h"

#include "compiler/lint/category.h"
#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

const RuleSet& built_in() {
  static const RuleSet rules = RuleSet::built_in();
  return rules;
}

source::Glob glob(std::string_view pattern) { return std::get<source::Glob>(source::parse_glob(pattern)); }

Verdict verdict(const Settings& settings, std::string_view rule, std::string_view path = "a.journey.yaml") {
  return Plan(built_in(), settings).verdict(*built_in().find(rule), path);
}

bool is_on(const Settings& settings, std::string_view rule, std::string_view path = "a.journey.yaml") {
  return verdict(settings, rule, path).severity.has_value();
}

}  // namespace

TEST_CASE("every page has a category, and every category but one has pages") {
  for (const auto& rule : built_in().rules()) {
    CAPTURE(std::string(rule->page.id));
    CHECK(is_category(rule->page.category));
  }
  for (const Category& each : kCategories) {
    CAPTURE(std::string(each.name));
    const auto& rules = built_in().rules();
    const bool used = std::any_of(rules.begin(), rules.end(),
                                  [&](const auto& rule) { return rule->page.category == each.name; });
    CHECK(used == (each.name != kHouseCategory));
    // A word means one thing.
    CHECK(built_in().find(each.name) == nullptr);
  }
}

TEST_CASE("rules are named by id, category, profile and all") {
  Settings settings;
  settings.select = {"ownership"};
  CHECK(is_on(settings, "stage-without-owner"));
  CHECK(is_on(settings, "stage-without-own-owner"));
  CHECK_FALSE(is_on(settings, "goalless-journey"));
  CHECK(verdict(settings, "goalless-journey").by == Verdict::By::flag);
  settings.ignore = {"stage-without-own-owner"};
  CHECK_FALSE(is_on(settings, "stage-without-own-owner"));
  settings.select = {"profile:land"};
  CHECK_FALSE(is_on(settings, "stage-without-owner"));
  CHECK(is_on(settings, "unknown-key"));
  settings.select = {"all"};
  CHECK(is_on(settings, "too-many-stages"));
  for (const char* word : {"ownership", "profile:strict", "all", "goalless-journey"}) {
    CHECK(is_selector(built_in(), word));
  }
  CHECK_FALSE(is_selector(built_in(), "profile:lenient"));
  CHECK(nearest_selector(built_in(), "ownershp") == "ownership");
  CHECK(nearest_selector(built_in(), "strict") == "profile:strict");
}

TEST_CASE("a level for a rule wins over one for its category, that one over one for all") {
  Settings settings;
  settings.rules = {{"stage-without-owner", Level::error, {}, "c:1"},
                    {"ownership", Level::info, {}, "c:2"},
                    {"all", Level::off, {}, "c:3"}};
  CHECK(verdict(settings, "stage-without-owner").severity == diag::Severity::error);
  CHECK(verdict(settings, "stage-without-owner").setting == 0);
  CHECK_FALSE(is_on(settings, "goalless-journey"));
  CHECK(verdict(settings, "goalless-journey").setting == 2);
  settings.rules.pop_back();
  CHECK(verdict(settings, "not-one-accountable").severity == diag::Severity::info);
  // Off in this profile: a category turns nothing on, a rule does.
  CHECK_FALSE(is_on(settings, "stage-without-own-owner"));
  settings.rules.push_back({"stage-without-own-owner", std::nullopt, {}, "c:4"});
  CHECK(is_on(settings, "stage-without-own-owner"));
}

TEST_CASE("globs are relative to the configuration, wherever the run stands") {
  Settings settings;
  settings.rules = {{"structure", Level::off, {glob("legacy/**")}, "c:1"}};
  CHECK_FALSE(is_on(settings, "goalless-journey", "legacy/a.journey.yaml"));
  CHECK(is_on(settings, "goalless-journey", "new/a.journey.yaml"));
  settings.root = "../team/";
  CHECK_FALSE(is_on(settings, "goalless-journey", "../team/legacy/a.journey.yaml"));
  CHECK(is_on(settings, "goalless-journey", "../team/new/a.journey.yaml"));
  // Asked for by name, a rule that is off speaks, but not where it was turned off.
  settings.select = {"goalless-journey"};
  CHECK_FALSE(is_on(settings, "goalless-journey", "../team/legacy/a.journey.yaml"));
  settings.rules[0].paths.clear();
  CHECK(is_on(settings, "goalless-journey", "../team/legacy/a.journey.yaml"));
}

TEST_CASE("an edition holds newer rules back, until they are asked for") {
  Settings settings;
  settings.edition = "0.0";
  const Plan plan(built_in(), settings);
  CHECK(plan.held_back() > 20);
  CHECK(verdict(settings, "goalless-journey").by == Verdict::By::edition);
  CHECK_FALSE(is_on(settings, "goalless-journey"));
  // That a file can't be read is no matter of editions.
  CHECK(is_on(settings, "unreadable-yaml"));
  settings.rules = {{"goalless-journey", Level::info, {}, "c:1"}};
  CHECK(is_on(settings, "goalless-journey"));
  CHECK(is_later("0.10", "0.9"));
  CHECK(is_later("1", "0.9"));
  CHECK_FALSE(is_later("0.1", "0.1.0"));
}

}  // namespace jc::lint
