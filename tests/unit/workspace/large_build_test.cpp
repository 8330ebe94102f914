// What is too large for a page is left out of a build and named; all else is built as ever.
#include <fmt/format.h>

#include <map>

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
  for (int i = 0; i < 10'000; i++) {
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
  CHECK(problems[0].message == "people have no pages of their own: 10001 are named, and up to 10000 have");
  CHECK_FALSE(files.contains("person-party-first.html"));
  CHECK(files.at("people.html").find("person-") == std::string::npos);
  CHECK(files.at("search.js").find("person-") == std::string::npos);
}

TEST_CASE("where everything is too large, nothing is left to build") {
  const Compilation one = compiled({{"large.journey.yaml", large_journey()}});
  CHECK(leaves_nothing(too_large_to_build(*one.model), *one.model));
  const Compilation small = compiled({{"small.journey.yaml", "journey: small\nstages: [{id: only}]\n"}});
  CHECK_FALSE(leaves_nothing(too_large_to_build(*small.model), *small.model));
}

}  // namespace
}  // namespace jc::workspace
