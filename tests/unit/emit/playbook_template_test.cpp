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

TEST_CASE("templates say their words in the language of the workspace, whichever the thread speaks") {
  view::Words words{"de", {{"Owner", "Wer's <macht>"}}};
  Templates templates;
  templates.speak(words);
  templates.override("mine",
                     "{{#say}}Owner{{/say}}: {{#say}}due {{x}}{{/say}}, {{#say}}never heard of{{/say}}");
  templates.override("site/mine", "<b a=\"{{#say}}{} found{{/say}}\">{{#say}}Owner{{/say}}</b>");
  Data data{Data::Object{}};
  data.set("x", "Ada");
  CHECK(templates.render("mine", data).text == "Wer's &lt;macht&gt;: fällig Ada, never heard of");
  CHECK(templates.render("site/mine", data, Markup::html).text ==
        "<b a=\"{} gefunden\">Wer's &lt;macht&gt;</b>");
}

TEST_CASE("a place of a word may be a section, and places may change their order") {
  view::Words words{"ja", {}};
  Templates templates;
  templates.speak(words);
  templates.override("mine", "{{#say}}{{a}} of {{#b}}{{md}}{{/b}} things are for this choice{{/say}}");
  Data inner{Data::Object{}};
  inner.set("md", "9");
  Data data{Data::Object{}};
  data.set("a", "3");
  data.set("b", std::move(inner));
  CHECK(templates.render("mine", data).text == "9件中3件が該当");
}

TEST_CASE("a word that is not closed gives a message") {
  CHECK(render("{{#say}}Owner").error.find("template `mine`") == 0);
}

}  // namespace
}  // namespace jc::emit
