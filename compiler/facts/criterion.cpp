#include "compiler/facts/criterion.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/stage_ways.h"

namespace jc::facts {

namespace {

// An entry or exit of a stage.
struct Written {
  std::uint32_t stage = 0;
  KeyId key;
  ValueView value;
  const expr::Criterion* criterion = nullptr;
  std::uint64_t marks = 0;
  // Made on first use, since most criteria differ at first sight.
  mutable std::optional<std::vector<std::string>> keys;
  mutable bool complete = true;

  const std::vector<std::string>& branch_keys() const {
    if (!keys) {
      keys.emplace();
      const expr::Branches all = expr::branches(*criterion);
      complete = all.complete;
      for (const expr::Branch& branch : all.branches) {
        keys->push_back(branch.key);
      }
    }
    return *keys;
  }
};

std::optional<Written> read(const Entity& stage, std::uint32_t number, KeyId key) {
  Written written{number, key, stage.find(key)};
  const expr::Phrase* phrase = written.value ? written.value.phrase() : nullptr;
  if (phrase == nullptr) {
    return std::nullopt;
  }
  written.criterion = std::get_if<expr::Criterion>(&(*phrase)->value);
  if (written.criterion == nullptr) {
    return std::nullopt;
  }
  written.marks = (*phrase)->gist.marks;
  return (*phrase)->gist.relative ? std::nullopt : std::optional(written);
}

// What comparing may cost: far above any journey, far below what anybody would wait for.
constexpr std::size_t kMostSteps = 10'000'000;

// Every branch of `a` is one of `b`.
bool within(const Written& a, const Written& b) {
  if ((a.marks & ~b.marks) != 0) {
    return false;
  }
  const std::vector<std::string>& all = b.branch_keys();
  const std::vector<std::string>& some = a.branch_keys();
  return a.complete && std::all_of(some.begin(), some.end(), [&](const std::string& key) {
           return std::find(all.begin(), all.end(), key) != all.end();
         });
}

// Criteria by what they say, so that one is compared only with those that may say the same: two that share a
// branch. Keys are made for criteria that have the words in common alone.
class ByBranch {
 public:
  // `all` stays where it is, and in its order.
  explicit ByBranch(const std::vector<Written>& all) : all_(all) {
    std::map<std::uint64_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = 0; i < all.size(); i++) {
      groups[all[i].marks].push_back(i);
    }
    for (auto& [marks, members] : groups) {
      marks_.push_back(marks);
      groups_.push_back({std::move(members), {}});
    }
  }

  // In their order; those alone whose words are exactly these where `exactly`.
  std::vector<std::uint32_t> sharing_with(const Written& written, bool exactly) {
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < marks_.size(); i++) {
      if (exactly ? marks_[i] == written.marks : (written.marks & ~marks_[i]) == 0) {
        add(groups_[i], written, found);
      }
    }
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  struct Group {
    std::vector<std::uint32_t> members;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_key;
  };

  void add(Group& group, const Written& written, std::vector<std::uint32_t>& found) {
    const std::vector<std::string>& keys = written.branch_keys();
    if (keys.empty()) {
      found.insert(found.end(), group.members.begin(), group.members.end());
      return;
    }
    if (group.by_key.empty()) {
      for (const std::uint32_t member : group.members) {
        for (const std::string& key : all_[member].branch_keys()) {
          group.by_key[key].push_back(member);
        }
      }
    }
    if (const auto same = group.by_key.find(keys.front()); same != group.by_key.end()) {
      found.insert(found.end(), same->second.begin(), same->second.end());
    }
  }

  const std::vector<Written>& all_;
  std::vector<std::uint64_t> marks_;
  std::vector<Group> groups_;
};

// What all criteria of a journey say of the customer, so that one knows what moves with the stages.
class Preconditions {
 public:
  Preconditions(const Model& model, const Entity& journey) : model_(model), document_(journey.document()) {}

  void learn(const Written& written) {
    for (const expr::Leaf* leaf : expr::leaves(*written.criterion)) {
      if (const auto* fact = fact_of_customer(*leaf)) {
        values_.emplace_back(fact->name.text, fact);
      }
    }
  }

  // It holds before and after as well: a fact that no stage says otherwise (`plan is enterprise`, but not
  // `crm-stage is live` beside `crm-stage is trial`), or that something has not happened.
  bool are_all(const Written& written) const {
    const expr::Branches all = expr::branches(*written.criterion);
    return std::all_of(all.branches.begin(), all.branches.end(), [&](const expr::Branch& branch) {
      return std::all_of(branch.literals.begin(), branch.literals.end(),
                         [&](const expr::Literal& literal) { return is_one(literal); });
    });
  }

