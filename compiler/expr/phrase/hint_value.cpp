// What to do about targets and effects that could not be read.
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string at_least_or_most(const std::string& name, std::string_view value) {
  const std::optional<Quantity> amount = plain_amount(value);
  if (name.empty() || !amount) {
    // `~80%` is about that.
    const std::string_view exact = value.starts_with("~") ? value.substr(1) : value;
    return exact.size() < value.size() ? at_least_or_most(name, exact) : "";
  }
  // `nps +10 points` is a change, and neither least nor most.
  if (amount->is_range() || amount->sign != Sign::none) {
    const std::string one = name + (amount->is_range() ? " = " : " ") + print(*amount);
    return reads(PhraseKind::target, one) ? "write `" + one + "`" : "";
  }
  return "at least or at most? write `" + name + " >= " + std::string(value) + "` or `" + name +
         " <= " + std::string(value) + "`";
}

std::string name_of_metric(std::string_view text) {
  std::string_view name = text;
  while (!name.empty() && (name.back() == ':' || name.back() == '-' || name.back() == ' ')) {
    name.remove_suffix(1);
  }
  if (std::string one = one_name(name); !one.empty()) {
    return one;
  }
  // As a target's name it may hold `to` and `per`.
  const std::string joined = with_joined_names(PhraseKind::target, std::string(name) + " >= 1");
  const auto end = joined.find(" >= 1");
  const std::string metric = end == std::string::npos ? "" : joined.substr(0, end);
  return metric.find(' ') == std::string::npos ? metric : "";
}

// `ttfv 30 days`, `Time to first value: 14 days`: which way?
std::string value_last(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    std::string_view one = trimmed(text.substr(at));
    for (const std::string_view mark :
         {"target ", "target: ", "goal ", "goal: ", "of ", "at ", ": ", "- ", "– ", "to "}) {
      if (lower_case(one).starts_with(mark)) {
        one = trimmed(one.substr(mark.size()));
      }
    }
    if (std::string found = at_least_or_most(name_of_metric(text.substr(0, at)), one); !found.empty()) {
      return found;
    }
  }
  return "";
}

// `NPS >=`, `adoption high`: no value to reach.
std::string without_value(std::string_view text) {
  const auto end = text.find_last_not_of("<>=≥≤ ");
  const std::string_view front = end == std::string_view::npos ? "" : text.substr(0, end + 1);
  if (front.size() < text.size()) {
    return "which value? write it behind: `" + std::string(text) + " <value>`";
  }
  const auto space = text.find_last_of(' ');
  const std::string word = space == std::string_view::npos ? "" : lower_case(text.substr(space + 1));
  if (is_one_of(word, {"high", "higher", "good", "great", "strong", "up", "improving", "improved",
                       "increasing", "better", "increase", "growth", "growing"})) {
    const std::string name = name_of_metric(text.substr(0, space));
    return name.empty() ? "" : "which value is " + word + "? write `" + name + " >= <value>`";
  }
  if (is_one_of(word, {"low", "lower", "down", "decreasing", "reduced", "reduction", "less", "declining",
                       "minimal"})) {
    const std::string name = name_of_metric(text.substr(0, space));
    return name.empty() ? "" : "which value is " + word + "? write `" + name + " <= <value>`";
  }
  if (is_one_of(word, {"green", "healthy", "red", "yellow", "amber"})) {
    const std::string name = name_of_metric(text.substr(0, space));
    return name.empty()
               ? ""
               : "a target is a number: write where " + word + " begins, as `" + name + " >= <value>`";
  }
  return "";
}

