// What to do about quantities, ranges, targets and criteria that could not be read.
#include <algorithm>
#include <iterator>
#include <optional>

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
    return "";
  }
  if (amount->is_range()) {
    const std::string one = name + " = " + print(*amount);
    return reads(PhraseKind::target, one) ? "write `" + one + "`" : "";
  }
  return "at least or at most? write `" + name + " >= " + std::string(value) + "` or `" + name +
         " <= " + std::string(value) + "`";
}

// `95% gross retention`: the name stands behind, and which way it should go is not said.
std::string value_first(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (std::string found = at_least_or_most(one_name(text.substr(at)), text.substr(0, at)); !found.empty()) {
      return found;
    }
  }
  return "";
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
  if (const auto by = rest.find(" by "); by != std::string::npos) {
    rest.replace(by, 4, down ? " down by " : " up by ");
  } else if (const auto to = rest.find(" to ");
             to != std::string::npos && rest.find(" from ") == std::string::npos) {
    rest.replace(to, 4, down ? " <= " : " >= ");
  }
  const std::string joined = with_joined_names(PhraseKind::target, rest);
  const std::string best = reads(PhraseKind::target, rest) ? rest : joined;
  return best.find(' ') != std::string::npos && reads(PhraseKind::target, best) ? "write `" + best + "`" : "";
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
  return "";
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
    return !one.empty() && reads(PhraseKind::target, whole)
               ? "write `" + whole + "`, and " + ticked(other) + " in the `title` or `note` of the metric"
               : "";
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
  const auto share = text.find(" for ");
  const auto of = text.find("% of ");
  return share != std::string_view::npos && of != std::string_view::npos && share < of
             ? "the share is what is measured: write `<metric> >= " +
                   std::string(text.substr(share + 5, of - share - 4)) +
                   "`, and the rest as the `definition` of the metric"
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
  if (digits(left) && digits(right)) {
    return "one of what, for how many of what? write `" + std::string(left == "1" ? right : left) +
           " accounts per <role>`";
  }
  if (lower_case(text).ends_with(" each") && reads(PhraseKind::quantity, text.substr(0, text.size() - 5))) {
    return "each of whom? write `" + std::string(text.substr(0, text.size() - 5)) + " per <role>`";
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

// `QBR held within last 90 days`, `kickoff not held`, `milestone is late`.
std::string of_statement(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view kind : {"milestone", "stage", "event"}) {
    const std::string one(kind);
    if (plain.starts_with(one + " is ") || plain.starts_with("the " + one + " is ") ||
        plain == one + " late" || plain == one + " missed" || plain == one + " overdue") {
      return "which one? write `" + one + " <id> is late`, or `7 days late` where it stands in the " + one;
    }
  }
  const auto after = plain.find(" after ");
  if (plain.starts_with("no ") && after != std::string::npos) {
    const std::string name = one_name(text.substr(3, after - 3));
    const std::string_view length = trimmed(text.substr(after + 7));
    if (!name.empty() && reads(PhraseKind::duration, length)) {
      return "write `no " + name + " for " + std::string(length) + "`";
    }
  }
  for (const std::string_view to : {" to ", " until ", " till ", " away from ", " out from "}) {
    const auto at = plain.find(to);
    const std::string name = at == std::string::npos ? "" : one_name(text.substr(at + to.size()));
    if (!name.empty() && reads(PhraseKind::duration, text.substr(0, at))) {
      return "write `" + std::string(text.substr(0, at)) + " before " + name + "`";
    }
  }
  for (const std::string_view in :
       {" is due in ", " due in ", " is in ", " ends in ", " in ", " is within ", " within "}) {
    const auto at = plain.find(in);
    std::string name = at == std::string::npos ? "" : one_name(text.substr(0, at));
    name = in.ends_with(" within ") && !is_to_come(name) ? "" : name;
    const std::string length(at == std::string::npos ? "" : trimmed(text.substr(at + in.size())));
    if (!name.empty() && reads(PhraseKind::duration, length)) {
      return "write `within " + length + " of " + name + "` or `" + length + " before " + name + "`";
    }
  }
  if (is_one_of(plain, {"late", "overdue", "delayed", "behind", "behind schedule", "slipping"})) {
    return "write how late, as `7 days late`";
  }
  if (plain.starts_with("delayed") || plain.find(" delayed by ") != std::string::npos) {
    return "write how late, as `7 days late`";
  }
  const auto overdue = plain.find(" overdue ");
  if (overdue != std::string::npos && reads(PhraseKind::duration, trimmed(text.substr(overdue + 9)))) {
    const std::string name = one_name(text.substr(0, overdue));
    return name.empty()
               ? ""
               : "write `" + name + " is " + std::string(trimmed(text.substr(overdue + 9))) + " overdue`";
  }
  return "";
}

