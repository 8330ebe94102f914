// The file of findings that a team has taken over: JSON, a line a finding, sorted. A line is the key that
// SARIF and GitLab get too: `rule:entity:ordinal`.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::diag {

// What this program writes; it reads no later one.
inline constexpr int kBaselineVersion = 1;

// Nothing and an error at its place where the file can't be used.
std::optional<std::set<std::string>> read_baseline(const source::File& file, source::FileId id,
                                                   Diagnostics& out);

// Whether the text is a baseline, or was one before something went wrong with it, or is empty: a file that a
// new baseline may take the place of.
bool may_become_baseline(std::string_view text);

// The bytes of the file.
std::string write_baseline(const std::set<std::string>& keys);

// The rule of a key; empty where it is none.
std::string_view rule_of_key(std::string_view key);

}  // namespace jc::diag
