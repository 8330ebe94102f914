#include <algorithm>

#include "compiler/expr/phrase/build.h"

namespace jc::expr {
namespace {

bool is_unit(Part part) { return unit_of(part).has_value(); }

Bound bound_in(const Node& node) {
  for (const Node& child : node) {
    switch (child.part()) {
      case Part::bound_about:
        return Bound::about;
      case Part::bound_least:
        return Bound::at_least;
      case Part::bound_most:
        return Bound::at_most;
      default:
        break;
    }
  }
  return Bound::exact;
}

Amount amount_of(const Node& count, const Node& unit, Draft& draft) {
  Amount result;
  result.count = build_number(count, draft);
  result.unit = unit_of(unit.part()).value_or(Unit::days);
  if (unit.part() == Part::unit_fortnights) {
    result.count.millionths *= 2;
  }
  result.at = {count.at().begin, unit.at().end};
  result.count_at = count.at();
  result.unit_at = unit.at();
  return result;
}

// Counts and units in turn, directly below `node` or below its amounts.
std::vector<Amount> amounts_in(const Node& node, Draft& draft) {
  std::vector<Amount> result;
  std::optional<Node> count;
  for (const Node& child : node) {
    if (child.part() == Part::amount) {
      for (Amount& amount : amounts_in(child, draft)) {
        result.push_back(std::move(amount));
      }
    } else if (child.part() == Part::count) {
      count = child;
    } else if (is_unit(child.part()) && count) {
      result.push_back(amount_of(*count, child, draft));
      count.reset();
    }
  }
  for (std::size_t i = 1; i < result.size(); ++i) {
    if (result[i - 1].unit <= result[i].unit) {
      draft.fail(result[i].at, "parts of a duration go from the longer unit to the shorter one",
                 "a unit shorter than the one before", "1 hour 30 minutes");
    }
  }
  return result;
}

std::vector<Amount> iso_amounts(const Node& node, Draft& draft) {
  std::vector<Amount> result;
  const std::string_view text = node.text();
  bool time = false;
  for (std::size_t i = 1; i < text.size();) {
    if (text[i] == 'T' || text[i] == 't') {
      time = true;
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (text[end] == '.' || (text[end] >= '0' && text[end] <= '9'))) {
      ++end;
    }
    Amount amount;
    amount.at = {node.at().begin + static_cast<std::uint32_t>(i),
                 node.at().begin + static_cast<std::uint32_t>(end + 1)};
    amount.count_at = {amount.at.begin, amount.at.end - 1};
    amount.unit_at = {amount.at.end - 1, amount.at.end};
    const auto count = decimal(text.substr(i, end - i));
    if (!count) {
      draft.fail(amount.count_at, "this number has too many digits", "up to 12 digits, and 5 after the point",
                 "P30D");
    }
    amount.count = count.value_or(Decimal{});
    constexpr std::string_view kLetters = "smhdwy";
    constexpr Unit kUnits[] = {Unit::seconds, Unit::minutes, Unit::hours,
                               Unit::days,    Unit::weeks,   Unit::years};
    const auto letter = kLetters.find(static_cast<char>(text[end] | 0x20));
    amount.unit = letter == 1 && !time ? Unit::months : kUnits[letter];
    result.push_back(amount);
    i = end + 1;
  }
  const auto longer = [](const Amount& a, const Amount& b) { return a.unit > b.unit; };
  if (std::adjacent_find(result.begin(), result.end(),
                         [&](const auto& a, const auto& b) { return !longer(a, b); }) != result.end()) {
    draft.fail(node.at(), "the parts of an ISO 8601 duration go from years to seconds",
               "one number for each unit", "P1Y2M10DT2H30M");
  }
  return result;
}

void check_order(Duration& duration, Draft& draft, bool falling) {
  Duration low;
  low.low = duration.low;
  Duration high;
  high.low = duration.high;
  if (length(low).low > *length(high).high && falling) {
    std::swap(duration.low, duration.high);
  } else if (length(low).low > *length(high).high) {
    const Extent at{duration.low.front().at.begin, duration.high.back().at.end};
    draft.fail(at, "this range goes from the longer to the shorter", "the shorter end first", "2..3 weeks");
  } else if (duration.low == duration.high) {
    duration.high.clear();
  }
}

void two_counts(const Node& node, Duration& result, Draft& draft) {
  std::vector<Node> counts;
  for (const Node& child : node) {
    if (child.part() == Part::count) {
      counts.push_back(child);
    } else if (is_unit(child.part())) {
      result.low = {amount_of(counts.front(), child, draft)};
      result.low.front().at = counts.front().at();
      result.high = {amount_of(counts.back(), child, draft)};
    }
  }
}

AnchorKind kind_in(const Node& node) {
  return node.has(Part::kind_event)       ? AnchorKind::event
         : node.has(Part::kind_milestone) ? AnchorKind::milestone
         : node.has(Part::kind_stage)     ? AnchorKind::stage
                                          : AnchorKind::unsaid;
}

Edge edge_in(const Node& node) {
  return node.has(Part::edge_start) ? Edge::start : node.has(Part::edge_end) ? Edge::end : Edge::unsaid;
}

Side side_in(const Node& node) {
  return node.has(Part::side_before)   ? Side::before
         : node.has(Part::side_around) ? Side::around
                                       : Side::after;
}

Offset build_offset(const Node& node, Draft& draft) {
  Offset result;
  result.within = node.part() == Part::within_offset;
  result.side = side_in(node);
  // `120 to 60 days before renewal` is said in the order in which the days come.
  result.distance = build_duration(*node.find(Part::duration), draft, result.side == Side::before);
  result.anchor = build_anchor(node, draft, result.side == Side::after);
  return result;
}

void set_numbers(const Node& node, CalendarPeriod& period, Draft& draft) {
  period.number_at = node.at();
  period.open = node.text().back() == '+';
  bool minus = false;
  bool first = true;
  for (const Node& part : node) {
    if (part.part() == Part::before_zero) {
      minus = true;
      continue;
    }
    period.high = build_whole(part, draft) * (minus ? -1 : 1);
    period.low = first ? period.high : period.low;
    minus = first = false;
  }
}

std::variant<Anchor, Offset, CalendarPeriod> build_calendar(const Node& node, Draft& draft) {
  CalendarPeriod period;
  period.edge = edge_in(node);
  for (const Node& child : node) {
    if (const auto unit = unit_of(child.part())) {
      period.unit = *unit;
      period.unit_at = child.at();
      if (child.part() == Part::unit_fortnights) {
        draft.fail(child.at(), "periods are not counted in fortnights",
                   "`day`, `week`, `month`, `quarter` or `year`", "week 2");
      }
    } else if (child.part() == Part::calendar_number) {
      set_numbers(child, period, draft);
    }
  }
  if (period.high < period.low) {
    draft.fail(period.number_at, "this range goes backwards", "a range from the smaller to the larger", "");
  }
  if (node.has(Part::side_after) || node.has(Part::side_before)) {
    if (period.low < 1) {
      draft.fail(period.number_at, "only the start has days before it", "a number from 1 on", "");
    }
    // `day 30 after kickoff` is said for `30 days after kickoff`.
    Offset offset;
    offset.side = side_in(node);
    offset.distance.bound = period.open ? Bound::at_least : Bound::exact;
    offset.distance.at = {period.unit_at.begin, period.number_at.end};
    Amount amount{Decimal::whole(period.low), period.unit, offset.distance.at, period.number_at,
                  period.unit_at};
    offset.distance.low = {amount};
    if (period.high != period.low) {
      amount.count = Decimal::whole(period.high);
      offset.distance.high = {amount};
    }
    offset.anchor = build_anchor(node, draft);
    return offset;
  }
  if (node.has(Part::named_anchor) || node.has(Part::date_text)) {
    period.of = build_anchor(node, draft);
  }
  return period;
}

Point on_date(Date date, Extent at) {
  Point result;
  Anchor anchor;
  anchor.date = date;
  anchor.at = at;
  result.place = anchor;
  result.at = at;
  return result;
}

// `from day 3 to day 9` is one period, as `day 3..9` is.
bool joined(const Point& low, const Point& high, Moment& result) {
  const auto* first = std::get_if<CalendarPeriod>(&low.place);
  const auto* last = std::get_if<CalendarPeriod>(&high.place);
  if (first == nullptr || last == nullptr || first->unit != last->unit || first->edge != last->edge ||
      first->of != last->of || first->open || last->open || last->high < first->low) {
    return false;
  }
  Point point = low;
  auto& period = std::get<CalendarPeriod>(point.place);
  period.high = last->high;
  period.number_at.end = last->number_at.end;
  point.at = result.at;
  result.points = {std::move(point)};
  return true;
}

// `July to September 2026`, `November to February 2027`: the year of the end is that of the begin, or the
// next.
std::optional<Point> yearless_low(const Node& low, const Node& high, const Point& last, Draft& draft) {
  const auto period = low.find(Part::date_period);
  const Anchor* end = anchor(last);
  if (!period || year_in(period->text()) != 0 || end == nullptr || !end->date) {
    return std::nullopt;
  }
  const int year = year_in(high.text());
  DateSpan days = build_date_period(*period, draft, year);
  if (*end->date < days.first) {
    days = build_date_period(*period, draft, year - 1);
  }
  return on_date(days.first, period->at());
}

void build_span(const Node& node, Moment& result, Draft& draft) {
  const Node begin = *node.find(Part::span_low);
  const Node end = *node.find(Part::span_high);
  const Point high = build_point(end, draft, true);
  const std::optional<Point> same_year = yearless_low(begin, end, high, draft);
  const Point low = same_year ? *same_year : build_point(begin, draft);
  if (joined(low, high, result)) {
    return;
  }
  const Anchor* first = anchor(low);
  const Anchor* last = anchor(high);
  const bool dates = std::holds_alternative<Anchor>(low.place) && std::holds_alternative<Anchor>(high.place);
  if (dates && first->date && last->date && *last->date < *first->date) {
    draft.fail(node.at(), "this window ends before it begins", "the earlier date first", "");
  }
  result.pick = Moment::Pick::span;
  result.points = {low, high};
}

}  // namespace

Name build_name(const Node& node) {
  const std::string_view text = node.text();
  const Extent at = node.at();
  if (text.size() < 2 || (text[0] != '"' && text[0] != '\'')) {
    return {std::string(text), at};
  }
  // A quotation mark inside is written twice.
  const char mark = text[0];
  Name result{"", {at.begin + 1, at.end - 1}};
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    result.text += text[i];
    i += text[i] == mark ? 1 : 0;
  }
  return result;
}

