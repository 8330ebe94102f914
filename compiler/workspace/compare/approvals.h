// The committed file of changes that somebody approved, with their reasons.
#pragma once
#include <string>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/diff/policy.h"
#include "compiler/source/files.h"

namespace jc::workspace {

inline constexpr std::string_view kApprovalsName = "journeyc-approvals.yaml";

// Those in the file at the root of the workspace; none where there is no file. What is wrong in it is
// reported at its place.
std::vector<diff::Approval> read_approvals(const std::string& root, source::Files& files,
                                           diag::Diagnostics& out);

// Those in a file that was read.
std::vector<diff::Approval> approvals_in(const source::Files& files, source::FileId id,
                                         diag::Diagnostics& out);

// The bytes of the file with one more approval, or with that one in place of an earlier one of the same
// change.
std::string with_approval(std::vector<diff::Approval> approvals, const diff::Approval& added);

}  // namespace jc::workspace
