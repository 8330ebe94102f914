#include "compiler/expr/phrase/hint.h"

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/outline.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string ticked(std::string_view word) { return "`" + std::string(word) + "`"; }

bool reads(PhraseKind kind, std::string_view text) { return !outline(kind, text).empty(); }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The longest front of `text` up to a space that is a phrase of that kind.
std::string_view front_of(PhraseKind kind, std::string_view text) {
  for (std::size_t end = text.size(); end != std::string_view::npos && end > 0;
       end = text.find_last_of(" \t\r\n", end - 1)) {
    if (reads(kind, text.substr(0, end))) {
      return text.substr(0, end);
    }
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// `T-90`, `D+30`, `T - 90 days`: so many days before or after something that is not said.
std::string counted_from_nothing(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t at = 1;
  while (at < text.size() && text[at] == ' ') {
    ++at;
  }
  const std::string sign(text.substr(std::min(at, text.size()), 3));
  const bool minus = sign.starts_with('-') || sign == "−" || sign == "–" || sign == "‑";
  const bool plus = sign.starts_with('+');
  const std::string letter = lower_case(text.substr(0, 1));
  const bool capital = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
  if ((!is_one_of(letter, {"t", "d", "w", "m"}) && !capital) || (!minus && !plus)) {
    return "";
  }
  const auto digits = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
  const auto end = std::find_if_not(digits, text.end(), is_digit);
  if (digits == end) {
    return "";
  }
  const std::string_view unit = letter == "w" ? " weeks" : letter == "m" ? " months" : " days";
  const std::string length = std::string(digits, end) + std::string(unit);
  return ticked(text) + " counts from what? write `" + length +
         (minus ? " before <event>`" : " after <start>`");
}

// `90 days out`, `30 days`, `30 days kickoff`: a length without its side.
std::string without_side(std::string_view text) {
  const std::string_view length = front_of(PhraseKind::duration, text);
  const std::string_view rest = trimmed(text.substr(length.size()));
  if (length.empty()) {
    return "";
  }
  const std::string before = std::string(length) + " before ";
  const std::string after = std::string(length) + " after ";
  if (rest.empty()) {
    return "from what on? write `" + after + "<event>` or `" + before + "<event>`";
  }
  const std::string word = lower_case(rest);
  if (is_one_of(word, {"out", "away", "ahead", "prior", "earlier", "beforehand", "before", "prior to", "left",
                       "to go", "in advance"})) {
    return ticked(rest) + " of what? write `" + before + "<event>`";
  }
  if (is_one_of(word, {"later", "afterwards", "afterward", "after", "in", "post", "on", "from now",
                       "from start"})) {
    return ticked(rest) + " what? write `" + after + "<event>`";
  }
  if (rest.starts_with("pre-") || rest.starts_with("pre ")) {
    return "write `" + before + std::string(rest.substr(4)) + "`";
  }
  if (rest.starts_with("post-") || rest.starts_with("post ")) {
    return "write `" + after + std::string(rest.substr(5)) + "`";
  }
  for (const std::string_view towards : {"to ", "until ", "till ", "till the ", "ahead of the "}) {
    if (word.starts_with(towards) && reads(PhraseKind::moment, rest.substr(towards.size()))) {
      return "write `" + before + std::string(rest.substr(towards.size())) + "`";
    }
  }
  constexpr std::string_view kSides[] = {"before ", "after ", "since ", "from ", "of ", "into "};
  if (std::any_of(std::begin(kSides), std::end(kSides), [&](auto side) { return word.starts_with(side); })) {
    return "";
  }
  return reads(PhraseKind::moment, rest) ? "before or after it? write `" + before + std::string(rest) +
                                               "` or `" + after + std::string(rest) + "`"
                                         : "";
}

// `first 30 days`.
std::string of_first(std::string_view text) {
  const std::string plain = lower_case(text);
  const std::size_t begin = plain.starts_with("the ") ? 4 : 0;
  if (!plain.substr(begin).starts_with("first ")) {
    return "";
  }
  const std::string_view length = trimmed(text.substr(begin + 6));
  const auto space = length.find(' ');
  if (!reads(PhraseKind::duration, length) || space == std::string_view::npos) {
    return "";
  }
  std::string unit(trimmed(length.substr(space)));
  unit = unit.ends_with("s") ? unit.substr(0, unit.size() - 1) : unit;
  return "write `" + unit + " 1.." + std::string(length.substr(0, space)) + "`";
}

std::string of_moment(std::string_view text) {
  if (std::string first = of_first(text); !first.empty()) {
    return first;
  }
  std::string_view place = text;
  for (const std::string_view word :
       {"by ", "at ", "on ", "until ", "before ", "after ", "within ", "from ", "in ", "due "}) {
    if (lower_case(place).starts_with(word)) {
      place = trimmed(place.substr(word.size()));
      break;
    }
  }
  if (std::string counted = counted_from_nothing(place); !counted.empty()) {
    return counted;
  }
  const std::string word = lower_case(place);
  if (is_one_of(word, {"tbd", "tbc", "tba", "?", "unknown", "open"})) {
    return "leave the key out until it is known";
  }
  if (is_time_idiom(place)) {
    return ticked(place) +
           " is no event; write the date, as `2026-09-30` or `Q3 2026`, or a time that counts from an event, "
           "as `30 days after <event>`";
  }
  return without_side(place);
}

// `95% gross retention`: the name stands first, and which way it should go is not said.
std::string value_first(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string value(text.substr(0, at));
    const std::string name = one_name(text.substr(at));
    if (!name.empty() && reads(PhraseKind::quantity, value)) {
      return "at least or at most? write `" + name + " >= " + value + "` or `" + name + " <= " + value + "`";
    }
  }
  return "";
}

// `ttfv 30 days`: which way?
std::string of_target(std::string_view text) {
  if (std::string behind = value_first(text); !behind.empty()) {
    return behind;
  }
  const auto space = text.find(' ');
  if (space == std::string_view::npos) {
    return "";
  }
  for (std::size_t at = space; at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view value = trimmed(text.substr(at));
    const std::string metric = one_name(text.substr(0, at));
    std::string_view one = value;
    for (const std::string_view mark : {"target ", "goal ", ": ", "- ", "to "}) {
      if (lower_case(one).starts_with(mark)) {
        one = trimmed(one.substr(mark.size()));
      }
    }
    if (!metric.empty() && reads(PhraseKind::quantity, one)) {
      return "at least or at most? write `" + metric + " >= " + std::string(one) + "` or `" + metric +
             " <= " + std::string(one) + "`";
    }
  }
  return "";
}

// A number whose unit says two things or is missing.
std::string of_duration(std::string_view text) {
  const auto letter = text.find_first_not_of("0123456789., ");
  if (letter == std::string_view::npos) {
    return "of what? write `" + std::string(text) + " days`, `" + std::string(text) +
           " hours` or another unit";
  }
  const std::string_view unit = text.substr(letter);
  if (letter > 0 && (unit == "m" || unit == "M")) {
    const std::string number(trimmed(text.substr(0, letter)));
    return "`m` can be minutes or months: write `" + number + " minutes` or `" + number + " months`";
  }
  if (const std::string half = lower_case(text); half.starts_with("half ")) {
    return half.ends_with("hour")  ? "write `30 minutes`"
           : half.ends_with("day") ? "write `4 hours` of work, or `12 hours`"
                                   : "say it in the next smaller unit";
  }
  if (is_one_of(lower_case(text), {"ongoing", "continuous", "always", "tbd", "tbc", "tba", "unknown", "?"})) {
    return "a duration ends; leave the key out where nobody knows how long";
  }
  if (reads(PhraseKind::quantity, text)) {
    return "a duration is one stretch of time; how often it comes back is said beside it, under `repeat` or "
           "`cadence`";
  }
  return "";
}

std::string of_cadence(std::string_view text) {
  if (reads(PhraseKind::duration, text)) {
    return "each time, or once? write `every " + std::string(text) + "` where it comes back";
  }
  return "";
}

// `kickoff held`: something that a system reports, or words for people.
std::string of_criterion(std::string_view text) {
  const std::string name = one_name(text);
  if (!name.empty() && text.find(' ') != std::string_view::npos) {
    return "where a system reports it, write `event " + name + "`";
  }
  return value_first(text);
}

// The text is right, but for another sort of key.
std::string other_kind(PhraseKind kind, std::string_view text) {
  const bool time = kind == PhraseKind::duration || kind == PhraseKind::cadence;
  const bool bare = text.find(' ') == std::string_view::npos;
  if (kind != PhraseKind::cadence && reads(PhraseKind::cadence, text)) {
    return "this says how often, as `repeat` and `cadence` do";
  }
  if (time && !bare && reads(PhraseKind::moment, text)) {
    return kind == PhraseKind::duration ? "this says when, not how long" : "this says when, not how often";
  }
  return "";
}

}  // namespace

std::string hint(PhraseKind kind, std::string_view whole) {
  const std::string_view text = trimmed(whole);
  constexpr std::size_t kLongest = 200;
  if (text.empty() || text.size() > kLongest) {
    return "";
  }
  std::string special;
  switch (kind) {
    case PhraseKind::duration:
      special = of_duration(text);
      break;
    case PhraseKind::moment:
      special = of_moment(text);
      break;
    case PhraseKind::cadence:
      special = of_cadence(text);
      break;
    case PhraseKind::target:
      special = of_target(text);
      break;
    case PhraseKind::criterion:
      special = of_criterion(text);
      break;
    case PhraseKind::condition:
      if (is_one_of(lower_case(text), {"everyone else", "everybody else", "all others", "others", "the rest",
                                       "rest", "all other customers", "else"})) {
        special = "write what the other segments leave open, so that their borders can be checked";
      }
      break;
    default:
      break;
  }
  return special.empty() ? other_kind(kind, text) : special;
}

}  // namespace jc::expr
