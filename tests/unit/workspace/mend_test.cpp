// Fixes applied in memory: what they restore, what they leave alone, and what is taken back.
#include "compiler/workspace/mend/mend.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <random>
#include <set>

#include "compiler/diag/unified_diff.h"
#include "compiler/workspace/mend/trial.h"
#include "compiler/workspace/write/list.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"

namespace jc::workspace {

namespace {

namespace fs = std::filesystem;
using Texts = std::map<std::string, std::string>;

// A workspace on disk with other texts in place of its files.
struct Folder {
  std::string root;
  Texts texts;

  Request request() const {
    Request request;
    request.root = root;
    request.texts = texts;
    request.today = 20260131;
    return request;
  }
  Mended mended(bool unsafe = true) const { return mend(request(), unsafe); }
};

Folder folder_of(const fs::path& path) {
  Folder folder{path.generic_string() + "/", {}};
  for (const fs::path& file : test::corpus()) {
    if (file.generic_string().starts_with(folder.root) && file.filename() != "journeyc.yaml") {
      folder.texts[file.generic_string()] = test::read_file(file);
    }
  }
  return folder;
}

std::vector<fs::path> workspaces() {
  std::set<fs::path> folders;
  for (const fs::path& file : test::corpus()) {
    if (file.string().ends_with(".journey.yaml")) {
      folders.insert(file.parent_path());
    }
  }
  return {folders.begin(), folders.end()};
}

Texts after(const Folder& folder, const Mended& mended) {
  Texts texts = folder.texts;
  for (const MendedFile& file : mended.files) {
    CHECK(file.before == texts[file.path]);
    texts[file.path] = file.after;
  }
  return texts;
}

std::string with_returns(std::string_view text) {
  std::string out;
  for (const char c : text) {
    c == '\n' ? out += "\r\n" : out += c;
  }
  return out;
}

// Everything from `#` on, line by line: nearly the comments, and nothing less than them.
std::vector<std::string> comments(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end + 1);
    const std::size_t mark = line.starts_with('#') ? 0 : line.find(" #");
    if (mark != std::string_view::npos) {
      all.emplace_back(line.substr(mark));
    }
    text.remove_prefix(end + 1);
  }
  return all;
}

// A mistake that a fix takes back to the byte.
struct Mistake {
  std::string from;
  std::string to;
};

const std::vector<Mistake>& mistakes() {
  static const std::vector<Mistake> all = {
      {"    owner: ", "    onwer: "},
      {"    purpose: ", "    purpsoe: "},
      {"    duration: ", "    duratoin: "},
      {"    touchpoints:\n", "    touch_points:\n"},
      {"channel: ", "chanel: "},
      {"milestones:\n", "Milestones:\n"},
      {"governance:\n", "governence:\n"},
      {"cadence: every 2 weeks", "cadence: biweekly"},
      {"due: 30 days ", "due: 30 dayz "},
      {"duration: 2 weeks", "duration: two weeks"},
      {"when: within ", "when: wihtin "},
      {"duration: 30 days\n", "duration: thirty days\n"},
      {"better: higher", "better: hihger"},
      {"status: active", "status: actve"},
      {"type: lifecycle", "type: lifecylce"},
      {"accountable: ", "acountable: "},
      {"sponsor: chief-customer-officer", "sponsor: chief-custmer-officer"},
      {"[kickoff-deck, success-plan]", "[kickof-deck, success-plan]"},
      {"done-when: event goals-confirmed", "done-when: event goals-confirmd"},
      {"arr >= $15k and arr < $100k", "arr > $15k and arr < $100k"},
      {"reviewed: 2026-", "reviewed: 2026/"},
  };
  return all;
}

