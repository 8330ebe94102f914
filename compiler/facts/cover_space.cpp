#include "compiler/facts/cover_space.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace jc::facts {

namespace {

using expr::AttributeValue;
using expr::UnitAmount;
using Borders = std::map<std::string, std::vector<AttributeValue>, std::less<>>;

// Times claims, this is how many conditions are worked out at most for one group.
constexpr std::size_t kMostEvaluations = 1'000'000;
// A condition with a list of thousands goes through the list for each customer: values that are looked at, at
// most.
constexpr std::size_t kMostLookedAt = 5'000'000;

bool is_word(const AttributeValue& value) { return std::holds_alternative<std::string>(value); }

// A claim with what it asks for.
struct Asked {
  Claim claim;
  Borders borders;
  std::set<std::string> ordered;
  // Of those that share an attribute with an order with it.
  std::size_t part = 0;
};

Asked asked(const Claim& claim) {
  Asked result{claim, expr::border_values(*claim.condition), {}, 0};
  for (const auto& [attribute, values] : result.borders) {
    if (std::none_of(values.begin(), values.end(), is_word)) {
      result.ordered.insert(attribute);
    }
  }
  return result;
}

// For each claim the first of those that share an attribute of these with it, directly or through others.
std::vector<std::size_t> leaders(const std::vector<Asked>& all, bool with_words) {
  std::vector<std::size_t> leader(all.size());
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  const auto leader_of = [&](std::size_t member) {
    while (leader[member] != member) {
      leader[member] = leader[leader[member]];
      member = leader[member];
    }
    return member;
  };
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < all.size(); i++) {
    for (const auto& [attribute, values] : all[i].borders) {
      if (!with_words && !all[i].ordered.contains(attribute)) {
        continue;
      }
      const std::size_t known = first.emplace(attribute, i).first->second;
      const auto [earlier, later] = std::minmax({leader_of(known), leader_of(i)});
      leader[later] = earlier;
    }
  }
  for (std::size_t i = 0; i < all.size(); i++) {
    leader[i] = leader_of(i);
  }
  return leader;
}

std::vector<std::vector<const Asked*>> groups(const std::vector<Asked>& all) {
  const std::vector<std::size_t> leader = leaders(all, true);
  std::map<std::size_t, std::vector<const Asked*>> found;
  for (std::size_t i = 0; i < all.size(); i++) {
    found[leader[i]].push_back(&all[i]);
  }
  std::vector<std::vector<const Asked*>> groups;
  for (auto& [number, group] : found) {
    groups.push_back(std::move(group));
  }
  return groups;
}

bool same_unit(const std::vector<AttributeValue>& values) {
  for (const AttributeValue& value : values) {
    const auto* first = std::get_if<UnitAmount>(&values.front());
    const auto* amount = std::get_if<UnitAmount>(&value);
    if (value.index() != values.front().index() || (amount != nullptr && amount->unit != first->unit)) {
      return false;
    }
  }
  return true;
}

// Counted things come in whole numbers; undeclared attributes do where two borders are neighbours (99 and
// 100).
bool is_whole(const Model& model, const Claim& claim, const std::string& attribute,
              const std::vector<AttributeValue>& borders) {
  if (std::holds_alternative<expr::Date>(borders.front())) {
    return true;
  }
  const auto number = [&](std::size_t i) { return std::get<UnitAmount>(borders[i]).number; };
  if (!std::get<UnitAmount>(borders.front()).unit.empty()) {
    return false;
  }
  for (std::size_t i = 0; i < borders.size(); i++) {
    if (!number(i).is_whole()) {
      return false;
    }
  }
  const Entity declared = model.find(claim.entity.document(), NameKind::attribute, attribute);
  const std::string_view kind = declared ? declared.text("kind"_key) : std::string_view();
  if (!kind.empty()) {
    return kind == "count";
  }
  for (std::size_t i = 0; i + 1 < borders.size(); i++) {
    if (number(i + 1).millionths - number(i).millionths == expr::Decimal::kOne) {
      return true;
    }
  }
  return false;
}

// The largest whole number that is not larger.
expr::Decimal floor(expr::Decimal number) {
  std::int64_t rest = number.millionths % expr::Decimal::kOne;
  if (rest < 0) {
    rest += expr::Decimal::kOne;
  }
  return {number.millionths - rest};
}

// Choices that no claim speaks of: what is left when all that are named are out.
void add_declared(const Model& model, const Claim& claim, const std::string& attribute,
                  std::vector<AttributeValue>& words) {
  // More of them tell nothing new about a border.
  constexpr std::size_t kMost = 12;
  const Entity declared = model.find(claim.entity.document(), NameKind::attribute, attribute);
  for (const std::string_view value :
       declared ? declared.texts("values"_key) : std::vector<std::string_view>()) {
    const bool known =
        std::find(words.begin(), words.end(), AttributeValue(std::string(value))) != words.end();
    if (!known && words.size() < kMost) {
      words.emplace_back(std::string(value));
    }
  }
  std::sort(words.begin(), words.end());
}

Axis make_axis(const Model& model, const Claim& claim, const std::string& attribute,
               std::vector<AttributeValue> borders) {
  Axis axis;
  axis.attribute = attribute;
  axis.words = is_word(borders.front());
  if (axis.words) {
    add_declared(model, claim, attribute, borders);
    axis.values = std::move(borders);
    axis.border.assign(axis.values.size(), true);
    return axis;
  }
  axis.whole = is_whole(model, claim, attribute, borders);
  for (AttributeValue& value : expr::sample_values(borders)) {
    const bool border = std::binary_search(borders.begin(), borders.end(), value);
    if (auto* amount = std::get_if<UnitAmount>(&value); amount != nullptr && axis.whole && !border) {
      amount->number = floor(amount->number);
      if (!axis.values.empty() && axis.values.back() == value) {
        continue;
      }
    }
    axis.values.push_back(std::move(value));
    axis.border.push_back(border);
  }
  return axis;
}

