#include "compiler/emit/json/model_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "compiler/emit/json/phrase_json.h"
#include "compiler/emit/json/phrase_json_parts.h"
#include "compiler/facts/inheritance.h"
#include "compiler/model/effective.h"
#include "compiler/model/walk.h"
#include "compiler/text/controls.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;
using language::Base;
using language::Field;
using language::Shape;
using model::Entity;
using model::Is;
using model::ValueView;

namespace {

// What the compiler adds must not look like a key of the language.

template <class Number>
std::optional<Number> whole(std::string_view digits, int base) {
  Number number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

// A scalar of a team's own key, as YAML 1.2 reads it.
Json own_scalar(const model::Value& value) {
  syntax::Node scalar;
  scalar.style = value.style;
  scalar.text = value.text;
  if (syntax::is_null(scalar)) {
    return nullptr;
  }
  if (syntax::is_true(scalar) || syntax::is_false(scalar)) {
    return syntax::is_true(scalar);
  }
  const bool plain = value.style == syntax::Style::plain;
  if (plain && (value.text.starts_with("0x") || value.text.starts_with("0o"))) {
    const auto number = whole<std::uint64_t>(value.text.substr(2), value.text[1] == 'x' ? 16 : 8);
    return number ? Json(*number) : Json(std::string(value.text));
  }
  if (!syntax::is_number(scalar)) {
    return std::string(value.text);
  }
  const std::string_view digits = value.text.starts_with('+') ? value.text.substr(1) : value.text.view();
  if (const auto number = whole<std::int64_t>(digits, 10)) {
    return *number;
  }
  double number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  // JSON has no infinity, so what is too big stays a text.
  return error == std::errc() ? Json(number) : Json(std::string(value.text));
}

// Adds members to an object: what is there already stays. The library would look through all of them for each
// one, and a table may have a hundred thousand.
class Members {
 public:
  explicit Members(Json& object) : all_(object.get_ref<Json::object_t&>()) {}

  void add(std::string_view key, Json value) {
    if (is_new(key)) {
      all_.emplace_back(std::string(key), std::move(value));
    }
  }

 private:
  bool is_new(std::string_view key) {
    if (all_.size() < kFew) {
      return std::none_of(all_.begin(), all_.end(), [&](const auto& each) { return each.first == key; });
    }
    if (known_.empty()) {
      for (const auto& [known, value] : all_) {
        known_.insert(known);
      }
    }
    return known_.emplace(key).second;
  }

  // As many are looked through as fast as they are looked up.
  static constexpr std::size_t kFew = 24;
  Json::object_t& all_;
  // Of an object with many.
  std::unordered_set<std::string> known_;
};

Json own_table(const ValueView& value);

Json own_value(const ValueView& value) {
  if (value->is == Is::table) {
    return own_table(value);
  }
  if (value->is != Is::list) {
    return own_scalar(*value);
  }
  Json out = Json::array();
  model::for_each_item(value,
                       [&](const ValueView&, const ValueView& held) { out.push_back(own_value(held)); });
  return out;
}

Json own_table(const ValueView& value) {
  Json out = Json::object();
  Members members(out);
  model::for_each_item(
      value, [&](const ValueView& item, const ValueView& held) { members.add(item->text, own_value(held)); });
  return out;
}

// Writes the records of one document.
class DocumentWriter {
 public:
  DocumentWriter(const model::Model& model, const model::Document& document)
      : model_(model), document_(document), site_{model, document}, inherited_(document) {
    applied_ = facts::apply_inheritance(inherited_);
  }

  Json record(Entity entity) const {
    Json out = object_for(most_members(entity));
    const bool named = language::info(entity.kind()).entity || entity.kind() == language::Kind::vocabulary;
    if (named) {
      add_identity(entity, out);
    }
    Members members(out);
    model::for_each_key(entity, [&](const auto& field, const Field* declared, const ValueView& value) {
      if (declared == nullptr) {
        if (const std::string_view word = document_.word(field); word.starts_with("x-")) {
          members.add(word, own_value(value));
        }
        return;
      }
      const bool told = declared->type.base == Base::id || declared->key == "title";
      if (!named || !told) {
        members.add(declared->key, field_value(*declared, value));
      }
    });
    if (named) {
      add_effective(entity, out);
    }
    return out;
  }

 private:
  // Those written, and what the compiler adds: `entity`, `id`, `title`, `effective`.
  static std::size_t most_members(Entity entity) {
    constexpr std::size_t kAdded = 4;
    return entity.fields().size() + kAdded;
  }

  void add_identity(Entity entity, Json& out) const {
    const source::Span at = entity.name_span();
    const source::File& file = model_.files()[at.file];
    const source::Position position = file.position(at.begin);
    Json& identity = out["entity"] = object_for(5);
    identity["kind"] = std::string(language::info(entity.kind()).name);
    identity["path"] = entity.path();
    identity["file"] = file.path();
    identity["line"] = position.line;
    identity["column"] = position.column;
    out["id"] = entity.id().empty() ? Json(nullptr) : Json(std::string(entity.id()));
    std::string title = entity.title();
    if (title.empty()) {
      title =
          fmt::format("{} {}", model::sentence_case(language::info(entity.kind()).name), entity->ordinal + 1);
    }
    out["title"] = std::move(title);
  }

  // What is absent here and counts all the same, with the path of the entity it is written on.
  void add_effective(Entity entity, Json& out) const {
    Json effective = Json::object();
    const Entity full(&inherited_, entity.record_id());
    auto each = std::lower_bound(
        applied_.begin(), applied_.end(), entity.record_id(),
        [](const facts::Applied& applied, model::RecordId record) { return applied.record < record; });
    for (; each != applied_.end() && each->record == entity.record_id(); ++each) {
      const Field& declared = *language::find_field(entity.kind(), each->key);
      Json& target = effective[std::string(declared.key)];
      target["value"] = field_value(declared, full.find(each->key));
      target["from"] = Entity(&document_, each->from).path();
    }
    if (!effective.empty()) {
      out["effective"] = std::move(effective);
    }
  }

  Json field_value(const Field& field, const ValueView& value) const {
    const bool list = field.type.shape == Shape::list && value->is == Is::list;
    if (!list && value->is != Is::table) {
      return one_value(field, value);
    }
    Json out = list ? Json::array() : object_for(value->count);
    std::optional<Members> members;
    if (!list) {
      members.emplace(out);
    }
    model::for_each_item(value, [&](const ValueView& item, const ValueView& held) {
      if (held->is == Is::record && held.record()->removed) {
        return;
      }
      if (list) {
        out.push_back(one_value(field, held));
      } else {
        members->add(item->text, field_value(model::inside_table(field), held));
      }
    });
    return out;
  }

  Json one_value(const Field& field, const ValueView& value) const {
    switch (value->is) {
      case Is::nothing:
        return nullptr;
      case Is::none:
        return wrapped("none", value->text);
      case Is::unreadable:
        return unreadable(value);
      case Is::flag:
        return value->number() != 0;
      case Is::number:
        return number(*value);
      case Is::record:
        return record(value.record());
      case Is::name:
        return name_json(site_, language::info(field.type.names).kinds, value->text);
      case Is::phrase:
        return phrase(value);
      case Is::list:
        return own_value(value);
      default:
        break;
    }
    // A word of a scale stands where a phrase could.
    return field.type.base == Base::phrase ? wrapped("text", value->text) : Json(std::string(value->text));
  }

  static Json number(const model::Value& value) {
    // Up to here doubles hold every whole number.
    constexpr double kExact = 9007199254740992.0;
    const bool whole = std::abs(value.number()) <= kExact && std::trunc(value.number()) == value.number();
    return whole ? Json(static_cast<std::int64_t>(value.number())) : Json(value.number());
  }

  static Json wrapped(std::string_view key, std::string_view text) {
    Json out = object_for(1);
    out[std::string(key)] = std::string(text);
    return out;
  }

  Json unreadable(const ValueView& value) const {
    const std::string_view text =
        value->text.empty() ? model_.files().text(value.span()) : value->text.view();
    return wrapped("unreadable", text);
  }

  Json phrase(const ValueView& value) const { return phrase_json(site_, *value.phrase()); }

  const model::Model& model_;
  const model::Document& document_;
  NameSite site_;
  // A copy with inherited values in place: the same records and values.
  model::Document inherited_;
  // By record.
  std::vector<facts::Applied> applied_;
};

constexpr int kIndent = 2;

std::string printed(const Json& json, int indent) {
  return text::harmless_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string journey_json(const model::Model& model, Entity journey) {
  Json out;
  out["schema_version"] = kModelSchemaVersion;
  if (!journey.document().tier.empty()) {
    out["tier"] = std::string(journey.document().tier);
  }
  out["journey"] = DocumentWriter(model, journey.document()).record(journey);
  return printed(out, kIndent) + "\n";
}

namespace {

// What is asked for and not written on costs no memory; copies of a text that outgrows its place do.
std::size_t likely_size(const model::Model& model) {
  constexpr std::size_t kPerByte = 6;
  std::size_t written = 0;
  for (const model::Document& document : model.documents) {
    written += model.files()[document.file].content().size();
  }
  return std::min(written * kPerByte, std::size_t{1} << 28U);
}

}  // namespace

std::string model_json(const model::Model& model) { return model_json_by_lines(model, {}).text; }

ModelJson model_json_by_lines(const model::Model& model, const KnownLine& known) {
  struct Part {
    std::string_view key;
    language::Kind kind;
  };
  constexpr Part kParts[] = {{"journeys", language::Kind::journey},
                             {"vocabularies", language::Kind::vocabulary},
                             {"portfolios", language::Kind::portfolio}};
  ModelJson out;
  out.text.reserve(likely_size(model));
  out.text += fmt::format("{{\n\"schema_version\": {}", kModelSchemaVersion);
  // Document by document, so that no more than one is in memory as a tree.
  for (const Part& part : kParts) {
    out.text += fmt::format(",\n\"{}\": [", part.key);
    const std::vector<Entity>& roots = model.roots(part.kind);
    for (std::size_t i = 0; i < roots.size(); i++) {
      out.text += i == 0 ? "\n" : ",\n";
      const bool journey = part.kind == language::Kind::journey;
      const std::size_t at = out.text.size();
      const std::string_view line = journey && known ? known(roots[i]) : std::string_view();
      out.text += line.empty() ? printed(DocumentWriter(model, roots[i].document()).record(roots[i]), -1)
                               : std::string(line);
      if (journey) {
        out.journeys.push_back({at, out.text.size() - at});
      }
    }
    out.text += roots.empty() ? "]" : "\n]";
  }
  out.text += "\n}\n";
  return out;
}

}  // namespace jc::emit
