#include "compiler/layout/chart/channels.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 168;
// What pictures of about one screen have for their columns.
constexpr double kWidth = 1072;
constexpr double kNarrowest = 126;
constexpr double kWidest = 260;
// With more contacts in a cell than these their times are left to the map, and what is beyond the second
// number is counted.
constexpr std::size_t kMostWithTimes = 5;
constexpr std::size_t kMostNamed = 12;
constexpr std::size_t kTimeLines = 8;

std::string words_of(const view::ContactCount& count) {
  if (count.all == 0) {
    return view::say("no contact");
  }
  const std::string all = view::say_count(count.all, "contact");
  return count.automated == 0           ? all
         : count.automated == count.all ? all + ", " + view::say("automated")
                                        : all + ", " + view::say_of("{} automated", count.automated);
}

// A stage of many contacts has a wider column, in which their names take fewer lines.
double share_of(const view::ChannelChart& chart, std::size_t column) {
  std::size_t most = 0;
  for (const view::ChannelRow& row : chart.rows) {
    most = std::max(most, row.cells[column].size());
  }
  return most > kMostWithTimes ? 2 : 1;
}

std::vector<double> widths_of(const view::ChannelChart& chart) {
  std::vector<double> shares;
  double all = 0;
  for (std::size_t i = 0; i < chart.columns.size(); i++) {
    shares.push_back(share_of(chart, i));
    all += shares.back();
  }
  const double each = std::clamp((kWidth - kLabelWidth) / all, kNarrowest, kWidest);
  for (double& share : shares) {
    share *= each;
  }
  return shares;
}

CardContent header_of(const view::ChannelColumn& column) {
  CardContent content;
  content.title = column.title;
  content.href = column.href;
  content.role = view::Role::band;
  content.texts = {
      {column.title, {board::kHeadingSize - 0.5, true, false, view::Role::heading}, std::nullopt},
      column.count.all == 0 ? missing("no contact") : muted(words_of(column.count))};
  return content;
}

std::optional<view::IconKind> sign_of(const view::ChannelContact& contact) {
  return contact.automated ? std::optional(view::IconKind::robot) : std::nullopt;
}

CardContent card_of(const view::ChannelRow& row, const std::string& column, std::size_t at) {
  const std::vector<view::ChannelContact>& contacts = row.cells[at];
  const std::size_t named = contacts.size() > kMostNamed ? kMostNamed - 1 : contacts.size();
  CardContent content;
  content.title = fmt::format("{}, {}: {}", row.title, column, view::say_count(contacts.size(), "contact"));
  content.role = row.unsaid ? view::Role::missing : view::Role::touchpoint;
  content.line = row.unsaid ? Line::dashed : Line::solid;
  for (std::size_t i = 0; i < named; i++) {
    CardText name = board::body(contacts[i].title);
    name.icon = sign_of(contacts[i]);
    name.href = contacts[i].href;
    content.texts.push_back(std::move(name));
    if (contacts.size() <= kMostWithTimes) {
      CardText when = muted(contacts[i].when);
      when.max_lines = kTimeLines;
      content.texts.push_back(std::move(when));
    }
  }
  if (named < contacts.size()) {
    content.texts.push_back(muted(view::say_of("and {} more", contacts.size() - named)));
  }
  return content;
}

// As high as its contacts, however high its neighbours are.
TableCell cell_of(const CardContent& content, std::size_t at, double width) {
  TableCell cell;
  cell.span = {at, at};
  cell.measured = board::Card(content, width).height();
  cell.paint = [content](Group& group, const Rect& place) {
    group.groups.push_back(board::Card(content, place.width).draw({place.x, place.y}));
  };
  return cell;
}

TableRow row_of(const view::ChannelChart& chart, const view::ChannelRow& row, const Table& table) {
  TableRow made;
  made.title = row.title;
  made.desc = words_of(row.count);
  made.label = {{row.title, {board::kBodySize + 0.5, true, false, view::Role::heading}, row.icon},
                muted(words_of(row.count))};
  for (std::size_t i = 0; i < row.cells.size(); i++) {
    if (!row.cells[i].empty()) {
      made.cells.push_back(
          cell_of(card_of(row, chart.columns[i].title, i), i, table.place({i, i}, 0, 0).width));
    }
  }
  return made;
}

std::vector<board::Chip> chips_of(const view::ChannelChart& chart) {
  std::vector<board::Chip> chips;
  if (!chart.tier.empty()) {
    chips.push_back({chart.tier, view::IconKind::layers});
  }
  return chips;
}

// Of automated contacts only: the header and the rows say their numbers in words.
std::vector<board::LegendEntry> legend() {
  return {
      {{Icon{view::IconKind::robot, {7, 1}, 14, view::Role::body}}, "automated: nobody on our side acts"}};
}

}  // namespace

Diagram lay_out_channels(const view::ChannelChart& chart) {
  const Table table(board::kMargin, kLabelWidth, widths_of(chart));
  Frame frame({"Channels by stage", chart.title, chart.headline, chips_of(chart)}, table.width());
  std::vector<CardContent> headers;
  for (const view::ChannelColumn& column : chart.columns) {
    headers.push_back(header_of(column));
  }
  Group body;
  double y = table.put_header(body, headers, frame.top()) + 6;
  frame.head(table, frame.top(), y);
  for (const view::ChannelRow& row : chart.rows) {
    y = table.put_row(body, row_of(chart, row, table), y);
  }
  frame.add(std::move(body));
  return frame.finish(y, legend());
}

}  // namespace jc::layout
