#include "compiler/layout/map/map_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "compiler/layout/map/overview_strip.h"
#include "compiler/layout/page_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

// Lanes that take more of a page than this may be split where there is room left.
constexpr double kTallLane = 0.3;
constexpr std::string_view kContinued = ", continued";
constexpr double kBelowFacts = 24;
constexpr double kAboveKey = 8;
// What is made smaller than this says nothing as a whole.
constexpr double kLeastOverview = 0.55;

// A part that begins below another one has so many lanes there at least, or all of them.
constexpr std::size_t kWorthBeginning = 3;

// Steps in which pages of columns are made alike.
constexpr double kNarrower = 20;

bool within(std::size_t column, view::Span columns) {
  return column >= columns.first && column <= columns.last;
}

// The part of `span` that lies in `columns`, counted from their first; nothing where they do not meet.
std::optional<view::Span> clip(view::Span span, view::Span columns) {
  if (span.last < columns.first || span.first > columns.last) {
    return std::nullopt;
  }
  return view::Span{std::max(span.first, columns.first) - columns.first,
                    std::min(span.last, columns.last) - columns.first};
}

// What is said of the whole journey stands on the first page only; bars and stages go on from page to page.
std::optional<view::MapItem> clip(const view::MapItem& item, view::Span columns) {
  if (item.runs.empty() && !within(item.span.first, columns)) {
    return std::nullopt;
  }
  view::MapItem clipped = item;
  const auto span = clip(item.span, columns);
  if (!span) {
    return std::nullopt;
  }
  clipped.span = *span;
  clipped.runs.clear();
  for (const view::Span run : item.runs) {
    if (const auto part = clip(run, columns)) {
      clipped.runs.push_back(*part);
    }
  }
  if (!item.runs.empty() && clipped.runs.empty()) {
    return std::nullopt;
  }
  return clipped;
}

// Breaks between stages where the pages allow it, between steps where a stage is wider than a page.
std::vector<view::Span> split_columns(const board::LaneGrid& grid, double room) {
  std::vector<view::Span> pages;
  std::size_t first = 0;
  while (first < grid.size()) {
    std::size_t last = first;
    while (last + 1 < grid.size() && grid.width_of({first, last + 1}) <= room) {
      last++;
    }
    std::size_t end = last + 1;
    while (end < grid.size() && end > first + 1 && !grid.begins_group(end)) {
      end--;
    }
    if (end < grid.size() && !grid.begins_group(end)) {
      end = last + 1;
    }
    pages.push_back({first, end - 1});
    first = end;
  }
  return pages;
}

// A page, and what of the map stands on it.
struct FilledPage {
  Diagram diagram;
  // The parts of the map that have something there.
  std::vector<std::size_t> parts;
  // By part and title.
  std::vector<std::pair<std::size_t, std::string>> lanes;
};

class Paginator {
 public:
  // With the facts about the journey on the first page, or without them.
  Paginator(const view::JourneyMap& map, Page page, bool facts)
      : map_(map),
        facts_(facts),
        width_(pixels_of(page)),
        aspect_(aspect_of(page)),
        height_(width_ / aspect_),
        millimetres_(millimetres_of(page)) {
    for (const view::Span columns : parts_of(map_, width_)) {
      parts_.push_back(slice(map_, columns));
    }
  }

  std::vector<FilledPage> run() {
    for (; part_ < parts_.size(); part_++) {
      sheets_.push_back(
          std::make_unique<Sheet>(parts_[part_], width_ - 2 * board::kMargin - board::kLabelWidth));
      Sheet& sheet = *sheets_.back();
      if (part_ > 0 && !map_.blueprint && has_room_below(sheet)) {
        sheet.ids = sheet_->ids;
        sheet_ = &sheet;
        begin_row();
      } else {
        close();
        sheet_ = &sheet;
        begin_page(facts_ && part_ == 0);
      }
      fill();
    }
    close();
    return std::move(pages_);
  }

 private:
  void fill() {
    if (map_.blueprint) {
      stack_.add(sheet_->draw_all_lanes());
      return;
    }
    for (const view::MapLane& lane : parts_[part_].lanes) {
      add_lane(lane, title_of(lane));
    }
  }

