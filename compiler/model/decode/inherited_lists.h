// Cuts lists that count for more things than anybody can wait for.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/model/document.h"
#include "compiler/source/files.h"

namespace jc::model {

// A list that all below inherit has its length for each of them: three thousand owners of a journey with a
// hundred thousand stages are in a megabyte of text. What is cut is reported under `wrong-type`.
void cut_inherited_lists(const source::Files& files, Document& document, diag::Diagnostics& out);

}  // namespace jc::model
