#include "compiler/expr/phrase/hint.h"

#include <algorithm>
#include <utility>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/outline.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

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

// `quarterly (QBR)`: a remark in brackets behind what can be read.
std::string with_remark(PhraseKind kind, std::string_view text) {
  const auto open = text.find('(');
  if (open == std::string_view::npos || open == 0 || text.find(')') + 1 != text.size()) {
    return "";
  }
  const std::string_view front = trimmed(text.substr(0, open));
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  const bool says_when = kind == PhraseKind::cadence && lower_case(text).starts_with("daily");
  const bool says_length = kind == PhraseKind::moment && reads(PhraseKind::duration, inside);
  // `48h (business hours)`: which hours these are is part of the length.
  const bool says_unit = kind == PhraseKind::duration &&
                         is_one_of(lower_case(inside), {"business hours", "working hours", "business days",
                                                        "working days", "business", "working"});
  if (says_unit) {
    const std::string_view count = front.substr(0, front.find_first_not_of("0123456789.-"));
    const std::string_view unit = trimmed(front.substr(count.size()));
    const bool hours = lower_case(unit).starts_with('h');
    const std::string whole = std::string(count) + (hours ? " business hours" : " business days");
    const bool same = lower_case(inside).find(hours ? "day" : "hour") == std::string::npos;
    return same && (hours || lower_case(unit).starts_with('d')) && reads(kind, whole)
               ? "write `" + whole + "`"
               : "";
  }
  if (says_when || says_length) {
    return "";
  }
  const bool clock = lower_case(inside).ends_with("am") || lower_case(inside).ends_with("pm") ||
                     inside.find(':') != std::string_view::npos;
  if (kind != PhraseKind::duration && !clock &&
      inside.find_first_of("0123456789") != std::string_view::npos) {
    const bool first = kind == PhraseKind::cadence && lower_case(inside).starts_with("first ");
    const std::string whole = std::string(front) + " for " + std::string(inside.substr(first ? 6 : 0));
    return first && reads(kind, whole) ? "write `" + whole + "`" : "";
  }
  std::string plain = reads(kind, front) ? std::string(front) : with_joined_names(kind, front);
  if (plain.empty() || !reads(kind, plain)) {
    return "";
  }
  return "write `" + plain + "`, and what stands in brackets as a `note`";
}

std::string hint_of(PhraseKind kind, std::string_view text) {
  switch (kind) {
    case PhraseKind::duration:
      return duration_hint(text);
    case PhraseKind::moment:
      return moment_hint(text);
    case PhraseKind::cadence:
      return cadence_hint(text);
    case PhraseKind::quantity:
      return quantity_hint(text);
    case PhraseKind::range:
      return range_hint(text);
    case PhraseKind::target:
      return target_hint(text);
    case PhraseKind::criterion:
      return criterion_hint(text);
    case PhraseKind::condition:
      return condition_hint(text);
    case PhraseKind::effect:
      return effect_hint(text);
  }
  return "";
}

}  // namespace

std::string ticked(std::string_view word) { return "`" + std::string(word) + "`"; }

bool reads(PhraseKind kind, std::string_view text) { return !outline(kind, text).empty(); }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string long_name(std::string_view words) {
  std::string name;
  int count = 0;
  std::string_view rest = words;
  while (!rest.empty()) {
    const auto space = std::min(rest.find(' '), rest.size());
    const std::string word = lower_case(rest.substr(0, space));
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
    });
    // `polling day` is a name, and `business day` is none.
    const bool day = word == "day" && space == rest.size() && count > 0 &&
                     !is_one_of(name, {"business", "working", "same", "next", "last", "first", "each"});
    const bool never =
        is_one_of(word, {"and",  "or",     "then",   "until", "within", "every", "each",  "not",
                         "if",   "unless", "before", "after", "by",     "week",  "month", "day",
                         "days", "weeks",  "months", "year",  "years",  "hours", "soon",  "possible"});
    if (!letters || (never && !day)) {
      return "";
    }
    const bool glue = is_one_of(word, {"the", "a", "an", "is", "are", "has", "have", "been", "being"});
    name += glue ? "" : (name.empty() ? "" : "-") + word;
    count += glue ? 0 : 1;
    rest = trimmed(rest.substr(space));
  }
  constexpr int kMostWords = 5;
  return count < 2 || count > kMostWords ? "" : name;
}

std::string any_name(std::string_view words) {
  std::string name = one_name(words);
  return name.empty() ? long_name(words) : name;
}

