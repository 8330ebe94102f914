// The templates of a team's own, from the folder that the configuration names.
#pragma once
#include "compiler/diag/diagnostic.h"
#include "compiler/emit/playbook/template.h"
#include "compiler/workspace/config/config.h"

namespace jc::workspace {

// The built-in ones where none is named; a folder that can't be read is reported under `broken-template`.
emit::Templates load_templates(const Config& config, diag::Diagnostics& out);

}  // namespace jc::workspace
