// What hurts, by when and how we know: below the stage that each belongs to.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/layout/board/curve.h"
#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/summary/summary_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::layout::summary {
namespace {

constexpr double kMark = 13;
constexpr double kItemGap = 6;
constexpr double kCellGap = 10;
// Narrower columns have no room for words: three columns of the whole serve all stages.
constexpr double kLeastColumn = 130;
constexpr std::size_t kListColumns = 3;
constexpr std::size_t kMostContacts = 4;
// Below the sections before it.
constexpr double kSpareGap = 20;
// Of one text: more would be no summary.
constexpr std::size_t kMostLines = 8;

}  // namespace

Sections::Sections(const view::JourneySummary& summary, Columns columns, bool numbered, double size)
    : summary_(summary),
      columns_(columns),
      numbered_(numbered || columns.width() < kLeastColumn),
      size_(size) {
  // Without feelings a slide has room for what the stages are for.
  if (!has_chart(summary)) {
    add({"What it is for", "purpose", view::Role::card, &summary.purposes});
  }
  add({"What hurts", "pain", view::Role::pain, &summary.pains});
  add({"By when", "deadline", view::Role::milestone, &summary.deadlines});
  add({"How we know", "target", view::Role::metric, &summary.targets});
  if (!has_chart(summary)) {
    const char* title = summary.contacts_are_steps ? "Who, and where" : "Where we meet";
    spare_ = {title, "contact", view::Role::touchpoint, &summary.contacts};
  }
}

void Sections::add(Section section) {
  const std::vector<view::SummaryItem>& items = *section.items;
  section.whole = std::none_of(items.begin(), items.end(),
                               [](const view::SummaryItem& item) { return item.stage.has_value(); });
  if (!items.empty()) {
    sections_.push_back(section);
  }
}

double Sections::cell_width(const Section& section) const {
  return is_listed(section) ? (columns_.right - columns_.left) / static_cast<double>(kListColumns)
                            : columns_.width();
}

// For each stage its items, the worst first; in a list as many as there is room for, row by row.
std::vector<Sections::Cell> Sections::cells_of(const Section& section) const {
  const bool listed = is_listed(section);
  std::vector<Cell> cells(listed ? kListColumns : columns_.count);
  std::size_t number = 0;
  for (const view::SummaryItem& item : *section.items) {
    if (!item.stage && !section.whole) {
      continue;
    }
    Cell& cell = cells[listed ? number++ % kListColumns : *item.stage];
    if (cell.items.size() < section.budget.items) {
      cell.items.push_back(&item);
    } else {
      cell.left_out++;
    }
  }
  return cells;
}

double Sections::height() const {
  double total = 0;
  for (const Section& section : sections_) {
    total += height_of(section);
  }
  return total;
}

// As put_section would draw it.
double Sections::height_of(const Section& section) const {
  double bottom = heading_height();
  for (const Cell& cell : cells_of(section)) {
    double y = heading_height();
    for (const view::SummaryItem* item : cell.items) {
      y = y + height_of(section, *item) + kItemGap;
    }
    bottom = std::max(bottom, y - kItemGap);
  }
  return bottom;
}

double Sections::height_of(const Section& section, const view::SummaryItem& item) const {
  double total = 0;
  for (const std::size_t lines : lines_of(section, item)) {
    total += static_cast<double>(std::min(lines, section.budget.lines)) * size_ * flow::kLeading;
  }
  return total;
}

const Sections::Lines& Sections::lines_of(const Section& section, const view::SummaryItem& item) const {
  const auto [known, added] = lines_.try_emplace({&item, section.listed});
  if (added) {
    for (const board::TextBlock& block : texts_of(section, item, kMostLines).blocks) {
      known->second.push_back(block.full_text.empty() ? block.lines.size() : kMostLines + 1);
    }
  }
  return known->second;
}

// Whether a word of what it shows would be cut.
bool Sections::cuts(const Section& section) const {
  const std::vector<Cell> cells = cells_of(section);
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    return std::any_of(cell.items.begin(), cell.items.end(), [&](const view::SummaryItem* item) {
      const Lines& lines = lines_of(section, *item);
      return std::any_of(lines.begin(), lines.end(),
                         [&](std::size_t count) { return count > section.budget.lines; });
    });
  });
}

void Sections::set_lines(Section& section) const {
  section.budget = {1, 1};
  while (section.budget.lines < kMostLines && cuts(section)) {
    section.budget.lines++;
  }
}

void Sections::list_some(double room) {
  while (height() > room) {
    const double before = height();
    double best = before;
    Section* found = nullptr;
    for (Section& section : sections_) {
      if (is_listed(section)) {
        continue;
      }
      const Section kept = section;
      section.listed = true;
      set_lines(section);
      if (const double now = height(); now < best) {
        best = now;
        found = &section;
      }
      section = kept;
    }
    if (found == nullptr) {
      return;
    }
    found->listed = true;
    set_lines(*found);
  }
}

