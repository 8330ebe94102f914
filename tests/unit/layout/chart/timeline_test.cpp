// The timeline to scale: what stands on which day, and nothing whose day is not known.
#include "compiler/layout/chart/timeline.h"

#include <set>

#include "compiler/view/chart/timeline_words.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::model::Entity;

namespace {

constexpr const char* kJourney = R"(journey: trial
starts-at: signed
stages:
  - id: setup
    duration: 2 weeks
    owner: ops
    exit: event live
    milestones:
      - { id: kickoff, due: 3 days after signed }
      - { id: data-in, due: within 5 days of kickoff }
    touchpoints:
      - { id: call, when: day 1, channel: phone }
      - { id: mail, when: 1 day after live }
      - { id: gift }
    handoff: { to-owner: csm }
  - { id: use, duration: 30..60 days, owner: csm, touchpoints: [{ id: check, when: 10 days after use }] }
  - { id: renew, window: month 6..7, touchpoints: [{ id: offer, when: 30 days before contract-end }] }
---
vocabulary: v
events: { signed: { title: Contract signed }, live: {}, contract-end: {} }
)";

TimelineChart chart_of(const std::string& text) {
  MapScene scene(text);
  return timeline_of(scene.context, scene.journeys().at(0), scene.links);
}

const TimelineLane& lane(const TimelineSection& section, const std::string& title) {
  const auto found = std::find_if(section.lanes.begin(), section.lanes.end(),
                                  [&](const TimelineLane& each) { return each.title == title; });
  REQUIRE(found != section.lanes.end());
  return *found;
}

std::string days(const TimelineLane& of) {
  std::string all;
  for (const TimelineBar& bar : of.bars) {
    all += bar.title + " " + std::to_string(std::lround(bar.first)) + "-" +
           std::to_string(std::lround(bar.last)) + ", ";
  }
  for (const TimelineMark& mark : of.marks) {
    all += mark.title + " " + std::to_string(std::lround(mark.last)) + ", ";
  }
  return all;
}

}  // namespace

TEST_CASE("stages, milestones, contacts and hand-offs stand on their days") {
  const TimelineChart chart = chart_of(kJourney);
  REQUIRE(chart.sections.size() == 2);
  const TimelineSection& main = chart.sections[0];
  CHECK(main.from == "Contract signed");
  CHECK(days(lane(main, "Stages")).starts_with("Setup 0-14, Use 14-74, Renew 1"));
  CHECK(days(lane(main, "Milestones")) == "Kickoff 3, Data in 8, ");
  // What ends a stage happens when that ends.
  CHECK(days(lane(main, "Contacts")) == "Call 1, Mail 15, Check 24, ");
  CHECK(days(lane(main, "Hand-offs")).ends_with(" 14, "));
  CHECK(chart.sections[1].from == "Contract end");
  CHECK(days(lane(chart.sections[1], "Contacts")) == "Offer -30, ");
  CHECK(chart.undated == std::vector<std::string>{"Gift"});
}

TEST_CASE("a journey without known days has no timeline") {
  CHECK(chart_of("journey: a\nstages: [{ id: s }, { id: t }]\n").sections.empty());
  CHECK(chart_of("journey: a\nstages: [{ id: s, duration: 2 days }, { id: t }]\n").sections.empty());
  // Contacts alone are a plan as well.
  CHECK_FALSE(
      chart_of(
          "journey: a\nstages: [{ id: s }]\ntouchpoints: [{ id: x, when: day 1 }, { id: y, when: day 2 }, "
          "{ id: z, when: day 3 }]\n")
          .sections.empty());
}

TEST_CASE("where the start has a date, days say their dates, and what has a date stands among them") {
  const TimelineChart chart = chart_of(R"(journey: a
starts-at: signed
stages:
  - { id: build, duration: 4 weeks, milestones: [{ id: paper, due: 2027-03-01, done-when: event signed }] }
  - { id: run, duration: 8 weeks, touchpoints: [{ id: visit, when: 2027-03-15 }, { id: call, when: day 20 }] }
---
vocabulary: v
events: { signed: { title: Contract signed } }
)");
  REQUIRE(chart.sections.size() == 1);
  CHECK(chart.sections[0].from == "Contract signed, 1 Mar 2027");
  CHECK(days(lane(chart.sections[0], "Stages")) == "Build 0-28, Run 28-84, ");
  CHECK(days(lane(chart.sections[0], "Contacts")).starts_with("Visit 14, Call "));
  CHECK(chart.undated.empty());
  const Diagram diagram = lay_out_timeline(chart);
  check_picture(diagram);
  std::string words;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      words += std::holds_alternative<Text>(element) ? std::get<Text>(element).text + "\n" : "";
    }
  });
  CHECK(words.find("day 14\n15 Mar 2027\n") != std::string::npos);
}

TEST_CASE("what has nothing but dates is counted from the first of them") {
  const TimelineChart chart = chart_of(R"(journey: a
stages: [{ id: s }]
touchpoints: [{ id: x, when: 2027-03-01 }, { id: y, when: 2027-03-20 }, { id: z, when: 2027-04-02 }]
)");
  REQUIRE_FALSE(chart.sections.empty());
  CHECK(chart.sections[0].from == "1 Mar 2027");
  CHECK(days(lane(chart.sections[0], "Contacts")) == "X 0, Y 19, Z 32, ");
  check_picture(lay_out_timeline(chart));
}

