// Numbers: what is measured and aimed at, and whether figures of before and after may be compared.
#include <algorithm>
#include <map>

#include "compiler/diff/judge.h"
#include "compiler/diff/time_order.h"
#include "compiler/diff/values.h"
#include "compiler/facts/read_as.h"

namespace jc::diff {

using expr::Target;
using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

// What may change without a break in the figures.
bool keeps_history(model::KeyId key) {
  return key == "rank"_key || key == "leads-to"_key || key == "variance-limit"_key || key == "metrics"_key ||
         key == "targets"_key || key == "target"_key || key == "status"_key || key == "expected"_key ||
         key == "team"_key;
}

std::optional<double> number_of(const expr::Quantity& quantity) {
  if (quantity.measure == expr::Measure::time) {
    return static_cast<double>(expr::length(quantity.time).low);
  }
  return quantity.low.approximate();
}

int wanted(const Target& target, int by_metric) {
  switch (target.comparator) {
    case expr::Comparator::at_least:
    case expr::Comparator::more:
      return target.form == Target::Form::compared ? 1 : by_metric;
    case expr::Comparator::at_most:
    case expr::Comparator::less:
      return target.form == Target::Form::compared ? -1 : by_metric;
    default:
      return by_metric;
  }
}

Direction asked(double was, double is, int wanted) {
  if (was == is || wanted == 0) {
    return Direction::same;
  }
  return (is > was) == (wanted > 0) ? Direction::stronger : Direction::weaker;
}

// Who has to be there sooner is asked for more.
Direction asked_when(const Target& was, const Target& is) {
  if (!was.when || !is.when) {
    return Direction::same;
  }
  const auto moment = [](const expr::Point& point) {
    expr::Moment at;
    at.points = {point};
    return at;
  };
  const Order order = compare(moment(*was.when), moment(*is.when));
  return order == Order::less      ? Direction::stronger
         : order == Order::greater ? Direction::weaker
                                   : Direction::same;
}

Direction asked(const Target& was, const Target& is, int by_metric) {
  if (was.form == Target::Form::tracked || is.form == Target::Form::tracked) {
    return was.form == is.form                 ? Direction::same
           : was.form == Target::Form::tracked ? Direction::stronger
                                               : Direction::weaker;
  }
  const auto before = number_of(was.value);
  const auto after = number_of(is.value);
  const int way = wanted(is, by_metric);
  if (!before || !after || was.value.measure != is.value.measure) {
    return Direction::same;
  }
  if (wanted(was, by_metric) != way) {
    return Direction::cannot_say;
  }
  return combined(asked(*before, *after, way), asked_when(was, is));
}

const Target* target_of(const ValueView& value) { return facts::read_as<Target>(value); }

// The first of each metric: a list of thousands is not to be looked through for each of them.
using ByMetric = std::map<std::string_view, const Target*>;

ByMetric by_metric(const ValueView& value) {
  ByMetric all;
  if (says_nothing(value)) {
    return all;
  }
  for (const ValueView& item : value.items()) {
    if (const Target* target = target_of(item)) {
      all.emplace(target->metric.text, target);
    }
  }
  return all;
}

std::vector<ValueView> items(const ValueView& value) {
  return says_nothing(value) ? std::vector<ValueView>() : std::vector<ValueView>(value.items());
}

// By metric: what is aimed at anew, no longer, or at another value.
Direction targets(const Sides& sides, const Difference& difference) {
  Direction all = Direction::same;
  const ByMetric was = by_metric(difference.was);
  const ByMetric is = by_metric(difference.is);
  for (const ValueView& each : items(difference.is)) {
    const Target* target = target_of(each);
    if (target == nullptr) {
      continue;
    }
    const auto earlier = was.find(target->metric.text);
    all = combined(all, earlier == was.end()
                            ? Direction::stronger
                            : asked(*earlier->second, *target,
                                    better(sides.after, each.document(), target->metric.text)));
  }
  for (const auto& [metric, target] : was) {
    if (!is.contains(metric)) {
      all = combined(all, Direction::weaker);
    }
  }
  return all;
}

// The value aimed at in a stage's `value`.
Direction quantity(const Sides& sides, const Difference& difference) {
  const auto number = [](const ValueView& value) -> std::optional<double> {
    const auto* read = facts::read_as<expr::Quantity>(value);
    return read == nullptr ? std::nullopt : number_of(*read);
  };
  const auto was = number(difference.was);
  const auto is = number(difference.is);
  const std::string_view metric = difference.part().text("metric"_key);
  const Entity& part = difference.part();
  const int way = metric.empty()
                      ? 0
                      : better(difference.part_after ? sides.after : sides.before, part.document(), metric);
  return was && is ? asked(*was, *is, way) : was ? Direction::weaker : Direction::stronger;
}

}  // namespace

int better(const model::Model& model, const model::Document& document, std::string_view metric) {
  const Entity found = model.find(document, language::NameKind::metric, metric);
  const std::string_view word = found ? found.text("better"_key) : std::string_view();
  return word == "higher" ? 1 : word == "lower" ? -1 : 0;
}

Judgement judge_number(const Sides& sides, const Difference& difference) {
  const language::Type& type = difference.field->type;
  Direction direction = Direction::same;
  if (type.base == language::Base::phrase && type.phrase == expr::PhraseKind::target) {
    direction = targets(sides, difference);
  } else if (difference.key_id() == "target"_key) {
    direction = quantity(sides, difference);
  } else if (difference.key_id() == "better"_key && !says_nothing(difference.was) &&
             !says_nothing(difference.is)) {
    // What was good is bad now.
    direction = Direction::cannot_say;
  } else if (difference.part().kind() == Kind::success) {
    const Count count = count_of(difference.was, difference.is);
    direction = count == Count::more    ? Direction::stronger
                : count == Count::fewer ? Direction::weaker
                                        : Direction::same;
  }
  const History history = keeps_history(difference.key_id()) ? History::goes_on : History::breaks;
  return {Classes(Class::measurement, direction), history, ""};
}

}  // namespace jc::diff
