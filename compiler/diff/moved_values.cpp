#include "compiler/diff/moved_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "compiler/diff/time_order.h"
#include "compiler/diff/values.h"
#include "compiler/facts/read_as.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::ValueView;

namespace {

// The stage in the copy that the tier of the difference gets.
Entity stage_beside(const Difference& difference, const Difference& stage) {
  const bool added = stage.verb == Verb::added;
  const Entity& side = added ? difference.after : difference.before;
  std::vector<Entity> stages;
  if (side) {
    stages = side.root().children("stages"_key);
  }
  const auto found = std::find_if(stages.begin(), stages.end(),
                                  [&](const Entity& each) { return each.id() == stage.entity().id(); });
  return found == stages.end() ? stage.entity() : *found;
}

// `experience.doing` of the stage.
ValueView value_of(Entity record, std::string_view key) {
  for (std::size_t dot = key.find('.'); record && dot != std::string_view::npos; dot = key.find('.')) {
    record = record.child(language::find_key(key.substr(0, dot)));
    key.remove_prefix(dot + 1);
  }
  return record ? record.find(language::find_key(key)) : ValueView();
}

// One length after the other; nothing where they are counted in two ways.
std::optional<expr::Duration> sum(const expr::Duration& a, const expr::Duration& b) {
  const auto plain = [](const expr::Duration& each) {
    return each.high.empty() && each.low.size() == 1 && each.bound == expr::Bound::exact;
  };
  if (!plain(a) || !plain(b) || a.low.front().unit != b.low.front().unit) {
    return std::nullopt;
  }
  expr::Duration both = a;
  both.low.front().count.millionths += b.low.front().count.millionths;
  return both;
}

}  // namespace

bool is_said_by(const Difference& difference, const Difference& stage) {
  const bool added = stage.verb == Verb::added;
  const std::vector<ValueView> lost = only_in(difference.was, difference.is);
  const std::vector<ValueView> gained = only_in(difference.is, difference.was);
  const std::vector<ValueView>& moved = added ? lost : gained;
  if (moved.empty() || !(added ? gained : lost).empty() || difference.field == nullptr) {
    return false;
  }
  const std::vector<std::string> said = items_of(value_of(stage_beside(difference, stage), difference.key));
  return std::all_of(moved.begin(), moved.end(), [&](const ValueView& each) {
    return std::find(said.begin(), said.end(), text_of(each)) != said.end();
  });
}

std::optional<Together> together(const Difference& difference, const Difference& stage) {
  const bool added = stage.verb == Verb::added;
  const auto* was = facts::read_as<expr::Duration>(difference.was);
  const auto* is = facts::read_as<expr::Duration>(difference.is);
  const Entity beside = stage_beside(difference, stage);
  const auto* other = facts::read_as<expr::Duration>(beside.find("duration"_key));
  const bool stages = difference.part().kind() == Kind::stage && difference.key_id() == "duration"_key;
  const auto both = stages && was != nullptr && is != nullptr && other != nullptr
                        ? sum(added ? *is : *was, *other)
                        : std::nullopt;
  if (!both) {
    return std::nullopt;
  }
  const expr::Duration& before = added ? *was : *both;
  const expr::Duration& after = added ? *both : *is;
  const Order order = compare(before, after);
  if (order == Order::unclear) {
    return std::nullopt;
  }
  const std::string apart = diff::difference(before, after);
  Together told;
  told.promise = order == Order::less      ? Direction::stronger
                 : order == Order::greater ? Direction::weaker
                                           : Direction::same;
  told.remark = fmt::format("{} {} together with “{}”", apart.empty() ? "both" : apart,
                            order == Order::less ? "shorter" : "longer", beside.title());
  return told;
}

}  // namespace jc::diff
