// What to do about moments that could not be read.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `T-90`, `D+30`, `T - 90 days`: so many days before or after something that is not said.
struct Counted {
  std::string number, unit;
  bool before = false;
  explicit operator bool() const { return !number.empty(); }
  std::string length() const { return number + unit; }
};

Counted counted(std::string_view text) {
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
    return {};
  }
  const auto digits = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
  const auto end = std::find_if_not(digits, text.end(), is_digit);
  // `T-6 weeks` says its unit.
  const std::string_view behind = text.substr(static_cast<std::size_t>(digits - text.begin()));
  const auto size = static_cast<std::size_t>(end - digits);
  if (const std::string_view length = front_of(PhraseKind::duration, behind); length.size() > size) {
    const std::string_view unit = trimmed(length.substr(size));
    return {std::string(digits, end), " " + std::string(unit), minus};
  }
  const std::string unit = letter == "w" ? " week" : letter == "m" ? " month" : " day";
  return {std::string(digits, end), unit + (std::string(digits, end) == "1" ? "" : "s"), minus};
}

// `renewal T-90`, `D+30 of kickoff`, `go-live + 14`: the anchor stands beside it.
std::string counted_from_name(std::string_view text) {
  const auto space = text.find(' ');
  if (space == std::string_view::npos) {
    return "";
  }
  const auto offset = [](const Counted& one, const std::string& name) {
    return "write `" + one.length() + (one.before ? " before " : " after ") + name + "`";
  };
  for (const std::string_view joint : {" of ", " from ", " to ", " before ", " after ", " - ", " @ ", " "}) {
    const auto at = text.find(joint);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view front = text.substr(0, at);
    const std::string_view back = trimmed(text.substr(at + joint.size()));
    if (const Counted one = counted(front); one && !counted(back) && !one_name(back).empty()) {
      return offset(one, one_name(back));
    }
  }
  const auto last = text.find_last_of(' ');
  const Counted one = counted(text.substr(last + 1));
  const std::string name = one_name(trimmed(text.substr(0, last)));
  return one && !name.empty() && !counted(name) ? offset(one, name) : "";
}

// `contract end minus 120 days`, `polling day plus 2 weeks`, `minus 30 days`.
std::string counted_in_words(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {{"minus ", " before "},
                                                                      {"plus ", " after "}};
  const std::string plain = " " + lower_case(text);
  for (const auto& [sign, side] : kSigns) {
    const auto at = plain.find(" " + std::string(sign));
    std::string length = at == std::string::npos ? "" : with_digits(trimmed(text.substr(at + sign.size())));
    // `renewal minus 60` counts days, as every plan does.
    const bool days = !length.empty() && std::all_of(length.begin(), length.end(), is_digit);
    length += days ? " days" : "";
    if (!reads(PhraseKind::duration, length)) {
      continue;
    }
    const std::string_view front = at == 0 ? "" : trimmed(text.substr(0, at - 1));
    const std::string_view bare = without_front(without_front(front, {"on ", "at ", "by "}), {"the "});
    const std::string name = any_name(bare);
    const bool known = !name.empty() && !is_one_of(lower_case(name), {"t", "d", "x", "day"});
    if (known || front.size() < 2) {
      return (known ? "write `" : ticked(text) + " counts from what? write `") + length + std::string(side) +
             (known ? name : std::string("<event>")) + "`";
    }
  }
  return "";
}

// `Counted` of a whole text, as a length alone.
std::string length_of(const Counted& one) {
  const bool many = one.number == "1" && one.unit.ends_with("s");
  return one ? one.number + (many ? one.unit.substr(0, one.unit.size() - 1) : one.unit) : "";
}

