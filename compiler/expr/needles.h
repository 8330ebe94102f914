// Tells at little cost that none of several words occurs in a text: what spares most texts a regular
// expression.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jc::expr {

// The words are put into eight groups, and a text is looked through for three bytes in a row that could begin
// a word of one group; after "Teddy" of the Hyperscan library (Wang et al., NSDI 2019), a byte at a time.
class Needles {
 public:
  // In lower case. An empty word may occur anywhere.
  explicit Needles(const std::vector<std::string>& words);

  // False only where none of the words occurs, whatever the case of its letters. What is not ASCII has cases
  // of its own, and is let through.
  bool may_occur_in(std::string_view text) const;

 private:
  using Groups = std::uint8_t;
  static constexpr std::size_t kLooked = 3;

  // By byte, the groups with a word that has it in the first, second and third place.
  std::array<std::array<Groups, 256>, kLooked> at_{};
  // Groups with a word of at most one, and of at most two bytes: they may end with the text.
  std::array<Groups, kLooked - 1> shorter_{};
  bool anywhere_ = false;
};

}  // namespace jc::expr
