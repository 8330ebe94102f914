#include "compiler/model/bare_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>

#include "compiler/expr/phrase/spelling.h"

namespace jc::model {

namespace {

bool is_in(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// `contract is signed`: a value that only an event leaves behind. A state or a status has such values.
std::string of_compared(const expr::Compared& compared) {
  const std::string name = expr::lower_case(compared.name.text);
  const bool state = std::any_of(name.begin(), name.end(), [](char c) { return c == '-' || c == '_'; }) ||
                     is_in(name, {"status", "state", "stage", "health", "plan", "sentiment", "type", "tier"});
  const bool one = compared.comparator == expr::Comparator::equal && compared.values.size() == 1 &&
                   std::holds_alternative<expr::Name>(compared.values[0]);
  if (compared.kind || state || !one) {
    return "";
  }
  const std::string value = expr::lower_case(std::get<expr::Name>(compared.values[0]).text);
  return says_has_come(value)
             ? fmt::format(
                   "where a system reports it, write `event {0}-{1}`; where `{0}` is a fact with "
                   "values, declare it under `attributes`",
                   name, value)
             : "";
}

// `not completed within 2 weeks`: what belongs to it has no name here.
std::string of_happened(const expr::Leaf& leaf, const expr::Happened& happened) {
  const std::string name = expr::lower_case(happened.name.text);
  if (happened.kind != expr::AnchorKind::unsaid || !says_has_come(name)) {
    return "";
  }
  const std::string late =
      leaf.within ? fmt::format(", or `{} late` of what it stands in", expr::print(*leaf.within)) : "";
  return fmt::format("say what, as `event <name>-{}`{}", name, late);
}

// `sign-off by sponsor`: by whom, and not by when.
std::string of_time(const expr::Leaf& leaf, std::string_view name) {
  const auto* anchor = leaf.when ? std::get_if<expr::Anchor>(&leaf.when->place) : nullptr;
  const bool person = anchor != nullptr && leaf.when->when == expr::When::by &&
                      anchor->kind == expr::AnchorKind::unsaid && anchor->name.text == name &&
                      name.find('-') == std::string_view::npos;
  return person ? fmt::format(
                      "`by {0}` says by when: where `{0}` is who judges it, write `{{ text: …, "
                      "judged-by: {0} }}`",
                      name)
                : "";
}

}  // namespace

bool says_has_come(std::string_view word) {
  constexpr std::string_view kLike[] = {"live", "done",  "complete", "sent", "met",   "paid", "won",   "lost",
                                        "held", "given", "made",     "set",  "ready", "gone", "built", "run"};
  constexpr std::string_view kPlain[] = {"red", "need", "feed", "speed", "seed", "embed", "unlimited"};
  const bool ends = word.size() > 3 && word.ends_with("ed");
  return std::find(std::begin(kLike), std::end(kLike), word) != std::end(kLike) ||
         (ends && word.find_first_of("-_.") == std::string_view::npos &&
          std::find(std::begin(kPlain), std::end(kPlain), word) == std::end(kPlain));
}

std::string better_moment(const expr::PhraseContent& phrase, std::string_view name,
                          const std::function<bool(std::string_view)>& known) {
  constexpr std::string_view kComes[] = {"launch",     "kickoff",   "kick-off",  "go-live",        "golive",
                                         "onboarding", "renewal",   "signature", "implementation", "contract",
                                         "training",   "migration", "rollout"};
  if (phrase.kind != expr::PhraseKind::moment) {
    return "";
  }
  for (const std::string_view front : {"pre-", "post-", "mid-"}) {
    const std::string plain = expr::lower_case(name.substr(std::min(front.size(), name.size())));
    const bool comes = std::find(std::begin(kComes), std::end(kComes), plain) != std::end(kComes);
    if (!name.starts_with(front) || plain.empty() || (!comes && !known(plain))) {
      continue;
    }
    return front == "mid-" ? fmt::format("say how far in, as `2 weeks into {}`", plain)
                           : fmt::format("write `{} {}`; an event of that name is one once it is declared",
                                         front == "pre-" ? "before" : "after", plain);
  }
  return "";
}

std::string better_statement(const expr::PhraseContent& phrase, std::string_view name) {
  const auto* criterion = std::get_if<expr::Criterion>(&phrase.value);
  if (criterion == nullptr || phrase.kind != expr::PhraseKind::criterion) {
    return "";
  }
  for (const expr::Leaf* leaf : expr::leaves(*criterion)) {
    const auto* compared = std::get_if<expr::Compared>(&leaf->what);
    const auto* happened = std::get_if<expr::Happened>(&leaf->what);
    std::string found = of_time(*leaf, name);
    if (found.empty() && compared != nullptr && compared->name.text == name) {
      found = of_compared(*compared);
    } else if (found.empty() && happened != nullptr && happened->name.text == name) {
      found = of_happened(*leaf, *happened);
    }
    if (!found.empty()) {
      return found;
    }
  }
  return "";
}

}  // namespace jc::model
