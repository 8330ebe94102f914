#include "compiler/layout/chart/portfolio.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/summary.h"
#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/text/text_measure.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 250;
constexpr double kRoom = 820;
constexpr double kNarrowest = 168;
constexpr double kWidest = 280;
// At the right of a column, for the lines that join products which meet there.
constexpr double kTrack = 26;
constexpr double kKnot = 9;

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
    y = table_.put_header(header, stage_cards(), y) + 4;
    frame.add(std::move(header));
    Group rows;
    for (const view::PortfolioProduct& product : chart_.products) {
      const double bottom = table_.put_row(rows, row_of(product), y);
      centers_.push_back((y + bottom) / 2);
      y = bottom;
    }
    frame.add(std::move(rows));
    Group meetings;
    put_tracks(meetings);
    y = put_meetings(meetings, y);
    frame.add(std::move(meetings));
    return frame.finish(y, legend());
  }

 private:
  static std::size_t tracks_of(const view::PortfolioChart& chart, std::size_t stage) {
    return static_cast<std::size_t>(
        std::count_if(chart.meetings.begin(), chart.meetings.end(),
                      [&](const view::PortfolioMeeting& each) { return each.stage == stage; }));
  }

  static std::vector<double> widths(const view::PortfolioChart& chart) {
    const double count = static_cast<double>(std::max<std::size_t>(chart.stages.size(), 1));
    const double each = std::clamp(kRoom / count, kNarrowest, kWidest);
    std::vector<double> all;
    for (std::size_t i = 0; i < chart.stages.size(); i++)
      all.push_back(each + kTrack * static_cast<double>(tracks_of(chart, i)));
    return all;
  }

  std::string summary() const {
    return fmt::format("{} in {}; {} where they meet", diag::counted(chart_.products.size(), "product"),
                       diag::counted(chart_.stages.size(), "stage"),
                       diag::counted(chart_.meetings.size(), "place"));
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
      if (stage.outside)
        card.texts.push_back(missing("not on the lifecycle"));
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
      if (!text.empty())
        row.label.push_back(muted(before + text));
    };
    line("owner ", product.owner);
    line("for ", product.segments);
    for (const std::string& journey : product.journeys)
      line("journey: ", journey);
    const bool any = std::any_of(product.cells.begin(), product.cells.end(),
                                 [](const view::PortfolioCell& cell) { return cell.primary; });
    if (!any)
      row.label.push_back(
          answer_text({"", product.no_primary}, {}, view::IconKind::target, "no primary stage"));
    for (std::size_t i = 0; i < product.cells.size(); i++)
      row.cells.push_back(cell_of(product, i));
    row.minimum_height = 48;
    return row;
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
    if (cell.primary)
      content.texts.push_back(
          {"Primary", {board::kBodySize, true, false, view::Role::primary}, view::IconKind::target});
    const board::Font font{board::kBodySize - 0.5, false, false,
                           cell.primary ? view::Role::primary : view::Role::body};
    content.texts.push_back({cell.title, font, std::nullopt});
    content.texts.push_back({cell.owner, font, view::IconKind::person});
    if (cell.present && !cell.primary && cell.owner.empty() && cell.title.empty())
      content.texts.push_back({"there", font, std::nullopt});
    const double room = kTrack * static_cast<double>(tracks_of(chart_, stage));
    made.content = content;
    made.paint = [content, room](Group& group, const Rect& place) {
      Group card = board::Card(content, place.width - room).draw({place.x, place.y}, place.height);
      group.elements = std::move(card.elements);
    };
    // The row must be as high as the card that is painted.
    made.measured = board::Card(content, table_.place(made.span, 0, 0).width - room).height();
    return made;
  }

  double track_x(std::size_t meeting) const {
    const std::size_t stage = chart_.meetings[meeting].stage;
    double before = 0;
    for (std::size_t i = 0; i < meeting; i++)
      before += chart_.meetings[i].stage == stage ? 1 : 0;
    const double tracks = static_cast<double>(tracks_of(chart_, stage));
    return table_.right_of(stage) - 5 - kTrack * (tracks - before) + kTrack / 2;
  }

  // A line for each meeting, with a numbered knot at each product that takes part.
  void put_tracks(Group& group) const {
    for (std::size_t i = 0; i < chart_.meetings.size(); i++) {
      const view::PortfolioMeeting& meeting = chart_.meetings[i];
      if (meeting.products.empty())
        continue;
      Group made{"", "", "", "", view::Role::boundary, {}, {}};
      const double x = track_x(i);
      made.elements.push_back(Path{{x, centers_[meeting.products.front()]},
                                   {{false, {}, {}, {x, centers_[meeting.products.back()]}}},
                                   false,
                                   false,
                                   view::Role::boundary,
                                   Line::solid,
                                   2.5});
      for (const std::size_t product : meeting.products)
        put_knot(made, {x, centers_[product]}, i + 1);
      group.groups.push_back(std::move(made));
    }
  }

  static void put_knot(Group& group, Point at, std::size_t number) {
    group.elements.push_back(Box{Shape::circle,
                                 {at.x - kKnot, at.y - kKnot, 2 * kKnot, 2 * kKnot},
                                 0,
                                 view::Role::handoff,
                                 -1,
                                 Line::solid,
                                 1.75});
    const board::TextBlock words = board::text_block(
        fmt::format("{}", number), {board::kSmallSize, true, false, view::Role::handoff}, 2 * kKnot, 1);
    put(group, words, at.x, at.y - words.height() / 2, Anchor::middle);
  }

  // Below the products, in the column of its stage: who sees to it, and to what.
  double put_meetings(Group& group, double top) const {
    std::vector<board::Cell> cells = meeting_cells();
    if (cells.empty())
      return top;
    std::vector<board::GridColumn> columns;
    for (std::size_t i = 0; i < table_.size(); i++)
      columns.push_back({table_.right_of(i) - table_.left_of(i), false});
    const board::LaneGrid grid(columns, table_.left() + 12, kLabelWidth - 12);
    board::Lane lane;
    lane.title = "Where products meet";
    lane.note = "One coordinator sees to it that customers meet one company";
    lane.cells = std::move(cells);
    return grid.put_lane(group, std::move(lane), top + 14);
  }

  std::vector<board::Cell> meeting_cells() const {
    std::vector<board::Cell> cells;
    for (std::size_t i = 0; i < chart_.meetings.size(); i++) {
      const view::PortfolioMeeting& meeting = chart_.meetings[i];
      cells.push_back({{meeting.stage, meeting.stage}, {meeting_card(meeting, i + 1)}, {}, ""});
    }
    for (std::size_t stage = 0; stage < chart_.stages.size(); stage++) {
      const auto products = std::count_if(chart_.products.begin(), chart_.products.end(),
                                          [&](const auto& product) { return product.cells[stage].primary; });
      if (products > 1 && tracks_of(chart_, stage) == 0) {
        CardContent card;
        card.title = chart_.stages[stage].title + ": nobody coordinates";
        card.role = view::Role::missing;
        card.line = Line::dashed;
        card.texts = {
            missing(fmt::format("{} products matter most here, and nobody coordinates them", products))};
        cards_in(cells, stage, std::move(card));
      }
    }
    return cells;
  }

  static void cards_in(std::vector<board::Cell>& cells, std::size_t stage, CardContent card) {
    cells.push_back({{stage, stage}, {std::move(card)}, {}, ""});
  }

  CardContent meeting_card(const view::PortfolioMeeting& meeting, std::size_t number) const {
    std::vector<std::string> products;
    for (const std::size_t product : meeting.products)
      products.push_back(chart_.products[product].title);
    products.insert(products.end(), meeting.others.begin(), meeting.others.end());
    std::string names;
    for (const std::string& each : products)
      names += (names.empty() ? "" : ", ") + each;
    CardContent card;
    card.title = fmt::format("{}: {}", chart_.stages[meeting.stage].title, names);
    card.role = meeting.coordinator.given() ? view::Role::card : view::Role::missing;
    card.line = meeting.coordinator.given() ? Line::solid : Line::dashed;
    card.texts = {
        board::strong(fmt::format("{} \xC2\xB7 {}", number, names)),
        answer_text(meeting.coordinator, {board::kBodySize - 0.5}, view::IconKind::person, "no coordinator"),
        muted(meeting.why)};
    return card;
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
    put_knot(knot, {14, 8}, 1);
    entries.push_back({knot.elements, "products meet, with a coordinator"});
    entries.push_back({{Icon{view::IconKind::minus, {7, 1}, 14, view::Role::muted}}, "empty on purpose"});
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
