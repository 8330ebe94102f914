#include "compiler/expr/rule/print_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "grammar/rule_words.h"

namespace jc::expr {

namespace {

constexpr std::array<std::string_view, 9> kOperators = {
    "=", "!=", "more than", "at least", "less than", "at most", "before", "after", "within"};

// Words that mean something at some places: as names they are written in backticks, which is right
// everywhere.
constexpr std::array<std::string_view, 45> kSpoken = {
    "all",     "any",      "own",      "same",       "different", "pair",    "two",    "zero",  "one",
    "three",   "four",     "five",     "six",        "seven",     "eight",   "nine",   "ten",   "sum",
    "number",  "average",  "highest",  "lowest",     "more",      "greater", "less",   "fewer", "above",
    "below",   "over",     "under",    "equal",      "equals",    "exactly", "before", "after", "within",
    "matches", "matching", "contains", "containing", "match",     "contain", "every",  "each",  "to"};

bool is_spoken(std::string_view name) {
  return grammar::rule::is_reserved(name) || std::find(kSpoken.begin(), kSpoken.end(), name) != kSpoken.end();
}

bool is_plain_name(std::string_view name) {
  return !name.empty() && grammar::rule::starts_name(name.front()) &&
         std::all_of(name.begin(), name.end(), grammar::rule::is_word_char) && !is_spoken(name);
}

std::string quote(std::string_view text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
    }
    quoted += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return quoted + '"';
}

// A brace before a space or at the end of the text needs no double.
std::string escape_braces(const std::string& text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool alone =
        c == '{' ? i + 1 < text.size() && text[i + 1] == ' ' : i + 1 < text.size() && text[i + 1] != '}';
    escaped += c;
    escaped += (c == '{' || c == '}') && !alone ? std::string(1, c) : "";
  }
  return escaped;
}

std::string_view operator_text(RuleOperator op) { return kOperators[static_cast<std::size_t>(op)]; }

}  // namespace

std::string name_text(std::string_view name) {
  return is_spoken(name) ? fmt::format("`{}`", name) : std::string(name);
}

std::string quoted_unless_plain(const std::string& name) { return is_plain_name(name) ? name : quote(name); }

std::string path_text(const RulePath& path) {
  std::string text;
  for (std::size_t i = 0; i < path.parts.size(); ++i) {
    text += i == 0 ? name_text(path.parts[i].text) : "." + path.parts[i].text;
  }
  return text;
}

std::string operand_text(const RuleOperand& value) {
  if (value.kind == RuleOperandKind::regex) {
    return fmt::format("/{}/{}", value.text, value.flags);
  }
  return value.kind == RuleOperandKind::quoted ? quote(value.text) : value.text;
}

std::string operands_text(const std::vector<RuleOperand>& list) {
  std::string text;
  for (std::size_t i = 0; i < list.size(); ++i) {
    text += i == 0 ? "" : ", ";
    if (list[i].kind != RuleOperandKind::word) {
      text += operand_text(list[i]);
      continue;
    }
    const std::size_t dot = std::min(list[i].text.find('.'), list[i].text.size());
    text += name_text(std::string_view(list[i].text).substr(0, dot)) + list[i].text.substr(dot);
  }
  return text;
}

std::string choice_text(const RuleTest& test) {
  return (test.op == RuleOperator::contains_all ? "all of " : "any of ") + operands_text(test.operands);
}

std::string test_text(const RuleTest& test) {
  if (test.op == RuleOperator::matches) {
    return "matching " + operand_text(test.operands.front());
  }
  if (test.op == RuleOperator::contains_any || test.op == RuleOperator::contains_all) {
    return "with " + choice_text(test);
  }
  return fmt::format("{} {}", operator_text(test.op), operand_text(test.operands.front()));
}

std::string amount_text(const RuleAmount& amount) {
  std::string text = amount.article.empty() ? "" : amount.article + ' ';
  if (amount.kind == RuleAmountKind::counted) {
    text += fmt::format("{} {} ", amount.op == RuleOperator::equal ? "exactly" : operator_text(amount.op),
                        amount.number);
  } else if (amount.kind != RuleAmountKind::some) {
    text += amount.kind == RuleAmountKind::none ? "no " : "own ";
  }
  return text;
}

std::string template_text(const RuleTemplate& text) {
  std::string inside;
  for (const RulePiece& piece : text.pieces) {
    inside += piece.path.empty() ? escape_braces(piece.text) : "{" + piece.path.text() + "}";
  }
  return quote(inside);
}

}  // namespace jc::expr
