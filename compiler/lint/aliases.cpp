#include "compiler/lint/aliases.h"

#include <algorithm>

namespace jc::lint {

std::vector<AliasUse> alias_uses(const syntax::Tree& tree) {
  std::vector<AliasUse> uses;
  for (syntax::NodeId id = 0; id < tree.nodes.size(); id++) {
    if (tree[id].kind == syntax::NodeKind::alias) {
      uses.push_back({tree.span(id), tree.span(tree[id].target)});
    }
  }
  return uses;
}

void say_once(const std::vector<AliasUse>& uses, diag::Diagnostics& findings) {
  // More places tell nobody anything.
  constexpr std::size_t kMostPlaces = 5;
  if (uses.empty()) {
    return;
  }
  diag::Diagnostics left;
  std::size_t repeated = 0;
  const auto name_places = [&] {
    for (const AliasUse& use : uses) {
      if (repeated > 0 && use.means(left.back().span) && left.back().related.size() < kMostPlaces) {
        left.back().related.push_back({use.alias, "used again here"});
      }
    }
    repeated = 0;
  };
  for (diag::Diagnostic& finding : findings) {
    const bool same =
        !left.empty() && finding.span.exists() && left.back().rule == finding.rule &&
        left.back().span == finding.span && left.back().message == finding.message &&
        std::any_of(uses.begin(), uses.end(), [&](const AliasUse& use) { return use.means(finding.span); });
    if (same) {
      repeated++;
      continue;
    }
    name_places();
    left.push_back(std::move(finding));
  }
  name_places();
  findings = std::move(left);
}

}  // namespace jc::lint
