#include "compiler/lint/suppression/text.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "compiler/source/nearest.h"

namespace jc::lint {

namespace {

constexpr std::string_view kName = "journeyc";
constexpr std::string_view kIgnore = "ignore";
constexpr std::string_view kIgnoreFile = "ignore-file";
constexpr std::string_view kVerbs[] = {kIgnore, kIgnoreFile};
// Nothing that means the program is longer.
constexpr std::size_t kLongestName = 12;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Reads forward through one line.
class Reader {
 public:
  Reader(std::string_view content, std::size_t at, std::size_t end) : content_(content), at_(at), end_(end) {}

  std::size_t at() const { return at_; }
  char peek() const { return at_ < end_ ? content_[at_] : '\0'; }
  bool take(char c) {
    const bool there = at_ < end_ && content_[at_] == c;
    at_ += there ? 1 : 0;
    return there;
  }
  void skip(std::string_view these) {
    while (at_ < end_ && these.find(content_[at_]) != std::string_view::npos) {
      at_++;
    }
  }
  void blanks() { skip(" \t"); }
  std::string_view word() {
    const std::size_t begin = at_;
    while (at_ < end_ && (is_letter(content_[at_]) || (content_[at_] == '-' && at_ > begin))) {
      at_++;
    }
    return content_.substr(begin, at_ - begin);
  }
  bool seek(char c) {
    const std::size_t found = content_.substr(0, end_).find(c, at_);
    at_ = found == std::string_view::npos ? end_ : found;
    return found != std::string_view::npos;
  }

 private:
  std::string_view content_;
  std::size_t at_;
  std::size_t end_;
};

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
         });
}

bool is_like_name(std::string_view word) {
  return !word.empty() && word.size() <= kLongestName &&
         (same_letters(word, kName) || source::nearest(word, std::span(&kName, 1)));
}

CommentText::Verb verb_of(std::string_view word) {
  const auto exact = std::find(std::begin(kVerbs), std::end(kVerbs), word);
  const auto near = exact != std::end(kVerbs) ? std::optional(*exact)
                                              : source::nearest(word.substr(0, 2 * kLongestName), kVerbs);
  return !near              ? CommentText::Verb::unknown
         : *near == kIgnore ? CommentText::Verb::ignore
                            : CommentText::Verb::ignore_file;
}

// What other programs call it.
bool is_dismissal(std::string_view word) {
  constexpr std::string_view kWords[] = {"allow", "disable", "nolint", "noqa",
                                         "off",   "silence", "skip",   "suppress"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

std::size_t line_end(std::string_view content, std::size_t at) {
  return std::min(content.find_first_of("\r\n", at), content.size());
}

// A list of names that look like rules: `[stage-without-owner]`.
bool names_rules(Reader reader) {
  if (!reader.take('[')) {
    return false;
  }
  reader.blanks();
  const std::string_view first = reader.word();
  return first.find('-') != std::string_view::npos;
}

}  // namespace

bool is_suppression(std::string_view content, std::size_t at) {
  Reader reader(content, at, line_end(content, at));
  reader.skip("# \t");
  const std::string_view name = reader.word();
  if (name.size() < kIgnore.size() || name.size() > kLongestName) {
    return false;
  }
  if (names_rules(reader) && verb_of(name) != CommentText::Verb::unknown) {
    return true;
  }
  const bool exact = same_letters(name, kName);
  reader.blanks();
  const bool colon = reader.take(':');
  reader.blanks();
  const std::string_view verb = reader.word();
  reader.blanks();
  if (exact && colon) {
    // Not `# journeyc: 1`, a line of a configuration that was taken out, nor `# journeyc: see the handbook`.
    return reader.peek() == '[' || verb_of(verb) != CommentText::Verb::unknown || is_dismissal(verb);
  }
  const bool brackets = reader.peek() == '[' && verb_of(verb) != CommentText::Verb::unknown;
  const bool spelt = std::find(std::begin(kVerbs), std::end(kVerbs), verb) != std::end(kVerbs);
  return exact ? brackets || spelt : brackets && is_like_name(name);
}

CommentText read_comment(std::string_view content, std::size_t at, std::size_t end) {
  CommentText text;
  Reader reader(content, at, end);
  reader.skip("# \t");
  text.head.begin = reader.at();
  const std::string_view name = reader.word();
  bool exact = name == kName;
  std::string_view verb = name;
  if (verb_of(name) == CommentText::Verb::unknown) {
    exact = exact && reader.peek() == ':';
    reader.blanks();
    reader.take(':');
    reader.blanks();
    verb = reader.word();
  }
  text.head.end = reader.at();
  text.verb = verb_of(verb);
  text.exact = exact && std::find(std::begin(kVerbs), std::end(kVerbs), verb) != std::end(kVerbs);
  reader.blanks();
  text.brackets = reader.take('[');
  if (text.brackets) {
    text.list.begin = reader.at();
    Reader names = reader;
    text.closed = reader.seek(']');
    text.list.end = reader.at();
    reader.take(']');
    while (names.skip(", \t"), names.at() < text.list.end) {
      const std::size_t begin = names.at();
      while (names.at() < text.list.end && !is_blank(names.peek()) && names.peek() != ',') {
        names.take(names.peek());
      }
      text.rules.push_back({begin, names.at()});
    }
  }
  // `disable[…]` and `[…]` alone say what is meant as well.
  if (text.verb == CommentText::Verb::unknown && !text.rules.empty()) {
    text.verb = CommentText::Verb::ignore;
  }
  reader.skip(" \t:,;-");
  while (content.substr(reader.at(), 3) == "–" || content.substr(reader.at(), 3) == "—") {
    Reader past(content, reader.at() + 3, end);
    past.skip(" \t:,;-");
    reader = past;
  }
  text.reason = {reader.at(), end};
  return text;
}

}  // namespace jc::lint
