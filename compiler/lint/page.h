// A rule page as it was written: the Markdown file that is the rule, taken apart.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::lint {

// One statement of the rule language, between the fences of a `rule` block.
struct PageStatement {
  std::string_view text;
  // Of its first byte in the page.
  std::uint32_t offset = 0;
};

// A file shown under `## Example` or `## Fixed`, or what the program prints about the example.
struct PageBlock {
  enum class Kind : std::uint8_t { spec, output };
  Kind kind = Kind::spec;
  // In the section `## Fixed`: clean of the rule.
  bool fixed = false;
  // The word after `yaml`; `example.journey.yaml` where left out.
  std::string_view file;
  std::string_view text;
  std::uint32_t offset = 0;
};

// All views are into the file's content.
struct RulePage {
  source::FileId file;
  std::string_view id;
  diag::Severity severity = diag::Severity::warning;
  // Where the rule is on by default; empty: in every profile.
  std::vector<std::string_view> profiles;
  // Types of journeys it speaks to; empty: all.
  std::vector<std::string_view> types;
  std::string_view since;
  std::string_view title;
  // The prose of `## Why`.
  std::string_view why;
  // Everything below the front matter.
  std::string_view markdown;
  std::vector<PageStatement> statements;
  std::vector<PageBlock> blocks;
};

// Every problem of a page and of its sentences is reported under this id.
inline constexpr std::string_view kPageRule = "unreadable-rule";

// Never fails; what can't be read is reported and left empty. `id` is empty when the page is unusable.
RulePage read_page(const source::Files& files, source::FileId file, diag::Diagnostics& out);

// The first sentence of the Why section as findings show it: lower case, no final stop.
std::string why_sentence(const RulePage& page);

}  // namespace jc::lint
