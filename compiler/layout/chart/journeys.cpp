#include "compiler/layout/chart/journeys.h"

#include <algorithm>

#include "compiler/diag/summary.h"
#include "compiler/layout/board/curve.h"
#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/sparkline.h"
#include "compiler/layout/chart/table.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 290;
constexpr double kCurveWidth = 190;
constexpr double kCurveHeight = 36;
constexpr double kTextWidth = 200;
// A part stands this much to the right of its whole.
constexpr double kIndent = 18;
constexpr std::size_t kDeepest = 6;

enum class Column : std::uint8_t { curve, pain, known, review, practice };

struct Head {
  Column column;
  const char* words;
};
constexpr Head kHeads[] = {{Column::curve, "How it feels"},
                           {Column::pain, "What hurts most"},
                           {Column::known, "How sure we are"},
                           {Column::review, "Review of the map"},
                           {Column::practice, "What was won"}};

std::string pain_of(const view::JourneyState& state) { return state.worst_pain; }

std::vector<CardText> texts_of(const view::JourneyState& state, Column column) {
  const board::Font small{board::kBodySize - 0.5};
  std::vector<CardText> texts;
  if (column == Column::pain) {
    texts.push_back({pain_of(state), small, std::nullopt});
  } else if (column == Column::known) {
    texts.push_back({state.known, small, std::nullopt});
  } else if (column == Column::review) {
    texts.push_back(state.review.overdue ? missing(state.review.words)
                                         : CardText{state.review.words, small, std::nullopt});
  } else if (column == Column::practice) {
    texts.push_back(muted(state.practice));
    for (const std::string& win : state.wins) {
      texts.push_back({win, small, view::IconKind::star});
    }
  }
  std::erase_if(texts, [](const CardText& text) { return text.text.empty(); });
  return texts;
}

bool has_curve(const view::JourneyState& state) {
  return std::any_of(state.stages.begin(), state.stages.end(),
                     [](const view::StageState& stage) { return stage.level.has_value(); });
}

bool says(const view::JourneyState& state, Column column) {
  return column == Column::curve ? has_curve(state) : !texts_of(state, column).empty();
}

// Columns that some journey has something for.
std::vector<Head> heads_of(const view::JourneyTree& tree) {
  std::vector<Head> heads;
  for (const Head& head : kHeads) {
    const bool any =
        std::any_of(tree.journeys.begin(), tree.journeys.end(),
                    [&](const view::TreeJourney& each) { return says(each.state, head.column); });
    if (any) {
      heads.push_back(head);
    }
  }
  return heads;
}

TableCell cell_of(const view::TreeJourney& journey, Column column, std::size_t at) {
  TableCell cell;
  cell.span = {at, at};
  cell.content.title = journey.title;
  if (column != Column::curve) {
    cell.look = Look::plain;
    cell.content.texts = texts_of(journey.state, column);
    return cell;
  }
  std::vector<std::optional<double>> levels;
  for (const view::StageState& stage : journey.state.stages) {
    levels.push_back(stage.level);
  }
  cell.measured = kCurveHeight;
  cell.paint = [levels](Group& group, const Rect& place) {
    Group curve{"", "", "", "", view::Role::persona, {}, {}};
    put_sparkline(curve, levels,
                  {place.x + 4, place.center_y() - kCurveHeight / 2, place.width - 8, kCurveHeight});
    group.groups.push_back(std::move(curve));
  };
  return cell;
}

TableRow row_of(const view::TreeJourney& journey, const std::vector<Head>& heads) {
  TableRow row;
  row.title = journey.title;
  row.desc = journey.note;
  row.href = journey.href;
  row.indent = kIndent * static_cast<double>(std::min(journey.depth, kDeepest));
  row.label = {{journey.title,
                {board::kBodySize + 0.5, journey.depth == 0, false, view::Role::heading},
                std::nullopt}};
  if (!journey.note.empty()) {
    row.label.push_back(muted(journey.note));
  }
  for (std::size_t i = 0; i < heads.size(); i++) {
    if (says(journey.state, heads[i].column)) {
      row.cells.push_back(cell_of(journey, heads[i].column, i));
    }
  }
  return row;
}

CardContent header_of(const Head& head) {
  CardContent content;
  content.role = view::Role::band;
  content.texts = {
      {view::say(head.words), {board::kBodySize, true, false, view::Role::heading}, std::nullopt}};
  return content;
}

}  // namespace

Diagram lay_out_journeys(const view::JourneyTree& tree) {
  const std::vector<Head> heads = heads_of(tree);
  std::vector<double> widths;
  std::vector<CardContent> headers;
  for (const Head& head : heads) {
    widths.push_back(head.column == Column::curve ? kCurveWidth : kTextWidth);
    headers.push_back(header_of(head));
  }
  const Table table(board::kMargin, kLabelWidth, widths);
  Frame frame({"Journeys", view::say("All journeys and their parts"), tree.headline, {}}, table.width());
  Group body;
  double y = headers.empty() ? frame.top() : table.put_header(body, headers, frame.top()) + 6;
  frame.head(table, frame.top(), y);
  for (const view::TreeJourney& journey : tree.journeys) {
    y = table.put_row(body, row_of(journey, heads), y);
  }
  if (tree.left_out > 0) {
    const std::string more = "and " + diag::counted(tree.left_out, "more journey");
    y = board::put(
        body, board::text_block(more, {board::kBodySize, false, true, view::Role::muted}, table.width(), 1),
        table.left() + 12, y + 8);
  }
  frame.add(std::move(body));
  return frame.finish(y, {});
}

}  // namespace jc::layout
