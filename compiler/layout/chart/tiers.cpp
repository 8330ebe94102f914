#include "compiler/layout/chart/tiers.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/frame.h"
#include "compiler/layout/chart/chart_frame.h"
#include "compiler/layout/chart/table.h"
#include "compiler/layout/text_measure.h"

namespace jc::layout {
namespace {

using namespace chart;

constexpr double kLabelWidth = 216;
// Few tiers get wide columns, many get narrow ones.
constexpr double kWidest = 300;
constexpr double kNarrowest = 190;
constexpr double kRoom = 980;

std::vector<double> widths_of(std::size_t tiers) {
  const double each =
      std::clamp(kRoom / static_cast<double>(std::max<std::size_t>(tiers, 1)), kNarrowest, kWidest);
  return std::vector<double>(tiers, each);
}

CardText text_of(const TierLine& line) {
  if (line.mark == TierMark::missing)
    return missing(line.text);
  if (line.mark == TierMark::on_purpose)
    return on_purpose(line.text);
  return {line.text, {board::kBodySize - 0.5}, line.icon};
}

// What is the same in every tier takes little room: its lines become one, but for those with a sign of their
// own.
std::vector<CardText> in_a_row(const TierCell& cell) {
  std::vector<CardText> texts(1);
  for (const TierLine& line : cell.lines) {
    if (line.mark != TierMark::none) {
      texts.push_back(text_of(line));
      continue;
    }
    texts[0].icon = texts[0].text.empty() ? line.icon : texts[0].icon;
    texts[0].text += (texts[0].text.empty() ? "" : "  \xC2\xB7  ") + line.text;
  }
  texts[0].font = {board::kBodySize - 0.5, false, false, Role::muted};
  return texts;
}

std::string words_of(const TierCell& cell) {
  std::string words;
  for (const TierLine& line : cell.lines)
    words += (words.empty() ? "" : "; ") + line.text;
  return words.empty() ? "not in this tier" : words;
}

bool same_everywhere(const TierRow& row) {
  return std::all_of(row.tiers.begin(), row.tiers.end(),
                     [&](const TierCell& cell) { return cell == row.framework; });
}

TableCell cell_of(const TierChart& chart, const TierRow& row, Span span) {
  const TierCell& tier = row.tiers[span.first];
  const bool everywhere = span.first == 0 && span.last + 1 == row.tiers.size();
  const bool as_framework = tier == row.framework;
  TableCell cell;
  cell.span = span;
  cell.look = tier.lines.empty() ? Look::plain
              : !as_framework    ? Look::changed
              : everywhere       ? Look::quiet
                                 : Look::card;
  std::string tiers;
  for (std::size_t i = span.first; i <= span.last; i++)
    tiers += (tiers.empty() ? "" : ", ") + chart.tiers[i].title;
  cell.content.title = row.title + ", " + (everywhere ? "every tier" : tiers) + ": " + words_of(tier);
  cell.content.href = span.first == span.last ? tier.href : everywhere ? row.href : "";
  if (cell.look == Look::quiet)
    cell.content.texts = in_a_row(tier);
  else
    for (const TierLine& line : tier.lines) {
      cell.content.texts.push_back(text_of(line));
      // In a cell that differs, what differs is heavy.
      const auto& usual = row.framework.lines;
      const bool differs = std::find(usual.begin(), usual.end(), line) == usual.end();
      cell.content.texts.back().font.bold = differs && !usual.empty() && line.mark == TierMark::none;
    }
  if (tier.lines.empty())
    cell.content.texts.push_back(muted(row.kind.empty() ? "\xE2\x80\x93" : "\xE2\x80\x93 not in this tier"));
  return cell;
}

// Neighbours that say the same are one cell.
TableRow table_row(const TierChart& chart, const TierRow& row) {
  TableRow made;
  made.title = row.title;
  made.href = row.href;
  const bool named = !row.kind.empty();
  made.label.push_back(
      {row.title, {board::kBodySize, named, false, named ? Role::heading : Role::subtitle}, row.icon});
  for (std::size_t first = 0; first < row.tiers.size();) {
    std::size_t last = first;
    while (last + 1 < row.tiers.size() && row.tiers[last + 1] == row.tiers[first])
      last++;
    made.cells.push_back(cell_of(chart, row, {first, last}));
    first = last + 1;
  }
  return made;
}

CardContent header_of(const TierColumn& tier) {
  CardContent content;
  content.title = tier.title;
  content.href = tier.href;
  content.role = Role::band;
  content.texts = {{tier.title, {board::kHeadingSize + 1, true, false, Role::heading}, std::nullopt},
                   {tier.model, {board::kBodySize - 0.5, false, false, Role::subtitle}, std::nullopt}};
  for (const std::string& fact : tier.facts)
    content.texts.push_back(muted(fact));
  return content;
}

std::string remark_of(const TierSection& section) {
  const auto same = static_cast<std::size_t>(std::count_if(
      section.rows.begin(), section.rows.end(), [](const TierRow& row) { return same_everywhere(row); }));
  const std::size_t differ = section.rows.size() - same;
  return differ == 0 ? "the same in every tier" : fmt::format("{} of {} differ", differ, section.rows.size());
}

std::vector<board::LegendEntry> legend() {
  const auto box = [](Role role, Line line) {
    return Element(Box{Shape::rounded, {1, 1, 26, 14}, 4, role, -1, line});
  };
  return {{{box(Role::lane, Line::none)}, "the same in every tier"},
          {{box(Role::card, Line::solid)}, "as in the framework, but not in every tier"},
          {{box(Role::changed, Line::solid),
            Box{Shape::rounded, {3.5, 3.5, 4, 9}, 2, Role::changed_mark, -1, Line::none}},
           "differs from the framework"},
          {{Icon{IconKind::minus, {7, 1}, 14, Role::muted}}, "empty on purpose"},
          {{Icon{IconKind::signal, {7, 1}, 14, Role::missing}}, "missing"}};
}

std::string summary_of(const TierChart& chart) {
  std::size_t rows = 0;
  std::size_t differ = 0;
  for (const TierSection& section : chart.sections) {
    rows += section.rows.size();
    for (const TierRow& row : section.rows)
      differ += same_everywhere(row) ? 0U : 1U;
  }
  return fmt::format("One framework, {} tiers of support: {} of {} rows differ", chart.tiers.size(), differ,
                     rows);
}

}  // namespace

Diagram lay_out_tiers(const TierChart& chart) {
  const Table table(board::kMargin, kLabelWidth, widths_of(chart.tiers.size()));
  Frame frame({"Tier comparison", chart.title, summary_of(chart), {}}, table.width());
  std::vector<CardContent> headers;
  for (const TierColumn& tier : chart.tiers)
    headers.push_back(header_of(tier));
  Group header;
  double y = table.put_header(header, headers, frame.top());
  frame.add(std::move(header));
  for (const TierSection& section : chart.sections) {
    Group made;
    // A stage of which there is one thing to say needs no band.
    const bool alone = section.rows.size() == 1 && section.rows[0].kind.empty();
    if (!alone)
      y = table.put_section(made, {section.title, remark_of(section), section.href}, y + 14) + 2;
    for (const TierRow& row : section.rows) {
      TableRow drawn = table_row(chart, row);
      if (alone) {
        drawn.title = section.title + ", " + row.title;
        drawn.href = section.href;
        drawn.label.insert(drawn.label.begin(),
                           {section.title, {board::kHeadingSize, true, false, Role::heading}, std::nullopt});
      }
      y = table.put_row(made, drawn, y);
    }
    frame.add(std::move(made));
  }
  return frame.finish(y, legend());
}

}  // namespace jc::layout
