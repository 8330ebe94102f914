#include "compiler/workspace/parallel.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace jc::workspace {

namespace {

// Threads that wait for work. Never destroyed: they may still wait when the program ends.
class Crew {
 public:
  static Crew& instance() {
    static Crew& crew = *new Crew;
    return crew;
  }

  void run(unsigned helpers, const std::function<void()>& job) {
    {
      const std::scoped_lock lock(mutex_);
      for (; size_ < helpers; size_++) {
        std::thread([this] { wait_for_work(); }).detach();
      }
      job_ = &job;
      to_start_ = helpers;
      to_finish_ = helpers;
    }
    called_.notify_all();
    job();
    std::unique_lock lock(mutex_);
    finished_.wait(lock, [&] { return to_finish_ == 0; });
  }

 private:
  [[noreturn]] void wait_for_work() {
    std::unique_lock lock(mutex_);
    while (true) {
      called_.wait(lock, [&] { return to_start_ > 0; });
      to_start_--;
      const std::function<void()>& job = *job_;
      lock.unlock();
      job();
      lock.lock();
      if (--to_finish_ == 0) {
        finished_.notify_one();
      }
    }
  }

  std::mutex mutex_;
  std::condition_variable called_;
  std::condition_variable finished_;
  const std::function<void()>* job_ = nullptr;
  unsigned size_ = 0;
  unsigned to_start_ = 0;
  unsigned to_finish_ = 0;
};

}  // namespace

void run_together(unsigned threads, const std::function<void()>& run) {
  // No mutex: the thread that holds it may be the one that asks.
  static std::atomic_flag at_work;
  if (threads > 1 && !at_work.test_and_set()) {
    Crew::instance().run(threads - 1, run);
    at_work.clear();
  } else {
    run();
  }
}

}  // namespace jc::workspace
