// Makes findings of what rules see: place, words, reason and related places.
#pragma once
#include <vector>

#include "compiler/lint/evaluate.h"
#include "compiler/lint/plan.h"
#include "compiler/lint/wording.h"

namespace jc::lint {

class FindingMaker {
 public:
  FindingMaker(facts::Context& context, const Sentence& sentence) : context_(context), sentence_(sentence) {}

  // One entity breaks the rule. `next` is the other one of a pair.
  diag::Diagnostic about(model::Entity entity, const std::vector<ClauseId>& lacking,
                         model::Entity next = {}) const;
  // What the finding about one entity has in common with those about others of the document that lack the
  // same, of `asked` in all; `all` of them.
  diag::Together together(model::Entity root, std::size_t asked, bool all, model::Entity entity,
                          const diag::Diagnostic& finding, const std::vector<ClauseId>& lacking) const;
  diag::Diagnostic of_fact(model::Entity subject, const facts::Fact& fact) const;
  // Two of them have the same.
  diag::Diagnostic same_as(model::Entity later, model::Entity first) const;
  diag::Diagnostic of_role(std::string_view name, const std::vector<model::Entity>& who,
                           std::string text) const;

 private:
  diag::Diagnostic start(model::Entity entity) const;
  void words(diag::Diagnostic& finding, const Filling& filling, std::string message) const;
  // The fix that the page declares, where it can be made for the entity.
  void add_fix(diag::Diagnostic& finding, model::Entity entity, const std::vector<ClauseId>& lacking) const;
  source::Span spot(model::Entity entity, const std::vector<ClauseId>& lacking) const;
  // The written place of the property on the entity; false where nothing is written there.
  std::optional<source::Span> place(const Property& property, model::Entity entity, bool value) const;

  facts::Context& context_;
  Sentence sentence_;
};

}  // namespace jc::lint
