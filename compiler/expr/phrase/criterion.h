// Criteria and conditions: what must be true, as a tree of and, or, not over single statements.
#pragma once
#include "compiler/expr/phrase/quantity.h"

namespace jc::expr {

enum class LeafKind : std::uint8_t { happened, compared, timed, late, judged };

// `event trained at least 5 times`, `milestone live`, `status at-risk`, `no event first-report for 14 days`.
struct Happened {
  AnchorKind kind = AnchorKind::unsaid;
  Name name;
  // Written with `no`: it has not happened.
  bool absent = false;
  // `at least 5 times`; no `times` means once or more.
  std::optional<Comparator> counted;
  std::int32_t times = 1;
  Extent times_at;
  bool operator==(const Happened&) const = default;
};

// A value a comparison names: a quantity, a date or a word.
using Value = std::variant<Quantity, Date, Name>;

// `adoption-rate < 75%`, `plan is enterprise`, `region is emea or apac`, `seats between 10 and 20`.
struct Compared {
  // Metric or attribute unless `kind` says which.
  std::optional<NameKind> kind;
  Name name;
  Comparator comparator = Comparator::equal;
  Extent comparator_at;
  // Two for `between`, one or more for `one_of` and `none_of`, else one.
  std::vector<Value> values;
  std::vector<Extent> values_at;
  Name group;
  bool operator==(const Compared&) const = default;
};

// `60 days after contract-signed`, `within 120 days of renewal`: true once (or while) it is that time.
struct Timed {
  Moment moment;
  bool operator==(const Timed&) const = default;
};

// `7 days late`, `milestone live is 7 days late`. No name: what the key belongs to. No duration: at all.
struct Late {
  AnchorKind kind = AnchorKind::unsaid;
  Name name;
  std::optional<Duration> by;
  bool operator==(const Late&) const = default;
};

// `"they can show it without us" as judged by csm`: prose, and who says whether it is so, as far as said.
struct Judged {
  Name text;
  std::vector<Name> by;
  bool operator==(const Judged&) const = default;
};

// One statement with what may follow it: `at 90 days after x`, `for 14 days`, `within 30 days`.
struct Leaf {
  std::variant<Happened, Compared, Timed, Late, Judged> what;
  Rare<Point> when;
  Rare<Duration> lasting;
  Rare<Duration> within;
  Extent at, when_at, lasting_at, within_at;
  LeafKind kind() const { return static_cast<LeafKind>(what.index()); }
  bool operator==(const Leaf&) const = default;
};

struct Criterion {
  enum class Join : std::uint8_t { leaf, all, any };
  Join join = Join::leaf;
  bool negated = false;
  // Two or more unless `join` is leaf.
  std::vector<Criterion> parts;
  // Only for `leaf`.
  Leaf leaf;
  Extent at;
  bool operator==(const Criterion&) const = default;
};

// All statements, from left to right. The pointers live as long as `criterion`.
std::vector<const Leaf*> leaves(const Criterion& criterion);

// A leaf as it counts once negations are pushed down to it.
struct Literal {
  const Leaf* leaf = nullptr;
  bool negated = false;
};

// One way to fulfil a criterion: all literals hold.
struct Branch {
  std::vector<Literal> literals;
  // Equal for branches that say the same, whatever the order of their `and` and of listed values.
  std::string key;
};

// The criterion as alternatives, in the order written, repeats left out. Only the first `limit` are given,
// since alternatives can multiply; `complete` tells.
struct Branches {
  std::vector<Branch> branches;
  bool complete = true;
};
Branches branches(const Criterion& criterion, std::size_t limit = 256);

// What tells criteria apart at first sight.
struct Gist {
  // One bit for each name or text in it: two criteria can only say the same when their marks are equal, and
  // one can only be a part of the other when its marks are.
  std::uint64_t marks = 0;
  // Speaks of what it belongs to ("7 days late"), so that equal words mean different things.
  bool relative = false;
};
Gist gist(const Criterion& criterion);

// What the map forms `{ all: [...] }` and `{ any: [...] }` mean; extents stay those of the parts.
Criterion join(Criterion::Join how, std::vector<Criterion> parts);

}  // namespace jc::expr
