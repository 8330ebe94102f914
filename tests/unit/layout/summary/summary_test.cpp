// The summary: a slide on which nothing is small, nothing lies on anything else, and what has no room is
// counted.
#include "compiler/layout/summary/summary.h"

#include <fmt/format.h>

#include "compiler/view/map/map_of_journey.h"
#include "compiler/view/summary/summary_of.h"
#include "tests/unit/layout/map/map_checks.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc::layout;
using namespace jc::view;
using jc::model::Entity;

namespace {

// 10.5 points on a slide that is 13.33 inches wide.
constexpr double kLeast = 14;

void check_slide(const Diagram& diagram) {
  check_picture(diagram);
  CHECK(diagram.width == 1280);
  CHECK(diagram.height == 720);
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        INFO(text->text);
        CHECK(text->size >= kLeast);
      }
    }
  });
}

Diagram slide_of(const std::string& journey) {
  MapScene scene(journey);
  REQUIRE(scene.journeys().size() == 1);
  Diagram diagram = lay_out_summary(summary_of(scene.context, scene.journeys()[0], scene.links));
  check_slide(diagram);
  return diagram;
}

std::string headline_of(const std::string& journey) {
  MapScene scene(journey);
  return summary_of(scene.context, scene.journeys()[0], scene.links).headline;
}

std::string words_of(const Diagram& diagram) {
  std::string words;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        words += text->text + "\n";
      }
    }
  });
  return words;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; i++) {
    all += text + " ";
  }
  return all;
}

// Stages with everything that a summary shows, in words as long as asked.
std::string stress(int stages, int pains, int words) {
  const std::string text = repeated("Versicherungsnehmer and what else has to be said", std::max(words, 1));
  std::string yaml = "journey: a\ntitle: " + text + "\ngoal: " + text + "\nstages:\n";
  for (int i = 0; i < stages; i++) {
    yaml += fmt::format(
        "  - id: s{0}\n    title: Stage {0} {1}\n    owner: {4}\n    duration: {0} weeks\n"
        "    metrics: [m{0} >= {0}%, n{0} < 3]\n    milestones: [{{ id: k{0}, title: {2}, due: day {0} }}]\n"
        "    experience:\n      feeling: {{ label: {1}, score: {3} }}\n      moment-of-truth: {5}\n      "
        "pains:\n",
        i, words > 1 ? text : "", text, i % 5 - 2, i % 2 == 0 ? "csm" : text, i % 3 == 0 ? "true" : "false",
        pains == 0 ? "" : "      pains:\n");
    for (int k = 0; k < pains; k++) {
      yaml += fmt::format("        - {{ text: {} {} {}, severity: {} }}\n", text, i, k,
                          k % 2 == 0 ? "low" : "high");
    }
    if (i > 0) {
      yaml += fmt::format("    handoff: {{ from-owner: csm, to-owner: ops, payload: [{}, notes] }}\n", text);
    }
  }
  yaml += pains == 0 ? "" : "opportunities:\n";
  for (int i = 0; i < pains; i++) {
    yaml += fmt::format("  - {{ id: o{}, title: {}, owner: csm, status: doing }}\n", i, text);
  }
  yaml += pains == 0 ? "" : "contingencies:\n";
  for (int i = 0; i < pains; i++) {
    yaml += fmt::format("  - {{ if: no event e for {} days, do: {} }}\n", i + 2, text);
  }
  return yaml;
}

}  // namespace

TEST_CASE("nothing is counted where a slide has room for it") {
  std::string journey = "journey: a\nstages:\n  - id: s\n    milestones:\n";
  for (int i = 1; i <= 9; i++) {
    journey += fmt::format("      - {{ id: m{0}, title: Milestone {0}, due: day {0} }}\n", i);
  }
  const std::string words = words_of(slide_of(journey + "  - { id: t }\n"));
  CHECK(has(words, "Milestone 9\n"));
  CHECK_FALSE(has(words, "more"));
}

TEST_CASE("who ends beside the way has not come to its end, and no curve leads there") {
  const std::string journey =
      "journey: a\nstages:\n"
      "  - { id: start, title: Start, experience: { feeling: { label: anxious, score: -1 } } }\n"
      "  - { id: renew, title: Renewal, terminal: success,\n"
      "      experience: { feeling: { label: proud, score: 2 } } }\n"
      "  - { id: lost, title: Leaving, terminal: failure,\n"
      "      experience: { feeling: { label: tired, score: -2 } } }\n"
      "transitions: [{ from: start, to: lost, if: event left }]\n";
  CHECK(headline_of(journey) == "Anxious at the start, proud at the end");
  std::size_t curves = 0;
  visit(slide_of(journey), [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Path* path = std::get_if<Path>(&element);
      curves += path != nullptr && path->role == Role::persona ? path->pieces.size() : 0;
    }
  });
  CHECK(curves == 1);
  CHECK(has(headline_of("journey: a\nstages:\n  - { id: s, title: Start }\n"
                        "  - { id: r, title: Renewal, terminal: success }\n"
                        "  - { id: l, title: Leaving, terminal: failure }\n"
                        "transitions: [{ from: s, to: l, if: event left }]\n"),
            "From Start to Renewal"));
}

