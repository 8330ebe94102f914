#include "compiler/lint/compare.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "compiler/lint/compare_time.h"

namespace jc::lint {

namespace {

using expr::RuleOperator;
using Is = ValueType::Is;

// Sums of decimal fractions are off by less than this.
constexpr double kDust = 1e-7;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Case of ASCII letters is free: house words are written both ways.
bool occurs_in(std::string_view text, std::string_view piece) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  return std::search(text.begin(), text.end(), piece.begin(), piece.end(), same) != text.end();
}

// Names and choices are compared whole, prose by its pieces.
bool has_piece(const Thing& thing, const Comparison& comparison, const Literal& literal) {
  std::string room;
  const std::string_view text = text_in(thing, room);
  const bool whole = comparison.type.is == Is::names || comparison.type.is == Is::choice ||
                     comparison.type.is == Is::entities;
  return whole ? text == literal.text : occurs_in(text, literal.text);
}

Truth compare_quantities(const expr::Quantity& there, RuleOperator op, const expr::Quantity& wanted) {
  if (there.measure != wanted.measure || there.currency != wanted.currency) {
    return truth(op == RuleOperator::not_equal);
  }
  if (there.measure == expr::Measure::time) {
    return compare_lengths(expr::length(there.time), op, expr::length(wanted.time));
  }
  switch (op) {
    case RuleOperator::at_least:
      return truth(there.low >= wanted.low);
    case RuleOperator::more_than:
      return truth(there.low > wanted.high);
    case RuleOperator::at_most:
      return truth(there.high <= wanted.high);
    case RuleOperator::less_than:
      return truth(there.high < wanted.low);
    case RuleOperator::not_equal:
      return truth(there.low != wanted.low || there.high != wanted.high);
    default:
      return truth(there.low == wanted.low && there.high == wanted.high);
  }
}

Truth compare_cadences(const expr::Cadence& there, RuleOperator op, const expr::PhraseContent& wanted) {
  const auto mine = expr::readings(there);
  if (mine.size() != 1) {
    return Truth::unknown;
  }
  if (const auto* duration = std::get_if<expr::Duration>(&wanted.value)) {
    return compare_lengths(mine[0].period, op, expr::length(*duration));
  }
  const auto other = expr::readings(std::get<expr::Cadence>(wanted.value));
  if (other.size() != 1) {
    return Truth::unknown;
  }
  // A greater cadence comes more often: the time between is shorter.
  const bool flips = op == RuleOperator::more_than || op == RuleOperator::less_than ||
                     op == RuleOperator::at_least || op == RuleOperator::at_most;
  return flips ? compare_lengths(other[0].period, op, mine[0].period)
               : compare_lengths(mine[0].period, op, other[0].period);
}

Truth compare_phrases(const Thing& thing, const expr::Phrase& there, const Comparison& comparison,
                      const Literal& literal) {
  const RuleOperator op = comparison.op;
  if (const auto* duration = std::get_if<expr::Duration>(&there->value);
      duration != nullptr && literal.phrase) {
    return compare_lengths(expr::length(*duration), op,
                           expr::length(std::get<expr::Duration>(literal.phrase->value)));
  }
  if (const auto* moment = std::get_if<expr::Moment>(&there->value); moment != nullptr && literal.phrase) {
    return compare_moments(*moment, op, *literal.phrase);
  }
  if (const auto* cadence = std::get_if<expr::Cadence>(&there->value); cadence != nullptr && literal.phrase) {
    return compare_cadences(*cadence, op, *literal.phrase);
  }
  if (const auto* quantity = std::get_if<expr::Quantity>(&there->value);
      quantity != nullptr && literal.phrase) {
    return compare_quantities(*quantity, op, std::get<expr::Quantity>(literal.phrase->value));
  }
  const auto* target = std::get_if<expr::Target>(&there->value);
  const auto* effect = std::get_if<expr::Effect>(&there->value);
  const bool metric = (target != nullptr && target->metric.text == literal.text) ||
                      (effect != nullptr && effect->metric.text == literal.text);
  std::string room;
  const bool same =
      metric || text_in(thing, room) == literal.text || (literal.phrase && *literal.phrase == *there);
  return truth(same != (op == RuleOperator::not_equal));
}

std::optional<double> number_of(const Thing& thing) {
  if (const auto* number = std::get_if<double>(&thing)) {
    return *number;
  }
  const auto* value = std::get_if<model::ValueView>(&thing);
  if (value == nullptr) {
    return std::nullopt;
  }
  const model::Value& held = **value;
  if (held.is == model::Is::number || held.is == model::Is::choice || held.is == model::Is::flag) {
    return held.number();
  }
  double number = 0;
  const char* end = held.text.data() + held.text.size();
  const auto read = std::from_chars(held.text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

Truth compare_one(const Thing& thing, const Comparison& comparison, const Literal& literal,
                  const facts::Context& context) {
  const RuleOperator op = comparison.op;
  std::string room;
  if (op == RuleOperator::matches) {
    return truth(literal.pattern->search(text_in(thing, room)));
  }
  if (op == RuleOperator::contains_any || op == RuleOperator::contains_all) {
    return truth(has_piece(thing, comparison, literal));
  }
  const auto* value = std::get_if<model::ValueView>(&thing);
  if (value != nullptr && value->phrase() != nullptr) {
    return compare_phrases(thing, *value->phrase(), comparison, literal);
  }
  if (comparison.type.is == Is::date && value != nullptr && value->is(model::Is::date)) {
    return compare_dates(static_cast<int>((*value)->number()), op, literal, context);
  }
  if (const auto number = number_of(thing); number && literal.number) {
    return compare_numbers(*number, op, *literal.number);
  }
  if (op != RuleOperator::equal && op != RuleOperator::not_equal) {
    return Truth::no;
  }
  return truth((text_in(thing, room) == literal.text) == (op == RuleOperator::equal));
}

}  // namespace

Truth compare_numbers(double there, RuleOperator op, double wanted) {
  if (std::abs(there - wanted) < kDust) {
    there = wanted;
  }
  switch (op) {
    case RuleOperator::more_than:
      return truth(there > wanted);
    case RuleOperator::at_least:
      return truth(there >= wanted);
    case RuleOperator::less_than:
      return truth(there < wanted);
    case RuleOperator::at_most:
      return truth(there <= wanted);
    case RuleOperator::not_equal:
      return truth(there != wanted);
    default:
      return truth(there == wanted);
  }
}

std::optional<double> number_in(const Thing& thing) {
  const auto* value = std::get_if<model::ValueView>(&thing);
  const expr::Phrase* phrase = value == nullptr ? nullptr : value->phrase();
  if (phrase != nullptr) {
    const auto* quantity = std::get_if<expr::Quantity>(&(*phrase)->value);
    return quantity == nullptr ? std::nullopt : std::optional(quantity->low.approximate());
  }
  return number_of(thing);
}

Truth compare(const Thing& thing, const Comparison& comparison, const facts::Context& context) {
  if (is_settled(thing)) {
    return Truth::unknown;
  }
  const bool all = comparison.op == RuleOperator::contains_all || comparison.op == RuleOperator::not_equal;
  Truth result = truth(all);
  for (const Literal& literal : comparison.literals) {
    const Truth one = compare_one(thing, comparison, literal, context);
    if (one == Truth::unknown) {
      result = Truth::unknown;
    } else if ((one == Truth::yes) != all) {
      return one;
    }
  }
  return result;
}

Truth compare_all(const std::vector<Thing>& things, const Comparison& comparison,
                  const facts::Context& context) {
  if (comparison.op == RuleOperator::contains_all) {
    for (const Literal& literal : comparison.literals) {
      const Comparison one{RuleOperator::contains_any, comparison.type, {literal}};
      if (const Truth found = compare_all(things, one, context); found != Truth::yes) {
        return found;
      }
    }
    return Truth::yes;
  }
  const bool all = comparison.op == RuleOperator::not_equal;
  Truth result = truth(all);
  for (const Thing& thing : things) {
    const Truth one = compare(thing, comparison, context);
    if (one == Truth::unknown) {
      result = Truth::unknown;
    } else if ((one == Truth::yes) != all) {
      return one;
    }
  }
  return result;
}

}  // namespace jc::lint
