#include "compiler/layout/flow/footer.h"

#include <algorithm>
#include <utility>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/board/flow_text.h"
#include "compiler/layout/board/frame.h"
#include "compiler/layout/flow/card.h"
#include "compiler/layout/flow/links.h"
#include "compiler/text/joined.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/flow/terminal.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout::flow {
namespace {

// At least.
constexpr double kChipWidth = 270;
constexpr double kChipGap = 14;
constexpr double kChipPadding = 12;
// Chips grow with their words: only what nobody would read to the end is cut.
constexpr std::size_t kAllLines = 14;
// Width of a sample in the key, and half its height.
constexpr double kSample = 30;
constexpr double kMiddle = board::kSampleHeight / 2;
constexpr double kBelowRule = 14;

struct Chip {
  TextStack text;
  view::Role role = view::Role::status;
  std::string title;
  std::string href;
};

Chip chip_for(const view::FlowStatus& status, double width) {
  const Font small{kSmallSize, false, false, view::Role::muted};
  Chip chip{{}, view::Role::status, text::one_line(status.title), ""};
  chip.text.add(text_block(status.title, {kBodySize, true, false, view::Role::status}, width, kAllLines,
                           view::IconKind::signal));
  const auto line = [&](const char* words, const std::string& text) {
    if (!text.empty()) {
      chip.text.add(text_block(view::say(words) + text, small, width, kAllLines));
    }
  };
  chip.text.add(text_block(view::say(view::label_of(status.terminal)),
                           {kSmallSize, true, false, view::Role::status}, width, 2));
  line("starts when ", status.entry);
  line("ends when ", status.exit);
  line("owner ", status.owner);
  line("tells ", view::listed(status.notify));
  return chip;
}

Chip chip_for(const view::FlowContingency& contingency, double width) {
  const Font small{kSmallSize, false, false, view::Role::muted};
  Chip chip{{}, view::Role::contingency, text::one_line(contingency.play), contingency.href};
  chip.text.add(text_block(contingency.condition, small, width, kAllLines));
  chip.text.add(text_block(contingency.play, {kBodySize, true, false, view::Role::contingency}, width,
                           kAllLines, view::IconKind::lifebuoy));
  chip.text.add(text_block(contingency.detail, small, width, kAllLines));
  return chip;
}

Chip chip_for(const view::FlowPlay& play, double width) {
  const Font small{kSmallSize, false, false, view::Role::muted};
  Chip chip{{}, view::Role::card, text::one_line(play.title), play.href};
  chip.text.add(text_block(play.title, {kBodySize, true, false, view::Role::card}, width, kAllLines,
                           view::IconKind::play));
  const auto line = [&](const char* words, const std::string& text) {
    if (!text.empty()) {
      chip.text.add(text_block(view::say(words) + text, small, width, kAllLines));
    }
  };
  line("starts when ", play.trigger);
  line("by ", play.owner);
  for (std::size_t i = 0; i < play.steps.size(); i++) {
    line("", std::to_string(i + 1) + ".\xC2\xA0" + play.steps[i]);
  }
  return chip;
}

// Their text is set to `width`.
std::vector<Chip> chips_of(const view::FlowGraph& graph, double width) {
  std::vector<Chip> chips;
  for (const view::FlowStatus& status : graph.statuses) {
    chips.push_back(chip_for(status, width));
  }
  for (const view::FlowContingency& contingency : graph.contingencies) {
    chips.push_back(chip_for(contingency, width));
  }
  for (const view::FlowPlay& play : graph.plays) {
    chips.push_back(chip_for(play, width));
  }
  for (const view::FlowHandoff& handoff : graph.handoffs) {
    if (handoff.from != view::kOutside || handoff.to != view::kOutside) {
      continue;
    }
    Chip chip{{}, view::Role::handoff, text::one_line(sentence_for(handoff)), ""};
    chip.text.add(text_block(sentence_for(handoff), {kSmallSize}, width, kAllLines, view::IconKind::baton));
    chips.push_back(std::move(chip));
  }
  return chips;
}

void put_chip(Group& group, const Chip& chip, const Rect& place) {
  Group made{"", chip.title, "", chip.href, chip.role, {}, {}};
  const Line line = chip.role == view::Role::contingency ? Line::dashed : Line::solid;
  made.elements.push_back(Box{Shape::rounded, place, 8, chip.role, -1, line});
  put(made, chip.text, place.x + kChipPadding, place.y + kChipPadding - 2);
  group.groups.push_back(std::move(made));
}

struct Sign {
  view::Role role;
  const char* words;
};

constexpr Sign kSigns[] = {
    {view::Role::start, "start"},
    {view::Role::milestone, "milestone"},
    {view::Role::owner, "stage's own owner"},
    {view::Role::owner_inherited, "owner of the whole journey"},
    {view::Role::handoff, "hand-off"},
    {view::Role::next, "next"},
    {view::Role::skip, "skip"},
    {view::Role::back, "back"},
    {view::Role::loop, "loop"},
    {view::Role::from_any, "from any stage"},
    {view::Role::contingency, "when late or off track"},
};

Element line_sample(view::Role role) {
  return Path{{0, kMiddle}, {{false, {}, {}, {kSample, kMiddle}}}, false, true, role, line_of(role), 1.75};
}

std::vector<Element> sample_of(view::Role role, int tone) {
  switch (role) {
    case view::Role::start:
    case view::Role::handoff:
      return {Box{Shape::circle, {8, kMiddle - 8, 16, 16}, 0, role},
              Icon{role == view::Role::start ? view::IconKind::play : view::IconKind::baton,
                   {11, kMiddle - 5},
                   10,
                   role}};
    case view::Role::milestone:
      return {Box{Shape::diamond, {11, kMiddle - 5, 10, 10}, 0, role}};
    case view::Role::owner:
    case view::Role::owner_inherited:
      return {Box{Shape::rounded, {2, kMiddle - 6, kSample - 4, 12}, 3, role, tone}};
    case view::Role::contingency:
      return {Icon{view::IconKind::lifebuoy, {9, kMiddle - 6}, 12, role}};
    default:
      return {line_sample(role)};
  }
}

}  // namespace

