#include <random>

#include "tests/test.h"
#include "tests/unit/expr/rule_sentences.h"

namespace jc::expr {

namespace {

// Says random things in the rule language, with parentheses at random places.
class Speaker {
 public:
  explicit Speaker(unsigned seed) : random_(seed) {}

  std::string sentence() {
    room_ = 12;
    if (one_of(8) == 0) {
      return "no two " + noun() + " have the same " + path() + " and " + path();
    }
    const std::string start = pick({"every ", "no ", "every pair of consecutive "});
    return start + noun() + " " + all(false);
  }

 private:
  unsigned one_of(unsigned n) { return static_cast<unsigned>(random_() % n); }
  std::string pick(std::initializer_list<std::string_view> words) {
    return std::string(words.begin()[one_of(words.size())]);
  }
  bool more() { return room_ > 0 && one_of(2) == 0 && room_-- > 0; }
  std::string path() {
    return pick({"owner", "success.team", "due", "`where`", "`any`", "x-y.z", "kind", "title"});
  }
  std::string value() {
    return pick({"ratio", "\"a \\\"b\"", "3 days", "$100k", "`one`", "100%", "low-touch"});
  }
  std::string phrase() {
    return pick({"60 days before renewal", "1,200", "medium", "the earlier of a and b", "\"x y\""});
  }
  std::string order() {
    return pick({"at least ", "< ", "= ", "!= ", "before ", "within ", "exactly ", "above "});
  }

  std::string noun() {
    std::string text = pick({"stage", "metrics", "people"});
    for (; more(); --room_) {
      text += " " + filter();
    }
    return text;
  }

  std::string filter() {
    switch (one_of(6)) {
      case 0:
        return "where " + all(true);
      case 1:
        return "that " + all(false);
      case 2:
        return "with " + items();
      case 3:
        return "without " + item_term();
      case 4:
        return "in every " + noun();
      default:
        return "of milestone " + pick({"live ", "\"go live\" "}) + (more() ? filter() : "");
    }
  }

  std::string all(bool paths) {
    std::string text = term(paths);
    while (more()) {
      text += pick({" and ", " or ", ", and "}) + term(paths);
    }
    return text;
  }

  std::string term(bool paths) {
    switch (one_of(6)) {
      case 0:
        return more() ? "(" + all(paths) + ")" : "is terminal";
      case 1:
        return more() ? "not " + term(paths) : "is not one of " + value() + ", " + value();
      case 2:
        return paths ? path() + " " + order() + phrase() : "has " + items();
      case 3:
        return (paths ? path() + " " : "") + predicate();
      default:
        return predicate();
    }
  }

  std::string predicate() {
    switch (one_of(8)) {
      case 0:
        return "is " + order() + phrase();
      case 1:
        return "is not " + value() + " or " + value();
      case 2:
        return "matches /a\\/(b|c)/i";
      case 3:
        return "does not contain all of " + value() + " and " + value();
      case 4:
        return "is reviewed within 90 days";
      case 5:
        return "is a team";
      case 6:
        return "does not have " + items();
      default:
        return "has " + items();
    }
  }

  std::string items() {
    std::string text = item_term();
    while (more()) {
      text += pick({" and ", " or "}) + item_term();
    }
    return text;
  }

  std::string item_term() { return more() ? "(" + items() + ")" : item(); }

  std::string item() {
    std::string text =
        pick({"an ", "no ", "at most 5 ", "own ", "an own ", "> 2 ", "sum of ", "", "two "}) + path();
    text += more() ? " " + filter() : "";
    switch (one_of(6)) {
      case 0:
        return text + " " + order() + phrase();
      case 1:
        return text + " with any of " + value() + ", " + value() + " or " + value();
      case 2:
        return text + " matching /x/";
      default:
        return text;
    }
  }

  std::mt19937 random_;
  int room_ = 0;
};

}  // namespace

TEST_CASE("what is printed says what was said") {
  int readable = 0;
  Speaker speaker(11);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = speaker.sentence();
    const RuleParse parse = parse_rule(text);
    if (!parse.block) {
      continue;
    }
    ++readable;
    const std::string printed = print(*parse.block);
    const RuleParse again = parse_rule(printed);
    INFO(text << "\n" << printed << first_problem(again));
    REQUIRE(again.block);
    REQUIRE(*again.block == *parse.block);
    REQUIRE(print(*again.block) == printed);
  }
  CHECK(readable > 1500);
}

}  // namespace jc::expr
