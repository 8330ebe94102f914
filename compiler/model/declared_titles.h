// What is declared by the title that readers see: `mortgage-offer-issued` is `offer-issued` where that is
// called "Mortgage offer issued". Authors copy what they read on a page or a map.
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/model.h"

namespace jc::model {

// For the names of one document; the model and what is linked of the document outlive it.
class DeclaredTitles {
 public:
  DeclaredTitles(const Model& model, const Linked& linked) : model_(model), linked_(linked) {}

  // The id of what has this title among what the document can name, whatever its capitals and hyphens; empty
  // where nothing has it, or several do.
  std::string_view id_of(std::span<const Kind> kinds, std::string_view title);

 private:
  using Ids = std::map<std::string, std::string_view, std::less<>>;
  const Ids& ids(std::span<const Kind> kinds);

  const Model& model_;
  const Linked& linked_;
  std::map<std::vector<Kind>, Ids> known_;
};

}  // namespace jc::model
