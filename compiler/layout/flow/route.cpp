#include "compiler/layout/flow/route.h"

#include <algorithm>
#include <cmath>

#include "compiler/layout/flow/ports.h"

namespace jc::layout::flow {
namespace {

// Between stretches that share a lane.
constexpr double kLaneClearance = 18;
// From a card's side to the first upright.
constexpr double kBesideFirst = 10;
// From the rail to the first line at a card's side.
constexpr double kSideFirst = 20;

}  // namespace

double Stretch::low() const { return std::min({from, to, detour.value_or(from)}); }

double Stretch::high() const { return std::max({from, to, detour.value_or(from)}); }

// On a way round, the end that is farther from it runs outside of the other.
bool Stretch::enters_low() const {
  if (!detour || enters_above != leaves_above) {
    return !enters_above;
  }
  const bool farther = std::abs(from - *detour) > std::abs(to - *detour);
  return farther == enters_above;
}

ChannelRouter::ChannelRouter(std::vector<Stop> stops, std::vector<ChannelLine> lines, std::size_t rows)
    : stops_(std::move(stops)), lines_(std::move(lines)), rows_(rows), heights_(rows + 1, 0) {
  courses_.resize(lines_.size());
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    choose_course(line);
  }
  take_tracks();
}

int GutterTracks::take(std::size_t top, std::size_t bottom) {
  const auto free = [&](const auto& track) {
    return std::none_of(track.begin(), track.end(), [&](const std::pair<std::size_t, std::size_t>& other) {
      return top <= other.second && other.first <= bottom;
    });
  };
  auto track = std::find_if(taken_.begin(), taken_.end(), free);
  if (track == taken_.end()) {
    track = taken_.emplace(taken_.end());
  }
  track->emplace_back(top, bottom);
  return static_cast<int>(track - taken_.begin());
}

Port ChannelRouter::port_at(std::size_t stop, bool below) {
  Port port;
  port.stop = stop;
  port.side = below ? Side::below : Side::above;
  return port;
}

void ChannelRouter::choose_course(std::size_t line) {
  const ChannelLine& asked = lines_[line];
  const std::size_t from = stops_[asked.from].row;
  const std::size_t to = stops_[asked.to].row;
  Course& course = courses_[line];
  const auto stretch = [&](std::size_t channel, Belongs belongs, bool enters_above, bool leaves_above) {
    course.stretches.push_back({channel, belongs, enters_above, leaves_above});
  };
  if (asked.carriage_return) {
    course.ports = {Port{asked.from, Side::right, 0, 0, 0, true}, Port{asked.to, Side::left, 0, 0, 0, true}};
    stretch(to, Belongs::across, true, false);
    return;
  }
  const bool first_below = from == to ? !asked.above : from < to;
  const bool second_below = from == to ? !asked.above : from > to;
  course.ports = {port_at(asked.from, first_below), port_at(asked.to, second_below)};
  // A card with something above or below it in its column is left and entered at its sides.
  for (int end = 0; end < 2; ++end) {
    Port& port = course.ports[end];
    const bool open = port.side == Side::below ? stops_[port.stop].open_below : stops_[port.stop].open_above;
    if (open) {
      continue;
    }
    const Side side = end == 0 ? Side::right : Side::left;
    port.track = tracks_beside(stops_[port.stop].row, stops_[port.stop].column, side == Side::left);
    port.order = ends_at(port.stop, side);
    port.side = side;
  }
  const std::size_t first_channel = first_below ? from + 1 : from;
  const std::size_t second_channel = second_below ? to + 1 : to;
  const Belongs within = from != to ? Belongs::across : asked.above ? Belongs::lower_row : Belongs::upper_row;
  if (second_channel == first_channel) {
    stretch(first_channel, within, first_below, second_below);
    return;
  }
  const bool down = first_channel < second_channel;
  stretch(first_channel, Belongs::across, first_below, !down);
  stretch(second_channel, Belongs::across, down, second_below);
  course.far_left = true;
}

