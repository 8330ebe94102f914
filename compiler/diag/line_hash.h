// Recognises a line again after the file around it has changed, in the way GitHub code scanning does.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jc::diag {

// The `primaryLocationLineHash` of every line of `content`, first line first: a polynomial hash (base 37,
// modulo 2^64) of the 100 UTF-16 units from the start of the line on, without spaces and tabs, line ends
// counting as `\n`, the end of the file as 65535 followed by zeros; as hex digits, a colon, and how many
// lines down to this one have that hash. The algorithm is that of `src/fingerprints.ts` in
// github/codeql-action: where the two differ, GitHub warns. Bytes that are not UTF-8 count as one unit each.
std::vector<std::string> line_hashes(std::string_view content);

}  // namespace jc::diag
