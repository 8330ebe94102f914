#include "compiler/workspace/parallel.h"

#include <vector>

#include "tests/test.h"

namespace jc::workspace {

TEST_CASE("parallel: every piece is done once, however many threads and rounds") {
  for (const unsigned threads : {1U, 2U, 5U, 3U}) {
    for (int round = 0; round < 50; round++) {
      std::vector<int> done(97, 0);
      parallel_for(done.size(), threads, [&](std::size_t i) { done[i]++; });
      CHECK(done == std::vector<int>(97, 1));
    }
  }
  parallel_for(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("parallel: a piece that is split itself is done by the thread that has it") {
  std::vector<std::vector<int>> done(8, std::vector<int>(20, 0));
  parallel_for(done.size(), 3,
               [&](std::size_t i) { parallel_for(done[i].size(), 3, [&](std::size_t j) { done[i][j]++; }); });
  for (const std::vector<int>& each : done) {
    CHECK(each == std::vector<int>(20, 1));
  }
}

}  // namespace jc::workspace
