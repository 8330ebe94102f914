// `expand` prints journeys that are judged like what they were made from, for every kit and real journey.
#include <yaml-cpp/yaml.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

void add_keys(const YAML::Node& map, std::set<std::string>& names) {
  if (map && map.IsMap()) {
    for (const auto& entry : map) {
      names.insert(entry.first.as<std::string>());
    }
  }
}

// Tiers that the workspace declares and those that the journeys of `file` write an overlay for.
std::set<std::string> tiers_of(const fs::path& folder, const fs::path& file) {
  std::set<std::string> tiers;
  for (const fs::path& each : files_ending(folder, ".yaml")) {
    for (const YAML::Node& document : YAML::LoadAll(read_file(each))) {
      if (document.IsMap() && (each == file || document["vocabulary"])) {
        add_keys(document["tiers"], tiers);
      }
      if (document.IsMap() && each == file) {
        add_keys(document["overlays"], tiers);
      }
    }
  }
  return tiers;
}

std::string expand(const fs::path& file, const std::vector<std::string>& more = {}) {
  std::vector<std::string> words = {"expand", file.string()};
  words.insert(words.end(), more.begin(), more.end());
  const Ran ran = program(words);
  INFO(file << "\n" << ran.error);
  CHECK(ran.code == 0);
  CHECK(ran.error.empty());
  CHECK_NOTHROW(YAML::LoadAll(ran.out));
  return ran.out;
}

void check_expanded(const fs::path& folder, const std::string& name) {
  const Folder copy(folder);
  const fs::path file = copy.path() / name;
  const Checked before = check(copy.path());
  const std::string expanded = expand(file);
  copy.write(name, expanded);
  const Checked after = check(copy.path());
  INFO(name << "\nbefore: " << before.text() << "\nafter: " << after.text());
  CHECK(after.keys() == before.keys());
  CHECK(after.code == before.code);
  CHECK((expand(file) == expanded));
}

void check_tier(const fs::path& folder, const std::string& name, const std::string& tier) {
  const Folder copy(folder);
  const fs::path file = copy.path() / name;
  const std::string expanded = expand(file, {"--tier", tier});
  const Ran json = program({"expand", file.string(), "--tier", tier, "--json"});
  CHECK(json.code == 0);
  CHECK(nlohmann::json::accept(json.out));
  copy.write(name, expanded);
  const Checked after = check(copy.path());
  INFO(name << " for " << tier << "\n" << after.text());
  for (const char* rule : {"unknown-key", "wrong-type", "unreadable-phrase", "unreadable-yaml",
                           "unresolved-name", "duplicate-key", "duplicate-id", "missing-key"}) {
    CHECK(after.count(rule) == 0);
  }
}

void for_each_journey(const std::function<void(const fs::path& folder, const fs::path& file)>& visit) {
  for (const char* root : {"specs", "tests/real"}) {
    for (const fs::path& folder : folders_in(root)) {
      for (const fs::path& file : files_ending(folder, ".journey.yaml")) {
        visit(folder, file);
      }
    }
  }
}

}  // namespace

TEST_CASE("an expanded journey is judged like the one it was made from, and expands to itself") {
  for_each_journey([](const fs::path& folder, const fs::path& file) {
    check_expanded(folder, file.lexically_relative(folder).string());
  });
}

TEST_CASE("what a tier gets is a valid journey, as YAML and as JSON") {
  std::size_t seen = 0;
  for_each_journey([&](const fs::path& folder, const fs::path& file) {
    for (const std::string& tier : tiers_of(folder, file)) {
      check_tier(folder, file.lexically_relative(folder).string(), tier);
      seen++;
    }
  });
  CHECK(seen >= 10);
}

TEST_CASE("expanding with origins gives the same journey, with comments") {
  for_each_journey([](const fs::path&, const fs::path& file) {
    const std::string plain = expand(file);
    const std::string commented = expand(file, {"--origins"});
    CHECK(commented.find("  # line ") != std::string::npos);
    YAML::Emitter one;
    YAML::Emitter other;
    for (const YAML::Node& document : YAML::LoadAll(plain)) {
      one << document;
    }
    for (const YAML::Node& document : YAML::LoadAll(commented)) {
      other << document;
    }
    INFO(file.filename().string());
    CHECK((std::string(one.c_str()) == other.c_str()));
  });
}

TEST_CASE("anchors, merges and several documents are written out") {
  const Folder folder;
  const fs::path file = folder.write("two.journey.yaml", R"(journey: first
goal: Open by Monday
owner: shop-team
x-base: &base { owner: shop-team, purpose: "Open: on time # today" }
stages:
  - { <<: *base, id: start, exit: event opened, metrics: [days-open >= 1] }
  - { <<: *base, id: stay, purpose: "yes", exit: event closed, metrics: [days-open >= 300] }
---
journey: second
goal: Close by Friday
owner: shop-team
stages:
  - { id: end, exit: event gone, metrics: [days-open <= 3] }
)");
  const Checked before = check(folder.path());
  const std::string text = expand(file);
  INFO(text);
  CHECK(text.find('&') == std::string::npos);
  CHECK(text.find("<<") == std::string::npos);
  const std::vector<YAML::Node> documents = YAML::LoadAll(text);
  REQUIRE(documents.size() == 2);
  CHECK(documents[0]["stages"][0]["purpose"].as<std::string>() == "Open: on time # today");
  CHECK(documents[0]["stages"][1]["purpose"].as<std::string>() == "yes");
  folder.write("two.journey.yaml", text);
  CHECK(check(folder.path()).keys() == before.keys());
  CHECK((expand(file) == text));
}

}  // namespace jc::test
