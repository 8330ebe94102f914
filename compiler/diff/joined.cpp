// What looks like one thing gone and another come, and is a move, a split or a merge.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "compiler/diff/compare.h"
#include "compiler/diff/values.h"

namespace jc::diff {

using language::operator""_key;
using model::Entity;

namespace {

// What is said alike where names already speak for it, and where nothing does.
constexpr double kAlikeByName = 0.3;
constexpr double kAlike = 0.5;

bool disjoint(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  return std::none_of(a.begin(), a.end(),
                      [&](std::string_view each) { return std::find(b.begin(), b.end(), each) != b.end(); });
}

bool holds_all(const std::vector<std::string_view>& outer, const std::vector<std::string_view>& inner) {
  return outer.empty() || std::all_of(inner.begin(), inner.end(), [&](std::string_view each) {
           return std::find(outer.begin(), outer.end(), each) != outer.end();
         });
}

bool same_place(const Entity& a, const Entity& b) {
  return a.kind() == b.kind() && a.parent() && b.parent() && a.parent().path() == b.parent().path();
}

bool named_alike(const Entity& a, const Entity& b) {
  return !a.id().empty() && !b.id().empty() &&
         (a.id().find(b.id()) != std::string_view::npos || b.id().find(a.id()) != std::string_view::npos);
}

// One of them may be a part of the other, for some customers.
bool is_part(const Entity& whole, const Entity& part) {
  const double alike = likeness(whole, part);
  return same_place(whole, part) && !audience_of(part).empty() &&
         holds_all(audience_of(whole), audience_of(part)) &&
         (alike >= kAlike || (named_alike(whole, part) && alike >= kAlikeByName));
}

bool is_audience_key(const Difference& each) {
  const model::KeyId key = each.key_id();
  return key == "segments"_key || key == "tiers"_key || key == "personas"_key;
}

// What is left of the comparison of a whole with a part: not for whom it is, nor that it is called otherwise.
std::vector<Difference> left_over(const Entity& before, const Entity& after) {
  std::vector<Difference> found = compare(before, after);
  std::erase_if(found,
                [](const Difference& each) { return is_audience_key(each) || each.key_id() == "title"_key; });
  return found;
}

class Splits {
 public:
  explicit Splits(std::vector<Difference>& found) : found_(found), gone_(found.size(), false) {}

  void run() {
    for (std::size_t i = 0; i < found_.size(); i++) {
      if (found_[i].verb == Verb::added && !audience_of(found_[i].after).empty()) {
        split(i);
      }
    }
    for (std::size_t i = 0; i < found_.size(); i++) {
      if (found_[i].verb == Verb::removed && !gone_[i] && !audience_of(found_[i].before).empty()) {
        merge(i);
      }
    }
    std::size_t at = 0;
    std::erase_if(found_, [&](const Difference&) { return gone_[at++]; });
    found_.insert(found_.end(), std::make_move_iterator(more_.begin()), std::make_move_iterator(more_.end()));
  }

 private:
  // The whole that was there before: narrowed now, or gone.
  void split(std::size_t part) {
    const Entity& added = found_[part].after;
    for (std::size_t i = 0; i < found_.size(); i++) {
      const Difference& other = found_[i];
      const bool narrowed = other.verb == Verb::changed && is_audience_key(other) && other.after &&
                            disjoint(audience_of(other.after), audience_of(added));
      const bool whole_gone = other.verb == Verb::removed && parts_of(other.before) > 1;
      if ((narrowed || whole_gone) && is_part(other.before, added)) {
        add(left_over(other.before, added), other.before, added, {});
        gone_[i] = gone_[part] = true;
        return;
      }
    }
  }

  // How many of what has come are parts of it.
  std::size_t parts_of(const Entity& whole) const {
    return static_cast<std::size_t>(std::count_if(found_.begin(), found_.end(), [&](const Difference& each) {
      return each.verb == Verb::added && is_part(whole, each.after);
    }));
  }

  void merge(std::size_t part) {
    const Entity removed = found_[part].before;
    for (std::size_t i = 0; i < found_.size(); i++) {
      const Difference& other = found_[i];
      const bool widened = other.verb == Verb::changed && is_audience_key(other) && other.before &&
                           disjoint(audience_of(other.before), audience_of(removed));
      const bool whole_new = other.verb == Verb::added;
      if ((widened || whole_new) && other.after && is_part(other.after, removed)) {
        add(left_over(removed, other.after), {}, other.after, {removed});
        gone_[i] = gone_[part] = true;
        return;
      }
    }
  }

