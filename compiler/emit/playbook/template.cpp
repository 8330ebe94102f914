#include "compiler/emit/playbook/template.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <mutex>
#include <set>

#include "compiler/emit/playbook/asked_data.h"
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
  return object == nullptr || !object->list.empty() || object->quiet != nullptr ||
         object->quiet_columns != nullptr;
}

namespace {

template <typename List>
auto* member_of(List& list, std::string_view name) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const Member& m) { return m.name == name; });
  return found == list.end() ? nullptr : &found->data;
}

}  // namespace

const Data* Data::find(std::string_view name) const {
  static const Data kAbsent(false);
  const Object* object = std::get_if<Object>(&value);
  if (object == nullptr) {
    return nullptr;
  }
  if (const Data* found = member_of(object->list, name)) {
    return found;
  }
  const bool quiet = (object->quiet != nullptr && object->quiet->has(name)) ||
                     (object->quiet_columns != nullptr && object->quiet_columns->has(name));
  return quiet ? &kAbsent : nullptr;
}

Data* Data::find_own(std::string_view name) {
  Object* object = std::get_if<Object>(&value);
  return object == nullptr ? nullptr : member_of(object->list, name);
}

void Data::set(std::string_view name, Data data) {
  if (!std::holds_alternative<Object>(value)) {
    value = Object();
  }
  if (Data* known = find_own(name)) {
    *known = std::move(data);
  } else {
    std::vector<Member>& list = std::get<Object>(value).list;
    // Hardly any object has fewer members; one that grows one by one is moved at each step.
    constexpr std::size_t kFew = 8;
    if (list.empty()) {
      list.reserve(kFew);
    }
    list.push_back({name, std::move(data)});
  }
}

std::string_view lasting_name(const std::string& name) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>>& names = *new std::set<std::string, std::less<>>;
  const std::lock_guard<std::mutex> lock(mutex);
  return *names.insert(name).first;
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

// What the library writes, part by part, without the marks of empty lines.
struct PageText {
  std::string text;

  PageText& operator<<(std::string_view part) {
    while (!part.empty()) {
      const std::size_t mark = std::min(part.find(kEmptyLine), part.size());
      text += part.substr(0, mark);
      part.remove_prefix(std::min(mark + 1, part.size()));
    }
    return *this;
  }
};

}  // namespace

// A template that was read can render one page at a time; as many are kept as there were pages at once.
class Templates::Ready {
 public:
  // Null where the text is no template.
  std::unique_ptr<mustache::mustache> take(const Templates& templates, std::string_view name,
                                           std::string& error) {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      const auto free = free_.find(name);
      if (free != free_.end() && !free->second.empty()) {
        std::unique_ptr<mustache::mustache> ready = std::move(free->second.back());
        free->second.pop_back();
        return ready;
      }
    }
    const view::Speaking speaking(templates.words_);
    const std::string text = with_partials(templates, name, error);
    if (!error.empty()) {
      return nullptr;
    }
    auto ready = std::make_unique<mustache::mustache>(text);
    if (!ready->is_valid()) {
      error = broken_template(templates, name);
      return nullptr;
    }
    return ready;
  }

  void give(std::string_view name, std::unique_ptr<mustache::mustache> ready) {
    const std::lock_guard<std::mutex> lock(mutex_);
    free_[std::string(name)].push_back(std::move(ready));
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<std::unique_ptr<mustache::mustache>>, std::less<>> free_;
};

Templates::Templates() : ready_(std::make_shared<Ready>()) {
  for (const source::EmbeddedText& each : embedded::templates()) {
    texts_.emplace(each.path.substr(0, each.path.find('.')), each.text);
  }
}

void Templates::override(std::string_view name, std::string text) {
  texts_.insert_or_assign(std::string(name), std::move(text));
  // Any template may include it.
  ready_ = std::make_shared<Ready>();
}

void Templates::speak(const view::Words& words) {
  words_ = words;
  ready_ = std::make_shared<Ready>();
}

const std::string* Templates::find(std::string_view name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? nullptr : &found->second;
}

void Templates::refuse(std::string_view name, std::string why) {
  refused_.insert_or_assign(std::string(name), std::move(why));
}

std::string Templates::refusal_of(std::string_view name) const {
  const auto found = refused_.find(name);
  return found == refused_.end() ? "" : found->second;
}

std::vector<std::string_view> Templates::names() const {
  std::vector<std::string_view> all;
  for (const auto& [name, text] : texts_) {
    all.push_back(name);
  }
  return all;
}

Page Templates::render(std::string_view name, const Data& data, Markup markup, const Data* around) const {
  std::string error;
  std::unique_ptr<mustache::mustache> ready = ready_->take(*this, name, error);
  if (ready == nullptr) {
    return {"", error};
  }
  ready->set_custom_escape([markup](const std::string& value) {
    return markup == Markup::html ? html_of(value) : escape_markdown(value);
  });
  AskedData asked(around == nullptr ? std::vector{&data} : std::vector{around, &data});
  PageText page;
  ready->render(asked, page);
  if (!ready->is_valid()) {
    return {"", "template `" + std::string(name) + "`: " + ready->error_message()};
  }
  ready_->give(name, std::move(ready));
  return {std::move(page.text), ""};
}

}  // namespace jc::emit
