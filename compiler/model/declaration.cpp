#include "compiler/model/declaration.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/expr/phrase/spelling.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

const expr::PhraseContent* phrase_of(const Document& document, const Use& use) {
  return use.number == Use::kWhole ? nullptr : document.phrases[document.values[use.value].first].read.get();
}

// What a metric is that is compared with such a value.
std::string_view kind_for(const expr::Quantity& value) {
  return value.measure == expr::Measure::time                                                ? "duration"
         : value.measure == expr::Measure::currency                                          ? "currency"
         : value.measure == expr::Measure::percent || value.measure == expr::Measure::points ? "percent"
         : value.out_of                                                                      ? "score"
                                                                                             : "count";
}

const expr::Value* compared_with(const expr::PhraseContent& phrase, std::string_view name) {
  const auto* criterion = std::get_if<expr::Criterion>(&phrase.value);
  for (const expr::Leaf* leaf :
       criterion == nullptr ? std::vector<const expr::Leaf*>() : leaves(*criterion)) {
    const auto* compared = std::get_if<expr::Compared>(&leaf->what);
    if (compared != nullptr && compared->name.text == name && !compared->values.empty()) {
      return &compared->values.front();
    }
  }
  return nullptr;
}

// What stands in the declaration beside the name.
std::string body_of(const Document& document, const Use& use, Kind kind) {
  const expr::PhraseContent* phrase = phrase_of(document, use);
  const auto* target = phrase == nullptr ? nullptr : std::get_if<expr::Target>(&phrase->value);
  const auto* effect = phrase == nullptr ? nullptr : std::get_if<expr::Effect>(&phrase->value);
  const expr::Value* value = phrase == nullptr ? nullptr : compared_with(*phrase, use.text);
  const auto* quantity = target != nullptr   ? &target->value
                         : effect != nullptr ? &effect->change
                         : value != nullptr  ? std::get_if<expr::Quantity>(value)
                                             : nullptr;
  if (kind == Kind::metric) {
    return fmt::format("{{ kind: {} }}", quantity == nullptr ? "percent" : kind_for(*quantity));
  }
  if (kind == Kind::attribute) {
    const std::string_view number =
        quantity == nullptr ? "text" : (quantity->measure == expr::Measure::currency ? "currency" : "number");
    const bool date = value != nullptr && std::holds_alternative<expr::Date>(*value);
    return fmt::format("{{ kind: {} }}", date ? "date" : number);
  }
  return "{}";
}

// Of several kinds the one that the words sound like: `Ops team` is a team, and `Jane Doe` a person.
Kind likely_kind(std::string_view name, std::span<const Kind> kinds) {
  const auto may_be = [&](Kind kind) { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); };
  return may_be(Kind::team) && expr::lower_case(name).ends_with(" team") ? Kind::team : kinds.front();
}

}  // namespace

std::string declaration_of(const Document& document, const Use& use, std::span<const Kind> kinds) {
  const expr::PhraseContent* phrase = phrase_of(document, use);
  const expr::Value* value = phrase == nullptr ? nullptr : compared_with(*phrase, use.text);
  const bool word = value != nullptr && !std::holds_alternative<expr::Quantity>(*value);
  const auto* done = word ? std::get_if<expr::Name>(value) : nullptr;
  std::string_view name = use.text;
  // Who has a role at the moment is no part of its name.
  name = name.ends_with(')') ? name.substr(0, name.find(" (")) : name;
  const std::string id = to_kebab_case(name);
  const bool attribute = std::find(kinds.begin(), kinds.end(), Kind::attribute) != kinds.end();
  const Kind kind = word && attribute ? Kind::attribute : likely_kind(use.text, kinds);
  for (const Field& field : info(Kind::vocabulary).fields) {
    if (field.type.base != language::Base::record || field.type.shape != language::Shape::keyed ||
        field.type.record != kind || id.empty()) {
      continue;
    }
    const std::string happens = done != nullptr && phrase->kind == expr::PhraseKind::criterion
                                    ? fmt::format(
                                          "where it is something that happens, write `event {}-{}`; "
                                          "else ",
                                          id, to_kebab_case(done->text))
                                    : "";
    return fmt::format("{}declare it in the vocabulary, as `{}: {{ {}: {} }}`{}", happens, field.key, id,
                       body_of(document, use, kind),
                       id == use.text ? "" : fmt::format(" and write `{}` here", id));
  }
  return "declare it";
}

std::string_view meant_by_words(std::string_view words, std::span<const std::string_view> names) {
  const auto open = words.find(" (");
  const std::string_view inside = open != std::string_view::npos && words.back() == ')'
                                      ? words.substr(open + 2, words.size() - open - 3)
                                      : "";
  const std::string_view plain =
      words.starts_with("the ") || words.starts_with("our ") ? words.substr(4) : "";
  for (const std::string_view one :
       {inside, open == std::string_view::npos ? "" : words.substr(0, open), plain}) {
    const std::string id = to_kebab_case(one);
    const auto found = std::find(names.begin(), names.end(), std::string_view(id));
    if (!one.empty() && found != names.end()) {
      return *found;
    }
  }
  return {};
}

}  // namespace jc::model
