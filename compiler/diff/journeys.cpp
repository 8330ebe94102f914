#include "compiler/diff/journeys.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "compiler/diff/values.h"
#include "compiler/diff/words.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Document;
using model::Entity;
using model::Model;

namespace {

// Tiers that the journey says something about, and those of the vocabulary that get it as it is.
struct Tiers {
  std::set<std::string> named;
  std::set<std::string> others;
};

void add_shared_tiers(const Model& model, std::set<std::string>& to) {
  for (const Entity& vocabulary : model.roots(Kind::vocabulary)) {
    for (const Entity& tier : vocabulary.children("tiers"_key)) {
      to.insert(std::string(tier.id()));
    }
  }
}

Tiers tiers_of(const Model& before, const Entity& was, const Model& after, const Entity& is) {
  Tiers tiers;
  const auto add_named = [&](const Model& model, const Entity& side) {
    for (const std::string_view tier : facts::tiers_of(model, side.document())) {
      tiers.named.insert(std::string(tier));
    }
  };
  add_named(before, was);
  add_named(after, is);
  add_shared_tiers(before, tiers.others);
  add_shared_tiers(after, tiers.others);
  for (const std::string& tier : tiers.named) {
    tiers.others.erase(tier);
  }
  return tiers;
}

class ByTier {
 public:
  ByTier(const Model& before, const Model& after) : before_(before), after_(after) {}

  void framework(std::vector<Difference> found) {
    for (Difference& each : found) {
      if (each.split_from && each.after) {
        partings_.push_back({each.split_from.path(), each.after.path()});
      }
      for (const Entity& part : each.merged_from) {
        partings_.push_back({part.path(), each.after.path()});
      }
      note(each).framework = true;
      if (each.key == "tiers") {
        by_tiers_key_.insert(path(each));
      }
    }
  }

  void tier(const std::string& tier, std::vector<Difference> found) {
    join_known(found, partings_);
    for (Difference& each : found) {
      if (is_parted(each)) {
        continue;
      }
      // That a thing has other tiers is told by that key.
      if (!(each.is_coming_or_going() && by_tiers_key_.count(path(each)) != 0)) {
        note(each).tiers.insert(tier);
      }
    }
  }

  std::vector<Reaching> reaching(const Tiers& tiers) {
    std::vector<Reaching> all;
    for (const std::string& name : order_) {
      Noted& noted = found_.at(name);
      std::set<std::string> reached = noted.tiers;
      if (noted.framework) {
        reached.insert(tiers.others.begin(), tiers.others.end());
      }
      const std::size_t count = tiers.named.size() + tiers.others.size();
      if (noted.difference.key == "tiers") {
        reached = changed_tiers(noted.difference, tiers);
      } else if (noted.framework && reached.empty() && count > 0) {
        // Every tier says it otherwise: it reaches nobody.
        continue;
      }
      const bool everybody = noted.framework && reached.size() == count;
      all.push_back({noted.difference, everybody ? std::vector<std::string>()
                                                 : std::vector<std::string>(reached.begin(), reached.end())});
    }
    return all;
  }

 private:
  // For whom the whole and its parts are is told by the parts.
  bool is_parted(const Difference& each) const {
    const bool audience = each.key == "tiers" || each.key == "segments" || each.key == "personas";
    return audience && std::any_of(partings_.begin(), partings_.end(), [&](const Parting& parting) {
             return parting.before == each.before.path() || parting.after == each.after.path();
           });
  }

  struct Noted {
    Difference difference;
    bool framework = false;
    std::set<std::string> tiers;
  };

  std::string path(const Difference& each) const {
    return path_of(each.after ? after_ : before_, each.entity());
  }

  // Of things with ids only which they are: what a tier has otherwise in them is told of them.
  static std::string named(const model::ValueView& value) {
    std::string ids;
    for (const model::ValueView& item : value ? value.items() : std::vector<model::ValueView>()) {
      const Entity record = item.record();
      if (!record || record.id().empty()) {
        return text_of(value);
      }
      ids.append(ids.empty() ? "" : ", ").append(record.id());
    }
    return ids.empty() ? text_of(value) : ids;
  }

  Noted& note(Difference& each) {
    const std::string name =
        fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", path(each), static_cast<int>(each.verb), each.key,
                    named(each.was), named(each.is), fmt::join(each.owners_before, "+"),
                    fmt::join(each.owners_after, "+"), each.is_coming_or_going() ? "" : part_called(each));
    const auto [at, fresh] = found_.try_emplace(name);
    if (fresh) {
      order_.push_back(name);
      at->second.difference = each;
    }
    return at->second;
  }

  // Those that have it on one side only.
  static std::set<std::string> changed_tiers(const Difference& difference, const Tiers& tiers) {
    const auto listed = [&](const model::ValueView& value) {
      std::set<std::string> all = tiers.named;
      all.insert(tiers.others.begin(), tiers.others.end());
      if (!says_nothing(value)) {
        const std::vector<std::string> items = items_of(value);
        all = {items.begin(), items.end()};
      }
      return all;
    };
    const std::set<std::string> was = listed(difference.was);
    const std::set<std::string> is = listed(difference.is);
    std::set<std::string> changed;
    std::set_symmetric_difference(was.begin(), was.end(), is.begin(), is.end(),
                                  std::inserter(changed, changed.end()));
    return changed;
  }

  const Model& before_;
  const Model& after_;
  std::map<std::string, Noted> found_;
  std::vector<std::string> order_;
  std::set<std::string> by_tiers_key_;
  std::vector<Parting> partings_;
};

}  // namespace

std::string path_of(const Model& model, const Entity& entity) {
  const Document& copy = entity.document();
  if (copy.tier.empty() || copy.place >= model.documents.size()) {
    return entity.path();
  }
  const Document& written = model.documents[copy.place];
  const bool there = entity.record_id() < written.records.size();
  return there ? Entity(&written, entity.record_id()).path() : entity.path();
}

JourneyChanges compare_journeys(const Model& before, const Entity& was, const Model& after, const Entity& is,
                                std::deque<Document>& kept) {
  // Values of all copies, which stay until the change is told.
  constexpr std::size_t kMostCopied = 1'000'000;
  constexpr std::size_t kAlways = 8;
  // What a copy takes whatever is in it, in values.
  constexpr std::size_t kOfEmpty = 2'000;
  Tiers tiers = tiers_of(before, was, after, is);
  const std::size_t values = was.document().values.size() + is.document().values.size();
  const std::size_t most = std::max(kAlways, kMostCopied / (values + kOfEmpty));
  std::size_t all = tiers.named.size();
  // Each change would list thousands of tiers that it reaches.
  constexpr std::size_t kMostTiers = 1'000;
  if (tiers.named.size() + tiers.others.size() > kMostTiers) {
    all = tiers.named.size() + tiers.others.size();
    tiers = {};
  }
  while (tiers.named.size() > most) {
    // Taken for those that get the journey as it is.
    tiers.others.insert(tiers.named.extract(std::prev(tiers.named.end())));
  }
  ByTier found(before, after);
  found.framework(compare(was, is));
  for (const std::string& tier : tiers.named) {
    const Document& from = kept.emplace_back(model::effective(was.document(), tier));
    const Document& to = kept.emplace_back(model::effective(is.document(), tier));
    found.tier(tier, compare(Entity(&from, 0), Entity(&to, 0)));
  }
  const bool left_out = tiers.named.size() < all;
  return {found.reaching(tiers), left_out ? all : 0, left_out ? tiers.named.size() : 0};
}

}  // namespace jc::diff
