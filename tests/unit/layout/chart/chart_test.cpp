// Charts: what holds for their pictures whatever is in them, and that they say what the journeys say.
#include <algorithm>

#include "compiler/facts/tiers.h"
#include "compiler/layout/chart/governance.h"
#include "compiler/layout/chart/metric_tree.h"
#include "compiler/layout/chart/portfolio.h"
#include "compiler/layout/chart/raci.h"
#include "compiler/layout/chart/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/view/words/words.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::language::Kind;
using jc::model::Entity;

namespace {

std::string words(int count) {
  static const char* const kWords[] = {"review",
                                       "Zusammenarbeit",
                                       "the",
                                       "\xE5\xAE\xA2\xE6\x88\xB7\xE6\x97\x85\xE7\xA8\x8B",
                                       "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
                                       "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
                                       "supercalifragilisticexpialidocious",
                                       "<b>&amp;\"'"};
  std::string text;
  for (int i = 0; i < count; i++) {
    text += (i == 0 ? "" : " ") + std::string(kWords[i % 8]);
  }
  return text;
}

// Titles of all groups of a role, sorted.
std::multiset<std::string> titles(const Diagram& diagram, Role role) {
  std::multiset<std::string> found;
  visit(diagram, [&](const Group& group) {
    if (group.role == role && !group.title.empty()) {
      found.insert(group.title);
    }
  });
  return found;
}

std::string text_of(const Diagram& diagram) {
  std::string all;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        all += text->text + "\n";
      }
    }
  });
  return all;
}

const TierRow& row_called(const TierChart& chart, const std::string& title) {
  for (const TierSection& section : chart.sections) {
    for (const TierRow& row : section.rows) {
      if (row.title == title) {
        return row;
      }
    }
  }
  FAIL("no row " << title);
  return chart.sections.front().rows.front();
}

const char* const kTiers = R"(journey: trial
stages:
  - id: start
    owner: csm
    duration: 30 days
    touchpoints:
      - { id: call, channel: phone, who: { team: [csm] }, when: day 1 }
      - { id: mail, when: day 2, automated: true, tiers: [low] }
  - id: grow
    owner: csm
overlays:
  high: { stages: { start: { touchpoints: { change: { call: { when: day 3 } }, add: [ { id: visit, channel: on-site, when: day 9 } ] } } } }
  low: { stages: { start: { owner: { none: software does it }, duration: 10 days }, grow: { none: they grow by themselves } } }
)";

}  // namespace

TEST_CASE("charts of the kits and the real journeys keep their texts apart and inside") {
  const jc::model::Document* last = nullptr;
  for_each_journey([&](MapScene& scene, Entity journey) {
    INFO(journey.id());
    if (!jc::facts::tiers_of(scene.context.model(), journey.document()).empty()) {
      const TierChart chart = tiers_of_journey(scene.context, journey, scene.links);
      const Diagram diagram = lay_out_tiers(chart);
      check_picture(diagram);
      std::size_t rows = 0;
      for (const TierSection& section : chart.sections) {
        rows += section.rows.size();
      }
      CHECK(titles(diagram, Role::lane).size() >= rows);
    }
    if (has_raci(journey)) {
      check_picture(lay_out_raci(raci_of(scene.context, journey, scene.links)));
    }
    check_picture(lay_out_governance(governance_of(scene.context, journey, scene.links)));
    if (last == &scene.model.documents.front()) {
      return;
    }
    last = &scene.model.documents.front();
    check_picture(lay_out_governance(governance_of(scene.context, {}, scene.links)));
    check_picture(lay_out_metric_tree(metric_tree_of(scene.model, {})));
    for (const Entity& portfolio : scene.model.roots(Kind::portfolio)) {
      check_picture(lay_out_portfolio(portfolio_of(scene.context, portfolio, scene.links)));
    }
  });
}