  void add(std::vector<Difference> found, const Entity& split_from, const Entity& after,
           const std::vector<Entity>& merged_from) {
    if (found.empty()) {
      Difference same;
      same.verb = Verb::renamed;
      same.before = split_from ? split_from : merged_from.front();
      same.after = after;
      found.push_back(same);
    }
    for (Difference& each : found) {
      each.split_from = split_from;
      each.merged_from = merged_from;
      more_.push_back(std::move(each));
    }
  }

  std::vector<Difference>& found_;
  std::vector<bool> gone_;
  std::vector<Difference> more_;
};

bool is_name(const Entity& entity) {
  return entity.parent() && entity.parent().kind() == language::Kind::vocabulary;
}

// Each of what has come asks only what has gone by its kind and id: a file may hold ten thousand of either.
class Moves {
 public:
  explicit Moves(std::vector<Difference>& found) : found_(found) { index(0); }

  void run() {
    while (!come_.empty()) {
      const std::size_t at = *come_.begin();
      come_.erase(come_.begin());
      join(at);
    }
    std::size_t at = 0;
    std::erase_if(found_, [&](const Difference&) { return gone_[at++]; });
  }

 private:
  using Called = std::pair<language::Kind, std::string_view>;

  static Called called(const Entity& entity) { return {entity.kind(), entity.id()}; }

  void index(std::size_t begin) {
    gone_.resize(found_.size(), false);
    for (std::size_t i = begin; i < found_.size(); i++) {
      if (found_[i].verb == Verb::added && !found_[i].after.id().empty()) {
        come_.insert(i);
      } else if (found_[i].verb == Verb::removed) {
        removed_[called(found_[i].before)].push_back(i);
        // What has found nothing so far may find this one.
        const auto again = waiting_.find(called(found_[i].before));
        if (again != waiting_.end()) {
          come_.insert(again->second.begin(), again->second.end());
          waiting_.erase(again);
        }
      }
    }
  }

  void join(std::size_t at) {
    const Entity after = found_[at].after;
    std::vector<std::size_t>& candidates = removed_[called(after)];
    const auto from = std::find_if(candidates.begin(), candidates.end(), [&](std::size_t i) {
      const Entity& before = found_[i].before;
      return (is_name(before) && is_name(after)) || is_alike_enough(before, after);
    });
    if (from == candidates.end()) {
      waiting_[called(after)].push_back(at);
      return;
    }
    const Entity before = found_[*from].before;
    gone_[*from] = true;
    candidates.erase(from);
    found_[at].verb = Verb::moved;
    found_[at].before = found_[at].part_before = before;
    // Names mean the same in whichever vocabulary they stand.
    gone_[at] = is_name(before) && is_name(after);
    std::vector<Difference> inside = compare(before, after);
    const std::size_t begin = found_.size();
    found_.insert(found_.end(), std::make_move_iterator(inside.begin()),
                  std::make_move_iterator(inside.end()));
    index(begin);
  }

  std::vector<Difference>& found_;
  std::vector<bool> gone_;
  std::set<std::size_t> come_;
  std::map<Called, std::vector<std::size_t>> removed_;
  std::map<Called, std::vector<std::size_t>> waiting_;
};

}  // namespace

bool is_alike_enough(const Entity& before, const Entity& after) {
  return before.root().id() == after.root().id() || likeness(before, after) >= kAlike;
}

void join_moves(std::vector<Difference>& found) { Moves(found).run(); }

void join_known(std::vector<Difference>& found, const std::vector<Parting>& partings) {
  for (const Parting& parting : partings) {
    const auto gone = std::find_if(found.begin(), found.end(), [&](const Difference& each) {
      return each.verb == Verb::removed && each.before.path() == parting.before;
    });
    const auto come = std::find_if(found.begin(), found.end(), [&](const Difference& each) {
      return each.verb == Verb::added && each.after.path() == parting.after;
    });
    if (gone == found.end() || come == found.end()) {
      continue;
    }
    const Entity before = gone->before;
    const Entity after = come->after;
    std::erase_if(found, [&](const Difference& each) {
      return (each.verb == Verb::removed && each.before == before) ||
             (each.verb == Verb::added && each.after == after);
    });
    for (Difference& each : left_over(before, after)) {
      each.split_from = before;
      found.push_back(std::move(each));
    }
  }
}

void join_splits(std::vector<Difference>& found) { Splits(found).run(); }

}  // namespace jc::diff
