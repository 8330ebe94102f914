#include "compiler/workspace/compile.h"

#include "compiler/workspace/passes.h"

namespace jc::workspace {

Compilation compile(const Request& request) {
  Compilation result;
  result.first_file = request.keep_in->size();
  Passes passes(request, result);
  passes.configure();
  passes.find_files();
  if (may_remember(request) && (passes.recall() || passes.amend())) {
    return result;
  }
  passes.take_built_in_rules();
  passes.read_all();
  passes.link();
  if (request.lint) {
    passes.lint();
  }
  passes.finish();
  passes.keep();
  return result;
}

}  // namespace jc::workspace
