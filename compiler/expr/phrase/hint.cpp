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
  if (!is_one_of(letter, {"t", "d", "w", "m"}) || (!minus && !plus)) {
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
  return reads(PhraseKind::moment, rest) ? "before or after it? write `" + before + std::string(rest) +
                                               "` or `" + after + std::string(rest) + "`"
                                         : "";
}

std::string of_moment(std::string_view text) {
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

// `ttfv 30 days`: which way?
std::string of_target(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) {
    return "";
  }
  for (std::size_t at = space; at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view value = trimmed(text.substr(at));
    const std::string metric(text.substr(0, at));
    std::string_view one = value;
    for (const std::string_view mark : {"target ", "goal ", ": ", "- ", "to "}) {
      if (lower_case(one).starts_with(mark)) {
        one = trimmed(one.substr(mark.size()));
      }
    }
    if (reads(PhraseKind::quantity, one) && reads(PhraseKind::target, metric)) {
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
