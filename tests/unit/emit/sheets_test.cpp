// Pages for one thing each: the backlog, the plan on a page, the orchestrator's stages, the audit sheet, and
// their tables for spreadsheets.
#include "compiler/emit/csv/csv.h"
#include "compiler/emit/playbook/audit_page.h"
#include "compiler/emit/playbook/backlog.h"
#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/practice_page.h"
#include "compiler/view/words/words.h"
#include "tests/test.h"
#include "tests/unit/emit/playbook_scene.h"

namespace jc::emit {
namespace {

constexpr int kToday = 20261102;
using Texts = std::vector<std::pair<std::string, std::string>>;
using language::Kind;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string page_of(model::Entity root) { return std::string(root.id()) + ".md"; }

// Without the mark in front.
std::string table(const std::vector<CsvRow>& rows) { return csv(rows).substr(3); }

constexpr const char* kLift = R"(journey: lift
title: Lift care
goal: The lift runs
owner: crew
confidence: reasoned
stages:
  - id: fit
    exit: event fitted
    milestones: [{ id: runs, due: day 3 }, { id: signed, due: day 9 }]
    touchpoints: [{ id: hello, channel: phone, when: day 1 }]
    experience:
      feeling: [{ label: wary, score: -1 }]
      pains: [{ id: dust, text: Dust everywhere, severity: low }, { id: noise, text: Noise at night, severity: high }]
  - { id: care, owner: desk }
opportunities:
  - { id: big, text: Big and dear, impact: low, size: large, stage: care }
  - { id: late, text: Quiet drill, impact: high, size: small, addresses: noise, owner: crew, status: doing, due: 2026-10-01 }
  - { id: over, text: Dust sheets, status: done, impact: high, size: small }
practice:
  phase: land
  define: { status: done, text: One house, owner: crew }
  measure: todo
  wins: [{ text: Cleaner stairs, opportunity: over, value: 3 hours of sweeping }]
  expand-when: Two houses ask
)";

}  // namespace

