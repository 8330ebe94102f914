#include "compiler/emit/playbook/playbook.h"

#include "compiler/emit/playbook/journey.h"
#include "compiler/emit/playbook/markdown.h"

namespace jc::emit {

Page playbook(const model::Model& model, model::Entity journey, const Templates& templates,
              std::string_view folder) {
  return playbook(playbook_data(model, journey, folder), templates);
}

Page playbook(const Data& data, const Templates& templates) {
  Page page = templates.render("playbook", data);
  page.text = tidy_markdown(page.text);
  return page;
}

Data playbook_data(const model::Model& model, model::Entity journey, std::string_view folder) {
  return PlaybookJourney(model, journey, folder).page();
}

}  // namespace jc::emit
