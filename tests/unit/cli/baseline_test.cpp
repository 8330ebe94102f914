// What is known already does not count, whatever happens to the files; and it only ever gets less.
#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr std::string_view kHead = "journey: j\ngoal: g\nowner: o\nmetrics: [m >= 2]\nstages:\n";
constexpr std::string_view kA = "  - { id: a, title: A }\n";
constexpr std::string_view kB = "  - { id: b, title: B }\n";
constexpr std::string_view kRest = "  - { id: y, exit: event x }\n  - { id: z }\n";

std::string journey(std::initializer_list<std::string_view> parts) {
  std::string text(kHead);
  for (const std::string_view part : parts) {
    text += part;
  }
  return text;
}

Ran baseline(const Folder& folder, std::vector<std::string> words) {
  words.insert(words.begin(), "baseline");
  words.push_back(folder.path().string());
  return program(words);
}

std::string summary(const Folder& folder) {
  const std::string out = program({"check", folder.path().string()}).out;
  const std::size_t at = out.rfind("Checked");
  const std::size_t end = at == std::string::npos ? at : out.find('\n', at);
  return end == std::string::npos ? out : out.substr(end + 1);
}

std::size_t found(const Folder& folder) { return check(folder.path()).findings.size(); }

const char* const kFile = "journeyc-baseline.json";

}  // namespace

TEST_CASE("a baseline knows findings by what they are about") {
  const Folder folder;
  folder.write("a.journey.yaml", journey({kA, kB, kRest}));
  CHECK(found(folder) == 2);
  CHECK(baseline(folder, {"update"}).code == 2);
  CHECK(baseline(folder, {"create"}).code == 0);
  const std::string recorded = read_file(folder.path() / kFile);
  CHECK(recorded ==
        "{\n  \"journeyc-baseline\": 1,\n  \"findings\": [\n    \"stage-without-exit:j/a:1\",\n    "
        "\"stage-without-exit:j/b:1\"\n  ]\n}\n");
  CHECK(found(folder) == 0);
  CHECK(summary(folder) == "2 known from the baseline\n");
  CHECK(check(folder.path(), {"--no-baseline"}).findings.size() == 2);
  // Moved, in another file, and written in another way.
  fs::remove(folder.path() / "a.journey.yaml");
  folder.write("sub/k.journey.yaml",
               journey({kB, "  - id: a\n    # long\n    title: Another title\n", kRest}));
  CHECK(found(folder) == 0);
  CHECK(summary(folder) == "2 known from the baseline\n");
  // Not written over by mistake.
  CHECK(baseline(folder, {"create"}).code == 2);
  CHECK(read_file(folder.path() / kFile) == recorded);
}

TEST_CASE("a baseline only shrinks, unless told otherwise") {
  const Folder folder;
  folder.write("a.journey.yaml", journey({kA, kB, kRest}));
  CHECK(baseline(folder, {"create"}).code == 0);
  folder.write("a.journey.yaml", journey({kB, "  - { id: new }\n", kRest}));
  CHECK(check(folder.path()).keys() == std::vector<std::string>{"stage-without-exit at j/new"});
  CHECK(summary(folder) == "1 known from the baseline, 1 fixed since: run `journeyc baseline prune`\n");
  // A run that looked at less says nothing of what is fixed.
  const Ran part = program({"check", (folder.path() / "a.journey.yaml").string()});
  CHECK(part.out.find("fixed since") == std::string::npos);
  const Ran other = program({"check", folder.path().string(), "--select", "goalless-journey"});
  CHECK(other.out.find("fixed since") == std::string::npos);
  CHECK(baseline(folder, {"show"}).out.find("fixed: stage-without-exit:j/a:1\n") != std::string::npos);
  const Ran updated = baseline(folder, {"update"});
  CHECK(updated.out.find("1 fixed and dropped, 1 left; 1 finding is not in it") != std::string::npos);
  CHECK(found(folder) == 1);
  CHECK(read_file(folder.path() / kFile).find("j/a") == std::string::npos);
  CHECK(baseline(folder, {"update", "--accept-new"}).code == 0);
  CHECK(found(folder) == 0);
  folder.write("a.journey.yaml", journey({kRest}));
  CHECK(baseline(folder, {"prune"}).out.find("2 fixed and dropped, 0 left") != std::string::npos);
  CHECK(summary(folder).empty());
}

TEST_CASE("journeys of the same id are told apart by their files") {
  const Folder folder;
  folder.write("a.journey.yaml", journey({kA, kRest}));
  folder.write("b.journey.yaml", journey({kB, kRest}));
  CHECK(baseline(folder, {"create"}).code == 0);
  const std::string text = read_file(folder.path() / kFile);
  CHECK(text.find("stage-without-exit:j/a@a.journey.yaml:1") != std::string::npos);
  CHECK(found(folder) == 0);
}

TEST_CASE("a baseline that can't be read is an error at its place, and ends with 2") {
  const Folder folder;
  folder.write("a.journey.yaml", journey({kA, kRest}));
  for (const char* text :
       {"", "{\n\"journeyc-baseline\": 1,\n<<<<<<< ours\n", "[]", "{\"journeyc-baseline\": \"1\"}",
        "{\"journeyc-baseline\": 2, \"findings\": []}", "{\"journeyc-baseline\": 1, \"findings\": [7]}",
        "{\"journeyc-baseline\": 1, \"findings\": {}}"}) {
    CAPTURE(text);
    folder.write(kFile, text);
    const Checked broken = check(folder.path());
    CHECK(broken.code == 2);
    CHECK(broken.count("unreadable-file") == 1);
    CHECK(broken.count("stage-without-exit") == 1);
    CHECK(baseline(folder, {"prune"}).code == 2);
    CHECK(read_file(folder.path() / kFile) == text);
  }
  CHECK(check(folder.path()).findings.back().path.ends_with(kFile));
  CHECK(baseline(folder, {"create", "--force"}).code == 0);
  CHECK(found(folder) == 0);
  folder.write("journeyc.yaml", "journeyc: 1\nbaseline: known/here.json\n");
  CHECK(found(folder) == 1);
  fs::create_directory(folder.path() / "known");
  CHECK(baseline(folder, {"create"}).code == 0);
  CHECK(found(folder) == 0);
}

TEST_CASE("a baseline takes the place of no other file, whatever the settings name") {
  const Folder folder;
  folder.write("a.journey.yaml", journey({kA, kRest}));
  const std::string before = read_file(folder.path() / "a.journey.yaml");
  folder.write("journeyc.yaml", "journeyc: 1\nbaseline: a.journey.yaml\n");
  CHECK(baseline(folder, {"create", "--force"}).code == 2);
  CHECK(read_file(folder.path() / "a.journey.yaml") == before);
}

TEST_CASE("what a file hides because it can't be read is not fixed") {
  const Folder folder;
  folder.write("a.journey.yaml", journey({kA, kRest}));
  CHECK(baseline(folder, {"create"}).code == 0);
  const std::string recorded = read_file(folder.path() / kFile);
  folder.write("a.journey.yaml", "journey: [\n");
  CHECK(summary(folder).empty());
  CHECK(baseline(folder, {"prune"}).code == 0);
  CHECK(read_file(folder.path() / kFile) == recorded);
}

}  // namespace jc::test
