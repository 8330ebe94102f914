#include "compiler/emit/playbook/playbook.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "compiler/emit/playbook/index_page.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/tiers.h"
#include "tests/test.h"
#include "tests/unit/emit/playbook_scene.h"

namespace jc::emit {
namespace {

using language::Kind;

const std::string kSource = jc::test::kSourceDir;

std::string content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

bool has(const std::string& page, const std::string& part) { return page.find(part) != std::string::npos; }

std::vector<std::pair<std::string, std::string>> files_of(const std::filesystem::path& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml" && entry.path().filename() != "journeyc.yaml") {
      files.emplace_back(entry.path().filename().string(), content(entry.path().string()));
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A heading is followed by something other than a heading of its own rank or above, or the end.
void check_no_empty_section(const std::string& page) {
  std::istringstream lines(page);
  std::size_t open = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t rank = line.starts_with("#") ? line.find_first_not_of('#') : 0;
    if (rank > 0) {
      CAPTURE(line);
      CHECK((open == 0 || rank > open || open == 2));
      open = rank;
    } else if (!line.empty()) {
      open = 0;
    }
  }
}

TEST_CASE("a feeling that has no word is a score on its scale") {
  const PlaybookScene scene("a",
                            "journey: a\nstages:\n  - { id: one, experience: { feeling: 4 } }\n"
                            "  - { id: two, experience: { feeling: { label: glad, score: 5 } } }\n"
                            "vocabulary: { scales: { emotion: 1..5 } }\n");
  const std::string page = scene.page();
  CHECK(page.find("- **Feels:** 4 on a scale from 1 to 5\n") != std::string::npos);
  CHECK(page.find("- **Feels:** glad (5)\n") != std::string::npos);
}

TEST_CASE("a small journey's playbook") {
  const std::string path = kSource + "/tests/golden/emit/playbook_small";
  const PlaybookScene scene("small.journey.yaml", content(path + ".yaml"));
  const std::string page = scene.page();
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path + ".md", std::ios::binary) << page;
  }
  CHECK(page == content(path + ".md"));
}

TEST_CASE("every kit and every real journey has a playbook and an index") {
  for (const char* folder : {"/specs", "/tests/real"}) {
    for (const auto& kit : std::filesystem::directory_iterator(kSource + folder)) {
      if (!kit.is_directory()) {
        continue;
      }
      CAPTURE(kit.path().string());
      const PlaybookScene scene(files_of(kit.path()));
      for (const model::Entity& journey : scene.model.roots(Kind::journey)) {
        const Page page = playbook(scene.model, journey, {});
        CHECK(page.error.empty());
        check_no_empty_section(page.text);
        CHECK_FALSE(has(page.text, "\n\n\n"));
        CHECK(playbook(scene.model, journey, {}).text == page.text);
        for (const std::string_view tier : facts::tiers_of(scene.model, journey.document())) {
          const model::Document copy = model::effective(journey.document(), tier);
          const Page own = playbook(scene.model, {&copy, 0}, {});
          CHECK(own.error.empty());
          CHECK(has(own.text, "## This tier"));
        }
      }
      CHECK(workspace_index(scene.model, {}).error.empty());
    }
  }
}

TEST_CASE("five lines are enough") {
  const PlaybookScene scene("a",
                            "journey: trial\ngoal: See my own data in a chart\nstages:\n  - id: sign-up\n  "
                            "- id: first-chart\n");
  CHECK(scene.page() ==
        "# Trial\n\n> See my own data in a chart\n\n## <a id=\"trial.sign-up\"></a>1 · Sign-up\n\n"
        "## <a id=\"trial.first-chart\"></a>2 · First chart\n\n---\n\n"
        "*Made by journeyc from a. Change the spec, not this page.*\n");
}

TEST_CASE("owners count where they are inherited, and none gives its reason") {
  const PlaybookScene scene("a",
                            "journey: a\nowner: cs\nstages:\n  - id: one\n  - { id: two, owner: sales }\n"
                            "  - { id: three, owner: { none: automation | only } }\n");
  const std::string page = scene.page();
  CHECK(has(page, "- **Owner:** CS\n"));
  CHECK(has(page, "- **Owner:** sales\n"));
  CHECK(has(page, "- **Owner:** none, on purpose: automation \\| only\n"));
}

