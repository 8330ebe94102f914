// `diff` says what a change means: found, in its class and direction, once.
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr const char* kShared = R"(vocabulary: names
roles: { csm: { kind: internal }, sales: { kind: internal }, sponsor: { kind: customer } }
metrics: { ttfv: { kind: duration, better: lower, source: warehouse } }
events: { signed: { source: crm }, live: { source: product }, left: { source: crm } }
tiers: { low: { model: digital }, high: { model: dedicated } }
)";

constexpr const char* kJourney = R"(journey: core
goal: Close the month on time
owner: csm
stages:
  - id: onboarding
    purpose: Get to the first report
    entry: event signed
    exit: event live
    metrics: [ttfv <= 30 days]
    milestones:
      - { id: first-report, due: 10 days after signed, done-when: event live }
    touchpoints:
      - { id: kickoff, when: 2 days after signed, who: { team: csm, customer: sponsor } }
    handoff: { to-owner: sales, when: 3 days after live }
overlays: { high: { stages: { onboarding: { milestones: { first-report: { due: 5 days after signed } } } } } }
governance:
  rituals:
    - { id: sync, cadence: weekly, duration: 1 hour, owner: csm, attendees: [csm, sales] }
)";

nlohmann::json changes(const std::string& before, const std::string& after,
                       const std::string& shared = kShared) {
  const Folder was;
  const Folder is;
  was.write("names.vocabulary.yaml", kShared);
  was.write("core.journey.yaml", before);
  is.write("names.vocabulary.yaml", shared);
  is.write("core.journey.yaml", after);
  const Ran ran =
      program({"diff", was.path().string(), is.path().string(), "--format", "json", "--fail-on", "never"});
  INFO(ran.error);
  REQUIRE(ran.code == 0);
  const nlohmann::json printed = nlohmann::json::parse(ran.out);
  nlohmann::json own = nlohmann::json::array();
  for (const auto& each : printed["changes"]) {
    if (each["caused-by"].is_null()) {
      own.push_back(each);
    }
  }
  return own;
}

std::string with(const std::string& from, const std::string& to, std::string text = kJourney) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

struct Edit {
  std::string from;
  std::string to;
  std::string entity;
  nlohmann::json direction;
};

}  // namespace

TEST_CASE("an edit is found once with its classes") {
  const std::vector<Edit> edits = {
      {"due: 10 days", "due: 12 days", "core/onboarding/first-report", {{"promise", "weaker"}}},
      {"due: 10 days", "due: 5 business days", "core/onboarding/first-report", {{"promise", "stronger"}}},
      {"done-when: event live",
       "done-when: event live and event left",
       "core/onboarding/first-report",
       {{"promise", "weaker"}}},
      {"purpose: Get to the", "purpose: Reach the", "core/onboarding", {{"editorial", "neutral"}}},
      {"ttfv <= 30 days", "ttfv <= 20 days", "core/onboarding", {{"measurement", "stronger"}}},
      {"cadence: weekly", "cadence: every 2 weeks", "core/sync", {{"workload", "less"}}},
      {"\nowner: csm", "\nowner: sales", "core", {{"ownership", "moved"}}},
      {"- { id: kickoff, when",
       "- { id: kickoff, automated: true, when",
       "core/onboarding/kickoff",
       {{"promise", "weaker"}, {"workload", "less"}}},
      {"    touchpoints:\n      - { id: kickoff, when: 2 days after signed, who: { team: csm, customer: "
       "sponsor } }\n",
       "",
       "core/onboarding/kickoff",
       {{"promise", "weaker"}, {"workload", "less"}}},
  };
  for (const Edit& edit : edits) {
    const nlohmann::json found = changes(kJourney, with(edit.from, edit.to));
    INFO(edit.from << " -> " << edit.to << "\n" << found.dump(2));
    REQUIRE(found.size() == 1);
    CHECK(found[0]["entity"] == edit.entity);
    CHECK(found[0]["direction"] == edit.direction);
  }
}

TEST_CASE("only the tiers that are reached are named") {
  const nlohmann::json other = changes(kJourney, with("due: 5 days", "due: 6 days"));
  REQUIRE(other.size() == 1);
  CHECK(other[0]["tiers"] == nlohmann::json({"high"}));
  const nlohmann::json base = changes(kJourney, with("due: 10 days", "due: 11 days"));
  REQUIRE(base.size() == 1);
  CHECK(base[0]["tiers"] == nlohmann::json({"low"}));
}

