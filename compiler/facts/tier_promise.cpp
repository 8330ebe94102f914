#include "compiler/facts/tier_promise.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tier_content.h"
#include "compiler/facts/tiers.h"
#include "compiler/facts/time_root.h"
#include "compiler/model/effective.h"

namespace jc::facts {

namespace {

// The event that ends the stage, through its milestone where the exit names that.
std::string_view end_event(const Entity& stage) {
  const std::string_view end = awaited(stage.find("exit"_key));
  for (const Entity& milestone : stage.children("milestones"_key)) {
    if (!end.empty() && milestone.id() == end) {
      return awaited(milestone.find("done-when"_key));
    }
  }
  return end;
}

bool produces(const Entity& entity, std::string_view event) {
  const std::vector<std::string_view> events = entity.texts("produces"_key);
  return std::find(events.begin(), events.end(), event) != events.end();
}

// Everything of a document that produces the event, wherever it stands.
std::vector<Entity> producers(const Document& document, std::string_view event) {
  std::vector<Entity> found;
  for (RecordId id = 0; id < document.records.size(); id++) {
    const Entity entity(&document, id);
    const bool added = entity.around(Kind::overlay) && document.tier.empty();
    if (!entity->removed && !added && produces(entity, event)) {
      found.push_back(entity);
    }
  }
  return found;
}

// Where the overlay leaves the contact out; false where it does so by other means, such as `tiers`.
ValueView removal(const Document& document, std::string_view tier, std::string_view contact) {
  for (RecordId id = 0; id < document.records.size(); id++) {
    const Entity patch(&document, id);
    const Entity overlay = patch.kind() == Kind::touchpoint_patch ? patch.around(Kind::overlay) : Entity();
    const ValueView removed = overlay && overlay.id() == tier ? patch.find("remove"_key) : ValueView();
    const std::vector<ValueView> items = removed ? removed.items() : std::vector<ValueView>();
    for (const ValueView& item : items) {
      if (item->text == contact) {
        return item;
      }
    }
  }
  return {};
}

// From much to little support.
std::vector<std::string_view> ranked_tiers(const Model& model, const Document& journey) {
  struct Ranked {
    std::string_view name;
    bool low = false;
    std::uint32_t place = 0;
  };
  std::vector<Ranked> ranked;
  for (const std::string_view name : tiers_of(model, journey)) {
    const Entity tier = model.find(journey, NameKind::tier, name);
    if (tier) {
      ranked.push_back({name, is_low_touch(tier), tier->ordinal});
    }
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.low != b.low ? b.low : a.place < b.place;
  });
  std::vector<std::string_view> names;
  for (const Ranked& each : ranked) {
    names.push_back(each.name);
  }
  return names;
}

// Compares what two tiers promise for the same thing.
class Comparison {
 public:
  Comparison(const Model& model, const Document& higher, const Document& lower, std::vector<Fact>& facts)
      : model_(model),
        higher_(higher),
        lower_(lower),
        above_(model, Entity(&higher, 0)),
        below_(model, Entity(&lower, 0)),
        facts_(facts) {}

  void run() {
    for (RecordId id = 0; id < lower_.records.size(); id++) {
      const Entity entity(&lower_, id);
      if (entity->removed || entity.around(Kind::overlay)) {
        continue;
      }
      if (entity.kind() == Kind::milestone) {
        compare_due(entity);
      } else if (entity.kind() == Kind::contingency) {
        compare_within(entity);
      }
    }
  }

 private:
  // The same milestone, or the contingency at the same place.
  Entity counterpart(const Entity& entity) const {
    const std::string path = entity.path();
    for (RecordId id = 0; id < higher_.records.size(); id++) {
      const Entity other(&higher_, id);
      if (!other->removed && other.kind() == entity.kind() && !other.around(Kind::overlay) &&
          other->ordinal == entity->ordinal && other.path() == path) {
        return other;
      }
    }
    return {};
  }

