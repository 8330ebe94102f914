#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "compiler/model/date.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/experience_by_persona.h"
#include "compiler/model/decode/feelings.h"
#include "compiler/model/decode/in_a_row.h"
#include "compiler/model/decode/party_names.h"
#include "compiler/model/decode/text_as_map.h"
#include "compiler/model/decode/tier_changes.h"
#include "compiler/model/decode/wanted.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/write.h"
#include "compiler/text/controls.h"

namespace jc::model {

namespace {

constexpr std::string_view kNone = "none";
constexpr std::size_t kLongestName = 400;

// `{ none: <reason> }`: on purpose, and why.
syntax::NodeId none_reason(const syntax::Tree& tree, syntax::NodeId node) {
  const syntax::Node& map = tree[node];
  const bool none =
      map.kind == syntax::NodeKind::mapping && map.count == 2 && tree[tree.item(map, 0)].text == kNone;
  return none ? tree.resolve(tree.item(map, 1)) : syntax::kNoNode;
}

// `who: csm`, `who: [csm, champion]`: the texts that hold names; empty for anything else, and for sentences.
std::vector<std::string> texts_of_names(const syntax::Tree& tree, syntax::NodeId node) {
  const syntax::Node& target = tree[tree.resolve(node)];
  const bool list = target.kind == syntax::NodeKind::sequence;
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < (list ? target.count : 1); i++) {
    const syntax::Node& item = list ? tree[tree.resolve(tree.item(target, i))] : target;
    if (item.kind != syntax::NodeKind::scalar || item.text.empty()) {
      return {};
    }
    texts.emplace_back(item.text);
  }
  return texts;
}

// `title: ""`: quotes with nothing between them. Of phrases, their own problem speaks, but a band may be a
// word as well.
bool is_blank(const Field& field, const syntax::Node& target) {
  const bool phrase = field.type.base == Base::phrase && field.type.phrase != expr::PhraseKind::range;
  // Of the words of a criterion `check_statement` speaks.
  return target.kind == syntax::NodeKind::scalar && field.type.base != Base::any && !phrase &&
         field.key != "text" && target.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// `note: []` where no list belongs.
bool is_empty_list(const Field& field, const syntax::Node& target) {
  return target.kind == syntax::NodeKind::sequence && target.count == 0 && field.type.shape != Shape::list &&
         field.type.base != Base::any;
}

bool names_party(const Field& field) {
  return field.type.names == NameKind::party || field.type.names == NameKind::customer_party;
}

bool allows_none(const Field& field) { return field.type.base != Base::id && field.type.base != Base::any; }

}  // namespace

Value Decoder::value_at(syntax::NodeId node, Is is) const {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  Value value;
  value.is = is;
  value.style = target.style;
  value.begin = target.begin;
  value.end = target.end;
  value.shared = tree_[node].kind == syntax::NodeKind::alias;
  value.text = target.kind == syntax::NodeKind::scalar ? target.text : std::string_view();
  return value;
}

void Decoder::close_list(Value& list, std::size_t base) {
  list.first = static_cast<std::uint32_t>(document_.items.size());
  list.count = static_cast<std::uint32_t>(open_items_.size() - base);
  document_.items.append(open_items_.begin() + static_cast<std::ptrdiff_t>(base), open_items_.end());
  open_items_.resize(base);
}

Value Decoder::unreadable(syntax::NodeId node) {
  Value value = value_at(node, Is::unreadable);
  value.first = add(decode_any(node));
  return value;
}

// `owner: "none: they help themselves"`: the map that it is, in quotes.
std::optional<Value> Decoder::none_in_words(const Field& field, syntax::NodeId node) {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  const bool may_say_so =
      allows_none(field) && field.type.base != Base::text && document_.kind != Kind::config;
  const auto reason =
      may_say_so && target.kind == syntax::NodeKind::scalar ? reason_of_none(target.text) : std::nullopt;
  if (!reason) {
    return std::nullopt;
  }
  const std::string map = fmt::format("{{ none: {} }}", syntax::as_flow({std::string(*reason)}));
  report_wrong_type(field, node, "a map for `none` and why", fmt::format("write `{}: {}`", field.key, map));
  if (may_offer() && tree_[node].kind == syntax::NodeKind::scalar) {
    out_.back().fixes.push_back({fmt::format("write `{}`", map), true, {{written(node), map}}});
  }
  Value value = value_at(node, Is::none);
  value.text = *reason;
  return value;
}

ValueId Decoder::decode_value(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const syntax::NodeId target = tree_.resolve(node);
  if (const syntax::NodeId reason = none_reason(tree_, target);
      reason != syntax::kNoNode && allows_none(field)) {
    Value value = value_at(node, Is::none);
    value.text = tree_[reason].kind == syntax::NodeKind::scalar ? tree_[reason].text : std::string_view();
    if (value.text.empty() || syntax::is_null(tree_[reason])) {
      report_wrong_type(field, node, "a reason", "say why nothing is wanted here: `none: <reason>`");
    }
    return add(value);
  }
  if (tree_[target].kind == syntax::NodeKind::scalar && syntax::is_null(tree_[target])) {
    // `success-plan:` in a keyed map is a declaration; elsewhere a key without a value was left unfinished.
    if (field.type.base != Base::any) {
      report_empty(field, node);
    }
    return add(value_at(node, Is::nothing));
  }
  if (is_blank(field, tree_[target]) || is_empty_list(field, tree_[target])) {
    report_empty(field, node);
    return add(value_at(node, Is::nothing));
  }
  if (const auto reason = none_in_words(field, node)) {
    return add(*reason);
  }
  if (report_declared(field, node)) {
    return add(unreadable(node));
  }
  return add(decode_shape(field, node, self, in));
}

Value Decoder::decode_shape(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  switch (field.type.shape) {
    case Shape::one:
      return decode_one(field, node, self, in, 0);
    case Shape::list:
      return decode_list(field, node, self, in);
    default:
      return decode_map(field, node, self, in);
  }
}

Value Decoder::decode_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const syntax::NodeId target = tree_.resolve(node);
  Value list = value_at(node, Is::list);
  const std::size_t base = open_items_.size();
  if (tree_[target].kind == syntax::NodeKind::sequence) {
    for (std::uint32_t i = 0; i < tree_[target].count; i++) {
      const syntax::NodeId item = tree_.item(tree_[target], i);
      if (syntax::is_null(tree_[tree_.resolve(item)]) &&
          tree_[tree_.resolve(item)].kind == syntax::NodeKind::scalar) {
        report_wrong_type(field, item, "a value");
        continue;
      }
      open_items_.push_back(add(decode_one(field, item, self, in, i)));
    }
  } else if (is_numbered(tree_, field, target)) {
    return decode_numbered_list(field, node, self, in);
  } else if (is_keyed_by_mistake(tree_, field, target)) {
    return decode_keyed_list(field, node, self, in);
  } else if (report_map_by_time(field, node)) {
    return unreadable(node);
  } else if (const std::string row = in_a_row(field, tree_[target]); !row.empty()) {
    report_wrong_type(field, node, "a list", fmt::format("write `{}: {}`", field.key, row));
    const bool one_line = files_.text(written(node)).find('\n') == std::string_view::npos;
    if (may_offer() && tree_[node].kind == syntax::NodeKind::scalar && one_line && behind_colon(node)) {
      out_.back().fixes.push_back({"write a list", false, {{written(node), row}}});
    }
    return unreadable(node);
  } else {
    list.lone = true;
    open_items_.push_back(add(decode_one(field, node, self, in, 0)));
  }
  close_list(list, base);
  return list;
}