TEST_CASE("stages in another order are one line, whatever a tier has otherwise in them") {
  const std::string second =
      "  - { id: growth, purpose: Reach further, entry: event live, exit: event left }\n";
  const std::string third = "  - { id: renewal, purpose: Go on, entry: event live, exit: event left }\n";
  const nlohmann::json found = changes(with("overlays:", second + third + "overlays:"),
                                       with("overlays:", third + second + "overlays:"));
  INFO(found.dump(2));
  REQUIRE(found.size() == 1);
  CHECK(found[0]["entity"] == "core");
  CHECK(found[0]["tiers"].empty());
}

TEST_CASE("a stage that takes its milestone and contacts from another is no more, and no less") {
  const std::string kickoff =
      "      - { id: kickoff, when: 2 days after signed, who: { team: csm, customer: sponsor } }\n";
  const std::string start =
      "  - id: start\n    entry: event signed\n    exit: event live\n    touchpoints:\n" + kickoff;
  const std::string split = with("stages:\n", "stages:\n" + start, with("    touchpoints:\n" + kickoff, ""));
  const nlohmann::json apart = changes(kJourney, split);
  INFO(apart.dump(2));
  REQUIRE(apart.size() == 1);
  CHECK(apart[0]["entity"] == "core/start");
  CHECK(apart[0]["direction"] == nlohmann::json({{"promise", "same"}, {"workload", "same"}}));
  const nlohmann::json together = changes(split, kJourney);
  INFO(together.dump(2));
  REQUIRE(together.size() == 1);
  CHECK(together[0]["direction"] == nlohmann::json({{"promise", "same"}, {"workload", "same"}}));
  const nlohmann::json and_more = changes(
      kJourney, with(kickoff, kickoff + "      - { id: hello, when: day 1, who: { team: csm } }\n", split));
  REQUIRE(and_more.size() == 1);
  CHECK(and_more[0]["direction"] == nlohmann::json({{"promise", "stronger"}, {"workload", "more"}}));
}

TEST_CASE("two that become one are no other name") {
  const std::string one =
      "      - { id: kickoff, when: 2 days after signed, who: { team: csm, customer: sponsor } }\n";
  const std::string two =
      "      - { id: kickoff-high, tiers: [high], when: 1 day after signed, who: { team: csm, customer: "
      "sponsor } }\n"
      "      - { id: kickoff-low, tiers: [low], when: 2 days after signed, who: { team: csm, customer: "
      "sponsor } }\n";
  const nlohmann::json found = changes(with(one, two), kJourney);
  INFO(found.dump(2));
  REQUIRE(found.size() == 1);
  CHECK(found[0]["direction"] == nlohmann::json({{"promise", "weaker"}}));
}

TEST_CASE("a meeting without hours is less work when it goes, whatever the others take") {
  const std::string prep = "    - { id: prep, cadence: weekly, owner: csm }\n";
  const nlohmann::json found = changes(kJourney + prep, kJourney);
  INFO(found.dump(2));
  REQUIRE(found.size() == 1);
  CHECK(found[0]["direction"] == nlohmann::json({{"workload", "less"}}));
}

TEST_CASE("a play that becomes a shared one is neither gone nor new") {
  const std::string play =
      "plays: [{ id: rescue, owner: csm, within: 5 days, steps: [{ do: Call them, who: csm }] }]\n";
  const nlohmann::json found = changes(kJourney + play, kJourney, kShared + play);
  INFO(found.dump(2));
  REQUIRE(found.size() == 1);
  CHECK(found[0]["entity"] == "names/plays/rescue");
  CHECK(found[0]["direction"] == nlohmann::json({{"editorial", "neutral"}}));
}

TEST_CASE("names that move into the journey that uses them change nothing") {
  std::string inside = "vocabulary:\n";
  std::istringstream lines{std::string(kShared)};
  for (std::string line; std::getline(lines, line);) {
    inside += line.starts_with("vocabulary") ? "" : "  " + line + "\n";
  }
  CHECK(changes(kJourney, kJourney + inside, "vocabulary: names\nterms: { QBR: review }\n").size() <= 1);
}

