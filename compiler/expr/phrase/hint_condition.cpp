// What to do about conditions that could not be read.
#include <algorithm>
#include <optional>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/people.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string quoted_value(std::string_view value) {
  return value.find(' ') == std::string_view::npos ? std::string(value) : "\"" + std::string(value) + "\"";
}

// A sentence about customers, of which no attribute can be the value.
bool is_sentence(std::string_view value) {
  const std::string plain = " " + lower_case(value) + " ";
  for (const std::string_view word : {" by ", " with ", " in ", " of ", " from ", " for ", " to ", " on ",
                                      " who ", " that ", " at ", " have ", " has ", " after ", " before "}) {
    if (plain.find(word) != std::string::npos) {
      return true;
    }
  }
  return value.find_first_of("0123456789") != std::string_view::npos &&
         value.find(' ') != std::string_view::npos;
}

std::string of_customers(std::string_view text) {
  const std::string plain = lower_case(text);
  if (says_the_rest(text)) {
    return "the others here do not all say theirs: give each its `where`, or write what they leave open";
  }
  if (is_one_of(plain,
                {"all", "everyone", "everybody", "any", "all customers", "all accounts", "every customer"})) {
    return "what holds for all customers needs no segment: leave `where` out";
  }
  return "";
}

// `EMEA or APAC`, `public sector`, `not enterprise`: values, and not of what.
std::string of_values(std::string_view text) {
  const std::string low = lower_case(text);
  // `postcode starts with 10`: a value is compared as a whole.
  for (const std::string_view part : {" starts with ", " begins with ", " ends with ", " contains ",
                                      " includes ", " matches ", " like ", " has "}) {
    const auto at = low.find(part);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(0, at));
    if (!name.empty()) {
      return "a value is compared as a whole: write `" + name + " is one of (<value>, <value>)`";
    }
  }
  if (low.find(' ') == std::string::npos && (low.starts_with("is_") || low.starts_with("has_") ||
                                             low.starts_with("is-") || low.starts_with("has-"))) {
    return "write `" + std::string(text) + " is true`";
  }
  const auto first = std::min(text.find(' '), text.size());
  const bool several = low.find(" or ") != std::string::npos || low.find(',') != std::string::npos;
  const std::string is = std::string(text.substr(0, first)) +
                         (low.find(',') != std::string::npos ? " is one of " : " is ") +
                         std::string(trimmed(text.substr(first)));
  if (several && first < text.size() && text[first - 1] != ',' && reads(PhraseKind::condition, is)) {
    return "write `" + is + "`";
  }
  if (low.find(',') != std::string::npos &&
      text.find_first_of("<>=:\"0123456789") == std::string_view::npos &&
      reads(PhraseKind::condition, "x is one of " + std::string(text))) {
    return "which attribute has one of these? write `<attribute> is one of " + std::string(text) + "`";
  }
  // `gold or platinum`.
  if (low.find(" or ") != std::string::npos && low.find(" is ") == std::string::npos &&
      text.find_first_of("<>=:\"0123456789") == std::string_view::npos && !is_sentence(text) &&
      reads(PhraseKind::condition, "x is " + std::string(text))) {
    return "which attribute has one of these? write `<attribute> is " + std::string(text) + "`";
  }
  std::string_view values = text;
  const bool no = lower_case(values).starts_with("not ");
  values = no ? trimmed(values.substr(4)) : values;
  const std::string mark = no ? " is not " : " is ";
  const std::string words = " " + lower_case(values) + " ";
  const bool one = values.find_first_of("<>=:\"`'/,;") == std::string_view::npos &&
                   words.find(" or ") == std::string::npos && words.find(" and ") == std::string::npos &&
                   words.find(" is ") == std::string::npos && words.find(" than ") == std::string::npos;
  const std::string written = one && values.find(' ') != std::string_view::npos
                                  ? "\"" + std::string(values) + "\""
                                  : std::string(values);
  return !is_sentence(values) && reads(PhraseKind::condition, "x" + mark + written)
             ? "which attribute has that value? write `<attribute>" + mark + written + "`"
             : "";
}

// `enterprise customers in DACH`: each is a value, and nobody says of what.
std::string of_people_in(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const auto& [people, one_of_them] : kPeople) {
    for (const std::string_view in : {" in the ", " in ", " from the ", " from ", " based in "}) {
      const auto at = plain.find(std::string(people) + std::string(in));
      if (at == std::string::npos) {
        continue;
      }
      const std::string_view kind = trimmed(text.substr(0, at));
      const std::string_view place = trimmed(text.substr(at + people.size() + in.size()));
      const std::string front =
          kind.empty() || lower_case(kind) == "all" ? "" : "<attribute> is " + quoted_value(kind) + " and ";
      const std::string one = front + "<attribute> is " + quoted_value(place);
      const bool words = place.find_first_of("0123456789<>=:,;/") == std::string_view::npos;
      return words ? "which attributes have these values? write `" + one + "`" : "";
    }
  }
  return "";
}

