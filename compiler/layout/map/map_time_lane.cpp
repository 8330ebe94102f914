// The lane of milestones: a ruler with a mark for each one, in the order of time, and under it what it is.
// The ruler is not to scale: columns are as wide as their texts need, so marks stand in order inside them.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/map/map_parts.h"

namespace jc::layout::map {
namespace {

constexpr double kDiamond = 12;
// Narrower than this, a mark has a number in place of words.
constexpr double kMarkMinimum = 46;
constexpr double kNumberMinimum = 15;
constexpr double kTick = 5;

class MilestonesLane {
 public:
  MilestonesLane(Scene scene, std::vector<view::MapItem> remarks)
      : scene_(scene), milestones_(scene.map.milestones), remarks_(std::move(remarks)) {
    for (std::size_t i = 0; i < milestones_.size(); i++) {
      place_mark(i);
    }
  }

  Band draw() {
    Band band;
    board::Lane lane = lane_of({view::LaneKind::milestones, "", {}}, scene_.ids);
    const bool ruler =
        std::any_of(marks_.begin(), marks_.end(), [](const Mark& mark) { return mark.on_ruler; });
    double words = 0;
    for (const Mark& mark : marks_) {
      words = std::max(words, mark.words.height());
    }
    axis_ = scene_.grid.top_padding() + words + kDiamond / 2 + 4;
    before_ = scene_.ids.made(view::info(view::LaneKind::milestones).name);
    Group content;
    const double top = ruler ? axis_ + kDiamond / 2 + 9 : scene_.grid.top_padding();
    const double bottom = scene_.grid.put_cells(content, cells(), top);
    board::LaneGrid::Frame frame = scene_.grid.frame(lane, 0, bottom + board::kLanePadding);
    if (ruler) {
      put_ruler(frame.group);
    }
    put_marks(content);
    board::append(frame.group, std::move(content));
    band.height = frame.ground.height;
    band.group.groups.push_back(std::move(frame.group));
    return band;
  }

 private:
  struct Mark {
    bool on_ruler = false;
    // Says which card is meant; 0 for none.
    std::size_t number = 0;
    double x = 0;
    board::TextBlock words;
  };

  // Marks of one stage share its width evenly.
  void place_mark(std::size_t index) {
    const view::MapMilestone& milestone = milestones_[index];
    const view::Span span = milestone.item.span;
    double count = 0;
    double before = 0;
    for (std::size_t i = 0; i < milestones_.size(); i++) {
      const bool same = milestones_[i].item.span == span;
      count += same;
      before += same && i < index;
    }
    Mark mark;
    mark.on_ruler = is_on_ruler(scene_.map, milestone);
    const double share = scene_.grid.width_of(span) / count;
    mark.x = scene_.grid.left_of(span.first) + share * (before + 0.5);
    const board::Font font{board::kSmallSize, true, false, view::Role::milestone};
    if (mark.on_ruler && share >= kMarkMinimum) {
      mark.words = board::balanced_block(milestone.mark, font, std::min(share - 8, 150.0), 3);
    } else if (mark.on_ruler && share >= kNumberMinimum) {
      mark.number = static_cast<std::size_t>(before) + 1;
      mark.words = board::text_block(std::to_string(mark.number), font, share, 1);
    }
    marks_.push_back(std::move(mark));
  }

  std::vector<board::Cell> cells() {
    std::vector<view::MapItem> items;
    items.reserve(milestones_.size() + remarks_.size());
    for (std::size_t i = 0; i < milestones_.size(); i++) {
      view::MapItem item = milestones_[i].item;
      const bool said = marks_[i].number == 0 && marks_[i].words.full_text.empty() &&
                        !marks_[i].words.empty() && milestones_[i].mark == milestones_[i].due;
      if (!said) {
        item.lead = milestones_[i].due;
      }
      if (marks_[i].number > 0) {
        item.lead = fmt::format("{} \xC2\xB7 {}", marks_[i].number, item.lead);
      }
      item.icon = view::IconKind::flag;
      items.push_back(std::move(item));
    }
    items.insert(items.end(), remarks_.begin(), remarks_.end());
    view::LaneInfo look = view::info(view::LaneKind::milestones);
    look.card_icon = true;
    return cells_of(std::move(items), look, scene_);
  }

  void put_ruler(Group& group) const {
    for (std::size_t i = 0; i < scene_.grid.size(); i++) {
      if (stands_aside(scene_.map, i)) {
        continue;
      }
      const std::size_t first = i;
      while (i + 1 < scene_.grid.size() && !stands_aside(scene_.map, i + 1)) {
        i++;
      }
      put_axis(group, {first, i});
    }
  }

  // Time does not run on through stages that stand aside.
  void put_axis(Group& group, view::Span span) const {
    Path axis =
        board::straight({scene_.grid.left_of(span.first) + 4, axis_},
                        {scene_.grid.right_of(span.last) - 4, axis_}, view::Role::next, Line::solid, 1.5);
    axis.arrow = true;
    group.elements.push_back(axis);
    for (std::size_t i = span.first + 1; i <= span.last; i++) {
      const double x = scene_.grid.left_of(i);
      if (scene_.grid.begins_group(i)) {
        group.elements.push_back(
            board::straight({x, axis_ - kTick}, {x, axis_ + kTick}, view::Role::next, Line::solid, 1.5));
      }
    }
  }

  // Each mark goes into the group of its card, whose id ends with the number of its milestone.
  void put_marks(Group& content) const {
    for (Group& group : content.groups) {
      const std::string_view id = group.id;
      const std::string_view digits = id.substr(id.rfind('-') + 1);
      std::size_t number = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
      const std::size_t index = number - before_ - 1;
      if (number <= before_ || index >= marks_.size() || !marks_[index].on_ruler) {
        continue;
      }
      const Mark& mark = marks_[index];
      group.elements.push_back(Box{Shape::diamond,
                                   {mark.x - kDiamond / 2, axis_ - kDiamond / 2, kDiamond, kDiamond},
                                   0,
                                   view::Role::milestone});
      board::put(group, mark.words, mark.x, axis_ - kDiamond / 2 - 4 - mark.words.height(), Anchor::middle);
    }
  }

  Scene scene_;
  const std::vector<view::MapMilestone>& milestones_;
  std::vector<view::MapItem> remarks_;
  std::vector<Mark> marks_;
  double axis_ = 0;
  // Milestones of rows above.
  std::size_t before_ = 0;
};

}  // namespace

Band draw_milestones(Scene scene, view::MapLane lane) {
  return MilestonesLane(scene, std::move(lane.items)).draw();
}

}  // namespace jc::layout::map
