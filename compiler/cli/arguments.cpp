#include "compiler/cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "compiler/language/choices.h"

namespace jc::cli {

namespace {

const std::vector<std::string> kFailOn(std::begin(language::kFailOn), std::end(language::kFailOn));
const std::vector<std::string> kColors = {"auto", "always", "never"};
const std::vector<std::string> kSchemas = {"journey", "vocabulary", "portfolio", "config", "model"};
const std::vector<std::string> kStages = {"syntax", "model", "layout", "dot"};
const std::vector<std::string> kOutputs(std::begin(language::kEmits), std::end(language::kEmits));
const std::vector<std::string> kPages(std::begin(language::kPages), std::end(language::kPages));
const std::vector<std::string> kThemes(std::begin(language::kThemes), std::end(language::kThemes));
const std::vector<std::string> kShells = {"bash", "zsh", "fish"};
const std::vector<std::string> kProfiles(std::begin(language::kProfiles), std::end(language::kProfiles));

// The program's commands, declared once: parsing, help, completions and the man page read them.
class Commands {
 public:
  explicit Commands(Arguments& to) : to_(to) {
    app_->require_subcommand(1);
    app_->set_help_flag("-h,--help", "show this help");
    app_->get_formatter()->column_width(34);
    app_->footer(
        "Start with `journeyc init`, then `journeyc check`. Exit codes: 0 clean, 1 findings, 2 could not do "
        "the job.");
    check();
    build();
    show();
    expand();
    look_up();
    dump();
    init();
    others();
  }

  CLI::App& app() { return *app_; }

 private:
  CLI::App* add(Command command, const std::string& name, const std::string& help) {
    CLI::App* sub = app_->add_subcommand(name, help);
    sub->set_help_flag("-h,--help", "show this help");
    sub->callback([this, command] { to_.command = command; });
    return sub;
  }

  void paths(CLI::App* sub) {
    sub->add_option("PATH", to_.paths,
                    "files and folders; `-` is standard input; the current folder where left out");
    sub->add_option("--stdin-filename", to_.stdin_filename, "the name standard input goes by")
        ->type_name("PATH");
  }

  void shared(CLI::App* sub) {
    sub->add_option("--color", to_.color, "colour: auto, always or never")
        ->check(CLI::IsMember(kColors))
        ->type_name("WHEN");
    sub->add_option("--threads", to_.threads,
                    "threads to use; as many as there are processors where left out")
        ->check(CLI::Range(1U, 256U))
        ->type_name("N");
    sub->add_flag("-q,--quiet", to_.quiet, "print findings only, no summary and no progress");
    sub->add_option("--as-of", to_.as_of, "the day dates are compared with; today where left out")
        ->type_name("YYYY-MM-DD");
  }

  void choice(CLI::App* sub) {
    sub->add_option("--select", to_.select,
                    "run these only: rules, categories such as ownership, profile:strict, all")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("RULE");
    sub->add_option("--ignore", to_.ignore, "leave these out; named like those of --select")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("RULE");
    sub->add_option("--profile", to_.profile, "the set of rules")
        ->check(CLI::IsMember(kProfiles))
        ->type_name("PROFILE");
    sub->add_option("--fail-on", to_.fail_on,
                    "the least severity that exits with 1: error, warning, info or never")
        ->check(CLI::IsMember(kFailOn))
        ->type_name("SEVERITY");
  }

  void rules(CLI::App* sub) {
    choice(sub);
    sub->add_flag("--no-suppressions", to_.no_suppressions,
                  "show what `# journeyc: ignore[…]` silences, too");
    sub->add_flag("--no-baseline", to_.no_baseline, "show what the baseline knows, too");
    sub->add_option("--max-diagnostics", to_.max_diagnostics,
                    "findings to show as text; 0 shows all; 1000 where left out")
        ->type_name("N");
    sub->add_flag("--statistics", to_.statistics,
                  "as text, print a table of findings by rule in place of them");
    sub->add_option("-f,--format", to_.formats,
                    fmt::format("{}; with =FILE into a file; may be repeated", fmt::join(kFormats, ", ")))
        ->type_name("FORMAT[=FILE]")
        ->take_all()
        ->allow_extra_args(false);
  }

