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

  bool operator==(const PageStatement&) const = default;
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

  bool operator==(const PageBlock&) const = default;
};

// What the page says about fixes of its findings: the one place that decides which rules can be fixed.
struct PageFix {
  enum class Is : std::uint8_t {
    none,
    // The compiler's own: computed beside the fact that is wrong.
    computed,
    // One key more, or the key that is wrong less.
    add,
    remove,
  };
  Is is = Is::none;
  // Some of its fixes keep the meaning; else all of them may change it.
  bool safe = false;
  // `key: value`, with places for values as in `say`.
  std::string_view add;
  // Of its first byte in the page.
  std::uint32_t offset = 0;

  bool operator==(const PageFix&) const = default;
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
  // Of `kCategories`; of house rules `house` where left out.
  std::string_view category;
  std::string_view since;
  PageFix fix;
  std::string_view title;
  // The prose of `## Why`.
  std::string_view why;
  // Everything below the front matter.
  std::string_view markdown;
  std::vector<PageStatement> statements;
  std::vector<PageBlock> blocks;

  bool operator==(const RulePage&) const = default;
};

// `safe`, `unsafe`, or empty where the rule has no fix.
constexpr std::string_view fix_word(const PageFix& fix) {
  return fix.is == PageFix::Is::none ? "" : fix.safe ? "safe" : "unsafe";
}

// Every problem of a page and of its sentences is reported under this id.
inline constexpr std::string_view kPageRule = "unreadable-rule";

// Never fails; what can't be read is reported and left empty. `id` is empty when the page is unusable.
RulePage read_page(const source::Files& files, source::FileId file, diag::Diagnostics& out);

// The first sentence of the Why section as findings show it: lower case, no final stop.
std::string why_sentence(const RulePage& page);

}  // namespace jc::lint
