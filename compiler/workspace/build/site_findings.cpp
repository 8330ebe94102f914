#include "compiler/workspace/build/site_findings.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace jc::workspace {

namespace {

std::pair<source::FileId, std::uint32_t> place_of(const diag::Diagnostic* finding) {
  return {finding->span.file, finding->span.begin};
}

}  // namespace

FindingsByPlace::FindingsByPlace(const diag::Diagnostics& findings) {
  for (const diag::Diagnostic& finding : findings) {
    if (finding.span.exists()) {
      placed_.push_back(&finding);
    }
  }
  std::stable_sort(placed_.begin(), placed_.end(),
                   [](const auto* a, const auto* b) { return place_of(a) < place_of(b); });
}

std::vector<const diag::Diagnostic*> FindingsByPlace::in(const model::Entity& root) const {
  const source::Span whole = root.span();
  const auto first = std::partition_point(placed_.begin(), placed_.end(), [&](const auto* each) {
    return place_of(each) < std::pair(whole.file, whole.begin);
  });
  const auto last = std::partition_point(first, placed_.end(), [&](const auto* each) {
    return place_of(each) <= std::pair(whole.file, whole.end);
  });
  std::vector<const diag::Diagnostic*> found(first, last);
  // All of them stand in one list, so that their addresses have its order.
  std::sort(found.begin(), found.end(), std::less<>());
  return found;
}

}  // namespace jc::workspace
