#include "compiler/emit/playbook/template.h"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/template_text.h"
#include "compiler/emit/site/html.h"
#include "compiler/source/embedded.h"

namespace jc::emit {

namespace mustache = kainjow::mustache;

bool Data::shows() const {
  if (const bool* flag = std::get_if<bool>(&value)) {
    return *flag;
  }
  if (const List* list = std::get_if<List>(&value)) {
    return !list->empty();
  }
  const Object* object = std::get_if<Object>(&value);
  return object == nullptr || !object->empty();
}

const Data* Data::find(std::string_view name) const {
  const Object* object = std::get_if<Object>(&value);
  if (object == nullptr) {
    return nullptr;
  }
  const auto found =
      std::find_if(object->begin(), object->end(), [&](const Member& m) { return m.name == name; });
  return found == object->end() ? nullptr : &found->data;
}

void Data::set(std::string_view name, Data data) {
  if (!std::holds_alternative<Object>(value)) {
    value = Object();
  }
  Object& object = std::get<Object>(value);
  const auto found =
      std::find_if(object.begin(), object.end(), [&](const Member& m) { return m.name == name; });
  if (found != object.end()) {
    found->data = std::move(data);
  } else {
    object.push_back({std::string(name), std::move(data)});
  }
}

Data with_items(Data::List items) {
  if (items.empty()) {
    return false;
  }
  Data object{Data::Object{}};
  object.set("items", std::move(items));
  return object;
}

namespace {

mustache::data convert(const Data& data) {
  if (const bool* flag = std::get_if<bool>(&data.value)) {
    return {*flag};
  }
  if (const std::string* text = std::get_if<std::string>(&data.value)) {
    return {*text};
  }
  if (const Data::List* list = std::get_if<Data::List>(&data.value)) {
    mustache::data converted(mustache::list{});
    // The library would copy each item with all that is in it, once more for every level.
    auto& items = const_cast<mustache::list&>(converted.list_value());
    items.reserve(list->size());
    for (const Data& item : *list) {
      items.push_back(convert(item));
    }
    return converted;
  }
  mustache::data converted;
  for (const Member& member : std::get<Data::Object>(data.value)) {
    converted[member.name] = convert(member.data);
  }
  return converted;
}

}  // namespace

Templates::Templates() {
  for (const source::EmbeddedText& each : embedded::templates()) {
    texts_.emplace(each.path.substr(0, each.path.find('.')), each.text);
  }
}

void Templates::override(std::string_view name, std::string text) {
  texts_.insert_or_assign(std::string(name), std::move(text));
}

const std::string* Templates::find(std::string_view name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Templates::names() const {
  std::vector<std::string_view> all;
  for (const auto& [name, text] : texts_) {
    all.push_back(name);
  }
  return all;
}

Page Templates::render(std::string_view name, const Data& data, Markup markup) const {
  std::string error;
  const std::string text = with_partials(*this, name, error);
  if (!error.empty()) {
    return {"", error};
  }
  mustache::mustache whole(text);
  if (!whole.is_valid()) {
    return {"", broken_template(*this, name)};
  }
  whole.set_custom_escape([markup](const std::string& value) {
    return markup == Markup::html ? html_of(value) : escape_markdown(value);
  });
  std::string page = whole.render(convert(data));
  if (!whole.is_valid()) {
    return {"", "template `" + std::string(name) + "`: " + whole.error_message()};
  }
  page.erase(std::remove(page.begin(), page.end(), kEmptyLine), page.end());
  return {std::move(page), ""};
}

}  // namespace jc::emit
