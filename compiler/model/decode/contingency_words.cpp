#include "compiler/model/decode/contingency_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" .") + 1 - begin);
}

std::string_view without_lead(std::string_view text) {
  const std::string lower = expr::lower_case(text);
  for (const std::string_view lead : {"if ", "when ", "in case "}) {
    if (lower.starts_with(lead)) {
      return text.substr(lead.size());
    }
  }
  return text;
}

constexpr std::string_view kAnswers[] = {" -> ", " => ", " → ", ", then ", " then "};

// `level 1`: where an answer stands on a ladder says nothing of what has gone wrong.
bool is_rung(std::string_view trouble) {
  const std::string plain = expr::lower_case(trouble);
  const auto number = plain.find_first_of("0123456789");
  const std::string word(number == std::string::npos ? "" : trimmed(plain.substr(0, number)));
  constexpr std::string_view kRungs[] = {"level", "step", "tier", "stage", "l", "rung", "#", "escalation"};
  return number != std::string::npos && plain.find_first_not_of("0123456789", number) == std::string::npos &&
         std::find(std::begin(kRungs), std::end(kRungs), word) != std::end(kRungs);
}

std::string scalar(std::string_view text) { return syntax::as_flow({std::string(text)}); }

}  // namespace

std::string contingency_of(std::string_view trouble, std::string_view answer) {
  trouble = trimmed(without_lead(trimmed(trouble)));
  answer = trimmed(answer);
  answer = expr::lower_case(answer).starts_with("then ") ? trimmed(answer.substr(5)) : answer;
  if (trouble.empty() || answer.empty() || is_rung(trouble) || trouble.find('\n') != std::string_view::npos ||
      answer.find('\n') != std::string_view::npos) {
    return "";
  }
  // `30 min: text the customer`: so late is what it stands in.
  const bool length = expr::read_phrase(expr::PhraseKind::duration, trouble) != nullptr;
  return fmt::format("{{ if: {}{}, do: {} }}", scalar(trouble), length ? " late" : "", scalar(answer));
}

std::string contingency_of(std::string_view text) {
  for (const std::string_view between :
       {" -> ", " => ", " → ", ": ", ", then ", " then ", ", ", " - ", "; "}) {
    if (const auto at = text.find(between); at != std::string_view::npos) {
      return contingency_of(text.substr(0, at), text.substr(at + between.size()));
    }
  }
  return "";
}

std::string keys_of_contingency(std::string_view text) {
  // A comma or a dash alone may stand within what goes wrong.
  const bool told = std::any_of(std::begin(kAnswers), std::end(kAnswers), [&](std::string_view between) {
    return text.find(between) != std::string_view::npos;
  });
  const std::string map = told ? contingency_of(text) : "";
  constexpr std::size_t kBrace = 2;
  return map.size() < 2 * kBrace ? "" : map.substr(kBrace, map.size() - 2 * kBrace);
}

}  // namespace jc::model
