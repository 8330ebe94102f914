#include "compiler/lint/outline.h"

#include "compiler/lint/program.h"

namespace jc::lint {

Outline outline_of(const Program& program) {
  const bool workspace = program.role || program.quantifier == expr::RuleQuantifier::no_two;
  return {!program.reported.empty() ? Outline::Of::report
          : workspace               ? Outline::Of::workspace
          : program.consecutive     ? Outline::Of::neighbours
                                    : Outline::Of::entity,
          program.subject.pick.kind, program.needed};
}

}  // namespace jc::lint
