// Everything `journeyc build` writes, as texts: maps, playbooks, JSON and the index, for a checked workspace.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "compiler/workspace/compile.h"
#include "compiler/workspace/outputs.h"

namespace jc::workspace {

// Takes what belongs together: the outputs of one journey, or at the end those of the rest.
using TakeOutputs = std::function<void(std::vector<Output> outputs)>;

// Outputs are handed over as soon as they are made, so that the memory they were made in serves for the next:
// with one thread in a stable order, else in any and from any thread. Their bytes don't depend on `threads`.
// Templates of the team's own that are broken are reported under `broken-template`. `progress` is called with
// journeys done and journeys in all, from any thread.
void build(const Compilation& compilation, const std::string& out_dir, diag::Diagnostics& out,
           const std::function<void(std::size_t, std::size_t)>& progress, unsigned threads,
           const TakeOutputs& take);

}  // namespace jc::workspace
