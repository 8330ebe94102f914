#include "compiler/lint/page/built_in.h"

namespace jc::lint {

RulePage page_of(const BuiltInPage& built, source::FileId file, std::string_view content) {
  const auto text = [&](PagePart part) { return content.substr(part.begin, part.size); };
  const auto texts = [&](std::span<const PagePart> parts) {
    std::vector<std::string_view> all;
    all.reserve(parts.size());
    for (const PagePart part : parts) {
      all.push_back(text(part));
    }
    return all;
  };
  RulePage page{.file = file,
                .id = text(built.id),
                .severity = built.severity,
                .profiles = texts(built.profiles),
                .types = texts(built.types),
                .category = text(built.category),
                .since = text(built.since),
                .fix = {built.fix, built.safe_fix, text(built.added_by_fix), built.added_by_fix.begin},
                .title = text(built.title),
                .why = text(built.why),
                .markdown = text(built.markdown),
                .statements = {},
                .blocks = {}};
  page.statements.reserve(built.statements.size());
  for (const PagePart part : built.statements) {
    page.statements.push_back({text(part), part.begin});
  }
  page.blocks.reserve(built.blocks.size());
  for (const BuiltInBlock& block : built.blocks) {
    page.blocks.push_back({block.kind, block.fixed, block.file, text(block.text), block.text.begin});
  }
  return page;
}

}  // namespace jc::lint
