// What to do about durations and cadences that could not be read.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

constexpr std::string_view kHowOften =
    "a duration is one stretch of time; how often it comes back is said beside it, under `repeat` or "
    "`cadence`";

// `20% of a CSM's time`: a share of a job, whoever has it.
std::string of_share(std::string_view text) {
  const auto of = text.find("% of ");
  return "a share of the time has no length: write `effort: " + std::string(trimmed(text.substr(0, of + 1))) +
         " of an FTE`, where `" + std::string(text.substr(of + 2)) + "` is meant, or how many hours or days";
}

// `4 hours a week`, `15 min per call`, `2 sprints`: what is no length of time.
std::string of_amount(std::string_view text) {
  const std::optional<Quantity> amount = amount_in(text);
  if (!amount) {
    const bool share = text.find("% of ") != std::string_view::npos;
    return share ? of_share(text) : "";
  }
  const Quantity& quantity = *amount;
  if (quantity.per_unit && quantity.measure == Measure::time) {
    return "a duration is one stretch of time; how much of each week or month goes into it is an effort: "
           "write "
           "`effort: " +
           print(quantity) + "`";
  }
  if (quantity.per_unit || !quantity.per_name.text.empty()) {
    return std::string(kHowOften);
  }
  if (quantity.measure == Measure::other) {
    return ticked(quantity.unit.text) + " is no length of time: say how many hours, days or weeks";
  }
  return quantity.measure == Measure::percent
             ? "a share of the time has no length: say how many hours or days"
             : "";
}

std::string of_length_words(std::string_view text) {
  const std::string plain = lower_case(text);
  if (is_one_of(plain, {"ongoing", "continuous", "always", "tbd", "tbc", "tba", "unknown", "?", "varies",
                        "as long as needed", "as long as it takes", "as needed", "permanent", "flexible",
                        "indefinite", "open-ended", "n/a", "unlimited"})) {
    return "a duration ends; leave the key out where nobody knows how long";
  }
  if (is_one_of(plain, {"24/7", "24x7", "24 x 7", "24h", "round the clock", "around the clock"})) {
    return ticked(text) +
           " says when somebody is there, and not how long it takes: write the hours or minutes, as `4 "
           "hours`, and " +
           ticked(text) + " as a `note`";
  }
  if (plain.starts_with("varies") || plain.starts_with("depends") || plain.starts_with("depending")) {
    return "what differs between customers stands in the `overlays` of their tiers; here write the most, as "
           "`up to 30 days`, and \"" +
           std::string(text) + "\" as a `note`";
  }
  if (is_one_of(plain, {"low", "medium", "high", "small", "large", "s", "m", "l", "xs", "xl", "minimal"})) {
    return "say how long it takes, as `30 minutes`";
  }
  if (plain.starts_with("until ") || plain.starts_with("till ")) {
    return "this says when it ends, not how long it takes; a stage says that with `exit`";
  }
  if (plain.ends_with("business week") || plain.ends_with("working week") ||
      plain.ends_with("business weeks")) {
    return "a business week has 5 business days: write `" +
           std::string(plain.starts_with("1 ") ? "5 business days" : "10 business days") +
           "` or the number that is meant";
  }
  for (const std::string_view front : {"typically ", "usually ", "normally ", "on average ", "avg ", "avg. ",
                                       "average ", "ideally ", "target ", "est. ", "estimated "}) {
    const std::string_view rest = text.substr(std::min(front.size(), text.size()));
    if (plain.starts_with(front) && reads(PhraseKind::duration, rest)) {
      return reads(PhraseKind::duration, "about " + std::string(rest))
                 ? "write `about " + std::string(rest) + "`"
                 : "write `" + std::string(rest) + "`";
    }
  }
  const VagueWord* soon = vague_word(text);
  if ((soon == nullptr || !soon->time) && (is_time_idiom(text) || lacks_year(text))) {
    return ticked(text) + " says when, not how long; a stage says that with `window`";
  }
  if (plain.find('/') != std::string::npos && plain.find_first_of("0123456789") == 0 &&
      reads(PhraseKind::duration, text.substr(text.find_last_of('/') + 1))) {
    return "these are several; each is a milestone with its own `due`";
  }
  for (const std::string_view some :
       {"several ", "some ", "few ", "a few ", "multiple ", "many ", "a couple ", "couple "}) {
    if (plain.starts_with(some)) {
      return "how many? write the number, as `3 weeks`, or from how many to how many, as `2..4 weeks`";
    }
  }
  if (plain.find(" x ") != std::string::npos && plain[0] >= '0' && plain[0] <= '9') {
    return "these are several lengths; write their sum";
  }
  if (text.find("+/-") != std::string_view::npos || text.find("±") != std::string_view::npos) {
    return "write the shortest and the longest, as `5..7 weeks`";
  }
  return sum_of_lengths(text);
}