TEST_CASE(
    "a tier comparison tells what is the same, what differs, what is missing and what is empty on purpose") {
  MapScene scene(kTiers);
  const TierChart chart = tiers_of_journey(scene.context, scene.journeys()[0], scene.links);
  REQUIRE(chart.tiers.size() == 2);
  const TierRow& call = row_called(chart, "Call");
  CHECK_FALSE(call.tiers[0] == call.framework);
  CHECK(call.tiers[1] == call.framework);
  CHECK(row_called(chart, "Mail").tiers[0].lines.empty());
  CHECK(row_called(chart, "Visit").framework.lines.empty());
  const auto marks = [&](const std::string& row, std::size_t tier, TierMark mark) {
    const auto& lines = row_called(chart, row).tiers[tier].lines;
    return std::count_if(lines.begin(), lines.end(), [&](const TierLine& line) { return line.mark == mark; });
  };
  CHECK(marks("Mail", 1, TierMark::missing) == 1);
  CHECK(marks("Owner", 1, TierMark::on_purpose) == 1);
  CHECK(chart.sections[1].left_out ==
        std::vector<std::optional<std::string>>{std::nullopt, "they grow by themselves"});
  const std::string text = text_of(lay_out_tiers(chart));
  CHECK(text.find("no channel") != std::string::npos);
  CHECK(text.find("they grow by themselves") != std::string::npos);
}

TEST_CASE("charts hold whatever their texts and numbers are") {
  TierChart tiers;
  tiers.title = words(20);
  for (int i = 0; i < 12; i++) {
    tiers.tiers.push_back({words(3 + i), words(20), {words(8)}, {words(5), words(i)}, ""});
  }
  tiers.sections.push_back({words(30), "", {}, {}});
  tiers.sections[0].left_out.resize(12);
  for (int i = 0; i < 6; i++) {
    TierRow row{words(1 + 9 * i), "contact", IconKind::chat, "", words(i), {}, {}};
    row.framework.lines = {{words(4), IconKind::clock}};
    for (int tier = 0; tier < 12; tier++) {
      row.tiers.push_back(
          {{{words(1 + tier * i * 2), IconKind::clock}, {"no channel", {}, TierMark::missing}}, ""});
    }
    tiers.sections[0].rows.push_back(row);
  }
  check_picture(lay_out_tiers(tiers));
  // Stages of one row beside long reasons.
  tiers.sections[0].rows.resize(1);
  for (const std::size_t tier : {0U, 1U, 4U, 11U}) {
    tiers.sections[0].left_out[tier] = words(static_cast<int>(tier) * 9);
  }
  check_picture(lay_out_tiers(tiers));

  GovernanceChart year{
      words(12), year_from(std::chrono::year(2028) / 1), {{words(4), words(9), "", false, {}}}};
  for (int i = 0; i < 60; i++) {
    RitualRow row;
    row.title = words(1 + i % 11);
    row.attendees.words = words(i);
    row.owner.none = i % 5 == 0 ? words(i) : "";
    row.purpose.words = words(100 - i);
    for (int day = i; day < 366 && i > 0; day += i) {
      row.marks.days.push_back(day);
    }
    row.marks.instead = i % 7 == 0 ? words(30) : "";
    year.sections[0].rituals.push_back(row);
  }
  const Diagram governance = lay_out_governance(year);
  check_picture(governance);
  CHECK(titles(governance, Role::lane).size() == 60);

  PortfolioChart portfolio;
  portfolio.title = words(9);
  portfolio.orchestration = {{words(2), words(40)}};
  for (int i = 0; i < 9; i++) {
    portfolio.stages.push_back({words(1 + i), i > 6});
  }
  for (int i = 0; i < 20; i++) {
    PortfolioProduct product;
    product.title = words(1 + i);
    for (int stage = 0; stage < 9; stage++) {
      product.cells.push_back({(i + stage) % 3 == 0, (i + stage) % 2 == 0, words(stage), words(i % 5), ""});
    }
    portfolio.products.push_back(product);
  }
  for (std::size_t i = 0; i < 12; i++) {
    portfolio.meetings.push_back({i % 4,
                                  {i, i + 3, i + 7},
                                  {words(2)},
                                  {i % 2 == 0 ? "" : words(3), i % 4 == 0 ? words(9) : ""},
                                  words(30)});
  }
  check_picture(lay_out_portfolio(portfolio));

  RaciChart raci;
  raci.title = words(5);
  for (int i = 0; i < 24; i++) {
    raci.parties.push_back(words(1 + i % 6));
  }
  raci.sections.push_back({words(6), "", {}});
  for (int i = 0; i < 10; i++) {
    raci.sections[0].rows.push_back(
        {words(i * 4), "", std::vector<std::string>(24, "ARCIW"), i % 2 == 0 ? words(9) : "", false, false});
  }
  check_picture(lay_out_raci(raci));
}

