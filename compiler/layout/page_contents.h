// The first page of a table that goes on for many: its headings, and where each stands.
#pragma once
#include <string>
#include <vector>

#include "compiler/layout/diagram.h"

namespace jc::layout {

struct PagedHeading {
  std::string title;
  std::string remark;
  std::size_t page = 0;
};

// A band over rows, with their name in it.
bool is_heading(const Group& group);

// Those in the window, which stands on that page.
void add_headings(const Group& group, const Rect& window, std::size_t page,
                  std::vector<PagedHeading>& headings);

// False where there are fewer than two, or no room for all.
bool put_contents(Diagram& diagram, const std::vector<PagedHeading>& headings, const Rect& room);

}  // namespace jc::layout
