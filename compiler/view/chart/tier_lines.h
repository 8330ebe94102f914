// What a tier's customers get of one thing, as the lines of its cell in the comparison.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/chart/tier_chart.h"
#include "compiler/view/wording.h"

namespace jc::view {

// The journey as one column of the comparison sees it: as written, or with a tier's overlay applied.
struct TierCopy {
  TierCopy(const facts::Context& around, model::Document made)
      : document(std::move(made)), context(around.model(), around.as_of()) {}
  model::Entity root() const { return model::Entity(&document, 0); }
  model::Document document;
  facts::Context context;
};

// Every entity that is asked about is one of the copy.
class TierLines {
 public:
  using Lines = std::vector<TierLine>;

  explicit TierLines(const model::Model& model) : model_(model), wording_(model) {}

  Lines owner(TierCopy& copy, const model::Entity& at) const;
  Lines time(const model::Entity& at) const;
  Lines milestone(TierCopy& copy, const model::Entity& at) const;
  // Who, where and when: what a tier is made of.
  Lines contact(TierCopy& copy, const model::Entity& at) const;
  Lines fallbacks(const TierCopy& copy, const model::Entity& at) const;
  // The plays that a stage names, as far as the tier has them.
  Lines plays(const TierCopy& copy, const model::Entity& at) const;
  Lines play(TierCopy& copy, const model::Entity& at) const;
  Lines ritual(TierCopy& copy, const model::Entity& at) const;

 private:
  void add_people(Lines& lines, TierCopy& copy, const model::Entity& at) const;
  bool has_play(const TierCopy& copy, std::string_view name) const;

  const model::Model& model_;
  Wording wording_;
};

}  // namespace jc::view
