// One slip is one finding, however many places show it.
#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

constexpr std::string_view kHead = "journey: j\ngoal: g\nowner: o\n";

std::string shared(std::string_view comment) {
  return std::string(kHead) +
         "stages:\n"
         "  - { id: a, exit: event x, metrics: &m [ttfv <= 1 dayz] }\n" +
         std::string(comment) +
         "  - { id: b, exit: event y, metrics: *m }\n"
         "  - { id: c, exit: event z, metrics: *m }\n";
}

}  // namespace

TEST_CASE("a slip in an anchor is one finding, and a comment at an alias counts") {
  const Folder folder;
  folder.write("a.journey.yaml", shared(""));
  CHECK(check(folder.path()).count("unreadable-phrase") == 1);
  CHECK(program({"check", folder.path().string()}).out.find("used again here") != std::string::npos);
  folder.write("a.journey.yaml", shared("  # journeyc: ignore[unreadable-phrase] typed by hand\n"));
  CHECK(check(folder.path()).findings.empty());
  folder.write("a.journey.yaml", std::string(kHead) +
                                     "x-std: &std\n  metrics: [ttfv <= 1 dayz]\nstages:\n"
                                     "  - { id: a, exit: event x, <<: *std }\n"
                                     "  - { id: b, exit: event y, <<: *std }\n");
  CHECK(check(folder.path()).count("unreadable-phrase") == 1);
}

TEST_CASE("one more that lacks what others lack is new to a baseline") {
  const Folder folder;
  const auto journey = [](std::string_view more) {
    return std::string(kHead) + "metrics: [m >= 1]\nstages:\n  - { id: a }\n  - { id: b }\n  - { id: c }\n" +
           std::string(more) + "  - { id: d, exit: event y }\n  - { id: e, terminal: success }\n";
  };
  folder.write("a.journey.yaml", journey(""));
  CHECK(check(folder.path()).count("stage-without-exit") == 1);
  CHECK(program({"baseline", "create", folder.path().string()}).code == 0);
  CHECK(check(folder.path()).findings.empty());
  folder.write("a.journey.yaml", journey("  - { id: f }\n"));
  const Checked more = check(folder.path());
  CHECK(more.keys() == std::vector<std::string>{"stage-without-exit at j/f"});
}

TEST_CASE("one more unused name beside a known one is new to a baseline") {
  const Folder folder;
  const std::string journey = std::string(kHead) + "metrics: [m >= 1]\nstages: [{ id: a, exit: event y }]\n";
  folder.write("a.journey.yaml", journey);
  folder.write("v.vocabulary.yaml", "vocabulary: v\nroles: { o: {}, idle: {} }\n");
  CHECK(program({"baseline", "create", folder.path().string()}).code == 0);
  CHECK(check(folder.path()).count("unused-name") == 0);
  folder.write("v.vocabulary.yaml", "vocabulary: v\nroles: { o: {}, idle: {}, spare: {} }\n");
  CHECK(check(folder.path()).count("unused-name") == 1);
}

TEST_CASE("what git ignores is not read, unless a setting says so") {
  const Folder folder;
  const std::string journey = std::string(kHead) + "metrics: [m >= 1]\nstages: [{ id: a, exit: event y }]\n";
  folder.write("a.journey.yaml", journey);
  fs::create_directories(folder.path() / "copy");
  fs::create_directories(folder.path() / "clone" / ".git");
  folder.write("copy/a.journey.yaml", journey);
  folder.write("clone/a.journey.yaml", journey);
  folder.write(".gitignore", "copy/\n");
  CHECK(check(folder.path()).findings.empty());
  // Named, it is read all the same; and a setting reads them all.
  CHECK(program({"check", (folder.path() / "copy" / "a.journey.yaml").string()}).out.find("1 journey") !=
        std::string::npos);
  folder.write("journeyc.yaml", "journeyc: 1\nrespect-gitignore: false\n");
  CHECK(check(folder.path()).count("duplicate-id") == 1);
}

}  // namespace jc::test
