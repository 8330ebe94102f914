#include "compiler/diff/renames.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

#include "compiler/diff/values.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Document;
using model::Entity;
using model::Model;

namespace {

constexpr double kAlike = 0.6;
// Of the places that use the old id, so many use the new one.
constexpr double kSameUses = 0.75;
// So much of what they say at the least, where both say much: who takes a place is not who had it.
constexpr double kSomewhatAlike = 0.25;
// Of names that both are in use, so many uses are shared; likeness alone says that both are percentages.
constexpr double kMostUses = 0.5;

// Each that is gone is compared with each that is new. Of a thousand at once nobody can tell which became
// which; they are told as gone and new.
constexpr std::size_t kMostPairs = 1'000'000;

bool can_be_renamed(const Entity& entity) {
  const Kind kind = entity.kind();
  return !entity.id().empty() && language::info(kind).entity && !language::info(kind).overlay;
}

// A name of the whole workspace.
bool is_shared(const Entity& entity) {
  const Entity parent = entity.parent();
  return parent && parent.kind() == Kind::vocabulary && !parent.parent();
}

// A journey's own, or shared; what stands in it, with its parent.
std::string scope_of(const Entity& entity) {
  const Entity parent = entity.parent();
  const std::string kind(is_party(entity.kind()) ? "party" : language::info(entity.kind()).name);
  if (!parent) {
    return kind;
  }
  return fmt::format("{}@{}", kind, is_shared(entity) ? "" : parent.path());
}

using Entities = std::map<std::string, Entity>;
// An entity by document and record.
using Place = std::pair<std::uint32_t, model::RecordId>;

Place place_of(const Entity& entity) { return {entity.document().place, entity.record_id()}; }

struct Side {
  // By scope and id.
  std::map<std::string, Entities> entities;
  // For each entity, by document and record, the places that use it.
  std::map<Place, std::multiset<std::string>> uses;
};

std::vector<Entity> only_in(const Entities& here, const Entities& there) {
  std::vector<Entity> only;
  for (const auto& [id, entity] : here) {
    if (there.count(id) == 0) {
      only.push_back(entity);
    }
  }
  return only;
}

// By the bytes of their files: whether a document stands on the other side just as it is here.
class Untouched {
 public:
  explicit Untouched(const Model& other) {
    for (const Document& document : other.documents) {
      texts_.insert(other.files()[document.file].content());
    }
  }
  bool contains(const Model& model, const Document& document) const {
    return texts_.contains(model.files()[document.file].content());
  }

 private:
  std::unordered_set<std::string_view> texts_;
};

// Of what the other side doesn't have; nothing else can be called otherwise, and there are many uses.
void note_uses(const Model& model, Side& side, const Side& other) {
  std::set<Place> asked_for;
  for (const auto& [scope, entities] : side.entities) {
    const auto there = other.entities.find(scope);
    if (there != other.entities.end()) {
      for (const Entity& each : only_in(entities, there->second)) {
        asked_for.insert(place_of(each));
      }
    }
  }
  if (asked_for.empty()) {
    return;
  }
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    for (const model::Use& use : model.linked[i].uses) {
      if (use.is_known() && use.record != model::kNoRecord &&
          asked_for.contains({use.to_document, use.to_record})) {
        const Entity at(&model.documents[i], use.record);
        side.uses[{use.to_document, use.to_record}].insert(fmt::format(
            "{}|{}|{}", language::info(at.kind()).name, model.documents[i].records.front().id.view(),
            use.key.exists() ? language::text_of(use.key) : ""));
      }
    }
  }
}

template <class Take>
void each_entity(const Document& document, const Take& take) {
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    if (const Entity entity(&document, id); can_be_renamed(entity)) {
      take(entity);
    }
  }
}

// Names that many files declare stand in a file that is untouched as well, and are neither gone nor new.
void leave_out(const Document& untouched, const std::unordered_set<std::string_view>& ids, Side& side) {
  each_entity(untouched, [&](const Entity& entity) {
    if (ids.contains(entity.id())) {
      const auto found = side.entities.find(scope_of(entity));
      if (found != side.entities.end()) {
        found->second.erase(std::string(entity.id()));
      }
    }
  });
}

// What an untouched document holds is there on both sides: it was not renamed, and nothing was renamed to it.
Side side_of(const Model& model, const Model& other) {
  Side side;
  std::unordered_set<std::string_view> ids;
  std::vector<const Document*> untouched;
  const Untouched there(other);
  for (const Document& document : model.documents) {
    if (there.contains(model, document)) {
      untouched.push_back(&document);
      continue;
    }
    each_entity(document, [&](const Entity& entity) {
      side.entities[scope_of(entity)].emplace(std::string(entity.id()), entity);
      ids.insert(entity.id());
    });
  }
  for (const Document* document : untouched) {
    leave_out(*document, ids, side);
  }
  return side;
}

