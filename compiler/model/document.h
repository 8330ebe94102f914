// One decoded YAML document as flat vectors, and light views that walk it.
//
// A document is a tree of records; a record has fields; a field has a value. All of them stand in three
// vectors and refer to each other by index, so a document copies, moves and compares cheaply (a tier's
// effective journey is a patched copy). Every record, key and value knows the bytes it came from.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/expr/phrase/phrase.h"
#include "compiler/language/language.h"
#include "compiler/language/spoken.h"
#include "compiler/model/pool.h"
#include "compiler/source/span.h"
#include "compiler/source/text.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// A model is written in the words of the language: kinds, keys and fields count here as its own.
using namespace language;

using RecordId = std::uint32_t;
using ValueId = std::uint32_t;
inline constexpr RecordId kNoRecord = UINT32_MAX;
inline constexpr ValueId kNoValue = UINT32_MAX;

enum class Is : std::uint8_t {
  // The key stands there without a value.
  nothing,
  // `none: <reason>`; `text` is the reason.
  none,
  text,
  flag,
  number,
  date,
  choice,
  name,
  // Read to `phrase`; `text` is the phrase as text (composed where it was written as a map).
  phrase,
  // Not readable as what the field wants: reported, skipped by everything else. `first` is the ValueId of
  // what was written, as texts, lists and tables.
  unreadable,
  // `first` is a RecordId.
  record,
  // Of values `first` … `first + count` of `items`.
  list,
  // Of a map from keys to values: items are `entry` values.
  table,
  // One key (`text`) of a table; `first` is the ValueId of its value.
  entry,
};

struct Value {
  Is is = Is::nothing;
  syntax::Style style = syntax::Style::plain;
  // Written as one value where the field takes a list: `owner: csm`.
  bool lone = false;
  // Came through `<<` or an alias: `at` is the author's place, shared with others.
  bool shared = false;
  // Byte range in the file.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  source::Text text;

  // Of numbers; of flags 0 or 1, of dates yyyymmdd, of choices their index. In the room of `first` and
  // `count`, which these have no use for.
  double number() const { return std::bit_cast<double>(std::uint64_t{count} << 32U | first); }
  void set_number(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    first = static_cast<std::uint32_t>(bits);
    count = static_cast<std::uint32_t>(bits >> 32U);
  }
};

// Small on purpose: fields are looked through for every question a rule asks.
struct FieldValue {
  static constexpr std::uint32_t kNoWord = UINT32_MAX;
  KeyId key;
  // Of the key as written; longer ones count as this long.
  std::uint16_t key_size = 0;
  std::uint32_t key_begin = 0;
  ValueId value = 0;
  // Keys outside the language (`x-…`, unknown ones): the place of their text among the document's words.
  std::uint32_t word = kNoWord;

  std::uint32_t key_end() const { return key_begin + key_size; }
  void set_key_place(std::uint32_t begin, std::uint32_t end) {
    key_begin = begin;
    key_size = static_cast<std::uint16_t>(std::min<std::uint32_t>(end - begin, UINT16_MAX));
  }
};

struct Record {
  Kind kind = Kind::journey;
  // Not part of what was written any more: left out by an overlay (`none: <reason>` is the value `absent`).
  bool removed = false;
  // The field of the parent it stands in.
  KeyId in;
  RecordId parent = kNoRecord;
  std::uint32_t first_field = 0;
  std::uint32_t field_count = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // The id, and where it is written; the id is empty for records without one.
  source::Text id;
  std::uint32_t id_begin = 0;
  std::uint32_t id_end = 0;
  // Position among its siblings, from 0.
  std::uint32_t ordinal = 0;
};

// A phrase that was written as a map or list is put together from pieces; each knows its place.
struct Piece {
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  syntax::Style style = syntax::Style::plain;
};

// A phrase that was written as a map or a list.
struct Composition {
  std::vector<Piece> pieces;
  // The map as it was written, for those who print it again.
  ValueId written = kNoValue;
};

struct PhraseValue {
  // Shared by all places that say the same.
  expr::Phrase read;
  // Null where the value is one scalar.
  std::shared_ptr<const Composition> composed;
};

// Names where a map of sides belongs, as `who: [csm, champion]`.
struct Unsided {
  RecordId record = kNoRecord;
  KeyId key;
  // The value that could not be read.
  ValueId value = kNoValue;
  // As they are written: one text may hold several names.
  std::vector<std::string> texts;
  source::Span place;
  // What the map takes the place of, where it can, and what has to stand before it.
  std::optional<source::Span> whole;
  std::string front;
};

struct Document {
  Kind kind = Kind::journey;
  source::FileId file;
  // Number of the document in its file, from 0.
  std::uint32_t number = 0;
  // Its place in the model; a tier's copy has that of the document it was made from.
  std::uint32_t place = 0;
  std::vector<Record> records;
  std::vector<FieldValue> fields;
  Pool<Value> values;
  Pool<ValueId> items;
  Pool<PhraseValue> phrases;
  // Keys outside the language.
  std::vector<std::string_view> words;
  std::vector<Unsided> unsided;
  // Texts that are not in the source as they stand; shared by patched copies and by documents of one file.
  using Texts = std::shared_ptr<std::deque<std::string>>;
  Texts texts = std::make_shared<std::deque<std::string>>();
  // Texts of others that views of this document may point into.
  std::vector<Texts> kept;
  // House words that its vocabularies spell with capitals, for names that nobody titled; null for none.
  std::shared_ptr<const language::Spellings> spellings;
  // The tier this document was expanded for; empty for what was written.
  std::string_view tier;

  std::string_view keep(std::string text) { return texts->emplace_back(std::move(text)); }
  // The key of a field of this document as written.
  std::string_view word(const FieldValue& field) const {
    return field.word == FieldValue::kNoWord ? text_of(field.key) : words[field.word];
  }
};

