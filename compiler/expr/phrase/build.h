// Meaning from structure: each function makes one typed value of one part of an outline.
#pragma once
#include "compiler/expr/phrase/outline.h"

namespace jc::expr {

// What is wrong although the grammar matched, such as `3..2 weeks`; the first problem counts.
class Draft {
 public:
  void fail(Extent at, std::string message, std::string expected, std::string example,
            std::string suggestion = "", std::string hint = "") {
    if (!problem_) {
      problem_ = PhraseProblem{at.begin,           at.end,
                               std::move(message), std::move(expected),
                               std::move(example), std::move(suggestion)};
      problem_->hint = std::move(hint);
    }
  }
  const std::optional<PhraseProblem>& problem() const { return problem_; }

 private:
  std::optional<PhraseProblem> problem_;
};

Name build_name(const Node& node);
Decimal build_number(const Node& node, Draft& draft);
// Whole numbers up to a million; more fail.
std::int32_t build_whole(const Node& node, Draft& draft);
std::optional<Date> build_date(const Node& node, Draft& draft);
// A part that is a unit; nothing for other parts. `fortnights` give weeks.
std::optional<Unit> unit_of(Part part);
// `falling`: a range may go from the longer to the shorter.
Duration build_duration(const Node& node, Draft& draft, bool falling = false);
// `Q3 2026` and its like: the first and the last day.
struct DateSpan {
  Date first;
  Date last;
};
// `year` is that of a period that says none.
DateSpan build_date_period(const Node& node, Draft& draft, int year = 0);
// The first run of four digits; 0 where there is none.
int year_in(std::string_view text);
// 1 to 12; 0 for what is no month.
int month_number(std::string_view word);
// `from_end`: a month or quarter counts from its last day, as `by` and `after` mean it.
Anchor build_anchor(const Node& holder, Draft& draft, bool from_end = false);
// `holder` is the point, or a part that has the parts of one.
Point build_point(const Node& holder, Draft& draft, bool from_end = false);
Moment build_moment(const Node& node, Draft& draft);
Quantity build_quantity(const Node& node, Draft& draft);
// `between 1 and 2 million`: what the text says of the second number alone holds for both.
void share_ending_word(std::string_view text, Quantity& low, const Quantity& high);
Range build_range(const Node& node, Draft& draft);
std::optional<Comparator> comparator_of(Part part);
Target build_target(const Node& node, Draft& draft);
Effect build_effect(const Node& node, Draft& draft);
Criterion build_criterion(const Node& node, Draft& draft);
Cadence build_cadence(const Node& node, Draft& draft);
// Every name in a phrase, from left to right.
std::vector<NameUse> names_in(const PhraseContent& phrase);

}  // namespace jc::expr
