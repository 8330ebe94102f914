// The canonical form of a rule. Parentheses stand wherever the reader would otherwise take in more than was
// meant.
#include <fmt/format.h>

#include <array>

#include "compiler/expr/rule/brackets.h"
#include "compiler/expr/rule/print_value.h"
#include "compiler/expr/rule/rule.h"

namespace jc::expr {

namespace {

constexpr std::array<std::string_view, 6> kAggregates = {
    "", "sum of ", "number of ", "average of ", "highest of ", "lowest of "};

std::string_view article(std::string_view noun) {
  return std::string_view("aeio").find(noun.front()) == std::string_view::npos ? "a " : "an ";
}

class Printer {
 public:
  explicit Printer(const RuleBlock& block) : block_(block), brackets_(block) {}

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
      out_ += "\npoint at " + path_text(*block_.point);
    }
    return out_ + '\n';
  }

 private:
  void paths(const std::vector<RulePath>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      out_ += separator(i, list.size(), " and ");
      out_ += path_text(list[i]);
    }
  }

  static std::string_view separator(std::size_t i, std::size_t size, std::string_view word) {
    return i == 0 ? "" : i + 1 == size ? word : ", ";
  }

  void noun(const RuleNoun& noun, bool followed) {
    out_ += name_text(noun.kind.text);
    if (noun.name) {
      out_ += ' ' + quoted_unless_plain(noun.name->text);
    }
    filters(noun.filters, followed);
  }

  void filters(const std::vector<RuleFilter>& filters, bool followed) {
    for (std::size_t i = 0; i < filters.size(); ++i) {
      const bool more = i + 1 < filters.size();
      filter(filters[i], more ? !brackets_.simple(filters[i]) : followed);
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
        bracketed(
            followed || (filter.kind == RuleFilterKind::without && !brackets_.is<RuleHas>(filter.clause)),
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
  void bracketed(bool brackets, Body body) {
    out_ += brackets ? "(" : "";
    body();
    out_ += brackets ? ")" : "";
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
      const bool group = brackets_.is<RuleGroup>(parts[i]);
      const bool long_item =
          !group && more &&
          Brackets::open_ended(block_.items[std::get<RuleHas>(block_.clauses[parts[i]].body).item]);
      bracketed(group || long_item, [&] { items(parts[i]); });
    }
  }

  void clause(RuleClauseId id, bool followed) {
    std::visit([&](const auto& body) { say(id, body, followed); }, block_.clauses[id].body);
  }

  void say(RuleClauseId, const RuleGroup& group, bool followed) {
    const std::vector<RuleClauseId>& parts = group.parts;
    for (std::size_t i = 0; i < parts.size();) {
      out_ += i == 0 ? "" : group.all ? " and " : " or ";
      const RulePath* path = brackets_.shared_path(parts[i]);
      std::size_t end = i + 1;
      while (path != nullptr && end < parts.size() && brackets_.shared_path(parts[end]) != nullptr &&
             *brackets_.shared_path(parts[end]) == *path) {
        ++end;
      }
      if (path != nullptr) {
        // A list of things would take in the property that the next clause is about.
        bracketed(end < parts.size() && brackets_.starts_with_path(parts[end]), [&] {
          verb(*path, "has ");
          run(parts, i, end, group.all, followed || end < parts.size());
        });
      } else {
        const bool brackets = brackets_.is<RuleGroup>(parts[i]) ||
                              (end < parts.size() && brackets_.takes_more(parts[i], group.all, parts[end]));
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
    bracketed(followed && Brackets::open_ended(had), [&] { item(had, false); });
  }

  void say(RuleClauseId, const RuleIs& said, bool) {
    verb(said.of, said.negated ? "is not " : "is ");
    out_ += said.a_kind ? "a " : said.values.size() > 1 ? "one of " : "";
    out_ += operands_text(said.values);
    if (said.test) {
      out_ += ' ' + test_text(*said.test);
    }
  }

  void say(RuleClauseId, const RuleCompare& compare, bool) {
    const RuleOperator op = compare.test.op;
    if (op == RuleOperator::matches) {
      verb(compare.of, compare.negated ? "does not match " : "matches ");
      out_ += operand_text(compare.test.operands.front());
    } else if (op == RuleOperator::contains_any || op == RuleOperator::contains_all) {
      verb(compare.of, compare.negated ? "does not contain " : "contains ");
      out_ += choice_text(compare.test);
    } else {
      verb(compare.of, compare.negated ? "is not " : compare.of.empty() ? "is " : "");
      out_ += test_text(compare.test);
    }
  }

  void verb(const RulePath& of, std::string_view word) {
    out_ += path_text(of);
    out_ += of.empty() ? "" : " ";
    out_ += word;
  }

  void item(const RuleItem& item, bool followed) {
    out_ += amount_text(item.amount);
    out_ += kAggregates[static_cast<std::size_t>(item.aggregate)];
    out_ += path_text(item.path);
    filters(item.filters, followed || item.test.has_value());
    if (item.test) {
      out_ += ' ' + test_text(*item.test);
    }
  }

  void line(std::string_view word, const std::optional<RuleTemplate>& text) {
    if (text) {
      out_ += fmt::format("\n{} {}", word, template_text(*text));
    }
  }

  const RuleBlock& block_;
  Brackets brackets_;
  std::string out_;
};

}  // namespace

std::string print(const RuleBlock& block) { return Printer(block).print(); }

}  // namespace jc::expr
