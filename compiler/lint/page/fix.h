// Reads `fix:` of a rule page's front matter.
#pragma once
#include <functional>
#include <string>

#include "compiler/lint/page/page.h"
#include "compiler/syntax/tree.h"

namespace jc::lint {

using ReportAt = std::function<void(const syntax::Node& at, std::string message, std::string help)>;

// `safe`, `unsafe`, `{ safe: …, add: "key: value" }` or `{ safe: …, remove: key }`. Offsets of the tree's
// nodes are those of the page.
PageFix read_page_fix(std::string_view content, const syntax::Tree& tree, syntax::NodeId value,
                      const ReportAt& report);

}  // namespace jc::lint
