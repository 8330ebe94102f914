// What to do about targets whose metric is said in words: `95% of calls answered within 20 seconds`,
// `defects at handover: 0`, `time to value`.
#include <algorithm>
#include <optional>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

// Which way it should go where nothing says so; of nothing there can be no less.
std::string with_value(const std::string& name, std::string_view value) {
  const std::optional<Quantity> amount = amount_in(value);
  if (name.empty() || !amount) {
    return "";
  }
  const Bound bound = amount->measure == Measure::time ? amount->time.bound : amount->bound;
  const std::string plain(value);
  if (amount->is_range() || bound != Bound::exact) {
    const std::string one = amount->is_range() ? name + " = " + print(*amount) : name + " " + plain;
    return reads(PhraseKind::target, one) ? "write `" + one + "`" : "";
  }
  if (amount->measure != Measure::time && amount->low.millionths == 0) {
    return "write `" + name + " = " + plain + "`";
  }
  return "at least or at most? write `" + name + " >= " + plain + "` or `" + name + " <= " + plain + "`";
}

// `defects at handover: 0`.
std::string of_colon(std::string_view text) {
  const auto colon = text.rfind(": ");
  return colon == std::string_view::npos
             ? ""
             : with_value(any_name(text.substr(0, colon)), trimmed(text.substr(colon + 1)));
}

// `ROI 3x`, `referrals x2`: so many times as much.
std::string of_times_behind(std::string_view text) {
  const auto space = text.find_last_of(' ');
  const std::string_view times = space == std::string_view::npos ? "" : text.substr(space + 1);
  const std::string_view number = times.substr(0, times.find_first_of("xX×"));
  const std::string name = space == std::string_view::npos
                               ? ""
                               : any_name(without_front(text.substr(0, space), {"an ", "a ", "the "}));
  return name.empty() || number.empty() || number.size() + 1 != times.size() ||
                 !reads(PhraseKind::quantity, number)
             ? ""
             : "at least or at most? write `" + name + " >= " + std::string(number) + "` or `" + name +
                   " <= " + std::string(number) + "`, and `unit: x` where the metric is declared";
}

// `between 70 and 80% utilisation`: what is measured stands first.
std::string of_range_in_front(std::string_view text) {
  const std::string_view range = without_front(text, {"between ", "from "});
  const auto last = range.find_last_of("0123456789%");
  const std::string name = range.size() == text.size() || last == std::string_view::npos
                               ? ""
                               : any_name(trimmed(range.substr(last + 1)));
  const std::string whole =
      name + " between " + std::string(range.substr(0, std::min(last + 1, range.size())));
  return !name.empty() && reads(PhraseKind::target, whole) ? "write `" + whole + "`" : "";
}

// `milk yield 28-32 litres per cow per day`: a name, and its value behind.
std::string of_value_behind(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    const std::string_view value = trimmed(text.substr(at));
    if (!value.empty() && reads(PhraseKind::quantity, value)) {
      return with_value(any_name(text.substr(0, at)), value);
    }
  }
  return "";
}

// `time to value`: a metric, and nothing to reach.
std::string of_metric_alone(std::string_view text) {
  const bool value = text.find_first_of("0123456789<>=%$:") != std::string_view::npos;
  const std::string name = value ? "" : any_name(without_front(text, {"the ", "our "}));
  return name.find('-') == std::string::npos
             ? ""
             : "which value? write `" + name + " >= <value>` or `" + name + " <= <value>`";
}

// `95% of calls answered within 20 seconds`, `at least 3 of 4 stakeholders attend`: the share is measured,
// and what of is the metric's definition.
std::string of_share_in_words(std::string_view text) {
  const std::string_view value = front_of(PhraseKind::quantity, text.substr(0, text.find(" of ")));
  const std::optional<Quantity> amount = amount_in(value);
  const bool words =
      value.size() < text.size() && value.find_first_of("0123456789") != std::string_view::npos;
  if (!amount || !words || amount->measure == Measure::time ||
      text.find(" out of ") != std::string_view::npos) {
    return "";
  }
  const std::string exact(value.substr(value.find_first_of("0123456789$€£")));
  const bool less =
      is_one_of(lower_case(value.substr(0, value.find(' '))), {"fewer", "less", "under", "below"});
  const std::string_view sign = less                              ? " < "
                                : amount->bound == Bound::at_most ? " <= "
                                : amount->low.millionths == 0     ? " = "
                                                                  : " >= ";
  return "what is measured has a name: write `<metric>" + std::string(sign) + exact +
         "`, and `definition: \"" + std::string(text) + "\"` where the metric is declared";
}

// `return rate down from 18% to 12%`.
std::string of_from_and_to(std::string_view text) {
  const auto from = lower_case(text).find(" from ");
  std::string_view front = from == std::string::npos ? "" : text.substr(0, from);
  front = without_front(front, {"reduce ", "cut ", "lower ", "increase ", "raise ", "improve ", "grow ",
                                "bring down ", "bring up ", "bring ", "move ", "lift ", "decrease ", "drive ",
                                "get ", "take ", "push ", "the ", "our "});
  const auto space = front.find_last_of(' ');
  if (space != std::string_view::npos &&
      is_one_of(lower_case(front.substr(space + 1)),
                {"down", "up", "reduced", "increased", "improved", "cut", "raised", "lowered", "grown",
                 "improves", "increases", "falls", "drops", "decreased", "brought", "goes", "moves"})) {
    front = front.substr(0, space);
  }
  const std::string whole = any_name(front) + std::string(from == std::string::npos ? "" : text.substr(from));
  return !front.empty() && !any_name(front).empty() && reads(PhraseKind::target, whole)
             ? "write `" + whole + "`"
             : "";
}

