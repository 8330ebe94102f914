// What decoding can mend: misspelt keys and words, and values in the spelling of other tools.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/diag/edits.h"
#include "compiler/language/own_word.h"
#include "compiler/language/spelling.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/key_words.h"
#include "compiler/source/nearest.h"

namespace jc::model {

source::Span Decoder::written(syntax::NodeId node) const {
  const syntax::Node& at = tree_[tree_.resolve(node)];
  return {document_.file, at.begin, at.end};
}

void Decoder::offer(diag::Diagnostic& found, syntax::NodeId node, std::string_view better, bool safe) const {
  if (!may_offer()) {
    return;
  }
  const std::string_view content = files_[document_.file].content();
  std::vector<diag::Edit> edits =
      diag::respell(content, written(node), tree_[tree_.resolve(node)].text, better);
  if (!edits.empty()) {
    found.fixes.push_back({fmt::format("write `{}`", better), safe, std::move(edits)});
  }
}

bool Decoder::reads_as(const Field& field, syntax::NodeId node, RecordId self) {
  const std::size_t records = document_.records.size();
  const std::size_t fields = document_.fields.size();
  const std::size_t values = document_.values.size();
  const std::size_t items = document_.items.size();
  const std::size_t phrases = document_.phrases.size();
  const std::size_t short_ids = short_ids_.size();
  const std::size_t unsided = document_.unsided.size();
  const std::size_t found = out_.size();
  decode_value(field, node, self, find_key(field.key));
  const bool clean = out_.size() == found && document_.unsided.size() == unsided;
  document_.records.resize(records);
  document_.fields.resize(fields);
  document_.values.cut(values);
  document_.items.cut(items);
  document_.phrases.cut(phrases);
  short_ids_.resize(short_ids);
  document_.unsided.resize(unsided);
  out_.resize(found);
  return clean;
}

namespace {

// Whether the node is a map where the key holds one, and a text where it holds a text; what it says may be
// wrong all the same.
bool has_shape(const syntax::Tree& tree, const Field& field, syntax::NodeId node) {
  const syntax::Node& value = tree[tree.resolve(node)];
  const bool list = value.kind == syntax::NodeKind::sequence;
  // A criterion of several parts is a list of them.
  const bool may_be_list =
      field.type.shape == Shape::list || field.type.phrase == expr::PhraseKind::criterion;
  if (list && (value.count == 0 || !may_be_list)) {
    return value.count == 0;
  }
  const syntax::NodeKind kind = list ? tree[tree.resolve(tree.item(value, 0))].kind : value.kind;
  if (field.type.base == Base::record) {
    return kind == syntax::NodeKind::mapping || shorthand_of(field.type.record) != nullptr;
  }
  return kind == syntax::NodeKind::scalar || field.type.base == Base::phrase ||
         field.type.shape == Shape::table;
}

// `touchpoint: true` names none of them.
bool is_yes_for_list(const syntax::Tree& tree, const Field& field, syntax::NodeId node) {
  const syntax::Node& value = tree[tree.resolve(node)];
  return field.type.shape == Shape::list && value.kind == syntax::NodeKind::scalar &&
         !flag_of(value.text).empty();
}

}  // namespace

void Decoder::offer_key(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry,
                        std::string_view better, bool clear, RecordId self) {
  if (!may_offer()) {
    return;
  }
  // What came through `<<` is written for others too.
  if (!is_written(better) && !entry.merged) {
    const Field& field = *find_field(kind, find_key(better));
    // Where another shape belongs, nobody would know any more what had been meant.
    if (!is_yes_for_list(tree_, field, entry.value) && (clear || has_shape(tree_, field, entry.value))) {
      offer(found, entry.key, better, clear && reads_as(field, entry.value, self));
    }
  }
}

void Decoder::offer_value(diag::Diagnostic& found, const Field& field, syntax::NodeId node) const {
  if (!may_offer()) {
    return;
  }
  const syntax::Node& scalar = tree_[tree_.resolve(node)];
  if (scalar.kind != syntax::NodeKind::scalar) {
    return;
  }
  switch (field.type.base) {
    case Base::flag:
      if (const std::string_view word = flag_of(scalar.text); !word.empty()) {
        offer_plain(found, node, word);
      }
      break;
    case Base::date:
      if (const std::string date = date_of(scalar.text); !date.empty()) {
        offer_plain(found, node, date);
      }
      break;
    case Base::integer:
    case Base::number:
      if (const std::string number = number_of(scalar.text);
          !number.empty() && (field.type.base == Base::number || number.find('.') == std::string::npos)) {
        offer_plain(found, node, number);
      }
      break;
    default:
      break;
  }
}

void Decoder::offer_plain(diag::Diagnostic& found, syntax::NodeId node, std::string_view better) const {
  if (!may_offer()) {
    return;
  }
  // A number in quotes is a text, so that they go.
  const std::string_view content = files_[document_.file].content();
  const bool as_read =
      !diag::respell(content, written(node), tree_[tree_.resolve(node)].text, better).empty();
  if (as_read && files_.text(written(node)) != better) {
    found.fixes.push_back({fmt::format("write `{}`", better), true, {{written(node), std::string(better)}}});
  }
}

// From the value that was cut to the end of what the commas took from it, in quotes.
void Decoder::offer_quotes(diag::Diagnostic& found, const syntax::Entry& entry) const {
  if (!may_offer()) {
    return;
  }
  const auto& entries = frames_[depth_ - 1].entries;
  const auto same = [&](const syntax::Entry& each) { return each.key == entry.key; };
  auto first = std::find_if(entries.begin(), entries.end(), same);
  auto last = first;
  while (first != entries.begin() && is_cut_off(*first)) {
    --first;
  }
  while (last + 1 != entries.end() && is_cut_off(*(last + 1))) {
    ++last;
  }
  const syntax::Node& value = tree_[first->value];
  const std::uint32_t end = tree_[last->key].end;
  if (value.kind != syntax::NodeKind::scalar || value.style != syntax::Style::plain || end <= value.begin) {
    return;
  }
  const std::string_view text = files_[document_.file].content().substr(value.begin, end - value.begin);
  if (text.find_first_of("\"\\\n#&*") == std::string_view::npos) {
    found.fixes.push_back({"put quotes around the whole text",
                           true,
                           {{{document_.file, value.begin, end}, fmt::format("\"{}\"", text)}}});
  }
}

// A second key that says the same says nothing; one that says something else was never read.
void Decoder::offer_without(diag::Diagnostic& found, const syntax::Entry& again, const FieldValue& first) {
  if (!may_offer()) {
    return;
  }
  const auto& entries = frames_[depth_ - 1].entries;
  const auto earlier = std::find_if(entries.begin(), entries.end(), [&](const syntax::Entry& each) {
    return tree_[tree_.resolve(each.key)].begin == first.key_begin;
  });
  if (again.merged || earlier == entries.end()) {
    return;
  }
  const auto text = [&](syntax::NodeId node) { return files_.text(tree_.span(node)); };
  const auto is_empty = [&](syntax::NodeId value) {
    const syntax::Node& node = tree_[tree_.resolve(value)];
    return node.kind == syntax::NodeKind::scalar ? syntax::is_null(node) : node.count == 0;
  };
  // A key that a template left empty counts, and what was written below it does not. It goes but once, for
  // the next one.
  const std::string_view word = tree_[tree_.resolve(again.key)].text;
  const auto next = std::find_if(earlier + 1, entries.end(), [&](const syntax::Entry& each) {
    return tree_[tree_.resolve(each.key)].text == word;
  });
  const bool is_next = next != entries.end() && next->key == again.key;
  const bool left_empty = is_empty(earlier->value) && !is_empty(again.value);
  if (left_empty && !is_next) {
    return;
  }
  if (const auto edit = without(left_empty ? *earlier : again)) {
    found.fixes.push_back({left_empty ? "remove the first one, which is empty" : "remove the second one",
                           left_empty || text(earlier->value) == text(again.value),
                           {*edit}});
    found.help = left_empty ? "remove the first one, which is empty" : std::move(found.help);
  }
}

void Decoder::offer_removal(diag::Diagnostic& found, syntax::NodeId value) {
  if (!may_offer()) {
    return;
  }
  const auto& entries = frames_[depth_ - 1].entries;
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [&](const syntax::Entry& each) { return each.value == value; });
  // Without the key that says what it is, a document is none.
  const std::string_view header = info(document_.kind).fields[0].key;
  if (depth_ == 1 && entry != entries.end() && tree_[tree_.resolve(entry->key)].text == header) {
    return;
  }
  if (entry == entries.end() || entry->merged) {
    return;
  }
  if (const auto edit = without(*entry)) {
    found.fixes.push_back({"remove the key", false, {*edit}});
  }
}

