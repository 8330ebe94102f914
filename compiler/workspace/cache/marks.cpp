#include "compiler/workspace/cache/marks.h"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "compiler/source/load.h"
#include "compiler/workspace/parallel.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/write/list.h"
#include "compiler/workspace/write/standing.h"

namespace jc::workspace {

namespace {

// No file system's clock takes longer steps.
constexpr std::int64_t kYoung = 2'000'000'000;

std::int64_t now() {
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(time).count();
}

// A link is known by where it leads as well: not every place may be read.
Mark mark_of(const std::string& path, MarkBy by, std::int64_t moment) {
  Standing standing = look_at(path);
  std::string leads;
  if (standing.link) {
    leads = real_path(path);
    Standing target = look_at(leads);
    standing.text = target.text;
    standing.newest = std::max(standing.newest, target.newest);
    standing.regular = target.regular;
    leads = " at " + leads;
  }
  // What is no file has no text to go by, and a file that is there now is not the one that was missing.
  const bool by_text = by == MarkBy::content && standing.regular;
  return {path, (by_text ? "file" : std::move(standing.text)) + leads, "",
          by_text || (standing.regular && standing.newest + kYoung > moment)};
}

bool is_same(const Mark& then, const Mark& now) {
  return then.path == now.path && then.standing == now.standing &&
         (then.hash.empty() || then.hash == hash_at(then.path));
}

}  // namespace

std::vector<Mark> marks_of(const std::vector<std::string>& paths, MarkBy by, unsigned threads) {
  const std::int64_t moment = now();
  std::vector<Mark> marks(paths.size());
  parallel_for(paths.size(), threads, [&](std::size_t i) { marks[i] = mark_of(paths[i], by, moment); });
  return marks;
}

bool are_same(const std::vector<Mark>& then, const std::vector<Mark>& now, unsigned threads) {
  if (then.size() != now.size()) {
    return false;
  }
  std::atomic<bool> same{true};
  parallel_for(then.size(), threads, [&](std::size_t i) {
    if (same && !is_same(then[i], now[i])) {
      same = false;
    }
  });
  return same;
}

std::vector<std::size_t> changed_since(const std::vector<Mark>& then, const std::vector<Mark>& now,
                                       unsigned threads) {
  // One each, since bits beside each other can't be written by several threads.
  std::vector<char> changed(then.size());
  parallel_for(then.size(), threads, [&](std::size_t i) { changed[i] = is_same(then[i], now[i]) ? 0 : 1; });
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < changed.size(); i++) {
    if (changed[i] != 0) {
      places.push_back(i);
    }
  }
  return places;
}

std::string hash_at(const std::string& path) {
  const source::Loaded loaded = source::load(path);
  const auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? "unreadable" : content_hash(*text);
}

}  // namespace jc::workspace
