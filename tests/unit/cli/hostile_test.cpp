// Input that is broken, huge or made to hurt: a located finding or a clear limit, and the other file is still
// checked. One mistake gives few findings.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>

#include "compiler/language/language.h"
#include "tests/test.h"
#include "tests/unit/cli/program.h"

namespace jc::test {

namespace {

constexpr std::size_t kMost = 10;

const std::string kHead = "journey: bad\ngoal: Open on Monday\nowner: team\nmetrics: [days-open >= 1]\n";
const std::string kStages = kHead + "stages:\n  - { id: a, exit: event opened }\n";

// Has one mistake of its own, which must be found whatever stands beside it.
constexpr std::string_view kNeighbour = R"(journey: neighbour
goal: Open on Monday
owner: team
metrics: [days-open >= 1]
colour: red
stages:
  - { id: a, exit: event opened }
)";

struct Hostile {
  std::string what;
  std::string bytes;
  std::string rule;
  std::size_t line = 1;
};

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; i++) {
    all += text;
  }
  return all;
}

// Ten levels of ten aliases each: ten thousand million values.
std::string alias_bomb() {
  std::string text = kStages + "x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]\n";
  for (char level = 'b'; level <= 'j'; level++) {
    const std::string below(1, static_cast<char>(level - 1));
    text += std::string("x-") + level + ": &" + level + " [" + repeated("*" + below + ", ", 9) + "*" + below +
            "]\n";
  }
  return text;
}

std::string block_nesting(std::size_t levels) {
  std::string text = kStages + "x-deep:\n";
  for (std::size_t i = 1; i <= levels; i++) {
    text += std::string(i, ' ') + "a:\n";
  }
  return text;
}

std::string utf16(std::string_view text, bool big) {
  std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
  for (const char each : text) {
    bytes += big ? std::string({'\0', each}) : std::string({each, '\0'});
  }
  return bytes;
}

std::string windows(std::string_view text) {
  std::string bytes = "\xEF\xBB\xBF";
  for (const char each : text) {
    bytes += each == '\n' ? "\r\n" : std::string(1, each);
  }
  return bytes;
}

std::vector<Hostile> broken_yaml() {
  return {
      {"list not closed", "journey: bad\nstages: [a, b\nowner: {\n", "unreadable-yaml", 2},
      {"quote not closed", "journey: \"bad\nstages: [a]\n", "unreadable-yaml", 1},
      {"tabs", "journey: bad\nstages:\n\t- id: a\n\t- id: b\n", "unreadable-yaml", 3},
      {"not UTF-8", "journey: bad\ngoal: caf\xE9\nstages: [a]\n", "unreadable-yaml", 2},
      {"not UTF-8 a hundred times", "journey: bad\n" + repeated("x-a: \xE9\xFF\n", 100), "unreadable-yaml",
       2},
      {"overlong and surrogate UTF-8", "journey: \xC0\x80 \xED\xA0\x80\n", "unreadable-yaml", 1},
      {"a NUL byte", std::string("journey: bad\ngoal: a\0b\n", 23), "unreadable-yaml", 2},
      {"NUL bytes only", std::string(5000, '\0'), "unreadable-yaml", 1},
      {"a bell", "journey: bad\ngoal: a\x07z\n", "unreadable-yaml", 2},
      {"UTF-16, little end first", utf16(kStages, false), "unreadable-yaml", 1},
      {"UTF-16, big end first", utf16(kStages, true), "unreadable-yaml", 1},
      {"alias in itself", kStages + "x-a: &a [*a]\n", "unreadable-yaml", 7},
      {"merge of itself", kStages + "x-a: &a\n  <<: *a\n  b: c\n", "unreadable-yaml", 8},
      {"alias to nothing", kStages + "x-a: *nobody\n", "unreadable-yaml", 7},
      {"no key", kStages + ": c\n", "unreadable-yaml", 7},
      {"YAML of another version", "%YAML 3.0\n---\n" + kStages, "unreadable-yaml", 1},
      {"second of three is broken", kStages + "---\njourney: second\nstages: [\n---\n" + kStages,
       "unreadable-yaml", 9},
      {"a merge conflict", kStages + "<<<<<<< ours\nowner: a\n=======\nowner: b\n>>>>>>> theirs\n",
       "unreadable-yaml", 7},
  };
}