TEST_CASE("summaries of the kits and the real journeys are slides") {
  for_each_journey([&](MapScene& scene, Entity journey) {
    if (!has_map(journey)) {
      return;
    }
    INFO(journey.id());
    const JourneySummary summary = summary_of(scene.context, journey, scene.links);
    CHECK_FALSE(summary.headline.empty());
    const Diagram diagram = lay_out_summary(summary);
    check_slide(diagram);
    CHECK(drawn({diagram}, "stage").size() == summary.stages.size());
  });
}

TEST_CASE("a summary stays a slide, whatever is in it") {
  for (const int stages : {1, 2, 5, 7, 12, 30}) {
    for (const int pains : {0, 1, 9}) {
      for (const int words : {0, 1, 6}) {
        INFO(stages << " stages, " << pains << " pains, words " << words);
        slide_of(stress(stages, pains, words));
      }
    }
  }
}

TEST_CASE("what has no room on a summary is counted") {
  const std::string words = words_of(slide_of(stress(5, 9, 1)));
  CHECK(has(words, " more"));
}

TEST_CASE("measures that have no room below their stages stand in the panel, where it has some") {
  std::string yaml = "journey: a\nstages:\n";
  for (int i = 0; i < 3; i++) {
    yaml += fmt::format(
        "  - id: s{0}\n    owner: csm\n    metrics: [first-{0} >= 3, second-{0} >= 3, third-{0} >= 3]\n"
        "    milestones: [{{ id: k{0}, due: day {0} }}, {{ id: l{0}, due: day {0} }}]\n"
        "    experience: {{ feeling: {{ label: torn, score: {0} }}, pains: [{{ text: a{0} {1} }}, {{ text: "
        "b{0} {1} }}] }}\n",
        i, repeated("Something hurts", 5));
  }
  yaml += "opportunities: [ { id: o, title: Help, status: doing } ]\n";
  const Diagram slide = slide_of(yaml);
  CHECK_FALSE(drawn({slide}, "measure").empty());
  for (int i = 0; i < 3; i++) {
    CHECK(has(words_of(slide), fmt::format("third {}", i)));
  }
}

TEST_CASE("the title of a summary says what the picture says") {
  const auto journey = [](const std::string& first, const std::string& middle, const std::string& last) {
    const auto stage = [](const char* id, const std::string& says) {
      return fmt::format("  - {{ id: {0}, title: {0}, experience: {{ {1} }} }}\n", id, says);
    };
    return "journey: j\nstages:\n" + stage("Start", first) + stage("Use", middle) + stage("Renew", last);
  };
  const std::string anxious = "feeling: { label: anxious, score: -1 }";
  const std::string wary = "feeling: { label: wary, score: -1 }";
  const std::string glad = "feeling: { label: glad, score: 2 }";
  CHECK(headline_of(journey(anxious, glad, wary)) == "Anxious at the start, wary at the end");
  CHECK(headline_of(journey(anxious + ", moment-of-truth: true", glad, wary)) ==
        "Anxious at the start, wary at the end: the moment of truth is Start");
  CHECK(headline_of(journey(glad, "feeling: { label: lost, score: -2 }", glad)) ==
        "Glad from start to end, lowest in Use");
  CHECK(headline_of(journey("feeling: hopeful", "feeling: { label: lost, score: -2 }", "feeling: proud")) ==
        "Hopeful at the start, proud at the end, lost in Use");
  // Without a moment of truth the worst of what hurts.
  CHECK(headline_of(journey(anxious, glad + ", pains: [{ text: b, severity: high }, c]", wary)) ==
        "Anxious at the start, wary at the end: 2 pains, the worst in Use");
  CHECK(headline_of(journey(anxious, glad + ", pains: [b]", wary)) ==
        "Anxious at the start, wary at the end: what hurts is in Use");
  CHECK(headline_of(journey("pains: [a]", "pains: [{ text: b, severity: high }, c]", "doing: [x]")) ==
        "3 pains, the worst in Use");
  CHECK(headline_of(journey("pains: [Nobody calls]", "pains: [Nobody calls]", "pains: [Nobody calls]")) ==
        "Nobody calls from start to end");
  CHECK(headline_of(journey("doing: [x]", "doing: [y]", "doing: [z]")) == "From Start to Renew");
  CHECK(headline_of(journey("doing: [x]", glad + ", moment-of-truth: true", "doing: [z]")) ==
        "Glad in Use, the moment of truth");
  CHECK(headline_of("journey: j\nstarts-at: signed\nmetrics: [nrr >= 110%]\nstages:\n  - { id: one }\n"
                    "  - { id: two, milestones: [{ id: live, due: by day 30 }] }\n") ==
        "From One to Two: Live by day 30");
  CHECK(headline_of("journey: j\nmetrics: [nrr >= 110%]\nsteps: [{ does: Call }, { does: Pay }]\n") ==
        "From Call to Pay: NRR \u2265 110%");
}

