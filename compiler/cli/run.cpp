#include "compiler/cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "compiler/cli/arguments.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/watching.h"

namespace jc::cli {

namespace {

int dispatch(const Arguments& arguments, Streams& streams) {
  const auto command = std::find_if(commands().begin(), commands().end(),
                                    [&](const Command& each) { return each.name == arguments.command; });
  if (command == commands().end() || command->run == nullptr) {
    return 2;
  }
  return arguments.watch ? keep_running(arguments, streams, command->run) : command->run(arguments, streams);
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
