#include "compiler/facts/cover_report.h"

#include <fmt/format.h>

#include <algorithm>

namespace jc::facts {

namespace {

void count_leaves(const expr::Criterion& criterion, const std::string& attribute, expr::Comparator comparator,
                  int& found, bool& negated) {
  negated = negated || criterion.negated;
  for (const expr::Criterion& part : criterion.parts) {
    count_leaves(part, attribute, comparator, found, negated);
  }
  const auto* compared = std::get_if<expr::Compared>(&criterion.leaf.what);
  if (criterion.join == expr::Criterion::Join::leaf && compared != nullptr &&
      compared->name.text == attribute && compared->comparator == comparator) {
    found++;
  }
}

// Which comparison to change can't be told without working out the whole condition.
bool is_tangled(const expr::Criterion& condition, const std::string& attribute, expr::Comparator comparator) {
  int found = 0;
  bool negated = false;
  count_leaves(condition, attribute, comparator, found, negated);
  return found != 1 || negated;
}

// The statement of a claim that draws the border at `value`, preferably by one of the comparators.
const expr::Compared* border_leaf(const Claim& claim, const std::string& attribute,
                                  const expr::AttributeValue& value, expr::Comparator preferred) {
  const expr::Compared* found = nullptr;
  for (const expr::Leaf* leaf : expr::leaves(*claim.condition)) {
    const auto* compared = std::get_if<expr::Compared>(&leaf->what);
    if (compared == nullptr || compared->name.text != attribute) {
      continue;
    }
    expr::Criterion alone;
    alone.leaf = *leaf;
    const auto borders = expr::border_values(alone);
    const auto all = borders.find(attribute);
    const bool draws =
        all != borders.end() && std::find(all->second.begin(), all->second.end(), value) != all->second.end();
    if (draws &&
        (found == nullptr || (compared->comparator == preferred && found->comparator != preferred))) {
      found = compared;
    }
  }
  return found;
}

}  // namespace

std::pair<std::size_t, std::size_t> extent(const Grid& grid, const Region& region, std::size_t axis) {
  std::size_t low = grid.axes[axis].values.size();
  std::size_t high = 0;
  for (const std::size_t point : region.points) {
    low = std::min(low, grid.at(point, axis));
    high = std::max(high, grid.at(point, axis));
  }
  return {low, high};
}

// `customers with arr = $100k and devs from 501 to 2,499`.
std::string CoverReport::customers(const Region& region) const {
  std::size_t box = 1;
  for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
    const auto [low, high] = extent(grid_, region, axis);
    box *= high - low + 1;
  }
  // Where the region is no box, one point of it stands for it.
  const Region first{{region.points.front()}, 0, 0, 0};
  const Region& shown = box == region.points.size() ? region : first;
  std::vector<std::string> parts;
  for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
    const auto [low, high] = extent(grid_, shown, axis);
    std::string part = describe(grid_.axes[axis], low, high);
    if (!part.empty()) {
      parts.insert(axis == region.axis ? parts.begin() : parts.end(), std::move(part));
    }
  }
  return parts.empty() ? "all customers" : fmt::format("customers with {}", fmt::join(parts, " and "));
}

// The one value of the region along its axis, where it is one.
const expr::AttributeValue* CoverReport::single(const Region& region) const {
  const auto [low, high] = extent(grid_, region, region.axis);
  const Axis& axis = grid_.axes[region.axis];
  return low == high && axis.border[low] ? &axis.values[low] : nullptr;
}

