// Cuts a picture that is too large for one page: an overview, then its parts at a size that can be read.
#pragma once
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/layout/page.h"

namespace jc::layout {

// One page where its smallest type is 7 points or more there. Else the whole on the first page, as a map of
// the others, or where nobody could read that, the headings of a table with the pages they stand on. The
// others are cut between words and boxes: only lines and grounds go on from page to page.
// Each page of a table has its head, and the names of its rows.
std::vector<Diagram> on_pages(Diagram diagram, Page page);

// Of what is a page already: the parts alone, where its type is smaller than that; else the page.
std::vector<Diagram> parts_where_too_large(Diagram diagram, Page page);

}  // namespace jc::layout
