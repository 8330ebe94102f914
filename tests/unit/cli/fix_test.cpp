// `check --fix` and `--diff` as people run them: what is written, printed and returned.
#include <unistd.h>

#include <fstream>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

const std::string kClean =
    "journey: trial\n"
    "goal: See my own data in a chart # as they say it\n"
    "owner: growth\n"
    "metrics: [trial-to-paid >= 20%]\n"
    "stages:\n"
    "  - id: sign-up\n"
    "    purpose: Let people in without a call\n"
    "    exit: event account-made\n"
    "  - id: first-chart\n"
    "governance:\n"
    "  rituals:\n"
    "    - { id: trial-review, cadence: every 2 weeks, owner: growth }";

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string misspelt() { return with(kClean, "purpose", "purpos"); }
std::string both() { return with(misspelt(), "every 2 weeks", "biweekly"); }

}  // namespace

TEST_CASE("--fix writes what is safe, keeps the rest and the permissions") {
  const Folder folder;
  const fs::path file = folder.write("a.journey.yaml", both());
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  const Ran ran = program({"check", "--fix", folder.path().string()});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK((read_file(file) == with(kClean, "every 2 weeks", "biweekly")));
  CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(ran.out.find("ambiguous-cadence") != std::string::npos);
  CHECK(ran.out.find("Fixed 1 finding in 1 file; 1 more with `--unsafe-fixes`\n") != std::string::npos);
  const Ran unsafe = program({"check", "--fix", "--unsafe-fixes", folder.path().string()});
  CHECK(unsafe.code == 0);
  CHECK((read_file(file) == kClean));
  CHECK(unsafe.error.find("took \"write `every 2 weeks`\", not \"write `twice a week`\"") !=
        std::string::npos);
  const Ran none = program({"check", "--fix", folder.path().string()});
  CHECK(none.out.find("Fixed 0 findings in 0 files\n") != std::string::npos);
}

TEST_CASE("--diff prints what would change, writes nothing, and exits with 1 where something would") {
  const Folder folder;
  const fs::path file = folder.write("a.journey.yaml", misspelt());
  const Ran ran = program({"check", "--diff", folder.path().string()});
  CHECK(ran.code == 1);
  CHECK(ran.out.find(
            "-    purpos: Let people in without a call\n+    purpose: Let people in without a call\n") !=
        std::string::npos);
  CHECK(ran.out.starts_with("--- "));
  CHECK(ran.error == "Would fix 1 finding in 1 file\n");
  CHECK((read_file(file) == misspelt()));
  folder.write("a.journey.yaml", kClean);
  const Ran clean = program({"check", "--diff", folder.path().string()});
  CHECK(clean.code == 0);
  CHECK(clean.out == "");
}

TEST_CASE("standard input is printed mended, with its findings on the error stream") {
  const Folder folder;
  const std::string name = (folder.path() / "x.journey.yaml").string();
  const Ran ran = program_with_input(both(), {"check", "--fix", "--stdin-filename", name, "-"});
  INFO(ran.error);
  CHECK(ran.code == 0);
  CHECK((ran.out == with(kClean, "every 2 weeks", "biweekly")));
  CHECK(ran.error.find("ambiguous-cadence") != std::string::npos);
  CHECK((program_with_input(kClean, {"check", "--fix", "--stdin-filename", name, "-"}).out == kClean));
  const Ran diff = program_with_input(misspelt(), {"check", "--diff", "--stdin-filename", name, "-"});
  CHECK(diff.code == 1);
  CHECK(diff.out.starts_with("--- " + name + "\n+++ " + name + "\n"));
}

TEST_CASE("a link is followed into the workspace, and not out of it") {
  const Folder outside;
  const fs::path foreign = outside.write("b.yaml", misspelt());
  const Folder folder;
  const fs::path real = folder.write("real.yaml", with(misspelt(), "journey: trial", "journey: other"));
  fs::create_symlink(real, folder.path() / "a.journey.yaml");
  fs::create_symlink(foreign, folder.path() / "b.journey.yaml");
  const Ran ran = program({"check", "--fix", folder.path().string()});
  INFO(ran.out << ran.error);
  CHECK((read_file(real) == with(kClean, "journey: trial", "journey: other")));
  CHECK(fs::is_symlink(folder.path() / "a.journey.yaml"));
  CHECK((read_file(foreign) == misspelt()));
  CHECK(ran.error.find("leads out of the repository") + ran.out.find("leads out of the repository") !=
        2 * std::string::npos);
  CHECK(ran.code == 2);
}

