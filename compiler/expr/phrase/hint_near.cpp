// What to do about moments near a day that has a name, and about what comes back.
#include <algorithm>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// `the morning after check-in`, `the evening before arrival`: the day beside it.
std::string of_day_beside(std::string_view text) {
  const std::string_view place = without_front(text, {"the ", "on the ", "in the ", "by the "});
  for (const std::string_view part : {"morning ", "afternoon ", "evening ", "night "}) {
    const std::string_view side = without_front(place, {part});
    const bool sided = lower_case(side).starts_with("after ") || lower_case(side).starts_with("before ");
    const std::string whole = "1 day " + std::string(side);
    if (side.size() < place.size() && sided && reads(PhraseKind::moment, whole)) {
      return "write `" + whole + "`, and the time of day as a `note`";
    }
  }
  return "";
}

// `on discharge day`, `in week 3 of term`: the day has the name of what happens on it.
std::string of_named_day(std::string_view text) {
  constexpr std::string_view kDay = " day";
  const std::string_view place = without_front(text, {"on the ", "on ", "at ", "by ", "the "});
  const bool day = lower_case(place).ends_with(kDay);
  const std::string name = day ? one_name(place.substr(0, place.size() - kDay.size())) : "";
  const std::string at = (lower_case(text).starts_with("by ") ? "by " : "at ") + name;
  if (!name.empty() && !lower_case(name).ends_with("business") && reads(PhraseKind::moment, at)) {
    return "write `" + at + "`";
  }
  const std::string_view inside = without_front(text, {"in ", "during ", "sometime in ", "some time in "});
  if (inside.size() == text.size() || !reads(PhraseKind::moment, inside)) {
    return "";
  }
  // What takes a while is no moment, and `at` is when it comes.
  const std::string_view bare = without_front(inside, {"the ", "a "});
  return one_name(bare) == bare ? "write `at " + std::string(bare) + "`"
                                : "write `" + std::string(inside) + "`";
}

// `3 sprints after kickoff`: counted in what has no length.
std::string of_other_units(std::string_view text) {
  const std::string_view place = without_front(text, {"within ", "by ", "about ", "at "});
  const auto digits = place.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || place[digits] != ' ') {
    return "";
  }
  for (const std::string_view side : {" after ", " before ", " prior to ", " of ", " into "}) {
    const auto at = lower_case(place).find(side);
    const std::string_view unit =
        at == std::string_view::npos || at <= digits ? "" : trimmed(place.substr(digits, at - digits));
    const bool before = side == " before " || side == " prior to ";
    const std::string rest = at == std::string_view::npos ? ""
                                                          : (before ? " before " : " after ") +
                                                                std::string(place.substr(at + side.size()));
    if (!one_name(unit).empty() && reads(PhraseKind::moment, "3 days" + rest)) {
      return ticked(unit) + " has no length that a program knows: write `<number> days" + rest +
             "`, or weeks";
    }
  }
  return "";
}

// `before summer break`, `after the Christmas freeze`: a time of the year in a name.
std::string of_season(std::string_view text) {
  const std::string_view place = without_front(
      without_front(text, {"before ", "after ", "by ", "at ", "until ", "in ", "during "}), {"the "});
  const auto space = place.find(' ');
  const std::string_view first = place.substr(0, space);
  return space != std::string_view::npos && is_time_idiom(first) && !reads(PhraseKind::cadence, first) &&
                 place.find_first_of("0123456789") == std::string_view::npos &&
                 !one_name(place.substr(space)).empty()
             ? ticked(place) +
                   " has no date here; write the day, as `2026-07-01`, or the month, as `Jul 2026`"
             : "";
}

// `shortly before check-in`, `between 60 and 90 days before expiry`: how long before, in other words.
std::string of_how_long(std::string_view text) {
  const std::string_view side = without_front(text, {"shortly ", "asap ", "as soon as possible ", "just ",
                                                     "soon ", "some time ", "sometime ", "well "});
  if (side.size() < text.size() && reads(PhraseKind::moment, side) &&
      side.find(' ') != std::string_view::npos) {
    return "how long? write `<number> days " + std::string(side) + "`";
  }
  const std::string_view low = without_front(text, {"between ", "from "});
  const auto joint = lower_case(low).find(" and ");
  if (low.size() == text.size() || joint == std::string::npos) {
    return "";
  }
  const std::string range = std::string(low.substr(0, joint)) + ".." + std::string(low.substr(joint + 5));
  return reads(PhraseKind::moment, range) ? "write `" + range + "`" : "";
}

