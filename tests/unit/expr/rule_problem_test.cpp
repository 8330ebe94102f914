#include <algorithm>
#include <random>

#include "tests/test.h"
#include "tests/unit/expr/rule_sentences.h"

namespace jc::expr {

namespace {

struct Found {
  std::string word;
  std::string suggestion;
  std::vector<std::string> expected;
  std::string message;
};

// What the first problem of `text` points at.
Found problem_of(std::string_view text) {
  const RuleParse parse = parse_rule(text);
  INFO(text);
  REQUIRE(!parse.block);
  REQUIRE(!parse.problems.empty());
  const RuleProblem& problem = parse.problems.front();
  REQUIRE(problem.begin <= problem.end);
  REQUIRE(problem.end <= text.size());
  return {std::string(text.substr(problem.begin, problem.end - problem.begin)), problem.suggestion,
          problem.expected, problem.message};
}

bool expects(const Found& found, std::string_view what) {
  return std::find(found.expected.begin(), found.expected.end(), what) != found.expected.end();
}

void check_suggestion(std::string_view text, std::string_view word, std::string_view suggestion) {
  const Found found = problem_of(text);
  INFO(text);
  CHECK(found.word == word);
  CHECK(found.suggestion == suggestion);
}

}  // namespace

TEST_CASE("a mistyped word is pointed at, with the one that was meant") {
  check_suggestion("every stage hsa an owner", "hsa", "has");
  check_suggestion("evry stage has an owner", "evry", "every");
  check_suggestion("every stage has an owner adn a metric", "adn", "and");
  check_suggestion("every stage has at laest 1 metric", "laest", "least");
  check_suggestion("every stage taht is terminal has an exit", "taht", "that");
  check_suggestion("every stage has an owner\nsya \"x\"", "sya", "say");
  check_suggestion("every stage where due at least 60 days before renewal hsa an owner", "hsa", "has");
  CHECK(expects(problem_of("every stage hsa an owner"), "`has`"));
  CHECK(expects(problem_of("every stage hsa an owner"), "`where`"));
}

TEST_CASE("a sentence that ends too early says what could follow") {
  const Found found = problem_of("every stage");
  CHECK(found.word.empty());
  CHECK(expects(found, "`has`"));
  CHECK(problem_of("every stage\nhas an owner").message.find("indented") != std::string::npos);
  CHECK(expects(problem_of("every stage has"), "a property, such as `owner`"));
  CHECK(expects(problem_of(""), "`every`"));
  CHECK(problem_of("every stage has an owner\nevery stage has a goal").message.find("one sentence") !=
        std::string::npos);
}

TEST_CASE("what the grammar alone can't see is reported too") {
  CHECK(problem_of("every stage has owner, goal, exit").word == ",");
  CHECK(problem_of("every stage has owner, goal and exit or raci").word == "or");
  CHECK(problem_of("every stage has x\nsay \"{id\"").word == "{id");
  CHECK(problem_of("every stage has x\nsay \"{a..b}\"").word == "{a..b");
  CHECK(problem_of("every stage has x\nsay \"a\"\nsay \"b\"").word == "say");
  CHECK(problem_of("every stage has x\nsay \"a\nhelp \"b\"").message.find("quotes") != std::string::npos);
  CHECK(problem_of("every stage has x with different owner").message.find("consecutive") !=
        std::string::npos);
  CHECK(problem_of("every stage has at most 99999999999 metrics").word == "99999999999");
}

TEST_CASE("patterns are checked where they stand") {
  CHECK(problem_of("every stage has title matching /a(?=b)/").word == "(?=b)");
  CHECK(problem_of("every stage has title matching /x/gi").word == "gi");
  CHECK(problem_of("every stage has title matching /x").message.find("pattern") != std::string::npos);
  CHECK(problem_of("every stage where title matches /(/ has x").word == "(");
}

TEST_CASE("nesting and size are limited") {
  std::string open;
  std::string filters = "every stage has x";
  for (int i = 0; i < 500; ++i) {
    open += '(';
    filters += " with x";
  }
  CHECK(problem_of("every stage has " + open).message.find("nested") != std::string::npos);
  CHECK(problem_of("every stage where " + open).message.find("nested") != std::string::npos);
  CHECK(problem_of(filters).message.find("nested") != std::string::npos);
  CHECK(problem_of(std::string(kMaxRuleBytes + 1, 'x')).message.find("longer") != std::string::npos);
}

TEST_CASE("random changes never break the parser, and what parses prints and parses again") {
  static constexpr std::string_view kWords[] = {
      "and ",      "or ", "has ", "(",  ")",    ", ",     "not ", "with ", "no ",
      "is ",       "of ", "in ",  "\"", "/",    "{",      "\n",   "\n  ",  "any of ",
      "at least ", "3 ",  "`",    "#",  "\xff", "where ", "own ", "x.y "};
  std::mt19937 random(7);
  int readable = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string text(kSentences[random() % kSentences.size()]);
    text += round % 3 == 0 ? "\nsay \"a {id} b\"\npoint at x" : "";
    for (unsigned change = random() % 4 + 1; change > 0; --change) {
      const std::size_t at = random() % text.size();
      const std::size_t drop = random() % 3 == 0 ? random() % 4 : 0;
      const std::size_t word_start = std::min(text.find(' ', at), text.size() - 1) + 1;
      const std::string_view put = random() % 4 == 0 ? kSentences[random() % kSentences.size()].substr(6)
                                                     : kWords[random() % std::size(kWords)];
      text.replace(random() % 2 == 0 ? at : word_start, drop, put);
    }
    const RuleParse parse = parse_rule(text);
    REQUIRE(parse.block.has_value() == parse.problems.empty());
    for (const RuleProblem& problem : parse.problems) {
      REQUIRE(problem.begin <= problem.end);
      REQUIRE(problem.end <= text.size());
    }
    if (parse.block) {
      ++readable;
      const std::string printed = print(*parse.block);
      const RuleParse again = parse_rule(printed);
      INFO(text << "\n" << printed << "\n" << first_problem(again));
      REQUIRE(again.block);
      REQUIRE(*again.block == *parse.block);
    }
  }
  CHECK(readable > 100);
}

}  // namespace jc::expr