// Short ways run inside of longer ones. Of lines that return to one row the first runs outside at the left,
// as its lane is above the others; at the right it runs inside.
void ChannelRouter::take_tracks() {
  struct Use {
    std::size_t top;
    std::size_t bottom;
    int* track;
  };
  std::vector<Use> left;
  for (Course& course : courses_) {
    const std::size_t first = 2 * course.stretches.front().channel;
    const std::size_t last = 2 * course.stretches.back().channel;
    if (course.far_left) {
      left.push_back({std::min(first, last), std::max(first, last), &course.far_track});
    }
    if (!course.ports[1].gutter) {
      continue;
    }
    left.push_back({first, first + 1, &course.ports[1].track});
    course.ports[0].track = right_tracks_.take(first - 1, first);
  }
  std::reverse(left.begin(), left.end());
  std::stable_sort(left.begin(), left.end(),
                   [](const Use& a, const Use& b) { return a.bottom - a.top < b.bottom - b.top; });
  for (const Use& use : left) {
    *use.track = left_tracks_.take(use.top, use.bottom);
  }
}

int ChannelRouter::tracks_beside(std::size_t row, std::size_t column, bool at_left) const {
  int count = 0;
  for (const Course& course : courses_) {
    for (const Port& port : course.ports) {
      const Stop& stop = stops_[port.stop];
      const bool beside = port.side == (at_left ? Side::left : Side::right) && !port.gutter;
      count += beside && stop.row == row && stop.column == column;
    }
  }
  return count;
}

int ChannelRouter::ends_at(std::size_t stop, Side side) const {
  int count = 0;
  for (const Course& course : courses_) {
    for (const Port& port : course.ports) {
      count += port.stop == stop && port.side == side && !port.gutter;
    }
  }
  return count;
}

double ChannelRouter::depth_of_sides(int ends) { return ends > 0 ? kSideFirst + kLinePitch * ends : 0; }

void ChannelRouter::place_side_ports() {
  for (Course& course : courses_) {
    for (Port& port : course.ports) {
      const Stop& stop = stops_[port.stop];
      const double beside = kBesideFirst + kLinePitch * port.track;
      const double gutter = kGutter + kLinePitch * port.track;
      if (port.side == Side::left) {
        port.x = port.gutter ? left_end_ - gutter : stop.left - beside;
      } else if (port.side == Side::right) {
        port.x = port.gutter ? right_end_ + gutter : stop.right + beside;
      }
    }
  }
}

void ChannelRouter::assign_lanes(double left, double right, const LabelMeasure& measure) {
  left_end_ = left;
  right_end_ = right;
  place_ports(stops_, lines_, courses_);
  place_side_ports();
  place_stretches();
  LabelPlaces labels(lines_, courses_, rows_ + 1, left, right, measure);
  labels.reserve();
  do {
    for (std::size_t channel = 0; channel <= rows_; ++channel) {
      stack_lanes(channel);
    }
  } while (!labels.settle(heights_));
}

double ChannelRouter::right_reach() const {
  double reach = right_end_ + right_gutter();
  for (const Course& course : courses_) {
    for (const Stretch& stretch : course.stretches) {
      reach = std::max(reach, stretch.room_high());
    }
  }
  return reach;
}

void ChannelRouter::place_stretches() {
  for (Course& course : courses_) {
    double x = course.ports[0].x;
    for (std::size_t i = 0; i < course.stretches.size(); ++i) {
      const bool last = i + 1 == course.stretches.size();
      Stretch& stretch = course.stretches[i];
      stretch.from = x;
      x = last ? course.ports[1].x : left_end_ - kGutter - kLinePitch * course.far_track;
      stretch.to = x;
      stretch.height = kLanePitch;
    }
  }
}

double ChannelRouter::stack_group(std::vector<Stretch*> group, double start, bool upwards) {
  std::stable_sort(group.begin(), group.end(),
                   [&](const Stretch* a, const Stretch* b) { return a->length() < b->length(); });
  std::vector<std::vector<Stretch*>> lanes;
  for (Stretch* stretch : group) {
    const auto free = [&](const std::vector<Stretch*>& lane) {
      return std::none_of(lane.begin(), lane.end(), [&](const Stretch* other) {
        return stretch->room_low() < other->room_high() + kLaneClearance &&
               other->room_low() < stretch->room_high() + kLaneClearance;
      });
    };
    auto lane = std::find_if(lanes.begin(), lanes.end(), free);
    if (lane == lanes.end()) {
      lane = lanes.insert(lanes.end(), std::vector<Stretch*>{});
    }
    lane->push_back(stretch);
  }
  if (upwards) {
    std::reverse(lanes.begin(), lanes.end());
  }
  for (const std::vector<Stretch*>& lane : lanes) {
    double height = 0;
    for (const Stretch* stretch : lane) {
      height = std::max(height, stretch->height);
    }
    for (Stretch* stretch : lane) {
      stretch->offset = start + height / 2;
    }
    start += height;
  }
  return start;
}