// `increase NRR from 105% to 112%`, `reduce TTV by 20%`: the verb says what the signs say.
std::string verb_first(std::string_view text) {
  const auto space = text.find(' ');
  const std::string verb = lower_case(text.substr(0, space));
  const bool up = is_one_of(verb, {"increase", "raise", "improve", "grow", "lift", "boost", "drive",
                                   "achieve", "reach", "maintain", "keep", "get", "hit", "hold"});
  const bool down = is_one_of(verb, {"reduce", "decrease", "lower", "cut", "shorten", "shrink", "drop"});
  if (space == std::string_view::npos || (!up && !down)) {
    return "";
  }
  std::string rest(trimmed(text.substr(space)));
  if (std::string found = without_value(rest); !found.empty()) {
    return found;
  }
  if (const auto by = rest.find(" by "); by != std::string::npos) {
    rest.replace(by, 4, down ? " down by " : " up by ");
  } else if (const auto to = rest.find(" to ");
             to != std::string::npos && rest.find(" from ") == std::string::npos) {
    rest.replace(to, 4, down ? " <= " : " >= ");
  }
  const std::string joined = with_joined_names(PhraseKind::target, rest);
  const std::string best = reads(PhraseKind::target, rest) ? rest : joined;
  return best.find(' ') != std::string::npos && reads(PhraseKind::target, best) ? "write `" + best + "`"
                                                                                : value_last(rest);
}

// `net revenue retention (NRR) > 115%`, `health = green`.
std::string of_long_name(std::string_view text) {
  const auto open = text.find('(');
  const auto close = text.find(')');
  if (open != std::string_view::npos && close != std::string_view::npos && open > 0 && open < close &&
      close + 1 < text.size()) {
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    const bool short_form = std::all_of(inside.begin(), inside.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c); });
    const std::string one = short_form ? one_name(inside) : name_of_metric(text.substr(0, open));
    const std::string whole = one + std::string(text.substr(close + 1));
    const std::string_view other = short_form ? trimmed(text.substr(0, open)) : inside;
    const std::string more = ", and " + ticked(other) + " in the `title` or `note` of the metric";
    // `Net retention (NRR): 110%`: at least or at most?
    const std::string side = one.empty() || reads(PhraseKind::target, whole) ? "" : value_last(whole);
    return !one.empty() && reads(PhraseKind::target, whole) ? "write `" + whole + "`" + more
           : side.empty()                                   ? ""
                                                            : side + more;
  }
  for (const std::string_view mark : {" = ", " is ", ": "}) {
    const auto at = text.find(mark);
    const std::string name = at == std::string_view::npos ? "" : name_of_metric(text.substr(0, at));
    const std::string word = at == std::string_view::npos ? "" : one_name(text.substr(at + mark.size()));
    if (!name.empty() && !word.empty()) {
      return "a target is a number: write where " + ticked(word) + " begins, as `" + name + " >= <value>`";
    }
  }
  return "";
}

// `double revenue`, `halve churn`: as a change.
std::string of_multiple(std::string_view text) {
  const auto space = text.find(' ');
  const std::string verb = lower_case(text.substr(0, space));
  const std::string_view what = space == std::string_view::npos ? "" : trimmed(text.substr(space));
  const std::string name =
      one_name(without_front(without_front(what, {"the ", "our "}), {"number of ", "amount of ", "# of "}));
  const std::string_view change = verb == "double"   ? "+100%"
                                  : verb == "triple" ? "+200%"
                                  : verb == "halve"  ? "-50%"
                                                     : "";
  return name.empty() || change.empty() ? "" : "write `" + name + " " + std::string(change) + "`";
}

// `SLA met 98% of the time`: a share of the times.
std::string of_times(std::string_view text) {
  for (const std::string_view of : {" of the time", " of cases", " of the cases", " of all cases"}) {
    if (lower_case(text).ends_with(of)) {
      const std::string_view front = text.substr(0, text.size() - of.size());
      const auto space = front.find_last_of(' ');
      return space == std::string_view::npos
                 ? ""
                 : at_least_or_most(name_of_metric(front.substr(0, space)), trimmed(front.substr(space)));
    }
  }
  return "";
}

// `zero escalations`, `no P1 incidents`.
std::string of_none(std::string_view text) {
  const auto space = text.find(' ');
  const std::string front = lower_case(text.substr(0, space));
  const std::string name = space != std::string_view::npos && is_one_of(front, {"zero", "no", "0"})
                               ? one_name(text.substr(space))
                               : "";
  return name.empty() ? "" : "write `" + name + " = 0`";
}

bool begins_with_value(std::string_view text) {
  return !text.empty() &&
         (is_digit(text[0]) || std::string_view("$<>+~").find(text[0]) != std::string_view::npos ||
          text.starts_with("€") || text.starts_with("≥") || text.starts_with("≤"));
}

