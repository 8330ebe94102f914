// The one calendar: which day follows which, for everybody who asks on what day something falls.
#pragma once
#include <chrono>

#include "compiler/expr/phrase/cadence.h"

namespace jc::facts {

// Of the Gregorian calendar, years 1 to 9999.
using Day = std::chrono::sys_days;
using Month = std::chrono::year_month;

Day day_of(expr::Date date);
expr::Date date_of(Day day);

Month month_of(Day day);
Day first_day(Month month);
Day last_day(Month month);
// What is the 31st elsewhere is the last day of a month that has no 31st.
Day day_in(Month month, int number);

expr::Weekday weekday_of(Day day);
std::string_view name(expr::Weekday weekday);
// The Monday on or before it: weeks begin on Mondays, as in ISO 8601.
Day monday_of(Day day);

// Monday to Friday: nobody's public holidays are known here.
bool is_business_day(Day day);
// How many there are from `begin` to the day before `end`.
int business_days(Day begin, Day end);
// The `count`-th business day after `day`, from 1; the day itself for 0.
Day after_business_days(Day day, int count);

// How long a unit is in months, 0 where it is counted in days; and in days, 0 where it is shorter than one or
// counted in months.
int months_in(expr::Unit unit);
int days_in(expr::Unit unit);

// Of the days from `begin` to the day before `end`, which are at least a week: the first is 1, the last -1.
// Where there are fewer, the last there is.
Day nth_weekday(Day begin, Day end, expr::Weekday weekday, int number);
Day nth_business_day(Day begin, Day end, int number);

}  // namespace jc::facts
