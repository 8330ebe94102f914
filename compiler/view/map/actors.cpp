#include "compiler/view/map/actors.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "compiler/facts/audience.h"
#include "compiler/view/map/initials.h"
#include "compiler/view/wording.h"

namespace jc::view {

using language::operator""_key;
using model::Entity;

namespace {

// From so many cards and people on, the same words come again and again.
constexpr std::size_t kCards = 4;
constexpr std::size_t kPeople = 2;

// Of a step, or of a side of a contact.
bool names_actors(language::KeyId key) {
  return key == "actor"_key || key == "customer"_key || key == "team"_key || key == "partner"_key;
}

bool is_side(const model::Document& document, model::RecordId record) {
  const Entity parent = Entity(&document, record).parent();
  return parent && parent.kind() == language::Kind::touchpoint;
}

void append(std::vector<MapActor>& all, std::vector<MapActor> more, MapActor::Before before) {
  if (!all.empty() && !more.empty()) {
    more.front().before = before;
  }
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void collect(std::vector<MapActor>& all, const std::vector<MapDetail>& details) {
  for (const MapDetail& detail : details) {
    for (const MapActor& actor : detail.actors) {
      all.push_back(actor);
      all.back().before = MapActor::Before::nothing;
    }
  }
}

}  // namespace

Actors::Actors(const model::Model& model, const Entity& journey) : model_(&model) {
  const Wording wording(model);
  const model::Document& written = model.documents[journey.document().place];
  std::map<std::string, bool> outside;
  std::set<model::RecordId> cards;
  for (const model::Use& use : model.linked_of(written).uses) {
    if (!names_actors(use.key) || (use.key != "actor"_key && !is_side(written, use.record))) {
      continue;
    }
    const Entity party = model.find(written, language::NameKind::customer_party, use.text.view());
    outside[wording.title(written, language::NameKind::customer_party, use.text.view())] |=
        party ? facts::is_outside(party) : use.key == "customer"_key;
    cards.insert(use.record);
  }
  if (cards.size() < kCards || outside.size() < kPeople) {
    return;
  }
  std::vector<std::string> titles;
  for (const auto& [title, is_outside] : outside) {
    titles.push_back(title);
    all_.push_back({"", title, is_outside});
  }
  std::vector<std::string> initials = initials_of(titles);
  for (std::size_t i = 0; i < all_.size(); i++) {
    all_[i].initials = std::move(initials[i]);
  }
}

std::vector<MapActor> Actors::of(const Entity& entity, language::KeyId key) const {
  std::vector<MapActor> actors;
  if (all_.empty()) {
    return actors;
  }
  for (const std::string& title : Wording(*model_).titles(entity, key, language::NameKind::customer_party)) {
    const auto found =
        std::lower_bound(all_.begin(), all_.end(), title,
                         [](const MapActor& each, const std::string& wanted) { return each.title < wanted; });
    if (found == all_.end() || found->title != title) {
      return {};
    }
    actors.push_back(*found);
  }
  return actors;
}

std::vector<MapActor> Actors::sides(const Entity& touchpoint) const {
  const Entity who = touchpoint.child("who"_key);
  if (!who) {
    return {};
  }
  std::vector<MapActor> customer = of(who, "customer"_key);
  std::vector<MapActor> team = of(who, "team"_key);
  append(team, of(who, "partner"_key), MapActor::Before::nothing);
  const std::string_view direction = touchpoint.text("direction"_key);
  const bool outbound = direction == "outbound";
  append(outbound ? team : customer, std::move(outbound ? customer : team),
         direction == "inbound" || outbound ? MapActor::Before::arrow
         : direction == "two-way"           ? MapActor::Before::arrows
                                            : MapActor::Before::gap);
  return outbound ? team : customer;
}

std::vector<MapActor> actors_on(const JourneyMap& map) {
  std::vector<MapActor> all;
  for (const MapColumn& column : map.columns) {
    collect(all, column.details);
  }
  for (const MapLane& lane : map.lanes) {
    for (const MapItem& item : items_of(lane)) {
      collect(all, item.details);
    }
  }
  std::sort(all.begin(), all.end(), [](const MapActor& a, const MapActor& b) {
    return std::tie(a.initials, a.title) < std::tie(b.initials, b.title);
  });
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace jc::view
