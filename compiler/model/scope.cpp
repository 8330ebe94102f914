#include "compiler/model/scope.h"

namespace jc::model {

namespace {

// FNV-1a (Fowler, Noll, Vo), 32 bits: ids are short.
std::uint32_t hash(std::string_view text) {
  std::uint32_t value = 2166136261U;
  for (const char c : text) {
    value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return value;
}

}  // namespace

void Scope::link(std::uint32_t item) {
  const std::size_t bucket = hash(items_[item].name) & (first_.size() - 1);
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
  constexpr std::size_t kLeast = 128;
  first_.assign(first_.empty() ? kLeast : first_.size() * 4, kEnd);
  last_.assign(first_.size(), kEnd);
  for (std::uint32_t i = 0; i < items_.size(); i++) {
    link(i);
  }
}

Scope::Matches Scope::find(std::string_view name) const {
  const std::uint32_t first = first_.empty() ? kEnd : first_[hash(name) & (first_.size() - 1)];
  return {this, first, name};
}

}  // namespace jc::model
