#include <fmt/format.h>

#include "compiler/expr/phrase/hint.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/scalar_offsets.h"

namespace jc::model {

using expr::PhraseKind;

namespace {

// A score may be a word of a declared scale; everything else of this kind has digits.
bool is_scale_word(PhraseKind kind, std::string_view text) {
  return kind == PhraseKind::range && text.find_first_of("0123456789") == std::string_view::npos;
}

Kind form_of(PhraseKind kind) {
  constexpr Kind kForms[] = {Kind::duration_form,  Kind::moment_form, Kind::cadence_form,
                             Kind::quantity_form,  Kind::target_form, Kind::criterion_form,
                             Kind::condition_form, Kind::effect_form, Kind::range_form};
  return kForms[static_cast<std::size_t>(kind)];
}

}  // namespace

Value Decoder::decode_phrase(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const PhraseKind kind = field.type.phrase;
  const syntax::Node& target = tree_[tree_.resolve(node)];
  if (target.kind == syntax::NodeKind::mapping) {
    return decode_phrase_map(field, node, self, in);
  }
  if (target.kind == syntax::NodeKind::sequence) {
    const bool logic = kind == PhraseKind::criterion || kind == PhraseKind::condition;
    if (logic && target.count > 0) {
      return decode_criterion_list(field, node, self, in);
    }
    report_wrong_type(field, node, with_article(expr::name(kind)) + ", not a list");
    return unreadable(node);
  }
  if (is_scale_word(kind, target.text)) {
    return report_no_range(field, node, in) ? unreadable(node) : value_at(node, Is::text);
  }
  if (kind == PhraseKind::condition && expr::says_the_rest(target.text)) {
    if (std::optional<Value> rest = decode_rest(node)) {
      return *rest;
    }
  }
  const PhraseReading& read = read_once(kind, target.text);
  if (report_no_work(field, node, read, target.text) ||
      (in == "parts"_key && report_no_weight(field, node, read))) {
    return unreadable(node);
  }
  if (read.phrase == nullptr) {
    // Held, as a report reads other texts.
    const auto problem = read.problem;
    report_phrase(field.key, kind, target.text, *problem, span_in(node, problem->begin, problem->end));
    return unreadable(node);
  }
  if (const auto* amount = std::get_if<expr::Quantity>(&read.phrase->value);
      amount != nullptr && amount->out_of && field.key == "ratio") {
    // `1/100` is 1 on a scale to 100.
    report_wrong_type(field, node, fmt::format("how many for each, and `{}` is a score", target.text),
                      fmt::format("write `{} accounts per {}`",
                                  target.text.substr(target.text.find_last_of("/ ") + 1), names().party));
    return unreadable(node);
  }
  if (field.key == "targets" && report_no_target(field, node, read)) {
    return unreadable(node);
  }
  Value value = value_at(node, Is::phrase);
  value.first = static_cast<std::uint32_t>(document_.phrases.size());
  document_.phrases.push_back({read.phrase, nullptr});
  // Asked for as soon as the document is decoded, and likely to lie where no cache has it.
  __builtin_prefetch(&read.phrase->names);
  return value;
}

Value Decoder::decode_phrase_map(const Field& written, syntax::NodeId node, RecordId self, KeyId in) {
  const syntax::NodeId map = tree_.resolve(node);
  Field field = written;
  // `effort: { hours: 2 }` is a length as a map.
  if (field.key == "effort" && value_under(tree_, map, "value") == syntax::kNoNode) {
    field.type.phrase = PhraseKind::duration;
  }
  const PhraseKind kind = field.type.phrase;
  if (report_colon(field, map) || (kind == PhraseKind::target && report_metric_map(field, map)) ||
      (kind == PhraseKind::duration && report_limits(field, map))) {
    return unreadable(node);
  }
  // Decoded for its diagnostics (unknown keys, wrong types); what counts is the text composed from it.
  const std::size_t found = out_.size();
  decode_record(is_words(kind, map) ? Kind::prose : form_of(kind), node, {self, in, 0, syntax::kNoNode});
  check_statement(kind, map);
  Composed composed = compose(kind, map);
  const bool clean = out_.size() == found;
  if (clean && kind == PhraseKind::quantity && !composed.broken && !composed.text.empty() &&
      report_no_work(written, node, read_once(kind, composed.text), composed.text)) {
    return unreadable(node);
  }
  return finish_phrase(written.type.phrase, node, std::move(composed), clean);
}

// `[NPS: 50]` is a map to YAML, and a text to whoever wrote it.
bool Decoder::report_colon(const Field& field, syntax::NodeId map) {
  const syntax::Node& pair = tree_[map];
  if (field.type.phrase == PhraseKind::target && pair.count > 2 && report_metrics_by_name(field, map)) {
    return true;
  }
  if (pair.count != 2) {
    return false;
  }
  const syntax::Node& key = tree_[tree_.resolve(tree_.item(pair, 0))];
  const syntax::Node& value = tree_[tree_.resolve(tree_.item(pair, 1))];
  std::vector<std::string_view> keys;
  for (const Field* one : fields_of(form_of(field.type.phrase))) {
    keys.push_back(one->key);
  }
  const bool scalars = key.kind == syntax::NodeKind::scalar && value.kind == syntax::NodeKind::scalar &&
                       !syntax::is_null(value);
  if (!scalars || find_field(form_of(field.type.phrase), find_key(key.text)) != nullptr ||
      is_words(field.type.phrase, map) || source::nearest(key.text, keys)) {
    return false;
  }
  const std::string text = fmt::format("{}: {}", key.text, value.text);
  const expr::ParseResult read = expr::parse_phrase(field.type.phrase, text);
  // `wait-time: <= 10 days (median)`: what is in brackets is for people.
  const auto bracket = text.find(" (");
  const std::string aside =
      !read && bracket != std::string::npos && text.ends_with(')')
          ? expr::parse_phrase(field.type.phrase, text.substr(0, bracket)).problem.rewrite
          : "";
  report_wrong_type(
      field, map, fmt::format("one text, and the `: ` in `{}` makes a map of it", text),
      read ? "put it in quotes"
      : aside.empty()
          ? phrase_help(field.key, field.type.phrase, text, read.problem)
          : fmt::format("write `{}`, and what is in brackets where it is declared, as `definition`", aside));
  const std::string better = read || !aside.empty() ? "" : read.problem.rewrite;
  const bool fits = !better.empty() && better.find_first_of("\"'#:,[]{}") == std::string::npos;
  if (may_offer() && fits && can_be_rewritten(map)) {
    out_.back().fixes.push_back({fmt::format("write `{}`", better), false, {{written(map), better}}});
  }
  return true;
}

Value Decoder::finish_phrase(PhraseKind kind, syntax::NodeId node, Composed composed, bool clean) {
  const ValueId written = add(decode_any(node));
  if (composed.broken || (!clean && composed.text.empty())) {
    return unreadable(node);
  }
  const PhraseReading& reading = read_once(kind, composed.text);
  if (reading.phrase == nullptr && !clean) {
    return unreadable(node);
  }
  if (reading.phrase == nullptr) {
    const auto problem = reading.problem;
    source::Span span = span_of(node);
    for (const Piece& piece : composed.pieces) {
      if (piece.text_begin <= problem->begin && problem->begin < piece.text_end) {
        span = {document_.file, piece.begin, piece.end};
      }
    }
    report_phrase("", kind, composed.text, *problem, files_[document_.file].first_line(span));
    return unreadable(node);
  }
  Value value = value_at(node, Is::phrase);
  value.text = document_.keep(std::move(composed.text));
  value.first = static_cast<std::uint32_t>(document_.phrases.size());
  document_.phrases.push_back({reading.phrase, std::make_shared<const Composition>(
                                                   Composition{std::move(composed.pieces), written})});
  return value;
}

syntax::NodeId value_under(const syntax::Tree& tree, syntax::NodeId mapping, std::string_view key) {
  const syntax::Node& map = tree[mapping];
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    if (tree[tree.item(map, i)].text == key) {
      return tree.resolve(tree.item(map, i + 1));
    }
  }
  return syntax::kNoNode;
}

