#include "compiler/diff/policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace jc::diff {

namespace {

constexpr std::string_view kPassings[] = {"fails", "passes",    "addition", "consequence",
                                          "draft", "announced", "approved", "known"};

bool is_over(const Approval& approval, const std::string& today) {
  return !approval.until.empty() && approval.until < today;
}

const Approval* approval_of(const Change& change, const Policy& policy) {
  for (const Approval& each : policy.approvals) {
    if (each.fingerprint == change.fingerprint && !each.why.empty() && !is_over(each, policy.today)) {
      return &each;
    }
  }
  return nullptr;
}

bool is_gated(const Change& change, const Gate& gate) {
  const auto direction = change.classes.of(gate.which);
  if (!direction) {
    return false;
  }
  const bool open = *direction == Direction::cannot_say && gate.direction == Direction::weaker;
  return !gate.direction || *direction == *gate.direction || open;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::string_view name_of(Passing passing) { return kPassings[static_cast<std::size_t>(passing)]; }

std::vector<Gate> read_gates(std::string_view text, std::string& wrong) {
  std::vector<Gate> gates;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view word = trimmed(text.substr(0, comma));
    text = comma == std::string_view::npos ? "" : text.substr(comma + 1);
    if (word == "never" || word.empty()) {
      continue;
    }
    const std::size_t colon = word.find(':');
    const auto which = find_class(word.substr(0, colon));
    const auto direction =
        colon == std::string_view::npos ? std::nullopt : find_direction(word.substr(colon + 1));
    if (!which || (colon != std::string_view::npos && !direction)) {
      wrong = std::string(word);
      return gates;
    }
    gates.push_back({*which, direction});
  }
  return gates;
}

std::vector<Verdict> judge(const Report& report, const Policy& policy) {
  std::vector<Verdict> verdicts;
  for (const Change& change : report.changes) {
    const bool gated = std::any_of(policy.gates.begin(), policy.gates.end(),
                                   [&](const Gate& gate) { return is_gated(change, gate); });
    const Approval* approval = approval_of(change, policy);
    Verdict verdict;
    if (change.is_consequence()) {
      verdict.passing = Passing::consequence;
    } else if (!gated) {
      verdict.passing = Passing::passes;
    } else if (policy.known.contains(change.fingerprint)) {
      verdict.passing = Passing::known;
    } else if (change.verb == Verb::added) {
      verdict.passing = Passing::addition;
    } else if (change.draft) {
      verdict.passing = Passing::draft;
    } else if (approval != nullptr) {
      verdict = {Passing::approved, approval->why};
    } else if (change.announced && change.classes.has(Class::promise)) {
      verdict.passing = Passing::announced;
    } else {
      verdict.passing = Passing::fails;
    }
    verdicts.push_back(std::move(verdict));
  }
  return verdicts;
}

std::vector<ApprovalProblem> problems_of(const Report& report, const Policy& policy) {
  std::vector<ApprovalProblem> problems;
  for (const Approval& each : policy.approvals) {
    const bool used = std::any_of(report.changes.begin(), report.changes.end(), [&](const Change& change) {
      return change.fingerprint == each.fingerprint;
    });
    if (each.why.empty()) {
      problems.push_back(
          {each, fmt::format("the approval of {} gives no reason, so it does not count", each.fingerprint)});
    } else if (is_over(each, policy.today)) {
      problems.push_back(
          {each, fmt::format("the approval of {} held until {}; approve the change anew or undo it",
                             each.fingerprint, each.until)});
    } else if (!used) {
      problems.push_back(
          {each, fmt::format("nothing has the change {} that is approved here; remove the entry",
                             each.fingerprint)});
    }
  }
  return problems;
}

}  // namespace jc::diff
