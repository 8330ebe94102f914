#include <chrono>

#include "compiler/expr/pattern.h"
#include "tests/test.h"

namespace jc::expr {

namespace {

bool found(std::string_view pattern, std::string_view text, std::string_view flags = "") {
  const auto compiled = Pattern::compile(pattern, flags);
  INFO(pattern);
  REQUIRE(std::holds_alternative<Pattern>(compiled));
  return std::get<Pattern>(compiled).search(text);
}

std::size_t problem_offset(std::string_view pattern, std::string_view flags = "") {
  const auto compiled = Pattern::compile(pattern, flags);
  INFO(pattern);
  REQUIRE(std::holds_alternative<PatternProblem>(compiled));
  const auto& problem = std::get<PatternProblem>(compiled);
  CHECK(!problem.message.empty());
  REQUIRE(problem.offset <= pattern.size());
  return problem.offset;
}

}  // namespace

TEST_CASE("patterns are found anywhere, unless they are anchored") {
  CHECK(found("renew", "early renewal"));
  CHECK(!found("renew", "Renewal"));
  CHECK(found("renew", "RENEWAL", "i"));
  CHECK(found("^re(new|do)al?$", "renewal"));
  CHECK(!found("^new", "renewal"));
  CHECK(found("\\bMQL\\b", "an MQL!"));
  CHECK(!found("\\bMQL\\b", "MQLs"));
  CHECK(found("[a-c\\d]{2,3}\\s\\w+", "x a1 go"));
  CHECK(found("", ""));
}

TEST_CASE("patterns read UTF-8, and bear what is not") {
  CHECK(found("^.$", "é"));
  CHECK(found("É", "é", "i"));
  CHECK(found("b",
              "a\xff"
              "b"));
}

TEST_CASE("what can't be matched in linear time is refused where it stands") {
  CHECK(problem_offset("ab(?=c)") == 2);
  CHECK(problem_offset("(a)\\1") == 3);
  CHECK(problem_offset("ab[z-a]") == 3);
  CHECK(problem_offset("a(b") <= 3);
  CHECK(problem_offset("a{1,2000}") == 1);
  CHECK(problem_offset("x", "g") == 1);
  problem_offset("((((a{100}){100}){100}){100})");
}

TEST_CASE("a hostile pattern takes linear time") {
  const auto start = std::chrono::steady_clock::now();
  CHECK(!found("^(a+)+$", std::string(100'000, 'a') + "b"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

}  // namespace jc::expr