// Makes one of several mistakes at random places of random files, each at most once; says how many.
std::size_t make_mistakes(Texts& texts, unsigned seed, std::set<std::string>& made) {
  std::mt19937 random(seed);
  std::size_t count = 0;
  for (auto& [path, text] : texts) {
    for (const Mistake& mistake : mistakes()) {
      std::vector<std::size_t> places;
      for (std::size_t at = text.find(mistake.from); at != std::string::npos;
           at = text.find(mistake.from, at + 1)) {
        places.push_back(at);
      }
      if (places.empty() || random() % 2 == 0) {
        continue;
      }
      text.replace(places[random() % places.size()], mistake.from.size(), mistake.to);
      made.insert(mistake.from);
      count++;
    }
  }
  return count;
}

std::string said(const Compilation& compilation) {
  std::string text;
  for (const diag::Diagnostic& finding : compilation.findings) {
    text += finding.rule + ": " + finding.message + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("mistakes made at random are taken back to the byte, in all kits and real journeys") {
  std::size_t all = 0;
  std::set<std::string> made;
  for (const fs::path& path : workspaces()) {
    CAPTURE(path.string());
    Folder folder = folder_of(path);
    // What is unsafe to leave is mended first, so that only the mistakes are left.
    folder.texts = after(folder, folder.mended());
    const std::string before = said(compile(folder.request()));
    Folder broken = folder;
    all += make_mistakes(broken.texts, static_cast<unsigned>(path.string().size()), made);
    const Mended mended = broken.mended();
    CHECK(mended.problems == std::vector<std::string>());
    CHECK(said(mended.compilation) == before);
    const Texts fixed = after(broken, mended);
    for (const auto& [file, text] : folder.texts) {
      CAPTURE(file);
      CHECK(diag::unified_diff(file, text, fixed.at(file)) == "");
    }
    if (path.parent_path().filename() != "specs") {
      continue;
    }
    Folder other = broken;
    for (auto& [file, text] : other.texts) {
      text = with_returns(text);
    }
    for (const auto& [file, text] : after(other, other.mended())) {
      CAPTURE(file);
      CHECK(diag::unified_diff(file, with_returns(folder.texts.at(file)), text) == "");
    }
  }
  CHECK(all >= 40);
  CHECK(made.size() >= 15);
}

namespace {

// A change of many places, or one that a fix can't take back to the byte.
struct Change {
  const char* what;
  const char* file;
  const char* from;
  const char* to;
  const char* rule;
  // What the fix makes of it.
  const char* fixed;
  bool everywhere = false;
};

constexpr Change kChanges[] = {
    {"an id with capitals and its uses", "dispatch-lifecycle.journey.yaml", "kickoff-call", "Kickoff_Call",
     "id-not-kebab-case", "kickoff-call", true},
    {"weights that don't add up", "fieldwise.vocabulary.yaml", "engagement-score: 35%",
     "engagement-score: 70%", "weights-not-100", "engagement-score: 52%"},
    {"an id twice", "dispatch-lifecycle.journey.yaml", "- id: usage-tips", "- id: kickoff-call",
     "duplicate-id", "- id: kickoff-call-2"},
    {"a key twice", "dispatch-lifecycle.journey.yaml", "status: active\n", "status: active\nstatus: draft\n",
     "duplicate-key", "status: active\n"},
    {"a key left empty above the same one", "dispatch-lifecycle.journey.yaml", "status: active\n",
     "status:\nstatus: active\n", "duplicate-key", "status: active\n"},
    {"a key without a value", "dispatch-lifecycle.journey.yaml", "sponsor: chief-customer-officer\n",
     "sponsor:\n", "empty-value", ""},
    {"a text to be written", "dispatch-lifecycle.journey.yaml", "      - id: usage-tips\n",
     "      - id: usage-tips\n        purpose: TBD\n", "placeholder-text", "      - id: usage-tips\n"},
    {"a border taken twice", "fieldwise.vocabulary.yaml", "arr >= $15k and arr < $100k",
     "arr >= $15k and arr <= $100k", "tier-overlap", "arr >= $15k and arr < $100k"},
};

void replace(std::string& text, const Change& change, std::string_view by) {
  std::size_t at = text.find(change.from);
  REQUIRE(at != std::string::npos);
  do {
    text.replace(at, std::string_view(change.from).size(), by);
    at = text.find(change.from, at + by.size());
  } while (change.everywhere && at != std::string::npos);
}

}  // namespace

TEST_CASE("a fix takes its finding away, makes no other, and leaves the rest of the file alone") {
  const Folder kit = folder_of(fs::path(jc::test::kSourceDir) / "specs/five-stage-saas");
  for (const Change& change : kChanges) {
    Folder folder = kit;
    std::string& text = folder.texts.at(kit.root + change.file);
    replace(text, change, change.to);
    INFO(change.what << "\n" << said(compile(folder.request())));
    const Mended mended = folder.mended();
    CHECK(mended.problems.empty());
    CHECK(said(mended.compilation).find(change.rule) == std::string::npos);
    std::string expected = kit.texts.at(kit.root + change.file);
    replace(expected, change, change.fixed);
    const Texts fixed = after(folder, mended);
    const std::string& now = fixed.at(kit.root + change.file);
    CHECK((now == expected || std::string_view(change.rule) == "weights-not-100" ||
           std::string_view(change.rule) == "id-not-kebab-case"));
    CHECK(now.find(change.fixed) != std::string::npos);
    CHECK(comments(now) == comments(text));
    // Nothing is left to fix.
    const Folder again{kit.root, fixed};
    CHECK(again.mended().files.empty());
  }
}

TEST_CASE("what can't be read is mended wherever it stands") {
  Folder folder = folder_of(fs::path(jc::test::kSourceDir) / "specs/five-stage-saas");
  std::string& text = folder.texts.at(folder.root + "dispatch-lifecycle.journey.yaml");
  text = "journey: j\ngoal: g\nowner: o\nstages:\n";
  std::string fixed = text;
  for (int i = 0; i < 40; i++) {
    text += fmt::format("  - id: s{}\n    note: > 40\n    title:\xC2\xA0T\n    outcome: o\n", i);
    fixed += fmt::format("  - id: s{}\n    note: \"> 40\"\n    title: T\n    outcome: o\n", i);
  }
  const Mended mended = folder.mended();
  CHECK(mended.problems.empty());
  CHECK(after(folder, mended).at(folder.root + "dispatch-lifecycle.journey.yaml") == fixed);
}

TEST_CASE("a slip is mended, though a rule sees more with the right name") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("journeyc-mend-slip-{}", ::getpid());
  fs::create_directories(folder);
  std::ofstream(folder / "v.vocabulary.yaml")
      << "vocabulary: v\nattributes: { revenue: { kind: number } }\nsegments:\n"
         "  small: { where: revenue < 50 }\n  large: { where: revenu > 40 }\n";
  const Mended mended = Folder{folder.generic_string() + "/", {}}.mended(false);
  CHECK(mended.problems.empty());
  REQUIRE(mended.files.size() == 1);
  CHECK(mended.files[0].after.find("large: { where: revenue > 40 }") != std::string::npos);
  CHECK(said(mended.compilation).find("tier-overlap") != std::string::npos);
  fs::remove_all(folder);
}

TEST_CASE("a name that stands twice here and once elsewhere gets two others, one after the other") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("journeyc-mend-twice-{}", ::getpid());
  fs::create_directories(folder);
  std::ofstream(folder / "a.vocabulary.yaml") << "vocabulary: a\nroles:\n  csm: { title: A }\n";
  std::ofstream(folder / "b.vocabulary.yaml")
      << "vocabulary: b\nroles:\n  csm: { title: B }\n  ae: { title: C }\n  csm: { title: D }\n";
  const Mended mended = Folder{folder.generic_string() + "/", {}}.mended(true);
  CHECK(mended.problems.empty());
  REQUIRE(mended.files.size() == 1);
  CHECK(mended.files[0].after ==
        "vocabulary: b\nroles:\n  csm-2: { title: B }\n  ae: { title: C }\n  csm-3: { title: D }\n");
  fs::remove_all(folder);
}

