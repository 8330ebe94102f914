// What one rule block says: the sentence of a rule page, and the texts that go with it, as plain values.
//
// Only the shape is known here. Names of kinds, properties and values are kept as they were written and are
// looked up in the field tables later; times, cadences and sums are kept as text for the phrase parser.
// The grammar with an example per production is grammar/rules.md.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/expr/pattern.h"

namespace jc::expr {

// Bytes [begin, end) of the block. Two ranges always compare equal, so that `==` on the types below asks
// whether two blocks *say* the same, wherever their words stand.
struct RuleRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const RuleRange&) const { return true; }
};

// One word as written, plural or singular, without the backticks that may protect it.
struct RuleWord {
  std::string text;
  RuleRange range;
  bool operator==(const RuleWord&) const = default;
};

// `owner`, `success.customer`: the way from an entity to one of its values.
struct RulePath {
  std::vector<RuleWord> parts;
  RuleRange range;
  bool empty() const { return parts.empty(); }
  // The parts joined with dots.
  std::string text() const;
  bool operator==(const RulePath&) const = default;
};

enum class RuleOperator : std::uint8_t {
  equal,
  not_equal,
  more_than,
  at_least,
  less_than,
  at_most,
  // Moments: `before renewal`, `after kickoff`, `within 90 days`.
  before,
  after,
  within,
  // Text: a regular expression; or any, or all, of these pieces of text (or elements of a list).
  matches,
  contains_any,
  contains_all,
};

// A guess from the outside of the text; the type of what it is compared with decides.
enum class RuleOperandKind : std::uint8_t { number, amount, quoted, word, regex, phrase };

// What a value is compared with.
struct RuleOperand {
  RuleOperandKind kind = RuleOperandKind::word;
  // Without quotes and slashes; words of a phrase stand one space apart.
  std::string text;
  // Of a regular expression: empty or `i`.
  std::string flags;
  // With quotes, slashes and flags.
  RuleRange range;
  // Of a regular expression that can be used.
  std::optional<Pattern> pattern;
  bool operator==(const RuleOperand& other) const {
    return kind == other.kind && text == other.text && flags == other.flags && range == other.range;
  }
};

// `at least 60 days before renewal`, `with any of "MQL", "SQL"`, `= 100%`.
struct RuleTest {
  RuleOperator op = RuleOperator::equal;
  // One; several only for `contains_any` and `contains_all`.
  std::vector<RuleOperand> operands;
  // The operator alone, then all of it.
  RuleRange op_range;
  RuleRange range;
  bool operator==(const RuleTest&) const = default;
};

// Places in the vectors of the RuleBlock.
using RuleClauseId = std::uint32_t;
using RuleItemId = std::uint32_t;
using RuleNounId = std::uint32_t;

// All of (or any of) the parts hold. Groups in groups differ in `all`, and there are two parts or more.
struct RuleGroup {
  bool all = true;
  std::vector<RuleClauseId> parts;
  bool operator==(const RuleGroup&) const = default;
};

struct RuleNegation {
  RuleClauseId part = 0;
  bool operator==(const RuleNegation&) const = default;
};

// `has an owner`. In all of the clauses below, an empty `of` means the entity the clause is about.
struct RuleHas {
  RulePath of;
  RuleItemId item = 0;
  bool operator==(const RuleHas&) const = default;
};

// `is terminal`, `kind is ratio or percent`, `is reviewed within 90 days`, `owner is a team`.
struct RuleIs {
  RulePath of;
  bool negated = false;
  // `owner is a team`: the one value names a kind.
  bool a_kind = false;
  // One of these. With an empty `of` a word is the name of a property that is true or false.
  std::vector<RuleOperand> values;
  // Only together with one word: the property that the word names passes the test.
  std::optional<RuleTest> test;
  bool operator==(const RuleIs&) const = default;
};

// `severity >= medium`, `due is before renewal`, `title matches /renew/i`, `tiers contains low-touch`.
struct RuleCompare {
  RulePath of;
  bool negated = false;
  RuleTest test;
  bool operator==(const RuleCompare&) const = default;
};

// Something that is true or false of an entity.
struct RuleClause {
  std::variant<RuleGroup, RuleNegation, RuleHas, RuleIs, RuleCompare> body;
  RuleRange range;
  bool operator==(const RuleClause&) const = default;
};

enum class RuleFilterKind : std::uint8_t {
  // `where kind is ratio`, `that is not terminal`, `with an owner`, `without an owner` hold a clause;
  // that of `without` must be false.
  where,
  that,
  with,
  without,
  // `with different owner`, `with the same owner` hold paths, and stand after `pair of consecutive`.
  different,
  same,
  // `in every playbook where …`, `of milestone alignment` hold a noun: what the thing belongs to.
  in,
  of,
};