  void compare_due(const Entity& milestone) {
    const ValueView due = milestone.find("due"_key);
    const Entity other = due ? counterpart(milestone) : Entity();
    const ValueView theirs = other ? other.find("due"_key) : ValueView();
    const auto* moment = read_as<expr::Moment>(due);
    const auto* above = theirs ? read_as<expr::Moment>(theirs) : nullptr;
    const auto own = moment == nullptr ? std::nullopt : below_.place(*moment);
    const auto higher = above == nullptr ? std::nullopt : above_.place(*above);
    const bool sooner = own && higher && same_root(own->root, higher->root) && own->window.high &&
                        higher->window.low && *own->window.high < *higher->window.low;
    if (sooner) {
      report(due, theirs, fmt::format("milestone `{}` is due", milestone.id()));
    }
  }

  void compare_within(const Entity& contingency) {
    const ValueView within = contingency.find("within"_key);
    const Entity other = within ? counterpart(contingency) : Entity();
    const ValueView theirs = other ? other.find("within"_key) : ValueView();
    const auto* own = read_as<expr::Duration>(within);
    const auto* higher = theirs ? read_as<expr::Duration>(theirs) : nullptr;
    if (own != nullptr && higher != nullptr) {
      const auto longest = expr::length(*own).high;
      if (longest && *longest < expr::length(*higher).low) {
        report(within, theirs, "a customer off track is answered within");
      }
    }
  }

  // Copies of one document have entities of their own.
  static bool same_root(const Root& a, const Root& b) {
    const std::string_view own = a.entity ? a.entity.id() : a.name;
    const std::string_view other = b.entity ? b.entity.id() : b.name;
    return a.kind == b.kind && own == other && a.edge == b.edge;
  }

  void report(const ValueView& own, const ValueView& theirs, const std::string& what) {
    Fact fact;
    fact.at = place(model_, own);
    fact.text = fmt::format("{} {} in tier `{}`, sooner than in `{}` ({}), which gets more support", what,
                            own->text, lower_.tier, higher_.tier, theirs->text);
    fact.related.push_back({place(model_, theirs), fmt::format("in tier `{}`", higher_.tier)});
    const bool told =
        std::any_of(facts_.begin(), facts_.end(), [&](const Fact& each) { return each.at == fact.at; });
    if (!told) {
      facts_.push_back(std::move(fact));
    }
  }

  const Model& model_;
  const Document& higher_;
  const Document& lower_;
  Timeline above_;
  Timeline below_;
  std::vector<Fact>& facts_;
};

}  // namespace

std::vector<Fact> ends_left_out(Context& context, Entity journey) {
  const Model& model = context.model();
  const Document& document = journey.document();
  std::vector<Fact> facts;
  const ValueView overlays = document.tier.empty() ? journey.find("overlays"_key) : ValueView();
  if (!overlays.is(Is::table)) {
    return facts;
  }
  for (const ValueView& overlay : overlays.items()) {
    const Document effective = model::effective(document, overlay->text);
    for (const Entity& stage : Entity(&effective, 0).children("stages"_key)) {
      const std::string_view event = end_event(stage);
      const std::vector<Entity> before = event.empty() ? std::vector<Entity>() : producers(document, event);
      if (before.empty() || !producers(effective, event).empty()) {
        continue;
      }
      const ValueView removed = removal(document, overlay->text, before.front().id());
      Fact fact;
      fact.at = place(model, removed ? removed.span() : overlay.span());
      fact.text = fmt::format("tier `{}` leaves out `{}`, which produces `{}`, the end of stage `{}`",
                              overlay->text, before.front().id(), event, stage.id());
      fact.related.push_back({place(model, before.front().name_span()), fmt::format("produces `{}`", event)});
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

std::vector<Fact> lower_tiers_sooner(Context& context, Entity journey) {
  const Model& model = context.model();
  const Document& document = journey.document();
  std::vector<Fact> facts;
  if (!document.tier.empty() || !journey.find("overlays"_key)) {
    return facts;
  }
  const std::vector<std::string_view> tiers = ranked_tiers(model, document);
  std::vector<Document> copies;
  for (const std::string_view tier : tiers) {
    copies.push_back(model::effective(document, tier));
  }
  for (std::size_t i = 1; i < copies.size(); i++) {
    if (!copies[i].records.empty() && !copies[i - 1].records.empty()) {
      Comparison(model, copies[i - 1], copies[i], facts).run();
    }
  }
  return facts;
}

}  // namespace jc::facts
