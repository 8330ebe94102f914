#include "compiler/cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <sstream>

#include "compiler/cli/commands.h"
#include "compiler/source/nearest.h"

namespace jc::cli {

namespace {

constexpr const char* kHelpFlags = "-h,--help";
constexpr const char* kHelpOfHelp = "show this help";

std::string_view first_word_of(const Command& command) {
  const std::string_view name = command.name;
  return name.substr(0, name.find(' '));
}

// The first word of the command that the first of the words names, itself or by another name; empty where it
// is none.
std::string_view named_first(const std::vector<std::string>& words) {
  if (words.empty()) {
    return "";
  }
  for (const Command& command : commands()) {
    const bool other = !command.other_name.empty() && words.front() == command.other_name;
    if (other || words.front() == first_word_of(command)) {
      return first_word_of(command);
    }
  }
  return "";
}

// For a first word that is no command; empty where it is one.
std::string unknown_command(const std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with("-") || !named_first(words).empty()) {
    return "";
  }
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    names.push_back(first_word_of(command));
  }
  const auto near = source::nearest(words.front(), names);
  return fmt::format(
      "journeyc: there is no command `{}`; {}\n", words.front(),
      near ? fmt::format("did you mean `journeyc {}`?", *near) : "`journeyc --help` lists them");
}

// The table of commands as the parser wants it.
class Parser {
 public:
  Parser(Arguments& to, const std::vector<std::string>& words) : to_(to), words_(words) {
    app_.require_subcommand(1);
    app_.set_help_flag(kHelpFlags, kHelpOfHelp);
    app_.get_formatter()->column_width(34);
    app_.footer(
        "Start with `journeyc init`, then `journeyc check`. Exit codes: 0 clean, 1 findings, 2 could not do "
        "the job.");
    // Where one is named first, no other is ever looked at, and all of them take longer than a start should.
    const std::string_view named = named_first(words);
    for (const Command& command : commands()) {
      if (named.empty() || first_word_of(command) == named) {
        add(command);
      }
    }
    app_.add_flag_callback(
        "--version,-V",
        [this] {
          to_.command = "version";
          throw CLI::Success();
        },
        "print the version");
  }

  CLI::App& app() { return app_; }

  // Of the innermost command that was typed.
  std::string_view typed() const {
    const CLI::App* at = &app_;
    while (!at->get_subcommands().empty()) {
      at = at->get_subcommands().front();
    }
    const auto found = names_.find(at);
    return found == names_.end() ? std::string_view() : found->second;
  }

 private:
  void add(const Command& command) {
    CLI::App* parent = command.group().empty() ? &app_ : app_.get_subcommand(std::string(command.group()));
    CLI::App* sub = parent->add_subcommand(std::string(command.last_word()), std::string(command.sentence));
    sub->set_help_flag(kHelpFlags, kHelpOfHelp);
    if (!command.other_name.empty()) {
      sub->alias(std::string(command.other_name));
    }
    if (command.run == nullptr) {
      sub->require_subcommand(1);
    }
    names_[sub] = command.name;
    if (may_be_meant(command)) {
      for (const Option& option : command.options) {
        add(*sub, option);
      }
    }
  }

  // All options of all commands take longer than a start should; those of a command that nobody has typed are
  // never looked at.
  bool may_be_meant(const Command& command) const {
    return std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
      return word == command.last_word() || (!command.other_name.empty() && word == command.other_name);
    });
  }

  void add(CLI::App& sub, const Option& option) {
    CLI::Option* added = std::visit([&](auto to) { return place(sub, option, to_.*to); }, option.to);
    if (!option.value.empty() && !option.is_positional()) {
      added->type_name(std::string(option.value));
    }
    if (!option.words.empty() && !option.free_form) {
      added->check(CLI::IsMember(std::vector<std::string>(option.words.begin(), option.words.end())));
      added->type_name(std::string(option.value));
    }
    added->required(option.required);
    if (option.single) {
      added->expected(1);
    }
    if (option.most > 0) {
      added->check(CLI::Range(option.least, option.most));
      added->type_name(std::string(option.value));
    }
    if (!option.needs.empty()) {
      added->needs(sub.get_option(std::string(option.needs)));
    }
    if (!option.excludes.empty()) {
      added->excludes(sub.get_option(std::string(option.excludes)));
    }
  }

  static CLI::Option* place(CLI::App& sub, const Option& option, bool& to) {
    return sub.add_flag(std::string(option.names), to, help_of(option));
  }
  static CLI::Option* place(CLI::App& sub, const Option& option, std::vector<std::string>& to) {
    CLI::Option* added = sub.add_option(std::string(option.names), to, help_of(option));
    if (option.comma) {
      added->delimiter(',');
    }
    if (!option.is_positional()) {
      added->take_all()->allow_extra_args(false);
    }
    return added;
  }
  template <typename Value>
  static CLI::Option* place(CLI::App& sub, const Option& option, Value& to) {
    return sub.add_option(std::string(option.names), to, help_of(option));
  }

  Arguments& to_;
  const std::vector<std::string>& words_;
  CLI::App app_{"journeyc checks customer-journey specs and compiles them to maps, playbooks and JSON",
                "journeyc"};
  std::map<const CLI::App*, std::string_view> names_;
};

}  // namespace

Parsed parse_arguments(const std::vector<std::string>& words) {
  Parsed parsed;
  Parser parser(parsed.arguments, words);
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    parser.app().parse(reversed);
    parsed.arguments.command = parser.typed();
  } catch (const CLI::ParseError& problem) {
    if (!parsed.arguments.command.empty()) {
      return parsed;
    }
    std::ostringstream out;
    std::ostringstream error;
    const int code = parser.app().exit(problem, out, error);
    parsed.output = out.str();
    parsed.error = error.str();
    if (const std::string meant = code == 0 ? "" : unknown_command(words); !meant.empty()) {
      parsed.error = meant;
    }
    // Whatever CLI11 calls it: a flag that can't be used is exit code 2.
    parsed.exit_code = code == 0 ? 0 : 2;
  }
  return parsed;
}

}  // namespace jc::cli
