// Decides whether a compiled sentence holds for one entity.
#pragma once
#include <vector>

#include "compiler/lint/program.h"

namespace jc::lint {

class Evaluator {
 public:
  Evaluator(facts::Context& context, const Program& program) : context_(context), program_(program) {}

  // Whether the entity is one the sentence is about. `second` is the other one of a pair.
  bool is_subject(model::Entity entity, model::Entity second = {}) const;
  Truth requirement(model::Entity entity) const { return clause(program_.requirement, entity); }
  Truth clause(ClauseId id, model::Entity entity) const;
  // Leaves of the requirement that do not hold, where all of it is wanted.
  std::vector<ClauseId> lacking(model::Entity entity) const;
  // How many there are of what an item counts.
  std::size_t count(const Item& item, model::Entity entity) const;
  // Whether `things` are as many as the item of a role rule says.
  Truth amount(const Item& item, const std::vector<Thing>& things) const;
  bool passes(const std::vector<Filter>& filters, model::Entity entity) const;
  // What the entity stands in, as a filter `of …` or `in …` of the subject names it; false where it does not.
  model::Entity container(model::Entity entity) const;

 private:
  Truth filter(const Filter& filter, model::Entity entity) const;
  Truth group(const Group& group, model::Entity entity) const;
  Truth item(const Item& item, model::Entity entity) const;
  Truth flagged(const Flagged& flagged, model::Entity entity) const;
  Truth of_kind(const OfKind& wanted, model::Entity entity) const;
  Truth tested(const Tested& tested, model::Entity entity) const;
  Truth aggregate(const Item& item, const std::vector<Thing>& things) const;
  // Adds what the item speaks about.
  void things(const Item& item, model::Entity entity, std::vector<Thing>& found) const;
  std::vector<model::Entity> entities(const Noun& noun, model::Entity inside) const;
  bool is(const Noun& noun, model::Entity entity) const;
  bool pair(const Filter& filter, model::Entity first, model::Entity second) const;
  void lacking(ClauseId id, model::Entity entity, std::vector<ClauseId>& out) const;

  facts::Context& context_;
  const Program& program_;
};

}  // namespace jc::lint
