// What to do about times of the day beside a moment, and about stretches of time in words: `9 am on moving
// day`, `from day 30 onwards`, `final 120 days of the contract`.
#include <algorithm>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `9 am`, `17:00`, `5pm`, `noon`: how many bytes at the front say a time of the day; 0 for none.
std::size_t clock_at(std::string_view plain) {
  for (const std::string_view word : {"noon", "midday", "midnight", "lunchtime", "close of business", "cob",
                                      "end of business", "eob", "end of day", "eod"}) {
    if (plain.starts_with(word) && (plain.size() == word.size() || plain[word.size()] == ' ')) {
      return word.size();
    }
  }
  const auto digits = std::min(plain.find_first_not_of("0123456789:."), plain.size());
  if (digits == 0 || digits > 5) {
    return 0;
  }
  const bool minutes = plain.substr(0, digits).find_first_of(":.") != std::string_view::npos;
  for (const std::string_view half : {" am", " pm", "am", "pm", " a.m.", " p.m.", " o'clock", " hrs", "h"}) {
    const bool of_clock = half != " hrs" && half != "h";
    const std::size_t end = digits + half.size();
    if (plain.substr(digits).starts_with(half) && (plain.size() == end || plain[end] == ' ') &&
        (of_clock || minutes)) {
      return end;
    }
  }
  return minutes && (plain.size() == digits || plain[digits] == ' ') ? digits : 0;
}

std::string beside_clock(std::string_view clock, std::string_view day) {
  for (const std::string_view front : {"", "on ", "at "}) {
    const std::string whole = std::string(front) + std::string(day);
    if (const std::string one = readable(PhraseKind::moment, whole); !one.empty()) {
      return "write `" + one + "`, and " + ticked(clock) + " as a `note`";
    }
  }
  return "";
}

// `no later than 5 pm on the day of delivery`.
std::string of_clock_first(std::string_view text) {
  const std::string_view place =
      without_front(text, {"no later than ", "not later than ", "by ", "at ", "before ", "until "});
  const std::size_t size = clock_at(lower_case(place));
  const std::string_view rest =
      size == 0 ? "" : without_front(trimmed(place.substr(size)), {"on ", "of ", "in "});
  return rest.empty() || is_time_idiom(rest) ? "" : beside_clock(place.substr(0, size), rest);
}

// `on moving day at 9 am`.
std::string of_clock_last(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view joint : {" at ", " by ", ", ", " @ ", " before "}) {
    const auto at = plain.rfind(joint);
    const std::string_view clock = at == std::string::npos ? "" : trimmed(text.substr(at + joint.size()));
    const std::string_view day = at == std::string::npos ? "" : text.substr(0, at);
    if (!clock.empty() && !day.empty() && clock_at(lower_case(clock)) == clock.size() &&
        !is_time_idiom(day)) {
      return beside_clock(clock, day);
    }
  }
  return "";
}

// `latest by 31 January 2027`, `right before the board meeting`: the first word adds nothing.
std::string of_front_word(std::string_view text) {
  const std::string_view by =
      without_front(text, {"latest by ", "at the latest by ", "at latest by ", "no later than by ", "due by ",
                           "on or before ", "due on ", "due "});
  const std::string one =
      by.size() == text.size() ? "" : readable(PhraseKind::moment, "by " + std::string(by));
  if (!one.empty()) {
    return "write `" + one + "`";
  }
  const std::string_view side =
      without_front(text, {"right ", "directly ", "immediately ", "straight ", "just "});
  const std::string plain = lower_case(side);
  const auto space = side.find(' ');
  const bool sided =
      plain.starts_with("before ") || (plain.starts_with("after ") && !text.starts_with("just"));
  const std::string name = side.size() == text.size() || !sided
                               ? ""
                               : any_name(without_front(side.substr(space), {" the ", " a ", " "}));
  return name.empty() ? "" : "write `" + plain.substr(0, space) + " " + name + "`";
}

// `second half of 2026`, `first quarter 2027`: parts of a year by their letters.
std::string of_part_of_year(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kNumbers[] = {
      {"first ", "1"}, {"second ", "2"}, {"third ", "3"}, {"fourth ", "4"}, {"last ", "4"},
      {"1st ", "1"},   {"2nd ", "2"},    {"3rd ", "3"},   {"4th ", "4"},    {"final ", "4"}};
  const std::string_view side = without_front(
      text, {"in ", "during ", "by ", "end of ", "by end of ", "by the end of ", "start of ", "the end of "});
  const std::string front(text.substr(0, text.size() - side.size()));
  const std::string_view place = without_front(side, {"the "});
  for (const auto& [word, number] : kNumbers) {
    const std::string_view rest = without_front(place, {word});
    const bool half = lower_case(rest).starts_with("half ");
    const std::string_view year = without_front(rest, {"half of ", "quarter of ", "half ", "quarter "});
    if (rest.size() < place.size() && year.size() < rest.size() && year.size() == 4 &&
        std::all_of(year.begin(), year.end(), is_digit)) {
      const std::string letter = half ? "H" : "Q";
      const std::string count = half && number == "4" ? "2" : std::string(number);
      return "write `" + front + letter + count + " " + std::string(year) + "`";
    }
  }
  return "";
}

// `from day 30 onwards`, `by Q4 2026 at the latest`: words that say once more what the first one says.
std::string of_said_twice(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view more :
       {" onwards", " onward", " and later", " and beyond", " on", " forward", " at the latest", " latest",
        " at the very latest", " or earlier", " or sooner", " if not earlier"}) {
    const std::string_view front =
        plain.ends_with(more) ? trimmed(text.substr(0, text.size() - more.size())) : "";
    const bool until =
        more.find("lat") != std::string_view::npos || more.starts_with(" or") || more.starts_with(" if");
    const bool sided = lower_case(front).starts_with(until ? "by " : "from ");
    const std::string whole = (sided                           ? ""
                               : until && more != " and later" ? "by "
                                                               : "from ") +
                              std::string(front);
    if (!front.empty() && reads(PhraseKind::moment, whole)) {
      return "write `" + whole + "`";
    }
  }
  return "";
}

