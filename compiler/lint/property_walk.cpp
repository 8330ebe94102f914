#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/facts/inheritance.h"
#include "compiler/lint/property.h"
#include "compiler/lint/used_by.h"

namespace jc::lint {

namespace {

using model::Entity;
using model::Is;
using model::ValueView;
using Things = std::vector<Thing>;

bool is_settled(const ValueView& value) {
  return value->is == Is::none || value->is == Is::unreadable || value->is == Is::nothing;
}

void add_value(ValueView value, Things& out) {
  if (value->is == Is::list || value->is == Is::table) {
    out.reserve(out.size() + value->count);
    for (const ValueView& item : value.items()) {
      add_value(item->is == Is::entry ? item.value() : item, out);
    }
    return;
  }
  if (const Entity record = value.record()) {
    if (!record->removed) {
      out.emplace_back(record);
    }
    return;
  }
  out.emplace_back(value);
}

bool is_there(const ValueView& value) {
  switch (value->is) {
    case Is::list:
    case Is::table:
      return value->count > 0;
    case Is::text:
      return !value->text.empty();
    default:
      return true;
  }
}

bool is_there(const Thing& thing) {
  if (const auto* value = std::get_if<ValueView>(&thing)) {
    return is_there(*value);
  }
  if (const auto* flag = std::get_if<bool>(&thing)) {
    return *flag;
  }
  const auto* text = std::get_if<std::string>(&thing);
  return text == nullptr || !text->empty();
}

// As written here, or what counts in its place.
ValueView written(const Step& step, Entity from) {
  const ValueView own = from.find(step.key);
  if (own || !step.inherited) {
    return own;
  }
  const facts::Counting counts = facts::counting(from, step.key);
  return counts ? counts.written.front() : ValueView();
}

ValueView own_key(const Step& step, Entity from) {
  for (const model::FieldValue& field : from.fields()) {
    if (!field.key.exists() && from.document().word(field) == step.word) {
      return {&from.document(), field.value};
    }
  }
  return {};
}

void add_property(const facts::Property& property, Things& out) {
  struct Add {
    Things& out;
    void operator()(std::monostate) const {}
    void operator()(bool flag) const { out.emplace_back(flag); }
    void operator()(double number) const { out.emplace_back(number); }
    void operator()(const std::string& text) const { out.emplace_back(text); }
    void operator()(const std::vector<std::string>& texts) const {
      out.insert(out.end(), texts.begin(), texts.end());
    }
    void operator()(const std::vector<Entity>& entities) const {
      out.insert(out.end(), entities.begin(), entities.end());
    }
    void operator()(const std::vector<ValueView>& values) const {
      for (const ValueView& value : values) {
        add_value(value, out);
      }
    }
    void operator()(const std::vector<facts::Fact>& facts) const {
      for (const facts::Fact& fact : facts) {
        out.emplace_back(fact.text);
      }
    }
  };
  std::visit(Add{out}, property);
}

// A key answered on purpose, or reported already, settles a computed property too.
bool settled_by_key(const Step& step, Entity from, Things& out) {
  const ValueView value = step.key.exists() ? from.find(step.key) : ValueView();
  if (value && is_settled(value)) {
    out.emplace_back(value);
    return true;
  }
  return false;
}

void walk_derived(const Step& step, facts::Context& context, Entity from, Things& out) {
  const std::size_t before = out.size();
  add_property(step.derived->get(context, from), out);
  if (out.size() == before) {
    settled_by_key(step, from, out);
  }
}

// What an overlay says counts for the tier it is applied to.
bool is_inside(Entity inner, Entity outer) {
  for (Entity at = inner.parent(); at; at = at.parent()) {
    if (at == outer) {
      return true;
    }
    if (language::info(at.kind()).overlay) {
      return false;
    }
  }
  return false;
}

void walk_inside(const Step& step, Entity from, Things& out) {
  const model::Document& document = from.document();
  if (const ValueView own = step.deep ? from.find(step.key) : ValueView(); own && is_settled(own)) {
    out.emplace_back(own);
  }
  for (model::RecordId id = from.record_id() + 1; id < document.records.size(); id++) {
    const model::Record& record = document.records[id];
    const bool wanted = record.kind == step.kind && !record.removed &&
                        (step.deep || !step.key.exists() || record.in == step.key);
    if (wanted && is_inside({&document, id}, from)) {
      out.emplace_back(Entity(&document, id));
    }
  }
}

void walk_scope(const Step& step, Entity from, Things& out) {
  for (Entity at = from; at; at = at.parent()) {
    if (const ValueView value = at.find(step.key)) {
      add_value(value, out);
      return;
    }
    if (at.kind() == language::Kind::overlay && step.key == language::find_key("tiers")) {
      out.emplace_back(std::string(at.id()));
      return;
    }
  }
}

Entity next_of(Entity from) {
  const Entity parent = from.parent();
  if (!parent || !from->in.exists()) {
    return {};
  }
  bool found = false;
  for (const Entity& sibling : parent.children(from->in)) {
    if (found) {
      return sibling;
    }
    found = sibling == from;
  }
  return {};
}

void add_entity(Entity entity, Things& out) {
  if (entity) {
    out.emplace_back(entity);
  }
}

void walk_step(const Step& step, facts::Context& context, Entity from, Things& out) {
  switch (step.by) {
    case Step::By::field:
      if (const ValueView value = written(step, from)) {
        add_value(value, out);
      } else if (step.key == language::find_key("title")) {
        out.emplace_back(from.title());
      }
      return;
    case Step::By::own_key:
      if (const ValueView value = own_key(step, from)) {
        add_value(value, out);
      }
      return;
    case Step::By::derived:
      return walk_derived(step, context, from, out);
    case Step::By::id:
      out.emplace_back(std::string(from.id()));
      return;
    case Step::By::title:
      out.emplace_back(from.title());
      return;
    case Step::By::path:
      out.emplace_back(from.path());
      return;
    case Step::By::parent:
      return add_entity(from.parent(), out);
    case Step::By::around:
      return add_entity(from.around(step.kind), out);
    case Step::By::root_field:
      return add_entity(from.root().child(step.key), out);
    case Step::By::next:
      return add_entity(next_of(from), out);
    case Step::By::inside:
      return walk_inside(step, from, out);
    case Step::By::named_by:
      for (const Entity& user : users_of(context, from, step.kind)) {
        if (!step.key.exists() || user->in == step.key) {
          out.emplace_back(user);
        }
      }
      return;
    case Step::By::scope:
      return walk_scope(step, from, out);
  }
}

}  // namespace

namespace {

// Lists that nobody uses right now; as many as were ever in use at once.
std::vector<Things>& idle_lists() {
  thread_local std::vector<Things> lists;
  return lists;
}

}  // namespace

ThingList::ThingList() {
  std::vector<Things>& idle = idle_lists();
  if (!idle.empty()) {
    things_ = std::move(idle.back());
    idle.pop_back();
  }
}

ThingList::~ThingList() {
  things_.clear();
  idle_lists().push_back(std::move(things_));
}

bool is_settled(const Thing& thing) {
  const auto* value = std::get_if<ValueView>(&thing);
  return value != nullptr && is_settled(*value);
}

Entity entity_of(const Thing& thing, const ValueType& type, facts::Context& context) {
  if (const auto* entity = std::get_if<Entity>(&thing)) {
    return *entity;
  }
  const auto* value = std::get_if<ValueView>(&thing);
  if (value == nullptr || type.kinds.empty()) {
    return {};
  }
  std::string_view name = (*value)->text;
  if (const expr::Phrase* phrase = value->phrase()) {
    if (const auto* target = std::get_if<expr::Target>(&(*phrase)->value)) {
      name = target->metric.text;
    } else if (const auto* effect = std::get_if<expr::Effect>(&(*phrase)->value)) {
      name = effect->metric.text;
    }
  }
  return context.model().find(value->document(), std::span<const language::Kind>(type.kinds), name);
}

namespace {

std::size_t& steps_of_thread() {
  thread_local std::size_t left = SIZE_MAX;
  return left;
}

void spend(std::size_t steps) {
  std::size_t& left = steps_of_thread();
  left -= std::min(steps, left);
}

// The entities that a hop led to, each once: from there on the way is the same.
class Reached {
 public:
  // False where it has been there.
  bool add(Entity entity) {
    // Nearly all ways lead to a few; a hostile rule's to millions.
    constexpr std::size_t kFew = 16;
    if (few_.size() < kFew) {
      if (std::find(few_.begin(), few_.end(), entity) != few_.end()) {
        return false;
      }
      few_.push_back(entity);
      return true;
    }
    if (many_.empty()) {
      for (const Entity& each : few_) {
        many_.emplace(&each.document(), each.record_id());
      }
    }
    return many_.emplace(&entity.document(), entity.record_id()).second;
  }

