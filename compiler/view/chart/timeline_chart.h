// A journey to scale: its stages, milestones, contacts and hand-offs by day, as far as days are known.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/calendar.h"
#include "compiler/facts/derived.h"
#include "compiler/view/links.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct TimelineBar {
  std::string title;
  // How long it takes, as it is written.
  std::string words;
  double first = 0;
  double last = 0;
  int owner_tone = -1;
  std::string href;
  bool operator==(const TimelineBar&) const = default;
};

struct TimelineMark {
  std::string title;
  // When, as it is written.
  std::string words;
  // Equal where it is no window.
  double first = 0;
  double last = 0;
  IconKind icon = IconKind::flag;
  std::string href;
  bool operator==(const TimelineMark&) const = default;
};

struct TimelineLane {
  std::string title;
  // Of its marks: Role::milestone and the like; Role::owner for stages.
  Role role = Role::milestone;
  std::vector<TimelineBar> bars;
  std::vector<TimelineMark> marks;
};

// All that counts from one thing.
struct TimelineSection {
  // What its day 0 is: "Contract signed", with its date where that is known.
  std::string from;
  std::optional<facts::Day> day_zero = std::nullopt;
  std::vector<TimelineLane> lanes;
  double first = 0;
  double last = 0;
};

struct TimelineChart {
  std::string title;
  // What the picture says, in a sentence.
  std::string headline;
  // The first one counts from the journey's start.
  std::vector<TimelineSection> sections;
  // Whose day is not known.
  std::vector<std::string> undated;
};

// Tiers whose stages or milestones have other days are lanes of their own. Without sections where too little
// is known for a picture: fewer than three days.
TimelineChart timeline_of(const facts::Context& context, const model::Entity& journey, const Links& links);

}  // namespace jc::view
