// Prints a document as it takes effect: anchors, merges, inheritance and a tier's overlay applied.
#pragma once
#include <string>

#include "compiler/model/document.h"
#include "compiler/source/files.h"

namespace jc::emit {

struct ExpandOptions {
  // Behind every value, where it was written: `# line 12`, `# line 4, inherited`, `# line 88, low-touch`.
  bool origins = false;
};

// YAML, a valid document of the language that `check` judges as it judges the original.
std::string expand_yaml(const model::Document& document, const source::Files& files,
                        const ExpandOptions& options);

// The same as JSON.
std::string expand_json(const model::Document& document, const source::Files& files);

}  // namespace jc::emit
