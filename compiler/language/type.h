// The words in which the field tables declare the journey language: kinds of entities, types of values,
// and what names may refer to.
//
// The tables are the language. Decoding, "did you mean", JSON Schema, the model's JSON, the reference
// page, the rule language and `expand` all read them; nothing else lists keys.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "compiler/expr/phrase/kind.h"

namespace jc::language {

// What a map in a file can be. Order is the order of the reference page.
enum class Kind : std::uint8_t {
  // Documents.
  journey,
  vocabulary,
  portfolio,
  config,
  // Parts of a journey.
  stage,
  milestone,
  touchpoint,
  step,
  activity,
  play,
  play_step,
  contingency,
  handoff,
  transition,
  overlap,
  experience,
  feeling,
  insight,
  opportunity,
  status,
  governance,
  review,
  ritual,
  practice,
  practice_activity,
  win,
  audit,
  audited,
  finding,
  change,
  scope,
  success,
  needs,
  sides,
  raci,
  stage_value,
  variant,
  validation,
  lane_item,
  walkthrough,
  // Tiers on the one framework.
  overlay,
  overlay_stage,
  overlay_milestone,
  overlay_touchpoint,
  overlay_play,
  overlay_ritual,
  touchpoint_patch,
  play_patch,
  ritual_patch,
  // Shared names.
  role,
  team,
  person,
  metric,
  attribute,
  segment,
  tier,
  persona,
  channel,
  product,
  event,
  asset,
  evidence,
  scales,
  // Portfolio.
  portfolio_product,
  orchestration,
  intersection,
  // Map forms of phrases.
  prose,
  duration_form,
  moment_form,
  cadence_form,
  quantity_form,
  target_form,
  criterion_form,
  condition_form,
  effect_form,
  range_form,
  // Settings.
  rule_setting,
  theme,
};
inline constexpr std::size_t kKindCount = static_cast<std::size_t>(Kind::theme) + 1;

// What a name in a file may refer to.
enum class NameKind : std::uint8_t {
  none,
  party,
  customer_party,
  event,
  milestone,
  stage,
  step,
  served,
  metric,
  attribute,
  tier,
  segment,
  persona,
  channel,
  product,
  asset,
  evidence,
  play,
  ritual,
  journey,
  insight,
  opportunity,
  group,
  person,
  team,
  anchor,
  payload,
  status,
  channel_or_text,
  touchpoint,
};
inline constexpr std::size_t kNameKindCount = static_cast<std::size_t>(NameKind::touchpoint) + 1;

enum class Base : std::uint8_t {
  // Any scalar, as text.
  text,
  // The entity's own name, kebab-case.
  id,
  flag,
  integer,
  number,
  date,
  // One word of a closed list.
  choice,
  name,
  phrase,
  record,
  // Kept as it is: a team's own keys.
  any,
};

enum class Shape : std::uint8_t {
  one,
  // A list; one value alone stands for a list of one.
  list,
  // A map from id to record.
  keyed,
  // A map from free keys (or names of `key_names`) to values of the base type.
  table,
  // As `table`, with lists as values.
  table_of_lists,
};

struct Type {
  Base base = Base::text;
  Shape shape = Shape::one;
  Kind record = Kind::journey;
  NameKind names = NameKind::none;
  expr::PhraseKind phrase = expr::PhraseKind::duration;
  std::span<const std::string_view> choices = {};
  // Names that the keys of a `keyed` or `table` refer to, where they don't declare them.
  NameKind key_names = NameKind::none;
};

// What a line of a table says beside its type: how the key is written, and which readers show it where. Every
// key shows on a page: one that no template has a place for shows there by its label, among the details.
enum Flag : std::uint16_t {
  kRequired = 1,
  // Where absent, the value of the entity around it counts (language, principle 4).
  kInherited = 2,
  // A bare scalar in place of the record fills this key.
  kShorthand = 4,
  // Some page has a place of its own for it.
  kPlaced = 8,
  // Maps show it as a line on the card of its entity.
  kOnCard = 16,
  // These pictures have a place of their own for it.
  kOnMap = 32,
  kOnFlow = 64,
  kOnYear = 128,
  kOnTiers = 256,
  kOnMetrics = 512,
  kOnPortfolio = 1024,
};

// What a change of the key means, and to whom. A type gives the key its role (`role_of`); the line says it
// only where it is another one.
enum class KeyRole : std::uint8_t {
  by_type,
  // When the customer is met or served, and what they were told they get.
  promise_time,
  promise_content,
  // What has to be true.
  condition,
  // Hours, rhythm and means of the team.
  work,
  // What is measured, and what is aimed at.
  number,
  // Who answers, acts, judges, is told.
  people,
  // What something is called, and what kind of thing it is.
  name,
  // Words that explain.
  prose,
  // Where in the journey something stands or leads.
  place,
  // A map, whose keys have roles of their own.
  parts,
};

struct Marks {
  std::uint16_t flags = 0;
  KeyRole role = KeyRole::by_type;

