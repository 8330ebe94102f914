// The built-in pages as the build has read them: what `read_page` would find, without reading.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "compiler/lint/outline.h"
#include "compiler/lint/page/page.h"

namespace jc::lint {

// Bytes of the page.
struct PagePart {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct BuiltInBlock {
  PageBlock::Kind kind = PageBlock::Kind::spec;
  bool fixed = false;
  std::string_view file;
  PagePart text;
};

struct BuiltInPage {
  PagePart id;
  diag::Severity severity = diag::Severity::warning;
  std::span<const PagePart> profiles;
  std::span<const PagePart> types;
  PagePart category;
  PagePart since;
  PageFix::Is fix = PageFix::Is::none;
  bool safe_fix = false;
  PagePart added_by_fix;
  PagePart title;
  PagePart why;
  PagePart markdown;
  std::span<const PagePart> statements;
  std::span<const BuiltInBlock> blocks;
  std::string_view why_sentence;
  // One a statement.
  std::span<const Outline> outlines;
};

// `file` is the text that the page was made from.
RulePage page_of(const BuiltInPage& built, source::FileId file, std::string_view content);

}  // namespace jc::lint

// Made by compiler/lint/page/page_table.cpp.
namespace jc::embedded {

// In the order of `rule_pages`.
std::span<const lint::BuiltInPage> built_in_pages();

}  // namespace jc::embedded
