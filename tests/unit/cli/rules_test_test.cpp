// `journeyc rules test`: a team's own pages, run from outside.
#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

const std::string kHead =
    "---\nrule: handoff-without-coordinator\nseverity: warning\n---\n# A hand-off nobody sees through\n\n";
const std::string kRule =
    "```rule\nevery handoff has a coordinator\nsay \"nobody sees `{title}` through\"\n```\n\n## Why\nBusy "
    "people forget.\n";
const std::string kBroken = "journey: j\ngoal: g\nhandoffs:\n  - { title: To support, to-owner: support }\n";
const std::string kMended =
    "journey: j\ngoal: g\nhandoffs:\n  - { title: To support, to-owner: support, coordinator: csm }\n";

std::string yaml(const std::string& text) { return "```yaml\n" + text + "```\n"; }

struct House : Folder {
  explicit House(const std::string& page) {
    write("journeyc.yaml", "journeyc: 1\n");
    file = write("rules/handoff-without-coordinator.md", page);
  }
  Ran test(std::vector<std::string> more = {}) const {
    std::vector<std::string> words = {"rules", "test", path().string()};
    words.insert(words.end(), more.begin(), more.end());
    return program(words);
  }
  fs::path file;
};

}  // namespace

TEST_CASE("rules test writes outputs down once, passes then, and shows what has changed since") {
  const House house(kHead + kRule + "\n## Example\n" + yaml(kBroken) + "\n## Fixed\n" + yaml(kMended));
  const Ran first = house.test();
  CHECK(first.code == 1);
  CHECK(first.out.find("no ```output block") != std::string::npos);
  CHECK(house.test({"--update"}).code == 0);
  const std::string page = read_file(house.file);
  CHECK(page.find("```output\nwarning[handoff-without-coordinator]: nobody sees `To support` through\n") !=
        std::string::npos);
  const Ran second = house.test();
  INFO(second.out << second.error);
  CHECK(second.code == 0);
  CHECK(second.out == "pass  handoff-without-coordinator (2 examples)\n");
  CHECK(house.test({"--update"}).code == 0);
  CHECK(read_file(house.file) == page);

  std::string other = page;
  other.replace(other.find("say \"nobody sees"), 16, "say \"no one sees");
  house.write("rules/handoff-without-coordinator.md", other);
  const Ran third = house.test();
  CHECK(third.code == 1);
  CHECK(third.out.find("\n    -warning[handoff-without-coordinator]: nobody sees") != std::string::npos);
  CHECK(third.out.find("\n    +warning[handoff-without-coordinator]: no one sees") != std::string::npos);
  CHECK(program({"rules", "test", house.file.string()}).code == 1);
}

TEST_CASE(
    "rules test tells an example that breaks nothing, a fix that mends nothing, and a page without any") {
  const House silent(kHead + kRule + "\n## Example\n" + yaml(kMended));
  CHECK(silent.test().code == 1);
  CHECK(silent.test({"--update"}).code == 1);
  CHECK(silent.test().out.find("nothing is reported about the example") != std::string::npos);

  const House unmended(kHead + kRule + "\n## Example\n" + yaml(kBroken) + "\n## Fixed\n" + yaml(kBroken));
  CHECK(unmended.test({"--update"}).code == 1);
  CHECK(unmended.test().out.find("still breaks the rule") != std::string::npos);

  const House without(kHead + kRule);
  CHECK(without.test().code == 0);
  CHECK(without.test().out.find("none  handoff-without-coordinator") != std::string::npos);
  CHECK(without.test().error == "1 rule, 0 failed, 1 without an example\n");
}

TEST_CASE("rules test shows what is wrong with a page, and says where pages are looked for") {
  const House wrong(kHead + "```rule\nevery handof has a coordinator\n```\n\n## Why\nx.\n");
  const Ran ran = wrong.test();
  CHECK(ran.code == 1);
  CHECK(ran.out.find("^^^^^^") != std::string::npos);
  CHECK(ran.out.find("did you mean `handoff`?") != std::string::npos);
  const Folder empty;
  CHECK(program({"rules", "test", empty.path().string()}).code == 2);
  CHECK(program({"rules", "test", "/nowhere/at/all"}).code == 2);
}

}  // namespace jc::test
