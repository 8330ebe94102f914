// `--add-ignores`: afterwards nothing is found, YAML reads the same, and a second run changes nothing.
#include <map>

#include "compiler/source/files.h"
#include "compiler/syntax/parse.h"
#include "compiler/syntax/write.h"
#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

// Every fifth key is misspelt, so that findings stand in all corners of the files.
std::string with_slips(std::string text) {
  std::size_t seen = 0;
  for (const char* key : {"title:", "owner:", "purpose:", "channel:", "metric:"}) {
    const std::string word = key;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      const bool begins = at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n');
      if (begins && ++seen % 5 == 0) {
        text.insert(at + word.size() - 1, "x");
      }
    }
  }
  return text;
}

void print(const syntax::Written& value, std::string& out) {
  out += "(" + value.text;
  for (const auto& item : value.items) {
    print(item, out);
  }
  for (const auto& [key, held] : value.entries) {
    out += " " + key + "=";
    print(held, out);
  }
  out += ")";
}

// What YAML makes of the file.
std::string shape(const std::string& text) {
  source::Files files;
  diag::Diagnostics problems;
  const syntax::Tree tree = syntax::parse(files, files.add("", text), problems);
  CHECK(problems.empty());
  std::string out;
  for (const syntax::Document& document : tree.documents) {
    print(syntax::as_written(tree, document.root), out);
  }
  return out;
}

std::map<fs::path, std::string> contents(const fs::path& folder) {
  std::map<fs::path, std::string> all;
  for (const fs::path& file : files_ending(folder, ".yaml")) {
    all[file] = read_file(file);
  }
  return all;
}

constexpr std::string_view kHostile =
    "\xEF\xBB\xBF%YAML 1.1\r\n--- # our only one\r\njourney: small\r\ntype:   # of map\r\n  - "
    "lifecycle\r\nsummary: >-\r\n  TODO one\r\n\r\n"
    "  # no comment\r\nnote: \"TODO\r\n  two\"\r\nstages:\r\n- id: a   # the first\r\n  exitt: x\r\n-   { "
    "id: b,\r\n     titel: B, goals: [\r\n"
    "      one ] }\r\n- id: c\r\n  touchpoints: &t [ { id: x,\r\n   chanel: y }\r\n  ]\r\n- id: d\r\n  "
    "milestones:\r\n  - id: Big One # journeyc: "
    "ignore[id-not-kebab-case] no\r\n    successs: {}\r\n- { id: e, touchpoints: *t, ownr: z }";

}  // namespace

TEST_CASE("ignores in bulk silence everything, and change nothing else") {
  const Folder folder;
  fs::create_directories(folder.path() / "tests");
  for (const char* from : {"specs", "tests/real"}) {
    fs::copy(source_folder() / from, folder.path() / from, fs::copy_options::recursive);
  }
  for (const auto& [file, text] : contents(folder.path())) {
    if (file.filename() != "journeyc.yaml") {
      folder.write(file.lexically_relative(folder.path()).string(), with_slips(text));
    }
  }
  folder.write("hostile/hostile.journey.yaml", kHostile);
  folder.write("hostile/flow.journey.yaml", "{journey: f, titel: F,\n stages: [{id: a, x: 1}, {id: a}]}\n");
  folder.write("hostile/line.journey.yaml",
               "--- {journey: g, stages: [{id: a, purpos: x}, {id: b}]}\n---\njourney: h\nstages:\n- id: "
               "a\n- id: b\n");
  const auto before = contents(folder.path());
  const std::vector<std::string> strict = {"--profile", "strict", "--as-of", "2026-11-22"};
  std::vector<std::string> all = strict;
  all.emplace_back("--no-suppressions");
  const Checked found = check(folder.path(), all);
  CHECK(found.findings.size() > 300);
  std::vector<std::string> add = strict;
  add.insert(add.end(), {"--add-ignores", "--reason", "as it was when we began"});
  const Checked after = check(folder.path(), add);
  INFO(after.text());
  CHECK(after.code == 0);
  CHECK(after.findings.empty());
  const auto written = contents(folder.path());
  for (const auto& [file, text] : before) {
    CAPTURE(file);
    CHECK(shape(text) == shape(written.at(file)));
  }
  CHECK(check(folder.path(), add).findings.empty());
  CHECK(contents(folder.path()) == written);
  // Without the comments all is as it was.
  CHECK(check(folder.path(), all).keys() == found.keys());
}

TEST_CASE("ignores in bulk want a reason, and files to write to") {
  const Folder folder;
  const std::string path = folder.write("a.journey.yaml", "journey: a\nstages: [{ id: x }]\n").string();
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"--reason", ""},
                                                {"--reason", "a\nb"},
                                                {"--reason", "..."},
                                                {"--reason", "a # b"}}) {
    std::vector<std::string> all = {"check", path, "--add-ignores"};
    all.insert(all.end(), words.begin(), words.end());
    CHECK(program(all).code == 2);
  }
  CHECK(program({"check", path, "--reason", "x"}).code == 2);
  CHECK(program_with_input("journey: a\n", {"check", "-", "--add-ignores", "--reason", "x"}).code == 2);
  CHECK(read_file(path) == "journey: a\nstages: [{ id: x }]\n");
}

}  // namespace jc::test