  void check() {
    CLI::App* sub = add(Command::check, "check", "check journeys, and say what is wrong with them");
    sub->alias("lint");
    paths(sub);
    rules(sub);
    shared(sub);
    sub->add_flag("--allow-empty", to_.allow_empty, "finding no file to check is fine");
    sub->add_flag("--exit-zero", to_.exit_zero, "exit with 0 whatever was found");
    CLI::Option* add_ignores =
        sub->add_flag("--add-ignores", to_.add_ignores,
                      "write `# journeyc: ignore[…]` comments for all findings, with --reason");
    sub->add_option("--reason", to_.reason, "why the findings are fine for now, for --add-ignores")
        ->needs(add_ignores)
        ->type_name("TEXT");
    CLI::Option* fix = sub->add_flag("--fix", to_.fix, "mend what can be mended without a change of meaning");
    sub->add_flag("--diff", to_.diff,
                  "print what --fix would change, as a unified diff; exit with 1 where it would")
        ->excludes(fix);
    sub->add_flag("--unsafe-fixes", to_.unsafe_fixes,
                  "with --fix or --diff: also fixes that may change the meaning");
  }

  void build() {
    CLI::App* sub = add(Command::build, "build", "write maps, playbooks and JSON");
    paths(sub);
    sub->add_option("--out-dir,--out", to_.out_dir, "the folder to write to; build/journeys where left out")
        ->type_name("DIR");
    sub->add_option("--emit", to_.emit, fmt::format("what to write: {}", fmt::join(kOutputs, ", ")))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(kOutputs))
        ->type_name("WHAT");
    sub->add_option("--lanes", to_.lanes,
                    "the rows of journey maps, in order; all that have content where left out")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("LANE");
    sub->add_option("--page", to_.page, "fit pictures on paper, landscape, and split maps: a4, a3 or none")
        ->check(CLI::IsMember(kPages))
        ->type_name("PAGE");
    sub->add_option("--theme", to_.theme, "colours of pictures: auto, light or dark")
        ->check(CLI::IsMember(kThemes))
        ->type_name("THEME");
    rules(sub);
    shared(sub);
  }

  void expand() {
    CLI::App* sub =
        add(Command::expand, "expand",
            "print a journey as it takes effect: anchors, merges, inheritance and a tier's overlay applied");
    sub->add_option("FILE", to_.paths, "the journey; `-` is standard input")->required()->expected(1);
    sub->add_option("--stdin-filename", to_.stdin_filename, "the name standard input goes by")
        ->type_name("PATH");
    sub->add_option("--tier", to_.tier, "what customers of this tier get")->type_name("TIER");
    sub->add_flag("--json", to_.json, "JSON in place of YAML");
    sub->add_flag("--origins", to_.origins, "behind every value, where it was written");
    shared(sub);
  }

  void show() {
    CLI::App* sub = add(Command::show, "show", "draw a journey map in the terminal");
    sub->add_option("FILE", to_.paths, "the journey, or a folder with one; `-` is standard input")
        ->required()
        ->expected(1);
    sub->add_option("--stdin-filename", to_.stdin_filename, "the name standard input goes by")
        ->type_name("PATH");
    sub->add_option("--tier", to_.tier, "what customers of this tier get")->type_name("TIER");
    sub->add_option("--width", to_.width, "cells to use; those of the window where left out")
        ->check(CLI::Range(24U, 1000U))
        ->type_name("N");
    shared(sub);
  }

  void look_up() {
    CLI::App* explain = add(Command::explain, "explain", "print the page of a rule");
    explain->add_option("RULE", to_.subject, "the id of the rule")->required();
    explain->add_option("PATH", to_.folder, "a folder whose house rules count as well");
    explain->add_option("--color", to_.color, "colour: auto, always or never")->check(CLI::IsMember(kColors));
    CLI::App* rules = add(Command::rules, "rules", "list the rules");
    rules->add_option("PATH", to_.folder, "a folder whose house rules count as well");
    rules->add_flag("--json", to_.json, "as JSON");
    CLI::App* test = rules->add_subcommand("test", "run the examples on the pages of house rules");
    test->set_help_flag("-h,--help", "show this help");
    test->add_option("PATH", to_.folder, "a workspace, or one page; the current folder where left out");
    test->add_flag("--update", to_.update, "write what is printed now into the pages");
    test->add_option("--color", to_.color, "colour: auto, always or never")->check(CLI::IsMember(kColors));
    rules->callback([this, test] { to_.command = test->parsed() ? Command::rules_test : Command::rules; });
    CLI::App* schema = add(Command::schema, "schema", "print a JSON Schema, for editors and other tools");
    schema->add_option("WHAT", to_.subject, "journey, vocabulary, portfolio, config or model")
        ->required()
        ->check(CLI::IsMember(kSchemas));
  }

  void dump() {
    CLI::App* sub = add(Command::dump, "dump", "show what stands between two passes of the compiler");
    sub->add_option("STAGE", to_.subject, "syntax, model, layout or dot")
        ->required()
        ->check(CLI::IsMember(kStages));
    sub->add_option("FILE", to_.paths, "the journey; `-` is standard input")->required()->expected(1);
    sub->add_option("--stdin-filename", to_.stdin_filename, "the name standard input goes by")
        ->type_name("PATH");
  }

