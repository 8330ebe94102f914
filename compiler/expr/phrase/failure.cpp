#include "compiler/expr/phrase/failure.h"

#include <algorithm>

#include "compiler/expr/phrase/match.h"

namespace jc::expr {
namespace {

// What a rule is called when it was expected. Words inside are candidates then, and not named one by one;
// an empty text hides them without a name, where they would only distract.
template <typename Rule>
inline constexpr const char* label_of = nullptr;
#define JC_LABEL(rule, text) \
  template <>                \
  inline constexpr const char* label_of<g::rule> = text;
JC_LABEL(count, kExpectedNumber.data())
JC_LABEL(number, kExpectedNumber.data())
JC_LABEL(low_number, kExpectedNumber.data())
JC_LABEL(high_number, kExpectedNumber.data())
JC_LABEL(range_low, kExpectedNumber.data())
JC_LABEL(range_high, kExpectedNumber.data())
JC_LABEL(whole, kExpectedNumber.data())
JC_LABEL(unit, kExpectedUnit.data())
JC_LABEL(name, kExpectedName.data())
JC_LABEL(named_anchor, kExpectedAnchor.data())
JC_LABEL(date_text, "a date such as `2026-12-01`")
JC_LABEL(duration, "a duration such as `30 days`")
JC_LABEL(single_duration, "a duration such as `30 days`")
JC_LABEL(high_amounts, kExpectedNumber.data())
JC_LABEL(quantity, "a value such as `70%` or `30 days`")
JC_LABEL(single_quantity, "a value such as `70%` or `30 days`")
JC_LABEL(goal, "a value such as `70%` or `30 days`")
JC_LABEL(former_value, "a value such as `70%` or `30 days`")
JC_LABEL(baseline, "a value such as `70%` or `30 days`")
JC_LABEL(upper, "a value such as `70%` or `30 days`")
JC_LABEL(order_mark, "a comparison such as `>=`")
JC_LABEL(compared_goal, kExpectedComparison.data())
JC_LABEL(from_to, "`from`")
JC_LABEL(change, "a change such as `+6 points` or `-5 days`")
JC_LABEL(comparison, kExpectedComparison.data())
JC_LABEL(value, kExpectedValue.data())
JC_LABEL(leaf, kExpectedStatement.data())
JC_LABEL(rhythm_word, "a rhythm such as `weekly` or `every 2 weeks`")
JC_LABEL(weekday, "a day of the week")
JC_LABEL(moment, "a moment such as `30 days after kickoff`")
JC_LABEL(place, "a moment such as `30 days after kickoff`")
JC_LABEL(operand, kExpectedStatement.data())
JC_LABEL(close_paren, kExpectedClose.data())
JC_LABEL(range_dots, "`..`")
JC_LABEL(nth, "a place such as `first` or `last`")
JC_LABEL(ordered_value, "a value such as `70%` or `30 days`")
JC_LABEL(amount, "")
JC_LABEL(every_other, "")
JC_LABEL(every_nth, "")
JC_LABEL(times_once, "")
JC_LABEL(times_twice, "")
JC_LABEL(lateness, "")
JC_LABEL(late_word, "")
JC_LABEL(percent_mark, "")
JC_LABEL(is_word, "")
JC_LABEL(on_days, "")
JC_LABEL(hedge, "")
JC_LABEL(currency, "")
JC_LABEL(bound, "")
JC_LABEL(range_mark, "")
JC_LABEL(measure_mark, "")
JC_LABEL(per, "")
JC_LABEL(next_mark, "")
JC_LABEL(list_mark, "`and`")
JC_LABEL(clause, "")
JC_LABEL(times, "")
JC_LABEL(is_late, "")
JC_LABEL(group_of, "")
JC_LABEL(edge, "")
JC_LABEL(the_word, "")
JC_LABEL(the_end, kExpectedEnd.data())
#undef JC_LABEL

constexpr std::string_view kUnitWords[] = {
    "seconds", "minutes", "hours", "days", "weeks",  "months", "quarters", "years",     "business",
    "day",     "week",    "month", "hour", "minute", "year",   "quarter",  "fortnights"};
constexpr std::string_view kDayWords[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday"};

template <char... C>
struct Spelling {
  static constexpr char kText[] = {C..., '\0'};
  static constexpr std::string_view kWord{kText, sizeof...(C)};
};

// The text of a keyword, found through what its rule derives from; nothing for other rules.
template <char... C>
constexpr std::string_view spelling(const g::word<p::istring<C...>>*) {
  return Spelling<C...>::kWord;
}
constexpr std::string_view spelling(const void*) { return {}; }

// A search that has come to a place, by a number that no other one has on this thread.
std::uint64_t next_arrival() {
  thread_local std::uint64_t arrivals = 0;
  return ++arrivals;
}

// Where a rule was last noted, outside of a label and inside: the grammar comes by the same rules at one
// place dozens of times, and has learned all from the first.
template <typename Rule>
thread_local std::uint64_t noted_at[2] = {0, 0};

struct Tracker {
  Failure failure;
  // Where the innermost rule with a label began; npos for none.
  std::uint32_t label_start = UINT32_MAX;
  std::uint64_t arrival = next_arrival();

  // Whether something at `position` is as far as anything got.
  bool reaches(std::uint32_t position) {
    if (position > failure.position) {
      failure.position = position;
      arrival = next_arrival();
      failure.expected.clear();
      failure.words.clear();
    }
    return position == failure.position;
  }
  static void add(std::vector<std::string_view>& list, std::string_view text) {
    // Over a hundred words may stand at one place, and their first letters tell most of them apart.
    const auto is_text = [&](std::string_view other) { return other[0] == text[0] && other == text; };
    if (!text.empty() && std::none_of(list.begin(), list.end(), is_text)) {
      list.push_back(text);
    }
  }
};

template <typename Rule>
void note(Tracker& tracker, std::uint32_t position) {
  constexpr bool labelled = label_of<Rule> != nullptr;
  const std::string_view word = spelling(static_cast<const Rule*>(nullptr));
  if (!labelled && word.empty()) {
    return;
  }
  if (!tracker.reaches(position)) {
    return;
  }
  std::uint64_t& last = noted_at<Rule>[tracker.label_start == position ? 1 : 0];
  if (last == tracker.arrival) {
    return;
  }
  last = tracker.arrival;
  Tracker::add(tracker.failure.words, word);
  if constexpr (labelled) {
    if (tracker.label_start != position) {
      Tracker::add(tracker.failure.expected, label_of<Rule>);
    }
    if constexpr (std::is_same_v<Rule, g::unit>) {
      for (const std::string_view unit : kUnitWords) {
        Tracker::add(tracker.failure.words, unit);
      }
    } else if constexpr (std::is_same_v<Rule, g::weekday>) {
      for (const std::string_view day : kDayWords) {
        Tracker::add(tracker.failure.words, day);
      }
    }
  } else if (tracker.label_start != position) {
    Tracker::add(tracker.failure.expected, word);
  }
}

template <typename Rule>
struct Tracking : p::normal<Rule> {
  template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  static bool match(Input& in, Tracker& tracker) {
    if constexpr (A == p::apply_mode::nothing) {
      return p::match<Rule, A, M, Action, Control>(in, tracker);
    } else {
      const auto position = static_cast<std::uint32_t>(in.current() - in.begin());
      note<Rule>(tracker, position);
      const std::uint32_t outer = tracker.label_start;
      if constexpr (label_of<Rule> != nullptr) {
        tracker.label_start = position;
      }
      const bool matched = p::match<Rule, A, M, Action, Control>(in, tracker);
      tracker.label_start = outer;
      return matched;
    }
  }
};

struct Search {
  std::string_view text;
  Tracker& tracker;
  template <typename Whole>
  bool run() {
    Input in(text.data(), text.data() + text.size(), "");
    return p::parse<Whole, p::nothing, Tracking>(in, tracker);
  }
};

}  // namespace

Failure find_failure(PhraseKind kind, std::string_view text) {
  Tracker tracker;
  Search search{text, tracker};
  tracker.failure.matched = run_grammar(kind, search);
  return std::move(tracker.failure);
}

}  // namespace jc::expr
