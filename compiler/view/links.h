// Where readers find more about what a picture shows: a table of pages, made before anything is drawn.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "compiler/model/model.h"

namespace jc::view {

// The fragment under which pages show the entity: `core-lifecycle.onboarding.live`. The same in every tier.
std::string anchor(const model::Entity& entity);

// Whether pages give entities of the kind an anchor.
bool has_anchor(language::Kind kind);

// The page of each document that has one, by its place in the model, from the folder of all outputs.
using Pages = std::map<std::uint32_t, std::string>;

class Links {
 public:
  // Nothing leads anywhere.
  Links() = default;
  // `up` leads from the place of the picture to the folder of all outputs. `pages` outlives the links.
  explicit Links(const Pages& pages, std::string up = "") : pages_(&pages), up_(std::move(up)) {}

  // What stands beside the picture: the page of `tier` of the document that the picture is made of, named
  // from there. The page of the tier whose picture it is comes first, since it explains what all tiers share.
  void add_own(const model::Document& document, std::string_view tier, std::string page);

  // Empty for what no page explains. A root is explained by its whole page.
  std::string of(const model::Entity& entity) const;

 private:
  std::string page_of(const model::Document& document) const;

  const Pages* pages_ = nullptr;
  std::string up_;
  // Of the document at this place.
  std::uint32_t own_place_ = UINT32_MAX;
  std::string own_first_;
  std::map<std::string, std::string, std::less<>> own_;
};

}  // namespace jc::view