Value Decoder::decode_map(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const syntax::NodeId target = tree_.resolve(node);
  if (tree_[target].kind != syntax::NodeKind::mapping) {
    if (field.type.shape == Shape::keyed) {
      report_list_for_map(field, node);
    } else {
      report_no_table(field, node);
    }
    return unreadable(node);
  }
  Value table = value_at(node, Is::table);
  std::vector<syntax::Entry> entries;
  syntax::entries_of(tree_, target, entries);
  const std::size_t base = open_items_.size();
  std::unordered_set<std::string_view> seen;
  std::uint32_t ordinal = 0;
  for (const syntax::Entry& entry : entries) {
    const syntax::Node& key = tree_[tree_.resolve(entry.key)];
    Value item = value_at(entry.key, Is::entry);
    if (key.kind != syntax::NodeKind::scalar || seen.contains(key.text)) {
      out_.push_back(
          {.rule = "duplicate-key",
           .span = span_of(entry.key),
           .message = fmt::format("`{}` stands here twice, and only the first one counts", key.text),
           .help = "rename or remove one of the two",
           .entity = where()});
      continue;
    }
    seen.insert(key.text);
    if (field.type.shape == Shape::keyed && text::has_hidden(key.text)) {
      report_hidden(entry.key, key.text);
    }
    if (field.type.shape == Shape::keyed &&
        none_reason(tree_, tree_.resolve(entry.value)) == syntax::kNoNode) {
      Value held = value_at(entry.value, Is::record);
      held.first = decode_record(field.type.record, entry.value, {self, in, ordinal++, entry.key});
      item.first = add(held);
    } else {
      Field one = field;
      one.key = key.text;
      one.type.shape = field.type.shape == Shape::table_of_lists ? Shape::list : Shape::one;
      item.first = decode_value(one, entry.value, self, in);
    }
    open_items_.push_back(add(item));
  }
  close_list(table, base);
  return table;
}

