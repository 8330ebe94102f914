// docs/rule-quality.md: how often each rule speaks about real journeys and starter kits, and how much of that
// is justified. UPDATE_GOLDEN=1 writes it.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>

#include "compiler/lint/rule_set.h"
#include "tests/test.h"
#include "tests/unit/cli/expected.h"
#include "tests/unit/cli/program.h"
#include "tests/unit/corpus.h"

namespace jc::test {

namespace {

struct Count {
  std::size_t fired = 0;
  std::size_t justified = 0;
  std::string text() const {
    return fired == 0 ? "" : std::to_string(justified) + " of " + std::to_string(fired);
  }
};

struct Row {
  std::string severity;
  Count recommended;
  Count strict;
  std::size_t kits = 0;
};

using Table = std::map<std::string, Row>;

void count_real(const fs::path& folder, const std::string& profile, Count Row::*column, Table& table) {
  auto expected = expected_findings(folder, "Findings");
  if (profile == "strict") {
    expected.merge(expected_findings(folder, "Strict"));
  }
  for (const Finding& finding : check(folder, {"--profile", profile}).findings) {
    Count& count = table[finding.rule].*column;
    count.fired++;
    const std::vector<std::string> keys = keys_to_justify(finding, expected);
    const auto is_expected = [&](const std::string& key) { return expected.contains(key); };
    if (std::all_of(keys.begin(), keys.end(), is_expected)) {
      count.justified++;
      for (const std::string& key : keys) {
        expected.erase(expected.find(key));
      }
    }
  }
}

Table measured() {
  Table table;
  for (const fs::path& folder : folders_in("tests/real")) {
    count_real(folder, "recommended", &Row::recommended, table);
    count_real(folder, "strict", &Row::strict, table);
  }
  for (const fs::path& kit : folders_in("specs")) {
    for (const Finding& finding : check(kit, {"--profile", "strict"}).findings) {
      table[finding.rule].kits++;
    }
  }
  return table;
}

Count total(const Table& table, Count Row::*column) {
  Count sum;
  for (const auto& [rule, row] : table) {
    sum.fired += (row.*column).fired;
    sum.justified += (row.*column).justified;
  }
  return sum;
}

std::string page_of(Table table) {
  constexpr const char* kSeverities[] = {"error", "warning", "info"};
  const lint::RuleSet rules = lint::RuleSet::built_in();
  std::string rows;
  for (const auto& [id, row] : table) {
    const lint::Rule* rule = rules.find(id);
    const std::string severity =
        rule == nullptr ? "" : kSeverities[static_cast<std::size_t>(rule->page.severity)];
    rows += "| [" + id + "](rules/" + id + ".md) | " + severity + " | " + row.recommended.text() + " | " +
            row.strict.text() + " | " + (row.kits == 0 ? "" : std::to_string(row.kits)) + " |\n";
  }
  return "# How often rules speak, and whether they are right\n\n"
         "Measured over the nine real journeys of `tests/real/`, which others wrote and published, and the "
         "six starter kits of\n"
         "`specs/`. A finding about a real journey is justified where its `expected.md` has a sentence from "
         "the source that says\n"
         "so; the tests allow no other. Kits are clean under the profile they come with; what the strict "
         "profile asks of them\n"
         "beyond that is in the last column.\n\n"
         "| rule | severity | recommended: justified of found | strict: justified of found | kits, strict |\n"
         "|---|---|---|---|---|\n" +
         rows + "| all | | " + total(table, &Row::recommended).text() + " | " +
         total(table, &Row::strict).text() + " | |\n\nThe other " +
         std::to_string(rules.rules().size() - table.size()) + " of " + std::to_string(rules.rules().size()) +
         " rules have nothing to say about these.\n";
}

}  // namespace

TEST_CASE("the table of rule quality is up to date, and nine in ten findings are justified") {
  const Table table = measured();
  const std::string wanted = page_of(table);
  const fs::path path = source_folder() / "docs/rule-quality.md";
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << wanted;
  }
  CHECK(read_file(path) == wanted);
  for (Count Row::*column : {&Row::recommended, &Row::strict}) {
    const Count all = total(table, column);
    CHECK(all.fired > 0);
    CHECK(all.justified * 10 >= all.fired * 9);
  }
}

}  // namespace jc::test
