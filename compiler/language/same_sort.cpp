#include "compiler/language/same_sort.h"

#include <algorithm>

namespace jc::language {

namespace {

bool is_same_sort(const Type& a, const Type& b) {
  if (a.base != b.base) {
    return false;
  }
  if (a.base == Base::phrase) {
    return a.phrase == b.phrase;
  }
  if (a.base != Base::name || a.names == NameKind::none || b.names == NameKind::none) {
    return false;
  }
  // Names of people are names of people, whether personas count or not.
  const auto& of_a = info(a.names).kinds;
  const auto& of_b = info(b.names).kinds;
  return !of_a.empty() && !of_b.empty() && of_a.front() == of_b.front();
}

}  // namespace

std::vector<const Field*> fields_of_same_sort(Kind kind, std::string_view word) {
  constexpr std::size_t kMostAnswers = 2;
  const KeyId key = find_key(word);
  std::vector<const Field*> found;
  for (const Field* own : fields_of(kind)) {
    const auto has_it = [&](const KindInfo& each) {
      const Field* elsewhere = each.overlay ? nullptr : find_field(each.kind, key);
      return elsewhere != nullptr && is_same_sort(elsewhere->type, own->type);
    };
    if (std::any_of(kinds().begin(), kinds().end(), has_it)) {
      found.push_back(own);
    }
  }
  return found.size() > kMostAnswers ? std::vector<const Field*>() : found;
}

}  // namespace jc::language
