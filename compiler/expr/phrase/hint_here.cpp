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

// `first week of January`, `last Friday of June 2027`: a part of a month, which has no number of its own.
std::string of_part_of_month(std::string_view text) {
  const std::string_view part = without_front(text, {"in the ", "during the ", "by the ", "on the ", "the "});
  const auto of = lower_case(part).find(" of ");
  const auto in = lower_case(part).find(" in ");
  const std::size_t at = std::min(of, in);
  const std::string_view month = at == std::string::npos ? "" : trimmed(part.substr(at + 4));
  const bool edge =
      !without_front(part, {"first ", "last ", "second ", "third ", "1st ", "2nd ", "3rd "}).empty() &&
      without_front(part, {"first ", "last ", "second ", "third ", "1st ", "2nd ", "3rd "}).size() <
          part.size();
  if (!edge || month.empty() || !reads(PhraseKind::cadence, "yearly in " + std::string(month))) {
    return "";
  }
  return "write the date, as `2027-01-04`; where it comes back each year, `repeat: yearly in " +
         std::string(month) + "`, and " + ticked(trimmed(part.substr(0, at))) + " as a `note`";
}

// `90 day mark`, `day 1 morning`, `Mon W1`: the day, and what is no part of a time.
std::string of_day_with_more(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view mark : {" day mark", " days mark", "-day mark"}) {
    const std::string_view days = plain.ends_with(mark) ? text.substr(0, text.size() - mark.size()) : "";
    const std::string_view bare = without_front(days, {"at the ", "the ", "at ", "by the "});
    if (is_number(bare)) {
      return "write `day " + std::string(bare) + "`";
    }
  }
  for (const std::string_view part : {" morning", " afternoon", " evening", " noon", " night"}) {
    const std::string_view day = plain.ends_with(part) ? text.substr(0, text.size() - part.size()) : "";
    const bool counted = !day.empty() && day.find_first_of("0123456789") != std::string_view::npos;
    if (counted && reads(PhraseKind::moment, day)) {
      return "write `" + std::string(day) + "`, and the time of day as a `note`";
    }
  }
  return "";
}

// `at least 48h prior`, `within the hour`, `within minutes`.
std::string of_open_side(std::string_view text) {
  for (const std::string_view side : {" prior", " before", " beforehand", " in advance"}) {
    const std::string_view front =
        lower_case(text).ends_with(side) ? text.substr(0, text.size() - side.size()) : std::string_view();
    const std::string_view length = without_front(front, {"at least ", "at most ", "min ", "about "});
    if (!front.empty() && reads(PhraseKind::duration, length)) {
      return "before what? write `" + std::string(length) + " before <event>`";
    }
  }
  return is_one_of(lower_case(text), {"within the hour", "within an hour", "within minutes", "within the day",
                                      "within moments", "within seconds"})
             ? "after what, and how long at most? write `within 1 hour of <start>`"
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
  return first_hint(text, {of_this_stage, of_bare_number, of_sign_in_front, of_next_working_day,
                           of_part_of_month, of_day_with_more, of_open_side});
}

}  // namespace jc::expr
