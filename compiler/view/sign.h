// Signs by which people know what a thing is: its role and its icon. What they look like is a theme's and
// the writer's business.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jc::view {

// What a thing means. A theme turns a role into fill, stroke and text colours; nothing else may.
enum class Role : std::uint8_t {
  canvas,            // the ground everything stands on
  title,             // the diagram's own name
  subtitle,          // the goal, the line under the title
  heading,           // a stage's or section's name
  body,              // ordinary text
  muted,             // secondary text: due dates, counts, legend
  stage,             // a stage's card
  owner,             // an owner's band; `tone` tells owners apart
  owner_inherited,   // the band of an owner that comes from the journey
  owner_none,        // the band of a stage that has no owner
  milestone,         // the diamond of a milestone
  handoff,           // the marker where one owner hands over to another
  next,              // an ordinary step forward
  skip,              // a transition that leaves stages out
  back,              // a transition to an earlier stage
  loop,              // a transition that starts a cycle again
  contingency,       // what happens when a milestone is late
  from_any,          // a way out of every stage
  status,            // a condition that cuts across stages
  start,             // where a journey begins
  terminal_success,  // the four ways a journey ends
  terminal_failure,
  terminal_steady,
  terminal_blocked,
  label,         // text that stands on a line
  halo,          // the ground behind such text
  rule,          // separators and guides
  legend,        // the key to the drawing
  lane,          // a row of a map
  pain,          // for maps
  gain,          // for maps
  emotion,       // for maps
  card,          // a small box of text on a map
  thought,       // what somebody thinks, in their words
  question,      // what somebody asks
  need,          // what somebody needs
  pressure,      // what presses from outside
  opportunity,   // an idea for something better
  touchpoint,    // a contact between two sides
  metric,        // what is measured
  persona,       // a persona's curve; `tone` tells personas apart
  area,          // the ground under a curve
  chip,          // a pill with a word or two
  truth,         // a moment of truth
  truth_tint,    // its column, through all lanes
  boundary,      // a line of a blueprint: of interaction, of visibility
  step,          // a step's header
  band,          // the ground behind a heading
  changed,       // what is not as elsewhere
  changed_mark,  // the bar that says so
  missing,       // what should be there and is not
  primary,       // what matters most of its kind
};
inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(Role::primary) + 1;

// Every role's name, for classes and JSON: the enumerator with `-` for `_`.
std::string_view name_of(Role role);

enum class IconKind : std::uint8_t {
  person,
  baton,
  clock,
  chart,
  play,
  check,
  cross,
  infinity,
  bar,
  lifebuoy,
  signal,
  overlap,
  robot,
  envelope,
  video,
  phone,
  chat,
  window,
  building,
  people,
  document,
  lightbulb,
  star,
  plus,
  minus,
  smile,
  frown,
  straight_face,
  quote,
  question,
  target,
  heart,
  flag,
  eye,
  hand,
  gear,
  layers,
  weight,
  arrow_in,
  arrow_out,
  arrows_both,
  calendar,
  wall,
  search,
};
inline constexpr std::size_t kIconCount = static_cast<std::size_t>(IconKind::search) + 1;

std::string_view name_of(IconKind kind);

}  // namespace jc::view
