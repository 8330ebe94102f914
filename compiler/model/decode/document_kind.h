// What a document is: a journey, a vocabulary, a portfolio or the workspace's file, by the key it starts
// with.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/language/language.h"
#include "compiler/source/files.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

std::optional<language::Kind> document_kind(const syntax::Tree& tree, syntax::NodeId root);

// `journey: onboarding` for `team/onboarding.journey.yaml`; empty where the name tells of no kind.
std::string first_key_by_name(std::string_view path);

// The document has no such key. Where the file's name tells what it is, as `onboarding.journey.yaml`, the key
// is offered.
void report_unknown_document(const source::Files& files, const syntax::Tree& tree, syntax::NodeId root,
                             diag::Diagnostics& out);

}  // namespace jc::model