  constexpr Marks() = default;
  constexpr Marks(Flag one) : flags(one) {}
  constexpr Marks(KeyRole said) : role(said) {}
};
constexpr Marks operator|(Marks a, Marks b) {
  a.flags = static_cast<std::uint16_t>(a.flags | b.flags);
  a.role = b.role == KeyRole::by_type ? a.role : b.role;
  return a;
}
constexpr Marks operator|(Flag a, Flag b) { return Marks(a) | Marks(b); }
constexpr Marks operator|(Flag a, KeyRole b) { return Marks(a) | Marks(b); }
constexpr Marks operator|(KeyRole a, Flag b) { return Marks(a) | Marks(b); }

struct Field {
  std::string_view key;
  Type type;
  // One sentence for the reference page, hover and JSON Schema.
  std::string_view doc;
  std::uint16_t flags = 0;
  KeyRole role = KeyRole::by_type;

  constexpr Field(std::string_view its_key, Type its_type, std::string_view its_doc, Marks marks = {})
      : key(its_key), type(its_type), doc(its_doc), flags(marks.flags), role(marks.role) {}
};

// The role that the line of a key gives it, or else its type.
KeyRole role_of(const Field& field);

struct KindInfo {
  Kind kind;
  // In messages and in the rule language; words separated by hyphens.
  std::string_view name;
  std::span<const Field> fields;
  std::string_view doc;
  // Has an id of its own, a path, and the keys every entity has (`title`, `note`, `tiers`, …).
  bool entity = false;
  // Overlays: the kind whose framework they may not change.
  Kind base = Kind::journey;
  bool overlay = false;
  // A text in place of the map is the title, and the id is made from it.
  bool by_title = false;
};

// Builders, so that a table line reads like a sentence.
constexpr Type text() { return {}; }
constexpr Type own_id() { return {.base = Base::id}; }
constexpr Type flag() { return {.base = Base::flag}; }
constexpr Type integer() { return {.base = Base::integer}; }
constexpr Type number() { return {.base = Base::number}; }
constexpr Type date() { return {.base = Base::date}; }
constexpr Type any() { return {.base = Base::any}; }
constexpr Type choice(std::span<const std::string_view> words) {
  return {.base = Base::choice, .choices = words};
}
constexpr Type name(NameKind kind) { return {.base = Base::name, .names = kind}; }
constexpr Type phrase(expr::PhraseKind kind) { return {.base = Base::phrase, .phrase = kind}; }
constexpr Type record(Kind kind) { return {.base = Base::record, .record = kind}; }
constexpr Type list(Type type) {
  type.shape = Shape::list;
  return type;
}
constexpr Type keyed(Kind kind, NameKind names = NameKind::none) {
  return {.base = Base::record, .shape = Shape::keyed, .record = kind, .key_names = names};
}
constexpr Type table(Type type, NameKind names = NameKind::none) {
  type.shape = Shape::table;
  type.key_names = names;
  return type;
}
constexpr Type table_of_lists(Type type) {
  type.shape = Shape::table_of_lists;
  return type;
}

}  // namespace jc::language
