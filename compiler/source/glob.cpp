#include "compiler/source/glob.h"

#include <algorithm>

#include "compiler/text/columns.h"

namespace jc::source {

struct Glob::Active {
  std::vector<std::uint8_t> has;
  std::vector<std::uint32_t> list;
  // Forks still to be followed, kept here to save an allocation a character.
  std::vector<std::uint32_t> waiting;

  void reset(std::size_t states) {
    has.assign(states, 0);
    list.clear();
  }
  // Whether it is new.
  bool add(std::uint32_t state) {
    if (has[state] != 0) {
      return false;
    }
    has[state] = 1;
    list.push_back(state);
    return true;
  }
  void clear() {
    for (const std::uint32_t state : list) {
      has[state] = 0;
    }
    list.clear();
  }
};

// Takes the forks at `state` at once, so that the list only holds states that read a character or accept.
void Glob::enter(std::uint32_t state, Active& active) const {
  if (states_[state].kind != State::Kind::fork) {
    active.add(state);
    return;
  }
  active.waiting.push_back(state);
  while (!active.waiting.empty()) {
    const std::uint32_t top = active.waiting.back();
    active.waiting.pop_back();
    if (active.add(top) && states_[top].kind == State::Kind::fork) {
      active.waiting.push_back(states_[top].other);
      active.waiting.push_back(states_[top].next);
    }
  }
}

bool Glob::takes(const State& state, char32_t value) const {
  const auto in_set = [&] {
    const Ranges& ranges = sets_[state.set];
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const auto& range) { return value >= range.first && value <= range.second; });
  };
  switch (state.kind) {
    case State::Kind::character:
      return value == state.character;
    case State::Kind::not_slash:
      return value != '/';
    case State::Kind::anything:
      return true;
    case State::Kind::one_of:
      return value != '/' && in_set();
    case State::Kind::none_of:
      return value != '/' && !in_set();
    case State::Kind::fork:
    case State::Kind::accept:
      return false;
  }
  return false;
}

const Glob::Active& Glob::after(std::string_view path) const {
  // Thousands of paths are looked at, one after the other.
  thread_local Active now;
  thread_local Active next;
  now.reset(states_.size());
  next.reset(states_.size());
  if (!states_.empty()) {
    enter(start_, now);
  }
  while (!path.empty() && !now.list.empty()) {
    char32_t letter = static_cast<unsigned char>(path.front());
    std::size_t bytes = 1;
    // Nearly all of a path is ASCII, and lists of thousands of patterns look at each path.
    if (letter >= 0x80) {
      const text::CodePoint point = text::first_code_point(path);
      letter = point.value;
      bytes = point.bytes;
    }
    path.remove_prefix(bytes);
    next.clear();
    for (const std::uint32_t state : now.list) {
      if (takes(states_[state], letter)) {
        enter(states_[state].next, next);
      }
    }
    std::swap(now, next);
  }
  return now;
}

// What every path that matches ends with: `.journey.yaml` of `journeys/**/*.journey.yaml`.
std::string_view Glob::ending() const {
  const std::string_view pattern = pattern_;
  const std::size_t last = pattern.find_last_of("*?[]{},\\");
  if (last == std::string_view::npos) {
    return pattern.substr(pattern.starts_with("./") ? 2 : 0);
  }
  // `**/` may stand for no folder, and then its slash is not there either.
  const std::string_view end = pattern.substr(last + 1);
  return end.substr(end.starts_with('/') ? 1 : 0);
}

namespace {

constexpr bool is_wildcard(char c) { return c == '*' || c == '?' || c == '/'; }

// Whether the words between wildcards and slashes stand in the path, one behind the other, as they do in
// every path that matches.
bool has_words(std::string_view pattern, std::string_view path) {
  pattern.remove_prefix(pattern.starts_with("./") ? 2 : 0);
  for (std::size_t begin = 0; begin < pattern.size();) {
    std::size_t end = begin;
    for (; end < pattern.size() && !is_wildcard(pattern[end]); end++) {
      // Of braces and sets not all has to be there, and what is escaped reads otherwise than it is written.
      if (std::string_view("[]{}\\").find(pattern[end]) != std::string_view::npos) {
        return true;
      }
    }
    const std::size_t at = path.find(pattern.substr(begin, end - begin));
    if (at == std::string_view::npos) {
      return false;
    }
    path.remove_prefix(at + end - begin);
    begin = end + 1;
  }
  return true;
}

}  // namespace

bool Glob::matches(std::string_view path) const {
  // Tells most files apart at once.
  if (!path.ends_with(ending()) || !has_words(pattern_, path)) {
    return false;
  }
  const Active& end = after(path);
  return std::any_of(end.list.begin(), end.list.end(),
                     [&](std::uint32_t state) { return states_[state].kind == State::Kind::accept; });
}

}  // namespace jc::source
