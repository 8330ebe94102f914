#include "compiler/model/declared_titles.h"

#include <algorithm>
#include <utility>

#include "compiler/model/decode/decoder.h"

namespace jc::model {

using language::operator""_key;

std::string_view DeclaredTitles::id_of(std::span<const Kind> kinds, std::string_view title) {
  const Ids& all = ids(kinds);
  const auto found = all.find(to_kebab_case(title));
  return found == all.end() ? std::string_view() : found->second;
}

const DeclaredTitles::Ids& DeclaredTitles::ids(std::span<const Kind> kinds) {
  const auto [known, is_new] = known_.try_emplace(std::vector<Kind>(kinds.begin(), kinds.end()));
  if (!is_new) {
    return known->second;
  }
  for (const Scope* scope : {static_cast<const Scope*>(&linked_.own), &std::as_const(model_.shared)}) {
    for (const Scope::Item& item : scope->all()) {
      const bool may_be = std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end();
      const std::string_view title = may_be ? item.entity.text("title"_key) : std::string_view();
      if (title.empty()) {
        continue;
      }
      const auto [same, first] = known->second.try_emplace(to_kebab_case(title), item.name);
      same->second = first || same->second == item.name ? item.name : std::string_view();
    }
  }
  return known->second;
}

}  // namespace jc::model
