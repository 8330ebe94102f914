#include "compiler/layout/chart/portfolio.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/portfolio_meetings.h"
#include "compiler/layout/chart/table.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 250;
constexpr double kRoom = 820;
constexpr double kNarrowest = 168;
constexpr double kWidest = 280;

class PortfolioDrawing {
 public:
  explicit PortfolioDrawing(const view::PortfolioChart& chart)
      : chart_(chart), table_(board::kMargin, kLabelWidth, widths(chart)) {}

  Diagram draw() {
    Frame frame({"Portfolio lifecycle map", chart_.title, summary(), {}}, table_.width());
    Group facts;
    double y = board::put_facts(facts, fact_cards(), frame.left(), frame.top(), frame.width());
    y = facts.groups.empty() ? y : y + 20;
    frame.add(std::move(facts));
    Group header;
    const double head = std::exchange(y, table_.put_header(header, stage_cards(), y) + 4);
    frame.head(table_, head, y);
    frame.add(std::move(header));
    Group rows;
    for (const view::PortfolioProduct& product : chart_.products) {
      const double bottom = table_.put_row(rows, row_of(product), y);
      centers_.push_back((y + bottom) / 2);
      y = bottom;
    }
    frame.add(std::move(rows));
    Group meetings;
    const PortfolioMeetings where(chart_, table_);
    where.put_tracks(meetings, centers_);
    y = where.put_cards(meetings, y);
    frame.add(std::move(meetings));
    return frame.finish(y, legend());
  }

 private:
  static std::vector<double> widths(const view::PortfolioChart& chart) {
    const double count = static_cast<double>(std::max<std::size_t>(chart.stages.size(), 1));
    const double each = std::clamp(kRoom / count, kNarrowest, kWidest);
    std::vector<double> all;
    for (std::size_t i = 0; i < chart.stages.size(); i++) {
      all.push_back(each + kMeetingTrack * static_cast<double>(meetings_in(chart, i)));
    }
    return all;
  }

  // What there is none of is not counted.
  std::string summary() const {
    std::string words = view::say_count(chart_.products.size(), "product");
    if (!chart_.stages.empty()) {
      words += " " + view::say_of("in {}", view::say_count(chart_.stages.size(), "stage"));
    }
    if (!chart_.meetings.empty()) {
      words += "; " + view::say_of("{} where they meet", view::say_count(chart_.meetings.size(), "place"));
    }
    return words;
  }

  std::vector<CardContent> fact_cards() const {
    std::vector<CardContent> cards;
    for (const view::PortfolioFact& fact : chart_.orchestration) {
      CardContent card;
      card.title = fact.lead;
      card.texts = {board::small(fact.lead), board::body(fact.text)};
      cards.push_back(std::move(card));
    }
    return cards;
  }

  std::vector<CardContent> stage_cards() const {
    std::vector<CardContent> cards;
    for (const view::PortfolioStage& stage : chart_.stages) {
      CardContent card;
      card.title = stage.title;
      card.role = stage.outside ? view::Role::missing : view::Role::band;
      card.line = stage.outside ? Line::dashed : Line::solid;
      card.texts = {{stage.title, {board::kHeadingSize, true, false, view::Role::heading}, std::nullopt}};
      if (stage.outside) {
        card.texts.push_back(missing("not on the lifecycle"));
      }
      cards.push_back(std::move(card));
    }
    return cards;
  }

  TableRow row_of(const view::PortfolioProduct& product) const {
    TableRow row;
    row.title = product.title;
    row.href = product.href;
    row.label = {{product.title, {board::kHeadingSize, true, false, view::Role::heading}, std::nullopt}};
    row.label.push_back(answer_text(product.orchestrator, {board::kBodySize - 0.5}, view::IconKind::person,
                                    "no orchestrator"));
    const auto line = [&](const char* before, const std::string& text) {
      if (!text.empty()) {
        row.label.push_back(muted(view::say(before) + text));
      }
    };
    line("owner ", product.owner);
    line("for ", product.segments);
    for (const std::string& journey : product.journeys) {
      line("journey: ", journey);
    }
    const bool any = std::any_of(product.cells.begin(), product.cells.end(),
                                 [](const view::PortfolioCell& cell) { return cell.primary; });
    if (!any) {
      row.label.push_back(
          answer_text({"", product.no_primary}, {}, view::IconKind::target, "no primary stage"));
    }
    for (const std::string& overdue : product.overdue) {
      row.label.push_back(missing(overdue));
    }
    for (const std::string& win : product.wins) {
      row.label.push_back({win, {board::kSmallSize + 0.5}, view::IconKind::star});
    }
    for (std::size_t i = 0; i < product.cells.size(); i++) {
      row.cells.push_back(cell_of(product, i));
    }
    row.minimum_height = 48;
    return row;
  }

