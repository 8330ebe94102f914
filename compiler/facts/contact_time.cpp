#include "compiler/facts/contact_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/time.h"
#include "compiler/facts/time_root.h"

namespace jc::facts {

namespace {

bool counts_from(const expr::Moment& moment, std::string_view name) {
  const expr::Anchor* anchor = moment.points.empty() ? nullptr : expr::anchor(moment.points.front());
  return anchor != nullptr && !anchor->date && anchor->name.text == name;
}

// Held only for customers who are late, or of whom something else is true: `if: not milestone live`.
bool asks_about(const Entity& contact, std::string_view milestone) {
  const ValueView written = contact.find("if"_key);
  const auto* criterion = read_as<expr::Criterion>(written);
  const std::vector<const expr::Leaf*> leaves =
      criterion == nullptr ? std::vector<const expr::Leaf*>() : expr::leaves(*criterion);
  return std::any_of(leaves.begin(), leaves.end(), [&](const expr::Leaf* leaf) {
    const auto* happened = std::get_if<expr::Happened>(&leaf->what);
    return leaf->kind() == expr::LeafKind::late ||
           (happened != nullptr && happened->name.text == milestone) ||
           (happened != nullptr && happened->kind == expr::AnchorKind::status);
  });
}

// Two stretches of time that meet are one after the other; a point at the begin of a stretch is not certain.
bool is_before(const Placed& a, const Placed& b) {
  if (!(a.root == b.root) || !a.window.high || !b.window.low) {
    return false;
  }
  const bool stretches = a.window.low != a.window.high && b.window.low != b.window.high;
  return *a.window.high < *b.window.low || (stretches && *a.window.high == *b.window.low);
}

class Finder {
 public:
  Finder(Context& context, const Entity& journey)
      : model_(context.model()),
        timeline_(model_, journey),
        start_(journey.text("starts-at"_key)),
        in_question_(context, journey) {
    add_named(journey);
    for (const Entity& stage : journey.children("stages"_key)) {
      add_named(stage);
    }
  }

  void look_at(const Entity& contact, const Entity& stage) {
    const auto held = time_of(contact);
    if (!held) {
      return;
    }
    const bool told = compare_with_prepared(contact, *held) ||
                      compare_with_milestones(contact, held->written, *held->moment, held->at);
    if (!told && stage && !compare_with_stage(contact, held->written, held->at, stage)) {
      compare_with_length(contact, *held, stage);
    }
  }

  std::vector<Fact> take() { return std::move(facts_); }

 private:
  struct Held {
    ValueView written;
    const expr::Moment* moment = nullptr;
    Placed at;
  };

  // Of several times one may serve, another prepare the next.
  std::optional<Held> time_of(const Entity& contact) const {
    const ValueView written = contact.find("when"_key);
    const std::vector<ValueView> times = written ? written.items() : std::vector<ValueView>();
    const expr::Moment* moment = times.size() == 1 ? moment_in(times.front()) : nullptr;
    const auto at = moment == nullptr || contact.find("repeat"_key) ? std::nullopt : timeline_.place(*moment);
    return at ? std::optional(Held{times.front(), moment, *at}) : std::nullopt;
  }

  // What both count from directly, the start by whichever name: through a chain of milestones each of which
  // may slip nothing is certain.
  bool same_anchor(const expr::Moment& a, const expr::Moment& b) const { return base(a) == base(b); }

  std::string_view base(const expr::Moment& moment) const {
    const expr::Anchor* anchor = expr::anchor(moment.points.front());
    const std::string_view name = anchor == nullptr ? start_ : std::string_view(anchor->name.text);
    return name == start_ ? std::string_view() : name;
  }

  bool compare_with_prepared(const Entity& contact, const Held& held) {
    const ValueView prepared = contact.find("before"_key);
    for (const ValueView& name : prepared ? prepared.items() : std::vector<ValueView>()) {
      const auto found = contacts_.find(name->text);
      const auto other = found == contacts_.end() ? std::nullopt : time_of(found->second);
      if (other && same_anchor(*other->moment, *held.moment) && is_before(other->at, held.at)) {
        const std::string_view id = found->second.id();
        Fact& fact = add(contact, held.written, other->written, fmt::format("`{}` is held then", id));
        fact.text =
            fmt::format("touchpoint `{}` comes {}, when touchpoint `{}`, which it prepares, is over (`{}`)",
                        contact.id(), held.written->text, id, other->written->text);
        fact.help = "let it come first, or mend one of the times";
        return true;
      }
    }
    return false;
  }

