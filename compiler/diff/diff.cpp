#include "compiler/diff/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <tuple>

#include "compiler/diff/consequences.h"
#include "compiler/diff/fold.h"
#include "compiler/diff/group.h"
#include "compiler/diff/hints.h"
#include "compiler/diff/journeys.h"
#include "compiler/diff/match.h"
#include "compiler/diff/meetings.h"
#include "compiler/diff/names.h"
#include "compiler/diff/values.h"
#include "compiler/diff/words.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Document;
using model::Entity;
using model::Model;

namespace {

// Of a file with several documents its own.
std::string_view bytes_of(const Model& model, const Document& document) {
  const std::string_view content = model.files()[document.file].content();
  // Those of a file stand one behind the other.
  const auto at = static_cast<std::size_t>(&document - model.documents.data());
  const auto is_elsewhere = [&](std::size_t other) {
    return other >= model.documents.size() || model.documents[other].file != document.file;
  };
  const bool alone = is_elsewhere(at - 1) && is_elsewhere(at + 1);
  const source::Span own = Entity(&document, 0).span();
  return alone ? content : content.substr(own.begin, own.end - own.begin);
}

class Differ {
 public:
  Differ(const Model& before, const Model& after, const std::vector<Rename>& renames)
      : sides_{before, after}, renames_(renames) {}

  Report run() {
    documents(Kind::journey);
    documents(Kind::portfolio);
    names();
    join_across();
    std::vector<Told> told = tell(sides_, found_);
    for (Change& change : movements_of_customers(sides_, told)) {
      told.push_back({std::move(change), {}});
    }
    for (const Rename& rename : renames_) {
      told.push_back({renamed(rename), {}});
    }
    even_out_meetings(sides_, told);
    for (Told& each : told) {
      each.change.fingerprint = fingerprint_of(each.change);
    }
    fold(renames_, told);
    find_causes(sides_, told);
    find_journeys(sides_, told);
    report_.hints = find_hints(sides_, told);
    report_.hints.insert(report_.hints.end(), left_out_.begin(), left_out_.end());
    report_.hours = changed_hours(sides_.before, sides_.after);
    finish(told);
    return std::move(report_);
  }

 private:
  // By id; what is left may only stand in one of both.
  void documents(Kind kind) {
    for (const Pair& pair : match(sides_.before.roots(kind), sides_.after.roots(kind))) {
      if (pair.before && pair.after) {
        kind == Kind::journey ? journeys(pair) : others(pair);
        continue;
      }
      Difference found;
      found.verb = pair.after ? Verb::added : Verb::removed;
      found.before = found.part_before = pair.before;
      found.after = found.part_after = pair.after;
      found_.push_back({std::move(found), {}});
    }
  }

  // Nothing is other where the bytes are the same.
  bool is_untouched(const Pair& pair) {
    const Document& before = pair.before.document();
    const Document& after = pair.after.document();
    const std::string& from = sides_.before.files()[before.file].path();
    const std::string& to = sides_.after.files()[after.file].path();
    report_.moved_files += from != to && file_name(from) != file_name(to) ? 1U : 0U;
    return bytes_of(sides_.before, before) == bytes_of(sides_.after, after);
  }

  static std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
  }