std::string counted_from_nothing(std::string_view text) {
  if (std::string named = counted_from_name(text); !named.empty()) {
    return named;
  }
  const Counted one = counted(text);
  if (!one) {
    return "";
  }
  const std::string of_what = ticked(text) + " counts from what? write `";
  for (const std::string_view joint : {" to ", " until ", " - ", " – ", ".."}) {
    const auto at = text.find(joint);
    const Counted other = at == std::string_view::npos ? Counted{} : counted(text.substr(at + joint.size()));
    if (other && other.before == one.before && other.unit == one.unit) {
      return of_what + one.number + ".." + other.length() +
             (one.before ? " before <event>`" : " after <start>`");
    }
  }
  for (const std::string_view joint : {" to ", " until "}) {
    const auto at = text.find(joint);
    const Counted other = at == std::string_view::npos ? Counted{} : counted(text.substr(at + joint.size()));
    if (other && one.before && !other.before) {
      return of_what + "from " + one.length() + " before <event> until " + other.length() + " after <event>`";
    }
  }
  return of_what + length_of(one) + (one.before ? " before <event>`" : " after <start>`");
}

// `out` and `later` of `90 days out`, `2 weeks later`: a side, and not of what.
std::string side_of_nothing(std::string_view rest, const std::string& before, const std::string& after) {
  const std::string word = lower_case(rest);
  for (const std::string_view out : {"out from ", "out of ", "ahead "}) {
    const std::string name =
        word.starts_with(out) ? any_name(without_front(rest.substr(out.size()), {"the ", "of "})) : "";
    if (!name.empty()) {
      return "write `" + before + name + "`";
    }
  }
  if (is_one_of(word, {"out", "away", "ahead", "prior", "earlier", "beforehand", "before", "prior to", "left",
                       "to go", "in advance"})) {
    return ticked(rest) + " of what? write `" + before + "<event>`";
  }
  if (is_one_of(word, {"later", "afterwards", "afterward", "after", "in", "post", "on", "from now",
                       "from start", "thereafter"})) {
    return ticked(rest) + " what? write `" + after + "<event>`";
  }
  return "";
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
  if (std::string side = side_of_nothing(rest, before, after); !side.empty()) {
    return side;
  }
  const std::string word = lower_case(rest);
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

// `first 30 days`, `within the first month`, `last 120 days before renewal`.
std::string of_first(std::string_view text) {
  const std::string_view place =
      without_front(without_front(text, {"within ", "in ", "during ", "for ", "by ", "at "}), {"the "});
  const std::string plain = lower_case(place);
  for (const std::string_view unit : {"last day ", "last week ", "last month ", "last quarter "}) {
    const std::string one = "1 " + plain.substr(5 > plain.size() ? plain.size() : 5);
    // `last week of onboarding` lies before its end, and not behind its start.
    const std::string length = one.substr(0, one.find(" of "));
    const std::string of = std::string(unit) + "of ";
    const std::string_view whole = without_front(without_front(plain, {of}), {"the "});
    const std::string ends = "within " + length + " before end of " + std::string(whole);
    if (plain.starts_with(of) && reads(PhraseKind::moment, ends)) {
      return "write `" + ends + "`";
    }
    if (plain.starts_with(unit) && reads(PhraseKind::moment, "within " + one)) {
      return "write `within " + one + "`";
    }
  }
  if (plain.starts_with("last ")) {
    const std::string_view length = front_of(PhraseKind::duration, place.substr(5));
    return reads(PhraseKind::moment, place.substr(5)) ? "write `within " + std::string(place.substr(5)) + "`"
           : length.empty()                           ? ""
                            : "before what? write `within " + std::string(length) + " before <event>`";
  }
  for (const std::string_view edge : {"end of ", "start of ", "by end of "}) {
    const std::string_view unit = without_front(place.substr(std::min(edge.size(), place.size())), {"the "});
    const std::string one = lower_case(unit);
    if (plain.starts_with(edge) && one.starts_with("first ") &&
        is_one_of(one.substr(6), {"day", "week", "month", "quarter", "year"})) {
      return "write `" + std::string(edge) + one.substr(6) + " 1`";
    }
  }
  if (!place.empty() && is_digit(place[0]) && lower_case(text).starts_with("the ") &&
      reads(PhraseKind::moment, "within " + std::string(place))) {
    return "write `within " + std::string(place) + "`";
  }
  if (!plain.starts_with("first ")) {
    return "";
  }
  const std::string_view rest = trimmed(place.substr(6));
  if (is_one_of(lower_case(rest), {"day", "week", "month", "quarter", "year"})) {
    return "write `" + lower_case(rest) + " 1`";
  }
  for (const std::string_view unit : {"day", "week", "month", "quarter", "year"}) {
    if (lower_case(rest).starts_with(std::string(unit) + " of ")) {
      return "write `" + std::string(unit) + " 1`, which counts from what `starts-at` names";
    }
  }
  const std::string_view length = front_of(PhraseKind::duration, rest);
  const auto space = length.find(' ');
  const std::string_view behind = trimmed(rest.substr(length.size()));
  const bool of_something = behind.starts_with("of ") || behind.starts_with("after ");
  // `first 48h of signup`: hours are not counted by numbers as days are.
  const std::string near = "within " + std::string(rest);
  const bool hours = lower_case(length).find('h') != std::string::npos || space == std::string_view::npos;
  if (of_something && hours && reads(PhraseKind::moment, near)) {
    return "write `" + near + "`";
  }
  if (space == std::string_view::npos || (!behind.empty() && !of_something)) {
    return "";
  }
  std::string unit(trimmed(length.substr(space)));
  unit = unit.ends_with("s") ? unit.substr(0, unit.size() - 1) : unit;
  return "write `" + unit + " 1.." + std::string(length.substr(0, space)) +
         (behind.empty() ? "" : " " + std::string(behind)) + "`";
}

// `once the deal closes`, `as soon as the contract is signed`: what happens has a name.
std::string of_happening(std::string_view text) {
  const std::string_view what =
      without_front(text, {"on the day that ", "the day that ", "the moment ", "as soon as ", "once ",
                           "when ", "whenever ", "if ", "immediately after ", "right after ",
                           "directly after ", "straight after ", "shortly after "});
  const std::string_view day = without_front(text, {"on the day "});
  if (what.size() == text.size() && (day.size() == text.size() || reads(PhraseKind::moment, day))) {
    return "";
  }
  std::string name;
  std::string_view rest = without_front(what.size() == text.size() ? day : what, {"the ", "a ", "an "});
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    const std::string word = lower_case(rest.substr(0, end));
    const bool glue = is_one_of(word, {"is", "are", "was", "has", "have", "been", "the", "a", "an", "gets"});
    name += glue ? "" : (name.empty() ? "" : " ") + word;
    rest = trimmed(rest.substr(end));
  }
  const std::string one = any_name(name);
  // `as soon as survey score is below 7`: what is compared is a condition.
  const std::string compared =
      what.size() < text.size() && what.find_first_of("0123456789") != std::string_view::npos
          ? readable(PhraseKind::criterion, what)
          : "";
  if (!compared.empty()) {
    return "this is a condition, and no time: write `if: " + compared + "`";
  }
  // `right after checkout` is behind it.
  const std::string passed(text.substr(0, text.size() - what.size()));
  const std::string side = lower_case(passed).ends_with("after ") ? "after " : "at ";
  return "what happens has a name, which `at` or `after` goes with: write `" + side +
         (one.empty() ? std::string("<event>") : one) + "`";
}

