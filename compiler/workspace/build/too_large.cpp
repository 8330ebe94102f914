#include "compiler/workspace/build/too_large.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "compiler/workspace/build/scene.h"

namespace jc::workspace {

using language::Kind;
using model::Document;
using model::Entity;
using language::operator""_key;

namespace {

// Six times of what is drawn, and more than a megabyte of real journey has.
constexpr std::size_t kMostBuilt = 6 * kMostDrawn;
// Products by stages of the lifecycle are a table.
constexpr std::size_t kMostCells = 200'000;
// What a stage takes of a picture before it has a product.
constexpr std::size_t kRowsOfHead = 10;

// Why no page can be made of it; empty where nothing stands against that.
std::string reason_against(const Entity& root) {
  if (const std::size_t things = root.document().records.size(); things > kMostBuilt) {
    return fmt::format("it has {} things in it, and pages are made of up to {}", things, kMostBuilt);
  }
  if (root.kind() == Kind::portfolio) {
    const std::vector<Entity> products = root.children("products"_key);
    // The stages stand in a row of their own above the products.
    const std::size_t cells = root.texts("lifecycle"_key).size() * (products.size() + kRowsOfHead);
    if (cells > kMostCells) {
      return fmt::format("its table has {} products by stages in it, and up to {} are made", cells,
                         kMostCells);
    }
  }
  return "";
}

void leave_out(const Entity& root, const std::string& reason, TooLarge& out) {
  out.documents.insert(&root.document());
  out.reasons.push_back({.rule = "too-much-to-build",
                         .message = fmt::format("`{}` is left out of the build: {}", root.id(), reason),
                         .help = "divide it"});
}

}  // namespace

TooLarge too_large_to_build(const model::Model& model) {
  TooLarge left_out;
  for (const Kind kind : {Kind::journey, Kind::portfolio}) {
    for (const Entity& root : model.roots(kind)) {
      if (const std::string reason = reason_against(root); !reason.empty()) {
        leave_out(root, reason, left_out);
      }
    }
  }
  return left_out;
}

bool leaves_nothing(const TooLarge& left_out, const model::Model& model) {
  const std::size_t all = model.roots(Kind::journey).size() + model.roots(Kind::portfolio).size();
  return !left_out.documents.empty() && left_out.documents.size() == all;
}

}  // namespace jc::workspace
