// At the right of a summary: what is done about it, and what happens when a date slips.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/summary/summary_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::summary {
namespace {

constexpr double kPadding = 18;
constexpr double kBetween = 14;
constexpr double kBar = 16;
constexpr double kBetweenLists = 24;
// Of the panel, where both parts want more than there is.
constexpr double kFallbacksShare = 0.42;
constexpr std::size_t kFallbackLines = 6;
// Of one play: the first ones say what it is for.
constexpr std::size_t kMostCases = 2;

// Blocks of text below each other, of which those that have no room are counted.
class List {
 public:
  List(const std::string& title, const char* id, view::Role bar, double width, double size)
      : id_(id), bar_(bar), width_(width), size_(size) {
    title_ =
        board::text_block(title, {size + kHeading + 1 - kBody, true, false, view::Role::heading}, width, 2);
  }

  void add(board::TextStack texts, std::string title, std::string href) {
    items_.push_back({std::move(texts), std::move(title), std::move(href)});
  }
  bool empty() const { return items_.empty(); }
  double text_width() const { return width_ - kBar; }
  double size() const { return size_; }
  double height() const { return height_of(items_.size()); }
  bool cuts() const {
    return std::any_of(items_.begin(), items_.end(), [](const Item& item) {
      return std::any_of(item.texts.blocks.begin(), item.texts.blocks.end(),
                         [](const board::TextBlock& block) { return !block.full_text.empty(); });
    });
  }

  // One at least.
  std::size_t fitting(double room) const {
    std::size_t count = items_.size();
    while (count > 1 && height_of(count) > room) {
      count--;
    }
    return count;
  }

  // Returns the bottom.
  double put(Group& group, double left, double top, double room) const {
    const std::size_t count = fitting(room);
    double y = board::put(group, title_, left, top) + kBetween - 4;
    for (std::size_t i = 0; i < count; i++) {
      Group made{fmt::format("{}-{}", id_, i + 1), items_[i].title, "", items_[i].href, bar_, {}, {}};
      const double bottom = y + items_[i].texts.height();
      made.elements.push_back(
          board::straight({left + 2, y + 1}, {left + 2, bottom - 1}, bar_, Line::solid, 3));
      board::put(made, items_[i].texts, left + kBar, y);
      group.groups.push_back(std::move(made));
      y = bottom + kBetween;
    }
    if (count < items_.size()) {
      y = board::put(group,
                     board::text_block(view::say_of("{} more", items_.size() - count),
                                       {size_, false, true, view::Role::muted}, text_width(), 1),
                     left + kBar, y - 2) +
          kBetween;
    }
    return y - kBetween;
  }

 private:
  struct Item {
    board::TextStack texts;
    std::string title;
    std::string href;
  };

  double height_of(std::size_t count) const {
    double total = title_.height() + kBetween - 4 + (count < items_.size() ? kLine + kBetween : 0);
    for (std::size_t i = 0; i < count; i++) {
      total += items_[i].texts.height() + kBetween;
    }
    return total - kBetween;
  }

