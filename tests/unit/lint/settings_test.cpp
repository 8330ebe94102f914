// Which rules speak, how loud, and where.
#include "compiler/lint/explain.h"
#include "tests/test.h"
#include "tests/unit/lint/workspace.h"

namespace jc::lint {
namespace {

const std::string kJourney = "journey: j\nstages: [{ id: a }]\n";

source::Glob glob(std::string_view pattern) { return std::get<source::Glob>(source::parse_glob(pattern)); }

Workspace with(const Settings& settings, const std::string& journey = kJourney) {
  Workspace workspace;
  workspace.rules = RuleSet::built_in();
  workspace.settings = settings;
  workspace.check(journey);
  return workspace;
}

TEST_CASE("profiles, selection and severities") {
  CHECK(with({}).count("goalless-journey") == 1);
  Settings land;
  land.profile = "land";
  CHECK(with(land).count("goalless-journey") == 0);
  Settings only;
  only.select = {"goalless-journey"};
  CHECK(with(only).findings.size() == 1);
  Settings without;
  without.ignore = {"goalless-journey"};
  CHECK(with(without).count("goalless-journey") == 0);
  Settings loud;
  loud.profile = "land";
  loud.rules.push_back({"goalless-journey", Level::error, {}});
  CHECK(with(loud).findings.at(0).severity == diag::Severity::error);
}

TEST_CASE("settings for some files only") {
  Settings settings;
  settings.rules.push_back({"goalless-journey", Level::off, {glob("legacy/**")}});
  settings.rules.push_back({"unknown-key", Level::info, {glob("legacy/**")}});
  Workspace workspace;
  workspace.rules = RuleSet::built_in();
  workspace.settings = settings;
  workspace.check({{"legacy/a.journey.yaml", kJourney + "purpse: x\n"},
                   {"b.journey.yaml", "journey: k\nstages: [{ id: a }]\npurpse: x\n"}});
  CHECK(workspace.count("goalless-journey") == 1);
  CHECK(workspace.count("unknown-key") == 2);
  for (const diag::Diagnostic& finding : workspace.findings) {
    const bool legacy = workspace.files[finding.span.file].path().starts_with("legacy");
    CHECK((finding.rule != "unknown-key" || (finding.severity == diag::Severity::info) == legacy));
  }
}

TEST_CASE("a file that can't be read is never hidden by a selection") {
  Settings only;
  only.select = {"goalless-journey"};
  CHECK(with(only, "journey: [\n").count("unreadable-yaml") == 1);
}

TEST_CASE("types of journeys") {
  const std::string blueprint = "journey: j\ntype: blueprint\ngoal: g\nstages: [{ id: a }, { id: b }]\n";
  CHECK(with({}, blueprint).count() == 0);
  CHECK(with({}, "journey: j\ntype: [blueprint, lifecycle]\ngoal: g\nstages: [{ id: a }, { id: b }]\n")
            .count() == 5);
}

TEST_CASE("house rules stand beside the built-in ones, and may replace them") {
  Workspace workspace;
  workspace.rules = RuleSet::built_in();
  workspace.add_rule("goalless-journey", "every journey has a summary", "severity: info");
  workspace.check(kJourney);
  CHECK(workspace.count("goalless-journey") == 1);
  CHECK(workspace.rules.find("goalless-journey")->house);
  CHECK(workspace.rules.nearest("goaless-journey") == "goalless-journey");
}

TEST_CASE("pages that are none are reported in the page") {
  for (const char* page :
       {"", "---\n", "# no front matter\n", "---\nrule: x\nseverity: loud\n---\n# T\n```rule\nevery\n```\n",
        "---\nrule: [a\n---\n", "---\nrule: \xff\nseverity: error\n---\n# T\n```rule\n",
        "---\r\nrule: x\r\nseverity: error\r\n---\r\n# T\r\n```rule\r\nevery stage has an ownr\r\n```\r\n"}) {
    CAPTURE(page);
    source::Files files;
    diag::Diagnostics problems;
    RuleSet rules;
    rules.add_page(files, files.add("rules/x.md", page), problems);
    CHECK_FALSE(problems.empty());
    CHECK_FALSE(diag::render_text(problems, files, {}).empty());
  }
}

TEST_CASE("explanations and the list") {
  const RuleSet rules = RuleSet::built_in();
  const std::string text = explain(*rules.find("stage-without-owner"));
  CHECK(text.find("A stage without an owner") != std::string::npos);
  CHECK(text.find("```") == std::string::npos);
  CHECK(list_rules(rules).find("goalless-journey") != std::string::npos);
}

}  // namespace
}  // namespace jc::lint
