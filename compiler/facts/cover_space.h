// The customers that a set of conditions can tell apart, as a grid: along every attribute its borders and one
// value between each two of them. Whatever is true of the grid's points is true of all customers.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// An entity that claims the customers for which its condition holds.
struct Claim {
  Entity entity;
  // `where`, as written.
  ValueView where;
  const expr::Criterion* condition = nullptr;
};

// One attribute of the grid.
struct Axis {
  std::string attribute;
  // Ascending; words in the order of the alphabet.
  std::vector<expr::AttributeValue> values;
  // Beside `values`: a border, not a value between two.
  std::vector<bool> border;
  // Words have no order: nothing lies between two of them.
  bool words = false;
  // Whole numbers or days: from one to the next nothing is left out.
  bool whole = false;
};

struct Grid {
  std::vector<Claim> claims;
  std::vector<Axis> axes;
  // For each point, the last axis fastest: the claims that hold there.
  std::vector<std::vector<std::uint32_t>> covers;
  // Points of which it can't be told.
  std::vector<bool> unknown;
  // Claim by claim, the axes that it speaks of.
  std::vector<std::vector<bool>> speaks;
  // Claim by claim: those of one number share an attribute with an order, directly or through others.
  std::vector<std::size_t> part;

  // How far the number of a point goes up from one value of the axis to the next.
  std::size_t stride(std::size_t axis) const;
  std::size_t at(std::size_t point, std::size_t axis) const;
};

// Groups of claims that speak about the same customers: they share an attribute, directly or through others
// of the group. Groups of one claim go to `alone` where there are others, since nothing compares the two;
// groups whose values don't compare (two currencies) have no borders to compare; those beyond a few hundred
// thousand points go to `left_out`.
std::vector<Grid> grids(const Model& model, const std::vector<Claim>& claims, std::vector<Claim>& left_out,
                        std::vector<Claim>& alone);

// Values `low` to `high` of an axis in words: `arr = $100k`, `devs from 501 to 2,499`, `arr above $10k and
// below $20k`; empty where that is everything.
std::string describe(const Axis& axis, std::size_t low, std::size_t high);

}  // namespace jc::facts
