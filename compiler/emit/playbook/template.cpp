#include "compiler/emit/playbook/template.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "compiler/emit/playbook/template_program.h"
#include "compiler/emit/playbook/template_text.h"
#include "compiler/source/embedded.h"

namespace jc::emit {

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

// Templates that were read.
class Templates::Ready {
 public:
  // Null where the text is no template.
  std::shared_ptr<const TemplateProgram> of(const Templates& templates, std::string_view name,
                                            std::string& error) {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      if (const auto known = known_.find(name); known != known_.end()) {
        return known->second;
      }
    }
    const view::Speaking speaking(templates.words_);
    std::string text = with_partials(templates, name, error);
    if (!error.empty()) {
      return nullptr;
    }
    auto read = TemplateProgram::read(std::move(text));
    if (read == nullptr) {
      error = broken_template(templates, name);
      return nullptr;
    }
    const std::lock_guard<std::mutex> lock(mutex_);
    return known_.emplace(name, std::move(read)).first->second;
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const TemplateProgram>, std::less<>> known_;
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
  const std::shared_ptr<const TemplateProgram> program = ready_->of(*this, name, error);
  if (program == nullptr) {
    return {"", error};
  }
  return {program->render(around == nullptr ? std::vector{&data} : std::vector{around, &data}, markup), ""};
}

}  // namespace jc::emit
