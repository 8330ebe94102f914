#include "compiler/model/scope.h"

namespace jc::model {

void Scope::link(std::uint32_t item) {
  const std::size_t bucket = source::text_hash(items_[item].name) & (first_.size() - 1);
  items_[item].next = kEnd;
  if (first_[bucket] == kEnd) {
    first_[bucket] = item;
  } else {
    items_[last_[bucket]].next = item;
  }
  last_[bucket] = item;
}

void Scope::declare(std::string_view name, Entity entity) {
  items_.push_back({name, entity, entity.kind(), kEnd});
  counts_[static_cast<std::size_t>(entity.kind())]++;
  if (items_.size() * 2 <= first_.size()) {
    link(static_cast<std::uint32_t>(items_.size() - 1));
    return;
  }
  constexpr std::size_t kLeast = 64;
  first_.assign(first_.empty() ? kLeast : first_.size() * 4, kEnd);
  last_.assign(first_.size(), kEnd);
  for (std::uint32_t i = 0; i < items_.size(); i++) {
    link(i);
  }
}

}  // namespace jc::model
