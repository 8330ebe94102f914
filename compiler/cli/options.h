// Everything that may stand behind a command, in groups that commands share: its names, where it goes, what
// it is for and which words it takes.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/cli/arguments.h"
#include "compiler/language/choices.h"
#include "compiler/language/outputs.h"

namespace jc::cli {

// Where it goes decides what it is: a flag, a text, several texts or a number.
using OptionPlace =
    std::variant<bool Arguments::*, std::string Arguments::*, std::vector<std::string> Arguments::*,
                 unsigned Arguments::*, std::size_t Arguments::*>;

struct Option {
  // `-q,--quiet`, or `FILE` for what stands without a flag.
  std::string_view names;
  OptionPlace to;
  // The words are put behind it where it ends with a colon.
  std::string_view help;
  // What stands for the value in the help.
  std::string_view value = "";
  // The only values there are; with `free_form` only those that completions offer.
  std::span<const std::string_view> words = {};
  bool free_form = false;
  bool required = false;
  // One file where several could stand.
  bool single = false;
  // Several values with commas between them.
  bool comma = false;
  // Bounds of a number; none where both are 0.
  unsigned least = 0;
  unsigned most = 0;
  // The flag without which, or with which, it makes no sense.
  std::string_view needs = "";
  std::string_view excludes = "";

