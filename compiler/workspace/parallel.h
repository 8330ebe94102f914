// Runs independent pieces of work on several threads.
#pragma once
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace jc::workspace {

// Calls `work(index)` for every index below `count`. Which thread gets which index is chance, so `work`
// writes to a place of its own for each index; whoever reads the places in order gets the same result for
// any number of threads. `work` must not throw.
template <class Work>
void parallel_for(std::size_t count, unsigned threads, const Work& work) {
  if (threads <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; i++) {
      work(i);
    }
    return;
  }
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      work(i);
    }
  };
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; i++) {
    others.emplace_back(run);
  }
  run();
  for (std::thread& thread : others) {
    thread.join();
  }
}

}  // namespace jc::workspace