// `stage: Kick-off` in a stage.
bool says_what_it_is(const syntax::Tree& tree, Kind kind, const syntax::Entry& entry) {
  const syntax::Node& value = tree[tree.resolve(entry.value)];
  return value.kind == syntax::NodeKind::scalar && !syntax::is_null(value) &&
         language::is_own_word(kind, to_kebab_case(tree[tree.resolve(entry.key)].text));
}

// What people read, under `title` or another tool's word for it.
std::string_view Decoder::title_in(const std::vector<FieldValue>& fields) const {
  const auto title = std::find_if(fields.begin(), fields.end(),
                                  [](const FieldValue& field) { return field.key == "title"_key; });
  if (title != fields.end() && document_.values[title->value].is == Is::text) {
    return document_.values[title->value].text;
  }
  const Kind kind = document_.records[current_].kind;
  for (const syntax::Entry& entry : frames_[depth_ - 1].entries) {
    const std::string_view word = tree_[tree_.resolve(entry.key)].text;
    const syntax::Node& value = tree_[tree_.resolve(entry.value)];
    const std::vector<const Alias*> meant = aliases_of(kind, word);
    const bool names =
        says_what_it_is(tree_, kind, entry) ||
        std::any_of(meant.begin(), meant.end(), [](const Alias* each) { return each->key == "title"; });
    if (names && value.kind == syntax::NodeKind::scalar) {
      return value.text;
    }
  }
  return {};
}

