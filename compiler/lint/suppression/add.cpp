#include "compiler/lint/suppression/add.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/lint/suppression/judge.h"
#include "compiler/lint/suppression/place.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/write.h"

namespace jc::lint {

namespace {

using syntax::Tree;
using syntax::Written;

bool same(const Written& a, const Written& b) {
  return a.kind == b.kind && a.text == b.text && a.typed == b.typed &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    [](const auto& x, const auto& y) { return x.key == y.key && same(x.value, y.value); });
}

bool reads_the_same(const Tree& before, const std::string& text) {
  source::Files files;
  diag::Diagnostics problems;
  const Tree after = syntax::parse(files, files.add("", text), problems);
  if (!problems.empty() || before.documents.size() != after.documents.size()) {
    return false;
  }
  for (std::size_t i = 0; i < before.documents.size(); i++) {
    const auto a = before.documents[i].root;
    const auto b = after.documents[i].root;
    const bool both = a != syntax::kNoNode && b != syntax::kNoNode;
    if (both ? !same(syntax::as_written(before, a), syntax::as_written(after, b)) : a != b) {
      return false;
    }
  }
  return true;
}

class Commenter {
 public:
  Commenter(const Tree& tree, std::string_view content, std::string_view reason)
      : content_(content), reason_(reason), layout_(tree, content) {}

  // What is told of some is ignored at each of them; what is told of all, where it is told.
  void add(const diag::Diagnostic& finding) {
    const bool of_some = std::any_of(finding.members.begin(), finding.members.end(),
                                     [&](const diag::Member& member) { return member.span == finding.span; });
    if (!of_some) {
      add(finding.rule, finding.span.begin);
      return;
    }
    for (const diag::Member& member : finding.members) {
      if (member.span.file == finding.span.file) {
        add(finding.rule, member.span.begin);
      }
    }
  }

  std::string text() const {
    std::string out;
    std::size_t copied = 0;
    std::map<std::uint32_t, std::string> inserts;
    for (const auto& [first, rules] : above_) {
      const std::uint32_t begin = std::max(layout_.line_begin(first), bom());
      const std::string_view indent = content_.substr(begin, first - begin);
      inserts[begin] += fmt::format("{}{}{}", indent, comment(rules), line_break());
    }
    for (const auto& [end, rules] : behind_) {
      const bool blank = end > 0 && (content_[end - 1] == ' ' || content_[end - 1] == '\t');
      inserts[end] += fmt::format("{}{}", blank ? "" : "  ", comment(rules));
    }
    for (const auto& [at, text] : inserts) {
      out += content_.substr(copied, at - copied);
      out += text;
      copied = at;
    }
    out += content_.substr(copied);
    return out;
  }

 private:
  void add(const std::string& rule, std::uint32_t at) {
    const std::uint32_t anchor = layout_.opened_before(at);
    const std::uint32_t first = layout_.first_in_line(anchor);
    const bool above = layout_.node_at(first).contains(at);
    const bool behind =
        layout_.may_end_with_comment(anchor) && layout_.line(layout_.line_end(anchor)).contains(at);
    // A comment above a key would cover all that stands below it.
    if (behind && (!above || layout_.has_block_below(first))) {
      behind_[layout_.line_end(anchor)].insert(rule);
    } else {
      above_[first].insert(rule);
    }
  }

  std::uint32_t bom() const { return content_.starts_with("\xEF\xBB\xBF") ? 3 : 0; }
  std::string_view line_break() const {
    return content_.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  }
  std::string comment(const std::set<std::string>& rules) const {
    return fmt::format("# journeyc: ignore[{}] {}", fmt::join(rules, ", "), reason_);
  }

  std::string_view content_;
  std::string_view reason_;
  FileLayout layout_;
  // By the first byte of the node, and by the end of the line.
  std::map<std::uint32_t, std::set<std::string>> above_;
  std::map<std::uint32_t, std::set<std::string>> behind_;
};

}  // namespace

AddedIgnores add_ignores(const source::Files& files, const diag::Diagnostics& findings,
                         std::string_view reason) {
  AddedIgnores added;
  std::map<source::FileId, std::vector<const diag::Diagnostic*>> of_file;
  for (const diag::Diagnostic& finding : findings) {
    if (finding.span.exists() && may_be_suppressed(finding.rule)) {
      of_file[finding.span.file].push_back(&finding);
    } else {
      added.left.push_back(finding);
    }
  }
  for (const auto& [id, found] : of_file) {
    diag::Diagnostics problems;
    const Tree tree = syntax::parse(files, id, problems);
    CommentedFile commented{id, "", found.size()};
    if (problems.empty()) {
      Commenter commenter(tree, files[id].content(), reason);
      std::for_each(found.begin(), found.end(), [&](const diag::Diagnostic* each) { commenter.add(*each); });
      commented.text = commenter.text();
    }
    if (!commented.text.empty() && reads_the_same(tree, commented.text)) {
      added.files.push_back(std::move(commented));
    } else {
      std::for_each(found.begin(), found.end(),
                    [&](const diag::Diagnostic* each) { added.left.push_back(*each); });
    }
  }
  return added;
}

}  // namespace jc::lint
