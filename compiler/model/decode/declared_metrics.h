// Metrics by name where targets belong: `metrics: { nps: ">= 40", time-to-live: { from: …, target: … } }`.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/write.h"

namespace jc::model {

// What other tools call the metric, and what is aimed at.
inline constexpr std::string_view kMetricKeys[] = {"metric", "id",        "name",   "title",
                                                   "kpi",    "indicator", "measure"};
inline constexpr std::string_view kTargetKeys[] = {"target", "value", "goal", "aim", "threshold"};

struct DeclaredMetrics {
  // As `metrics: […]` takes them: `nps >= 40`, or the name alone where nothing is aimed at.
  std::vector<std::string> targets;
  // A number alone stood for one of them, and more was taken for better.
  bool guessed = false;
  // What each of them is, as far as that is said, for the vocabulary.
  std::vector<syntax::WrittenEntry> what;
};

// Of a map in which each key is the name of a metric.
DeclaredMetrics declared_metrics(const syntax::Written& map);

}  // namespace jc::model
