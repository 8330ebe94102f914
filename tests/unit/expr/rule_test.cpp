#include <fstream>
#include <sstream>

#include "tests/test.h"
#include "tests/unit/expr/rule_sentences.h"

namespace jc::expr {

namespace {

RuleBlock parsed(std::string_view text) {
  RuleParse parse = parse_rule(text);
  INFO(text);
  INFO(first_problem(parse));
  REQUIRE(parse.block);
  return *std::move(parse.block);
}

// Parses, prints, parses again; gives the printed form without its last line end.
std::string canonical(std::string_view text) {
  const RuleBlock block = parsed(text);
  std::string printed = print(block);
  const RuleBlock again = parsed(printed);
  INFO(printed);
  REQUIRE(again == block);
  REQUIRE(print(again) == printed);
  printed.pop_back();
  return printed;
}

template <typename Body>
const Body& clause(const RuleBlock& block, RuleClauseId id) {
  REQUIRE(std::holds_alternative<Body>(block.clauses[id].body));
  return std::get<Body>(block.clauses[id].body);
}

const RuleItem& had(const RuleBlock& block, RuleClauseId id) {
  return block.items[clause<RuleHas>(block, id).item];
}

}  // namespace

TEST_CASE("every promised sentence parses and prints as it is written") {
  for (std::string_view sentence : kSentences) {
    CHECK(canonical(sentence) == sentence);
  }
}

TEST_CASE("a list of things becomes one group") {
  const RuleBlock block = parsed("every ritual has a purpose, an owner and attendees");
  CHECK(block.nouns[block.statement.subject].kind.text == "ritual");
  const auto& group = clause<RuleGroup>(block, block.statement.requirement);
  CHECK(group.all);
  REQUIRE(group.parts.size() == 3);
  CHECK(had(block, group.parts[0]).path.text() == "purpose");
  CHECK(had(block, group.parts[1]).amount.article == "an");
  CHECK(had(block, group.parts[2]).path.text() == "attendees");
  CHECK(parsed("every ritual has a purpose, an owner, and attendees") == block);
  CHECK(parsed("every ritual has a purpose and has an owner and attendees") == block);
}

TEST_CASE("amounts are counted") {
  const RuleBlock block = parsed("every stage has at least 1 metric and at most 5 metrics");
  const auto& group = clause<RuleGroup>(block, block.statement.requirement);
  const RuleItem& most = had(block, group.parts[1]);
  CHECK(most.amount.kind == RuleAmountKind::counted);
  CHECK(most.amount.op == RuleOperator::at_most);
  CHECK(most.amount.number == 5);
  CHECK(most.path.text() == "metrics");
  CHECK(canonical("no stage has > 8 touchpoints") == "no stage has more than 8 touchpoints");
  CHECK(canonical("every stage has one owner and two metrics") ==
        "every stage has exactly 1 owner and exactly 2 metrics");
}

TEST_CASE("a time after a comparison is kept as text") {
  const RuleBlock block = parsed(kSentences[19]);
  const RuleItem& item = had(block, block.statement.requirement);
  CHECK(item.path.text() == "due");
  REQUIRE(item.filters.size() == 1);
  const RuleNoun& milestone = block.nouns[item.filters[0].noun];
  CHECK(milestone.kind.text == "milestone");
  CHECK(milestone.name->text == "alignment");
  REQUIRE(item.test);
  CHECK(item.test->op == RuleOperator::at_least);
  const RuleOperand& time = item.test->operands.front();
  CHECK(time.kind == RuleOperandKind::phrase);
  CHECK(time.text == "60 days before renewal");
  CHECK(kSentences[19].substr(time.range.begin, time.range.end - time.range.begin) == time.text);
}

TEST_CASE("values are guessed from the outside") {
  const auto guess = [](const std::string& value) {
    const RuleBlock block = parsed("every stage where x >= " + value + " has y");
    return clause<RuleCompare>(block, block.nouns[0].filters[0].clause).test.operands.front().kind;
  };
  CHECK(guess("60") == RuleOperandKind::number);
  CHECK(guess("1,667.5") == RuleOperandKind::number);
  CHECK(guess("60 days") == RuleOperandKind::amount);
  CHECK(guess("100%") == RuleOperandKind::amount);
  CHECK(guess("$100k") == RuleOperandKind::amount);
  CHECK(guess("EUR 1,667") == RuleOperandKind::amount);
  CHECK(guess("medium") == RuleOperandKind::word);
  CHECK(guess("\"a b\"") == RuleOperandKind::quoted);
  CHECK(guess("the earlier of live and renewal") == RuleOperandKind::phrase);
}

TEST_CASE("sentences may run over lines and carry comments") {
  const RuleBlock block =
      parsed("# why\n\nevery stage   # all\r\n\n  # of them\n    has an owner\r\nsay \"x\"\n\n# end\n");
  CHECK(block.statement == parsed("every stage has an owner").statement);
  REQUIRE(block.say);
}

TEST_CASE("and binds closer than or, and parentheses are kept where they matter") {
  CHECK(canonical("every stage has x or y and z") == "every stage has x or (y and z)");
  CHECK(canonical("every stage has (x or y) and z and is done") ==
        "every stage has (x or y) and z and is done");
  CHECK(canonical("every stage has (x with y) and z") == "every stage has (x with y) and z");
  CHECK(canonical("every stage has ((x))") == "every stage has x");
  CHECK(canonical("every stage does not have x or y") == "every stage not (has x or y)");
  CHECK(canonical("every stage where (kind is r) or owner has lead has x") ==
        "every stage where (kind is r) or owner has lead has x");
}

TEST_CASE("lists of values end where they should") {
  CHECK(canonical("every metric where kind is one of r, b or c is used") ==
        "every metric where kind is one of r, b, c is used");
  CHECK(canonical("every metric where kind is r or b has x") ==
        "every metric where kind is one of r, b has x");
  CHECK(canonical("every metric where kind is r or rank is b has x") ==
        "every metric where kind is r or rank is b has x");
  CHECK(canonical("every metric that has title with any of \"A\" or \"B\" is used") ==
        "every metric that has title with any of \"A\", \"B\" is used");
}

TEST_CASE("texts are read into pieces") {
  const std::string text =
      "every stage has an owner\nsay \"stage `{id}` of {parent.id} {{x}} { none: y } \\\"q\\\"\"\npoint at "
      "owner";
  const RuleBlock block = parsed(text);
  REQUIRE(block.say->pieces.size() == 5);
  const RulePiece& id = block.say->pieces[1];
  CHECK(id.path.text() == "id");
  CHECK(text.substr(id.range.begin, id.range.end - id.range.begin) == "{id}");
  CHECK(block.say->pieces[3].path.text() == "parent.id");
  CHECK(block.say->pieces[4].text == " {x} { none: y } \"q\"");
  CHECK(block.point->text() == "owner");
  canonical(text);
}

TEST_CASE("names that are words of the language stand in backticks") {
  CHECK(canonical("every segment has where") == "every segment has `where`");
  CHECK(canonical("every touchpoint has why\nwhy \"x\"") == "every touchpoint has why\nwhy  \"x\"");
  CHECK(canonical("every étape has propriétaire") == "every étape has propriétaire");
}

TEST_CASE("words have singular forms") {
  const auto has = [](std::string_view word, std::string_view singular) {
    const auto forms = singular_forms(word);
    return forms.front() == word && std::find(forms.begin(), forms.end(), singular) != forms.end();
  };
  CHECK(has("touchpoints", "touchpoint"));
  CHECK(has("personas", "persona"));
  CHECK(has("statuses", "status"));
  CHECK(has("status", "status"));
  CHECK(has("evidence", "evidence"));
  CHECK(has("people", "person"));
  CHECK(has("activities", "activity"));
  CHECK(has("entries", "entry"));
  CHECK(has("analyses", "analysis"));
  CHECK(has("success", "success"));
  CHECK(singular_forms("success").size() == 1);
  CHECK(singular_forms("").size() == 1);
}

// The rows of grammar/rules.md: the last cell is an example, in one backtick or two.
TEST_CASE("every example of the grammar page parses") {
  std::ifstream page(std::string(jc::test::kSourceDir) + "/grammar/rules.md");
  REQUIRE(page);
  int examples = 0;
  for (std::string row; std::getline(page, row);) {
    if (row.starts_with("|---") || row.starts_with("| production") || !row.starts_with("| ")) {
      continue;
    }
    std::string cell = row.substr(row.rfind(" | ") + 3);
    const std::string ticks = cell.starts_with("``") ? "``" : "`";
    cell = cell.substr(ticks.size(), cell.rfind(ticks) - ticks.size());
    cell = ticks == "``" && cell.ends_with(' ') ? cell.substr(0, cell.size() - 1) : cell;
    for (std::size_t bar = cell.find("\\|"); bar != std::string::npos; bar = cell.find("\\|")) {
      cell.erase(bar, 1);
    }
    const bool sentence = cell.starts_with("every") || cell.starts_with("no ");
    canonical(sentence ? cell : "every stage has an owner\n" + cell);
    ++examples;
  }
  CHECK(examples >= 50);
}

}  // namespace jc::expr
