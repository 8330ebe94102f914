#include "compiler/facts/cover.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "compiler/facts/cover_corner.h"
#include "compiler/facts/cover_report.h"
#include "compiler/facts/cover_space.h"
#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"

namespace jc::facts {

namespace {

class Finder {
 public:
  Finder(const Model& model, const Grid& grid, bool tiers) : grid_(grid), report_(model, grid, tiers) {}

  // `with_corners`: each claim of the list has a condition, so that none of them is for all the others.
  void find_holes(bool with_corners, std::vector<Fact>& out) {
    using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::uint32_t, std::uint32_t>;
    std::map<Key, Region> regions;
    std::vector<bool> told(grid_.covers.size());
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      if (const auto gap = gap_at(point)) {
        told[point] = true;
        Region& region = regions[{gap->axis, gap->first, gap->last, gap->upper, gap->lower}];
        region.axis = gap->axis;
        region.upper = gap->upper;
        region.lower = gap->lower;
        region.points.push_back(point);
      }
    }
    for (const auto& [key, region] : regions) {
      out.push_back(report_.hole(region));
    }
    const std::vector<Corner> more = with_corners ? corners(grid_, told) : std::vector<Corner>();
    for (const Corner& corner : more) {
      out.push_back(report_.corner(corner.region, corner.claims));
    }
  }

  // False where there are more than anybody can be told of.
  bool find_overlaps(std::vector<Fact>& out) {
    constexpr std::size_t kMostPairs = 5'000;
    constexpr std::size_t kMostPoints = 1'000'000;
    std::map<std::pair<std::uint32_t, std::uint32_t>, Region> regions;
    std::size_t points = 0;
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      const std::vector<std::uint32_t>& covers = grid_.covers[point];
      points += covers.size() * covers.size() / 2;
      if (points > kMostPoints || regions.size() > kMostPairs) {
        return false;
      }
      for (std::size_t i = 0; i < covers.size(); i++) {
        for (std::size_t j = i + 1; j < covers.size(); j++) {
          if (compare(covers[i], covers[j])) {
            regions[{covers[i], covers[j]}].points.push_back(point);
          }
        }
      }
    }
    for (auto& [pair, region] : regions) {
      settle_overlap(region, pair.first, pair.second);
      out.push_back(report_.overlap(region));
    }
    return true;
  }

 private:
  // Two that name no common number or date are two ways to part the customers, unless both go by choices and
  // neither is a part of the other.
  bool compare(std::uint32_t a, std::uint32_t b) const {
    if (grid_.part[a] == grid_.part[b]) {
      return true;
    }
    const auto by_words = [&](std::uint32_t claim) {
      for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
        if (grid_.speaks[claim][axis] && !grid_.axes[axis].words) {
          return false;
        }
      }
      return true;
    };
    return by_words(a) && by_words(b) && share_choice(a, b) && goes_beyond(a, b) && goes_beyond(b, a);
  }

  bool share_choice(std::uint32_t a, std::uint32_t b) const {
    for (std::size_t axis = 0; axis < grid_.axes.size(); axis++) {
      if (grid_.speaks[a][axis] && grid_.speaks[b][axis]) {
        return true;
      }
    }
    return false;
  }

  // The one takes customers that the other does not.
  bool goes_beyond(std::uint32_t a, std::uint32_t b) const {
    for (std::size_t point = 0; point < grid_.covers.size(); point++) {
      if (has(point, a) && !has(point, b)) {
        return true;
      }
    }
    return false;
  }

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
      const auto [low, high] = extent(grid_, region, axis);
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

  const Grid& grid_;
  CoverReport report_;
};

// Claims of one kind; `all_read` turns false where a condition could not be read.
std::vector<Claim> claims_of(const Entity& vocabulary, KeyId key, bool& all_read) {
  std::vector<Claim> claims;
  for (const Entity& entity : vocabulary.children(key)) {
    const ValueView where = entity.find("where"_key);
    if (!where || entity.text("assigned"_key) == "purchased") {
      continue;
    }
    const auto* condition = read_as<expr::Criterion>(where);
    all_read = all_read && (condition != nullptr || where.is(Is::none));
    if (condition != nullptr) {
      claims.push_back({entity, where, condition});
    }
  }
  return claims;
}

std::string listed(const std::vector<Claim>& claims) {
  std::vector<std::string> names;
  for (const Claim& claim : claims) {
    names.push_back(fmt::format("`{}`", claim.entity.id()));
  }
  constexpr std::size_t kMostNamed = 4;
  const std::size_t more = names.size() > kMostNamed ? names.size() - kMostNamed : 0;
  names.resize(names.size() - more);
  return fmt::format("{}{}", fmt::join(names, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
}

Fact not_compared(const Model& model, const std::vector<Claim>& claims) {
  Fact fact;
  fact.at = place(model, claims.front().where);
  fact.about = claims.front().entity;
  fact.text =
      fmt::format("whether the customers of {} overlap, or leave some out, is not checked", listed(claims));
  return fact;
}

Fact nothing_common(const Model& model, const std::vector<Claim>& claims) {
  Fact fact = not_compared(model, claims);
  fact.text = fmt::format(
      "whether customers of {} belong to another one too is not checked: none of the others "
      "names {} attributes",
      listed(claims), claims.size() == 1 ? "its" : "their");
  fact.help =
      "name in each of them the attribute that parts them; where one customer may be in both, part them in "
      "two vocabularies, or leave `where` out";
  return fact;
}

void find_in(const Model& model, const Entity& vocabulary, KeyId key, Cover& found, std::vector<Fact>& holes,
             std::vector<Fact>& overlaps) {
  bool all_read = true;
  const std::vector<Claim> claims = claims_of(vocabulary, key, all_read);
  if (claims.size() < 2) {
    return;
  }
  std::vector<Claim> left_out;
  std::vector<Claim> alone;
  const std::vector<Grid> all = grids(model, claims, left_out, alone);
  if (!left_out.empty()) {
    found.not_compared.push_back(not_compared(model, left_out));
  }
  if (!alone.empty()) {
    found.not_compared.push_back(nothing_common(model, alone));
  }
  const std::vector<Entity> listed = vocabulary.children(key);
  const bool with_corners = listed.size() == claims.size();
  for (const Grid& grid : all) {
    Finder finder(model, grid, key == "tiers"_key);
    if (all_read) {
      finder.find_holes(with_corners, holes);
    }
    if (!finder.find_overlaps(overlaps)) {
      found.not_compared.push_back(not_compared(model, grid.claims));
    }
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
      find_in(model, vocabulary, "segments"_key, found, found.segment_holes, found.segment_overlaps);
      find_in(model, vocabulary, "tiers"_key, found, found.tier_holes, found.tier_overlaps);
      find_served_twice(model, vocabulary, found.tier_overlaps);
    }
    return found;
  });
}

}  // namespace jc::facts
