// What to do about quantities and ranges that could not be read.
#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string other_amount(std::string_view text) {
  const auto colon = text.find(':');
  const std::string_view left = text.substr(0, colon);
  const std::string_view right = colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1));
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
  };
  for (const std::string_view joint : {" per ", " to ", " : ", " for "}) {
    const auto at = text.find(joint);
    const std::string_view front = text.substr(0, at);
    const std::string_view back = at == std::string_view::npos ? "" : trimmed(text.substr(at + joint.size()));
    if (digits(front) && digits(back) && (front == "1" || back == "1")) {
      return "one of what, for how many of what? write `" + std::string(front == "1" ? back : front) +
             " accounts per <role>`";
    }
  }
  if (const auto of = text.find(" of "); of != std::string_view::npos) {
    const std::string score = std::string(text.substr(0, of)) + " out of " + std::string(text.substr(of + 4));
    if (reads(PhraseKind::quantity, score)) {
      return "write `" + score + "`";
    }
  }
  if (digits(left) && digits(right)) {
    return "one of what, for how many of what? write `" + std::string(left == "1" ? right : left) +
           " accounts per <role>`";
  }
  if (lower_case(text).ends_with(" each") && reads(PhraseKind::quantity, text.substr(0, text.size() - 5))) {
    return "each of whom? write `" + std::string(text.substr(0, text.size() - 5)) + " per <role>`";
  }
  // `1:40 csm`
  const std::size_t count = std::min(right.find_first_not_of("0123456789"), right.size());
  const std::string who = left == "1" && count > 0 ? one_name(right.substr(count)) : "";
  if (!who.empty()) {
    return "write `" + std::string(right.substr(0, count)) + " accounts per " + lower_case(who) + "`";
  }
  if (left == "1" || is_one_of(lower_case(text), {"1 to many", "one to many", "pooled", "pool", "shared",
                                                  "unlimited", "n/a", "many", "tech-touch"})) {
    return "where there is no number, say why: `{ none: \"" + std::string(text) + "\" }`";
  }
  return "";
}

// `1 CSM per 40 accounts`, `one csm for 40 accounts`: how many for each one.
std::string for_each_one(std::string_view text) {
  for (const std::string_view joint : {" per ", " : ", " for ", " to ", " / ", " for every ", " for each "}) {
    const auto at = text.find(joint);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view one = text.substr(0, at);
    const std::string_view many = trimmed(text.substr(at + joint.size()));
    const auto space = one.find(' ');
    const std::string front = lower_case(one.substr(0, space));
    const std::string name = space == std::string_view::npos ? "" : one_name(one.substr(space));
    if (is_one_of(front, {"1", "one", "a", "an"}) && !name.empty() && reads(PhraseKind::quantity, many) &&
        is_digit(many[0])) {
      return "write `" + std::string(many) + " per " + name + "`";
    }
  }
  return "";
}

// A value and words of which only the value can be checked: `$2M ARR per CSM`.
std::string amount_with_more(std::string_view text) {
  const auto per = std::min(text.find(" per "), text.find(" / "));
  const auto space = text.find(' ');
  if (per == std::string_view::npos || space >= per) {
    return "";
  }
  const std::string one = std::string(text.substr(0, space)) + std::string(text.substr(per));
  return reads(PhraseKind::quantity, one) && !reads(PhraseKind::duration, text.substr(0, space))
             ? "write `" + one + "`, and " + ticked(text.substr(space + 1, per - space - 1)) + " in a `note`"
             : "";
}

// `1.200,50 €` as `1,200.50 €`.
std::string with_points(std::string_view text) {
  const auto point = text.find('.');
  const auto comma = text.find(',');
  std::string result(text);
  const bool swapped = point != std::string_view::npos && comma != std::string_view::npos && point < comma;
  for (char& c : result) {
    c = !swapped ? c : c == '.' ? ',' : c == ',' ? '.' : c;
  }
  return result;
}

// `free`, `no charge`: nothing is paid. `€500 one-off`: the value, and words about it.
std::string amount_in_words(std::string_view text) {
  if (is_one_of(lower_case(text),
                {"free", "free of charge", "no charge", "no cost", "complimentary", "gratis", "included"})) {
    return "write `0`, or leave the key out";
  }
  for (const std::string_view paid :
       {"included in ", "included with ", "covered by ", "part of ", "free for "}) {
    if (lower_case(text).starts_with(paid)) {
      return "write `0`, and " + ticked(text) + " as a `note`";
    }
  }
  const std::string_view front = front_of(PhraseKind::quantity, text);
  const std::string_view rest = trimmed(text.substr(front.size()));
  if (!front.empty() && is_one_of(lower_case(rest), {"p.a.", "pa", "p.a", "annual", "/annum", "per annum"})) {
    return "write `" + std::string(front) + " a year`";
  }
  if (std::string number = with_points(text); number != text && reads(PhraseKind::quantity, number)) {
    return "thousands have a comma, and what is less than one a point: write `" + number + "`";
  }
  const bool words =
      !rest.empty() && rest.find_first_of("0123456789<>=%:/,+$") == std::string_view::npos &&
      rest.find("€") == std::string_view::npos && rest.find("£") == std::string_view::npos &&
      !is_one_of(lower_case(rest.substr(0, rest.find(' '))), {"per", "to", "or", "and", "for", "each"});
  return !front.empty() && words ? "write `" + std::string(front) + "`, and " + ticked(rest) + " as a `note`"
                                 : "";
}

