// The picture of a change: the journeys as they are now, with what came, went and changed where it stands.
#pragma once
#include <string>
#include <vector>

#include "compiler/emit/diff/diff_page.h"
#include "compiler/layout/diagram.h"
#include "compiler/model/model.h"

namespace jc::emit {

// Those of one side of a comparison, one for each workspace.
using Models = std::vector<const model::Model*>;

// Columns are the stages of the journeys that change, what is gone dashed where it was; rows are the classes,
// promises that get weaker first. Of several journeys only the stages in which something changes are shown.
// Wording is counted and not drawn.
layout::Diagram diff_picture(const DiffPage& page, const Models& before, const Models& after);
std::string diff_svg(const DiffPage& page, const Models& before, const Models& after);

}  // namespace jc::emit
