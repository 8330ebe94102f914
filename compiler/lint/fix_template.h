// The fix that a page declares, ready to be made for any entity its rule is about.
#pragma once
#include <optional>

#include "compiler/lint/page/page.h"
#include "compiler/lint/program.h"

namespace jc::lint {

// Types the fix of a page against one of its sentences; nothing where the page declares none of its own.
// Problems have their places in `PageFix::add`.
std::optional<FixTemplate> compile_fix(const PageFix& fix, const Program& program, Problems& problems);

// What it comes to for `entity`, where it can be made: not for a tier's copy, for a map that an alias shares,
// for a key that is there already or a value nobody knows. `wrong` is the field that the finding points at,
// or nullptr.
std::optional<diag::Fix> make_fix(const FixTemplate& fix, facts::Context& context, model::Entity entity,
                                  const model::FieldValue* wrong);

}  // namespace jc::lint
