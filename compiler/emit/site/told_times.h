// When things of a journey happen and how much working time they take, as pages about people and tiers say
// it.
#pragma once
#include <initializer_list>
#include <optional>
#include <string>

#include "compiler/facts/work.h"
#include "compiler/view/wording.h"

namespace jc::emit {

// Of the first key that says something; empty where none does.
std::string first_line(const view::Wording& words, model::Entity entity,
                       std::initializer_list<language::KeyId> keys);

// The moment, rhythm or condition of whatever people do: "day 1, every 3 days".
std::string when_of(const view::Wording& words, model::Entity subject);

struct WorkingTime {
  // Hours of one time, where somebody said so.
  std::optional<double> once;
  // Of a month, where it comes back.
  std::optional<double> a_month;
};

// Of a rate such as `30 hours a week`; none of what is no rate, or not in time.
std::optional<double> hours_a_month(const facts::Effort& effort);

// Of `15 accounts`, or `15 accounts per csm`; none of what is measured in anything else.
std::optional<double> accounts_in(const model::ValueView& quantity);

// A contact that comes back for many customers at once, as an office hour does: its time is spent once, not
// for each of them.
bool is_spent_once_for_all(model::Entity contact);

// Of a contact or a meeting.
WorkingTime working_time(model::Entity subject);

}  // namespace jc::emit
