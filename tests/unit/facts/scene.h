// A small workspace in memory, and what the model finds out about it, for tests of derived properties.
#pragma once
#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"

namespace jc::model {

class Scene {
 public:
  // One file, or two; what they are is told by their first key.
  explicit Scene(std::string text) : Scene(std::move(text), "") {}
  Scene(std::string first, std::string second) {
    std::pair<std::string, std::string> written[] = {{"first.yaml", std::move(first)},
                                                     {"second.yaml", std::move(second)}};
    for (auto& [path, text] : written) {
      if (text.empty()) {
        continue;
      }
      const source::FileId id = files.add(path, std::move(text));
      trees_.push_back(syntax::parse(files, id, diagnostics));
      for (Document& document : decode(files, trees_.back(), diagnostics)) {
        model.documents.push_back(std::move(document));
      }
    }
    link_shared(model, diagnostics);
    for (std::size_t i = 0; i < model.documents.size(); i++) {
      link_document(model, i, diagnostics);
    }
  }

  // The first entity of a kind with this id; the first of the kind where no id is given.
  Entity entity(Kind kind, std::string_view id = {}) const {
    for (const Document& document : model.documents) {
      for (RecordId record = 0; record < document.records.size(); record++) {
        const Entity entity(&document, record);
        if (entity.kind() == kind && (id.empty() || entity.id() == id)) {
          return entity;
        }
      }
    }
    return {};
  }

  facts::Property get(std::string_view name, Kind kind, std::string_view id = {}) {
    const facts::Derived* property = facts::find_derived(kind, name);
    const Entity found = entity(kind, id);
    return property != nullptr && found ? property->get(context, found) : facts::Property("no such property");
  }

  bool flag(std::string_view name, Kind kind, std::string_view id) {
    const facts::Property property = get(name, kind, id);
    return std::get_if<bool>(&property) != nullptr && std::get<bool>(property);
  }
  bool has(std::string_view name, Kind kind, std::string_view id) { return get(name, kind, id).index() != 0; }

  // All facts of this name about entities of the kind.
  std::vector<facts::Fact> facts(std::string_view name, Kind kind) {
    std::vector<facts::Fact> all;
    const facts::Derived* property = facts::find_derived(kind, name);
    for (const Document& document : model.documents) {
      for (RecordId record = 0; record < document.records.size(); record++) {
        const Entity each(&document, record);
        if (property == nullptr || each.kind() != kind) {
          continue;
        }
        facts::Property found = property->get(context, each);
        if (auto* more = std::get_if<std::vector<facts::Fact>>(&found)) {
          std::move(more->begin(), more->end(), std::back_inserter(all));
        }
      }
    }
    return all;
  }
  // Their texts, or the source text they point at.
  std::vector<std::string> texts(std::string_view name, Kind kind) {
    std::vector<std::string> all;
    for (const facts::Fact& fact : facts(name, kind)) {
      all.push_back(fact.text);
    }
    return all;
  }
  std::vector<std::string> spots(std::string_view name, Kind kind) {
    std::vector<std::string> all;
    for (const facts::Fact& fact : facts(name, kind)) {
      all.emplace_back(files.text(fact.at));
    }
    return all;
  }

  source::Files files;
  diag::Diagnostics diagnostics;
  Model model{files};
  facts::Context context{model, 20260901};

 private:
  std::deque<syntax::Tree> trees_;
};

using Texts = std::vector<std::string>;

}  // namespace jc::model
