#include "compiler/layout/shown_key.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <tuple>

namespace jc::layout {
namespace {

// Which icon it is; these for what is none.
constexpr int kBox = -1;
constexpr int kLine = -2;
constexpr int kLetters = -3;

// What a sign is told by: its role, its kind, and its letters.
using Sign = std::tuple<view::Role, int, std::string_view>;

Sign sign_of(const Element& element) {
  if (const Icon* icon = std::get_if<Icon>(&element)) {
    return {icon->role, static_cast<int>(icon->kind), ""};
  }
  if (const Box* box = std::get_if<Box>(&element)) {
    return {box->role, kBox, ""};
  }
  if (const Text* text = std::get_if<Text>(&element)) {
    return {text->role, kLetters, text->text};
  }
  return {std::get<Path>(element).role, kLine, ""};
}

void collect(const Group& group, std::set<Sign>& signs) {
  for (const Element& element : group.elements) {
    signs.insert(sign_of(element));
  }
  for (const Group& inner : group.groups) {
    collect(inner, signs);
  }
}

const Element& telling(const KeyEntry& entry) {
  const auto letters = std::find_if(entry.sample.begin(), entry.sample.end(), [](const Element& element) {
    return std::holds_alternative<Text>(element);
  });
  return entry.by_letters && letters != entry.sample.end() ? *letters : entry.sample.front();
}

}  // namespace

std::vector<KeyEntry> shown_key(const std::vector<KeyEntry>& all, const std::vector<SharedGroup>& groups) {
  std::set<Sign> signs;
  for (const Group& group : groups) {
    collect(group, signs);
  }
  std::vector<KeyEntry> shown;
  std::copy_if(all.begin(), all.end(), std::back_inserter(shown),
               [&](const KeyEntry& entry) { return signs.contains(sign_of(telling(entry))); });
  return shown;
}

}  // namespace jc::layout
