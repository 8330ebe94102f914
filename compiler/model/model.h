// All documents of a workspace with their names resolved: what rules judge and outputs show.
#pragma once
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/model/document.h"
#include "compiler/model/scope.h"
#include "compiler/source/files.h"

namespace jc::model {

// One use of a name, with both ends. Small on purpose: a journey has more than a hundred.
struct Use {
  static constexpr std::uint16_t kWhole = UINT16_MAX;
  static constexpr std::uint32_t kNowhere = UINT32_MAX;
  source::Text text;
  // What it resolved to, by document and record; `kNowhere` where the kind of name is not declared anywhere
  // yet, or is free text.
  std::uint32_t to_document = kNowhere;
  RecordId to_record = kNoRecord;
  // The value it is or stands in.
  ValueId value = kNoValue;
  // The record and field it stands in.
  RecordId record = kNoRecord;
  KeyId key;
  // Its number among the names of a phrase, of which there are fewer than a phrase has bytes.
  std::uint16_t number = kWhole;
  NameKind kind = NameKind::none;
  // In a phrase, what it may be the name of.
  expr::NameKinds kinds = {};

  bool is_known() const { return to_document != kNowhere; }
  // `entity` is one of a model's documents.
  void resolve(Entity entity) {
    if (entity) {
      to_document = entity.document().place;
      to_record = entity.record_id();
    }
  }
};

// All names that a document mentions, before anybody knows what they mean. Apart from linking, because it is
// cheapest while the document is fresh in the processor's cache.
std::vector<Use> mentions(const Document& document);

// A document in the company of its workspace.
struct Linked {
  // What only this document sees.
  Scope own;
  // As `mentions` until the document is linked.
  std::vector<Use> uses;
};

class Model {
 public:
  explicit Model(const source::Files& files) : files_(&files) {}

  const source::Files& files() const { return *files_; }
  // In order of file and place. Not to be added to once linked: views point into it.
  std::vector<Document> documents;
  // Beside `documents`, with their mentions when it comes to linking.
  std::vector<Linked> linked;
  // Names every document sees.
  Scope shared;
  // Some file could not be read to its end, so a name may be declared where we can't see it.
  bool incomplete = false;

  // Of a tier's copy: what the document it was made from has.
  const Linked& linked_of(const Document& document) const { return linked[document.place]; }
  // What `name` means in `document`: its own names first. False where nothing has the name.
  Entity find(const Document& document, NameKind kind, std::string_view name) const;
  // The same, with the kinds that the name has as one bit each, by their place in `kinds`.
  struct Found {
    Entity entity;
    std::uint32_t meanings = 0;
  };
  Found look_up(const Document& document, std::span<const Kind> kinds, std::string_view name) const;
  Entity find(const Document& document, std::span<const Kind> kinds, std::string_view name) const;
  bool declares(const Document& document, Kind kind) const;
  // What a use resolved to; false where it did not.
  Entity meaning(const Use& use) const {
    return use.is_known() ? Entity(&documents[use.to_document], use.to_record) : Entity();
  }
  // The bytes of a name of `document`, without quotes.
  source::Span place(const Document& document, const Use& use) const;
  // All documents of a kind, once linked.
  const std::vector<Entity>& roots(Kind kind) const { return roots_[static_cast<std::size_t>(kind)]; }
  // To be called when all documents are there.
  void list_roots();

 private:
  const source::Files* files_;
  std::array<std::vector<Entity>, kKindCount> roots_;
};

// Fills `shared` and reports names declared twice in the workspace. Serial: every file counts.
void link_shared(Model& model, diag::Diagnostics& out);

// Resolves the names of one document: reads the others, writes `linked[index]` only, so documents may be
// linked in parallel. Reports `duplicate-id`, `unresolved-name` and `ambiguous-name`.
void link_document(Model& model, std::size_t index, diag::Diagnostics& out);

// The bytes behind part of a phrase, through quotes, folding and the map form.
source::Span span_in_phrase(const source::Files& files, const ValueView& value, expr::Extent extent);

}  // namespace jc::model
