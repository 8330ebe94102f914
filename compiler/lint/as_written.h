// What is reported of a document as it is written, to ask whether what is found in a tier's copy says it
// again.
#pragma once
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "compiler/diag/diagnostic.h"

namespace jc::lint {

// Points into the findings. A document may have thousands, in the framework and in each tier.
class AsWritten {
 public:
  explicit AsWritten(std::span<const diag::Diagnostic> findings);
  // What all stages lack is said once, on the journey; what the tier adds has been looked at in its overlay.
  bool says(const diag::Diagnostic& finding) const;

 private:
  // By rule: of whom, and where.
  std::set<std::pair<std::string_view, std::string_view>> entities_;
  std::set<std::pair<std::string_view, source::Span>> places_;
};

}  // namespace jc::lint
