#include "compiler/lint/as_written.h"

namespace jc::lint {

AsWritten::AsWritten(std::span<const diag::Diagnostic> findings) {
  for (const diag::Diagnostic& each : findings) {
    entities_.emplace(each.rule, each.entity);
    places_.emplace(each.rule, each.span);
  }
}

bool AsWritten::says(const diag::Diagnostic& finding) const {
  const std::string_view rule = finding.rule;
  const std::string_view entity = finding.entity;
  if (places_.contains({rule, finding.span}) || entities_.contains({rule, entity})) {
    return true;
  }
  for (std::size_t at = entity.find('/'); at != std::string_view::npos; at = entity.find('/', at + 1)) {
    if (entities_.contains({rule, entity.substr(0, at)})) {
      return true;
    }
  }
  return false;
}

}  // namespace jc::lint
