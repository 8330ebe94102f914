#include "compiler/diag/marked_line.h"

#include <algorithm>
#include <tuple>

#include "compiler/diag/canvas.h"
#include "compiler/diag/cut_line.h"
#include "compiler/text/columns.h"
#include "compiler/text/wrap.h"

namespace jc::diag {
namespace {

// Narrower than this, a wrapped label is harder to read than one that sticks out.
constexpr std::uint32_t kNarrowestLabel = 24;

struct PlacedMark {
  std::uint32_t begin;
  std::uint32_t end;
  const Mark* mark;
  bool hangs() const { return !mark->text.empty(); }
};

Focus focus_of(const std::vector<Mark>& marks, std::uint32_t room) {
  if (marks.empty()) {
    return {};
  }
  const auto primary =
      std::find_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.primary; });
  const Mark& mark = primary == marks.end() ? marks.front() : *primary;
  const auto label =
      static_cast<std::uint32_t>(std::min<std::size_t>(text::display_width(mark.text) + 1, room / 3));
  return {mark.begin, mark.end, label};
}

class LabelPainter {
 public:
  LabelPainter(Canvas& canvas, std::uint32_t room) : canvas_(canvas), room_(room) {}

  void paint(std::vector<PlacedMark> marks) {
    underline(marks);
    const auto beside = label_beside(marks);
    std::size_t row = 2;
    if (beside != marks.end()) {
      row = 1 + write(1, beside->end + 1, *beside->mark);
      marks.erase(beside);
    }
    std::erase_if(marks, [](const PlacedMark& mark) { return !mark.hangs(); });
    hang(marks, row);
  }

 private:
  void underline(const std::vector<PlacedMark>& marks) {
    for (const bool primary : {false, true}) {
      for (const PlacedMark& placed : marks) {
        if (placed.mark->primary == primary) {
          canvas_.put(1, placed.begin, std::string(placed.end - placed.begin, primary ? '^' : '-'),
                      placed.mark->style);
        }
      }
    }
  }

  // The mark whose label may stand to the right of its own underline: nothing else reaches further.
  std::vector<PlacedMark>::const_iterator label_beside(const std::vector<PlacedMark>& marks) const {
    const auto last =
        std::max_element(marks.begin(), marks.end(), [](const PlacedMark& a, const PlacedMark& b) {
          return std::tuple(a.end, a.begin, a.mark->primary) < std::tuple(b.end, b.begin, b.mark->primary);
        });
    if (!last->hangs()) {
      return marks.end();
    }
    const bool fits = room_ == 0 || last->end + 1 + text::display_width(last->mark->text) <= room_;
    const bool wraps_well = last->end + 1 + kNarrowestLabel <= room_;
    return fits || wraps_well ? last : marks.end();
  }

  // Gives the number of rows it took.
  std::size_t write(std::size_t row, std::uint32_t column, const Mark& mark) {
    const std::uint32_t left = room_ > column ? room_ - column : 0;
    const std::uint32_t width = room_ == 0 ? 0 : std::max(left, kNarrowestLabel);
    const auto lines = text::wrap(mark.text, width, width);
    for (std::size_t i = 0; i < lines.size(); i++) {
      canvas_.put(row + i, column, lines[i], mark.style);
    }
    return lines.size();
  }

  // Labels under their marks, the rightmost highest, so that no connector crosses a text.
  void hang(std::vector<PlacedMark>& marks, std::size_t first_row) {
    std::stable_sort(marks.begin(), marks.end(),
                     [](const PlacedMark& a, const PlacedMark& b) { return a.begin > b.begin; });
    std::size_t row = first_row + 1;
    std::uint32_t previous = UINT32_MAX;
    for (const PlacedMark& placed : marks) {
      // Labels of one cell stand below each other under one connector.
      for (std::size_t i = 2; i < row && placed.begin != previous; i++) {
        canvas_.put(i, placed.begin, "|", placed.mark->style);
      }
      previous = placed.begin;
      row += write(row, placed.begin, *placed.mark);
    }
  }

  Canvas& canvas_;
  std::uint32_t room_;
};

}  // namespace

std::vector<std::string> draw_marked_line(std::string_view line, std::vector<Mark> marks,
                                          const LineRoom& room) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  const CutLine cut(line, focus_of(marks, room.source), room.source);
  Canvas canvas;
  canvas.put(0, 0, cut.text(), Style::plain);
  if (!marks.empty()) {
    std::vector<PlacedMark> placed;
    for (const Mark& mark : marks) {
      const std::uint32_t begin = cut.cell(mark.begin);
      placed.push_back({begin, std::max(cut.end_cell(mark.end), begin + 1), &mark});
    }
    LabelPainter(canvas, room.labels).paint(std::move(placed));
  }
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < canvas.row_count(); i++) {
    rows.push_back(canvas.row(i, room.colour));
  }
  return rows;
}

}  // namespace jc::diag