// Neither a map nor what may stand for one.
Value Decoder::unfit_record(const Field& field, syntax::NodeId node, RecordId self) {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  const bool sides = field.type.record == Kind::sides;
  if (std::vector<std::string> names = sides ? texts_of_names(tree_, node) : std::vector<std::string>();
      !names.empty()) {
    const bool block = target.kind == syntax::NodeKind::sequence && !target.flow;
    const std::optional<source::Span> place = block ? behind_colon(node) : written(node);
    const Value value = unreadable(node);
    document_.unsided.push_back({self, find_key(field.key), value.first, std::move(names), span_of(node),
                                 can_be_rewritten(node) ? place : std::nullopt, block ? " " : ""});
    return value;
  }
  if (report_other_shape(field, node)) {
    return unreadable(node);
  }
  if (const std::string map = rated_map(field.type.record, target); !map.empty()) {
    report_wrong_type(field, node, "how much under a key of its own", fmt::format("write `{}`", map));
    if (may_offer() && tree_[node].kind == syntax::NodeKind::scalar) {
      out_.back().fixes.push_back({fmt::format("write `{}`", map), false, {{written(node), map}}});
    }
    return unreadable(node);
  }
  if (target.kind == syntax::NodeKind::mapping) {
    const std::string turns = felt_in_turn(tree_, node);
    const std::string list = turns.empty() ? feelings_by_persona(tree_, node) : syntax::as_flow({turns});
    report_wrong_type(field, node, turns.empty() ? "a list, with the `persona` of each" : "a text",
                      fmt::format("write `{}: {}`", field.key, list));
    const std::optional<source::Span> place = target.flow ? written(node) : behind_colon(node);
    if (may_offer() && place && can_be_rewritten(node)) {
      const std::string front = target.flow ? "" : " ";
      out_.back().fixes.push_back(
          {turns.empty() ? "write a list" : "write one text", turns.empty(), {{*place, front + list}}});
    }
    return unreadable(node);
  }
  if (field.type.record == Kind::feeling && target.kind == syntax::NodeKind::scalar) {
    report_scaled_score(field, node, *scaled_score(target.text));
    return unreadable(node);
  }
  const bool value = field.type.shape == Shape::list && behind_colon(node);
  if (const std::string list = value ? row_as_list(field, target) : ""; !list.empty()) {
    report_wrong_type(field, node, "a list", fmt::format("write `{}: {}`", field.key, list));
    if (may_offer()) {
      out_.back().fixes.push_back({"write a list", false, {{written(node), list}}});
    }
    return unreadable(node);
  }
  const std::string overlap = filled_overlap(field, target);
  report_wrong_type(field, node,
                    is_patch(field.type.record) ? "`add`, `remove` or `change` first" : map_wanted(field),
                    !overlap.empty() ? overlap
                    : sides ? fmt::format("write `{}: {{ customer: [ … ], team: [ … ] }}`", field.key)
                            : help_with_shape(field, target));
  offer_shape(field, node);
  return unreadable(node);
}