// `TTFV (days) <= 30`: the unit stands with the name.
std::string of_unit_in_brackets(std::string_view text) {
  const auto open = text.find(" (");
  const auto close = text.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
    return "";
  }
  const std::string unit = lower_case(text.substr(open + 2, close - open - 2));
  std::string with = std::string(text.substr(0, open)) + std::string(text.substr(close + 1)) +
                     (unit == "%" ? "" : " ") + unit;
  if (unit != "%" && !reads(PhraseKind::duration, "1 " + unit)) {
    return "";
  }
  with = reads(PhraseKind::target, with) ? with : with_joined_names(PhraseKind::target, with);
  return reads(PhraseKind::target, with) ? "write `" + with + "`" : "";
}

// `20% fewer tickets`, `% of users trained >= 80`.
std::string of_share_first(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view change : {" fewer ", " less ", " lower ", " more ", " higher "}) {
    const auto at = plain.find(change);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(at + change.size()));
    if (!name.empty() && reads(PhraseKind::quantity, text.substr(0, at)) && is_digit(text[0])) {
      const bool rise = change == " more " || change == " higher ";
      return "write `" + name + (rise ? " +" : " -") + std::string(text.substr(0, at)) + "`";
    }
  }
  for (const std::string_view share : {"% of ", "percent of ", "percentage of ", "share of "}) {
    if (plain.starts_with(share)) {
      const std::string_view rest = text.substr(share.size());
      const bool sign = rest.find('%') != std::string_view::npos;
      const std::string one = with_joined_names(PhraseKind::target, std::string(rest) + (sign ? "" : "%"));
      return reads(PhraseKind::target, one) ? "write `" + one + "`" : "";
    }
  }
  return "";
}

std::string joined_target(std::string_view text) {
  return reads(PhraseKind::target, text) ? std::string(text) : with_joined_names(PhraseKind::target, text);
}

// `ARR growth +15% YoY`: against what it is compared.
std::string of_comparison_with(std::string_view text) {
  const auto space = text.find_last_of(' ');
  const bool against = space != std::string_view::npos &&
                       is_one_of(lower_case(text.substr(space + 1)), {"yoy", "mom", "qoq", "wow", "ytd"});
  const std::string one = against ? joined_target(text.substr(0, space)) : "";
  return !one.empty() && reads(PhraseKind::target, one)
             ? "write `" + one + "`, and " + ticked(text.substr(space + 1)) + " as a `note` of the metric"
             : "";
}

// `Gross Margin ~70%`, `margin approx. 70%`: near it, and on which side is not said.
std::string of_about(std::string_view text) {
  for (const std::string_view about :
       {" ~", " about ", " approx. ", " approx ", " around ", " roughly ", " ca. "}) {
    const auto at = lower_case(text).find(about);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(0, at));
    const std::string value(at == std::string::npos ? "" : trimmed(text.substr(at + about.size())));
    if (!name.empty() && reads(PhraseKind::quantity, value)) {
      return "at least or at most? write `" + name + " >= " + value + "` or `" + name + " <= " + value + "`";
    }
  }
  return "";
}

// `active users / licensed users > 60%`, `wait time < 15 min for 90% of patients`.
std::string of_share(std::string_view text) {
  const auto sign = text.find_first_of("<>=≥≤");
  const auto slash = text.find(" / ");
  if (slash != std::string_view::npos && sign != std::string_view::npos && slash < sign) {
    return "a ratio has a name of its own: write `<metric> " + std::string(text.substr(sign)) +
           "`; what is counted, and out of what, stands under `numerator` and `denominator` of the metric";
  }
  // `claims paid within 10 days: 90%`: what is reached in time is the name of the metric.
  const auto colon = text.rfind(": ");
  const std::string_view value = colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 2));
  if (value.ends_with("%") && reads(PhraseKind::quantity, value) &&
      text.substr(0, colon).find_first_of("0123456789") != std::string_view::npos) {
    return "the share is what is measured: write `<metric> >= " + std::string(value) + "`, and " +
           ticked(text.substr(0, colon)) + " as the `definition` of the metric";
  }
  const auto share = text.find(" for ");
  const auto of = text.find("% of ");
  return share != std::string_view::npos && of != std::string_view::npos && share < of
             ? "the share is what is measured: write `<metric> >= " +
                   std::string(text.substr(share + 5, of - share - 4)) +
                   "`, and the rest as the `definition` of the metric"
             : "";
}

