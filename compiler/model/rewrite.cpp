#include "compiler/model/rewrite.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/diag/edits.h"
#include "compiler/model/asked.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/syntax/mapping_edit.h"
#include "compiler/syntax/write.h"

namespace jc::model {
namespace {

bool within(std::uint32_t begin, std::uint32_t end, const Record& record) {
  return record.begin <= begin && end <= record.end;
}

// Each record inside the one around it: not come in through an alias or a merge.
bool is_written_here(const Entity& entity) {
  if (!entity.document().tier.empty()) {
    return false;
  }
  for (Entity at = entity; at->parent != kNoRecord; at = at.parent()) {
    if (!within(at->begin, at->end, *at.parent())) {
      return false;
    }
  }
  return true;
}

bool is_written_in(const FieldValue& field, const Record& record) {
  // A word alone stands for a map with one key: the key is the value itself then.
  return within(field.key_begin, field.key_end(), record) && field.key_end() < record.end;
}

struct Written {
  syntax::MappingPlace place;
  // Beside its entries.
  std::vector<const FieldValue*> fields;
};

Written written(const Entity& entity) {
  Written found{{entity.span(), {}}, {}};
  for (const FieldValue& field : entity.fields()) {
    const Value& value = entity.document().values[field.value];
    if (!is_written_in(field, *entity) || (value.begin == field.key_begin && value.is != Is::nothing)) {
      continue;
    }
    const bool own =
        !value.shared && value.begin >= field.key_end() && within(value.begin, value.end, *entity);
    found.place.entries.push_back(
        {field.key_begin, field.key_end(), own ? value.begin : 0, own ? value.end : 0});
    found.fields.push_back(&field);
  }
  return found;
}

// Where a key stands in the field tables of a kind; keys every entity has come right behind the id.
std::size_t rank(Kind kind, std::string_view key) {
  const std::vector<const Field*> fields = fields_of(kind);
  const std::size_t own = info(kind).fields.size();
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field* field) { return field->key == key; });
  const auto at = static_cast<std::size_t>(found - fields.begin());
  return at == fields.size() ? 2 * fields.size() : at == 0 ? 0 : at < own ? fields.size() + at : at - own + 1;
}

// The declaration of a keyed record is the key in its parent's map.
std::optional<diag::Edit> declaration(const source::Files& files, const Entity& entity, std::string_view to) {
  const source::Span span{entity.document().file, entity->id_begin, entity->id_end};
  const std::vector<diag::Edit> edits = diag::respell(files[span.file].content(), span, entity.id(), to);
  return edits.empty() ? std::nullopt : std::optional(edits.front());
}

bool declares(const Scope& scope, std::string_view name) {
  return scope.find(name).begin() != scope.find(name).end();
}

bool is_taken(const Model& model, std::string_view name) {
  Asked::note(Asked::What::more);
  return declares(model.shared, name) ||
         std::any_of(model.linked.begin(), model.linked.end(),
                     [&](const Linked& each) { return declares(each.own, name); });
}

}  // namespace

std::optional<diag::Edit> add_key(const source::Files& files, const Entity& entity, std::string_view text) {
  const std::string_view key = text.substr(0, text.find(':'));
  if (!is_written_here(entity) || entity.field(find_key(key)) != nullptr) {
    return std::nullopt;
  }
  const Written own = written(entity);
  std::optional<std::size_t> after;
  const std::size_t wanted = rank(entity.kind(), key);
  for (std::size_t i = 0; i < own.fields.size(); i++) {
    const std::string_view word = entity.document().word(*own.fields[i]);
    if (word == key) {
      return std::nullopt;
    }
    // The first stands where it stands: an id, or what the author put in its place.
    after = i == 0 || rank(entity.kind(), word) < wanted ? i : after;
  }
  return syntax::add_entry(files[entity.document().file].content(), own.place, after, text);
}

std::optional<diag::Edit> remove_key(const source::Files& files, const Entity& entity,
                                     const FieldValue& field) {
  if (!is_written_here(entity)) {
    return std::nullopt;
  }
  const Written own = written(entity);
  const auto found = std::find(own.fields.begin(), own.fields.end(), &field);
  if (found == own.fields.end()) {
    return std::nullopt;
  }
  return syntax::remove_entry(files[entity.document().file].content(), own.place,
                              static_cast<std::size_t>(found - own.fields.begin()));
}

std::vector<diag::Edit> remove_names(const source::Files& files, const Entity& vocabulary, KeyId key,
                                     const std::vector<Entity>& names) {
  const FieldValue* field = vocabulary.field(key);
  const ValueView table = vocabulary.find(key);
  if (field == nullptr || !table.is(Is::table) || !is_written_here(vocabulary)) {
    return {};
  }
  std::vector<diag::Edit> edits;
  const std::string_view content = files[vocabulary.document().file].content();
  if (names.size() >= table.items().size()) {
    const auto whole = remove_key(files, vocabulary, *field);
    return whole ? std::vector<diag::Edit>{*whole} : edits;
  }
  syntax::MappingPlace place{table.span(), {}};
  std::vector<std::size_t> going;
  std::set<std::string_view> ids;
  for (const Entity& each : names) {
    ids.insert(each.id());
  }
  for (const ValueView& entry : table.items()) {
    const ValueView value = entry.value();
    const bool own = value->begin >= entry->end && value->end <= table->end;
    if (ids.contains(entry->text)) {
      going.push_back(place.entries.size());
    }
    place.entries.push_back({entry->begin, entry->end, own ? value->begin : 0, own ? value->end : 0});
  }
  diag::EditSet taken;
  for (const std::size_t at : going) {
    const auto edit = syntax::remove_entry(content, place, at);
    if (!edit || !taken.fits(*edit)) {
      return {};
    }
    taken.take(*edit);
    edits.push_back(*edit);
  }
  return edits;
}

