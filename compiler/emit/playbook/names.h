// Shows names, phrases and links of a journey as Markdown for its readers: titles in place of ids, linked
// where the page has the thing.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "compiler/model/model.h"

namespace jc::emit {

// One for each page; not for several threads.
class PlaybookNames {
 public:
  // `folder` is where the page will be, named from the same place as the paths of the model's files; links to
  // files beside a spec are rewritten for it. Empty: they stay as written.
  PlaybookNames(const model::Model& model, model::Entity root, std::string_view folder);

  const model::Model& model() const { return model_; }
  model::Entity root() const { return root_; }

  // What the name means; false where it is only a text. Notes the thing as mentioned on the page.
  model::Entity find(const model::Document& document, language::NameKind kind, std::string_view name);
  std::string show(const model::Document& document, language::NameKind kind, std::string_view name);
  std::string show(model::Entity entity);
  // The canonical phrase with titles; `from` skips what stands before that byte of the canonical text.
  std::string show(const model::Document& document, const expr::Phrase& phrase, std::size_t from = 0);
  // Where the first name of the phrase ends in its canonical text.
  std::size_t end_of_first_name(const expr::Phrase& phrase) const;
  // A link that is written in a spec, as it has to be on the page.
  std::string target(const model::Document& document, std::string_view href) const;
  // The play as this page has it: that of the tier, where the page is for one.
  model::Entity as_here(model::Entity entity) const;

  // Those of the kinds, in the order of kind and title.
  std::vector<model::Entity> mentioned(std::span<const language::Kind> kinds) const;
  // The page has the thing, with an anchor.
  void add_printed(model::Entity entity);
  // The fragment under which pages show it: view::anchor.
  const std::string& anchor(model::Entity entity);
  // For a page that stands elsewhere than the one that has the things: where that is.
  void lead_to(std::string page);
  // For a page that speaks of the document without having its parts.
  void forget_printed();

 private:
  // An entity as the page shows it: asked for again and again.
  struct Shown {
    std::string anchor;
    std::string md;
    bool printed = false;
    // When they were worked out last, see `age_`; 0 for never.
    std::size_t md_age = 0;
    std::size_t printed_age = 0;
  };
  struct Hash {
    std::size_t operator()(const std::pair<const model::Document*, model::RecordId>& key) const;
  };

  Shown& shown(model::Entity entity);
  bool is_printed(model::Entity entity);
  std::string stressed(model::Entity entity);
  std::string told_elsewhere(const model::Document& document, const expr::Phrase& phrase, std::size_t from);
  void note_document(const model::Document& document);
  void note(model::Entity entity);

  const model::Model& model_;
  model::Entity root_;
  std::string folder_;
  std::string page_;
  std::unordered_set<std::string> printed_;
  std::unordered_map<std::pair<const model::Document*, model::RecordId>, Shown, Hash> shown_;
  // Of what the page has: what was worked out for an earlier one no longer holds.
  std::size_t age_ = 1;
  std::vector<model::Entity> mentioned_;
  std::unordered_set<std::pair<const model::Document*, model::RecordId>, Hash> noted_;
};

}  // namespace jc::emit
