// Puts text that people wrote in their specs into Markdown pages, so that it reads as written and stays text.
//
// The pages are for readers of CommonMark 0.31 and GitHub Flavored Markdown; the escapes below are those of
// their specifications (https://spec.commonmark.org, https://github.github.com/gfm).
#pragma once
#include <string>
#include <string_view>

namespace jc::emit {

// For any place inside a line: paragraphs, list items, table cells, link labels. Line breaks and runs of
// blanks become one blank; control characters are left out; HTML, links, addresses and what would start a
// block become plain text.
std::string escape_markdown(std::string_view text);

// The same for a part of a line that has text before it: blanks at the ends stay.
std::string escape_markdown_part(std::string_view text);

// For a heading: also protects punctuation at its end, which linters ask about.
std::string escape_heading(std::string_view text);

// Whether a link may lead there: `http`, `https`, `mailto`, a path or a `#fragment`; nothing that runs a
// script or hides its scheme.
bool is_safe_target(std::string_view target);

// `[label](target)`; `label` is Markdown already. Where the target is refused, the label and the target as
// text.
std::string markdown_link(const std::string& label, std::string_view target);

// What templates leave behind put in order: no blanks at line ends, no two empty lines in a row, one line
// break at the end.
std::string tidy_markdown(std::string_view page);

}  // namespace jc::emit