// `share of wallet 30% -> 45%`, and more behind it.
std::string of_arrow(std::string_view text) {
  const auto digit = text.find_first_of("0123456789$€£");
  const bool arrow = text.find("->") != std::string_view::npos || text.find("→") != std::string_view::npos;
  const std::string name =
      !arrow || digit == std::string_view::npos ? "" : any_name(trimmed(text.substr(0, digit)));
  if (name.empty()) {
    return "";
  }
  const std::string whole = name + " " + std::string(text.substr(digit));
  const std::string_view front = front_of(PhraseKind::target, whole);
  const std::string_view rest = trimmed(std::string_view(whole).substr(front.size()));
  return front.size() <= name.size()
             ? ""
             : "write `" + std::string(front) + "`" +
                   (rest.empty() ? "" : ", and " + ticked(rest) + " in the `title` or `note` of the metric");
}

// `abandoned calls < 1 in 20`: a share.
std::string of_one_in(std::string_view text) {
  const auto in = lower_case(text).rfind(" in ");
  const auto begin = in == std::string::npos ? in : text.find_last_not_of("0123456789", in - 1);
  const std::string_view whole = in == std::string::npos ? "" : text.substr(in + 4);
  constexpr std::size_t kMostDigits = 6;
  if (begin == std::string::npos || begin + 1 == in || whole.empty() || whole.size() > kMostDigits ||
      in - begin - 1 > kMostDigits || whole.find_first_not_of("0123456789") != std::string_view::npos) {
    return "";
  }
  const int part = std::stoi(std::string(text.substr(begin + 1, in - begin - 1)));
  const int all = std::stoi(std::string(whole));
  if (all == 0 || part > all || part * 1000 % all != 0) {
    return "";
  }
  const std::string share = print(Decimal{std::int64_t{part} * 100'000'000 / all}) + "%";
  const std::string one = readable(PhraseKind::target, std::string(text.substr(0, begin + 1)) + share);
  return one.empty() ? "" : "that is a share: write `" + one + "`";
}

// `LTV:CAC > 3`, `LTV/CAC above 3:1`: a ratio has one name, and its value is a number.
std::string of_ratio_name(std::string_view text) {
  const auto end = text.find(' ');
  std::string name = lower_case(text.substr(0, end));
  const auto mark = name.find_first_of(":/");
  if (end == std::string_view::npos || mark == std::string::npos || mark == 0 || mark + 1 == name.size() ||
      name.find_first_of("0123456789<>=") != std::string::npos) {
    return "";
  }
  name.replace(mark, 1, "-to-");
  std::string value(text.substr(end));
  value = value.ends_with(":1") ? value.substr(0, value.size() - 2) : value;
  const std::string one = readable(PhraseKind::target, name + value);
  return one.empty() ? "" : "a ratio has a name of its own: write `" + one + "`";
}

// `D7 retention 40%`: the number belongs to the name.
std::string of_name_with_number(std::string_view text) {
  const auto space = text.find(' ');
  const std::string first = lower_case(text.substr(0, space));
  const std::string_view rest = space == std::string_view::npos ? "" : trimmed(text.substr(space));
  const bool marked = first.size() > 1 && first.size() < 5 && first[0] >= 'a' && first[0] <= 'z' &&
                      first.find_first_not_of("0123456789", 1) == std::string::npos;
  const auto digit = rest.find_first_of("0123456789");
  const std::string name =
      !marked || digit == std::string_view::npos ? "" : any_name(trimmed(rest.substr(0, digit)));
  return name.empty() ? "" : with_value(first + "-" + lower_case(name), trimmed(rest.substr(digit)));
}

// `nps +5 vs last year`: against what it is compared is the metric's to say.
std::string of_comparison(std::string_view text) {
  for (const std::string_view against :
       {" vs. ", " vs ", " versus ", " compared to ", " compared with ", " against ", " year on year",
        " month on month", " year over year", " over last year", " quarter on quarter"}) {
    const auto at = lower_case(text).find(against);
    const std::string one = at == std::string::npos ? "" : readable(PhraseKind::target, text.substr(0, at));
    if (one.find(' ') != std::string::npos) {
      return "write `" + one + "`, and " + ticked(trimmed(text.substr(at))) + " as a `note` of the metric";
    }
  }
  return "";
}

}  // namespace

std::string of_change_in_verbs(std::string_view text) {
  if (std::string found = first_hint(
          text, {of_from_and_to, of_arrow, of_one_in, of_ratio_name, of_name_with_number, of_comparison});
      !found.empty()) {
    return found;
  }
  const std::string found = effect_hint(text);
  const bool change =
      found.starts_with("write `") && text.find_first_of("0123456789") == std::string_view::npos;
  return change && reads(PhraseKind::target, found.substr(7, found.size() - 8)) ? found : "";
}

std::string measured_in_words(std::string_view text) {
  return first_hint(text, {of_range_in_front, of_colon, of_times_behind, of_value_behind, of_metric_alone,
                           of_share_in_words});
}

}  // namespace jc::expr
