// The playbook of a journey: one Markdown page from which a team runs it, stage by stage.
#pragma once
#include <string>
#include <string_view>

#include "compiler/emit/playbook/template.h"
#include "compiler/model/model.h"

namespace jc::emit {

// The page of `journey`, the root of a document: the framework, or a tier's effective copy (`Document::tier`
// is set). `folder` is where the page will be, named from the same place as the paths of the model's files;
// it makes links to files beside the specs right. Where a template is broken, `error` says why and there is
// no text.
Page playbook(const model::Model& model, model::Entity journey, const Templates& templates,
              std::string_view folder = {});
// The same of data that is there already.
Page playbook(const Data& data, const Templates& templates);

// The data that the template gets; templates/README.md describes it. `unsettled` is false: it comes from the
// findings of checks (site/unsettled.h).
Data playbook_data(const model::Model& model, model::Entity journey, std::string_view folder = {});

// Whether the page of the document tells of the entity where it stands: not of what tiers change, add or
// leave out, nor of names.
bool stands_on_page(model::Entity entity);

}  // namespace jc::emit
