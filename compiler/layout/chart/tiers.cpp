#include "compiler/layout/chart/tiers.h"

#include <algorithm>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 216;
// Few tiers get wide columns, many get narrow ones.
constexpr double kWidest = 280;
constexpr double kNarrowest = 166;
// As many as there are on most maps have room on a page of paper.
constexpr double kRoom = 1000;

// The framework stands in the first column, the tiers in those after it.
constexpr std::size_t kFramework = 0;

std::vector<double> widths_of(std::size_t tiers) {
  const auto columns = static_cast<double>(tiers + 1);
  return std::vector<double>(tiers + 1, std::clamp(kRoom / columns, kNarrowest, kWidest));
}

CardText text_of(const view::TierLine& line) {
  if (line.mark == view::TierMark::missing) {
    return missing(line.text);
  }
  if (line.mark == view::TierMark::on_purpose) {
    return on_purpose(line.text);
  }
  return {line.text, {board::kBodySize - 0.5}, line.icon};
}

// What is the same in every tier takes little room: its lines become one, but for those with a sign of their
// own.
std::vector<CardText> in_a_row(const view::TierCell& cell) {
  std::vector<CardText> texts(1);
  for (const view::TierLine& line : cell.lines) {
    if (line.mark != view::TierMark::none) {
      texts.push_back(text_of(line));
      continue;
    }
    texts[0].icon = texts[0].text.empty() ? line.icon : texts[0].icon;
    texts[0].text += (texts[0].text.empty() ? "" : "  \xC2\xB7  ") + line.text;
  }
  texts[0].font = {board::kBodySize - 0.5, false, false, view::Role::muted};
  return texts;
}

std::string words_of(const view::TierCell& cell) {
  std::string words;
  for (const view::TierLine& line : cell.lines) {
    words += (words.empty() ? "" : "; ") + line.text;
  }
  return words.empty() ? view::say("not in this tier") : words;
}

bool left_out(const view::TierSection& section, std::size_t tier) {
  return tier < section.left_out.size() && section.left_out[tier].has_value();
}

bool same_everywhere(const view::TierSection& section, const view::TierRow& row) {
  for (std::size_t i = 0; i < row.tiers.size(); i++) {
    if (!left_out(section, i) && !(row.tiers[i] == row.framework)) {
      return false;
    }
  }
  return true;
}

std::string titles_of(const view::TierChart& chart, view::Span span) {
  std::string titles;
  for (std::size_t column = std::max<std::size_t>(span.first, 1); column <= span.last; column++) {
    titles += (titles.empty() ? "" : ", ") + chart.tiers[column - 1].title;
  }
  return titles;
}

CardText absent(const view::TierRow& row) {
  return muted("\xE2\x80\x93" + (row.kind.empty() ? "" : " " + view::say("not in this tier")));
}

// What a tier's customers get where something differs between tiers.
TableCell tier_cell(const view::TierChart& chart, const view::TierRow& row, view::Span span) {
  const view::TierCell& tier = row.tiers[span.first - 1];
  TableCell cell;
  cell.span = span;
  cell.look = tier.lines.empty() ? Look::plain : tier == row.framework ? Look::card : Look::changed;
  cell.content.title = row.title + ", " + titles_of(chart, span) + ": " + words_of(tier);
  cell.content.href = span.first == span.last ? tier.href : "";
  for (const view::TierLine& line : tier.lines) {
    cell.content.texts.push_back(text_of(line));
    // In a cell that differs, what differs is heavy.
    const auto& usual = row.framework.lines;
    const bool differs = std::find(usual.begin(), usual.end(), line) == usual.end();
    cell.content.texts.back().font.bold = differs && !usual.empty() && line.mark == view::TierMark::none;
  }
  if (tier.lines.empty()) {
    cell.content.texts.push_back(absent(row));
  }
  return cell;
}