  // Whether the part may begin below what stands on the page: its stages, and enough lanes to be worth it.
  bool has_room_below(Sheet& sheet) const {
    const Ids before = sheet.ids;
    double needed = kBetweenRows + sheet.draw_stages().height;
    for (std::size_t i = 0; i < std::min(kWorthBeginning, sheet.map.lanes.size()); i++) {
      needed += sheet.draw_lane(sheet.map.lanes[i]).height;
    }
    sheet.ids = before;
    return needed + sheet_->draw_legend(key_now()).height <= height_ - board::kMargin - stack_.height();
  }

  void begin_page(bool first) {
    stack_ = Stack();
    heads_.clear();
    known_.clear();
    parts_here_.clear();
    widest_ = width_;
    stack_.add(first ? sheet_->draw_header() : running_title());
    if (first) {
      stack_.add(sheet_->draw_facts());
    }
    begin_row();
    empty_ = true;
  }

  // The stages of the part, on top of a page or below another part.
  void begin_row() {
    const double above = heads_.empty() ? 0 : kBetweenRows;
    known_ = heads_.empty() ? std::vector<KeyEntry>() : key_now();
    Band stages = numbered(sheet_->draw_stages(), heads_.size());
    heads_.push_back({{0, stack_.height() + above, 0, stages.height}, sheet_->grid.left()});
    move_by(stages.group, 0, above);
    stages.height += above;
    stack_.add(std::move(stages));
    shown_ = sheet_->map;
    if (!map_.blueprint) {
      shown_.lanes.clear();
    }
    parts_here_.push_back(part_);
    widest_ = std::max(widest_, sheet_->width);
  }

  // Of all that stands on the page, each sign once.
  std::vector<KeyEntry> key_now() const {
    std::vector<KeyEntry> key = known_;
    for (KeyEntry& entry : key_of(shown_, sheet_->map)) {
      const bool known = std::any_of(key.begin(), key.end(),
                                     [&](const KeyEntry& each) { return each.words == entry.words; });
      if (!known) {
        key.push_back(std::move(entry));
      }
    }
    return key;
  }

  // For the lane, above the key that it makes.
  double room_for(const view::MapLane& lane) {
    shown_.lanes.push_back(lane);
    const double key = sheet_->draw_legend(key_now()).height;
    shown_.lanes.pop_back();
    return height_ - board::kMargin - stack_.height() - key;
  }

  // Below its title and the stages, above a key.
  double room_of_new_page() {
    const double above = running_title().height + heads_.back().place.height + 2 * board::kMargin;
    return height_ - above - sheet_->draw_legend(key_now()).height;
  }

  static std::string title_of(const view::MapLane& lane) {
    return lane.title.empty() ? view::say(view::info(lane.kind).title) : lane.title;
  }

  // `title` is that of all of it, for a lane that goes on from the page before too.
  void add_lane(const view::MapLane& lane, const std::string& title) {
    // Drawn to be measured: ids count only for what stays.
    const Ids before = sheet_->ids;
    Band band = sheet_->draw_lane(lane);
    if (band.height > room_for(lane)) {
      sheet_->ids = before;
      const std::size_t cards = band.height > height_ * kTallLane ? cards_that_fit(lane) : 0;
      if (cards > 0) {
        const auto [here, there] = split(lane, cards);
        put_lane(sheet_->draw_lane(here), here, title);
        next_page();
        add_lane(there, title);
        return;
      }
      // What no page has room for is cut wherever it begins.
      if (!empty_ && band.height <= room_of_new_page()) {
        next_page();
      }
      band = sheet_->draw_lane(lane);
    }
    put_lane(std::move(band), lane, title);
  }

  void put_lane(Band band, const view::MapLane& lane, const std::string& title) {
    stack_.add(std::move(band));
    shown_.lanes.push_back(lane);
    titles_.emplace_back(part_, title);
    empty_ = false;
  }

