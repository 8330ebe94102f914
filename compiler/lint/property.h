// What a property such as `owner`, `success.customer` or `channel.kind` means for a kind of entity: typed
// once when a rule is read, walked fast for every entity.
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "compiler/expr/rule/rule.h"
#include "compiler/facts/derived.h"
#include "compiler/lint/problem.h"
#include "compiler/model/model.h"

namespace jc::lint {

// What values of a property are, as far as tests must know.
struct ValueType {
  enum class Is : std::uint8_t { text, number, flag, choice, date, phrase, names, entities, facts, any };
  Is is = Is::any;
  // Several values may be there.
  bool many = false;
  expr::PhraseKind phrase = expr::PhraseKind::duration;
  std::span<const std::string_view> choices = {};
  // Names and entities: what they may be, so that the way can go on; phrases that begin with a metric too.
  std::vector<language::Kind> kinds;
  language::NameKind names = language::NameKind::none;
};

// One part of a property's way, for entities of one kind.
struct Step {
  enum class By : std::uint8_t {
    // A written key, or a team's own one (`word`).
    field,
    own_key,
    // Computed by the model.
    derived,
    id,
    title,
    path,
    // The entity around it; the nearest one of `kind`; the root's field.
    parent,
    around,
    root_field,
    // The next one in the same list.
    next,
    // All entities of `kind` inside it; all that name it.
    inside,
    named_by,
    // `tiers`, `segments` and `personas` of itself or the nearest entity around it.
    scope,
  };
  By by = By::field;
  language::KeyId key;
  // Of `inside`: under whatever key they stand; `key` is the entity's own one, which may say `none`.
  bool deep = false;
  // Fields that the entity around passes on.
  bool inherited = false;
  std::string word;
  language::Kind kind = language::Kind::journey;
  const facts::Derived* derived = nullptr;
  ValueType type;
};

// The same word may mean different steps for different kinds.
struct Hop {
  std::vector<std::pair<language::Kind, Step>> ways;
  const Step* way(language::Kind kind) const {
    for (const auto& [each, step] : ways) {
      if (each == kind) {
        return &step;
      }
    }
    return nullptr;
  }
};

struct Property {
  std::vector<Hop> hops;
  ValueType type;
  // As written.
  std::string text;
  bool empty() const { return hops.empty(); }
  // The written key of the first step on entities of `kind`; none where it is not a written one.
  language::KeyId first_key(language::Kind kind) const;
};

// Something a property led to.
using Thing = std::variant<model::Entity, model::ValueView, double, bool, std::string>;

// An empty list of things with room from earlier ones: judging fills and forgets thousands of them.
class ThingList {
 public:
  ThingList();
  ThingList(const ThingList&) = delete;
  ThingList& operator=(const ThingList&) = delete;
  ~ThingList();
  std::vector<Thing>& operator*() { return things_; }
  std::vector<Thing>* operator->() { return &things_; }

 private:
  std::vector<Thing> things_;
};

// Whose properties a sentence speaks of.
struct Subject {
  std::vector<language::Kind> kinds;
};

// Finds `path` for entities of `kinds`; nothing and a problem where no kind has it. `own`: as written on the
// entity itself, nothing computed or inherited.
std::optional<Property> find_property(const Subject& subject, const expr::RulePath& path, bool own,
                                      Problems& problems);

// Everything the property leads to from `from`. `reason` values (`none: …`), unreadable and empty ones come
// along: tests decide what they mean.
void collect(const Property& property, facts::Context& context, model::Entity from, std::vector<Thing>& out);

// How many things the calling thread may still walk to: rules that came with a workspace have a limit, beyond
// which `collect` finds no more. Without one: SIZE_MAX.
void allow_steps(std::size_t steps);
std::size_t steps_left();

// Whether anything is there. `none: <reason>` and what could not be read count as there.
bool present(const Property& property, facts::Context& context, model::Entity from);

// A value that answers on purpose, or was reported already: no test says more about it.
bool is_settled(const Thing& thing);

// The entity a thing is, or names; false where it is none.
model::Entity entity_of(const Thing& thing, const ValueType& type, facts::Context& context);

// As people read it.
std::string text_of(const Thing& thing);
// The same without a copy; texts that are put together stand in `room`.
std::string_view text_in(const Thing& thing, std::string& room);

}  // namespace jc::lint
