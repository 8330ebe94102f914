// Reads the operands of a test, and says which words are wrong.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compiler/lint/compare.h"

namespace jc::lint {

namespace {

using expr::RuleOperator;
using Is = ValueType::Is;

bool is_ordered(RuleOperator op) {
  return op == RuleOperator::more_than || op == RuleOperator::at_least || op == RuleOperator::less_than ||
         op == RuleOperator::at_most;
}
bool is_temporal(RuleOperator op) {
  return op == RuleOperator::before || op == RuleOperator::after || op == RuleOperator::within;
}
bool is_textual(RuleOperator op) {
  return op == RuleOperator::matches || op == RuleOperator::contains_any || op == RuleOperator::contains_all;
}

std::optional<double> number_in(std::string_view text) {
  std::string digits(text);
  digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
  double number = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

std::string what_it_is(const ValueType& type) {
  switch (type.is) {
    case Is::number:
      return "a number";
    case Is::flag:
      return "true or false";
    case Is::choice:
      return fmt::format("one of {}", fmt::join(type.choices, ", "));
    case Is::date:
      return "a date";
    case Is::phrase:
      return fmt::format("a {}", expr::name(type.phrase));
    case Is::names:
      return "a name";
    case Is::entities:
      return "no single value";
    case Is::facts:
      return "a list of findings";
    default:
      return "text";
  }
}

// Which comparisons mean something for a type.
bool makes_sense(const ValueType& type, RuleOperator op) {
  using expr::PhraseKind;
  if (is_textual(op) || op == RuleOperator::equal || op == RuleOperator::not_equal || type.is == Is::any) {
    return type.is != Is::facts;
  }
  if (type.is == Is::date) {
    return true;
  }
  if (type.is == Is::phrase) {
    const bool moment = type.phrase == PhraseKind::moment;
    const bool ordered = type.phrase == PhraseKind::duration || type.phrase == PhraseKind::quantity ||
                         type.phrase == PhraseKind::cadence;
    return moment || (ordered && (is_ordered(op) ||
                                  (op == RuleOperator::within && type.phrase == PhraseKind::duration)));
  }
  return is_ordered(op) && (type.is == Is::number || type.is == Is::choice);
}

// The kinds of phrases an operand may be, in the order they are tried.
std::vector<expr::PhraseKind> phrases_for(const ValueType& type, RuleOperator op) {
  using expr::PhraseKind;
  if (type.is == Is::date) {
    return {PhraseKind::duration};
  }
  if (type.phrase == PhraseKind::moment) {
    return {PhraseKind::duration, PhraseKind::moment};
  }
  if (type.phrase == PhraseKind::cadence && is_ordered(op)) {
    return {PhraseKind::duration, PhraseKind::cadence};
  }
  return {type.phrase};
}

class LiteralReader {
 public:
  LiteralReader(const ValueType& type, RuleOperator op, Problems& problems)
      : type_(type), op_(op), problems_(problems) {}

  std::optional<Literal> read(const expr::RuleOperand& operand) {
    Literal literal;
    literal.text = operand.text;
    if (op_ == RuleOperator::matches) {
      return pattern(operand, std::move(literal));
    }
    if (is_textual(op_)) {
      return literal;
    }
    switch (type_.is) {
      case Is::number:
        return number(operand, std::move(literal));
      case Is::choice:
        return word(operand, std::move(literal));
      case Is::flag:
        if (operand.text != "true" && operand.text != "false") {
          return wrong(operand, fmt::format("`{}` is neither true nor false", operand.text), "");
        }
        return literal;
      case Is::date:
        return date(operand, std::move(literal));
      case Is::phrase:
        return phrase(operand, std::move(literal));
      default:
        literal.number = number_in(operand.text);
        return literal;
    }
  }

 private:
  std::optional<Literal> wrong(const expr::RuleOperand& operand, std::string message, std::string help) {
    problems_.push_back({operand.range, std::move(message), std::move(help)});
    return std::nullopt;
  }

  std::optional<Literal> pattern(const expr::RuleOperand& operand, Literal literal) {
    if (operand.pattern) {
      literal.pattern = operand.pattern;
      return literal;
    }
    // Written without slashes, as a word.
    auto compiled = expr::Pattern::compile(operand.text, operand.flags);
    if (const auto* problem = std::get_if<expr::PatternProblem>(&compiled)) {
      return wrong(operand, problem->message, "the pattern is a regular expression as RE2 reads it");
    }
    literal.pattern = std::get<expr::Pattern>(std::move(compiled));
    return literal;
  }

  std::optional<Literal> number(const expr::RuleOperand& operand, Literal literal) {
    literal.number = number_in(operand.text);
    return literal.number ? std::optional(std::move(literal))
                          : wrong(operand, fmt::format("`{}` is no number", operand.text), "");
  }

  std::optional<Literal> word(const expr::RuleOperand& operand, Literal literal) {
    const auto found = std::find(type_.choices.begin(), type_.choices.end(), operand.text);
    if (found == type_.choices.end()) {
      const std::vector<std::string_view> words(type_.choices.begin(), type_.choices.end());
      return wrong(operand, fmt::format("`{}` is not one of the values", operand.text),
                   help_for_word(operand.text, words));
    }
    literal.number = static_cast<double>(found - type_.choices.begin());
    return literal;
  }

  std::optional<Literal> date(const expr::RuleOperand& operand, Literal literal) {
    if (const auto day = expr::date(operand.text)) {
      literal.date = day->year * 10000 + day->month * 100 + day->day;
      return literal;
    }
    return phrase(operand, std::move(literal));
  }

  std::optional<Literal> phrase(const expr::RuleOperand& operand, Literal literal) {
    // The name of a metric is enough where targets are asked for.
    const bool name =
        operand.kind == expr::RuleOperandKind::word || operand.kind == expr::RuleOperandKind::quoted;
    if (name && (type_.phrase == expr::PhraseKind::target || type_.phrase == expr::PhraseKind::effect) &&
        type_.is == Is::phrase) {
      return literal;
    }
    expr::ParseResult result;
    for (const expr::PhraseKind kind : phrases_for(type_, op_)) {
      result = expr::parse_phrase(kind, operand.text);
      if (result) {
        literal.phrase = result.phrase;
        return literal;
      }
    }
    // `within 30 days of kickoff` is a moment with its first word.
    if (op_ == RuleOperator::within && type_.phrase == expr::PhraseKind::moment) {
      if (const auto whole = expr::parse_phrase(expr::PhraseKind::moment, "within " + operand.text)) {
        literal.phrase = whole.phrase;
        return literal;
      }
    }
    const std::string help = result.problem.rewrite.empty()
                                 ? result.problem.hint
                                 : fmt::format("write it as `{}`", result.problem.rewrite);
    return wrong(operand,
                 fmt::format("`{}` can't be compared with {}: {}", operand.text, what_it_is(type_),
                             result.problem.message),
                 help);
  }

  const ValueType& type_;
  RuleOperator op_;
  Problems& problems_;
};

}  // namespace

std::optional<Comparison> make_comparison(const ValueType& type, RuleOperator op, expr::RuleRange op_at,
                                          const std::vector<expr::RuleOperand>& operands,
                                          Problems& problems) {
  if (!makes_sense(type, op)) {
    const std::string help = is_ordered(op) || is_temporal(op)
                                 ? "compare it with `is`, `matches /…/` or `contains`"
                                 : "ask whether it is there, with `has`";
    problems.push_back(
        {op_at, fmt::format("this is {}, which can't be compared so", what_it_is(type)), help});
    return std::nullopt;
  }
  Comparison comparison{op, type, {}};
  LiteralReader reader(type, op, problems);
  for (const expr::RuleOperand& operand : operands) {
    auto literal = reader.read(operand);
    if (!literal) {
      return std::nullopt;
    }
    comparison.literals.push_back(std::move(*literal));
  }
  return comparison;
}

}  // namespace jc::lint
