#include "compiler/layout/chart/chart_frame.h"

#include <algorithm>
#include <utility>

#include "compiler/layout/chart/table.h"
#include "compiler/layout/shown_key.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout::chart {
namespace {

constexpr double kNarrowest = 520;
constexpr double kBelowTitle = 22;
constexpr double kAboveLegend = 22;

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
  diagram_.key = {y + kAboveLegend / 2, shown_key(all, diagram_.groups)};
  if (!diagram_.key.entries.empty()) {
    Group footer;
    y = board::put_legend(footer, diagram_.key.entries, left(), y + kAboveLegend, width_);
    add(std::move(footer));
  }
  diagram_.height = y + board::kMargin - 8;
  return std::move(diagram_);
}

}  // namespace jc::layout::chart
