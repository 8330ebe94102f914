#include "compiler/facts/backlog.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "compiler/language/choices.h"
#include "compiler/model/walk.h"

namespace jc::facts {

using language::operator""_key;

namespace {

// The place of a word in a list; what is not said stands in the middle.
template <std::size_t n>
std::size_t rank(const std::string_view (&words)[n], std::string_view word) {
  const auto* const found = std::find(std::begin(words), std::end(words), word);
  return found == std::end(words) ? n / 2 : static_cast<std::size_t>(found - std::begin(words));
}

auto worth_of(const Entity& opportunity) {
  return std::tuple(is_over(opportunity),
                    std::size(language::kDegrees) - rank(language::kDegrees, opportunity.text("impact"_key)),
                    rank(language::kSizes, opportunity.text("size"_key)));
}

}  // namespace

bool is_over(const Entity& opportunity) {
  const std::string_view status = opportunity.text("status"_key);
  return status == "done" || status == "rejected";
}

bool is_late(const Context& context, const Entity& opportunity) {
  const ValueView due = opportunity.find("due"_key);
  return due.is(Is::date) && due->number() < context.as_of() && !is_over(opportunity);
}

std::vector<Entity> in_order_of_worth(std::vector<Entity> opportunities) {
  std::stable_sort(opportunities.begin(), opportunities.end(),
                   [](const Entity& a, const Entity& b) { return worth_of(a) < worth_of(b); });
  return opportunities;
}

std::vector<Entity> opportunities_in(const Entity& stage) {
  std::set<std::string_view> insights;
  model::for_each_record(stage.document(), [&](const Entity& record) {
    if (record.kind() == Kind::insight && !record.id().empty() && record.around(Kind::stage) == stage) {
      insights.insert(record.id());
    }
  });
  std::vector<Entity> found;
  for (const Entity& each : stage.root().children("opportunities"_key)) {
    const std::vector<std::string_view> stages = each.texts("stage"_key);
    const std::vector<std::string_view> ended = each.texts("addresses"_key);
    const bool ends = std::any_of(ended.begin(), ended.end(),
                                  [&](std::string_view name) { return insights.contains(name); });
    if (ends || std::find(stages.begin(), stages.end(), stage.id()) != stages.end()) {
      found.push_back(each);
    }
  }
  return found;
}

}  // namespace jc::facts
