#include <algorithm>

#include "compiler/expr/phrase/build.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::string upper_case(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return result;
}

std::string currency_code(std::string_view text) {
  if (text == "$" || text == "US$") {
    return "USD";
  }
  return text == "€"   ? "EUR"
         : text == "£" ? "GBP"
         : text == "¥" ? "JPY"
         : text == "₹" ? "INR"
                       : upper_case(text);
}

bool starts_minus(std::string_view text) { return text.substr(0, 1) == "-" || text.substr(0, 1) == "\xE2"; }

void add_part(const Node& child, Quantity& result, Draft& draft) {
  switch (child.part()) {
    case Part::bound_about:
      result.bound = Bound::about;
      break;
    case Part::bound_least:
      result.bound = Bound::at_least;
      break;
    case Part::bound_most:
      result.bound = Bound::at_most;
      break;
    case Part::leading_sign:
      result.sign = starts_minus(child.text()) ? Sign::minus : Sign::plus;
      break;
    case Part::duration:
    case Part::low_amounts:
    case Part::iso_duration:
      result.measure = Measure::time;
      break;
    case Part::currency:
      result.measure = Measure::currency;
      result.currency = currency_code(child.text());
      result.unit_at = child.at();
      break;
    case Part::percent_mark:
    case Part::points_word:
      result.measure = child.part() == Part::percent_mark ? Measure::percent : Measure::points;
      result.unit_at = child.at();
      break;
    case Part::unit_word:
      if (result.measure == Measure::percent) {
        result.low.millionths /= 100;
        result.high = result.low;
      }
      result.measure = Measure::other;
      result.unit = build_name(child);
      result.unit_at = child.at();
      break;
    case Part::low_number:
      result.low = result.high = build_number(child, draft);
      result.number_at = child.at();
      if (child.text()[0] == '+') {
        result.sign = Sign::plus;
      } else if (starts_minus(child.text()) && result.low.millionths == 0) {
        // A change of nothing is still written as a change.
        result.sign = Sign::minus;
      }
      break;
    case Part::high_number:
      result.high = build_number(child, draft);
      result.number_at.end = child.at().end;
      break;
    case Part::out_of:
      result.out_of = build_number(child, draft);
      break;
    case Part::per_unit:
      if (result.per_unit) {
        draft.fail(child.at(), "this says a second time for which period", "one period", "");
      }
      for (const Node& unit : child) {
        result.per_unit = unit_of(unit.part());
      }
      break;
    case Part::per_name:
      if (!result.per_name.text.empty()) {
        draft.fail(child.at(), "this says a second time for each what",
                   "one name, and a period such as `a month`", "");
      }
      result.per_name = build_name(*child.find(Part::name));
      break;
    default:
      break;
  }
}

