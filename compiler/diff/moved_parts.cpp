// What a stage (or a journey) that comes takes from others, and what one that goes leaves to others: it has
// moved, and there is not more, or less, by it.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "compiler/diff/compare.h"
#include "compiler/diff/values.h"
#include "compiler/model/label.h"
#include "compiler/model/walk.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;

namespace {

// What makes a stage or a journey worth having.
constexpr Kind kParts[] = {Kind::stage, Kind::milestone, Kind::touchpoint, Kind::activity,
                           Kind::step,  Kind::handoff,   Kind::play,       Kind::ritual};

bool is_worth_having(const Entity& record) {
  return std::find(std::begin(kParts), std::end(kParts), record.kind()) != std::end(kParts);
}

// What is found again elsewhere: what customers feel about a stage as well.
bool is_part(const Entity& record) { return is_worth_having(record) || record.kind() == Kind::insight; }

// What has no id is the same one where it says so much alike.
constexpr double kAlike = 0.5;

// By its id; an insight without one by what it says, a hand-off by whom it goes to: who hands over is whoever
// owns the stage that it stands in.
std::string name_of(const Entity& part) {
  if (!part.id().empty()) {
    return std::string(part.id());
  }
  if (part.kind() == Kind::handoff) {
    return fmt::format("{}>{}", fmt::join(part.texts("to-owner"_key), "+"), part.text("to"_key));
  }
  return part.kind() == Kind::insight ? model::label_of(part) : "";
}

bool is_same(const Entity& before, const Entity& after) {
  return before.id().empty() && before.kind() == Kind::handoff ? likeness(before, after) >= kAlike
                                                               : is_alike_enough(before, after);
}

// A part, and the difference that brings it (or takes it away) as a whole.
struct Part {
  Entity entity;
  std::string name;
  std::size_t whole = 0;
  bool alone = false;
  bool moved = false;
};

// Itself where it comes alone, and what stands in it where it is a stage or a journey.
std::vector<Part> parts_of(const std::vector<Difference>& found, Verb verb) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < found.size(); i++) {
    if (found[i].verb != verb) {
      continue;
    }
    const Entity& whole = found[i].entity();
    if (is_part(whole)) {
      parts.push_back({whole, name_of(whole), i, true});
    }
    if (whole.kind() == Kind::stage || whole.kind() == Kind::journey) {
      model::for_each_record(whole.document(), [&](const Entity& record) {
        if (is_part(record) && holder_of(record) == whole) {
          parts.push_back({record, name_of(record), i, false});
        }
      });
    }
  }
  return parts;
}

class Parts {
 public:
  explicit Parts(std::vector<Difference>& found)
      : found_(found), gone_(parts_of(found, Verb::removed)), come_(parts_of(found, Verb::added)) {
    for (Part& each : gone_) {
      if (!each.name.empty()) {
        by_name_[{each.entity.kind(), each.name}].push_back(&each);
      }
    }
  }

  void run() {
    // What stands in a stage that moves has moved with it.
    for (const bool stages : {true, false}) {
      for (Part& after : come_) {
        if ((after.entity.kind() == Kind::stage) == stages && !went_with_stage(after.entity)) {
          find(after);
        }
      }
    }
    if (more_.empty()) {
      return;
    }
    tell_wholes(come_, Verb::added);
    tell_wholes(gone_, Verb::removed);
    std::size_t at = 0;
    std::erase_if(found_, [&](const Difference&) { return told_.count(at++) != 0; });
    found_.insert(found_.end(), std::make_move_iterator(more_.begin()), std::make_move_iterator(more_.end()));
  }

 private:
  void find(Part& after) {
    const auto named = by_name_.find({after.entity.kind(), after.name});
    if (named == by_name_.end()) {
      return;
    }
    const auto before = std::find_if(named->second.begin(), named->second.end(), [&](const Part* each) {
      return !each->moved && is_same(each->entity, after.entity) && !went_with_stage(each->entity);
    });
    if (before != named->second.end()) {
      move(**before, after);
    }
  }

  bool went_with_stage(const Entity& part) const {
    const Entity holder = holder_of(part);
    return std::any_of(moved_stages_.begin(), moved_stages_.end(),
                       [&](const Entity& each) { return each == holder; });
  }

  void move(Part& before, Part& after) {
    before.moved = after.moved = true;
    if (after.entity.kind() == Kind::stage) {
      moved_stages_.push_back(before.entity);
      moved_stages_.push_back(after.entity);
    }
    Difference moved;
    moved.verb = Verb::moved;
    moved.before = moved.part_before = before.entity;
    moved.after = moved.part_after = after.entity;
    more_.push_back(std::move(moved));
    std::vector<Difference> inside = compare(before.entity, after.entity);
    more_.insert(more_.end(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
    note(before, after.entity);
    note(after, before.entity);
  }

  // Of what comes alone nothing more is told; a stage remembers where its parts are on the other side.
  void note(const Part& part, const Entity& other) {
    if (part.alone) {
      told_.insert(part.whole);
    } else {
      std::vector<Entity>& others = found_[part.whole].parts_elsewhere;
      const Entity holder = holder_of(other);
      if (std::find(others.begin(), others.end(), holder) == others.end()) {
        others.push_back(holder);
      }
    }
  }

  void tell_wholes(const std::vector<Part>& parts, Verb verb) {
    for (std::size_t i = 0; i < found_.size(); i++) {
      if (found_[i].verb == verb && !found_[i].parts_elsewhere.empty()) {
        const bool worth_having = std::any_of(parts.begin(), parts.end(), [&](const Part& each) {
          return each.whole == i && !each.alone && is_worth_having(each.entity);
        });
        found_[i].only_moved = std::all_of(parts.begin(), parts.end(), [&](const Part& each) {
          const bool counts = each.whole == i && !each.alone && is_worth_having(each.entity) == worth_having;
          return !counts || each.moved;
        });
      }
    }
  }

  std::vector<Difference>& found_;
  std::vector<Part> gone_;
  std::vector<Part> come_;
  std::map<std::pair<Kind, std::string_view>, std::vector<Part*>> by_name_;
  std::vector<Entity> moved_stages_;
  std::vector<Difference> more_;
  std::set<std::size_t> told_;
};

}  // namespace

Entity holder_of(const Entity& part) {
  Entity around = part.parent();
  while (around && around.kind() != Kind::stage && around.parent()) {
    around = around.parent();
  }
  return around;
}

void join_moved_parts(std::vector<Difference>& found) { Parts(found).run(); }

}  // namespace jc::diff
