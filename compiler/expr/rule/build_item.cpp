// Things that are had, and what values are compared with.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "compiler/expr/pattern.h"
#include "compiler/expr/rule/build.h"

namespace jc::expr {

namespace {

using K = RuleNodeKind;

constexpr std::uint32_t kMaxCount = 1'000'000;

RuleOperator operator_of(K kind) {
  return static_cast<RuleOperator>(static_cast<int>(kind) - static_cast<int>(K::op_equal));
}

RuleAggregate aggregate_of(K kind) {
  return static_cast<RuleAggregate>(1 + static_cast<int>(kind) - static_cast<int>(K::sum_of));
}

// Words of a phrase one space apart, without the comments and line ends between them.
std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n';
    const bool after_space = i > 0 && (line.empty() || line.back() == ' ');
    if (after_space && text[i] == '#') {
      i = std::min(text.find('\n', i), text.size());
    } else if (!space) {
      line += text[i];
    } else if (!after_space) {
      line += ' ';
    }
  }
  return line;
}

RuleOperandKind kind_of_text(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::string_view plain = text.substr(sign);
  const bool numeric =
      !plain.empty() && is_digit(plain.front()) &&
      std::all_of(plain.begin(), plain.end(), [&](char c) { return is_digit(c) || c == '.' || c == ','; });
  if (numeric && plain.find("..") == std::string_view::npos) {
    return RuleOperandKind::number;
  }
  const auto spaces = std::count(text.begin(), text.end(), ' ');
  const bool has_digit = std::any_of(text.begin(), text.end(), is_digit);
  const bool currency = !text.empty() && !is_digit(text.front()) && has_digit && spaces == 1;
  const bool leading = !plain.empty() && (is_digit(plain.front()) || plain.front() == '$' ||
                                          plain.starts_with("€") || plain.starts_with("£"));
  if ((leading && spaces <= 1) || (currency && text.find(' ') == 3)) {
    return RuleOperandKind::amount;
  }
  return spaces == 0 ? RuleOperandKind::word : RuleOperandKind::phrase;
}

}  // namespace

RuleItemId RuleBuild::item(NodeId id) {
  RuleItem item;
  item.range = range(id);
  for (NodeId child : children(id)) {
    const K what = kind(child);
    if (what == K::counted) {
      counted(child, item.amount);
    } else if (what == K::none_amount || what == K::own) {
      item.amount.kind = what == K::own ? RuleAmountKind::own : RuleAmountKind::none;
      item.amount.range = range(child);
    } else if (what == K::article) {
      item.amount.article = text(child);
      item.amount.range = range(child);
    } else if (what >= K::sum_of && what <= K::lowest_of) {
      item.aggregate = aggregate_of(what);
    } else if (what == K::path) {
      item.path = path(child);
    } else if (what == K::test) {
      item.test = test(child);
    } else {
      const bool comparable = std::exchange(comparable_, false);
      item.filters.push_back(filter(child));
      comparable_ = comparable;
    }
  }
  rule_.items.push_back(std::move(item));
  return static_cast<RuleItemId>(rule_.items.size() - 1);
}

void RuleBuild::counted(NodeId id, RuleAmount& amount) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  amount.kind = RuleAmountKind::counted;
  amount.range = range(id);
  for (NodeId child : children(id)) {
    if (kind(child) != K::count_number) {
      amount.op = operator_of(kind(child));
      continue;
    }
    const std::string_view digits = text(child);
    const auto word = std::find(kWords.begin(), kWords.end(), digits);
    if (word != kWords.end()) {
      amount.number = static_cast<std::uint32_t>(word - kWords.begin());
      continue;
    }
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), amount.number);
    if (read.ec != std::errc() || amount.number > kMaxCount) {
      report(range(child), fmt::format("counts go up to {}", kMaxCount));
    }
  }
}

RuleTest RuleBuild::test(NodeId id) {
  RuleTest test;
  test.range = range(id);
  test.op = RuleOperator::contains_any;
  test.op_range = {test.range.begin, test.range.begin};
  std::vector<NodeId> operands = children(id);
  const K first = kind(operands.front());
  if (first == K::any_of || first == K::all_of) {
    test.op = first == K::all_of ? RuleOperator::contains_all : RuleOperator::contains_any;
    operands = children(operands.front());
    test.op_range.end = range(operands.front()).begin;
  } else if (first >= K::op_equal && first <= K::op_within) {
    test.op = operator_of(first);
    test.op_range = range(operands.front());
    operands.erase(operands.begin());
  } else if (first == K::regex) {
    test.op = RuleOperator::matches;
  }
  for (NodeId child : operands) {
    test.operands.push_back(operand(child));
  }
  return test;
}

RuleOperand RuleBuild::operand(NodeId id) {
  RuleOperand operand;
  operand.range = range(id);
  if (kind(id) == K::quoted) {
    operand.kind = RuleOperandKind::quoted;
    operand.text = unquote(text(id));
  } else if (kind(id) == K::regex) {
    const std::size_t slash = text(id).rfind('/');
    operand.kind = RuleOperandKind::regex;
    operand.text = text(id).substr(1, slash - 1);
    operand.flags = text(id).substr(slash + 1);
    read_pattern(operand);
  } else if (kind(id) == K::phrase) {
    operand.text = one_line(text(id));
    operand.kind = kind_of_text(operand.text);
  } else {
    operand.text = path(id).text();
    operand.kind = kind_of_text(operand.text);
  }
  return operand;
}

void RuleBuild::read_pattern(RuleOperand& operand) {
  const auto end_of_pattern = operand.range.end - static_cast<std::uint32_t>(operand.flags.size());
  if (!operand.flags.empty() && operand.flags != "i") {
    report({end_of_pattern, operand.range.end}, "the only flag of a pattern is `i`, for any case");
    problems_.back().expected = {"`i`"};
    return;
  }
  auto compiled = Pattern::compile(operand.text, operand.flags);
  if (auto* pattern = std::get_if<Pattern>(&compiled)) {
    operand.pattern = std::move(*pattern);
  } else if (const auto* problem = std::get_if<PatternProblem>(&compiled)) {
    const auto begin = operand.range.begin + 1 + static_cast<std::uint32_t>(problem->offset);
    report({begin, std::max(begin, end_of_pattern - 1)}, problem->message);
  }
}

}  // namespace jc::expr
