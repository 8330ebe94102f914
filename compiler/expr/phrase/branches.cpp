// Criteria as alternatives: negations pushed to the leaves, `and` multiplied out over `or`.
#include <algorithm>

#include "compiler/expr/phrase/print.h"
#include "compiler/source/text_hash.h"

namespace jc::expr {
namespace {

using Literals = std::vector<Literal>;

struct Expansion {
  std::size_t limit;
  bool complete = true;

  std::vector<Literals> expand(const Criterion& criterion, bool negated) {
    negated = negated != criterion.negated;
    if (criterion.join == Criterion::Join::leaf) {
      return {{Literal{&criterion.leaf, negated}}};
    }
    // A denied `all` is an `any` of denials, and the other way round.
    const bool any = (criterion.join == Criterion::Join::any) != negated;
    std::vector<Literals> result;
    if (!any) {
      result.emplace_back();
    }
    for (const Criterion& part : criterion.parts) {
      std::vector<Literals> more = expand(part, negated);
      if (any) {
        result.insert(result.end(), more.begin(), more.end());
      } else {
        result = product(result, more);
      }
      cut(result);
    }
    return result;
  }

 private:
  std::vector<Literals> product(const std::vector<Literals>& left, const std::vector<Literals>& right) {
    std::vector<Literals> result;
    for (const Literals& a : left) {
      for (const Literals& b : right) {
        if (result.size() > limit) {
          return result;
        }
        result.push_back(a);
        result.back().insert(result.back().end(), b.begin(), b.end());
      }
    }
    return result;
  }
  void cut(std::vector<Literals>& alternatives) {
    if (alternatives.size() > limit) {
      alternatives.resize(limit);
      complete = false;
    }
  }
};

// `not milestone live` and `no milestone live` are the same statement.
std::string literal_key(const Literal& literal) {
  const auto* happened = std::get_if<Happened>(&literal.leaf->what);
  if (happened != nullptr && happened->absent) {
    Leaf plain = *literal.leaf;
    std::get<Happened>(plain.what).absent = false;
    return (literal.negated ? "" : "not ") + leaf_key(plain);
  }
  return (literal.negated ? "not " : "") + leaf_key(*literal.leaf);
}

std::string branch_key(const Literals& literals) {
  std::vector<std::string> keys;
  keys.reserve(literals.size());
  for (const Literal& literal : literals) {
    keys.push_back(literal_key(literal));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::string result;
  for (const std::string& key : keys) {
    result += (result.empty() ? "" : " and ") + key;
  }
  return result;
}

void add_leaves(const Criterion& criterion, std::vector<const Leaf*>& result) {
  if (criterion.join == Criterion::Join::leaf) {
    result.push_back(&criterion.leaf);
  }
  for (const Criterion& part : criterion.parts) {
    add_leaves(part, result);
  }
}

void add_mark(std::string_view word, Gist& gist) {
  gist.marks |= std::uint64_t{1} << (source::text_hash(word) >> 58U);
}

void add_gist(const Leaf& leaf, Gist& gist) {
  if (const auto* happened = std::get_if<Happened>(&leaf.what)) {
    add_mark(happened->name.text, gist);
  } else if (const auto* compared = std::get_if<Compared>(&leaf.what)) {
    add_mark(compared->name.text, gist);
  } else if (const auto* late = std::get_if<Late>(&leaf.what)) {
    gist.relative = gist.relative || late->name.text.empty();
    add_mark(late->name.text, gist);
  } else if (const auto* judged = std::get_if<Judged>(&leaf.what)) {
    add_mark(judged->text.text, gist);
  } else if (const auto* timed = std::get_if<Timed>(&leaf.what)) {
    for (const Point& point : timed->moment.points) {
      const Anchor* from = anchor(point);
      add_mark(from == nullptr ? std::string_view() : std::string_view(from->name.text), gist);
    }
  }
}

}  // namespace

Gist gist(const Criterion& criterion) {
  Gist found;
  for (const Leaf* leaf : leaves(criterion)) {
    add_gist(*leaf, found);
  }
  return found;
}

std::vector<const Leaf*> leaves(const Criterion& criterion) {
  std::vector<const Leaf*> result;
  add_leaves(criterion, result);
  return result;
}

Branches branches(const Criterion& criterion, std::size_t limit) {
  Expansion expansion{limit};
  Branches result;
  for (Literals& literals : expansion.expand(criterion, false)) {
    Branch branch{std::move(literals), ""};
    branch.key = branch_key(branch.literals);
    const bool repeat = std::any_of(result.branches.begin(), result.branches.end(),
                                    [&](const Branch& other) { return other.key == branch.key; });
    if (!repeat) {
      result.branches.push_back(std::move(branch));
    }
  }
  result.complete = expansion.complete;
  return result;
}

}  // namespace jc::expr
