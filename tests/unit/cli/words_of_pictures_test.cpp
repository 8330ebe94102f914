// Pictures in other languages, from the settings to the file.
#include <fstream>
#include <iterator>

#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

constexpr std::string_view kJourney =
    "journey: j\ntitle: Konto\ngoal: Geld sicher\nowner: Bank\n"
    "stages:\n"
    "  - id: a\n    title: Antrag\n    experience:\n      feeling: { label: besorgt, score: -1 }\n"
    "      pains: [{ text: Goal, severity: high }]\n"
    "  - { id: b, title: Konto, terminal: success }\n";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string made_in(const Folder& folder, const std::string& settings, const std::string& what,
                    const std::string& file) {
  folder.write("j.journey.yaml", kJourney);
  folder.write("journeyc.yaml", "journeyc: 1\nas-of: 2026-09-01\n" + settings);
  const fs::path out = folder.path() / "out";
  const Ran built =
      program({"build", folder.path().string(), "--emit", what, "--out-dir", out.string(), "--quiet"});
  INFO(built.out << built.error);
  std::ifstream in(out / file);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string map_in(const Folder& folder, const std::string& settings) {
  return made_in(folder, settings, "map", "j/map.svg");
}

}  // namespace

TEST_CASE("a map speaks the language of the settings, authors' words stay") {
  const Folder folder;
  const std::string german = map_in(folder, "language: de\ntheme: { words: { Feeling: Stimmung } }\n");
  CHECK(has(german, "lang=\"de\""));
  CHECK(has(german, ">Schmerzpunkte<"));
  CHECK(has(german, ">Stimmung</text>"));
  CHECK(has(german, ">Ziel: Geld sicher</text>"));
  CHECK(has(german, ">schwerwiegend</text>"));
  // What stands in the journey is no word of ours.
  CHECK(has(german, ">Goal</text>"));
  CHECK_FALSE(has(german, ">Pains<"));
  CHECK_FALSE(has(german, "direction="));
}

TEST_CASE("an Arabic map runs from right to left") {
  const Folder folder;
  const std::string english = map_in(folder, "");
  CHECK_FALSE(has(english, "lang="));
  const std::string arabic = map_in(folder, "language: ar\n");
  CHECK(has(arabic, "lang=\"ar\" xml:lang=\"ar\" direction=\"rtl\""));
  // Letters of other scripts keep their direction.
  CHECK(has(arabic, "direction=\"ltr\""));
}

TEST_CASE("pages speak the language of the settings, authors' words stay") {
  const Folder folder;
  const std::string settings = "language: de\ntheme: { words: { Owner: Kümmert sich } }\n";
  const std::string page = made_in(folder, settings, "site", "j/journey.html");
  CHECK(has(page, "<html lang=\"de\">"));
  CHECK(has(page, ">Auf einen Blick</h2>"));
  CHECK(has(page, "<dt>Kümmert sich</dt>"));
  CHECK(has(page, ">schwerwiegend</span>"));
  CHECK(has(page, ">Goal <"));
  CHECK_FALSE(has(page, ">Pains<"));
  CHECK(has(made_in(folder, settings, "playbook", "j/playbook.md"), "- **Kümmert sich:** Bank"));
  CHECK(has(made_in(folder, "language: ar\n", "site", "index.html"), "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(has(made_in(folder, "", "site", "index.html"), "<html lang=\"en\">"));
}

TEST_CASE("words and languages that nobody knows are reported where they stand") {
  const Folder folder;
  folder.write("j.journey.yaml", kJourney);
  folder.write("journeyc.yaml",
               "journeyc: 1\nlanguage: dee\ntheme:\n  words:\n    Pain: Frust\n    \"{} more\": mehr\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.code == 1);
  const auto at = [&](std::size_t line) {
    for (const Finding& each : found.findings) {
      if (each.line == line && each.path.ends_with("journeyc.yaml")) {
        return each;
      }
    }
    return Finding();
  };
  CHECK(has(at(2).message + at(2).help, "`de`"));
  CHECK(has(at(5).help, "did you mean `Pains`?"));
  CHECK(has(at(6).message, "room for the same values"));
}

}  // namespace jc::test