TEST_CASE("a reviewer is told what to look at as well") {
  const auto hints = [](const std::string& before, const std::string& after, const std::string& shared) {
    const Folder was;
    const Folder is;
    for (const Folder* folder : {&was, &is}) {
      folder->write("names.vocabulary.yaml", shared);
    }
    const std::string other = with("journey: core", "journey: variant", kJourney);
    was.write("core.journey.yaml", before);
    is.write("core.journey.yaml", after);
    was.write("variant.journey.yaml", other);
    is.write("variant.journey.yaml", other);
    const Ran ran =
        program({"diff", was.path().string(), is.path().string(), "--format", "json", "--fail-on", "never"});
    INFO(ran.error);
    REQUIRE(ran.code == 0);
    return nlohmann::json::parse(ran.out)["hints"].dump();
  };
  const auto has = [](const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
  };
  const std::string shared =
      with("model: dedicated", "model: dedicated, includes: [A report within 5 days]", kShared);
  const std::string slower = hints(kJourney, with("due: 5 days", "due: 15 days"), shared);
  INFO(slower);
  CHECK(has(slower, "“High” still tells customers: “A report within 5 days”."));
  CHECK(
      has(slower, "High waits longer than Low for “First report” now (15 days after Signed against 10 days"));
  const std::string later = hints(kJourney, with("due: 10 days", "due: 12 days"), shared);
  INFO(later);
  CHECK(has(later, "“First report” in “Variant” still has 10 days after Signed."));
  CHECK(!has(later, "waits longer"));
}

TEST_CASE("a meeting with a partner is a promise as one with a customer is") {
  const std::string partner = [] {
    std::string text = kShared;
    const std::string sponsor = "sponsor: { kind: customer }";
    return text.replace(text.find(sponsor), sponsor.size(), sponsor + ", reseller: { kind: partner }");
  }();
  const std::string before = with("attendees: [csm, sales]", "attendees: [csm, reseller]");
  const nlohmann::json found =
      changes(before, with("cadence: weekly", "cadence: every 2 weeks", before), partner);
  INFO(found.dump(2));
  const auto meeting = std::find_if(found.begin(), found.end(),
                                    [](const auto& each) { return each["entity"] == "core/sync"; });
  REQUIRE(meeting != found.end());
  CHECK((*meeting)["direction"]["promise"] == "weaker");
}

TEST_CASE("the same written otherwise is nothing") {
  CHECK(changes(kJourney, kJourney).empty());
  CHECK(changes(kJourney, with("due: 10 days after signed", "due: P10D after signed")).empty());
  CHECK(changes(kJourney, with("cadence: weekly", "cadence: every week")).empty());
  CHECK(changes(kJourney, with("[csm, sales]", "[sales, csm]")).empty());
  CHECK(changes(kJourney, with("    exit: event live", "    owner: csm\n    exit: event live")).empty());
  const std::string two = with("[ttfv <= 30 days]", "[ttfv <= 4 weeks, seats >= 40%]");
  CHECK(changes(two, with("ttfv <= 4 weeks", "ttfv <= 28 days", two)).empty());
}

TEST_CASE("a version that goes up alone is told as just that, and beside a change not at all") {
  const std::string first = with("goal:", "version: 1\ngoal:");
  const nlohmann::json alone = changes(first, with("version: 1", "version: 2", first));
  REQUIRE(alone.size() == 1);
  CHECK(alone[0]["direction"] == nlohmann::json({{"editorial", "neutral"}}));
  CHECK(alone[0]["says"].get<std::string>().find("version 2 instead of 1") != std::string::npos);
  const nlohmann::json beside =
      changes(first, with("due: 10 days", "due: 12 days", with("version: 1", "version: 2", first)));
  REQUIRE(beside.size() == 1);
  CHECK(beside[0]["entity"] == "core/onboarding/first-report");
}

TEST_CASE("a status or a feeling is told with what it was, prose by its key") {
  const auto said = [](const std::string& was, const std::string& is) {
    const std::string before = with("goal:", was + "\ngoal:");
    const nlohmann::json found = changes(before, with(was, is, before));
    REQUIRE(found.size() == 1);
    return found[0]["says"].get<std::string>();
  };
  const std::string idea = "opportunities: [{ id: form, title: A form, status: idea }]";
  CHECK(said(idea, "opportunities: [{ id: form, title: A form, status: doing }]")
            .ends_with("status doing instead of idea."));
  const std::string wary = "experience: { feeling: { label: wary, score: -1 } }";
  CHECK(said(wary, "experience: { feeling: { label: calm, score: 1 } }").ends_with("calm instead of wary."));
  CHECK(said("note: One", "note: Two").ends_with("wording of the note."));
}

TEST_CASE("how often a meeting comes is told once, and so is what it comes to") {
  const std::string longer = with("cadence: weekly, duration: 1 hour", "cadence: monthly, duration: 2 hours");
  const nlohmann::json found = changes(kJourney, longer);
  REQUIRE(found.size() == 1);
  const std::string says = found[0]["says"];
  CHECK(says.find("12 instead of 52 times a year") == says.rfind("times a year") - 17);
  CHECK(says.find("hours a year") == says.rfind("hours a year"));
}