std::vector<Hostile> not_a_journey() {
  return {
      {"nothing at all", "", "unknown-document", 1},
      {"white space", "  \n\n   \n", "unknown-document", 1},
      {"comments", "# nothing\n# here\n", "unknown-document", 1},
      {"a byte order mark", "\xEF\xBB\xBF", "unknown-document", 1},
      {"a document that is empty", "---\n", "unknown-document", 2},
      {"a word", "hello\n", "unknown-document", 1},
      {"a list", "- a\n- b\n", "unknown-document", 1},
      {"other people's YAML", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n", "unknown-document", 1},
  };
}

std::vector<Hostile> wrong_journeys() {
  return {
      {"key given twice", kStages + "owner: other\n", "duplicate-key", 7},
      {"key that is none", kStages + "colour: red\n", "unknown-key", 7},
      {"key that is none, with a tree below", kStages + "colour: { a: [1, { b: c }], d: { e: f } }\n",
       "unknown-key", 7},
      {"a number for a key", kStages + "1: 2\n", "unknown-key", 7},
      {"null for a key", kStages + "~: 2\n", "unknown-key", 7},
      {"a list for a key", kStages + "? [a, b]\n: c\n", "wrong-type", 7},
      {"key without a value", kStages + "sponsor:\n", "empty-value", 7},
      {"dangling stage", kHead + "stages:\n  - { id: a, exit: stage zz }\n", "unresolved-name", 6},
      {"number of forty digits",
       kStages + "handoffs: [{ to-owner: b, when: day " + std::string(40, '9') + " }]\n", "unreadable-phrase",
       7},
      {"deep flow lists", kStages + "x-a: " + std::string(64, '[') + std::string(64, ']') + "\n", "too-deep",
       7},
      {"64 maps deep", block_nesting(64), "too-deep", 67},
      {"lists without end", kStages + "x-a: " + std::string(100'000, '[') + "\n", "too-deep", 7},
      {"block lists without end", kStages + "x-a:\n  " + repeated("- ", 50'000) + "\n", "too-deep", 8},
      {"alias bomb", alias_bomb(), "too-many-aliases", 1},
      {"a phrase of 400 kB", kHead + "stages:\n  - { id: a, exit: even " + repeated("x ", 200'000) + "}\n",
       "unreadable-phrase", 6},
      {"a key of 1 MB", kStages + std::string(1'000'000, 'k') + ": 1\n", "unreadable-yaml", 7},
      {"a line of 1 MB", kStages + "colour: " + std::string(1'000'000, 'x') + "\n", "unknown-key", 7},
  };
}

// Every finding in the other file, and those in the neighbour.
Checked check_beside_neighbour(const std::string& bytes, std::size_t& in_neighbour) {
  const Folder folder;
  folder.write("bad.journey.yaml", bytes);
  folder.write("neighbour.journey.yaml", kNeighbour);
  Checked found = check(folder.path());
  in_neighbour = std::erase_if(found.findings, [](const Finding& finding) {
    return fs::path(finding.path).filename() == "neighbour.journey.yaml";
  });
  return found;
}

void check_hostile(const std::vector<Hostile>& all) {
  for (const Hostile& hostile : all) {
    std::size_t in_neighbour = 0;
    const Checked found = check_beside_neighbour(hostile.bytes, in_neighbour);
    INFO(hostile.what << "\n" << found.text().substr(0, 2000));
    CHECK(found.code == 1);
    CHECK(in_neighbour == 1);
    CHECK(found.findings.size() == 1);
    CHECK(found.count(hostile.rule) == 1);
    CHECK((!found.findings.empty() && found.findings.front().line == hostile.line));
    CHECK((!found.findings.empty() && !found.findings.front().message.empty()));
  }
}

// Where a key of a kind can stand; `%` is the place.
struct Place {
  language::Kind kind;
  std::string text;
};

std::vector<Place> places() {
  using language::Kind;
  const std::string stage = "journey: bad\nstages:\n  - id: a\n";
  std::vector<Place> all = {
      {Kind::journey, "journey: bad\n%\n"},
      {Kind::vocabulary, "vocabulary: bad\n%\n"},
      {Kind::portfolio, "portfolio: bad\n%\n"},
      {Kind::stage, stage + "    %\n"},
      {Kind::experience, stage + "    experience:\n      %\n"},
      {Kind::milestone, stage + "    milestones:\n      - id: m\n        %\n"},
      {Kind::touchpoint, stage + "    touchpoints:\n      - id: t\n        %\n"},
      {Kind::handoff, stage + "    handoff:\n      %\n"},
      {Kind::play, "journey: bad\nplays:\n  - id: p\n    %\n"},
      {Kind::status, "journey: bad\nstatuses:\n  - id: s\n    %\n"},
      {Kind::governance, "journey: bad\ngovernance:\n  %\n"},
  };
  const std::pair<Kind, const char*> shared[] = {{Kind::role, "roles"},       {Kind::metric, "metrics"},
                                                 {Kind::segment, "segments"}, {Kind::tier, "tiers"},
                                                 {Kind::persona, "personas"}, {Kind::channel, "channels"},
                                                 {Kind::event, "events"},     {Kind::evidence, "evidence"}};
  for (const auto& [kind, list] : shared) {
    all.push_back({kind, std::string("vocabulary: bad\n") + list + ":\n  one:\n    %\n"});
  }
  return all;
}

// The place with `text` in it, under names that no other file of the workspace has.
std::string filled(const Place& place, const std::string& text, const std::string& number) {
  std::string all = place.text;
  all.replace(all.find('%'), 1, text);
  all.replace(all.find("bad"), 3, "bad-" + number);
  if (const std::size_t one = all.find("  one:"); one != std::string::npos) {
    all.replace(one, 6, "  one-" + number + ":");
  }
  return all;
}

}  // namespace

TEST_CASE("text that is not YAML is one finding at its place") { check_hostile(broken_yaml()); }

TEST_CASE("files with no journey in them are one finding") { check_hostile(not_a_journey()); }

TEST_CASE("one mistake in a journey is one finding on its line") { check_hostile(wrong_journeys()); }

TEST_CASE("bytes from Windows are no mistake, and places are right in them") {
  std::size_t in_neighbour = 0;
  CHECK(check_beside_neighbour(windows(kStages), in_neighbour).findings.empty());
  const Checked found = check_beside_neighbour(windows(kStages + "colour: red\n"), in_neighbour);
  INFO(found.text());
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].line == 7);
}

TEST_CASE("a value of the wrong sort for any key is told without a cascade") {
  for (const Place& place : places()) {
    // A file a key and value, all in one workspace: a cascade would reach the others, too.
    const Folder folder;
    folder.write("neighbour.journey.yaml", kNeighbour);
    std::map<std::string, std::size_t> findings;
    for (const auto& field : language::info(place.kind).fields) {
      for (const char* value :
           {"[[[a]]]", "{ zz-a: { zz-b: [1] } }", "[]", "{}", "-1e999", "*x", "!!binary x", "''"}) {
        const std::string number = std::to_string(findings.size());
        const std::string text = filled(place, std::string(field.key) + ": " + value, number);
        findings[folder.write(number + ".journey.yaml", text).string()] = 0;
      }
    }
    const Checked found = check(folder.path());
    CHECK(found.error.empty());
    CHECK(found.code == 1);
    std::size_t in_neighbour = 0;
    for (const Finding& finding : found.findings) {
      CHECK(finding.line > 0);
      in_neighbour += finding.rule == "unknown-key" && finding.entity == "neighbour" ? 1 : 0;
      findings[finding.path]++;
    }
    CHECK(in_neighbour == 1);
    for (const auto& [path, count] : findings) {
      INFO(place.text << path);
      CHECK(count <= kMost);
    }
  }
}

TEST_CASE("journeys that are part of themselves end, and say so") {
  const Folder folder;
  folder.write("one.journey.yaml", kStages + "parent: bad\n");
  CHECK_FALSE(check(folder.path()).findings.empty());
  folder.write("one.journey.yaml", kStages + "sub-journeys: [bad]\n");
  CHECK_FALSE(check(folder.path()).findings.empty());
}

TEST_CASE("circles of names end in every command") {
  const Folder folder;
  folder.write("one.journey.yaml", kStages + "parent: worse\nsub-journeys: [worse]\nbased-on: worse\n");
  folder.write("two.journey.yaml",
               "journey: worse\nparent: bad\nsub-journeys: [bad]\nbased-on: bad\n" + kStages.substr(13));
  folder.write("v.vocabulary.yaml",
               "vocabulary: v\nmetrics:\n  days-open: { kind: composite, parts: { b: 100% } }\n"
               "  b: { kind: composite, parts: { days-open: 100% } }\n");
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.code == 1);
  // One of metrics, one of journeys.
  CHECK(found.count("composition-cycle") == 2);
  CHECK(found.findings.size() <= kMost);
  CHECK(program({"expand", (folder.path() / "one.journey.yaml").string()}).code == 0);
  for (const char* stage : {"syntax", "model", "layout", "dot"}) {
    CHECK(program({"dump", stage, (folder.path() / "one.journey.yaml").string()}).code == 0);
  }
}

TEST_CASE("a folder where a file is meant stops nothing") {
  const Folder folder;
  const std::string named = (folder.path() / "a.journey.yaml").string();
  fs::create_directories(named);
  folder.write("neighbour.journey.yaml", kNeighbour);
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.code != 0);
  CHECK(found.count("unknown-key") == 1);
  CHECK(found.findings.size() <= 2);
  for (const char* command : {"check", "expand", "build"}) {
    const Ran ran = program({command, named});
    INFO(command << "\n" << ran.out);
    CHECK(ran.code == 2);
    CHECK_FALSE(ran.error.empty());
  }
}

TEST_CASE("a folder where a file is meant is told") {
  const Folder folder;
  fs::create_directories(folder.path() / "a.journey.yaml");
  folder.write("neighbour.journey.yaml", kNeighbour);
  const Checked found = check(folder.path());
  INFO(found.text());
  CHECK(found.findings.size() == 2);
}

TEST_CASE("a file of 50 MB is refused, and its neighbour is checked") {
  std::size_t in_neighbour = 0;
  const Checked found =
      check_beside_neighbour(kStages + "# " + std::string(50'000'000, 'x') + "\n", in_neighbour);
  INFO(found.text());
  CHECK(found.code == 2);
  CHECK(in_neighbour == 1);
  REQUIRE(found.findings.size() == 1);
  CHECK(found.findings[0].rule == "unreadable-file");
  CHECK(found.findings[0].message.find("16 MiB") != std::string::npos);
}

TEST_CASE("lists of 200,000 items are read in no time") {
  const auto start = std::chrono::steady_clock::now();
  std::size_t in_neighbour = 0;
  CHECK(check_beside_neighbour(kStages + "x-a: [" + repeated("a, ", 200'000) + "a]\n", in_neighbour)
            .findings.empty());
  CHECK(in_neighbour == 1);
  CHECK(check_beside_neighbour(kStages + "personas: [" + repeated("a, ", 199'999) + "a]\n", in_neighbour)
            .findings.size() <= kMost);
  CHECK(in_neighbour == 1);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("thousands of keys that no record has are told in no time") {
  const auto keys = [](std::string_view lead, int count) {
    std::string lines;
    for (int i = 0; i < count; i++) {
      lines += fmt::format("{}k{}: 1\n", lead, i);
    }
    return lines;
  };
  const auto start = std::chrono::steady_clock::now();
  std::size_t in_neighbour = 0;
  check_beside_neighbour(keys("", 90'000), in_neighbour);
  CHECK(in_neighbour == 1);
  // Words of other tools first, which are compared with those beside them.
  std::string stage = kStages;
  for (std::size_t i = 0; i < language::aliases().size(); i += 4) {
    stage += fmt::format("{}: x\n", language::aliases()[i].word);
  }
  check_beside_neighbour(stage + keys("", 8'000), in_neighbour);
  CHECK(in_neighbour == 1);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("many values without any alias are not blamed on aliases") {
  std::size_t in_neighbour = 0;
  const Checked found =
      check_beside_neighbour(kStages + "x-a:\n" + repeated("  - { a: b, c: 1 }\n", 300'000), in_neighbour);
  INFO(found.text());
  CHECK(found.count("too-many-aliases") == 0);
}

TEST_CASE("a file of nothing but empty documents has no journey in it") {
  std::size_t in_neighbour = 0;
  CHECK(check_beside_neighbour("---\n---\n---\n", in_neighbour).count("unknown-document") >= 1);
}

}  // namespace jc::test
