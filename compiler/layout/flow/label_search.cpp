#include "compiler/layout/flow/label_search.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jc::layout::flow {
namespace {

// Arrow heads are at the ends of a channel, and the second line of a successful end.
constexpr double kHeadRoom = kChannelPadding + kLabelMargin / 2;
// Between places that are tried.
constexpr double kStep = 5;

// From where to where something may stand on an upright piece or beside it: clear of its bends.
std::pair<double, double> straight_part(double low, double high, double height) {
  return {low > 0 ? low + kLabelBend : kHeadRoom, high < height ? high - kLabelBend : height - kHeadRoom};
}

}  // namespace

Rect on_level(const Stretch& stretch, double left, LabelSize size) {
  return {left, stretch.offset - size.height / 2, size.width, size.height};
}

void LabelSearch::trace(const std::vector<Course>& courses, const std::vector<double>& heights) {
  for (std::size_t channel = 0; channel < channels_.size(); ++channel) {
    channels_[channel].uprights.clear();
    channels_[channel].levels.clear();
    channels_[channel].labels.clear();
    channels_[channel].height = heights[channel];
  }
  for (std::size_t line = 0; line < courses.size(); ++line) {
    for (const Stretch& stretch : courses[line].stretches) {
      trace(line, stretch);
    }
  }
  for (Channel& channel : channels_) {
    std::sort(channel.uprights.begin(), channel.uprights.end(),
              [](const Segment& a, const Segment& b) { return a.at < b.at; });
  }
}

void LabelSearch::trace(std::size_t line, const Stretch& stretch) {
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

std::optional<Rect> LabelSearch::seek(std::size_t line, const Stretch& stretch, LabelSize size) const {
  std::optional<Rect> place = seek_along(line, stretch, size);
  if (!place) {
    place = seek_over(line, stretch, size);
  }
  if (!place) {
    place = seek_beside(line, stretch, size);
  }
  const Channel& channel = channels_[stretch.channel];
  for (std::size_t i = 0; i < channel.uprights.size() && !place; ++i) {
    if (channel.uprights[i].line == line) {
      place = seek_upright(channel.uprights[i], channel, size);
    }
  }
  return place;
}

// From the middle outwards.
std::optional<Rect> LabelSearch::seek_along(std::size_t line, const Stretch& stretch, LabelSize size) const {
  const double spare = stretch.length() - 2 * kLabelBend - size.width;
  const double middle = (stretch.low() + stretch.high() - size.width) / 2;
  for (double shift = 0; 2 * shift <= spare; shift += kStep) {
    for (const double left : {middle - shift, middle + shift}) {
      if (const Rect place = on_level(stretch, left, size);
          is_free(channels_[stretch.channel], place, line, On::level)) {
        return place;
      }
    }
  }
  return std::nullopt;
}

// Above or below, between the line's own uprights.
std::optional<Rect> LabelSearch::seek_over(std::size_t line, const Stretch& stretch, LabelSize size) const {
  const double spare = stretch.length() - 2 - size.width;
  const double middle = (stretch.low() + stretch.high() - size.width) / 2;
  if (stretch.straight()) {
    return std::nullopt;
  }
  for (double shift = 0; 2 * shift <= spare; shift += kStep) {
    for (const double left : {middle - shift, middle + shift}) {
      for (const double top : {stretch.offset - kLabelBeside - size.height, stretch.offset + kLabelBeside}) {
        if (const Rect place{left, top, size.width, size.height};
            is_free(channels_[stretch.channel], place, line, On::nothing)) {
          return place;
        }
      }
    }
  }
  return std::nullopt;
}

std::optional<Rect> LabelSearch::seek_beside(std::size_t line, const Stretch& stretch, LabelSize size) const {
  const Channel& channel = channels_[stretch.channel];
  if (stretch.straight()) {
    return std::nullopt;
  }
  for (const double left : {stretch.high() + kLabelBeside, stretch.low() - kLabelBeside - size.width}) {
    if (const Rect place = on_level(stretch, left, size); is_free(channel, place, line, On::nothing)) {
      return place;
    }
  }
  return std::nullopt;
}

// On the piece itself, or at its right or left; from the bend at its end towards the card.
std::optional<Rect> LabelSearch::seek_upright(const Segment& upright, const Channel& channel,
                                              LabelSize size) const {
  const auto [top, bottom] = straight_part(upright.low, upright.high, channel.height);
  const bool upwards = upright.low <= 0 && upright.high < channel.height;
  const double x = upright.at;
  const std::pair<double, On> places[] = {{x - size.width / 2, On::upright},
                                          {x + kLabelBeside, On::nothing},
                                          {x - kLabelBeside - size.width, On::nothing}};
  for (const auto& [left, on] : places) {
    for (double shift = 0; shift <= bottom - top - size.height; shift += kStep) {
      const Rect place{left, upwards ? bottom - size.height - shift : top + shift, size.width, size.height};
      if (is_free(channel, place, upright.line, on)) {
        return place;
      }
    }
  }
  return std::nullopt;
}

// The label's own margin is enough towards its own line.
bool LabelSearch::is_free(const Channel& channel, const Rect& place, std::size_t line, On on) const {
  const Rect room{place.x - kLabelClear, place.y - kLabelClear, place.width + 2 * kLabelClear,
                  place.height + 2 * kLabelClear};
  if (place.x < left_ || place.right() > right_ || place.y < kHeadRoom ||
      place.bottom() > channel.height - kHeadRoom) {
    return false;
  }
  const auto meets = [&](const Segment& segment, bool upright) {
    const Rect& kept = segment.line == line ? place : room;
    const double carried = upright ? place.center_x() : place.center_y();
    if (segment.line == line && on == (upright ? On::upright : On::level) &&
        std::abs(segment.at - carried) < 0.01) {
      return false;
    }
    const auto [low, high] = upright ? std::pair{kept.x, kept.right()} : std::pair{kept.y, kept.bottom()};
    const auto [from, to] = upright ? std::pair{kept.y, kept.bottom()} : std::pair{kept.x, kept.right()};
    return segment.at > low && segment.at < high && segment.low < to && segment.high > from;
  };
  auto upright = std::lower_bound(channel.uprights.begin(), channel.uprights.end(), room.x,
                                  [](const Segment& segment, double x) { return segment.at < x; });
  for (; upright != channel.uprights.end() && upright->at < room.right(); ++upright) {
    if (meets(*upright, true)) {
      return false;
    }
  }
  return std::none_of(channel.levels.begin(), channel.levels.end(),
                      [&](const Segment& level) { return meets(level, false); }) &&
         std::none_of(channel.labels.begin(), channel.labels.end(),
                      [&](const Rect& label) { return label.overlaps(room); });
}

}  // namespace jc::layout::flow