namespace {

// Places that say an id and are linked to nothing: what a tier leaves out or changes, `15 accounts per csm`.
class UnlinkedPlaces {
 public:
  UnlinkedPlaces(const Model& model, const Entity& entity) : model_(model), entity_(entity) {}

  std::vector<source::Span> run() {
    const Kind kind = entity_.kind();
    if (kind == Kind::touchpoint || kind == Kind::play || kind == Kind::ritual) {
      patches(entity_.document());
    } else if (kind == Kind::role || kind == Kind::team || kind == Kind::person) {
      for (const Document& document : model_.documents) {
        quantities(document);
      }
    }
    return std::move(found_);
  }

 private:
  // In the same stage: a patch stands in the overlay of what holds the entity.
  bool is_beside(const Entity& patch) const {
    const Entity around = patch.parent();
    const Entity holder = entity_.parent();
    return around && holder && (around.kind() != Kind::overlay_stage || around.id() == holder.id());
  }

  void patches(const Document& document) {
    for (RecordId id = 0; id < document.records.size(); id++) {
      const Entity record(&document, id);
      const Kind kind = record.kind();
      const bool patch =
          kind == Kind::touchpoint_patch || kind == Kind::play_patch || kind == Kind::ritual_patch;
      const Entity changed = record.parent();
      if (patch && is_beside(record)) {
        for (const ValueView& item : items(record.find("remove"_key))) {
          if (item->text == entity_.id()) {
            found_.push_back(item.span());
          }
        }
      } else if (info(kind).overlay && info(kind).base == entity_.kind() && record.id() == entity_.id() &&
                 changed && is_beside(changed)) {
        found_.push_back({document.file, record->id_begin, record->id_end});
      }
    }
  }

  static std::vector<ValueView> items(const ValueView& list) {
    return list ? std::vector<ValueView>(list.items()) : std::vector<ValueView>();
  }

  void quantities(const Document& document) {
    for (ValueId id = 0; id < document.values.size(); id++) {
      const ValueView value(&document, id);
      const expr::Phrase* phrase = value.is(Is::phrase) ? value.phrase() : nullptr;
      const auto* quantity = phrase == nullptr ? nullptr : std::get_if<expr::Quantity>(&(*phrase)->value);
      if (quantity != nullptr && quantity->per_name.text == entity_.id()) {
        found_.push_back(span_in_phrase(model_.files(), value, quantity->per_name.at));
      }
    }
  }

  const Model& model_;
  const Entity& entity_;
  std::vector<source::Span> found_;
};

}  // namespace

std::optional<Renaming> rename(const Model& model, const Entity& entity, std::string_view to) {
  const source::Files& files = model.files();
  if (model.incomplete || is_taken(model, to)) {
    return std::nullopt;
  }
  const auto declared = declaration(files, entity, to);
  if (!declared) {
    return std::nullopt;
  }
  Renaming found{{*declared}, false};
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    for (const Use& use : model.linked[i].uses) {
      if (model.meaning(use) != entity) {
        continue;
      }
      found.guessed = found.guessed || !use.key.exists();
      const source::Span at = model.place(model.documents[i], use);
      const auto edits = diag::respell(files[at.file].content(), at, use.text, to);
      if (edits.empty()) {
        return std::nullopt;
      }
      found.edits.insert(found.edits.end(), edits.begin(), edits.end());
    }
  }
  for (const source::Span& at : UnlinkedPlaces(model, entity).run()) {
    const auto edits = diag::respell(files[at.file].content(), at, entity.id(), to);
    if (edits.empty()) {
      return std::nullopt;
    }
    found.edits.insert(found.edits.end(), edits.begin(), edits.end());
  }
  // Aliases and merges lead to one place several times.
  std::sort(found.edits.begin(), found.edits.end());
  found.edits.erase(std::unique(found.edits.begin(), found.edits.end()), found.edits.end());
  return found;
}

namespace {

// The entity whose id stands at `at`.
Entity declared_at(const Model& model, source::Span at) {
  for (const Document& document : model.documents) {
    for (RecordId id = 0; document.file == at.file && id < document.records.size(); id++) {
      const Record& record = document.records[id];
      if (!record.id.empty() && at.begin <= record.id_begin && record.id_end <= at.end) {
        return {&document, id};
      }
    }
  }
  return {};
}

}  // namespace

void offer_renames(const Model& model, diag::Diagnostics& found) {
  const source::Files& files = model.files();
  for (diag::Diagnostic& problem : found) {
    if (problem.rule != "id-not-kebab-case") {
      continue;
    }
    const Entity entity = declared_at(model, problem.span);
    const std::string better = entity ? to_kebab_case(entity.id()) : "";
    auto renaming = is_kebab_case(better) ? rename(model, entity, better) : std::nullopt;
    if (!renaming) {
      continue;
    }
    // What people have read so far stays what they read.
    const std::string title = fmt::format("title: {}", syntax::as_flow({std::string(entity.id())}));
    if (!entity.find("title"_key) && sentence_case(entity.document(), better) != entity.id()) {
      if (const auto edit = info(entity.kind()).entity ? add_key(files, entity, title) : std::nullopt) {
        renaming->edits.push_back(*edit);
      }
    }
    problem.fixes.push_back({fmt::format("write `{}`, wherever it is named", better), !renaming->guessed,
                             std::move(renaming->edits)});
  }
}

}  // namespace jc::model