TEST_CASE("a slide with little on it says that in larger letters, and where we meet") {
  const std::string journey =
      "journey: j\nstages:\n  - { id: one, exit: event signed, milestones: [{ id: live, due: by day 30 }] }\n"
      "  - { id: two, touchpoints: [{ id: call, channel: phone, repeat: monthly }] }\n";
  const Diagram slide = slide_of(journey);
  CHECK(has(words_of(slide), "Where we meet\nCall\nmonthly\n"));
  double size = 0;
  visit(slide, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Text* text = std::get_if<Text>(&element);
      size = text != nullptr && text->text == "Live" ? text->size : size;
    }
  });
  CHECK(size > kLeast);
  // Steps are called by what they do: who does it, and where, is new.
  const std::string steps =
      words_of(slide_of("journey: j\nsteps: [{ does: Pay, actor: [clerk], channel: app }]\n"));
  CHECK(has(steps, "Who, and where\nclerk \u00b7 app\n"));
  CHECK_FALSE(has(steps, "What it is for"));
}

TEST_CASE(
    "a summary with several personas says whose words its title has, and its key hides behind nothing") {
  const std::string journey =
      "journey: j\npersonas: [tenant, landlord, architect, farmer]\nstages:\n"
      "  - id: a\n    experience: { moment-of-truth: true, feeling: [\n"
      "      { persona: tenant, label: torn, score: -1 }, { persona: landlord, label: calm, score: 1 },\n"
      "      { persona: architect, label: calm, score: 1 }, { persona: farmer, label: calm, score: 1 }] }\n"
      "  - id: b\n    experience: { moment-of-truth: true, feeling: [\n"
      "      { persona: tenant, label: glad, score: 1 }, { persona: landlord, label: calm, score: 1 },\n"
      "      { persona: architect, label: calm, score: 1 }, { persona: farmer, label: calm, score: 1 }] }\n"
      "  - { id: c, experience: { doing: [x] } }\n";
  CHECK(has(headline_of(journey), "Tenant torn at the start, glad at the end"));
  bool tinted = false;
  std::vector<std::string> covered;
  visit(slide_of(journey), [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Box* box = std::get_if<Box>(&element);
      tinted = tinted || (box != nullptr && box->role == Role::truth);
      const Text* text = std::get_if<Text>(&element);
      if (text != nullptr && text->role == Role::persona && !tinted) {
        covered.push_back(text->text);
      }
    }
  });
  CHECK(tinted);
  CHECK(covered.empty());
}

TEST_CASE("the curve of a summary says nothing of stages without a score") {
  const std::string journey =
      "journey: j\nstages:\n  - { id: a, experience: { feeling: { label: low, score: -1 } } }\n"
      "  - { id: b, experience: { feeling: { label: high, score: 1 } } }\n"
      "  - { id: c, experience: { feeling: weary } }\n"
      "  - { id: d, experience: { feeling: { label: glad, score: 1 } } }\n";
  std::size_t curves = 0;
  const Diagram diagram = slide_of(journey);
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Path* path = std::get_if<Path>(&element);
      curves += path != nullptr && path->role == Role::persona ? 1 : 0;
    }
  });
  CHECK(curves == 1);
  // In words, which are neither good nor bad.
  CHECK(has(words_of(diagram), "weary"));
}

TEST_CASE("feelings in words alone are told of each persona, and nothing covers them") {
  const std::string felt =
      "journey: j\npersonas: [anna, raj]\nstages:\n"
      "  - { id: a, experience: { moment-of-truth: true, feeling: [{ label: hopeful, persona: anna }, "
      "{ label: busy, persona: raj }] } }\n"
      "  - { id: b, experience: { feeling: [{ label: relieved, persona: anna }] } }\n";
  const Diagram slide = slide_of(felt);
  const std::string words = words_of(slide);
  for (const char* word : {"anna\n", "raj\n", "hopeful\n", "busy\n", "relieved\n"}) {
    INFO(word);
    CHECK(has(words, word));
  }
  // What is drawn later lies above.
  CHECK(words.find("Moment of truth") < words.find("\nhopeful\n"));
  const std::string one = words_of(
      slide_of("journey: j\nstages: [{ id: a, experience: { moment-of-truth: true, feeling: hopeful } }]\n"));
  CHECK(one.find("Moment of truth") < one.find("\nhopeful\n"));
}

