// What to do about values in units that no phrase has: `latency < 300ms`, `temperature > 8°C`.
#include "compiler/expr/phrase/hint_kinds.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Longer is a word, which says of what.
constexpr std::size_t kLongestUnit = 6;

}  // namespace

std::string with_unit_of_metric(PhraseKind kind, std::string_view text) {
  const auto last = text.find_last_of("0123456789");
  const std::string_view unit = last == std::string_view::npos ? "" : trimmed(text.substr(last + 1));
  const bool one = !unit.empty() && unit.size() <= kLongestUnit &&
                   unit.find_first_of(" ,;:()[]%'\"+-*=<>") == std::string_view::npos;
  if (!one) {
    return "";
  }
  const std::string value = readable(kind, trimmed(text.substr(0, last + 1)));
  const bool compared = value.find_first_of("<>=") != std::string::npos && is_digit(value.back());
  const std::string_view where =
      kind == PhraseKind::condition ? "` where the attribute is declared" : "` where the metric is declared";
  return compared ? "write `" + value + "`, and `unit: " + std::string(unit) + std::string(where) : "";
}

}  // namespace jc::expr
