#include "compiler/diff/segments.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/facts/cover_space.h"
#include "compiler/facts/read_as.h"
#include "compiler/view/wording.h"

namespace jc::diff {

using facts::Claim;
using facts::Grid;
using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Model;
using model::ValueView;

namespace {

std::vector<Entity> all_of(const Model& model, model::KeyId key) {
  std::vector<Entity> all;
  for (const model::Document& document : model.documents) {
    const Entity root(&document, 0);
    const Entity vocabulary = root.kind() == Kind::vocabulary ? root : root.child("vocabulary"_key);
    if (vocabulary) {
      for (const Entity& each : vocabulary.children(key)) {
        all.push_back(each);
      }
    }
  }
  return all;
}

const expr::Criterion* condition_of(const Entity& entity) {
  const ValueView where = entity.find("where"_key);
  return facts::read_as<expr::Criterion>(where);
}

// A claim, and the tier (or segment) it is made for.
struct Claimant {
  Claim claim;
  std::string id;
};

void add_claim(const Entity& of, const std::string& id, std::vector<Claimant>& to) {
  if (const expr::Criterion* condition = condition_of(of)) {
    to.push_back({{of, of.find("where"_key), condition}, id});
  }
}

std::vector<Claimant> claims_of(const Model& model, bool tiers) {
  std::vector<Claimant> all;
  const std::vector<Entity> segments = all_of(model, "segments"_key);
  if (!tiers) {
    for (const Entity& segment : segments) {
      add_claim(segment, std::string(segment.id()), all);
    }
    return all;
  }
  for (const Entity& tier : all_of(model, "tiers"_key)) {
    add_claim(tier, std::string(tier.id()), all);
    const std::vector<std::string_view> serves = tier.texts("serves"_key);
    for (const Entity& segment : segments) {
      if (std::find(serves.begin(), serves.end(), segment.id()) != serves.end()) {
        add_claim(segment, std::string(tier.id()), all);
      }
    }
  }
  return all;
}

class Finder {
 public:
  Finder(const Sides& sides, bool tiers)
      : after_model_(sides.after),
        before_(claims_of(sides.before, tiers)),
        after_(claims_of(sides.after, tiers)) {
    std::vector<Claim> all;
    for (const auto* side : {&before_, &after_}) {
      for (const Claimant& each : *side) {
        all.push_back(each.claim);
      }
    }
    // What is too much to compare is told by the rules of either side.
    std::vector<Claim> left_out;
    std::vector<Claim> alone;
    grids_ = facts::grids(sides.after, all, left_out, alone);
  }

  std::vector<Movement> run() const {
    std::vector<Movement> all;
    for (const Grid& grid : grids_) {
      in_grid(grid, all);
    }
    return all;
  }

 private:
  static std::vector<std::string> claimed(const Grid& grid, std::size_t point,
                                          const std::vector<Claimant>& side) {
    std::set<std::string> ids;
    for (const std::uint32_t claim : grid.covers[point]) {
      for (const Claimant& each : side) {
        if (each.claim.entity == grid.claims[claim].entity) {
          ids.insert(each.id);
        }
      }
    }
    return {ids.begin(), ids.end()};
  }

  void in_grid(const Grid& grid, std::vector<Movement>& to) const {
    using Ids = std::vector<std::string>;
    std::map<std::pair<Ids, Ids>, std::vector<std::size_t>> groups;
    for (std::size_t point = 0; point < grid.covers.size(); point++) {
      const Ids from = claimed(grid, point, before_);
      const Ids into = claimed(grid, point, after_);
      if (from != into && !grid.unknown[point]) {
        groups[{from, into}].push_back(point);
      }
    }
    for (const auto& [ways, points] : groups) {
      to.push_back({ways.first, ways.second, describe(grid, points)});
    }
  }

  // By the title of the attribute, which is what the words begin with.
  std::string in_words(const Grid& grid, std::size_t axis, std::size_t low, std::size_t high) const {
    std::string words = facts::describe(grid.axes[axis], low, high);
    const std::string& attribute = grid.axes[axis].attribute;
    if (words.starts_with(attribute) && !grid.claims.empty()) {
      const model::Document& document = grid.claims.front().entity.document();
      words.replace(0, attribute.size(),
                    view::Wording(after_model_).title(document, language::NameKind::attribute, attribute));
    }
    return words;
  }

  std::string describe(const Grid& grid, const std::vector<std::size_t>& points) const {
    std::vector<std::string> parts;
    for (std::size_t axis = 0; axis < grid.axes.size(); axis++) {
      std::size_t low = SIZE_MAX;
      std::size_t high = 0;
      for (const std::size_t point : points) {
        low = std::min(low, grid.at(point, axis));
        high = std::max(high, grid.at(point, axis));
      }
      if (std::string words = in_words(grid, axis, low, high); !words.empty()) {
        parts.push_back(std::move(words));
      }
    }
    return fmt::format("{}", fmt::join(parts, " and "));
  }

  const Model& after_model_;
  std::vector<Claimant> before_;
  std::vector<Claimant> after_;
  std::vector<Grid> grids_;
};

}  // namespace

std::vector<Movement> movements(const Sides& sides, bool tiers) { return Finder(sides, tiers).run(); }

}  // namespace jc::diff