Decimal build_number(const Node& node, Draft& draft) {
  if (const auto number = decimal(node.text())) {
    return *number;
  }
  // `half a day`: the one word among counts.
  if (node.part() == Part::count && (node.text()[0] | 0x20) == 'h') {
    return {Decimal::kOne / 2};
  }
  draft.fail(node.at(), "`" + std::string(node.text()) + "` has too many digits",
             "up to 12 digits before the point and 5 after it", "1,500,000");
  return {};
}

std::int32_t build_whole(const Node& node, Draft& draft) {
  std::int32_t number = 0;
  for (const char c : node.text()) {
    if (c < '0' || c > '9') {
      break;
    }
    number = std::min(number, 1'000'000) * 10 + (c - '0');
  }
  if (number > 1'000'000) {
    draft.fail(node.at(), "`" + std::string(node.text()) + "` is more than anybody can count here",
               "a number up to 1,000,000", "12");
    return 1;
  }
  return number;
}

std::optional<Date> build_date(const Node& node, Draft& draft) {
  const auto result = date(node.text());
  if (!result) {
    draft.fail(node.at(), "there is no day `" + std::string(node.text()) + "`", "a date as year-month-day",
               "2026-12-01");
  }
  return result;
}

std::optional<Unit> unit_of(Part part) {
  switch (part) {
    case Part::unit_seconds:
      return Unit::seconds;
    case Part::unit_minutes:
      return Unit::minutes;
    case Part::unit_hours:
      return Unit::hours;
    case Part::unit_business_hours:
      return Unit::business_hours;
    case Part::unit_days:
      return Unit::days;
    case Part::unit_business_days:
      return Unit::business_days;
    case Part::unit_weeks:
    case Part::unit_fortnights:
      return Unit::weeks;
    case Part::unit_months:
      return Unit::months;
    case Part::unit_quarters:
      return Unit::quarters;
    case Part::unit_years:
      return Unit::years;
    default:
      return std::nullopt;
  }
}

