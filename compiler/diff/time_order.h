// Which of two times is the later one, as far as that can be told without knowing the calendar.
#pragma once
#include "compiler/expr/phrase/moment.h"

namespace jc::diff {

// How the second stands to the first.
enum class Order : std::uint8_t { same, less, greater, unclear };

Order opposite(Order order);

// Longer is greater. n business days are never shorter than n days, and a business day has 4 to 12 business
// hours; what that leaves open (24 hours, 4 business hours) is unclear, and so are ranges of which one end is
// longer and the other shorter.
Order compare(const expr::Duration& before, const expr::Duration& after);

// Later is greater. Moments that count from different things are unclear.
Order compare(const expr::Moment& before, const expr::Moment& after);

// As a deadline: what is due within 30 days of something is late 30 days after it. Of a time at which
// something happens, `within` leaves open on which side.
expr::Moment as_deadline(expr::Moment moment);

// Both hang on the same thing, on the same side of it.
bool same_anchor(const expr::Point& a, const expr::Point& b);

// The difference in words where both are one amount of the same unit: "2 business hours"; else empty.
std::string difference(const expr::Duration& before, const expr::Duration& after);
std::string difference(const expr::Moment& before, const expr::Moment& after);

// The one duration that a moment of one point counts; nullptr where there is none.
const expr::Duration* distance(const expr::Moment& moment);

}  // namespace jc::diff