// Words that say nothing about time.
bool is_remark(std::string_view rest) {
  constexpr std::string_view kGoesOn[] = {
      "until", "till", "during",   "then", "for", "while", "after", "before", "unless", "from", "and",
      "or",    "in",   "on",       "at",   "if",  "when",  "with",  "to",     "a",      "per",  "every",
      "each",  "of",   "starting", "post", "pre", "up",    "max",   "minus",  "end"};
  std::string_view left = rest;
  while (!left.empty()) {
    // `stand-up`, `at-risk`: words of two are words.
    const auto end = std::min(left.find_first_of(" /"), left.size());
    const std::string word = lower_case(left.substr(0, end));
    const auto last = word.find_last_not_of(".,");
    const bool letters = last != std::string::npos &&
                         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(last + 1),
                                     [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    if (!letters || word[0] == '-' ||
        std::find(std::begin(kGoesOn), std::end(kGoesOn), word) != std::end(kGoesOn)) {
      return false;
    }
    left = left.substr(std::min(end + 1, left.size()));
  }
  return !rest.empty();
}

// `up to 3 weeks for enterprise`: what holds for some.
std::string of_some(std::string_view text) {
  const std::string_view length = front_of(PhraseKind::duration, text);
  const std::string_view rest = trimmed(text.substr(length.size()));
  if (length.empty() || rest.empty()) {
    return "";
  }
  for (const std::string_view side : {"from ", "after ", "before ", "of ", "prior to ", "post "}) {
    if (lower_case(rest).starts_with(side)) {
      return "a duration says only how long: write `" + std::string(length) + "`, and " + ticked(rest) +
             " as a `note`; from when to when is a stage's `window`, and by when a milestone's `due`";
    }
  }
  if (lower_case(rest).starts_with("or until ") || lower_case(rest).starts_with("or when ")) {
    return "write `" + std::string(length) + "`; what ends it sooner stands in the stage's `exit`";
  }
  if (lower_case(rest).starts_with("for ") || lower_case(rest).starts_with("depending ")) {
    return "write `" + std::string(length) +
           "`; what holds for some customers only stands in `overlays`, by tier";
  }
  if (!is_one_of(lower_case(rest), {"or so", "ish", "or thereabouts"}) && is_remark(rest)) {
    return "write `" + std::string(length) + "`, and " + ticked(rest) + " as a `note`";
  }
  return is_one_of(lower_case(rest), {"or so", "ish", "-ish", "or thereabouts"})
             ? "write `about " + std::string(length) + "`"
             : "";
}

// `weekly during onboarding, monthly afterwards`.
std::string in_turn(std::string_view text) {
  const std::string plain = lower_case(text);
  const auto comma = text.find(',');
  for (const std::string_view end :
       {" after", " afterwards", " thereafter", " after that", " after this", " from then on"}) {
    const bool there = comma != std::string_view::npos && plain.ends_with(end);
    const std::string_view then =
        there ? trimmed(text.substr(comma + 1, text.size() - end.size() - comma - 1)) : std::string_view();
    if (reads(PhraseKind::cadence, then) && reads(PhraseKind::cadence, text.substr(0, comma))) {
      return "write `" + std::string(text.substr(0, comma)) + ", then " + std::string(then) + "`";
    }
  }
  const auto during = text.find(" during ");
  if (during == std::string_view::npos || !reads(PhraseKind::cadence, text.substr(0, during))) {
    return "";
  }
  std::string_view name = trimmed(text.substr(during + 8));
  std::string_view behind;
  if (const auto joint = name.find_first_of(",;"); joint != std::string_view::npos) {
    behind = trimmed(name.substr(joint + 1));
    name = trimmed(name.substr(0, joint));
  }
  name = lower_case(name).starts_with("the ") ? name.substr(4) : name;
  const std::string stage = one_name(name);
  if (stage.empty()) {
    return "";
  }
  const std::string until = std::string(text.substr(0, during)) + " until end of " + stage;
  if (behind.empty()) {
    return "write `" + until + "`";
  }
  behind = lower_case(behind).starts_with("then ") ? behind.substr(5) : behind;
  const std::string_view then = front_of(PhraseKind::cadence, behind);
  const std::string_view rest = trimmed(behind.substr(then.size()));
  const bool after =
      rest.empty() || is_one_of(lower_case(rest), {"after", "afterwards", "afterward", "thereafter",
                                                   "after that", "from then on", "later", "onwards"});
  return then.empty() || !after ? "" : "write `" + until + ", then " + std::string(then) + "`";
}

// `weekly → monthly`: one after the other, and the change has no day.
std::string changing(std::string_view text) {
  for (const std::string_view arrow : {"->", "→", " to ", "=>"}) {
    const auto at = text.find(arrow);
    const std::string_view before = trimmed(text.substr(0, at));
    const std::string_view after =
        at == std::string_view::npos ? "" : trimmed(text.substr(at + arrow.size()));
    if (!after.empty() && reads(PhraseKind::cadence, before) && reads(PhraseKind::cadence, after)) {
      return "when does it change? write `" + std::string(before) + " until <event>, then " +
             std::string(after) + "`";
    }
  }
  return "";
}

// `every sprint`, `per QBR`, `when triggered`: counted by what happens, not by time.
std::string of_occasion(std::string_view text) {
  for (const std::string_view front :
       {"every time ", "every ", "each time ", "each ", "per ", "once per ", "once a ", "1x per "}) {
    const std::string plain = lower_case(text);
    const std::string_view what = text.substr(std::min(front.size(), text.size()));
    const std::string name = plain.starts_with(front) ? one_name(what) : "";
    const bool counted = is_one_of(lower_case(what.substr(0, what.find(' '))),
                                   {"other", "single", "few", "couple", "second", "third", "fourth"});
    if (!name.empty() && !counted && reads(PhraseKind::cadence, "at each " + name)) {
      return "how often is that? write `at each " + name +
             "`, or how long it takes from one to the next, as "
             "`every 2 weeks`";
    }
  }
  const std::string plain = lower_case(text);
  const std::string_view each = without_front(
      text, {"every ", "each ", "per ", "twice per ", "twice a ", "twice each ", "2x per ", "once every "});
  if (each.size() < text.size() && each.find_first_of("0123456789") == std::string_view::npos &&
      one_name(each.substr(0, each.find(' '))) == each.substr(0, each.find(' '))) {
    return ticked(each) +
           " has no rhythm that a program knows: write how long it takes from one to the next, as "
           "`every 2 weeks`";
  }
  const bool when = plain.starts_with("when ") || plain.starts_with("upon ") || plain.starts_with("on ") ||
                    plain.starts_with("triggered") || plain.starts_with("event-") ||
                    plain.starts_with("event ");
  return when ? "write `as needed` where it has no rhythm; what starts it is the `trigger` of a play or the "
                "`if` of "
                "a touchpoint"
              : "";
}

// `rarely`, `as often as needed`, `15th of each month`.
std::string of_vague_rhythm(std::string_view text) {
  const std::string plain = lower_case(text);
  if (is_one_of(plain, {"rarely",
                        "regularly",
                        "regular",
                        "periodically",
                        "periodic",
                        "frequently",
                        "often",
                        "seldom",
                        "occasionally",
                        "sometimes",
                        "real-time",
                        "realtime",
                        "real time",
                        "recurring",
                        "varies",
                        "as often as needed",
                        "as often as possible",
                        "tbd",
                        "tbc",
                        "flexible"})) {
    return "how often is that? write `as needed`, or a rhythm such as `quarterly`";
  }
  for (const std::string_view once : {"once in ", "one time in ", "1x in ", "once within "}) {
    const std::string every = "every " + std::string(text.substr(std::min(once.size(), text.size())));
    if (plain.starts_with(once) && reads(PhraseKind::cadence, every)) {
      return "write `" + every + "`";
    }
  }
  const auto of = plain.find(" of ");
  std::string day(text.substr(0, of));
  day = lower_case(day).starts_with("on the ") ? day.substr(7)
        : lower_case(day).starts_with("the ")  ? day.substr(4)
                                               : day;
  // `1st and 15th`: a rhythm for each.
  if (const auto both = day.find(" and "); both != std::string::npos) {
    day = day.substr(0, both) + " and monthly on the " + day.substr(both + 5);
  } else if (const auto amp = day.find(" & "); amp != std::string::npos) {
    day = day.substr(0, amp) + " and monthly on the " + day.substr(amp + 3);
  }
  const std::string behind = of == std::string::npos ? "" : plain.substr(of);
  if (is_one_of(behind, {" of each month", " of every month", " of the month"}) &&
      reads(PhraseKind::cadence, "monthly on the " + day)) {
    return "write `monthly on the " + day + "`";
  }
  return "";
}

// `each quarter end`, `end of quarter`: the last day of each.
std::string of_period_end(std::string_view text) {
  const std::string plain = lower_case(text);
  constexpr std::string_view kPeriods[][2] = {{"week", "weekly on Friday"},
                                              {"month", "monthly on the last day"},
                                              {"quarter", "quarterly on the last day"},
                                              {"year", "yearly in December"}};
  for (const auto& [period, cadence] : kPeriods) {
    const std::string one(period);
    if (plain == "each " + one + " end" || plain == "every " + one + " end" || plain == one + " end" ||
        plain == one + "-end" || plain == "end of " + one || plain == "end of each " + one ||
        plain == "end of every " + one || plain == "end of the " + one ||
        plain == "at the end of each " + one || plain == "at the end of every " + one ||
        plain == "at " + one + " end") {
      return "write `" + std::string(cadence) + "`";
    }
  }
  return "";
}

// `every Tuesday at 10am`, `daily standup`, `annually in Q4`: the rhythm, and more than a rhythm says.
std::string with_more(std::string_view text) {
  const auto comma = text.find(',');
  const std::string_view behind = comma == std::string_view::npos ? "" : trimmed(text.substr(comma + 1));
  if (!behind.empty() && reads(PhraseKind::cadence, text.substr(0, comma))) {
    const std::string rhythm = "write `" + std::string(text.substr(0, comma)) + "`, and ";
    if (reads(PhraseKind::duration, behind)) {
      return rhythm + ticked(behind) + " under `duration` or `effort`";
    }
    if (reads(PhraseKind::moment, behind) && behind.find(' ') != std::string_view::npos) {
      return rhythm + "when it is under `when`, as `when: " + std::string(behind) + "`";
    }
    const bool words = behind.find_first_of("0123456789") == std::string_view::npos &&
                       front_of(PhraseKind::cadence, behind).empty() &&
                       behind.find("until") == std::string_view::npos;
    return words ? rhythm + ticked(behind) + " as a `note`" : "";
  }
  const std::string_view front = front_of(PhraseKind::cadence, text);
  const std::string_view rest = trimmed(text.substr(front.size()));
  if (front.empty() || rest.empty()) {
    return "";
  }
  const std::string plain = lower_case(rest);
  if (plain.size() > 1 && plain[0] == 'x' && plain.find_first_not_of("0123456789 ", 1) == std::string::npos) {
    return "write `" + std::string(front) + ", " + std::string(trimmed(plain.substr(1))) + " times`";
  }
  if (const std::string name = plain.starts_with("on the ") ? one_name(rest.substr(7)) : ""; !name.empty()) {
    return "write `on each " + name + "`";
  }
  for (const std::string_view some : {"depending on ", "based on ", "by tier", "by segment"}) {
    if (plain.starts_with(some)) {
      return "write `" + std::string(front) +
             "`; what holds for some customers only stands in `overlays`, by tier";
    }
  }
  const bool hour = plain.starts_with("at ") && plain.size() > 3 && plain.size() < 6 &&
                    plain.find_first_not_of("0123456789h", 3) == std::string::npos;
  const bool clock = plain.find("am") != std::string::npos || plain.find("pm") != std::string::npos ||
                     plain.find(':') != std::string::npos || hour;
  if ((plain.starts_with("at ") || plain.starts_with("@") || (plain[0] >= '0' && plain[0] <= '9')) && clock) {
    return "write `" + std::string(front) + "`, and the time of day as a `note`";
  }
  if (plain.starts_with("in q") && plain.size() == std::string_view("in q4").size()) {
    return "name the month of the quarter, as `yearly in October`";
  }
  for (const std::string_view also :
       {"or when ", "or if ", "or after ", "or on ", "or once ", "and when ", "and if ", "and after ",
        "and on ", "or earlier", "or sooner", "if ", "when ", "while ", "as long as ", "unless "}) {
    if (plain.starts_with(also)) {
      return "write `" + std::string(front) + "`, and " + ticked(rest) +
             " as a `note`; what starts it besides is the `trigger` of a play";
    }
  }
  return is_remark(rest)
             ? "write `" + std::string(front) + "`, and " + ticked(rest) + " as a `title` or `note`"
             : "";
}

}  // namespace

