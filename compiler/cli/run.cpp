#include "compiler/cli/run.h"

#include <fmt/format.h>

#include <new>

#include "compiler/cli/arguments.h"
#include "compiler/cli/baseline.h"
#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/init.h"
#include "compiler/cli/rules_test.h"
#include "compiler/cli/version.h"

namespace jc::cli {

namespace {

int dispatch(const Arguments& arguments, Streams& streams) {
  switch (arguments.command) {
    case Command::check:
      return run_check(arguments, streams);
    case Command::build:
      return run_build(arguments, streams);
    case Command::show:
      return run_show(arguments, streams);
    case Command::expand:
      return run_expand(arguments, streams);
    case Command::explain:
      return run_explain(arguments, streams);
    case Command::rules:
      return run_rules(arguments, streams);
    case Command::rules_test:
      return run_rules_test(arguments, streams);
    case Command::schema:
      return run_schema(arguments, streams);
    case Command::dump:
      return run_dump(arguments, streams);
    case Command::init:
      return run_init(arguments, streams);
    case Command::config_show:
      return run_config_show(arguments, streams);
    case Command::baseline_create:
    case Command::baseline_update:
    case Command::baseline_prune:
    case Command::baseline_show:
      return run_baseline(arguments, streams);
    case Command::completions:
      return run_completions(arguments, streams);
    case Command::man:
      return run_man(streams);
    case Command::version:
      streams.out(fmt::format("journeyc {}\n", kVersion));
      return 0;
    case Command::none:
      break;
  }
  return 2;
}

}  // namespace

int run(const std::vector<std::string>& words, Streams& streams) {
  try {
    const Parsed parsed = parse_arguments(words);
    streams.out(parsed.output);
    streams.error(parsed.error);
    return parsed.exit_code ? *parsed.exit_code : dispatch(parsed.arguments, streams);
  } catch (const std::bad_alloc&) {
    streams.error("journeyc: out of memory\n");
  } catch (const std::exception& bug) {
    streams.error(fmt::format("journeyc: internal error: {}\n", bug.what()));
  }
  return 2;
}

}  // namespace jc::cli