const std::multiset<std::string>& uses_of(const Side& side, const Entity& entity) {
  static const std::multiset<std::string> kNone;
  const auto found = side.uses.find(place_of(entity));
  return found == side.uses.end() ? kNone : found->second;
}

double shared_uses(const std::multiset<std::string>& a, const std::multiset<std::string>& b) {
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const std::size_t most = std::max(a.size(), b.size());
  return most == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(most);
}

bool says_much(const Entity& entity) { return entity.fields().size() > 2; }

// Of documents and what stands in them: most is in what they hold.
double part_likeness(const Entity& before, const Entity& after) {
  const std::string title = before.text("title"_key).empty() ? "" : std::string(before.text("title"_key));
  const bool same_title = !title.empty() && title == after.text("title"_key);
  return std::min(1.0, likeness(before, after) + (same_title ? 0.3 : 0));
}

class Finder {
 public:
  Finder(const Model& before, const Model& after)
      : before_(side_of(before, after)), after_(side_of(after, before)) {
    note_uses(before, before_, after_);
    note_uses(after, after_, before_);
  }

  std::vector<Rename> run() {
    for (const bool again : {false, true}) {
      for (const auto& [scope, entities] : before_.entities) {
        const auto there = after_.entities.find(scope);
        if (there == after_.entities.end()) {
          continue;
        }
        const std::vector<Entity> gone = only_in(entities, there->second);
        const std::vector<Entity> come = only_in(there->second, entities);
        if (gone.size() * come.size() <= kMostPairs) {
          again ? follow(gone, come) : pair_up(gone, come);
        }
      }
    }
    return std::move(found_);
  }

 private:
  // Nobody uses it any more, nobody used it before.
  bool is_taken_over(const Entity& gone, const Entity& come) const {
    const auto& was = uses_of(before_, gone);
    const auto& is = uses_of(after_, come);
    const double uses = shared_uses(was, is);
    const double alike = part_likeness(gone, come);
    if (!was.empty() && !is.empty() && uses >= kSameUses) {
      return alike >= kSomewhatAlike || !says_much(gone) || !says_much(come);
    }
    if (gone.kind() != come.kind()) {
      return false;
    }
    if (is_shared(gone) && (!was.empty() || !is.empty()) && uses <= kMostUses) {
      return false;
    }
    // The same in everything but its id; names that are declared alike are no such case, as `{ kind: internal
    // }` is.
    const bool the_same = alike == 1.0 && gone.parent() && gone.parent().kind() != Kind::vocabulary;
    return the_same || (says_much(gone) && says_much(come) && alike >= kAlike);
  }

  double score(const Entity& gone, const Entity& come) const {
    return part_likeness(gone, come) + shared_uses(uses_of(before_, gone), uses_of(after_, come));
  }

  void pair_up(const std::vector<Entity>& gone, std::vector<Entity> come) {
    for (const Entity& each : gone) {
      auto best = come.end();
      for (auto at = come.begin(); at != come.end(); ++at) {
        const bool better = best == come.end() || score(each, *at) > score(each, *best);
        if (is_taken_over(each, *at) && better) {
          best = at;
        }
      }
      if (best != come.end() && !is_split(each, come)) {
        found_.push_back({each, std::string(each.id()), std::string(best->id()), each.path(), each.kind(),
                          best->kind(), uses_of(before_, each).size()});
        come.erase(best);
      }
    }
  }

  // What says little by itself is called otherwise as its namesake in another journey is: a variant and a
  // view of what is to come name the stages of their framework.
  void follow(const std::vector<Entity>& gone, const std::vector<Entity>& come) {
    for (const Entity& each : gone) {
      for (const Entity& other : come) {
        const auto same = [&](const Rename& rename) {
          return rename.kind == each.kind() && rename.from == each.id() && rename.to == other.id();
        };
        const bool elsewhere = std::any_of(found_.begin(), found_.end(), same);
        const bool told = std::any_of(found_.begin(), found_.end(),
                                      [&](const Rename& rename) { return rename.entity == each; });
        if (elsewhere && !told && !says_much(each) && !says_much(other)) {
          found_.push_back({each, std::string(each.id()), std::string(other.id()), each.path(), each.kind(),
                            other.kind(), uses_of(before_, each).size()});
        }
      }
    }
  }

  // Several take over, each for some of the customers.
  bool is_split(const Entity& gone, const std::vector<Entity>& come) const {
    return std::count_if(come.begin(), come.end(), [&](const Entity& each) {
             return (each.find("segments"_key) || each.find("tiers"_key)) && is_taken_over(gone, each);
           }) > 1;
  }

  Side before_;
  Side after_;
  std::vector<Rename> found_;
};

}  // namespace

std::vector<Rename> find_renames(const Model& before, const Model& after) {
  return Finder(before, after).run();
}

}  // namespace jc::diff