TEST_CASE("what is moved elsewhere is moved, though it has mistakes of its own") {
  Folder folder = folder_of(fs::path(jc::test::kSourceDir) / "specs/five-stage-saas");
  std::string& text = folder.texts.at(folder.root + "dispatch-lifecycle.journey.yaml");
  text =
      "journey: a\ngoal: Be done\nowner: us\nstages:\n  - id: s\n    exit: event live\n    opportunities:\n"
      "      - { text: Show the place, priority: sky-high }\n";
  const Mended mended = folder.mended(true);
  CHECK(
      after(folder, mended).at(folder.root + "dispatch-lifecycle.journey.yaml").find("\nopportunities:\n") !=
      std::string::npos);
}

TEST_CASE("stages get their ids, though names are looked up among them only then") {
  Folder folder = folder_of(fs::path(jc::test::kSourceDir) / "specs/five-stage-saas");
  std::string& text = folder.texts.at(folder.root + "dispatch-lifecycle.journey.yaml");
  text =
      "journey: a\ngoal: Be done\nowner: us\nstages:\n  - title: One\n    exit: event live\n"
      "    handoff: { to: them, payload: [file] }\n  - title: Two\n    exit: event done\n";
  const Mended mended = folder.mended(true);
  const std::string fixed = after(folder, mended).at(folder.root + "dispatch-lifecycle.journey.yaml");
  CHECK(fixed.find("id: one") != std::string::npos);
  CHECK(fixed.find("id: two") != std::string::npos);
}