Value Decoder::decode_one(const Field& field, syntax::NodeId node, RecordId self, KeyId in,
                          std::uint32_t ordinal) {
  switch (field.type.base) {
    case Base::any:
      return decode_any(node);
    case Base::record: {
      const syntax::Node& target = tree_[tree_.resolve(node)];
      const bool map = target.kind == syntax::NodeKind::mapping;
      const bool fits =
          (map &&
           (field.type.record != Kind::feeling ||
            (feelings_by_persona(tree_, node).empty() && felt_in_turn(tree_, node).empty())) &&
           (!is_patch(field.type.record) || !is_patch_by_names(tree_, tree_.resolve(node))) &&
           (field.type.record != Kind::experience || !is_by_persona(tree_, tree_.resolve(node)))) ||
          (target.kind == syntax::NodeKind::scalar && shorthand_of(field.type.record) != nullptr &&
           (field.type.record != Kind::feeling || !scaled_score(target.text)) &&
           rated_map(field.type.record, target).empty());
      if (!fits) {
        return unfit_record(field, node, self);
      }
      if (std::optional<Value> named = decode_named_item(field, node, self, in, ordinal)) {
        return *named;
      }
      const RecordId record = decode_record(field.type.record, node, {self, in, ordinal, syntax::kNoNode});
      Value value = value_at(node, Is::record);
      value.first = record;
      return value;
    }
    case Base::phrase:
      return decode_phrase(field, node, self, in);
    default:
      return decode_scalar(field, node);
  }
}

// A name of a table with characters that take no room.
void Decoder::report_hidden(syntax::NodeId node, std::string_view id) {
  out_.push_back({.rule = "id-not-kebab-case",
                  .span = span_of(node),
                  .message = fmt::format("`{}` holds characters that nobody sees", id),
                  .help = fmt::format("write it as `{}`", text::without_hidden(id)),
                  .entity = where()});
}

