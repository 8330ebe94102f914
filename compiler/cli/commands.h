// The program's commands as a table: what each is called, what it does, what it takes, and its function.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "compiler/cli/arguments.h"
#include "compiler/cli/options.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// Each returns the exit code: 0 clean, 1 findings, 2 could not do the job.
#define COMMAND(name, words, sentence, ...) int run_##name(const Arguments& arguments, Streams& streams);
#include "compiler/cli/commands.def"

struct Command {
  // `baseline create`; no other names.
  std::string_view name;
  std::string_view other_name;
  std::string_view sentence;
  std::vector<Option> options;
  // Null for a group, which only has commands in it.
  int (*run)(const Arguments& arguments, Streams& streams) = nullptr;

  // `create` of `baseline create`, and what stands before it.
  std::string_view last_word() const;
  std::string_view group() const;
};

// In the order of commands.def.
const std::vector<Command>& commands();

}  // namespace jc::cli
