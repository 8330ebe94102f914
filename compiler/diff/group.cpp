#include "compiler/diff/group.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/diff/values.h"
#include "compiler/diff/words.h"
#include "compiler/diff/workload.h"
#include "compiler/text/joined.h"

namespace jc::diff {

using language::Kind;
using language::operator""_key;
using model::Entity;
using model::Model;

namespace {

std::string journey_of(const Entity& entity) {
  const Entity root = entity ? entity.root() : Entity();
  return root && root.kind() == Kind::journey ? std::string(root.id()) : "";
}

// The words that differ, at their place; what comes or goes, at its name.
source::Span place_of(const Entity& entity, const Entity& part, const model::ValueView& value) {
  if (value) {
    return value.span();
  }
  return part && !(part == entity) ? part.span() : entity ? entity.name_span() : source::Span{};
}

// What is not there is no promise either. What was active is none by being called a draft.
bool is_draft(const Entity& entity) {
  const Entity root = entity ? entity.root() : Entity();
  return !root || (root.kind() == Kind::journey && root.text("status"_key) == "draft");
}

class Teller {
 public:
  explicit Teller(const Sides& sides) : sides_(sides) {}

  Told tell(const Reaching& found) const {
    const Difference& difference = found.difference;
    const Judgement judged = judge(sides_, difference);
    Told told;
    told.differences = {difference};
    Change& change = told.change;
    change.verb = difference.verb;
    change.kind = difference.entity().kind();
    change.entity = path_of(difference.after ? sides_.after : sides_.before, difference.entity());
    change.key = difference.key;
    change.role =
        difference.field == nullptr ? language::KeyRole::prose : language::role_of(*difference.field);
    change.classes = judged.classes;
    change.history = judged.history;
    change.tiers = found.tiers;
    set_values(difference, change);
    change.title = called(difference.after ? sides_.after : sides_.before, difference.entity());
    change.part = difference.is_coming_or_going() ? "" : part_called(difference);
    set_origin(difference, change);
    change.says = for_tiers(tier_titles(sides_, found.tiers), sentence(sides_, difference, judged)) + ".";
    // What a tier says of itself reaches those who have it.
    if (change.kind == Kind::tier && change.tiers.empty()) {
      change.tiers = {std::string(difference.entity().id())};
    }
    if (const std::string journey = journey_of(difference.entity()); !journey.empty()) {
      change.journeys = {journey};
    }
    change.draft = is_draft(difference.before) && is_draft(difference.after);
    return told;
  }

 private:
  void set_values(const Difference& difference, Change& change) const {
    if (difference.owners) {
      change.before = text::joined(difference.owners_before);
      change.after = text::joined(difference.owners_after);
      change.was = owners_in_words(sides_.before, difference.before, difference.owners_before);
      change.becomes = owners_in_words(sides_.after, difference.after, difference.owners_after);
    } else if (difference.is_coming_or_going()) {
      (difference.after ? change.after : change.before) =
          fmt::format("{} {}", difference.entity().id(), content_of(difference.entity()));
    } else {
      change.before = text_of(difference.was);
      change.after = text_of(difference.is);
      change.was = in_words(sides_.before, difference.was, difference.field);
      change.becomes = in_words(sides_.after, difference.is, difference.field);
    }
    if (difference.after) {
      change.now = place_of(difference.after, difference.part_after, difference.is);
    }
    if (difference.before) {
      change.then = place_of(difference.before, difference.part_before, difference.was);
    }
  }

  void set_origin(const Difference& difference, Change& change) const {
    if (difference.split_from) {
      change.split_from = difference.split_from.path();
    }
    for (const Entity& each : difference.merged_from) {
      change.merged_from.push_back(each.path());
    }
    if (difference.verb == Verb::moved) {
      change.renamed_from = difference.before.path();
    }
    const bool others = difference.split_from || !difference.merged_from.empty();
    if (others && change.tiers.empty() && difference.after) {
      for (const std::string_view tier : difference.after.texts("tiers"_key)) {
        change.tiers.emplace_back(tier);
      }
    }
  }