// A number whose unit says two things or is missing.
std::string duration_hint(std::string_view text) {
  const auto letter = text.find_first_not_of("0123456789., ");
  if (letter == std::string_view::npos) {
    return "of what? write `" + std::string(text) + " days`, `" + std::string(text) +
           " hours` or another unit";
  }
  const std::string_view unit = text.substr(letter);
  if (letter > 0 && (unit.starts_with("m ") || unit.starts_with("m,") || unit.starts_with("m+"))) {
    const std::string number(trimmed(text.substr(0, letter)));
    return "`m` can be minutes or months: write `" + number + " minutes` or `" + number +
           " months`; several lengths are written as their sum";
  }
  if (letter > 0 && (unit == "m" || unit == "M")) {
    const std::string number(trimmed(text.substr(0, letter)));
    return "`m` can be minutes or months: write `" + number + " minutes` or `" + number + " months`";
  }
  if (const std::string half = lower_case(text); half.starts_with("half ")) {
    for (const std::string_view day : {"half a day ", "half day "}) {
      const std::string rate = "4 hours " + half.substr(std::min(day.size(), half.size()));
      if (half.starts_with(day) && reads(PhraseKind::quantity, rate)) {
        return of_amount(rate);
      }
    }
    return half.ends_with("hour")  ? "write `30 minutes`"
           : half.ends_with("day") ? "write `4 hours` of work, or `12 hours`"
                                   : "say it in the next smaller unit";
  }
  if (std::string found =
          first_hint(text, {length_in_words, of_length_words, of_amount, of_some, counted_in_things});
      !found.empty()) {
    return found;
  }
  if (const VagueWord* vague = vague_word(text.substr(0, text.find(' '))); vague != nullptr && vague->time) {
    return "how long may it take at most? write it, as `15 minutes`";
  }
  if (const std::string digits = with_digits(text); digits != text) {
    return duration_hint(digits);
  }
  // `the next billing cycle`, `same shift`, `a term`.
  const std::string_view what = without_front(text, {"the ", "a ", "an ", "one "});
  return text.find_first_of("0123456789") == std::string_view::npos && with_digits(what) == what
             ? ticked(what) + " is no length of time that a program knows: say how many hours, days or weeks"
             : "";
}