// `contract signed after 2026-01-01`: a day is compared as a number is.
std::string of_day_compared(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kSides[] = {
      {" on or after ", " >= "}, {" on or before ", " <= "}, {" since ", " >= "},
      {" after ", " > "},        {" before ", " < "},        {" until ", " <= "}};
  for (const auto& [side, sign] : kSides) {
    const auto at = lower_case(text).find(side);
    const std::string_view day = at == std::string::npos ? "" : trimmed(text.substr(at + side.size()));
    const std::string name = date(day) ? one_name(text.substr(0, at)) : "";
    if (!name.empty()) {
      return "a day is compared as a number is: write `" + name + std::string(sign) + std::string(day) + "`";
    }
  }
  return "";
}

// `SMB (<50 seats)`: what holds stands in brackets, and its name is that of the segment.
std::string of_brackets(std::string_view text) {
  const auto open = text.find(" (");
  if (open == std::string_view::npos || text.back() != ')') {
    return "";
  }
  const std::string_view inside = text.substr(open + 2, text.size() - open - 3);
  for (const std::string& one : reworded(PhraseKind::condition, inside)) {
    if (reads(PhraseKind::condition, one)) {
      return "write `" + one + "`, and " + ticked(text.substr(0, open)) + " as the `title`";
    }
  }
  return reads(PhraseKind::condition, inside)
             ? "write `" + std::string(inside) + "`, and " + ticked(text.substr(0, open)) + " as the `title`"
             : "";
}

// `segment is Mid Market`: a value of several words.
std::string of_long_value(std::string_view text) {
  for (const std::string_view is : {" is not ", " is ", " = ", " != "}) {
    const auto at = text.find(is);
    const std::string name = at == std::string_view::npos ? "" : one_name(text.substr(0, at));
    const std::string_view value = at == std::string_view::npos ? "" : trimmed(text.substr(at + is.size()));
    const bool words = std::all_of(value.begin(), value.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '&' ||
             static_cast<unsigned char>(c) >= 0x80;
    });
    const std::string low = " " + lower_case(value) + " ";
    const bool one = low.find(" or ") == std::string::npos && low.find(" and ") == std::string::npos;
    if (!name.empty() && words && one && value.find(' ') != std::string_view::npos) {
      return "a value of several words stands in quotes: write `" + name + std::string(is) +
             in_quotes(value) + "`";
    }
  }
  return "";
}

// `country = DE, AT, CH`: one of these.
std::string of_listed_values(std::string_view text) {
  for (const std::string_view is : {" is in ", " in ", " is ", " = "}) {
    const auto at = text.find(is);
    if (at == std::string_view::npos || text.find(',') == std::string_view::npos) {
      continue;
    }
    const std::string name = one_name(text.substr(0, at));
    const std::string one_of = name + " is one of " + std::string(trimmed(text.substr(at + is.size())));
    if (!name.empty() && reads(PhraseKind::condition, one_of)) {
      return "write `" + one_of + "`";
    }
  }
  return "";
}

// `region = EMEA; plan = Pro`: both hold.
std::string of_both(std::string_view text) {
  std::string result;
  std::size_t from = 0;
  for (std::size_t at = text.find(';'); at != std::string_view::npos; at = text.find(';', from)) {
    result += std::string(text.substr(from, at - from)) + " and";
    from = at + 1;
  }
  result += std::string(text.substr(from));
  return from > 0 && reads(PhraseKind::condition, result) ? "write `" + result + "`" : "";
}

// `customer since 2024`, `DACH region only`: whom it is about, or that it is all, is no value.
std::string of_glue(std::string_view text) {
  const std::string plain = lower_case(text);
  const auto since = plain.find("since ");
  const std::string_view year = since == std::string::npos ? "" : trimmed(text.substr(since + 6));
  if (year.size() == 4 && year.find_first_not_of("0123456789") == std::string_view::npos) {
    return "since when is a date: write `customer-since >= " + std::string(year) +
           "-01-01`, by the name of the attribute";
  }
  const auto last = text.find_last_of(' ');
  const std::string word = last == std::string_view::npos ? "" : plain.substr(last + 1);
  if (word == "only" || (is_people(word) && word.ends_with('s'))) {
    return condition_hint(trimmed(text.substr(0, last)));
  }
  return "";
}