  // How many cards of each cell there is room for on this page; 0 where the lane can't be split.
  std::size_t cards_that_fit(const view::MapLane& lane) {
    std::size_t most = 0;
    for (const view::MapItem& item : lane.items) {
      most = std::max(most, cards_like(lane, item));
    }
    const Ids before = sheet_->ids;
    std::size_t fitting = 0;
    for (std::size_t cards = 1; cards < most; cards++) {
      const view::MapLane here = split(lane, cards).first;
      const double height = sheet_->draw_lane(here).height;
      sheet_->ids = before;
      if (height > room_for(here)) {
        break;
      }
      fitting = cards;
    }
    return fitting;
  }

  // Cards of the lane that share the item's cell.
  static std::size_t cards_like(const view::MapLane& lane, const view::MapItem& item) {
    return static_cast<std::size_t>(std::count_if(
        lane.items.begin(), lane.items.end(),
        [&](const view::MapItem& other) { return other.span == item.span && other.runs.empty(); }));
  }

  // The first cards of each cell, and the rest.
  static std::pair<view::MapLane, view::MapLane> split(const view::MapLane& lane, std::size_t cards) {
    view::MapLane here{lane.kind, lane.title, {}};
    view::MapLane there{lane.kind, title_of(lane), {}};
    if (const std::string continued = view::say(kContinued); !there.title.ends_with(continued)) {
      there.title += continued;
    }
    for (const view::MapItem& item : lane.items) {
      view::MapLane& to = item.runs.empty() && cards_like(here, item) >= cards ? there : here;
      to.items.push_back(item);
    }
    return {std::move(here), std::move(there)};
  }

  void next_page() {
    close();
    begin_page(false);
  }

  Band running_title() const {
    Band band;
    band.group = {"header", map_.header.title, "", "", view::Role::title, {}, {}};
    board::put(band.group,
               board::text_block(map_.header.title, {board::kHeadingSize, true, false, view::Role::title},
                                 width_ - 2 * board::kMargin - 100, 1),
               board::kMargin, 0);
    band.height = 30;
    return band;
  }

  // A page that holds more than it has room for is drawn larger, and cut.
  void close() {
    if (sheet_ == nullptr) {
      return;
    }
    Key key{stack_.height(), key_now()};
    stack_.add(sheet_->draw_legend(key.entries));
    const double needed = std::max(widest_, (stack_.height() + board::kMargin) * aspect_);
    Diagram page = stack_.finish(sheet_->map, needed, needed / aspect_);
    page.print_width_mm = millimetres_;
    page.key = std::move(key);
    for (TableHead& head : heads_) {
      head.place.width = needed;
    }
    page.heads = std::move(heads_);
    pages_.push_back({std::move(page), std::move(parts_here_), std::exchange(titles_, {})});
  }

  const view::JourneyMap& map_;
  bool facts_;
  double width_;
  double aspect_;
  double height_;
  double millimetres_;
  std::vector<FilledPage> pages_;
  std::vector<view::JourneyMap> parts_;
  std::vector<std::unique_ptr<Sheet>> sheets_;
  std::size_t part_ = 0;
  // The page that is being filled, with the sheet of its last part, what of that stands there already, and
  // what the parts above it have put into its key.
  Sheet* sheet_ = nullptr;
  Stack stack_;
  view::JourneyMap shown_;
  std::vector<KeyEntry> known_;
  std::vector<std::pair<std::size_t, std::string>> titles_;
  std::vector<std::size_t> parts_here_;
  std::vector<TableHead> heads_;
  double widest_ = 0;
  bool empty_ = true;
};

}  // namespace

Band numbered(Band band, std::size_t row) {
  if (row > 0) {
    band.group.id += fmt::format("-{}", row + 1);
  }
  return band;
}

PlacedBand Stack::add(Band band) {
  move_by(band.group, 0, y_);
  PlacedBand placed{std::move(band.group), y_, band.height};
  y_ += band.height;
  groups_.push_back(placed.group);
  return placed;
}

void Stack::add(const PlacedBand& band) {
  if (band.top == y_) {
    groups_.push_back(band.group);
  } else {
    Group moved = band.group;
    move_by(moved, 0, y_ - band.top);
    groups_.push_back(std::move(moved));
  }
  y_ += band.height;
}

Diagram Stack::finish(const view::JourneyMap& map, double width, double height) {
  Diagram diagram;
  diagram.width = width;
  diagram.height = std::max(y_ + board::kMargin - board::kLaneGap, height);
  diagram.title = fmt::format("{}: {}", map.header.kind, text::one_line(map.header.title));
  diagram.desc = summary_of(map);
  diagram.groups = std::move(groups_);
  return diagram;
}

