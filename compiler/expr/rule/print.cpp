// The canonical form of a rule. Parentheses stand wherever the reader would otherwise take in more than was
// meant.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "compiler/expr/rule/rule.h"
#include "grammar/rule_words.h"

namespace jc::expr {

namespace {

constexpr std::array<std::string_view, 9> kOperators = {
    "=", "!=", "more than", "at least", "less than", "at most", "before", "after", "within"};
constexpr std::array<std::string_view, 6> kAggregates = {
    "", "sum of ", "number of ", "average of ", "highest of ", "lowest of "};

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

std::string name_in_text(std::string_view name) {
  return is_spoken(name) ? fmt::format("`{}`", name) : std::string(name);
}

std::string_view article(std::string_view noun) {
  return std::string_view("aeio").find(noun.front()) == std::string_view::npos ? "a " : "an ";
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

class Printer {
 public:
  explicit Printer(const RuleBlock& block) : block_(block) {}

  std::string print() {
    const RuleStatement& said = block_.statement;
    out_ += said.quantifier == RuleQuantifier::every ? "every "
            : said.quantifier == RuleQuantifier::no  ? "no "
                                                     : "no two ";
    out_ += said.consecutive ? "pair of consecutive " : "";
    noun(block_.nouns[said.subject], false);
    if (said.quantifier == RuleQuantifier::no_two) {
      out_ += " have the same ";
      paths(said.same);
    } else {
      out_ += ' ';
      clause(said.requirement, false);
    }
    line("say ", block_.say);
    line("help", block_.help);
    line("why ", block_.why);
    if (block_.point) {
      out_ += "\npoint at ";
      path(*block_.point);
    }
    return out_ + '\n';
  }

 private:
  void path(const RulePath& path) {
    for (std::size_t i = 0; i < path.parts.size(); ++i) {
      out_ += i == 0 ? name_in_text(path.parts[i].text) : "." + path.parts[i].text;
    }
  }

  void paths(const std::vector<RulePath>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      out_ += separator(i, list.size(), " and ");
      path(list[i]);
    }
  }

  static std::string_view separator(std::size_t i, std::size_t size, std::string_view word) {
    return i == 0 ? "" : i + 1 == size ? word : ", ";
  }

  void noun(const RuleNoun& noun, bool followed) {
    out_ += name_in_text(noun.kind.text);
    if (noun.name) {
      out_ += ' ' + (is_plain_name(noun.name->text) ? noun.name->text : quote(noun.name->text));
    }
    filters(noun.filters, followed);
  }

  void filters(const std::vector<RuleFilter>& filters, bool followed) {
    for (std::size_t i = 0; i < filters.size(); ++i) {
      const bool more = i + 1 < filters.size();
      filter(filters[i], more ? !simple(filters[i]) : followed);
    }
  }

  // `followed`: something comes after it that it could take for a part of itself.
  void filter(const RuleFilter& filter, bool followed) {
    static constexpr std::array<std::string_view, 8> kWords = {
        " where ", " that ", " with ", " without ", " with different ", " with the same ", " in ", " of "};
    out_ += kWords[static_cast<std::size_t>(filter.kind)];
    switch (filter.kind) {
      case RuleFilterKind::where:
      case RuleFilterKind::that:
        bracketed(followed, [&] { clause(filter.clause, false); });
        break;
      case RuleFilterKind::with:
      case RuleFilterKind::without:
        bracketed(followed || (filter.kind == RuleFilterKind::without && !is<RuleHas>(filter.clause)),
                  [&] { items(filter.clause); });
        break;
      case RuleFilterKind::different:
      case RuleFilterKind::same:
        paths(filter.paths);
        break;
      default:
        if (!block_.nouns[filter.noun].name) {
          out_ += filter.kind == RuleFilterKind::in ? "every " : article(block_.nouns[filter.noun].kind.text);
        }
        noun(block_.nouns[filter.noun], followed);
    }
  }

  template <typename Body>
  bool is(RuleClauseId id) const {
    return std::holds_alternative<Body>(block_.clauses[id].body);
  }

  // `where kind is ratio`: the next filter could not be taken for a part of it.
  bool simple(const RuleFilter& filter) const {
    const bool says = filter.kind == RuleFilterKind::where || filter.kind == RuleFilterKind::that;
    const auto* said = says ? std::get_if<RuleIs>(&block_.clauses[filter.clause].body) : nullptr;
    return said != nullptr && !said->test &&
           (said->values.back().kind == RuleOperandKind::word ||
            said->values.back().kind == RuleOperandKind::quoted);
  }

  // Whether the clause would take in the start of `next`, which stands after it and a word: in
  // `kind is ratio or owner has a lead`, `owner` is one more kind.
  bool takes_more(RuleClauseId id, bool all, RuleClauseId next) const {
    const auto& body = block_.clauses[id].body;
    const auto* said = std::get_if<RuleIs>(&body);
    const auto* compare = std::get_if<RuleCompare>(&body);
    const RulePath* path = shared_path(next);
    return (said != nullptr && (said->values.size() > 1 || (!all && path != nullptr && !path->empty()))) ||
           (compare != nullptr && compare->test.op >= RuleOperator::contains_any);
  }

  bool starts_with_path(RuleClauseId id) const {
    const auto& body = block_.clauses[id].body;
    const auto* said = std::get_if<RuleIs>(&body);
    const auto* compare = std::get_if<RuleCompare>(&body);
    const RulePath* path = said != nullptr ? &said->of : compare != nullptr ? &compare->of : shared_path(id);
    return path != nullptr && !path->empty();
  }

  template <typename Body>
  void bracketed(bool brackets, Body body) {
    out_ += brackets ? "(" : "";
    body();
    out_ += brackets ? ")" : "";
  }

  // The path that all things of a clause are had by, when `has` can be written once for all of them.
  const RulePath* shared_path(RuleClauseId id) const {
    const auto& body = block_.clauses[id].body;
    if (const auto* has = std::get_if<RuleHas>(&body)) {
      return &has->of;
    }
    const auto* group = std::get_if<RuleGroup>(&body);
    const RulePath* shared = group != nullptr ? shared_path(group->parts.front()) : nullptr;
    for (std::size_t i = 1; shared != nullptr && i < group->parts.size(); ++i) {
      const RulePath* next = shared_path(group->parts[i]);
      shared = next != nullptr && *next == *shared ? shared : nullptr;
    }
    return shared;
  }

  // After a verb: the things of a clause that has a shared path.
  void items(RuleClauseId id) {
    if (const auto* group = std::get_if<RuleGroup>(&block_.clauses[id].body)) {
      run(group->parts, 0, group->parts.size(), group->all, false);
    } else {
      item(block_.items[std::get<RuleHas>(block_.clauses[id].body).item], false);
    }
  }

  void run(const std::vector<RuleClauseId>& parts, std::size_t begin, std::size_t end, bool all,
           bool followed) {
    for (std::size_t i = begin; i < end; ++i) {
      out_ += separator(i - begin, end - begin, all ? " and " : " or ");
      const bool more = followed || i + 1 < end;
      const bool group = is<RuleGroup>(parts[i]);
      const bool long_item =
          !group && more && open_ended(block_.items[std::get<RuleHas>(block_.clauses[parts[i]].body).item]);
      bracketed(group || long_item, [&] { items(parts[i]); });
    }
  }

  static bool open_ended(const RuleItem& item) {
    return !item.filters.empty() || (item.test && item.test->op >= RuleOperator::contains_any);
  }

  void clause(RuleClauseId id, bool followed) {
    std::visit([&](const auto& body) { say(id, body, followed); }, block_.clauses[id].body);
  }

  void say(RuleClauseId, const RuleGroup& group, bool followed) {
    const std::vector<RuleClauseId>& parts = group.parts;
    for (std::size_t i = 0; i < parts.size();) {
      out_ += i == 0 ? "" : group.all ? " and " : " or ";
      const RulePath* path = shared_path(parts[i]);
      std::size_t end = i + 1;
      while (path != nullptr && end < parts.size() && shared_path(parts[end]) != nullptr &&
             *shared_path(parts[end]) == *path) {
        ++end;
      }
      if (path != nullptr) {
        // A list of things would take in the property that the next clause is about.
        bracketed(end < parts.size() && starts_with_path(parts[end]), [&] {
          verb(*path, "has ");
          run(parts, i, end, group.all, followed || end < parts.size());
        });
      } else {
        const bool brackets =
            is<RuleGroup>(parts[i]) || (end < parts.size() && takes_more(parts[i], group.all, parts[end]));
        bracketed(brackets, [&] { clause(parts[i], followed || end < parts.size()); });
      }
      i = end;
    }
  }

  void say(RuleClauseId, const RuleNegation& negation, bool) {
    out_ += "not ";
    bracketed(true, [&] { clause(negation.part, false); });
  }

  void say(RuleClauseId, const RuleHas& has, bool followed) {
    verb(has.of, "has ");
    const RuleItem& had = block_.items[has.item];
    bracketed(followed && open_ended(had), [&] { item(had, false); });
  }

  void say(RuleClauseId, const RuleIs& said, bool) {
    verb(said.of, said.negated ? "is not " : "is ");
    out_ += said.a_kind ? "a " : said.values.size() > 1 ? "one of " : "";
    words(said.values);
    if (said.test) {
      out_ += ' ';
      test(*said.test);
    }
  }

  void say(RuleClauseId, const RuleCompare& compare, bool) {
    const RuleOperator op = compare.test.op;
    if (op == RuleOperator::matches) {
      verb(compare.of, compare.negated ? "does not match " : "matches ");
      operand(compare.test.operands.front());
    } else if (op == RuleOperator::contains_any || op == RuleOperator::contains_all) {
      verb(compare.of, compare.negated ? "does not contain " : "contains ");
      values(compare.test);
    } else {
      verb(compare.of, compare.negated ? "is not " : compare.of.empty() ? "is " : "");
      test(compare.test);
    }
  }

  void verb(const RulePath& of, std::string_view word) {
    path(of);
    out_ += of.empty() ? "" : " ";
    out_ += word;
  }

  void item(const RuleItem& item, bool followed) {
    amount(item.amount);
    out_ += kAggregates[static_cast<std::size_t>(item.aggregate)];
    path(item.path);
    filters(item.filters, followed || item.test.has_value());
    if (item.test) {
      out_ += ' ';
      test(*item.test);
    }
  }

  void amount(const RuleAmount& amount) {
    out_ += amount.article.empty() ? "" : amount.article + ' ';
    if (amount.kind == RuleAmountKind::counted) {
      const std::string_view op =
          amount.op == RuleOperator::equal ? "exactly" : kOperators[static_cast<std::size_t>(amount.op)];
      out_ += fmt::format("{} {} ", op, amount.number);
    } else if (amount.kind != RuleAmountKind::some) {
      out_ += amount.kind == RuleAmountKind::none ? "no " : "own ";
    }
  }

  void test(const RuleTest& test) {
    if (test.op == RuleOperator::matches) {
      out_ += "matching ";
      operand(test.operands.front());
    } else if (test.op == RuleOperator::contains_any || test.op == RuleOperator::contains_all) {
      out_ += "with ";
      values(test);
    } else {
      out_ += fmt::format("{} ", kOperators[static_cast<std::size_t>(test.op)]);
      operand(test.operands.front());
    }
  }

  void values(const RuleTest& test) {
    out_ += test.op == RuleOperator::contains_all ? "all of " : "any of ";
    words(test.operands);
  }

  void words(const std::vector<RuleOperand>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      out_ += i == 0 ? "" : ", ";
      if (list[i].kind != RuleOperandKind::word) {
        operand(list[i]);
        continue;
      }
      const std::size_t dot = std::min(list[i].text.find('.'), list[i].text.size());
      out_ += name_in_text(std::string_view(list[i].text).substr(0, dot)) + list[i].text.substr(dot);
    }
  }

  void operand(const RuleOperand& value) {
    if (value.kind == RuleOperandKind::regex) {
      out_ += fmt::format("/{}/{}", value.text, value.flags);
    } else if (value.kind == RuleOperandKind::quoted) {
      out_ += quote(value.text);
    } else {
      out_ += value.text;
    }
  }

  void line(std::string_view word, const std::optional<RuleTemplate>& text) {
    if (!text) {
      return;
    }
    std::string inside;
    for (const RulePiece& piece : text->pieces) {
      inside += piece.path.empty() ? escape_braces(piece.text) : "{" + piece.path.text() + "}";
    }
    out_ += fmt::format("\n{} {}", word, quote(inside));
  }

  // A brace before a space or at the end of the text needs no double.
  static std::string escape_braces(const std::string& text) {
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

  const RuleBlock& block_;
  std::string out_;
};

}  // namespace

std::string print(const RuleBlock& block) { return Printer(block).print(); }

}  // namespace jc::expr