 private:
  const expr::Compared* fact_of_customer(const expr::Leaf& leaf) const {
    const auto* compared = std::get_if<expr::Compared>(&leaf.what);
    const bool is_fact =
        compared != nullptr && (compared->kind == expr::NameKind::attribute ||
                                model_.find(document_, NameKind::attribute, compared->name.text));
    return is_fact ? compared : nullptr;
  }

  bool is_one(const expr::Literal& literal) const {
    if (const auto* happened = std::get_if<expr::Happened>(&literal.leaf->what)) {
      return literal.negated != happened->absent && !literal.leaf->lasting && !literal.leaf->within;
    }
    const expr::Compared* fact = fact_of_customer(*literal.leaf);
    return fact != nullptr && std::all_of(values_.begin(), values_.end(), [&](const auto& other) {
             return other.first != fact->name.text ||
                    (other.second->comparator == fact->comparator && other.second->values == fact->values);
           });
  }

  const Model& model_;
  const Document& document_;
  std::vector<std::pair<std::string_view, const expr::Compared*>> values_;
};

bool same(const Written& a, const Written& b) { return a.marks == b.marks && within(a, b) && within(b, a); }

class Finder {
 public:
  Finder(Context& context, const Entity& journey)
      : model_(context.model()),
        journey_(journey),
        order_(stage_ways(context, journey)),
        preconditions_(model_, journey) {
    for (const std::vector<std::uint32_t>& members : order_.overlaps) {
      cost_of_pair_ += members.size();
    }
    cost_of_pair_ += order_.starts.size();
    entries_.reserve(order_.stages.size());
    exits_.reserve(order_.stages.size());
    for (std::uint32_t i = 0; i < order_.stages.size(); i++) {
      if (auto entry = read(order_.stages[i], i, "entry"_key)) {
        preconditions_.learn(*entry);
        entries_.push_back(std::move(*entry));
      }
      if (auto exit = read(order_.stages[i], i, "exit"_key)) {
        preconditions_.learn(*exit);
        exits_.push_back(std::move(*exit));
      }
    }
  }

  std::vector<Fact> find() {
    ByBranch by_entry(entries_);
    ByBranch by_exit(exits_);
    for (const Written& entry : entries_) {
      const Written* other = copied_from_exit(by_exit, entry);
      other = other != nullptr ? other : earlier(entries_, by_entry, entry);
      if (other != nullptr) {
        report(entry, *other);
      }
    }
    for (const Written& exit : exits_) {
      if (const Written* other = earlier(exits_, by_exit, exit)) {
        report(exit, *other);
      }
    }
    if (steps_ > kMostSteps) {
      report_rest();
    }
    return std::move(facts_);
  }

 private:
  // One stage's exit may well be the entry of the one it leads to. A skip under a condition has a criterion
  // of its own.
  bool leads(std::uint32_t from, std::uint32_t to) const {
    if (!leading_) {
      leading_.emplace();
      for (const Way& way : order_.ways) {
        const bool own_criterion = way.kind == Way::Kind::skip && way.by.field("if"_key) != nullptr;
        if (way.kind != Way::Kind::overlap && !own_criterion) {
          leading_->emplace(way.from, way.to);
        }
      }
    }
    return leading_->contains({from, to}) || leading_->contains({Way::kAny, to});
  }

  // False where no more may be looked at.
  bool may_compare(const Written& a, const Written& b) const {
    if (steps_ > kMostSteps) {
      return false;
    }
    const std::size_t texts = a.keys && b.keys ? a.keys->size() * b.keys->size() : 0;
    steps_ += cost_of_pair_ + texts;
    return true;
  }

  bool incomparable(std::uint32_t a, std::uint32_t b) const {
    return a != b && (order_.overlap(a, b) || order_.apart(a, b));
  }

