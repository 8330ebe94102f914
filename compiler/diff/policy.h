// Which changes may pass, and why: classes that fail, announcements, drafts and approvals.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diff/diff.h"

namespace jc::diff {

// A class that fails, in one direction or in all.
struct Gate {
  Class which = Class::promise;
  std::optional<Direction> direction;
};

// `promise:weaker,measurement`; `never` is none. What is no class or direction is put into `wrong`.
std::vector<Gate> read_gates(std::string_view text, std::string& wrong);

// A change that somebody approved, in the committed file of approvals.
struct Approval {
  std::string fingerprint;
  std::string says;
  std::string why;
  // As written, year-month-day; empty where it holds for good.
  std::string until;
  source::Span at;
};

enum class Passing : std::uint8_t { fails, passes, addition, consequence, draft, announced, approved, known };
std::string_view name_of(Passing passing);

struct Verdict {
  Passing passing = Passing::passes;
  // The reason that was given for an approval, or what an announcement says.
  std::string why;
};

struct Policy {
  std::vector<Gate> gates = {{Class::promise, Direction::weaker}};
  std::vector<Approval> approvals;
  // The day on which approvals count, as year-month-day.
  std::string today;
  // Fingerprints of what the base has already, with `--since`.
  std::set<std::string> known;
};

// One for each change. *Cannot say* counts as weaker.
std::vector<Verdict> judge(const Report& report, const Policy& policy);

// What is wrong with approvals: nothing has their change any more, their day is over, they give no reason.
struct ApprovalProblem {
  Approval approval;
  std::string text;
};
std::vector<ApprovalProblem> problems_of(const Report& report, const Policy& policy);

}  // namespace jc::diff
