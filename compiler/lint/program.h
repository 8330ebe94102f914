// The sentence of a rule with its words resolved against the language: what is evaluated for every entity.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/lint/compare.h"
#include "compiler/lint/key_bits.h"
#include "compiler/lint/page/page.h"
#include "compiler/lint/property.h"
#include "compiler/lint/words.h"

namespace jc::lint {

using ClauseId = std::uint32_t;
using NounId = std::uint32_t;

struct Filter {
  expr::RuleFilterKind kind = expr::RuleFilterKind::where;
  // Of `where`, `that`, `with` and `without`.
  ClauseId clause = 0;
  // Of `different` and `same`.
  std::vector<Property> paths;
  // Of `in` and `of`.
  NounId noun = 0;
};

struct Noun {
  KindPick pick;
  std::string name;
  std::vector<Filter> filters;
};

struct Item {
  expr::RuleAmount amount;
  expr::RuleAggregate aggregate = expr::RuleAggregate::none;
  Property property;
  std::vector<Filter> filters;
  std::optional<Comparison> test;
  // `due of milestone alignment`: whose property it is.
  std::optional<NounId> of;
  // As written: `at most 5`.
  std::string amount_text;
  // Nothing but the property and an article.
  bool plain = false;
};

struct Group {
  bool all = true;
  std::vector<ClauseId> parts;
};
struct Negation {
  ClauseId part = 0;
};
// `is terminal`: there, and not false.
struct Flagged {
  Property property;
  bool negated = false;
};
// `owner is a person`.
struct OfKind {
  Property property;
  bool negated = false;
  std::vector<language::Kind> kinds;
};
struct Tested {
  Property property;
  bool negated = false;
  Comparison comparison;
};

struct Clause {
  std::variant<Group, Negation, Item, Flagged, OfKind, Tested> body;
  // As written, spaces evened out: `an owner`, `is reachable`.
  std::string text;
};

// A piece of a text shown to people.
struct Piece {
  enum class Is : std::uint8_t { text, property, missing, count, fact };
  Is is = Is::text;
  std::string text;
  Property property;
};
using Template = std::vector<Piece>;

// `no orchestrator has more than 4 products`: those that entities of a kind name under a key.
struct Role {
  std::string word;
  language::Kind kind = language::Kind::journey;
  Property names;
};

// What the page's `fix` adds to the subject, or takes out of it.
struct FixTemplate {
  bool safe = false;
  // The key that the finding points at goes.
  bool remove = false;
  // One line: `key: value`.
  Template add;
  // With a gap such as `<team>`.
  bool by_hand = false;
};

struct Program {
  expr::RuleQuantifier quantifier = expr::RuleQuantifier::every;
  bool consecutive = false;
  Noun subject;
  // As written: `stage`.
  std::string subject_word;
  // The subject's filters as written, for "none of 4 milestones that have due".
  std::string filters_text;
  ClauseId requirement = 0;
  std::vector<Property> same;
  std::vector<Clause> clauses;
  std::vector<Noun> nouns;

  Template say;
  Template help;
  Template why;
  std::optional<Property> point;
  std::optional<FixTemplate> fix;

  // Each of these facts is a finding of its own.
  const facts::Derived* facts = nullptr;
  // Speaks of what the compiler itself has reported under this id.
  std::string reported;
  std::optional<Role> role;
  // What is required is far cheaper to find out than whether the sentence is about somebody.
  bool requirement_first = false;
  // Has nothing to say about an entity without these.
  KeyBits needed;
  // How far it looks, and what it looks at beyond that.
  facts::Reach reach = facts::Reach::document;
  std::vector<language::KeyId> keys;
};

}  // namespace jc::lint
