#include "compiler/workspace/compare/since.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "compiler/diff/diff.h"
#include "compiler/workspace/baseline.h"
#include "compiler/workspace/discover.h"

namespace jc::workspace {

namespace {

using model::Document;
using model::Entity;
using model::Model;

const std::string& path_of(const Model& model, const Document& document) {
  return model.files()[document.file].path();
}

// Paths of what a document names, however often.
using Named = std::set<std::string>;

std::map<std::string, Named> named_by(const Model& model) {
  std::map<std::string, Named> all;
  for (const Document& document : model.documents) {
    Named& named = all[Entity(&document, 0).path()];
    for (const model::Use& use : model.linked_of(document).uses) {
      if (use.is_known()) {
        named.insert(Entity(&model.documents[use.to_document], use.to_record).path());
      }
    }
  }
  return all;
}

class Finder {
 public:
  Finder(const Compilation& now, const Side& before, unsigned threads)
      : now_(now), model_(*now.model), before_(before), was_(compile(request_for(before, threads))) {}

  Touched run() {
    if (is_configured_otherwise()) {
      for (const Document& document : model_.documents) {
        found_.changed.insert(path_of(model_, document));
      }
      return std::move(found_);
    }
    changed();
    by_shared_names();
    by_journeys();
    by_users();
    for (const std::string& each : found_.changed) {
      found_.dependent.erase(each);
    }
    return std::move(found_);
  }

 private:
  static std::string text_of(const Compilation& side, const std::string& path) {
    for (std::uint32_t i = 0; i < side.files->size(); i++) {
      const source::File& file = (*side.files)[{i}];
      if (file.path() == path) {
        return std::string(file.content());
      }
    }
    return "";
  }

  bool is_configured_otherwise() const {
    const std::string path = before_.root + std::string(kConfigName);
    return text_of(was_, path) != text_of(now_, path);
  }

  void changed() {
    std::map<std::string, std::string_view> earlier;
    for (std::uint32_t i = 0; i < was_.files->size(); i++) {
      const source::File& file = (*was_.files)[{i}];
      earlier[file.path()] = file.content();
    }
    for (const Document& document : model_.documents) {
      const source::File& file = model_.files()[document.file];
      const auto found = earlier.find(file.path());
      if (found == earlier.end() || found->second != file.content()) {
        found_.changed.insert(file.path());
      }
    }
  }

  // The diff knows which journeys a shared name reaches.
  void by_shared_names() {
    std::set<std::string> journeys;
    for (const diff::Change& change : diff::diff(*was_.model, model_, {}).changes) {
      journeys.insert(change.journeys.begin(), change.journeys.end());
    }
    for (const Entity& journey : model_.roots(language::Kind::journey)) {
      if (journeys.contains(std::string(journey.id()))) {
        found_.dependent.insert(path_of(model_, journey.document()));
      }
    }
  }

  // Variants, portfolios, and whoever waits for a milestone of another journey; of journeys that are gone,
  // too.
  void by_journeys() {
    std::set<std::string> there;
    for (const Document& document : model_.documents) {
      there.insert(path_of(model_, document));
    }
    for (const Model* side : {&model_, static_cast<const Model*>(was_.model.get())}) {
      for (const Document& document : side->documents) {
        for (const model::Use& use : side->linked_of(document).uses) {
          if (!use.is_known() || side->documents[use.to_document].kind == language::Kind::vocabulary) {
            continue;
          }
          const std::string& path = path_of(*side, side->documents[use.to_document]);
          if (found_.changed.contains(path) || !there.contains(path)) {
            found_.dependent.insert(path_of(*side, document));
          }
        }
      }
    }
  }

  // Whoever declares what a changed file has begun or ceased to name.
  void by_users() {
    const auto was = named_by(*was_.model);
    const auto is = named_by(model_);
    Named others;
    for (const auto& [root, named] : is) {
      const auto earlier = was.find(root);
      const Named none;
      const Named& before = earlier == was.end() ? none : earlier->second;
      std::set_symmetric_difference(before.begin(), before.end(), named.begin(), named.end(),
                                    std::inserter(others, others.end()));
    }
    for (const auto& [root, named] : was) {
      if (!is.contains(root)) {
        others.insert(named.begin(), named.end());
      }
    }
    for (const Document& document : model_.documents) {
      const std::string root = Entity(&document, 0).path();
      const auto at = others.lower_bound(root + "/");
      if (others.contains(root) || (at != others.end() && at->starts_with(root + "/"))) {
        found_.dependent.insert(path_of(model_, document));
      }
    }
  }

  const Compilation& now_;
  const Model& model_;
  const Side& before_;
  Compilation was_;
  Touched found_;
};

}  // namespace

Touched touched_since(const Compilation& now, const Side& before, unsigned threads) {
  return Finder(now, before, threads).run();
}

void keep_new(const Request& asked, const Side& before, Compilation& now) {
  Request request = asked;
  const std::map<std::string, std::string> none;
  request.texts.clear();
  request.revision = before.texts ? &*before.texts : &none;
  request.files.clear();
  request.folders.clear();
  request.keep_in = std::make_shared<source::Files>();
  const Compilation was = compile(request);
  std::set<std::string> known;
  for (const std::vector<std::string>& keys : baseline_keys(was.findings, *was.model, was.config)) {
    known.insert(keys.begin(), keys.end());
  }
  const auto keys = baseline_keys(now.findings, *now.model, now.config);
  std::size_t at = 0;
  std::erase_if(now.findings, [&](const diag::Diagnostic&) {
    const std::vector<std::string>& own = keys[at++];
    return !own.empty() &&
           std::all_of(own.begin(), own.end(), [&](const std::string& key) { return known.contains(key); });
  });
}

}  // namespace jc::workspace
