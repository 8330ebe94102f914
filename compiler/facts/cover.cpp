#include "compiler/facts/cover.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "compiler/facts/cover_space.h"
#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

// Points of a grid that one finding speaks of.
struct Region {
  std::vector<std::size_t> points;
  // The axis across which it lies between two claims, and those.
  std::size_t axis = 0;
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
};

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

class Finder {
 public:
  Finder(const Model& model, const Grid& grid, bool tiers) : model_(model), grid_(grid), tiers_(tiers) {}

  void find_holes(std::vector<Fact>& out) {
    using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::uint32_t, std::uint32_t>;
    std::map<Key, Region> regions;
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      if (const auto gap = gap_at(point)) {
        Region& region = regions[{gap->axis, gap->first, gap->last, gap->upper, gap->lower}];
        region.axis = gap->axis;
        region.upper = gap->upper;
        region.lower = gap->lower;
        region.points.push_back(point);
      }
    }
    for (const auto& [key, region] : regions) {
      out.push_back(hole(region));
    }
  }

  void find_overlaps(std::vector<Fact>& out) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, Region> regions;
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      const std::vector<std::uint32_t>& covers = grid_.covers[point];
      for (std::size_t i = 0; i < covers.size(); i++) {
        for (std::size_t j = i + 1; j < covers.size(); j++) {
          regions[{covers[i], covers[j]}].points.push_back(point);
        }
      }
    }
    for (auto& [pair, region] : regions) {
      settle_overlap(region, pair.first, pair.second);
      out.push_back(overlap(region));
    }
  }

 private:
  // Of a stretch of an axis, for comparison only: one border value is the thinnest.
  std::size_t thickness(std::size_t axis, std::size_t low, std::size_t high) const {
    return 2 * (high - low) + (grid_.axes[axis].border[low] ? 0 : 1);
  }

  // Points without a claim along an axis, between two that have one.
  struct Gap {
    std::size_t axis;
    std::size_t first;
    std::size_t last;
    std::uint32_t upper;
    std::uint32_t lower;
  };

  bool is_free(std::size_t point) const { return grid_.covers[point].empty() && !grid_.unknown[point]; }

  std::optional<Gap> gap_along(std::size_t point, std::size_t axis) const {
    const std::size_t stride = grid_.stride(axis);
    const std::size_t at = grid_.at(point, axis);
    const std::size_t count = grid_.axes[axis].values.size();
    std::size_t first = at;
    std::size_t last = at;
    while (first > 0 && is_free(point - (at - first + 1) * stride)) {
      first--;
    }
    while (last + 1 < count && is_free(point + (last + 1 - at) * stride)) {
      last++;
    }
    if (first == 0 || last + 1 == count) {
      return std::nullopt;
    }
    const auto& below = grid_.covers[point - (at - first + 1) * stride];
    const auto& above = grid_.covers[point + (last + 1 - at) * stride];
    if (below.empty() || above.empty()) {
      return std::nullopt;
    }
    return Gap{axis, first, last, above.front(), below.front()};
  }

  // The narrowest gap the point lies in.
  std::optional<Gap> gap_at(std::size_t point) const {
    std::optional<Gap> narrowest;
    if (!is_free(point)) {
      return narrowest;
    }
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      const auto gap = grid_.axes[axis].words ? std::nullopt : gap_along(point, axis);
      if (gap && (!narrowest || thickness(axis, gap->first, gap->last) <
                                    thickness(narrowest->axis, narrowest->first, narrowest->last))) {
        narrowest = gap;
      }
    }
    return narrowest;
  }

  std::pair<std::size_t, std::size_t> extent(const Region& region, std::size_t axis) const {
    std::size_t low = grid_.axes[axis].values.size();
    std::size_t high = 0;
    for (const std::size_t point : region.points) {
      low = std::min(low, grid_.at(point, axis));
      high = std::max(high, grid_.at(point, axis));
    }
    return {low, high};
  }

  // `customers with arr = $100k and devs from 501 to 2,499`.
  std::string customers(const Region& region) const {
    std::size_t box = 1;
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      const auto [low, high] = extent(region, axis);
      box *= high - low + 1;
    }
    // Where the region is no box, one point of it stands for it.
    const Region first{{region.points.front()}, 0, 0, 0};
    const Region& shown = box == region.points.size() ? region : first;
    std::vector<std::string> parts;
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      const auto [low, high] = extent(shown, axis);
      std::string part = describe(grid_.axes[axis], low, high);
      if (!part.empty()) {
        parts.insert(axis == region.axis ? parts.begin() : parts.end(), std::move(part));
      }
    }
    return parts.empty() ? "all customers" : fmt::format("customers with {}", fmt::join(parts, " and "));
  }

  bool has(std::size_t point, std::uint32_t claim) const {
    return std::find(grid_.covers[point].begin(), grid_.covers[point].end(), claim) !=
           grid_.covers[point].end();
  }

  // Finds the axis along which the overlap is thinnest, and which claim goes on above it.
  void settle_overlap(Region& region, std::uint32_t earlier, std::uint32_t later) const {
    std::size_t thinnest = SIZE_MAX;
    region.upper = earlier;
    region.lower = later;
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      const auto [low, high] = extent(region, axis);
      if (grid_.axes[axis].words || thickness(axis, low, high) >= thinnest) {
        continue;
      }
      thinnest = thickness(axis, low, high);
      region.axis = axis;
      region.upper = earlier;
      region.lower = later;
      const auto top = std::find_if(region.points.begin(), region.points.end(),
                                    [&, h = high](std::size_t point) { return grid_.at(point, axis) == h; });
      const bool goes_on = high + 1 < grid_.axes[axis].values.size();
      const std::size_t above = goes_on ? *top + grid_.stride(axis) : 0;
      if (goes_on && has(above, later) && !has(above, earlier)) {
        std::swap(region.upper, region.lower);
      }
    }
  }

  std::string_view noun() const { return tiers_ ? "tier" : "segment"; }
  std::string_view id(std::uint32_t claim) const { return grid_.claims[claim].entity.id(); }

  // The one value of the region along its axis, where it is one.
  const expr::AttributeValue* single(const Region& region) const {
    const auto [low, high] = extent(region, region.axis);
    const Axis& axis = grid_.axes[region.axis];
    return low == high && axis.border[low] ? &axis.values[low] : nullptr;
  }

  // The statement of a claim that draws the border at `value`, preferably by one of the comparators.
  const expr::Compared* border_leaf(const Claim& claim, const std::string& attribute,
                                    const expr::AttributeValue& value, expr::Comparator preferred) const {
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
      const bool draws = all != borders.end() &&
                         std::find(all->second.begin(), all->second.end(), value) != all->second.end();
      if (draws &&
          (found == nullptr || (compared->comparator == preferred && found->comparator != preferred))) {
        found = compared;
      }
    }
    return found;
  }

  // From a comparison to the other that has, or has not, the border itself.
  void add_fix(const Region& region, std::uint32_t claim, expr::Comparator from, std::string_view to,
               std::string_view verb, Fact& fact) const {
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
  source::Span border_place(const Region& region, std::uint32_t claim, expr::Comparator preferred,
                            bool top) const {
    const Claim& own = grid_.claims[claim];
    const Axis& axis = grid_.axes[region.axis];
    const auto [low, high] = extent(region, region.axis);
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

  Fact hole(const Region& region) const {
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

  Fact overlap(const Region& region) const {
    Fact fact;
    fact.at = border_place(region, region.lower, expr::Comparator::at_most, true);
    const std::uint32_t first = std::min(region.upper, region.lower);
    const std::uint32_t second = std::max(region.upper, region.lower);
    fact.text =
        fmt::format("{} belong to {}s `{}` and `{}`", customers(region), noun(), id(first), id(second));
    fact.help =
        fmt::format("let one of the two end where the other begins: each customer has one {}", noun());
    fact.related.push_back({border_place(region, region.upper, expr::Comparator::at_least, false),
                            fmt::format("`{}` claims them too", id(region.upper))});
    add_fix(region, region.lower, expr::Comparator::at_most, "<", "take", fact);
    add_fix(region, region.upper, expr::Comparator::at_least, ">", "take", fact);
    fact.about = grid_.claims[region.lower].entity;
    return fact;
  }

  const Model& model_;
  const Grid& grid_;
  bool tiers_;
};

// Claims of one kind; `all_read` turns false where a condition could not be read.
std::vector<Claim> claims_of(const Entity& vocabulary, KeyId key, bool& all_read) {
  std::vector<Claim> claims;
  for (const Entity& entity : vocabulary.children(key)) {
    const ValueView where = entity.find("where"_key);
    if (!where || entity.text("assigned"_key) == "purchased") {
      continue;
    }
    const expr::Phrase* phrase = where.phrase();
    const auto* condition = phrase == nullptr ? nullptr : std::get_if<expr::Criterion>(&(*phrase)->value);
    all_read = all_read && (condition != nullptr || where.is(Is::none));
    if (condition != nullptr) {
      claims.push_back({entity, where, condition});
    }
  }
  return claims;
}

void find_in(const Model& model, const Entity& vocabulary, KeyId key, std::vector<Fact>& holes,
             std::vector<Fact>& overlaps) {
  bool all_read = true;
  const std::vector<Claim> claims = claims_of(vocabulary, key, all_read);
  if (claims.size() < 2) {
    return;
  }
  for (const Grid& grid : grids(model, claims)) {
    Finder finder(model, grid, key == "tiers"_key);
    if (all_read) {
      finder.find_holes(holes);
    }
    finder.find_overlaps(overlaps);
  }
}

// A segment that several tiers serve.
void find_served_twice(const Model& model, const Entity& vocabulary, std::vector<Fact>& overlaps) {
  std::map<std::string_view, std::pair<Entity, ValueView>> served;
  for (const Entity& tier : vocabulary.children("tiers"_key)) {
    const ValueView serves = tier.find("serves"_key);
    if (!serves || tier.text("assigned"_key) == "purchased") {
      continue;
    }
    for (const ValueView& segment : serves.items()) {
      if (!segment.is(Is::name)) {
        continue;
      }
      const auto [first, fresh] = served.emplace(segment->text, std::pair(tier, segment));
      if (fresh || first->second.first == tier) {
        continue;
      }
      Fact fact;
      fact.at = place(model, segment);
      fact.text = fmt::format("segment `{}` is served by `{}` and `{}`", segment->text,
                              first->second.first.id(), tier.id());
      fact.help = "let one tier serve it, or split the segment";
      fact.related.push_back(
          {place(model, first->second.second), fmt::format("`{}` serves it", first->second.first.id())});
      fact.about = tier;
      overlaps.push_back(std::move(fact));
    }
  }
}

}  // namespace

const Cover& cover(Context& context, const Entity& entity) {
  const Model& model = context.model();
  return context.cache<Cover>(entity.document(), [&](const Document& document) {
    Cover found;
    const Entity root(&document, 0);
    const Entity vocabulary = document.kind == Kind::vocabulary ? root : root.child("vocabulary"_key);
    if (vocabulary) {
      find_in(model, vocabulary, "segments"_key, found.segment_holes, found.segment_overlaps);
      find_in(model, vocabulary, "tiers"_key, found.tier_holes, found.tier_overlaps);
      find_served_twice(model, vocabulary, found.tier_overlaps);
    }
    return found;
  });
}

}  // namespace jc::facts