// Nothing where values don't compare, or there is `too_much` to look at.
std::optional<Grid> make_grid(const Model& model, const std::vector<const Asked*>& group, bool& too_much) {
  Borders borders;
  Grid grid;
  std::size_t looked_at = 0;
  for (const Asked* member : group) {
    grid.claims.push_back(member->claim);
    for (const auto& [attribute, values] : member->borders) {
      looked_at += values.size();
      auto& all = borders[attribute];
      all.insert(all.end(), values.begin(), values.end());
    }
  }
  std::size_t points = 1;
  for (auto& [attribute, values] : borders) {
    if (values.empty() || !same_unit(values)) {
      return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    grid.axes.push_back(make_axis(model, grid.claims.front(), attribute, values));
    points *= grid.axes.back().values.size();
    if (points * grid.claims.size() > kMostEvaluations || points * looked_at > kMostLookedAt) {
      too_much = true;
      return std::nullopt;
    }
  }
  for (const Asked* member : group) {
    grid.part.push_back(member->part);
    std::vector<bool>& speaks = grid.speaks.emplace_back();
    for (const Axis& axis : grid.axes) {
      speaks.push_back(member->borders.contains(axis.attribute));
    }
  }
  grid.covers.resize(points);
  grid.unknown.resize(points, false);
  return grid;
}

void evaluate(Grid& grid) {
  expr::Assignment customer;
  for (std::size_t point = 0; point < grid.covers.size(); point++) {
    for (std::size_t axis = 0; axis < grid.axes.size(); axis++) {
      customer[grid.axes[axis].attribute] = grid.axes[axis].values[grid.at(point, axis)];
    }
    for (std::uint32_t claim = 0; claim < grid.claims.size(); claim++) {
      const auto held = expr::holds(*grid.claims[claim].condition, customer);
      grid.unknown[point] = grid.unknown[point] || !held;
      if (held.value_or(false)) {
        grid.covers[point].push_back(claim);
      }
    }
  }
}

// One end of a stretch of an axis.
struct Bound {
  // Nothing: without end.
  std::optional<AttributeValue> value;
  bool closed = true;
};

AttributeValue neighbour(AttributeValue value, int by) {
  if (auto* amount = std::get_if<UnitAmount>(&value)) {
    amount->number.millionths += by * expr::Decimal::kOne;
  } else if (auto* date = std::get_if<expr::Date>(&value)) {
    *date = expr::date_of(expr::day_number(*date) + by);
  }
  return value;
}

Bound bound(const Axis& axis, std::size_t at, int outward) {
  if (axis.border[at]) {
    return {axis.values[at], true};
  }
  const bool outside = outward < 0 ? at == 0 : at + 1 == axis.values.size();
  if (outside) {
    return {};
  }
  const AttributeValue& border = axis.values[outward < 0 ? at - 1 : at + 1];
  return axis.whole ? Bound{neighbour(border, -outward), true} : Bound{border, false};
}

}  // namespace

std::size_t Grid::stride(std::size_t axis) const {
  std::size_t stride = 1;
  for (std::size_t later = axis + 1; later < axes.size(); later++) {
    stride *= axes[later].values.size();
  }
  return stride;
}

std::size_t Grid::at(std::size_t point, std::size_t axis) const {
  return point / stride(axis) % axes[axis].values.size();
}

std::vector<Grid> grids(const Model& model, const std::vector<Claim>& claims, std::vector<Claim>& left_out,
                        std::vector<Claim>& alone) {
  std::vector<Asked> all;
  for (const Claim& claim : claims) {
    Asked one = asked(claim);
    if (!one.borders.empty()) {
      all.push_back(std::move(one));
    }
  }
  const std::vector<std::size_t> parts = leaders(all, false);
  for (std::size_t i = 0; i < all.size(); i++) {
    all[i].part = parts[i];
  }
  std::vector<Grid> found;
  const std::vector<std::vector<const Asked*>> grouped = groups(all);
  for (const std::vector<const Asked*>& group : grouped) {
    if (group.size() < 2) {
      if (grouped.size() > 1) {
        alone.push_back(group.front()->claim);
      }
      continue;
    }
    bool too_much = false;
    if (auto grid = make_grid(model, group, too_much)) {
      evaluate(*grid);
      found.push_back(std::move(*grid));
    } else if (too_much) {
      for (const Asked* each : group) {
        left_out.push_back(each->claim);
      }
    }
  }
  return found;
}

std::string describe(const Axis& axis, std::size_t low, std::size_t high) {
  if (axis.words) {
    return low == high ? fmt::format("{} = {}", axis.attribute, expr::print(axis.values[low]))
                       : std::string();
  }
  const Bound from = bound(axis, low, -1);
  const Bound to = bound(axis, high, 1);
  if (!from.value && !to.value) {
    return "";
  }
  if (from.value && to.value && from.closed && to.closed && *from.value == *to.value) {
    return fmt::format("{} = {}", axis.attribute, expr::print(*from.value));
  }
  std::string text = axis.attribute;
  if (from.value) {
    text += fmt::format(" {} {}", from.closed ? "from" : "above", expr::print(*from.value));
  }
  if (to.value) {
    const std::string_view closed = from.value && from.closed ? "to" : from.value ? "and up to" : "up to";
    const std::string_view open = from.value && from.closed ? "to below" : from.value ? "and below" : "below";
    text += fmt::format(" {} {}", to.closed ? closed : open, expr::print(*to.value));
  } else {
    text += from.closed ? " up" : "";
  }
  return text;
}

}  // namespace jc::facts