  void init() {
    CLI::App* sub =
        add(Command::init, "init", "start a workspace: configuration, a first journey, a CI snippet");
    sub->add_option("DIR", to_.folder, "the folder; the current one where left out");
    sub->add_option("--from", to_.kit, "a starter kit in place of the smallest workspace")->type_name("KIT");
    sub->add_flag("--list", to_.list, "list the starter kits");
    sub->add_flag("--force", to_.force, "write over files that are there");
  }

  void others() {
    CLI::App* config = app_->add_subcommand("config", "look at the configuration");
    config->require_subcommand(1);
    config->set_help_flag("-h,--help", "show this help");
    CLI::App* show =
        config->add_subcommand("show", "print what is in effect, and where each value comes from");
    show->set_help_flag("-h,--help", "show this help");
    show->add_option("PATH", to_.folder, "a file or folder; the current folder where left out");
    choice(show);
    show->callback([this] { to_.command = Command::config_show; });
    baseline();
    add(Command::version, "version", "print the version");
    CLI::App* completions = add(Command::completions, "completions", "print a completion script for a shell");
    completions->add_option("SHELL", to_.subject, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember(kShells));
    add(Command::man, "man", "print the manual page, as roff");
    app_->add_flag_callback(
        "--version,-V",
        [this] {
          to_.command = Command::version;
          throw CLI::Success();
        },
        "print the version");
  }

  CLI::App* baseline_command(CLI::App* baseline, Command command, const std::string& name,
                             const std::string& help) {
    CLI::App* sub = baseline->add_subcommand(name, help);
    sub->set_help_flag("-h,--help", "show this help");
    sub->add_option("PATH", to_.folder, "a folder of the workspace; the current one where left out");
    sub->add_option("--profile", to_.profile, "the set of rules")
        ->check(CLI::IsMember(kProfiles))
        ->type_name("PROFILE");
    shared(sub);
    sub->callback([this, command] { to_.command = command; });
    return sub;
  }

  void baseline() {
    CLI::App* sub = app_->add_subcommand("baseline", "record known findings, so that only new ones count");
    sub->require_subcommand(1);
    sub->set_help_flag("-h,--help", "show this help");
    baseline_command(sub, Command::baseline_create, "create", "record all that is found now")
        ->add_flag("--force", to_.force, "write over a baseline that is there");
    baseline_command(sub, Command::baseline_update, "update", "drop what is fixed; adds nothing by itself")
        ->add_flag("--accept-new", to_.accept_new, "record what is new, too");
    baseline_command(sub, Command::baseline_prune, "prune", "drop what is fixed");
    baseline_command(sub, Command::baseline_show, "show", "list what is known, and what of it is fixed");
  }

  Arguments& to_;
  std::unique_ptr<CLI::App> app_ = std::make_unique<CLI::App>(
      "journeyc checks customer-journey specs and compiles them to maps, playbooks and JSON", "journeyc");
};

std::vector<OptionHelp> options_of(const CLI::App& command, const std::string& name) {
  std::vector<OptionHelp> options;
  for (const CLI::Option* option : command.get_options()) {
    options.push_back({name, option->get_name(false, true), option->get_description(), {}});
  }
  return options;
}

}  // namespace

Parsed parse_arguments(const std::vector<std::string>& words) {
  Parsed parsed;
  Commands commands(parsed.arguments);
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    commands.app().parse(reversed);
  } catch (const CLI::ParseError& problem) {
    if (parsed.arguments.command == Command::version) {
      return parsed;
    }
    std::ostringstream out;
    std::ostringstream error;
    const int code = commands.app().exit(problem, out, error);
    parsed.output = out.str();
    parsed.error = error.str();
    // Whatever CLI11 calls it: a flag that can't be used is exit code 2.
    parsed.exit_code = code == 0 ? 0 : 2;
  }
  return parsed;
}

std::vector<CommandHelp> command_help() {
  Arguments unused;
  Commands commands(unused);
  std::vector<CommandHelp> all;
  for (const CLI::App* command : commands.app().get_subcommands([](const CLI::App*) { return true; })) {
    const std::string name = command->get_name();
    const auto inner = command->get_subcommands([](const CLI::App*) { return true; });
    all.push_back({name, command->get_description(), options_of(*command, name)});
    for (const CLI::App* sub : inner) {
      all.push_back({name + " " + sub->get_name(), sub->get_description(), options_of(*sub, name)});
    }
  }
  return all;
}

}  // namespace jc::cli