void Decoder::offer_id(diag::Diagnostic& found, RecordId self, const std::vector<FieldValue>& fields) {
  const std::string id = may_offer() ? to_kebab_case(title_in(fields)) : "";
  const bool taken = std::any_of(document_.records.begin(), document_.records.end(),
                                 [&](const Record& record) { return record.id == id; });
  if (taken || !is_kebab_case(id)) {
    return;
  }
  const std::string text = fmt::format("id: {}", id);
  found.help = fmt::format("add `{}`: what other places call it", text);
  if (const auto edit =
          syntax::add_entry(files_[document_.file].content(), mapping_place(self), std::nullopt, text)) {
    // The short form makes the same id of the same title.
    found.fixes.push_back({fmt::format("add `{}`", text), true, {*edit}});
  }
}

const syntax::MappingPlace& Decoder::mapping_place(RecordId self) {
  Frame& frame = frames_[depth_ - 1];
  if (frame.place) {
    return *frame.place;
  }
  const Record& record = document_.records[self];
  return frame.place.emplace(place_in({document_.file, record.begin, record.end}, frame.entries));
}

syntax::MappingPlace Decoder::place_of(syntax::NodeId mapping) const {
  std::vector<syntax::Entry> entries;
  syntax::entries_of(tree_, mapping, entries);
  return place_in(tree_.span(mapping), entries);
}

syntax::MappingPlace Decoder::place_in(source::Span span, const std::vector<syntax::Entry>& entries) const {
  syntax::MappingPlace place{.span = span, .entries = {}};
  for (const syntax::Entry& entry : entries) {
    const syntax::Node& key = tree_[entry.key];
    const syntax::Node& value = tree_[entry.value];
    if (!entry.merged) {
      place.entries.push_back({key.begin, key.end, value.begin, value.end});
    }
  }
  return place;
}

std::optional<diag::Edit> Decoder::without(const syntax::Entry& entry) {
  const syntax::MappingPlace& place = mapping_place(current_);
  const std::uint32_t begin = tree_[entry.key].begin;
  // Entries stand in the order of the text.
  const auto at =
      std::partition_point(place.entries.begin(), place.entries.end(),
                           [&](const syntax::EntryPlace& each) { return each.key_begin < begin; });
  if (at == place.entries.end() || at->key_begin != begin) {
    return std::nullopt;
  }
  return syntax::remove_entry(files_[document_.file].content(), place,
                              static_cast<std::size_t>(at - place.entries.begin()));
}

}  // namespace jc::model
