#include "compiler/facts/metric.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

constexpr expr::Decimal kHundred = expr::Decimal::whole(100);
constexpr expr::Decimal kOne = expr::Decimal::whole(1);

const expr::Quantity* quantity(const ValueView& value) {
  const expr::Phrase* phrase = value ? value.phrase() : nullptr;
  return phrase != nullptr ? std::get_if<expr::Quantity>(&(*phrase)->value) : nullptr;
}

// The entries of `parts`; none where it says `none` or could not be read.
std::vector<ValueView> parts_of(const Entity& metric) {
  const ValueView parts = metric.find("parts"_key);
  return parts.is(Is::table) ? parts.items() : std::vector<ValueView>();
}

bool is_plain(const expr::Quantity& weight) {
  return !weight.is_range() && weight.bound == expr::Bound::exact && weight.sign != expr::Sign::plus;
}

std::string percent_text(expr::Decimal number) { return expr::print(number) + "%"; }

// The weights in the same proportions with the sum 100%: whole numbers, those that lose most by rounding
// rounded up (the largest remainder). Nothing where one of them can't be edited, or all of them are 0.
std::optional<diag::Fix> normalized(const Model& model, const Entity& metric, const Weights& weights) {
  constexpr std::int64_t kWhole = 100;
  struct Share {
    source::Span at;
    std::int64_t percent = 0;
    std::int64_t rest = 0;
  };
  std::vector<Share> shares;
  std::int64_t left = kWhole;
  for (const ValueView& part : parts_of(metric)) {
    const expr::Quantity* weight = quantity(part.value());
    const source::Span at = replaceable(model, part.value());
    if (!at.exists() || weights.sum.millionths <= 0) {
      return std::nullopt;
    }
    const std::int64_t scaled = weight->low.millionths * kWhole;
    shares.push_back({at, scaled / weights.sum.millionths, scaled % weights.sum.millionths});
    left -= shares.back().percent;
  }
  std::vector<Share*> by_rest;
  for (Share& share : shares) {
    by_rest.push_back(&share);
  }
  std::stable_sort(by_rest.begin(), by_rest.end(),
                   [](const Share* a, const Share* b) { return a->rest > b->rest; });
  for (std::int64_t i = 0; i < left && i < static_cast<std::int64_t>(by_rest.size()); i++) {
    by_rest[static_cast<std::size_t>(i)]->percent++;
  }
  diag::Fix fix{"scale the weights to 100%", false, {}};
  for (const Share& share : shares) {
    const std::string text = fmt::format("{}%", share.percent);
    if (model.files().text(share.at) != text) {
      fix.edits.push_back({share.at, text});
    }
  }
  return fix;
}

}  // namespace

std::optional<Weights> weights(const Entity& metric) {
  const std::vector<ValueView> parts = parts_of(metric);
  Weights result;
  for (std::size_t i = 0; i < parts.size(); i++) {
    const expr::Quantity* weight = quantity(parts[i].value());
    if (weight == nullptr || !is_plain(*weight)) {
      return std::nullopt;
    }
    const bool percent = weight->measure == expr::Measure::percent;
    if ((!percent && weight->measure != expr::Measure::number) || (i > 0 && percent != result.percent)) {
      return std::nullopt;
    }
    result.percent = percent;
    result.sum.millionths += weight->low.millionths;
  }
  return parts.empty() ? std::nullopt : std::optional(result);
}

namespace {

// `40` beside `60%`: what they add up to nobody can say.
std::optional<Fact> weights_mixed(const Context& context, const Entity& metric) {
  const auto text = [](const ValueView& part) { return std::string(part.value()->text); };
  ValueView percent;
  ValueView number;
  for (const ValueView& part : parts_of(metric)) {
    const expr::Quantity* weight = quantity(part.value());
    const bool known = weight != nullptr && is_plain(*weight) && !weight->out_of;
    if (known && weight->measure == expr::Measure::percent) {
      percent = part;
    } else if (known && weight->measure == expr::Measure::number) {
      number = part;
    }
  }
  if (!percent || !number) {
    return std::nullopt;
  }
  const expr::Decimal written = quantity(number.value())->low;
  const expr::Decimal share = written <= kOne ? expr::Decimal{written.millionths * 100} : written;
  Fact fact;
  fact.at = place(context.model(), number.value());
  fact.text = fmt::format("the weights of `{}` are `{}` and `{}`, and don't add up to anything", metric.id(),
                          text(number), text(percent));
  fact.help = fmt::format("write each as a percentage, as `{}: {}`", number->text, percent_text(share));
  fact.about = metric;
  return fact;
}

}  // namespace

std::optional<Fact> weights_off(Context& context, Entity metric) {
  if (auto mixed = weights_mixed(context, metric)) {
    return mixed;
  }
  const auto found = weights(metric);
  if (!found || found->sum == kHundred || (!found->percent && found->sum == kOne)) {
    return std::nullopt;
  }
  const ValueView written = metric.find("bonus"_key);
  if (written.is(Is::unreadable)) {
    return std::nullopt;
  }
  const expr::Quantity* bonus = quantity(written);
  const expr::Decimal most{kHundred.millionths + (bonus != nullptr ? bonus->high.millionths : 0)};
  if (found->sum > kHundred && found->sum <= most) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(context.model(), metric.key_span("parts"_key));
  const std::string sum = found->percent ? percent_text(found->sum) : expr::print(found->sum);
  fact.text = fmt::format("the weights of `{}` add up to {}", metric.id(), sum);
  const bool over = found->sum > kHundred;
  const expr::Decimal rest{over ? found->sum.millionths - most.millionths
                                : kHundred.millionths - found->sum.millionths};
  if (found->percent) {
    fact.help = over && bonus == nullptr
                    ? fmt::format("take {} off, or say `bonus: {}` where parts may earn more than 100%",
                                  percent_text(rest), percent_text(rest))
                    : fmt::format("{} {}", over ? "take off" : "give out another", percent_text(rest));
  } else {
    fact.help = "write weights as percentages that add up to 100%";
  }
  fact.about = metric;
  if (const auto fix = normalized(context.model(), metric, *found)) {
    fact.fixes.push_back(*fix);
  }
  return fact;
}

