// What templates are told they see is what they get, and what is wrong with a template is said with its
// place.
#include "compiler/emit/json/template_data.h"

#include <set>

#include "compiler/emit/playbook/audit_page.h"
#include "compiler/emit/playbook/backlog.h"
#include "compiler/emit/playbook/plan.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/portfolio_page.h"
#include "compiler/emit/playbook/practice_page.h"
#include "compiler/emit/playbook/template_check.h"
#include "compiler/emit/playbook/vocabulary_page.h"
#include "tests/test.h"
#include "tests/unit/corpus.h"
#include "tests/unit/emit/json_scene.h"

namespace jc::emit {
namespace {

using Json = nlohmann::ordered_json;
using language::Kind;

// Follows data down the schema, and notes the members that it does not know.
class Walk {
 public:
  explicit Walk(const Json& schema) : schema_(schema) {}

  void page(const std::string& name, const Data& data) {
    REQUIRE(schema_["properties"].contains(name));
    object({&schema_["properties"][name]}, data, name);
  }

  const std::set<std::string>& unknown() const { return unknown_; }

 private:
  using Schemas = std::vector<const Json*>;

  // The schemas that hold at once, references followed.
  void gather(const Json& schema, Schemas& to) const {
    if (schema.contains("$ref")) {
      const std::string name = schema["$ref"].get<std::string>().substr(std::string("#/definitions/").size());
      gather(schema_["definitions"].at(name), to);
      return;
    }
    to.push_back(&schema);
    for (const char* key : {"allOf", "anyOf"}) {
      if (!schema.contains(key)) {
        continue;
      }
      for (const Json& each : schema[key]) {
        gather(each, to);
      }
    }
  }

  void object(const Schemas& given, const Data& data, const std::string& path) {
    Schemas schemas;
    for (const Json* each : given) {
      gather(*each, schemas);
    }
    if (const auto* list = std::get_if<Data::List>(&data.value)) {
      Schemas items;
      for (const Json* each : schemas) {
        if (each->contains("items")) {
          items.push_back(&(*each)["items"]);
        }
      }
      for (const Data& item : *list) {
        object(items, item, path);
      }
    }
    const auto* members = std::get_if<Data::Object>(&data.value);
    if (members == nullptr) {
      return;
    }
    for (const Member& member : members->list) {
      Schemas inner;
      for (const Json* each : schemas) {
        if (each->contains("properties") && (*each)["properties"].contains(member.name)) {
          inner.push_back(&(*each)["properties"][member.name]);
        }
      }
      if (inner.empty() && !member.name.starts_with("any-")) {
        unknown_.insert(path + ": " + std::string(member.name));
      } else {
        object(inner, member.data, path + "." + std::string(member.name));
      }
    }
  }

  const Json& schema_;
  std::set<std::string> unknown_;
};

std::string joined(const std::set<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) {
    all += line + "\n";
  }
  return all;
}

void walk_kit(Walk& walk, const Scene& scene) {
  facts::Context context(scene.model, 20261102);
  const PageOf nowhere = [](model::Entity) { return std::string(); };
  for (const model::Entity& journey : scene.model.roots(Kind::journey)) {
    walk.page("playbook", playbook_data(scene.model, journey, ""));
    walk.page("plan", plan_data(scene.model, journey, facts::Day(std::chrono::days(20000))));
    walk.page("audit", audit_data(view::audit_sheets_of(scene.model, journey)));
    if (has_practice(journey)) {
      walk.page("practice-page", practice_data(context, journey, {"", "playbook.md"}));
    }
  }
  for (const model::Entity& portfolio : scene.model.roots(Kind::portfolio)) {
    walk.page("portfolio", portfolio_data(context, portfolio, "", nowhere));
    if (has_practice(portfolio)) {
      walk.page("practice-page", practice_data(context, portfolio, {"", "portfolio.md"}));
    }
  }
  walk.page("backlog", backlog_data(context, nowhere));
  walk.page("vocabulary", vocabulary_data(context, {}, "page", ""));
}

std::vector<std::string> said_of(std::string_view text) {
  std::vector<std::string> said;
  for (const TemplateProblem& problem : problems_of(text, Templates())) {
    said.push_back(std::to_string(problem.at) + ": " + problem.message +
                   (problem.help.empty() ? "" : "; " + problem.help));
  }
  return said;
}

}  // namespace

