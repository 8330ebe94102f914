#include "compiler/layout/chart/chart_frame.h"

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/layout/chart/table.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::chart {
namespace {

constexpr double kNarrowest = 520;
constexpr double kBelowTitle = 22;
constexpr double kAboveLegend = 22;

// What a sign is told by: its role, and which icon it is; -1 for boxes, -2 for lines.
using Sign = std::pair<view::Role, int>;

Sign sign_of(const Element& element) {
  if (const Icon* icon = std::get_if<Icon>(&element)) {
    return {icon->role, static_cast<int>(icon->kind)};
  }
  if (const Box* box = std::get_if<Box>(&element)) {
    return {box->role, -1};
  }
  const Path* path = std::get_if<Path>(&element);
  return {path != nullptr ? path->role : view::Role::body, -2};
}

void collect(const Group& group, std::set<Sign>& signs) {
  for (const Element& element : group.elements) {
    signs.insert(sign_of(element));
  }
  for (const Group& inner : group.groups) {
    collect(inner, signs);
  }
}

// A key explains what is there, and nothing else.
std::vector<board::LegendEntry> used(const Diagram& diagram, const std::vector<board::LegendEntry>& legend) {
  std::set<Sign> signs;
  for (const Group& group : diagram.groups) {
    collect(group, signs);
  }
  std::vector<board::LegendEntry> kept;
  for (const board::LegendEntry& entry : legend) {
    if (signs.contains(sign_of(entry.sample.front()))) {
      kept.push_back(entry);
    }
  }
  return kept;
}

}  // namespace

Frame::Frame(const board::TitleBlock& title, double width) : width_(std::max(width, kNarrowest)) {
  diagram_.title = text::one_line(title.title + " \xE2\x80\x93 " + view::say(title.overline));
  diagram_.desc = text::one_line(title.subtitle);
  diagram_.width = width_ + 2 * board::kMargin;
  Group header{"", "", "", "", view::Role::title, {}, {}};
  top_ = board::put_title(header, title, left(), board::kMargin - 8, width_) + kBelowTitle;
  add(std::move(header));
}

double Frame::left() const { return board::kMargin; }

void Frame::head(const Table& table, double top, double bottom) {
  diagram_.heads.push_back({{0, top, table.right(), bottom - top}, table.left_of(0)});
}

Diagram Frame::finish(double bottom, const std::vector<board::LegendEntry>& all) {
  double y = bottom;
  const std::vector<board::LegendEntry> legend = used(diagram_, all);
  if (!legend.empty()) {
    Group footer;
    y = board::put_legend(footer, legend, left(), y + kAboveLegend, width_);
    add(std::move(footer));
  }
  diagram_.height = y + board::kMargin - 8;
  return std::move(diagram_);
}

}  // namespace jc::layout::chart
