#include "compiler/model/decode/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "compiler/diag/edits.h"
#include "compiler/language/shorthand.h"
#include "compiler/model/decode/contingency_words.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/document_kind.h"
#include "compiler/model/decode/filled_entry.h"
#include "compiler/model/decode/inherited_lists.h"
#include "compiler/model/decode/nested_document.h"
#include "compiler/model/decode/tier_changes.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

constexpr std::string_view kOwnKeyPrefix = "x-";

// The key that gives entities of a kind their id: `id`, or the first key of a document.
std::string_view id_key_of(Kind kind) {
  const auto& fields = info(kind).fields;
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [](const Field& field) { return field.type.base == Base::id; });
  return found == fields.end() ? std::string_view() : found->key;
}

const FieldValue* same_key(const Document& document, const std::vector<FieldValue>& fields,
                           const std::unordered_map<std::string_view, std::uint32_t>& own, KeyId key,
                           std::string_view word) {
  if (!key.exists()) {
    const auto known = own.find(word);
    const bool there = known != own.end() && known->second < fields.size();
    const FieldValue* field = there ? &fields[known->second] : nullptr;
    return field != nullptr && !field->key.exists() && document.word(*field) == word ? field : nullptr;
  }
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const FieldValue& field) { return field.key == key; });
  return found == fields.end() ? nullptr : &*found;
}

// The id under its key or, as in `- stage: onboarding`, under the word for what it is the id of.
syntax::NodeId id_among(const syntax::Tree& tree, Kind kind, const std::vector<syntax::Entry>& entries) {
  const std::string_view key = id_key_of(kind);
  syntax::NodeId called = syntax::kNoNode;
  for (const syntax::Entry& entry : entries) {
    const syntax::NodeId value = tree.resolve(entry.value);
    if (!key.empty() && tree[entry.key].text == key) {
      return value;
    }
    if (called == syntax::kNoNode && key == "id" && says_what_it_is(tree, kind, entry) &&
        is_kebab_case(tree[value].text)) {
      called = value;
    }
  }
  return called;
}

}  // namespace

RecordId Decoder::decode_record(Kind kind, syntax::NodeId node, const Place& place) {
  const auto self = static_cast<RecordId>(document_.records.size());
  const syntax::NodeId target = tree_.resolve(node);
  Record& record = document_.records.emplace_back();
  record.kind = kind;
  record.parent = place.parent;
  record.in = place.in;
  record.ordinal = place.ordinal;
  record.begin = tree_[target].begin;
  record.end = tree_[target].end;
  if (place.id_key != syntax::kNoNode) {
    take_id(self, place.id_key);
  }
  const RecordId around = current_;
  current_ = self;
  if (depth_ == frames_.size()) {
    frames_.emplace_back();
  }
  auto& [entries, fields, own, mapping, written] = frames_[depth_++];
  entries.clear();
  fields.clear();
  own.clear();
  mapping.reset();
  written.reset();
  if (tree_[target].kind == syntax::NodeKind::mapping) {
    syntax::entries_of(tree_, target, entries);
    // The id comes first, so that whatever is reported can say where it is.
    if (const syntax::NodeId id = id_among(tree_, kind, entries); id != syntax::kNoNode) {
      take_id(self, id);
    }
    for (const syntax::Entry& entry : entries) {
      decode_entry(kind, entry, self, fields);
    }
  } else if (!syntax::is_null(tree_[target])) {
    decode_shorthand(kind, node, self, fields);
  }
  check_required(kind, self, fields);
  finish(self, fields);
  depth_--;
  current_ = around;
  return self;
}

