#include "compiler/diag/order.h"

#include <algorithm>
#include <random>

#include "tests/test.h"
#include "tests/unit/diag/scene.h"

namespace jc::diag {
namespace {

TEST_CASE("findings are ordered by path, place, rule and message, and said once") {
  Scene scene;
  const auto b = scene.add("b.yaml", "0123456789");
  const auto a = scene.add("a.yaml", "0123456789");
  scene.find({b, 1, 2}, "r", "1");
  scene.find({a, 5, 6}, "r", "2");
  scene.find({a, 5, 6}, "q", "3");
  scene.find({a, 4, 9}, "z", "4");
  scene.find({a, 5, 6}, "r", "1");
  scene.find({a, 5, 6}, "r", "1");
  scene.find({a, 5, 6}, "r", "1").related = {{{b, 0, 1}, "differs here"}};
  scene.find({}, "r", "0");
  Diagnostics expected = scene.diagnostics;
  sort_and_unique(expected, scene.files);
  std::string messages;
  for (const Diagnostic& diagnostic : expected) {
    messages += diagnostic.message;
  }
  CHECK(messages == "0431121");
  std::mt19937 random(7);
  for (int i = 0; i < 200; i++) {
    Diagnostics shuffled = scene.diagnostics;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    sort_and_unique(shuffled, scene.files);
    CHECK(shuffled == expected);
  }
}

}  // namespace
}  // namespace jc::diag