// `average handle time < 6:30`: hours and minutes, or minutes and seconds.
std::string of_clock(std::string_view text) {
  const auto colon = text.rfind(':');
  const auto begin = text.find_last_not_of("0123456789", std::max<std::size_t>(colon, 1) - 1);
  const bool digits = colon != std::string_view::npos && begin != std::string_view::npos &&
                      begin + 1 < colon && text.size() == colon + 3 && is_digit(text[colon + 1]) &&
                      is_digit(text[colon + 2]);
  const std::string high(digits ? text.substr(begin + 1, colon - begin - 1) : "");
  const std::string low(digits ? text.substr(colon + 1) : "");
  return digits ? ticked(high + ":" + low) + " of what? write `" + high + " hours " + low + " minutes` or `" +
                      high + " minutes " + low + " seconds`"
                : "";
}

// `3x ROI`: so many times, of which only the metric knows what of.
std::string of_times_as_much(std::string_view text) {
  const auto space = text.find(' ');
  const std::string_view times = text.substr(0, space);
  const std::string_view number = times.substr(0, times.find_first_of("xX"));
  const bool multiple = number.size() + 1 == times.size() && reads(PhraseKind::quantity, number);
  const std::string name = space == std::string_view::npos || !multiple ? "" : one_name(text.substr(space));
  return name.empty()
             ? ""
             : "at least or at most? write `" + name + " >= " + std::string(number) + "` or `" + name +
                   " <= " + std::string(number) + "`, and `unit: x` where the metric is declared";
}

// Where more than the value begins: `after 12 months`, `by FY27`.
bool begins_more(std::string_view rest) {
  const std::string word = lower_case(rest.substr(0, rest.find(' ')));
  return is_one_of(word, {"after", "in", "by", "within", "over", "during", "at", "for", "from", "among",
                          "across", "before", "until", "on", "through", "since", "with"});
}

// `member retention: 70% after 12 months`: a value whose side is not said, and more behind it.
std::string value_with_more(std::string_view text) {
  for (std::size_t at = text.rfind(' '); at != std::string_view::npos && at > 0;
       at = text.rfind(' ', at - 1)) {
    const std::string_view rest = trimmed(text.substr(at));
    const std::string found = begins_more(rest) ? value_last(text.substr(0, at)) : "";
    if (!found.empty()) {
      return found + ", and " + ticked(rest) + " in the `title` or `note` of the metric";
    }
  }
  return "";
}

// `ARPU €18 to €21 by FY27`: from a value to another, in so few words.
std::string of_from_to(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string name = name_of_metric(text.substr(0, at));
    const std::string whole = name + " from " + std::string(trimmed(text.substr(at)));
    std::string_view front = front_of(PhraseKind::target, whole);
    // `by FY27` has the form of a time and says none.
    if (is_time_idiom(front.substr(front.find_last_of(' ') + 1))) {
      front = front_of(PhraseKind::target, front.substr(0, std::min(front.rfind(" by "), front.size())));
    }
    const std::string_view rest = trimmed(std::string_view(whole).substr(front.size()));
    const bool both =
        front.find(" to ") != std::string_view::npos || front.find("→") != std::string_view::npos;
    if (!name.empty() && both && (rest.empty() || begins_more(rest))) {
      return "write `" + std::string(front) + "`" +
             (rest.empty() ? "" : ", and " + ticked(rest) + " in the `title` or `note` of the metric");
    }
  }
  return "";
}

// `nps >= 60 by end of 2027`.
std::string of_year_end(std::string_view text) {
  const auto by = lower_case(text).rfind(" by ");
  const std::string year = by == std::string::npos ? "" : by_year_end(trimmed(text.substr(by)));
  const std::string one = year.empty() ? "" : readable(PhraseKind::target, text.substr(0, by));
  return one.empty() ? "" : "write `" + one + " " + year.substr(year.find('`') + 1);
}

