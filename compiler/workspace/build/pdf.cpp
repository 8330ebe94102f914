#include "compiler/workspace/build/pictures.h"

namespace jc::workspace {

FormatFiles as_pdf(std::span<const DrawnPage> pages, int as_of) {
  std::vector<std::string> svgs;
  for (const DrawnPage& page : pages) {
    svgs.push_back(page.svg);
  }
  FormatFiles made{.one_for_all = true};
  made.files.push_back(pdf_of(svgs, as_of));
  return made;
}

}  // namespace jc::workspace