TEST_CASE("a name is changed in every file that names it, asked for or not") {
  const Folder folder;
  folder.write("v.vocabulary.yaml", "vocabulary: acme\nroles: { growth: {}, support: {} }\n");
  folder.write("a.journey.yaml", with(with(kClean, "journey: trial", "journey: Trial_Run"),
                                      "owner: growth\nm", "owner: growht\nm"));
  folder.write("b.journey.yaml", with(with(kClean, "journey: trial", "journey: other"), "owner: growth\nm",
                                      "owner: growth\nsub-journeys: [Trial_Run]\nm"));
  const Ran ran = program({"check", "--fix", (folder.path() / "a.journey.yaml").string()});
  INFO(ran.out << ran.error);
  CHECK(ran.code == 0);
  CHECK(read_file(folder.path() / "a.journey.yaml").starts_with("journey: trial-run\ntitle: Trial_Run\n"));
  CHECK(read_file(folder.path() / "a.journey.yaml").find("owner: growth\nm") != std::string::npos);
  CHECK(read_file(folder.path() / "b.journey.yaml").find("sub-journeys: [trial-run]") != std::string::npos);
}

TEST_CASE("a vocabulary that lacks its first key gets it, though its names count elsewhere then") {
  const Folder folder;
  folder.write("a.journey.yaml", with(kClean, "owner: growth }", "owner: support }"));
  const fs::path names =
      folder.write("ours.vocabulary.yaml", "# Ours\nroles:\n  support: { title: Support }\n");
  const Ran ran = program({"check", "--fix", "--unsafe-fixes", folder.path().string()});
  INFO(ran.out << ran.error);
  CHECK(ran.error.find("a bug of the fix") == std::string::npos);
  CHECK((read_file(names).find("vocabulary: ours\nroles:") != std::string::npos));
  CHECK(ran.out.find("`growth`") != std::string::npos);
}

TEST_CASE("a fix that does harm is taken back and told") {
  const Folder folder;
  folder.write("journeyc.yaml", "journeyc: 1\n");
  fs::create_directory(folder.path() / "rules");
  const auto rule = [&](const std::string& add) {
    folder.write("rules/stage-without-note.md",
                 "---\nrule: stage-without-note\nseverity: warning\nfix: { safe: true, add: \"" + add +
                     "\" }\n---\n# T\n\n```rule\nevery stage where id is sign-up has a note\n```\n\n## "
                     "Why\nWe want one.\n");
  };
  const fs::path file = folder.write("a.journey.yaml", kClean);
  rule("note: [one, {id}]");
  const Ran harm = program({"check", "--fix", folder.path().string()});
  INFO(harm.out << harm.error);
  CHECK((read_file(file) == kClean));
  CHECK(harm.error.find("this is a bug of the fix") != std::string::npos);
  rule("note: <why>");
  const Ran gap = program({"check", "--fix", folder.path().string()});
  CHECK(gap.out.find("fix: add `note: <why>` (by hand)") != std::string::npos);
  CHECK((read_file(file) == kClean));
  rule("note: of {id}");
  const Ran good = program({"check", "--fix", folder.path().string()});
  INFO(good.out << good.error);
  CHECK(good.code == 0);
  CHECK((read_file(file) == with(kClean, "  - id: sign-up\n", "  - id: sign-up\n    note: of sign-up\n")));
  rule("nte: of {id}");
  CHECK(program({"check", folder.path().string()}).out.find("did you mean `note`") != std::string::npos);
}

TEST_CASE("what is ignored on purpose is not mended, and an idle comment goes last") {
  const Folder folder;
  const std::string ignored =
      with(misspelt(), "    purpos", "    # journeyc: ignore[unknown-key] their own key\n    purpos");
  const fs::path file = folder.write("a.journey.yaml", ignored);
  CHECK(program({"check", "--fix", "--unsafe-fixes", folder.path().string()}).code == 0);
  CHECK((read_file(file) == ignored));
  folder.write("a.journey.yaml", with(ignored, "purpos:", "purpose:"));
  CHECK(program({"check", "--fix", folder.path().string()}).code == 0);
  CHECK((read_file(file) == kClean));
}

