#include "compiler/lint/reach.h"

#include <algorithm>

namespace jc::lint {

namespace {

class Looking {
 public:
  // Keys that are looked at beyond the entity.
  std::vector<language::KeyId> keys;

  bool stays(const Step& step) {
    switch (step.by) {
      case Step::By::field:
      case Step::By::own_key:
      case Step::By::id:
      case Step::By::title:
      case Step::By::inside:
        return true;
      case Step::By::derived:
        keys.insert(keys.end(), step.derived->keys.begin(), step.derived->keys.end());
        return step.derived->reach != facts::Reach::document || !step.derived->keys.empty();
      default:
        return false;
    }
  }

  // Goes on from what a name means, which may stand anywhere.
  static bool leads_away(const Step& step) {
    return step.type.names != language::NameKind::none || step.type.is == ValueType::Is::names ||
           step.type.is == ValueType::Is::phrase ||
           (step.by == Step::By::derived && step.type.is == ValueType::Is::entities);
  }

  bool stays(const Property& property) {
    for (std::size_t at = 0; at < property.hops.size(); at++) {
      const bool last = at + 1 == property.hops.size();
      for (const auto& [kind, step] : property.hops[at].ways) {
        if (!stays(step) || (!last && leads_away(step))) {
          return false;
        }
      }
    }
    return true;
  }

  bool stays(const std::vector<Filter>& filters) {
    return std::all_of(filters.begin(), filters.end(), [&](const Filter& filter) {
      const bool of_another =
          filter.kind == expr::RuleFilterKind::in || filter.kind == expr::RuleFilterKind::of;
      return !of_another && std::all_of(filter.paths.begin(), filter.paths.end(),
                                        [&](const Property& each) { return stays(each); });
    });
  }

  bool stays(const Item& item) {
    const bool members = !item.filters.empty() || item.aggregate != expr::RuleAggregate::none;
    const bool away =
        members && std::any_of(item.property.hops.begin(), item.property.hops.end(), [](const Hop& hop) {
          return std::any_of(hop.ways.begin(), hop.ways.end(),
                             [](const auto& way) { return leads_away(way.second); });
        });
    return !item.of && !away && stays(item.property) && stays(item.filters);
  }

  bool stays(const Clause& clause) {
    if (const auto* item = std::get_if<Item>(&clause.body)) {
      return stays(*item);
    }
    if (const auto* flagged = std::get_if<Flagged>(&clause.body)) {
      return stays(flagged->property);
    }
    if (const auto* kind = std::get_if<OfKind>(&clause.body)) {
      return stays(kind->property);
    }
    const auto* tested = std::get_if<Tested>(&clause.body);
    return tested == nullptr || stays(tested->property);
  }
};

}  // namespace

void find_reach(Program& program) {
  Looking looking;
  if (program.facts != nullptr && looking.stays(program.subject.filters)) {
    program.reach = program.facts->reach;
    program.keys.assign(program.facts->keys.begin(), program.facts->keys.end());
    if (!looking.keys.empty()) {
      program.reach = facts::Reach::document;
      program.keys.clear();
    }
    return;
  }
  const bool alone = !program.consecutive && !program.role && program.nouns.empty() && program.same.empty() &&
                     looking.stays(program.subject.filters) &&
                     std::all_of(program.clauses.begin(), program.clauses.end(),
                                 [&](const Clause& each) { return looking.stays(each); });
  program.reach = alone ? facts::Reach::entity : facts::Reach::document;
  program.keys = alone ? std::move(looking.keys) : std::vector<language::KeyId>();
}

}  // namespace jc::lint