TEST_CASE("a metric tree draws every metric once, in circles too") {
  MapScene scene(R"(vocabulary: v
metrics:
  nrr: { kind: percent, rank: north-star }
  health: { kind: composite, parts: { use: 60%, mood: 40% }, leads-to: [nrr] }
  use: { kind: percent, leads-to: [nrr] }
  mood: { kind: score, leads-to: [health] }
  alone: { kind: count }
)");
  const MetricTree tree = metric_tree_of(scene.model, {});
  CHECK(tree.nodes.size() == 5);
  CHECK(tree.edges.size() == 5);
  const Diagram diagram = lay_out_metric_tree(tree);
  check_inside(diagram);
  CHECK(titles(diagram, Role::metric) == std::multiset<std::string>{"Alone", "Health", "Mood", "NRR", "Use"});
  CHECK(text_of(diagram).find("60%") != std::string::npos);
}

TEST_CASE("a tree of forty metrics fits a page: leaves of one metric share a card that counts them") {
  std::string text =
      "vocabulary: v\nmetrics:\n  revenue: { kind: composite, rank: north-star, parts: { stays: 60%, mood: "
      "40% } }\n  stays: { kind: count }\n  mood: { kind: score, leads-to: [stays] }\n";
  for (int i = 0; i < 37; i++) {
    text += "  m" + std::to_string(i) + ": { title: Number " + std::to_string(i) +
            ", kind: percent, owner: desk, definition: Counted at the end of each month, leads-to: [" +
            (i % 3 == 0 ? "stays" : "mood") + "] }\n";
  }
  MapScene scene(text);
  const Diagram diagram = lay_out_metric_tree(metric_tree_of(scene.model, {}));
  check_picture(diagram);
  CHECK(diagram.height < 1300);
  const std::string words = text_of(diagram);
  CHECK(words.find("13 metrics\n") != std::string::npos);
  CHECK(words.find("24 metrics\n") != std::string::npos);
  for (int i = 0; i < 37; i++) {
    const std::string name = "Number " + std::to_string(i) + "\n";
    CHECK(words.find(name) != std::string::npos);
    CHECK(words.find(name) == words.rfind(name));
  }
}

TEST_CASE("a metric tree says what is to be reached, and where, without naming the metric again") {
  MapScene scene(R"(journey: j
title: Meals
metrics: [rating >= 4.5]
stages:
  - { id: try, metrics: [rating >= 4, speed] }
  - { id: cook, metrics: [rating >= 4], milestones: [{ id: fed, metrics: [rating from 3.9 to 4.4] }] }
vocabulary:
  metrics:
    rating: { title: How they like what they eat, kind: score, targets: [rating >= 3 by 2027-01-01] }
    speed: { kind: duration, leads-to: [rating] }
)");
  const MetricTree tree = metric_tree_of(scene.model, scene.journeys()[0]);
  REQUIRE(tree.nodes.size() == 2);
  CHECK(tree.nodes[0].targets ==
        std::vector<std::string>{"\xE2\x89\xA5 3 by 2027-01-01", "\xE2\x89\xA5 4.5 in the whole journey",
                                 "\xE2\x89\xA5 4 in Try; Cook", "from 3.9 to 4.4 in Cook"});
  CHECK(tree.nodes[1].targets.empty());
  check_picture(lay_out_metric_tree(tree));
}

TEST_CASE("a long matrix of responsibilities names the parties again and again") {
  RaciChart raci;
  raci.title = "Who does what";
  raci.parties = {"Support"};
  for (const int rows : {8, 6, 3, 30}) {
    raci.sections.push_back({"Stage", "", {}});
    for (int i = 0; i < rows; i++) {
      raci.sections.back().rows.push_back({"Work", "", {"A"}, "", true, false});
    }
  }
  const Diagram diagram = lay_out_raci(raci);
  check_picture(diagram);
  CHECK(diagram.desc == "47 pieces of work, 1 party");
  // At the top, at the second section, and in the last one at its beginning and after every 12 rows.
  const std::string words = text_of(diagram);
  std::size_t heads = 0;
  for (std::size_t at = words.find("Support\n"); at != std::string::npos;
       at = words.find("Support\n", at + 1)) {
    heads++;
  }
  CHECK(heads == 5);
}

