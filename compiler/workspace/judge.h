// Runs the rules over documents, on several threads.
#pragma once
#include <cstdint>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/lint/plan.h"
#include "compiler/model/asked.h"
#include "compiler/model/model.h"

namespace jc::workspace {

// What rules have found in the documents at these places, and what else is known once they have run.
struct Judged {
  // Beside the places.
  std::vector<diag::Diagnostics> found;
  std::vector<std::uint64_t> told;
  // Has compared a date with the day of the run; of several in one bundle only the first is known.
  std::vector<char> day_compared;
  // Something of other documents was asked, which is told of each, or is not.
  bool asked_told = false;
  bool asked_more = false;
  std::vector<model::Asked::Name> names;
};

// `tell` where somebody wants to know what journeys tell.
Judged lint_all(const model::Model& model, const lint::Plan& plan, int as_of, unsigned threads,
                const std::vector<std::size_t>& places, bool tell);

}  // namespace jc::workspace
