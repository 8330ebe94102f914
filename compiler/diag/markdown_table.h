// Shows findings where Markdown is read: job summaries, comments, wikis.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "compiler/diag/report.h"
#include "compiler/diag/summary.h"

namespace jc::diag {

// `text` on one line of GitHub-flavoured Markdown, also inside a table: shown as it is, without markup,
// links, mentions or HTML of its own. What stands in backticks is shown as code.
std::string markdown_text(std::string_view text);

// A heading, the numbers of the run, and a table of all findings. Rows that would make it longer than
// `most_bytes` are counted below the table (0: all are shown). Columns count code points. Never throws.
std::string render_markdown(const Report& report, const Summary& summary, std::size_t most_bytes = 0);

}  // namespace jc::diag
