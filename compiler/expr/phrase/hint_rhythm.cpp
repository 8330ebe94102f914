// What to do about rhythms with more beside them: how long each takes, `or so`, seasons and quarters.
#include <algorithm>
#include <string>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// `weekly 30 min`, `30 min weekly`, `2 hours every month`: how long each takes.
std::string of_length_beside(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view front = text.substr(0, at);
    const std::string_view back = without_front(trimmed(text.substr(at)), {"for ", "of "});
    const bool length_first = reads(PhraseKind::duration, front);
    const std::string_view length = length_first ? front : back;
    const std::string_view rhythm = length_first ? back : front;
    const bool hours = lower_case(length).find("min") != std::string::npos ||
                       lower_case(length).find('h') != std::string::npos;
    if (hours && reads(PhraseKind::duration, length) && reads(PhraseKind::cadence, rhythm)) {
      return "write `" + std::string(rhythm) + "`, and `" + std::string(length) +
             "` under `duration` or `effort`";
    }
  }
  return "";
}

// `every six weeks or so`, `monthly or as agreed`: how exactly it is kept is for people.
std::string of_or_so(std::string_view text) {
  for (const std::string_view more :
       {" or so", " or thereabouts", " or as agreed", " or as needed", " or on request", " or when needed",
        " or as required", " if needed", " as needed", " on average", " at a minimum", " if possible"}) {
    const std::string front = lower_case(text).ends_with(more)
                                  ? readable(PhraseKind::cadence, text.substr(0, text.size() - more.size()))
                                  : "";
    if (!front.empty()) {
      return "write `" + front + "`, and " + ticked(trimmed(text.substr(text.size() - more.size()))) +
             " as a `note`";
    }
  }
  return "";
}

// `Q1 and Q3`, `every spring and autumn`: in which months.
std::string of_parts_of_year(std::string_view text) {
  const std::string plain = lower_case(
      without_front(text, {"every ", "each ", "yearly in ", "in ", "twice a year in ", "twice a year, "}));
  std::string months;
  const std::vector<std::string_view> parts = cut_at(plain, {", and ", " and ", ", ", " & ", "/"});
  for (const std::string_view part : parts) {
    const std::string_view month = is_one_of(part, {"q1"})               ? "January"
                                   : is_one_of(part, {"q2"})             ? "April"
                                   : is_one_of(part, {"q3"})             ? "July"
                                   : is_one_of(part, {"q4"})             ? "October"
                                   : is_one_of(part, {"spring"})         ? "March"
                                   : is_one_of(part, {"summer"})         ? "June"
                                   : is_one_of(part, {"autumn", "fall"}) ? "September"
                                   : is_one_of(part, {"winter"})         ? "December"
                                                                         : "";
    if (month.empty()) {
      return "";
    }
    months += (months.empty() ? "" : " and ") + std::string(month);
  }
  return parts.size() < 2 || !reads(PhraseKind::cadence, months) ? ""
                                                                 : "name the months, as `" + months + "`";
}

}  // namespace

std::string rhythm_beside(std::string_view text) {
  return first_hint(text, {of_length_beside, of_or_so, of_parts_of_year});
}

}  // namespace jc::expr
