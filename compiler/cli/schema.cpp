#include "compiler/emit/json/schema.h"

#include "compiler/cli/commands.h"

namespace jc::cli {

int run_schema(const Arguments& arguments, Streams& streams) {
  if (const auto what = emit::find_schema(arguments.subject)) {
    streams.out(emit::json_schema(*what));
    return 0;
  }
  return 2;
}

}  // namespace jc::cli
