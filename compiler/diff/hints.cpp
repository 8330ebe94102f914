#include "compiler/diff/hints.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "compiler/diff/time_order.h"
#include "compiler/diff/values.h"
#include "compiler/diff/words.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tiers.h"
#include "compiler/model/effective.h"
#include "compiler/model/walk.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Document;
using model::Entity;
using model::Model;
using model::ValueView;

namespace {

// Of more nobody reads.
constexpr std::size_t kMostHints = 12;
// A name that so many things have says nothing of what they have in common.
constexpr std::size_t kMostNamesakes = 500;
// So many are named, and the others counted.
constexpr std::size_t kMostNamed = 2;

// Later is greater; unclear where the values are no times.
Order order_of(const ValueView& a, const ValueView& b) {
  const auto* from = facts::read_as<expr::Duration>(a);
  const auto* to = facts::read_as<expr::Duration>(b);
  if (from != nullptr && to != nullptr) {
    return compare(*from, *to);
  }
  const auto* earlier = facts::read_as<expr::Moment>(a);
  const auto* later = facts::read_as<expr::Moment>(b);
  return earlier != nullptr && later != nullptr ? compare(*earlier, *later) : Order::unclear;
}

// "2 business hours", as far as a value counts one time.
std::string amount_of(const ValueView& value) {
  if (const auto* duration = facts::read_as<expr::Duration>(value)) {
    return expr::print(*duration);
  }
  const auto* moment = facts::read_as<expr::Moment>(value);
  const expr::Duration* distance = moment == nullptr ? nullptr : diff::distance(*moment);
  return distance == nullptr ? "" : expr::print(*distance);
}

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// As a word of its own: "2 hours" stands in no "12 hours".
bool says(std::string_view text, const std::string& amount) {
  const std::string where = lowered(std::string(text));
  const std::size_t at = amount.empty() ? std::string::npos : where.find(lowered(amount));
  const auto is_letter = [&](std::size_t i) {
    return i < where.size() && std::isalnum(static_cast<unsigned char>(where[i])) != 0;
  };
  return at != std::string::npos && (at == 0 || (!is_letter(at - 1) && where[at - 1] != '.')) &&
         !is_letter(at + amount.size());
}

class Hints {
 public:
  Hints(const Sides& sides, const std::vector<Told>& all) : sides_(sides), all_(all) {}

  std::vector<Hint> run() {
    for (const Told& each : all_) {
      if (each.change.is_consequence() || each.change.verb != Verb::changed || each.differences.size() != 1) {
        continue;
      }
      const Difference& difference = each.differences.front();
      if (each.change.role == language::KeyRole::promise_time && !says_nothing(difference.was)) {
        elsewhere(each, difference);
        told_in_words(each, amount_of(difference.was));
        between_tiers(each, difference);
      } else if (each.change.classes.has(Class::measurement)) {
        targets(each, difference);
      }
    }
    return std::move(hints_);
  }

 private:
  void add(const Told& about, std::string says) {
    const bool known =
        std::any_of(hints_.begin(), hints_.end(), [&](const Hint& each) { return each.says == says; });
    if (!known && hints_.size() < kMostHints) {
      hints_.push_back({about.change.fingerprint, std::move(says)});
    }
  }

  // By key and path.
  bool is_told(const Entity& entity, const std::string& key) {
    if (told_.empty()) {
      for (const Told& each : all_) {
        if (!each.differences.empty() && each.differences.front().after) {
          told_.emplace(each.change.key, each.differences.front().after.path());
        }
      }
    }
    return told_.contains({key, entity.path()});
  }

