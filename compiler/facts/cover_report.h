// Says of a part of the customers that no claim takes it, or that two do: where each draws its border there,
// and how to close the gap.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "compiler/facts/cover_space.h"
#include "compiler/facts/derived/topics.h"

namespace jc::facts {

// Points of a grid that one finding speaks of.
struct Region {
  std::vector<std::size_t> points;
  // The axis across which it lies between two claims, and those.
  std::size_t axis = 0;
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
};

// The lowest and the highest value that the region has along an axis.
std::pair<std::size_t, std::size_t> extent(const Grid& grid, const Region& region, std::size_t axis);

class CoverReport {
 public:
  // `tiers`: the claims are those of tiers, not of segments.
  CoverReport(const Model& model, const Grid& grid, bool tiers) : model_(model), grid_(grid), tiers_(tiers) {}

  Fact hole(const Region& region) const;
  Fact overlap(const Region& region) const;
  // A hole that lies between no two claims: any of these could take them.
  Fact corner(const Region& region, const std::vector<std::uint32_t>& claims) const;

 private:
  std::string customers(const Region& region) const;
  std::string_view noun() const { return tiers_ ? "tier" : "segment"; }
  std::string_view id(std::uint32_t claim) const { return grid_.claims[claim].entity.id(); }
  const expr::AttributeValue* single(const Region& region) const;
  void add_fix(const Region& region, std::uint32_t claim, expr::Comparator from, std::string_view to,
               std::string_view verb, Fact& fact) const;
  source::Span border_place(const Region& region, std::uint32_t claim, expr::Comparator preferred,
                            bool top) const;

  const Model& model_;
  const Grid& grid_;
  bool tiers_;
};

}  // namespace jc::facts