void ChannelRouter::stack_lanes(std::size_t channel) {
  std::array<std::vector<Stretch*>, 3> groups;
  for (Course& course : courses_) {
    for (Stretch& stretch : course.stretches) {
      if (stretch.channel == channel && (stretch.labelled || !stretch.straight())) {
        groups[static_cast<std::size_t>(stretch.belongs)].push_back(&stretch);
      }
    }
  }
  double height = kChannelPadding;
  height = stack_group(groups[0], height, false);
  height = stack_group(groups[1], height, false);
  height = stack_group(groups[2], height, true);
  heights_[channel] = height > kChannelPadding ? height + kChannelPadding : 0;
}

Point ChannelRouter::attachment(const Port& port) const {
  const Stop& stop = stops_[port.stop];
  const double depth = kSideFirst + kLinePitch * port.order;
  switch (port.side) {
    case Side::above:
      return {port.x, stop.top};
    case Side::below:
      return {port.x, stop.bottom};
    case Side::left:
      return {stop.left, port.gutter ? stop.rail : stop.rail + depth};
    case Side::right:
      break;
  }
  return {stop.right, port.gutter ? stop.rail : stop.rail + depth};
}

std::vector<Point> ChannelRouter::corners(std::size_t line, const std::vector<double>& tops) const {
  const Course& course = courses_[line];
  const Point start = attachment(course.ports[0]);
  const Point end = attachment(course.ports[1]);
  std::vector<Point> points{start, {course.ports[0].x, start.y}};
  for (const Stretch& stretch : course.stretches) {
    const double top = tops[stretch.channel];
    points.push_back({stretch.from, top + stretch.entry()});
    if (stretch.detour) {
      points.push_back({*stretch.detour, top + stretch.entry()});
      points.push_back({*stretch.detour, top + stretch.exit()});
    }
    points.push_back({stretch.to, top + stretch.exit()});
  }
  points.push_back({course.ports[1].x, end.y});
  points.push_back(end);
  return points;
}

std::vector<ChannelRoute> ChannelRouter::route(const std::vector<double>& channel_tops) const {
  std::vector<ChannelRoute> routes(lines_.size());
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    const Course& course = courses_[line];
    routes[line].path = rounded_line(corners(line, channel_tops), kCorner);
    routes[line].label = course.label;
    routes[line].label.y += channel_tops[course.label_channel];
    routes[line].column = course.column;
  }
  return routes;
}

Path rounded_line(const std::vector<Point>& points, double radius) {
  std::vector<Point> kept;
  for (const Point& point : points) {
    if (!kept.empty() && std::hypot(point.x - kept.back().x, point.y - kept.back().y) < 0.01) {
      continue;
    }
    const std::size_t n = kept.size();
    const bool straight = n >= 2 && ((kept[n - 1].x == kept[n - 2].x && point.x == kept[n - 1].x) ||
                                     (kept[n - 1].y == kept[n - 2].y && point.y == kept[n - 1].y));
    if (straight) {
      kept.pop_back();
    }
    kept.push_back(point);
  }
  Path path;
  path.start = kept.empty() ? Point{} : kept.front();
  const auto towards = [](Point from, Point to, double distance) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    return Point{from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length};
  };
  for (std::size_t i = 1; i < kept.size(); ++i) {
    if (i + 1 == kept.size()) {
      path.pieces.push_back({false, {}, {}, kept[i]});
      break;
    }
    const double before = std::hypot(kept[i].x - kept[i - 1].x, kept[i].y - kept[i - 1].y);
    const double after = std::hypot(kept[i].x - kept[i + 1].x, kept[i].y - kept[i + 1].y);
    const double r = std::min({radius, before / 2, after / 2});
    path.pieces.push_back({false, {}, {}, towards(kept[i], kept[i - 1], r)});
    path.pieces.push_back({true, towards(kept[i], kept[i - 1], r * 0.45),
                           towards(kept[i], kept[i + 1], r * 0.45), towards(kept[i], kept[i + 1], r)});
  }
  return path;
}

}  // namespace jc::layout::flow