TEST_CASE("hostile text stays text wherever it lands") {
  const std::string evil =
      R"("</a><img src=x onerror=alert(1)> | [x](javascript:alert(1)) `c` **b** {{{x}}}\n\n\n# h")";
  std::string text = "journey: a\ntitle: " + evil + "\ngoal: " + evil +
                     "\nstages:\n  - id: one\n    title: " + evil + "\n    purpose: " + evil +
                     "\n    value: { none: " + evil + " }\n    needs-from: { customer: [" + evil +
                     "], team: [" + evil + "] }\n    milestones: [ { id: m, title: " + evil +
                     ", done-when: { text: " + evil + " } } ]\n    experience: { thinking: [" + evil +
                     "], pains: [" + evil + "] }\n    lanes: { " + evil + ": [" + evil +
                     "] }\n    links: { jira: 'javascript:alert(1)' }\nchanges: [ { why: " + evil +
                     " } ]\n"
                     "vocabulary: { roles: {}, assets: { deck: { href: 'javascript:alert(1)', title: " +
                     evil +
                     " } } }\n"
                     "plays: [ { id: p, title: " +
                     evil + ", assets: [deck], steps: [" + evil + "] } ]\n";
  const PlaybookScene scene("a<b>.yaml", text);
  const std::string page = scene.page();
  CHECK_FALSE(has(page, "<img"));
  for (std::size_t at = page.find("](javascript"); at != std::string::npos;
       at = page.find("](javascript", at + 1)) {
    CHECK(page[at - 1] == '\\');
  }
  CHECK_FALSE(has(page, "\n# h"));
  CHECK_FALSE(has(page, "a<b>"));
  CHECK(has(page, "&lt;img src=x onerror=alert(1)&gt; \\| \\[x\\](javascript:alert(1))"));
  CHECK(has(workspace_index(scene.model, {{"a b/(c).md", "x|y", scene.journey(), ""}}).text,
            "[x\\|y](a%20b/%28c%29.md)"));
}

TEST_CASE("in a list of journeys what ends beside the way follows nothing") {
  const PlaybookScene scene("j.journey.yaml",
                            "journey: j\nstages:\n  - { id: use, title: Use }\n"
                            "  - { id: renewal, title: Renewal, terminal: success }\n"
                            "  - { id: lost, title: Lost, terminal: failure }\n"
                            "transitions: [{ from: use, to: lost, if: event left }]\n");
  CHECK(has(workspace_index(scene.model, {}).text, "Use → Renewal · Lost"));
}

TEST_CASE("links to files beside a spec are right from where the page will be") {
  const PlaybookScene scene("specs/acme/a.journey.yaml",
                            "journey: a\nplays: [ { id: p, assets: [deck] } ]\n"
                            "vocabulary: { roles: {}, assets: { deck: { href: ../files/deck.pdf } } }\n");
  CHECK(has(scene.page(), "[Deck](../files/deck.pdf)"));
  CHECK(has(scene.page("build/journeys/a"), "[Deck](../../../specs/files/deck.pdf)"));
  // Elsewhere: named from the root, or above the current folder.
  const auto here = std::filesystem::current_path();
  const std::string deck =
      (here / "specs/files/deck.pdf").lexically_relative("/elsewhere/a").generic_string();
  CHECK(has(scene.page("/elsewhere/a"), "[Deck](" + deck + ")"));
  CHECK(has(scene.page("../out/a"),
            "[Deck](../../" + here.filename().generic_string() + "/specs/files/deck.pdf)"));
}

