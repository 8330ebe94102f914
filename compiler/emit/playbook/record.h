// Turns records of the model into template data, driven by the field tables: each key of the language stands
// under its own name, so that templates can show all of it, and a new key shows without a line here.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "compiler/emit/playbook/names.h"
#include "compiler/emit/playbook/template.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/scale.h"
#include "compiler/facts/stage_ways.h"

namespace jc::emit {

// Members that records have beside the keys of the language; no key may be called so.
inline constexpr std::string_view kRecordMembers[] = {
    "anchor",   "number",     "is-last",      "md",     "none",    "inherited", "inherited-from", "details",
    "in-words", "rows",       "giver",        "taker",  "heading", "here",      "linked",         "meaning",
    "goes-to",  "plays-here", "plays-linked", "titled", "facets",  "involved",  "in-agenda",      "placed",
};

// A field of a kind, with what is asked of it for every record.
struct KindField {
  const language::Field* field = nullptr;
  language::KeyId key;
  bool may_inherit = false;
};

class PlaybookRecords {
 public:
  explicit PlaybookRecords(PlaybookNames& names) : names_(names) {}

  PlaybookNames& names() { return names_; }
  // All keys of its kind, `false` for those without a value, and the members above.
  Data record(model::Entity entity);
  // `{ md, text, items, none, inherited }` of a key, or false. Takes the value from above where the language
  // lets it flow down.
  Data field(model::Entity entity, const language::Field& field);
  // All that is in a record, on one line.
  std::string flat(model::Entity entity);
  // For whom and by whom it is, as attributes of what shows it, to be filtered by.
  std::string facets(model::Entity entity);
  // One value of a field on one line.
  std::string line(const language::Field& field, const model::ValueView& value);

 private:
  Data field(model::Entity entity, const KindField& field);
  Data written(const language::Field& field, const model::ValueView& value);
  Data item(const language::Field& field, const model::ValueView& value);
  Data list(const language::Field& field, const model::ValueView& value);
  Data list(const language::Field& field, const std::vector<model::ValueView>& values, std::string_view text);
  Data table(const language::Field& field, const model::ValueView& value);
  std::string scalar(const language::Field& field, const model::ValueView& value);
  std::string prose(const model::ValueView& value);
  std::string key_of(const language::Field& field, const model::ValueView& entry);
  std::string joined_lines(const language::Field& field, const model::ValueView& value);
  // What the built-in templates have no place of their own for.
  Data details(model::Entity entity);
  // What only some kinds have.
  void add_parts(Data& object, model::Entity entity);
  void add_handoff(Data& object, model::Entity handoff);
  void add_accountable(Data& object, model::Entity raci);
  const facts::StageWays& ways_of(model::Entity journey);
  // Who gives and who takes a hand-off, by titles; nobody of all else.
  std::vector<std::string> sides_of(model::Entity entity);
  std::string owner_of(model::Entity stage);
  // Of a feeling that has no word: "4 on a scale from 1 to 5".
  std::string score_of(model::Entity feeling);

  PlaybookNames& names_;
  // Of the journey that is shown, made when a hand-off asks first.
  std::shared_ptr<const facts::StageWays> ways_;
  model::Entity ways_of_;
  // Of the document whose scores were asked for last.
  std::optional<facts::EmotionScale> scale_;
  const model::Document* scaled_ = nullptr;
};

// A value that can be shown: not empty, not unreadable, not removed by a tier.
bool shows(const model::ValueView& value);
// `done-when` -> `Done when`, and in words where the key alone does not tell.
std::string label_of(language::Kind kind, std::string_view key);

// What a record is, for readers: "Hand-off".
std::string kind_in_words(language::Kind kind);
// A word of a closed list, standing by itself: "North star".
std::string choice_in_words(std::string_view choice);
// What something is, in Markdown, and the keys that it is told from; empty where the vocabulary does not say.
struct Meaning {
  std::string text;
  std::vector<language::KeyId> keys;
};
Meaning meaning_of(PlaybookNames& names, model::Entity entity);

}  // namespace jc::emit
