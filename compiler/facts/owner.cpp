#include "compiler/facts/owner.h"

#include <algorithm>

#include "compiler/facts/inheritance.h"

namespace jc::facts {

std::vector<ValueView> owner_values(Context&, Entity entity) {
  return counting(entity, "owner"_key).values();
}

std::vector<std::string_view> owner_set(Context& context, Entity entity) {
  std::vector<std::string_view> names;
  for (const ValueView& value : owner_values(context, entity)) {
    const bool named = value->is == Is::name || value->is == Is::text;
    if (named && std::find(names.begin(), names.end(), value->text) == names.end()) {
      names.push_back(value->text);
    }
  }
  return names;
}

}  // namespace jc::facts