  const Sides& sides_;
};

// Changes of one entity that are told in one line have the same name here; empty for those that stand alone.
std::string group_name(const Told& told) {
  const Change& change = told.change;
  if (change.verb != Verb::changed) {
    return "";
  }
  std::string classes;
  for (std::size_t i = 0; i < kClassCount; i++) {
    classes += change.classes.has(static_cast<Class>(i)) ? '1' : '0';
  }
  const bool ownership = classes == "00100";
  const bool measurement = classes == "00010";
  const bool editorial = classes == "00001";
  const bool workload = classes == "01000" && change.kind == Kind::ritual;
  // One answer to what went wrong in place of another.
  const bool answer =
      classes == "10000" && change.kind == Kind::contingency && (change.key == "play" || change.key == "do");
  if (!ownership && !measurement && !editorial && !workload && !answer) {
    return "";
  }
  return fmt::format("{}|{}|{}", change.entity, classes, fmt::join(change.tiers, ","));
}

// Names that left one key and came to another.
bool is_swap(const std::vector<Difference>& parts) {
  std::multiset<std::string> gone;
  std::multiset<std::string> come;
  for (const Difference& part : parts) {
    const std::vector<std::string> was = part.owners ? part.owners_before : items_of(part.was);
    const std::vector<std::string> is = part.owners ? part.owners_after : items_of(part.is);
    gone.insert(was.begin(), was.end());
    come.insert(is.begin(), is.end());
  }
  return parts.size() > 1 && gone == come;
}

// Of the people of one entity: "accountable: …; informed: …".
void join_people(Told& into) {
  std::vector<std::string> was;
  std::vector<std::string> is;
  std::vector<std::string> keys;
  for (const Difference& part : into.differences) {
    keys.push_back(part.key);
  }
  into.change.key = text::joined(keys);
}

void append(const Told& one, Told& into) {
  const auto keyed = [](const Change& change, const std::string& value) {
    return fmt::format("{}: {}", change.key, value.empty() ? "-" : value);
  };
  if (into.differences.size() == 1) {
    into.change.before = keyed(into.change, into.change.before);
    into.change.after = keyed(into.change, into.change.after);
    into.change.was = keyed(into.change, into.change.was);
    into.change.becomes = keyed(into.change, into.change.becomes);
  }
  into.change.before += "; " + keyed(one.change, one.change.before);
  into.change.after += "; " + keyed(one.change, one.change.after);
  into.change.was += "; " + keyed(one.change, one.change.was);
  into.change.becomes += "; " + keyed(one.change, one.change.becomes);
  for (std::size_t i = 0; i < kClassCount; i++) {
    const auto which = static_cast<Class>(i);
    if (const auto direction = one.change.classes.of(which)) {
      into.change.classes.set(which, combined(*into.change.classes.of(which), *direction));
    }
  }
  into.change.history = std::max(into.change.history, one.change.history);
  into.differences.insert(into.differences.end(), one.differences.begin(), one.differences.end());
}

// What is left of the sentence behind "Title: ".
std::string behind_title(const Change& change, std::string_view says) {
  const std::size_t at = says.find(change.title + ": ");
  std::string rest(at == std::string_view::npos ? says : says.substr(at + change.title.size() + 2));
  if (rest.ends_with('.')) {
    rest.pop_back();
  }
  return rest;
}

class Grouper {
 public:
  explicit Grouper(const Sides& sides) : sides_(sides) {}

  std::vector<Told> run(std::vector<Told> all) {
    for (Told& each : all) {
      const std::string name = group_name(each);
      const auto found = name.empty() ? by_name_.end() : by_name_.find(name);
      if (found == by_name_.end()) {
        if (!name.empty()) {
          by_name_.emplace(name, told_.size());
        }
        sentences_.push_back({each.change.says});
        told_.push_back(std::move(each));
      } else {
        sentences_[found->second].push_back(each.change.says);
        append(each, told_[found->second]);
      }
    }
    for (std::size_t i = 0; i < told_.size(); i++) {
      if (told_[i].differences.size() > 1) {
        say(told_[i], sentences_[i]);
      }
    }
    return std::move(told_);
  }

 private:
  void say(Told& told, const std::vector<std::string>& sentences) const {
    join_people(told);
    Change& change = told.change;
    const std::string title = called(sides_.after, told.differences.front().entity());
    std::string said;
    if (change.classes.has(Class::ownership) && is_swap(told.differences)) {
      said = swap(told, title);
    } else {
      said = fmt::format("{}: {}", title, in_one(told, sentences));
    }
    if (change.kind == Kind::ritual && change.classes.has(Class::workload)) {
      set_hours(told);
    }
    change.says = for_tiers(tier_titles(sides_, change.tiers), said) + ".";
  }

  // One after the other: what is only worded otherwise together, what is said for the first time together,
  // and that figures break once.
  static std::string in_one(const Told& told, const std::vector<std::string>& sentences) {
    std::vector<std::string> parts;
    std::vector<std::string> fresh;
    std::vector<std::string> worded;
    bool breaks = false;
    for (std::size_t i = 0; i < sentences.size(); i++) {
      std::string said = behind_title(told.change, sentences[i]);
      breaks = take_end(said, kBreak) || breaks;
      if (said.starts_with(kWording)) {
        worded.push_back(key_in_words(told.differences[i].key));
      } else if (take_end(said, kUnsaid)) {
        fresh.push_back(std::move(said));
      } else {
        parts.push_back(std::move(said));
      }
    }
    if (!fresh.empty()) {
      parts.push_back(listed(fresh).append(kUnsaid));
    }
    if (!worded.empty()) {
      parts.push_back(fmt::format("{}{}", kWording, listed(worded)));
    }
    return text::joined(parts, "; ").append(breaks ? kBreak : "");
  }

