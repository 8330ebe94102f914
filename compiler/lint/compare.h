// Holds what is written in a journey against what a sentence wants: `at least 30 days`, `is ratio or
// percent`, `before renewal`.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/expr/pattern.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/lint/property.h"

namespace jc::lint {

// Unknown: a value that could not be read, or says `none` on purpose, settles nothing.
enum class Truth : std::uint8_t { no, yes, unknown };

constexpr Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }
constexpr Truth negated(Truth truth) {
  return truth == Truth::unknown ? truth : truth == Truth::yes ? Truth::no : Truth::yes;
}

// What values are compared with, read as the type of the property asks.
struct Literal {
  std::string text;
  std::optional<double> number;
  // yyyymmdd.
  std::optional<int> date;
  // Of the property's kind of phrase; durations for `within 90 days` and `at least 2 weeks`.
  expr::Phrase phrase;
  std::optional<expr::Pattern> pattern;
};

struct Comparison {
  expr::RuleOperator op = expr::RuleOperator::equal;
  ValueType type;
  std::vector<Literal> literals;
};

// Nothing, and a problem at the word that is wrong, where values of this type can't be compared so.
std::optional<Comparison> make_comparison(const ValueType& type, expr::RuleOperator op, expr::RuleRange op_at,
                                          const std::vector<expr::RuleOperand>& operands, Problems& problems);

// Whether one thing passes. The context knows the day that dates are compared with.
Truth compare(const Thing& thing, const Comparison& comparison, const facts::Context& context);

// Whether what a property led to passes: one of several is enough, except for `!=`. Nothing there passes
// nothing.
Truth compare_all(const std::vector<Thing>& things, const Comparison& comparison,
                  const facts::Context& context);

// The same for two numbers. What differs by less than a sum of decimal fractions may be off is equal.
Truth compare_numbers(double there, expr::RuleOperator op, double wanted);

// The number of a thing: of a number, a count, or a quantity such as `25%`. Exact to five decimal places.
std::optional<double> number_in(const Thing& thing);

}  // namespace jc::lint
