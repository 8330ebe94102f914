#include "compiler/emit/playbook/template_program.h"

#include <kainjow/mustache.hpp>
#include <random>

#include "compiler/emit/playbook/markdown.h"
#include "tests/test.h"

namespace jc::emit {
namespace {

namespace mustache = kainjow::mustache;

mustache::data as_library_data(const Data& data) {
  if (const bool* flag = std::get_if<bool>(&data.value)) {
    return mustache::data(*flag);
  }
  if (const auto* text = std::get_if<std::string>(&data.value)) {
    return mustache::data(*text);
  }
  if (const auto* list = std::get_if<Data::List>(&data.value)) {
    mustache::list items;
    for (const Data& item : *list) {
      items.push_back(as_library_data(item));
    }
    return mustache::data(items);
  }
  mustache::object object;
  for (const Member& member : std::get<Data::Object>(data.value).list) {
    object.emplace(std::string(member.name), as_library_data(member.data));
  }
  return mustache::data(object);
}

// What the library makes of it; nothing where it takes the text for no template.
std::optional<std::string> by_library(const std::string& text, const Data& data) {
  mustache::mustache read(text);
  if (!read.is_valid()) {
    return std::nullopt;
  }
  read.set_custom_escape([](const std::string& value) { return escape_markdown(value); });
  return read.render(as_library_data(data));
}

std::optional<std::string> by_ourselves(const std::string& text, const Data& data) {
  const auto program = TemplateProgram::read(text);
  return program == nullptr ? std::nullopt : std::optional(program->render({&data}, Markup::markdown));
}

Data sample() {
  Data inner{Data::Object{{"name", "in *here*"}, {"none", false}, {"empty", ""}}};
  Data outer{Data::Object{{"name", "out\nthere"}, {"yes", true}, {"in", inner}, {"blank", "  "}}};
  outer.set("items",
            Data::List{inner, "text", Data(false), Data::Object{{"name", "last"}, {"items", Data::List{}}}});
  outer.set("nothing", Data::List{});
  return outer;
}

TEST_CASE("a template is read as the library reads it, and makes the same pages") {
  const char* const parts[] = {"{{name}}",
                               "{{{name}}}",
                               "{{& name }}",
                               "{{.}}",
                               "{{ in.name }}",
                               "{{absent}}",
                               "{{blank}}",
                               "{{empty}}",
                               "{{#items}}",
                               "{{/items}}",
                               "{{#in}}",
                               "{{/in}}",
                               "{{^none}}",
                               "{{/none}}",
                               "{{#yes}}",
                               "{{/yes}}",
                               "{{^nothing}}",
                               "{{/nothing}}",
                               "{{#absent}}",
                               "{{/absent}}",
                               "{{! remark }}",
                               "{{#empty}}",
                               "{{/empty}}",
                               "\n",
                               "\r\n",
                               "\n\n",
                               "  ",
                               "\t",
                               "word",
                               "{",
                               "}",
                               "}}",
                               "{{}}",
                               "{{",
                               "{{{",
                               "a b\n",
                               "{{#blank}}\n",
                               "{{/blank}}\n"};
  const Data data = sample();
  std::mt19937 random(7);
  int pages = 0;
  for (int i = 0; i < 30000; i++) {
    std::string text;
    std::vector<std::string> open;
    const std::size_t length = 1 + random() % 12;
    for (std::size_t k = 0; k < length; k++) {
      const std::string part = parts[random() % std::size(parts)];
      text += part;
      if (part.starts_with("{{#") || part.starts_with("{{^")) {
        open.push_back("{{/" + part.substr(3, part.find("}}") - 3) + "}}");
      }
      if (!open.empty() && random() % 3 == 0) {
        text += open.back();
        open.pop_back();
      }
    }
    // Most are closed in order: others are no templates.
    for (; !open.empty() && random() % 8 != 0; open.pop_back()) {
      text += open.back() + (random() % 2 == 0 ? "\n" : "");
    }
    const auto expected = by_library(text, data);
    const auto made = by_ourselves(text, data);
    INFO(text);
    REQUIRE(made == expected);
    pages += made ? 1 : 0;
  }
  CHECK(pages > 5000);
}

TEST_CASE("one template makes pages of different data, and of what is around them") {
  const auto program = TemplateProgram::read("{{title}}: {{#items}}{{name}} of {{title}}; {{/items}}");
  REQUIRE(program != nullptr);
  const Data around{Data::Object{{"title", "Whole"}, {"items", Data::List{Data::Object{{"name", "a"}}}}}};
  const Data own{Data::Object{{"title", "Own"}}};
  CHECK(program->render({&around}, Markup::markdown) == "Whole: a of Whole; ");
  CHECK(program->render({&around, &own}, Markup::markdown) == "Own: a of Own; ");
}

}  // namespace
}  // namespace jc::emit