TEST_CASE("a rule misspelt in the configuration is mended there") {
  const Folder folder;
  folder.write("a.journey.yaml", kClean);
  const fs::path file =
      folder.write("journeyc.yaml", "journeyc: 1\nrules: { stage-without-ownr: off } # for now\n");
  const Ran ran = program({"check", "--fix", folder.path().string()});
  INFO(ran.out << ran.error);
  CHECK(read_file(file) == "journeyc: 1\nrules: { stage-without-owner: off } # for now\n");
}

TEST_CASE("a configuration in the words of other linters is told in its own, and mended") {
  const Folder folder;
  folder.write("a.journey.yaml", kClean);
  const auto told = [&](const std::string& line) {
    folder.write("journeyc.yaml", "journeyc: 1\n" + line + "\n");
    return program({"check", folder.path().string()}).out;
  };
  const auto mended = [&](const std::string& line) {
    const fs::path file = folder.write("journeyc.yaml", "journeyc: 1\n" + line + "\n");
    program({"check", "--fix", "--unsafe-fixes", folder.path().string()});
    return read_file(file);
  };
  CHECK(mended("rules: [goalless-journey, { no-such-end: info }]") ==
        "journeyc: 1\nrules: { goalless-journey: off, no-such-end: info }\n");
  CHECK(mended("rules: { goalless-journey: false }") == "journeyc: 1\nrules: { goalless-journey: off }\n");
  CHECK(mended("language: Deutsch") == "journeyc: 1\nlanguage: de\n");
  CHECK(told("disable: [goalless-journey]").find("rules: { stage-without-owner: off") != std::string::npos);
  CHECK(told("output: dist").find("where `build` writes is `out-dir`") != std::string::npos);
  CHECK(told("theme: { accent: red }").find("`red` is no colour that pictures take") != std::string::npos);
}

TEST_CASE("a name that stands in what could not be read is not taken out as unused") {
  const Folder folder;
  const fs::path file = folder.write(
      "gym.journey.yaml",
      "journey: gym\ngoal: Get fit\nowner: coach\nmetrics: [visits >= 8]\nstages:\n  - id: start\n"
      "    exit: event trial-done\n    touchpoints:\n      - { id: tour, who: coach with the new member }\n"
      "vocabulary:\n  roles: { coach: {}, member: {}, cleaner: {} }\n");
  const Ran ran = program({"check", "--fix", "--unsafe-fixes", folder.path().string()});
  INFO(ran.out << ran.error);
  CHECK(read_file(file).find("member: {}") != std::string::npos);
}

TEST_CASE("a kind of map is explained by its keys") {
  const Ran tier = program({"explain", "tier"});
  CHECK(tier.code == 0);
  CHECK(tier.out.find("serves: the segments it is for") != std::string::npos);
  CHECK(tier.out.find("title: what people read") != std::string::npos);
  CHECK(program({"explain", "overlay-stage"}).code == 2);
}

TEST_CASE("a kind of phrase, which messages name, is explained by examples") {
  const Ran criterion = program({"explain", "criterion"});
  CHECK(criterion.code == 0);
  CHECK(criterion.out.find("  event first-report  ") != std::string::npos);
  CHECK(criterion.out.find("done-when: { text: They can state their return, judged-by: csm }") !=
        std::string::npos);
  CHECK(program({"explain", "moment"}).code == 0);
}

TEST_CASE("rules say whether they have fixes") {
  CHECK(program({"explain", "unknown-key"}).out.find("; fix: safe\n") != std::string::npos);
  CHECK(program({"explain", "tier-hole"}).out.find("; fix: unsafe\n") != std::string::npos);
  CHECK(program({"explain", "dead-end"}).out.find("fix: ") == std::string::npos);
  const std::string json = program({"rules", "--json"}).out;
  CHECK(program({"rules", "--format", "json"}).out == json);
  CHECK(program({"rules", "--format", "text"}).out == program({"rules"}).out);
  CHECK(program({"rules", "--format", "xml"}).code == 2);
  CHECK(json.find("\"fix\": \"safe\"") != std::string::npos);
  CHECK(json.find("\"fix\": null") != std::string::npos);
}

TEST_CASE("--unsafe-fixes alone is a mistake, and so are --fix and --diff together") {
  CHECK(program({"check", "--unsafe-fixes", "."}).code == 2);
  CHECK(program({"check", "--fix", "--diff", "."}).code == 2);
}

}  // namespace jc::test