void Decoder::decode_entry(Kind kind, const syntax::Entry& entry, RecordId self,
                           std::vector<FieldValue>& fields) {
  const syntax::Node& key_node = tree_[tree_.resolve(entry.key)];
  if (key_node.kind != syntax::NodeKind::scalar) {
    out_.push_back({.rule = "wrong-type",
                    .span = span_of(entry.key),
                    .message = "a key must be one word",
                    .help = "write `key: value`; a text with brackets or braces wants quotes",
                    .entity = where()});
    return;
  }
  FieldValue field;
  field.key = find_key(key_node.text);
  field.set_key_place(key_node.begin, key_node.end);
  const std::string_view word = key_node.text;
  if (const FieldValue* first = same_key(document_, fields, frames_[depth_ - 1].own, field.key, word)) {
    diag::Diagnostic found{
        .rule = "duplicate-key",
        .span = span_of(entry.key),
        .message = fmt::format("`{}` stands here twice, and only the first one counts", word),
        .related = {{{document_.file, first->key_begin, first->key_end()}, "first written here"}},
        .help = "remove one of the two, or put both values into one list",
        .entity = where()};
    offer_without(found, entry, *first);
    out_.push_back(std::move(found));
    return;
  }
  const Field* declared = find_field(kind, field.key);
  static constexpr Field kOwn{"x-", any(), "a team's own key"};
  if (declared == nullptr && !word.starts_with(kOwnKeyPrefix)) {
    if (is_cut_off(entry)) {
      report_cut_off(entry);
      forget_value(fields);
      return;
    }
    if ((kind == Kind::contingency && report_contingency_words(entry, self, fields)) ||
        report_time_key(kind, entry, self, fields) || report_text_with_colon(kind, entry, fields)) {
      return;
    }
    const KeyId meant = report_unknown_key(kind, entry, self);
    // What was meant counts as there, and what is wrong in it is told at once, not in the next run.
    // That nothing is written under it is told when the key is the right one.
    if (meant.exists() && !syntax::is_null(tree_[tree_.resolve(entry.value)]) &&
        same_key(document_, fields, frames_[depth_ - 1].own, meant, text_of(meant)) == nullptr) {
      field.key = meant;
      field.value = decode_value(*find_field(kind, meant), entry.value, self, meant);
      fields.push_back(field);
      return;
    }
  }
  if (declared == nullptr) {
    field.key = KeyId{};
    field.word = static_cast<std::uint32_t>(document_.words.size());
    document_.words.push_back(word);
    declared = &kOwn;
  }
  field.value = decode_value(*declared, entry.value, self, field.key);
  if (entry.merged) {
    document_.values.edit(field.value).shared = true;
  }
  if (!field.key.exists()) {
    frames_[depth_ - 1].own.emplace(word, static_cast<std::uint32_t>(fields.size()));
  }
  fields.push_back(field);
}

// `- data is late: call the champion`: what goes wrong, and what is done then.
bool Decoder::report_contingency_words(const syntax::Entry& entry, RecordId self,
                                       std::vector<FieldValue>& fields) {
  const syntax::Node& value = tree_[tree_.resolve(entry.value)];
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  if (value.kind != syntax::NodeKind::scalar || is_written("if") || is_written("do")) {
    return false;
  }
  std::string map = contingency_of(word, value.text);
  if (word.find(' ') == std::string_view::npos) {
    // `- melt: no deposit by May -> call them`: one word is what the trouble is called.
    const bool alone = frames_[depth_ - 1].entries.size() == 1;
    map = alone ? contingency_of(value.text) : "";
    map = map.empty() ? "" : fmt::format("{{ title: {}, {}", word, map.substr(2));
  }
  if (map.empty()) {
    return false;
  }
  diag::Diagnostic found{
      .rule = "unknown-key",
      .span = span_of(entry.key),
      .message = fmt::format("{} has no key `{}`", holder_of(Kind::contingency, self), word),
      .help = fmt::format("write it as `- {}`", map),
      .entity = where()};
  if (may_offer() && frames_[depth_ - 1].entries.size() == 1 && !entry.merged) {
    const source::Span whole{document_.file, written(entry.key).begin, written(entry.value).end};
    found.fixes.push_back({fmt::format("write `{}`", map), false, {{whole, map}}});
  }
  out_.push_back(std::move(found));
  for (const auto& [key, node] : {std::pair("if"_key, entry.key), std::pair("do"_key, entry.value)}) {
    FieldValue field;
    field.key = key;
    field.set_key_place(tree_[entry.key].begin, tree_[entry.key].end);
    field.value = add(key == "if"_key ? unreadable(node) : value_at(node, Is::text));
    fields.push_back(field);
  }
  return true;
}