TEST_CASE("what is called otherwise everywhere is one line") {
  std::string journey = kJourney;
  std::string shared = kShared;
  for (std::string* text : {&journey, &shared}) {
    for (std::size_t at = text->find("sales"); at != std::string::npos; at = text->find("sales", at + 6)) {
      text->replace(at, 5, "seller");
    }
  }
  const nlohmann::json found = changes(kJourney, journey, shared);
  INFO(found.dump(2));
  REQUIRE(found.size() == 1);
  CHECK(found[0]["renamed-from"] == "names/roles/sales");
  CHECK(found[0]["classes"] == nlohmann::json({"editorial"}));
}

TEST_CASE("a weaker promise fails until it is approved or announced") {
  const Folder was;
  const Folder is;
  for (const Folder* folder : {&was, &is}) {
    folder->write("names.vocabulary.yaml", kShared);
  }
  was.write("core.journey.yaml", kJourney);
  is.write("core.journey.yaml", with("due: 10 days", "due: 12 days"));
  const std::vector<std::string> words = {"diff", was.path().string(), is.path().string()};
  CHECK(program(words).code == 1);
  std::vector<std::string> as_json = words;
  as_json.insert(as_json.end(), {"--format", "json"});
  const std::string fingerprint = nlohmann::json::parse(program(as_json).out)["changes"][0]["fingerprint"];
  std::vector<std::string> approve = words;
  approve.insert(approve.end(), {"--approve", fingerprint});
  CHECK(program(approve).code == 2);
  approve.insert(approve.end(), {"--why", "Agreed with everybody"});
  CHECK(program(approve).code == 0);
  CHECK(program(words).code == 0);
  is.write("core.journey.yaml", kJourney);
  // Nothing has that change any more: the approval is a finding.
  CHECK(program(words).code == 1);
}

TEST_CASE("a workspace is as it is") {
  for (const char* kit : {"five-stage-saas", "portfolio-two-products", "service-blueprint"}) {
    const std::string folder = (fs::path(kSourceDir) / "specs" / kit).string();
    const Ran ran = program({"diff", folder, folder, "--format", "json"});
    INFO(kit << ran.out);
    CHECK(ran.code == 0);
    CHECK(nlohmann::json::parse(ran.out)["changes"].empty());
  }
}

TEST_CASE("unrelated names take nobody's place") {
  const std::string specs = (fs::path(kSourceDir) / "specs").string();
  for (const char* kit : {"/portfolio-two-products", "/product-manager-six"}) {
    const Ran ran = program({"diff", specs + "/five-stage-saas", specs + kit, "--format", "json"});
    const nlohmann::json told = nlohmann::json::parse(ran.out);
    for (const nlohmann::json& each : told["changes"]) {
      INFO(each.dump(2));
      CHECK_FALSE(each.contains("renamed-from"));
    }
  }
}

TEST_CASE("the comment leads to the picture of the same run") {
  Folder was;
  Folder is;
  for (const Folder* each : {&was, &is}) {
    each->write("journeyc.yaml", "version: 1\n");
    each->write("names.vocabulary.yaml", kShared);
  }
  was.write("core.journey.yaml", kJourney);
  is.write("core.journey.yaml", with("due: 10 days", "due: 12 days"));
  const std::string folder = is.path().string();
  std::vector<std::string> words = {"diff", was.path().string(), folder, "--format", "markdown"};
  CHECK(program(words).out.find("The picture") == std::string::npos);
  words.insert(words.end(), {"--format", "svg=" + folder + "/change 1.svg"});
  CHECK(program(words).out.find("[The picture](<" + folder + "/change 1.svg>)") != std::string::npos);
  words[4] = "markdown=" + folder + "/comment.md";
  program(words);
  CHECK(read_file(is.path() / "comment.md").find("[The picture](<change 1.svg>)") != std::string::npos);
}

TEST_CASE("a journey that more tiers have otherwise than can be compared is said to be compared in part") {
  const auto journey = [](const char* last) {
    std::string text = "journey: j\ngoal: G\nowner: us\nstages:\n";
    for (int i = 0; i < 600; i++) {
      text += "  - { id: s" + std::to_string(i) + ", duration: 3 days }\n";
    }
    text += "overlays:\n";
    for (int i = 0; i < 200; i++) {
      text += "  t" + std::to_string(i) + ": { owner: them }\n";
    }
    return text + "  zz: { owner: " + last + " }\n";
  };
  const Folder before;
  const Folder after;
  before.write("j.journey.yaml", journey("them"));
  after.write("j.journey.yaml", journey("others"));
  const Ran ran = program({"diff", before.path().string(), after.path().string()});
  CHECK(ran.out.find("nothing that was compared changes") != std::string::npos);
  CHECK(ran.out.find("journey `j` has 201 tiers, and is compared as") != std::string::npos);
  CHECK(ran.out.find("nothing changes in meaning") == std::string::npos);
}

