// Puts one mistake into a file of a clean workspace: the kind a person makes, at a place picked by a seed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace jc::test {

struct Mutant {
  // The file with the mistake in it.
  std::string text;
  // Where the finding has to be, from 1.
  std::size_t line = 0;
  // For messages: the line that was changed.
  std::string what;
};

// A file as lines, without their ends.
using Lines = std::vector<std::string>;
Lines lines_of(const std::string& text);
std::string text_of(const Lines& lines);

// Picks without a library's distributions, so that a seed means the same everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 6364136223846793005ULL + 1442695040888963407ULL) {}
  std::size_t below(std::size_t count) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33U) % count);
  }

 private:
  std::uint64_t state_;
};

struct Mutator {
  std::string name;
  // The rule that has to find it.
  std::string rule;
  // Of a file with this ending.
  std::string file;
  // What the mistake brings about beside: taking the only use of a name away.
  std::string also;
  // Nothing where the file has no room for such a mistake.
  std::function<std::optional<Mutant>(const Lines&, Dice&)> apply;
};

const std::vector<Mutator>& mutators();

}  // namespace jc::test
