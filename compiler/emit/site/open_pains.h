// What hurts customers most and nobody works on, for whoever decides what is done next.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "compiler/emit/playbook/template.h"
#include "compiler/model/model.h"

namespace jc::emit {

// Pains of high severity that no opportunity would end, or only rejected ones: `items` with `text`, `href`
// and `where`, in the order of the journeys; `count` of all of them, and `more` where not all are shown.
// `place` tells where an entity is on the site. False where there are none.
Data open_pains(const model::Model& model, const std::vector<model::Entity>& journeys,
                const std::function<std::string(model::Entity)>& place);

}  // namespace jc::emit
