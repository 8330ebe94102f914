// What to do about texts of which a part can be read, whatever the kind: numbers in words, remarks, several
// in one.
#include <algorithm>
#include <iterator>
#include <vector>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// Words of which the phrase says the opposite without them.
bool turns_round(std::string_view words) {
  constexpr std::string_view kWords[] = {
      " not ",   " no ",   " without ", " except ", " never ", " unless ",  " non ",   " or ", " and ",
      " half ",  " than ", " before ",  " after ",  " until ", " per ",     " if ",    " to ", " from ",
      " every ", " each ", " times ",   " x ",      " by ",    " between ", " within "};
  if (words.find_first_of("0123456789<>=+%:") != std::string_view::npos) {
    return true;
  }
  const std::string plain = " " + lower_case(words) + " ";
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](auto word) { return plain.find(word) != std::string::npos; });
}

// `1 (bad) to 5 (good)`: remarks inside.
std::string without_brackets(PhraseKind kind, std::string_view text) {
  std::string plain;
  std::size_t from = 0;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', from)) {
    const auto close = text.find(')', open);
    if (close == std::string_view::npos || turns_round(text.substr(open + 1, close - open - 1))) {
      return "";
    }
    plain += std::string(trimmed(text.substr(from, open - from))) + " ";
    from = close + 1;
  }
  plain += std::string(trimmed(text.substr(from)));
  const std::string_view one = trimmed(plain);
  return from > 0 && reads(kind, one)
             ? "write `" + std::string(one) + "`, and what stands in brackets as a `note`"
             : "";
}

// The longest end of `text` behind a space that is a phrase of that kind.
std::string_view back_of(PhraseKind kind, std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view back = trimmed(text.substr(at));
    if (reads(kind, back)) {
      return back;
    }
  }
  return {};
}

struct Part {
  std::string label, phrase;
};

// `P1: 15 minutes`, `team monthly`, `weekly (ops)`: a phrase and for what it holds.
Part part_of(PhraseKind kind, std::string_view text) {
  if (reads(kind, text)) {
    return {"", std::string(text)};
  }
  const auto open = text.find(" (");
  if (open != std::string_view::npos && text.ends_with(')') && reads(kind, text.substr(0, open))) {
    return {std::string(text.substr(open + 2, text.size() - open - 3)), std::string(text.substr(0, open))};
  }
  const std::string_view back = back_of(kind, text);
  std::string_view label = trimmed(text.substr(0, text.size() - back.size()));
  while (!label.empty() && (label.back() == ':' || label.back() == '-' || label.back() == '=')) {
    label = trimmed(label.substr(0, label.size() - 1));
  }
  return back.empty() ? Part() : Part{std::string(label), std::string(back)};
}

std::vector<std::string_view> cut(std::string_view text) {
  return cut_at(text, {", ", "; ", " / ", " | ", " · "});
}

// `P1: 15 minutes, P2: 4 hours`, `1:1 weekly, team monthly`: each holds for something else.
std::string of_labelled(PhraseKind kind, std::string_view text) {
  std::string each;
  bool labelled = false;
  const std::vector<std::string_view> parts = cut(text);
  for (const std::string_view one : parts) {
    const Part part = part_of(kind, one);
    if (part.phrase.empty()) {
      return "";
    }
    labelled = labelled || !part.label.empty();
    each += (each.empty() ? "" : ", ") + ticked(part.phrase) +
            (part.label.empty() ? "" : " for " + ticked(part.label));
  }
  return parts.size() < 2 || !labelled ? "" : "each stands in an item of its own: " + each;
}

// `ASAP, max 1 day`: of several parts one says it.
std::string of_one_part(PhraseKind kind, std::string_view text) {
  std::string_view found;
  std::string others;
  for (const std::string_view one : cut(text)) {
    if (reads(kind, one) && one.find_first_of("0123456789") != std::string_view::npos) {
      if (!found.empty()) {
        return "";
      }
      found = one;
    } else {
      others += (others.empty() ? "" : ", ") + std::string(one);
    }
  }
  const bool always = is_one_of(lower_case(others), {"24/7", "24x7", "24 x 7", "7 days a week"});
  return found.empty() || others.empty() || (turns_round(others) && !always)
             ? ""
             : "write `" + std::string(found) + "`, and " + ticked(others) + " as a `note`";
}

// `rolling 12 months`, `2 hours of the clerk's time`: words in front or behind.
std::string of_words_beside(PhraseKind kind, std::string_view text) {
  if (kind != PhraseKind::duration && kind != PhraseKind::quantity) {
    return "";
  }
  const bool digits = text.find_first_of("0123456789") != std::string_view::npos;
  const std::string_view back = digits ? back_of(kind, text) : std::string_view();
  const std::string_view front = digits ? front_of(kind, text) : std::string_view();
  for (const std::string_view one : {back, front}) {
    const std::string_view other = one.empty() ? ""
                                   : one.data() == text.data()
                                       ? trimmed(text.substr(one.size()))
                                       : trimmed(text.substr(0, text.size() - one.size()));
    // A share of something is none of something else, and marks are no words.
    const bool share = one.find('%') != std::string_view::npos;
    const bool words = std::any_of(other.begin(), other.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    if (words && !share && !turns_round(other) && one.find_first_of("0123456789") != std::string_view::npos) {
      return "write `" + std::string(one) + "`, and " + ticked(other) + " as a `note`";
    }
  }
  return "";
}

}  // namespace

std::string rest_hint(PhraseKind kind, std::string_view text) {
  const bool in_parts = kind == PhraseKind::duration || kind == PhraseKind::cadence ||
                        kind == PhraseKind::quantity || kind == PhraseKind::range;
  // `quarterly (QBR) / yearly (EBR)`: what stands in brackets says which is which.
  if (std::string each = in_parts ? of_labelled(kind, text) : ""; !each.empty()) {
    return each;
  }
  if (std::string found = without_brackets(kind, text); !found.empty()) {
    return found;
  }
  if (!in_parts) {
    return "";
  }
  for (const auto of : {of_one_part, of_words_beside}) {
    if (std::string found = of(kind, text); !found.empty()) {
      return found;
    }
  }
  return "";
}

// `about a week before`: `a` stands for 1 where a unit follows.
std::string with_ones(std::string_view text) {
  std::string result;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto space = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, space);
    const std::string_view behind = trimmed(rest.substr(space));
    const std::string_view unit = behind.substr(0, behind.find(' '));
    const bool one = is_one_of(lower_case(word), {"a", "an", "one"}) && !unit.empty() &&
                     reads(PhraseKind::duration, "1 " + std::string(unit));
    result += (result.empty() ? "" : " ") + (one ? std::string("1") : std::string(word));
    rest = behind;
  }
  return result;
}

}  // namespace jc::expr
