#include "tests/unit/cli/program.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "compiler/cli/run.h"
#include "tests/test.h"

namespace jc::test {

namespace {

class Recorder : public cli::Streams {
 public:
  std::string environment(const char*) const override { return ""; }

  Ran ran;

 private:
  void put_out(std::string_view text) override { ran.out += text; }
  void put_error(std::string_view text) override { ran.error += text; }
};

Finding finding_of(const nlohmann::json& each) {
  const auto text = [&](const char* key) {
    return each.contains(key) && each[key].is_string() ? each[key].get<std::string>() : std::string();
  };
  Finding finding{
      text("rule"), text("severity"), text("entity"), text("path"), text("message"), text("help"), 0, {}};
  if (each.contains("members")) {
    for (const nlohmann::json& member : each["members"]) {
      finding.members.push_back(finding.rule + " at " + member["entity"].get<std::string>());
    }
  }
  if (each.contains("range") && each["range"].is_object()) {
    finding.line = each["range"]["start"]["line"].get<std::size_t>();
  }
  return finding;
}

}  // namespace

Ran program(const std::vector<std::string>& words) {
  // What the program remembers between runs is the test's own.
  static const Folder cache;
  ::setenv("XDG_CACHE_HOME", cache.path().c_str(), 1);
  Recorder recorder;
  recorder.ran.code = cli::run(words, recorder);
  return recorder.ran;
}

Ran program_with_input(std::string_view input, const std::vector<std::string>& words) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], input.data(), input.size()) == static_cast<ssize_t>(input.size()));
  ::close(ends[1]);
  const int before = ::dup(0);
  ::dup2(ends[0], 0);
  ::close(ends[0]);
  Ran ran = program(words);
  if (before >= 0) {
    ::dup2(before, 0);
    ::close(before);
  } else {
    ::close(0);
  }
  return ran;
}

std::vector<std::string> Checked::keys() const {
  std::vector<std::string> keys;
  for (const Finding& finding : findings) {
    keys.push_back(finding.key());
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::size_t Checked::count(std::string_view rule) const {
  const auto of_rule = [&](const Finding& finding) { return finding.rule == rule; };
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), of_rule));
}

std::string Checked::text() const {
  std::string text = "exit code " + std::to_string(code) + "\n" + error;
  for (const Finding& each : findings) {
    text += each.path + ":" + std::to_string(each.line) + " " + each.severity + " " + each.key() + ": " +
            each.message + "\n";
  }
  return text;
}

Checked check(const fs::path& path, const std::vector<std::string>& more) {
  std::vector<std::string> words = {"check", "--format", "json", path.string()};
  words.insert(words.end(), more.begin(), more.end());
  const Ran ran = program(words);
  Checked checked{ran.code, {}, ran.error};
  const auto json = nlohmann::json::parse(ran.out, nullptr, false);
  INFO("not JSON: " << ran.out.substr(0, 500) << "\nerror: " << ran.error);
  REQUIRE((json.is_object() || ran.out.empty()));
  if (json.is_object()) {
    for (const auto& each : json["diagnostics"]) {
      checked.findings.push_back(finding_of(each));
    }
  }
  return checked;
}

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "journeyc-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

Folder::Folder(const fs::path& source) : Folder() { fs::copy(source, path_, fs::copy_options::recursive); }

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path Folder::write(const std::string& name, std::string_view bytes) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

fs::path source_folder() { return jc::test::kSourceDir; }

std::vector<fs::path> folders_in(const std::string& folder) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(source_folder() / folder)) {
    if (entry.is_directory()) {
      folders.push_back(entry.path());
    }
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::vector<fs::path> files_ending(const fs::path& folder, std::string_view end) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().string().ends_with(end)) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace jc::test
