// Finds out what is wrong with a block that doesn't parse: it is the furthest place any attempt came to.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "compiler/expr/rule/nodes.h"
#include "compiler/expr/rule/words.h"
#include "grammar/rule.h"

namespace jc::expr {

namespace {

namespace g = grammar::rule;
namespace pegtl = g::pegtl;

// What a rule of the grammar is called where it could have stood. Rules without a name are not offered.
template <typename Rule>
inline constexpr std::string_view kOffer;
template <>
inline constexpr std::string_view kOffer<g::kind_name> = "a kind, such as `stage`";
template <>
inline constexpr std::string_view kOffer<g::item_path> = "a property, such as `owner`";
template <>
inline constexpr std::string_view kOffer<g::property> = "a property, such as `owner`";
template <>
inline constexpr std::string_view kOffer<g::clause_path> = "a property, such as `owner`";
template <>
inline constexpr std::string_view kOffer<g::given_name> = "a name";
template <>
inline constexpr std::string_view kOffer<g::value> = "a value";
template <>
inline constexpr std::string_view kOffer<g::operand> = "a value";
template <>
inline constexpr std::string_view kOffer<g::is_kind> = "a kind, such as `team`";
template <>
inline constexpr std::string_view kOffer<g::count_number> = "a number";
template <>
inline constexpr std::string_view kOffer<g::regex> = "a pattern, such as `/renew/i`";
template <>
inline constexpr std::string_view kOffer<g::quoted> = "a text in quotes";
template <>
inline constexpr std::string_view kOffer<g::closing_quote<'"'>> = "`\"`";
template <>
inline constexpr std::string_view kOffer<g::closing_quote<'\''>> = "`'`";
template <>
inline constexpr std::string_view kOffer<g::closing_slash> = "`/`";
template <>
inline constexpr std::string_view kOffer<g::close> = "`)`";
template <>
inline constexpr std::string_view kOffer<g::comma> = "`,`";
template <>
inline constexpr std::string_view kOffer<g::op_at_least> = "`at least`";
template <>
inline constexpr std::string_view kOffer<g::op_at_most> = "`at most`";
template <>
inline constexpr std::string_view kOffer<g::op_more_than> = "`more than`";
template <>
inline constexpr std::string_view kOffer<g::op_less_than> = "`less than`";
template <>
inline constexpr std::string_view kOffer<g::op_equal> = "`=`";

// The words of the language are offered as they are.
template <typename Rule>
inline constexpr std::string_view kWordOf;
template <g::Letters L>
inline constexpr std::string_view kWordOf<g::word<L>> = L.view();

// Where the attempts ended that came furthest, and what each of them would have gone on with.
struct Furthest {
  std::uint32_t offset = 0;
  std::vector<std::string> expected;
  // Where the text of the last value began: it may have swallowed a mistyped word.
  std::uint32_t phrase = 0;
  int depth = 0;
  int unheard = 0;

  void failed(std::uint32_t at, std::string text) {
    if (unheard > 0 || at < offset) {
      return;
    }
    if (at > offset) {
      offset = at;
      expected.clear();
    }
    if (std::find(expected.begin(), expected.end(), text) == expected.end()) {
      expected.push_back(std::move(text));
    }
  }
};

template <typename Rule>
inline constexpr bool kIsLookahead = false;
template <typename... R>
inline constexpr bool kIsLookahead<g::unless<R...>> = true;

template <typename Rule>
struct FurthestControl : pegtl::normal<Rule> {
  static constexpr bool kNests = std::is_base_of_v<g::nesting, Rule>;
  static constexpr bool kOffers = !kOffer<Rule>.empty() || !kWordOf<Rule>.empty();
  static constexpr bool kPhrase = std::is_same_v<Rule, g::phrase>;
  static constexpr bool enable = kOffers || kNests || kIsLookahead<Rule> || kPhrase;

