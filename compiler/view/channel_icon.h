// The sign of a channel, by its name or kind.
#pragma once
#include <string_view>

#include "compiler/model/model.h"
#include "compiler/view/sign.h"

namespace jc::view {

// `channel` need not be declared.
IconKind channel_icon(const model::Model& model, const model::Document& document, std::string_view channel);

}  // namespace jc::view