  bool is_positional() const { return !names.starts_with('-'); }
};

// With the words behind it, where they belong there.
std::string help_of(const Option& option);

inline constexpr std::string_view kColors[] = {"auto", "always", "never"};
inline constexpr std::string_view kSchemas[] = {"journey", "vocabulary", "portfolio",    "config",
                                                "model",   "diff",       "template-data"};
inline constexpr std::string_view kStages[] = {"syntax", "model", "layout", "dot"};
inline constexpr std::string_view kShells[] = {"bash", "zsh", "fish"};
// The value of options that name rules and categories, for completions.
inline constexpr std::string_view kRuleValue = "RULE";

// How a check knows a file of the last run again; the first one where nothing is said.
inline constexpr std::string_view kCaches[] = {"times", "content"};

namespace options {

inline constexpr Option kStdinFilename{"--stdin-filename", &Arguments::stdin_filename,
                                       "the name standard input goes by", "PATH"};

inline constexpr Option kPaths[] = {
    {"PATH", &Arguments::paths,
     "files and folders; `-` is standard input; the current folder where left out"},
    kStdinFilename,
};

inline constexpr Option kOneFile[] = {
    {.names = "FILE",
     .to = &Arguments::paths,
     .help = "the journey; `-` is standard input",
     .required = true,
     .single = true},
    kStdinFilename,
};

inline constexpr Option kOneOrFolder[] = {
    {.names = "FILE",
     .to = &Arguments::paths,
     .help = "the journey, or a folder with one; `-` is standard input",
     .required = true,
     .single = true},
    kStdinFilename,
};

inline constexpr Option kColor[] = {
    {"--color", &Arguments::color, "colour: auto, always or never", "WHEN", kColors},
};

inline constexpr Option kShared[] = {
    kColor[0],
    {.names = "--threads",
     .to = &Arguments::threads,
     .help = "threads to use; as many as there are processors where left out",
     .value = "N",
     .least = 1,
     .most = 256},
    {"-q,--quiet", &Arguments::quiet, "print findings only, no summary and no progress"},
    {"--as-of", &Arguments::as_of, "the day dates are compared with; today where left out", "YYYY-MM-DD"},
};

inline constexpr Option kProfile{"--profile", &Arguments::profile, "the set of rules", "PROFILE",
                                 language::kProfiles};

inline constexpr Option kChoice[] = {
    {.names = "--select",
     .to = &Arguments::select,
     .help = "run these only: rules, categories such as ownership, profile:strict, all",
     .value = kRuleValue,
     .comma = true},
    {.names = "--ignore",
     .to = &Arguments::ignore,
     .help = "leave these out; named like those of --select",
     .value = kRuleValue,
     .comma = true},
    kProfile,
    {"--fail-on", &Arguments::fail_on, "the least severity that exits with 1: error, warning, info or never",
     "SEVERITY", language::kFailOn},
};

inline constexpr Option kRules[] = {
    kChoice[0],
    kChoice[1],
    kChoice[2],
    kChoice[3],
    {"--no-suppressions", &Arguments::no_suppressions, "show what `# journeyc: ignore[…]` silences, too"},
    {"--no-baseline", &Arguments::no_baseline, "show what the baseline knows, too"},
    {"--max-diagnostics", &Arguments::max_diagnostics,
     "findings to show as text; 0 shows all; 1000 where left out", "N"},
    {"--root", &Arguments::root,
     "the folder that paths in reports start at; that of `.git`, or the workspace, where left out", "DIR"},
    {"--statistics", &Arguments::statistics, "as text, print a table of findings by rule in place of them"},
    {.names = "-f,--format",
     .to = &Arguments::formats,
     .help = "with =FILE into a file; may be repeated; one of:",
     .value = "FORMAT[=FILE]",
     .words = kFormats,
     .free_form = true},
};

inline constexpr Option kMending[] = {
    {"--allow-empty", &Arguments::allow_empty, "finding no file to check is fine"},
    {"--exit-zero", &Arguments::exit_zero, "exit with 0 whatever was found"},
    {"--add-ignores", &Arguments::add_ignores,
     "write `# journeyc: ignore[…]` comments for all findings, with --reason"},
    {.names = "--reason",
     .to = &Arguments::reason,
     .help = "why the findings are fine for now, for --add-ignores",
     .value = "TEXT",
     .needs = "--add-ignores"},
    {"--fix", &Arguments::fix, "mend what can be mended without a change of meaning"},
    {.names = "--diff",
     .to = &Arguments::diff,
     .help = "print what --fix would change, as a unified diff; exit with 1 where it would",
     .excludes = "--fix"},
    {"--unsafe-fixes", &Arguments::unsafe_fixes,
     "with --fix or --diff: also fixes that may change the meaning"},
};

inline constexpr Option kRemembering[] = {
    {"--cache", &Arguments::cache,
     "what tells that a file is the one of the last run: times, or content where times lie", "BY", kCaches},
    {"--no-cache", &Arguments::no_cache, "check anew, and remember nothing"},
};

inline constexpr Option kSince[] = {
    {.names = "--changed",
     .to = &Arguments::changed,
     .help = "only what changed since the base, and what depends on it",
     .excludes = "--fix"},
    {.names = "--new-only",
     .to = &Arguments::new_only,
     .help = "only findings that the base had not",
     .excludes = "--fix"},
    {"--since", &Arguments::since,
     "the base of --changed and --new-only, a revision; where the branch began where left out", "REV"},
};

inline constexpr Option kAudience = {
    "--audience", &Arguments::audience,
    "whom it is for: `customer`, who is shown the plan and nothing internal, or a role, team or person, who "
    "is shown what they have a part in; maps, playbooks and the site",
    "WHOM"};

inline constexpr Option kStart = {
    .names = "--start",
    .to = &Arguments::start,
    .help =
        "the day on which one customer's journey begins, with --audience customer: their plan then has days "
        "of the calendar",
    .value = "YYYY-MM-DD",
    .needs = "--audience"};

inline constexpr Option kBuilding[] = {
    {"--out-dir,--out", &Arguments::out_dir, "the folder to write to; build/journeys where left out", "DIR"},
    {.names = "--emit",
     .to = &Arguments::emit,
     .help = "what to write, beside what an earlier build has left there:",
     .value = "WHAT",
     .words = language::kEmits,
     .comma = true},
    kAudience,
    kStart,
    {.names = "--only",
     .to = &Arguments::only,
     .help = "with --emit: remove what an earlier build has made of other kinds",
     .needs = "--emit"},
    {"--force", &Arguments::force,
     "write over and remove what git tracks as well, where an earlier build made it"},
    {.names = "--lanes",
     .to = &Arguments::lanes,
     .help = "the rows of journey maps, in order; all that have content where left out",
     .value = "LANE",
     .comma = true},
    {"--page", &Arguments::page, "fit pictures on paper, landscape, and split maps: a4, a3 or none", "PAGE",
     language::kPages},
    {"--theme", &Arguments::theme, "colours of pictures: auto, light or dark", "THEME", language::kThemes},
};

inline constexpr Option kWatching[] = {
    {"--watch", &Arguments::watch, "do it again whenever the specs change, until it is stopped"},
};

inline constexpr Option kServing[] = {
    {.names = "--port",
     .to = &Arguments::port,
     .help = "the port on 127.0.0.1; 8700 where left out",
     .value = "N",
     .least = 1,
     .most = 65535},
    kAudience,
    kStart,
};

inline constexpr Option kTier[] = {
    {"--tier", &Arguments::tier, "what customers of this tier get", "TIER"},
};

inline constexpr Option kAsJson[] = {
    {"-f,--format", &Arguments::list_format, "one of:", "FORMAT", kListFormats},
    {"--json", &Arguments::json, "as JSON"},
};

inline constexpr Option kExpanding[] = {
    {"--json", &Arguments::json, "JSON in place of YAML"},
    {"--origins", &Arguments::origins, "behind every value, where it was written"},
};

inline constexpr Option kWidth[] = {
    {.names = "--width",
     .to = &Arguments::width,
     .help = "cells to use; those of the window where left out",
     .value = "N",
     .least = 24,
     .most = 1000},
};

inline constexpr Option kRuleName[] = {
    {.names = kRuleValue, .to = &Arguments::subject, .help = "the id of the rule", .required = true},
};

inline constexpr Option kHouse[] = {
    {"PATH", &Arguments::folder, "a folder whose house rules count as well"},
};

inline constexpr Option kPages[] = {
    {"PATH", &Arguments::folder, "a workspace, or one page; the current folder where left out"},
    {"--update", &Arguments::update, "write what is printed now into the pages"},
};

inline constexpr Option kSchema[] = {
    {.names = "WHAT",
     .to = &Arguments::subject,
     .help = "journey, vocabulary, portfolio, config, model or diff",
     .words = kSchemas,
     .required = true},
};

inline constexpr Option kStage[] = {
    {.names = "STAGE",
     .to = &Arguments::subject,
     .help = "syntax, model, layout or dot",
     .words = kStages,
     .required = true},
};

inline constexpr Option kStarting[] = {
    {"DIR", &Arguments::folder, "the folder; the current one where left out"},
    {"--from", &Arguments::kit, "a starter kit in place of the smallest workspace", "KIT"},
    {"--list", &Arguments::list, "list the starter kits"},
    {"--force", &Arguments::force, "write over files that are there"},
    {.names = "--update-schemas",
     .to = &Arguments::update_schemas,
     .help = "write the schemas for editors of the workspace that is there, and nothing else",
     .excludes = "--from"},
};

inline constexpr Option kAnyPlace[] = {
    {"PATH", &Arguments::folder, "a file or folder; the current folder where left out"},
};

inline constexpr Option kWorkspace[] = {
    {"PATH", &Arguments::folder, "a folder of the workspace; the current one where left out"},
    kProfile,
};

inline constexpr Option kForce[] = {
    {"--force", &Arguments::force, "write over a baseline that is there"},
};

inline constexpr Option kAcceptNew[] = {
    {"--accept-new", &Arguments::accept_new, "record what is new, too"},
};

inline constexpr Option kTwoSides[] = {
    {"SIDE", &Arguments::paths,
     "two folders, files or revisions (or `A..B`); with one revision, the folder as it is now against it; "
     "with "
     "none, against where the branch began"},
};

inline constexpr Option kDiffing[] = {
    {"--against", &Arguments::against, "compare what is here with where it parted from this revision", "REV"},
    {"--since", &Arguments::since, "compare with this revision; what the base has already never fails",
     "TAG"},
    {.names = "-f,--format",
     .to = &Arguments::formats,
     .help = "with =FILE into a file; may be repeated; one of:",
     .value = "FORMAT[=FILE]",
     .words = kDiffFormats,
     .free_form = true},
    {"--fail-on", &Arguments::fail_on,
     "classes that exit with 1, with a direction where only one does; promise:weaker where left out, or "
     "never",
     "CLASS[:DIRECTION],…"},
    {"--approve", &Arguments::approve, "write an approval of the change into journeyc-approvals.yaml",
     "FINGERPRINT"},
    {.names = "--why",
     .to = &Arguments::why,
     .help = "why it is approved",
     .value = "TEXT",
     .needs = "--approve"},
    {.names = "--until",
     .to = &Arguments::until,
     .help = "the last day on which the approval counts",
     .value = "YYYY-MM-DD",
     .needs = "--approve"},
};

inline constexpr Option kJourneyName[] = {
    {.names = "JOURNEY",
     .to = &Arguments::subject,
     .help = "the id of the journey, or its file",
     .required = true},
    {"PATH", &Arguments::folder, "a folder of the workspace; the current one where left out"},
};

inline constexpr Option kHistory[] = {
    {"--since", &Arguments::since, "commits after this revision only", "REV"},
    {.names = "-f,--format",
     .to = &Arguments::formats,
     .help = "with =FILE into a file; one of:",
     .value = "FORMAT[=FILE]",
     .words = kLogFormats,
     .free_form = true},
};

inline constexpr Option kAnyPaths[] = {
    {"PATH", &Arguments::paths, "files and folders; the current folder where left out"},
};

inline constexpr Option kCounting[] = {
    {"--since", &Arguments::since, "compare with this revision", "REV"},
    {"--may-not-fall", &Arguments::may_not_fall,
     "exit with 1 where a share is lower than in the revision, or than where the branch began"},
    {.names = "-f,--format",
     .to = &Arguments::formats,
     .help = "with =FILE into a file; one of:",
     .value = "FORMAT[=FILE]",
     .words = kStatsFormats,
     .free_form = true},
};

inline constexpr Option kGitFile[] = {
    {.names = "FILE", .to = &Arguments::subject, .help = "the file", .required = true},
};

inline constexpr Option kGitSides[] = {
    {.names = "WORD",
     .to = &Arguments::paths,
     .help = "what git says of a file: its path, then file, id and mode before and after",
     .required = true},
};

inline constexpr Option kShell[] = {
    {.names = "SHELL",
     .to = &Arguments::subject,
     .help = "bash, zsh or fish",
     .words = kShells,
     .required = true},
};

}  // namespace options

}  // namespace jc::cli
