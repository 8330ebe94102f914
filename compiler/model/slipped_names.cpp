#include "compiler/model/slipped_names.h"

#include <algorithm>
#include <map>
#include <string>

#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

// Names of different sorts may well be alike: a milestone is often called nearly as its event.
enum class Sort : std::uint8_t { other, event, metric, party };

Sort sort_of(const Use& use) {
  if (use.number == Use::kWhole) {
    return use.kind == NameKind::party    ? Sort::party
           : use.kind == NameKind::event  ? Sort::event
           : use.kind == NameKind::metric ? Sort::metric
                                          : Sort::other;
  }
  const auto first = use.kinds.begin();
  if (first == use.kinds.end()) {
    return Sort::other;
  }
  return *first == expr::NameKind::event    ? Sort::event
         : *first == expr::NameKind::metric ? Sort::metric
                                            : Sort::other;
}

// `ticket` and `tickets`, `trained` and `untrained`, `lead` and `leads` are two words.
bool is_other_word(std::string_view one, std::string_view other) {
  const std::string_view longer = one.size() > other.size() ? one : other;
  const std::string_view shorter = one.size() > other.size() ? other : one;
  const bool plural = longer == std::string(shorter) + "s" && !shorter.ends_with("s");
  const bool prefix = longer.size() > shorter.size() && longer.ends_with(shorter);
  // `lead-a` and `lead-b`: where they differ a short part of the name is all there is.
  constexpr std::size_t kShortPart = 4;
  const auto begin = static_cast<std::size_t>(
      std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
  const auto from = shorter.find_last_of("- ", begin == 0 ? 0 : begin - 1);
  const auto first = from == std::string_view::npos || from >= begin ? 0 : from + 1;
  const auto last = std::min(shorter.find_first_of("- ", begin), shorter.size());
  return plural || prefix || last - first < kShortPart;
}

bool is_slip(std::string_view word, std::string_view meant) {
  constexpr std::size_t kShortest = 6;
  const std::size_t longer = std::max(word.size(), meant.size());
  return longer >= kShortest && longer - std::min(word.size(), meant.size()) <= 1 && word[0] == meant[0] &&
         !is_other_word(word, meant) && source::is_clear_slip(word, meant, {});
}

struct Known {
  const Use* first = nullptr;
  std::size_t count = 0;
};
using Names = std::map<std::string_view, Known, std::less<>>;

const Use* other_name(const Names& names, std::string_view word) {
  const Use* found = nullptr;
  std::size_t most = 0;
  for (const auto& [name, known] : names) {
    if (name != word && known.count > most && is_slip(word, name)) {
      found = known.first;
      most = known.count;
    }
  }
  return found;
}

}  // namespace

std::vector<SlippedName> slipped_names(const std::vector<Use>& uses) {
  std::map<Sort, Names> sorts;
  for (const Use& use : uses) {
    if (const Sort sort = sort_of(use); sort != Sort::other && !use.text.empty()) {
      Known& known = sorts[sort][use.text];
      known.first = known.first == nullptr ? &use : known.first;
      known.count++;
    }
  }
  std::vector<SlippedName> found;
  constexpr std::size_t kMostNames = 300;
  for (const Use& use : uses) {
    const Sort sort = sort_of(use);
    if (sort == Sort::other || use.is_known() || use.text.empty()) {
      continue;
    }
    const Names& names = sorts[sort];
    if (names.find(std::string_view(use.text))->second.count != 1 || names.size() > kMostNames) {
      continue;
    }
    const Use* meant = other_name(names, use.text);
    // Of two that stand once each the later one is the slip.
    const bool later = meant != nullptr && (names.find(std::string_view(meant->text))->second.count > 1 ||
                                            meant->is_known() || meant < &use);
    if (later) {
      found.push_back({&use, meant});
    }
  }
  return found;
}

}  // namespace jc::model
