#include "compiler/layout/chart/raci.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

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
// With more rows under one head than these nobody knows any more whose column a sign stands in. A section
// begins with a head of its own only where the last one is some rows away.
constexpr std::size_t kMostUnderHead = 12;
constexpr std::size_t kFewUnderHead = 5;

struct Letter {
  char letter;
  const char* words;
  Shape shape;
  view::Role role;
  Line line;
};

// Told apart by their letters, and by shape and line.
constexpr Letter kLetters[] = {
    {'A', "accountable: answers for it", Shape::rounded, view::Role::primary, Line::solid},
    {'R', "responsible: does the work", Shape::rounded, view::Role::changed, Line::solid},
    {'C', "consulted: is asked", Shape::circle, view::Role::card, Line::solid},
    {'I', "informed: is told", Shape::circle, view::Role::step, Line::dotted},
    {'W', "when needed", Shape::octagon, view::Role::chip, Line::solid},
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
double column_for(const view::RaciChart& chart) {
  double widest = 0;
  for (const std::string& party : chart.parties) {
    for (std::size_t at = 0; at < party.size();) {
      const std::size_t end = std::min(party.find(' ', at), party.size());
      widest = std::max(widest, text::measure(text::one_line(party.substr(at, end - at)), kPartySize, true));
      at = end + 1;
    }
  }
  return std::clamp(widest + 2 * kGutter + 4, kColumn, kWidestColumn);
}

double put_parties(Group& group, const Table& table, const view::RaciChart& chart, double top) {
  std::vector<board::TextBlock> names;
  double height = 0;
  for (std::size_t i = 0; i < chart.parties.size(); i++) {
    names.push_back(board::balanced_block(chart.parties[i], {kPartySize, true, false, view::Role::heading},
                                          table.place({i, i}, top, 0).width, 5));
    height = std::max(height, names.back().height());
  }
  group.elements.push_back(Box{Shape::rounded,
                               {table.left(), top, table.width(), height + 16},
                               board::kCardRadius,
                               view::Role::band,
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
    const std::string whole = view::say(letter_of(letter).words);
    words += (words.empty() ? "" : " " + view::say("and") + " ") + whole.substr(0, whole.find(':'));
  }
  return words;
}

// `name` stands in place of the row's own where the row is all there is to its section.
TableRow row_of(const view::RaciChart& chart, const view::RaciRow& row, const std::string& name) {
  TableRow made;
  made.title = name.empty() ? row.title : name;
  made.href = row.href;
  made.label = {
      name.empty()
          ? CardText{row.title, {board::kBodySize}, std::nullopt}
          : CardText{name, {board::kBodySize + 0.5, true, false, view::Role::heading}, std::nullopt}};
  if (row.left_out) {
    made.label.push_back(on_purpose(row.none, "left out"));
  } else if (!row.none.empty()) {
    made.label.push_back(on_purpose(row.none, "nobody accountable"));
  } else if (!row.accountable) {
    made.label.push_back(missing("nobody accountable"));
  }
  for (std::size_t i = 0; i < row.cells.size(); i++) {
    if (row.cells[i].empty()) {
      continue;
    }
    TableCell cell;
    cell.span = {i, i};
    cell.content.title = fmt::format("{}: {} {}", made.title, chart.parties[i], words_of(row.cells[i]));
    cell.content.role = view::Role::owner;
    cell.measured = height_of(row.cells[i]);
    cell.paint = [letters = row.cells[i]](Group& group, const Rect& place) {
      put_marks(group, letters, place);
    };
    made.cells.push_back(std::move(cell));
  }
  return made;
}

bool has_letter(const view::RaciChart& chart, char letter) {
  for (const view::RaciSection& section : chart.sections) {
    for (const view::RaciRow& row : section.rows) {
      for (const std::string& letters : row.cells) {
        if (letters.find(letter) != std::string::npos) {
          return true;
        }
      }
    }
  }
  return false;
}

std::vector<board::LegendEntry> legend_of(const view::RaciChart& chart) {
  std::vector<board::LegendEntry> entries;
  for (const Letter& letter : kLetters) {
    // The chip of a tier has the role of a W.
    if (!has_letter(chart, letter.letter)) {
      continue;
    }
    Group sample;
    put_mark(sample, letter, {14, 8});
    entries.push_back({sample.elements, letter.words});
    entries.back().by_letters = true;
  }
  entries.push_back({{Icon{view::IconKind::minus, {7, 1}, 14, view::Role::muted}}, "empty on purpose"});
  entries.push_back({{Icon{view::IconKind::signal, {7, 1}, 14, view::Role::missing}}, "missing"});
  return entries;
}

// Every other column has a ground of its own, so that the eye finds its way up to the head.
void put_stripes(Group& group, const Table& table, double top, double bottom) {
  for (std::size_t i = 1; i < table.size(); i += 2) {
    group.elements.push_back(Box{Shape::rectangle,
                                 {table.left_of(i), top, table.right_of(i) - table.left_of(i), bottom - top},
                                 0,
                                 view::Role::lane,
                                 -1,
                                 Line::none});
  }
}

std::string summary_of(const view::RaciChart& chart) {
  std::size_t rows = 0;
  for (const view::RaciSection& section : chart.sections) {
    rows += static_cast<std::size_t>(std::count_if(section.rows.begin(), section.rows.end(),
                                                   [](const view::RaciRow& row) { return !row.left_out; }));
  }
  return (rows == 1 ? view::say("1 piece of work") : view::say_of("{} pieces of work", rows)) + ", " +
         view::say_count(chart.parties.size(), "party");
}

std::vector<board::Chip> chips_of(const view::RaciChart& chart) {
  std::vector<board::Chip> chips;
  if (!chart.tier.empty()) {
    chips.push_back({chart.tier, view::IconKind::layers});
  }
  return chips;
}

class RaciDrawing {
 public:
  explicit RaciDrawing(const view::RaciChart& chart)
      : chart_(chart),
        table_(board::kMargin, kLabelWidth, std::vector<double>(chart.parties.size(), column_for(chart))),
        frame_({"Responsibilities (RACI)", chart.title, summary_of(chart), chips_of(chart)}, table_.width()),
        y_(frame_.top()) {}

  Diagram draw() {
    std::vector<Group> parts;
    put_head(parts.emplace_back());
    const double top = y_;
    for (const view::RaciSection& section : chart_.sections) {
      put_section(parts.emplace_back(), section);
    }
    Group stripes{"", "", "", "", view::Role::lane, {}, {}};
    put_stripes(stripes, table_, top, y_);
    frame_.add(std::move(stripes));
    for (Group& part : parts) {
      frame_.add(std::move(part));
    }
    return frame_.finish(y_, legend_of(chart_));
  }

 private:
  void put_head(Group& group) {
    const double top = std::exchange(y_, put_parties(group, table_, chart_, y_));
    frame_.head(table_, top, y_);
    under_head_ = 0;
  }

  void put_section(Group& group, const view::RaciSection& section) {
    const bool alone = section.rows.size() == 1 && section.rows[0].whole;
    if (under_head_ >= kFewUnderHead && under_head_ + section.rows.size() > kMostUnderHead) {
      y_ += 10;
      put_head(group);
    }
    if (!alone) {
      y_ = table_.put_section(group, {section.title, "", section.href}, y_ + 10) + 2;
    }
    for (std::size_t i = 0; i < section.rows.size(); i++) {
      // One more row is no reason for another head.
      if (under_head_ >= kMostUnderHead && i + 1 < section.rows.size()) {
        put_head(group);
      }
      y_ = table_.put_row(group, row_of(chart_, section.rows[i], alone ? section.title : ""), y_);
      under_head_++;
    }
  }

  const view::RaciChart& chart_;
  Table table_;
  Frame frame_;
  double y_;
  // Rows since the parties were last named.
  std::size_t under_head_ = 0;
};

}  // namespace

Diagram lay_out_raci(const view::RaciChart& chart) { return RaciDrawing(chart).draw(); }

}  // namespace jc::layout
