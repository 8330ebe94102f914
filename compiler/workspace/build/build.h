// Everything `journeyc build` writes, as texts, for a checked workspace. What there is to write is the table
// of language/outputs.def.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/audience.h"
#include "compiler/workspace/build/pictures.h"
#include "compiler/workspace/compile.h"
#include "compiler/workspace/write/outputs.h"

namespace jc::workspace {

// How what an earlier build has left is kept instead of made again; see OutputWriter.
struct KeepParts {
  std::function<std::optional<KeptPart>(const std::string& folder, const std::string& stamp)> keep;
  std::function<std::optional<LeftFile>(const std::string& path)> left;
  std::function<void(Part part)> note;
};

struct BuildOrder {
  // Where the files will be.
  std::string out_dir;
  // Of an earlier build, and to stay where this one does not make them anew; the index lists them.
  std::vector<OutputFile> kept;
  unsigned threads = 1;
  // Called with journeys done and journeys in all, from any thread.
  std::function<void(std::size_t, std::size_t)> progress;
  // Whom it is for; null for nobody in particular.
  const facts::Audience* audience = nullptr;
  // Null where everything is to be made anew.
  const KeepParts* parts = nullptr;
  // Sees every picture before it is written, which tests do; empty for nobody.
  LookAtPicture look = {};
};

// Takes what belongs together: the outputs of one journey, or at the end those of the rest.
using TakeOutputs = std::function<void(std::vector<Output> outputs)>;

// Outputs are handed over as soon as they are made, so that the memory they were made in serves for the next:
// with one thread in a stable order, else in any and from any thread. Their bytes don't depend on the number
// of threads. Templates of the team's own that are broken are reported under `broken-template`, what is left
// out since it is too large under `too-much-to-build`.
void build(const Compilation& compilation, const BuildOrder& order, diag::Diagnostics& out,
           const TakeOutputs& take);

}  // namespace jc::workspace
