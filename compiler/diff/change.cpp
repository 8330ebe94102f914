#include "compiler/diff/change.h"

#include <fmt/format.h>

#include <iterator>

#include "compiler/source/text_hash.h"

namespace jc::diff {

namespace {

constexpr std::string_view kClasses[] = {"promise", "workload", "ownership", "measurement", "editorial"};
static_assert(std::size(kClasses) == kClassCount);
constexpr std::string_view kDirections[] = {"weaker", "stronger", "same",  "cannot-say",
                                            "more",   "less",     "moved", "neutral"};
constexpr std::string_view kVerbs[] = {"changed", "added", "removed", "renamed", "moved"};
constexpr std::string_view kHistories[] = {"", "goes-on", "breaks"};

template <class Word>
std::optional<Word> find(std::span<const std::string_view> words, std::string_view name) {
  for (std::size_t i = 0; i < words.size(); i++) {
    if (words[i] == name) {
      return static_cast<Word>(i);
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Class which) { return kClasses[static_cast<std::size_t>(which)]; }
std::string_view name_of(Direction direction) { return kDirections[static_cast<std::size_t>(direction)]; }
std::string_view name_of(Verb verb) { return kVerbs[static_cast<std::size_t>(verb)]; }
std::string_view name_of(History history) { return kHistories[static_cast<std::size_t>(history)]; }

std::optional<Class> find_class(std::string_view name) { return find<Class>(kClasses, name); }
std::optional<Direction> find_direction(std::string_view name) { return find<Direction>(kDirections, name); }

Direction combined(Direction a, Direction b) {
  if (a == b || b == Direction::same) {
    return a;
  }
  if (a == Direction::same) {
    return b;
  }
  // Hours that come and hours that go are weighed by those who know how many; promises can't be.
  return a == Direction::more || a == Direction::less ? Direction::same : Direction::cannot_say;
}

std::string fingerprint_of(const Change& change) {
  // With its part where it has one: two steps may get the same time.
  const std::string text =
      fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}{}", change.entity, static_cast<int>(change.role),
                  name_of(change.verb), change.before, change.after, fmt::join(change.tiers, ","),
                  change.part.empty() ? "" : "\x1f" + change.part);
  return fmt::format("{:012x}", source::text_hash(text) & 0xffffffffffffULL);
}

}  // namespace jc::diff
