#include "compiler/diff/logic.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "compiler/diff/time_order.h"
#include "compiler/diff/wording.h"
#include "compiler/expr/phrase/print.h"

namespace jc::diff {

namespace {

using expr::Comparator;
using expr::Compared;
using expr::Criterion;
using expr::Leaf;
using expr::Literal;

// The values that a comparison with one number accepts.
struct Stretch {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_open = false;
  bool high_open = false;
  // What the numbers count: a currency, `%`, seconds.
  std::string unit;
};

struct Measured {
  double number = 0;
  std::string unit;
};

std::optional<Measured> measured(const expr::Value& value) {
  if (const auto* date = std::get_if<expr::Date>(&value)) {
    return Measured{static_cast<double>(expr::day_number(*date)), "date"};
  }
  const auto* quantity = std::get_if<expr::Quantity>(&value);
  if (quantity == nullptr || quantity->is_range()) {
    return std::nullopt;
  }
  if (quantity->measure == expr::Measure::time) {
    const expr::Length length = expr::length(quantity->time);
    const bool exact = length.high && *length.high == length.low;
    return exact ? std::optional(Measured{static_cast<double>(length.low), "time"}) : std::nullopt;
  }
  return Measured{quantity->low.approximate(), std::to_string(static_cast<int>(quantity->measure)) +
                                                   quantity->currency + quantity->unit.text};
}

std::optional<Stretch> stretch(const Compared& compared) {
  const auto first = compared.values.empty() ? std::nullopt : measured(compared.values.front());
  if (!first) {
    return std::nullopt;
  }
  Stretch of;
  of.unit = first->unit;
  switch (compared.comparator) {
    case Comparator::less:
    case Comparator::at_most:
      of.high = first->number;
      of.high_open = compared.comparator == Comparator::less;
      return of;
    case Comparator::more:
    case Comparator::at_least:
      of.low = first->number;
      of.low_open = compared.comparator == Comparator::more;
      return of;
    case Comparator::equal:
      of.low = of.high = first->number;
      return of;
    case Comparator::between: {
      const auto second = compared.values.size() < 2 ? std::nullopt : measured(compared.values[1]);
      if (!second || second->unit != first->unit) {
        return std::nullopt;
      }
      of.low = first->number;
      of.high = second->number;
      return of;
    }
    default:
      return std::nullopt;
  }
}

bool inside(const Stretch& inner, const Stretch& outer) {
  const bool low = inner.low > outer.low || (inner.low == outer.low && (inner.low_open || !outer.low_open));
  const bool high =
      inner.high < outer.high || (inner.high == outer.high && (inner.high_open || !outer.high_open));
  return inner.unit == outer.unit && low && high;
}

bool lists_words(const Compared& compared) {
  return compared.comparator == Comparator::equal || compared.comparator == Comparator::one_of;
}

std::vector<std::string> words(const Compared& compared) {
  std::vector<std::string> all;
  for (const expr::Value& value : compared.values) {
    all.push_back(expr::print(value));
  }
  return all;
}

bool holds_all(const std::vector<std::string>& outer, const std::vector<std::string>& inner) {
  return std::all_of(inner.begin(), inner.end(), [&](const std::string& each) {
    return std::find(outer.begin(), outer.end(), each) != outer.end();
  });
}

bool implies(const Compared& a, const Compared& b) {
  if (a.name != b.name || a.group != b.group) {
    return false;
  }
  const auto inner = stretch(a);
  const auto outer = stretch(b);
  if (inner && outer) {
    return inside(*inner, *outer);
  }
  if (lists_words(a) && lists_words(b)) {
    return holds_all(words(b), words(a));
  }
  const auto refuses = [](const Compared& each) {
    return each.comparator == Comparator::not_equal || each.comparator == Comparator::none_of;
  };
  return refuses(a) && refuses(b) && holds_all(words(a), words(b));
}

bool implies(const expr::Happened& a, const expr::Happened& b) {
  if (a.name != b.name || a.absent != b.absent) {
    return false;
  }
  if (a.counted == b.counted && a.times == b.times) {
    return true;
  }
  const bool least = (!a.counted || *a.counted == Comparator::at_least) &&
                     (!b.counted || *b.counted == Comparator::at_least);
  return least && (a.absent ? a.times <= b.times : a.times >= b.times);
}

// Whatever time it is by the first, it is by the second: once it is that time, or while it is.
bool implies(const expr::Timed& a, const expr::Timed& b) {
  if (a.moment == b.moment) {
    return true;
  }
  if (a.moment.points.size() != 1 || b.moment.points.size() != 1) {
    return false;
  }
  const auto* one = std::get_if<expr::Offset>(&a.moment.points.front().place);
  const auto* two = std::get_if<expr::Offset>(&b.moment.points.front().place);
  const bool alike = one != nullptr && two != nullptr && one->within == two->within &&
                     one->side == two->side && same_anchor(a.moment.points.front(), b.moment.points.front());
  if (alike && one->within) {
    const Order order = compare(two->distance, one->distance);
    return order == Order::less || order == Order::same;
  }
  const Order order = compare(b.moment, a.moment);
  return order == Order::greater || order == Order::same;
}

bool implies(const expr::Late& a, const expr::Late& b) {
  if (a.name != b.name) {
    return false;
  }
  if (!a.by || !b.by) {
    return !b.by;
  }
  const Order order = compare(*b.by, *a.by);
  return order == Order::greater || order == Order::same;
}

bool implies(const expr::Judged& a, const expr::Judged& b) { return a.text == b.text; }

// `wanted`: which of the two orders of the limits makes the first ask more.
bool limit_implies(const expr::Rare<expr::Duration>& a, const expr::Rare<expr::Duration>& b, Order wanted) {
  if (!a || !b) {
    return wanted == Order::less ? !b : !b;
  }
  const Order order = compare(*b, *a);
  return order == wanted || order == Order::same;
}

bool same_point(const expr::Rare<expr::Point>& a, const expr::Rare<expr::Point>& b) {
  return (!a && !b) || (a && b && *a == *b);
}

bool leaf_implies(const Leaf& a, const Leaf& b) {
  if (a.what.index() != b.what.index() || !same_point(a.when, b.when)) {
    return false;
  }
  if (!limit_implies(a.within, b.within, Order::less) ||
      !limit_implies(a.lasting, b.lasting, Order::greater)) {
    return false;
  }
  return std::visit(
      [&](const auto& one) {
        using What = std::decay_t<decltype(one)>;
        return implies(one, std::get<What>(b.what));
      },
      a.what);
}

bool literal_implies(const Literal& a, const Literal& b) {
  if (a.negated != b.negated) {
    return false;
  }
  return a.negated ? leaf_implies(*b.leaf, *a.leaf) : leaf_implies(*a.leaf, *b.leaf);
}

bool branch_implies(const expr::Branch& a, const expr::Branch& b) {
  return a.key == b.key || std::all_of(b.literals.begin(), b.literals.end(), [&](const Literal& wanted) {
           return std::any_of(a.literals.begin(), a.literals.end(),
                              [&](const Literal& given) { return literal_implies(given, wanted); });
         });
}

bool implies(const expr::Branches& a, const expr::Branches& b) {
  return std::all_of(a.branches.begin(), a.branches.end(), [&](const expr::Branch& one) {
    return std::any_of(b.branches.begin(), b.branches.end(),
                       [&](const expr::Branch& other) { return branch_implies(one, other); });
  });
}

// Judges are people, not conditions.
Criterion without_judges(Criterion criterion) {
  for (Criterion& part : criterion.parts) {
    part = without_judges(part);
  }
  if (auto* judged = std::get_if<expr::Judged>(&criterion.leaf.what)) {
    judged->by.clear();
  }
  return criterion;
}

// With the words of another where they differ in spelling only.
void take_spelling(Criterion& criterion, const Criterion& from) {
  for (std::size_t i = 0; i < criterion.parts.size() && i < from.parts.size(); i++) {
    take_spelling(criterion.parts[i], from.parts[i]);
  }
  auto* judged = std::get_if<expr::Judged>(&criterion.leaf.what);
  const auto* other = std::get_if<expr::Judged>(&from.leaf.what);
  if (judged != nullptr && other != nullptr && same_words(judged->text.text, other->text.text)) {
    judged->text = other->text;
  }
}

template <class Wanted>
bool any_leaf(const Criterion& criterion, const Wanted& wanted) {
  const std::vector<const Leaf*> all = expr::leaves(criterion);
  return std::any_of(all.begin(), all.end(), [&](const Leaf* leaf) { return wanted(leaf->kind()); });
}

}  // namespace

Logic compare(const Criterion& before, const Criterion& after) {
  const Criterion one = without_judges(before);
  const Criterion two = without_judges(after);
  if (one == two) {
    return Logic::equal;
  }
  const expr::Branches from = expr::branches(one);
  const expr::Branches to = expr::branches(two);
  if (!from.complete || !to.complete) {
    return Logic::apart;
  }
  const bool forward = implies(from, to);
  const bool backward = implies(to, from);
  return forward && backward ? Logic::equal
         : backward          ? Logic::stricter
         : forward           ? Logic::looser
                             : Logic::apart;
}

bool has_words(const Criterion& criterion) {
  return any_leaf(criterion, [](expr::LeafKind kind) { return kind == expr::LeafKind::judged; });
}

bool has_measures(const Criterion& criterion) {
  return any_leaf(criterion, [](expr::LeafKind kind) { return kind != expr::LeafKind::judged; });
}

bool is_time_window(const Criterion& criterion) {
  return !any_leaf(criterion, [](expr::LeafKind kind) {
    return kind != expr::LeafKind::timed && kind != expr::LeafKind::late;
  });
}

bool same_but_spelling(const Criterion& a, const Criterion& b) {
  Criterion respelled = a;
  take_spelling(respelled, b);
  return respelled == b && !(a == b);
}

bool same_but_judges(const Criterion& a, const Criterion& b) {
  return without_judges(a) == without_judges(b) && !(a == b);
}

}  // namespace jc::diff