TEST_CASE("what is nothing on purpose is told with its reason, not as a mistake") {
  MapScene scene(R"(portfolio: bank
lifecycle: [apply, use]
products:
  loan: { primary-stages: { none: too new }, orchestrator: { none: not before the merger } }
  card: { primary-stages: use }
intersections:
  - { stage: use, products: [loan, card], coordinator: { none: nothing to settle } }
governance:
  rituals:
    - { id: chat, cadence: { none: whenever we meet }, owner: { none: anybody calls it }, attendees: { none: open to all }, purpose: { none: no aim } }
)");
  const Entity root = scene.model.roots(Kind::portfolio).front();
  const std::string map = text_of(lay_out_portfolio(portfolio_of(scene.context, root, scene.links)));
  for (const char* words :
       {"no orchestrator, on purpose", "no primary stage, on purpose", "no coordinator, on"}) {
    CHECK(map.find(words) != std::string::npos);
  }
  // The card has none.
  CHECK(map.find("no orchestrator\n") != std::string::npos);
  const std::string year = text_of(lay_out_governance(governance_of(scene.context, root, scene.links)));
  for (const char* words :
       {"no rhythm, on purpose", "no owner, on purpose", "nobody invited, on", "no aim"}) {
    CHECK(year.find(words) != std::string::npos);
  }
  CHECK(year.find("missing") == std::string::npos);
}

TEST_CASE("what only strict rules ask of meetings is a remark, and no red mark") {
  MapScene scene("journey: a\nstages: [{ id: one }]\ngovernance: { rituals: [{ id: chat }] }\n");
  const Entity root = scene.journeys().front();
  const Diagram year = lay_out_governance(governance_of(scene.context, root, scene.links));
  std::size_t red = 0;
  std::multiset<std::string> texts;
  visit(year, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const auto* text = std::get_if<Text>(&element)) {
        texts.insert(text->text);
        red += text->role == Role::missing ? 1 : 0;
      }
    }
  });
  CHECK(red == 0);
  for (const char* words : {"no rhythm", "no owner", "nobody invited", "nobody said what for"}) {
    CHECK(texts.contains(words));
  }
}

TEST_CASE("a matrix of responsibilities breaks no party inside a word") {
  RaciChart raci;
  raci.title = "Who does what";
  raci.parties = {"Implementation consultant", "Support"};
  raci.sections = {{"", "", {{"Onboarding", "", {"A", ""}}}}};
  const Diagram diagram = lay_out_raci(raci);
  std::multiset<std::string> texts;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const auto* text = std::get_if<Text>(&element)) {
        texts.insert(text->text);
      }
    }
  });
  CHECK(texts.contains("Implementation"));
  CHECK(texts.contains("consultant"));
}

TEST_CASE("a metric tree speaks the language of the pictures") {
  MapScene scene(R"(journey: j
metrics: [rating from 3.9 to 4.4]
stages:
  - { id: try, metrics: [rating >= 4.5, speed <= 2 days] }
vocabulary:
  metrics:
    rating: { kind: score, better: higher }
    speed: { kind: duration, better: lower, leads-to: [rating] }
)");
  const Words words{"de", {}};
  const Speaking speaking(words);
  const MetricTree tree = metric_tree_of(scene.model, scene.journeys()[0]);
  REQUIRE(tree.nodes.size() == 2);
  CHECK(tree.nodes[0].kind == "Punktwert, je h\u00F6her, desto besser");
  CHECK(tree.nodes[0].targets ==
        std::vector<std::string>{"von 3,9 auf 4,4 in der ganzen Journey", "\xE2\x89\xA5 4,5 in Try"});
  CHECK(tree.nodes[1].targets == std::vector<std::string>{"\xE2\x89\xA4 2 Tage in Try"});
}

TEST_CASE("long names of months do not touch over a year of governance") {
  MapScene scene(R"(journey: j
stages: [{ id: try }]
governance: { rituals: [{ id: weekly, cadence: weekly }] }
)");
  const Words words{"ar", {}};
  const Speaking speaking(words);
  check_picture(lay_out_governance(governance_of(scene.context, scene.journeys()[0], scene.links)));
}