  const Written* copied_from_exit(ByBranch& exits, const Written& entry) const {
    if (steps_ > kMostSteps) {
      return nullptr;
    }
    const std::vector<std::uint32_t> candidates = exits.sharing_with(entry, false);
    steps_ += candidates.size();
    for (const std::uint32_t at : candidates) {
      const Written& exit = exits_[at];
      if (!may_compare(entry, exit) || incomparable(entry.stage, exit.stage) ||
          leads(exit.stage, entry.stage) || !within(entry, exit)) {
        continue;
      }
      const bool one_way_out = exit.branch_keys().size() > entry.branch_keys().size();
      const bool goes_there = order_.ends[entry.stage] == StageWays::End::side || entry.stage == exit.stage ||
                              way(exit.stage, entry.stage) != nullptr;
      if (!(one_way_out && goes_there) && !preconditions_.are_all(entry)) {
        return &exit;
      }
    }
    return nullptr;
  }

  const Way* way(std::uint32_t from, std::uint32_t to) const {
    const auto found = std::find_if(order_.ways.begin(), order_.ways.end(), [&](const Way& each) {
      return each.from == from && each.to == to && each.kind != Way::Kind::overlap;
    });
    return found == order_.ways.end() ? nullptr : &*found;
  }

  // One stage leads to both, and a condition on the way says who goes where.
  bool fork(std::uint32_t a, std::uint32_t b) const {
    return std::any_of(order_.ways.begin(), order_.ways.end(), [&](const Way& one) {
      const Way* other = one.to == a && one.kind != Way::Kind::overlap ? way(one.from, b) : nullptr;
      return other != nullptr && (one.conditional() || other->conditional());
    });
  }

  bool both_start(std::uint32_t a, std::uint32_t b) const {
    const auto starts = [&](std::uint32_t stage) {
      return std::find(order_.starts.begin(), order_.starts.end(), stage) != order_.starts.end();
    };
    return starts(a) && starts(b);
  }

  const Written* earlier(const std::vector<Written>& all, ByBranch& index, const Written& written) const {
    if (steps_ > kMostSteps) {
      return nullptr;
    }
    const std::vector<std::uint32_t> candidates = index.sharing_with(written, true);
    steps_ += candidates.size();
    for (const std::uint32_t at : candidates) {
      const Written& other = all[at];
      if (&other == &written || !may_compare(other, written)) {
        return nullptr;
      }
      const bool told_apart = incomparable(other.stage, written.stage) ||
                              (written.key == "entry"_key &&
                               (both_start(other.stage, written.stage) || fork(other.stage, written.stage)));
      if (!told_apart && same(other, written) && !preconditions_.are_all(written)) {
        return &other;
      }
    }
    return nullptr;
  }

  void report_rest() {
    Fact fact;
    fact.at = place(model_, journey_.name_span());
    fact.text = fmt::format(
        "`{}` has so many entries and exits of stages that not all of them were compared with each other",
        journey_.id());
    fact.help = "split the journey, and name the parts as its `sub-journeys`";
    fact.about = journey_;
    facts_.push_back(std::move(fact));
  }

  void report(const Written& copy, const Written& original) {
    const Entity& stage = order_.stages[copy.stage];
    const Entity& other = order_.stages[original.stage];
    Fact fact;
    fact.at = place(model_, copy.value);
    const std::string_view own = text_of(copy.key);
    const std::string_view others = text_of(original.key);
    if (copy.stage == original.stage) {
      fact.text = fmt::format("stage `{}` is entered and left by the same criterion", stage.id());
      fact.help = "say what has to have happened between entry and exit";
    } else if (copy.key == original.key) {
      fact.text = fmt::format("the {} of stage `{}` is also the {} of stage `{}`", own, stage.id(), others,
                              other.id());
      fact.help = fmt::format(
          "say what tells the two stages apart, or list them in `overlaps` if they run side by side");
    } else {
      fact.text =
          fmt::format("the entry of stage `{}` repeats the exit of stage `{}`, which does not lead there",
                      stage.id(), other.id());
      fact.help = fmt::format("say what puts a customer in `{}`, or add a transition from `{}`", stage.id(),
                              other.id());
    }
    fact.related.push_back(
        {place(model_, original.value), fmt::format("the {} of `{}`", others, other.id())});
    fact.about = stage;
    facts_.push_back(std::move(fact));
  }

  const Model& model_;
  Entity journey_;
  const StageWays& order_;
  Preconditions preconditions_;
  // Who leads where, made when it is first asked for.
  mutable std::optional<std::set<std::pair<std::uint32_t, std::uint32_t>>> leading_;
  std::size_t cost_of_pair_ = 1;
  mutable std::size_t steps_ = 0;
  std::vector<Written> entries_;
  std::vector<Written> exits_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> duplicate_criteria(Context& context, Entity journey) {
  return Finder(context, journey).find();
}

}  // namespace jc::facts
