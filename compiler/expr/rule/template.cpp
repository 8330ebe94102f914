// Reads the strings of `say`, `help` and `why`.
#include <algorithm>

#include "compiler/expr/rule/nodes.h"
#include "grammar/rule_words.h"

namespace jc::expr {

namespace {

char escaped(char c) { return c == 'n' ? '\n' : c == 't' ? '\t' : c; }

class TemplateReader {
 public:
  TemplateReader(std::string_view block, RuleRange range, std::vector<RuleProblem>& problems)
      : block_(block), at_(range.begin + 1), end_(range.end - 1), problems_(problems) {
    result_.range = range;
  }

  RuleTemplate read() {
    begin_ = at_;
    while (at_ < end_) {
      const char c = block_[at_];
      const char next = at_ + 1 < end_ ? block_[at_ + 1] : ' ';
      if (c == '\\') {
        take(escaped(next), 2);
      } else if ((c == '{' || c == '}') && next == c) {
        take(c, 2);
      } else if (c == '{' && grammar::rule::is_word_char(next)) {
        placeholder();
      } else {
        take(c, 1);
      }
    }
    flush();
    return std::move(result_);
  }

 private:
  void take(char c, std::uint32_t bytes) {
    text_ += c;
    at_ += bytes;
  }

  void flush() {
    if (!text_.empty()) {
      result_.pieces.push_back({std::move(text_), {}, {begin_, at_}});
    }
    text_.clear();
  }

  // `{ none: … }` with a space is text, so that help can show YAML; `{name}` is a place for a value.
  void placeholder() {
    flush();
    RulePiece piece;
    std::uint32_t end = at_ + 1;
    std::uint32_t part = end;
    for (; end < end_ && (grammar::rule::is_word_char(block_[end]) || block_[end] == '.'); ++end) {
      if (block_[end] == '.') {
        add_part(piece.path, part, end);
        part = end + 1;
      }
    }
    add_part(piece.path, part, end);
    piece.path.range = {at_ + 1, end};
    piece.range = {at_, end + 1};
    bool whole = end < end_ && block_[end] == '}';
    for (const RuleWord& word : piece.path.parts) {
      whole = whole && !word.text.empty();
    }
    if (!whole) {
      problems_.push_back({at_,
                           end,
                           "a place for a value is a name in braces, such as `{id}`; write `{{` for a brace",
                           {},
                           {}});
    }
    at_ = std::min(end + (end < end_ && block_[end] == '}' ? 1 : 0), end_);
    begin_ = at_;
    result_.pieces.push_back(std::move(piece));
  }

  void add_part(RulePath& path, std::uint32_t begin, std::uint32_t end) const {
    path.parts.push_back({std::string(block_.substr(begin, end - begin)), {begin, end}});
  }

  std::string_view block_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::uint32_t begin_ = 0;
  std::string text_;
  RuleTemplate result_;
  std::vector<RuleProblem>& problems_;
};

}  // namespace

RuleTemplate read_template(std::string_view block, RuleRange range, std::vector<RuleProblem>& problems) {
  return TemplateReader(block, range, problems).read();
}

RuleTemplate parse_template(std::string_view text, std::vector<RuleProblem>& problems) {
  // As between quotes.
  const std::string quoted = '"' + std::string(text) + '"';
  std::vector<RuleProblem> found;
  RuleTemplate result = read_template(quoted, {0, static_cast<std::uint32_t>(quoted.size())}, found);
  for (RuleProblem& problem : found) {
    problem.begin -= 1;
    problem.end -= 1;
    problems.push_back(std::move(problem));
  }
  return result;
}

std::string unquote(std::string_view quoted) {
  std::string text;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    const bool escape = quoted[i] == '\\';
    text += escape ? escaped(quoted[++i]) : quoted[i];
  }
  return text;
}

}  // namespace jc::expr
