#include "compiler/layout/flow/footer.h"

#include <algorithm>

#include "compiler/layout/flow/card.h"
#include "compiler/layout/flow/links.h"
#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/board/flow_text.h"
#include "compiler/text/text_measure.h"

namespace jc::layout::flow {
namespace {

constexpr double kChipWidth = 300;
constexpr double kChipGap = 14;
constexpr double kChipPadding = 12;
constexpr double kSample = 30;  // width of a legend's sample

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts)
    result += (result.empty() ? "" : std::string(separator)) + text;
  return result;
}

struct Chip {
  TextStack text;
  Role role = Role::status;
  std::string title;
  std::string href;
};

Chip chip_for(const FlowStatus& status) {
  const double width = kChipWidth - 2 * kChipPadding;
  const Font small{kSmallSize, false, false, Role::muted};
  Chip chip{{}, Role::status, one_line(status.title), ""};
  chip.text.add(text_block(status.title, {kBodySize, true, false, Role::status}, width, 2, IconKind::signal));
  const auto line = [&](const char* words, const std::string& text) {
    if (!text.empty())
      chip.text.add(text_block(words + text, small, width, 3));
  };
  line("starts when ", status.entry);
  line("ends when ", status.exit);
  line("owner ", status.owner);
  line("tells ", joined(status.notify, ", "));
  return chip;
}

Chip chip_for(const FlowContingency& contingency) {
  const double width = kChipWidth - 2 * kChipPadding;
  const Font small{kSmallSize, false, false, Role::muted};
  Chip chip{{}, Role::contingency, one_line(contingency.play), contingency.href};
  chip.text.add(text_block(contingency.condition, small, width, 3));
  chip.text.add(text_block(contingency.play, {kBodySize, true, false, Role::contingency}, width, 2,
                           IconKind::lifebuoy));
  chip.text.add(text_block(contingency.detail, small, width, 3));
  return chip;
}

std::vector<Chip> chips_of(const FlowGraph& graph) {
  std::vector<Chip> chips;
  for (const FlowStatus& status : graph.statuses)
    chips.push_back(chip_for(status));
  for (const FlowContingency& contingency : graph.contingencies)
    chips.push_back(chip_for(contingency));
  for (const FlowHandoff& handoff : graph.handoffs) {
    if (handoff.from != kOutside || handoff.to != kOutside)
      continue;
    Chip chip{{}, Role::handoff, one_line(sentence_for(handoff)), ""};
    chip.text.add(
        text_block(sentence_for(handoff), {kSmallSize}, kChipWidth - 2 * kChipPadding, 4, IconKind::baton));
    chips.push_back(std::move(chip));
  }
  return chips;
}

struct Sign {
  Role role;
  const char* words;
};

constexpr Sign kSigns[] = {
    {Role::start, "start"},
    {Role::milestone, "milestone"},
    {Role::owner, "stage's own owner"},
    {Role::owner_inherited, "owner of the whole journey"},
    {Role::handoff, "hand-off"},
    {Role::next, "next"},
    {Role::skip, "skip"},
    {Role::back, "back"},
    {Role::loop, "loop"},
    {Role::from_any, "from any stage"},
    {Role::contingency, "when late or off track"},
};

void put_line_sample(Group& group, Role role, double x, double y) {
  group.elements.push_back(
      Path{{x, y}, {{false, {}, {}, {x + kSample, y}}}, false, true, role, line_of(role), 1.75});
}

void put_sample(Group& group, Role role, int tone, double x, double y) {
  switch (role) {
    case Role::start:
    case Role::handoff:
      group.elements.push_back(Box{Shape::circle, {x + 8, y - 8, 16, 16}, 0, role});
      group.elements.push_back(
          Icon{role == Role::start ? IconKind::play : IconKind::baton, {x + 11, y - 5}, 10, role});
      return;
    case Role::milestone:
      group.elements.push_back(Box{Shape::diamond, {x + 11, y - 5, 10, 10}, 0, role});
      return;
    case Role::owner:
    case Role::owner_inherited:
      group.elements.push_back(Box{Shape::rounded, {x + 2, y - 6, kSample - 4, 12}, 3, role, tone});
      return;
    case Role::contingency:
      group.elements.push_back(Icon{IconKind::lifebuoy, {x + 9, y - 6}, 12, role});
      return;
    default:
      put_line_sample(group, role, x, y);
  }
}

}  // namespace

double put_header(Group& group, const FlowGraph& graph, double left, double top, double width) {
  const TextBlock note = text_block(graph.note, {kBodySize, false, false, Role::muted}, width * 0.4, 3);
  const double title_width = note.empty() ? width : width - note.width() - 24;
  put(group, note, left + width, top + 8, Anchor::end);
  double y = put(group, balanced_block(graph.title, {kTitleSize, true, false, Role::title}, title_width, 3),
                 left, top);
  if (!graph.goal.empty())
    y = put(group,
            text_block("Goal: " + graph.goal, {kSubtitleSize, false, false, Role::subtitle}, title_width, 3),
            left, y + 4);
  if (!graph.metrics.empty())
    y = put(group,
            text_block(joined(graph.metrics, "  \xC2\xB7  "), {kBodySize, false, false, Role::muted}, width,
                       3, IconKind::chart),
            left, y + 6);
  if (!graph.left_out.empty())
    y = put(group,
            text_block(graph.left_out, {kBodySize, false, false, Role::muted}, width, 4, IconKind::cross),
            left, y + 6);
  return std::max(y, top + 8 + note.height());
}

double put_statuses(Group& group, const FlowGraph& graph, double left, double top, double width) {
  const std::vector<Chip> chips = chips_of(graph);
  if (chips.empty())
    return top;
  double y =
      put(group, text_block("At any stage", {kBodySize, true, false, Role::muted}, width, 1), left, top);
  y += 8;
  double x = left;
  double row_height = 0;
  for (const Chip& chip : chips) {
    if (x > left && x + kChipWidth > left + width) {
      x = left;
      y += row_height + kChipGap;
      row_height = 0;
    }
    const double height = chip.text.height() + 2 * kChipPadding - 4;
    Group made{"", chip.title, "", chip.href, chip.role, {}, {}};
    made.elements.push_back(Box{Shape::rounded,
                                {x, y, kChipWidth, height},
                                8,
                                chip.role,
                                -1,
                                chip.role == Role::contingency ? Line::dashed : Line::solid});
    put(made, chip.text, x + kChipPadding, y + kChipPadding - 2);
    group.groups.push_back(std::move(made));
    x += kChipWidth + kChipGap;
    row_height = std::max(row_height, height);
  }
  return y + row_height;
}

double put_legend(Group& group, const Signs& roles, double left, double top, double width) {
  group.elements.push_back(
      Path{{left, top}, {{false, {}, {}, {left + width, top}}}, false, false, Role::rule, Line::solid, 1});
  double x = left;
  double y = top + 22;
  for (const Sign& sign : kSigns) {
    const auto shown = roles.find(sign.role);
    if (shown == roles.end())
      continue;
    const TextBlock words = text_block(sign.words, {kSmallSize, false, false, Role::muted}, 200, 1);
    const double needed = kSample + 6 + words.width();
    if (x > left && x + needed > left + width) {
      x = left;
      y += 24;
    }
    put_sample(group, sign.role, shown->second, x, y);
    put(group, words, x + kSample + 6, y - words.height() / 2);
    x += needed + 20;
  }
  return y + 12;
}

}  // namespace jc::layout::flow
