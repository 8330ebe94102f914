#include "compiler/diff/match.h"

#include <algorithm>
#include <map>
#include <string>

#include "compiler/diff/values.h"
#include "compiler/model/label.h"
#include "compiler/model/walk.h"

namespace jc::diff {

using language::operator""_key;
using model::Entity;

namespace {

// Records that say less than half of it alike are not the same one.
constexpr double kAlike = 0.5;
// Of five hundred nameless ones that are all other than before nobody can tell which became which; they are
// told as gone and new.
constexpr std::size_t kMostPairs = 250'000;

// Written as a text, of which its id was made where it has one.
bool is_text(const Entity& entity) {
  const model::ValueView id = entity.find("id"_key);
  const model::ValueView title = entity.find("title"_key);
  return entity.id().empty() || (id && title && entity.fields().size() == 2 && id->begin == title->begin);
}

class Matcher {
 public:
  Matcher(const std::vector<Entity>& before, const std::vector<Entity>& after)
      : before_(before), after_(after), of_after_(after.size(), kNone), taken_(before.size(), false) {}

  std::vector<Pair> run() {
    const auto id = [](const Entity& each) { return std::string(each.id()); };
    const auto title = [](const Entity& each) { return each.title(); };
    const auto if_nameless = [](const auto& name) {
      return [name](const Entity& each) { return each.id().empty() ? name(each) : std::string(); };
    };
    const auto label = if_nameless([](const Entity& each) { return model::label_of(each); });
    const auto content = if_nameless([](const Entity& each) { return content_of(each); });
    by_name(id, id);
    by_name(label, label);
    by_name(content, content);
    // A text that has become a map with an id, or the reverse.
    const auto if_text = [&](const Entity& each) { return is_text(each) ? title(each) : std::string(); };
    by_name(if_text, title);
    by_name(title, if_text);
    by_likeness();
    return pairs();
  }

 private:
  static constexpr std::size_t kNone = SIZE_MAX;

  template <class Before, class After>
  void by_name(const Before& name_before, const After& name_after) {
    std::multimap<std::string, std::size_t> names;
    for (std::size_t i = 0; i < before_.size(); i++) {
      if (std::string text = taken_[i] ? "" : name_before(before_[i]); !text.empty()) {
        names.emplace(std::move(text), i);
      }
    }
    for (std::size_t i = 0; i < after_.size(); i++) {
      const auto found = of_after_[i] == kNone ? names.find(name_after(after_[i])) : names.end();
      if (found != names.end()) {
        take(found->second, i);
        names.erase(found);
      }
    }
  }

  // Of what has no id, and has changed in what it is called by.
  void by_likeness() {
    if (count_nameless() > kMostPairs) {
      return;
    }
    for (std::size_t i = 0; i < after_.size(); i++) {
      if (of_after_[i] != kNone || !after_[i].id().empty()) {
        continue;
      }
      std::size_t best = kNone;
      double most = 0;
      for (std::size_t j = 0; j < before_.size(); j++) {
        const bool free = !taken_[j] && before_[j].id().empty() && before_[j].kind() == after_[i].kind();
        const double alike = free ? likeness(before_[j], after_[i]) : 0;
        if (alike > most && alike >= kAlike) {
          most = alike;
          best = j;
        }
      }
      if (best != kNone) {
        take(best, i);
      }
    }
    take_the_only_ones();
  }

  // Pairs of what nothing was found for.
  std::size_t count_nameless() const {
    std::size_t gone = 0;
    std::size_t come = 0;
    for (std::size_t i = 0; i < before_.size(); i++) {
      gone += !taken_[i] && before_[i].id().empty() ? 1U : 0U;
    }
    for (std::size_t i = 0; i < after_.size(); i++) {
      come += of_after_[i] == kNone && after_[i].id().empty() ? 1U : 0U;
    }
    return gone * come;
  }

  // A stage has one hand-off, and still has one.
  void take_the_only_ones() {
    if (before_.size() == 1 && after_.size() == 1 && !taken_[0] && of_after_[0] == kNone &&
        before_[0].id().empty() && after_[0].id().empty()) {
      take(0, 0);
    }
  }

  void take(std::size_t before, std::size_t after) {
    taken_[before] = true;
    of_after_[after] = before;
  }

  std::vector<Pair> pairs() const {
    std::vector<Pair> all;
    for (std::size_t i = 0; i < after_.size(); i++) {
      all.push_back({of_after_[i] == kNone ? Entity() : before_[of_after_[i]], after_[i]});
    }
    for (std::size_t j = 0; j < before_.size(); j++) {
      if (!taken_[j]) {
        all.push_back({before_[j], Entity()});
      }
    }
    return all;
  }

  const std::vector<Entity>& before_;
  const std::vector<Entity>& after_;
  std::vector<std::size_t> of_after_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<Pair> match(const std::vector<Entity>& before, const std::vector<Entity>& after) {
  return Matcher(before, after).run();
}

std::vector<Entity> records_of(const model::ValueView& value) {
  std::vector<Entity> all;
  model::for_each_item(value, [&](const model::ValueView&, const model::ValueView& held) {
    if (held.is(model::Is::record) && !held.record()->removed) {
      all.push_back(held.record());
    }
  });
  return all;
}

}  // namespace jc::diff
