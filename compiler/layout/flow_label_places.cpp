#include "compiler/layout/flow_label_places.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "compiler/layout/flow_measures.h"

namespace jc::layout::flow {
namespace {

constexpr double kLabelMargin = 8;  // above and below a label, together
constexpr double kClear = 4;        // between a label and what is not its own line
constexpr double kBend = kCorner + 3;
constexpr double kBeside = 5;  // between a label and its own line, where it stands beside it
// Arrow heads are at the ends of a channel, and the second line of a successful end.
constexpr double kHeadRoom = kChannelPadding + kLabelMargin / 2;
constexpr double kStep = 5;     // between places that are tried
constexpr double kBeyond = 14;  // a label may reach that much beyond the rows: gutters begin farther out
constexpr std::size_t kNarrowest = std::size(kLabelWidths) - 1;
// After that many turns nobody seeks any more.
constexpr int kRounds = 4;

double lane_for(LabelSize size) { return std::max(kLanePitch, size.height + kLabelMargin); }

// Longest first: that is where a label is looked for.
std::vector<Stretch*> by_length(Course& course) {
  std::vector<Stretch*> stretches;
  for (Stretch& stretch : course.stretches)
    stretches.push_back(&stretch);
  std::stable_sort(stretches.begin(), stretches.end(),
                   [](const Stretch* a, const Stretch* b) { return a->length() > b->length(); });
  return stretches;
}

void reserve_room(Stretch& stretch, double label_left, LabelSize size) {
  stretch.labelled = true;
  stretch.label_left = label_left;
  stretch.label_right = label_left + size.width;
  stretch.height = lane_for(size);
}

Rect on_level(const Stretch& stretch, double left, LabelSize size) {
  return {left, stretch.offset - size.height / 2, size.width, size.height};
}

// From where to where something may stand on an upright piece or beside it: clear of its bends.
std::pair<double, double> straight_part(double low, double high, double height) {
  return {low > 0 ? low + kBend : kHeadRoom, high < height ? high - kBend : height - kHeadRoom};
}

}  // namespace

LabelPlaces::LabelPlaces(const std::vector<ChannelLine>& lines, std::vector<Course>& courses,
                         std::size_t channels, double left, double right, LabelMeasure measure)
    : lines_(lines),
      courses_(courses),
      channels_(channels),
      left_(left - kBeyond),
      right_(right + kBeyond),
      measure_(std::move(measure)),
      sizes_(lines.size()),
      states_(lines.size(), State::none) {
  for (std::size_t line = 0; line < courses_.size(); ++line) {
    const Course& course = courses_[line];
    const Stretch& first = course.stretches.front();
    const Stretch& last = course.stretches.back();
    channels_[first.channel].posts.push_back({line, first.from, 0, 0});
    channels_[last.channel].posts.push_back({line, last.to, 0, 0});
  }
  for (Channel& channel : channels_)
    std::sort(channel.posts.begin(), channel.posts.end(),
              [](const Segment& a, const Segment& b) { return a.at < b.at; });
}

// A label that is narrow enough for a column is the same in it.
LabelSize LabelPlaces::size_of(std::size_t line, std::size_t column) {
  if (column == 0)
    return lines_[line].label;
  std::optional<LabelSize>& size = sizes_[line][column];
  if (!size) {
    const LabelSize wider = size_of(line, column - 1);
    size = wider.width <= kLabelWidths[column] ? wider : measure_(line, column);
  }
  return *size;
}

void LabelPlaces::reserve() {
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (lines_[line].label.width <= 0)
      continue;
    states_[line] = State::clear;
    if (reserve_clear(line))
      continue;
    states_[line] = State::sought;
    reserve_somewhere(line);
  }
}

bool LabelPlaces::reserve_clear(std::size_t line) {
  for (std::size_t column = 0; column <= kNarrowest; ++column)
    if (reserve_clear(line, column))
      return true;
  return false;
}