// Sections that would have to cut their words give way to those before them: they are counted, the last
// first.
void Sections::leave_out(double room) {
  for (std::size_t i = sections_.size(); i-- > 1 && height() > room;) {
    sections_[i].budget = kCounted;
  }
}

// Each in turn gets more lines, then more items, as long as all of them have room.
double Sections::fit(double room) {
  for (Section& section : sections_) {
    set_lines(section);
  }
  list_some(room);
  leave_out(room);
  constexpr Budget kBudgets[] = {{2, kMostLines}, {3, kMostLines},  {4, kMostLines},
                                 {8, kMostLines}, {12, kMostLines}, {16, kMostLines}};
  for (const Budget budget : kBudgets) {
    for (Section& section : sections_) {
      const Budget before = section.budget;
      if (before.items == 0) {
        continue;
      }
      section.budget = budget;
      if (height() > room) {
        section.budget = before;
      }
    }
  }
  add_spare(room);
  return height();
}

// What a slide tells only where the story leaves room for all of it.
void Sections::add_spare(double room) {
  const bool all_told = std::all_of(sections_.begin(), sections_.end(),
                                    [](const Section& section) { return section.budget.items > 0; });
  if (spare_.items == nullptr || spare_.items->empty() || !all_told) {
    return;
  }
  const std::size_t told = sections_.size();
  add(spare_);
  set_lines(sections_.back());
  sections_.back().budget.items = kMostContacts;
  if (height() > room - kSpareGap) {
    sections_.resize(told);
  }
}

bool Sections::tells_all() const {
  return std::all_of(sections_.begin(), sections_.end(), [&](const Section& section) {
    const std::vector<Cell> cells = cells_of(section);
    return section.budget.items > 0 && (section.whole || !is_listed(section)) && !cuts(section) &&
           std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.left_out == 0; });
  });
}

std::vector<const view::SummaryItem*> Sections::counted_targets() const {
  std::vector<const view::SummaryItem*> counted;
  for (const Section& section : sections_) {
    if (section.role != view::Role::metric) {
      continue;
    }
    std::vector<const view::SummaryItem*> shown;
    for (const Cell& cell : cells_of(section)) {
      shown.insert(shown.end(), cell.items.begin(), cell.items.end());
    }
    for (const view::SummaryItem& item : *section.items) {
      const bool beside_heading = !item.stage && !section.whole;
      if (!beside_heading && std::find(shown.begin(), shown.end(), &item) == shown.end()) {
        counted.push_back(&item);
      }
    }
  }
  return counted;
}

void Sections::tell_targets_elsewhere() {
  for (Section& section : sections_) {
    section.told_elsewhere = section.role == view::Role::metric;
  }
}

void Sections::put(Group& group, double top, double gap) const {
  double y = top;
  for (const Section& section : sections_) {
    const bool empty =
        section.told_elsewhere && section.budget.items == 0 &&
        std::all_of(section.items->begin(), section.items->end(),
                    [&](const view::SummaryItem& item) { return item.stage || section.whole; });
    y += empty ? 0 : put_section(group, section, y) + gap;
  }
}

// Returns the height.
double Sections::put_section(Group& group, const Section& section, double top) const {
  const std::vector<Cell> cells = cells_of(section);
  std::size_t left_out = 0;
  double bottom = top + heading_height();
  Group made{fmt::format("{}s", section.id), view::say(section.title), "", "", section.role, {}, {}};
  for (std::size_t i = 0; i < cells.size(); i++) {
    double y = top + heading_height();
    const double left = columns_.left + cell_width(section) * static_cast<double>(i);
    for (const view::SummaryItem* item : cells[i].items) {
      y = put_item(made, section, *item, {left, y}) + kItemGap;
    }
    left_out += cells[i].left_out;
    bottom = std::max(bottom, y - kItemGap);
  }
  for (std::size_t i = 0; i < made.groups.size(); i++) {
    made.groups[i].id = fmt::format("{}-{}", section.id, i + 1);
  }
  put_heading(made, section, top, section.told_elsewhere ? 0 : left_out);
  group.groups.push_back(std::move(made));
  return bottom - top;
}

// Of the journey as a whole, or of what is counted alone: of that, the first.
std::vector<std::string> Sections::texts_beside(const Section& section, bool counted) const {
  std::vector<std::string> texts;
  for (const view::SummaryItem& item : *section.items) {
    if ((item.stage || section.whole) == counted) {
      texts.push_back(item.detail.empty() ? item.text : item.text + " (" + item.detail + ")");
    }
  }
  return texts;
}

