#include "compiler/facts/unit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace jc::facts {

namespace {

using expr::Measure;

// The text of a scalar field. Asked for every target there is, so without the lists that `Entity::text` goes
// by.
std::string_view scalar(const Entity& entity, KeyId key) {
  const ValueView value = entity.find(key);
  const bool read = value.is(Is::text) || value.is(Is::choice);
  return read ? value->text.view() : std::string_view();
}

constexpr std::string_view kTimeUnits[] = {"second", "minute", "hour",    "day",
                                           "week",   "month",  "quarter", "year"};

// The ISO 4217 code a declared unit means; empty where it is no currency.
std::string currency_of(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {{"$", "USD"},
                                                                      {"\xE2\x82\xAC", "EUR"},
                                                                      {"\xC2\xA3", "GBP"},
                                                                      {"\xC2\xA5", "JPY"},
                                                                      {"\xE2\x82\xB9", "INR"}};
  for (const auto& [sign, code] : kSigns) {
    if (unit == sign) {
      return std::string(code);
    }
  }
  const bool code = unit.size() == 3 && std::all_of(unit.begin(), unit.end(),
                                                    [](unsigned char c) { return std::isupper(c) != 0; });
  return code ? std::string(unit) : std::string();
}

// What values in a declared unit are; nothing for house units ("cases") and where none is declared.
std::optional<Measure> measure_of(std::string_view unit) {
  if (unit == "%" || unit == "percent") {
    return Measure::percent;
  }
  if (!currency_of(unit).empty()) {
    return Measure::currency;
  }
  if (unit.starts_with("business ")) {
    unit.remove_prefix(9);
  }
  for (const std::string_view time : kTimeUnits) {
    if (unit == time || (unit.size() == time.size() + 1 && unit.starts_with(time) && unit.back() == 's')) {
      return Measure::time;
    }
  }
  return std::nullopt;
}

std::string_view measure_text(Measure measure) {
  switch (measure) {
    case Measure::percent:
      return "a percentage";
    case Measure::points:
      return "points";
    case Measure::currency:
      return "an amount of money";
    case Measure::time:
      return "a length of time";
    case Measure::number:
      return "a number";
    case Measure::other:
      break;
  }
  return "a count of something";
}

// Measures that values of a metric of this kind may have, beside plain numbers.
bool allows(std::string_view kind, std::string_view unit, Measure measure) {
  const std::optional<Measure> declared = measure_of(unit);
  if (measure == Measure::number || declared == measure) {
    return true;
  }
  if (kind == "duration") {
    return measure == Measure::time;
  }
  if (kind == "percent") {
    return measure == Measure::percent || measure == Measure::points;
  }
  if (kind == "ratio") {
    // A ratio may be of anything to anything, such as money a seat, unless its unit says more.
    return declared ? declared == Measure::percent && measure == Measure::points : true;
  }
  if (kind == "currency") {
    return measure == Measure::currency;
  }
  if (kind == "count") {
    return measure == Measure::other;
  }
  // Scores are often said to be percentages, and points are what they are counted in.
  return measure == Measure::points || measure == Measure::other ||
         (measure == Measure::percent && !declared);
}

std::string off_scale(const Entity& metric, const expr::Quantity& value) {
  const ValueView written = metric.find("scale"_key);
  const std::vector<ValueView> items = written ? written.items() : std::vector<ValueView>();
  const expr::Phrase* phrase = items.size() == 1 ? items[0].phrase() : nullptr;
  const auto* scale = phrase != nullptr ? std::get_if<expr::Range>(&(*phrase)->value) : nullptr;
  if (scale == nullptr || (value.measure != Measure::number && value.measure != Measure::percent)) {
    return "";
  }
  const bool below = scale->low && value.low < *scale->low;
  const bool above = scale->high && value.high > *scale->high;
  return below || above ? fmt::format("its scale is {}", expr::print(*scale)) : "";
}

}  // namespace

bool is_above_hundred(const Entity& metric, const expr::Quantity& value) {
  const std::string_view kind = scalar(metric, "kind"_key);
  const ValueView allowed = metric.find("above-100"_key);
  return (kind == "percent" || kind == "ratio") && value.measure == Measure::percent &&
         value.high > expr::Decimal::whole(100) &&
         !(allowed && (allowed->is != Is::flag || allowed->number() != 0));
}

std::string metric_mismatch(const Entity& metric, const expr::Quantity& value, bool change) {
  const std::string_view kind = scalar(metric, "kind"_key);
  const std::string_view unit = scalar(metric, "unit"_key);
  // A unit alone says as much as a kind; a house unit ("cases") and no unit at all say nothing.
  const bool said = !kind.empty() || measure_of(unit);
  if (change && value.measure == Measure::percent) {
    return "";
  }
  const bool points_of_change =
      change && value.measure == Measure::points && kind != "duration" && kind != "currency";
  if (said && !points_of_change && !allows(kind, unit, value.measure)) {
    const std::optional<Measure> declared = measure_of(unit);
    return declared && kind != "duration" && kind != "currency"
               ? fmt::format("the metric is counted in {}, and this is {}", unit, measure_text(value.measure))
               : fmt::format("the metric is a {}, and this is {}", kind, measure_text(value.measure));
  }
  const std::string currency = currency_of(unit);
  if (value.measure == Measure::currency && !currency.empty() && !value.currency.empty() &&
      value.currency != currency) {
    return fmt::format("the metric is in {}, and two currencies don't compare", currency);
  }
  if (change || value.sign == expr::Sign::plus) {
    return "";
  }
  if (is_above_hundred(metric, value)) {
    return "a percentage above 100 needs `above-100: true` on the metric";
  }
  return kind == "score" || kind == "composite" || kind.empty() ? off_scale(metric, value) : "";
}

std::string attribute_mismatch(const Entity& attribute, const expr::Value& value) {
  const std::string_view kind = scalar(attribute, "kind"_key);
  const std::string_view unit = scalar(attribute, "unit"_key);
  if (kind.empty() && currency_of(unit).empty()) {
    return "";
  }
  const auto* quantity = std::get_if<expr::Quantity>(&value);
  const bool date = std::holds_alternative<expr::Date>(value);
  const bool numeric = kind == "currency" || kind == "count" || kind == "number";
  if (date && (numeric || kind == "choice")) {
    return fmt::format("the attribute is a {}, and this is a date", kind);
  }
  if (quantity == nullptr || kind == "text") {
    return "";
  }
  const Measure measure = quantity->measure;
  const bool fits = kind == "currency" ? measure == Measure::currency || measure == Measure::number
                    : kind == "count"  ? measure == Measure::number || measure == Measure::other
                    : kind == "number" ? measure != Measure::currency
                    : kind.empty()     ? true
                                       : kind == "choice" && measure == Measure::number;
  if (!fits && measure_of(unit) != measure) {
    return fmt::format("the attribute is a {}, and this is {}", kind, measure_text(measure));
  }
  const std::string currency = currency_of(unit);
  const bool other_currency =
      measure == Measure::currency && !currency.empty() && quantity->currency != currency;
  return other_currency ? fmt::format("the attribute is in {}, and two currencies don't compare", currency)
                        : "";
}

}  // namespace jc::facts