// `overdue by 5 days`, `slips by 2 weeks`: how late what it stands in is.
std::string of_lateness(std::string_view text) {
  const std::string plain = lower_case(text);
  for (const std::string_view by : {"overdue by ", "late by ", "past due by ", "slips by ", "slipped by ",
                                    "slipped ", "delayed ", "delayed by ", "is delayed by ", "overdue "}) {
    const std::string_view length = text.substr(std::min(by.size(), text.size()));
    if (plain.starts_with(by) && reads(PhraseKind::duration, length)) {
      return "write `" + std::string(length) + " late`";
    }
  }
  constexpr std::string_view kPast = " past due";
  return plain.ends_with(kPast) &&
                 reads(PhraseKind::duration, trimmed(text.substr(0, text.size() - kPast.size())))
             ? "write `" + std::string(text.substr(0, text.size() - kPast.size())) + " late`"
             : "";
}

// `Kickoff call completed AND success plan signed`: each is one that a system reports.
std::string of_several(std::string_view text) {
  std::string result;
  std::string_view left = text;
  while (!left.empty()) {
    const std::string plain = lower_case(left);
    const std::size_t both = std::min(plain.find(" and "), plain.find(" & "));
    const std::size_t end = std::min({both, plain.find(" or "), left.size()});
    const std::string_view part = trimmed(left.substr(0, end));
    const bool several = part.find(' ') != std::string_view::npos;
    const std::string name = several && !reads(PhraseKind::criterion, part) ? one_name(part) : "";
    if (name.empty() && (!reads(PhraseKind::criterion, part) || !several)) {
      return "";
    }
    result += name.empty() ? std::string(part) : "event " + name;
    if (end == left.size()) {
      break;
    }
    result += end == both ? " and " : " or ";
    left = trimmed(left.substr(left.find(' ', end + 1)));
  }
  return text.size() == left.size() ? "" : "where a system reports it, write `" + result + "`";
}

// A change has no start that a program knows.
std::string of_change(std::string_view text) {
  const std::string plain = " " + lower_case(text);
  for (const std::string_view word : {" down ", " up ", " drops ", " drop ", " falls ", " declines ",
                                      " decreases ", " increases ", " rises ", " grows "}) {
    const auto at = plain.find(word);
    const std::string name = at == std::string::npos || at == 0 ? "" : one_name(text.substr(0, at - 1));
    if (!name.empty()) {
      const bool rise = is_one_of(word, {" up ", " increases ", " rises ", " grows "});
      return "a change needs the value it comes to: write `" + name + (rise ? " > <value>`" : " < <value>`");
    }
  }
  return "";
}

}  // namespace

std::optional<Quantity> plain_amount(std::string_view text) {
  const ParseResult read = parse_phrase(PhraseKind::quantity, text);
  if (!read) {
    return std::nullopt;
  }
  const auto& quantity = std::get<Quantity>(read.phrase->value);
  const Bound bound = quantity.measure == Measure::time ? quantity.time.bound : quantity.bound;
  return bound == Bound::exact && quantity.measure != Measure::other ? std::optional(quantity) : std::nullopt;
}

std::string quantity_hint(std::string_view text) {
  const auto plus = text.find('+');
  if (plus != std::string_view::npos && plus > 0 && plus < text.find(' ')) {
    const std::string least =
        "at least " + std::string(text.substr(0, plus)) + std::string(text.substr(plus + 1));
    if (reads(PhraseKind::quantity, least)) {
      return "write `" + least + "`";
    }
  }
  if (is_one_of(lower_case(text), {"full time", "full-time", "part time", "part-time", "fulltime"})) {
    return "write the hours, as `40 hours a week`";
  }
  for (const auto of : {other_amount, for_each_one, amount_with_more}) {
    if (std::string found = of(text); !found.empty()) {
      return found;
    }
  }
  return "";
}

// `above 80`, `under 60`, `80 and above`.
std::string range_hint(std::string_view text) {
  const std::string plain = lower_case(text);
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

std::string target_hint(std::string_view text) {
  for (const auto of :
       {of_share_first, of_unit_in_brackets, of_comparison_with, of_about, of_share, verb_first,
        without_value, of_none, of_numbered_name, value_first, value_last, of_long_name, target_with_more}) {
    if (std::string found = of(text); !found.empty()) {
      return found;
    }
  }
  return begins_with_value(text) && !front_of(PhraseKind::quantity, text.substr(0, text.find(" of "))).empty()
             ? "say first what is measured, then the value: `<metric> >= " +
                   std::string(front_of(PhraseKind::quantity, text.substr(0, text.find(" of ")))) + "`"
             : "";
}

// `kickoff held`: something that a system reports, or words for people.
std::string criterion_hint(std::string_view text) {
  for (const auto of : {of_lateness, of_statement, of_change, of_several}) {
    if (std::string found = of(text); !found.empty()) {
      return found;
    }
  }
  const std::string name = one_name(text);
  if (!name.empty() && text.find(' ') != std::string_view::npos) {
    return "where a system reports it, write `event " + name + "`";
  }
  return value_first(text);
}

}  // namespace jc::expr
