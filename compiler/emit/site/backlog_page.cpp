#include "compiler/emit/playbook/backlog.h"
#include "compiler/emit/site/whole_pages.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

Page backlog_page(const WholePage& whole) {
  Data data = backlog_data(whole.context, whole.page_of);
  data.set("table-file", whole.table.empty() ? Data() : Data(whole.table));
  return site_page(whole.templates, "backlog", std::move(data), view::say("Opportunities"), whole.pages,
                   {"", kBacklogPage.file});
}

}  // namespace jc::emit