// From a comparison to the other that has, or has not, the border itself.
void CoverReport::add_fix(const Region& region, std::uint32_t claim, expr::Comparator from,
                          std::string_view to, std::string_view verb, Fact& fact) const {
  const expr::AttributeValue* value = single(region);
  const std::string& attribute = grid_.axes[region.axis].attribute;
  const Claim& own = grid_.claims[claim];
  const expr::Compared* leaf = value == nullptr ? nullptr : border_leaf(own, attribute, *value, from);
  if (leaf == nullptr || leaf->comparator != from || !replaceable(model_, own.where).exists() ||
      is_tangled(*own.condition, attribute, from)) {
    return;
  }
  const source::Span sign = span_in_phrase(model_.files(), own.where, leaf->comparator_at);
  fact.fixes.push_back({fmt::format("{} {} {} `{}`", verb, expr::print(*value),
                                    verb == "count" ? "to" : "from", own.entity.id()),
                        false,
                        {{sign, std::string(to)}}});
}

// Where the claim draws the border of the region.
source::Span CoverReport::border_place(const Region& region, std::uint32_t claim, expr::Comparator preferred,
                                       bool top) const {
  const Claim& own = grid_.claims[claim];
  const Axis& axis = grid_.axes[region.axis];
  const auto [low, high] = extent(grid_, region, region.axis);
  std::size_t border = top ? high : low;
  if (!axis.border[border]) {
    const std::size_t outward = top ? border + 1 : border - 1;
    border = outward < axis.values.size() ? outward : border;
  }
  const expr::Compared* leaf = border_leaf(own, axis.attribute, axis.values[border], preferred);
  if (leaf == nullptr || leaf->values_at.empty()) {
    return place(model_, own.where);
  }
  return place(model_, own.where, {leaf->name.at.begin, leaf->values_at.back().end});
}

Fact CoverReport::hole(const Region& region) const {
  Fact fact;
  fact.at = border_place(region, region.upper, expr::Comparator::more, true);
  fact.text = fmt::format("{} belong to no {}", customers(region), noun());
  fact.help = region.upper == region.lower
                  ? fmt::format("close the gap in `{}`", id(region.upper))
                  : fmt::format("let `{}` or `{}` take them", id(region.upper), id(region.lower));
  if (region.upper != region.lower) {
    fact.related.push_back({border_place(region, region.lower, expr::Comparator::less, false),
                            fmt::format("`{}` ends below them", id(region.lower))});
  }
  add_fix(region, region.upper, expr::Comparator::more, ">=", "count", fact);
  add_fix(region, region.lower, expr::Comparator::less, "<=", "count", fact);
  fact.about = grid_.claims[region.upper].entity;
  return fact;
}

Fact CoverReport::corner(const Region& region, const std::vector<std::uint32_t>& claims) const {
  const Claim& first = grid_.claims[claims.empty() ? 0 : claims.front()];
  Fact fact;
  fact.at = place(model_, first.where);
  fact.text = fmt::format("{} belong to no {}", customers(region), noun());
  fact.about = first.entity;
  for (std::size_t i = 1; i < claims.size(); i++) {
    fact.related.push_back({place(model_, grid_.claims[claims[i]].where),
                            fmt::format("`{}` does not take them", id(claims[i]))});
  }
  fact.help = fmt::format(
      "let a {0} take them, or add one for them; where nobody is meant to be there, say so "
      "in `definition` of another",
      noun());
  return fact;
}

Fact CoverReport::overlap(const Region& region) const {
  Fact fact;
  fact.at = border_place(region, region.lower, expr::Comparator::at_most, true);
  const std::uint32_t first = std::min(region.upper, region.lower);
  const std::uint32_t second = std::max(region.upper, region.lower);
  fact.text = fmt::format("{} belong to {}s `{}` and `{}`", customers(region), noun(), id(first), id(second));
  fact.help = fmt::format("let one of the two end where the other begins: each customer has one {}", noun());
  fact.related.push_back({border_place(region, region.upper, expr::Comparator::at_least, false),
                          fmt::format("`{}` claims them too", id(region.upper))});
  add_fix(region, region.lower, expr::Comparator::at_most, "<", "take", fact);
  add_fix(region, region.upper, expr::Comparator::at_least, ">", "take", fact);
  fact.about = grid_.claims[region.lower].entity;
  return fact;
}

}  // namespace jc::facts