namespace {

// `on the 1st and 15th`, `monthly on day 1 and day 15`: one day each.
std::string days_of_month(std::string_view text) {
  const std::string lower = lower_case(text);
  const std::string_view plain = lower;
  const auto on = plain.find("on ");
  const auto both = plain.find(" and ", on == std::string_view::npos ? 0 : on);
  if (on == std::string_view::npos || both == std::string_view::npos ||
      (on > 0 && !is_one_of(trimmed(plain.substr(0, on)),
                            {"monthly", "every month", "twice a month", "semi-monthly"}))) {
    return "";
  }
  const std::string first = "monthly on " + std::string(trimmed(plain.substr(on + 3, both - on - 3)));
  const std::string_view last = trimmed(plain.substr(both + 5));
  for (const std::string_view article : {"the ", ""}) {
    const std::string second = "monthly on " + std::string(article) + std::string(last);
    if (reads(PhraseKind::cadence, first) && reads(PhraseKind::cadence, second)) {
      return "write `" + first + " and " + second + "`";
    }
  }
  return "";
}

// `1x week`, `4 per year`, `q2w`, `Mon-Fri`, `3 times`: short ways of plans.
std::string of_short_rhythm(std::string_view text) {
  const std::string plain = lower_case(text);
  const auto digits = std::min(plain.find_first_not_of("0123456789"), plain.size());
  const std::string number = plain.substr(0, digits);
  for (const std::string_view times : {"x ", " x ", " per ", " a "}) {
    const std::string unit = plain.substr(std::min(digits + times.size(), plain.size()));
    const std::string whole = number + " times a " + unit;
    if (!number.empty() && plain.substr(digits).starts_with(times) && reads(PhraseKind::cadence, whole)) {
      return "write `" + print(parse_phrase(PhraseKind::cadence, whole).phrase) + "`";
    }
  }
  if (!number.empty() && is_one_of(plain.substr(digits), {" times", "x", " x", " time"})) {
    return "over what time? write `" + number + " times a week`, or `weekly, " + number + " times`";
  }
  const std::string every = plain.size() > 2 ? "every " + plain.substr(1) : "";
  if (plain.starts_with("q") && plain.size() > 2 && plain[1] >= '1' && plain[1] <= '9' &&
      reads(PhraseKind::cadence, every)) {
    return "write `" + print(parse_phrase(PhraseKind::cadence, every).phrase) + "`";
  }
  if (is_one_of(plain, {"m/w/f", "mwf", "m, w, f", "m-w-f"})) {
    return "write `on Mondays, Wednesdays and Fridays`";
  }
  if (is_one_of(plain, {"t/th", "tu/th", "t/t", "tth"})) {
    return "write `on Tuesdays and Thursdays`";
  }
  for (const std::string_view days :
       {"(mon-fri)", "(mon–fri)", "(mon - fri)", "(m-f)", "(weekdays)", "mon-fri", "(business days)",
        "(working days)", "(workdays)", "(monday to friday)", "(mon to fri)"}) {
    if (plain.starts_with("daily") && trimmed(std::string_view(plain).substr(5)) == days) {
      return "write `every weekday`";
    }
  }
  const auto comma = text.find(", ");
  const std::string_view first = trimmed(text.substr(0, comma));
  const std::string swapped = comma == std::string_view::npos
                                  ? ""
                                  : std::string(trimmed(text.substr(comma + 1))) + ", " + std::string(first);
  if (!number.empty() && first.find("time") != std::string_view::npos &&
      reads(PhraseKind::cadence, swapped)) {
    return "write `" + swapped + "`";
  }
  constexpr std::string_view kMonthly = " monthly";
  if (plain.ends_with(kMonthly)) {
    const std::string whole = "monthly on the " + std::string(text.substr(0, text.size() - kMonthly.size()));
    return reads(PhraseKind::cadence, whole) ? "write `" + whole + "`" : "";
  }
  if (is_one_of(plain, {"nightly", "every night", "each night", "every morning", "each morning", "mornings",
                        "every evening", "each evening", "every afternoon"})) {
    return "write `daily`, and the time of day as a `note`";
  }
  if (is_one_of(plain, {"every q", "each q", "every qtr", "per q"})) {
    return "write `quarterly`";
  }
  if (is_one_of(plain, {"mon-fri", "mon - fri", "monday to friday", "monday-friday", "mon–fri", "mon to fri",
                        "m-f", "working days", "business days"})) {
    return "write `every weekday`";
  }
  if (is_one_of(plain, {"as and when required", "as and when needed", "as and when", "when due",
                        "as appropriate", "as applicable", "as-required", "where appropriate"})) {
    return "write `as needed`";
  }
  // `every autumn`, `yearly in spring`.
  const std::size_t season = plain.find_last_of(' ') + 1;
  if (is_one_of(plain.substr(season), {"spring", "summer", "autumn", "fall", "winter"}) &&
      is_one_of(trimmed(plain.substr(0, season)),
                {"every", "each", "yearly in", "yearly, in", "annually in", "annually, in", "once a year in",
                 "every year in", "each year in", "once a year, in", "once every"})) {
    return "name the month, as `yearly in March`";
  }
  for (const std::string_view each :
       {"at every ", "at each ", "after every ", "after each ", "before every ", "before each "}) {
    const std::string what = plain.substr(std::min(each.size(), plain.size()));
    if (plain.starts_with(each) && is_one_of(what, {"milestone", "event", "stage", "stage change"})) {
      return "which one? write `" + std::string(each) + "<name>`, one for each";
    }
  }
  return "";
}

// `max. 2 emails a week`, `3 check-ins per quarter`: what is counted is what it stands on.
std::string of_counted_things(std::string_view text) {
  const auto digit = text.find_first_of("0123456789");
  const auto space = text.find(' ', std::min(digit, text.size()));
  if (digit == std::string_view::npos || space == std::string_view::npos) {
    return "";
  }
  for (const std::string_view per : {" a ", " per ", " every ", " each ", "/"}) {
    const auto at = text.find(per, space);
    const std::string_view thing =
        at == std::string_view::npos ? "" : trimmed(text.substr(space, at - space));
    const std::string whole = at == std::string_view::npos
                                  ? ""
                                  : std::string(text.substr(0, space)) + " times a " +
                                        std::string(trimmed(text.substr(at + per.size())));
    if (lower_case(thing) == "days" && reads(PhraseKind::cadence, whole)) {
      return "write `" + print(parse_phrase(PhraseKind::cadence, whole).phrase) + "`";
    }
    if (!one_name(thing).empty() && reads(PhraseKind::cadence, whole)) {
      return "write `" + print(parse_phrase(PhraseKind::cadence, whole).phrase) + "`; " + ticked(thing) +
             " are what comes back, which the title says";
    }
  }
  return "";
}

// `weekly (first 4 weeks), then monthly`.
std::string of_first_in_brackets(std::string_view text) {
  std::string result(text);
  const auto open = lower_case(text).find(" (first ");
  const auto close = text.find(')', std::min(open, text.size()));
  if (open == std::string::npos || close == std::string_view::npos) {
    return "";
  }
  result.erase(close, 1);
  result.replace(open, 8, " for the first ");
  return reads(PhraseKind::cadence, result) ? "write `" + result + "`" : "";
}

// `daily for the first 2 weeks, weekly after`.
std::string in_turn_at_first(std::string_view text) {
  constexpr std::string_view kFirst = "for the first ";
  const auto at = text.find(kFirst);
  return at == std::string_view::npos ? ""
                                      : in_turn(std::string(text.substr(0, at)) + "for " +
                                                std::string(text.substr(at + kFirst.size())));
}

}  // namespace

std::string cadence_hint(std::string_view text) {
  if (reads(PhraseKind::duration, text)) {
    return "each time, or once? write `every " + std::string(text) + "` where it comes back";
  }
  for (const auto of : {rhythm_beside, occasion_in_words, rhythm_for_some, of_first_in_brackets,
                        days_of_month, of_short_rhythm, of_counted_things, of_vague_rhythm, in_turn,
                        in_turn_at_first, changing, of_period_end, of_occasion, with_more}) {
    if (std::string found = of(text); !found.empty()) {
      return found;
    }
  }
  return "";
}

}  // namespace jc::expr