// With what belongs to the journey as a whole, and how much more there is.
void Sections::put_heading(Group& group, const Section& section, double top, std::size_t left_out) const {
  std::string title = view::say(section.title);
  // What is counted beside the heading is not counted in it.
  if (left_out > 0 && (section.budget.items > 0 || !texts_beside(section, false).empty())) {
    title += "  \xC2\xB7  " +
             (section.budget.items == 0 ? std::to_string(left_out) : view::say_of("{} more", left_out));
  }
  const view::Role role = section.role == view::Role::pain ? view::Role::pain : view::Role::heading;
  const board::TextBlock heading =
      board::text_block(title, {size_ + kHeading - kBody, true, false, role}, 400, 1);
  board::put(group, heading, columns_.left, top);
  std::vector<std::string> whole = texts_beside(section, false);
  const bool of_stages = whole.empty() && section.budget.items == 0 && !section.told_elsewhere;
  if (of_stages) {
    whole = texts_beside(section, true);
  }
  if (whole.empty()) {
    return;
  }
  const std::string before = of_stages ? "" : view::say("Whole journey: ");
  const double left = columns_.left + heading.width() + 20;
  const double room = columns_.right - left;
  const std::string words = before + line_of_some(whole, room - text::measure(before, size_) - 4, size_);
  board::put(group, board::text_block(words, {size_, false, false, view::Role::subtitle}, room, 1), left,
             top + 1);
}

// All stages of an item, where they are numbers: "1-3, 7".
std::string Sections::numbers_of(const view::SummaryItem& item) {
  std::vector<std::size_t> stages = item.also;
  stages.insert(std::lower_bound(stages.begin(), stages.end(), *item.stage), *item.stage);
  std::string numbers;
  for (std::size_t i = 0; i < stages.size();) {
    std::size_t last = i;
    while (last + 1 < stages.size() && stages[last + 1] == stages[last] + 1) {
      last++;
    }
    // Two neighbours are no longer as two.
    last = last == i + 1 ? i : last;
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(stages[i] + 1);
    numbers += last > i ? "\xE2\x80\x93" + std::to_string(stages[last] + 1) : "";
    i = last + 1;
  }
  return numbers;
}

std::string Sections::titles_of(const view::SummaryItem& item, bool own) const {
  std::vector<std::string> titles;
  if (own) {
    titles.push_back(summary_.stages[*item.stage].title);
  }
  for (const std::size_t stage : item.also) {
    titles.push_back(summary_.stages[stage].title);
  }
  return view::listed(titles);
}

board::TextStack Sections::texts_of(const Section& section, const view::SummaryItem& item,
                                    std::size_t most_lines) const {
  const bool pain = section.role == view::Role::pain;
  const bool bold = section.role != view::Role::card && section.role != view::Role::touchpoint && !pain;
  const double mark = section.role == view::Role::milestone || pain ? kMark : 0;
  const double room = cell_width(section) - mark - kCellGap;
  const std::string where = !item.stage      ? ""
                            : numbered_      ? numbers_of(item) + "\xC2\xA0\xC2\xB7 "
                            : section.listed ? titles_of(item, true) + ": "
                                             : "";
  const bool elsewhere = !item.also.empty() && !numbered_ && !section.listed;
  board::TextStack texts;
  texts.gap = 0;
  texts.add(board::text_block(where + item.text, {size_, bold, false, view::Role::body}, room, most_lines));
  if (elsewhere) {
    texts.add(board::text_block(view::say_of("also in {}", titles_of(item, false)),
                                {size_, false, false, view::Role::muted}, room, most_lines));
  }
  texts.add(board::text_block(item.detail, {size_, false, false, view::Role::muted}, room, most_lines));
  return texts;
}

// Returns the bottom.
double Sections::put_item(Group& group, const Section& section, const view::SummaryItem& item,
                          Point corner) const {
  const bool deadline = section.role == view::Role::milestone;
  const bool pain = section.role == view::Role::pain;
  const double mark = deadline || pain ? kMark : 0;
  const board::TextStack texts = texts_of(section, item, section.budget.lines);
  const double bottom = corner.y + texts.height();
  Group made{
      "", text::one_line(item.text), item.stage ? titles_of(item, true) : "", item.href, section.role, {},
      {}};
  if (pain) {
    made.elements.push_back(board::straight({corner.x + 2, corner.y + 1}, {corner.x + 2, bottom - 1},
                                            view::Role::pain, Line::solid, item.rank == 0 ? 4 : 1.5));
  }
  board::put(made, texts, corner.x + mark, corner.y);
  if (deadline) {
    made.elements.push_back(Box{
        Shape::diamond, {corner.x, corner.y + size_ - 9, kMark - 4, kMark - 4}, 0, view::Role::milestone});
  }
  group.groups.push_back(std::move(made));
  return bottom;
}

}  // namespace jc::layout::summary