double put_header(Group& group, const view::FlowGraph& graph, double left, double top, double width) {
  const TextBlock note = text_block(graph.note, {kBodySize, false, false, view::Role::muted}, width * 0.4, 6);
  const double title_width = note.empty() ? width : width - note.width() - 24;
  put(group, note, left + width, top + 8, Anchor::end);
  double y =
      put(group,
          balanced_block(graph.title, {kTitleSize, true, false, view::Role::title}, title_width, kAllLines),
          left, top);
  if (!graph.goal.empty()) {
    y = put(group,
            text_block(view::say("Goal: ") + graph.goal, {kSubtitleSize, false, false, view::Role::subtitle},
                       title_width, kAllLines),
            left, y + 4);
  }
  if (!graph.metrics.empty()) {
    y = put(group,
            text_block(text::joined(graph.metrics, "  \xC2\xB7  "),
                       {kBodySize, false, false, view::Role::muted}, width, kAllLines, view::IconKind::chart),
            left, y + 6);
  }
  if (!graph.left_out.empty()) {
    y = put(group,
            text_block(graph.left_out, {kBodySize, false, false, view::Role::muted}, width, kAllLines,
                       view::IconKind::cross),
            left, y + 6);
  }
  return std::max(y, top + 8 + note.height());
}

double put_statuses(Group& group, const view::FlowGraph& graph, double left, double top, double width) {
  const auto most = static_cast<std::size_t>((width + kChipGap) / (kChipWidth + kChipGap));
  const std::size_t count = graph.statuses.size() + graph.contingencies.size() + graph.plays.size();
  const std::size_t columns = std::clamp<std::size_t>(count, 2, std::max<std::size_t>(most, 2));
  const double chip_width = (width + kChipGap) / static_cast<double>(columns) - kChipGap;
  const std::vector<Chip> chips = chips_of(graph, chip_width - 2 * kChipPadding);
  if (chips.empty()) {
    return top;
  }
  Group heading{"", "", "", "", view::Role::heading, {}, {}};
  const double y = put(
      heading, text_block(view::say("At any stage"), {kBodySize, true, false, view::Role::muted}, width, 1),
      left, top);
  group.groups.push_back(std::move(heading));
  std::vector<double> bottoms(columns, y + 8);
  for (const Chip& chip : chips) {
    // Each stands in the column that ends highest, so that a long one leaves no hole beside it.
    double& bottom = *std::min_element(bottoms.begin(), bottoms.end());
    const auto column = static_cast<double>(&bottom - bottoms.data());
    const Rect place{left + column * (chip_width + kChipGap), bottom, chip_width,
                     chip.text.height() + 2 * kChipPadding - 4};
    put_chip(group, chip, place);
    bottom = place.bottom() + kChipGap;
  }
  return *std::max_element(bottoms.begin(), bottoms.end()) - kChipGap;
}

std::vector<KeyEntry> key_of(const Signs& signs) {
  std::vector<KeyEntry> key;
  for (const Sign& sign : kSigns) {
    if (const auto shown = signs.find(sign.role); shown != signs.end()) {
      key.push_back({sample_of(sign.role, shown->second), sign.words, kSample});
    }
  }
  return key;
}

double put_key(Group& group, const std::vector<KeyEntry>& key, double left, double top, double width) {
  group.elements.push_back(Path{
      {left, top}, {{false, {}, {}, {left + width, top}}}, false, false, view::Role::rule, Line::solid, 1});
  return board::put_legend(group, key, left, top + kBelowRule, width) + 4;
}

}  // namespace jc::layout::flow
