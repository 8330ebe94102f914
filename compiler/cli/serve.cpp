#include <fmt/format.h>

#include "compiler/cli/commands.h"
#include "compiler/cli/preview_server.h"

namespace jc::cli {

int run_serve(const Arguments& arguments, Streams& streams) {
  Preview preview(arguments, streams);
  preview.build();
  // A name that nobody has is a slip of the command line, which no change of a file would mend.
  if (!arguments.audience.empty() && preview.pages().empty()) {
    return 2;
  }
  const bool shown = show_preview(preview, arguments.port, [&] {
    streams.out(fmt::format("http://127.0.0.1:{}/ shows the site, and follows the specs; Ctrl-C stops\n",
                            arguments.port));
  });
  if (!shown) {
    streams.error(
        fmt::format("journeyc: port {} can't be used, perhaps because something else uses it; choose another "
                    "with `--port`\n",
                    arguments.port));
  }
  return shown ? 0 : 2;
}

}  // namespace jc::cli