// What the tiers are compared with.
TableCell framework_cell(const view::TierRow& row) {
  TableCell cell;
  cell.span = {kFramework, kFramework};
  cell.look = Look::plain;
  for (const view::TierLine& line : row.framework.lines) {
    cell.content.texts.push_back(text_of(line));
    if (line.mark == view::TierMark::none) {
      cell.content.texts.back().font.role = view::Role::subtitle;
    }
  }
  if (row.framework.lines.empty()) {
    cell.content.texts.push_back(
        muted("\xE2\x80\x93" + (row.kind.empty() ? "" : " " + view::say("not in the framework"))));
  } else if (!row.only_for.empty()) {
    cell.content.texts.push_back(muted("only for " + row.only_for));
  }
  cell.content.title = row.title + ", framework" +
                       (row.framework.lines.empty() ? ": nothing" : ": " + words_of(row.framework));
  cell.content.href = row.href;
  return cell;
}

TableCell quiet_cell(const view::TierRow& row, view::Span span) {
  TableCell cell;
  cell.span = span;
  cell.look = Look::quiet;
  cell.content.title = view::say_of("{}, every tier: {}", row.title, words_of(row.framework));
  cell.content.href = row.href;
  cell.content.texts = in_a_row(row.framework);
  return cell;
}

// Neighbours that say the same are one cell; those without the row say so each, because nothing is drawn
// that would show how far such a cell reaches. Tiers without the stage get none here.
std::vector<TableCell> cells_of(const view::TierChart& chart, const view::TierSection& section,
                                const view::TierRow& row) {
  const bool same = same_everywhere(section, row);
  std::vector<TableCell> cells;
  if (!same) {
    cells.push_back(framework_cell(row));
  }
  for (std::size_t first = same ? kFramework : 1; first <= row.tiers.size();) {
    if (first != kFramework && left_out(section, first - 1)) {
      first++;
      continue;
    }
    std::size_t last = first;
    while (last < row.tiers.size() && !left_out(section, last) &&
           (same || (!row.tiers[last].lines.empty() && row.tiers[last] == row.tiers[first - 1]))) {
      last++;
    }
    cells.push_back(same ? quiet_cell(row, {first, last}) : tier_cell(chart, row, {first, last}));
    first = last + 1;
  }
  return cells;
}

TableRow table_row(const view::TierChart& chart, const view::TierSection& section, const view::TierRow& row) {
  TableRow made;
  made.title = row.title;
  made.href = row.href;
  const bool named = !row.kind.empty();
  made.label.push_back({row.title,
                        {board::kBodySize, named, false, named ? view::Role::heading : view::Role::subtitle},
                        row.icon});
  made.cells = cells_of(chart, section, row);
  return made;
}

// One cell for all rows of a stage that a tier does without; neighbours say so each.
std::vector<TableCell> left_out_cells(const view::TierChart& chart, const view::TierSection& section) {
  std::vector<TableCell> cells;
  for (std::size_t tier = 0; tier < chart.tiers.size(); tier++) {
    if (!left_out(section, tier)) {
      continue;
    }
    const std::string& reason = *section.left_out[tier];
    TableCell cell;
    cell.span = {tier + 1, tier + 1};
    cell.look = Look::changed;
    cell.content.title = section.title + ", " + titles_of(chart, cell.span) + ": left out";
    cell.content.desc = reason;
    cell.content.texts = {
        {view::say("Stage left out"), {board::kBodySize - 0.5, true}, view::IconKind::minus},
        {reason, {board::kBodySize - 0.5, false, true, view::Role::subtitle}, std::nullopt}};
    cells.push_back(std::move(cell));
  }
  return cells;
}

CardContent header_of(const view::TierColumn& tier) {
  CardContent content;
  content.title = tier.title;
  content.href = tier.href;
  content.role = view::Role::band;
  content.texts = {{tier.title, {board::kHeadingSize + 1, true, false, view::Role::heading}, std::nullopt},
                   {tier.model, {board::kBodySize - 0.5, false, false, view::Role::subtitle}, std::nullopt}};
  for (const std::string& fact : tier.facts) {
    content.texts.push_back(muted(fact));
  }
  for (const std::string& included : tier.includes) {
    content.texts.push_back(
        {included, {board::kSmallSize + 0.5, false, false, view::Role::subtitle}, view::IconKind::plus});
  }
  return content;
}

