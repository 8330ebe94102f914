#include "compiler/emit/playbook/asked_data.h"

#include <algorithm>

namespace jc::emit {

namespace mustache = kainjow::mustache;

namespace {

// `a.b.c` goes into members; a name without dots is found at once.
const Data* find_below(const Data& data, std::string_view name) {
  const Data* at = &data;
  while (at != nullptr) {
    const std::size_t dot = name.find('.');
    at = at->find(name.substr(0, dot));
    if (dot == std::string_view::npos) {
      return at;
    }
    name.remove_prefix(dot + 1);
  }
  return nullptr;
}

}  // namespace

void AskedData::push(const Shown* shown) {
  // The library pushes only what it was given just now, or an item of a list that it was given.
  open_.push_back(shown == last_ ? last_from_ : items_.at(shown));
}

const AskedData::Shown* AskedData::get(const std::string& name) const {
  if (name == ".") {
    return shown(*open_.back());
  }
  for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
    if (const Data* found = find_below(**at, name)) {
      return shown(*found);
    }
  }
  return nullptr;
}

const AskedData::Shown* AskedData::shown(const Data& data) const {
  // Of what has no text of its own the library wants to know only whether it is there.
  static const Shown kYes(true);
  static const Shown kNo(false);
  last_from_ = &data;
  if (const std::string* text = std::get_if<std::string>(&data.value)) {
    texts_.resize(std::max(texts_.size(), open_.size() + 1));
    texts_[open_.size()] = std::make_unique<Shown>(*text);
    last_ = texts_[open_.size()].get();
  } else if (const Data::List* items = std::get_if<Data::List>(&data.value)) {
    last_ = list(data, *items);
  } else {
    const bool* flag = std::get_if<bool>(&data.value);
    last_ = flag == nullptr || *flag ? &kYes : &kNo;
  }
  return last_;
}

const AskedData::Shown* AskedData::list(const Data& data, const Data::List& items) const {
  std::unique_ptr<const Shown>& known = lists_[&data];
  if (known == nullptr) {
    // The library only walks over the items and pushes each, which is when it is looked into.
    known = std::make_unique<const Shown>(mustache::list(items.size(), Shown(true)));
    const mustache::list& shown = known->list_value();
    for (std::size_t i = 0; i < shown.size(); i++) {
      items_.emplace(&shown[i], &items[i]);
    }
  }
  return known.get();
}

}  // namespace jc::emit
