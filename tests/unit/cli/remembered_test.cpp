// What a check remembers of an earlier one is what it would find anew, byte for byte, whatever was edited in
// between; and what is in the cache folder can harm nobody.
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>

#include "compiler/cli/arguments.h"
#include "compiler/workspace/cache/folder.h"
#include "compiler/workspace/compile.h"
#include "tests/test.h"
#include "tests/unit/cli/mutator.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr std::string_view kJourney =
    "journey: j\ngoal: Be done\nstages:\n  - { id: a, exit: event e, metrics: [m >= 1] }\n"
    "  - { id: b, terminal: success }\n";

constexpr std::string_view kVocabulary = "vocabulary: v\nassets: { deck: { href: deck.pdf } }\n";

// A workspace that is checked from memory where that is possible.
class Remembering {
 public:
  Remembering() {
    workspace::clean_cache();
    folder_.write("specs/journeyc.yaml", "journeyc: 1\nprofile: strict\n");
    folder_.write("specs/j.journey.yaml", kJourney);
  }

  fs::path path(const std::string& name) const { return folder_.path() / "specs" / name; }
  void write(const std::string& name, std::string_view text) const { folder_.write("specs/" + name, text); }

  workspace::Compilation compile(workspace::Remember by = workspace::Remember::by_times) const {
    workspace::Request request;
    request.root = path("").string();
    request.today = 20260307;
    request.remember = by;
    return workspace::compile(request);
  }

  bool is_recalled(workspace::Remember by = workspace::Remember::by_times) const {
    return compile(by).model == nullptr;
  }

  Ran check(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"check", path("").string()};
    words.insert(words.end(), more.begin(), more.end());
    return program(words);
  }

  void check_as_anew() const {
    const Ran warm = check();
    const Ran cold = check({"--no-cache"});
    CHECK(warm.out == cold.out);
    CHECK(warm.error == cold.error);
    CHECK(warm.code == cold.code);
  }

  // What is kept of the one check: as a whole, and by files.
  static std::vector<fs::path> entries() {
    const fs::path folder = fs::path(workspace::cache_folder()) / workspace::kFindingsCache;
    std::vector<fs::path> found;
    for (const auto& each : fs::directory_iterator(folder)) {
      found.push_back(each.path());
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  Folder folder_;
};

}  // namespace

TEST_CASE("a check with nothing changed is remembered, and a change of any file is seen") {
  program({"version"});
  const Remembering workspace;
  CHECK_FALSE(workspace.is_recalled());
  CHECK(workspace.is_recalled());
  workspace.write("v.vocabulary.yaml", kVocabulary);
  CHECK_FALSE(workspace.is_recalled());
  CHECK(workspace.is_recalled());
  // A file that findings only ask for.
  workspace.write("deck.pdf", "slides");
  CHECK_FALSE(workspace.is_recalled());
  CHECK(workspace.is_recalled());
  fs::remove(workspace.path("deck.pdf"));
  CHECK_FALSE(workspace.is_recalled());
  workspace.write("rules/r.md",
                  "---\nrule: r\n---\n# T\n\n```rule\nevery stage has x-y\n```\n\n## Why\nSo.\n");
  CHECK_FALSE(workspace.is_recalled());
  CHECK(workspace.is_recalled());
  workspace.write(".gitignore", "v.vocabulary.yaml\n");
  CHECK_FALSE(workspace.is_recalled());
  CHECK(workspace.is_recalled());
  workspace.write("journeyc-baseline.json", "none");
  CHECK_FALSE(workspace.is_recalled());
}

TEST_CASE("a text of the same size in the same moment is another text") {
  program({"version"});
  const Remembering workspace;
  // What all files see, so that a change of it is never judged alone.
  workspace.write("v.vocabulary.yaml", kVocabulary);
  const fs::path file = workspace.path("v.vocabulary.yaml");
  std::string text(kVocabulary);
  struct stat before {};
  for (int i = 0; i < 50; i++) {
    text[text.find(": v") + 2] = static_cast<char>('a' + i % 26);
    // The same file with the same times, as far as a program can set them.
    std::ofstream(file, std::ios::binary) << text;
    if (i == 0) {
      REQUIRE(::stat(file.c_str(), &before) == 0);
    }
    const timespec times[2] = {before.st_atim, before.st_mtim};
    REQUIRE(::utimensat(AT_FDCWD, file.c_str(), times, 0) == 0);
    CHECK_FALSE(workspace.is_recalled());
  }
}