TEST_CASE("tables keep cells apart, and none of them is a formula") {
  CHECK(csv({}) == "\xEF\xBB\xBF");
  CHECK(table({{"a", "b,c", "say \"so\"", "two\nlines"}}) ==
        "a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
  CHECK(table({{"=1+1", "+1 555", "-2 days", "@sum", " =x", "\t=x"}}) ==
        "'=1+1,'+1 555,'-2 days,'@sum,' =x,\"'\t=x\"\r\n");
  CHECK(table({{"\xEF\xBC\x9D"
                "x",
                "\xC2\xA0=x", "\n=x"}}) ==
        "'\xEF\xBC\x9D"
        "x,'\xC2\xA0=x,\"'\n=x\"\r\n");
  CHECK(table({{"a\x1b[31m", "b\u202Ec", "d\u009Be"}}) == "a\u241B[31m,b<U+202E>c,d<U+009B>e\r\n");
  // Numbers stay numbers.
  CHECK(table({{"-2", "+1.5", "3.4", "a=b", "-"}}) == "-2,+1.5,3.4,a=b,'-\r\n");
}

TEST_CASE("the backlog has what brings most for the least work first, over all journeys") {
  const PlaybookScene scene(Texts{{"lift.yaml", kLift}, {"stair.yaml", R"(journey: stair
goal: g
stages: [{ id: one, exit: event a }]
opportunities: [{ id: rail, text: A rail, impact: high, size: medium, status: planned }]
)"}});
  facts::Context context(scene.model, kToday);
  const std::string page = backlog_page(context, page_of, Templates()).text;
  INFO(page);
  const std::size_t first = page.find("Quiet drill");
  const std::size_t second = page.find("A rail");
  const std::size_t third = page.find("Big and dear");
  const std::size_t last = page.find("Dust sheets");
  CHECK((first < second && second < third && third < last && last != std::string::npos));
  CHECK(has(page, "1 Oct 2026 **overdue**"));
  CHECK(has(page, "nobody yet"));
  CHECK(has(page, "Noise at night"));
  CHECK(has(page, "(lift.md#lift.late)"));
  const std::string csv_text = backlog_csv(context);
  CHECK(has(csv_text, "Journey,Opportunity,Impact,Size,Status,Owner,Due,Stage,Would end,Expected"));
  CHECK(has(csv_text, "Lift care,Quiet drill,high,small,doing,crew,2026-10-01,,Noise at night,"));
  CHECK(has(csv_text, "lift/late"));
}

TEST_CASE("what the pages of a journey have is found once for all of its opportunities") {
  std::string written = "journey: j\ngoal: g\nstages: [a]\nopportunities:\n";
  for (int i = 0; i < 50; i++) {
    written += "  - { id: o" + std::to_string(i) + ", text: Idea }\n";
  }
  const PlaybookScene scene("j.yaml", written);
  facts::Context context(scene.model, kToday);
  std::size_t asked = 0;
  const PageOf counting = [&](const model::Entity& root) {
    asked++;
    return page_of(root);
  };
  CHECK(has(backlog_page(context, counting, Templates()).text, "o49"));
  CHECK(asked == 1);
}

TEST_CASE("the plan on a page tells the five activities, wins and when to expand") {
  const PlaybookScene scene("lift.yaml", kLift);
  facts::Context context(scene.model, kToday);
  const std::string page = practice_page(context, scene.journey(), {"", "playbook.md"}, Templates()).text;
  INFO(page);
  CHECK(has(page, "## Define: Done\n\nOne house\n"));
  CHECK(has(page, "- **Seen to by:** crew"));
  CHECK(has(page, "## Measure: Todo"));
  CHECK(has(page, "## Analyse\n"));
  CHECK(has(page, "- **Open:** Quiet drill, crew; Big and dear"));
  CHECK(has(page, "| Cleaner stairs | 3 hours of sweeping | Dust sheets |"));
  CHECK(has(page, "## When to expand\n\n- Two houses ask"));
  CHECK_FALSE(has(page, "nobody has written what it won"));
}

TEST_CASE("the page of a portfolio tells each product stage by stage, and who has how much on their hands") {
  const PlaybookScene scene(Texts{{"lift.yaml", kLift},
                                  {"p.yaml", R"(portfolio: house
lifecycle: [fit, care]
products: { lifts: { title: Lifts, journeys: [lift], orchestrator: mo }, stairs: { orchestrator: mo } }
governance:
  rituals: [{ id: talk, cadence: monthly, duration: 2 hours, attendees: [team-a], owner: mo }]
)"},
                                  {"v.yaml", R"(vocabulary: v
teams: { team-a: { title: Team A, lead: mo } }
people: { mo: { title: Mo Berg } }
roles: { crew: {}, desk: {} }
)"}});
  facts::Context context(scene.model, kToday);
  const std::string page =
      portfolio_page(context, scene.model.roots(Kind::portfolio).at(0), Templates(), "", page_of).text;
  INFO(page);
  CHECK(has(page,
            "| [Fit](lift.md#lift.fit) | Crew | Noise at night *(high)*, and 1 more | wary, -1 | Reasoned | "
            "[Quiet drill](lift.md#lift.late) **overdue** |"));
  CHECK(has(page,
            "| [Care](lift.md#lift.care) | Desk | – | – | Reasoned | [Big and dear](lift.md#lift.big) |"));
  CHECK(has(page, "### Stairs, stage by stage\n\nNo journey yet."));
  CHECK(has(page, "| Mo Berg | Lifts; Stairs | 2 | 2 | – | 2 h: Talk |"));
  CHECK(has(page, "nobody has said when the map is reviewed"));
}

TEST_CASE("an audit sheet is blank until somebody writes down what was found") {
  const PlaybookScene blank("lift.yaml", kLift);
  const auto sheets = view::audit_sheets_of(blank.model, blank.journey());
  REQUIRE(sheets.size() == 1);
  CHECK(sheets[0].blank);
  CHECK(sheets[0].customers.size() == 10);
  CHECK(has(audit_csv(sheets), "Fit,Runs,day 3,,,,,,,,,,,"));
  const std::string page = audit_page(sheets, Templates()).text;
  CHECK(has(page, "| Hello | day 1 |"));
  CHECK(has(page, "How consistent were the contacts?"));

  const PlaybookScene none("a.yaml", "journey: a\ngoal: g\nstages: [{ id: b, exit: event c }]\n");
  CHECK(view::audit_sheets_of(none.model, none.journey()).empty());
}

TEST_CASE("an audit sheet that is filled counts who reached what, and after how long") {
  const PlaybookScene scene("lift.yaml", std::string(kLift) + R"(audits:
  - stage: fit
    sample: 3
    date: 2026-10-01
    questions: [Would they recommend us?]
    customers:
      - { account: A, started: 2026-09-01, reached: { runs: 2026-09-03 }, had: hello, worked: On time }
      - { account: B, started: 2026-09-01, reached: { runs: 2026-09-11, signed: { none: owner away } }, had: [] }
    findings: [{ text: Nobody signs, action: Ask on day one, owner: crew, due: 2026-12-01 }]
)");
  INFO((scene.findings.empty() ? "" : scene.findings.front().message));
  CHECK(scene.findings.empty());
  const auto sheets = view::audit_sheets_of(scene.model, scene.journey());
  const std::string page = audit_page(sheets, Templates()).text;
  INFO(page);
  CHECK(has(page, "| What | When | A | B | 3 | Result |"));
  CHECK(has(page,
            "| Runs | day 3 | 3 Sep 2026, day 3 | 11 Sep 2026, day 11 |  | 2 out of 2, after 2 to 10 "
            "days |"));
  CHECK(has(page, "| Signed | day 9 | no | no: owner away |  | 0 out of 2 |"));
  CHECK(has(page, "| Hello | day 1 | yes | no |  | 1 out of 2 |"));
  CHECK(has(page, "| Would they recommend us? |"));
  CHECK(has(page, "| Nobody signs | Ask on day one | crew | 1 Dec 2026 |"));

  // A table is sorted and counted by its days.
  const std::string csv =
      audit_csv(view::audit_sheets_of(scene.model, scene.journey(), view::Days::as_written));
  CHECK(has(csv, "Date,2026-10-01"));
  CHECK(
      has(csv,
          "Fit,Runs,day 3,\"2026-09-03, day 3\",\"2026-09-11, day 11\",,\"2 out of 2, after 2 to 10 days\""));

  const view::Words french{"fr", {}};
  const view::Speaking speaking(french);
  const std::string said = audit_page(view::audit_sheets_of(scene.model, scene.journey()), Templates()).text;
  INFO(said);
  CHECK(has(said, "11 sept. 2026, jour 11 |  | 2 sur 2, après 2 à 10 jours |"));
  CHECK(has(said, "| jour 1 | oui | non |  | 1 sur 2 |"));
}

}  // namespace jc::emit
