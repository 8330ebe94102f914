// Where readers find more about what a picture shows: a table of pages, made before anything is drawn.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/model/model.h"

namespace jc::view {

// The fragment under which pages show the entity: `core-lifecycle.onboarding.live`. The same in every tier.
std::string anchor(const model::Entity& entity);

// Whether pages give entities of the kind an anchor.
bool has_anchor(language::Kind kind);

// The page of each document that has one, by its place in the model, from the folder of all outputs.
using Pages = std::map<std::uint32_t, std::string>;

// The pages that stand beside a picture, named from there: of the journey it is made of, under no name, and
// of each of its tiers.
struct OwnPages {
  // By its place in the model.
  std::uint32_t document = UINT32_MAX;
  std::map<std::string, std::string, std::less<>> by_tier;
};

class Links {
 public:
  // Nothing leads anywhere.
  Links() = default;
  // `up` leads from the place of the picture to the folder of all outputs. `pages` outlives the links.
  explicit Links(const Pages& pages, std::string up = "") : pages_(&pages), up_(std::move(up)) {}
  // Of a picture of the journey's copy for `tier`: that tier's page explains what all tiers share. `own` and
  // the name outlive the links.
  Links(const Pages& pages, std::string up, const OwnPages& own, std::string_view tier)
      : pages_(&pages), up_(std::move(up)), own_(&own), tier_(tier) {}

  // Empty for what no page explains. A root is explained by its whole page.
  std::string of(const model::Entity& entity) const;

 private:
  std::string page_of(const model::Document& document) const;

  const Pages* pages_ = nullptr;
  std::string up_;
  const OwnPages* own_ = nullptr;
  std::string_view tier_;
};

}  // namespace jc::view