TEST_CASE("by content, a file with other times is the same file") {
  program({"version"});
  const Remembering workspace;
  const fs::path file = workspace.path("j.journey.yaml");
  CHECK_FALSE(workspace.is_recalled(workspace::Remember::by_content));
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(48));
  CHECK(workspace.is_recalled(workspace::Remember::by_content));
  workspace.write("j.journey.yaml", "journey: k\n");
  CHECK_FALSE(workspace.is_recalled(workspace::Remember::by_content));
  CHECK(workspace.is_recalled(workspace::Remember::by_content));
  // A file that was not there before.
  workspace.write("journeyc-baseline.json", "none");
  CHECK_FALSE(workspace.is_recalled(workspace::Remember::by_content));
}

TEST_CASE("what is damaged in the cache folder is not used, and nobody hears of it") {
  program({"version"});
  const Remembering workspace;
  workspace.check();
  REQUIRE(Remembering::entries().size() == 2);
  Dice dice(19);
  for (int i = 0; i < 24; i++) {
    const fs::path file = Remembering::entries()[dice.below(2)];
    std::string bytes = read_file(file);
    if (dice.below(3) == 0) {
      bytes.resize(dice.below(bytes.size()));
    } else {
      bytes[dice.below(bytes.size())] ^= static_cast<char>(1 + dice.below(255));
    }
    std::ofstream(file, std::ios::binary) << bytes;
    if (dice.below(2) == 0) {
      workspace.write("j.journey.yaml", std::string(kJourney) + "# " + std::to_string(i) + "\n");
    }
    INFO("damage " << i);
    workspace.check_as_anew();
  }
}

TEST_CASE("where nothing can be remembered, checks say the same") {
  program({"version"});
  const Remembering workspace;
  const fs::path folder = fs::path(workspace::cache_folder()) / workspace::kFindingsCache;
  fs::remove_all(folder);
  std::ofstream(folder, std::ios::binary) << "a file where the folder would be";
  workspace.check_as_anew();
  CHECK_FALSE(workspace.is_recalled());
  fs::remove(folder);
}

TEST_CASE("the cache keeps what was used last, and can be removed") {
  program({"version"});
  workspace::clean_cache();
  const std::string folder = workspace::make_in_cache(workspace::kFindingsCache);
  for (int i = 0; i < 5; i++) {
    const fs::path file = fs::path(folder) / std::to_string(i);
    std::ofstream(file, std::ios::binary) << "four";
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(10 - i));
  }
  workspace::bound_cache(folder, {3, 100});
  CHECK_FALSE(fs::exists(fs::path(folder) / "1"));
  CHECK(fs::exists(fs::path(folder) / "2"));
  workspace::bound_cache(folder, {3, 9});
  CHECK_FALSE(fs::exists(fs::path(folder) / "2"));
  CHECK(fs::exists(fs::path(folder) / "3"));
  CHECK(program({"cache", "path"}).out == workspace::cache_folder() + "\n");
  CHECK(program({"cache", "clean"}).out == "Removed 2 files, 1 kB, from " + workspace::cache_folder() + "\n");
  CHECK_FALSE(fs::exists(folder));
}

namespace {

// A workspace with all that a check looks at, which is edited at random.
class Edited {
 public:
  Edited() {
    for (const auto& each : fs::directory_iterator(fs::path(kSourceDir) / "specs/portfolio-two-products")) {
      if (each.is_regular_file()) {
        texts_[each.path().filename().string()] = read_file(each.path());
      }
    }
    texts_["j.journey.yaml"] = kJourney;
    texts_["v.vocabulary.yaml"] = kVocabulary;
    for (const auto& [name, text] : texts_) {
      folder_.write("specs/" + name, text);
    }
  }

