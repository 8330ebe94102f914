// Outputs of journeys that stand in one file are made by several threads, and ask it for lines at once.
#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "compiler/source/file.h"
#include "tests/test.h"

namespace jc::source {

TEST_CASE("file: the first to ask for a line may be several") {
  constexpr std::uint32_t kLines = 20'000;
  std::string text;
  for (std::uint32_t i = 0; i < kLines; i++) {
    text += "a\n";
  }
  for (int round = 0; round < 20; round++) {
    const File file("f", text);
    std::atomic<bool> go{false};
    std::vector<std::uint32_t> found(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < found.size(); i++) {
      threads.emplace_back([&, i] {
        while (!go) {
        }
        found[i] = file.position(2 * (kLines - 1)).line;
      });
    }
    go = true;
    for (std::thread& thread : threads) {
      thread.join();
    }
    CHECK(found == std::vector<std::uint32_t>(found.size(), kLines));
  }
}

}  // namespace jc::source
