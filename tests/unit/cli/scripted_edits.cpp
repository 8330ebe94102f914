#include "tests/unit/cli/scripted_edits.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr const char* kClasses[] = {"promise", "workload", "ownership", "measurement", "editorial"};

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = text.find(by); at != std::string::npos; at = text.find(by, from)) {
    parts.push_back(text.substr(from, at - from));
    from = at + by.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

bool is_part_of_name(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-' || letter == '_';
}

// Whole words only: `csm` is no part of `csm-lead`.
void respell(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
    const std::size_t end = at + from.size();
    const bool whole =
        (at == 0 || !is_part_of_name(text[at - 1])) && (end == text.size() || !is_part_of_name(text[end]));
    if (whole) {
      text.replace(at, from.size(), to);
    }
  }
}

void edit(const std::string& step, Texts& texts) {
  if (step.starts_with("ALL ")) {
    const std::vector<std::string> names = split(step.substr(4), " => ");
    REQUIRE(names.size() == 2);
    for (auto& [name, text] : texts) {
      respell(text, names[0], names[1]);
    }
    return;
  }
  std::vector<std::string> sides = split(step, " ==>");
  REQUIRE(sides.size() == 2);
  if (sides[1].starts_with(' ')) {
    sides[1].erase(0, 1);
  }
  for (std::string& side : sides) {
    replace_all(side, "\\n", "\n");
  }
  std::size_t found = 0;
  for (auto& [name, text] : texts) {
    const std::size_t at = text.find(sides[0]);
    if (at != std::string::npos) {
      found += text.find(sides[0], at + 1) == std::string::npos ? 1 : 2;
      text.replace(at, sides[0].size(), sides[1]);
    }
  }
  REQUIRE(found == 1);
}

std::string in_one_line(const nlohmann::json& change) {
  std::vector<std::string> classes;
  for (const char* each : kClasses) {
    if (change["direction"].contains(each)) {
      classes.push_back(fmt::format("{} {}", each, change["direction"][each].get<std::string>()));
    }
  }
  const auto tiers = change["tiers"].get<std::vector<std::string>>();
  return fmt::format("{} :: {}{}{}", change["entity"].get<std::string>(), fmt::join(classes, ", "),
                     tiers.empty() ? "" : " :: ", fmt::join(tiers, " "));
}

}  // namespace

Texts edited_example() {
  Texts texts;
  for (const auto& each : files_ending(fs::path(kSourceDir) / "templates/reference/example", ".yaml")) {
    texts[each.filename().string()] = read_file(each);
  }
  // What the example's configuration leaves out is not what is edited here.
  texts["journeyc.yaml"] = "journeyc: 1\n";
  return texts;
}

std::vector<ScriptedEdit> scripted_edits() {
  const Texts before = edited_example();
  std::vector<ScriptedEdit> all;
  std::istringstream list(read_file(fs::path(kSourceDir) / "tests/golden/edits/scripted.txt"));
  for (std::string line; std::getline(list, line);) {
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    INFO(line);
    const std::size_t colons = line.find(" :: ");
    REQUIRE(colons != std::string::npos);
    ScriptedEdit each{line, before, {}};
    for (const std::string& step : split(line.substr(0, colons), " && ")) {
      edit(step, each.after);
    }
    if (const std::string says = line.substr(colons + 4); says != "nothing") {
      each.says = split(says, " ;; ");
    }
    all.push_back(std::move(each));
  }
  return all;
}

std::vector<std::string> said_between(const Texts& before, const Texts& after) {
  const Folder was;
  const Folder is;
  for (const auto& [name, text] : before) {
    was.write(name, text);
  }
  for (const auto& [name, text] : after) {
    is.write(name, text);
  }
  const Ran ran =
      program({"diff", was.path().string(), is.path().string(), "--format", "json", "--fail-on", "never"});
  INFO(ran.error);
  REQUIRE(ran.code == 0);
  std::vector<std::string> said;
  const nlohmann::json printed = nlohmann::json::parse(ran.out);
  for (const auto& change : printed["changes"]) {
    if (change["caused-by"].is_null()) {
      said.push_back(in_one_line(change));
    }
  }
  return said;
}

std::string mirrored(const std::string& text) {
  std::string other = text;
  for (const auto& [a, b] : {std::pair("weaker", "stronger"), std::pair("less", "more")}) {
    replace_all(other, a, "\x01");
    replace_all(other, b, a);
    replace_all(other, "\x01", b);
  }
  return other;
}

}  // namespace jc::test
