#include "compiler/cli/completions.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/cli/arguments.h"
#include "compiler/language/choices.h"
#include "compiler/lint/category.h"
#include "compiler/lint/selection.h"

namespace jc::cli {

namespace {

// The long flags of a command: `--color` of `-f,--format`.
std::vector<std::string> flags_of(const CommandHelp& command) {
  std::vector<std::string> flags;
  for (const OptionHelp& option : command.options) {
    std::size_t at = 0;
    while ((at = option.names.find("--", at)) != std::string::npos) {
      const std::size_t end = option.names.find_first_of(", ", at);
      flags.push_back(option.names.substr(at, end - at));
      at += 2;
    }
  }
  std::sort(flags.begin(), flags.end());
  flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
  return flags;
}

// Words that may stand behind a command in place of a file.
std::vector<std::string> words_of(const std::string& command, const std::vector<std::string>& rules) {
  if (command == "explain") {
    return rules;
  }
  if (command == "schema") {
    return {"journey", "vocabulary", "portfolio", "config", "model"};
  }
  if (command == "dump") {
    return {"syntax", "model", "layout", "dot"};
  }
  if (command == "completions") {
    return {"bash", "zsh", "fish"};
  }
  if (command == "config") {
    return {"show"};
  }
  if (command == "rules") {
    return {"test"};
  }
  if (command == "baseline") {
    return {"create", "update", "prune", "show"};
  }
  return {};
}

std::vector<std::string> command_names(const std::vector<CommandHelp>& commands) {
  std::vector<std::string> names;
  for (const CommandHelp& command : commands) {
    if (command.name.find(' ') == std::string::npos) {
      names.push_back(command.name);
    }
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

std::string bash(const std::vector<CommandHelp>& commands, const std::vector<std::string>& rules) {
  std::string cases;
  for (const CommandHelp& command : commands) {
    if (command.name.find(' ') != std::string::npos) {
      continue;
    }
    std::vector<std::string> words = flags_of(command);
    const auto more = words_of(command.name, rules);
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
    --select|--ignore) COMPREPLY=($(compgen -W "{} {}" -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
    --fail-on) COMPREPLY=($(compgen -W "error warning info never" -- "$word")); return ;;
    --profile) COMPREPLY=($(compgen -W "recommended strict land expand" -- "$word")); return ;;
    --format|-f) COMPREPLY=($(compgen -W "{}" -- "$word")); return ;;
  esac
  case "${{COMP_WORDS[1]}}" in
{}  esac
  COMPREPLY=($(compgen -W "$words" -f -- "$word"))
}}
complete -o filenames -F _journeyc journeyc
)",
      fmt::join(command_names(commands), " "), fmt::join(rules, " "), fmt::join(selectors(), " "),
      fmt::join(kFormats, " "), cases);
}

std::string zsh(const std::vector<CommandHelp>& commands, const std::vector<std::string>& rules) {
  return "#compdef journeyc\n# zsh completion for journeyc: put this file into a folder of $fpath as "
         "_journeyc.\n"
         "autoload -U +X bashcompinit && bashcompinit\n" +
         bash(commands, rules);
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    out += c == '\'' ? std::string("\\'") : std::string(1, c);
  }
  return out + "'";
}

std::string fish(const std::vector<CommandHelp>& commands, const std::vector<std::string>& rules) {
  std::string out = "# fish completion for journeyc: put this file into ~/.config/fish/completions.\n";
  for (const CommandHelp& command : commands) {
    if (command.name.find(' ') != std::string::npos) {
      continue;
    }
    out += fmt::format("complete -c journeyc -n __fish_use_subcommand -a {} -d {}\n", command.name,
                       quoted(command.help));
    for (const OptionHelp& option : command.options) {
      for (const std::string& flag : flags_of({command.name, "", {option}})) {
        out += fmt::format("complete -c journeyc -n '__fish_seen_subcommand_from {}' -l {} -d {}\n",
                           command.name, flag.substr(2), quoted(option.help));
      }
    }
    if (const auto words = words_of(command.name, rules); !words.empty()) {
      out += fmt::format("complete -c journeyc -n '__fish_seen_subcommand_from {}' -a '{}'\n", command.name,
                         fmt::join(words, " "));
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
  const auto commands = command_help();
  return shell == "fish"  ? fish(commands, rules)
         : shell == "zsh" ? zsh(commands, rules)
                          : bash(commands, rules);
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
  for (const CommandHelp& command : command_help()) {
    page += fmt::format(".SS journeyc {}\n{}\n", roff(command.name), roff(command.help));
    for (const OptionHelp& option : command.options) {
      page += fmt::format(".TP\n.B {}\n{}\n", roff(option.names), roff(option.help));
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

}  // namespace jc::cli
