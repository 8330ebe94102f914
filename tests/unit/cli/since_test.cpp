// `check --changed` and `--new-only`: what a change is answerable for, and nothing else.
#include <set>

#include "tests/test.h"
#include "tests/unit/cli/git_folder.h"

namespace jc::test {

namespace {

constexpr const char* kShared = R"(vocabulary: names
roles: { csm: { kind: internal }, sales: { kind: internal } }
events: { signed: { source: crm }, live: { source: product } }
)";

std::string journey(const std::string& id, const std::string& owner) {
  return "journey: " + id + "\ngoal: Close the month on time\nowner: " + owner +
         "\nstages:\n  - { id: begin, entry: event signed, exit: event live, outcome: We are in }\n"
         "  - { id: end, entry: event live, outcome: We are done }\n";
}

Checked since(const GitFolder& folder, std::vector<std::string> more) {
  more.insert(more.end(), {"--since", "main", "-q"});
  return check(folder.path(), more);
}

// In whose files something was found.
std::set<std::string> files_of(const Checked& checked) {
  std::set<std::string> files;
  for (const Finding& each : checked.findings) {
    files.insert(fs::path(each.path).filename().string());
  }
  return files;
}

}  // namespace

TEST_CASE("check --changed looks at what changed and at what depends on it") {
  const GitFolder folder;
  folder.write("names.vocabulary.yaml", kShared);
  folder.write("one.journey.yaml", journey("one", "csm"));
  folder.write("two.journey.yaml", journey("two", "sales"));
  folder.commit("first");
  // Each journey has findings, but nobody has touched it.
  CHECK(check(folder.path()).findings.size() > 1);
  CHECK(since(folder, {"--changed"}).findings.empty());

  folder.write("two.journey.yaml", journey("two", "sales") + "\n");
  CHECK(files_of(since(folder, {"--changed"})) == std::set<std::string>{"two.journey.yaml"});

  // A role is gone that journey one is owned by.
  folder.write("two.journey.yaml", journey("two", "sales"));
  std::string shared = kShared;
  shared.erase(shared.find("csm: { kind: internal }, "), 25);
  folder.write("names.vocabulary.yaml", shared);
  const Checked found = since(folder, {"--changed"});
  CHECK(files_of(found).contains("one.journey.yaml"));
  CHECK(!files_of(found).contains("two.journey.yaml"));
}

TEST_CASE("check --new-only is silent about what the base had") {
  const GitFolder folder;
  folder.write("names.vocabulary.yaml", kShared);
  folder.write("one.journey.yaml", journey("one", "csm"));
  folder.commit("first");
  folder.write("one.journey.yaml", "# Moved down by a line.\n" + journey("one", "csm"));
  CHECK(since(folder, {"--new-only"}).findings.empty());
  folder.write("one.journey.yaml", journey("one", "nobody-knows"));
  const Checked found = since(folder, {"--new-only"});
  INFO(found.text());
  CHECK(found.count("unresolved-name") == 1);
  CHECK(found.count("stage-without-metric") == 0);
}

}  // namespace jc::test
