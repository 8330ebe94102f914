// Links to files of the repository: those that lead nowhere are told, and only those.
#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

// What is told of an asset with that `href`, in `journeys/a.journey.yaml`.
std::size_t dead(const std::string& href) {
  const Folder folder;
  folder.write("journeyc.yaml", "journeyc: 1\n");
  folder.write("assets/kick off.pdf", "x");
  folder.write("journeys/deck.pdf", "x");
  folder.write("journeys/a.journey.yaml",
               "journey: a\ngoal: g\nowner: o\nmetrics: [m >= 1]\nstages: [{ id: s }]\nvocabulary:\n"
               "  assets: { deck: { href: \"" +
                   href + "\" } }\n");
  const Checked found = check(folder.path());
  INFO(href << "\n" << found.text());
  CHECK(found.count("unreadable-phrase") + found.count("unreadable-yaml") == 0);
  return found.count("dead-link");
}

}  // namespace

TEST_CASE("a path leads from the folder of its file") {
  CHECK(dead("deck.pdf") == 0);
  CHECK(dead("./deck.pdf") == 0);
  CHECK(dead("../assets/kick off.pdf") == 0);
  CHECK(dead("../assets/kick%20off.pdf") == 0);
  CHECK(dead("deck.pdf#page=3") == 0);
  CHECK(dead("../assets") == 0);
  CHECK(dead("assets/deck.pdf") == 1);
  CHECK(dead("Deck.pdf") == 1);
  CHECK(dead("../assets/kick-off.pdf") == 1);
  CHECK(dead("./nowhere") == 1);
}

TEST_CASE("what is no path of the repository is left alone") {
  for (const std::string_view href :
       {"https://example.com/deck.pdf", "mailto:a@example.com", "CX-12", "Sales deck, in the drive",
        "example.com/deck.pdf", "www.example.com/a/deck.html", "/srv/decks/deck.pdf", "~/deck.pdf",
        "<link follows>", "{base}/deck.pdf", "#top", "version 2.0"}) {
    CHECK(dead(std::string(href)) == 0);
  }
}

TEST_CASE("a file outside of the repository is not there for others") {
  const Folder folder;
  folder.write("deck.pdf", "x");
  folder.write("team/journeyc.yaml", "journeyc: 1\n");
  folder.write("team/a.vocabulary.yaml", "vocabulary: v\nassets: { deck: { href: ../deck.pdf } }\n");
  CHECK(check(folder.path() / "team").count("dead-link") == 1);
}

TEST_CASE("links of everything and the source of evidence are looked at, where they stand") {
  const Folder folder;
  folder.write("journeyc.yaml", "journeyc: 1\n");
  folder.write("a.journey.yaml",
               "journey: a\nlinks: { plan: plan.md }\nstages:\n  - id: s\n    links: { ticket: CX-3, notes: "
               "notes/gone.md }\n"
               "vocabulary: { evidence: { survey: { href: data/survey.csv } } }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.count("dead-link") == 3);
  folder.write("plan.md", "x");
  folder.write("notes/gone.md", "x");
  folder.write("data/survey.csv", "x");
  CHECK(check(folder.path()).count("dead-link") == 0);
}

}  // namespace jc::test