 private:
  std::vector<Entity> few_;
  std::set<std::pair<const model::Document*, model::RecordId>> many_;
};

}  // namespace

void allow_steps(std::size_t steps) { steps_of_thread() = steps; }

std::size_t steps_left() { return steps_of_thread(); }

void collect(const Property& property, facts::Context& context, Entity from, Things& out) {
  if (property.hops.size() == 1) {
    if (const Step* step = property.hops[0].way(from.kind())) {
      walk_step(*step, context, from, out);
      spend(out.size() + 1);
    }
    return;
  }
  static const ValueType kUntyped;
  ThingList first;
  ThingList second;
  Things* here = &*first;
  Things* there = &*second;
  here->emplace_back(from);
  const ValueType* type = &kUntyped;
  for (std::size_t at = 0; at < property.hops.size(); at++) {
    const Hop& hop = property.hops[at];
    Things& to = at + 1 == property.hops.size() ? out : *there;
    const ValueType* next = &kUntyped;
    Reached reached;
    for (const Thing& thing : *here) {
      if (is_settled(thing)) {
        to.push_back(thing);
        continue;
      }
      const Entity entity = entity_of(thing, *type, context);
      const Step* step = entity && reached.add(entity) ? hop.way(entity.kind()) : nullptr;
      if (step != nullptr && steps_left() > 0) {
        const std::size_t before = to.size();
        walk_step(*step, context, entity, to);
        spend(to.size() - before + 1);
        next = &step->type;
      }
    }
    type = next;
    std::swap(here, there);
    there->clear();
  }
}

bool present(const Property& property, facts::Context& context, Entity from) {
  const Step* step = property.hops.size() == 1 ? property.hops[0].way(from.kind()) : nullptr;
  if (step != nullptr && step->by == Step::By::field) {
    const ValueView value = written(*step, from);
    return value && is_there(value);
  }
  ThingList things;
  collect(property, context, from, *things);
  return std::any_of(things->begin(), things->end(), [](const Thing& thing) { return is_there(thing); });
}

std::string text_of(const Thing& thing) {
  std::string room;
  const std::string_view text = text_in(thing, room);
  return room.empty() ? std::string(text) : room;
}

std::string_view text_in(const Thing& thing, std::string& room) {
  if (const auto* entity = std::get_if<Entity>(&thing)) {
    if (entity->id().empty()) {
      return room = entity->title();
    }
    return entity->id();
  }
  if (const auto* value = std::get_if<ValueView>(&thing)) {
    return (*value)->text;
  }
  if (const auto* number = std::get_if<double>(&thing)) {
    return room = fmt::format("{:g}", *number);
  }
  if (const auto* flag = std::get_if<bool>(&thing)) {
    return *flag ? "true" : "false";
  }
  return std::get<std::string>(thing);
}

}  // namespace jc::lint