// `owner: Account Manager, CSM` would be one party of that name, which nobody means.
bool Decoder::report_no_party(const Field& field, syntax::NodeId node) {
  const syntax::Node& scalar = tree_[tree_.resolve(node)];
  const bool list = field.type.shape == Shape::list;
  if (names_nobody(scalar.text)) {
    report_wrong_type(
        field, node, fmt::format("a name, and `{}` is nobody's", scalar.text),
        fmt::format("leave `{0}` out until it is known, or write `{0}: {{ none: <reason> }}`", field.key));
    return true;
  }
  if (const std::string first = helped_party(scalar.text); !first.empty()) {
    report_wrong_type(
        field, node, "names alone",
        fmt::format("write `{}: {}`; who helps stands in `raci`, under `responsible` or `consulted`",
                    field.key, first));
    return true;
  }
  const std::vector<std::string> parties = several_parties(scalar.text);
  if (const std::string alone = parties.empty() ? remarked_party(scalar.text) : ""; !alone.empty()) {
    report_wrong_type(
        field, node, "names alone",
        fmt::format("write `{}: {}`; who does what stands in `raci`, who has it when under each "
                    "stage, and `{}` may stand in a `note`",
                    field.key, alone, scalar.text.substr(alone.size() + 1)));
    return true;
  }
  if (parties.empty()) {
    return false;
  }
  const std::string written_list = fmt::format("[{}]", fmt::join(parties, ", "));
  // What stands beside the names would be lost: when it is whose, in brackets what each does.
  std::size_t letters = 0;
  for (const std::string& party : parties) {
    letters += party.size();
  }
  constexpr std::size_t kOfMarks = 5;
  const bool whole = scalar.text.find('(') == std::string_view::npos &&
                     scalar.text.size() <= letters + kOfMarks * (parties.size() - 1);
  const std::string more =
      whole ? ""
            : fmt::format(
                  "; who has it when is said by the `owner` of each stage, who does what in `raci`, "
                  "and \"{}\" may stand in a `note`",
                  scalar.text);
  report_wrong_type(field, node, list ? "a list for several names" : "one name, and here are several",
                    list ? fmt::format("write `{}: {}`{}", field.key, written_list, more)
                         : "name the one; the others may stand in a `note`");
  if (list && whole && scalar.style == syntax::Style::plain && files_.text(written(node)) == scalar.text &&
      scalar.text.find_first_of("[]{}") == std::string_view::npos) {
    out_.back().fixes.push_back({"write a list", false, {{written(node), written_list}}});
  }
  return true;
}

// The report before this one is about a text where a map belongs.
void Decoder::offer_shape(const Field& field, syntax::NodeId node) {
  if (tree_[tree_.resolve(node)].kind == syntax::NodeKind::sequence) {
    offer_addition(field, node);
    return;
  }
  const auto [map, safe] = text_as_map(field, tree_[tree_.resolve(node)]);
  if (may_offer() && !map.empty() && tree_[node].kind == syntax::NodeKind::scalar) {
    out_.back().fixes.push_back({fmt::format("write `{}`", map), safe, {{written(node), map}}});
  }
}

// The report before this one is about a list where one value belongs: several texts are one text.
void Decoder::offer_one_of(const Field& field, syntax::NodeId node) {
  constexpr std::size_t kMostJoined = 8;
  const syntax::Node& list = tree_[tree_.resolve(node)];
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < list.count; i++) {
    const syntax::Node& item = tree_[tree_.item(list, i)];
    if (item.kind != syntax::NodeKind::scalar || item.text.find_first_of("\n;") != std::string_view::npos) {
      return;
    }
    texts.emplace_back(item.text);
  }
  const auto place = behind_colon(node);
  if (texts.empty() || !place || !may_offer() || !can_be_rewritten(node)) {
    return;
  }
  if (texts.size() == 1) {
    out_.back().fixes.push_back({"take it out of the list",
                                 true,
                                 {{*place, fmt::format(" {}", files_.text(written(tree_.item(list, 0))))}}});
  } else if (field.type.base == Base::text && texts.size() <= kMostJoined) {
    const std::string text = syntax::as_flow({fmt::format("{}", fmt::join(texts, "; "))});
    out_.back().help = fmt::format("write `{}: {}`", field.key, text);
    out_.back().fixes.push_back({"write one text", false, {{*place, " " + text}}});
  }
}