// `3/5` and `3 out of 5` of a score: where the scale ends is said once.
std::string of_scale(std::string_view text) {
  constexpr std::string_view kOutOf = " out of ";
  const auto words = text.find(kOutOf);
  const auto slash = words == std::string_view::npos ? text.find('/') : words;
  const std::size_t size = words == std::string_view::npos ? 1 : kOutOf.size();
  const std::string_view end = slash == std::string_view::npos ? "" : trimmed(text.substr(slash + size));
  return !end.empty() && reads(PhraseKind::range, text.substr(0, slash)) && reads(PhraseKind::range, end)
             ? "write `" + std::string(trimmed(text.substr(0, slash))) +
                   "`; where the scale ends is said once, by `scale` or `scales`"
             : "";
}

}  // namespace

std::string quantity_hint(std::string_view text) {
  const auto plus = text.find('+');
  if (plus != std::string_view::npos && plus > 0 && plus < text.find(' ')) {
    const std::string least =
        "at least " + std::string(text.substr(0, plus)) + std::string(text.substr(plus + 1));
    if (reads(PhraseKind::quantity, least)) {
      return "write `" + least + "`";
    }
  }
  if (const std::string_view from =
          without_front(text, {"from ", "starting at ", "starting from ", "upwards of "});
      from.size() < text.size() && reads(PhraseKind::quantity, "at least " + std::string(from))) {
    return "write `at least " + std::string(from) + "`";
  }
  if (is_one_of(lower_case(text), {"unknown", "tbd", "tbc", "tba", "?", "not measured", "not measured yet",
                                   "not known", "no data", "none yet", "no baseline", "to be measured",
                                   "to be defined", "not yet measured", "to be determined", "new"})) {
    return "where there is no number yet, say so: `{ none: \"" + std::string(text) + "\" }`";
  }
  if (is_one_of(lower_case(text), {"full time", "full-time", "part time", "part-time", "fulltime"})) {
    return "write the hours, as `40 hours a week`";
  }
  return first_hint(text, {other_amount, for_each_one, amount_beside, amount_with_more, amount_in_words});
}

// `above 80`, `under 60`, `80 and above`.
std::string range_hint(std::string_view text) {
  if (std::string scale = of_scale(text); !scale.empty()) {
    return scale;
  }
  const std::string plain = lower_case(text);
  if (const auto stars = text.find(' ');
      stars != std::string_view::npos &&
      is_one_of(plain.substr(stars), {" stars", " points", " smileys", " levels"}) &&
      reads(PhraseKind::range, text.substr(0, stars))) {
    const std::string_view scale = text.substr(0, stars);
    return scale.find_first_not_of("0123456789") == std::string_view::npos
               ? "from where to where? write `1.." + std::string(scale) + "`"
               : "write `" + std::string(scale) + "`";
  }
  for (const std::string_view word : {"above ", "over ", "more than ", "at least ", "from ", ">"}) {
    if (plain.starts_with(word) && reads(PhraseKind::range, trimmed(text.substr(word.size())))) {
      return "write `" + std::string(trimmed(text.substr(word.size()))) + "..`";
    }
  }
  for (const std::string_view word : {"below ", "under ", "less than ", "up to ", "at most ", "<="}) {
    if (plain.starts_with(word) && reads(PhraseKind::range, trimmed(text.substr(word.size())))) {
      return "write `.." + std::string(trimmed(text.substr(word.size()))) + "`";
    }
  }
  // `9 or 10`, `7, 8`: whole numbers that lie side by side.
  for (const std::string_view joint : {" or ", " and ", ", ", "/", " & "}) {
    const auto at = plain.find(joint);
    const std::string range =
        at == std::string::npos
            ? ""
            : std::string(text.substr(0, at)) + ".." + std::string(trimmed(text.substr(at + joint.size())));
    if (reads(PhraseKind::range, range) && range.find_first_not_of("0123456789.") == std::string::npos) {
      return "write `" + range + "`";
    }
  }
  const auto space = text.find(' ');
  if (space != std::string_view::npos && !is_digit(text[0]) &&
      reads(PhraseKind::range, trimmed(text.substr(space))) && !one_name(text.substr(0, space)).empty()) {
    return "each band has a range of its own: write `" + std::string(text.substr(0, space)) + ": " +
           std::string(trimmed(text.substr(space))) + "`";
  }
  if (space != std::string_view::npos && reads(PhraseKind::range, text.substr(0, space))) {
    const std::string rest = lower_case(trimmed(text.substr(space)));
    const std::string number(text.substr(0, space));
    return is_one_of(rest, {"and above", "or above", "or more", "and up", "or higher", "and higher",
                            "and over", "or better"})
               ? "write `" + number + "..`"
           : is_one_of(rest,
                       {"and below", "or below", "or less", "or lower", "and lower", "and under", "or under"})
               ? "write `.." + number + "`"
               : "";
  }
  return "";
}

}  // namespace jc::expr
