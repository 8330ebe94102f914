#include "compiler/workspace/build/site_findings.h"

namespace jc::workspace {

std::vector<const diag::Diagnostic*> findings_of(const diag::Diagnostics& findings,
                                                 const model::Entity& root) {
  const source::Span whole = root.span();
  std::vector<const diag::Diagnostic*> found;
  for (const diag::Diagnostic& finding : findings) {
    // A file may hold several documents.
    const bool inside = finding.span.file == whole.file && finding.span.begin >= whole.begin &&
                        finding.span.begin <= whole.end;
    if (inside) {
      found.push_back(&finding);
    }
  }
  return found;
}

}  // namespace jc::workspace
