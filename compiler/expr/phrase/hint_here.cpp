// What to do about times that count from a sign alone, or from where they stand: `go-live +30`, `-7 days`,
// `next working day`, `in the last week of the stage`.
#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// `go-live +30`: thirty of what?
std::string of_bare_number(std::string_view text) {
  const auto sign = text.find_last_of("+-");
  if (sign == std::string_view::npos || sign == 0 || !is_number(trimmed(text.substr(sign + 1)))) {
    return "";
  }
  // `day-30` and `phase-2` are names.
  const bool apart = text[sign] == '+' || text[sign - 1] == ' ';
  const std::string name = apart ? any_name(trimmed(text.substr(0, sign))) : "";
  const std::string number(trimmed(text.substr(sign + 1)));
  return name.empty() ? ""
                      : "how long is " + ticked(number) + "? write `" + number + " days " +
                            (text[sign] == '+' ? "after " : "before ") + name + "`";
}

// `+30 days`, `-1 week`.
std::string of_sign_in_front(std::string_view text) {
  if (text.empty() || (text[0] != '+' && text[0] != '-')) {
    return "";
  }
  const std::string length(trimmed(text.substr(1)));
  return !reads(PhraseKind::duration, length) ? ""
         : text[0] == '+'                     ? "after what? write `" + length + " after <start>`"
                                              : "before what? write `" + length + " before <event>`";
}

std::string of_next_working_day(std::string_view text) {
  const std::string_view day =
      without_front(text, {"the next ", "next ", "by the next ", "by next ", "on the next ", "the following ",
                           "following ", "within the next "});
  return day.size() < text.size() && is_one_of(lower_case(day), {"working day", "business day", "workday"})
             ? "after what? write `1 business day after <start>`"
             : "";
}

// As a name that no file has, while the rest is read.
constexpr std::string_view kHere = "jcstage";

// `at the end of the stage`: that in which it stands.
std::string of_this_stage(std::string_view text) {
  for (const std::string_view stage :
       {" of the stage", " of this stage", " of stage", " of the phase", " of this phase", " of phase",
        " the stage starts", " the stage begins", " the stage ends"}) {
    const auto at = lower_case(text).find(stage);
    if (at == std::string::npos || at + stage.size() != text.size()) {
      continue;
    }
    const bool of = stage.starts_with(" of ");
    const std::string_view side = stage.ends_with("ends") ? " end of " : " start of ";
    const std::string whole =
        std::string(text.substr(0, at)) + std::string(of ? " of " : side) + std::string(kHere);
    std::string one = readable(PhraseKind::moment, whole);
    one = one.empty() ? hint(PhraseKind::moment, whole) : "write `" + one + "`";
    for (auto place = one.find(kHere); place != std::string::npos; place = one.find(kHere, place)) {
      one.replace(place, kHere.size(), "<stage>");
    }
    return one;
  }
  return "";
}

}  // namespace

std::string counted_from_here(std::string_view text) {
  return first_hint(text, {of_this_stage, of_bare_number, of_sign_in_front, of_next_working_day});
}

}  // namespace jc::expr