void Decoder::append(Composed& to, syntax::NodeId scalar) const {
  const syntax::Node& node = tree_[tree_.resolve(scalar)];
  const auto begin = static_cast<std::uint32_t>(to.text.size());
  to.text += node.text;
  to.pieces.push_back({begin, static_cast<std::uint32_t>(to.text.size()), node.begin, node.end, node.style});
}

bool Decoder::append_part(Composed& to, syntax::NodeId mapping, std::string_view key, std::string_view before,
                          std::string_view after) const {
  const syntax::NodeId value = value_under(tree_, mapping, key);
  if (value == syntax::kNoNode || tree_[value].kind != syntax::NodeKind::scalar) {
    return false;
  }
  to.text += before;
  append(to, value);
  to.text += after;
  return true;
}

bool Decoder::compose_comparison(syntax::NodeId node, Composed& to) const {
  struct Comparison {
    std::string_view key;
    std::string_view sign;
  };
  constexpr Comparison kComparisons[] = {{"at-least", " >= "}, {"at-most", " <= "}, {"above", " > "},
                                         {"below", " < "},     {"equals", " = "},   {"is", " is "}};
  bool any = false;
  for (const Comparison& comparison : kComparisons) {
    any = append_part(to, node, comparison.key, comparison.sign) || any;
  }
  append_part(to, node, "of", " of ");
  return any;
}

