// Fixes that change what an author wrote: keys that come or go, and names that change everywhere at once.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/model.h"

namespace jc::model {

// Adds `text`, one line of `<key>: <value>`, to an entity, behind the key that the field tables put before
// it. Nothing where the entity is not written as a map of its own (a word alone, an alias, a tier's copy), or
// has the key already.
std::optional<diag::Edit> add_key(const source::Files& files, const Entity& entity, std::string_view text);

// Takes a written key out, with its value. Nothing where a comment would be lost with it, or where the key is
// the only one, or comes from elsewhere.
std::optional<diag::Edit> remove_key(const source::Files& files, const Entity& entity,
                                     const FieldValue& field);

// Takes entries out of a map of declared names: `names` under `key` of a vocabulary; the whole key where
// these are all of them. Empty where one of them can't go.
std::vector<diag::Edit> remove_names(const source::Files& files, const Entity& vocabulary, KeyId key,
                                     const std::vector<Entity>& names);

// Every place of an entity's name, where it is declared and where it is used, in all files.
struct Renaming {
  std::vector<diag::Edit> edits;
  // Some places hold the name in a team's own keys, where it may mean something else.
  bool guessed = false;
};

// Nothing where one of the places can't be edited (a folded line, an escape), or where `to` is taken.
std::optional<Renaming> rename(const Model& model, const Entity& entity, std::string_view to);

// Adds fixes to the findings `id-not-kebab-case`, which decoding reports before anybody knows where a name is
// used.
void offer_renames(const Model& model, diag::Diagnostics& found);

}  // namespace jc::model