bool LabelPlaces::reserve_clear(std::size_t line, std::size_t column) {
  const LabelSize size = size_of(line, column);
  for (Stretch* stretch : by_length(courses_[line])) {
    const double low = std::max(stretch->low() + kBend, left_);
    const double high = std::min(stretch->high() - kBend, right_);
    const double wanted = (stretch->low() + stretch->high() - size.width) / 2;
    const std::optional<double> left =
        clear_left(channels_[stretch->channel], line, {low, high}, size.width, wanted);
    if (!left)
      continue;
    reserve_room(*stretch, *left, size);
    courses_[line].column = column;
    return true;
  }
  return false;
}

// The place nearest to `wanted` where no upright of another line can come.
std::optional<double> LabelPlaces::clear_left(const Channel& channel, std::size_t line, Range range,
                                              double width, double wanted) const {
  std::optional<double> best;
  double start = range.low;
  const auto offer = [&](double end) {
    if (end - start < width)
      return;
    const double left = std::clamp(wanted, start, end - width);
    if (!best || std::abs(left - wanted) < std::abs(*best - wanted))
      best = left;
  };
  for (const Segment& post : channel.posts) {
    if (post.line == line || post.at + kClear < range.low || post.at - kClear > range.high)
      continue;
    offer(post.at - kClear);
    start = std::max(start, post.at + kClear);
  }
  offer(range.high);
  return best;
}

// On a stretch that is too short for it a label stands above or below; where it is wider than the stretch, at
// that end where fewer others can come.
void LabelPlaces::reserve_somewhere(std::size_t line) {
  const LabelSize size = size_of(line, 0);
  Stretch& stretch = *by_length(courses_[line]).front();
  const double middle = (stretch.low() + stretch.high() - size.width) / 2;
  if (stretch.straight() || stretch.length() >= size.width + 2 * kBend) {
    reserve_room(stretch, middle, size);
    return;
  }
  if (stretch.length() >= size.width + 2) {
    reserve_room(stretch, middle, size);
    stretch.height = 2 * (size.height + kBeside) + kLabelMargin;
    return;
  }
  const std::vector<Segment>& posts = channels_[stretch.channel].posts;
  const auto others = [&](double left) {
    const bool outside = left < left_ || left + size.width > right_;
    return std::count_if(posts.begin(), posts.end(),
                         [&](const Segment& post) {
                           return post.line != line && post.at > left - kClear &&
                                  post.at < left + size.width + kClear;
                         }) +
           (outside ? 1000 : 0);
  };
  const double right = stretch.high() + kBeside;
  const double left = stretch.low() - kBeside - size.width;
  reserve_room(stretch, others(left) < others(right) ? left : right, size);
}

void LabelPlaces::make_detour(std::size_t line) {
  const LabelSize size = size_of(line, kNarrowest);
  courses_[line].column = kNarrowest;
  states_[line] = State::detour;
  for (Stretch& stretch : courses_[line].stretches) {
    stretch.labelled = false;
    stretch.height = kLanePitch;
  }
  Stretch& stretch = *by_length(courses_[line]).front();
  const Channel& channel = channels_[stretch.channel];
  const double width = size.width + 2 * kClear;
  const double wanted = (stretch.low() + stretch.high() - width) / 2;
  std::optional<double> left = clear_left(channel, SIZE_MAX, {left_, right_}, width, wanted);
  // Beyond everything else there always is room.
  if (!left)
    left = std::max(right_, channel.posts.back().at + 2 * kClear);
  stretch.detour = *left + width / 2;
  stretch.half = size.height / 2 + kBend;
  reserve_room(stretch, *left, {width, 0});
  stretch.height = 2 * stretch.half + kLanePitch;
}