// `upon completion of training`, `half-way through onboarding`, `week of kickoff`.
std::string of_part(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view front : {"half-way through ", "halfway through ", "midway through ", "mid-",
                                       "half way through ", "mid-way through ", "during ", "throughout "}) {
    const std::string name =
        plain.starts_with(front) ? one_name(without_front(text.substr(front.size()), {"the "})) : "";
    if (!name.empty()) {
      return "say how far in, as `2 weeks into " + name + "`";
    }
  }
  for (const std::string_view unit : {"week", "month", "quarter"}) {
    const std::string front = std::string(unit) + " of ";
    const std::string_view place = without_front(text, {"the "});
    const std::string name = lower_case(place).starts_with(front) ? one_name(place.substr(front.size())) : "";
    if (!name.empty()) {
      return "write `within 1 " + std::string(unit) + " of " + name + "`";
    }
  }
  const std::string_view what = without_front(
      without_front(text, {"upon ", "on ", "at ", "after ", "by ", "following "}), {"the ", "successful "});
  const auto of = lower_case(what).find(" of ");
  if (of == std::string::npos || what.substr(0, of).find(' ') != std::string_view::npos ||
      is_one_of(lower_case(what.substr(0, of)),
                {"end", "start", "beginning", "first", "last", "earlier", "later"})) {
    return "";
  }
  const std::string name = one_name(std::string(without_front(what.substr(of + 4), {"the ", "a "})) + " " +
                                    std::string(what.substr(0, of)));
  return name.empty() || text.find_first_of("0123456789") != std::string_view::npos
             ? ""
             : "what happens has a name: write `at " + name + "`";
}