std::vector<CardContent> headers_of(const view::TierChart& chart) {
  view::TierColumn framework;
  framework.title = view::say("Framework");
  framework.model = view::say("What holds where a tier says nothing else");
  std::vector<CardContent> headers = {header_of(framework)};
  for (const view::TierColumn& tier : chart.tiers) {
    headers.push_back(header_of(tier));
  }
  return headers;
}

std::size_t rows_that_differ(const view::TierSection& section) {
  return static_cast<std::size_t>(
      std::count_if(section.rows.begin(), section.rows.end(),
                    [&](const view::TierRow& row) { return !same_everywhere(section, row); }));
}

std::string remark_of(const view::TierSection& section) {
  const std::size_t differ = rows_that_differ(section);
  const auto out = std::count_if(section.left_out.begin(), section.left_out.end(),
                                 [](const auto& reason) { return reason.has_value(); });
  const std::string words =
      differ == 0 ? view::say(out == 0 ? "the same in every tier" : "the same in every tier that has it")
                  : view::say_of("{} of {} differ", differ, section.rows.size());
  return out == 0 || differ == 0
             ? words
             : words + ", " +
                   view::say_of("{} without it", view::say_count(static_cast<std::size_t>(out), "tier"));
}

std::vector<board::LegendEntry> legend() {
  const auto box = [](view::Role role, Line line) {
    return Element(Box{Shape::rounded, {1, 1, 26, 14}, 4, role, -1, line});
  };
  return {{{box(view::Role::lane, Line::none)}, "the same in every tier"},
          {{box(view::Role::card, Line::solid)}, "as in the framework, but not in every tier"},
          {{box(view::Role::changed, Line::solid),
            Box{Shape::rounded, {3.5, 3.5, 4, 9}, 2, view::Role::changed_mark, -1, Line::none}},
           "differs from the framework"},
          {{Icon{view::IconKind::minus, {7, 1}, 14, view::Role::muted}}, "empty on purpose"},
          {{Icon{view::IconKind::signal, {7, 1}, 14, view::Role::missing}}, "missing"}};
}

std::string summary_of(const view::TierChart& chart) {
  std::size_t rows = 0;
  std::size_t differ = 0;
  for (const view::TierSection& section : chart.sections) {
    rows += section.rows.size();
    differ += rows_that_differ(section);
  }
  return view::say_of("One framework, {} of support: {} of {} rows differ",
                      view::say_count(chart.tiers.size(), "tier"), differ, rows);
}

// A stage of which there is one thing to say needs no band: its name stands beside the row.
bool is_alone(const view::TierSection& section) {
  return section.rows.size() == 1 && section.rows[0].kind.empty();
}

std::vector<TableRow> rows_of(const view::TierChart& chart, const view::TierSection& section) {
  std::vector<TableRow> rows;
  for (const view::TierRow& row : section.rows) {
    rows.push_back(table_row(chart, section, row));
  }
  if (is_alone(section)) {
    rows[0].title = section.title + ", " + rows[0].title;
    rows[0].href = section.href;
    rows[0].label.insert(
        rows[0].label.begin(),
        {section.title, {board::kHeadingSize, true, false, view::Role::heading}, std::nullopt});
  }
  return rows;
}

}  // namespace

Diagram lay_out_tiers(const view::TierChart& chart) {
  const Table table(board::kMargin, kLabelWidth, widths_of(chart.tiers.size()));
  Frame frame({"Tier comparison", chart.title, summary_of(chart), {}}, table.width());
  Group header;
  double y = table.put_header(header, headers_of(chart), frame.top());
  frame.head(table, frame.top(), y + 2);
  frame.add(std::move(header));
  for (const view::TierSection& section : chart.sections) {
    Group made;
    if (!is_alone(section)) {
      y = table.put_section(made, {section.title, remark_of(section), section.href}, y + 14) + 2;
    }
    if (!section.rows.empty()) {
      y = table.put_rows(made, rows_of(chart, section), left_out_cells(chart, section), y);
    }
    frame.add(std::move(made));
  }
  return frame.finish(y, legend());
}

}  // namespace jc::layout
