// The stages of a summary as chevrons, below them who owns each and how customers are handed over.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/summary.h"
#include "compiler/layout/board/curve.h"
#include "compiler/layout/summary/summary_parts.h"
#include "compiler/text/joined.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout::summary {
namespace {

constexpr double kTip = 10;
constexpr double kChevronGap = 3;
constexpr std::size_t kTitleLines = 3;
constexpr std::size_t kKeyLines = 3;
constexpr std::size_t kKeyRows = 4;
constexpr std::size_t kKeyColumns = 4;
constexpr double kBaton = 10;
constexpr double kLeastPayload = 80;
constexpr double kSignRoom = 2 * kBaton + 2;

// Neighbouring stages with one owner.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Stretch> stretches_of(const view::JourneySummary& summary) {
  std::vector<Stretch> stretches;
  for (std::size_t i = 0; i < summary.stages.size(); i++) {
    const bool goes_on = i > 0 && summary.stages[i - 1].owner == summary.stages[i].owner;
    if (goes_on) {
      stretches.back().last = i;
    } else {
      stretches.push_back({i, i});
    }
  }
  return stretches;
}

Path chevron(double left, double right, double top, double height, bool first, bool last) {
  std::vector<Point> corners = {{left, top}, {right, top}};
  if (!last) {
    corners.push_back({right + kTip, top + height / 2});
  }
  corners.push_back({right, top + height});
  corners.push_back({left, top + height});
  if (!first) {
    corners.push_back({left + kTip, top + height / 2});
  }
  return board::rounded_polygon(corners, 3);
}

}  // namespace

Strip::Strip(const view::JourneySummary& summary, Columns columns) : summary_(summary), columns_(columns) {
  numbered_ = std::any_of(summary.stages.begin(), summary.stages.end(), [&](const view::SummaryStage& stage) {
    return !fits(stage.title, kHeading, true, columns.width() - 2 * kTip - 14, kTitleLines);
  });
}

double Strip::put(Group& group, double top) const {
  double y = put_stages(group, top);
  if (numbered_) {
    y = put_key(group, y + 6);
  }
  return put_owners(group, y + 6);
}

double Strip::put_stages(Group& group, double top) const {
  const double room = columns_.width() - 2 * kTip - 14;
  std::vector<board::TextStack> texts;
  double height = 0;
  for (std::size_t i = 0; i < summary_.stages.size(); i++) {
    const view::SummaryStage& stage = summary_.stages[i];
    const view::Role role = stage.owner.empty() ? view::Role::owner_none : view::Role::owner;
    const std::string title = numbered_ ? std::to_string(i + 1) : stage.title;
    board::TextStack& stack = texts.emplace_back();
    stack.add(board::text_block(title, {kHeading, true, false, role, stage.owner_tone}, std::max(room, 20.0),
                                kTitleLines));
    if (!numbered_ && fits(stage.duration, kBody, false, room, 2)) {
      stack.add(board::text_block(stage.duration, {kBody, false, false, role, stage.owner_tone}, room, 2));
    }
    height = std::max(height, stack.height() + 14);
  }
  for (std::size_t i = 0; i < summary_.stages.size(); i++) {
    const view::SummaryStage& stage = summary_.stages[i];
    // What ends beside the way follows nothing.
    const bool first = i == 0 || stage.aside;
    const bool last = i + 1 == summary_.stages.size() || summary_.stages[i + 1].aside;
    Group made{fmt::format("stage-{}", i + 1),
               text::one_line(stage.title),
               stage.owner,
               stage.href,
               view::Role::stage,
               {},
               {}};
    Path outline =
        chevron(columns_.left_of(i),
                columns_.left_of(i + 1) - kChevronGap - (i + 1 == summary_.stages.size() ? 0 : kTip), top,
                height, first, last);
    outline.role = stage.owner.empty() ? view::Role::owner_none : view::Role::owner;
    outline.tone = stage.owner_tone;
    outline.line_width = 1;
    made.elements.push_back(std::move(outline));
    board::put(made, texts[i], columns_.left_of(i) + (first ? 12 : kTip + 9),
               top + (height - texts[i].height()) / 2);
    group.groups.push_back(std::move(made));
  }
  return top + height;
}