  // What was edited, for messages.
  std::string edit(Dice& dice) {
    switch (dice.below(12)) {
      case 0:
        options_ = {"--as-of", "20" + std::to_string(20 + dice.below(20)) + "-03-07"};
        return "date";
      case 1:
        options_ = any_of(dice, {{},
                                 {"--profile", "strict"},
                                 {"--select", "ownership"},
                                 {"--no-baseline"},
                                 {"--ignore", "all"},
                                 {"--select", "nothing"},
                                 {"--no-suppressions"}});
        return "options";
      case 2:
        return put(
            dice, "journeyc.yaml",
            {"journeyc: 1\n", "journeyc: 1\nprofile: strict\n", "journeyc: 1\nextends: team.yaml\n",
             "journeyc: 1\nrules: { no-such-rule: off }\n", "journeyc: 1\nexclude: [j.journey.yaml]\n"});
      case 3:
        return put(dice, "team.yaml",
                   {"", "journeyc: 1\nrules: { all: info }\n", "journeyc: 1\nprofile: strict\n"});
      case 4:
        return put(
            dice, "rules/r.md",
            {"", "---\nrule: r\n---\n# T\n\n```rule\nevery stage has owner\n```\n\n## Why\nSo.\n", "broken"});
      case 5:
        return put(dice, "journeyc-baseline.json", {"", "broken", recorded()});
      case 6:
        return put(dice, ".gitignore", {"", "j.journey.yaml\n", "*.yaml\n"});
      case 7:
        return put(dice, "deck.pdf", {"", "slides"});
      case 8:
        return put(dice, "inner/journeyc.yaml", {"", "journeyc: 1\n"}) +
               put(dice, "inner/k.journey.yaml", {"", "journey: k\n", std::string(kJourney)});
      case 9:
        return put(dice, ".journeyc/journey.schema.json", {"", "{}"});
      default:
        return change_journey(dice);
    }
  }

  Ran check(const std::vector<std::string>& more) const {
    std::vector<std::string> words = {"check", (folder_.path() / "specs").string()};
    words.insert(words.end(), options_.begin(), options_.end());
    words.insert(words.end(), more.begin(), more.end());
    return program(words);
  }

 private:
  template <class T>
  static T any_of(Dice& dice, const std::vector<T>& all) {
    return all[dice.below(all.size())];
  }

  static std::vector<std::string> any_of(Dice& dice, const std::vector<std::vector<std::string>>& all) {
    return all[dice.below(all.size())];
  }

  // Nothing where it is to be gone.
  std::string put(Dice& dice, const std::string& name, const std::vector<std::string>& texts) {
    const std::string text = any_of(dice, texts);
    if (text.empty()) {
      fs::remove(folder_.path() / "specs" / name);
      texts_.erase(name);
    } else {
      texts_[name] = text;
      folder_.write("specs/" + name, text);
    }
    return name + " ";
  }

  std::string recorded() const {
    const Folder folder;
    fs::copy(folder_.path(), folder.path() / "copy", fs::copy_options::recursive);
    const fs::path copy = folder.path() / "copy/specs";
    program({"baseline", "create", copy.string(), "--force"});
    const fs::path file = copy / "journeyc-baseline.json";
    return fs::exists(file) ? read_file(file) : "";
  }

  // Letters, lines and whole values, in files that are checked; one in four ends in a finding.
  std::string change_journey(Dice& dice) {
    auto at = texts_.begin();
    std::advance(at, dice.below(texts_.size()));
    std::string& text = at->second;
    const std::size_t from = dice.below(text.size() + 1);
    if (dice.below(2) == 0) {
      text.erase(from, dice.below(30));
    } else {
      text.insert(from, any_of<std::string>(dice, {"x", "\n", ": ", "# journeyc: ignore[all] so\n", "ü"}));
    }
    folder_.write("specs/" + at->first, text);
    return at->first;
  }

  Folder folder_;
  std::map<std::string, std::string> texts_;
  std::vector<std::string> options_;
};

}  // namespace

