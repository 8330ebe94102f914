#include <algorithm>

#include "compiler/expr/phrase/build.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

std::optional<Unit> adverb_unit(Part part) {
  switch (part) {
    case Part::adverb_hour:
      return Unit::hours;
    case Part::adverb_day:
      return Unit::days;
    case Part::adverb_week:
    case Part::adverb_fortnight:
      return Unit::weeks;
    case Part::adverb_month:
      return Unit::months;
    case Part::adverb_quarter:
      return Unit::quarters;
    case Part::adverb_year:
    case Part::adverb_biennial:
      return Unit::years;
    case Part::adverb_weekdays:
      return Unit::business_days;
    default:
      return std::nullopt;
  }
}

bool is_weekday(Part part) { return part >= Part::monday && part <= Part::sunday; }

std::int32_t nth_of(const Node& node, Draft& draft) {
  switch (node.part()) {
    case Part::nth_first:
      return 1;
    case Part::nth_second:
      return 2;
    case Part::nth_third:
      return 3;
    case Part::nth_fourth:
      return 4;
    case Part::nth_last:
      return -1;
    default:
      return build_whole(node, draft);
  }
}

bool is_nth(Part part) { return part >= Part::nth_last && part <= Part::nth_fourth; }

void check_day(const DayRule& day, Draft& draft) {
  const std::int32_t most =
      day.kind == DayRule::Kind::nth_weekday || day.kind == DayRule::Kind::nth_week ? 14 : 366;
  const bool month_day = day.kind == DayRule::Kind::month_day && (day.number < 1 || day.number > 31);
  if (day.kind != DayRule::Kind::weekdays && (day.number == 0 || day.number > most || month_day)) {
    draft.fail(day.at, "there is no such day in a period", "a day that each period has, or `last`",
               "monthly on the 15th");
  }
}

DayRule build_day(const Node& node, Draft& draft) {
  DayRule result;
  const Node inner = is_weekday(node.begin()->part()) ? node : *node.begin();
  result.at = node.at();
  switch (inner.part()) {
    case Part::nth_weekday:
      result.kind = DayRule::Kind::nth_weekday;
      break;
    case Part::nth_day:
      result.kind = DayRule::Kind::nth_day;
      break;
    case Part::nth_business_day:
      result.kind = DayRule::Kind::nth_business_day;
      break;
    case Part::nth_week:
      result.kind = DayRule::Kind::nth_week;
      break;
    case Part::month_day:
      result.kind = DayRule::Kind::month_day;
      break;
    default:
      result.kind = DayRule::Kind::weekdays;
      break;
  }
  for (const Node& child : inner) {
    if (is_weekday(child.part())) {
      result.weekdays.push_back(
          static_cast<Weekday>(static_cast<int>(child.part()) - static_cast<int>(Part::monday)));
    } else if (is_nth(child.part())) {
      result.number = nth_of(child, draft);
    } else if (child.part() == Part::whole) {
      result.number = build_whole(child, draft);
    }
  }
  std::sort(result.weekdays.begin(), result.weekdays.end());
  result.weekdays.erase(std::unique(result.weekdays.begin(), result.weekdays.end()), result.weekdays.end());
  check_day(result, draft);
  return result;
}

void set_count(const Node& node, Rhythm& rhythm, Draft& draft) {
  bool first = true;
  for (const Node& child : node) {
    if (child.part() == Part::whole) {
      rhythm.high = build_whole(child, draft);
      rhythm.low = first ? rhythm.high : rhythm.low;
      first = false;
    }
  }
  if (rhythm.low < 1 || rhythm.high < rhythm.low) {
    draft.fail(node.at(), rhythm.low < 1 ? "a rhythm is counted from 1" : "this range goes backwards",
               "a number from 1 on, or a range from the smaller to the larger", "1..2 times a year");
    rhythm.low = rhythm.high = 1;
  }
}

void set_nth(const Node& node, Rhythm& rhythm, Draft& draft) {
  rhythm.low = rhythm.high = nth_of(*node.begin(), draft);
  if (rhythm.low < 1) {
    draft.fail(node.at(), "a rhythm is counted from 1", "a number from 1 on", "every 2 weeks");
    rhythm.low = rhythm.high = 1;
  }
}

// What stands behind the number: `Tuesday` of `1st Tuesday`.
std::string_view trimmed_days(const Node& days, const Node& nth) {
  const std::string_view text = days.text();
  const std::size_t from = nth.at().end - days.at().begin;
  return text.substr(std::min(text.find_first_not_of(' ', from), text.size()));
}

