#include "compiler/emit/site/facets.h"

#include <unordered_set>
#include <utility>
#include <vector>

#include "compiler/emit/site/html.h"
#include "compiler/view/owners.h"
#include "compiler/view/wording.h"

namespace jc::emit {

using language::Kind;
using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

using Titles = std::vector<std::string>;

void add(Titles& to, Titles titles) {
  std::unordered_set<std::string> seen(to.begin(), to.end());
  for (std::string& title : titles) {
    if (seen.insert(title).second) {
      to.push_back(std::move(title));
    }
  }
}

// Whoever takes part; where nobody is named, who owns it.
Titles roles_of(const view::Wording& words, const Entity& entity, Titles sides) {
  Titles roles;
  const bool sided = language::find_field(entity.kind(), "who"_key) != nullptr;
  if (const Entity who = sided ? entity.child("who"_key) : Entity()) {
    add(roles, words.titles(who, "team"_key, NameKind::party));
    add(roles, words.titles(who, "customer"_key, NameKind::customer_party));
    add(roles, words.titles(who, "partner"_key, NameKind::party));
  }
  add(roles, std::move(sides));
  for (const language::KeyId key : {"actor"_key, "accountable"_key, "responsible"_key, "coordinator"_key}) {
    if (language::find_field(entity.kind(), key) != nullptr) {
      add(roles, words.titles(entity, key, NameKind::customer_party));
    }
  }
  if (roles.empty() && language::find_field(entity.kind(), "owner"_key) != nullptr) {
    add(roles, view::owners_of(words, entity));
  }
  return roles;
}

void append(std::string& attributes, std::string_view name, const Titles& titles) {
  if (titles.empty()) {
    return;
  }
  attributes.append(" data-").append(name).append("=\"|");
  for (const std::string& title : titles) {
    attributes.append(html_escape(title)).append("|");
  }
  attributes += '"';
}

}  // namespace

std::string facets_of(const model::Model& model, const Entity& entity, std::vector<std::string> sides) {
  const view::Wording words(model);
  std::string attributes;
  append(attributes, "role", roles_of(words, entity, std::move(sides)));
  if (language::find_field(entity.kind(), "channel"_key) != nullptr) {
    append(attributes, "channel", words.titles(entity, "channel"_key, NameKind::channel));
  }
  append(attributes, "tier", words.titles(entity, "tiers"_key, NameKind::tier));
  append(attributes, "persona", words.titles(entity, "personas"_key, NameKind::persona));
  return attributes;
}

}  // namespace jc::emit
