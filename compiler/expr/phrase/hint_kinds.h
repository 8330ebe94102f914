// The hints for each kind of phrase, and the readings of a text that they ask for.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase/kind.h"
#include "compiler/expr/phrase/quantity.h"
#include "compiler/text/trimmed.h"

namespace jc::expr {

// `text` has no space around it; each is empty where there is nothing to say.
std::string duration_hint(std::string_view text);
std::string moment_hint(std::string_view text);
std::string cadence_hint(std::string_view text);
std::string quantity_hint(std::string_view text);
std::string range_hint(std::string_view text);
std::string target_hint(std::string_view text);
std::string criterion_hint(std::string_view text);
std::string condition_hint(std::string_view text);

// A plain amount without a bound; `1,000 weekly` is no amount of weeklies.
std::optional<Quantity> plain_amount(std::string_view text);
// Any amount, and no advice on what is none: guesses ask for many, and each advice makes guesses of its own.
std::optional<Quantity> amount_in(std::string_view text);
// `Day 1, 7 and 30`: several in one text.
std::string several_moments(std::string_view text);
std::string several_targets(std::string_view text);
// `9 am on moving day`, `from day 30 onwards`, `first quarter after go-live`.
std::string span_in_words(std::string_view text);
// `last 2 weeks of onboarding` where a length is wanted.
std::string stretch_length(std::string_view text);
// `everyone on the basic plan`, `arr < $25k, self-serve`; and any group that has a name: `Fortune 500`.
std::string group_in_words(std::string_view text);
std::string named_group(std::string_view text);
// `every 500 shipments`, `no fixed cadence`.
std::string occasion_in_words(std::string_view text);
// `45 mins prep + 30 mins call`: what they add up to.
std::string sum_of_lengths(std::string_view text);
// `if no login for 7 days` where a time is wanted, and `when live` where a criterion is.
std::string clause_in_moment(std::string_view text);
std::string clause_in_criterion(std::string_view text);
std::string counted_happenings(std::string_view text);
// `NOT(account blocked)`, `days to renewal < 60`; and `customer has not replied in 5 days`.
std::string absence_in_words(std::string_view text);
std::string not_done_in_time(std::string_view text);
// `NPS >= 7 | CSAT >= 4`, `90 days have passed`; and `kit is not yet delivered`.
// `50 <= seats < 500`.
std::string chained_comparison(std::string_view text);
std::string statement_in_words(std::string_view text);
std::string not_yet_in_words(std::string_view text);
// `when usage reaches 80%`, `30 days overdue` where a time is wanted.
std::string condition_in_moment(std::string_view text);
std::string counted_of_all(std::string_view text);
std::string share_of(std::string_view text);
std::string none_left(std::string_view text);
// `95% gross retention`: the value before what is measured.
std::string value_first(std::string_view text);
// `a week and a half after signup`, `after the 3rd delivery`, `14 days since last login`.
std::string worded_moment(std::string_view text);
// `by end of 2027` alone.
std::string by_year_end(std::string_view text);
// `weekly 30 min`, `every six weeks or so`, `Q1 and Q3`.
std::string rhythm_beside(std::string_view text);
// `health score falls to red`, `sentiment negative`; and of customers `not on the free plan`, `older than
// 65`.
std::string state_in_words(std::string_view text);
std::string state_of_customers(std::string_view text);
// `31/12/2026`, `Q2/26`, `1-Dec-2026`: days and periods in other signs.
std::string date_in_signs(std::string_view text);
// `COB day 3`, `Friday of week 2`, and `same day`, `1st business day`.
std::string time_of_day(std::string_view text);
std::string day_in_words(std::string_view text);
// `1:30`, `5 person days`, `15 min each`.
std::string length_in_words(std::string_view text);
std::string effect_hint(std::string_view text);
// `5 M EUR` as `5M EUR`; empty where there is none.
std::string with_magnitude(std::string_view text);
// `€4,20`, `CHF 1'200`: numbers in the signs of other countries.
std::string number_in_signs(PhraseKind kind, std::string_view text);
// `jede Woche`, `30 jours après signature`: the same in English, where that reads.
std::string in_english(PhraseKind kind, std::string_view text);
// `latency < 300ms`: the number, and the unit where the metric is declared.
std::string with_unit_of_metric(PhraseKind kind, std::string_view text);
// `go-live +30`, `-7 days`, `in the last week of the stage`.
std::string counted_from_here(std::string_view text);
// `T+2 weeks` as `2 weeks`; empty where it is no length that counts from something.
std::string counted_length(std::string_view text);
// `every time a bill is late`, `at the start of each term`: what comes back, where one time is wanted.
std::string comes_back(std::string_view text);
// `the morning after check-in`, `discharge day`, `3 sprints after kickoff`, `summer break`.
std::string near_a_day(std::string_view text);
// What the first of them says that knows an answer; empty where none does.
std::string first_hint(std::string_view text, std::initializer_list<std::string (*)(std::string_view)> hints);
// Without the first of `fronts` that it begins with, in capitals or small letters.
std::string_view without_front(std::string_view text, std::initializer_list<std::string_view> fronts);
// What can be said of a text whatever its kind: a part of it reads, or several stand in it.
std::string rest_hint(PhraseKind kind, std::string_view text);
// The text as a phrase of that kind, with names joined and words put right; empty where it is none.
std::string readable(PhraseKind kind, std::string_view text);
// `one and a half weeks`, `1 ½ months` with `1.5` in their place.
std::string with_halves(std::string_view text);
// `about a week before launch` as `about 1 week before launch`.
std::string with_ones(std::string_view text);
// `return rate down from 18% to 12%`, `nps +5 vs last year`, `adoption doubles`.
std::string of_change_in_verbs(std::string_view text);
// What is measured, in words of which no name can be made: `95% of calls answered within 20 seconds`.
std::string measured_in_words(std::string_view text);
// `second half of the term`, `ongoing after go-live`, `30/60/90 days`.
std::string loosely_timed(std::string_view text);
// `quarterly for enterprise accounts`, `three times in the first month`.
std::string rhythm_for_some(std::string_view text);
// `8 story points`, `one billing cycle`, `after 2 reminders` where a length is wanted.
std::string counted_in_things(std::string_view text);
// `15 k€` as `€15k`, wherever it stands; empty where there is none.
std::string with_sign_in_front(std::string_view text);
// `3 days instead of 10`, `±10%`.
std::string amount_beside(std::string_view text);
// `3 logins per week`, `80% of users trained by day 30`: a metric that takes words to name, or more beside
// it.
std::string named_at_length(std::string_view text);
// The words as one name, small words with them: `handover to tenant` -> `handover-to-tenant`.
std::string long_name(std::string_view words);
// One name for the words: as `one_name` has it, else the long one.
std::string any_name(std::string_view words);
// What stands between marks, trimmed. Of marks that begin at one place the first of the list counts.
std::vector<std::string_view> cut_at(std::string_view text, std::initializer_list<std::string_view> marks);
std::string ticked(std::string_view word);
bool reads(PhraseKind kind, std::string_view text);
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);
using text::trimmed;
// The longest front of `text` up to a space that is a phrase of that kind.
std::string_view front_of(PhraseKind kind, std::string_view text);
// `15 March`, `Q2`, `Jan`: a part of a year, and not of which.
bool lacks_year(std::string_view text);

}  // namespace jc::expr