std::vector<std::string_view> cut_at(std::string_view text, std::initializer_list<std::string_view> marks) {
  std::vector<std::string_view> parts;
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t end = rest.size();
    std::size_t mark = 0;
    for (const std::string_view one : marks) {
      if (const auto at = rest.find(one); at < end) {
        end = at;
        mark = one.size();
      }
    }
    parts.push_back(trimmed(rest.substr(0, end)));
    rest = rest.substr(std::min(end + mark, rest.size()));
  }
  return parts;
}

std::string first_hint(std::string_view text,
                       std::initializer_list<std::string (*)(std::string_view)> hints) {
  for (const auto hint : hints) {
    if (std::string found = hint(text); !found.empty()) {
      return found;
    }
  }
  return "";
}

std::string_view without_front(std::string_view text, std::initializer_list<std::string_view> fronts) {
  for (const std::string_view front : fronts) {
    if (lower_case(text).starts_with(front)) {
      return trimmed(text.substr(front.size()));
    }
  }
  return text;
}

std::string_view front_of(PhraseKind kind, std::string_view text) {
  for (std::size_t end = text.size(); end != std::string_view::npos && end > 0;
       end = text.find_last_of(" \t\r\n", end - 1)) {
    if (reads(kind, text.substr(0, end))) {
      return text.substr(0, end);
    }
  }
  return {};
}

std::string readable(PhraseKind kind, std::string_view text) {
  if (reads(kind, text)) {
    return std::string(text);
  }
  if (std::string joined = with_joined_names(kind, text); reads(kind, joined)) {
    return joined;
  }
  for (std::string& one : reworded(kind, text)) {
    if (reads(kind, one)) {
      return std::move(one);
    }
  }
  const std::string advice = hint_of(kind, text);
  constexpr std::string_view kWrite = "write `";
  const auto at = advice.find(kWrite);
  const bool all = at != std::string::npos && advice.find('`', at + kWrite.size()) + 1 == advice.size();
  std::string one = all ? advice.substr(at + kWrite.size(), advice.size() - at - kWrite.size() - 1) : "";
  return reads(kind, one) ? one : "";
}

std::string with_halves(std::string_view text) {
  std::string result(text);
  constexpr std::pair<std::string_view, std::string_view> kHalves[] = {
      {" and a half ", ".5 "}, {" and 1/2 ", ".5 "}, {" 1/2 ", ".5 "}, {" ½ ", ".5 "}, {"½ ", ".5 "}};
  const std::string digits = with_digits(result);
  for (const auto& [half, point] : kHalves) {
    const auto at = lower_case(digits).find(half);
    if (at != std::string::npos && at > 0 && digits[at - 1] >= '0' && digits[at - 1] <= '9') {
      return digits.substr(0, at) + std::string(point) + digits.substr(at + half.size());
    }
  }
  // `a month and a half`.
  constexpr std::string_view kBehind = " and a half";
  const std::string ones = with_ones(digits);
  const auto space = ones.find(' ');
  if (ones.ends_with(kBehind) && space < ones.size() - kBehind.size() &&
      ones.find_first_not_of("0123456789") == space) {
    const std::string unit = ones.substr(space, ones.size() - kBehind.size() - space);
    return ones.substr(0, space) + ".5" + unit + (unit.ends_with('s') ? "" : "s");
  }
  return result;
}

std::string hint(PhraseKind kind, std::string_view whole) {
  const std::string_view text = trimmed(whole);
  constexpr std::size_t kLongest = 200;
  if (text.empty() || text.size() > kLongest) {
    return "";
  }
  if (std::string remark = with_remark(kind, text); !remark.empty()) {
    return remark;
  }
  if (std::string number = number_in_signs(kind, text); !number.empty()) {
    return number;
  }
  if (std::string english = in_english(kind, text); !english.empty()) {
    return english;
  }
  if (const std::string halves = with_halves(text); halves != text) {
    if (std::string one = readable(kind, halves); !one.empty()) {
      return "write `" + one + "`";
    }
  }
  if (std::string special = hint_of(kind, text); !special.empty()) {
    return special;
  }
  if (std::string unit = with_unit_of_metric(kind, text); !unit.empty()) {
    return unit;
  }
  if (std::string other = other_kind(kind, text); !other.empty()) {
    return other;
  }
  if (std::string rest = rest_hint(kind, text); !rest.empty()) {
    return rest;
  }
  const std::string ones = with_ones(text);
  return ones == text ? "" : reads(kind, ones) ? "write `" + ones + "`" : hint_of(kind, ones);
}

}  // namespace jc::expr