// `k`, `m`, `bn` or `million` behind the digits of a number as written; empty for none.
std::string_view ending_of(std::string_view number) {
  const std::string_view behind = number.substr(number.find_last_of("0123456789") + 1);
  const auto begin = std::find_if(behind.begin(), behind.end(),
                                  [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return behind.substr(static_cast<std::size_t>(begin - behind.begin()));
}

// In `$5-10k` both are thousands; in `$500-1k` the first is not.
void share_ending(const Node& node, Quantity& result) {
  const auto low = node.find(Part::low_number);
  const auto high = node.find(Part::high_number);
  if (!low || !high || !ending_of(low->text()).empty() || ending_of(high->text()).empty()) {
    return;
  }
  std::string_view digits = high->text();
  digits = digits.substr(0, digits.find_last_of("0123456789") + 1);
  const auto plain = decimal(digits);
  if (plain && result.low < *plain) {
    const auto shared =
        decimal(std::string(low->text().substr(0, low->text().find_last_of("0123456789") + 1)) +
                std::string(ending_of(high->text())));
    result.low = shared.value_or(result.low);
  }
}

// `1.500 €` is one and a half in some countries and fifteen hundred in others.
void check_thousands(const Node& node, const Quantity& result, Draft& draft) {
  if (result.measure != Measure::currency && result.measure != Measure::other) {
    return;
  }
  for (const Part part : {Part::low_number, Part::high_number}) {
    const auto number = node.find(part);
    const std::string_view text = number ? number->text() : std::string_view();
    const auto point = text.find('.');
    if (point == std::string_view::npos || point > 3 || text.front() == '0' || text.size() != point + 4) {
      continue;
    }
    const std::string digits(text.substr(0, point));
    draft.fail(number->at(),
               "`" + std::string(text) + "` can be " + print(*decimal(text)) + " or " + digits + "," +
                   std::string(text.substr(point + 1)),
               "a number with a comma between thousands", "", "",
               "write `" + digits + "," + std::string(text.substr(point + 1)) + "` or `" +
                   print(*decimal(text)) + "`");
  }
}

// `1 to 15` can be a range, or one of us to each 15 of them.
void check_share(const Node& node, const Quantity& result, Draft& draft) {
  const auto high = node.find(Part::high_number);
  const bool plain = result.measure == Measure::number && !result.per_unit && result.per_name.text.empty();
  if (!high || !plain || result.low != Decimal::whole(1) ||
      lower_case(node.text()).find(" to ") == std::string::npos) {
    return;
  }
  draft.fail(node.at(),
             "`" + std::string(node.text()) + "` can be a range, or one to each " + print(result.high),
             "a range such as `1..15`, or what is counted", "", "",
             "write `1.." + print(result.high) + "`, or `" + print(result.high) + " accounts per <role>`");
}

// `0..+5 d`: a plus that belongs to one end leaves days to be taken for a name.
void check_plus(const Node& node, const Quantity& result, Draft& draft) {
  const auto high = node.find(Part::high_number);
  if (high && high->text().starts_with('+') && result.measure == Measure::other &&
      parse_phrase(PhraseKind::duration, "1 " + result.unit.text)) {
    draft.fail(high->at(), "a plus stands before one end of a range of time", "the number without a sign",
               "0..5 days");
  }
}

void check_scale(const Node& node, const Quantity& result, Draft& draft) {
  if (result.out_of && (*result.out_of < result.high || result.out_of->millionths <= 0)) {
    draft.fail(node.find(Part::out_of)->at(), "a value out of " + print(*result.out_of) + " is not above it",
               "the end of the scale, as in `4.5/5`", "");
  }
}

void set_signs(Quantity& result, Draft& draft) {
  if (result.sign == Sign::minus) {
    result.low.millionths = -result.low.millionths;
    result.high.millionths = -result.high.millionths;
    std::swap(result.low, result.high);
  }
  if (result.low > result.high) {
    draft.fail(result.number_at, "this range goes from the larger to the smaller", "the smaller end first",
               "10..20");
  }
  if (result.is_range()) {
    result.sign = Sign::none;
  } else if (result.low.millionths < 0) {
    result.sign = Sign::minus;
  }
}

// `single_duration` has its parts directly below, `duration` is one part.
Duration time_of(const Node& node, Draft& draft) {
  const auto whole = node.find(Part::duration);
  Duration result = build_duration(whole.value_or(node), draft);
  return result;
}

// In `from 61 to 44 days` the first number is counted in the unit of the second.
void share_unit(Quantity& first, const Quantity& second) {
  if (first.measure != Measure::number || second.measure == Measure::number) {
    return;
  }
  first.measure = second.measure;
  first.currency = second.currency;
  first.unit = second.unit;
  if (second.measure == Measure::time) {
    Amount amount{first.low, second.time.low.front().unit, first.at, first.number_at, first.at};
    first.time.low = {amount};
    first.time.at = first.at;
    first.low = first.high = {};
    first.sign = Sign::none;
  }
}

struct Measured {
  Name metric;
  bool metric_written = false;
  std::optional<Quantity> goal, upper, baseline;
  bool from_to = false;
  bool change = true;
  Name group;
};

void negate(Quantity& value) {
  std::swap(value.low, value.high);
  value.low.millionths = -value.low.millionths;
  value.high.millionths = -value.high.millionths;
}

// What targets and effects have in common.
Measured measured(const Node& node, Draft& draft) {
  Measured result;
  Sign direction = Sign::none;
  const auto visit = [&](const Node& child, const auto& self) -> void {
    switch (child.part()) {
      case Part::kind_metric:
        result.metric_written = true;
        break;
      case Part::name:
        result.metric = build_name(child);
        break;
      case Part::goal:
      case Part::quantity:
        result.goal = build_quantity(child, draft);
        break;
      case Part::upper:
        result.upper = build_quantity(child, draft);
        break;
      case Part::baseline:
      case Part::former_value:
        result.baseline = build_quantity(child, draft);
        break;
      case Part::change_up:
      case Part::change_down:
        direction = child.part() == Part::change_up ? Sign::plus : Sign::minus;
        break;
      case Part::group_text:
        result.group = build_name(child);
        break;
      case Part::from_to:
        result.from_to = true;
        for (const Node& inner : child) {
          self(inner, self);
        }
        break;
      default:
        result.change = result.change && !comparator_of(child.part());
        break;
    }
  };
  for (const Node& child : node) {
    visit(child, visit);
  }
  if (!result.goal) {
    return result;
  }
  if (direction != Sign::none && result.goal->sign != Sign::none) {
    draft.fail(result.goal->at, "`up` and `down` already say the direction", "a number without a sign",
               "nps up 6 points");
  } else if (direction != Sign::none) {
    result.goal->sign = direction;
    if (direction == Sign::minus && result.goal->measure != Measure::time) {
      negate(*result.goal);
    }
  }
  if (result.baseline) {
    share_unit(*result.baseline, *result.goal);
  }
  return result;
}

}  // namespace

Quantity build_quantity(const Node& node, Draft& draft) {
  Quantity result;
  result.at = node.at();
  for (const Node& child : node) {
    add_part(child, result, draft);
  }
  if (result.measure == Measure::time) {
    result.time = time_of(node, draft);
    if (result.bound != Bound::exact) {
      result.time.bound = result.bound;
      result.bound = Bound::exact;
    }
    return result;
  }
  share_ending(node, result);
  check_thousands(node, result, draft);
  check_scale(node, result, draft);
  check_plus(node, result, draft);
  check_share(node, result, draft);
  set_signs(result, draft);
  return result;
}

Range build_range(const Node& node, Draft& draft) {
  Range result;
  result.at = node.at();
  for (const Node& child : node) {
    const std::string_view text = child.text();
    const bool percent = child.has(Part::percent_mark);
    result.percent = result.percent || percent;
    const auto number = decimal(percent ? text.substr(0, text.find_first_of("% pP")) : text);
    if (!number) {
      draft.fail(child.at(), "this number has too many digits", "up to 12 digits, and 5 after the point",
                 "0..100");
    }
    if (child.part() == Part::range_low) {
      result.low = number;
      result.low_at = child.at();
    } else if (child.part() == Part::range_high) {
      result.high = number;
      result.high_at = child.at();
    }
  }
  // One number alone is a range of one; ends may fall, as a feeling does.
  const std::string_view text = node.text();
  const bool open = text.find("..") != std::string_view::npos || text.back() == '+' || text[0] == '>' ||
                    text.starts_with("≥");
  if (result.low && !result.high && !open) {
    result.high = result.low;
    result.single = true;
  }
  return result;
}

std::optional<Comparator> comparator_of(Part part) {
  switch (part) {
    case Part::less_mark:
      return Comparator::less;
    case Part::most_mark:
      return Comparator::at_most;
    case Part::equal_mark:
      return Comparator::equal;
    case Part::unequal_mark:
      return Comparator::not_equal;
    case Part::least_mark:
      return Comparator::at_least;
    case Part::more_mark:
      return Comparator::more;
    case Part::between_mark:
      return Comparator::between;
    case Part::one_of_mark:
      return Comparator::one_of;
    case Part::none_of_mark:
      return Comparator::none_of;
    default:
      return std::nullopt;
  }
}

Target build_target(const Node& node, Draft& draft) {
  Measured parts = measured(node, draft);
  Target result;
  result.at = node.at();
  result.metric = std::move(parts.metric);
  result.metric_written = parts.metric_written;
  if (!parts.goal) {
    result.form = Target::Form::tracked;
    return result;
  }
  result.value = std::move(*parts.goal);
  result.upper = std::move(parts.upper);
  result.baseline = std::move(parts.baseline);
  result.group = std::move(parts.group);
  result.form = parts.from_to  ? Target::Form::from_to
                : parts.change ? Target::Form::changed
                               : Target::Form::compared;
  for (const Node& child : node) {
    if (const auto comparator = comparator_of(child.part())) {
      result.comparator = *comparator;
      result.comparator_at = child.at();
    } else if (child.part() == Part::target_when) {
      result.when = build_point(child, draft);
    }
  }
  if (result.upper) {
    share_unit(result.value, *result.upper);
    share_ending_word(node.text(), result.value, *result.upper);
  }
  return result;
}

void share_ending_word(std::string_view text, Quantity& low, const Quantity& high) {
  const std::string_view ending = ending_of(text);
  const std::string plain = lower_case(text.substr(0, text.size() - ending.size()));
  const bool word = ending.size() > 2 && plain.find("illion") == std::string::npos &&
                    plain.find("thousand") == std::string::npos;
  const auto times = word ? decimal("1" + std::string(ending)) : std::nullopt;
  if (times && *times > Decimal::whole(1) && low.low == low.high &&
      low.low.millionths < high.low.millionths / times->integer()) {
    low.low.millionths *= times->integer();
    low.high = low.low;
  }
}

Effect build_effect(const Node& node, Draft& draft) {
  Measured parts = measured(node, draft);
  Effect result;
  result.at = node.at();
  result.metric = std::move(parts.metric);
  result.metric_written = parts.metric_written;
  result.change = std::move(*parts.goal);
  result.baseline = std::move(parts.baseline);
  result.group = std::move(parts.group);
  return result;
}

}  // namespace jc::expr