class Entity;

class Items;
class Children;

// A value of a document.
class ValueView {
 public:
  ValueView() = default;
  ValueView(const Document* document, ValueId id) : document_(document), id_(id) {}
  explicit operator bool() const { return document_ != nullptr; }
  const Value& operator*() const { return document_->values[id_]; }
  const Value* operator->() const { return &document_->values[id_]; }
  const Document& document() const { return *document_; }
  ValueId id() const { return id_; }
  source::Span span() const { return {document_->file, (**this).begin, (**this).end}; }
  bool is(Is what) const { return document_ != nullptr && (**this).is == what; }
  // Items of a list, entries of a table; the value itself where it is neither.
  Items items() const;
  // Of an entry of a table.
  ValueView value() const { return {document_, (**this).first}; }
  Entity record() const;
  const expr::Phrase* phrase() const;
  // Texts of all items, for lists of texts and names.
  std::vector<std::string_view> texts() const;

 private:
  const Document* document_ = nullptr;
  ValueId id_ = 0;
};

// The items of a value, without a copy of them.
class Items {
 public:
  class Iterator {
   public:
    using value_type = ValueView;
    using difference_type = std::ptrdiff_t;
    using reference = ValueView;
    using pointer = const ValueView*;
    using iterator_category = std::input_iterator_tag;
    Iterator(const Items* items, std::uint32_t at) : items_(items), at_(at) {}
    ValueView operator*() const { return (*items_)[at_]; }
    Iterator& operator++() {
      at_++;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    const Items* items_;
    std::uint32_t at_;
  };

  // `lone` stands for itself where `count` is 1 and there is no list.
  Items(const Document* document, std::uint32_t first, std::uint32_t count)
      : document_(document), first_(first), count_(count) {}
  explicit Items(ValueView lone)
      : document_(lone ? &lone.document() : nullptr), first_(lone.id()), count_(lone ? 1 : 0), lone_(true) {}

  std::size_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  ValueView operator[](std::size_t i) const {
    return {document_, lone_ ? first_ : document_->items[first_ + i]};
  }
  ValueView front() const { return (*this)[0]; }
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, count_}; }
  operator std::vector<ValueView>() const { return {begin(), end()}; }

 private:
  const Document* document_;
  std::uint32_t first_;
  std::uint32_t count_;
  bool lone_ = false;
};

// A record of a document. False where there is none.
class Entity {
 public:
  Entity() = default;
  Entity(const Document* document, RecordId id) : document_(document), id_(id) {}
  explicit operator bool() const { return document_ != nullptr && id_ != kNoRecord; }
  bool operator==(const Entity&) const = default;
  const Record& operator*() const { return document_->records[id_]; }
  const Record* operator->() const { return &document_->records[id_]; }
  const Document& document() const { return *document_; }
  RecordId record_id() const { return id_; }
  Kind kind() const { return (**this).kind; }
  std::string_view id() const { return (**this).id; }
  Entity parent() const { return {(**this).parent == kNoRecord ? nullptr : document_, (**this).parent}; }
  // The nearest record around it (or itself) of this kind.
  Entity around(Kind kind) const;
  Entity root() const { return {document_, 0}; }
  std::span<const FieldValue> fields() const {
    return {document_->fields.data() + (**this).first_field, (**this).field_count};
  }
  // The field as written here; false where it is not.
  ValueView find(KeyId key) const;
  const FieldValue* field(KeyId key) const;
  // The text of a scalar field; empty where there is none.
  std::string_view text(KeyId key) const;
  std::vector<std::string_view> texts(KeyId key) const;
  Entity child(KeyId key) const;
  // Records of a list or keyed map, without those an overlay has removed.
  Children children(KeyId key) const;
  // `title`, or the text of what it is about, or the id in sentence case.
  std::string title() const;
  // `core-lifecycle/onboarding/live`.
  std::string path() const;
  // The id, or the key that has it, or what stands first: the narrowest place that means this entity.
  source::Span name_span() const;
  source::Span span() const { return {document_->file, (**this).begin, (**this).end}; }
  source::Span key_span(KeyId key) const;

 private:
  const Document* document_ = nullptr;
  RecordId id_ = kNoRecord;
};

// The records among the items of a value, found while they are walked through.
class Children {
 public:
  class Iterator {
   public:
    using value_type = Entity;
    using difference_type = std::ptrdiff_t;
    using reference = Entity;
    using pointer = const Entity*;
    using iterator_category = std::input_iterator_tag;
    Iterator(const Items& items, std::uint32_t at) : items_(items), at_(at) { skip(); }
    Entity operator*() const { return found_; }
    Iterator& operator++() {
      at_++;
      skip();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    // To the next record that is there.
    void skip();
    Items items_;
    std::uint32_t at_;
    Entity found_;
  };

  explicit Children(const Items& items) : items_(items) {}
  bool empty() const { return begin() == end(); }
  Iterator begin() const { return {items_, 0}; }
  Iterator end() const { return {items_, static_cast<std::uint32_t>(items_.size())}; }
  operator std::vector<Entity>() const { return {begin(), end()}; }

 private:
  Items items_;
};

// The name of a kind as people say it: `lane-item` as "lane item".
std::string spoken(std::string_view kind);

// A word, as `a duration` or `an effect`, and of the name of a kind `a lane item`.
std::string with_article(std::string_view word);

// `value-realization` -> `Value realization`; as `language::sentence_case`, with the house words that the
// document knows.
using language::sentence_case;
std::string sentence_case(const Document& document, std::string_view id);
// A name that nothing is declared for, as readers are told it: in words, abbreviations in capitals.
std::string undeclared_title(const Document& document, std::string_view name);

}  // namespace jc::model
