#include "compiler/lint/suppression/suppression.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "compiler/lint/page/text.h"
#include "compiler/lint/suppression/place.h"
#include "compiler/lint/suppression/text.h"

namespace jc::lint {

namespace {

using Verb = CommentText::Verb;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Every place where a comment for us may begin.
std::vector<std::uint32_t> find_candidates(std::string_view content) {
  std::vector<std::uint32_t> found;
  for (std::size_t at = content.find('#'); at != std::string_view::npos; at = content.find('#', at + 1)) {
    const std::string_view before = content.substr(0, at);
    const bool begins = before.empty() || is_blank(before.back()) || before.back() == '\n' ||
                        before.back() == '\r' || before == "\xEF\xBB\xBF";
    if (begins && is_suppression(content, at)) {
      found.push_back(static_cast<std::uint32_t>(at));
    }
  }
  return found;
}

class Comments {
 public:
  Comments(const source::Files& files, const syntax::Tree& tree, diag::Diagnostics& out)
      : tree_(tree),
        content_(files[tree.file].content()),
        layout_(tree, content_),
        first_content_(layout_.content_from(0)),
        out_(out) {}

  std::vector<Suppression> read(std::vector<std::uint32_t> places) {
    std::erase_if(places, [&](std::uint32_t at) { return layout_.in_scalar(at); });
    std::vector<Suppression> all;
    for (std::size_t i = 0; i < places.size(); i++) {
      const std::uint32_t line_end = layout_.line_end(places[i]);
      const bool more = i + 1 < places.size() && places[i + 1] < line_end;
      std::uint32_t end = more ? places[i + 1] : line_end;
      while (is_blank(content_[end - 1])) {
        end--;
      }
      if (auto suppression = read_one(places[i], end, more)) {
        all.push_back(std::move(*suppression));
      }
    }
    return all;
  }

