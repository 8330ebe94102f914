// Whether a metric says what it measures, well enough for two people to come to the same number.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/metric.h"
#include "compiler/facts/names.h"

namespace jc::facts {

namespace {

bool says(const Entity& metric, KeyId key) {
  const ValueView value = metric.find(key);
  return value && !value.is(Is::nothing);
}

template <std::size_t N>
bool says_any(const Entity& metric, const KeyId (&keys)[N]) {
  return std::any_of(std::begin(keys), std::end(keys), [&](KeyId key) { return says(metric, key); });
}

// Any of these tells what is counted, whatever the kind.
constexpr KeyId kDefinitions[] = {"definition"_key, "source"_key, "numerator"_key, "parts"_key,
                                  "starts"_key,     "ends"_key,   "override"_key};
// Without a kind, these tell at least what values there are.
constexpr KeyId kShapes[] = {"unit"_key, "scale"_key, "bands"_key};

// "Days since the last meeting" names both ends of the time.
bool names_both_ends(std::string_view title) {
  constexpr std::string_view kWords[] = {" since ", " until ", " between ", " from ", " to "};
  const std::size_t found = static_cast<std::size_t>(
      std::count_if(std::begin(kWords), std::end(kWords),
                    [&](std::string_view word) { return title.find(word) != std::string_view::npos; }));
  const bool one_is_enough = title.find(kWords[0]) != std::string_view::npos ||
                             title.find(kWords[1]) != std::string_view::npos ||
                             title.find(kWords[2]) != std::string_view::npos;
  return one_is_enough || found >= 2;
}

}  // namespace

std::string lacking_definition(const Entity& metric) {
  if (says(metric, "definition"_key)) {
    return {};
  }
  const ValueView kind = metric.find("kind"_key);
  if (!kind.is(Is::choice)) {
    const bool told = kind || says_any(metric, kDefinitions) || says_any(metric, kShapes);
    return told ? "" : "kind or definition";
  }
  if (kind->text == "duration") {
    const bool told = (says(metric, "starts"_key) && says(metric, "ends"_key)) ||
                      says(metric, "source"_key) || names_both_ends(metric.text("title"_key));
    return told                         ? ""
           : says(metric, "starts"_key) ? "ends"
           : says(metric, "ends"_key)   ? "starts"
                                        : "starts and ends";
  }
  if (kind->text == "ratio") {
    return says(metric, "denominator"_key) ? "" : "denominator";
  }
  if (kind->text == "score") {
    // A 4 is good of five and bad of ten.
    return says_any(metric, kShapes) || says_any(metric, kDefinitions) ? "" : "scale";
  }
  if (kind->text == "composite") {
    return says(metric, "parts"_key) || says(metric, "source"_key) ? "" : "parts";
  }
  return {};
}

std::vector<Fact> incomplete_metrics(Context& context, Entity vocabulary) {
  std::vector<Entity> incomplete;
  const std::vector<Entity> metrics = vocabulary.children("metrics"_key);
  std::copy_if(metrics.begin(), metrics.end(), std::back_inserter(incomplete),
               [](const Entity& metric) { return !lacking_definition(metric).empty(); });
  if (incomplete.empty()) {
    return {};
  }
  Fact fact = grouped(context.model(), vocabulary, "metrics"_key, incomplete);
  for (std::size_t i = 0; i < fact.related.size(); i++) {
    fact.related[i].text = fmt::format("no {} here", lacking_definition(incomplete[i + 1]));
  }
  if (incomplete.size() == 1) {
    fact.text = fmt::format("metric {} has no {}", listed(incomplete), lacking_definition(incomplete[0]));
  } else {
    fact.text = fmt::format("{} of {} metrics don't say what they measure: {}", incomplete.size(),
                            metrics.size(), listed(incomplete));
    fact.help = fmt::format("`{}` wants {}, for one", incomplete[0].id(), lacking_definition(incomplete[0]));
  }
  return {std::move(fact)};
}

}  // namespace jc::facts