  // Other journeys have a contact or a milestone of the same name that still promises what was: one line,
  // however many they are.
  void elsewhere(const Told& told, const Difference& difference) {
    const Entity& entity = difference.after;
    // Full lists take no more, and what is compared for them is lost.
    if (!entity || entity.id().empty() || difference.part_after != entity || hints_.size() == kMostHints) {
      return;
    }
    std::vector<Entity> found;
    for (const std::string& name : {std::string(entity.id()), entity.title()}) {
      const std::vector<Entity>& others = namesakes(entity.kind(), name);
      for (const Entity& other : others.size() <= kMostNamesakes ? others : std::vector<Entity>()) {
        if (same_value(other.find(difference.key_id()), difference.was) && other.path() != entity.path() &&
            !is_told(other, told.change.key) && std::find(found.begin(), found.end(), other) == found.end()) {
          found.push_back(other);
        }
      }
    }
    if (!found.empty()) {
      add(told, still(found, told.change.was));
    }
  }

  // “Go-live” in “Onboarding”, “Go-live” in “Trial” and 7 more still have 30 days.
  std::string still(const std::vector<Entity>& found, const std::string& was) const {
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(found.size(), kMostNamed); i++) {
      named.push_back(
          fmt::format("“{}” in “{}”", called(sides_.after, found[i]), called(sides_.after, found[i].root())));
    }
    if (found.size() > kMostNamed) {
      return fmt::format("{} and {} more still have {}.", fmt::join(named, ", "), found.size() - kMostNamed,
                         was);
    }
    return fmt::format("{} still {} {}.", fmt::join(named, " and "), found.size() == 1 ? "has" : "have", was);
  }

  // What has the name as its id or as its title. Looked through once, however many changes there are.
  const std::vector<Entity>& namesakes(Kind kind, const std::string& name) {
    if (by_name_.empty()) {
      for (const Document& document : sides_.after.documents) {
        model::for_each_record(document, [&](const Entity& record) {
          const std::string id(record.id());
          by_name_[{record.kind(), id}].push_back(record);
          if (std::string title = record.title(); title != id) {
            by_name_[{record.kind(), std::move(title)}].push_back(record);
          }
        });
      }
    }
    return by_name_[{kind, name}];
  }

  void quote(const Told& told, const Entity& of, const ValueView& texts, const std::string& amount) {
    for (const ValueView& each : texts ? texts.items() : model::Items(ValueView())) {
      if (each.is(model::Is::text) && says(each->text, amount)) {
        add(told, fmt::format("“{}” still tells customers: “{}”.", called(sides_.after, of), each->text));
      }
    }
  }

  // What the milestone, its stage and the tiers say of it in words.
  void told_in_words(const Told& told, const std::string& amount) {
    if (amount.empty()) {
      return;
    }
    for (Entity each = told.differences.front().after; each; each = each.parent()) {
      if (each.kind() == Kind::milestone) {
        quote(told, each,
              each.child("success"_key) ? each.child("success"_key).find("customer"_key) : ValueView(),
              amount);
      } else if (each.kind() == Kind::stage) {
        quote(told, each, each.find("outcome"_key), amount);
      }
    }
    for (const Entity& tier : tiers()) {
      const auto& reached = told.change.tiers;
      if (reached.empty() || std::find(reached.begin(), reached.end(), tier.id()) != reached.end()) {
        quote(told, tier, tier.find("includes"_key), amount);
      }
    }
  }

  const std::vector<Entity>& tiers() {
    if (!tiers_) {
      tiers_.emplace();
      for (const Document& document : sides_.after.documents) {
        model::for_each_record(document, [&](const Entity& record) {
          if (record.kind() == Kind::tier) {
            tiers_->push_back(record);
          }
        });
      }
    }
    return *tiers_;
  }

