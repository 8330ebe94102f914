#include "compiler/diff/consequences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "compiler/diff/moved_values.h"
#include "compiler/diff/values.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Model;

namespace {

using Place = std::pair<std::uint32_t, model::RecordId>;

Place place_of(const Entity& entity) { return {entity.document().place, entity.record_id()}; }

bool is_shared_name(const Entity& entity) {
  return entity.parent() && entity.parent().kind() == Kind::vocabulary;
}

// The nearest thing around it that has a path of its own.
std::string path_around(const Model& model, const model::Use& use, std::size_t document) {
  return Entity(&model.documents[document], use.record).path();
}

// For shared names, the paths of what uses them.
std::map<Place, std::set<std::string>> users(const Model& model, const std::set<Place>& wanted) {
  std::map<Place, std::set<std::string>> found;
  for (std::size_t i = 0; !wanted.empty() && i < model.documents.size(); i++) {
    for (const model::Use& use : model.linked[i].uses) {
      const Place place = {use.to_document, use.to_record};
      if (use.is_known() && use.record != model::kNoRecord && wanted.count(place) != 0) {
        found[place].insert(path_around(model, use, i));
      }
    }
  }
  return found;
}

class Causes {
 public:
  Causes(const Sides& sides, std::vector<Told>& all) : sides_(sides), all_(all) {}

  void run() {
    tiers();
    moved_parts();
    neighbours();
    names_in_criteria();
    shared_names();
  }

 private:
  static bool comes_or_goes(const Told& told, Verb verb) { return told.change.verb == verb; }

  void set(Told& of, const Told& cause) {
    if (&of != &cause && of.change.caused_by.empty() && cause.change.caused_by.empty()) {
      of.change.caused_by = cause.change.fingerprint;
    }
  }

  // A tier comes with all that only it has.
  void tiers() {
    // By the one tier that it reaches.
    std::map<std::string, std::vector<std::size_t>> reaching;
    for (std::size_t i = 0; i < all_.size(); i++) {
      if (all_[i].change.tiers.size() == 1) {
        reaching[all_[i].change.tiers.front()].push_back(i);
      }
    }
    for (const Told& tier : all_) {
      const bool whole = tier.change.kind == Kind::tier && tier.change.verb != Verb::changed &&
                         tier.change.verb != Verb::renamed;
      if (whole) {
        for (const std::size_t i : reaching[std::string(tier.differences.front().entity().id())]) {
          set(all_[i], tier);
        }
      }
    }
  }

  // What a new stage takes from others, and what a stage leaves to others, is told with the stage.
  void moved_parts() {
    for (Told& stage : all_) {
      if (stage.differences.empty() || stage.differences.front().parts_elsewhere.empty()) {
        continue;
      }
      const Difference& whole = stage.differences.front();
      for (Told& each : all_) {
        if (&each == &stage || each.differences.empty()) {
          continue;
        }
        if (goes_with(each, whole.entity())) {
          take_owners(stage, each);
          set(each, stage);
        } else if (is_of_other_part(each, whole)) {
          moved_values(each, stage);
        }
      }
    }
  }

  // It moved there, or is owned by whoever owns what is around it now.
  static bool goes_with(const Told& each, const Entity& whole) {
    if (each.differences.size() != 1) {
      return false;
    }
    const Difference& only = each.differences.front();
    const auto stands_in = [](const Entity& part) { return part ? holder_of(part).path() : std::string(); };
    const bool elsewhere = only.before && only.after && stands_in(only.before) != stands_in(only.after);
    // Whom a tier has for it there is told of that tier.
    const bool owners = only.owners && each.change.tiers.empty();
    return elsewhere && (only.verb == Verb::moved || owners) &&
           (stands_in(only.before) == whole.path() || stands_in(only.after) == whole.path());
  }

  // What the stage beside it says otherwise.
  static bool is_of_other_part(const Told& each, const Difference& whole) {
    const Difference& first = each.differences.front();
    return each.change.verb == Verb::changed && first.before && first.after &&
           std::any_of(whole.parts_elsewhere.begin(), whole.parts_elsewhere.end(), [&](const Entity& other) {
             return (whole.verb == Verb::added ? first.before : first.after).path() == other.path();
           });
  }

  void moved_values(Told& each, const Told& stage) {
    const Difference& whole = stage.differences.front();
    if (std::all_of(each.differences.begin(), each.differences.end(),
                    [&](const Difference& difference) { return is_said_by(difference, whole); })) {
      set(each, stage);
      return;
    }
    const auto both = each.differences.size() == 1 ? together(each.differences.front(), whole) : std::nullopt;
    if (both && both->promise == Direction::same) {
      set(each, stage);
    } else if (both) {
      each.change.classes.set(Class::promise, both->promise);
      each.change.says = with_remark(each.change.says, both->remark);
    }
  }

  // In place of what is said of one of them.
  static std::string with_remark(const std::string& says, const std::string& remark) {
    const std::size_t open = says.ends_with(").") ? says.rfind(" (") : std::string::npos;
    const std::string before =
        open == std::string::npos ? says.substr(0, says.size() - 1) : says.substr(0, open);
    return fmt::format("{} ({}).", before, remark);
  }

  static void take_owners(Told& stage, const Told& part) {
    if (!part.differences.front().owners) {
      return;
    }
    Change& change = stage.change;
    if (!change.classes.has(Class::ownership) && change.says.ends_with('.')) {
      change.says.pop_back();
      change.says += fmt::format("; {} answers for it there.",
                                 part.change.becomes.empty() ? "nobody" : part.change.becomes);
    }
    change.classes.set(Class::ownership, Direction::moved);
  }

