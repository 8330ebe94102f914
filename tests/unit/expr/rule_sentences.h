// The sentences that the rule language promises, and what tests of rules ask about a parse.
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "compiler/expr/rule/rule.h"

namespace jc::expr {

inline constexpr std::array<std::string_view, 26> kSentences = {
    "every stage has an owner",
    "every stage has an owner and a metric",
    "every stage has at least 1 metric and at most 5 metrics",
    "every stage that is not terminal has an exit",
    "every milestone that has due has a contingency",
    "every milestone has success.customer and success.team",
    "every touchpoint where tier is low-touch is automated",
    "every touchpoint where channel.kind is human has effort",
    "every touchpoint has for or produces",
    "no stage has more than 8 touchpoints",
    "no journey has more than 2 personas",
    "every ritual has a purpose, an owner and attendees",
    "every handoff has from-owner, to-owner, payload and accepted-when",
    "every journey where practice.phase is land has at most 1 ritual",
    "every journey is reviewed within 90 days",
    "every pain where severity is high has an opportunity with an owner",
    "every pain where confidence is validated has evidence",
    "every metric where kind is ratio has a denominator",
    "every metric where kind is composite has sum of parts = 100%",
    "every stage where title matches /renew/i has due of milestone alignment at least 60 days before renewal",
    "no stage has title with any of \"MQL\", \"SQL\", \"Closed Won\"",
    "every stage is reachable",
    "every pair of consecutive stages with different owner has a handoff",
    "no two stages of a journey have the same purpose",
    "every product has exactly 1 orchestrator",
    "no orchestrator has more than 4 products",
};

// The first problem in one line, to show when a test fails.
inline std::string first_problem(const RuleParse& parse) {
  if (parse.problems.empty()) {
    return "";
  }
  const RuleProblem& problem = parse.problems.front();
  std::string text =
      std::to_string(problem.begin) + ".." + std::to_string(problem.end) + " " + problem.message;
  for (const std::string& expected : problem.expected) {
    text += "; " + expected;
  }
  return text;
}

}  // namespace jc::expr
