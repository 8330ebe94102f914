#include <cstdlib>

#include "compiler/view/chart/date_words.h"
#include "compiler/view/words/phrase_teller.h"
#include "compiler/view/words/words.h"

namespace jc::view {

namespace {

std::string_view sign_of(expr::Comparator comparator) {
  constexpr std::string_view kSigns[] = {
      "<", "\xE2\x89\xA4", "=", "\xE2\x89\xA0", "\xE2\x89\xA5", ">", "", "", ""};
  return kSigns[static_cast<std::size_t>(comparator)];
}

constexpr std::string_view kMinus = "\xE2\x88\x92";

// With the sign of print, not the hyphen of the keyboard.
std::string with_minus(const std::string& number) {
  return number.starts_with('-') ? std::string(kMinus) + number.substr(1) : number;
}

// Sums keep the form that bills have, but for their sign; the ends of a range stand apart.
std::string money(expr::Quantity quantity) {
  quantity.bound = expr::Bound::exact;
  quantity.sign = expr::Sign::none;
  quantity.per_unit.reset();
  quantity.per_name = {};
  std::string text = expr::print(quantity);
  const std::size_t dots = text.find("..");
  return dots == std::string::npos
             ? number_told(std::move(text))
             : say_of("{} to {}", number_told(text.substr(0, dots)), number_told(text.substr(dots + 2)));
}

std::string number(const expr::Quantity& quantity) {
  const std::string low = with_minus(number_told(expr::print(quantity.low)));
  const std::string text =
      quantity.is_range() ? say_of("{} to {}", low, number_told(expr::print(quantity.high))) : low;
  switch (quantity.measure) {
    case expr::Measure::percent:
      return say_of("{}%", text);
    case expr::Measure::points:
      return text == "1"                         ? say("1 point")
             : text == std::string(kMinus) + "1" ? std::string(kMinus) + say("1 point")
                                                 : say_of("{} points", text);
    case expr::Measure::other:
      return text + " " + quantity.unit.text;
    default:
      return quantity.out_of ? text + "/" + number_told(expr::print(*quantity.out_of)) : text;
  }
}

std::string time(const expr::Quantity& quantity) {
  expr::Duration plain = quantity.time;
  plain.bound = expr::Bound::exact;
  const std::string sign = quantity.sign == expr::Sign::plus    ? "+"
                           : quantity.sign == expr::Sign::minus ? std::string(kMinus)
                                                                : "";
  return bounded(quantity.time.bound, sign + PhraseTeller::tell(plain));
}

std::string_view rate(expr::Unit unit) {
  switch (unit) {
    case expr::Unit::hours:
      return "{} an hour";
    case expr::Unit::weeks:
      return "{} a week";
    case expr::Unit::months:
      return "{} a month";
    case expr::Unit::quarters:
      return "{} a quarter";
    case expr::Unit::years:
      return "{} a year";
    default:
      return "{} a day";
  }
}

}  // namespace

std::string PhraseTeller::per(const expr::Quantity& quantity, std::string words) const {
  if (!quantity.per_name.text.empty()) {
    words = say_of("{} per {}", words, title_of_(quantity.per_name));
  }
  return quantity.per_unit ? say_of(rate(*quantity.per_unit), words) : words;
}

std::string PhraseTeller::tell(const expr::Quantity& quantity) const {
  if (quantity.measure == expr::Measure::time) {
    return per(quantity, time(quantity));
  }
  if (quantity.measure == expr::Measure::currency) {
    const std::string plus = quantity.sign == expr::Sign::plus ? "+" : "";
    return per(quantity, bounded(quantity.bound, plus + money(quantity)));
  }
  const bool minus_nothing = quantity.sign == expr::Sign::minus && quantity.low.millionths == 0;
  const std::string sign = quantity.sign == expr::Sign::plus ? "+" : minus_nothing ? std::string(kMinus) : "";
  return per(quantity, bounded(quantity.bound, sign + number(quantity)));
}

std::string PhraseTeller::tell(const expr::Range& range) {
  const auto end = [](const std::optional<expr::Decimal>& number) {
    return number ? number_told(expr::print(*number)) : std::string();
  };
  const std::string text = range.single              ? end(range.low)
                           : range.low && range.high ? say_of("{} to {}", end(range.low), end(range.high))
                           : range.low               ? say_of("at least {}", end(range.low))
                                                     : say_of("up to {}", end(range.high));
  return range.percent ? say_of("{}%", text) : text;
}

std::string PhraseTeller::at(std::string words, const expr::Point& point) const {
  const auto* offset = std::get_if<expr::Offset>(&point.place);
  const bool within = offset != nullptr && offset->within;
  const std::string when = tell(point);
  return point.when == expr::When::at && !within ? say_of("{} at {}", words, when) : words + " " + when;
}

std::string PhraseTeller::among(std::string words, const expr::Name& group) const {
  return group.text.empty() ? words : say_of("{} among {}", words, title_of_(group));
}

std::string PhraseTeller::tell(const expr::Target& target) const {
  const std::string metric = title_of_(target.metric);
  std::string words = metric;
  switch (target.form) {
    case expr::Target::Form::tracked:
      break;
    case expr::Target::Form::from_to:
      words = say_of("{} from {} to {}", metric, tell(*target.baseline), tell(target.value));
      break;
    case expr::Target::Form::changed:
      words = metric + " " + tell(target.value);
      break;
    case expr::Target::Form::compared:
      words = target.upper
                  ? say_of("{} between {} and {}", metric, tell(target.value), tell(*target.upper))
                  : metric + " " + std::string(sign_of(target.comparator)) + " " + tell(target.value);
      break;
  }
  words = among(words, target.group);
  if (target.baseline && target.form != expr::Target::Form::from_to) {
    words = say_of("{}, from {}", words, tell(*target.baseline));
  }
  return target.when ? at(words, *target.when) : words;
}

std::string PhraseTeller::tell(const expr::Effect& effect) const {
  const std::string metric = title_of_(effect.metric);
  return among(effect.baseline
                   ? say_of("{} from {} to {}", metric, tell(*effect.baseline), tell(effect.change))
                   : metric + " " + tell(effect.change),
               effect.group);
}

std::string PhraseTeller::value(const expr::Value& value) const {
  if (const auto* quantity = std::get_if<expr::Quantity>(&value)) {
    return tell(*quantity);
  }
  if (const auto* date = std::get_if<expr::Date>(&value)) {
    return day_in_words(*date);
  }
  return title_of_(std::get<expr::Name>(value));
}

std::string PhraseTeller::statement(const expr::Compared& compared) const {
  std::vector<std::string> values;
  for (const expr::Value& each : compared.values) {
    values.push_back(value(each));
  }
  const std::string name = title_of_(compared.name);
  const std::string listed = in_a_list(values, " or ");
  const bool words = std::holds_alternative<expr::Name>(compared.values.front());
  std::string said;
  switch (compared.comparator) {
    case expr::Comparator::between:
      said = say_of("{} between {} and {}", name, values.front(), values.back());
      break;
    case expr::Comparator::one_of:
      said = say_of("{} is {}", name, listed);
      break;
    case expr::Comparator::none_of:
      said = say_of("{} is not {}", name, listed);
      break;
    default:
      said = words && compared.comparator == expr::Comparator::equal ? say_of("{} is {}", name, listed)
             : words && compared.comparator == expr::Comparator::not_equal
                 ? say_of("{} is not {}", name, listed)
                 : name + " " + std::string(sign_of(compared.comparator)) + " " + listed;
      break;
  }
  return among(said, compared.group);
}

}  // namespace jc::view