std::string one_of(std::string_view unit) {
  const std::string plain = lower_case(unit);
  return plain.ends_with('s') ? plain.substr(0, plain.size() - 1) : plain;
}

// `first quarter after go-live`, `second week of training`: counted from what it names.
std::string of_counted_period(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kNumbers[] = {
      {"first ", "1"}, {"second ", "2"}, {"third ", "3"}, {"fourth ", "4"}, {"1st ", "1"},
      {"2nd ", "2"},   {"3rd ", "3"},    {"4th ", "4"},   {"fifth ", "5"},  {"sixth ", "6"}};
  const std::string_view inside =
      without_front(without_front(text, {"in ", "during ", "within ", "by ", "on ", "over "}), {"the "});
  const std::string_view behind_edge = without_front(inside, {"end of ", "start of ", "beginning of "});
  const std::string edge(inside.substr(0, inside.size() - behind_edge.size()));
  const std::string_view place = without_front(behind_edge, {"the "});
  for (const auto& [word, number] : kNumbers) {
    const std::string_view rest = without_front(place, {word});
    const auto space = rest.find(' ');
    const std::string unit = one_of(rest.substr(0, space));
    if (rest.size() == place.size() || space == std::string_view::npos ||
        !is_one_of(unit, {"day", "week", "month", "quarter", "year"})) {
      continue;
    }
    const std::string_view behind = trimmed(rest.substr(space));
    const std::string_view name = without_front(behind, {"of ", "after ", "into ", "following ", "post "});
    const std::string one = any_name(without_front(name, {"the ", "a ", "an "}));
    const std::string whole = edge + unit + " " + std::string(number) +
                              (lower_case(behind).starts_with("of ") ? " of " : " after ") + one;
    return name.size() < behind.size() && !one.empty() && reads(PhraseKind::moment, whole)
               ? "write `" + whole + "`"
               : "";
  }
  return "";
}

// `final 120 days of the contract`: a stretch that ends where the thing does.
std::string of_last_stretch(std::string_view text) {
  const std::string_view place =
      without_front(without_front(text, {"in ", "during ", "within ", "over "}), {"the "});
  const std::string_view rest = without_front(place, {"last ", "final ", "closing "});
  const std::string_view length = with_digits(rest) == rest ? front_of(PhraseKind::duration, rest) : "";
  const std::string_view behind = trimmed(rest.substr(length.size()));
  const std::string_view name = without_front(behind, {"of the ", "of ", "in the ", "in "});
  if (rest.size() == place.size() || length.empty() || name.size() == behind.size()) {
    return "";
  }
  const std::string one = any_name(name);
  const std::string whole = "from " + std::string(length) + " before end of " + one + " until end of " + one;
  return !one.empty() && reads(PhraseKind::moment, whole) ? "write `" + whole + "`" : "";
}

bool is_unplaced_week(std::string_view week) {
  return is_one_of(lower_case(week.substr(0, week.find(' '))),
                   {"next", "last", "this", "first", "second", "third", "each", "every", "business",
                    "working", "same", "following"});
}

// `during orientation week`: what takes a while is no moment.
std::string of_while(std::string_view text) {
  const std::string_view what =
      without_front(text, {"during ", "throughout ", "in the course of ", "in the middle of ", "mid ",
                           "midway into ", "while in "});
  const std::string_view bare = without_front(what, {"the ", "a "});
  // `orientation week` is a name, and `next week` none.
  const bool week = lower_case(bare).ends_with(" week") && !is_unplaced_week(bare);
  const std::string front = week ? any_name(bare.substr(0, bare.size() - 5)) : "";
  const std::string name = what.size() == text.size() ? ""
                           : !front.empty()           ? lower_case(front) + "-week"
                                                      : any_name(bare);
  return name.empty() || is_time_idiom(bare) || lacks_year(bare) ||
                 reads(PhraseKind::moment, "in " + std::string(bare))
             ? ""
             : "say how far in, as `2 weeks into " + name + "`, or write `at " + name + "` for its beginning";
}

// `within the first hour of check-in`, `in the first 3 days after delivery`: the first of something is so
// long.
std::string of_first_length(std::string_view text) {
  const std::string_view rest = without_front(
      text, {"within the first ", "in the first ", "during the first ", "over the first ", "for the first "});
  if (rest.size() == text.size() || rest.empty()) {
    return "";
  }
  const bool counted = rest[0] >= '0' && rest[0] <= '9';
  const std::string whole = "within " + std::string(counted ? "" : "1 ") + with_digits(rest);
  return reads(PhraseKind::moment, whole) ? "write `" + whole + "`" : "";
}

}  // namespace

std::string span_in_words(std::string_view text) {
  return first_hint(text, {of_front_word, of_part_of_year, of_said_twice, of_clock_first, of_clock_last,
                           of_counted_period, of_last_stretch, of_while, of_first_length});
}

std::string stretch_length(std::string_view text) {
  const std::string_view place = without_front(text, {"the ", "in the ", "during the "});
  const std::string_view rest = without_front(place, {"first ", "last ", "final "});
  const std::string_view length = front_of(PhraseKind::duration, rest);
  const std::string_view behind = trimmed(rest.substr(length.size()));
  return rest.size() == place.size() || length.empty() || behind.empty()
             ? ""
             : "a duration says only how long: write `" + std::string(length) + "`, and " + ticked(text) +
                   " as a `note`";
}

}  // namespace jc::expr
