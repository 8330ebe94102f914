// How often something comes back, and whether what is written says one thing only.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"

namespace jc::facts {

// The `cadence` of what has one (meetings, reviews), else its `repeat`; false where there is none.
ValueView cadence_value(const Entity& entity);

// A cadence that can be read in more than one way, at its word, with a fix for each reading. Without a
// cadence, a title that begins or ends with such a word.
std::optional<Fact> ambiguous_cadence(Context& context, Entity entity);

// Title or purpose name another rhythm than the cadence, or another day of the week: "Bi-monthly updates"
// that come monthly, a "Monday meeting" on Tuesdays. Only clear cases: `every two weeks` in either; in a
// title also `weekly` where it speaks of the meeting itself ("weekly sync", not "weekly active users").
std::optional<Fact> cadence_contradiction(Context& context, Entity entity);

// A `when` that is a rhythm: `weekly` reads as the name of an event. Only where nothing has that name, and
// nobody wrote `event weekly`.
std::optional<Fact> rhythm_as_moment(Context& context, Entity touchpoint);

// A rhythm that a title or purpose names.
struct NamedRhythm {
  std::string_view word;
  std::vector<expr::Reading> readings;
};
std::vector<NamedRhythm> rhythms_in_title(std::string_view title);
std::vector<NamedRhythm> rhythms_in_prose(std::string_view text);
// A day of the week that a title or purpose names as that of the meeting: "Monday meeting", "meet on
// Mondays". Nothing where it names several.
struct NamedDay {
  std::string_view word;
  expr::Weekday day = expr::Weekday::monday;
};
std::optional<NamedDay> day_of_meeting(std::string_view text);
// As prose, and an adjective where the purpose begins with what the meeting is: "Weekly look at open risks".
std::vector<NamedRhythm> rhythms_in_purpose(std::string_view purpose);

}  // namespace jc::facts