bool LabelPlaces::settle(const std::vector<double>& heights) {
  trace(heights);
  ++rounds_;
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (states_[line] != State::clear && states_[line] != State::detour)
      continue;
    const LabelSize size = size_of(line, courses_[line].column);
    for (const Stretch& stretch : courses_[line].stretches)
      if (stretch.labelled)
        put(line, {stretch.channel,
                   on_level(stretch, (stretch.label_left + stretch.label_right - size.width) / 2, size),
                   courses_[line].column});
  }
  bool settled = true;
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (states_[line] != State::sought)
      continue;
    const std::optional<Found> found = rounds_ <= kRounds ? seek(line) : std::nullopt;
    if (found) {
      put(line, *found);
      continue;
    }
    make_detour(line);
    settled = false;
  }
  return settled;
}

void LabelPlaces::put(std::size_t line, const Found& found) {
  Course& course = courses_[line];
  course.label = found.place;
  course.label_channel = found.channel;
  course.column = found.column;
  channels_[found.channel].labels.push_back(found.place);
}

void LabelPlaces::trace(const std::vector<double>& heights) {
  for (std::size_t channel = 0; channel < channels_.size(); ++channel) {
    channels_[channel].uprights.clear();
    channels_[channel].levels.clear();
    channels_[channel].labels.clear();
    channels_[channel].height = heights[channel];
  }
  for (std::size_t line = 0; line < courses_.size(); ++line)
    for (const Stretch& stretch : courses_[line].stretches)
      trace(line, stretch);
  for (Channel& channel : channels_)
    std::sort(channel.uprights.begin(), channel.uprights.end(),
              [](const Segment& a, const Segment& b) { return a.at < b.at; });
}

void LabelPlaces::trace(std::size_t line, const Stretch& stretch) {
  Channel& channel = channels_[stretch.channel];
  const auto upright = [&](double x, bool above, double level) {
    channel.uprights.push_back({line, x, above ? 0 : level, above ? level : channel.height});
  };
  if (stretch.straight()) {
    channel.uprights.push_back({line, stretch.from, 0, channel.height});
    return;
  }
  const double entry = stretch.entry();
  const double exit = stretch.exit();
  upright(stretch.from, stretch.enters_above, entry);
  upright(stretch.to, stretch.leaves_above, exit);
  const auto level = [&](double y, double from, double to) {
    channel.levels.push_back({line, y, std::min(from, to), std::max(from, to)});
  };
  if (!stretch.detour) {
    level(entry, stretch.from, stretch.to);
    return;
  }
  level(entry, stretch.from, *stretch.detour);
  level(exit, *stretch.detour, stretch.to);
  channel.uprights.push_back({line, *stretch.detour, std::min(entry, exit), std::max(entry, exit)});
}

std::optional<LabelPlaces::Found> LabelPlaces::seek(std::size_t line) {
  for (std::size_t column = 0; column <= kNarrowest; ++column) {
    const LabelSize size = size_of(line, column);
    for (const Stretch* stretch : by_length(courses_[line]))
      if (const std::optional<Rect> place = seek_by(line, *stretch, size))
        return Found{stretch->channel, *place, column};
  }
  return std::nullopt;
}

std::optional<Rect> LabelPlaces::seek_by(std::size_t line, const Stretch& stretch, LabelSize size) const {
  std::optional<Rect> place = seek_along(line, stretch, size);
  if (!place)
    place = seek_over(line, stretch, size);
  if (!place)
    place = seek_beside(line, stretch, size);
  const Channel& channel = channels_[stretch.channel];
  for (std::size_t i = 0; i < channel.uprights.size() && !place; ++i)
    if (channel.uprights[i].line == line)
      place = seek_upright(channel.uprights[i], channel, size);
  return place;
}

// From the middle outwards.
std::optional<Rect> LabelPlaces::seek_along(std::size_t line, const Stretch& stretch, LabelSize size) const {
  const double spare = stretch.length() - 2 * kBend - size.width;
  const double middle = (stretch.low() + stretch.high() - size.width) / 2;
  for (double shift = 0; 2 * shift <= spare; shift += kStep)
    for (const double left : {middle - shift, middle + shift})
      if (const Rect place = on_level(stretch, left, size);
          is_free(channels_[stretch.channel], place, line, On::level))
        return place;
  return std::nullopt;
}

