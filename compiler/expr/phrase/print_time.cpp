#include "compiler/expr/phrase/print.h"

namespace jc::expr {
namespace {

std::string bound_words(Bound bound) {
  switch (bound) {
    case Bound::about:
      return "about ";
    case Bound::at_least:
      return "at least ";
    case Bound::at_most:
      return "up to ";
    case Bound::exact:
      break;
  }
  return "";
}

bool is_one(Decimal count) { return count == Decimal::whole(1); }

std::string print_span(const Duration& duration) {
  if (duration.high.empty()) {
    return print_amounts(duration.low);
  }
  const Amount& low = duration.low.front();
  const Amount& high = duration.high.front();
  if (duration.low.size() == 1 && duration.high.size() == 1 && low.unit == high.unit) {
    return print(low.count) + ".." + print(high.count) + " " + unit_name(high.unit, is_one(high.count));
  }
  return print_amounts(duration.low) + ".." + print_amounts(duration.high);
}

std::string edge_prefix(Edge edge) {
  return edge == Edge::start ? "start of " : edge == Edge::end ? "end of " : "";
}

std::string print_place(const Anchor& anchor) {
  if (anchor.date) {
    return print(*anchor.date);
  }
  return edge_prefix(anchor.edge) + kind_prefix(anchor.kind) + anchor.name.text;
}

std::string print_place(const Offset& offset) {
  const std::string side = offset.side == Side::before  ? " before "
                           : offset.side == Side::after ? " after "
                                                        : " of ";
  return (offset.within ? "within " : "") + print(offset.distance) + side + print_place(offset.anchor);
}

std::string print_place(const CalendarPeriod& period) {
  std::string result =
      edge_prefix(period.edge) + unit_name(period.unit, true) + " " + std::to_string(period.low);
  if (period.open) {
    result += "+";
  } else if (period.high != period.low) {
    result += ".." + std::to_string(period.high);
  }
  return period.of ? result + " of " + print_place(*period.of) : result;
}

std::string print_place(const Point& point) {
  return std::visit([](const auto& place) { return print_place(place); }, point.place);
}

}  // namespace

std::string unit_name(Unit unit, bool singular) {
  constexpr std::string_view kNames[] = {"second",       "minute", "hour",  "business hour", "day",
                                         "business day", "week",   "month", "quarter",       "year"};
  return std::string(kNames[static_cast<std::size_t>(unit)]) + (singular ? "" : "s");
}

std::string print_amounts(const std::vector<Amount>& amounts) {
  std::string result;
  for (const Amount& amount : amounts) {
    result += (result.empty() ? "" : " ") + print(amount.count) + " " +
              unit_name(amount.unit, is_one(amount.count));
  }
  return result;
}

std::string print_in_words(const Duration& duration) {
  return bound_words(duration.bound) + print_span(duration);
}

std::string print(const Duration& duration) {
  if (duration.bound == Bound::at_least && duration.high.empty() && duration.low.size() == 1) {
    const Amount& amount = duration.low.front();
    return print(amount.count) + "+ " + unit_name(amount.unit, is_one(amount.count));
  }
  return print_in_words(duration);
}

std::string kind_prefix(AnchorKind kind) {
  switch (kind) {
    case AnchorKind::event:
      return "event ";
    case AnchorKind::milestone:
      return "milestone ";
    case AnchorKind::stage:
      return "stage ";
    case AnchorKind::status:
      return "status ";
    case AnchorKind::unsaid:
      break;
  }
  return "";
}

std::string print(const Point& point) {
  constexpr std::string_view kWhen[] = {"", "by ", "until ", "before ", "after "};
  return std::string(kWhen[static_cast<std::size_t>(point.when)]) + print_place(point);
}

std::string print_clause(const Point& point) {
  const auto* offset = std::get_if<Offset>(&point.place);
  const bool within = offset != nullptr && offset->within;
  return (point.when == When::at && !within ? "at " : "") + print(point);
}

std::string print(const Moment& moment) {
  if (moment.pick == Moment::Pick::only) {
    return print(moment.points.front());
  }
  if (moment.pick == Moment::Pick::span) {
    return "from " + print(moment.points.front()) + " until " + print(moment.points.back());
  }
  std::string result = moment.pick == Moment::Pick::earlier ? "the earlier of " : "the later of ";
  for (std::size_t i = 0; i < moment.points.size(); ++i) {
    const std::string_view mark = i == 0 ? "" : i + 1 == moment.points.size() ? " and " : ", ";
    result += std::string(mark) + print(moment.points[i]);
  }
  return result;
}

}  // namespace jc::expr
