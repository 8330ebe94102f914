#include "compiler/lint/compare_time.h"

#include <limits>

#include "compiler/model/date.h"

namespace jc::lint {

namespace {

using expr::RuleOperator;

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max();

std::int64_t day_number(int yyyymmdd) { return expr::day_number(model::calendar_date(yyyymmdd)); }

// With both ends, so that open ones compare too.
struct Stretch {
  std::int64_t low = -kForever;
  std::int64_t high = kForever;
};

Stretch stretch(const expr::Point& point) {
  const expr::Window window = expr::window(point);
  return {window.low.value_or(-kForever), window.high.value_or(kForever)};
}

bool same_anchor(const expr::Point& a, const expr::Point& b) {
  const expr::Anchor* first = expr::anchor(a);
  const expr::Anchor* second = expr::anchor(b);
  if (first == nullptr || second == nullptr) {
    return first == second;
  }
  const bool kinds = first->kind == second->kind || first->kind == expr::AnchorKind::unsaid ||
                     second->kind == expr::AnchorKind::unsaid;
  return kinds && first->name.text == second->name.text && first->date == second->date &&
         first->edge == second->edge;
}

bool compare_stretches(Stretch there, RuleOperator op, Stretch wanted) {
  // `at least 60 days before` looks to the other side than `at least 30 days after`.
  const bool before = wanted.high < 0;
  switch (op) {
    case RuleOperator::before:
      return there.high <= wanted.low;
    case RuleOperator::after:
      return there.low >= wanted.high;
    case RuleOperator::within:
      return there.low >= wanted.low && there.high <= wanted.high;
    case RuleOperator::at_least:
      return before ? there.high <= wanted.high : there.low >= wanted.low;
    case RuleOperator::more_than:
      return before ? there.high < wanted.low : there.low > wanted.high;
    case RuleOperator::at_most:
      return before ? there.low >= wanted.low : there.high <= wanted.high;
    case RuleOperator::less_than:
      return before ? there.low > wanted.high : there.high < wanted.low;
    default:
      return there.low == wanted.low && there.high == wanted.high;
  }
}

}  // namespace

Truth compare_lengths(const expr::Length& there, RuleOperator op, const expr::Length& wanted) {
  const std::int64_t high = there.high.value_or(kForever);
  const std::int64_t wanted_high = wanted.high.value_or(kForever);
  switch (op) {
    case RuleOperator::at_least:
      return truth(there.low >= wanted.low);
    case RuleOperator::more_than:
      return truth(there.low > wanted_high);
    case RuleOperator::within:
    case RuleOperator::at_most:
      return truth(high <= wanted_high);
    case RuleOperator::less_than:
      return truth(high < wanted.low);
    case RuleOperator::not_equal:
      return truth(there != wanted);
    default:
      return truth(there == wanted);
  }
}

Truth compare_moments(const expr::Moment& there, RuleOperator op, const expr::PhraseContent& wanted) {
  if (there.points.size() != 1) {
    return Truth::unknown;
  }
  const Stretch mine = stretch(there.points.front());
  if (const auto* duration = std::get_if<expr::Duration>(&wanted.value)) {
    const std::int64_t most = expr::length(*duration).high.value_or(kForever);
    return truth(op == RuleOperator::within && mine.low >= -most && mine.high <= most);
  }
  const auto& moment = std::get<expr::Moment>(wanted.value);
  if (moment.points.size() != 1) {
    return Truth::unknown;
  }
  return truth(same_anchor(there.points.front(), moment.points.front()) &&
               compare_stretches(mine, op, stretch(moment.points.front())));
}

Truth compare_dates(int there, RuleOperator op, const Literal& wanted, const facts::Context& context) {
  const std::int64_t day = day_number(there);
  if (wanted.phrase != nullptr) {
    constexpr std::int64_t kDay = 86400;
    const expr::Length length = expr::length(std::get<expr::Duration>(wanted.phrase->value));
    const expr::Length ago{(day_number(context.as_of()) - day) * kDay,
                           (day_number(context.as_of()) - day) * kDay};
    return compare_lengths(ago, op, length);
  }
  const std::int64_t other = day_number(*wanted.date);
  switch (op) {
    case RuleOperator::before:
    case RuleOperator::less_than:
      return truth(day < other);
    case RuleOperator::after:
    case RuleOperator::more_than:
      return truth(day > other);
    case RuleOperator::at_least:
      return truth(day >= other);
    case RuleOperator::within:
    case RuleOperator::at_most:
      return truth(day <= other);
    case RuleOperator::not_equal:
      return truth(day != other);
    default:
      return truth(day == other);
  }
}

}  // namespace jc::lint
