#include "compiler/layout/flow_route.h"

#include <algorithm>
#include <cmath>

#include "compiler/layout/flow_measures.h"

namespace jc::layout::flow {
namespace {

constexpr double kLanePitch = 16;      // between lines without labels
constexpr double kLabelMargin = 8;     // above and below a label
constexpr double kLaneClearance = 18;  // between stretches that share a lane
constexpr double kChannelPadding = 12;
constexpr double kPortPitch = 20;
constexpr double kBesideFirst = 10;  // from a card's side to the first upright
constexpr double kBesidePitch = 7;

}  // namespace

ChannelRouter::ChannelRouter(std::vector<Stop> stops, std::vector<ChannelLine> lines, std::size_t rows)
    : stops_(std::move(stops)), lines_(std::move(lines)), rows_(rows), heights_(rows + 1, 0) {
  courses_.resize(lines_.size());
  for (std::size_t line = 0; line < lines_.size(); ++line)
    choose_course(line);
}

ChannelRouter::Port ChannelRouter::port_at(std::size_t stop, bool below) {
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
  const auto stretch = [&](std::size_t channel, Belongs belongs) {
    course.stretches.push_back({channel, 0, 0, belongs});
  };
  if (asked.carriage_return) {
    course.ports = {Port{asked.from, Side::right, 0, right_tracks_++, true},
                    Port{asked.to, Side::left, 0, left_tracks_++, true}};
    stretch(to, Belongs::across);
    return;
  }
  const bool first_below = from == to ? !asked.above : from < to;
  const bool second_below = from == to ? !asked.above : from > to;
  course.ports = {port_at(asked.from, first_below), port_at(asked.to, second_below)};
  // A card with something above or below it in its column is left and entered at its sides.
  for (int end = 0; end < 2; ++end) {
    Port& port = course.ports[end];
    const bool open = port.side == Side::below ? stops_[port.stop].open_below : stops_[port.stop].open_above;
    if (open)
      continue;
    const Side side = end == 0 ? Side::right : Side::left;
    port.track = tracks_beside(stops_[port.stop].row, stops_[port.stop].column, side == Side::left);
    port.side = side;
  }
  const std::size_t first_channel = first_below ? from + 1 : from;
  const std::size_t second_channel = second_below ? to + 1 : to;
  const Belongs within = from != to ? Belongs::across : asked.above ? Belongs::lower_row : Belongs::upper_row;
  stretch(first_channel, within);
  if (second_channel == first_channel)
    return;
  stretch(second_channel, Belongs::across);
  course.far_left = true;
  course.far_track = left_tracks_++;
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

bool ChannelRouter::uses_bottom(std::size_t stop) const {
  return std::any_of(courses_.begin(), courses_.end(), [&](const Course& course) {
    return std::any_of(course.ports.begin(), course.ports.end(),
                       [&](const Port& port) { return port.stop == stop && port.side == Side::below; });
  });
}

void ChannelRouter::place_ports_of(std::size_t stop, Side side) {
  struct End {
    double order;
    std::size_t line;
    int end;
  };
  std::vector<End> ends;
  const double middle = (stops_[stop].left + stops_[stop].right) / 2;
  for (std::size_t line = 0; line < courses_.size(); ++line) {
    for (int end = 0; end < 2; ++end) {
      const Port& port = courses_[line].ports[end];
      if (port.stop != stop || port.side != side)
        continue;
      const Stop& other = stops_[courses_[line].ports[1 - end].stop];
      const double away = (other.left + other.right) / 2 - middle;
      // Lines to the left stand left, the nearest target outermost, so that lines from one card nest
      // rather than cross; mirrored at the right.
      const double order = away < 0 ? -1e6 - away : away > 0 ? 1e6 - away : end;
      ends.push_back({order, line, end});
    }
  }
  std::stable_sort(ends.begin(), ends.end(), [](const End& a, const End& b) { return a.order < b.order; });
  const Stop& place = stops_[stop];
  const double left = side == Side::below ? place.below_left : place.above_left;
  const double right = side == Side::below ? place.below_right : place.above_right;
  const double count = static_cast<double>(ends.size());
  // A line back to the same stage needs room for its label.
  const bool wide = std::any_of(ends.begin(), ends.end(),
                                [&](const End& end) { return lines_[end.line].from == lines_[end.line].to; });
  const double widest = (right - left) / std::max(1.0, count - 1);
  const double pitch = wide ? widest : std::min(kPortPitch, widest);
  double x = (left + right) / 2 - pitch * (count - 1) / 2;
  for (const End& end : ends) {
    courses_[end.line].ports[end.end].x = x;
    x += pitch;
  }
}

void ChannelRouter::place_ports() {
  for (std::size_t stop = 0; stop < stops_.size(); ++stop) {
    place_ports_of(stop, Side::above);
    place_ports_of(stop, Side::below);
  }
  for (Course& course : courses_) {
    for (Port& port : course.ports) {
      const Stop& stop = stops_[port.stop];
      const double beside = kBesideFirst + kBesidePitch * port.track;
      const double gutter = kGutter + kTrack * port.track;
      if (port.side == Side::left)
        port.x = port.gutter ? left_end_ - gutter : stop.left - beside;
      else if (port.side == Side::right)
        port.x = port.gutter ? right_end_ + gutter : stop.right + beside;
    }
  }
}

void ChannelRouter::assign_lanes(double left, double right) {
  left_end_ = left;
  right_end_ = right;
  place_ports();
  place_stretches(left, right);
  for (std::size_t channel = 0; channel <= rows_; ++channel)
    stack_lanes(channel);
}

void ChannelRouter::place_stretches(double left, double right) {
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    Course& course = courses_[line];
    double x = course.ports[0].x;
    for (std::size_t i = 0; i < course.stretches.size(); ++i) {
      const bool last = i + 1 == course.stretches.size();
      course.stretches[i].from = x;
      x = last ? course.ports[1].x : left_end_ - kGutter - kTrack * course.far_track;
      course.stretches[i].to = x;
    }
    const auto length = [](const Stretch& stretch) { return std::abs(stretch.from - stretch.to); };
    Stretch& longest =
        *std::max_element(course.stretches.begin(), course.stretches.end(),
                          [&](const Stretch& a, const Stretch& b) { return length(a) < length(b); });
    for (Stretch& stretch : course.stretches)
      stretch.height = kLanePitch;
    const double width = lines_[line].label_width;
    if (width <= 0)
      continue;
    longest.labelled = true;
    longest.height = std::max(kLanePitch, lines_[line].label_height + kLabelMargin);
    const double wanted = (longest.from + longest.to) / 2 - width / 2;
    longest.label_left = std::max(left, std::min(wanted, right - width));
    longest.label_right = longest.label_left + width;
  }
}

double ChannelRouter::stack_group(std::vector<Stretch*> group, double start, bool upwards) {
  const auto low = [&](const Stretch& s) {
    return std::min({s.from, s.to, s.labelled ? s.label_left : s.from});
  };
  const auto high = [&](const Stretch& s) {
    return std::max({s.from, s.to, s.labelled ? s.label_right : s.to});
  };
  std::stable_sort(group.begin(), group.end(), [&](const Stretch* a, const Stretch* b) {
    return std::abs(a->from - a->to) < std::abs(b->from - b->to);
  });
  std::vector<std::vector<Stretch*>> lanes;
  for (Stretch* stretch : group) {
    const auto free = [&](const std::vector<Stretch*>& lane) {
      return std::none_of(lane.begin(), lane.end(), [&](const Stretch* other) {
        return low(*stretch) < high(*other) + kLaneClearance && low(*other) < high(*stretch) + kLaneClearance;
      });
    };
    auto lane = std::find_if(lanes.begin(), lanes.end(), free);
    if (lane == lanes.end())
      lane = lanes.insert(lanes.end(), std::vector<Stretch*>{});
    lane->push_back(stretch);
  }
  if (upwards)
    std::reverse(lanes.begin(), lanes.end());
  for (const std::vector<Stretch*>& lane : lanes) {
    double height = 0;
    for (const Stretch* stretch : lane)
      height = std::max(height, stretch->height);
    for (Stretch* stretch : lane)
      stretch->offset = start + height / 2;
    start += height;
  }
  return start;
}

void ChannelRouter::stack_lanes(std::size_t channel) {
  std::array<std::vector<Stretch*>, 3> groups;
  for (Course& course : courses_)
    for (Stretch& stretch : course.stretches)
      if (stretch.channel == channel)
        groups[static_cast<std::size_t>(stretch.belongs)].push_back(&stretch);
  double height = kChannelPadding;
  height = stack_group(groups[0], height, false);
  height = stack_group(groups[1], height, false);
  height = stack_group(groups[2], height, true);
  heights_[channel] = height > kChannelPadding ? height + kChannelPadding : 0;
}

Point ChannelRouter::attachment(const Port& port) const {
  const Stop& stop = stops_[port.stop];
  switch (port.side) {
    case Side::above:
      return {port.x, stop.top};
    case Side::below:
      return {port.x, stop.bottom};
    case Side::left:
      return {stop.left, port.gutter ? stop.rail : stop.rail + 20 + 8 * port.track};
    case Side::right:
      break;
  }
  return {stop.right, port.gutter ? stop.rail : stop.rail + 20 + 8 * port.track};
}

std::vector<Point> ChannelRouter::corners(std::size_t line, const std::vector<double>& tops) const {
  const Course& course = courses_[line];
  const Point start = attachment(course.ports[0]);
  const Point end = attachment(course.ports[1]);
  std::vector<Point> points{start, {course.ports[0].x, start.y}};
  for (const Stretch& stretch : course.stretches) {
    const double y = tops[stretch.channel] + stretch.offset;
    points.push_back({stretch.from, y});
    points.push_back({stretch.to, y});
  }
  points.push_back({course.ports[1].x, end.y});
  points.push_back(end);
  return points;
}

Rect ChannelRouter::label_place(std::size_t line, const std::vector<double>& tops,
                                const std::vector<Upright>& uprights) const {
  const ChannelLine& asked = lines_[line];
  for (const Stretch& stretch : courses_[line].stretches) {
    if (!stretch.labelled)
      continue;
    const double y = tops[stretch.channel] + stretch.offset - asked.label_height / 2;
    const double low = std::min({stretch.from, stretch.to, stretch.label_left});
    const double high = std::max({stretch.from, stretch.to, stretch.label_right}) - asked.label_width;
    Rect best{stretch.label_left, y, asked.label_width, asked.label_height};
    std::size_t fewest = SIZE_MAX;
    // From the middle outwards, to where no other line crosses the label.
    for (double shift = 0; shift <= high - low && fewest > 0; shift += 6) {
      for (const double x : {stretch.label_left - shift, stretch.label_left + shift}) {
        if (x < low || x > high)
          continue;
        const Rect place{x, y, asked.label_width, asked.label_height};
        const std::size_t crossings = static_cast<std::size_t>(
            std::count_if(uprights.begin(), uprights.end(), [&](const Upright& upright) {
              return upright.line != line && upright.x > place.x - 4 && upright.x < place.right() + 4 &&
                     upright.top < place.bottom() && upright.bottom > place.y;
            }));
        if (crossings < fewest) {
          fewest = crossings;
          best = place;
        }
      }
    }
    return best;
  }
  return {};
}

std::vector<ChannelRoute> ChannelRouter::route(const std::vector<double>& channel_tops) const {
  std::vector<ChannelRoute> routes(lines_.size());
  std::vector<Upright> uprights;
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    const std::vector<Point> points = corners(line, channel_tops);
    routes[line].path = rounded_line(points, kCorner);
    for (std::size_t i = 1; i < points.size(); ++i)
      if (points[i].x == points[i - 1].x)
        uprights.push_back({line, points[i].x, std::min(points[i].y, points[i - 1].y),
                            std::max(points[i].y, points[i - 1].y)});
  }
  for (std::size_t line = 0; line < lines_.size(); ++line)
    routes[line].label = label_place(line, channel_tops, uprights);
  return routes;
}

Path rounded_line(const std::vector<Point>& points, double radius) {
  std::vector<Point> kept;
  for (const Point& point : points) {
    if (!kept.empty() && std::hypot(point.x - kept.back().x, point.y - kept.back().y) < 0.01)
      continue;
    const std::size_t n = kept.size();
    const bool straight = n >= 2 && ((kept[n - 1].x == kept[n - 2].x && point.x == kept[n - 1].x) ||
                                     (kept[n - 1].y == kept[n - 2].y && point.y == kept[n - 1].y));
    if (straight)
      kept.pop_back();
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
