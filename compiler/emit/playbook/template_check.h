// Reads a template before any page is made of it, and says where what is wrong stands.
#pragma once
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/playbook/template.h"

namespace jc::emit {

struct TemplateProblem {
  // Byte of the text.
  std::size_t at = 0;
  std::string message;
  std::string help;
  // No page can be made with it; else a page is made without what was meant.
  bool breaks = true;
};

// Sections that don't fit, tags that don't end, templates that there are not, and names that no page has
// anything under, each once. In the order of the text; nothing behind the first that breaks it.
std::vector<TemplateProblem> problems_of(std::string_view text, const Templates& templates);

// The names by which templates include each other.
std::set<std::string_view> included_in(const Templates& templates);

}  // namespace jc::emit
