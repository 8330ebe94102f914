// The pieces of `told_phrase.h`, a function for each kind of phrase.
#pragma once
#include <string>
#include <vector>

#include "compiler/view/words/told_phrase.h"

namespace jc::view {

class PhraseTeller {
 public:
  explicit PhraseTeller(const TitleOf& title_of) : title_of_(title_of) {}

  static std::string tell(const expr::Duration& duration);
  std::string tell(const expr::Moment& moment) const;
  std::string tell(const expr::Point& point) const;
  std::string tell(const expr::Quantity& quantity) const;
  std::string tell(const expr::Target& target) const;
  std::string tell(const expr::Effect& effect) const;
  std::string tell(const expr::Criterion& criterion) const;
  // Nothing where it has two meanings.
  std::string tell(const expr::Cadence& cadence) const;
  static std::string tell(const expr::Range& range);

 private:
  std::string place(const expr::Anchor& anchor) const;
  std::string place(const expr::Offset& offset) const;
  std::string place(const expr::CalendarPeriod& period) const;
  std::string per(const expr::Quantity& quantity, std::string words) const;
  std::string statement(const expr::Happened& happened) const;
  std::string statement(const expr::Compared& compared) const;
  std::string statement(const expr::Timed& timed) const { return tell(timed.moment); }
  std::string statement(const expr::Late& late) const;
  std::string statement(const expr::Judged& judged) const;
  std::string tell(const expr::Leaf& leaf) const;
  std::string at(std::string words, const expr::Point& point) const;
  std::string among(std::string words, const expr::Name& group) const;
  std::string value(const expr::Value& value) const;
  std::string word(const expr::Rhythm& rhythm) const;
  std::string tell(const expr::Rhythm& rhythm) const;

  const TitleOf& title_of_;
};

// "a, b and c".
std::string in_a_list(const std::vector<std::string>& parts, std::string_view joint);
// "about" and its like around it.
std::string bounded(expr::Bound bound, std::string words);
// With the comma or point that the language has in numbers.
std::string number_told(std::string number);

}  // namespace jc::view
