#include "compiler/workspace/build/stamp.h"

#include <fmt/format.h>

#include <map>

#include "compiler/workspace/compile.h"
#include "tests/test.h"

namespace jc::workspace {
namespace {

// Each journey by the one that it is based on; of `changed` the goal is another.
std::map<std::string, std::string> stamps(const std::map<std::string, std::string>& based_on,
                                          const std::string& changed) {
  std::map<std::string, std::string> texts{{"journeyc.yaml", "journeyc: 1\n"}};
  for (const auto& [id, base] : based_on) {
    texts.emplace(
        id + ".journey.yaml",
        fmt::format("journey: {}\ngoal: {}\nview: future\nbased-on: {}\nstages: [{{id: a}}, {{id: b}}]\n", id,
                    id == changed ? "Other" : "Same", base));
  }
  Request request;
  request.revision = &texts;
  const Compilation compilation = compile(request);
  BuildOrder order;
  const JourneyStamps all(compilation, order, {});
  std::map<std::string, std::string> made;
  for (const model::Entity& journey : compilation.model->roots(language::Kind::journey)) {
    made.emplace(std::string(journey.id()), all.of(journey));
  }
  return made;
}

std::string touched(const std::map<std::string, std::string>& based_on, const std::string& changed) {
  const auto before = stamps(based_on, "");
  const auto after = stamps(based_on, changed);
  std::string ids;
  for (const auto& [id, stamp] : before) {
    CHECK(!stamp.empty());
    ids += after.at(id) == stamp ? "" : id;
  }
  return ids;
}

TEST_CASE("the stamp of a journey is another where one that it leads to has changed, and only there") {
  // A chain, one that leads into it, and a circle beside them.
  const std::map<std::string, std::string> based_on = {{"a", "b"}, {"b", "c"}, {"c", "none-such"}, {"p", "q"},
                                                       {"q", "r"}, {"r", "p"}, {"x", "a"}};
  CHECK(touched(based_on, "c") == "abcx");
  CHECK(touched(based_on, "a") == "ax");
  CHECK(touched(based_on, "x") == "x");
  CHECK(touched(based_on, "q") == "pqr");
}

}  // namespace
}  // namespace jc::workspace
