#include <cstdlib>

#include "compiler/expr/phrase/print.h"

namespace jc::expr {
namespace {

std::string_view currency_sign(std::string_view code) {
  return code == "USD"   ? "$"
         : code == "EUR" ? "€"
         : code == "GBP" ? "£"
         : code == "JPY" ? "¥"
         : code == "INR" ? "₹"
                         : "";
}

// `100k` and `1.5m` for round sums, else `2,400` and `0.30`, as on a bill; without a sign.
std::string print_sum(Decimal sum) {
  const std::int64_t size = std::llabs(sum.millionths);
  constexpr std::int64_t kCent = Decimal::kOne / 100;
  constexpr std::int64_t kThousand = 1'000 * Decimal::kOne;
  constexpr std::int64_t kMillion = 1'000 * kThousand;
  if (size >= kMillion && size % (kMillion / 100) == 0) {
    return print(Decimal{size / 1'000'000}) + "m";
  }
  if (size >= kThousand && size % kThousand == 0) {
    return print(Decimal{size / 1'000}) + "k";
  }
  std::string text = print(Decimal{size});
  if (size >= kThousand && text.find(',') == std::string::npos) {
    text.insert(1, ",");
  }
  const bool one_digit = size % Decimal::kOne != 0 && size % (10 * kCent) == 0;
  return one_digit ? text + "0" : text;
}

std::string print_money(const Quantity& quantity) {
  const std::string_view sign = currency_sign(quantity.currency);
  const std::string mark = sign.empty() ? quantity.currency + " " : std::string(sign);
  const auto minus = [](Decimal value) { return value.millionths < 0 ? "-" : ""; };
  std::string result = minus(quantity.low) + mark + print_sum(quantity.low);
  if (quantity.is_range()) {
    // A minus may stand after the sign of the currency, and there it is this number's own.
    std::string low = print_sum(quantity.low);
    std::string high = print_sum(quantity.high);
    const auto has_ending = [](const std::string& sum) { return sum.back() < '0' || sum.back() > '9'; };
    if (has_ending(high) && !has_ending(low) && quantity.low.millionths != 0) {
      // An ending at the end alone would count for both.
      high = print(Decimal{std::llabs(quantity.high.millionths)});
    }
    result = mark + minus(quantity.low) + low + ".." + minus(quantity.high) + high;
  }
  return result;
}

std::string print_numbers(const Quantity& quantity) {
  const std::string number =
      quantity.is_range() ? print(quantity.low) + ".." + print(quantity.high) : print(quantity.low);
  const bool one = !quantity.is_range() && std::llabs(quantity.low.millionths) == Decimal::kOne;
  switch (quantity.measure) {
    case Measure::percent:
      return number + "%";
    case Measure::points:
      return number + (one ? " point" : " points");
    case Measure::other:
      return number + " " + quantity.unit.text;
    default:
      return quantity.out_of ? number + "/" + print(*quantity.out_of) : number;
  }
}

std::string print_per(const Quantity& quantity) {
  std::string result = quantity.per_name.text.empty() ? "" : " per " + quantity.per_name.text;
  if (quantity.per_unit) {
    const std::string unit = unit_name(*quantity.per_unit, true);
    result += (unit == "hour" ? " an " : " a ") + unit;
  }
  return result;
}

std::string bound_words(Bound bound) {
  return bound == Bound::about      ? "about "
         : bound == Bound::at_least ? "at least "
         : bound == Bound::at_most  ? "up to "
                                    : "";
}

std::string print_time(const Quantity& quantity) {
  Duration plain = quantity.time;
  plain.bound = Bound::exact;
  const std::string sign = quantity.sign == Sign::plus ? "+" : quantity.sign == Sign::minus ? "-" : "";
  return bound_words(quantity.time.bound) + sign + print_in_words(plain);
}

std::string metric_prefix(bool written, const Name& name) {
  return (written ? "metric " : "") + name.text + " ";
}

std::string group_suffix(const Name& group) { return group.text.empty() ? "" : " of " + group.text; }

}  // namespace

std::string print(const Quantity& quantity) {
  if (quantity.measure == Measure::time) {
    return print_time(quantity) + print_per(quantity);
  }
  const bool minus_nothing = quantity.sign == Sign::minus && quantity.low.millionths == 0;
  const std::string plus = quantity.sign == Sign::plus ? "+" : minus_nothing ? "-" : "";
  const std::string body =
      quantity.measure == Measure::currency ? print_money(quantity) : print_numbers(quantity);
  return bound_words(quantity.bound) + plus + body + print_per(quantity);
}

std::string print(const Range& range) {
  const auto end = [&](const std::optional<Decimal>& number) {
    return number ? print(*number) : std::string();
  };
  const std::string percent = range.percent ? "%" : "";
  if (range.single) {
    return end(range.low) + percent;
  }
  return end(range.low) + (range.high ? "" : percent) + ".." + end(range.high) + (range.high ? percent : "");
}

std::string print_comparator(Comparator comparator) {
  constexpr std::string_view kMarks[] = {
      "<", "<=", "=", "!=", ">=", ">", "between", "is one of", "is not one of"};
  return std::string(kMarks[static_cast<std::size_t>(comparator)]) + " ";
}

std::string print(const Target& target) {
  std::string result = metric_prefix(target.metric_written, target.metric);
  if (target.form == Target::Form::tracked) {
    result.pop_back();
  } else if (target.form == Target::Form::from_to) {
    result += "from " + print(*target.baseline) + " to " + print(target.value);
  } else if (target.form == Target::Form::changed) {
    result += print(target.value);
  } else {
    result += print_comparator(target.comparator) + print(target.value);
    result += target.upper ? " and " + print(*target.upper) : "";
  }
  result += group_suffix(target.group);
  if (target.baseline && target.form != Target::Form::from_to) {
    result += " from " + print(*target.baseline);
  }
  return target.when ? result + " " + print_clause(*target.when) : result;
}

std::string print(const Effect& effect) {
  std::string result = metric_prefix(effect.metric_written, effect.metric);
  if (effect.baseline) {
    result += "from " + print(*effect.baseline) + " to ";
  }
  return result + print(effect.change) + group_suffix(effect.group);
}

}  // namespace jc::expr
