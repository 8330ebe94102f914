#include <fmt/format.h>

#include "compiler/emit/site/whole_pages.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

Page widely_used_page(const WidelyUsed& name, const Templates& templates,
                      const std::vector<SitePage>& pages) {
  Data::List letters;
  for (const auto& [letter, journeys] : name.journeys) {
    Data::List lines;
    for (const std::string& journey : journeys) {
      Data line{Data::Object{}};
      line.set("md", journey);
      lines.push_back(std::move(line));
    }
    Data block{Data::Object{}};
    block.set("id", fmt::format("letter-{}", letters.size() + 1));
    block.set("letter", letter);
    block.set("lines", std::move(lines));
    letters.push_back(std::move(block));
  }
  Data data{Data::Object{}};
  data.set("title", name.title);
  data.set("anchor", name.anchor);
  data.set("count", std::to_string(name.count));
  data.set("several", letters.size() > 1);
  data.set("letters", std::move(letters));
  return site_page(templates, "name", std::move(data), view::say("Where it is used"), pages,
                   {"", kNamesPage.file});
}

}  // namespace jc::emit
