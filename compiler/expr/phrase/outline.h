// The bare structure of a phrase that matched the grammar: nested parts with their places, before it gets
// meaning.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase/phrase.h"

namespace jc::expr {

// The rules of grammar/phrase*.h that mean something, by the same names.
// clang-format off
#define JC_PHRASE_PARTS(X) \
  X(count) X(whole) X(date_text) X(iso_duration) X(name) X(quoted_text) X(unit_seconds) X(unit_minutes) \
  X(unit_hours) X(unit_business_hours) X(unit_days) X(unit_business_days) X(unit_weeks) \
  X(unit_fortnights) X(unit_months) X(unit_quarters) X(unit_years) X(bound_about) X(bound_least) \
  X(bound_most) X(amount) X(open_amount) X(two_counts) X(hours_and_minutes) X(low_amounts) \
  X(high_amounts) X(duration) X(kind_event) X(kind_milestone) X(kind_stage) X(kind_status) X(edge_start) X(edge_end) \
  X(named_anchor) X(side_after) X(side_before) X(side_around) X(offset) X(within_offset) X(calendar) \
  X(calendar_number) X(when_at) X(when_by) X(when_until) X(when_before) X(when_after) X(point) \
  X(pick_earlier) X(pick_later) X(moment) X(currency) X(percent_mark) X(points_word) X(unit_word) \
  X(low_number) X(high_number) X(leading_sign) X(per_unit) X(per_name) X(quantity) X(range_low) \
  X(range_high) X(range) X(most_mark) X(least_mark) X(unequal_mark) X(less_mark) X(more_mark) \
  X(equal_mark) X(between_mark) X(one_of_mark) X(none_of_mark) X(group_text) X(kind_metric) \
  X(kind_attribute) X(baseline) X(former_value) X(goal) X(upper) X(from_to) X(change_up) X(change_down) \
  X(target_when) X(target) X(effect) X(value_text) X(value_name) X(comparison) X(times_once) \
  X(times_twice) X(times) X(late_more) X(lateness) X(is_late) X(lasting) X(within_time) X(when_clause) \
  X(judge) X(judged) X(absent) X(subject_leaf) X(absent_leaf) X(late_leaf) X(timed_leaf) \
  X(explicit_leaf) X(named_leaf) X(leaf) X(any_of) X(all_of) X(none_of) X(negation) X(operand) \
  X(conjunction) X(criterion) X(monday) X(tuesday) X(wednesday) X(thursday) X(friday) X(saturday) \
  X(sunday) X(nth_last) X(nth_number) X(nth_first) X(nth_second) X(nth_third) X(nth_fourth) \
  X(nth_weekday) X(nth_day) X(nth_business_day) X(nth_week) X(month_day) X(on_days) X(hedge) \
  X(adverb_hour) X(adverb_day) X(adverb_week) X(adverb_fortnight) X(adverb_month) X(adverb_quarter) \
  X(adverb_year) X(adverb_biennial) X(adverb_weekdays) X(prefix_two) X(prefix_three) X(prefix_half) \
  X(two_ways) X(half_period) X(every_other) X(every_nth) X(every_count) X(every_weekday) X(every_days) \
  X(every) X(times_thrice) X(times_number) X(times_a) X(day_of_period) X(days_alone) X(as_needed) \
  X(continuous) X(once_only) X(rhythm_word) X(rhythm_from) X(rhythm_until) X(rhythm_lasting) X(rhythm) \
  X(then_mark) X(cadence) X(date_period) X(before_zero) X(span_points) X(span_low) X(span_high) \
  X(period_alone) X(out_of) X(on_months) X(month_name) X(every_month) X(each_event) X(each_after) \
  X(each_before) X(each_at) X(each_name) X(rhythm_count)
// clang-format on

#define JC_PHRASE_PART_ENUMERATOR(part) part,
enum class Part : std::uint8_t { none, JC_PHRASE_PARTS(JC_PHRASE_PART_ENUMERATOR) };
#undef JC_PHRASE_PART_ENUMERATOR

// One part; its own parts follow it in the outline, up to index `next`.
struct Piece {
  Part part = Part::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t next = 0;
};
// In reading order, the whole first. Empty: the text did not match.
using Outline = std::vector<Piece>;

// Matches without noting why it fails. Fast; call only on texts within the limits of phrase.h.
Outline outline(PhraseKind kind, std::string_view text);

// A place in an outline, to walk over the parts of a part.
class Node {
 public:
  Node(const Outline& outline, std::string_view text, std::uint32_t index = 0)
      : pieces_(outline.data()), text_(text), index_(index) {}
  Part part() const { return piece().part; }
  Extent at() const { return {piece().begin, piece().end}; }
  std::string_view text() const { return text_.substr(piece().begin, piece().end - piece().begin); }

  class Iterator;
  Iterator begin() const;
  Iterator end() const;

  // The first part of that kind directly below.
  std::optional<Node> find(Part part) const;
  bool has(Part part) const { return find(part).has_value(); }

 private:
  const Piece& piece() const { return pieces_[index_]; }
  const Piece* pieces_;
  std::string_view text_;
  std::uint32_t index_;
};

class Node::Iterator {
 public:
  Iterator(const Node& of, std::uint32_t index) : node_(of) { node_.index_ = index; }
  const Node& operator*() const { return node_; }
  const Node* operator->() const { return &node_; }
  Iterator& operator++() {
    node_.index_ = node_.piece().next;
    return *this;
  }
  bool operator!=(const Iterator& other) const { return node_.index_ != other.node_.index_; }

 private:
  Node node_;
};
inline Node::Iterator Node::begin() const { return {*this, index_ + 1}; }
inline Node::Iterator Node::end() const { return {*this, piece().next}; }
inline std::optional<Node> Node::find(Part part) const {
  for (const Node& child : *this) {
    if (child.part() == part) {
      return child;
    }
  }
  return std::nullopt;
}

}  // namespace jc::expr
