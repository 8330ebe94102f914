#include "compiler/syntax/turning.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/syntax/scalar_offsets.h"
#include "compiler/text/controls.h"
#include "compiler/text/utf8.h"

namespace jc::syntax {

namespace {

class Turning {
 public:
  Turning(const source::Files& files, const Tree& tree, diag::Diagnostics& out)
      : tree_(tree), out_(out), bytes_(files[tree.file].content()) {}

  void run() {
    for (const Node& node : tree_.nodes) {
      if (node.kind == NodeKind::scalar && text::find_turning(node.text) != std::string_view::npos) {
        scalar(node);
      }
    }
    std::sort(scalars_.begin(), scalars_.end());
    // What is left stands in comments, and in names of anchors.
    for (std::size_t at = text::find_turning(bytes_); at != std::string_view::npos;) {
      const auto after = std::upper_bound(scalars_.begin(), scalars_.end(), std::pair(at, bytes_.size()));
      const bool known = after != scalars_.begin() && at < std::prev(after)->second;
      if (!known) {
        const auto begin = static_cast<std::uint32_t>(at);
        const std::size_t line_end = std::min(bytes_.find('\n', at), bytes_.size());
        report(text::first_code_point(bytes_.substr(at)).value, "this comment",
               removal(begin, static_cast<std::uint32_t>(line_end)));
        at = text::find_turning(bytes_, line_end);
      } else {
        at = text::find_turning(bytes_, std::prev(after)->second);
      }
    }
  }

 private:
  std::vector<diag::Edit> removal(std::uint32_t begin, std::uint32_t end) const {
    std::vector<diag::Edit> edits;
    for (std::size_t at = text::find_turning(bytes_, begin); at < end;
         at = text::find_turning(bytes_, at + 1)) {
      const auto from = static_cast<std::uint32_t>(at);
      edits.push_back({{tree_.file, from, from + static_cast<std::uint32_t>(text::kTurningBytes)}, ""});
    }
    return edits;
  }

  void scalar(const Node& node) {
    scalars_.emplace_back(node.begin, node.end);
    const std::string_view written = bytes_.substr(node.begin, node.end - node.begin);
    std::vector<diag::Edit> edits;
    for (std::size_t at = text::find_turning(node.text); at != std::string_view::npos;
         at = text::find_turning(node.text, at + text::kTurningBytes)) {
      const auto offset = [&](std::size_t of) {
        return node.begin + offset_in_source(written, node.style, node.text, static_cast<std::uint32_t>(of));
      };
      const std::uint32_t begin = offset(at);
      const std::uint32_t end = std::min(offset(at + text::kTurningBytes), node.end);
      edits.push_back({{tree_.file, begin, std::max(begin, end)}, ""});
      // A place in a long text is found by walking it.
      constexpr std::size_t kMostEdits = 64;
      if (edits.size() == kMostEdits) {
        break;
      }
    }
    report(text::first_code_point(node.text.substr(text::find_turning(node.text))).value, "this text",
           std::move(edits));
  }

  void report(char32_t value, std::string_view what, std::vector<diag::Edit> edits) {
    diag::Diagnostic found{
        .rule = "bidi-control",
        .severity = diag::Severity::warning,
        .span = edits.front().span,
        .message = fmt::format("{} holds {}, which nobody sees and which turns the direction of what follows",
                               what, text::code_point_name(value)),
        .help = "take it out; Arabic and Hebrew text turns by itself"};
    found.fixes.push_back({"take out what turns the text", false, std::move(edits)});
    out_.push_back(std::move(found));
  }

  const Tree& tree_;
  diag::Diagnostics& out_;
  std::string_view bytes_;
  std::vector<std::pair<std::size_t, std::size_t>> scalars_;
};

}  // namespace

void report_turning(const source::Files& files, const Tree& tree, diag::Diagnostics& out) {
  Turning(files, tree, out).run();
}

}  // namespace jc::syntax
