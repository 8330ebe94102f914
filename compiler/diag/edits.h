// Text edits of one file: which of them can be made together, and what the text is once they are made.
//
// Fixes are byte ranges and replacements, never YAML written anew, so that comments, quotes, anchors and line
// ends outside of the ranges stay as they are.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"

namespace jc::diag {

// Edits of one file that can be made in any order, as no two of them overlap.
class EditSet {
 public:
  // Whether `edit` overlaps none of those taken. Two that begin at one byte overlap, because they have no
  // order; the same edit twice is one.
  bool fits(const Edit& edit) const;
  // Takes an edit that fits.
  void take(Edit edit);
  bool empty() const { return edits_.empty(); }
  std::size_t size() const { return edits_.size(); }
  // `text` with the edits made. Line ends in replacements become those of the text.
  std::string apply(std::string_view text) const;

 private:
  // By place.
  std::vector<Edit> edits_;
};

// `\r\n` where the first line of the text ends so, else `\n`.
std::string_view line_end(std::string_view text);

// An edit that puts `better` where `word` stands: between its quotes where it has some. Nothing where the
// bytes of `span` are anything else (an anchor before it, escapes, folded lines), since an edit would lose
// that, or where `better` would want quotes of its own.
std::vector<Edit> respell(std::string_view content, source::Span span, std::string_view word,
                          std::string_view better);

}  // namespace jc::diag