TEST_CASE("over edits of anything, remembered findings are those of a check from nothing, in every format") {
  program({"version"});
  workspace::clean_cache();
  Edited edited;
  Dice dice(1919);
  for (int i = 0; i < 24; i++) {
    const std::string what = edited.edit(dice);
    std::vector<std::string> format = {"--format",
                                       std::string(cli::kFormats[dice.below(std::size(cli::kFormats))])};
    if (dice.below(3) == 0) {
      format.insert(format.end(), {"--cache", "content"});
    }
    std::vector<std::string> anew = format;
    anew.emplace_back("--no-cache");
    const Ran cold = edited.check(anew);
    // The first one may remember what was before, the second one what the first has found.
    for (int run = 0; run < 2; run++) {
      INFO("edit " << i << " of " << what << ", run " << run << ", as " << format[1]);
      const Ran warm = edited.check(format);
      REQUIRE(warm.out == cold.out);
      REQUIRE(warm.error == cold.error);
      REQUIRE(warm.code == cold.code);
    }
  }
}

namespace {

// Journeys that name each other, what all share, and each other's names: edited at random, one file at a
// time.
class Related {
 public:
  Related() {
    put("journeyc.yaml", "journeyc: 1\nprofile: strict\n");
    put("v.vocabulary.yaml",
        "vocabulary: v\nroles: { csm: {}, am: {}, spare: {} }\nteams: { sales: { roles: [am] }, idle: {} }\n"
        "segments: { smb: {}, big: {} }\nevents: { signed: {}, live: {} }\nmetrics: { nps: {} }\n");
    put("p.portfolio.yaml",
        "portfolio: p\nvocabulary: v\nlifecycle: [onboard, adopt]\nproducts:\n"
        "  one: { primary-stages: [onboard], journeys: [a, b] }\n"
        "  two: { primary-stages: [adopt], journeys: [c], segments-served: [smb] }\n");
    for (const std::string id : {"a", "b", "c", "d", "e"}) {
      put(id + ".journey.yaml", journey(id));
    }
  }

  std::string edit(Dice& dice) {
    const std::string id(1, static_cast<char>('a' + dice.below(5)));
    const std::string name = id + ".journey.yaml";
    std::string text = texts_.contains(name) ? texts_[name] : journey(id);
    const std::size_t what = dice.below(12);
    if (what == 0) {
      return put(name, texts_.contains(name) ? "" : journey(id));
    }
    if (what == 1) {
      std::string shared = texts_["v.vocabulary.yaml"];
      replace(shared, dice, {{"spare", "extra"}, {"extra", "spare"}, {"big", "huge"}, {"huge", "big"}});
      return put("v.vocabulary.yaml", shared);
    }
    if (what == 2) {
      std::string portfolio = texts_["p.portfolio.yaml"];
      replace(portfolio, dice, {{"[c]", "[c, d]"}, {"[c, d]", "[c]"}, {"[a, b]", "[a]"}, {"[a]", "[a, b]"}});
      return put("p.portfolio.yaml", portfolio);
    }
    if (what < 5) {
      return put(name,
                 text + any(dice, {"# a note\n", "x-note: spare\n", "# journeyc: ignore-file[dead-end] so\n",
                                   "summary: They are spare\n", "segments: [smb]\n",
                                   "variant-of: { journey: a, tier: t }\n", "based-on: b\n"}));
    }
    replace(text, dice,
            {{"signed", "live"},
             {"live", "signed"},
             {"owner: csm", "owner: am"},
             {"owner: am", "owner: csm"},
             {"See it work", "See it fly"},
             {"See it fly", "See it work"},
             {"2 days", "3 days"},
             {"3 days", "2 days"},
             {"id: start", "id: begin"},
             {"id: begin", "id: start"},
             {"journey: " + id + "\n", "journey: z\n"},
             {"journey: z\n", "journey: " + id + "\n"},
             {"nps", "npx"},
             {"npx", "nps"},
             {"owner: csm", "owner: cms"},
             {"owner: cms", "owner: csm"},
             {"[smb]", "[big]"},
             {"[big]", "[smb]"},
             {"deck.pdf", "gone.pdf"},
             {"gone.pdf", "deck.pdf"},
             {"tiers: [t]", "tiers: [u]"},
             {"purpose: P1", "purpose: P2"},
             {"purpose: P2", "purpose: P1"},
             {"2026-01-01", "2030-01-01"},
             {"2030-01-01", "2026-01-01"},
             {"stages:", "stagesx:"},
             {"stagesx:", "stages:"}});
    return put(name, text);
  }

