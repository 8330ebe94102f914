// The stages of a journey in one line, for lists of journeys.
#pragma once
#include <string>

#include "compiler/facts/derived.h"
#include "compiler/model/document.h"

namespace jc::emit {

// "Set-up → Daily use → Renewal · Lost", as Markdown: what ends the journey beside its way follows nothing.
// Without links: the stages are on other pages.
std::string stage_line(facts::Context& context, const model::Entity& journey);

}  // namespace jc::emit
