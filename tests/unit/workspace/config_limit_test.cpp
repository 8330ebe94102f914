// What a configuration may ask of each file.
#include <fmt/format.h>

#include "compiler/workspace/compile.h"
#include "tests/test.h"

namespace jc::workspace {
namespace {

// Whether a file that the last of so many globs leaves out is left out, and what is said of the globs.
std::pair<bool, std::string> excluded_by(std::size_t count) {
  std::string config = "journeyc: 1\nexclude:\n";
  for (std::size_t i = 1; i < count; i++) {
    config += fmt::format("  - 'other{}/**'\n", i);
  }
  const std::map<std::string, std::string> texts{
      {"journeyc.yaml", config + "  - 'out/**'\n"},
      {"out/j.journey.yaml", "journey: j\ngoal: g\nstages: [{ id: a }]\n"}};
  Request request;
  request.revision = &texts;
  const Compilation compilation = compile(request);
  std::string said;
  for (const diag::Diagnostic& each : compilation.findings) {
    said += each.rule == "wrong-type" ? each.message : "";
  }
  return {compilation.model->documents.empty(), said};
}

TEST_CASE("of thousands of globs the first count, and that is said") {
  CHECK(excluded_by(1'000) == std::pair(true, std::string()));
  const auto [left_out, said] = excluded_by(1'001);
  CHECK_FALSE(left_out);
  CHECK(said == "only the first 1000 of these 1001 globs count");
}

TEST_CASE("a chain of thousands of configurations is read as far as a hundred, and that is said") {
  std::map<std::string, std::string> texts{{"journeyc.yaml", "journeyc: 1\nextends: [e0.yaml]\n"},
                                           {"j.journey.yaml", "journey: j\ngoal: g\nstages: [{ id: a }]\n"}};
  for (int i = 0; i < 20'000; i++) {
    texts.emplace(fmt::format("e{}.yaml", i), fmt::format("journeyc: 1\nextends: [e{}.yaml]\n", i + 1));
  }
  Request request;
  request.revision = &texts;
  const Compilation compilation = compile(request);
  std::vector<std::string> said;
  for (const diag::Diagnostic& each : compilation.findings) {
    if (each.rule == "unreadable-file") {
      said.push_back(each.message);
    }
  }
  REQUIRE(said.size() == 1);
  CHECK(said[0] == "`e99.yaml` is not read: 100 files that extend each other lead to it");
}

}  // namespace
}  // namespace jc::workspace
