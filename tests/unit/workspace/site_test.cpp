// The site as a build writes it: every link leads somewhere, and nothing on a page runs or loads what it
// should not.
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "compiler/workspace/build/build.h"
#include "tests/test.h"

namespace jc::workspace {
namespace {

namespace fs = std::filesystem;

using Pages = std::map<std::string, std::string>;

Pages built(const Request& request) {
  const Compilation compilation = compile(request);
  Pages pages;
  diag::Diagnostics problems;
  build(compilation, {"out"}, problems, [&](std::vector<Output> outputs) {
    for (Output& output : outputs) {
      pages[output.file.path] = std::move(output.bytes);
    }
  });
  CHECK(problems.empty());
  return pages;
}

Pages built_kit(const std::string& kit) {
  Request request;
  request.root = std::string(test::kSourceDir) + "/specs/" + kit + "/";
  request.today = 20260901;
  return built(request);
}

std::set<std::string> found(const std::string& page, const char* pattern) {
  const std::regex wanted(pattern);
  std::set<std::string> all;
  for (auto at = std::sregex_iterator(page.begin(), page.end(), wanted); at != std::sregex_iterator(); ++at) {
    all.insert((*at)[1]);
  }
  return all;
}

bool is_page(const std::string& path) { return path.ends_with(".html"); }

void check_links(const Pages& pages, const std::string& path) {
  for (const std::string& link : found(pages.at(path), "(?:href|src)=\"([^\"]*)\"")) {
    CAPTURE(path, link);
    if (link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:")) {
      continue;
    }
    const std::size_t hash = std::min(link.find('#'), link.size());
    const std::string file =
        hash == 0 ? path
                  : (fs::path(path).parent_path() / link.substr(0, hash)).lexically_normal().generic_string();
    const auto target = pages.find(file);
    REQUIRE(target != pages.end());
    CHECK((hash >= link.size() ||
           target->second.find(" id=\"" + link.substr(hash + 1) + "\"") != std::string::npos));
  }
}

// The tags of a page without what stands in quotes: text in an attribute may look like anything.
std::string without_values(const std::string& page) {
  static const std::regex kValue("=\"[^\"]*\"");
  return std::regex_replace(page, kValue, "=");
}

void check_policy(const std::string& page) {
  const std::string tags = without_values(page);
  CHECK(page.find("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'") !=
        std::string::npos);
  CHECK(found(tags, "<[a-z]+[^>]*\\s(on[a-z]+)=").empty());
  CHECK(found(tags, "<[a-z]+[^>]*\\s(style)=").empty());
  CHECK(found(page, "(<style|<script>|<iframe|<object|<embed|<form)").empty());
}

// Thirty journeys of one owner, each with a meeting, a target and a tier.
Pages built_many() {
  Request request;
  request.files = {{"v.vocabulary.yaml",
                    "vocabulary: house\nroles: { boss: { title: Boss } }\ntiers: { gold: { title: Gold }, "
                    "free: { title: Free } }\n"
                    "metrics: { nps: { title: NPS, definition: asked, unit: points } }\n"}};
  for (int i = 0; i < 30; i++) {
    const std::string id = "j" + std::to_string(i);
    request.files.push_back(
        {id + ".journey.yaml", "journey: " + id + "\ntitle: Way " + std::to_string(i) +
                                   "\nowner: boss\nmetrics: [nps > 30]\nstages: [{ id: one, milestones: [{ "
                                   "id: m, tiers: [gold] }] }, { id: two }]\n"
                                   "governance: { rituals: { talk: { cadence: monthly } } }\n"});
  }
  request.today = 20260901;
  return built(request);
}

}  // namespace

TEST_CASE("every link of a site leads somewhere, and every page keeps to the policy") {
  for (const char* kit : {"five-stage-saas", "service-blueprint", "land-plan-on-a-page",
                          // Its portfolio names a file that stands beside the specs.
                          "portfolio-two-products"}) {
    const Pages pages = built_kit(kit);
    CHECK(pages.contains("index.html"));
    CHECK(pages.contains("site.css"));
    for (const auto& [path, bytes] : pages) {
      if (is_page(path)) {
        CAPTURE(kit, path);
        check_links(pages, path);
        check_policy(bytes);
      }
    }
  }
}

TEST_CASE("a role's page says what it does, when and with what") {
  const Pages pages = built_kit("five-stage-saas");
  const std::string& page = pages.at("person-role-csm.html");
  for (const char* part : {"Customer success manager", "Habit review", "day 30 of Adoption", " a month",
                           "dispatch-lifecycle/journey.html#dispatch-lifecycle.adoption.habit-review"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("a role's page begins with what is overdue and what comes up, and tells it in the order of time") {
  Request request;
  request.files = {{"a.journey.yaml", R"(journey: a
title: Way
starts-at: signed
stages:
  - id: one
    touchpoints:
      - { id: late-call, title: Late call, when: day 20, who: { team: [guide] } }
      - { id: first-call, title: First call, when: day 2, who: { team: [guide] } }
opportunities: [{ id: idea, title: Old idea, status: doing, owner: guide, due: 2026-08-01 }]
governance:
  contact: guide
  review: { cadence: every 3 months, last: 2026-01-10 }
  rituals: [{ id: hour, title: Open hour, cadence: every 2 weeks on Tuesday, first: 2026-01-06, attendees: [guide] }]
vocabulary:
  roles: { guide: { title: Guide, kind: internal } }
  events: { signed: {} }
)"}};
  request.today = 20260901;
  const Pages pages = built(request);
  const std::string& page = pages.at("person-role-guide.html");
  const auto at = [&](const char* text) {
    CAPTURE(text);
    REQUIRE(page.find(text) != std::string::npos);
    return page.find(text);
  };
  CHECK(at("the review was due by 12 Apr 2026") < at(">Does<"));
  CHECK(at("due 1 Aug 2026") < at(">Does<"));
  CHECK(at("Tue 1 Sep 2026") < at("Tue 15 Sep 2026"));
  CHECK(at("Tue 15 Sep 2026") < at(">Does<"));
  CHECK(at("First call") < at("Late call"));
  // Who has to see to it.
  const std::string& home = pages.at("index.html");
  CHECK(home.find("Guide", home.find("the review was due by")) <
        home.find("</li>", home.find("the review was due by")));
  const std::string& journey = pages.at("a/journey.html");
  const std::size_t details = journey.find("<ol class=\"agenda\">");
  REQUIRE(details != std::string::npos);
  CHECK(journey.find("First call", details) < journey.find("Late call", details));
}

TEST_CASE("what comes every day stands once among what comes up, with its rhythm") {
  Request request;
  request.files = {{"a.journey.yaml", R"(journey: a
title: Way
stages: [{ id: one }]
governance:
  rituals:
    - { id: stand-up, title: Stand-up, cadence: daily, first: 2026-01-05, attendees: [guide] }
    - { id: board, title: Board, cadence: monthly on the second Tuesday, first: 2026-01-13, attendees: [guide] }
vocabulary:
  roles: { guide: { title: Guide, kind: internal } }
)"}};
  request.today = 20260901;
  const Pages pages = built(request);
  for (const char* name : {"index.html", "person-role-guide.html"}) {
    const std::string& page = pages.at(name);
    const std::size_t begin = page.find("id=\"coming\"");
    REQUIRE(begin != std::string::npos);
    const std::string coming = page.substr(begin, page.find("</section>", begin) - begin);
    CAPTURE(name, coming);
    CHECK(coming.find("Stand-up</a> <span class=\"aside\">daily") != std::string::npos);
    CHECK(coming.find("Stand-up") == coming.rfind("Stand-up"));
    CHECK(coming.find("Tue 8 Sep 2026") != std::string::npos);
  }
}

TEST_CASE("who keeps a product together answers for it, and is told which teams they lead") {
  const Pages pages = built_kit("portfolio-two-products");
  const std::string& page = pages.at("person-person-priya.html");
  const std::size_t answers = page.find(">Answers for");
  REQUIRE(answers != std::string::npos);
  CHECK(page.find("Orchestrator", answers) != std::string::npos);
  CHECK(page.find("Orchestrator") > answers);
  CHECK(page.find("Leads") < answers);
}

TEST_CASE("a role's page says in what part somebody hands over, and what goes by itself") {
  const Pages pages = built_kit("five-stage-saas");
  const std::string& taker = pages.at("person-role-csm.html");
  CHECK(taker.find("Implementation consultant \xE2\x86\x92 Customer success manager") != std::string::npos);
  CHECK(taker.find("Hand-off \xC2\xB7 Takes over") != std::string::npos);
  CHECK(pages.at("person-role-account-manager.html")
            .find("<span class=\"aside\">Touchpoint</span> <span class=\"chip\">automated</span>") !=
        std::string::npos);
}

TEST_CASE("a tier's page begins with what differs, and says what its customers get, when and by whom") {
  const Pages pages = built_kit("five-stage-saas");
  const std::string& page = pages.at("people-tier-high-touch.html");
  std::size_t at = 0;
  for (const char* part :
       {"High touch", "Serves Enterprise", " a month", "What differs from the others", ">Mid touch</th>",
        "the same</span>", "What its customers get, and when", "Kickoff call", "What is aimed at"}) {
    CAPTURE(part);
    at = page.find(part, at);
    REQUIRE(at != std::string::npos);
  }
  CHECK(pages.at("index.html").find("people-tier-high-touch.html") != std::string::npos);
  CHECK(pages.at("dispatch-lifecycle/journey-high-touch.html").find("../people-tier-high-touch.html") !=
        std::string::npos);
}

TEST_CASE("the first page says what comes up, what hurts and who does what") {
  const Pages pages = built_kit("five-stage-saas");
  const std::string& page = pages.at("index.html");
  for (const char* part : {"The four weeks from Mon 2 Nov 2026", "person-role-csm.html", "Track sync"}) {
    CAPTURE(part);
    CHECK(page.find(part) != std::string::npos);
  }
  CHECK(pages.at("person-role-csm.html").find("Next: Tue ") != std::string::npos);
  CHECK(pages.at("year.html").find("Next: Tue ") != std::string::npos);
}

TEST_CASE(
    "what stands on a page's map has an id and says for whom and by whom it is; the picture's file does "
    "not") {
  const Pages pages = built_kit("five-stage-saas");
  const std::string contact = "dispatch-lifecycle.onboarding.kickoff-call";
  CHECK(pages.at("dispatch-lifecycle/journey.html")
            .find("<a href=\"#" + contact + "\" id=\"map:" + contact + "\" data-role=\"|") !=
        std::string::npos);
  CHECK(pages.at("dispatch-lifecycle/map.svg").find("data-role") == std::string::npos);
}

TEST_CASE("on a page about very many journeys each is a line that opens, and nothing is lost") {
  const Pages pages = built_many();
  for (const char* path : {"index.html", "person-role-boss.html", "people-tier-gold.html", "year.html"}) {
    CAPTURE(path);
    const std::string& page = pages.at(path);
    CHECK(page.find("<details class=\"group\"") != std::string::npos);
    CHECK(found(page, "href=\"(j[0-9]+/journey[^\"#]*)").size() == 30);
    check_links(pages, path);
  }
  const std::string& metrics = pages.at("metrics.html");
  CHECK(metrics.find("<details>\n<summary>Targets <span class=\"count\">30</span>") != std::string::npos);
  CHECK(found(metrics, "href=\"(j[0-9]+/journey.html)").size() == 30);
  CHECK(pages.at("year.html").find("How much time") == std::string::npos);
}

TEST_CASE(
    "what a role has of time, units and the hours of a year are told in the language of the workspace") {
  Request request;
  request.root = std::string(test::kSourceDir) + "/specs/five-stage-saas/";
  request.today = 20260901;
  request.adjust = [](Config& config) { config.words.language = "de"; };
  const Pages pages = built(request);
  const auto has = [&](const char* page, const char* words) {
    return pages.at(page).find(words) != std::string::npos;
  };
  CHECK(has("person-role-csm.html", "Kapazit\xC3\xA4t je Person"));
  CHECK_FALSE(has("person-role-csm.html", "hours a week"));
  CHECK(has("metrics.html", "<dd>Tage</dd>"));
  CHECK(has("metrics.html", "mindestens 75"));
  CHECK(has("year.html", "2:30 h"));
  CHECK_FALSE(has("year.html", "2.5"));
}

TEST_CASE("the page of a role tells what a customer of each tier takes, and so many as one has") {
  Request request;
  request.files = {{"a.journey.yaml", R"(journey: a
title: A
starts-at: signed
vocabulary:
  roles:
    csm: { kind: internal, capacity: 40 hours a week }
    lead: { kind: internal, capacity: 20 accounts }
    buyer: { kind: customer }
  tiers: { close: { ratio: 10 accounts per csm }, far: {} }
stages:
  - id: one
    owner: lead
    touchpoints:
      - { id: call, owner: lead, who: { customer: [buyer], team: [csm] }, when: day 3, effort: 2 hours }
      - { id: chat, who: { customer: [buyer], team: [csm] }, when: day 5, repeat: every 2 weeks, effort: 30 minutes }
      - { id: check, when: day 9, effort: 1 hour }
overlays:
  close: { stages: { one: { touchpoints: { change: { chat: { effort: 60 minutes } } } } } }
  far: { stages: { one: { touchpoints: { remove: [call] } } } }
)"}};
  request.today = 20260901;
  const Pages pages = built(request);
  const std::string& csm = pages.at("person-role-csm.html");
  const auto row = [](const std::string& page, const std::string& tier) {
    const std::size_t begin = page.find(">" + tier + "</a></th>");
    REQUIRE(begin != std::string::npos);
    const std::string cells = page.substr(begin, page.find("</tr>", begin) - begin);
    std::string line;
    const std::regex cell("<td class=\"number\">([^<]*)");
    for (std::sregex_iterator at(cells.begin(), cells.end(), cell); at != std::sregex_iterator(); ++at) {
      line += (line.empty() ? "" : " | ") + (*at)[1].str();
    }
    return line;
  };
  // Of each account an hour every two weeks, and of ten accounts ten times as much.
  CHECK(row(csm, "Close") == "2 h | 2:10 h | 10 | 22 h of 173 h");
  CHECK(row(csm, "Far") == "\xE2\x80\x93 | 1:05 h | \xE2\x80\x93 | \xE2\x80\x93");
  // Who owns what others do spends no time on it, and who owns what nobody else does makes it.
  const std::string& lead = pages.at("person-role-lead.html");
  CHECK(row(lead, "Close") == "1 h | \xE2\x80\x93");
  CHECK(row(lead, "Far") == "1 h | \xE2\x80\x93");
  CHECK(lead.find("For each customer, once") == std::string::npos);
}

TEST_CASE("a name that very many journeys use has a page of its own, and nothing is lost") {
  Request request;
  request.files = {{"v.vocabulary.yaml", "vocabulary: house\nroles: { boss: { title: Boss } }\n"}};
  for (int i = 0; i < 30; i++) {
    const std::string id = "j" + std::to_string(i);
    request.files.push_back(
        {id + ".journey.yaml", "journey: " + id + "\ntitle: Way " + std::to_string(i) +
                                   "\nowner: boss\nstages: [{ id: one }, { id: two }]\n"});
  }
  request.today = 20260901;
  const Pages pages = built(request);
  CHECK(found(pages.at("names.html"), "href=\"(j[0-9]+/journey.html)\"").size() == 8);
  CHECK(pages.at("names.html").find("and 22 more") != std::string::npos);
  REQUIRE(pages.contains("names-house.roles.boss.html"));
  CHECK(found(pages.at("names-house.roles.boss.html"), "href=\"(j[0-9]+/journey.html)\"").size() == 30);
  check_links(pages, "names.html");
  check_links(pages, "names-house.roles.boss.html");
}

TEST_CASE("hostile texts stay texts on every page") {
  const std::string evil =
      "\"'\\\"><img src=x onerror=alert(1)></script><script>alert(2)</script> `c` **b**'\"";
  std::string quoted = "'";
  for (const char c : evil) {
    quoted += c == '\'' ? "''" : std::string(1, c);
  }
  quoted += "'";
  Request request;
  request.files = {{"a.journey.yaml", "journey: a\ntitle: " + quoted + "\ngoal: " + quoted +
                                          "\nowner: cs\nstages:\n  - { id: one, title: " + quoted +
                                          ", purpose: " + quoted +
                                          ", owner: cs }\nopportunities: [{ text: " + quoted +
                                          " }]\nvocabulary: { roles: { cs: { title: " + quoted + " } } }\n"}};
  request.today = 20260901;
  const Pages pages = built(request);
  REQUIRE(pages.contains("a/journey.html"));
  for (const auto& [path, bytes] : pages) {
    if (is_page(path)) {
      CAPTURE(path);
      CHECK(bytes.find("<img src=x") == std::string::npos);
      CHECK(bytes.find("<script>") == std::string::npos);
      check_policy(bytes);
    }
  }
}

}  // namespace jc::workspace