// `at go/no-go`: one name with a mark that names do not have.
std::string of_slash(std::string_view text) {
  std::string joined(text);
  for (std::size_t at = joined.find('/'); at != std::string::npos; at = joined.find('/', at + 1)) {
    joined[at] = '-';
  }
  const bool names = text.find_first_of("0123456789") == std::string_view::npos &&
                     text.find(" /") == std::string_view::npos && joined != text;
  return names && reads(PhraseKind::moment, joined) ? "a name holds no `/`: write `" + joined + "`" : "";
}

// `every 3 days until Mortgage offer issued`: the rhythm, until what happens by a name.
std::string until_in_words(std::string_view text) {
  constexpr std::string_view kUntil = " until ";
  const auto at = text.find(kUntil);
  const std::string name = at == std::string_view::npos ? "" : any_name(text.substr(at + kUntil.size()));
  const std::string named = std::string(text.substr(0, at)) + std::string(kUntil) + name;
  return !name.empty() && !reads(PhraseKind::cadence, text) && reads(PhraseKind::cadence, named) ? named : "";
}

}  // namespace

std::string comes_back(std::string_view text) {
  const std::string plain = " " + lower_case(text) + " ";
  const bool often = plain.find(" each ") != std::string::npos ||
                     plain.find(" every ") != std::string::npos || plain.starts_with(" whenever ") ||
                     plain.starts_with(" once per ") || plain.starts_with(" once for each ");
  if (const std::string ended = until_in_words(text); !ended.empty()) {
    return "this is a rhythm, which touchpoints have under `repeat: " + ended + "`";
  }
  // `once a month during construction`: how often, and for how long.
  const std::string_view front = front_of(PhraseKind::cadence, text);
  const std::string_view behind = trimmed(text.substr(front.size()));
  if (front.find(' ') != std::string_view::npos && !behind.empty() && !reads(PhraseKind::moment, front) &&
      (plain.find(" a ") != std::string::npos || often)) {
    return "this is a rhythm, which touchpoints have under `repeat: " + std::string(front) + "`, and " +
           ticked(behind) + " as a `note`";
  }
  if (!often || reads(PhraseKind::cadence, text)) {
    return "";
  }
  // `beginning of each semester`, `every morning during stay`.
  const std::string_view edge = without_front(without_front(text, {"at the ", "the ", "at "}),
                                              {"beginning of ", "start of ", "end of "});
  const std::string_view each = without_front(edge, {"each ", "every "});
  const std::string at_each = "at each " + any_name(each);
  if (edge.size() < text.size() && each.size() < edge.size() && !any_name(each).empty() &&
      !reads(PhraseKind::duration, "1 " + std::string(each)) && reads(PhraseKind::cadence, at_each)) {
    return "this is a rhythm, which touchpoints have under `repeat: " + at_each + "`, and " + ticked(text) +
           " as a `note`";
  }
  for (const std::string_view part : {"every morning", "each morning", "every evening", "each evening",
                                      "every night", "every afternoon", "every noon"}) {
    if (lower_case(text).starts_with(part)) {
      return "this is a rhythm, which touchpoints have under `repeat: daily`, and " + ticked(text) +
             " as a `note`";
    }
  }
  std::string rhythm = cadence_hint(text);
  constexpr std::string_view kWrite = "write `";
  if (rhythm.starts_with(kWrite)) {
    return "this is a rhythm, which touchpoints have under `repeat: " + rhythm.substr(kWrite.size());
  }
  return "this comes back: how often stands under `repeat`, and what starts it each time is the `trigger` of "
         "a "
         "play";
}

std::string near_a_day(std::string_view text) {
  return first_hint(text, {of_day_beside, of_named_day, of_other_units, of_season, of_how_long, of_slash});
}

}  // namespace jc::expr