// `by the end of the quarter`, `next Friday`, `1st of the month`: none says which.
bool is_unplaced(std::string_view place) {
  std::string_view rest = place;
  for (int i = 0; i < 5; ++i) {
    rest = without_front(
        rest, {"the ",      "end of ",    "start of ",  "beginning of ", "this ",     "next ",   "last ",
               "current ",  "following ", "financial ", "fiscal ",       "calendar ", "school ", "academic ",
               "first of ", "1st of ",    "15th of ",   "middle of ",    "mid ",      "each "});
  }
  const std::string one = lower_case(rest);
  return rest.size() < place.size() &&
         (is_one_of(one, {"day", "week", "month", "quarter", "year"}) || is_time_idiom(rest));
}

// `before renewal (90 days)`: how long before stands in brackets.
std::string of_length_in_brackets(std::string_view text) {
  const auto open = text.find(" (");
  const bool closed = open != std::string_view::npos && text.back() == ')';
  const std::string_view inside = closed ? text.substr(open + 2, text.size() - open - 3) : "";
  const std::string whole = closed ? std::string(inside) + " " + std::string(text.substr(0, open)) : "";
  const bool side = lower_case(text).starts_with("before ") || lower_case(text).starts_with("after ");
  return side && reads(PhraseKind::duration, inside) && reads(PhraseKind::moment, whole)
             ? "write `" + whole + "`"
             : "";
}

// `kickoff date`, `quarterly business review`: what happens, in several words.
std::string of_long_name(std::string_view text) {
  const std::string name =
      one_name(without_front(text, {"at ", "on ", "upon ", "the ", "at the ", "on the "}));
  return text.find(' ') == std::string_view::npos || name.find('-') == std::string::npos
             ? ""
             : "what happens is named by one word: write `at " + lower_case(name) + "`";
}

// `before first QBR`: the first of several is a name as well.
std::string of_ordinal(std::string_view place) {
  const std::string plain = lower_case(place);
  const std::string_view name = without_front(place, {"the "});
  if (!lower_case(name).starts_with("first ") && !lower_case(name).starts_with("second ") &&
      !lower_case(name).starts_with("third ") && !lower_case(name).starts_with("next ") &&
      !lower_case(name).starts_with("last ")) {
    return "";
  }
  const auto space = name.find(' ');
  const std::string behind = one_name(name.substr(space));
  return behind.empty()
             ? ""
             : "name it as one word: `" + lower_case(name.substr(0, space)) + "-" + lower_case(behind) + "`";
}

constexpr std::string_view kNoEvent =
    " is no event; write the date, as `2026-09-30` or `Q3 2026`, or a time that counts from an event, "
    "as `30 days after <event>`";

// `April to June`, `Mar-May`: of which year?
std::string span_without_year(std::string_view place) {
  const std::string_view bare = without_front(place, {"between "});
  for (const std::string_view joint : {" to ", " until ", " - ", " – ", "-", "–", "..", " and "}) {
    const auto at = bare.find(joint);
    const std::string_view from = at == std::string_view::npos ? "" : trimmed(bare.substr(0, at));
    const std::string_view to = at == std::string_view::npos ? "" : trimmed(bare.substr(at + joint.size()));
    if (lacks_year(from) && lacks_year(to)) {
      return "of which year? write `" + std::string(from) + " <year> to " + std::string(to) + " <year>`";
    }
  }
  return "";
}