Value Decoder::decode_scalar(const Field& field, syntax::NodeId node) {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  if (target.kind != syntax::NodeKind::scalar) {
    if (names_party(field) && report_party_map(field, tree_.resolve(node))) {
      return unreadable(node);
    }
    const bool list = target.kind == syntax::NodeKind::sequence;
    report_wrong_type(field, node, list ? "one value, not a list" : value_wanted(field) + ", not a map");
    if (list) {
      offer_one_of(field, node);
    }
    return unreadable(node);
  }
  Value value = value_at(node, Is::text);
  switch (field.type.base) {
    case Base::flag:
      if (!syntax::is_true(target) && !syntax::is_false(target)) {
        report_wrong_type(field, node, "`true` or `false`");
        return unreadable(node);
      }
      value.is = Is::flag;
      value.set_number(syntax::is_true(target) ? 1 : 0);
      return value;
    case Base::integer:
    case Base::number:
      return decode_number(field, node, value);
    case Base::choice:
      return decode_choice(field, node, value);
    case Base::date:
      return decode_date(field, node, value);
    case Base::name:
      // What stands below inherits it, so that a page would say it as often as it has lines.
      if (target.text.size() > kLongestName) {
        report_wrong_type(field, node, fmt::format("a name of at most {} bytes", kLongestName));
        return unreadable(node);
      }
      value.is = Is::name;
      if (field.type.names == NameKind::anchor) {
        return decode_anchor(field, node, value);
      }
      if ((names_party(field) && report_no_party(field, node)) || report_no_segment(field, node)) {
        return unreadable(node);
      }
      return value;
    case Base::id:
      if (!is_kebab_case(target.text)) {
        const std::string better = to_kebab_case(target.text);
        out_.push_back({.rule = "id-not-kebab-case",
                        .span = span_of(node),
                        .message = fmt::format("`{}` can't be used as a name in phrases", target.text),
                        .help = fmt::format("write ids in lower case with hyphens, such as `{}`, and put the "
                                            "text people read into `title`",
                                            better.empty() ? "first-report" : better),
                        .entity = where()});
      }
      return value;
    default:
      return value;
  }
}

Value Decoder::decode_number(const Field& field, syntax::NodeId node, Value value) {
  const syntax::Node& scalar = tree_[tree_.resolve(node)];
  const bool whole = scalar.text.find_first_of(".eE") == std::string_view::npos;
  if (!syntax::is_number(scalar) || (field.type.base == Base::integer && !whole)) {
    report_wrong_type(field, node, field.type.base == Base::integer ? "a whole number" : "a number");
    return unreadable(node);
  }
  const std::string_view digits = scalar.text.starts_with('+') ? scalar.text.substr(1) : scalar.text;
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  value.set_number(number);
  value.is = Is::number;
  return value;
}

Value Decoder::decode_choice(const Field& field, syntax::NodeId node, Value value) {
  const auto& words = field.type.choices;
  const auto found = std::find(words.begin(), words.end(), value.text);
  if (found == words.end()) {
    report_unknown_value(field, node);
    return unreadable(node);
  }
  value.is = Is::choice;
  value.set_number(static_cast<double>(found - words.begin()));
  return value;
}

Value Decoder::decode_date(const Field& field, syntax::NodeId node, Value value) {
  const auto day = read_date(value.text, true);
  if (!day) {
    report_wrong_type(
        field, node, "a date",
        "write it as year-month-day, such as `2026-09-01`, or `2026-09` where only the month is known");
    return unreadable(node);
  }
  value.is = Is::date;
  value.set_number(*day);
  return value;
}

Value Decoder::decode_any(syntax::NodeId node) {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  if (target.kind == syntax::NodeKind::scalar) {
    return value_at(node, Is::text);
  }
  const bool mapping = target.kind == syntax::NodeKind::mapping;
  Value value = value_at(node, mapping ? Is::table : Is::list);
  const std::size_t base = open_items_.size();
  if (mapping) {
    std::vector<syntax::Entry> entries;
    syntax::entries_of(tree_, tree_.resolve(node), entries);
    for (const syntax::Entry& entry : entries) {
      Value item = value_at(entry.key, Is::entry);
      item.first = add(decode_any(entry.value));
      open_items_.push_back(add(item));
    }
  } else {
    for (std::uint32_t i = 0; i < target.count; i++) {
      open_items_.push_back(add(decode_any(tree_.item(target, i))));
    }
  }
  close_list(value, base);
  return value;
}

}  // namespace jc::model
