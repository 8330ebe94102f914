#include "compiler/layout/chart/raci.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 262;
constexpr double kColumn = 88;
constexpr double kWidestColumn = 150;
constexpr double kMark = 22;
constexpr double kPartySize = board::kSmallSize + 0.5;
constexpr double kGutter = 5;
constexpr double kMarkGap = 3;

struct Letter {
  char letter;
  const char* words;
  Shape shape;
  Role role;
  Line line;
};

// Told apart by their letters, and by shape and line.
constexpr Letter kLetters[] = {
    {'A', "accountable: answers for it", Shape::rounded, Role::primary, Line::solid},
    {'R', "responsible: does the work", Shape::rounded, Role::changed, Line::solid},
    {'C', "consulted: is asked", Shape::circle, Role::card, Line::solid},
    {'I', "informed: is told", Shape::circle, Role::step, Line::dotted},
    {'W', "when needed", Shape::octagon, Role::chip, Line::solid},
};

const Letter& letter_of(char letter) {
  return *std::find_if(std::begin(kLetters), std::end(kLetters) - 1,
                       [&](const Letter& each) { return each.letter == letter; });
}

void put_mark(Group& group, const Letter& letter, Point center) {
  Box box{letter.shape, {center.x - kMark / 2, center.y - kMark / 2, kMark, kMark}, 5, letter.role, -1,
          letter.line};
  box.line_width = letter.letter == 'R' ? 1.75 : 1;
  group.elements.push_back(box);
  const board::TextBlock words = board::text_block(
      std::string(1, letter.letter), {board::kBodySize, letter.letter <= 'A', false, letter.role}, kMark, 1);
  put(group, words, center.x, center.y - words.height() / 2, Anchor::middle);
}

// Marks side by side, in rows of no more than fit.
constexpr std::size_t kMarksInRow = 3;

double height_of(const std::string& letters) {
  const double rows = static_cast<double>((letters.size() + kMarksInRow - 1) / kMarksInRow);
  return rows * (kMark + kMarkGap) - kMarkGap;
}

void put_marks(Group& group, const std::string& letters, const Rect& place) {
  double y = place.center_y() - height_of(letters) / 2 + kMark / 2;
  for (std::size_t first = 0; first < letters.size(); first += kMarksInRow) {
    const std::string row = letters.substr(first, kMarksInRow);
    const double count = static_cast<double>(row.size());
    double x = place.center_x() - (count * kMark + (count - 1) * kMarkGap) / 2 + kMark / 2;
    for (const char letter : row) {
      Group mark;
      put_mark(mark, letter_of(letter), {x, y});
      group.groups.push_back(std::move(mark));
      x += kMark + kMarkGap;
    }
    y += kMark + kMarkGap;
  }
}

// Wide enough for the longest word, so that no name is broken inside one.
double column_for(const RaciChart& chart) {
  double widest = 0;
  for (const std::string& party : chart.parties) {
    for (std::size_t at = 0; at < party.size();) {
      const std::size_t end = std::min(party.find(' ', at), party.size());
      widest = std::max(widest, measure(one_line(party.substr(at, end - at)), kPartySize, true));
      at = end + 1;
    }
  }
  return std::clamp(widest + 2 * kGutter + 4, kColumn, kWidestColumn);
}

double put_parties(Group& group, const Table& table, const RaciChart& chart, double top) {
  std::vector<board::TextBlock> names;
  double height = 0;
  for (std::size_t i = 0; i < chart.parties.size(); i++) {
    names.push_back(board::balanced_block(chart.parties[i], {kPartySize, true, false, Role::heading},
                                          table.place({i, i}, top, 0).width, 5));
    height = std::max(height, names.back().height());
  }
  group.elements.push_back(Box{Shape::rounded,
                               {table.left(), top, table.width(), height + 16},
                               board::kCardRadius,
                               Role::band,
                               -1,
                               Line::none});
  for (std::size_t i = 0; i < names.size(); i++) {
    const Rect place = table.place({i, i}, top, height + 16);
    put(group, names[i], place.center_x(), place.center_y() - names[i].height() / 2, Anchor::middle);
  }
  return top + height + 16;
}

std::string words_of(const std::string& letters) {
  std::string words;
  for (const char letter : letters) {
    const std::string whole = letter_of(letter).words;
    words += (words.empty() ? "" : " and ") + whole.substr(0, whole.find(':'));
  }
  return words;
}

// `name` stands in place of the row's own where the row is all there is to its section.
TableRow row_of(const RaciChart& chart, const RaciRow& row, const std::string& name) {
  TableRow made;
  made.title = name.empty() ? row.title : name;
  made.href = row.href;
  made.label = {name.empty()
                    ? CardText{row.title, {board::kBodySize}, std::nullopt}
                    : CardText{name, {board::kBodySize + 0.5, true, false, Role::heading}, std::nullopt}};
  if (!row.none.empty())
    made.label.push_back(on_purpose(row.none));
  else if (!row.accountable)
    made.label.push_back(missing("nobody accountable"));
  for (std::size_t i = 0; i < row.cells.size(); i++) {
    if (row.cells[i].empty())
      continue;
    TableCell cell;
    cell.span = {i, i};
    cell.content.title = fmt::format("{}: {} {}", made.title, chart.parties[i], words_of(row.cells[i]));
    cell.content.role = Role::owner;
    cell.measured = height_of(row.cells[i]);
    cell.paint = [letters = row.cells[i]](Group& group, const Rect& place) {
      put_marks(group, letters, place);
    };
    made.cells.push_back(std::move(cell));
  }
  return made;
}

std::vector<board::LegendEntry> legend() {
  std::vector<board::LegendEntry> entries;
  for (const Letter& letter : kLetters) {
    Group sample;
    put_mark(sample, letter, {14, 8});
    entries.push_back({sample.elements, letter.words});
  }
  return entries;
}

}  // namespace

Diagram lay_out_raci(const RaciChart& chart) {
  const Table table(board::kMargin, kLabelWidth,
                    std::vector<double>(chart.parties.size(), column_for(chart)));
  std::size_t rows = 0;
  for (const RaciSection& section : chart.sections)
    rows += section.rows.size();
  Frame frame({"Responsibilities (RACI)",
               chart.title,
               fmt::format("{} pieces of work, {} parties", rows, chart.parties.size()),
               {}},
              table.width());
  Group header;
  double y = put_parties(header, table, chart, frame.top());
  frame.add(std::move(header));
  for (const RaciSection& section : chart.sections) {
    Group made;
    const bool alone = section.rows.size() == 1 && section.rows[0].whole;
    if (!alone)
      y = table.put_section(made, {section.title, "", section.href}, y + 10) + 2;
    for (const RaciRow& row : section.rows)
      y = table.put_row(made, row_of(chart, row, alone ? section.title : ""), y);
    frame.add(std::move(made));
  }
  return frame.finish(y, legend());
}

}  // namespace jc::layout