  Ran check(const std::vector<std::string>& more) const {
    std::vector<std::string> words = {"check", (folder_.path() / "specs").string()};
    words.insert(words.end(), more.begin(), more.end());
    return program(words);
  }

 private:
  static std::string journey(const std::string& id) {
    return "journey: " + id +
           "\ngoal: See it work\nowner: csm\nstarts-at: event signed\nreviewed: 2026-01-01\n"
           "links: { deck: deck.pdf }\nmetrics: [nps >= 30]\nstages:\n"
           "  - id: start\n    purpose: P1\n    exit: event live\n    touchpoints:\n"
           "      - { id: hello, when: within 2 days of event signed, owner: csm, channel: mail }\n"
           "  - id: middle\n    purpose: P2\n    exit: event live\n  - { id: done, terminal: success }\n"
           "overlays: { t: { stages: { start: { owner: am } } } }\n" +
           (id == "b"   ? "variant-of: { journey: a, tier: t }\n"
            : id == "c" ? "segments: [smb]\n"
                        : "");
  }

  static std::string any(Dice& dice, const std::vector<std::string>& all) {
    return all[dice.below(all.size())];
  }

  static void replace(std::string& text, Dice& dice,
                      const std::vector<std::pair<std::string, std::string>>& all) {
    for (int i = 0; i < 30; i++) {
      const auto& [from, to] = all[dice.below(all.size())];
      if (const std::size_t at = text.find(from); at != std::string::npos) {
        text.replace(at, from.size(), to);
        return;
      }
    }
  }

  std::string put(const std::string& name, const std::string& text) {
    if (text.empty()) {
      fs::remove(folder_.path() / "specs" / name);
      texts_.erase(name);
    } else {
      texts_[name] = text;
      folder_.write("specs/" + name, text);
    }
    return name;
  }

  Folder folder_;
  std::map<std::string, std::string> texts_;
};

}  // namespace

TEST_CASE("where one file has changed, what is amended is what a check from nothing finds, in every format") {
  program({"version"});
  workspace::clean_cache();
  Related related;
  Dice dice(77);
  for (int i = 0; i < 150; i++) {
    const std::string what = related.edit(dice);
    const std::string format(cli::kFormats[dice.below(std::size(cli::kFormats))]);
    const Ran cold = related.check({"--format", format, "--no-cache"});
    for (int run = 0; run < 2; run++) {
      INFO("edit " << i << " of " << what << ", run " << run << ", as " << format);
      const Ran warm = related.check({"--format", format});
      REQUIRE(warm.out == cold.out);
      REQUIRE(warm.error == cold.error);
      REQUIRE(warm.code == cold.code);
    }
  }
}

TEST_CASE("a change of one journey that others do not see is judged alone") {
  program({"version"});
  const Remembering workspace;
  workspace.write("k.journey.yaml",
                  "journey: k\ngoal: Be there\nstages:\n  - { id: c, terminal: success }\n");
  workspace.write("v.vocabulary.yaml", kVocabulary);
  CHECK_FALSE(workspace.is_recalled());
  workspace.write("j.journey.yaml", std::string(kJourney) + "# a note\n");
  CHECK(workspace.is_recalled());
  workspace.write("j.journey.yaml", std::string(kJourney) + "summary: So it goes\n");
  CHECK(workspace.is_recalled());
  workspace.check_as_anew();
  // Others may name it.
  workspace.write("j.journey.yaml",
                  "journey: other\ngoal: Be done\nstages:\n  - { id: b, terminal: success }\n");
  CHECK_FALSE(workspace.is_recalled());
}

}  // namespace jc::test
