// Everything `journeyc build` writes, as texts: maps, playbooks, JSON and the index, for a checked workspace.
#pragma once
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

}  // namespace jc::workspace
