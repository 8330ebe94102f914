// Runs independent pieces of work on several threads.
#pragma once
#include <atomic>
#include <cstddef>
#include <functional>

namespace jc::workspace {

// Has `threads` threads, the calling one among them, call `run` once each, and returns when all are done.
// The others are kept for the next time: what a thread remembers (phrases it has read, memory it has room
// in) serves all the steps of a run. Called while others are at work, everything is done by the calling
// thread.
void run_together(unsigned threads, const std::function<void()>& run);

// Calls `work(index)` for every index below `count`. Which thread gets which index is chance, so `work`
// writes to a place of its own for each index; whoever reads the places in order gets the same result for
// any number of threads. `work` must not throw.
template <class Work>
void parallel_for(std::size_t count, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      work(i);
    }
  };
  if (threads <= 1 || count <= 1) {
    run();
  } else {
    run_together(threads, run);
  }
}

}  // namespace jc::workspace