TEST_CASE("whatever a page tells its template is in the schema of templates") {
  const Json schema = template_data_schema();
  Walk walk(schema);
  for (const char* folder : {"specs", "templates/reference"}) {
    for (const auto& workspace : workspaces_in(folder)) {
      walk_kit(walk, Scene(workspace));
    }
  }
  CHECK(joined(walk.unknown()) == "");
}

TEST_CASE("every page that is made has its data in the schema, and every reference leads somewhere") {
  const Json schema = template_data_schema();
  for (const auto& [name, page] : schema["properties"].items()) {
    CAPTURE(name);
    CHECK(Templates().find(name) != nullptr);
    CHECK(!page["description"].get<std::string>().empty());
  }
  const std::string text = schema.dump();
  const std::string mark = "#/definitions/";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t from = at + mark.size();
    CHECK(schema["definitions"].contains(text.substr(from, text.find('"', from) - from)));
  }
}

TEST_CASE("the built-in templates name nothing that no page has") {
  const Templates templates;
  for (const std::string_view name : templates.names()) {
    for (const TemplateProblem& problem : problems_of(*templates.find(name), templates)) {
      FAIL_CHECK(name << ", byte " << problem.at << ": " << problem.message);
    }
  }
}

TEST_CASE("what is wrong with a template is said where it stands") {
  using Lines = std::vector<std::string>;
  CHECK(said_of("{{#goal}}{{{md}}}{{/goal}}") == Lines{});
  CHECK(said_of("ab {{gaol}}") == Lines{"3: no page has anything called `gaol`; did you mean `goal`?"});
  CHECK(said_of("{{any-gaol}}") == Lines{"0: no page has anything called `any-gaol`; did you mean `goal`?"});
  CHECK(said_of("x{{#goal}}") ==
        Lines{"1: section `goal` is opened here and never closed; close it with `{{/goal}}`"});
  CHECK(said_of("{{#goal}}\n{{#owner}}{{/goal}}") ==
        Lines{"20: `{{/goal}}` closes `owner`, which line 2 opened; close `owner` first"});
  CHECK(said_of("{{/goal}}") == Lines{"0: `{{/goal}}` closes nothing: no section is open"});
  CHECK(said_of("{{> stag}}") == Lines{"0: there is no template `stag`; did you mean `stage`?"});
  CHECK(said_of("{{goal") == Lines{"0: this tag has no end; close it with `}}`"});
  CHECK(said_of("{{! gaol }}{{.}}{{title.md}}") == Lines{});
}

TEST_CASE("sections in sections end at a depth that no page needs, and that is said") {
  const auto nested = [](std::size_t levels) {
    std::string text;
    for (std::size_t i = 0; i < levels; i++) {
      text += "{{#stages}}";
    }
    for (std::size_t i = 0; i < levels; i++) {
      text += "{{/stages}}";
    }
    return text;
  };
  const Templates templates;
  CHECK(problems_of(nested(50), templates).empty());
  const std::vector<TemplateProblem> problems = problems_of(nested(51), templates);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].breaks);
  CHECK(problems[0].at == 50 * std::string_view("{{#stages}}").size());
  CHECK(problems[0].message ==
        "section `stages` stands inside 50 others, which is deeper than sections may go");
}

TEST_CASE("a template that was refused stops the pages that include it, with the same words") {
  Templates templates;
  templates.override("milestones", "{{#a}}");
  templates.refuse("milestones", "own/milestones.mustache:1:1: section `a` is opened here and never closed");
  CHECK(templates.render("playbook", Data()).error ==
        "own/milestones.mustache:1:1: section `a` is opened here and never closed");
  CHECK(templates.render("plan", Data()).error.empty());
}

TEST_CASE("a name that no page has is told once, and of hundreds the number") {
  std::string text;
  for (int i = 0; i < 300; i++) {
    text += "{{nowhere-" + std::to_string(i) + ".nowhere}}{{nowhere}}";
  }
  const auto found = problems_of(text, Templates());
  REQUIRE(found.size() == 101);
  CHECK(found.back().message == "201 more names stand for nothing that a page has");
}

}  // namespace jc::emit
