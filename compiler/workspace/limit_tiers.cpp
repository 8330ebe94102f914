#include "compiler/workspace/limit_tiers.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"

namespace jc::workspace {

namespace {

using model::Document;
using model::Entity;
using language::operator""_key;

// A workspace of any size may be worked out this often in all: teams have a handful of tiers.
constexpr std::size_t kTimes = 12;
// And this much is quick, whatever it is made of.
constexpr std::size_t kQuick = 250'000;
// Of a file, for each thing in it, at the least.
constexpr std::size_t kBytesOfThing = 20;

struct Worked {
  Document* document = nullptr;
  TierWork work;
};

void refuse(const Worked& each, const source::Files& files, diag::Diagnostics& out) {
  const Entity journey(each.document, 0);
  const model::ValueView overlays = journey.find("overlays"_key);
  const source::Span at = overlays ? overlays.span() : journey.span();
  out.push_back(
      {.rule = "unreadable-file",
       .span = files[at.file].first_line(at),
       .message = fmt::format("the tiers of this journey are not worked out: it has {} of them, and {} "
                              "things for each",
                              each.work.all / std::max<std::size_t>(each.work.things, 1), each.work.things),
       .help = "put what few tiers need into journeys of their own"});
  if (overlays.is(model::Is::table)) {
    const auto kept = static_cast<std::uint32_t>(each.document->values.size());
    const model::Value written = *overlays;
    model::Value& value = each.document->values.edit(overlays.id());
    value.is = model::Is::unreadable;
    value.first = kept;
    value.count = 0;
    each.document->values.push_back(written);
  }
}

}  // namespace

bool is_little(const TierWork& work) { return work.all <= kQuick + kTimes * work.things; }

TierWork tier_work(const model::Model& model, const model::Document& document) {
  if (document.kind != language::Kind::journey) {
    return {};
  }
  const std::size_t bytes = model.files()[document.file].content().size();
  const std::size_t things = std::max(document.records.size(), bytes / kBytesOfThing);
  return {things, things * facts::tiers_of(model, document).size()};
}

void limit_tiers(model::Model& model, diag::Diagnostics& out) {
  std::vector<Worked> journeys;
  TierWork work;
  for (Document& document : model.documents) {
    if (document.kind != language::Kind::journey) {
      continue;
    }
    const TierWork own = tier_work(model, document);
    work.things += own.things;
    work.all += own.all;
    journeys.push_back({&document, own});
  }
  if (is_little(work)) {
    return;
  }
  std::stable_sort(journeys.begin(), journeys.end(),
                   [](const Worked& a, const Worked& b) { return a.work.all > b.work.all; });
  for (const Worked& each : journeys) {
    if (is_little(work)) {
      return;
    }
    refuse(each, model.files(), out);
    work.all -= each.work.all;
  }
}

}  // namespace jc::workspace
