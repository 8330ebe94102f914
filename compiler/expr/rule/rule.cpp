#include "compiler/expr/rule/rule.h"

#include <fmt/format.h>

#include "compiler/expr/rule/capture.h"

namespace jc::expr {

namespace {

RuleParse one_problem(RuleProblem problem) {
  RuleParse parse;
  parse.problems.push_back(std::move(problem));
  return parse;
}

}  // namespace

std::string RulePath::text() const {
  std::string joined;
  for (const RuleWord& part : parts) {
    joined += joined.empty() ? "" : ".";
    joined += part.text;
  }
  return joined;
}

RuleParse parse_rule(std::string_view block) {
  if (block.size() > kMaxRuleBytes) {
    return one_problem({0, 0, fmt::format("a rule is longer than {} bytes", kMaxRuleBytes), {}, {}});
  }
  g::pegtl::memory_input<g::pegtl::tracking_mode::lazy> input(block.data(), block.data() + block.size(),
                                                              "rule");
  RuleCapture capture;
  capture.nodes.reserve(64);
  try {
    if (!g::pegtl::parse<g::block, g::pegtl::nothing, RuleCaptureControl>(input, capture)) {
      return one_problem(find_rule_problem(block));
    }
  } catch (const RuleTooDeep& deep) {
    const std::uint32_t end = deep.offset < block.size() ? deep.offset + 1 : deep.offset;
    return one_problem({deep.offset,
                        end,
                        fmt::format("nested deeper than {} levels; split the rule", kMaxRuleNesting),
                        {},
                        {}});
  }
  return build_rule(block, capture.nodes);
}

}  // namespace jc::expr