  bool compare_with_milestones(const Entity& contact, const ValueView& when, const expr::Moment& moment,
                               const Placed& at) {
    const ValueView served = contact.find("for"_key);
    if (!served) {
      return false;
    }
    for (const ValueView& name : served.items()) {
      const Entity milestone = milestone_called(name->text);
      const ValueView due = milestone ? milestone.find("due"_key) : ValueView();
      const expr::Moment* until = due ? moment_in(due) : nullptr;
      const auto placed = until == nullptr ? std::nullopt : timeline_.place(*until);
      if (placed && same_anchor(*until, moment) && is_before(*placed, at) &&
          !counts_from(moment, milestone.id()) && !asks_about(contact, milestone.id()) &&
          !in_question_.contain(milestone)) {
        Fact& fact = add(contact, when, due, fmt::format("`{}` is due then", milestone.id()));
        fact.text = fmt::format(
            "touchpoint `{}` comes {}, when milestone `{}`, which it serves, is due already (`{}`)",
            contact.id(), when->text, milestone.id(), due->text);
        fact.help = "let it come before, or move the due date";
        return true;
      }
    }
    return false;
  }

  bool compare_with_stage(const Entity& contact, const ValueView& when, const Placed& at,
                          const Entity& stage) {
    for (const KeyId key : {"window"_key, "entry"_key}) {
      const ValueView written = stage.find(key);
      const expr::Moment* moment = written ? moment_in(written) : nullptr;
      const auto placed = moment == nullptr ? std::nullopt : timeline_.place(*moment);
      if (!placed) {
        continue;
      }
      const bool before = is_before(at, *placed);
      if (before || (key == "window"_key && is_before(*placed, at))) {
        Fact& fact = add(contact, when, written,
                         fmt::format("stage `{}` {}", stage.id(),
                                     key == "entry"_key ? "is entered then" : "takes place then"));
        fact.text = fmt::format("touchpoint `{}` comes {}, {} (`{}`)", contact.id(), when->text,
                                before ? "before its stage begins" : "when its stage is over", written->text);
        fact.help = "move it into the stage it belongs to, or mend one of the times";
        return true;
      }
    }
    return false;
  }

  // Without a window the time is up when the stage has taken as long as it takes, counted from what begins
  // it. Deadlines are not compared in the same way: they may leave more time than is planned.
  void compare_with_length(const Entity& contact, const Held& held, const Entity& stage) {
    const ValueView written = stage.find("duration"_key);
    const auto* duration = read_as<expr::Duration>(written);
    if (duration == nullptr || duration->bound == expr::Bound::about || stage.find("window"_key) ||
        !counts_from_begin(*held.moment, stage)) {
      return;
    }
    const auto most = expr::length(*duration).high;
    const auto earliest = expr::window(held.moment->points.front()).low;
    if (most && earliest && *earliest > *most) {
      Fact& fact = add(contact, held.written, written, fmt::format("stage `{}` takes this long", stage.id()));
      fact.text = fmt::format("touchpoint `{}` comes {}, when its stage is over (it takes {})", contact.id(),
                              held.written->text, written->text);
      fact.help = "move it into the stage it belongs to, or mend one of the times";
    }
  }

  // From the stage itself, or from the one thing that brings customers into it.
  static bool counts_from_begin(const expr::Moment& moment, const Entity& stage) {
    const expr::Anchor* anchor = expr::anchor(moment.points.front());
    if (anchor == nullptr || anchor->date || anchor->edge == expr::Edge::end) {
      return false;
    }
    return anchor->name.text == stage.id() || anchor->name.text == awaited(stage.find("entry"_key));
  }

  Fact& add(const Entity& contact, const ValueView& when, const ValueView& other, std::string label) {
    Fact fact;
    fact.at = place(model_, when);
    fact.about = contact;
    fact.related.push_back({place(model_, other), std::move(label)});
    return facts_.emplace_back(std::move(fact));
  }

  void add_named(const Entity& around) {
    for (const Entity& milestone : around.children("milestones"_key)) {
      milestones_.emplace(milestone.id(), milestone);
    }
    for (const Entity& contact : around.children("touchpoints"_key)) {
      contacts_.emplace(contact.id(), contact);
    }
  }

  // As the tier has it, where the journey is a tier's copy.
  Entity milestone_called(std::string_view name) const {
    const auto found = milestones_.find(name);
    return found == milestones_.end() ? Entity() : found->second;
  }

  const Model& model_;
  Timeline timeline_;
  // What the journey starts at.
  std::string_view start_;
  DatesInQuestion in_question_;
  std::map<std::string_view, Entity> contacts_;
  std::map<std::string_view, Entity> milestones_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> misplaced_contacts(Context& context, Entity journey) {
  // A tier that is promised an earlier date keeps the contacts of the framework: too often on purpose to be
  // told.
  if (!journey.document().tier.empty()) {
    return {};
  }
  Finder finder(context, journey);
  for (const Entity& contact : journey.children("touchpoints"_key)) {
    finder.look_at(contact, Entity());
  }
  for (const Entity& stage : journey.children("stages"_key)) {
    for (const Entity& contact : stage.children("touchpoints"_key)) {
      finder.look_at(contact, stage);
    }
  }
  return finder.take();
}

}  // namespace jc::facts
