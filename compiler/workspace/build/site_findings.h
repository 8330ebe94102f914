// Which findings of the checks are about a document, for its page.
#pragma once
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// Sorted once, since every page asks. Points into the list that it is made of.
class FindingsByPlace {
 public:
  explicit FindingsByPlace(const diag::Diagnostics& findings);

  // What is found in the document with this root, in the order of the list: a file may hold several
  // documents.
  std::vector<const diag::Diagnostic*> in(const model::Entity& root) const;

 private:
  std::vector<const diag::Diagnostic*> placed_;
};

}  // namespace jc::workspace
