#include "compiler/cli/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/cli/commands.h"
#include "compiler/cli/version.h"
#include "compiler/language/choices.h"
#include "compiler/lint/category.h"
#include "compiler/lint/rule_set.h"
#include "compiler/lint/selection.h"

namespace jc::cli {

namespace {

// The long flags of an option: `--color`, or `--format` of `-f,--format`.
std::vector<std::string> flags_of(const Option& option) {
  std::vector<std::string> flags;
  std::size_t at = 0;
  while ((at = option.names.find("--", at)) != std::string_view::npos) {
    const std::size_t end = option.names.find(',', at);
    flags.emplace_back(option.names.substr(at, end - at));
    at += 2;
  }
  return flags;
}

std::vector<std::string> flags_of(const Command& command) {
  std::vector<std::string> flags = {"--help"};
  for (const Option& option : command.options) {
    const std::vector<std::string> more = flags_of(option);
    flags.insert(flags.end(), more.begin(), more.end());
  }
  std::sort(flags.begin(), flags.end());
  flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
  return flags;
}

// Words that may stand behind a command in place of a file.
std::vector<std::string> words_of(const Command& command, const std::vector<std::string>& rules) {
  std::vector<std::string> words;
  for (const Command& each : commands()) {
    if (each.group() == command.name) {
      words.emplace_back(each.last_word());
    }
  }
  for (const Option& option : command.options) {
    if (option.is_positional()) {
      words.insert(words.end(), option.words.begin(), option.words.end());
      const bool named = option.names == kRuleValue;
      words.insert(words.end(), named ? rules.begin() : rules.end(), rules.end());
    }
  }
  return words;
}

// Commands that stand right behind the name of the program.
std::vector<Command> first_commands() {
  std::vector<Command> first;
  for (const Command& command : commands()) {
    if (command.group().empty()) {
      first.push_back(command);
    }
  }
  return first;
}

std::vector<std::string> first_names() {
  std::vector<std::string> names;
  for (const Command& command : first_commands()) {
    names.emplace_back(command.name);
  }
  return names;
}

// Words that name many rules at once.
std::vector<std::string> selectors() {
  std::vector<std::string> words = {"all"};
  for (const std::string_view profile : language::kProfiles) {
    words.push_back(std::string(lint::kProfilePrefix) + std::string(profile));
  }
  for (const lint::Category& each : lint::kCategories) {
    words.emplace_back(each.name);
  }
  return words;
}

// What completes the value of each option that has a list, as arms of a shell's `case`, each option once.
std::string values(const std::vector<std::string>& rules) {
  std::string arms;
  std::set<std::string_view> seen;
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      const bool names_rules = option.value == kRuleValue;
      if (option.is_positional() || (option.words.empty() && !names_rules) ||
          !seen.insert(option.names).second) {
        continue;
      }
      std::string names(option.names);
      std::replace(names.begin(), names.end(), ',', '|');
      const std::string words = names_rules
                                    ? fmt::format("{} {}", fmt::join(rules, " "), fmt::join(selectors(), " "))
                                    : fmt::format("{}", fmt::join(option.words, " "));
      arms += fmt::format("    {}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n", names, words);
    }
  }
  return arms;
}

std::string bash(const std::vector<std::string>& rules) {
  std::string cases;
  for (const Command& command : first_commands()) {
    std::vector<std::string> words = flags_of(command);
    const auto more = words_of(command, rules);
    words.insert(words.end(), more.begin(), more.end());
    cases += fmt::format("    {}) words=\"{}\" ;;\n", command.name, fmt::join(words, " "));
  }
  return fmt::format(
      R"(# bash completion for journeyc: source this file, or put it where your shell looks for completions.
_journeyc() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{} --help --version" -- "$word"))
    return
  fi
  case "$before" in
{}  esac
  case "${{COMP_WORDS[1]}}" in
{}  esac
  COMPREPLY=($(compgen -W "$words" -f -- "$word"))
}}
complete -o filenames -F _journeyc journeyc
)",
      fmt::join(first_names(), " "), values(rules), cases);
}

std::string zsh(const std::vector<std::string>& rules) {
  return "#compdef journeyc\n# zsh completion for journeyc: put this file into a folder of $fpath as "
         "_journeyc.\n"
         "autoload -U +X bashcompinit && bashcompinit\n" +
         bash(rules);
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' ? std::string("\\'") : std::string(1, c);
  }
  return out + "'";
}