std::vector<view::Span> parts_of(const view::JourneyMap& map, double page_width) {
  const board::LaneGrid grid = grid_of(map, board::kMargin, 1);
  double room = page_width - grid.left() - board::kMargin;
  std::vector<view::Span> pages = split_columns(grid, room);
  while (pages.size() > 1 && room > page_width / 2) {
    std::vector<view::Span> narrower = split_columns(grid, room -= kNarrower);
    if (narrower.size() > pages.size()) {
      break;
    }
    pages = std::move(narrower);
  }
  return pages;
}

namespace {

// Some lanes are drawn from what stands beside them in the map.
bool has_something(const view::JourneyMap& part, const view::MapLane& lane) {
  switch (lane.kind) {
    case view::LaneKind::feelings:
      return !part.feelings.feelings.empty() || !part.feelings.truths.empty() ||
             !part.feelings.throughout.empty();
    case view::LaneKind::milestones:
      return !part.milestones.empty() || !lane.items.empty();
    case view::LaneKind::owners:
      return !part.handoffs.empty() || !lane.items.empty() ||
             std::any_of(part.stages.begin(), part.stages.end(), [](const view::MapStage& stage) {
               return stage.owner_origin != view::OwnerOrigin::unset;
             });
    default:
      return !lane.items.empty();
  }
}

}  // namespace

view::JourneyMap slice(const view::JourneyMap& map, view::Span columns) {
  view::JourneyMap part;
  part.blueprint = map.blueprint;
  part.header = map.header;
  part.usual = map.usual;
  part.dense = map.dense;
  part.columns.assign(map.columns.begin() + static_cast<std::ptrdiff_t>(columns.first),
                      map.columns.begin() + static_cast<std::ptrdiff_t>(columns.last) + 1);
  for (const view::MapStage& stage : map.stages) {
    if (const auto span = clip(stage.span, columns)) {
      part.stages.push_back(stage);
      part.stages.back().span = *span;
    }
  }
  for (const view::MapLane& lane : map.lanes) {
    view::MapLane kept{lane.kind, lane.title, {}};
    for (const view::MapItem& item : lane.items) {
      if (auto clipped = clip(item, columns)) {
        kept.items.push_back(std::move(*clipped));
      }
    }
    part.lanes.push_back(std::move(kept));
  }
  for (const view::MapMilestone& milestone : map.milestones) {
    if (auto clipped = clip(milestone.item, columns)) {
      part.milestones.push_back(milestone);
      part.milestones.back().item = std::move(*clipped);
    }
  }
  for (const view::MapHandoff& handoff : map.handoffs) {
    // On a border between pages, on the page that it leaves.
    const bool here = handoff.inside                   ? within(handoff.inside->first, columns)
                      : handoff.border > columns.first ? handoff.border <= columns.last + 1
                                                       : handoff.border == 0 && columns.first == 0;
    if (handoff.anywhere ? columns.first == 0 : here) {
      part.handoffs.push_back(handoff);
      if (handoff.inside) {
        part.handoffs.back().inside = clip(*handoff.inside, columns);
      }
      part.handoffs.back().border -= handoff.anywhere ? 0 : columns.first;
    }
  }
  part.feelings = map.feelings;
  part.feelings.feelings.clear();
  part.feelings.truths.clear();
  for (const view::MapFeeling& feeling : map.feelings.feelings) {
    if (within(feeling.span.first, columns)) {
      part.feelings.feelings.push_back(feeling);
      part.feelings.feelings.back().span = *clip(feeling.span, columns);
    }
  }
  for (const view::Span truth : map.feelings.truths) {
    if (within(truth.first, columns)) {
      part.feelings.truths.push_back(*clip(truth, columns));
    }
  }
  if (columns.first > 0) {
    part.feelings.throughout.clear();
  }
  std::erase_if(part.lanes, [&](const view::MapLane& lane) { return !has_something(part, lane); });
  return part;
}

