// Tells which paths a pattern such as `journeys/**/*.journey.yaml` means.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jc::source {

// Why a pattern is none. `offset` is a byte of the pattern.
struct GlobError {
  std::size_t offset = 0;
  std::string text;
};

// A compiled pattern over relative paths with forward slashes.
//   *      any characters but `/`          ?      one character but `/`
//   **     as a whole path part: any number of folders, also none
//   [a-z]  one of these; [!a-z] or [^a-z]: one other, never `/`
//   {a,b}  either; may be nested           \x     x itself
// Names that begin with a dot are matched like all others. A leading `./` is dropped. Matching takes
// time proportional to pattern length times path length at worst, whatever the pattern.
class Glob {
 public:
  bool matches(std::string_view path) const;
  const std::string& pattern() const { return pattern_; }

 private:
  friend class GlobParser;
  // One step of a nondeterministic automaton; `next` and `other` are indexes of states.
  struct State {
    enum class Kind : std::uint8_t { character, not_slash, anything, one_of, none_of, fork, accept };
    Kind kind = Kind::accept;
    char32_t character = 0;
    std::uint32_t set = 0;
    std::uint32_t next = 0;
    std::uint32_t other = 0;
  };
  using Ranges = std::vector<std::pair<char32_t, char32_t>>;
  // A set of states that remembers the order they came in.
  struct Active;

  std::string_view ending() const;
  bool takes(const State& state, char32_t value) const;
  void enter(std::uint32_t state, Active& active) const;
  // Holds until the calling thread asks again.
  const Active& after(std::string_view path) const;

  std::string pattern_;
  std::vector<State> states_;
  std::vector<Ranges> sets_;
  std::uint32_t start_ = 0;
};

// Patterns are at most 4,096 bytes, braces at most 8 deep.
std::variant<Glob, GlobError> parse_glob(std::string_view pattern);

}  // namespace jc::source