TEST_CASE("where tiers are thousands a journey is compared as it is written, and that is said") {
  const auto vocabulary = [] {
    std::string text = "vocabulary: v\ntiers:\n";
    for (int i = 0; i < 1'500; i++) {
      text += "  t" + std::to_string(i) + ": { model: m }\n";
    }
    return text;
  };
  const Folder before;
  const Folder after;
  before.write("v.vocabulary.yaml", vocabulary());
  after.write("v.vocabulary.yaml", vocabulary());
  const std::string journey =
      "journey: j\ngoal: G\nowner: us\nstages:\n  - { id: a, exit: event x, duration: ";
  before.write("j.journey.yaml", journey + "3 days }\n  - { id: b }\noverlays: { t7: { goal: T } }\n");
  after.write("j.journey.yaml", journey + "5 days }\n  - { id: b }\noverlays: { t7: { goal: T } }\n");
  const Ran ran = program({"diff", before.path().string(), after.path().string()});
  CHECK(ran.out.find("there are 1500 tiers, so that journey `j` is compared as it is written") !=
        std::string::npos);
  CHECK(ran.out.find("5 days") != std::string::npos);
  CHECK(ran.out.find("t1499") == std::string::npos);
}

TEST_CASE("promises that get weaker are told first") {
  const Folder was;
  const Folder is;
  for (const Folder* each : {&was, &is}) {
    each->write("names.vocabulary.yaml", kShared);
  }
  was.write("core.journey.yaml", kJourney);
  is.write("core.journey.yaml",
           with("when: 3 days after live", "when: 9 days after live", with("due: 10 days", "due: 4 days")));
  for (const std::string format : {"text", "markdown"}) {
    const Ran ran =
        program({"diff", was.path().string(), is.path().string(), "--format", format, "--fail-on", "never"});
    INFO(ran.out);
    REQUIRE(ran.out.find("9 days") != std::string::npos);
    CHECK(ran.out.find("9 days") < ran.out.find("4 days"));
  }
}

TEST_CASE("what checks ask for otherwise is told, and is no change of a journey") {
  const Folder was;
  const Folder is;
  for (const Folder* each : {&was, &is}) {
    each->write("names.vocabulary.yaml", kShared);
    each->write("core.journey.yaml", kJourney);
  }
  was.write("journeyc.yaml", "journeyc: 1\n");
  is.write("journeyc.yaml", "journeyc: 1\nrules: { stage-without-metric: off }\n");
  for (const std::string format : {"text", "markdown"}) {
    const Ran ran = program({"diff", was.path().string(), is.path().string(), "--format", format});
    INFO(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.find("What checks ask for changes by the settings: ") != std::string::npos);
    CHECK(ran.out.find("stage-without-metric") != std::string::npos);
    CHECK(ran.out.find("nothing that was compared changes in meaning") != std::string::npos);
  }
  is.write("journeyc.yaml", "journeyc: 1\n# a remark\n");
  CHECK(program({"diff", was.path().string(), is.path().string()}).out.find("settings") == std::string::npos);
}

TEST_CASE("a rule that is off for some files, what fails and the team's own rules are told by the diff") {
  constexpr std::string_view kPage =
      "# Every stage has a name\n\nseverity: warning\ncategory: style\n\n## Check\n\n```rule\n"
      "every stage has a name\n```\n";
  const Folder was;
  const Folder is;
  for (const Folder* each : {&was, &is}) {
    each->write("names.vocabulary.yaml", kShared);
    each->write("core.journey.yaml", kJourney);
    each->write("rules/kept.md", kPage);
  }
  was.write("journeyc.yaml", "journeyc: 1\nfail-on: warning\n");
  was.write("rules/gone.md", kPage);
  is.write("journeyc.yaml",
           "journeyc: 1\nrules: { stage-without-metric: { severity: off, paths: [\"core.*\"] } }\n");
  is.write("rules/fresh.md", kPage);
  const Ran ran = program({"diff", was.path().string(), is.path().string()});
  INFO(ran.out);
  CHECK(ran.code == 0);
  CHECK(ran.out.find("`stage-without-metric` is off instead of warning in `core.journey.yaml`") !=
        std::string::npos);
  CHECK(ran.out.find("`fail-on` is error instead of warning") != std::string::npos);
  CHECK(ran.out.find("`gone` is gone and `fresh` is new") != std::string::npos);
  CHECK(ran.out.find("kept") == std::string::npos);
}

}  // namespace jc::test