TEST_CASE("a safe run leaves what may change the meaning") {
  Folder kit = folder_of(fs::path(jc::test::kSourceDir) / "specs/five-stage-saas");
  std::string& text = kit.texts.at(kit.root + "dispatch-lifecycle.journey.yaml");
  const std::size_t at = text.find("repeat: every 3 months");
  REQUIRE(at != std::string::npos);
  text.replace(at, 22, "repeat: biweekly");
  CHECK(kit.mended(false).files.empty());
  CHECK(kit.mended(false).compilation.summary.unsafe_fixable == 1);
  const Mended mended = kit.mended(true);
  REQUIRE(mended.choices.size() == 1);
  CHECK(mended.choices[0].find("took \"write `every 2 weeks`\", not \"write `twice a week`\"") !=
        std::string::npos);
}

TEST_CASE("thousands of fixes that do harm are not looked for without end") {
  Compilation large;
  large.files = std::make_shared<source::Files>();
  large.files->add("a.journey.yaml", std::string(20'000'000, 'x'));
  MendWork work;
  work.add(large);
  work.add(large);
  CHECK_FALSE(work.is_done());
  work.add(large);
  CHECK(work.is_done());
  // What is done is not begun again, and that is told.
  Folder kit = folder_of(fs::path(jc::test::kSourceDir) / "specs/five-stage-saas");
  const MendState base = compile_with(kit.request(), {}, true);
  const Request request = kit.request();
  const MendScope scope(request, base.compilation);
  MendTrial trial(request, scope, base, work);
  trial.run({ChosenFix{}});
  CHECK(trial.gave_up());
  CHECK(trial.kept().empty());
  CHECK(work.runs() == 3);
}

