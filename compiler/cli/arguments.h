// What was typed on the command line, as plain values.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jc::cli {

// What `--format` takes.
inline constexpr std::string_view kFormats[] = {"text",   "concise", "json",       "sarif",  "github",
                                                "gitlab", "junit",   "checkstyle", "rdjson", "markdown"};

// What `diff --format` takes.
inline constexpr std::string_view kDiffFormats[] = {"text", "json", "markdown", "github", "svg"};

// What `--format` takes where something is listed, not found.
inline constexpr std::string_view kListFormats[] = {"text", "json"};
// What `log --format` and `stats --format` take.
inline constexpr std::string_view kLogFormats[] = {"text", "markdown"};
inline constexpr std::string_view kStatsFormats[] = {"text", "json", "markdown"};

struct Arguments {
  // Its name: `baseline create`; empty where there is nothing to do.
  std::string_view command;
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
  bool fix = false;
  bool diff = false;
  bool unsafe_fixes = false;
  bool no_suppressions = false;
  bool no_baseline = false;
  // Of `kCaches`.
  std::string cache = "times";
  bool no_cache = false;
  bool add_ignores = false;
  // Of `--add-ignores`.
  std::string reason;
  // Findings shown as text; 0 is all of them.
  std::string root;
  std::size_t max_diagnostics = 1000;
  bool statistics = false;
  unsigned threads = 0;

  std::string out_dir;
  std::vector<std::string> emit;
  std::string audience;
  std::string start;
  // What is not in `emit` is removed.
  bool only = false;
  std::vector<std::string> lanes;
  std::string page;
  std::string theme;

  // check, build
  bool watch = false;
  // serve
  unsigned port = 8700;

  // stats
  bool may_not_fall = false;

  // check: what is otherwise than in `since`, or than where the branch began.
  bool changed = false;
  bool new_only = false;

  // expand, show
  std::string tier;
  // show: cells of the window; 0 where it is asked for.
  unsigned width = 0;
  bool json = false;
  // Of `kListFormats`.
  std::string list_format = "text";
  bool origins = false;

  // explain RULE, schema WHAT, dump STAGE FILE, completions SHELL
  std::string subject;

  // init
  std::string kit;
  std::string folder;
  bool list = false;
  bool force = false;
  bool update_schemas = false;

  // rules test
  bool update = false;

  // baseline update
  bool accept_new = false;

  // diff
  std::string against;
  std::string since;
  // A fingerprint, and with `--why` and `--until` what is written with it.
  std::string approve;
  std::string why;
  std::string until;
};

struct Parsed {
  Arguments arguments;
  // Set where there is nothing left to do: help was printed, or the flags were wrong.
  std::optional<int> exit_code;
  std::string output;
  std::string error;
};

Parsed parse_arguments(const std::vector<std::string>& words);

}  // namespace jc::cli
