// `journeyc show`, and the formats that pictures can be built in, as a user runs them.
#include <algorithm>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

const fs::path kKit = source_folder() / "specs" / "five-stage-saas";
const std::string kJourney = (kKit / "dispatch-lifecycle.journey.yaml").string();

}  // namespace

TEST_CASE("show draws a journey, or a tier's, and says what it can't") {
  const Ran shown = program({"show", kJourney, "--width", "100", "--color", "never"});
  CHECK(shown.code == 0);
  CHECK(shown.out.find("Renewal and expansion") != std::string::npos);
  CHECK(shown.out.find('\x1b') == std::string::npos);
  CHECK(program({"show", kJourney, "--color", "always"}).out.find("\x1b[1m") != std::string::npos);
  const Ran low = program({"show", kJourney, "--tier", "low-touch"});
  CHECK(low.out.find("Set-up checklist") != std::string::npos);
  CHECK(shown.out.find("Set-up checklist") == std::string::npos);
  const Ran wrong = program({"show", kJourney, "--tier", "low-tuch"});
  CHECK(wrong.code == 2);
  CHECK(wrong.error.find("did you mean `low-touch`") != std::string::npos);
  CHECK(program({"show", (kKit / "fieldwise.vocabulary.yaml").string()}).code == 1);
}

TEST_CASE("show takes a folder with one journey, and lists those of a folder with several") {
  const Ran shown = program({"show", kJourney, "--width", "100", "--color", "never"});
  CHECK(program({"show", kKit.string(), "--width", "100", "--color", "never"}).out == shown.out);
  const Folder folder;
  for (const char* name : {"a", "b"}) {
    folder.write(std::string(name) + ".journey.yaml",
                 "journey: " + std::string(name) + "\nstages:\n  - id: start\n  - id: finish\n");
  }
  const Ran several = program({"show", folder.path().string()});
  CHECK(several.code == 2);
  CHECK(several.out.empty());
  CHECK(several.error.find("there are 2 journeys in") != std::string::npos);
  CHECK(several.error.find("b.journey.yaml\n") != std::string::npos);
  const fs::path before = fs::current_path();
  fs::current_path(kKit);
  for (const char* here : {".", "./"}) {
    CHECK(program({"show", here, "--width", "100", "--color", "never"}).out == shown.out);
  }
  fs::current_path(before);
  const Folder empty;
  empty.write("v.vocabulary.yaml", "vocabulary: v\n");
  CHECK(program({"show", empty.path().string()}).code == 1);
}

TEST_CASE("build writes what is asked for and nothing else") {
  const Folder folder;
  const std::string out = (folder.path() / "out").string();
  const Ran built = program(
      {"build", kKit.string(), "--out-dir", out, "--emit", "dot,mermaid,tiers", "-q", "--fail-on", "never"});
  INFO(built.error);
  CHECK(built.code == 0);
  const fs::path made = fs::path(out) / "dispatch-lifecycle";
  for (const char* name : {"flow.dot", "flow.mmd", "journey.mmd", "tiers.svg", "flow-low-touch.dot"}) {
    INFO(name);
    CHECK(fs::exists(made / name));
  }
  for (const char* name : {"map.svg", "playbook.md", "journey.json", "flow.svg"}) {
    INFO(name);
    CHECK_FALSE(fs::exists(made / name));
  }
}

TEST_CASE("links in pictures lead to places that exist") {
  const Folder folder;
  const fs::path out = folder.path() / "out";
  for (const char* kit : {"five-stage-saas", "portfolio-two-products"}) {
    program({"build", (source_folder() / "specs" / kit).string(), "--out-dir", out.string(), "-q",
             "--fail-on", "never"});
    std::size_t links = 0;
    for (const auto& entry : fs::recursive_directory_iterator(out)) {
      const std::string svg = entry.path().extension() == ".svg" ? read_file(entry.path()) : "";
      constexpr std::string_view kLink = "<a href=\"";
      for (std::size_t at = svg.find(kLink); at != std::string::npos; at = svg.find(kLink, at + 1)) {
        const std::size_t begin = at + kLink.size();
        const std::string link = svg.substr(begin, svg.find('"', begin) - begin);
        if (link.starts_with("http")) {
          continue;
        }
        const std::size_t hash = std::min(link.find('#'), link.size());
        const std::string page = read_file(entry.path().parent_path() / link.substr(0, hash));
        const std::string anchor = hash == link.size() ? "" : "id=\"" + link.substr(hash + 1) + "\"";
        INFO(entry.path().filename().string() << " " << link);
        CHECK(!page.empty());
        CHECK((anchor.empty() || page.find(anchor) != std::string::npos));
        links++;
      }
    }
    CHECK(links > 20);
  }
}

}  // namespace jc::test