  void journeys(const Pair& pair) {
    if (is_untouched(pair)) {
      return;
    }
    const std::size_t count = found_.size();
    JourneyChanges changes = compare_journeys(sides_.before, pair.before, sides_.after, pair.after, kept_);
    std::vector<Reaching>& found = changes.found;
    found_.insert(found_.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    announce(pair);
    if (changes.tiers > 0) {
      left_out_.push_back(
          {"", changes.compared == 0
                   ? fmt::format("there are {} tiers, so that journey `{}` is compared as it is written; "
                                 "what changes for single tiers alone is not found",
                                 changes.tiers, pair.after.id())
                   : fmt::format("journey `{}` has {} tiers, and is compared as {} of them have it; what "
                                 "changes for the others alone is not found",
                                 pair.after.id(), changes.tiers, changes.compared)});
    }
    if (found_.size() == count && !version_alone(pair) && changes.tiers == 0) {
      report_.same_meaning++;
    }
  }

  // Beside other changes it says nothing of its own. Alone it promises readers a change that there is none
  // of.
  bool version_alone(const Pair& pair) {
    Difference found;
    found.before = found.part_before = pair.before;
    found.after = found.part_after = pair.after;
    found.key = language::text_of("version"_key);
    found.field = language::find_field(Kind::journey, "version"_key);
    found.was = pair.before.find("version"_key);
    found.is = pair.after.find("version"_key);
    const bool differs = !same_value(found.was, found.is);
    if (differs) {
      found_.push_back({std::move(found), {}});
    }
    return differs;
  }

  void others(const Pair& pair) {
    if (is_untouched(pair)) {
      return;
    }
    const std::vector<Difference> found = compare(pair.before, pair.after);
    for (const Difference& each : found) {
      found_.push_back({each, {}});
    }
    report_.same_meaning += found.empty() ? 1U : 0U;
  }

  void names() {
    for (Difference& each : compare_names(sides_)) {
      found_.push_back({std::move(each), {}});
    }
  }

  // What leaves one document and comes to another has moved.
  void join_across() {
    std::vector<Difference> across;
    std::erase_if(found_, [&](Reaching& each) {
      const bool whole = each.difference.is_coming_or_going() && each.tiers.empty();
      if (whole) {
        across.push_back(std::move(each.difference));
      }
      return whole;
    });
    join_moves(across);
    join_moved_parts(across);
    for (Difference& each : across) {
      found_.push_back({std::move(each), {}});
    }
  }

  // The version goes up, and a new entry of the history says that those concerned were told.
  void announce(const Pair& pair) {
    const std::string was(pair.before.text("version"_key));
    const std::string is(pair.after.text("version"_key));
    if (is.empty() || is == was) {
      return;
    }
    std::vector<std::string> earlier;
    for (const Entity& change : records_of(pair.before.find("changes"_key))) {
      earlier.push_back(content_of(change));
    }
    for (const Entity& change : records_of(pair.after.find("changes"_key))) {
      const bool fresh = std::find(earlier.begin(), earlier.end(), content_of(change)) == earlier.end();
      if (fresh && change.text("announced"_key) == "true") {
        report_.announcements.push_back({std::string(pair.after.id()), is,
                                         std::string(change.text("date"_key)),
                                         std::string(change.text("why"_key))});
      }
    }
  }

  Change renamed(const Rename& rename) const {
    Change change;
    change.verb = Verb::renamed;
    change.kind = rename.kind;
    change.renamed_from = rename.path;
    const std::size_t at = rename.path.rfind(rename.from);
    change.entity = at == std::string::npos ? rename.to : rename.path.substr(0, at) + rename.to;
    change.before = rename.from;
    change.after = rename.to;
    change.was = rename.from;
    change.becomes = rename.to;
    change.title = rename.to;
    change.role = language::KeyRole::name;
    std::string kind(language::info(rename.kind).name);
    std::replace(kind.begin(), kind.end(), '-', ' ');
    const bool known_elsewhere = rename.kind == Kind::metric || rename.kind == Kind::event;
    if (known_elsewhere) {
      change.classes.set(Class::measurement, Direction::same);
      change.history = History::breaks;
      change.says =
          fmt::format("{} {} is now {}, everywhere; systems that know it by the old name have to follow.",
                      capitalized(kind), rename.from, rename.to);
    } else if (rename.to_kind != rename.kind) {
      // Not only called otherwise: a team answers where a role did.
      change.classes.set(Class::ownership, Direction::moved);
      change.says =
          fmt::format("{} {} is now the {} {}, everywhere; nothing else changes by it.", capitalized(kind),
                      rename.from, language::info(rename.to_kind).name, rename.to);
    } else {
      change.classes.set(Class::editorial, Direction::neutral);
      change.says = fmt::format("{} {} is now {}, everywhere; nothing else changes by it.", capitalized(kind),
                                rename.from, rename.to);
    }
    if (rename.kind != Kind::journey && rename.path.find('/') != std::string::npos) {
      const Entity root = find_root(rename.path.substr(0, rename.path.find('/')));
      if (root) {
        change.journeys = {std::string(root.id())};
      }
    }
    return change;
  }

  Entity find_root(const std::string& id) const {
    for (const Entity& root : sides_.after.roots(Kind::journey)) {
      if (root.id() == id) {
        return root;
      }
    }
    return {};
  }

  void finish(std::vector<Told>& told) {
    for (Told& each : told) {
      each.change.announced = std::any_of(
          report_.announcements.begin(), report_.announcements.end(), [&](const Announcement& announced) {
            return each.change.journeys == std::vector<std::string>{announced.journey};
          });
      each.change.whom = tier_titles(sides_, each.change.tiers);
      report_.changes.push_back(std::move(each.change));
    }
    const auto rank = [](const Change& change) {
      std::size_t first = 0;
      while (first + 1 < kClassCount && !change.classes.has(static_cast<Class>(first))) {
        first++;
      }
      return std::tuple(change.is_consequence(), first, change.entity, change.key, change.tiers);
    };
    std::stable_sort(report_.changes.begin(), report_.changes.end(),
                     [&](const Change& a, const Change& b) { return rank(a) < rank(b); });
  }

  Sides sides_;
  const std::vector<Rename>& renames_;
  std::vector<Reaching> found_;
  // Tiers' copies that differences point into.
  std::deque<Document> kept_;
  // What was too much to compare.
  std::vector<Hint> left_out_;
  Report report_;
};

}  // namespace

Report diff(const Model& before, const Model& after, const std::vector<Rename>& renames) {
  return Differ(before, after, renames).run();
}

}  // namespace jc::diff