  const char* id_;
  view::Role bar_;
  double width_;
  double size_;
  board::TextBlock title_;
  std::vector<Item> items_;
};

List actions_of(const view::JourneySummary& summary, double width, double size) {
  List list(view::say("What we do about it"), "action", view::Role::opportunity, width, size);
  for (const view::SummaryAction& action : summary.actions) {
    board::TextStack texts;
    texts.gap = 1;
    texts.add(
        board::text_block(action.text, {list.size(), true, false, view::Role::body}, list.text_width(), 3));
    texts.add(
        board::text_block(action.who, {list.size(), false, false, view::Role::muted}, list.text_width(), 2));
    // How much stands at the end.
    texts.add(board::text_block(action.expected, {list.size(), true, false, view::Role::gain},
                                list.text_width(), 3));
    list.add(std::move(texts), text::one_line(action.text), action.href);
  }
  return list;
}

// What is done stands once; below it when, and by whom: once where that is the same in all cases.
List fallbacks_of(const view::JourneySummary& summary, double width, double size, std::size_t most) {
  List list(view::say("When a date slips"), "fallback", view::Role::contingency, width, size);
  for (const view::SummaryFallback& fallback : summary.fallbacks) {
    board::TextStack texts;
    texts.gap = 1;
    const auto add = [&](const std::string& text, bool bold, view::Role role, std::size_t lines) {
      texts.add(board::text_block(text, {list.size(), bold, false, role}, list.text_width(), lines));
    };
    add(fallback.play, true, view::Role::body, kFallbackLines / 2);
    const std::vector<view::SummaryFallback::Case>& cases = fallback.cases;
    const bool same =
        std::all_of(cases.begin(), cases.end(), [&](const auto& each) { return each.who == cases[0].who; });
    const std::size_t shown = std::min(cases.size(), most);
    for (std::size_t i = 0; i < shown; i++) {
      add(cases[i].when, fallback.play.empty(), view::Role::body, kFallbackLines / 2);
      add(same && i + 1 < shown ? "" : cases[i].who, false, view::Role::muted, 2);
    }
    add(shown < cases.size() ? view::say_of("{} more", cases.size() - shown) : "", false, view::Role::muted,
        1);
    list.add(std::move(texts), text::one_line(fallback.play.empty() ? cases[0].when : fallback.play),
             fallback.href);
  }
  return list;
}

List targets_of(const view::JourneySummary& summary, const std::vector<const view::SummaryItem*>& targets,
                double width, double size) {
  List list(view::say("How we know"), "measure", view::Role::metric, width, size);
  for (const view::SummaryItem* target : targets) {
    const std::string stage = target->stage ? summary.stages[*target->stage].title : "";
    board::TextStack texts;
    texts.gap = 1;
    texts.add(
        board::text_block(target->text, {list.size(), true, false, view::Role::body}, list.text_width(), 3));
    texts.add(board::text_block(stage, {list.size(), false, false, view::Role::muted}, list.text_width(), 1));
    list.add(std::move(texts), text::one_line(target->text), target->href);
  }
  return list;
}

// What the second list takes of the room, with what stands between them.
double reserved_for(const List& fallbacks, const List& actions, double all) {
  return actions.empty() || fallbacks.empty()
             ? 0
             : std::min(fallbacks.height(),
                        std::max(all * kFallbacksShare, all - actions.height() - kBetweenLists)) +
                   kBetweenLists;
}

// Both lists with the room that is theirs; returns the bottom.
double put_both(Group& group, const view::JourneySummary& summary, const Rect& room, double size) {
  const double width = room.width - 2 * kPadding;
  const double all = room.height - 2 * kPadding;
  const List actions = actions_of(summary, width, size);
  List fallbacks = fallbacks_of(summary, width, size, kMostCases);
  // One case stands for the others where that leaves room for more of what is done.
  if (List fewer = fallbacks_of(summary, width, size, 1);
      actions.fitting(all - reserved_for(fewer, actions, all)) >
      actions.fitting(all - reserved_for(fallbacks, actions, all))) {
    fallbacks = std::move(fewer);
  }
  const double left = room.x + kPadding;
  double y = room.y + kPadding;
  if (!actions.empty()) {
    y = actions.put(group, left, y, all - reserved_for(fallbacks, actions, all)) + kBetweenLists;
  }
  return fallbacks.empty() ? y - kBetweenLists : fallbacks.put(group, left, y, room.bottom() - kPadding - y);
}

}  // namespace

bool has_panel(const view::JourneySummary& summary) {
  return !summary.actions.empty() || !summary.fallbacks.empty();
}

bool panel_fits(const view::JourneySummary& summary, const Rect& room, double size) {
  const double width = room.width - 2 * kPadding;
  const List actions = actions_of(summary, width, size);
  const List fallbacks = fallbacks_of(summary, width, size, kMostCases);
  const double both = (actions.empty() ? 0 : actions.height() + kBetweenLists) +
                      (fallbacks.empty() ? 0 : fallbacks.height() + kBetweenLists);
  return both <= room.height - 2 * kPadding && !actions.cuts() && !fallbacks.cuts();
}

bool panel_takes(const view::JourneySummary& summary, const std::vector<const view::SummaryItem*>& targets,
                 const Rect& room, double size) {
  const double width = room.width - 2 * kPadding;
  const List list = targets_of(summary, targets, width, size);
  if (list.empty() || list.cuts()) {
    return false;
  }
  Group nowhere;
  const double top = put_both(nowhere, summary, room, size) + kBetweenLists;
  return list.put(nowhere, room.x, top, room.bottom() - kPadding - top) <= room.bottom() - kPadding;
}

void put_panel(Group& group, const view::JourneySummary& summary,
               const std::vector<const view::SummaryItem*>& targets, const Rect& room, double size) {
  double y = put_both(group, summary, room, size);
  if (!targets.empty()) {
    const double top = y + kBetweenLists;
    y = targets_of(summary, targets, room.width - 2 * kPadding, size)
            .put(group, room.x + kPadding, top, room.bottom() - kPadding - top);
  }
  const Rect ground{room.x, room.y, room.width, std::min(y + kPadding, room.bottom()) - room.y};
  // Behind the words.
  group.elements.insert(group.elements.begin(),
                        Box{Shape::rounded, ground, 10, view::Role::lane, -1, Line::none});
}

}  // namespace jc::layout::summary
