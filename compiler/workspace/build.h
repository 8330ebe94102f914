// Everything `journeyc build` writes, as texts: maps, playbooks, JSON and the index, for a checked workspace.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "compiler/workspace/compile.h"
#include "compiler/workspace/outputs.h"

namespace jc::workspace {

// In a stable order. Templates of the team's own that are broken are reported under `broken-template`.
// `progress` is called with journeys done and journeys in all, from any thread. The bytes don't depend on
// `threads`.
std::vector<Output> build(const Compilation& compilation, const std::string& out_dir, diag::Diagnostics& out,
                          const std::function<void(std::size_t, std::size_t)>& progress,
                          unsigned threads = 1);

// Takes the outputs of one journey; `place` is theirs in the stable order.
using TakeOutputs = std::function<void(std::size_t place, std::vector<Output> outputs)>;

// The same, where nobody needs all of them at once: each journey's are handed over as soon as they are made,
// from any thread and in any order, so that the memory they were made in serves for the next.
void build(const Compilation& compilation, const std::string& out_dir, diag::Diagnostics& out,
           const std::function<void(std::size_t, std::size_t)>& progress, unsigned threads,
           const TakeOutputs& take);

}  // namespace jc::workspace