// `visits up 10% by end of Q2`, `nps >= 60 by March`: by when, and not of which year.
std::string of_yearless(std::string_view text) {
  const auto by = lower_case(text).rfind(" by ");
  const std::string_view front = by == std::string::npos ? "" : text.substr(0, by);
  const std::string_view when =
      by == std::string::npos ? "" : without_front(text.substr(by + 4), {"the ", "end of ", "start of "});
  const std::string one = joined_target(front);
  return !one.empty() && reads(PhraseKind::target, one) &&
                 lacks_year(without_front(when, {"end of ", "start of "}))
             ? "of which year? write `" + one + std::string(text.substr(by)) + " <year>`"
             : "";
}

// A comparison with more behind it: `ARR growth > 25% YoY`.
std::string target_with_more(std::string_view text) {
  const std::string_view front = front_of(PhraseKind::target, text);
  if (front.find(' ') == std::string_view::npos || front.size() == text.size()) {
    return "";
  }
  return "write `" + std::string(front) + "`, and " + ticked(trimmed(text.substr(front.size()))) +
         " in the `title` or `note` of the metric";
}

}  // namespace

// `95% gross retention`: the name stands behind, and which way it should go is not said.
std::string value_first(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view name = without_front(trimmed(text.substr(at)), {"of the ", "of all ", "of "});
    if (std::string found = at_least_or_most(one_name(name), text.substr(0, at)); !found.empty()) {
      return found;
    }
  }
  return "";
}

std::optional<Quantity> amount_in(std::string_view text) {
  const ParseResult read =
      reads(PhraseKind::quantity, text) ? parse_phrase(PhraseKind::quantity, text) : ParseResult();
  return read ? std::optional(std::get<Quantity>(read.phrase->value)) : std::nullopt;
}

std::optional<Quantity> plain_amount(std::string_view text) {
  std::optional<Quantity> amount = amount_in(text);
  const Bound bound = !amount                            ? Bound::about
                      : amount->measure == Measure::time ? amount->time.bound
                                                         : amount->bound;
  return bound == Bound::exact && amount->measure != Measure::other ? amount : std::nullopt;
}

// `30 day retention >= 45%`: the number belongs to the name.
std::string of_numbered_name(std::string_view text) {
  const auto at = text.find_first_of("<>=");
  if (text.empty() || !is_digit(text[0]) || at == std::string_view::npos) {
    return "";
  }
  std::string name = lower_case(trimmed(text.substr(0, at)));
  std::replace(name.begin(), name.end(), ' ', '-');
  const std::string whole = name + " " + std::string(text.substr(at));
  return reads(PhraseKind::target, whole) ? "write `" + whole + "`" : "";
}

// `at least 3 visits per member`: which way it is bound is no name of what is measured.
std::string of_bound_alone(std::string_view text) {
  const std::string_view most =
      without_front(text, {"at most ", "no more than ", "max ", "maximum ", "up to "});
  const std::string_view least =
      without_front(text, {"at least ", "no fewer than ", "no less than ", "min ", "minimum "});
  const std::string_view value = most.size() < text.size() ? most : least;
  const bool things = value.size() < text.size() && value.find(' ') != std::string_view::npos &&
                      is_digit(value[0]) && value.find(" of ") == std::string_view::npos;
  const std::string written = (most.size() < text.size() ? "<= " : ">= ") + std::string(value);
  return things && reads(PhraseKind::target, "x " + written)
             ? "what is measured has a name: write `<metric> " + written + "`"
             : "";
}

std::string target_hint(std::string_view text) {
  if (std::string found =
          first_hint(text, {several_targets,    of_year_end, of_bound_alone,   of_change_in_verbs,
                            of_multiple,        of_times,    of_share_first,   of_unit_in_brackets,
                            of_comparison_with, of_about,    of_share,         verb_first,
                            without_value,      of_none,     of_numbered_name, of_yearless,
                            of_times_as_much,   of_clock,    named_at_length,  value_first,
                            value_last,         of_from_to,  value_with_more,  of_long_name,
                            target_with_more});
      !found.empty()) {
    return found;
  }
  if (std::string found = measured_in_words(text); !found.empty()) {
    return found;
  }
  // `9 out of 10 guests`, and `95% of meters`.
  const bool score = text.find(" out of ") != std::string_view::npos;
  const std::string_view value =
      front_of(PhraseKind::quantity, score ? text : text.substr(0, text.find(" of ")));
  // `> 40`, `at least 40`: which way it is bound stands there already.
  const bool bound =
      !value.empty() && !is_digit(value[0]) && reads(PhraseKind::target, "x " + std::string(value));
  return begins_with_value(text) && !value.empty()
             ? "say first what is measured, then the value: `<metric> " + std::string(bound ? "" : ">= ") +
                   std::string(value) + "`" +
                   (text.find('"') == std::string_view::npos
                        ? ", and `definition: \"" + std::string(text) + "\"` where the metric is declared"
                        : "")
             : "";
}

