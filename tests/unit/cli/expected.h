// What practitioners accepted: the findings that `expected.md` of a real journey justifies.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/unit/cli/program.h"

namespace jc::test {

// What stands under `## <section>`, as `rule at entity`, with the sentence that justifies it. `Findings` are
// those of the recommended profile; under `Strict` stands what the strict one adds.
std::multimap<std::string, std::string> expected_findings(const std::filesystem::path& folder,
                                                          const std::string& section);

// What a finding has to be justified by: its own sentence, or one for each of those it is told of.
std::vector<std::string> keys_to_justify(const Finding& finding,
                                         const std::multimap<std::string, std::string>& expected);

}  // namespace jc::test
