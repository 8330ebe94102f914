// One mistake at a place picked by a seed, in every starter kit: the right rule finds it on its line, and
// nothing else is said.
#include "tests/unit/cli/mutator.h"

#include <algorithm>
#include <map>

#include "tests/test.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

constexpr std::uint64_t kSeeds = 2;

// Those of `after` that `before` does not have; lines may have moved.
std::vector<Finding> news(const Checked& before, const Checked& after) {
  std::map<std::string, int> known;
  for (const Finding& finding : before.findings) {
    known[finding.key()]++;
  }
  std::vector<Finding> fresh;
  for (const Finding& finding : after.findings) {
    if (known[finding.key()]-- <= 0) {
      fresh.push_back(finding);
    }
  }
  return fresh;
}

void check_mutant(const Folder& kit, const fs::path& file, const Mutator& mutator, const Checked& before,
                  const Mutant& mutant) {
  const std::string original = read_file(file);
  kit.write(file.lexically_relative(kit.path()).string(), mutant.text);
  const Checked after = check(kit.path(), {"--profile", "recommended"});
  INFO(mutator.name << " in " << file.filename().string() << ":" << mutant.line << ": " << mutant.what << "\n"
                    << after.text());
  std::vector<Finding> found = news(before, after);
  std::erase_if(found, [&](const Finding& finding) { return finding.rule == mutator.also; });
  CHECK(found.size() == 1);
  const bool there = std::any_of(found.begin(), found.end(), [&](const Finding& finding) {
    return finding.rule == mutator.rule && finding.line == mutant.line &&
           fs::path(finding.path).filename() == file.filename();
  });
  CHECK(there);
  kit.write(file.lexically_relative(kit.path()).string(), original);
}

}  // namespace

TEST_CASE("a mistake anywhere in a kit is found by its rule on its line, and nothing else is said") {
  std::map<std::string, int> made;
  for (const fs::path& source : folders_in("specs")) {
    const Folder kit(source);
    const Checked before = check(kit.path(), {"--profile", "recommended"});
    for (const Mutator& mutator : mutators()) {
      for (const fs::path& file : files_ending(kit.path(), mutator.file)) {
        const Lines lines = lines_of(read_file(file));
        std::vector<std::string> tried;
        for (std::uint64_t seed = 1; seed <= kSeeds; seed++) {
          Dice dice(seed);
          const auto mutant = mutator.apply(lines, dice);
          if (mutant && std::find(tried.begin(), tried.end(), mutant->text) == tried.end()) {
            check_mutant(kit, file, mutator, before, *mutant);
            tried.push_back(mutant->text);
            made[mutator.name]++;
          }
        }
      }
    }
  }
  for (const Mutator& mutator : mutators()) {
    INFO(mutator.name);
    CHECK(made[mutator.name] > 0);
  }
}

}  // namespace jc::test
