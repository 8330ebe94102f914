#include "compiler/model/decode/declared_metrics.h"

#include <algorithm>
#include <iterator>

#include "compiler/expr/phrase/read.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

bool is_target(const std::string& text) {
  return expr::read_phrase(expr::PhraseKind::target, text) != nullptr;
}

// What is left of the map goes to the vocabulary; what is aimed at comes out of it.
std::string target_of(const std::string& name, syntax::Written& map) {
  for (auto entry = map.entries.begin(); entry != map.entries.end(); ++entry) {
    const std::string target = name + " " + entry->value.text;
    const bool aimed =
        std::find(std::begin(kTargetKeys), std::end(kTargetKeys), entry->key) != std::end(kTargetKeys);
    if (aimed && entry->value.kind == syntax::NodeKind::scalar && is_target(target)) {
      map.entries.erase(entry);
      return target;
    }
  }
  return name;
}

}  // namespace

DeclaredMetrics declared_metrics(const syntax::Written& map) {
  DeclaredMetrics found;
  for (const syntax::WrittenEntry& entry : map.entries) {
    const std::string name = to_kebab_case(entry.key);
    if (entry.value.kind == syntax::NodeKind::scalar) {
      const std::string target = name + " " + entry.value.text;
      const std::string least = name + " >= " + entry.value.text;
      const bool whole = is_target(target);
      const bool bare = !whole && is_target(least);
      found.guessed = found.guessed || bare;
      found.targets.push_back(whole ? target : bare ? least : name);
      if (!whole && !bare && !entry.value.text.empty()) {
        syntax::Written what{.kind = syntax::NodeKind::mapping};
        what.entries.push_back({"definition", entry.value});
        found.what.push_back({name, std::move(what)});
      }
      continue;
    }
    syntax::Written what = entry.value;
    found.targets.push_back(target_of(name, what));
    if (!what.entries.empty()) {
      found.what.push_back({name, std::move(what)});
    }
  }
  return found;
}

}  // namespace jc::model