Duration build_duration(const Node& node, Draft& draft, bool falling) {
  Duration result;
  result.at = node.at();
  result.bound = bound_in(node);
  for (const Node& child : node) {
    switch (child.part()) {
      case Part::iso_duration:
        result.low = iso_amounts(child, draft);
        break;
      case Part::two_counts:
        two_counts(child, result, draft);
        break;
      case Part::open_amount:
        result.bound = Bound::at_least;
        result.low = amounts_in(child, draft);
        break;
      case Part::low_amounts:
        // `1 hour and 30 minutes` has a part of its own.
        result.low = amounts_in(child.find(Part::hours_and_minutes).value_or(child), draft);
        break;
      case Part::high_amounts:
        result.high = amounts_in(child, draft);
        break;
      default:
        if (const auto unit = unit_of(child.part())) {
          // `a week before`: the unit stands alone.
          result.low = {Amount{Decimal::whole(child.part() == Part::unit_fortnights ? 2 : 1), *unit,
                               node.at(), node.at(), child.at()}};
        }
        break;
    }
  }
  if (!result.high.empty()) {
    check_order(result, draft, falling);
  }
  return result;
}

Anchor build_anchor(const Node& holder, Draft& draft, bool from_end) {
  Anchor result;
  for (const Node& child : holder) {
    if (child.part() == Part::date_period) {
      const bool end = edge_in(holder) == Edge::end || (from_end && edge_in(holder) == Edge::unsaid);
      const DateSpan days = build_date_period(child, draft);
      result.date = end ? days.last : days.first;
      result.at = child.at();
    } else if (child.part() == Part::date_text) {
      result.date = build_date(child, draft).value_or(Date{});
      result.at = child.at();
    } else if (child.part() == Part::named_anchor) {
      result.kind = kind_in(child);
      result.edge = edge_in(child);
      result.name = build_name(*child.find(Part::name));
      result.at = child.at();
    }
  }
  return result;
}

