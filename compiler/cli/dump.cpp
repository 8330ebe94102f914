#include "compiler/emit/json/dump.h"

#include "compiler/cli/commands.h"
#include "compiler/cli/named_file.h"
#include "compiler/cli/targets.h"
#include "compiler/diag/text.h"
#include "compiler/emit/json/diagram_json.h"
#include "compiler/layout/flow/flow.h"
#include "compiler/syntax/parse.h"
#include "compiler/view/flow/flow_of_journey.h"

namespace jc::cli {

int run_dump(const Arguments& arguments, Streams& streams) {
  if (is_folder(arguments, streams)) {
    return 2;
  }
  const Checked checked = compile_targets(arguments, streams, false);
  streams.error(diag::render_concise(checked.findings, *checked.files));
  if (checked.code != 0) {
    return checked.code;
  }
  std::string text;
  if (arguments.subject == "syntax") {
    for (std::uint32_t i = 0; i < checked.files->size(); i++) {
      const source::FileId id{i};
      if ((*checked.files)[id].path() == shown_path(arguments, arguments.paths[0])) {
        diag::Diagnostics said_already;
        text += emit::dump_syntax(*checked.files, syntax::parse(*checked.files, id, said_already));
      }
    }
  }
  for (const model::Document* document : documents_of(checked, arguments)) {
    if (arguments.subject == "model") {
      text += emit::dump_model(*document);
    } else if (arguments.subject != "syntax" && document->kind == language::Kind::journey) {
      facts::Context context(*checked.workspaces.front().model, checked.workspaces.front().as_of);
      const view::FlowGraph graph = view::flow_of(context, model::Entity(document, 0), view::Links());
      text +=
          arguments.subject == "dot" ? layout::dot_of(graph) : emit::dump_json(layout::lay_out_flow(graph));
    }
  }
  streams.out(text);
  return checked.summary.errors > 0 ? 1 : 0;
}

}  // namespace jc::cli
