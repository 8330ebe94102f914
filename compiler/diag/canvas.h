// A grid of terminal cells to draw carets, connectors and labels on, whatever comes first.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/style.h"

namespace jc::diag {

// Rows and columns are 0-based cells; both grow as needed.
class Canvas {
 public:
  // Later text lies over earlier text.
  void put(std::size_t row, std::size_t column, std::string_view text, Style style);
  std::size_t row_count() const { return rows_.size(); }
  // Without blanks at the end.
  std::string row(std::size_t index, bool colour) const;

 private:
  struct Cell {
    // Empty in the second half of a wide character.
    std::string text = " ";
    Style style = Style::plain;
  };
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace jc::diag