  // A stage that comes in between moves the ends of those beside it.
  void neighbours() {
    for (const Told& stage : all_) {
      if (stage.change.kind != Kind::stage ||
          (stage.change.verb != Verb::added && stage.change.verb != Verb::removed)) {
        continue;
      }
      const Entity& moved = stage.differences.front().entity();
      for (Told& each : all_) {
        if (each.change.verb == Verb::changed && each.differences.size() == 1 &&
            follows(each.differences.front(), moved)) {
          set(each, stage);
        }
      }
    }
  }

  static bool follows(const Difference& difference, const Entity& stage) {
    const model::KeyId key = difference.key_id();
    const bool gate = difference.entity().kind() == Kind::stage && (key == "exit"_key || key == "entry"_key);
    if (!gate || !difference.entity().parent() || difference.entity().root().id() != stage.root().id()) {
      return false;
    }
    const model::ValueView other = stage.find(key == "exit"_key ? "entry"_key : "exit"_key);
    const model::ValueView same = stage.find(key);
    return (other && (same_value(difference.is, other) || same_value(difference.was, other))) ||
           (same && (same_value(difference.is, same) || same_value(difference.was, same)));
  }

  // A condition names what has come, or what has gone.
  void names_in_criteria() {
    for (const Told& cause : all_) {
      const bool whole = cause.change.verb == Verb::added || cause.change.verb == Verb::removed;
      if (!whole || is_shared_name(cause.differences.front().entity())) {
        continue;
      }
      const std::string id(cause.differences.front().entity().id());
      for (Told& each : all_) {
        if (!id.empty() && each.change.verb == Verb::changed && each.differences.size() == 1 &&
            (each.change.journeys == cause.change.journeys || cause.change.kind == Kind::journey) &&
            names(each.differences.front(), id, cause.change.verb == Verb::added)) {
          set(each, cause);
        }
      }
    }
  }

  static bool names(const Difference& difference, const std::string& id, bool after) {
    const model::ValueView value = after ? difference.is : difference.was;
    if (!value) {
      return false;
    }
    for (const model::ValueView& item : value.items()) {
      const expr::Phrase* phrase = item.phrase();
      if (item.is(model::Is::name) && item->text == std::string_view(id)) {
        return true;
      }
      if (phrase != nullptr && std::any_of((*phrase)->names.begin(), (*phrase)->names.end(),
                                           [&](const expr::NameUse& use) { return use.name == id; })) {
        return true;
      }
    }
    return false;
  }

  // A name comes with what uses it.
  void shared_names() {
    // By entity, in their order: there may be thousands of names and of changes.
    std::unordered_map<std::string_view, std::vector<std::size_t>> changes;
    for (std::size_t i = 0; i < all_.size(); i++) {
      changes[all_[i].change.entity].push_back(i);
    }
    for (const bool added : {true, false}) {
      std::set<Place> wanted;
      for (const Told& each : all_) {
        const Entity& entity = each.differences.empty() ? Entity() : each.differences.front().entity();
        if (each.change.verb == (added ? Verb::added : Verb::removed) && entity && is_shared_name(entity)) {
          wanted.insert(place_of(entity));
        }
      }
      const auto used = users(added ? sides_.after : sides_.before, wanted);
      for (Told& each : all_) {
        if (each.change.verb == (added ? Verb::added : Verb::removed) && !each.differences.empty()) {
          attach(each, used, changes);
        }
      }
    }
  }

  void attach(Told& name, const std::map<Place, std::set<std::string>>& used,
              const std::unordered_map<std::string_view, std::vector<std::size_t>>& changes) {
    const auto found = used.find(place_of(name.differences.front().entity()));
    if (found == used.end() || !is_shared_name(name.differences.front().entity()) ||
        name.change.kind == Kind::tier) {
      return;
    }
    std::set<std::size_t> causes;
    for (const std::string& path : found->second) {
      // What uses it, and all that is around that.
      for (std::size_t end = path.size(); end != std::string::npos && end > 0;
           end = path.rfind('/', end - 1)) {
        const auto around = changes.find(std::string_view(path).substr(0, end));
        if (around != changes.end()) {
          causes.insert(around->second.begin(), around->second.end());
        }
      }
    }
    for (const std::size_t i : causes) {
      if (&all_[i] != &name && !all_[i].change.classes.only_editorial()) {
        set(name, all_[i]);
      }
    }
  }

  const Sides& sides_;
  std::vector<Told>& all_;
};

}  // namespace

void find_causes(const Sides& sides, std::vector<Told>& all) { Causes(sides, all).run(); }

void find_journeys(const Sides& sides, std::vector<Told>& all) {
  for (const bool after : {true, false}) {
    const Model& model = after ? sides.after : sides.before;
    std::set<Place> wanted;
    for (const Told& each : all) {
      if (each.change.journeys.empty() && !each.differences.empty() &&
          (after ? each.differences.front().after : each.differences.front().before)) {
        wanted.insert(place_of(after ? each.differences.front().after : each.differences.front().before));
      }
    }
    const auto used = users(model, wanted);
    for (Told& each : all) {
      const Entity entity = each.differences.empty() ? Entity()
                            : after                  ? each.differences.front().after
                                                     : each.differences.front().before;
      const auto found = entity && each.change.journeys.empty() ? used.find(place_of(entity)) : used.end();
      if (found != used.end()) {
        std::set<std::string> journeys;
        for (const std::string& path : found->second) {
          journeys.insert(path.substr(0, path.find('/')));
        }
        each.change.journeys.assign(journeys.begin(), journeys.end());
      }
    }
  }
}

}  // namespace jc::diff
