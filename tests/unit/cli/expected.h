// What practitioners accepted: the findings that `expected.md` of a real journey justifies.
#pragma once
#include <filesystem>
#include <map>
#include <string>

namespace jc::test {

// What stands under `## <section>`, as `rule at entity`, with the sentence that justifies it. `Findings` are
// those of the recommended profile; under `Strict` stands what the strict one adds.
std::multimap<std::string, std::string> expected_findings(const std::filesystem::path& folder,
                                                          const std::string& section);

}  // namespace jc::test
