// Tells whether a build would make again what is there already.
#pragma once
#include <string>

#include "compiler/workspace/build/build.h"

namespace jc::workspace {

// Of all that the outputs depend on: the program, what it has read, what it has found, and how it was asked.
// Equal stamps mean equal bytes. Empty where some of it can't be told.
std::string stamp_of(const Compilation& compilation, const BuildOrder& order);

}  // namespace jc::workspace