// `{ where: region is one of emea, apac }`: YAML takes `apac` for a key without a value.
bool Decoder::is_cut_off(const syntax::Entry& entry) const {
  const syntax::Node& key = tree_[tree_.resolve(entry.key)];
  const std::string_view text = files_[document_.file].content();
  const std::size_t next = text.find_first_not_of(" \t\r\n", key.end);
  const bool closed = next != std::string_view::npos && (text[next] == ',' || text[next] == '}');
  return closed && syntax::is_null(tree_[tree_.resolve(entry.value)]);
}

// The first half of a text that was cut in two means something else than was meant.
void Decoder::forget_value(std::vector<FieldValue>& fields) {
  if (!fields.empty()) {
    Value& value = document_.values.edit(fields.back().value);
    Value raw = value;
    raw.is = Is::text;
    const ValueId kept = add(raw);
    Value& refused = document_.values.edit(fields.back().value);
    refused.is = Is::unreadable;
    refused.first = kept;
  }
}

namespace {

// What is said in a sentence alone, and was given a title.
void offer_sentence(diag::Diagnostic& found, const std::vector<FieldValue>& fields,
                    const source::Files& files, std::string_view doc) {
  const auto title = std::find_if(fields.begin(), fields.end(),
                                  [](const FieldValue& field) { return field.key == "title"_key; });
  if (title == fields.end()) {
    return;
  }
  const source::Span key{found.span.file, title->key_begin, title->key_end()};
  if (files.text(key) == "title") {
    found.help = fmt::format("write `text` in place of `title`: {}", doc);
    found.fixes.push_back({"write `text` in place of `title`", true, {{key, "text"}}});
  }
}

}  // namespace

void Decoder::decode_shorthand(Kind kind, syntax::NodeId node, RecordId self,
                               std::vector<FieldValue>& fields) {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  const bool plain = target.style == syntax::Style::plain;
  const Field* field = plain ? language::shorthand_for(kind, target.text) : shorthand_of(kind);
  // `measure: NPS per stage`: the word alone is one of a list, and these are none.
  const bool sentence = field != nullptr && field->type.base == Base::choice &&
                        target.text.find(' ') != std::string_view::npos &&
                        find_field(kind, "text"_key) != nullptr;
  if (field == nullptr || sentence || target.kind != syntax::NodeKind::scalar) {
    static constexpr Field kAny{"", any(), ""};
    const bool differs = info(kind).overlay && target.kind == syntax::NodeKind::scalar;
    const FilledEntry filled =
        differs ? FilledEntry{differing_map(kind, target.text), false} : filled_entry(tree_, kind, target);
    const std::string& map = filled.map;
    report_wrong_type(
        kAny, node,
        info(kind).overlay ? fmt::format("a map of {}", info(kind).doc)
                           : fmt::format("a map with the keys of {}", with_article(info(kind).name)),
        !map.empty() ? fmt::format("write `{}`", map)
        : differs    ? "write what differs under its key, or `{ none: <reason> }` where the tier does without"
                     : "");
    const bool here = tree_[node].kind == syntax::NodeKind::scalar || (target.flow && can_be_rewritten(node));
    if (!map.empty() && may_offer() && here) {
      out_.back().fixes.push_back({fmt::format("write `{}`", map), filled.safe, {{written(node), map}}});
    }
    // Nothing points to it, but something stands there.
    add(unreadable(node));
    return;
  }
  FieldValue value;
  value.key = find_key(field->key);
  value.set_key_place(target.begin, target.end);
  value.value = decode_value(*field, node, self, value.key);
  if (info(kind).by_title) {
    take_short_id(self, node, fields);
  }
  fields.push_back(value);
}