TEST_CASE("what comes before the start stands in front of it") {
  const PlaybookScene scene("a",
                            "journey: a\nstarts-at: signed\nstages:\n  - id: s\n    touchpoints:\n"
                            "      - { id: five, when: day 5 }\n      - { id: zero, when: day 0 }\n"
                            "      - { id: three-before, when: 3 days before signed }\n"
                            "      - { id: ten-before, when: 10 days before signed }\n");
  const std::string page = scene.page();
  std::vector<std::size_t> places;
  for (const char* place : {"a.s.ten-before", "a.s.three-before", "a.s.zero", "a.s.five"}) {
    INFO(place);
    places.push_back(page.find(place));
    CHECK(places.back() != std::string::npos);
  }
  CHECK(std::is_sorted(places.begin(), places.end()));
}

TEST_CASE("what a line of the agenda tells in whole has no second place, and all else has") {
  const PlaybookScene scene(
      "a",
      "journey: a\nstarts-at: signed\nstages:\n  - id: s\n    touchpoints:\n"
      "      - { id: plain, when: day 1, channel: email, why: So that they know }\n"
      "      - { id: more, when: day 2, duration: 2 hours, note: Bring a pen }\n"
      "    milestones:\n      - { id: live, due: day 5 }\n"
      "  - id: t\n    milestones: [ { id: done, due: day 9 }, { id: over, due: day 12 } ]\n");
  const std::string page = scene.page();
  const auto count = [&](std::string_view part) {
    std::size_t found = 0;
    for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) {
      found++;
    }
    return found;
  };
  // An anchor each, so that what links to them arrives.
  for (const char* id : {"plain", "more", "live", "done", "over"}) {
    const std::string stage = std::string(id) == "done" || std::string(id) == "over" ? "t" : "s";
    CHECK(count("<a id=\"a." + stage + "." + id + "\">") == 1);
  }
  CHECK(count("So that they know") == 1);
  CHECK(has(page, "Bring a pen"));
  CHECK(count("Plain") == 1);
  CHECK(count("More") == 2);
  CHECK(has(page, "1 \xC2\xB7 Touchpoints"));
  CHECK_FALSE(has(page, "\xC2\xB7 Milestones"));
}

TEST_CASE("steps say whether they stand instead of the step before or go with it") {
  const PlaybookScene scene("a",
                            "journey: a\nstages: [ { id: s, steps: [ { id: call }, { id: mail, join: or }, { "
                            "id: chat, join: and } ] } ]\n");
  CHECK(has(scene.page(), "In the order: instead of the step before"));
  CHECK_FALSE(has(scene.page(), "Together with the step before: Or"));
  CHECK(has(scene.page(), "In the order: together with the step before"));
}

TEST_CASE("anchors are unique on a page and links on it lead to anchors") {
  const PlaybookScene scene(files_of(kSource + "/specs/five-stage-saas"));
  const std::string page = scene.page();
  std::set<std::string> anchors;
  for (std::size_t at = page.find("<a id=\""); at != std::string::npos; at = page.find("<a id=\"", at + 1)) {
    CHECK(anchors.insert(page.substr(at + 7, page.find('"', at + 7) - at - 7)).second);
  }
  CHECK(anchors.size() > 20);
  for (std::size_t at = page.find("](#"); at != std::string::npos; at = page.find("](#", at + 1)) {
    const std::string target = page.substr(at + 3, page.find(')', at) - at - 3);
    CAPTURE(target);
    CHECK(anchors.count(target) == 1);
  }
}

TEST_CASE("no key of the language hides a member of template records") {
  for (const std::string_view member : kRecordMembers) {
    CAPTURE(member);
    CHECK_FALSE(language::find_key(member).exists());
  }
}

TEST_CASE("a user's template replaces ours, and can use every key") {
  const PlaybookScene scene("a", "journey: a\nfrequency: twice a year\nstages: [ { id: one } ]\n");
  Templates templates;
  templates.override("playbook", "{{#frequency}}{{text}}{{/frequency}}{{^owner}} nobody{{/owner}}");
  CHECK(playbook(scene.model, scene.journey(), templates).text == "twice a year nobody\n");
  templates.override("playbook", "{{#stages}}");
  CHECK_FALSE(playbook(scene.model, scene.journey(), templates).error.empty());
}

}  // namespace
}  // namespace jc::emit