  // How customers feel there, what hurts them most, and how sure we are of it.
  static void add_state(CardContent& content, const view::StageState& state, bool primary) {
    const view::Role role = primary ? view::Role::primary : view::Role::body;
    const board::Font small{board::kSmallSize, false, false, role};
    if (state.level) {
      const double level = *state.level;
      const view::IconKind face = level > 0.6   ? view::IconKind::smile
                                  : level < 0.4 ? view::IconKind::frown
                                                : view::IconKind::straight_face;
      const std::string words = !state.feeling.empty() ? state.feeling
                                : level > 0.6          ? "good"
                                : level < 0.4          ? "bad"
                                                       : "neither good nor bad";
      content.texts.push_back({words, small, face});
    }
    content.texts.push_back({state.worst_pain, small, view::IconKind::minus});
    content.texts.push_back(
        {state.known, {board::kSmallSize, false, true, primary ? role : view::Role::muted}, std::nullopt});
  }

  TableCell cell_of(const view::PortfolioProduct& product, std::size_t stage) const {
    const view::PortfolioCell& cell = product.cells[stage];
    TableCell made;
    made.span = {stage, stage};
    CardContent content;
    content.title = fmt::format("{} in {}{}", product.title, chart_.stages[stage].title,
                                cell.primary    ? ": a primary stage"
                                : !cell.present ? ": not there"
                                                : "");
    content.href = cell.href;
    content.role = cell.primary ? view::Role::primary : cell.present ? view::Role::card : view::Role::lane;
    content.line = cell.primary || cell.present ? Line::solid : Line::none;
    if (cell.primary) {
      content.texts.push_back({view::say("Primary"),
                               {board::kBodySize, true, false, view::Role::primary},
                               view::IconKind::target});
    }
    const board::Font font{board::kBodySize - 0.5, false, false,
                           cell.primary ? view::Role::primary : view::Role::body};
    content.texts.push_back({cell.title, font, std::nullopt});
    content.texts.push_back({cell.owner, font, view::IconKind::person});
    if (cell.present && !cell.primary && cell.owner.empty() && cell.title.empty()) {
      content.texts.push_back({view::say("there"), font, std::nullopt});
    }
    add_state(content, cell.state, cell.primary);
    const double room = kMeetingTrack * static_cast<double>(meetings_in(chart_, stage));
    made.content = content;
    made.paint = [content, room](Group& group, const Rect& place) {
      Group card = board::Card(content, place.width - room).draw({place.x, place.y}, place.height);
      group.elements = std::move(card.elements);
    };
    // The row must be as high as the card that is painted.
    made.measured = board::Card(content, table_.place(made.span, 0, 0).width - room).height();
    return made;
  }

  std::vector<board::LegendEntry> legend() const {
    const auto box = [](view::Role role, Line line) {
      return Element(Box{Shape::rounded, {1, 1, 26, 14}, 4, role, -1, line});
    };
    std::vector<board::LegendEntry> entries = {
        {{box(view::Role::primary, Line::solid)}, "stage the product matters most in"},
        {{box(view::Role::card, Line::solid)}, "its journeys have this stage"},
        {{box(view::Role::lane, Line::none)}, "not there"}};
    Group knot;
    put_meeting_knot(knot, {14, 8}, 1);
    entries.push_back({knot.elements, "products meet, with a coordinator"});
    entries.push_back({{Icon{view::IconKind::minus, {7, 1}, 14, view::Role::muted}}, "empty on purpose"});
    entries.push_back({{Icon{view::IconKind::minus, {7, 1}, 14, view::Role::body}}, "what hurts most there"});
    entries.push_back({{Icon{view::IconKind::star, {7, 1}, 14, view::Role::body}}, "what was won"});
    entries.push_back({{Icon{view::IconKind::signal, {7, 1}, 14, view::Role::missing}}, "missing"});
    return entries;
  }

  const view::PortfolioChart& chart_;
  Table table_;
  // Of the products' rows.
  std::vector<double> centers_;
};

}  // namespace

Diagram lay_out_portfolio(const view::PortfolioChart& chart) { return PortfolioDrawing(chart).draw(); }

}  // namespace jc::layout