// The titles of numbered stages: one after the other, or where they are long in columns.
double Strip::put_key(Group& group, double top) const {
  const double width = columns_.right - columns_.left;
  const std::size_t count = summary_.stages.size();
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < count; i++) {
    entries.push_back(fmt::format("{}\xC2\xA0{}", i + 1, summary_.stages[i].title));
  }
  const board::Font font{kBody, false, false, view::Role::subtitle};
  const std::string words = text::joined(entries, "  \xC2\xB7  ");
  if (fits(words, kBody, false, width, kKeyLines)) {
    return board::put(group, board::text_block(words, font, width, kKeyLines), columns_.left, top);
  }
  const std::size_t across = std::clamp<std::size_t>((count + kKeyRows - 1) / kKeyRows, 1, kKeyColumns);
  const std::size_t room = across * kKeyRows;
  if (count > room) {
    entries.resize(room - 1);
    entries.push_back(view::say_of("{} more", count - room + 1));
  }
  const std::size_t rows = (entries.size() + across - 1) / across;
  const double column = width / static_cast<double>(across);
  for (std::size_t i = 0; i < entries.size(); i++) {
    board::put(group, board::text_block(entries[i], font, column - 12, 1),
               columns_.left + column * static_cast<double>(i / rows),
               top + kLine * static_cast<double>(i % rows));
  }
  return top + kLine * static_cast<double>(rows);
}

Columns Strip::room_on(double left, double right) const {
  std::vector<double> ends{left};
  for (const view::SummaryHandoff& handoff : summary_.handoffs) {
    const double x = x_of(handoff.place);
    if (x > left && x < right) {
      ends.push_back(x);
    }
  }
  ends.push_back(right);
  std::sort(ends.begin(), ends.end());
  Columns widest{left, left, 1};
  for (std::size_t i = 1; i < ends.size(); i++) {
    if (ends[i] - ends[i - 1] > widest.right - widest.left) {
      widest = {ends[i - 1], ends[i], 1};
    }
  }
  return widest;
}

double Strip::x_of(double place) const {
  return std::clamp(columns_.left + columns_.width() * place, columns_.left + kBaton,
                    columns_.right - kBaton);
}

bool Strip::owners_fit() const {
  const std::vector<Stretch> stretches = stretches_of(summary_);
  return std::all_of(stretches.begin(), stretches.end(), [&](const Stretch& each) {
    const Columns room = room_on(columns_.left_of(each.first), columns_.left_of(each.last + 1));
    return fits(summary_.stages[each.first].owner, kBody, false, room.width() - 2 * kBaton - 8, 1);
  });
}

double Strip::put_owners(Group& group, double top) const {
  const bool any = std::any_of(summary_.stages.begin(), summary_.stages.end(),
                               [](const view::SummaryStage& stage) { return !stage.owner.empty(); });
  if (!any && summary_.handoffs.empty()) {
    return top - 6;
  }
  const bool named = owners_fit();
  if (!named) {
    top = put_owner_key(group, top) + 4;
  }
  const double line = top + (named ? kLine + 5 : kBaton);
  for (const Stretch& each : stretches_of(summary_)) {
    const view::SummaryStage& stage = summary_.stages[each.first];
    if (stage.owner.empty()) {
      continue;
    }
    const double left = columns_.left_of(each.first) + 4;
    const double right = columns_.left_of(each.last + 1) - 4;
    Group made{fmt::format("owner-{}", each.first + 1),
               text::one_line(stage.owner),
               "",
               "",
               view::Role::owner,
               {},
               {}};
    Path bar = board::straight({left, line}, {right, line}, view::Role::owner, Line::solid, 4);
    bar.tone = stage.owner_tone;
    made.elements.push_back(std::move(bar));
    if (named) {
      const Columns room = room_on(left, right);
      board::put(made,
                 board::text_block(stage.owner, {kBody, false, false, view::Role::body}, room.width(), 1),
                 room.center_of(0), top, Anchor::middle);
    }
    group.groups.push_back(std::move(made));
  }
  return put_handoffs(group, line, line + kBaton + 3);
}