TEST_CASE("a few tries are always made, and small ones without limit") {
  Compilation small;
  small.files = std::make_shared<source::Files>();
  small.files->add("a.journey.yaml", std::string(1'000, 'x'));
  MendWork work;
  for (int i = 0; i < 1'000; i++) {
    work.add(small);
  }
  CHECK_FALSE(work.is_done());
}

TEST_CASE("nothing is written where somebody has changed one of the files") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("journeyc-mend-{}", ::getpid());
  fs::create_directories(folder);
  const std::string one = (folder / "one").string();
  const std::string two = (folder / "two").string();
  std::ofstream(one) << "a";
  std::ofstream(two) << "changed";
  const auto failures = write_mended(folder.string(), {{one, "a", "b"}, {two, "b", "c"}});
  REQUIRE(failures.size() == 1);
  CHECK(failures[0].path == two);
  CHECK(failures[0].reason.find("changed by somebody else") != std::string::npos);
  CHECK(test::read_file(one) == "a");
  CHECK(write_mended(folder.string(), {{one, "a", "b"}, {two, "changed", "c"}}).empty());
  CHECK(test::read_file(one) == "b");
  CHECK(test::read_file(two) == "c");
  fs::remove_all(folder);
}

TEST_CASE("files are fixed together or not at all, and what was cut short is brought to its end") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("journeyc-mend-all-{}", ::getpid());
  fs::create_directories(folder / "b");
  const std::string one = (folder / "one").string();
  const std::string two = (folder / "b/two").string();
  const auto put = [](const fs::path& path, std::string_view text) { std::ofstream(path) << text; };
  put(one, "a");
  put(two, "b");
  SECTION("the second can't be replaced") {
    // A folder has taken its place by the time its turn comes; root may write anywhere else.
    fs::remove(two);
    fs::create_directories(two);
    CHECK(write_mended(folder.string(), {{one, "a", "A"}, {two, "b", "B"}}).size() == 1);
    CHECK(test::read_file(one) == "a");
  }
  SECTION("killed after the first") {
    put(one, "A");
    put(folder / ".journeyc-999999999-1.tmp", "a");
    put(folder / "b/.journeyc-999999999-2.tmp", "B");
    put(folder / "b/.journeyc-999999999-3.tmp", "b");
    const auto note = [&](std::string_view before, std::string_view after, std::string_view rest) {
      return content_hash(before) + '\t' + content_hash(after) + '\t' + std::string(rest) + '\n';
    };
    put(folder / ".journeyc-fix",
        note("a", "A", ".journeyc-999999999-0.tmp\t.journeyc-999999999-1.tmp\tone") +
            note("b", "B", "b/.journeyc-999999999-2.tmp\tb/.journeyc-999999999-3.tmp\tb/two"));
    REQUIRE(is_pending(folder.string()));
    SECTION("and nobody has changed the second") {
      finish_interrupted_fix(folder.string());
      CHECK(test::read_file(one) == "A");
      CHECK(test::read_file(two) == "B");
    }
    SECTION("and somebody has changed the second") {
      put(two, "mine");
      finish_interrupted_fix(folder.string());
      CHECK(test::read_file(one) == "a");
      CHECK(test::read_file(two) == "mine");
    }
    CHECK_FALSE(is_pending(folder.string()));
    CHECK_FALSE(fs::exists(folder / "b/.journeyc-999999999-3.tmp"));
  }
  fs::remove_all(folder);
}

TEST_CASE("a hand-off is added with what the journey knows, in the style of its stage") {
  Folder folder{"nowhere/", {}};
  const std::string path = "nowhere/a.journey.yaml";
  folder.texts[path] =
      "journey: trial\ngoal: See my own data\nmetrics: [trial-to-paid >= 20%]\nstages:\n"
      "  - id: sign-up # first\n    owner: growth\n    exit: event account-made # done\n    # about "
      "touchpoints\n"
      "    touchpoints: []\n  - { id: first-chart, owner: [support, growth-2] }\n";
  Request request = folder.request();
  request.files.push_back({path, folder.texts[path]});
  request.texts.clear();
  const Mended mended = mend(request, true);
  REQUIRE(mended.files.size() == 1);
  CHECK(mended.files[0].given);
  CHECK(mended.files[0].after.find("    touchpoints: []\n    handoff: { to: first-chart, to-owner: [support, "
                                   "growth-2] }\n"
                                   "  - {") != std::string::npos);
  CHECK(said(mended.compilation).find("handoff") == std::string::npos);
}

}  // namespace jc::workspace
