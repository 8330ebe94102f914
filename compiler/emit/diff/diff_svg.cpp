#include "compiler/emit/diff/diff_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "compiler/diff/words.h"
#include "compiler/emit/svg/svg.h"
#include "compiler/layout/board/frame.h"
#include "compiler/layout/board/measures.h"
#include "compiler/layout/map/map.h"
#include "compiler/view/map/journey_map.h"

namespace jc::emit {

using diff::Change;
using diff::Class;
using diff::Direction;
using diff::Verb;
using language::Kind;
using language::operator""_key;
using model::Entity;
using view::IconKind;
using view::Role;

namespace {

// The key of the picture says what dashed means here.
constexpr view::Confidence kGone = view::Confidence::reasoned;
// In place of the stage, for what stands in none.
constexpr std::string_view kWhole = "";

struct Row {
  view::LaneKind kind;
  std::string_view title;
};
constexpr Row kRows[] = {{view::LaneKind::pains, "Promises that get weaker"},
                         {view::LaneKind::questions, "Promises where nobody can say"},
                         {view::LaneKind::gains, "Promises that get stronger"},
                         {view::LaneKind::activities, "The team's work"},
                         {view::LaneKind::own, "Who answers"},
                         {view::LaneKind::metrics, "Numbers"}};
constexpr std::size_t kRowCount = std::size(kRows);

// Nothing for what is only words.
std::optional<std::size_t> row_of(const Change& change) {
  if (const auto direction = change.classes.of(Class::promise)) {
    return *direction == Direction::weaker ? 0U : *direction == Direction::cannot_say ? 1U : 2U;
  }
  return change.classes.has(Class::workload)      ? std::optional<std::size_t>(3)
         : change.classes.has(Class::ownership)   ? std::optional<std::size_t>(4)
         : change.classes.has(Class::measurement) ? std::optional<std::size_t>(5)
                                                  : std::nullopt;
}

IconKind sign_of(Verb verb) {
  return verb == Verb::added     ? IconKind::plus
         : verb == Verb::removed ? IconKind::minus
                                 : IconKind::arrows_both;
}

std::string_view mark_of(Verb verb) {
  return verb == Verb::added ? "+ new" : verb == Verb::removed ? "\xE2\x88\x92 gone" : "~ changed";
}

// "clinic-lifecycle", "setup", …; of what only a tier has, the stage behind the tier.
struct Place {
  std::string root;
  std::string stage;
};

Place place_of(std::string_view path) {
  const auto next = [&] {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string part(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
    return part;
  };
  Place place{next(), next()};
  if (place.stage.starts_with("tier:")) {
    place.stage = next();
  }
  return place;
}

Entity journey_in(const Models& models, std::string_view id) {
  for (const model::Model* each : models) {
    for (const Entity& journey : each->roots(Kind::journey)) {
      if (journey.id() == id) {
        return journey;
      }
    }
  }
  return {};
}

// A stage or step that the picture has a column for.
struct Column {
  std::string root;
  std::string stage;
  std::string journey_title;
  std::string title;
  std::optional<Verb> verb;
};

std::vector<Entity> parts_of(const Entity& journey) {
  if (!journey) {
    return {};
  }
  const auto stages = journey.children("stages"_key);
  std::vector<Entity> parts(stages.begin(), stages.end());
  if (parts.empty()) {
    const auto steps = journey.children("steps"_key);
    parts.assign(steps.begin(), steps.end());
  }
  return parts;
}

// In the order of now; what is gone behind what it followed.
std::vector<Column> columns_of(const std::string& root, const Entity& was, const Entity& is) {
  std::vector<Column> columns;
  const std::string title((is ? is : was).title());
  const auto at = [&](std::string_view id) {
    return std::find_if(columns.begin(), columns.end(), [&](const Column& each) { return each.stage == id; });
  };
  for (const Entity& part : parts_of(is)) {
    columns.push_back({root, std::string(part.id()), title, std::string(part.title()), Verb::added});
  }
  auto last = columns.begin();
  for (const Entity& part : parts_of(was)) {
    auto found = at(part.id());
    if (found == columns.end()) {
      found = columns.insert(last,
                             {root, std::string(part.id()), title, std::string(part.title()), Verb::removed});
    } else {
      found->verb.reset();
    }
    last = found + 1;
  }
  return columns;
}

class Picture {
 public:
  Picture(const DiffPage& page, const Models& before, const Models& after)
      : page_(page), before_(before), after_(after) {}

  view::JourneyMap build() {
    find_shown();
    find_columns();
    map_.header.kind = fmt::format("What changes: {} \xE2\x86\x92 {}", page_.before, page_.after);
    map_.header.title = diff::capitalized(title_of(page_.report));
    map_.header.summary = counts_of(page_.report) + (words_ > 0 ? "; wording is not drawn" : "") + ".";
    put_columns();
    std::vector<view::MapItem> items[kRowCount];
    for (const std::size_t i : shown_) {
      items[*row_of(page_.report.changes[i])].push_back(item_of(i));
    }
    for (std::size_t i = 0; i < kRowCount; i++) {
      if (!items[i].empty()) {
        map_.lanes.push_back({kRows[i].kind, std::string(kRows[i].title), std::move(items[i])});
      }
    }
    return std::move(map_);
  }

 private:
  void find_shown() {
    for (std::size_t i = 0; i < page_.report.changes.size(); i++) {
      const Change& change = page_.report.changes[i];
      if (change.is_consequence()) {
        continue;
      }
      if (row_of(change)) {
        shown_.push_back(i);
        roots_[place_of(change.entity).root];
      } else {
        words_++;
      }
    }
  }

  void find_columns() {
    const bool several = roots_.size() > 1;
    for (const auto& each : roots_) {
      const auto& root = each.first;
      const Entity was = journey_in(before_, root);
      const Entity is = journey_in(after_, root);
      std::vector<Column> found = was || is ? columns_of(root, was, is) : std::vector<Column>();
      std::erase_if(found, [&](const Column& column) { return several && !is_touched(column); });
      const bool apart = std::any_of(shown_.begin(), shown_.end(), [&](std::size_t i) {
        const Place place = place_of(page_.report.changes[i].entity);
        return place.root == root && std::none_of(found.begin(), found.end(), [&](const Column& column) {
                 return column.stage == place.stage;
               });
      });
      if (apart && (several || found.empty())) {
        const bool journey = was || is;
        found.insert(found.begin(), {root,
                                     std::string(kWhole),
                                     journey ? std::string((is ? is : was).title()) : "Names that are shared",
                                     journey ? "The whole journey" : root,
                                     {}});
      }
      columns_.insert(columns_.end(), found.begin(), found.end());
    }
  }

  bool is_touched(const Column& column) const {
    return std::any_of(shown_.begin(), shown_.end(), [&](std::size_t i) {
      const Place place = place_of(page_.report.changes[i].entity);
      return place.root == column.root && place.stage == column.stage;
    });
  }

  // With several journeys the columns stand under the names of these.
  void put_columns() {
    for (std::size_t i = 0; i < columns_.size(); i++) {
      const Column& column = columns_[i];
      view::MapColumn& shown = map_.columns.emplace_back();
      shown.step = true;
      shown.title = column.title;
      if (column.verb) {
        shown.tags.push_back({std::string(mark_of(*column.verb)), std::nullopt, "",
                              *column.verb == Verb::added ? Role::gain : Role::pain, 0});
        shown.confidence = *column.verb == Verb::removed ? kGone : view::Confidence::unsaid;
      }
      if (!map_.stages.empty() && columns_[map_.stages.back().span.first].root == column.root) {
        map_.stages.back().span.last = i;
        continue;
      }
      view::MapStage& stage = map_.stages.emplace_back();
      stage.title = column.journey_title;
      stage.span = {i, i};
      stage.apart = true;
    }
  }

  // The column of its stage; all of its journey for what stands in none.
  view::Span span_of(const Change& change) const {
    const Place place = place_of(change.entity);
    view::Span whole{columns_.size(), 0};
    for (std::size_t i = 0; i < columns_.size(); i++) {
      if (columns_[i].root != place.root) {
        continue;
      }
      if (columns_[i].stage == place.stage || columns_[i].stage == kWhole) {
        const auto own = std::find_if(columns_.begin(), columns_.end(), [&](const Column& each) {
          return each.root == place.root && each.stage == place.stage;
        });
        const std::size_t found =
            own == columns_.end() ? i : static_cast<std::size_t>(own - columns_.begin());
        return {found, found};
      }
      whole = {std::min(whole.first, i), i};
    }
    return whole;
  }

  view::MapItem item_of(std::size_t index) const {
    const Change& change = page_.report.changes[index];
    view::MapItem item;
    item.lead = mark_of(change.verb);
    item.icon = sign_of(change.verb);
    item.named = true;
    item.text = change.title.empty() ? change.entity : change.title;
    item.href = "";
    item.span = span_of(change);
    const std::string said = item.text + ": ";
    // "Kickoff: due 9 days …", for some tiers behind their names; other sentences are whole.
    const std::size_t at = change.says.find(said);
    const bool begins = at == 0 || (at != std::string::npos && change.says.starts_with("Tier"));
    item.details.push_back({begins ? change.says.substr(at + said.size()) : change.says, {}});
    for (std::size_t i = 0; i < static_cast<std::size_t>(Class::editorial); i++) {
      if (const auto direction = change.classes.of(static_cast<Class>(i))) {
        item.tags.push_back(tag_of(static_cast<Class>(i), *direction));
      }
    }
    for (const std::string& tier : change.whom) {
      item.tags.push_back({tier, IconKind::layers});
    }
    if (page_.verdicts[index].passing == diff::Passing::fails) {
      item.tags.push_back({"fails", IconKind::cross, "", Role::pain, 0});
    }
    item.confidence = change.verb == Verb::removed ? kGone : view::Confidence::unsaid;
    return item;
  }

  static view::MapDetail tag_of(Class which, Direction direction) {
    view::MapDetail tag;
    tag.text = fmt::format("{} {}", diff::name_of(which),
                           direction == Direction::cannot_say ? "can't say" : diff::name_of(direction));
    if (which == Class::promise) {
      const bool good = direction == Direction::stronger;
      tag.role = good ? Role::gain : direction == Direction::same ? Role::chip : Role::pain;
      tag.tone = tag.role == Role::chip ? -1 : 0;
    }
    return tag;
  }

  const DiffPage& page_;
  const Models& before_;
  const Models& after_;
  view::JourneyMap map_;
  std::vector<std::size_t> shown_;
  std::size_t words_ = 0;
  std::map<std::string, bool> roots_;
  std::vector<Column> columns_;
};

// Nothing that is drawn is so far down.
constexpr double kNowhere = 1e9;

double top_of(const layout::Group& group) {
  double top = kNowhere;
  for (const layout::Element& each : group.elements) {
    top = std::min(top, layout::bounds_of(each).y);
  }
  for (const layout::Group& each : group.groups) {
    top = std::min(top, top_of(each));
  }
  return top;
}

// In place of the key of maps, in which dashed means that something is not proven.
void put_key(layout::Diagram& picture) {
  constexpr double kAbove = 12;
  double top = kNowhere;
  std::erase_if(picture.groups, [&](const layout::SharedGroup& shared) {
    const layout::Group& group = shared;
    if (group.id == "legend") {
      top = std::min(top, top_of(group));
    }
    return group.id == "legend";
  });
  if (top == kNowhere) {
    top = picture.height - layout::board::kMargin + kAbove;
  }
  const auto box = [](layout::Line line) {
    return layout::Box{layout::Shape::rounded,
                       {1, 1, layout::board::kSampleWidth - 2, layout::board::kSampleHeight - 2},
                       4,
                       Role::card,
                       -1,
                       line,
                       1.25};
  };
  const auto icon = [](IconKind kind) {
    return layout::Icon{
        kind, {layout::board::kSampleWidth / 2 - 6, layout::board::kSampleHeight / 2 - 6}, 12};
  };
  layout::Group key{"legend", "Key", "", "", Role::legend, {}, {}};
  const double bottom = layout::board::put_legend(
      key,
      {{{box(layout::Line::solid), icon(IconKind::plus)}, "+ new"},
       {{box(layout::Line::dashed), icon(IconKind::minus)}, "\xE2\x88\x92 gone: dashed, where it was"},
       {{box(layout::Line::solid), icon(IconKind::arrows_both)}, "~ changed"}},
      layout::board::kMargin, top, picture.width - 2 * layout::board::kMargin);
  picture.groups.emplace_back(std::move(key));
  picture.height = bottom + layout::board::kMargin;
}

}  // namespace

layout::Diagram diff_picture(const DiffPage& page, const Models& before, const Models& after) {
  view::JourneyMap map = Picture(page, before, after).build();
  if (map.columns.empty()) {
    // So that there is a picture to link to: it says that nothing but words changes.
    map.columns.emplace_back().title = "No promise, work, owner or number changes";
    map.columns.back().step = true;
    map.stages.push_back({});
    map.stages.back().span = {0, 0};
  }
  std::vector<layout::Diagram> pictures = layout::lay_out_map(std::move(map));
  put_key(pictures.front());
  return std::move(pictures.front());
}

std::string diff_svg(const DiffPage& page, const Models& before, const Models& after) {
  return emit_svg(diff_picture(page, before, after));
}

}  // namespace jc::emit
