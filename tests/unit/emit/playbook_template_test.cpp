#include "compiler/emit/playbook/template.h"
#include "tests/test.h"

namespace jc::emit {
namespace {

Page render(std::string text, const Data& data = Data(Data::Object{})) {
  Templates templates;
  templates.override("mine", std::move(text));
  return templates.render("mine", data);
}

TEST_CASE("a template that can't be used gives a message") {
  CHECK(render("{{#a}}").error.find("template `mine`") == 0);
  CHECK(render("{{/a}}").error.find("template `mine`") == 0);
  CHECK(render("{{a").error.find("template `mine`") == 0);
  CHECK(render("{{").error.find("template `mine`") == 0);
  CHECK(render("{{#a}}{{/b}}").error.find("template `mine`") == 0);
  CHECK(render("{{> mine}}").error == "template `mine` includes itself, which would never end");
  CHECK(render("{{> nowhere}}").error == "there is no template `nowhere`; template `mine` includes it");
  CHECK(render("{{=<% %>=}}").error.find("delimiters") != std::string::npos);
  CHECK(Templates().render("nowhere", Data()).error == "there is no template `nowhere`");
}

TEST_CASE("templates that include each other twice and twice again end with a message") {
  Templates templates;
  for (int i = 0; i < 40; i++) {
    const std::string next = "{{> t" + std::to_string(i + 1) + "}}";
    templates.override("t" + std::to_string(i), next + next + "x");
  }
  templates.override("t40", "0123456789");
  CHECK(templates.render("t0", Data()).error.find("grows too large") != std::string::npos);
}

TEST_CASE("section tags alone on a line leave no line, shown or not") {
  Data data{Data::Object{}};
  data.set("yes", true);
  CHECK(render("a\n{{#yes}}\nb\n{{/yes}}\n{{#no}}\nc\n{{/no}}\n\nd\n", data).text == "a\nb\n\nd\n");
}

TEST_CASE("an included template takes the indentation of its tag") {
  Templates templates;
  templates.override("item", "- x\n- y\n");
  templates.override("mine", "a\n  {{> item}}\nb {{> item}}\n");
  CHECK(templates.render("mine", Data()).text == "a\n  - x\n  - y\nb - x\n- y\n");
}

TEST_CASE("two braces escape for Markdown") {
  Data data{Data::Object{}};
  data.set("x", "*<b>*");
  CHECK(render("{{x}} {{{x}}}", data).text == "\\*&lt;b&gt;\\* *<b>*");
}

}  // namespace
}  // namespace jc::emit
