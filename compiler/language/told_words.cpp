#include "compiler/language/told_words.h"

#include <algorithm>
#include <iterator>

namespace jc::language {

namespace {

struct Told {
  std::string_view word;
  std::string_view instead;
};

constexpr Told kTold[] = {
    {"red", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"yellow", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"amber", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"green", "ranges with names are `bands: { green: 70.., yellow: 40..70, red: ..40 }`"},
    {"line-of-visibility", "the line is drawn by itself, between the rows of `lanes` that it parts"},
    {"line-of-interaction", "the line is drawn by itself, between the rows of `lanes` that it parts"},
    {"line-of-internal-interaction",
     "the line is drawn by itself, between the rows of `lanes` that it parts"},
    {"order", "they come in the order in which they are written, so that none needs a number"},
    {"number", "they come in the order in which they are written, so that none needs a number"},
    {"sequence", "they come in the order in which they are written, so that none needs a number"},
    {"color", "colours come from who owns what, and from `theme` in `journeyc.yaml`"},
    {"colour", "colours come from who owns what, and from `theme` in `journeyc.yaml`"},
    {"tags", "groups of customers are `segments` or `tiers`, and kinds of map the `type` of a journey"},
    {"assumptions",
     "what is assumed has `confidence: assumption` where it stands, and `validate-by` says how it is tested"},
    {"hypotheses",
     "what is assumed has `confidence: assumption` where it stands, and `validate-by` says how it is tested"},
    {"hypothesis",
     "what is assumed has `confidence: assumption` where it stands, and `validate-by` says how it is tested"},
    {"validated", "how sure you are is `confidence: validated`, with the `evidence` it rests on"},
    {"nps",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as `nps "
     ">= 40`"},
    {"csat",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as `csat "
     ">= 4.5`"},
    {"health",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as "
     "`health-score >= 70`"},
    {"health-score",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as "
     "`health-score >= 70`"},
    {"time-to-value",
     "a number is declared under `vocabulary: { metrics: … }`, and its target stands in `metrics`, as "
     "`time-to-value <= 30 days`"},
    {"north-star",
     "a number is declared under `vocabulary: { metrics: … }` with `rank: north-star`, and its target stands "
     "in `metrics`"},
    {"current", "what is measured today stands with the target, as `metrics: [<metric> from 31 to 40]`"},
    {"baseline", "what is measured today stands with the target, as `metrics: [<metric> from 31 to 40]`"},
    {"updated",
     "when a file was touched is for git to know; when the map was last looked at is `governance: { review: "
     "{ last: … } }`"},
    {"last-updated",
     "when a file was touched is for git to know; when the map was last looked at is `governance: { review: "
     "{ last: … } }`"},
    {"next-review", "the next review follows from `governance: { review: { cadence: quarterly, last: … } }`"},
    {"critical", "what decides how the whole is remembered has `experience: { moment-of-truth: true }`"},
    {"parallel", "stages that run side by side are told of in `overlaps` of the journey"},
    {"required", "what is written is needed unless it says `if`, or `optional: true` where it is a step"},
    {"optional", "what is written is needed unless it says `if`, or `optional: true` where it is a step"},
    {"digital",
     "whether a contact is digital is the `kind` of its channel, and `automated: true` says that nobody of "
     "ours acts"},
    {"human",
     "whether a contact is human is the `kind` of its channel, and `automated: true` says that nobody of "
     "ours acts"},
    {"industry",
     "a group of customers is declared under `vocabulary: { segments: … }`, by attributes of yours"},
    {"region",
     "a group of customers is declared under `vocabulary: { segments: … }`, by attributes of yours"},
    {"touch-model", "the kind of support is the `model` of a tier, under `vocabulary: { tiers: … }`"},
};

}  // namespace

std::string_view instead_of(std::string_view word) {
  const auto found =
      std::find_if(std::begin(kTold), std::end(kTold), [&](const Told& each) { return each.word == word; });
  return found == std::end(kTold) ? "" : found->instead;
}

}  // namespace jc::language
