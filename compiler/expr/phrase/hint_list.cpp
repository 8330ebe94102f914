// What to do about several phrases in one text: moments behind each other, and lengths that add up.
#include <algorithm>
#include <optional>
#include <vector>

#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// What stands between the marks of a list; empty parts are none.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string_view part : cut_at(
           text, {", and then ", ", then again ", ", then ", " and again ", " and then ", " then again ",
                  " then ", ", again ", ", and ", ", ", ",", ";", " and ", " & ", "&", " / ", "/", " + "})) {
    if (!part.empty()) {
      parts.emplace_back(part);
    }
  }
  return parts;
}

// `Day 1, 7, 30` and `90/60/30 days before renewal`: what only one of them says holds for all.
void complete(std::vector<std::string>& parts) {
  // `weeks 1, 4 and 8` are each a week.
  for (const std::string_view unit : {"days ", "weeks ", "months "}) {
    if (lower_case(parts.front()).starts_with(unit)) {
      parts.front().erase(unit.size() - 2, 1);
    }
  }
  const std::string first = parts.front();
  const std::string last = parts.back();
  const auto space = first.find(' ');
  const bool unit_first = space != std::string::npos && is_number(first.substr(space + 1));
  const auto digits = last.find_first_not_of("0123456789");
  // `1 month before expiry, then 1 week before, then on the day`.
  std::string anchor;
  for (const std::string_view side : {" before ", " after "}) {
    for (const std::string& one : {last, first}) {
      const auto at = one.find(side);
      anchor =
          at != std::string::npos ? any_name(without_front(one.substr(at + side.size()), {"the "})) : anchor;
    }
  }
  // `on day 1, day 3 and day 7 after sign-up`: from what on they count stands behind the last.
  std::string behind;
  for (const std::string_view side : {" before ", " after ", " of "}) {
    const auto at = last.find(side);
    behind = behind.empty() && at != std::string::npos && unit_first ? last.substr(at) : behind;
  }
  for (std::string& part : parts) {
    const std::string plain = lower_case(part);
    if (!behind.empty() && part.find(behind) == std::string::npos) {
      part = (is_number(part) ? first.substr(0, space + 1) : "") + part + behind;
    } else if (!anchor.empty() && (plain.ends_with(" before") || plain.ends_with(" after"))) {
      part += " " + anchor;
    } else if (!anchor.empty() && is_one_of(plain, {"on the day", "the day itself", "on the day itself"})) {
      part = "at " + anchor;
    } else if (const auto the = plain.find(" the ");
               the != std::string::npos && !any_name(part.substr(the + 5)).empty()) {
      part = part.substr(0, the + 1) + any_name(part.substr(the + 5));
    } else if (!reads(PhraseKind::moment, part) && !readable(PhraseKind::moment, part).empty()) {
      part = readable(PhraseKind::moment, part);
    } else if (is_number(part) && unit_first) {
      part = first.substr(0, space + 1) + part;
    } else if (is_number(part) && digits != std::string::npos && digits > 0) {
      part += last.substr(digits);
    }
  }
}

}  // namespace

namespace {

// `on hire and again after 6 months`: the second counts from the first.
std::string and_again(std::string_view text) {
  for (const std::string_view joint : {" and again after ", " and then again after ", ", then again after ",
                                       " and then after ", ", then after "}) {
    const auto at = lower_case(text).find(joint);
    if (at == std::string::npos) {
      continue;
    }
    const std::string_view first = text.substr(0, at);
    const std::string name = any_name(without_front(first, {"on ", "at ", "upon ", "after "}));
    const std::string second = std::string(trimmed(text.substr(at + joint.size()))) + " after " + name;
    return !name.empty() && reads(PhraseKind::moment, second)
               ? "these are several: write `[at " + name + ", " + second +
                     "]` where the key is `when`; elsewhere each is an item of its own"
               : "";
  }
  return "";
}

}  // namespace

std::string several_moments(std::string_view text) {
  if (std::string again = and_again(text); !again.empty()) {
    return again;
  }
  std::vector<std::string> parts = parts_of(without_front(text, {"on ", "at ", "in "}));
  if (parts.size() < 2 || text.find_first_of("0123456789") == std::string_view::npos) {
    return "";
  }
  complete(parts);
  // `30/60/90`: plans count days so.
  if (std::all_of(parts.begin(), parts.end(), is_number)) {
    std::for_each(parts.begin(), parts.end(), [](std::string& part) { part.insert(0, "day "); });
  }
  const auto word = [](const std::string& part) { return lower_case(part.substr(0, part.find(' '))); };
  const bool same = std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return word(part) == word(parts.front()) || is_number(word(part)) || word(part) == "at";
  });
  std::string list;
  for (const std::string& part : parts) {
    if (!same || !reads(PhraseKind::moment, part)) {
      return "";
    }
    list += (list.empty() ? "" : ", ") + part;
  }
  return "these are several: write `[" + list +
         "]` where the key is `when`; elsewhere each is an item of its own";
}

// `OTIF >= 98%, ppm < 25`.
std::string several_targets(std::string_view text) {
  std::string list;
  const std::vector<std::string_view> parts = cut_at(text, {", and ", ", ", "; ", " and ", " & ", " | "});
  // One part alone is the text itself.
  if (parts.size() < 2) {
    return "";
  }
  for (const std::string_view part : parts) {
    const std::string one = readable(PhraseKind::target, trimmed(part));
    if (one.find_first_of("0123456789") == std::string::npos || !reads(PhraseKind::target, one)) {
      return "";
    }
    list += (list.empty() ? "" : ", ") + one;
  }
  return "these are several: write `[" + list + "]`, each an item of its own";
}

std::string sum_of_lengths(std::string_view text) {
  const std::vector<std::string> parts = parts_of(text);
  // One part alone is the text itself.
  if (parts.size() < 2) {
    return "";
  }
  std::vector<Amount> amounts;
  for (const std::string& part : parts) {
    // `45 mins prep`: what it is for stands behind.
    const std::string_view length = front_of(PhraseKind::duration, part);
    const ParseResult read = length.empty() ? ParseResult() : parse_phrase(PhraseKind::duration, length);
    const auto* duration = read ? std::get_if<Duration>(&read.phrase->value) : nullptr;
    if (duration == nullptr || duration->low.size() != 1 || !duration->high.empty() ||
        duration->bound != Bound::exact || part.find('(') != std::string::npos) {
      return "";
    }
    amounts.push_back(duration->low.front());
  }
  Duration sum;
  for (const Amount& amount : amounts) {
    if (!sum.low.empty() && sum.low.back().unit == amount.unit) {
      sum.low.back().count.millionths += amount.count.millionths;
    } else if (sum.low.empty() || sum.low.back().unit > amount.unit) {
      sum.low.push_back(amount);
    } else {
      return "";
    }
  }
  const bool added = text.find('+') != std::string_view::npos || text.find(" and ") != std::string_view::npos;
  return added ? "these are several lengths: write `" + print(sum) + "`, their sum"
               : "these are several lengths; write their sum";
}

}  // namespace jc::expr