// `CSAT 4.1 to 4.5`, `TTV by -20%`: what it is from and to, or by how much.
std::string of_change_without_words(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string name = one_name(text.substr(0, at));
    const std::string rest(trimmed(text.substr(at)));
    const std::string_view by = without_front(rest, {"by "});
    for (const std::string& one : {name + " from " + rest, name + " " + std::string(by)}) {
      if (!name.empty() && reads(PhraseKind::effect, one)) {
        return "write `" + one + "`";
      }
    }
  }
  return "";
}

// `wait time cut by half`, `complaints halved`, `from 12 to 8 days`.
std::string of_change_in_words(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kChanges[] = {
      {" cut by half", " -50%"},  {" cut in half", " -50%"},
      {" down by half", " -50%"}, {" reduced by half", " -50%"},
      {" halved", " -50%"},       {" doubled", " +100%"},
      {" doubles", " +100%"},     {" up by half", " +50%"},
      {" tripled", " +200%"},     {" x2", " +100%"}};
  for (const auto& [words, change] : kChanges) {
    const bool ends = lower_case(text).ends_with(words);
    const std::string name = ends ? name_of_metric(text.substr(0, text.size() - words.size())) : "";
    if (!name.empty()) {
      return "write `" + name + std::string(change) + "`";
    }
  }
  const bool nameless =
      lower_case(text).starts_with("from ") && reads(PhraseKind::effect, "x " + std::string(text));
  return nameless ? "say first what changes: `<metric> " + std::string(text) + "`" : "";
}

// `NPS from 20 to 35 by Q4 2026`: the change, and by when.
std::string of_change_by_when(std::string_view text) {
  for (const std::string_view by : {" by ", " within ", " in ", " until ", " over "}) {
    const auto at = lower_case(text).rfind(by);
    const std::string front(at == std::string::npos ? "" : trimmed(text.substr(0, at)));
    const std::string one =
        reads(PhraseKind::effect, front) ? front : with_joined_names(PhraseKind::effect, front);
    if (one.find(' ') != std::string::npos && reads(PhraseKind::effect, one)) {
      return "write `" + one + "`, and " + ticked(trimmed(text.substr(at))) + " as a `note`";
    }
  }
  return "";
}

// `save 2 hours per week`: by how much, and of what nobody says.
std::string of_saving(std::string_view text) {
  const std::string_view less = without_front(text, {"save ", "saves ", "saving ", "cut ", "cuts ", "lose "});
  const std::string_view more = without_front(text, {"gain ", "gains ", "add ", "adds ", "win "});
  const std::string_view value = less.size() < text.size() ? less : more;
  return value.size() < text.size() && reads(PhraseKind::quantity, value)
             ? "of what? write `<metric> " + std::string(less.size() < text.size() ? "-" : "+") +
                   std::string(value) + "`"
             : "";
}

// `5% less churn`, `reduce churn by 5%`: said as a change of the metric.
std::string effect_hint(std::string_view text) {
  for (const auto of : {of_share_first, verb_first, of_comparison_with}) {
    if (std::string found = of(text); !found.empty()) {
      const auto begin = found.find('`') + 1;
      const bool effect =
          reads(PhraseKind::effect, std::string_view(found).substr(begin, found.find('`', begin) - begin));
      return effect ? found : "a change is said as `<metric> -5%` or `<metric> from 3.9 to 4.4`";
    }
  }
  if (std::string found =
          first_hint(text, {of_change_in_words, of_change_without_words, of_change_by_when, of_saving});
      !found.empty()) {
    return found;
  }
  return "what changes, and by how much? write `<metric> -5%`, `<metric> +6 points` or `<metric> from 3.9 to "
         "4.4`";
}

}  // namespace jc::expr
