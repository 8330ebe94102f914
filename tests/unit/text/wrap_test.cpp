#include "compiler/text/wrap.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/test.h"

namespace jc::text {
namespace {

std::string lines(std::string_view text, std::size_t width, LongWord long_word) {
  return fmt::format("{}", fmt::join(wrap(text, width, width, long_word), "|"));
}

TEST_CASE("lines of cells: a long word sticks out, or goes on in the next line") {
  CHECK(lines("one two three", 7, LongWord::sticks_out) == "one two|three");
  CHECK(lines("see onboarding-plan now", 8, LongWord::sticks_out) == "see|onboarding-plan|now");
  CHECK(lines("see onboarding-plan now", 8, LongWord::is_broken) == "see|onboardi|ng-plan|now");
  CHECK(lines("onboarding", 10, LongWord::is_broken) == "onboarding");
  CHECK(lines("abcdefgh ij", 5, LongWord::is_broken) == "abcde|fgh|ij");
  CHECK(lines("契約締結から", 4, LongWord::is_broken) == "契約|締結|から");
  CHECK(lines("客", 1, LongWord::is_broken).empty());
  CHECK(lines("any width", 0, LongWord::is_broken) == "any width");
}

}  // namespace
}  // namespace jc::text
