// What a tier changes, written as if it stood in the journey itself: contacts by their ids or in a list,
// where what comes, goes and differs stands under keys of its own; one value where a map of what differs
// belongs.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/language/type.h"
#include "compiler/syntax/tree.h"
#include "compiler/syntax/write.h"

namespace jc::model {

// Maps of what comes, goes and differs: `touchpoints`, `plays` and `rituals` of a tier.
bool is_patch(language::Kind kind);

// Whether a map has none of a patch's own keys, but such as name what is patched.
bool is_patch_by_names(const syntax::Tree& tree, syntax::NodeId map);

// Whether the journey has what is called so; nothing where nobody knows yet.
using IsThere = std::function<std::optional<bool>(std::string_view)>;

// The patch that was meant. Nothing where it can't be told, or for a list in which all is new.
std::optional<syntax::Written> as_patch(const syntax::Tree& tree, syntax::NodeId node, language::Kind patch,
                                        const IsThere& is_there);

// `{ due: 3 days after kickoff }` for the one value of what differs, `{ none: one to many }` for what a tier
// does without; empty where no key reads it.
std::string differing_map(language::Kind overlay, std::string_view value);

// On one line, as it stands in a file.
std::string in_one_line(const syntax::Written& value);

}  // namespace jc::model
