#include "compiler/emit/json/expand.h"

#include "compiler/cli/commands.h"
#include "compiler/cli/named_file.h"
#include "compiler/diag/text.h"
#include "compiler/facts/inheritance.h"
#include "compiler/model/effective.h"

namespace jc::cli {

int run_expand(const Arguments& arguments, Streams& streams) {
  if (is_folder(arguments, streams)) {
    return 2;
  }
  const Checked checked = compile_targets(arguments, streams, false);
  if (checked.code != 0 || checked.workspaces.empty()) {
    streams.error(diag::render_concise(checked.findings, *checked.files));
    return 2;
  }
  const auto documents = documents_of(checked, arguments);
  std::string text;
  for (const model::Document* document : documents) {
    const workspace::Compilation& compilation = checked.workspaces.front();
    if (!has_tier(arguments, *document, compilation, streams)) {
      return 2;
    }
    model::Document effective = arguments.tier.empty() || document->kind != language::Kind::journey
                                    ? *document
                                    : model::effective(*document, arguments.tier);
    facts::apply_inheritance(effective, false);
    text += documents.size() > 1 && !arguments.json ? "---\n" : "";
    text += arguments.json ? emit::expand_json(effective, *checked.files)
                           : emit::expand_yaml(effective, *checked.files, {arguments.origins});
  }
  streams.out(text);
  // What was left out because it could not be read is said, not hidden.
  streams.error(diag::render_concise(checked.findings, *checked.files));
  return checked.summary.errors > 0 || documents.empty() ? 1 : 0;
}

}  // namespace jc::cli
