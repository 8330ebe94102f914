#include "compiler/syntax/one_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace jc::syntax {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

// From the first byte to behind the last, without spaces around.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_open(char c) { return c == '{' || c == '['; }
bool is_close(char c) { return c == '}' || c == ']'; }
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; }

// The line, read as its author meant it: brackets and quotes pair, whatever stands around them.
class Line {
 public:
  Line(std::string_view text, std::size_t opened)
      : text_(text), opened_(opened), end_(line_end(text, opened)) {
    read();
  }

  // Of the entries of the outermost map or list.
  const std::vector<Range>& entries() const { return entries_; }
  // Its bracket at the end; npos where the line ends before it.
  std::size_t closed() const { return closed_; }
  std::size_t end() const { return end_; }
  // Where ` #` stands outside of quotes; npos where nothing does.
  std::size_t comment() const { return comment_; }
  bool is_map() const { return text_[opened_] == '{'; }
  // Behind the quote that ends the text which begins at `at`; npos where none does.
  std::size_t behind_quotes(std::size_t at) const {
    for (std::size_t i = at + 1; i < end_; i++) {
      if (text_[i] == '\\' && text_[at] == '"') {
        i++;
      } else if (text_[i] == text_[at]) {
        if (text_[at] == '\'' && i + 1 < end_ && text_[i + 1] == '\'') {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    return kNone;
  }

 private:
  void read() {
    std::size_t depth = 0;
    std::size_t from = opened_ + 1;
    char before = ' ';
    for (std::size_t i = opened_; i < end_; i++) {
      const char c = text_[i];
      if ((c == '"' || c == '\'') && (before == ':' || before == ',' || is_open(before))) {
        const std::size_t behind = behind_quotes(i);
        i = behind == kNone ? end_ : behind - 1;
      } else if (c == '#' && text_[i - 1] == ' ' && comment_ == kNone) {
        comment_ = i;
      } else if (is_open(c)) {
        depth++;
      } else if (is_close(c) && --depth == 0) {
        add(from, i);
        closed_ = i;
        return;
      } else if (c == ',' && depth == 1) {
        add(from, i);
        from = i + 1;
      }
      before = c == ' ' ? before : c;
    }
    add(from, end_);
  }

  void add(std::size_t begin, std::size_t end) {
    while (begin < end && text_[begin] == ' ') {
      begin++;
    }
    while (begin < end && text_[end - 1] == ' ') {
      end--;
    }
    entries_.push_back({begin, end});
  }

  std::string_view text_;
  std::size_t opened_;
  std::size_t end_;
  std::size_t closed_ = kNone;
  std::size_t comment_ = kNone;
  std::vector<Range> entries_;
};

class Slips {
 public:
  Slips(const Unread& unread, std::size_t opened, diag::Diagnostics& out)
      : unread_(unread), text_(unread.text()), line_(text_, opened), opened_(opened), out_(out) {}

  bool report() {
    if (report_semicolons() || report_comment()) {
      return true;
    }
    for (const Range& entry : line_.entries()) {
      if (report_entry(entry)) {
        return true;
      }
    }
    return report_other_bracket() || report_open_end();
  }

 private:
  // Where the value of an entry begins: behind its key, or with it where a list has no keys.
  std::size_t value_of(const Range& entry) const {
    const std::string_view whole = text_.substr(entry.begin, entry.end - entry.begin);
    std::size_t colon = 0;
    if (!whole.empty() && (whole[0] == '"' || whole[0] == '\'')) {
      const std::size_t behind = line_.behind_quotes(entry.begin);
      const bool key = behind != kNone && behind < entry.end && text_[behind] == ':';
      return !line_.is_map() || !key ? entry.begin : text_.find_first_not_of(' ', behind + 1);
    }
    colon = whole.find(": ");
    const std::size_t open = whole.find_first_of("[{\"");
    if (colon == kNone || colon > open) {
      return line_.is_map() && !whole.ends_with(':') ? entry.end : entry.begin;
    }
    return text_.find_first_not_of(' ', entry.begin + colon + 1);
  }

  bool report_entry(const Range& entry) {
    const std::size_t value = value_of(entry);
    if (value >= entry.end) {
      return false;
    }
    const std::string_view written = text_.substr(value, entry.end - value);
    if (written[0] == '"' || written[0] == '\'') {
      const std::size_t behind = line_.behind_quotes(value);
      return behind != kNone && behind < entry.end &&
             quotes(value, entry.end, "the text in quotes ends before the entry does, and more follows");
    }
    if (is_open(written[0])) {
      const Line inner(text_.substr(0, entry.end), value);
      const bool more = inner.closed() != kNone && inner.closed() + 1 < entry.end;
      return more ? quotes(value, entry.end, "the list ends before the entry does, and more follows")
                  : report_one_line(unread_, value, out_);
    }
    return report_front(value, entry.end) || report_bracket(value, entry.end) ||
           report_second_colon(value, entry.end);
  }

  bool quotes(std::size_t begin, std::size_t end, std::string message) {
    report_wants_quotes(unread_, begin, end, std::move(message), out_);
    return true;
  }

  // `title: @home`, `title: *bold*`: signs that mean something else to YAML.
  bool report_front(std::size_t value, std::size_t end) {
    const char first = text_[value];
    const bool alone = value + 1 < end && text_[value + 1] == ' ';
    const bool sign =
        std::string_view("@`%*&>|").find(first) != kNone || (alone && (first == '-' || first == '?'));
    return sign && quotes(value, end, wants_quotes(first));
  }

  // `where: region in [EMEA, APAC]`.
  bool report_bracket(std::size_t value, std::size_t end) {
    const std::string_view written = text_.substr(value, end - value);
    const std::size_t open = written.find_first_of("[]{}");
    return open != kNone &&
           quotes(value, end,
                  fmt::format("a text with `{}` has to be in quotes where it stands in a map or a "
                              "list on one line",
                              written[open]));
  }

  // `title: Kick: off`, `id: t title: Kickoff`.
  bool report_second_colon(std::size_t value, std::size_t end) {
    const std::string_view written = text_.substr(value, end - value);
    const std::size_t colon = written.find(": ");
    if (colon == kNone) {
      return false;
    }
    std::size_t word = colon;
    while (word > 0 && is_word(written[word - 1])) {
      word--;
    }
    const std::string_view key = written.substr(word, colon - word);
    constexpr std::string_view kMessage = "a second `: ` in one entry makes it unreadable";
    if (word < 2 || key.empty() || std::islower(static_cast<unsigned char>(key[0])) == 0) {
      return quotes(value, end, std::string(kMessage));
    }
    if (!is_key_elsewhere(text_, key)) {
      quotes(value, end, std::string(kMessage));
      diag::Diagnostic& found = out_.back();
      found.help = fmt::format("put a comma before `{}` where that is a key; else {}", key, found.help);
      for (diag::Fix& fix : found.fixes) {
        fix.safe = false;
      }
      return true;
    }
    const std::size_t gap = value + written.substr(0, word).find_last_not_of(' ') + 1;
    unread_.report(value + word, colon - word + 1, fmt::format("a comma is missing before `{}`", key),
                   fmt::format("write `{}, {}`", written.substr(0, gap - value), written.substr(word)), out_);
    out_.back().fixes.push_back({"put a comma there", false, {{unread_.span(gap, gap), ","}}});
    return true;
  }

  // `{ id: t; title: Kickoff }`.
  bool report_semicolons() {
    std::vector<std::size_t> found;
    for (const Range& entry : line_.entries()) {
      for (std::size_t at = text_.find("; ", entry.begin); at < entry.end; at = text_.find("; ", at + 1)) {
        std::size_t word = at + 2;
        while (word < entry.end && is_word(text_[word])) {
          word++;
        }
        if (word > at + 2 && text_.substr(word, 2) == ": ") {
          found.push_back(at);
        }
      }
    }
    if (found.empty()) {
      return false;
    }
    unread_.report(found.front(), 1, "commas stand between the entries of a map, and here is a `;`",
                   "write a comma", out_);
    std::vector<diag::Edit> edits;
    for (const std::size_t at : found) {
      edits.push_back({unread_.span(at, at + 1), ","});
    }
    out_.back().fixes.push_back({"write commas", true, std::move(edits)});
    return true;
  }

  // `title: Call #1, when: day 3 }`: the rest of the line is left out, its bracket with it.
  bool report_comment() {
    const std::size_t sign = line_.comment();
    if (sign == kNone || line_.closed() == kNone || sign > line_.closed()) {
      return false;
    }
    for (const Range& entry : line_.entries()) {
      if (sign >= entry.begin && sign < entry.end) {
        const std::size_t value = value_of(entry);
        return value <= sign &&
               quotes(value, entry.end, "behind ` #` stands a comment, so the rest of the line is left out");
      }
    }
    return false;
  }

  bool report_other_bracket() {
    const std::size_t closed = line_.closed();
    const char wanted = line_.is_map() ? '}' : ']';
    if (closed == kNone || text_[closed] == wanted) {
      return false;
    }
    unread_.report(closed, 1, fmt::format("`{}` is closed by `{}`", text_[opened_], text_[closed]),
                   fmt::format("write `{}`", wanted), out_);
    out_.back().fixes.push_back({fmt::format("write `{}`", wanted),
                                 false,
                                 {{unread_.span(closed, closed + 1), std::string(1, wanted)}}});
    return true;
  }

  // The next line is none of what is still open: a key or an item no further in than this one.
  bool report_open_end() {
    if (line_.closed() != kNone || line_.comment() != kNone || line_.entries().empty()) {
      return false;
    }
    const std::size_t next = std::min(text_.find('\n', line_.end()), text_.size());
    const std::size_t first = next == text_.size() ? text_.size() : text_.find_first_not_of(" \r\n", next);
    const std::size_t here = text_.find_first_not_of(" -", line_begin(text_, opened_));
    const bool ends =
        first >= text_.size() ||
        (first - line_begin(text_, first) <= here - line_begin(text_, opened_) && !is_close(text_[first]));
    const Range& last = line_.entries().back();
    if (!ends || last.begin >= last.end) {
      return false;
    }
    const std::string_view what = line_.is_map() ? "map" : "list";
    const std::string_view bracket = line_.is_map() ? " }" : "]";
    unread_.report(opened_, 1, fmt::format("this {} is not closed", what),
                   fmt::format("add the `{}` at the end of the line", bracket.back()), out_);
    out_.back().fixes.push_back({fmt::format("add the `{}`", bracket.back()),
                                 false,
                                 {{unread_.span(line_.end(), line_.end()), std::string(bracket)}}});
    return true;
  }

  const Unread& unread_;
  std::string_view text_;
  Line line_;
  std::size_t opened_;
  diag::Diagnostics& out_;
};

}  // namespace

bool report_one_line(const Unread& unread, std::size_t opened, diag::Diagnostics& out) {
  // Nobody writes longer ones by hand, and each list inside is looked through once more.
  constexpr std::size_t kLongest = 2000;
  return line_end(unread.text(), opened) - opened <= kLongest && Slips(unread, opened, out).report();
}

}  // namespace jc::syntax