// The id of an entity that is written as its title alone. It is settled when all ids are known.
void Decoder::take_short_id(RecordId self, syntax::NodeId node, std::vector<FieldValue>& fields) {
  const syntax::Node& title = tree_[tree_.resolve(node)];
  std::string id = to_kebab_case(title.text);
  Record& record = document_.records[self];
  record.id = document_.keep(id.empty() ? std::string(info(record.kind).name) : std::move(id));
  record.id_begin = title.begin;
  record.id_end = title.end;
  FieldValue field;
  field.key = "id"_key;
  field.set_key_place(title.begin, title.end);
  Value value = value_at(node, Is::text);
  value.text = record.id;
  field.value = add(value);
  fields.push_back(field);
  short_ids_.push_back({self, field.value});
}

// The same words in several places are several contacts: the second is called after what it stands in.
void Decoder::settle_short_ids() {
  std::set<std::string_view> taken;
  std::set<RecordId> short_ones;
  for (const ShortId& each : short_ids_) {
    short_ones.insert(each.record);
  }
  // Where counting goes on, for each of the same words in the same place.
  std::map<std::pair<std::string_view, std::string>, int> next;
  for (RecordId id = 0; id < document_.records.size(); id++) {
    if (!short_ones.contains(id) && !document_.records[id].id.empty()) {
      taken.insert(document_.records[id].id);
    }
  }
  for (const ShortId& each : short_ids_) {
    Record& record = document_.records[each.record];
    const std::string_view around = document_.records[record.parent].id;
    const std::string base(record.id);
    std::string id = base;
    int& number = next.emplace(std::pair(around, base), 1).first->second;
    for (; taken.count(id) > 0; number++) {
      id = around.empty() ? fmt::format("{}-{}", base, number + 1)
           : number == 1  ? fmt::format("{}-{}", around, base)
                          : fmt::format("{}-{}-{}", around, base, number);
    }
    if (id != base) {
      record.id = document_.keep(id);
      document_.values.edit(each.value).text = record.id;
    }
    taken.insert(record.id);
  }
}

void Decoder::take_id(RecordId self, syntax::NodeId node) {
  const syntax::Node& scalar = tree_[tree_.resolve(node)];
  Record& record = document_.records[self];
  if (scalar.kind != syntax::NodeKind::scalar || syntax::is_null(scalar)) {
    return;
  }
  record.id = scalar.text;
  const bool quoted =
      scalar.style == syntax::Style::single_quoted || scalar.style == syntax::Style::double_quoted;
  record.id_begin = scalar.begin + (quoted ? 1 : 0);
  record.id_end = scalar.end - (quoted ? 1 : 0);
}

void Decoder::check_required(Kind kind, RecordId self, const std::vector<FieldValue>& fields) {
  const KindInfo& about = info(kind);
  if (about.overlay) {
    return;
  }
  for (const KeyId key : required_keys(kind)) {
    const Field& field = *find_field(kind, key);
    const Record& record = document_.records[self];
    // Where things were written by id in place of a list, the id stands before them.
    const bool by_key = field.key == "id" && !record.id.empty();
    if (by_key || same_key(document_, fields, {}, key, field.key) != nullptr) {
      continue;
    }
    const source::Span at = fields.empty()
                                ? source::Span{document_.file, record.begin, record.end}
                                : source::Span{document_.file, fields[0].key_begin, fields[0].key_end()};
    diag::Diagnostic found{.rule = "missing-key",
                           .span = files_[document_.file].first_line(at),
                           .message = is_form(kind)
                                          ? fmt::format("{} has no `{}`", about.doc, field.key)
                                          : fmt::format("this {} has no `{}`", spoken(about.name), field.key),
                           .help = fmt::format("add `{}:`: {}", field.key, field.doc),
                           .entity = where()};
    if (field.key == "id") {
      offer_id(found, self, fields);
    } else if (field.key == "text") {
      offer_sentence(found, fields, files_, field.doc);
    }
    out_.push_back(std::move(found));
  }
}

