#include "compiler/workspace/readings.h"

namespace jc::workspace {

bool Reading::is_cut_short() const {
  return !loaded || std::any_of(found.begin(), found.end(), [](const diag::Diagnostic& each) {
    return each.rule == "unreadable-yaml" || each.rule == "too-deep" || each.rule == "too-many-aliases";
  });
}

std::optional<Reading> Readings::find(std::string_view content, source::FileId id) const {
  const auto known = by_content_.find(content);
  if (known == by_content_.end()) {
    return std::nullopt;
  }
  Reading reading = known->second;
  for (model::Document& document : reading.documents) {
    document.file = id;
  }
  return reading;
}

void Readings::keep(std::string_view content, const Reading& reading) {
  if (reading.loaded && reading.found.empty() && reading.suppressions.empty() && reading.aliases.empty()) {
    by_content_.try_emplace(content, reading);
  }
}

}  // namespace jc::workspace