  // A figure that customers were told is a promise, whatever it is to us.
  void targets(const Told& told, const Difference& difference) {
    std::set<std::string> now;
    for (const ValueView& each : difference.is ? difference.is.items() : model::Items(ValueView())) {
      if (const auto* target = facts::read_as<expr::Target>(each)) {
        now.insert(target->metric.text + " " + expr::print(target->value));
      }
    }
    for (const ValueView& each : difference.was ? difference.was.items() : model::Items(ValueView())) {
      const auto* target = facts::read_as<expr::Target>(each);
      if (target == nullptr || now.count(target->metric.text + " " + expr::print(target->value)) != 0) {
        continue;
      }
      const std::string figure = expr::print(target->value);
      const std::size_t before = hints_.size();
      told_in_words(told, figure);
      for (std::size_t i = before; i < hints_.size(); i++) {
        hints_[i].says += " Were they told that the target is another one?";
      }
    }
  }

  // By its path in the copy that a tier gets.
  static ValueView value_in(const Document& copy, const Entity& entity, model::KeyId key) {
    ValueView value;
    model::for_each_record(copy, [&](const Entity& record) {
      if (record.kind() == entity.kind() && record.path() == entity.path()) {
        value = record.find(key);
      }
    });
    return value;
  }

  // The copies live as long as the values that are looked at.
  const Document& copy_of(const Model& model, const Entity& entity, const std::string& tier) {
    const Document& written = model.documents[entity.document().place];
    const auto [at, fresh] = copies_.try_emplace({&written, tier});
    if (fresh) {
      at->second = model::effective(written, tier);
    }
    return at->second;
  }

  // Who waited no longer than another waits longer now.
  void between_tiers(const Told& told, const Difference& difference) {
    const Entity& entity = difference.after;
    if (!difference.before || entity.root().kind() != Kind::journey || entity.id().empty() ||
        difference.part_after != entity || entity.document().place >= sides_.after.documents.size() ||
        difference.before.document().place >= sides_.before.documents.size()) {
      return;
    }
    const auto names = facts::tiers_of(sides_.after, sides_.after.documents[entity.document().place]);
    // So many tiers are no offer that anybody compares, and that not all are looked at is told elsewhere.
    constexpr std::size_t kMostTiers = 100;
    if (names.size() > kMostTiers) {
      return;
    }
    for (const std::string_view one : names) {
      for (const std::string_view other : names) {
        const auto& reached = told.change.tiers;
        const bool touched = reached.empty() ||
                             std::find(reached.begin(), reached.end(), one) != reached.end() ||
                             std::find(reached.begin(), reached.end(), other) != reached.end();
        if (one != other && touched) {
          compare_tiers(told, difference, std::string(one), std::string(other));
        }
      }
    }
  }

  void compare_tiers(const Told& told, const Difference& difference, const std::string& one,
                     const std::string& other) {
    const model::KeyId key = difference.key_id();
    const auto before = [&](const std::string& tier) {
      return value_in(copy_of(sides_.before, difference.before, tier), difference.before, key);
    };
    const auto after = [&](const std::string& tier) {
      return value_in(copy_of(sides_.after, difference.after, tier), difference.after, key);
    };
    const ValueView mine = after(one);
    const ValueView theirs = after(other);
    if (order_of(theirs, mine) == Order::greater && order_of(before(other), before(one)) == Order::less) {
      const std::vector<std::string> titles = tier_titles(sides_, {one, other});
      add(told,
          fmt::format("{} waits longer than {} for “{}” now ({} against {}); it was the other way round.",
                      titles[0], titles[1], called(sides_.after, difference.after),
                      in_words(sides_.after, mine, difference.field),
                      in_words(sides_.after, theirs, difference.field)));
    }
  }

  const Sides& sides_;
  const std::vector<Told>& all_;
  std::map<std::pair<const Document*, std::string>, Document> copies_;
  std::vector<Hint> hints_;
  std::set<std::pair<std::string, std::string>> told_;
  std::map<std::pair<Kind, std::string>, std::vector<Entity>> by_name_;
  std::optional<std::vector<Entity>> tiers_;
};

}  // namespace

std::vector<Hint> find_hints(const Sides& sides, const std::vector<Told>& all) {
  return Hints(sides, all).run();
}

}  // namespace jc::diff