// Above or below, between the line's own uprights.
std::optional<Rect> LabelPlaces::seek_over(std::size_t line, const Stretch& stretch, LabelSize size) const {
  const double spare = stretch.length() - 2 - size.width;
  const double middle = (stretch.low() + stretch.high() - size.width) / 2;
  if (stretch.straight())
    return std::nullopt;
  for (double shift = 0; 2 * shift <= spare; shift += kStep)
    for (const double left : {middle - shift, middle + shift})
      for (const double top : {stretch.offset - kBeside - size.height, stretch.offset + kBeside})
        if (const Rect place{left, top, size.width, size.height};
            is_free(channels_[stretch.channel], place, line, On::nothing))
          return place;
  return std::nullopt;
}

std::optional<Rect> LabelPlaces::seek_beside(std::size_t line, const Stretch& stretch, LabelSize size) const {
  const Channel& channel = channels_[stretch.channel];
  if (stretch.straight())
    return std::nullopt;
  for (const double left : {stretch.high() + kBeside, stretch.low() - kBeside - size.width})
    if (const Rect place = on_level(stretch, left, size); is_free(channel, place, line, On::nothing))
      return place;
  return std::nullopt;
}

// On the piece itself, or at its right or left; from the bend at its end towards the card.
std::optional<Rect> LabelPlaces::seek_upright(const Segment& upright, const Channel& channel,
                                              LabelSize size) const {
  const auto [top, bottom] = straight_part(upright.low, upright.high, channel.height);
  const bool upwards = upright.low <= 0 && upright.high < channel.height;
  const double x = upright.at;
  const std::pair<double, On> places[] = {
      {x - size.width / 2, On::upright}, {x + kBeside, On::nothing}, {x - kBeside - size.width, On::nothing}};
  for (const auto& [left, on] : places) {
    for (double shift = 0; shift <= bottom - top - size.height; shift += kStep) {
      const Rect place{left, upwards ? bottom - size.height - shift : top + shift, size.width, size.height};
      if (is_free(channel, place, upright.line, on))
        return place;
    }
  }
  return std::nullopt;
}

// The label's own margin is enough towards its own line.
bool LabelPlaces::is_free(const Channel& channel, const Rect& place, std::size_t line, On on) const {
  const Rect room{place.x - kClear, place.y - kClear, place.width + 2 * kClear, place.height + 2 * kClear};
  if (place.x < left_ || place.right() > right_ || place.y < kHeadRoom ||
      place.bottom() > channel.height - kHeadRoom)
    return false;
  const auto meets = [&](const Segment& segment, bool upright) {
    const Rect& kept = segment.line == line ? place : room;
    const double carried = upright ? place.center_x() : place.center_y();
    if (segment.line == line && on == (upright ? On::upright : On::level) &&
        std::abs(segment.at - carried) < 0.01)
      return false;
    const auto [low, high] = upright ? std::pair{kept.x, kept.right()} : std::pair{kept.y, kept.bottom()};
    const auto [from, to] = upright ? std::pair{kept.y, kept.bottom()} : std::pair{kept.x, kept.right()};
    return segment.at > low && segment.at < high && segment.low < to && segment.high > from;
  };
  auto upright = std::lower_bound(channel.uprights.begin(), channel.uprights.end(), room.x,
                                  [](const Segment& segment, double x) { return segment.at < x; });
  for (; upright != channel.uprights.end() && upright->at < room.right(); ++upright)
    if (meets(*upright, true))
      return false;
  return std::none_of(channel.levels.begin(), channel.levels.end(),
                      [&](const Segment& level) { return meets(level, false); }) &&
         std::none_of(channel.labels.begin(), channel.labels.end(),
                      [&](const Rect& label) { return label.overlaps(room); });
}

}  // namespace jc::layout::flow