namespace {

void number(Diagram& page, std::size_t index, std::size_t count) {
  const std::string words = fmt::format("{} / {}", index, count);
  Group group{"page-number", view::say_of("Page {} of {}", index, count), "", "", view::Role::muted, {}, {}};
  const auto text = board::text_block(words, {board::kSmallSize, false, false, view::Role::muted}, 200, 1);
  board::put(group, text, page.width - board::kMargin, page.height - board::kMargin / 2 - text.height() / 2,
             Anchor::end);
  page.groups.push_back(std::move(group));
  page.title += view::say_of(", page {} of {}", index, count);
}

// Which pages show what: the overview is the first.
class Contents {
 public:
  explicit Contents(const view::JourneyMap& map, Page page) : map_(map), page_(page) {
    for (const view::Span columns : parts_of(map, pixels_of(page))) {
      parts_.push_back({columns, 0, 0});
    }
  }

  // So many pages, for one that was too large.
  void add(const FilledPage& filled, std::size_t count) {
    const std::size_t last = next_ + count - 1;
    for (const std::size_t each : filled.parts) {
      PagedPart& part = parts_[each];
      part.first = part.first == 0 ? next_ : part.first;
      part.last = last;
    }
    for (const auto& [part, title] : filled.lanes) {
      std::vector<std::size_t>& pages = lane_of(title).pages[part];
      pages.push_back(next_);
    }
    // What was too large is what stands last.
    if (count > 1 && !filled.lanes.empty()) {
      lane_of(filled.lanes.back().second).pages[filled.lanes.back().first].push_back(last);
    }
    next_ += count;
  }

  // As wide as a page, and where that is too small for it, made smaller.
  Diagram draw() const {
    const double width = pixels_of(page_);
    const board::LaneGrid grid({{width - 2 * board::kMargin - board::kLabelWidth}}, board::kMargin);
    Ids ids;
    Stack stack;
    stack.add(draw_header(map_.header, grid));
    Band facts = draw_facts(map_.header, grid, ids);
    facts.height += kBelowFacts;
    stack.add(std::move(facts));
    stack.add(draw_contents(map_, parts_, lanes_, grid));
    Band key = draw_legend(key_of_curves(map_), grid);
    move_by(key.group, 0, kAboveKey);
    key.height += key.height > 0 ? kAboveKey : 0;
    stack.add(std::move(key));
    return on_page(stack.finish(map_, width), page_);
  }

 private:
  PagedLane& lane_of(const std::string& title) {
    const auto known = std::find_if(lanes_.begin(), lanes_.end(),
                                    [&](const PagedLane& each) { return each.title == title; });
    if (known != lanes_.end()) {
      return *known;
    }
    lanes_.push_back({title, std::vector<std::vector<std::size_t>>(parts_.size())});
    return lanes_.back();
  }

  const view::JourneyMap& map_;
  Page page_;
  std::vector<PagedPart> parts_;
  std::vector<PagedLane> lanes_;
  std::size_t next_ = 2;
};

bool is_one_page(const std::vector<FilledPage>& filled, Page page) {
  return filled.size() == 1 && parts_where_too_large(filled.front().diagram, page).size() == 1;
}

}  // namespace

std::vector<Diagram> lay_out_pages(const view::JourneyMap& map, Page page,
                                   const std::function<Diagram()>& whole) {
  std::vector<FilledPage> filled = Paginator(map, page, true).run();
  std::vector<Diagram> pages;
  if (is_one_page(filled, page)) {
    pages.push_back(std::move(filled.front().diagram));
    return pages;
  }
  Diagram overview = on_page(whole(), page);
  const bool readable = overview.width * kLeastOverview <= pixels_of(page);
  Contents contents(map, page);
  for (FilledPage& each : readable ? std::move(filled) : Paginator(map, page, false).run()) {
    std::vector<Diagram> parts = parts_where_too_large(std::move(each.diagram), page);
    contents.add(each, parts.size());
    std::move(parts.begin(), parts.end(), std::back_inserter(pages));
  }
  pages.insert(pages.begin(), readable ? std::move(overview) : contents.draw());
  for (std::size_t i = 0; i < pages.size(); i++) {
    number(pages[i], i + 1, pages.size());
  }
  return pages;
}

}  // namespace jc::layout::map
