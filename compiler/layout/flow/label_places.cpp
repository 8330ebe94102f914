#include "compiler/layout/flow/label_places.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "compiler/layout/board/flow_measures.h"

namespace jc::layout::flow {
namespace {

// A label may reach that much beyond the rows: gutters begin farther out.
constexpr double kBeyond = 14;
constexpr std::size_t kNarrowest = std::size(kLabelWidths) - 1;
// After that many turns nobody seeks any more.
constexpr int kRounds = 4;

double lane_for(LabelSize size) { return std::max(kLanePitch, size.height + kLabelMargin); }

// Longest first: that is where a label is looked for.
std::vector<Stretch*> by_length(Course& course) {
  std::vector<Stretch*> stretches;
  for (Stretch& stretch : course.stretches) {
    stretches.push_back(&stretch);
  }
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

}  // namespace

LabelPlaces::LabelPlaces(const std::vector<ChannelLine>& lines, std::vector<Course>& courses,
                         std::size_t channels, double left, double right, LabelMeasure measure)
    : lines_(lines),
      courses_(courses),
      posts_(channels),
      left_(left - kBeyond),
      right_(right + kBeyond),
      search_(channels, left_, right_),
      measure_(std::move(measure)),
      sizes_(lines.size()),
      states_(lines.size(), State::none) {
  for (std::size_t line = 0; line < courses_.size(); ++line) {
    const Course& course = courses_[line];
    const Stretch& first = course.stretches.front();
    const Stretch& last = course.stretches.back();
    posts_[first.channel].push_back({line, first.from});
    posts_[last.channel].push_back({line, last.to});
  }
  for (Posts& posts : posts_) {
    std::sort(posts.begin(), posts.end(), [](const Post& a, const Post& b) { return a.x < b.x; });
  }
}

// A label that is narrow enough for a column is the same in it.
LabelSize LabelPlaces::size_of(std::size_t line, std::size_t column) {
  if (column == 0) {
    return lines_[line].label;
  }
  std::optional<LabelSize>& size = sizes_[line][column];
  if (!size) {
    const LabelSize wider = size_of(line, column - 1);
    size = wider.width <= kLabelWidths[column] ? wider : measure_(line, column);
  }
  return *size;
}

void LabelPlaces::reserve() {
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (lines_[line].label.width <= 0) {
      continue;
    }
    states_[line] = State::clear;
    if (reserve_clear(line)) {
      continue;
    }
    states_[line] = State::sought;
    reserve_somewhere(line);
  }
}

bool LabelPlaces::reserve_clear(std::size_t line) {
  for (std::size_t column = 0; column <= kNarrowest; ++column) {
    if (reserve_clear(line, column)) {
      return true;
    }
  }
  return false;
}

bool LabelPlaces::reserve_clear(std::size_t line, std::size_t column) {
  const LabelSize size = size_of(line, column);
  for (Stretch* stretch : by_length(courses_[line])) {
    const double low = std::max(stretch->low() + kLabelBend, left_);
    const double high = std::min(stretch->high() - kLabelBend, right_);
    const double wanted = (stretch->low() + stretch->high() - size.width) / 2;
    const std::optional<double> left =
        clear_left(posts_[stretch->channel], line, {low, high}, size.width, wanted);
    if (!left) {
      continue;
    }
    reserve_room(*stretch, *left, size);
    courses_[line].column = column;
    return true;
  }
  return false;
}

// The place nearest to `wanted` where no upright of another line can come.
std::optional<double> LabelPlaces::clear_left(const Posts& posts, std::size_t line, Range range, double width,
                                              double wanted) const {
  std::optional<double> best;
  double start = range.low;
  const auto offer = [&](double end) {
    if (end - start < width) {
      return;
    }
    const double left = std::clamp(wanted, start, end - width);
    if (!best || std::abs(left - wanted) < std::abs(*best - wanted)) {
      best = left;
    }
  };
  for (const Post& post : posts) {
    if (post.line == line || post.x + kLabelClear < range.low || post.x - kLabelClear > range.high) {
      continue;
    }
    offer(post.x - kLabelClear);
    start = std::max(start, post.x + kLabelClear);
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
  if (stretch.straight() || stretch.length() >= size.width + 2 * kLabelBend) {
    reserve_room(stretch, middle, size);
    return;
  }
  if (stretch.length() >= size.width + 2) {
    reserve_room(stretch, middle, size);
    stretch.height = 2 * (size.height + kLabelBeside) + kLabelMargin;
    return;
  }
  const Posts& posts = posts_[stretch.channel];
  const auto others = [&](double left) {
    const bool outside = left < left_ || left + size.width > right_;
    return std::count_if(posts.begin(), posts.end(),
                         [&](const Post& post) {
                           return post.line != line && post.x > left - kLabelClear &&
                                  post.x < left + size.width + kLabelClear;
                         }) +
           (outside ? 1000 : 0);
  };
  const double right = stretch.high() + kLabelBeside;
  const double left = stretch.low() - kLabelBeside - size.width;
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
  const Posts& posts = posts_[stretch.channel];
  const double width = size.width + 2 * kLabelClear;
  const double wanted = (stretch.low() + stretch.high() - width) / 2;
  std::optional<double> left = clear_left(posts, SIZE_MAX, {left_, right_}, width, wanted);
  // Beyond everything else there always is room.
  if (!left) {
    left = std::max(right_, posts.back().x + 2 * kLabelClear);
  }
  stretch.detour = *left + width / 2;
  stretch.half = size.height / 2 + kLabelBend;
  reserve_room(stretch, *left, {width, 0});
  stretch.height = 2 * stretch.half + kLanePitch;
}

bool LabelPlaces::settle(const std::vector<double>& heights) {
  search_.trace(courses_, heights);
  ++rounds_;
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (states_[line] != State::clear && states_[line] != State::detour) {
      continue;
    }
    const LabelSize size = size_of(line, courses_[line].column);
    for (const Stretch& stretch : courses_[line].stretches) {
      if (stretch.labelled) {
        put(line, {stretch.channel,
                   on_level(stretch, (stretch.label_left + stretch.label_right - size.width) / 2, size),
                   courses_[line].column});
      }
    }
  }
  bool settled = true;
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    if (states_[line] != State::sought) {
      continue;
    }
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
  search_.add_label(found.channel, found.place);
}

std::optional<LabelPlaces::Found> LabelPlaces::seek(std::size_t line) {
  for (std::size_t column = 0; column <= kNarrowest; ++column) {
    const LabelSize size = size_of(line, column);
    for (const Stretch* stretch : by_length(courses_[line])) {
      if (const std::optional<Rect> place = search_.seek(line, *stretch, size)) {
        return Found{stretch->channel, *place, column};
      }
    }
  }
  return std::nullopt;
}

}  // namespace jc::layout::flow
