// The commands that look things up and show what stands between passes.
#pragma once
#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

int run_expand(const Arguments& arguments, Streams& streams);
int run_show(const Arguments& arguments, Streams& streams);
int run_explain(const Arguments& arguments, Streams& streams);
int run_rules(const Arguments& arguments, Streams& streams);
int run_schema(const Arguments& arguments, Streams& streams);
int run_dump(const Arguments& arguments, Streams& streams);
int run_config_show(const Arguments& arguments, Streams& streams);
int run_completions(const Arguments& arguments, Streams& streams);
int run_man(Streams& streams);

}  // namespace jc::cli