void add_every(const Node& node, Rhythm& rhythm, Draft& draft) {
  for (const Node& child : node) {
    switch (child.part()) {
      case Part::every_other:
        rhythm.low = rhythm.high = 2;
        break;
      case Part::every_nth:
        set_nth(child, rhythm, draft);
        if (rhythm.low == 1 && node.part() == Part::every_days) {
          draft.fail(child.at(), "the first of each week, or of each month?", "`first` of what", "", "",
                     "write `monthly on the first " + std::string(trimmed_days(node, child)) + "`");
        }
        break;
      case Part::every_count:
        set_count(child, rhythm, draft);
        break;
      case Part::every_weekday:
        rhythm.unit = Unit::business_days;
        break;
      case Part::every_days:
        add_every(child, rhythm, draft);
        break;
      default:
        if (const auto unit = unit_of(child.part())) {
          rhythm.unit = *unit;
          rhythm.low *= child.part() == Part::unit_fortnights ? 2 : 1;
          rhythm.high *= child.part() == Part::unit_fortnights ? 2 : 1;
        } else if (is_weekday(child.part()) && rhythm.day.kind == DayRule::Kind::unsaid) {
          std::vector<Weekday>& days = rhythm.day.weekdays;
          for (const Node& day : node) {
            if (is_weekday(day.part())) {
              days.push_back(
                  static_cast<Weekday>(static_cast<int>(day.part()) - static_cast<int>(Part::monday)));
            }
          }
          std::sort(days.begin(), days.end());
          days.erase(std::unique(days.begin(), days.end()), days.end());
          rhythm.day.kind = DayRule::Kind::weekdays;
          rhythm.day.at = node.at();
        }
        break;
    }
  }
}

void add_times(const Node& node, Rhythm& rhythm, Draft& draft) {
  rhythm.kind = Rhythm::Kind::times;
  for (const Node& child : node) {
    if (child.part() == Part::times_twice) {
      rhythm.low = rhythm.high = 2;
    } else if (child.part() == Part::times_thrice) {
      rhythm.low = rhythm.high = 3;
    } else if (child.part() == Part::times_number) {
      set_count(child, rhythm, draft);
    } else if (const auto unit = unit_of(child.part())) {
      rhythm.unit = *unit;
      if (child.part() == Part::unit_fortnights) {
        draft.fail(child.at(), "counts go by one period", "a single unit such as `week` or `month`",
                   "twice a month");
      }
    } else if (const auto period = adverb_unit(child.part())) {
      rhythm.unit = *period;
    }
  }
}

void add_iso(const Node& node, Rhythm& rhythm, Draft& draft) {
  const Node& holder = node;
  const Duration period = build_duration(holder, draft);
  if (period.low.size() != 1 || !period.low.front().count.is_whole() ||
      period.low.front().count.integer() < 1 || period.low.front().count.integer() > 1'000'000) {
    draft.fail(node.at(), "a rhythm is a whole number of one unit", "one unit, such as `P2W`",
               "every 2 weeks");
    return;
  }
  rhythm.low = rhythm.high = static_cast<std::int32_t>(period.low.front().count.integer());
  rhythm.unit = period.low.front().unit;
}

void add_adverb(const Node& child, Rhythm& rhythm) {
  const auto unit = adverb_unit(child.part());
  if (!unit) {
    return;
  }
  rhythm.unit = *unit;
  if (child.part() == Part::adverb_fortnight || child.part() == Part::adverb_biennial) {
    rhythm.low = rhythm.high = 2;
  }
}

// `biweekly` and `semi-annually`: a prefix and an adverb.
void add_prefixed(const Node& node, Rhythm& rhythm) {
  rhythm.kind = node.part() == Part::two_ways ? Rhythm::Kind::two_ways : Rhythm::Kind::times;
  rhythm.low = rhythm.high = node.has(Part::prefix_three) ? 3 : 2;
  for (const Node& child : node) {
    rhythm.unit = adverb_unit(child.part()).value_or(rhythm.unit);
  }
}

void add_months(const Node& node, Rhythm& rhythm) {
  for (const Node& child : node) {
    if (child.part() == Part::month_name) {
      rhythm.months.push_back(static_cast<std::uint8_t>(month_number(child.text())));
    }
  }
  std::sort(rhythm.months.begin(), rhythm.months.end());
  rhythm.months.erase(std::unique(rhythm.months.begin(), rhythm.months.end()), rhythm.months.end());
}

