#include "compiler/expr/phrase/phrase.h"

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/build.h"
#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/hint_kinds.h"
#include "compiler/expr/phrase/meaning.h"
#include "compiler/expr/phrase/people.h"
#include "compiler/expr/phrase/problem.h"
#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"

namespace jc::expr {
namespace {

ParseResult failed(PhraseProblem problem) { return {nullptr, std::move(problem)}; }

// The text without what stands in quotes, of which only the marks are left.
std::string without_quoting(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    result += text[i];
    const std::size_t closed =
        text[i] == '"' || text[i] == '\'' ? text.find(text[i], i + 1) : std::string_view::npos;
    i = closed == std::string_view::npos ? i : closed;
  }
  return result;
}

// The first parenthesis that is too deep, before any recursion can notice it.
std::optional<std::uint32_t> too_deep(std::string_view text) {
  int depth = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
    if (depth > kDeepestPhrase) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<PhraseProblem> over_limit(std::string_view text) {
  const bool long_text = text.size() > kLongestPhrase;
  if (long_text && (text.size() > kLongestQuoting || without_quoting(text).size() > kLongestPhrase)) {
    const std::string limit = std::to_string(kLongestPhrase);
    return PhraseProblem{
        0,  1, "this is longer than a phrase may be (" + limit + " bytes)", "at most " + limit + " bytes",
        "", ""};
  }
  if (const auto at = too_deep(text)) {
    return PhraseProblem{*at,
                         *at + 1,
                         "parentheses go deeper than " + std::to_string(kDeepestPhrase) + " levels here",
                         "fewer levels of parentheses",
                         "",
                         ""};
  }
  return std::nullopt;
}

// Straight into its place, because it is big to move about.
void build(const Node& root, Draft& draft, PhraseContent& content) {
  switch (content.kind) {
    case PhraseKind::duration:
      content.value.emplace<Duration>(build_duration(root, draft));
      return;
    case PhraseKind::moment:
      content.value.emplace<Moment>(build_moment(root, draft));
      return;
    case PhraseKind::cadence:
      content.value.emplace<Cadence>(build_cadence(root, draft));
      return;
    case PhraseKind::quantity:
      content.value.emplace<Quantity>(build_quantity(root, draft));
      return;
    case PhraseKind::target:
      content.value.emplace<Target>(build_target(root, draft));
      return;
    case PhraseKind::effect:
      content.value.emplace<Effect>(build_effect(root, draft));
      return;
    case PhraseKind::range:
      content.value.emplace<Range>(build_range(root, draft));
      return;
    case PhraseKind::criterion:
    case PhraseKind::condition:
      content.value.emplace<Criterion>(build_criterion(root, draft));
      return;
  }
}

void check_condition(const Criterion& condition, Draft& draft) {
  const std::string expected = "a comparison of an attribute, such as `arr >= $100k` or `plan is enterprise`";
  for (const Leaf* leaf : leaves(condition)) {
    const auto* compared = std::get_if<Compared>(&leaf->what);
    if (compared == nullptr || compared->kind == NameKind::metric) {
      draft.fail(leaf->at, "a condition speaks about attributes of a customer only", expected,
                 "arr >= $100k");
    } else if (leaf->when || leaf->lasting || leaf->within) {
      const Extent at = leaf->when ? leaf->when_at : leaf->lasting ? leaf->lasting_at : leaf->within_at;
      draft.fail(at, "a condition says nothing about time", expected,
                 print(Criterion{.leaf = Leaf{.what = *compared}}));
    }
  }
}

// Any word may be a unit (`15 accounts`), so `30 dayz` is read; but it is not what was meant.
void check_unit(const Quantity& quantity, Draft& draft) {
  if (quantity.measure != Measure::other || draft.problem()) {
    return;
  }
  constexpr std::string_view kAgainst[] = {"yoy", "mom", "qoq", "wow", "ytd", "y/y", "m/m"};
  if (std::find(std::begin(kAgainst), std::end(kAgainst), lower_case(quantity.unit.text)) !=
      std::end(kAgainst)) {
    draft.fail(quantity.unit.at,
               "`" + quantity.unit.text + "` says against what it is compared, and is no unit", "", "", "",
               "leave `" + quantity.unit.text + "` out, and say it in the `note` or `title` of the metric");
    return;
  }
  constexpr std::pair<std::string_view, std::string_view> kMoney[] = {{"euro", "EUR"},   {"euros", "EUR"},
                                                                      {"dollar", "USD"}, {"dollars", "USD"},
                                                                      {"pounds", "GBP"}, {"yen", "JPY"}};
  for (const auto& [word, code] : kMoney) {
    if (lower_case(quantity.unit.text) == word) {
      draft.fail(quantity.unit.at, "`" + quantity.unit.text + "` is no currency that can be compared",
                 "the sign or the code of a currency", "", std::string(code),
                 "write `" + print(quantity.low) + " " + std::string(code) + "`");
      return;
    }
  }
  const std::string meant(meant_unit(quantity.unit.text));
  if (!meant.empty()) {
    draft.fail(quantity.unit.at, "`" + quantity.unit.text + "` is not a unit; did you mean `" + meant + "`?",
               std::string(kExpectedUnit), meant, meant);
  }
}

void check_units(const PhraseContent& content, Draft& draft) {
  const auto check = [&](const Quantity& quantity) { check_unit(quantity, draft); };
  if (const auto* quantity = std::get_if<Quantity>(&content.value)) {
    check(*quantity);
  } else if (const auto* target = std::get_if<Target>(&content.value)) {
    check(target->value);
  } else if (const auto* effect = std::get_if<Effect>(&content.value)) {
    check(effect->change);
  } else if (const auto* criterion = std::get_if<Criterion>(&content.value)) {
    for (const Leaf* leaf : leaves(*criterion)) {
      if (const auto* compared = std::get_if<Compared>(&leaf->what)) {
        for (const Value& value : compared->values) {
          if (const auto* amount = std::get_if<Quantity>(&value)) {
            check(*amount);
          }
        }
      }
    }
  }
}

bool is_metric_alone(const NameUse& use) {
  return use.kinds.end() - use.kinds.begin() == 1 && *use.kinds.begin() == NameKind::metric;
}

// `m0 >= 20%`: what is compared with a number is one, and ids are written small, as times are not.
bool is_plainly_metric(const NameUse& use) {
  const std::string& name = use.name;
  return is_metric_alone(use) && name.size() > 1 && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of("0123456789", 1) == std::string::npos;
}

// `14d`, `2w`: a length in letters.
bool is_short_length(std::string_view name) {
  const auto digits = name.find_first_not_of("0123456789");
  constexpr std::string_view kUnits[] = {"h",   "hr", "hrs", "d",   "wd",   "bd", "w", "wk",
                                         "wks", "m",  "mo",  "min", "mins", "y",  "yr"};
  const std::string unit = digits == std::string_view::npos ? "" : lower_case(name.substr(digits));
  return digits != 0 && std::find(std::begin(kUnits), std::end(kUnits), unit) != std::end(kUnits);
}

// `Q3`, `EOM` and `tbc` are times or nothing, and no event, milestone, stage or metric.
void check_names(const PhraseContent& content, Draft& draft) {
  for (const NameUse& use : content.names) {
    const bool checked = std::any_of(use.kinds.begin(), use.kinds.end(), [](NameKind kind) {
      return kind == NameKind::event || kind == NameKind::milestone || kind == NameKind::stage ||
             kind == NameKind::metric;
    });
    const bool value = std::any_of(use.kinds.begin(), use.kinds.end(),
                                   [](NameKind kind) { return kind == NameKind::attribute; });
    const bool time = (is_time_idiom(use.name) && !is_plainly_metric(use)) || is_short_length(use.name);
    if (checked && !value && time) {
      draft.fail(use.at, "`" + use.name + "` says a time, and is no name",
                 is_metric_alone(use) ? "the name of a metric" : "the name of what happens, or a date", "");
    }
  }
}

// `renewal in 120 days` looks ahead; nothing is one of 120 days.
void check_ahead(std::string_view text, const PhraseContent& content, Draft& draft) {
  const auto* criterion = std::get_if<Criterion>(&content.value);
  for (const Leaf* leaf : criterion == nullptr ? std::vector<const Leaf*>() : leaves(*criterion)) {
    const auto* compared = std::get_if<Compared>(&leaf->what);
    // `renewal-date = 90 days` is the same as `renewal date is in 90 days`.
    const bool in = compared != nullptr && lower_case(slice(text, compared->comparator_at)) == "in";
    if (compared == nullptr || compared->values.size() != 1 || (!in && !is_to_come(compared->name.text))) {
      continue;
    }
    if (const auto* ahead = std::get_if<Quantity>(&compared->values[0]);
        ahead != nullptr && ahead->measure == Measure::time) {
      const std::string length = print(*ahead);
      draft.fail(compared->comparator_at,
                 "`" + compared->name.text + "` has no value that is one of " + length,
                 "a moment such as `within 30 days of x`", "", "",
                 "write `within " + length + " of " + compared->name.text + "` or `" + length + " before " +
                     compared->name.text + "`");
    }
  }
}

// `2 weeks before event day`: the day of something, and not an event that is called `day`.
void check_day_of(std::string_view text, const PhraseContent& content, Draft& draft) {
  constexpr std::string_view kEdges[] = {"day", "date", "days", "start", "end", "week"};
  for (const NameUse& use : content.names) {
    const bool edge =
        std::find(std::begin(kEdges), std::end(kEdges), lower_case(use.name)) != std::end(kEdges);
    if (use.kind_written && edge && use.at.begin > 0) {
      const std::string joined = replaced(text, {use.at.begin - 1, use.at.begin}, "-");
      draft.fail(use.at, "`" + use.name + "` is no name of something that happens", "a name", "", "",
                 "write `" + lower_case(joined) + "`");
    }
  }
}

// `renewal within 90 days`: what is still to come has not happened in that time.
void check_to_come(const PhraseContent& content, Draft& draft) {
  const auto* criterion = std::get_if<Criterion>(&content.value);
  for (const Leaf* leaf : criterion == nullptr ? std::vector<const Leaf*>() : leaves(*criterion)) {
    const auto* happened = std::get_if<Happened>(&leaf->what);
    if (happened == nullptr || !leaf->within || happened->absent || happened->counted ||
        happened->kind != AnchorKind::unsaid) {
      continue;
    }
    if (is_to_come(happened->name.text)) {
      const std::string name = happened->name.text;
      const std::string length = print(*leaf->within);
      draft.fail(leaf->within_at, "`" + name + "` is a day to come, and has not happened in that time",
                 "a moment such as `within 30 days of x`", "", "",
                 "write `within " + length + " of " + name + "` or `" + length + " before " + name + "`");
    }
  }
}

// `customers in EMEA`, `customer is live`: whom everything is about has no values of its own.
void check_subject(const PhraseContent& content, Draft& draft) {
  const auto* criterion = std::get_if<Criterion>(&content.value);
  for (const Leaf* leaf : criterion == nullptr ? std::vector<const Leaf*>() : leaves(*criterion)) {
    const auto* compared = std::get_if<Compared>(&leaf->what);
    if (compared == nullptr || compared->kind || compared->values.empty() ||
        !std::holds_alternative<Name>(compared->values[0]) || !is_people(lower_case(compared->name.text))) {
      continue;
    }
    std::string value;
    for (const Value& each : compared->values) {
      const auto* name = std::get_if<Name>(&each);
      value += name == nullptr ? "" : (value.empty() ? "" : " or ") + name->text;
    }
    const bool no =
        compared->comparator == Comparator::not_equal || compared->comparator == Comparator::none_of;
    draft.fail(compared->name.at,
               "`" + compared->name.text + "` is whom this is about, and nothing that can be compared",
               "an attribute or a metric", "", "",
               content.kind == PhraseKind::condition
                   ? "which attribute has that value? write `<attribute> is " +
                         std::string(no ? "not " : "") + value + "`"
                   : "where a system reports it, write `" + std::string(no ? "not " : "") + "event " +
                         lower_case(compared->name.text) + "-" + lower_case(value) + "`");
  }
}

// What came of a text that fits the grammar.
struct Attempt {
  std::shared_ptr<PhraseContent> content;
  Draft draft;
};

Attempt attempt(PhraseKind kind, std::string_view text, const Outline& pieces) {
  Attempt result;
  result.content = std::make_shared<PhraseContent>();
  result.content->kind = kind;
  build(Node(pieces, text), result.draft, *result.content);
  if (kind == PhraseKind::condition) {
    check_condition(std::get<Criterion>(result.content->value), result.draft);
  }
  check_units(*result.content, result.draft);
  check_ahead(text, *result.content, result.draft);
  check_to_come(*result.content, result.draft);
  check_subject(*result.content, result.draft);
  result.content->names = names_in(*result.content);
  check_names(*result.content, result.draft);
  check_day_of(text, *result.content, result.draft);
  return result;
}

// Empty when `text` is no phrase of that kind.
std::string canonical(PhraseKind kind, const std::string& text) {
  const Outline pieces = outline(kind, text);
  if (pieces.empty()) {
    return "";
  }
  const Attempt one = attempt(kind, text, pieces);
  return one.draft.problem() ? "" : print(*one.content);
}

// The first of the candidates that reads and says the same.
std::string rewritten(PhraseKind kind, std::string_view text, const std::vector<std::string>& candidates) {
  for (const std::string& candidate : candidates) {
    std::string result = candidate.empty() ? "" : canonical(kind, candidate);
    if (!result.empty() && says_the_same(text, result)) {
      return result;
    }
    // The canonical form may say the same in other words than anybody can compare: `Q4 2026` as its days.
    if (!result.empty() && says_the_same(text, candidate)) {
      return candidate;
    }
  }
  return "";
}

// A guess at one word (`rate` for `late`) that the better wording has not followed.
void forget_guess(PhraseProblem& problem) {
  const bool followed = problem.suggestion.empty() || problem.rewrite.empty() ||
                        problem.rewrite.find(problem.suggestion) != std::string::npos;
  // A unit may be written in another form of it: `1 day` for `days`.
  const auto guess = problem.message.find("; did you mean ");
  if (!followed && guess != std::string::npos && problem.message.find("is not a unit") == std::string::npos) {
    problem.message.resize(guess);
    problem.suggestion.clear();
  }
}

// Why a text fits no grammar, with what it may have been meant to say.
PhraseProblem unread(PhraseKind kind, std::string_view text) {
  // Words in quotes may be long, and an explanation tries many texts like this one.
  const std::string_view tried = text.substr(0, kLongestPhrase);
  PhraseProblem problem = explain(kind, tried);
  std::vector<std::string> candidates;
  if (with_magnitude(tried).empty()) {
    candidates = {repaired(kind, tried), with_joined_names(kind, tried)};
  }
  // Longer than that, it is a text and no phrase.
  constexpr std::size_t kLongestReworded = 200;
  if (tried.size() <= kLongestReworded && with_magnitude(tried).empty()) {
    const std::vector<std::string> others = reworded(kind, tried);
    candidates.insert(candidates.end(), others.begin(), others.end());
  }
  const std::string digits = tried.size() <= kLongestReworded ? with_digits(tried) : std::string(tried);
  if (digits != tried) {
    candidates.push_back(with_joined_names(kind, digits));
    const std::vector<std::string> others = reworded(kind, digits);
    candidates.insert(candidates.end(), others.begin(), others.end());
  }
  problem.rewrite = rewritten(kind, tried, candidates);
  problem.hint = problem.rewrite.empty() ? hint(kind, tried) : "";
  if (problem.rewrite.empty() && problem.hint.empty() && digits != tried) {
    problem.hint = hint(kind, digits);
  }
  forget_guess(problem);
  return problem;
}

Phrase finished(Attempt read) {
  if (const auto* criterion = std::get_if<Criterion>(&read.content->value)) {
    read.content->gist = gist(*criterion);
  }
  return std::move(read.content);
}

}  // namespace

Phrase read_phrase(PhraseKind kind, std::string_view text) {
  const Outline pieces = over_limit(text) ? Outline() : outline(kind, text);
  if (pieces.empty()) {
    return nullptr;
  }
  Attempt result = attempt(kind, text, pieces);
  return result.draft.problem() ? nullptr : finished(std::move(result));
}

ParseResult parse_phrase(PhraseKind kind, std::string_view text) {
  if (auto problem = over_limit(text)) {
    return failed(std::move(*problem));
  }
  const Outline pieces = outline(kind, text);
  if (pieces.empty()) {
    return failed(unread(kind, text));
  }
  Attempt result = attempt(kind, text, pieces);
  if (result.draft.problem()) {
    PhraseProblem problem = *result.draft.problem();
    problem.rewrite = rewritten(
        kind, text, {replaced(text, {problem.begin, problem.end}, problem.rewrite), problem.rewrite});
    if (problem.hint.empty()) {
      problem.hint = hint(kind, text);
    }
    return failed(std::move(problem));
  }
  return {finished(std::move(result)), {}};
}

std::string print(const PhraseContent& phrase) {
  return std::visit([](const auto& value) { return print(value); }, phrase.value);
}

std::string print(const Phrase& phrase) { return print(*phrase); }

std::string_view name(PhraseKind kind) {
  constexpr std::string_view kNames[] = {"duration",  "moment",    "cadence", "quantity", "target",
                                         "criterion", "condition", "effect",  "range"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace jc::expr