// What the words before it leave: `by EOM`, `end of Q2`.
std::string of_place(std::string_view place) {
  if (std::string counted = counted_from_nothing(place); !counted.empty()) {
    return counted;
  }
  if (is_one_of(lower_case(place),
                {"tbd", "tbc", "tba", "?", "unknown", "open", "n/a", "varies", "flexible"})) {
    return "leave the key out until it is known";
  }
  if (is_one_of(lower_case(place), {"immediately", "at once", "right away", "straight away", "straightaway",
                                    "instantly", "instant", "promptly", "asap", "as soon as possible"})) {
    return "after what? write `at <start>`, or how long after it, as `1 hour after <start>`";
  }
  const std::string_view period =
      without_front(place, {"the end of ", "end of ", "the start of ", "start of ", "the beginning of ",
                            "beginning of ", "early ", "mid ", "mid-", "late "});
  const std::string plain = lower_case(place);
  const bool part = plain.starts_with("early") || plain.starts_with("mid") || plain.starts_with("late");
  if (std::string span = span_without_year(place); !span.empty()) {
    return span;
  }
  if (lacks_year(period)) {
    return "of which year? write it behind: `" + std::string(part ? period : place) + " <year>`";
  }
  if (part && period.size() < place.size() && reads(PhraseKind::moment, period)) {
    return "which day is that? write the date, or `" + std::string(period) + "` for all of it";
  }
  if (is_time_idiom(place) || is_time_idiom(period) || is_unplaced(place)) {
    return ticked(place) + std::string(kNoEvent);
  }
  return of_ordinal(place);
}

// `D30`, `W2-W4`: days, weeks and months that are counted from the start.
std::string of_short_number(std::string_view text) {
  std::string plain = lower_case(text);
  plain = plain.starts_with("wk") ? "w" + plain.substr(2) : plain;
  const std::string unit = plain.starts_with("d")   ? "day "
                           : plain.starts_with("w") ? "week "
                           : plain.starts_with("m") ? "month "
                                                    : "";
  std::string numbers;
  std::size_t at = 0;
  while (at < plain.size() && !unit.empty()) {
    at += plain[at] == unit[0] ? 1 : 0;
    const std::size_t begin = at;
    while (at < plain.size() && is_digit(plain[at])) {
      ++at;
    }
    if (at == begin) {
      return "";
    }
    numbers += (numbers.empty() ? "" : "..") + plain.substr(begin, at - begin);
    for (const std::string_view mark : {" to ", " - ", " – ", "-", "–", "—", "..", " until "}) {
      if (std::string_view(plain).substr(at).starts_with(mark)) {
        at += mark.size();
        break;
      }
    }
    if (at < plain.size() && plain[at] != unit[0]) {
      return "";
    }
  }
  return numbers.empty() ? "" : "write `" + unit + numbers + "`";
}

// `after training is complete`, `10 days after receipt of application`: the last words are one name.
std::string of_tail(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view side : {"after ", "before ", "until ", "from ", "of ", "by ", "since "}) {
    const auto at = plain.find(side);
    if (at == std::string::npos || (at > 0 && plain[at - 1] != ' ')) {
      continue;
    }
    const std::string_view front = text.substr(0, at + side.size());
    std::string_view rest = without_front(text.substr(at + side.size()), {"the ", "a ", "an "});
    const std::string low = lower_case(rest);
    std::string name;
    if (const auto of = low.find(" of "); of != std::string::npos && low.find(' ') == of) {
      name = one_name(std::string(without_front(rest.substr(of + 4), {"the ", "a ", "an "})) + " " +
                      std::string(rest.substr(0, of)));
    }
    for (const std::string_view is : {" is ", " are ", " has been ", " have been ", " has ", " was "}) {
      const auto joint = low.find(is);
      if (name.empty() && joint != std::string::npos) {
        name =
            one_name(std::string(rest.substr(0, joint)) + " " + std::string(rest.substr(joint + is.size())));
      }
    }
    const std::string one = std::string(front) + name;
    if (!name.empty() && reads(PhraseKind::moment, one)) {
      return "what happens has a name: write `" + one + "`";
    }
  }
  return "";
}

