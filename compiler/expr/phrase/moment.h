// Moments such as `30 days after kickoff`: points and windows in time that hang on an anchor.
#pragma once
#include <variant>

#include "compiler/expr/phrase/duration.h"

namespace jc::expr {

// Which kind of thing an anchor or a happening names. `unsaid` is tried as event, milestone, stage in that
// order.
enum class AnchorKind : std::uint8_t { unsaid, event, milestone, stage, status };
// Of a stage or a calendar period: its `start of`, its `end of`, or nothing said (a stage counts from its
// entry).
enum class Edge : std::uint8_t { unsaid, start, end };

// What a moment counts from: a name or a date.
struct Anchor {
  AnchorKind kind = AnchorKind::unsaid;
  Edge edge = Edge::unsaid;
  // Empty text where `date` is there.
  Name name;
  std::optional<Date> date;
  Extent at;
  bool operator==(const Anchor&) const = default;
};

enum class Side : std::uint8_t { before, after, around };

// `30 days after kickoff`; with `within` the time between anchor and offset: `within 24 hours of signup`.
struct Offset {
  bool within = false;
  Side side = Side::after;
  Duration distance;
  Anchor anchor;
  bool operator==(const Offset&) const = default;
};

// `day 1`, `week 2`, `month 8..9`, `day 3 of onboarding`. The first day, week ... has number 1. Without an
// anchor it counts from the journey's `starts-at`. `open`: `month 9+`. Number 0 begins at the start itself as
// 1 does, and negative ones count back from there: `day -14` begins 14 days before.
struct CalendarPeriod {
  Unit unit = Unit::days;
  Edge edge = Edge::unsaid;
  std::int32_t low = 1;
  std::int32_t high = 1;
  bool open = false;
  std::optional<Anchor> of;
  Extent unit_at, number_at;
  bool operator==(const CalendarPeriod&) const = default;
};

// The word before it: `by` and `until` end there, `before` and `after` leave the other end open.
enum class When : std::uint8_t { at, by, until, before, after };

struct Point {
  When when = When::at;
  std::variant<Anchor, Offset, CalendarPeriod> place;
  Extent at;
  bool operator==(const Point&) const = default;
};

// One point, or several of which the earlier or the later counts, or a window between two.
struct Moment {
  // `span`: from the first to the second.
  enum class Pick : std::uint8_t { only, earlier, later, span };
  Pick pick = Pick::only;
  std::vector<Point> points;
  Extent at;
  bool operator==(const Moment&) const = default;
};

// The anchor a point hangs on; none means the journey's `starts-at`.
const Anchor* anchor(const Point& point);

// Seconds from the anchor, negative before it; an end that is not there is open. Where a unit has no fixed
// length the window is the widest it can be: `1 month before x` gives -31 d .. -28 d.
// `day 1` is 0 .. 1 day, `within 2 days of x` is -2 d .. 2 d, `after x` is 0 .. open, `60+ days before x`
// open .. -60 d.
struct Window {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  bool operator==(const Window&) const = default;
};
Window window(const Point& point);

}  // namespace jc::expr