// `before each business review`: the words up to here are one name.
void add_each(const Node& node, Rhythm& rhythm, Draft& draft) {
  rhythm.kind = Rhythm::Kind::each;
  Point of;
  of.at = node.at();
  of.when = node.has(Part::each_before) ? When::before : node.has(Part::each_after) ? When::after : When::at;
  const Node holder = *node.find(Part::each_name);
  Anchor of_what;
  of_what.at = holder.at();
  of_what.name.at = holder.at();
  const bool several = holder.text().find_first_of(" \t\r\n") != std::string_view::npos;
  for (const Node& child : holder) {
    const std::string_view word = child.text();
    if (const std::string unit(meant_unit(word)); !unit.empty()) {
      draft.fail(child.at(), "`" + std::string(word) + "` is not a unit; did you mean `" + unit + "`?",
                 std::string(kExpectedUnit), unit, unit);
    }
    of_what.name.text +=
        (of_what.name.text.empty() ? "" : "-") + (several ? lower_case(word) : std::string(word));
  }
  of.place = of_what;
  rhythm.from = of;
}

// `weekly, 4 times` goes on for four weeks.
void set_times(const Node& node, Rhythm& rhythm, Draft& draft) {
  Rhythm counted;
  set_count(*node.find(Part::times_number), counted, draft);
  if (rhythm.kind != Rhythm::Kind::every || rhythm.low != rhythm.high || counted.low != counted.high) {
    draft.fail(node.at(), "only a plain rhythm ends after so many times", "an end such as `for 8 weeks`", "");
    return;
  }
  Duration lasting;
  lasting.at = node.at();
  lasting.low = {Amount{Decimal::whole(std::int64_t{rhythm.low} * counted.low), rhythm.unit, node.at(),
                        node.at(), node.at()}};
  rhythm.lasting = lasting;
}

void add_word(const Node& node, Rhythm& rhythm, Draft& draft) {
  for (const Node& child : node) {
    switch (child.part()) {
      case Part::bound_about:
        rhythm.bound = Bound::about;
        break;
      case Part::bound_least:
        rhythm.bound = Bound::at_least;
        break;
      case Part::bound_most:
        rhythm.bound = Bound::at_most;
        break;
      case Part::iso_duration:
        add_iso(node, rhythm, draft);
        break;
      case Part::every:
        add_every(child, rhythm, draft);
        break;
      case Part::times_a:
        add_times(child, rhythm, draft);
        break;
      case Part::two_ways:
      case Part::half_period:
        add_prefixed(child, rhythm);
        break;
      case Part::day_of_period:
        rhythm.day = build_day(child, draft);
        add_every(child, rhythm, draft);
        break;
      case Part::days_alone:
        rhythm.day = build_day(child, draft);
        break;
      case Part::every_month:
        rhythm.unit = Unit::years;
        add_months(child, rhythm);
        break;
      case Part::each_event:
        add_each(child, rhythm, draft);
        break;
      case Part::as_needed:
        rhythm.kind = Rhythm::Kind::as_needed;
        break;
      case Part::continuous:
        rhythm.kind = Rhythm::Kind::continuous;
        break;
      case Part::once_only:
        rhythm.kind = Rhythm::Kind::once;
        break;
      default:
        add_adverb(child, rhythm);
        break;
    }
  }
}

Rhythm build_rhythm(const Node& node, Draft& draft) {
  Rhythm result;
  result.at = node.at();
  for (const Node& child : node) {
    switch (child.part()) {
      case Part::hedge:
        result.hedge = build_name(child);
        break;
      case Part::rhythm_word:
        result.word_at = child.at();
        add_word(child, result, draft);
        break;
      case Part::on_days:
        if (result.day.kind != DayRule::Kind::unsaid) {
          draft.fail(child.at(), "this names the day a second time", "the day once", "every Monday");
        }
        result.day = build_day(child, draft);
        break;
      case Part::on_months:
        add_months(child, result);
        break;
      case Part::rhythm_count:
        set_times(child, result, draft);
        break;
      case Part::rhythm_from:
        if (result.kind == Rhythm::Kind::each) {
          draft.fail(child.at(), "what it follows is said already", "an end such as `until go-live`", "");
          break;
        }
        result.from = build_point(child, draft);
        break;
      case Part::rhythm_until:
        result.until_at = child.at();
        if (const auto moment = child.find(Part::moment)) {
          result.until = build_moment(*moment, draft);
        } else {
          result.until = build_criterion(*child.find(Part::criterion), draft);
        }
        break;
      case Part::rhythm_lasting:
        result.lasting = build_duration(*child.find(Part::duration), draft);
        break;
      default:
        break;
    }
  }
  return result;
}

}  // namespace

Cadence build_cadence(const Node& node, Draft& draft) {
  Cadence result;
  result.at = node.at();
  for (const Node& child : node) {
    if (child.part() == Part::rhythm) {
      result.rhythms.push_back(build_rhythm(child, draft));
    } else if (child.part() == Part::then_mark) {
      result.in_turn = true;
    }
  }
  return result;
}

}  // namespace jc::expr
