#include "compiler/emit/playbook/asked_data.h"

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
  // The library pushes only what it was given, or an item of that.
  open_.push_back(origin_.at(shown));
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
  const auto known = shown_.find(&data);
  if (known != shown_.end()) {
    return known->second;
  }
  if (const bool* flag = std::get_if<bool>(&data.value)) {
    made_.emplace_back(*flag);
  } else if (const std::string* text = std::get_if<std::string>(&data.value)) {
    made_.emplace_back(*text);
  } else if (const Data::List* list = std::get_if<Data::List>(&data.value)) {
    // The library only walks over the items and pushes each, which is when it is looked into.
    made_.emplace_back(mustache::list(list->size(), Shown(true)));
    const mustache::list& items = made_.back().list_value();
    for (std::size_t i = 0; i < items.size(); i++) {
      origin_.emplace(&items[i], &(*list)[i]);
    }
  } else {
    made_.emplace_back(true);
  }
  shown_.emplace(&data, &made_.back());
  origin_.emplace(&made_.back(), &data);
  return &made_.back();
}

}  // namespace jc::emit
