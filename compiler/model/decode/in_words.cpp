// Sentences where a criterion belongs, as most people write them first: what only a person can judge, and who
// that is.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

bool is_name(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

std::string_view last_word(std::string_view text) {
  const auto space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// `signed off by the sponsor`: who judges it stands there. Not so in `used by crews`.
std::string_view judge_in(std::string_view text) {
  const auto by = text.rfind(" by ");
  std::string_view who = by == std::string_view::npos ? "" : text.substr(by + 4);
  who = who.starts_with("the ") ? who.substr(4) : who;
  if (!is_name(who) || expr::is_time_idiom(who) ||
      expr::is_one_of(expr::lower_case(who), {"email", "e-mail", "mail", "phone", "post", "letter", "chat",
                                              "sms", "hand", "fax", "text", "today", "now", "default"})) {
    return "";
  }
  const std::string verb = expr::lower_case(last_word(text.substr(0, by)));
  const bool judges = expr::is_one_of(
      verb, {"off", "signed", "approved", "confirmed", "accepted", "agreed", "reviewed", "judged", "decided",
             "checked", "verified", "validated", "endorsed", "acknowledged", "assessed", "released"});
  return judges ? who : "";
}

// Not a sign that was left where something is still to be said: `??`, `...`.
bool are_words(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const bool letters = std::any_of(word.begin(), word.end(),
                                     [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
    if (!letters && !expr::is_one_of(word, {"", "-", "&", "/", "+"})) {
      return false;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

// Whether it is more than a slip of a phrase: three words and more, of which the first begins no statement.
bool is_sentence(std::string_view text, const expr::PhraseProblem& problem) {
  constexpr std::ptrdiff_t kFewest = 2;
  const std::string first = expr::lower_case(text.substr(0, text.find(' ')));
  return problem.rewrite.empty() && are_words(text) && std::count(text.begin(), text.end(), ' ') >= kFewest &&
         text.find_first_of("<>=\"\n\\(){}[]`") == std::string_view::npos &&
         !expr::is_one_of(first, {"event", "milestone", "stage", "status", "metric", "attribute", "not",
                                  "all", "any", "either", "both", "score"});
}

}  // namespace

// The owner of what is being read, or of the nearest thing around it that names one; it is somebody else's to
// judge only where nobody is named there.
std::string Decoder::owner_around() const {
  constexpr std::string_view kUnknown = "<role>";
  const auto in_name = [](unsigned char c) {
    return std::isalnum(c) != 0 || c == ' ' || c == '-' || c == '_';
  };
  for (std::size_t depth = depth_; depth-- > 0;) {
    for (const syntax::Entry& entry : frames_[depth].entries) {
      const syntax::Node& owner = tree_[tree_.resolve(entry.value)];
      // Of several the first: one answers for it.
      const syntax::Node& first = owner.kind == syntax::NodeKind::sequence && owner.count > 0
                                      ? tree_[tree_.resolve(tree_.item(owner, 0))]
                                      : owner;
      if (tree_[tree_.resolve(entry.key)].text != "owner" || first.text.empty()) {
        continue;
      }
      const bool name = std::all_of(first.text.begin(), first.text.end(), in_name);
      return std::string(name ? first.text : kUnknown);
    }
  }
  return "";
}

std::string Decoder::judge_of(std::string_view text) {
  const std::string_view named = judge_in(text);
  const std::string owner = named.empty() ? owner_around() : std::string(named);
  return !owner.empty() ? owner : names().has_party ? names().party : "<role>";
}

// What `found` says of the first word that could not be read is said of the whole sentence; the same words
// are offered as what a person judges.
void Decoder::report_sentence(diag::Diagnostic& found, std::string_view key, std::string_view text,
                              const expr::PhraseProblem& problem) {
  if (!is_sentence(text, problem) || found.span.begin < problem.begin) {
    return;
  }
  const std::uint32_t begin = found.span.begin - problem.begin;
  source::Span whole{found.span.file, begin, begin + static_cast<std::uint32_t>(text.size())};
  if (files_.text(whole) != text) {
    return;
  }
  const std::string_view content = files_[document_.file].content();
  const char before = whole.begin > 0 ? content[whole.begin - 1] : ' ';
  if ((before == '\'' || before == '"') && whole.end < content.size() && content[whole.end] == before) {
    whole = {whole.file, whole.begin - 1, whole.end + 1};
  }
  found.span = whole;
  found.label.clear();
  found.message = fmt::format("`{}` is a sentence, and `{}` takes what a program can tell", text, key);
  if (const std::string judge = judge_of(text); may_offer() && judge.front() != '<') {
    const std::string map = fmt::format("{{ text: \"{}\", judged-by: {} }}", text, judge);
    found.fixes.push_back({fmt::format("write `{}`", map), false, {{whole, map}}});
  }
}

}  // namespace jc::model
