#include "compiler/cli/commands.h"

#include <initializer_list>

namespace jc::cli {

namespace {

Command row(std::string_view words, std::string_view sentence,
            std::initializer_list<std::span<const Option>> groups,
            int (*run)(const Arguments& arguments, Streams& streams)) {
  const std::size_t comma = words.find(',');
  Command command{words.substr(0, comma), comma == std::string_view::npos ? "" : words.substr(comma + 1),
                  sentence};
  for (const std::span<const Option> group : groups) {
    command.options.insert(command.options.end(), group.begin(), group.end());
  }
  command.run = run;
  return command;
}

std::vector<Command> all_commands() {
  using namespace options;
  return {
#define GROUP(words, sentence) row(words, sentence, {}, nullptr),
#define COMMAND(name, words, sentence, ...) row(words, sentence, {__VA_ARGS__}, run_##name),
#include "compiler/cli/commands.def"
  };
}

}  // namespace

std::string_view Command::last_word() const {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

std::string_view Command::group() const {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? std::string_view() : name.substr(0, space);
}

const std::vector<Command>& commands() {
  static const std::vector<Command> all = all_commands();
  return all;
}

}  // namespace jc::cli
