#include "compiler/facts/read_as.h"

namespace jc::facts {

const expr::Moment* moment_in(const ValueView& value) {
  const auto* criterion = read_as<expr::Criterion>(value);
  if (criterion == nullptr) {
    return read_as<expr::Moment>(value);
  }
  const auto* timed = std::get_if<expr::Timed>(&criterion->leaf.what);
  const bool alone = criterion->join == expr::Criterion::Join::leaf && !criterion->negated;
  return alone && timed != nullptr ? &timed->moment : nullptr;
}

std::string_view awaited(const ValueView& value) {
  const auto* criterion = read_as<expr::Criterion>(value);
  const auto* happened = criterion == nullptr ? nullptr : std::get_if<expr::Happened>(&criterion->leaf.what);
  const bool alone = happened != nullptr && criterion->join == expr::Criterion::Join::leaf &&
                     !criterion->negated && !happened->absent;
  return alone ? std::string_view(happened->name.text) : std::string_view();
}

}  // namespace jc::facts
