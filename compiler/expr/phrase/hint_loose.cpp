// What to do about times that say more, or less, than a time: `second half of the term`, `ongoing after
// go-live`, `30/60/90 days`, `first bill run after activation`.
#include <algorithm>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_weekday(std::string_view word) {
  return is_time_idiom(word) && word.find(' ') == std::string_view::npos && reads(PhraseKind::cadence, word);
}

// `Mon, week 1`, `week 1 (Monday)`: the day of the week has no date.
std::string of_weekday_beside(std::string_view text) {
  const auto mark = text.find_first_of(",(");
  if (mark == std::string_view::npos || mark == 0) {
    return "";
  }
  const std::string_view front = trimmed(text.substr(0, mark));
  std::string_view back = trimmed(text.substr(mark + 1));
  back = back.ends_with(')') ? back.substr(0, back.size() - 1) : back;
  const std::string_view day = is_weekday(front) ? front : back;
  const std::string_view rest = is_weekday(front) ? back : front;
  return is_weekday(day) && reads(PhraseKind::moment, rest) && !is_time_idiom(rest)
             ? "a day of the week has no date here: write `" + std::string(rest) + "`, and " + ticked(day) +
                   " as a `note`"
             : "";
}

// `second half of the contract term`, `last third of onboarding`.
std::string of_fraction(std::string_view text) {
  const std::string_view place =
      without_front(without_front(text, {"in ", "during ", "within ", "by "}), {"the "});
  const std::string plain = lower_case(place);
  for (const std::string_view part : {"first half ", "second half ", "last half ", "first third ",
                                      "second third ", "last third ", "middle ", "last quarter of the "}) {
    const std::string_view of = plain.starts_with(part) ? place.substr(part.size()) : "";
    const std::string name = any_name(without_front(without_front(of, {"of "}), {"the "}));
    if (!name.empty() && !is_time_idiom(name)) {
      return "how long a part of `" + name +
             "` is, nothing says: write from when to when, as `month 7..12`, or `from <number> months after "
             "<start> until " +
             name + "-end`";
    }
  }
  return "";
}

// `any time`, `always`: it has no time, and may come whenever somebody wants it.
std::string of_any_time(std::string_view text) {
  return is_one_of(lower_case(text), {"any time", "anytime", "at any time", "always", "whenever", "any day",
                                      "around the clock", "24/7", "permanently", "all the time"})
             ? "it has no time: leave `when` out, and write `repeat: as needed`, or `repeat: continuous` "
               "where it is "
               "always there"
             : "";
}

// `ongoing after go-live`, `any time from day 30`: it begins, and has no end.
std::string of_no_end(std::string_view text) {
  const std::string_view side =
      without_front(text, {"ongoing ", "continuous ", "continuously ", "continuing ", "always ",
                           "at any time ", "any time ", "anytime ", "permanently ", "constantly "});
  const std::string_view rest = without_front(side, {"after ", "from ", "since ", "starting ", "as of "});
  const std::string one = "after " + std::string(rest);
  return side.size() < text.size() && rest.size() < side.size() && reads(PhraseKind::moment, one)
             ? "write `" + one + "`, which has no end"
             : "";
}

// `30/60/90 days`, `day 30/60/90`: several days in one text.
std::string of_slashes(std::string_view text) {
  const std::string_view days = without_front(text, {"at ", "after ", "by "});
  const auto begin = days.find_first_of("0123456789");
  const auto end = std::min(days.find(' ', std::min(begin, days.size())), days.size());
  const std::string_view numbers = begin == std::string_view::npos ? "" : days.substr(begin, end - begin);
  const std::string_view unit = trimmed(days.substr(end));
  std::string each;
  const std::vector<std::string_view> parts = cut_at(numbers, {"/", "-", ","});
  for (const std::string_view one : parts) {
    const std::string length = std::string(one) + " " + std::string(unit);
    const std::string period = std::string(days.substr(0, begin)) + std::string(one);
    const bool counted = begin == 0 && !unit.empty() && reads(PhraseKind::duration, length);
    if (!is_number(one) ||
        (!counted && (begin == 0 || !unit.empty() || !reads(PhraseKind::moment, period)))) {
      return "";
    }
    each += (each.empty() ? "" : ", ") + ticked(counted ? length + " after <start>" : period);
  }
  return parts.size() < 3 ? "" : "these are several, and each stands in an item of its own: write " + each;
}

// `first bill run after activation`: the first of them is what happens, and the rest says which.
std::string of_first_after(std::string_view text) {
  const std::string_view place =
      without_front(without_front(text, {"at ", "on ", "with ", "by ", "in "}), {"the "});
  const std::string plain = lower_case(place);
  if (!plain.starts_with("first ") && !plain.starts_with("next ") && !plain.starts_with("second ")) {
    return "";
  }
  for (const std::string_view side : {" after ", " following ", " since ", " before ", " in ", " during "}) {
    const auto at = plain.find(side);
    const std::string_view what = at == std::string::npos ? "" : place.substr(0, at);
    const std::string_view behind = what.substr(std::min(what.find(' ') + 1, what.size()));
    const std::string name = any_name(behind);
    const bool period = reads(PhraseKind::duration, "1 " + std::string(behind)) || is_weekday(behind);
    if (!name.empty() && !period && behind.find_first_of("0123456789") == std::string_view::npos) {
      return "what happens has a name: write `at " + lower_case(what.substr(0, what.find(' '))) + "-" +
             lower_case(name) + "`, and " + ticked(trimmed(place.substr(at))) + " as a `note`";
    }
  }
  return "";
}

// `30 days, 60 days and 90 days after signing`: the last says of all what they count from.
std::string of_shared_tail(std::string_view text) {
  const std::vector<std::string_view> parts = cut_at(text, {", and ", ", ", " and ", " & ", "; "});
  const std::string_view length = parts.size() < 2 ? "" : front_of(PhraseKind::duration, parts.back());
  const std::string tail(length.empty() ? "" : parts.back().substr(length.size()));
  std::string each;
  for (const std::string_view part : parts) {
    const bool last = part.data() == parts.back().data();
    const std::string whole = std::string(part) + (last ? "" : tail);
    if (tail.empty() || !reads(PhraseKind::duration, last ? length : part) ||
        !reads(PhraseKind::moment, whole)) {
      return "";
    }
    each += (each.empty() ? "" : ", ") + whole;
  }
  return each.empty() ? ""
                      : "these are several: write `[" + each +
                            "]` where the key is `when`; elsewhere each is an item of its own";
}

// `3 months before to 1 month after renewal`: from the one side to the other.
std::string of_both_sides(std::string_view text) {
  for (const std::string_view joint : {" before to ", " before until ", " before through ", " before and ",
                                       " before - ", " before – ", " prior to "}) {
    const auto at = lower_case(text).find(joint);
    const std::string_view back = at == std::string_view::npos ? "" : trimmed(text.substr(at + joint.size()));
    const auto after = lower_case(back).find(" after ");
    const std::string name(after == std::string::npos ? "" : back.substr(after + 7));
    const std::string one = "from " + std::string(without_front(text.substr(0, at), {"from "})) + " before " +
                            name + " until " + std::string(back);
    if (!name.empty() && reads(PhraseKind::moment, one)) {
      return "write `" + one + "`";
    }
  }
  return "";
}

}  // namespace

std::string loosely_timed(std::string_view text) {
  return first_hint(text, {of_any_time, of_shared_tail, of_both_sides, of_weekday_beside, of_fraction,
                           of_no_end, of_slashes, of_first_after});
}

}  // namespace jc::expr