// Where their names have no room beside each other.
double Strip::put_owner_key(Group& group, double top) const {
  double x = columns_.left;
  double y = top;
  std::vector<std::string> put;
  for (std::size_t i = 0; i < summary_.stages.size(); i++) {
    const view::SummaryStage& stage = summary_.stages[i];
    if (stage.owner.empty() || std::find(put.begin(), put.end(), stage.owner) != put.end()) {
      continue;
    }
    put.push_back(stage.owner);
    const board::TextBlock name =
        board::text_block(stage.owner, {kBody, false, false, view::Role::body}, 320, 1);
    if (x > columns_.left && x + 20 + name.width() > columns_.right) {
      x = columns_.left;
      y += kLine + 2;
    }
    Path sample =
        board::straight({x, y + kLine / 2}, {x + 14, y + kLine / 2}, view::Role::owner, Line::solid, 6);
    sample.tone = stage.owner_tone;
    group.elements.push_back(std::move(sample));
    board::put(group, name, x + 20, y);
    x += 20 + name.width() + 18;
  }
  return y + kLine;
}

// Where hand-offs have signs, in order: those that stand closer than a sign is wide share one.
std::vector<double> Strip::signs_of() const {
  std::vector<double> places;
  for (const view::SummaryHandoff& handoff : summary_.handoffs) {
    places.push_back(handoff.place);
  }
  std::sort(places.begin(), places.end());
  std::vector<double> signs;
  for (const double place : places) {
    if (signs.empty() || x_of(place) >= x_of(signs.back()) + kSignRoom) {
      signs.push_back(place);
    }
  }
  return signs;
}

double Strip::put_handoffs(Group& group, double line, double below) const {
  double bottom = line + 6;
  const std::vector<double> borders = signs_of();
  double taken = columns_.left;
  for (std::size_t k = 0; k < borders.size(); k++) {
    std::vector<std::string> payload;
    std::string sides;
    for (const view::SummaryHandoff& handoff : summary_.handoffs) {
      const double at = x_of(handoff.place);
      if (at >= x_of(borders[k]) && at < x_of(borders[k]) + kSignRoom) {
        payload.insert(payload.end(), handoff.payload.begin(), handoff.payload.end());
        sides += (sides.empty() ? "" : "; ") + handoff.sides;
      }
    }
    const double x = x_of(borders[k]);
    Group made{fmt::format("handoff-{}", k + 1),
               text::one_line(sides),
               text::one_line(view::listed(payload)),
               "",
               view::Role::handoff,
               {},
               {}};
    made.elements.push_back(
        Box{Shape::circle, {x - kBaton, line - kBaton, 2 * kBaton, 2 * kBaton}, 0, view::Role::handoff});
    made.elements.push_back(Icon{view::IconKind::baton, {x - 7, line - 7}, 14, view::Role::handoff});
    const double next =
        k + 1 < borders.size() ? (columns_.left + columns_.width() * borders[k + 1] + x) / 2 : columns_.right;
    const double half = std::min(x - taken, next - x);
    const bool at_end = x - columns_.left < kLeastPayload || columns_.right - x < kLeastPayload;
    const double room = (at_end ? std::min(next - taken, 220.0) : 2 * half) - 10;
    const std::string words = view::listed(payload);
    // "2 things" would tell nobody anything.
    if (!payload.empty() && room >= kLeastPayload && fits(words, kBody, false, room, 2)) {
      const board::TextBlock block =
          board::balanced_block(words, {kBody, false, false, view::Role::muted}, room, 2);
      const double width = block.width();
      const double middle = std::clamp(x, taken + width / 2, std::max(taken + width / 2, next - width / 2));
      bottom = std::max(bottom, board::put(made, block, middle, below, Anchor::middle));
    }
    taken = next;
    group.groups.push_back(std::move(made));
  }
  return std::max(bottom, borders.empty() ? 0.0 : line + kBaton);
}

}  // namespace jc::layout::summary
