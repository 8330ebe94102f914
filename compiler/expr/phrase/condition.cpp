#include "compiler/expr/phrase/condition.h"

#include <algorithm>

#include "compiler/expr/phrase/print.h"

namespace jc::expr {
namespace {

Decimal scaled(Decimal count, std::int64_t factor) {
  const __int128 exact = __int128{count.millionths} * factor;
  constexpr std::int64_t kMost = INT64_MAX / 4;
  return {static_cast<std::int64_t>(std::clamp<__int128>(exact, -kMost, kMost))};
}

UnitAmount base_amount(const Amount& amount) {
  switch (amount.unit) {
    case Unit::months:
      return {amount.count, "mo"};
    case Unit::quarters:
      return {scaled(amount.count, 3), "mo"};
    case Unit::years:
      return {scaled(amount.count, 12), "mo"};
    case Unit::business_days:
      return {amount.count, "bd"};
    case Unit::business_hours:
      return {amount.count, "bh"};
    case Unit::seconds:
      return {amount.count, "s"};
    case Unit::minutes:
      return {scaled(amount.count, 60), "s"};
    case Unit::hours:
      return {scaled(amount.count, 3600), "s"};
    case Unit::days:
      return {scaled(amount.count, 86400), "s"};
    case Unit::weeks:
      break;
  }
  return {scaled(amount.count, 7 * 86400), "s"};
}

std::optional<UnitAmount> total(const std::vector<Amount>& amounts, Sign sign) {
  UnitAmount result;
  for (const Amount& amount : amounts) {
    const UnitAmount one = base_amount(amount);
    if (!result.unit.empty() && one.unit != result.unit) {
      return std::nullopt;
    }
    result.unit = one.unit;
    result.number.millionths += sign == Sign::minus ? -one.number.millionths : one.number.millionths;
  }
  return result;
}

// The two ends of a value; equal unless it is a range. Nothing where it has no exact size.
using Ends = std::optional<std::pair<AttributeValue, AttributeValue>>;

Ends ends(const Quantity& quantity) {
  if (quantity.measure == Measure::time) {
    const auto low = total(quantity.time.low, quantity.sign);
    const auto high = quantity.time.high.empty() ? low : total(quantity.time.high, quantity.sign);
    if (!low || !high) {
      return std::nullopt;
    }
    return std::pair<AttributeValue, AttributeValue>{*low, *high};
  }
  const std::string unit = quantity.measure == Measure::percent    ? "%"
                           : quantity.measure == Measure::currency ? quantity.currency
                                                                   : "";
  return std::pair<AttributeValue, AttributeValue>{UnitAmount{quantity.low, unit},
                                                   UnitAmount{quantity.high, unit}};
}

Ends ends(const Date& date) { return std::pair<AttributeValue, AttributeValue>{date, date}; }
Ends ends(const Name& name) { return std::pair<AttributeValue, AttributeValue>{name.text, name.text}; }
Ends ends(const Value& value) {
  return std::visit([](const auto& one) { return ends(one); }, value);
}

// -1, 0 or 1; nothing where the two do not compare. Words are only equal or not.
std::optional<int> compare(const AttributeValue& a, const AttributeValue& b) {
  if (a.index() != b.index()) {
    return std::nullopt;
  }
  if (const auto* amount = std::get_if<UnitAmount>(&a);
      amount && amount->unit != std::get<UnitAmount>(b).unit) {
    return std::nullopt;
  }
  return a < b ? -1 : b < a ? 1 : 0;
}

std::optional<bool> within(const AttributeValue& value, const Value& range) {
  const Ends both = ends(range);
  if (!both) {
    return std::nullopt;
  }
  const auto low = compare(value, both->first);
  const auto high = compare(value, both->second);
  return low && high ? std::optional(*low >= 0 && *high <= 0) : std::nullopt;
}

std::optional<bool> opposite(std::optional<bool> value) {
  return value ? std::optional(!*value) : std::nullopt;
}

std::optional<bool> among(const AttributeValue& value, const std::vector<Value>& values) {
  bool unknown = false;
  for (const Value& one : values) {
    const auto same = within(value, one);
    if (same && *same) {
      return true;
    }
    unknown = unknown || !same;
  }
  return unknown ? std::nullopt : std::optional(false);
}

std::optional<bool> ordered(const Compared& compared, const AttributeValue& value) {
  const Ends border = ends(compared.values.front());
  const auto order = border ? compare(value, border->first) : std::nullopt;
  if (!order) {
    return std::nullopt;
  }
  switch (compared.comparator) {
    case Comparator::less:
      return *order < 0;
    case Comparator::at_most:
      return *order <= 0;
    case Comparator::at_least:
      return *order >= 0;
    default:
      return *order > 0;
  }
}

std::optional<bool> between(const Compared& compared, const AttributeValue& value) {
  const Ends low = ends(compared.values.front());
  const Ends high = ends(compared.values.back());
  const auto from = low ? compare(value, low->first) : std::nullopt;
  const auto to = high ? compare(value, high->second) : std::nullopt;
  return from && to ? std::optional(*from >= 0 && *to <= 0) : std::nullopt;
}

std::optional<bool> holds(const Leaf& leaf, const Assignment& customer) {
  const auto* compared = std::get_if<Compared>(&leaf.what);
  const auto found = compared == nullptr ? customer.end() : customer.find(compared->name.text);
  if (found == customer.end() || leaf.when || leaf.lasting || leaf.within) {
    return std::nullopt;
  }
  switch (compared->comparator) {
    case Comparator::equal:
    case Comparator::one_of:
      return among(found->second, compared->values);
    case Comparator::not_equal:
    case Comparator::none_of:
      return opposite(among(found->second, compared->values));
    case Comparator::between:
      return between(*compared, found->second);
    default:
      return ordered(*compared, found->second);
  }
}

AttributeValue shifted(const AttributeValue& value, int direction) {
  if (const auto* amount = std::get_if<UnitAmount>(&value)) {
    return UnitAmount{Decimal{amount->number.millionths + direction * Decimal::kOne}, amount->unit};
  }
  if (const auto* date = std::get_if<Date>(&value)) {
    return date_of(day_number(*date) + direction);
  }
  return value;
}

std::optional<AttributeValue> between_neighbours(const AttributeValue& a, const AttributeValue& b,
                                                 bool whole) {
  if (const auto* low = std::get_if<UnitAmount>(&a)) {
    const Decimal low_number = low->number;
    const Decimal high_number = std::get<UnitAmount>(b).number;
    Decimal result = middle(low_number, high_number);
    if (whole) {
      result = Decimal::whole(result.integer());
      // Cutting off goes towards zero, so for negative numbers it may hit the upper border.
      result = result >= high_number ? Decimal::whole(result.integer() - 1) : result;
      result = result <= low_number ? Decimal::whole(low_number.integer() + 1) : result;
    }
    const bool inside = low_number < result && result < high_number;
    return inside ? std::optional<AttributeValue>(UnitAmount{result, low->unit}) : std::nullopt;
  }
  if (const auto* low = std::get_if<Date>(&a)) {
    const std::int64_t day = (day_number(*low) + day_number(std::get<Date>(b))) / 2;
    return day > day_number(*low) ? std::optional<AttributeValue>(date_of(day)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<bool> holds(const Criterion& condition, const Assignment& customer) {
  std::optional<bool> result;
  if (condition.join == Criterion::Join::leaf) {
    result = holds(condition.leaf, customer);
  } else {
    // One part can decide: a true one an `any`, a false one an `all`.
    const bool deciding = condition.join == Criterion::Join::any;
    result = !deciding;
    for (const Criterion& part : condition.parts) {
      const auto one = holds(part, customer);
      if (one == deciding) {
        result = deciding;
        break;
      }
      result = one ? result : std::nullopt;
    }
  }
  return condition.negated ? opposite(result) : result;
}

std::map<std::string, std::vector<AttributeValue>, std::less<>> border_values(const Criterion& condition) {
  std::map<std::string, std::vector<AttributeValue>, std::less<>> result;
  for (const Leaf* leaf : leaves(condition)) {
    const auto* compared = std::get_if<Compared>(&leaf->what);
    if (compared == nullptr) {
      continue;
    }
    std::vector<AttributeValue>& values = result[compared->name.text];
    for (const Value& value : compared->values) {
      if (const Ends both = ends(value)) {
        values.push_back(both->first);
        values.push_back(both->second);
      }
    }
  }
  for (auto& [name, values] : result) {
    const auto order = [](const AttributeValue& a, const AttributeValue& b) {
      const auto* x = std::get_if<UnitAmount>(&a);
      const auto* y = std::get_if<UnitAmount>(&b);
      return x && y ? std::tie(x->unit, x->number) < std::tie(y->unit, y->number) : a < b;
    };
    std::sort(values.begin(), values.end(), order);
    values.erase(std::unique(values.begin(), values.end()), values.end());
  }
  return result;
}

std::vector<AttributeValue> sample_values(const std::vector<AttributeValue>& borders, bool whole_numbers) {
  std::vector<AttributeValue> result;
  const auto add = [&](const AttributeValue& value) {
    if (result.empty() || result.back() != value) {
      result.push_back(value);
    }
  };
  for (std::size_t i = 0; i < borders.size(); ++i) {
    const bool first = i == 0 || !compare(borders[i - 1], borders[i]);
    const bool last = i + 1 == borders.size() || !compare(borders[i], borders[i + 1]);
    if (first) {
      add(shifted(borders[i], -1));
    }
    add(borders[i]);
    if (last) {
      add(shifted(borders[i], 1));
    } else if (const auto middle = between_neighbours(borders[i], borders[i + 1], whole_numbers)) {
      add(*middle);
    }
  }
  return result;
}

std::string print(const AttributeValue& value) {
  if (const auto* date = std::get_if<Date>(&value)) {
    return print(*date);
  }
  if (const auto* word = std::get_if<std::string>(&value)) {
    return *word;
  }
  const auto& amount = std::get<UnitAmount>(value);
  Quantity quantity;
  quantity.low = quantity.high = amount.number;
  if (amount.unit == "%") {
    quantity.measure = Measure::percent;
  } else if (amount.unit.size() == 3) {
    quantity.measure = Measure::currency;
    quantity.currency = amount.unit;
  } else if (!amount.unit.empty()) {
    const bool days = amount.unit == "s" && amount.number.millionths % (86400 * Decimal::kOne) == 0;
    const std::string unit = amount.unit == "mo"   ? "months"
                             : amount.unit == "bd" ? "business days"
                             : amount.unit == "bh" ? "business hours"
                             : days                ? "days"
                                                   : "seconds";
    return print(days ? Decimal{amount.number.millionths / 86400} : amount.number) + " " + unit;
  }
  return print(quantity);
}

}  // namespace jc::expr
