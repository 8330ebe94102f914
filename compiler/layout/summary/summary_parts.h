// The parts of a summary's picture, the sizes they share, and the columns they stand in.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/layout/board/card.h"
#include "compiler/layout/diagram.h"
#include "compiler/view/summary/journey_summary.h"

namespace jc::layout::summary {

inline constexpr double kWidth = 1280;
inline constexpr double kHeight = 720;
inline constexpr double kEdge = 40;
inline constexpr double kHeadline = 26;
inline constexpr double kHeading = 15;
// The least that can be read on a slide.
inline constexpr double kBody = 14;
// Of a line of body text.
inline constexpr double kLine = 18.5;

// Of the journey's stages, side by side.
struct Columns {
  double left = 0;
  double right = 0;
  std::size_t count = 1;

  double width() const { return (right - left) / static_cast<double>(count); }
  double left_of(std::size_t column) const { return left + width() * static_cast<double>(column); }
  double center_of(std::size_t column) const { return left_of(column) + width() / 2; }
};

// Whether a text stands in so many lines without a word being broken or cut.
bool fits(std::string_view text, double size, bool bold, double width, std::size_t lines);

// "NRR >= 110%; churn < 3%; 2 more": as many of the texts as fit on one line.
std::string line_of_some(const std::vector<std::string>& texts, double width, double size = kBody);

// Stages with owners and hand-offs. Where their titles have no room they are numbered, and named below.
class Strip {
 public:
  Strip(const view::JourneySummary& summary, Columns columns);
  bool numbered() const { return numbered_; }
  // Returns the bottom.
  double put(Group& group, double top) const;

 private:
  double put_stages(Group& group, double top) const;
  double put_key(Group& group, double top) const;
  double put_owners(Group& group, double top) const;
  double put_owner_key(Group& group, double top) const;
  double put_handoffs(Group& group, double line, double below) const;
  bool owners_fit() const;
  // The widest part between two places that no sign of a hand-off lies on.
  Columns room_on(double left, double right) const;
  double x_of(double place) const;
  std::vector<double> signs_of() const;

  const view::JourneySummary& summary_;
  Columns columns_;
  bool numbered_ = false;
};

// Whether there is anything to draw of feelings and moments of truth.
bool has_chart(const view::JourneySummary& summary);
bool has_curve(const view::JourneySummary& summary);
// Lower than this nobody would see the story in it.
double least_chart(const view::JourneySummary& summary, Columns columns);
void put_chart(Group& group, const view::JourneySummary& summary, Columns columns, double top, double height);

// Of the words at a curve.
inline constexpr std::size_t kLabelLines = 2;
// More curves than this are no picture any more: the others are counted.
inline constexpr std::size_t kCurves = 3;
// felt_words.cpp: in stages without a score, above `bottom`; neither good nor bad.
void put_words(Group& group, const view::JourneySummary& summary, Columns columns, double bottom);
// Without any score: a line for each persona, in its colour.
void put_words_of_each(Group& group, const view::JourneySummary& summary, Columns columns, double bottom);

// Pains, deadlines and targets, below their stages; with numbered stages in three columns.
class Sections {
 public:
  // With text of `size`, which is kBody or more.
  Sections(const view::JourneySummary& summary, Columns columns, bool numbered, double size);
  std::size_t count() const { return sections_.size(); }
  // Chooses as much as has room; returns the height without the gaps between sections.
  double fit(double room);
  // Everything stands below its stage, and nothing is counted.
  bool tells_all() const;
  void put(Group& group, double top, double gap) const;
  // Measures that are only counted so far. Told elsewhere they are not counted either.
  std::vector<const view::SummaryItem*> counted_targets() const;
  void tell_targets_elsewhere();

 private:
  struct Budget {
    std::size_t items;
    std::size_t lines;
  };
  struct Section {
    const char* title;
    const char* id;
    view::Role role;
    const std::vector<view::SummaryItem>* items;
    // Nothing in it belongs to one stage.
    bool whole = false;
    // In wide columns, each text with the name of its stage: below the stages they would be too high.
    bool listed = false;
    // What has no room here stands at another place of the slide.
    bool told_elsewhere = false;
    Budget budget = {1, 1};
  };
  struct Cell {
    std::vector<const view::SummaryItem*> items;
    std::size_t left_out = 0;
  };

  // Of each text of an item, how many lines it needs; more than a text may have where that is not enough.
  using Lines = std::vector<std::size_t>;

  // Shows none of its items, but says how many there are.
  static constexpr Budget kCounted = {0, 0};

  void add(Section section);
  bool cuts(const Section& section) const;
  // As many lines as its texts need.
  void set_lines(Section& section) const;
  // Lists the sections that gain most by it, until all of them have room.
  void list_some(double room);
  void leave_out(double room);
  void add_spare(double room);
  static std::string numbers_of(const view::SummaryItem& item);
  std::string titles_of(const view::SummaryItem& item, bool own) const;
  board::TextStack texts_of(const Section& section, const view::SummaryItem& item,
                            std::size_t most_lines) const;
  const Lines& lines_of(const Section& section, const view::SummaryItem& item) const;
  bool is_listed(const Section& section) const { return numbered_ || section.whole || section.listed; }
  double cell_width(const Section& section) const;
  double heading_height() const { return size_ + 9; }
  std::vector<Cell> cells_of(const Section& section) const;
  double height() const;
  double height_of(const Section& section) const;
  double height_of(const Section& section, const view::SummaryItem& item) const;
  double put_section(Group& group, const Section& section, double top) const;
  double put_item(Group& group, const Section& section, const view::SummaryItem& item, Point corner) const;
  std::vector<std::string> texts_beside(const Section& section, bool counted) const;
  void put_heading(Group& group, const Section& section, double top, std::size_t left_out) const;

  const view::JourneySummary& summary_;
  Columns columns_;
  bool numbered_ = false;
  double size_ = kBody;
  std::vector<Section> sections_;
  Section spare_ = {"", "", view::Role::card, nullptr};
  // What fits is found by trying, and breaking a text takes long: each is broken once, in a list or below its
  // stage.
  mutable std::map<std::pair<const view::SummaryItem*, bool>, Lines> lines_;
};

// What is done about it, and when a date slips.
bool has_panel(const view::JourneySummary& summary);
// Whether all of it has room with text of that size.
bool panel_fits(const view::JourneySummary& summary, const Rect& room, double size);
// Of `targets`, which have no room below their stages: none where no room is left for any.
bool panel_takes(const view::JourneySummary& summary, const std::vector<const view::SummaryItem*>& targets,
                 const Rect& room, double size);
void put_panel(Group& group, const view::JourneySummary& summary,
               const std::vector<const view::SummaryItem*>& targets, const Rect& room, double size);

}  // namespace jc::layout::summary