struct RuleFilter {
  RuleFilterKind kind = RuleFilterKind::where;
  RuleClauseId clause = 0;
  std::vector<RulePath> paths;
  RuleNounId noun = 0;
  RuleRange range;
  bool operator==(const RuleFilter&) const = default;
};

// The entities of a kind, or the one with a name, that pass all filters.
struct RuleNoun {
  RuleWord kind;
  std::optional<RuleWord> name;
  std::vector<RuleFilter> filters;
  RuleRange range;
  bool operator==(const RuleNoun&) const = default;
};

// How many: `an owner`, `no owner`, `an own owner` (written on the entity itself, not inherited), `at most 5
// metrics`.
enum class RuleAmountKind : std::uint8_t { some, none, own, counted };

struct RuleAmount {
  RuleAmountKind kind = RuleAmountKind::some;
  // Of `counted`: one of the six ordered comparisons, and a number up to 1,000,000.
  RuleOperator op = RuleOperator::equal;
  std::uint32_t number = 0;
  // `a`, `an`, `the`, `any` or nothing: kept for printing.
  std::string article;
  RuleRange range;
  bool operator==(const RuleAmount&) const = default;
};

// `sum of parts`, `number of stages`.
enum class RuleAggregate : std::uint8_t { none, sum, number, average, highest, lowest };

// What is had: `at least 1 metric where kind is ratio`, `due of milestone alignment at least 60 days before
// renewal`.
struct RuleItem {
  RuleAmount amount;
  RuleAggregate aggregate = RuleAggregate::none;
  RulePath path;
  std::vector<RuleFilter> filters;
  std::optional<RuleTest> test;
  RuleRange range;
  bool operator==(const RuleItem&) const = default;
};

enum class RuleQuantifier : std::uint8_t { every, no, no_two };

struct RuleStatement {
  RuleQuantifier quantifier = RuleQuantifier::every;
  // `pair of consecutive stages`: the requirement is about two stages, one directly after the other.
  bool consecutive = false;
  RuleNounId subject = 0;
  // Of `every` and `no`.
  RuleClauseId requirement = 0;
  // Of `no_two`: what no two of them have in common.
  std::vector<RulePath> same;
  RuleRange range;
  bool operator==(const RuleStatement&) const = default;
};

// A stretch of text, or, where `path` is not empty, the place for a value.
struct RulePiece {
  std::string text;
  RulePath path;
  // In the block, escapes and braces included.
  RuleRange range;
  bool operator==(const RulePiece&) const = default;
};

struct RuleTemplate {
  std::vector<RulePiece> pieces;
  RuleRange range;
  bool operator==(const RuleTemplate&) const = default;
};

struct RuleBlock {
  RuleStatement statement;
  std::optional<RuleTemplate> say;
  std::optional<RuleTemplate> help;
  std::optional<RuleTemplate> why;
  // `point at owner`: the property whose place a finding shows.
  std::optional<RulePath> point;

  std::vector<RuleClause> clauses;
  std::vector<RuleItem> items;
  std::vector<RuleNoun> nouns;
  bool operator==(const RuleBlock&) const = default;
};

// Why a block can't be read. The range is the word that is wrong; it is empty at the end of a line.
struct RuleProblem {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Lower case, without a final stop; it does not repeat the two fields below.
  std::string message;
  // What could stand there: words of the language in backticks, the rest in words (`a name`).
  std::vector<std::string> expected;
  // The one of `expected` that was meant, without backticks, or empty.
  std::string suggestion;
};

// `block` is there exactly when there are no problems.
struct RuleParse {
  std::optional<RuleBlock> block;
  std::vector<RuleProblem> problems;
};

// Limits: 16 KiB a block, 32 levels of nesting; more is a problem like any other.
inline constexpr std::size_t kMaxRuleBytes = 16 * 1024;
inline constexpr int kMaxRuleNesting = 32;

RuleParse parse_rule(std::string_view block);

// A text with places for values, as `say` takes it, that stands outside of a rule block. Problems have their
// places in `text`.
RuleTemplate parse_template(std::string_view text, std::vector<RuleProblem>& problems);

// The canonical form: parse_rule(print(block)) gives an equal block again.
std::string print(const RuleBlock& block);

// What `word` may be the plural of, the word itself first: `statuses` -> `statuses`, `statuse`, `status`.
std::vector<std::string> singular_forms(std::string_view word);

}  // namespace jc::expr
