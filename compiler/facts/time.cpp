#include "compiler/facts/time.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/facts/time_root.h"

namespace jc::facts {

namespace {

// A moment of the journey in the order in which it should come.
struct Item {
  Entity entity;
  ValueView value;
  Placed placed;
  std::uint32_t stage = StageWays::kNone;
  // What messages call it: "milestone `live` is due".
  std::string_view doing;
  // Its own moment lies before what it hangs on, as `2 days before kickoff` does.
  bool hangs_before = false;
  // Of a window that is counted in months, weeks or days of the journey.
  const expr::CalendarPeriod* period = nullptr;
};

bool wholly_before(const expr::Window& a, const expr::Window& b) {
  return a.high && b.low && *a.high < *b.low;
}

// Numbered months come one after the other, however long each of them is.
bool ends_before(const expr::CalendarPeriod& a, const expr::CalendarPeriod& b) {
  return a.unit == b.unit && !a.open && a.high < b.low;
}

class Finder {
 public:
  Finder(Context& context, const Entity& journey)
      : model_(context.model()),
        order_(stage_ways(context, journey)),
        timeline_(model_, journey),
        journey_(journey) {}

  std::vector<Fact> find() {
    constexpr std::size_t kUsual = 16;
    std::vector<Item> items;
    items.reserve(kUsual);
    for (const Entity& milestone : journey_.children("milestones"_key)) {
      add(milestone, "due"_key, StageWays::kNone, "is due", items);
    }
    compare(items);
    std::vector<Item> entries, exits, windows;
    items.clear();
    for (std::vector<Item>* list : {&entries, &exits, &windows}) {
      list->reserve(order_.stages.size());
    }
    for (std::uint32_t i = 0; i < order_.stages.size(); i++) {
      const Entity& stage = order_.stages[i];
      // What stands after an end, or beside the main line, comes at a time of its own.
      const bool side = order_.ends[i] == StageWays::End::side;
      const bool after_end = i > 0 && order_.ends[i - 1] != StageWays::End::no;
      if (side || after_end) {
        compare_all({&items, &entries, &exits, &windows});
      }
      add(stage, "window"_key, i, "takes place", windows);
      const std::size_t first = items.size();
      for (const Entity& milestone : stage.children("milestones"_key)) {
        add(milestone, "due"_key, i, "is due", items);
      }
      compare_with_window(items, first, windows, i);
      add(stage, "entry"_key, i, "is entered", entries);
      add(stage, "exit"_key, i, "is left", exits);
    }
    compare_all({&items, &entries, &exits, &windows});
    return std::move(facts_);
  }

 private:
  void add(const Entity& entity, KeyId key, std::uint32_t stage, std::string_view doing,
           std::vector<Item>& items) {
    const ValueView value = entity.find(key);
    const expr::Moment* found = moment_in(value);
    const auto placed = found != nullptr ? timeline_.place(*found) : std::nullopt;
    if (placed) {
      const expr::Window own = expr::window(found->points.front());
      const auto* period = key == "window"_key && found->points.size() == 1
                               ? std::get_if<expr::CalendarPeriod>(&found->points.front().place)
                               : nullptr;
      items.push_back({entity, value, *placed, stage, doing, own.high && *own.high < 0, period});
    }
  }

  bool comparable(const Item& a, const Item& b) const {
    const bool two_stages = a.stage != StageWays::kNone && b.stage != StageWays::kNone && a.stage != b.stage;
    return !apart(a.entity, b.entity) &&
           !(two_stages && (order_.overlap(a.stage, b.stage) || order_.apart(a.stage, b.stage)));
  }

  void compare_all(std::initializer_list<std::vector<Item>*> lists) {
    for (std::vector<Item>* list : lists) {
      compare(*list);
      list->clear();
    }
  }

  // Each item with those that stand before it; the nearest of them is told.
  void compare(const std::vector<Item>& items) {
    // Beyond this only near neighbours are compared, so that a hostile file takes no square of its size.
    constexpr std::size_t kFarthest = 400;
    for (std::size_t later = 1; later < items.size(); later++) {
      for (std::size_t by = 1; by <= std::min(later, kFarthest); by++) {
        const Item& earlier = items[later - by];
        if (is_before(items[later], earlier) && comparable(items[later], earlier)) {
          report(items[later], earlier);
          break;
        }
      }
    }
  }

  bool is_before(const Item& later, const Item& earlier) const {
    if (later.placed.root == earlier.placed.root &&
        wholly_before(later.placed.window, earlier.placed.window)) {
      return true;
    }
    if (later.period != nullptr && earlier.period != nullptr && later.placed.root == earlier.placed.root &&
        ends_before(*later.period, *earlier.period)) {
      return true;
    }
    // `2 days before kickoff`, listed after kickoff: certain however vague kickoff's own date is.
    if (later.entity.kind() != Kind::milestone || !later.hangs_before) {
      return false;
    }
    const auto distance = timeline_.from_milestone(later.entity, earlier.entity);
    return distance && distance->high && *distance->high < 0;
  }

  void compare_with_window(const std::vector<Item>& items, std::size_t first,
                           const std::vector<Item>& windows, std::uint32_t stage) {
    if (windows.empty() || windows.back().stage != stage) {
      return;
    }
    const Item& window = windows.back();
    for (std::size_t i = first; i < items.size(); i++) {
      if (window.placed.root == items[i].placed.root &&
          wholly_before(window.placed.window, items[i].placed.window)) {
        Fact fact = begin(items[i], window);
        fact.text = fmt::format("milestone `{}` is due {}, when its stage is over (`{}`)",
                                items[i].entity.id(), items[i].value->text, window.value->text);
        fact.help = "move the due date into the stage's window, or the window";
        facts_.push_back(std::move(fact));
      }
    }
  }

  Fact begin(const Item& item, const Item& other) const {
    Fact fact;
    fact.at = place(model_, item.value);
    fact.related.push_back(
        {place(model_, other.value),
         fmt::format("{} `{}` {} then", info(other.entity.kind()).name, other.entity.id(), other.doing)});
    fact.about = item.entity;
    return fact;
  }

  void report(const Item& later, const Item& earlier) {
    Fact fact = begin(later, earlier);
    fact.text =
        fmt::format("{} `{}` {} `{}`, which is before {} `{}` (`{}`), although it comes later in the journey",
                    info(later.entity.kind()).name, later.entity.id(), later.doing, later.value->text,
                    info(earlier.entity.kind()).name, earlier.entity.id(), earlier.value->text);
    fact.help = "check both times, or put them in the order in which they happen";
    facts_.push_back(std::move(fact));
  }

  const Model& model_;
  const StageWays& order_;
  Timeline timeline_;
  Entity journey_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> backward_times(Context& context, Entity journey) { return Finder(context, journey).find(); }

bool DatesInQuestion::contain(const Entity& milestone) {
  if (!backward_) {
    backward_ = backward_times(context_, journey_);
  }
  return std::any_of(backward_->begin(), backward_->end(),
                     [&](const Fact& fact) { return fact.about == milestone; });
}

}  // namespace jc::facts