namespace {

// A part, by the entry that names it.
struct Part {
  ValueView entry;
  Entity metric;
};

// In order of declaration; the same for a tier's copy of a document.
std::pair<std::size_t, RecordId> rank(const Entity& metric) {
  return {metric.document().place, metric.record_id()};
}

// What may lead back to where it began: the parts of metrics, the journeys in journeys, and those around.
struct Relation {
  KeyId key;
  NameKind names;
  std::string_view words;
};
constexpr Relation kParts{"parts"_key, NameKind::metric, "is made of"};
constexpr Relation kSubJourneys{"sub-journeys"_key, NameKind::journey, "is made of"};
constexpr Relation kParent{"parent"_key, NameKind::journey, "is a part of"};

std::vector<Part> parts_in(const Model& model, const Entity& whole, const Relation& relation) {
  std::vector<Part> found;
  const ValueView value = whole.find(relation.key);
  if (!value || value.is(Is::none) || value.is(Is::unreadable)) {
    return found;
  }
  for (const ValueView& entry : value.items()) {
    if (const Entity part = model.find(whole.document(), relation.names, entry->text)) {
      found.push_back({entry, part});
    }
  }
  return found;
}

// How a metric was first come to: by the entry of `from`.
struct Step {
  Part part;
  std::size_t from = 0;
};

Fact cycle_fact(const Model& model, const Entity& metric, const Relation& relation,
                const std::vector<Step>& steps, std::size_t last) {
  std::vector<const Part*> way;
  for (std::size_t at = last;; at = steps[at].from) {
    way.push_back(&steps[at].part);
    if (steps[at].from == at) {
      break;
    }
  }
  std::reverse(way.begin(), way.end());
  Fact fact;
  fact.at = place(model, way.front()->entry);
  fact.about = metric;
  if (way.size() == 1) {
    fact.text = fmt::format("`{}` is a part of itself", metric.id());
  } else {
    fact.text = fmt::format("`{}` is a part of itself: it {}", metric.id(), relation.words);
    for (std::size_t i = 0; i < way.size(); i++) {
      fact.text += i == 0 ? "" : fmt::format(", which {}", relation.words);
      fact.text += fmt::format(" `{}`", way[i]->metric.id());
    }
    for (std::size_t i = 1; i < way.size(); i++) {
      fact.related.push_back(
          {place(model, way[i]->entry),
           fmt::format("`{}` {} `{}`", way[i - 1]->metric.id(), relation.words, way[i]->metric.id())});
    }
  }
  fact.help = metric.kind() == Kind::journey
                  ? "take one of these links out, so that the journeys have one that stands above the others"
                  : "take one of these parts out, so that every score rests on numbers that are measured";
  return fact;
}

Fact too_long(const Model& model, const Entity& metric, const Relation& relation, const Part& first) {
  Fact fact;
  fact.at = place(model, first.entry);
  fact.about = metric;
  fact.text = fmt::format("nobody looked whether `{}` is a part of itself: what it {} goes on too long",
                          metric.id(), relation.words);
  fact.help = "take out what stands between the whole and its parts";
  return fact;
}

std::optional<Fact> cycle_along(Context& context, const Entity& metric, const Relation& relation) {
  const Model& model = context.model();
  // Breadth first, so that the shortest way is found; the first step of a way is its own `from`.
  std::vector<Step> steps;
  for (const Part& part : parts_in(model, metric, relation)) {
    steps.push_back({part, steps.size()});
  }
  const auto own = rank(metric);
  std::set<std::pair<std::size_t, RecordId>> seen;
  // Nobody makes a whole of parts of parts five hundred deep; each of as many is asked, so that this is a
  // square.
  constexpr std::size_t kMostSeen = 500;
  for (std::size_t at = 0; at < steps.size(); at++) {
    if (seen.size() > kMostSeen || steps.size() > 40 * kMostSeen) {
      return too_long(model, metric, relation, steps.front().part);
    }
    const Entity metric_here = steps[at].part.metric;
    const auto here = rank(metric_here);
    if (here == own) {
      return cycle_fact(model, metric, relation, steps, at);
    }
    // A cycle with a metric declared earlier is told there.
    if (here < own || !seen.insert(here).second) {
      continue;
    }
    for (const Part& part : parts_in(model, metric_here, relation)) {
      steps.push_back({part, at});
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Fact> composition_cycle(Context& context, Entity entity) {
  if (entity.kind() == Kind::metric) {
    return cycle_along(context, entity, kParts);
  }
  const auto downwards = cycle_along(context, entity, kSubJourneys);
  return downwards ? downwards : cycle_along(context, entity, kParent);
}

}  // namespace jc::facts