Composed Decoder::compose(PhraseKind kind, syntax::NodeId node) const {
  Composed to;
  switch (kind) {
    case PhraseKind::duration:
      for (const Field& unit : info(Kind::duration_form).fields) {
        std::string word(unit.key == "business-days" ? "business days" : unit.key);
        append_part(to, node, unit.key, to.text.empty() ? "" : " ", " " + word);
      }
      break;
    case PhraseKind::moment: {
      if (append_part(to, node, "within", "within ")) {
        append_part(to, node, "after", " of ") || append_part(to, node, "before", " of ") ||
            append_part(to, node, "at", " of ");
        break;
      }
      const bool anchored = value_under(tree_, node, "after") != syntax::kNoNode ||
                            value_under(tree_, node, "before") != syntax::kNoNode;
      append_part(to, node, "by", anchored ? "" : "by ", anchored ? " " : "");
      append_part(to, node, "after", "after ") || append_part(to, node, "before", "before ") ||
          append_part(to, node, "at", "at ") || append_part(to, node, "on", "on ");
      break;
    }
    case PhraseKind::cadence:
      if (append_part(to, node, "times", "", " times")) {
        append_part(to, node, "per", " a ");
      } else {
        append_part(to, node, "every", "every ");
      }
      append_part(to, node, "on", " on ");
      append_part(to, node, "until", " until ");
      break;
    case PhraseKind::quantity:
      append_part(to, node, "value", "");
      append_part(to, node, "unit", " ");
      break;
    case PhraseKind::target:
      append_part(to, node, "metric", "");
      if (value_under(tree_, node, "target") != syntax::kNoNode &&
          append_part(to, node, "baseline", " from ")) {
        append_part(to, node, "target", " to ");
        compose_comparison(node, to);
      } else {
        append_part(to, node, "target", " = ");
        compose_comparison(node, to);
        append_part(to, node, "baseline", " from ");
      }
      break;
    case PhraseKind::effect:
      append_part(to, node, "metric", "");
      append_part(to, node, "change", " ");
      break;
    case PhraseKind::range:
      append_part(to, node, "from", "");
      to.text += "..";
      append_part(to, node, "to", "");
      break;
    case PhraseKind::criterion:
    case PhraseKind::condition:
      return compose_criterion(kind, node);
  }
  return to;
}

}  // namespace jc::model
