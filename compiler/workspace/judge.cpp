#include "compiler/workspace/judge.h"

#include <algorithm>
#include <atomic>

#include "compiler/facts/told.h"
#include "compiler/lint/lint.h"
#include "compiler/model/asked.h"
#include "compiler/workspace/parallel.h"

namespace jc::workspace {

Judged lint_all(const model::Model& model, const lint::Plan& plan, int as_of, unsigned threads,
                const std::vector<std::size_t>& places, bool tell) {
  // Neighbouring documents go to one thread in bundles, which keeps a context's caches warm.
  constexpr std::size_t kBundle = 16;
  const std::size_t bundles = (places.size() + kBundle - 1) / kBundle;
  Judged judged;
  judged.found.resize(places.size());
  judged.told.resize(places.size());
  judged.day_compared.resize(places.size());
  std::atomic<bool> told{false};
  std::atomic<bool> more{false};
  std::vector<std::vector<model::Asked::Name>> names(bundles);
  parallel_for(bundles, threads, [&](std::size_t bundle) {
    const model::Asked asked;
    facts::Context context(model, as_of);
    const std::size_t end = std::min(places.size(), (bundle + 1) * kBundle);
    for (std::size_t i = bundle * kBundle; i < end; i++) {
      const model::Document& document = model.documents[places[i]];
      const bool compared = context.has_asked_for_day();
      lint::lint_with_tiers(context, plan, document, judged.found[i]);
      lint::lint_inside(context, plan, document, judged.found[i]);
      if (tell && document.kind == language::Kind::journey) {
        facts::Digest digest;
        facts::tell(context, document, digest);
        lint::tell_compared(context, plan, document, digest);
        judged.told[i] = digest.value();
      }
      judged.day_compared[i] = !compared && context.has_asked_for_day() ? 1 : 0;
    }
    told = told || asked.has(model::Asked::What::told);
    more = more || asked.has(model::Asked::What::more);
    names[bundle] = asked.names();
  });
  for (const auto& each : names) {
    judged.names.insert(judged.names.end(), each.begin(), each.end());
  }
  judged.asked_told = told;
  judged.asked_more = more;
  return judged;
}

}  // namespace jc::workspace
