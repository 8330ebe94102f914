// What was read of each text of a run, so that a text that stands on both sides of a comparison is decoded
// once.
#pragma once
#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/lint/aliases.h"
#include "compiler/lint/suppression/suppression.h"
#include "compiler/model/model.h"
#include "compiler/source/files.h"

namespace jc::workspace {

// What one file gives.
struct Reading {
  bool loaded = false;
  std::vector<model::Document> documents;
  // Beside the documents.
  std::vector<std::vector<model::Use>> mentions;
  diag::Diagnostics found;
  std::vector<lint::Suppression> suppressions;
  std::vector<lint::AliasUse> aliases;

  // What it declares may be more than we have seen.
  bool is_cut_short() const;
};

class Readings {
 public:
  // To be called before any reading of `files` is kept: documents point into their texts.
  void own(std::shared_ptr<source::Files> files) { owned_.push_back(std::move(files)); }
  // As it was read before, with `id` as its file; nothing where the text is new. Several threads may ask.
  std::optional<Reading> find(std::string_view content, source::FileId id) const;
  // Not for what was found at a place in the file: findings, comments and aliases stay with theirs.
  void keep(std::string_view content, const Reading& reading);

 private:
  std::unordered_map<std::string_view, Reading> by_content_;
  std::vector<std::shared_ptr<source::Files>> owned_;
};

}  // namespace jc::workspace