TEST_CASE("pains stand below their stage, the worst first") {
  MapScene scene(
      "journey: j\nstages:\n  - { id: a, experience: { pains: [{ text: small, severity: low }, { text: big, "
      "severity: high }] } }\n");
  const JourneySummary summary = summary_of(scene.context, scene.journeys()[0], scene.links);
  REQUIRE(summary.pains.size() == 2);
  CHECK(summary.pains[0].text == "big");
  CHECK(summary.pains[0].stage == 0);
}

TEST_CASE("a title that is too long for a slide says less, not half") {
  std::string journey = "journey: j\nstages:\n";
  for (const char* stage :
       {"Asking for assistance", "Waiting at the counter of the airline for somebody to come",
        "Passing through the security check without losing the companion on the way", "Boarding"}) {
    const bool middle = stage[0] == 'P';
    journey += std::string("  - { id: s") + std::to_string(journey.size()) + ", title: " + stage +
               ", experience: { feeling: { label: uncertain about everything, score: " +
               (stage[0] == 'W' ? "-2" : "0") + " }" + (middle ? ", moment-of-truth: true" : "") + " } }\n";
  }
  const std::string words = words_of(slide_of(journey));
  CHECK(words.find("Uncertain about everything from start to end") != std::string::npos);
  CHECK(words.find("\xE2\x80\xA6") == std::string::npos);
  CHECK(words.find("the moment of truth is Passing") == std::string::npos);
}

TEST_CASE("a pain that several stages share is told once, with all of them") {
  const std::string shared = "experience: { pains: [{ text: Nobody answers, severity: high }] }";
  const std::string words =
      words_of(slide_of("journey: j\nstages:\n  - { id: ask, " + shared + " }\n  - { id: wait, " + shared +
                        " }\n  - { id: get, " + shared + ", terminal: success }\n"));
  // Below the title, which is about it.
  REQUIRE(words.starts_with("Nobody answers from start to end"));
  const std::string below = words.substr(1);
  CHECK(below.find("Nobody answers") == below.rfind("Nobody answers"));
  CHECK(has(words, "also in Wait, Get"));
}

TEST_CASE("a summary says how much is expected, and of what it counts alone the first") {
  std::string yaml = "journey: a\nstages:\n";
  for (int i = 0; i < 12; i++) {
    const std::string id = std::to_string(i);
    yaml += "  - id: s" + id + "\n    title: Dringlichkeitseinsch\u00E4tzung " + id + "\n    owner: Team " +
            id + "\n    milestones: [{ id: k" + id +
            ", title: Dringlichkeitseinsch\u00E4tzung abgeschlossen " + id + ", due: day " + id +
            "1 }]\n    experience:\n      feeling: { label: calm, score: 1 }\n" + "      pains: [{ id: p" +
            id + ", text: " + repeated("Niemand nennt die Wartezeit", 4) + id + ", severity: high }]\n";
    yaml += i == 11 ? "" : "    handoff: { payload: [Patientenakte, Offene Behandlungsfragen] }\n";
  }
  yaml += "opportunities:\n  - { id: o, title: Auskunft, addresses: [p0], expected: wait -2 days }\n";
  MapScene scene(yaml +
                 "vocabulary: { metrics: { wait: { title: Wartezeitdauer bis zum "
                 "Erstvorstellungsgespr\u00E4ch, kind: duration } }, scales: { emotion: -2..2 } }\n");
  const Diagram slide = lay_out_summary(summary_of(scene.context, scene.journeys().front(), scene.links));
  check_picture(slide);
  std::string words;
  visit(slide, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        words += text->text + "\n";
      }
    }
  });
  CHECK(words.find("days\n") != std::string::npos);
  CHECK(words.find("2 things") == std::string::npos);
  CHECK(words.find("abgeschlossen 0") != std::string::npos);
}

TEST_CASE("a name that begins with a word of place stands in quotes where another is before it") {
  MapScene scene(R"(journey: a
stages:
  - { id: way, title: The way there }
  - { id: shop, title: In the shop, experience: { feeling: { label: calm, score: 1 } } }
vocabulary: { scales: { emotion: -2..2 } }
)");
  const JourneySummary summary = summary_of(scene.context, scene.journeys().front(), scene.links);
  CHECK(summary.headline == "Calm in \u201CIn the shop\u201D");
}
