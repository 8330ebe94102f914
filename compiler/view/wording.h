// Texts of a journey as pictures show them: titles in place of ids, phrases in words.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/model/model.h"

namespace jc::view {

// Stages of the framework that a tier has not.
struct LeftOut {
  std::string tier;  // its title
  // Their titles, with the reasons that are given.
  std::vector<std::string> stages;
};

class Wording {
 public:
  explicit Wording(const model::Model& model) : model_(model) {}

  // The title of what the name means; the name where it means nothing known.
  std::string title(const model::Document& document, language::NameKind kind, std::string_view name) const;
  // Of a name in a phrase.
  std::string title_in(const model::Document& document, const expr::Phrase& phrase,
                       const expr::Name& name) const;
  // Of every name in a field; empty where the field is absent or `none`.
  std::vector<std::string> titles(const model::Entity& entity, language::KeyId key,
                                  language::NameKind kind) const;
  // The same on one line, with commas.
  std::string people(const model::Entity& entity, language::KeyId key) const;
  // Who takes part in a contact, on both sides: "CSM with Sponsor"; arrows say who starts where that is said.
  std::string sides(const model::Entity& touchpoint) const;
  // Every phrase of a field, as people read it: without `event` and the like, which tell kinds of happenings
  // apart for the reader of the file.
  std::vector<std::string> phrases(const model::Entity& entity, language::KeyId key) const;
  // The same on one line, with semicolons.
  std::string phrase(const model::Entity& entity, language::KeyId key) const;
  std::string phrase(const model::ValueView& value) const;
  // Whatever the field holds, on one line; empty where it is absent or `none`.
  std::string line(const model::Entity& entity, const language::Field& field) const;
  // Of a tier's copy; nothing for all else.
  LeftOut left_out(const model::Document& copy) const;
  // Why the field is empty on purpose; nothing where it is not, a few words where no reason is given.
  static std::string reason(const model::Entity& entity, language::KeyId key);
  static std::string reason(const model::ValueView& value);

 private:
  const model::Model& model_;
};

// What a journey's `view` means: "future state"; nothing where it is not said.
std::string_view view_in_words(std::string_view view);

}  // namespace jc::view
