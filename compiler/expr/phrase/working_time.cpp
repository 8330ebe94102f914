#include "compiler/expr/phrase/working_time.h"

#include <optional>
#include <utility>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {

bool is_working_time(const Quantity& quantity) {
  if (quantity.measure == Measure::other) {
    return is_one_of(lower_case(quantity.unit.text), {"fte", "ftes"});
  }
  return quantity.measure == Measure::time && quantity.sign == Sign::none;
}

ParseResult parse_working_time(std::string_view text) {
  ParseResult read = parse_phrase(PhraseKind::quantity, text);
  if (read && is_working_time(std::get<Quantity>(read.phrase->value))) {
    return read;
  }
  return {nullptr, no_working_time(text)};
}

namespace {

bool says_working_time(std::string_view text) {
  const std::optional<Quantity> amount = amount_in(text);
  return amount && is_working_time(*amount);
}

// `quarter of an FTE`, `half FTE`.
std::string share_in_words(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kShares[] = {{"half ", "0.5 FTE"},
                                                                       {"quarter ", "0.25 FTE"},
                                                                       {"three quarters ", "0.75 FTE"},
                                                                       {"third ", "0.33 FTE"}};
  if (const auto sign = text.find('%'); sign != std::string_view::npos) {
    const std::string whole = std::string(text.substr(0, sign + 1)) + " of an FTE";
    const bool job =
        is_one_of(lower_case(trimmed(text.substr(sign + 1))),
                  {"fte", "of fte", "of the fte", "of full-time", "of full time", "of a full-time job"});
    return job && reads(PhraseKind::quantity, whole) ? "write `" + whole + "`" : "";
  }
  const std::string_view place = without_front(text, {"a ", "about ", "one "});
  for (const auto& [word, share] : kShares) {
    const std::string_view rest = without_front(place, {word});
    const std::string_view who = without_front(without_front(rest, {"of "}), {"an ", "a "});
    if (rest.size() < place.size() && is_one_of(lower_case(who), {"fte", "ftes", "full-time job"})) {
      return "write `" + std::string(share) + "`";
    }
  }
  return "";
}

// `2 people for 3 days`: an effort is that of one who takes part.
std::string of_people(std::string_view text) {
  for (const std::string_view joint : {" for ", " x ", ", "}) {
    const auto at = text.find(joint);
    const std::string_view people = text.substr(0, at);
    const std::string_view length =
        at == std::string_view::npos ? "" : trimmed(text.substr(at + joint.size()));
    const std::optional<Quantity> count = length.empty() ? std::nullopt : amount_in(people);
    if (count && count->measure == Measure::other && says_working_time(length)) {
      return "write `" + std::string(length) + "`, the time of one; the " + ticked(people) +
             " stand under `who` or `responsible`";
    }
  }
  return "";
}

// `1 hour weekly`: the rhythm of working time is a rate.
std::string of_rhythm(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kRhythms[] = {
      {" daily", " a day"},         {" weekly", " a week"},   {" monthly", " a month"},
      {" quarterly", " a quarter"}, {" annually", " a year"}, {" yearly", " a year"}};
  for (const auto& [word, rate] : kRhythms) {
    const std::string one =
        std::string(text.substr(0, text.size() - std::min(word.size(), text.size()))) + std::string(rate);
    if (lower_case(text).ends_with(word) && says_working_time(one)) {
      return "write `" + one + "`";
    }
  }
  return "";
}

std::string hint_of_work(std::string_view text) {
  if (std::string found = first_hint(text, {share_in_words, of_rhythm, of_people}); !found.empty()) {
    return found;
  }
  // `1 day a week for the first month`: the rate, and words behind it.
  const std::string_view front = front_of(PhraseKind::quantity, text);
  const std::string_view rest = trimmed(text.substr(front.size()));
  const std::optional<Quantity> amount = amount_in(front);
  const bool rate = amount && amount->measure == Measure::time && amount->per_unit && !rest.empty();
  return rate ? "write `" + std::string(front) + "`, and " + ticked(rest) + " as a `note`" : "";
}

}  // namespace

PhraseProblem no_working_time(std::string_view text) {
  PhraseProblem problem = parse_phrase(PhraseKind::duration, text).problem;
  if (std::string work = hint_of_work(text); !work.empty()) {
    problem.hint = std::move(work);
    problem.rewrite.clear();
    problem.suggestion.clear();
  }
  if (problem.message.empty()) {
    problem = {
        0, static_cast<std::uint32_t>(text.size()), ticked(text) + " is no working time", "", "", "", false,
        ""};
  }
  return problem;
}

}  // namespace jc::expr
