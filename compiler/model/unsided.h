// `who: adviser with buyer`: names where a map of two sides belongs. Which side each is on is known where all
// roles are, so that this is told of when a document is linked, not when it is read.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::model {

// Under `wrong-type`, with the names on their sides where they are declared; those count as used.
void report_unsided(const Model& model, const Document& document, Linked& linked, diag::Diagnostics& out);

}  // namespace jc::model