std::string fish(const std::vector<std::string>& rules) {
  std::string out = "# fish completion for journeyc: put this file into ~/.config/fish/completions.\n";
  for (const Command& command : first_commands()) {
    const std::string behind =
        fmt::format("complete -c journeyc -n '__fish_seen_subcommand_from {}'", command.name);
    out += fmt::format("complete -c journeyc -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       quoted(command.sentence));
    for (const Option& option : command.options) {
      const std::string words =
          option.words.empty() ? "" : fmt::format(" -x -a '{}'", fmt::join(option.words, " "));
      for (const std::string& flag : flags_of(option)) {
        out += fmt::format("{} -l {} -d {}{}\n", behind, flag.substr(2), quoted(help_of(option)), words);
      }
    }
    if (const auto words = words_of(command, rules); !words.empty()) {
      out += fmt::format("{} -a '{}'\n", behind, fmt::join(words, " "));
    }
  }
  return out;
}

std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-' || c == '\\') {
      out += '\\';
    }
    if (c != '`') {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string completions(std::string_view shell, const std::vector<std::string>& rules) {
  return shell == "fish" ? fish(rules) : shell == "zsh" ? zsh(rules) : bash(rules);
}

std::string manual_page(std::string_view version) {
  std::string page = fmt::format(".TH JOURNEYC 1 \"\" \"journeyc {}\" \"User Commands\"\n", version);
  page +=
      ".SH NAME\njourneyc \\- check customer\\-journey specs and compile them to maps, playbooks and JSON\n";
  page += ".SH SYNOPSIS\n.B journeyc\n.I COMMAND\n[options] [arguments]\n.SH DESCRIPTION\n";
  page +=
      "Journeys are kept as YAML: stages, milestones, owners, metrics, tiers, governance. journeyc parses "
      "them\n"
      "into a typed model, judges them by rules, and draws and writes what people need from them.\n"
      ".SH COMMANDS\n";
  for (const Command& command : commands()) {
    page += fmt::format(".SS journeyc {}\n{}\n", roff(command.name), roff(command.sentence));
    for (const Option& option : command.options) {
      page += fmt::format(".TP\n.B {}\n{}\n", roff(option.names), roff(help_of(option)));
    }
  }
  page +=
      ".SH EXIT STATUS\n.TP\n.B 0\nnothing at or above \\-\\-fail\\-on was found\n.TP\n.B "
      "1\nfindings\n.TP\n.B 2\n"
      "the job could not be done: a flag that is not known, a file that can not be read, a path that "
      "matches\n"
      "nothing, or no file to check\n";
  page +=
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nset and not empty: no colour\n.TP\n.B FORCE_COLOR, CLICOLOR_FORCE\n"
      "set and not 0: colour, whatever the output is\n"
      ".TP\n.B GITHUB_STEP_SUMMARY\n\\-\\-format github appends a table of all findings to this file\n"
      ".TP\n.B GITHUB_WORKSPACE, CI_PROJECT_DIR\nthe root of the repository, which paths in sarif, github, "
      "gitlab,\n"
      "junit, checkstyle, rdjson and markdown are relative to; else the current folder\n";
  page +=
      ".SH FILES\n.TP\n.B journeyc.yaml\nthe workspace; the nearest one at or above the path that is "
      "checked\n"
      ".TP\n.B journeyc\\-baseline.json\nknown findings, beside it; see journeyc baseline\n";
  page +=
      ".SH COMMENTS\n.B # journeyc: ignore[rule] reason\nbehind something silences findings of the rule on "
      "its line;\n"
      "on a line of its own, in all of the key or list item below it. ignore\\-file above the content of a "
      "file\n"
      "silences them in the file. The reason is required.\n";
  return page;
}

int run_completions(const Arguments& arguments, Streams& streams) {
  std::vector<std::string> ids;
  const lint::RuleSet rules = lint::RuleSet::built_in();
  for (const auto& rule : rules.rules()) {
    ids.emplace_back(rule->page.id);
  }
  streams.out(completions(arguments.subject, ids));
  return 0;
}

int run_man(const Arguments& /*arguments*/, Streams& streams) {
  streams.out(manual_page(kVersion));
  return 0;
}

}  // namespace jc::cli