void Decoder::finish(RecordId self, const std::vector<FieldValue>& fields) {
  Record& record = document_.records[self];
  record.first_field = static_cast<std::uint32_t>(document_.fields.size());
  record.field_count = static_cast<std::uint32_t>(fields.size());
  document_.fields.insert(document_.fields.end(), fields.begin(), fields.end());
}

namespace {

// A journey that says nothing about what happens, or who meets when, is not one.
void check_content(const source::Files& files, const Document& document, diag::Diagnostics& out) {
  const Entity journey(&document, 0);
  for (const std::string_view key : language::journey_contents()) {
    if (journey.field(find_key(key)) != nullptr) {
      return;
    }
  }
  out.push_back({.rule = "missing-key",
                 .span = files[document.file].first_line(journey.name_span()),
                 .message = fmt::format("journey `{}` has nothing in it", journey.id()),
                 .help = fmt::format("add at least one of {}", fmt::join(language::journey_contents(), ", ")),
                 .entity = journey.path()});
}

// What was decoded, without room to spare; the draft keeps its room for the next document.
Document finished(Document& draft) {
  Document document;
  document.kind = draft.kind;
  document.file = draft.file;
  document.number = draft.number;
  document.records = draft.records;
  document.fields = draft.fields;
  document.words = draft.words;
  document.unsided = std::move(draft.unsided);
  document.values = draft.values.take();
  document.items = draft.items.take();
  document.phrases = draft.phrases.take();
  document.texts = draft.texts;
  document.kept = draft.kept;
  return document;
}

// One a thread, with room from earlier documents.
Document& empty_draft() {
  thread_local Document draft;
  draft.records.clear();
  draft.fields.clear();
  draft.words.clear();
  draft.unsided.clear();
  draft.values.clear();
  draft.items.clear();
  draft.phrases.clear();
  draft.kept.clear();
  draft.texts = std::make_shared<std::deque<std::string>>();
  return draft;
}

}  // namespace

std::vector<Document> decode(const source::Files& files, syntax::Tree& tree, diag::Diagnostics& out) {
  std::vector<Document> documents;
  const std::size_t found_before = out.size();
  std::uint32_t number = 0;
  for (const syntax::Document& yaml : tree.documents) {
    number++;
    if (yaml.root == syntax::kNoNode || (tree.documents.size() > 1 && syntax::is_null(tree[yaml.root]))) {
      continue;
    }
    const auto kind = document_kind(tree, yaml.root);
    if (!kind) {
      // Of a file that can't be read to its end the first key may be what is missing.
      if (tree.complete) {
        report_unknown_document(files, tree, yaml.root, out);
      }
      continue;
    }
    if (report_nested(files, tree, yaml.root, info(*kind).fields[0].key, out)) {
      continue;
    }
    Document& draft = empty_draft();
    draft.kind = *kind;
    draft.file = tree.file;
    draft.number = number - 1;
    Decoder decoder(files, tree, draft, out);
    decoder.decode_record(*kind, yaml.root, {});
    decoder.settle_short_ids();
    cut_inherited_lists(files, draft, out);
    documents.push_back(finished(draft));
    if (*kind == Kind::journey) {
      check_content(files, documents.back(), out);
    }
  }
  if (documents.empty() && tree.complete && out.size() == found_before) {
    out.push_back({.rule = "unknown-document",
                   .span = {tree.file, 0, 0},
                   .message = "the file is empty",
                   .help = "start it with `journey: <id>`, or leave it out of the workspace with `exclude`"});
  }
  // The texts live as long as any of the documents.
  auto texts = std::make_shared<std::deque<std::string>>(tree.take_texts());
  for (Document& document : documents) {
    document.kept.push_back(texts);
  }
  return documents;
}

}  // namespace jc::model
