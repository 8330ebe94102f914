#include "compiler/model/document.h"

#include <algorithm>

#include "compiler/language/title_keys.h"
#include "compiler/model/label.h"

namespace jc::model {

Items ValueView::items() const {
  const bool several = document_ != nullptr && ((**this).is == Is::list || (**this).is == Is::table);
  return several ? Items(document_, (**this).first, (**this).count) : Items(*this);
}

Entity ValueView::record() const { return is(Is::record) ? Entity(document_, (**this).first) : Entity(); }

const expr::Phrase* ValueView::phrase() const {
  return is(Is::phrase) ? &document_->phrases[(**this).first].read : nullptr;
}

namespace {

bool has_text(const Value& value) {
  return value.is == Is::text || value.is == Is::name || value.is == Is::choice || value.is == Is::phrase ||
         value.is == Is::date || value.is == Is::number || value.is == Is::flag;
}

}  // namespace

std::vector<std::string_view> ValueView::texts() const {
  std::vector<std::string_view> all;
  for (const ValueView& item : items()) {
    if (has_text(*item)) {
      all.push_back(item->text);
    }
  }
  return all;
}

Entity Entity::around(Kind kind) const {
  Entity at = *this;
  while (at && at.kind() != kind) {
    at = at.parent();
  }
  return at;
}

const FieldValue* Entity::field(KeyId key) const {
  for (const FieldValue& field : fields()) {
    if (field.key == key) {
      return &field;
    }
  }
  return nullptr;
}

ValueView Entity::find(KeyId key) const {
  if (!*this) {
    return {};
  }
  const FieldValue* found = field(key);
  return found == nullptr ? ValueView() : ValueView(document_, found->value);
}

std::string_view Entity::text(KeyId key) const {
  const ValueView value = find(key);
  if (!value || value->is == Is::none || value->is == Is::record || value->is == Is::table) {
    return {};
  }
  for (const ValueView& item : value.items()) {
    if (has_text(*item)) {
      return item->text;
    }
  }
  return {};
}

std::vector<std::string_view> Entity::texts(KeyId key) const {
  const ValueView value = find(key);
  return value && value->is != Is::none ? value.texts() : std::vector<std::string_view>();
}

Entity Entity::child(KeyId key) const {
  const ValueView value = find(key);
  return value ? value.record() : Entity();
}

Children Entity::children(KeyId key) const { return Children(find(key).items()); }

void Children::Iterator::skip() {
  for (; at_ < items_.size(); at_++) {
    const ValueView item = items_[at_];
    const ValueView held = item->is == Is::entry ? item.value() : item;
    found_ = held.record();
    if (found_ && !found_->removed) {
      return;
    }
  }
}

std::string Entity::title() const {
  if (const std::string_view written = text("title"_key); !written.empty()) {
    return std::string(written);
  }
  for (const KeyId key : kTelling) {
    const std::string_view written = find_field(kind(), key) != nullptr ? text(key) : std::string_view();
    if (!written.empty()) {
      return std::string(written);
    }
  }
  if (!id().empty()) {
    return sentence_case(document(), id());
  }
  return std::string(find_field(kind(), kTellingLast) != nullptr ? text(kTellingLast) : std::string_view());
}

std::string Entity::path() const {
  std::string path;
  for (Entity at = *this; at; at = at.parent()) {
    std::string part = label_of(at);
    if (!part.empty() && at.parent() && at.parent().kind() == Kind::vocabulary) {
      part = std::string(text_of(at->in)) + "/" + part;
    }
    if (!part.empty()) {
      path = path.empty() ? part : part + "/" + path;
    }
  }
  return path;
}

source::Span Entity::name_span() const {
  const Record& record = **this;
  if (record.id_end > record.id_begin) {
    return {document_->file, record.id_begin, record.id_end};
  }
  if (!fields().empty()) {
    return {document_->file, fields().front().key_begin, fields().front().key_end()};
  }
  return {document_->file, record.begin, record.end};
}

source::Span Entity::key_span(KeyId key) const {
  const FieldValue* found = field(key);
  return found == nullptr ? name_span() : source::Span{document_->file, found->key_begin, found->key_end()};
}

std::string spoken(std::string_view kind) {
  std::string text(kind);
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

std::string with_article(std::string_view word) {
  const bool vowel = !word.empty() && std::string_view("aeio").find(word[0]) != std::string_view::npos;
  return (vowel ? "an " : "a ") + spoken(word);
}

std::string sentence_case(const Document& document, std::string_view id) {
  return language::sentence_case(id, document.spellings.get());
}

std::string undeclared_title(const Document& document, std::string_view name) {
  return language::undeclared_words(name, document.spellings.get());
}

}  // namespace jc::model
