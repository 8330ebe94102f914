// What a drawing is, between the pass that places things and the ones that write SVG or JSON: plain
// geometry that names what each thing means (a `Role`), never a colour, a font or a Graphviz type.
//
// Units are CSS pixels; x grows to the right and y downwards; angles do not occur. Text is UTF-8. A text
// run's `y` is its baseline, and its `width` is an upper bound from text_measure.h, so that whoever places
// or checks geometry needs no font.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace jc::layout {

struct Point {
  double x = 0;
  double y = 0;
  bool operator==(const Point&) const = default;
};

struct Rect {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double center_x() const { return x + width / 2; }
  double center_y() const { return y + height / 2; }
  bool overlaps(const Rect& other) const;
  // True when `other` lies in this rectangle, give or take `slack` pixels.
  bool contains(const Rect& other, double slack = 0) const;
  bool operator==(const Rect&) const = default;
};

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

enum class Line : std::uint8_t { solid, dashed, dotted, none };

enum class Shape : std::uint8_t {
  rectangle,
  rounded,  // uses `radius`
  pill,     // rounded by half its height
  diamond,
  circle,   // an ellipse that fills the rectangle
  octagon,  // corners cut by `radius`
};

struct Box {
  Shape shape = Shape::rounded;
  Rect rect;
  double radius = 0;
  Role role = Role::stage;
  int tone = -1;  // tells members of one role apart (owners); -1 where the role is enough
  Line line = Line::solid;
  double line_width = 1;
  bool filled = true;
};

// Straight and cubic pieces, starting at `start`. A straight piece has only `to`.
struct Piece {
  bool curved = false;
  Point control1;
  Point control2;
  Point to;
  // Nothing is drawn on the way: another line of the same path begins at `to`.
  bool jump = false;
};

struct Path {
  Point start;
  std::vector<Piece> pieces;
  bool closed = false;  // a closed path is filled
  bool arrow = false;   // a filled head at the last point; the path ends at its tip
  Role role = Role::next;
  Line line = Line::solid;
  double line_width = 1.5;
  int tone = -1;
};

enum class Anchor : std::uint8_t { start, middle, end };

struct Text {
  Point at;  // on the baseline, where `anchor` says
  Anchor anchor = Anchor::start;
  double size = 12;
  bool bold = false;
  bool italic = false;
  Role role = Role::body;
  int tone = -1;
  std::string text;
  double width = 0;       // upper bound of what the text occupies
  std::string full_text;  // set where `text` was shortened: shown as a tooltip
};

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

// Drawn in the square at `at` (top left) with sides of `size`; the writer owns the outlines.
struct Icon {
  IconKind kind = IconKind::person;
  Point at;
  double size = 12;
  Role role = Role::muted;
  int tone = -1;
};

using Element = std::variant<Box, Path, Text, Icon>;

// A thing a reader may be told about: its elements are drawn in order, then its groups. Groups stand in
// reading order.
struct Group {
  std::string id;     // unique within a diagram and fit for an XML id, or empty
  std::string title;  // for screen readers and tooltips; may be empty
  std::string desc;
  std::string href;  // where a click leads; empty for nowhere
  Role role = Role::canvas;
  std::vector<Element> elements;
  std::vector<Group> groups;
};

// A group that diagrams have in common: those of a journey's tiers differ in little, and are laid out and
// written only as far as they do. Reads like a group; a diagram that needs another one has to make it.
class SharedGroup {
 public:
  SharedGroup(Group group) : group_(std::make_shared<const Group>(std::move(group))) {}
  operator const Group&() const { return *group_; }
  const Group* operator->() const { return group_.get(); }
  // The same one, which says more than an equal one and is cheaper to know.
  bool operator==(const SharedGroup&) const = default;
  bool is_shared() const { return group_.use_count() > 1; }

 private:
  std::shared_ptr<const Group> group_;
};

struct Diagram {
  double width = 0;
  double height = 0;
  std::string title;
  std::string desc;
  std::vector<SharedGroup> groups;
  // How wide it is on paper, in millimetres; 0 where it is no page.
  double print_width_mm = 0;
};

// The smallest rectangle around an element, its line width left aside.
Rect bounds_of(const Element& element);

// Moves everything in the group, its groups included.
void move_by(Group& group, double dx, double dy);

// The diagram as JSON text with sorted keys and at most two decimals: same diagram, same bytes.
std::string dump_json(const Diagram& diagram);

}  // namespace jc::layout