  template <typename Input>
  static std::uint32_t offset(const Input& in) {
    return static_cast<std::uint32_t>(in.current() - in.begin());
  }
  static void leave(Furthest& furthest) {
    furthest.depth -= kNests ? 1 : 0;
    furthest.unheard -= kIsLookahead<Rule> ? 1 : 0;
  }
  template <typename Input>
  static void start(const Input& in, Furthest& furthest) {
    furthest.unheard += kIsLookahead<Rule> ? 1 : 0;
    furthest.depth += kNests ? 1 : 0;
    if (furthest.depth > kMaxRuleNesting) {
      throw RuleTooDeep{offset(in)};
    }
    if (kPhrase) {
      furthest.phrase = offset(in);
    }
  }
  template <typename Input>
  static void success(const Input&, Furthest& furthest) {
    leave(furthest);
  }
  template <typename Input>
  static void failure(const Input& in, Furthest& furthest) {
    if constexpr (!kOffer<Rule>.empty()) {
      furthest.failed(offset(in), std::string(kOffer<Rule>));
    } else if constexpr (kOffers) {
      furthest.failed(offset(in), fmt::format("`{}`", kWordOf<Rule>));
    }
    leave(furthest);
  }
};

// The word at `offset`, or the sign, or nothing at the end of a line.
std::uint32_t end_of_word(std::string_view block, std::uint32_t offset) {
  std::uint32_t end = offset;
  while (end < block.size() && (g::is_word_char(block[end]) || block[end] == '.')) {
    ++end;
  }
  const bool sign = end == offset && end < block.size() && block[end] != '\n' && block[end] != '\r';
  return sign ? end + 1 : end;
}

// Words of the language among what was expected, without their backticks.
std::vector<std::string> plain_words(const std::vector<std::string>& expected) {
  std::vector<std::string> words;
  for (const std::string& text : expected) {
    if (text.front() == '`') {
      words.push_back(text.substr(1, text.size() - 2));
    }
  }
  return words;
}

// A verb that is mistyped after `at least 60 days before renewal` looks like one more word of the time.
bool find_swallowed_verb(std::string_view block, const Furthest& furthest, RuleProblem& problem) {
  static const std::vector<std::string> kVerbs = {"has", "have",  "matches", "contains",
                                                  "and", "where", "with"};
  for (std::uint32_t begin = furthest.phrase; begin < furthest.offset;) {
    const std::uint32_t end = std::max(begin + 1, end_of_word(block, begin));
    const std::string_view word = block.substr(begin, end - begin);
    const std::string verb = word.size() < 3 ? "" : nearest_word(word, kVerbs, 1);
    if (!verb.empty()) {
      problem = {begin,
                 end,
                 fmt::format("`{}` was read as part of a value, and then a word is missing", word),
                 {"`" + verb + "`"},
                 verb};
      return true;
    }
    begin = end;
  }
  return false;
}

bool at_line_end(std::string_view block, std::uint32_t offset) {
  return offset >= block.size() || block[offset] == '\n' || block[offset] == '\r' || block[offset] == '#';
}

RuleProblem describe(std::string_view block, const Furthest& furthest) {
  RuleProblem problem{furthest.offset, end_of_word(block, furthest.offset), {}, furthest.expected, {}};
  const std::string_view found = block.substr(problem.begin, problem.end - problem.begin);
  const auto is = [&](std::string_view text) {
    return std::find(furthest.expected.begin(), furthest.expected.end(), text) != furthest.expected.end();
  };
  if (is("`\"`") || is("`'`")) {
    problem.message = "the text in quotes doesn't end on its line";
  } else if (is("`/`")) {
    problem.message = "the pattern doesn't end on its line";
  } else if (!at_line_end(block, furthest.offset)) {
    problem.suggestion = nearest_word(found, plain_words(problem.expected), 2);
    const bool second = found == "every" || (found == "no" && !is("`no`"));
    problem.message =
        second ? std::string("a rule is one sentence; this starts another one")
        : g::is_reserved(found)
            ? fmt::format("`{}` can't stand here; a property of that name is written in backticks", found)
            : fmt::format("`{}` can't stand here", found);
  } else if (furthest.phrase == 0 || !find_swallowed_verb(block, furthest, problem)) {
    problem.end = problem.begin;
    const bool more = block.find_first_not_of(" \t\r\n", furthest.offset) != std::string_view::npos;
    problem.message = block.find_first_not_of(" \t\r\n") == std::string_view::npos
                          ? "there is no sentence here"
                      : more ? "the sentence ends too early; a line that goes on with it is indented"
                             : "the sentence ends too early";
  }
  return problem;
}

}  // namespace

RuleProblem find_rule_problem(std::string_view block) {
  pegtl::memory_input<pegtl::tracking_mode::lazy> input(block.data(), block.data() + block.size(), "rule");
  Furthest furthest;
  pegtl::parse<g::block, pegtl::nothing, FurthestControl>(input, furthest);
  return describe(block, furthest);
}

}  // namespace jc::expr
