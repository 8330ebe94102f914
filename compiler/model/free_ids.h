// Ids that nothing has yet, for what has an id that something else has already.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "compiler/model/model.h"

namespace jc::model {

// No id is given twice, so that all that share one can be renamed at once. The documents are looked through
// when the first id is asked for: nearly all have no use for one.
class FreeIds {
 public:
  // Free in all of `documents` and in what the model's documents share.
  FreeIds(const Model& model, std::span<const Document> documents) : model_(model), documents_(documents) {}

  // `welcome-2` for `welcome`.
  std::string like(std::string_view id);

 private:
  bool is_taken(const std::string& id) const;
  void look_through();

  const Model& model_;
  std::span<const Document> documents_;
  bool looked_ = false;
  std::unordered_set<std::string> taken_;
  // By what stands before the number: the last one that was given.
  std::unordered_map<std::string, int> last_;
};

}  // namespace jc::model
