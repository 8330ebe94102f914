#include "compiler/diag/canvas.h"

#include "compiler/text/columns.h"

namespace jc::diag {

void Canvas::put(std::size_t row, std::size_t column, std::string_view text, Style style) {
  if (rows_.size() <= row) {
    rows_.resize(row + 1);
  }
  auto& cells = rows_[row];
  for (text::Glyph& glyph : text::glyphs(text)) {
    const std::size_t end = column + glyph.width;
    if (cells.size() < end) {
      cells.resize(end);
    }
    for (std::size_t i = column; i < end; i++) {
      cells[i].text.clear();
      cells[i].style = style;
    }
    if (glyph.width > 0) {
      cells[column].text = std::move(glyph.text);
    }
    column = end;
  }
}

std::string Canvas::row(std::size_t index, bool colour) const {
  const auto& cells = rows_[index];
  std::size_t end = cells.size();
  while (end > 0 && cells[end - 1].text.find_first_not_of(' ') == std::string::npos &&
         !cells[end - 1].text.empty()) {
    end--;
  }
  std::string out;
  std::string run;
  for (std::size_t i = 0; i < end; i++) {
    run += cells[i].text;
    if (i + 1 == end || cells[i + 1].style != cells[i].style) {
      out += paint(run, cells[i].style, colour);
      run.clear();
    }
  }
  return out;
}

}  // namespace jc::diag
