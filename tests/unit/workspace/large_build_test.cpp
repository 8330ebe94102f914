// What is too large for a page is left out of a build and named; all else is built as ever.
#include <fmt/format.h>

#include <map>

#include "compiler/facts/derived.h"
#include "compiler/view/chart/timeline_chart.h"
#include "compiler/workspace/build/build.h"
#include "compiler/workspace/build/too_large.h"
#include "tests/test.h"

namespace jc::workspace {
namespace {

// With more stages than any page shows.
std::string large_journey() {
  std::string yaml = "journey: large\ngoal: G\nowner: csm\nstages:\n";
  for (int i = 0; i < 31'000; i++) {
    yaml += fmt::format(" - {{id: s{}}}\n", i);
  }
  return yaml;
}

Compilation compiled(std::map<std::string, std::string> texts) {
  Request request;
  for (auto& [path, yaml] : texts) {
    request.files.push_back({path, std::move(yaml)});
  }
  request.today = 20260901;
  request.lint = false;
  return compile(request);
}

TEST_CASE("a journey that is too large is left out of the build, and the rest is made") {
  const Compilation compilation = compiled(
      {{"large.journey.yaml", large_journey()},
       {"small.journey.yaml",
        "journey: small\ngoal: G\nowner: csm\nsub-journeys: [large]\nstages: [{id: only}]\noverlays: "
        "{gold: {goal: H}}\nvocabulary: {tiers: {gold: {}}}\n"}});
  std::map<std::string, std::string> files;
  diag::Diagnostics problems;
  build(compilation, BuildOrder{"out"}, problems, [&](std::vector<Output> outputs) {
    for (Output& output : outputs) {
      files[output.file.path] = std::move(output.bytes);
    }
  });
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == "too-much-to-build");
  CHECK(problems[0].message ==
        "`large` is left out of the build: it has 31001 things in it, and pages are made "
        "of up to 30000");
  CHECK(files.contains("small/journey.html"));
  CHECK(files.contains("small/journey-gold.html"));
  CHECK_FALSE(files.contains("large/journey.html"));
  CHECK(files.at("index.html").find("large/journey.html") == std::string::npos);
}

TEST_CASE("more people than anybody looks through have no pages of their own, and no link leads to one") {
  std::string owners = "first";
  for (int i = 0; i < 2'500; i++) {
    owners += fmt::format(", o{}", i);
  }
  const Compilation compilation =
      compiled({{"a.journey.yaml", "journey: a\ngoal: G\nowner: [" + owners + "]\nstages: [{id: only}]\n"}});
  std::map<std::string, std::string> files;
  diag::Diagnostics problems;
  build(compilation, BuildOrder{"out"}, problems, [&](std::vector<Output> outputs) {
    for (Output& output : outputs) {
      files[output.file.path] = std::move(output.bytes);
    }
  });
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message == "people have no pages of their own: 2501 are named, and up to 2500 have");
  CHECK_FALSE(files.contains("person-party-first.html"));
  CHECK(files.at("people.html").find("person-") == std::string::npos);
  CHECK(files.at("search.js").find("person-") == std::string::npos);
}

TEST_CASE("a table of who does what that nobody can read is not drawn, and that is said") {
  const auto told = [](int people) {
    std::string yaml = "journey: a\ngoal: G\nstages:\n  - id: only\n    activities:\n";
    for (int i = 0; i < people; i++) {
      yaml += fmt::format("      - {{does: thing {}, accountable: o{}}}\n", i, i);
    }
    Compilation compilation = compiled({{"a.journey.yaml", yaml}});
    compilation.config.emit = {"raci"};
    diag::Diagnostics problems;
    std::size_t bytes = 0;
    build(compilation, BuildOrder{"out"}, problems, [&](std::vector<Output> outputs) {
      for (const Output& output : outputs) {
        bytes += output.bytes.size();
      }
    });
    return std::pair(problems.empty() ? "" : problems[0].message, bytes);
  };
  CHECK(told(40).first.empty());
  const auto [message, bytes] = told(400);
  CHECK(message == "no RACI of `a` is drawn: it would have 400 rows for 400 parties");
  CHECK(bytes < told(40).second);
}

TEST_CASE("a contact of many moments is drawn with each of them, not with all of them at each") {
  const auto bytes_of = [](int moments) {
    std::string when = "day 1";
    for (int i = 2; i <= moments; i++) {
      when += fmt::format(", day {}", i);
    }
    const Compilation compilation =
        compiled({{"a.journey.yaml",
                   "journey: a\ngoal: G\nstarts-at: x\nstages:\n  - id: only\n    touchpoints: "
                   "[{id: c, when: [" +
                       when + "]}]\n"}});
    facts::Context context(*compilation.model, 20260901);
    const view::TimelineChart chart =
        view::timeline_of(context, compilation.model->roots(language::Kind::journey).front(), view::Links());
    std::size_t bytes = 0;
    std::size_t marks = 0;
    for (const view::TimelineSection& section : chart.sections) {
      for (const view::TimelineLane& lane : section.lanes) {
        for (const view::TimelineMark& mark : lane.marks) {
          marks++;
          bytes += mark.words.capacity();
        }
      }
    }
    CHECK(marks == static_cast<std::size_t>(moments));
    return bytes;
  };
  CHECK(bytes_of(400) < 5 * bytes_of(100));
}

TEST_CASE("where everything is too large, nothing is left to build") {
  const Compilation one = compiled({{"large.journey.yaml", large_journey()}});
  CHECK(leaves_nothing(too_large_to_build(*one.model), *one.model));
  const Compilation small = compiled({{"small.journey.yaml", "journey: small\nstages: [{id: only}]\n"}});
  CHECK_FALSE(leaves_nothing(too_large_to_build(*small.model), *small.model));
}

}  // namespace
}  // namespace jc::workspace
