#include "compiler/facts/variant.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

const Entity* with_id(const std::vector<Entity>& entities, std::string_view id) {
  const auto found =
      std::find_if(entities.begin(), entities.end(), [&](const Entity& each) { return each.id() == id; });
  return found == entities.end() ? nullptr : &*found;
}

class Comparison {
 public:
  Comparison(const Model& model, const Entity& variant, const Entity& framework, source::Span link)
      : model_(model), variant_(variant), framework_(framework), link_(link) {}

  std::vector<Fact> find() {
    const std::vector<Entity> own = variant_.children("stages"_key);
    const std::vector<Entity> theirs = framework_.children("stages"_key);
    compare("stage", own, theirs, variant_);
    compare_order(own, theirs);
    compare_milestones(variant_, framework_);
    for (const Entity& stage : own) {
      if (const Entity* other = with_id(theirs, stage.id())) {
        compare_milestones(stage, *other);
      }
    }
    return std::move(facts_);
  }

 private:
  void tell(source::Span at, std::string text, source::Span other, const Entity& about) {
    Fact fact;
    fact.at = place(model_, at);
    fact.text = std::move(text);
    fact.related.push_back({place(model_, other), fmt::format("in `{}`", framework_.id())});
    fact.about = about;
    facts_.push_back(std::move(fact));
  }

  void compare(std::string_view word, const std::vector<Entity>& own, const std::vector<Entity>& theirs,
               const Entity& around) {
    for (const Entity& each : own) {
      if (with_id(theirs, each.id()) == nullptr) {
        tell(each.name_span(), fmt::format("journey `{}` has no {} `{}`", framework_.id(), word, each.id()),
             framework_.name_span(), each);
      }
    }
    for (const Entity& each : theirs) {
      if (with_id(own, each.id()) == nullptr) {
        tell(around == variant_ ? link_ : around.name_span(),
             fmt::format("{} `{}` of journey `{}` is missing", word, each.id(), framework_.id()),
             each.name_span(), around);
      }
    }
  }

  // What both have, in the order of the variant, has to be in order in the framework too.
  void compare_order(const std::vector<Entity>& own, const std::vector<Entity>& theirs) {
    const Entity* last = nullptr;
    for (const Entity& stage : own) {
      const Entity* other = with_id(theirs, stage.id());
      if (other != nullptr && last != nullptr && other->record_id() < last->record_id()) {
        tell(stage.name_span(),
             fmt::format("stage `{}` comes after `{}` here, and before it in journey `{}`", stage.id(),
                         last->id(), framework_.id()),
             other->name_span(), stage);
        return;
      }
      last = other != nullptr ? other : last;
    }
  }

  void compare_milestones(const Entity& own, const Entity& theirs) {
    const std::vector<Entity> mine = own.children("milestones"_key);
    const std::vector<Entity> others = theirs.children("milestones"_key);
    compare("milestone", mine, others, own);
    for (const Entity& milestone : mine) {
      const Entity* other = with_id(others, milestone.id());
      const ValueView here = milestone.find("done-when"_key);
      const ValueView there = other == nullptr ? ValueView() : other->find("done-when"_key);
      const bool phrases = here && there && here.phrase() != nullptr && there.phrase() != nullptr;
      if (phrases && **here.phrase() != **there.phrase()) {
        tell(here.span(),
             fmt::format("milestone `{}` is reached in another way here than in journey `{}`", milestone.id(),
                         framework_.id()),
             there.span(), milestone);
      }
    }
  }

  const Model& model_;
  Entity variant_;
  Entity framework_;
  source::Span link_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> framework_drift(Context& context, Entity journey) {
  const Entity variant = journey.child("variant-of"_key);
  if (!variant || !journey.document().tier.empty() || variant.find("segment"_key) ||
      variant.find("persona"_key) || variant.find("elsewhere"_key)) {
    return {};
  }
  const ValueView name = variant.find("journey"_key);
  const Entity framework =
      name.is(Is::name) ? context.model().find(journey.document(), NameKind::journey, name->text) : Entity();
  if (!framework || framework == journey) {
    return {};
  }
  return Comparison(context.model(), journey, framework, name.span()).find();
}

}  // namespace jc::facts