// `revenue > €1m and EMEA`: one part compares, and of the other nobody says what has that value.
std::string of_bare_part(std::string_view text) {
  std::string result;
  bool compares = false;
  bool bare = false;
  // A part alone has been asked for already.
  const bool several = cut_at(text, {" and ", " AND ", " & ", ", ", " or ", " OR "}).size() > 1;
  std::string_view left = several ? text : "";
  while (!left.empty()) {
    const std::string plain = lower_case(left);
    const std::size_t both = std::min({plain.find(" and "), plain.find(" & "), plain.find(", ")});
    const std::size_t end = std::min({both, plain.find(" or "), left.size()});
    const std::string_view part = trimmed(left.substr(0, end));
    std::string read = part.find(' ') == std::string_view::npos ? "" : readable(PhraseKind::condition, part);
    // Names joined to one compare nothing.
    const bool sign = read.find_first_of("<>=") != std::string::npos ||
                      read.find(" is ") != std::string::npos || read.find(" between ") != std::string::npos;
    read = sign ? read : "";
    const bool value = part.find_first_of("0123456789<>=:") == std::string_view::npos && !is_sentence(part);
    if (read.empty() && !value) {
      return "";
    }
    compares = compares || !read.empty();
    bare = bare || read.empty();
    result += read.empty() ? "<attribute> is " + quoted_value(part) : read;
    if (end == left.size()) {
      break;
    }
    result += end == both ? " and " : " or ";
    left = trimmed(left.substr(left[end] == ',' ? end + 1 : left.find(' ', end + 1)));
  }
  return compares && bare ? "which attribute has that value? write `" + result + "`" : "";
}

// `monthly volume 100 - 500 parcels`: from how many to how many, and of what.
std::string of_counted_span(std::string_view text) {
  std::string plain(text);
  for (const std::string_view dash : {" - ", " – ", " to "}) {
    if (const auto at = plain.find(dash); at != std::string::npos) {
      plain.replace(at, dash.size(), "-");
    }
  }
  const auto number = plain.find_first_of("0123456789");
  const auto unit = plain.find(' ', std::min(number, plain.size()));
  if (number == std::string::npos || unit == std::string::npos) {
    return "";
  }
  const std::optional<Quantity> amount = plain_amount(std::string_view(plain).substr(number, unit - number));
  std::string_view front = trimmed(std::string_view(plain).substr(0, number));
  front = front.ends_with(" of") ? front.substr(0, front.size() - 3) : front;
  const std::string name = one_name(front);
  const std::string_view what = trimmed(std::string_view(plain).substr(unit));
  if (!amount || !amount->is_range() || name.empty() || one_name(what).empty()) {
    return "";
  }
  Quantity low = *amount;
  low.high = low.low;
  Quantity high = *amount;
  high.low = high.high;
  return "write `" + name + " between " + print(low) + " and " + print(high) +
         "`, and `unit: " + one_name(what) + "` where the attribute is declared";
}

std::string of_spans(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::pair<std::string_view, std::string_view> both[] = {
        {text.substr(0, at), trimmed(text.substr(at))}, {trimmed(text.substr(at)), text.substr(0, at)}};
    for (const auto& [front, value] : both) {
      const std::string_view name = front.ends_with(" of") ? front.substr(0, front.size() - 3) : front;
      const std::optional<Quantity> amount = plain_amount(value);
      if (amount && amount->is_range() && amount->measure != Measure::time && !one_name(name).empty()) {
        Quantity low = *amount;
        low.high = low.low;
        Quantity high = *amount;
        high.low = high.high;
        return "write `" + one_name(name) + " between " + print(low) + " and " + print(high) + "`";
      }
    }
  }
  return "";
}

}  // namespace

bool says_the_rest(std::string_view text) {
  return is_one_of(lower_case(trimmed(text)),
                   {"everyone else", "everybody else", "all others", "others", "the rest", "rest",
                    "all other customers", "else", "everything else", "all other accounts", "remaining",
                    "all remaining", "other", "otherwise", "anyone else", "all other", "rest of customers"});
}

std::string condition_hint(std::string_view text) {
  if (std::string found =
          first_hint(text, {chained_comparison, state_of_customers, of_customers, group_in_words, of_both,
                            of_people_in, of_day_compared, of_brackets, of_bare_part, of_glue, of_spans,
                            of_counted_span, of_listed_values, of_long_value, of_values});
      !found.empty()) {
    return found;
  }
  const auto colon = text.find(": ");
  const std::string name = colon == std::string_view::npos ? "" : one_name(text.substr(0, colon));
  if (name.empty()) {
    return named_group(text);
  }
  const std::string_view values = trimmed(text.substr(colon + 1));
  const bool several = values.find(',') != std::string_view::npos;
  const std::string is = name + (several ? " is one of " : " is ") + std::string(values);
  return reads(PhraseKind::condition, is)
             ? "write `" + is + "`"
             : "write `" + name + " is " + in_quotes(trimmed(text.substr(colon + 1))) + "`";
}

}  // namespace jc::expr