  static bool take_end(std::string& said, std::string_view end) {
    const bool there = said.ends_with(end);
    said.resize(said.size() - (there ? end.size() : 0));
    return there;
  }

  // Cadence, length and people of a meeting together.
  static void set_hours(Told& told) {
    const Difference& any = told.differences.front();
    const auto was = workload_of(any.before).of_all();
    const auto is = workload_of(any.after).of_all();
    if (was && is) {
      told.change.classes.set(Class::workload, *is > *was   ? Direction::more
                                               : *is < *was ? Direction::less
                                                            : Direction::same);
    }
  }

  std::string swap(const Told& told, const std::string& title) const {
    std::vector<std::string> parts;
    for (const Difference& part : told.differences) {
      const std::string is = part.owners ? owners_in_words(sides_.after, part.after, part.owners_after)
                                         : in_words(sides_.after, part.is, part.field);
      const std::string was = part.owners ? owners_in_words(sides_.before, part.before, part.owners_before)
                                          : in_words(sides_.before, part.was, part.field);
      parts.push_back(fmt::format("{} is {} instead of {}", key_in_words(part.key),
                                  is.empty() ? "nobody" : is, was.empty() ? "nobody" : was));
    }
    return fmt::format("{}: they change places: {}", title, listed(parts));
  }

  const Sides& sides_;
  std::map<std::string, std::size_t> by_name_;
  std::vector<Told> told_;
  std::vector<std::vector<std::string>> sentences_;
};

// Contingencies that come (or go) together on one thing.
std::vector<Told> join_contingencies(const Sides& sides, std::vector<Told> all) {
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < all.size(); i++) {
    const Change& change = all[i].change;
    if (change.kind == Kind::contingency && (change.verb == Verb::added || change.verb == Verb::removed)) {
      const Entity parent = all[i].differences.front().entity().parent();
      groups[fmt::format("{}|{}|{}", static_cast<int>(change.verb), parent ? parent.path() : "",
                         fmt::join(change.tiers, ","))]
          .push_back(i);
    }
  }
  std::vector<bool> gone(all.size(), false);
  for (const auto& [name, members] : groups) {
    if (members.size() < 2) {
      continue;
    }
    Told& first = all[members.front()];
    const bool added = first.change.verb == Verb::added;
    const Entity parent = first.differences.front().entity().parent();
    const Model& model = added ? sides.after : sides.before;
    for (std::size_t i = 1; i < members.size(); i++) {
      Told& other = all[members[i]];
      (added ? first.change.after : first.change.before) +=
          "; " + (added ? other.change.after : other.change.before);
      first.differences.push_back(other.differences.front());
      gone[members[i]] = true;
    }
    first.change.entity = path_of(model, parent);
    first.change.kind = parent.kind();
    first.change.key = "contingencies";
    first.change.title = called(model, parent);
    first.change.says = for_tiers(tier_titles(sides, first.change.tiers),
                                  fmt::format("{}: {} answers to what can go wrong {}", first.change.title,
                                              members.size(), added ? "are new" : "are gone")) +
                        ".";
  }
  std::size_t at = 0;
  std::erase_if(all, [&](const Told&) { return gone[at++]; });
  return all;
}

}  // namespace

std::vector<std::string> tier_titles(const Sides& sides, const std::vector<std::string>& tiers) {
  if (!sides.tiers) {
    auto& known = sides.tiers.emplace();
    for (const Model* model : {&sides.before, &sides.after}) {
      for (const Entity& vocabulary : model->roots(Kind::vocabulary)) {
        for (const Entity& each : vocabulary.children("tiers"_key)) {
          known[std::string(each.id())] = each.title();
        }
      }
    }
  }
  std::vector<std::string> titles;
  for (const std::string& tier : tiers) {
    const auto found = sides.tiers->find(tier);
    titles.push_back(found == sides.tiers->end() ? tier : found->second);
  }
  return titles;
}

std::vector<Told> tell(const Sides& sides, const std::vector<Reaching>& found) {
  const Teller teller(sides);
  std::vector<Told> all;
  all.reserve(found.size());
  for (const Reaching& each : found) {
    all.push_back(teller.tell(each));
  }
  return join_contingencies(sides, Grouper(sides).run(std::move(all)));
}

}  // namespace jc::diff
