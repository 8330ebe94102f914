// A document as lines that people compare: one a value, in canonical words, what stands in what by indents.
#pragma once
#include <string>

#include "compiler/model/model.h"

namespace jc::diff {

// The same meaning is the same lines, however the file is written.
std::string readable_lines(const model::Model& model, const model::Document& document);

}  // namespace jc::diff