TEST_CASE("a tier with other days is a band of its own") {
  const TimelineChart chart = chart_of(R"(journey: a
stages:
  - { id: s, duration: 10 days, milestones: [{ id: live, due: day 8 }] }
  - { id: t, duration: 20 days }
overlays:
  high: { stages: { s: { duration: 20 days, milestones: { live: { due: day 15 } } } } }
  low: { stages: { s: { owner: { none: automated } } } }
---
vocabulary: v
tiers: { high: {}, low: {} }
)");
  REQUIRE(chart.sections.size() == 1);
  CHECK(days(lane(chart.sections[0], "High")) == "S 0-20, T 20-40, Live 15, ");
  for (const TimelineLane& each : chart.sections[0].lanes) {
    CHECK(each.title != "Low");
  }
}

TEST_CASE("days are told in the largest unit of the scale") {
  CHECK(day_in_words(30, 7) == "day 30");
  CHECK(day_in_words(0.5, 1.0 / 24) == "hour 12");
  CHECK(days_in_words(1) == "1 day");
  CHECK(days_in_words(0.125) == "3 hours");
}

TEST_CASE("timelines of the kits and the real journeys keep their texts apart and inside") {
  for_each_journey([&](MapScene& scene, Entity journey) {
    INFO(journey.id());
    const TimelineChart chart = timeline_of(scene.context, journey, scene.links);
    if (!chart.sections.empty()) {
      check_picture(lay_out_timeline(chart));
    }
  });
}

TEST_CASE("a timeline holds forty contacts in a stage, twelve stages and long words") {
  std::string text = "journey: a\nstages:\n";
  for (int i = 0; i < 12; i++) {
    text += "  - { id: s" + std::to_string(i) + ", duration: " + std::to_string(1 + i * i) +
            " days, title: Versicherungsnehmerstammdatenblattverwaltung and all of the others " +
            std::to_string(i) + " }\n";
  }
  text += "touchpoints:\n";
  for (int i = 0; i < 40; i++) {
    text += "  - { id: t" + std::to_string(i) + ", when: day " + std::to_string(1 + i * 9) +
            ", title: A call about everything that anybody could want " + std::to_string(i) + " }\n";
  }
  const TimelineChart chart = chart_of(text);
  REQUIRE(chart.sections.size() == 1);
  CHECK(lane(chart.sections[0], "Contacts").marks.size() == 40);
  check_picture(lay_out_timeline(chart));
}

TEST_CASE("forty contacts in the first days of a quarter stand in columns, not on stairs") {
  std::string text =
      "journey: a\nstages:\n  - { id: start, duration: 10 days }\n  - { id: run, duration: 80 days }\n";
  text += "touchpoints:\n";
  for (int i = 0; i < 40; i++) {
    text += "  - { id: t" + std::to_string(i) + ", when: day " + std::to_string(1 + i / 4) +
            ", title: A call about the import " + std::to_string(i) + " }\n";
  }
  const Diagram diagram = lay_out_timeline(chart_of(text));
  check_picture(diagram);
  CHECK(diagram.height < 800);
  // Under the bars of the stages.
  CHECK(drawn({diagram}, "day-1-2").size() == 40);
}

std::set<std::string> texts_of(const Diagram& diagram) {
  std::set<std::string> texts;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const auto* text = std::get_if<Text>(&element)) {
        texts.insert(text->text);
      }
    }
  });
  return texts;
}

TEST_CASE("among contacts in columns one alone is a dot, and several are counted") {
  std::string text = "journey: a\nstages:\n  - { id: run, duration: 300 days }\ntouchpoints:\n";
  const auto contacts = [&](std::size_t count, int apart) {
    std::string all = text;
    for (std::size_t i = 0; i < count; i++) {
      all += "  - { id: t" + std::to_string(i) + ", when: day " +
             std::to_string(1 + static_cast<int>(i) * apart / 2) + ", title: A call about the import }\n";
    }
    return lay_out_timeline(chart_of(all));
  };
  CHECK(texts_of(contacts(40, 3)).count("1") == 0);
  CHECK(texts_of(contacts(40, 1)).count("2") == 1);
}

TEST_CASE("the longest time without a contact is true of the whole plan") {
  const auto headline = [](const std::string& stage, const std::string& more) {
    return chart_of("journey: a\nstages:\n  - { id: run, duration: " + stage +
                    " }\ntouchpoints:\n  - { id: a, when: day 1 }\n  - { id: b, when: day 5 }\n"
                    "  - { id: c, when: day 21 }\n  - { id: d, when: day 30 }\n" +
                    more)
        .headline;
  };
  const std::string said = "the longest time without a contact is ";
  CHECK(headline("30 days", "").ends_with(said + "16 days, from day 5 to day 21"));
  CHECK(headline("90 days", "").ends_with(said + "60 days, from day 30 to day 90"));
  // Of one nobody knows the day: it may come in between.
  CHECK(headline("90 days", "  - { id: e }\n").find(said) == std::string::npos);
}

TEST_CASE("stages that follow each other share a row, however short they are") {
  const Diagram picture = lay_out_timeline(chart_of(R"(journey: line
stages:
  - { id: order, duration: 2 days }
  - { id: install, duration: 5 days }
  - { id: care, duration: 300 days }
)"));
  check_picture(picture);
  std::set<double> rows;
  visit(picture, [&](const Group& group) {
    if (group.id.starts_with("day-1-1-")) {
      rows.insert(bounds_of(group.elements.front()).y);
    }
  });
  CHECK(rows.size() == 1);
}
