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

#include "compiler/view/sign.h"

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

enum class Line : std::uint8_t { solid, dashed, dotted, none };

enum class Shape : std::uint8_t {
  rectangle,
  // Uses `radius`.
  rounded,
  // Rounded by half its height.
  pill,
  diamond,
  // An ellipse that fills the rectangle.
  circle,
  // Corners cut by `radius`.
  octagon,
};

struct Box {
  Shape shape = Shape::rounded;
  Rect rect;
  double radius = 0;
  view::Role role = view::Role::stage;
  // Tells members of one role apart (owners); -1 where the role is enough.
  int tone = -1;
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
  // A closed path is filled.
  bool closed = false;
  // A filled head at the last point; the path ends at its tip.
  bool arrow = false;
  view::Role role = view::Role::next;
  Line line = Line::solid;
  double line_width = 1.5;
  int tone = -1;
};

enum class Anchor : std::uint8_t { start, middle, end };

struct Text {
  // On the baseline, where `anchor` says.
  Point at;
  Anchor anchor = Anchor::start;
  double size = 12;
  bool bold = false;
  bool italic = false;
  view::Role role = view::Role::body;
  int tone = -1;
  std::string text;
  // Upper bound of what the text occupies.
  double width = 0;
  // Set where `text` was shortened: shown as a tooltip.
  std::string full_text;
};

// Drawn in the square at `at` (top left) with sides of `size`; the writer owns the outlines.
struct Icon {
  view::IconKind kind = view::IconKind::person;
  Point at;
  double size = 12;
  view::Role role = view::Role::muted;
  int tone = -1;
};

using Element = std::variant<Box, Path, Text, Icon>;

// A thing a reader may be told about: its elements are drawn in order, then its groups. Groups stand in
// reading order.
struct Group {
  // Unique within a diagram and fit for an XML id, or empty.
  std::string id;
  // For screen readers and tooltips; may be empty.
  std::string title;
  std::string desc;
  // Where a click leads; empty for nowhere.
  std::string href;
  view::Role role = view::Role::canvas;
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

// What says the columns of the rows below it; left of `names_right` stand the names of the rows. Where a
// picture is cut into pages, each has both.
struct TableHead {
  Rect place;
  double names_right = 0;
};

// What a sign means, in a picture's key.
struct KeyEntry {
  // Drawn in a space of board::kSampleWidth by kSampleHeight whose top left corner is the origin.
  std::vector<Element> sample;
  std::string words;
  double sample_width = 28;
  // It begins a row.
  bool first = false;
  // The letters in it say which sign it is: others have its shape.
  bool by_letters = false;
};

// Ends the picture: nothing else stands below `top`. Where a picture is cut into pages, each has what is
// told of the signs on it.
struct Key {
  double top = 0;
  std::vector<KeyEntry> entries;
};

struct Diagram {
  double width = 0;
  double height = 0;
  std::string title;
  std::string desc;
  std::vector<SharedGroup> groups;
  // How wide it is on paper, in millimetres; 0 where it is no page.
  double print_width_mm = 0;
  // From top to bottom.
  std::vector<TableHead> heads = {};
  // Without entries where there is none.
  Key key = {};
};

// The smallest rectangle around an element, its line width left aside.
Rect bounds_of(const Element& element);

// Moves everything in the group, its groups included.
void move_by(Group& group, double dx, double dy);

}  // namespace jc::layout