// `before handover to tenant`, `about 1 week before the exhibition opens`: all behind the side is one name.
std::string of_long_tail(std::string_view text) {
  const std::string plain = " " + lower_case(text);
  for (const std::string_view side :
       {" before ", " after ", " until ", " at ", " upon ", " on ", " once ", " of ", " by ", " from "}) {
    const auto at = plain.find(side);
    if (at == std::string::npos) {
      continue;
    }
    const std::string_view rest = trimmed(text.substr(at + side.size() - 1));
    const std::string name = any_name(rest);
    const std::string front = side == " once " ? "at " : std::string(text.substr(0, at + side.size() - 1));
    const std::string one = front + lower_case(name);
    if (!name.empty() && name != rest && !is_unplaced(rest) && reads(PhraseKind::moment, one)) {
      return "what happens has a name: write `" + one + "`";
    }
    return "";
  }
  return "";
}

// `AE hands over within 2 days of close`: words, and then the time.
std::string behind_words(std::string_view text) {
  for (const std::string_view word : {" within ", " by ", " no later than "}) {
    const auto at = lower_case(text).find(word);
    if (at == std::string::npos) {
      continue;
    }
    const std::string_view front = trimmed(text.substr(0, at));
    const std::string_view time = trimmed(text.substr(at));
    const bool words = front.find_first_of("0123456789") == std::string_view::npos &&
                       front.find(' ') != std::string_view::npos;
    if (words && reads(PhraseKind::moment, time)) {
      return "write `" + std::string(time) + "`, and " + ticked(front) + " as a `note`";
    }
  }
  return "";
}

// `as agreed with the customer`, `at the discretion of the CSM`: nobody can know it from what stands here.
std::string of_arrangement(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view front :
       {"as agreed",         "when agreed",    "once agreed",  "if agreed",       "as per ",
        "per agreement",     "to be ",         "by agreement", "by arrangement",  "by appointment",
        "at the discretion", "depends",        "depending",    "when convenient", "at a time",
        "subject to",        "upon agreement", "per contract", "case by case",    "on a case",
        "as appropriate",    "as needed",      "as required",  "according to"}) {
    if (plain.starts_with(front)) {
      return "nobody can work out a day from this: write the date once it is known, or say why there is "
             "none: "
             "`{ none: \"" +
             std::string(text) + "\" }`";
    }
  }
  return "";
}

}  // namespace

bool lacks_year(std::string_view text) {
  return !text.empty() && reads(PhraseKind::moment, "in " + std::string(text) + " 2026");
}

// `pre-launch`, `post go-live`: the word says on which side.
std::string of_side_in_front(std::string_view text) {
  for (const auto& [front, side] : {std::pair("pre-", "before "), std::pair("post-", "after ")}) {
    const std::string plain = lower_case(text);
    const std::string whole =
        side + std::string(text.substr(std::min(text.size(), std::string_view(front).size())));
    if (plain.starts_with(front) && reads(PhraseKind::moment, whole)) {
      return "write `" + whole + "`";
    }
  }
  return "";
}

std::string counted_length(std::string_view text) { return length_of(counted(text)); }

std::string moment_hint(std::string_view text) {
  for (const auto of :
       {of_short_number, worded_moment, counted_in_words, date_in_signs, loosely_timed, several_moments,
        clause_in_moment, of_arrangement, span_in_words, time_of_day, of_length_in_brackets, of_first,
        comes_back, near_a_day, day_in_words, of_happening, of_part, of_tail, of_side_in_front}) {
    if (std::string found = of(text); !found.empty()) {
      return found;
    }
  }
  const std::string_view place =
      without_front(text, {"by ", "at ", "on ", "until ", "before ", "after ", "within ", "from ", "in ",
                           "due ", "during ", "around "});
  if (std::string found = date_in_signs(place); !found.empty()) {
    return found;
  }
  if (std::string found = of_place(place); !found.empty()) {
    return found;
  }
  if (std::string found = without_side(place); !found.empty()) {
    return found;
  }
  if (std::string found = behind_words(text); !found.empty()) {
    return found;
  }
  std::string tail = of_long_tail(text);
  return tail.empty() ? of_long_name(text) : tail;
}

}  // namespace jc::expr