Point build_point(const Node& holder, Draft& draft, bool from_end) {
  Point result;
  result.at = holder.at();
  bool placed = false;
  bool from = false;
  for (const Node& child : holder) {
    switch (child.part()) {
      case Part::when_by:
        result.when = When::by;
        from_end = true;
        break;
      case Part::when_until:
        result.when = When::until;
        from_end = true;
        break;
      case Part::when_before:
        result.when = When::before;
        break;
      case Part::when_after:
        result.when = When::after;
        from = child.text().front() == 'f' || child.text().front() == 'F';
        from_end = child.text().front() == 'a' || child.text().front() == 'A';
        break;
      case Part::offset:
      case Part::within_offset:
        result.place = build_offset(child, draft);
        placed = true;
        break;
      case Part::calendar:
        result.place = build_calendar(child, draft);
        placed = true;
        break;
      default:
        break;
    }
  }
  if (!placed) {
    result.place = build_anchor(holder, draft, from_end);
  }
  const auto* period = std::get_if<CalendarPeriod>(&result.place);
  if (from && period != nullptr && period->low != period->high) {
    // `from day 3 to 9` is the window itself.
    result.when = When::at;
  }
  return result;
}

Moment build_moment(const Node& node, Draft& draft) {
  Moment result;
  result.at = node.at();
  result.pick = node.has(Part::pick_earlier) ? Moment::Pick::earlier
                : node.has(Part::pick_later) ? Moment::Pick::later
                                             : Moment::Pick::only;
  for (const Node& child : node) {
    if (child.part() == Part::point) {
      result.points.push_back(build_point(child, draft));
    }
  }
  if (const auto span = node.find(Part::span_points)) {
    build_span(*span, result, draft);
  } else if (const auto alone = node.find(Part::period_alone)) {
    const Node period = *alone->find(Part::date_period);
    const DateSpan days = build_date_period(period, draft);
    result.pick = Moment::Pick::span;
    result.points = {on_date(days.first, period.at()), on_date(days.last, period.at())};
  } else if (result.points.empty()) {
    result.points.push_back(build_point(node, draft));
  }
  return result;
}

}  // namespace jc::expr
