// Where texts break into lines, remembered: the pictures of a journey and of its tiers show mostly the same
// texts in the same widths, and measuring them is most of the work of placing them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/text/text_measure.h"

namespace jc::text {

// As break_line, of any text: where it is not one line yet, the lines point into `changed`, which gets what
// one_line makes of it. Each thread remembers a limited number of texts of limited length.
bool break_text(std::string_view text, std::string& changed, const TextFit& fit, std::vector<Stretch>& lines,
                std::string& ending);

// The same with lines of about one length, no more of them than break_text makes. `fit.max_width` has room
// for `beside`, too: what stands at the left of the lines.
bool break_evenly(std::string_view text, std::string& changed, const TextFit& fit, double beside,
                  std::vector<Stretch>& lines, std::string& ending);

// Of the widest line.
double width_of(const std::vector<Stretch>& lines);

}  // namespace jc::text