 private:
  source::Span span(std::size_t begin, std::size_t end) const {
    return {tree_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  std::string_view at(TextRange range) const { return content_.substr(range.begin, range.end - range.begin); }

  // Nothing but comments on its line.
  bool stands_alone(std::uint32_t at) const {
    const std::uint32_t first = layout_.first_in_line(at);
    return content_[first] == '#' && !layout_.in_scalar(first);
  }

  source::Span whole(std::uint32_t begin, std::uint32_t end, bool more) const {
    if (layout_.first_in_line(begin) == begin && !more) {
      return span(std::max(layout_.line_begin(begin), content_.starts_with("\xEF\xBB\xBF") ? 3U : 0U),
                  layout_.next_line(begin));
    }
    while (begin > 0 && is_blank(content_[begin - 1])) {
      begin--;
    }
    return span(begin, end);
  }

  std::optional<Suppression> read_one(std::uint32_t begin, std::uint32_t end, bool more) {
    const CommentText text = read_comment(content_, begin, end);
    Suppression suppression;
    suppression.span = span(begin, end);
    suppression.whole = whole(begin, end, more);
    suppression.list = span(text.list.begin, text.list.end);
    suppression.reason = at(text.reason);
    suppression.complete = tree_.complete;
    suppression.of_file = text.verb == Verb::ignore_file;
    suppression.above_all = text.verb == Verb::ignore && at_top(begin);
    for (const TextRange& rule : text.rules) {
      suppression.rules.push_back({std::string(at(rule)), span(rule.begin, rule.end)});
    }
    const Cover cover = cover_of(begin, text.verb);
    suppression.begin = cover.begin;
    suppression.end = cover.end;
    return obeyed(text, suppression) ? std::optional(std::move(suppression)) : std::nullopt;
  }

  Cover cover_of(std::uint32_t begin, Verb verb) {
    if (verb == Verb::ignore_file) {
      return {0, static_cast<std::uint32_t>(content_.size())};
    }
    return stands_alone(begin) ? layout_.node_at(content_below(begin)) : layout_.line(begin);
  }

  // Comments that stand together have the same below them.
  std::uint32_t content_below(std::uint32_t begin) {
    if (begin < below_from_ || begin >= below_) {
      below_from_ = begin;
      below_ = layout_.content_from(layout_.line_end(begin));
    }
    return below_;
  }

  bool obeyed(const CommentText& text, const Suppression& suppression) {
    const bool reasoned = std::any_of(suppression.reason.begin(), suppression.reason.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    });
    const std::string form = fmt::format("`# journeyc: {}[<rule>] <reason>`",
                                         text.verb == Verb::ignore_file ? "ignore-file" : "ignore");
    const diag::Fix remove = remove_comment(suppression.whole);
    if (text.verb == Verb::unknown) {
      return malformed(suppression, "it does not begin with `ignore` or `ignore-file`", "write " + form,
                       remove);
    }
    if (!text.brackets || suppression.rules.empty()) {
      return malformed(suppression, "it does not say which rule", "write " + form, remove);
    }
    if (!text.closed) {
      return malformed(suppression, "its bracket is not closed", "write " + form, remove);
    }
    if (!reasoned) {
      return malformed(suppression, "it gives no reason",
                       "say behind the brackets why the finding is fine here, for whoever reads it next",
                       remove);
    }
    if (!text.exact) {
      return misspelt(text, suppression);
    }
    if (text.verb == Verb::ignore_file && !at_top(suppression.span.begin)) {
      return malformed(suppression, "`ignore-file` stands below the begin of the file", "move it to the top",
                       move_to_top(suppression));
    }
    return true;
  }

  bool at_top(std::uint32_t begin) const { return stands_alone(begin) && begin < first_content_; }

  bool misspelt(const CommentText& text, const Suppression& suppression) {
    const std::string right = text.verb == Verb::ignore_file ? "journeyc: ignore-file" : "journeyc: ignore";
    diag::Fix fix;
    fix.title = fmt::format("write `{}`", right);
    fix.safe = true;
    fix.edits.push_back({span(text.head.begin, suppression.list.begin - 1), right});
    return malformed(suppression, fmt::format("it begins with `{}`", trimmed(at(text.head))),
                     fmt::format("write `{}`", right), std::move(fix));
  }

  diag::Fix move_to_top(const Suppression& suppression) const {
    diag::Fix fix = remove_comment(suppression.whole);
    fix.title = "move it to the top of the file";
    const std::size_t top = content_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::string_view text = content_.substr(suppression.span.begin, suppression.span.size());
    fix.edits.insert(fix.edits.begin(), {span(top, top), fmt::format("{}\n", text)});
    return fix;
  }

  bool malformed(const Suppression& suppression, std::string_view what, std::string help, diag::Fix fix) {
    if (tree_.complete) {
      out_.push_back({.rule = std::string(kMalformedSuppression),
                      .span = suppression.span,
                      .message = fmt::format("this comment ignores nothing: {}", what),
                      .help = std::move(help),
                      .fixes = {std::move(fix)}});
    }
    return false;
  }

  const syntax::Tree& tree_;
  std::string_view content_;
  FileLayout layout_;
  std::uint32_t first_content_;
  diag::Diagnostics& out_;
  // The last answer of `content_below`, and from where on it holds.
  std::uint32_t below_from_ = 0;
  std::uint32_t below_ = 0;
};

}  // namespace

std::vector<Suppression> read_suppressions(const source::Files& files, const syntax::Tree& tree,
                                           diag::Diagnostics& out) {
  std::vector<std::uint32_t> places = find_candidates(files[tree.file].content());
  return places.empty() ? std::vector<Suppression>() : Comments(files, tree, out).read(std::move(places));
}

diag::Fix remove_comment(source::Span whole) {
  return {.title = "remove this comment", .safe = true, .edits = {{whole, ""}}};
}

}  // namespace jc::lint
