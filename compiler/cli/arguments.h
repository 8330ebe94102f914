// What was typed on the command line, as plain values.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jc::cli {

enum class Command {
  none, check, build, expand, explain, rules, schema, dump, init, config_show, version, completions, man
};

// What `--format` takes.
inline constexpr std::string_view kFormats[] = {"text",   "concise", "json",       "sarif",  "github",
                                                "gitlab", "junit",   "checkstyle", "rdjson", "markdown"};

struct Arguments {
  Command command = Command::none;
  // Files and folders; `-` is standard input.
  std::vector<std::string> paths;
  std::string stdin_filename;
  // Of `kFormats`; each may have `=FILE` behind it.
  std::vector<std::string> formats;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string profile;
  std::string fail_on;
  std::string as_of;
  std::string color = "auto";
  bool quiet = false;
  bool allow_empty = false;
  bool exit_zero = false;
  unsigned threads = 0;

  std::string out_dir;
  std::vector<std::string> emit;

  // expand
  std::string tier;
  bool json = false;
  bool origins = false;

  // explain RULE, schema WHAT, dump STAGE FILE, completions SHELL
  std::string subject;

  // init
  std::string kit;
  std::string folder;
  bool list = false;
  bool force = false;
};

struct Parsed {
  Arguments arguments;
  // Set where there is nothing left to do: help was printed, or the flags were wrong.
  std::optional<int> exit_code;
  std::string output;
  std::string error;
};

Parsed parse_arguments(const std::vector<std::string>& words);

// Flags and commands with their help, for completions and the man page.
struct OptionHelp {
  std::string command;
  std::string names;
  std::string help;
  std::vector<std::string> choices;
};
struct CommandHelp {
  std::string name;
  std::string help;
  std::vector<OptionHelp> options;
};
std::vector<CommandHelp> command_help();

}  // namespace jc::cli
