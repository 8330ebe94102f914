// Criteria of maps, lists and words: every output has the whole tree, each part once.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "compiler/emit/json/expand.h"
#include "compiler/emit/json/model_json.h"
#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/show/show.h"
#include "compiler/layout/flow/flow.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/map_of_journey.h"
#include "tests/test.h"
#include "tests/unit/emit/json_scene.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;

namespace {

// One journey that has a criterion wherever some output shows one.
std::string journey_with(const std::string& criterion) {
  return "journey: judged\ngoal: x\nowner: csm\nstages:\n  - id: use\n    exit: " + criterion +
         "\n    handoff: { to-owner: support, accepted-when: " + criterion +
         " }\n    contingencies: [{ if: " + criterion + ", do: Call }]\n  - id: end\n" +
         "transitions: [{ from: use, to: end, kind: skip, if: " + criterion + " }]\n" +
         "vocabulary: { roles: { csm: { title: Success lead }, support: { title: Support desk } } }\n";
}

// Without what breaks lines.
std::string on_one_line(const std::string& text) {
  std::istringstream words(text);
  std::string all;
  for (std::string word; words >> word;) {
    all += (all.empty() ? "" : " ") + word;
  }
  return all;
}

// Of a map in one column.
std::string without_frames(std::string shown) {
  std::erase(shown, '|');
  return shown;
}

struct Output {
  std::string name;
  std::string text;
};

std::vector<Output> outputs(const std::string& text) {
  layout::MapScene scene(text);
  const model::Entity journey = scene.journeys().at(0);
  const view::FlowGraph flow = view::flow_of(scene.context, journey, scene.links);
  const view::JourneyMap map = view::map_of(scene.context, journey, scene.links);
  return {{"playbook", emit::playbook(scene.model, journey, emit::Templates(), "").text},
          {"json", emit::journey_json(scene.model, journey)},
          {"expand", emit::expand_yaml(journey.document(), scene.model.files(), {})},
          {"show", on_one_line(without_frames(emit::show_map(map, {49, false, true})))},
          {"mermaid", emit::mermaid_flowchart(flow)},
          {"dot", layout::dot_of(flow)}};
}

std::string page_of(const std::string& criterion) { return outputs(journey_with(criterion)).front().text; }

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// What the playbook says of the exit.
std::string told(const std::string& criterion) {
  const std::string page = page_of(criterion);
  const std::string before = "**Ends when:** ";
  const std::size_t at = page.find(before);
  return at == std::string::npos ? page
                                 : page.substr(at + before.size(), page.find('\n', at) - at - before.size());
}

}  // namespace

TEST_CASE("words are told once, with who judges them, in every output") {
  for (const Output& output : outputs(journey_with("{ text: They state their return, judged-by: csm }"))) {
    INFO(output.name << "\n" << output.text);
    CHECK(has(output.text, "They state their return"));
    CHECK_FALSE(has(output.text, "(Text:"));
    CHECK_FALSE(has(output.text, "return (They"));
    if (output.name != "json" && output.name != "expand") {
      CHECK(has(output.text, "They state their return (Success lead judges)"));
    }
  }
}

TEST_CASE("a nested criterion is told with its and, or, not, in brackets where people would misread it") {
  CHECK(told("{ all: [event live, { text: They smile, judged-by: [csm, support] }] }") ==
        "live, and They smile (Success lead and Support desk judge)");
  CHECK(told("{ any: [event live, { all: [{ text: They smile. }, { not: { text: They frown } }] }] }") ==
        "live, or (They smile, and not: They frown)");
  CHECK(told("{ not: { any: [event live, { text: They smile }] } }") == "not (live, or They smile)");
  CHECK(told("[event live, { text: They smile }]") == "live, and They smile");
  CHECK(told("{ not: [event live, { text: They smile }] }") == "not (live, and They smile)");
  CHECK(told("event live or event a and event b") == "live or (a and b)");
  CHECK(told("{ all: [region is emea or apac, event live] }") == "region is EMEA or APAC, and live");
  CHECK(told("{ text: \"They say \\\"it's ours\\\"\", judged-by: Head of Sales }") ==
        "They say \"it's ours\" (Head of Sales judges)");
}

TEST_CASE("and, or, not and each of their parts change every output") {
  const std::vector<std::string> variants = {
      "{ all: [{ text: They smile }, { text: They pay }] }",
      "{ any: [{ text: They smile }, { text: They pay }] }",
      "{ not: { all: [{ text: They smile }, { text: They pay }] } }",
      "{ not: { any: [{ text: They smile }, { text: They pay }] } }",
      "{ all: [{ not: { text: They smile } }, { text: They pay }] }",
      "{ all: [{ text: They smile, judged-by: csm }, { text: They pay }] }",
      "{ all: [{ text: They smile }, { any: [{ text: They pay }, event live] }] }",
      "{ any: [{ all: [{ text: They smile }, { text: They pay }] }, event live] }",
      "{ all: [{ text: They smile }, { text: They pay }, status at-risk] }",
      "{ all: [{ text: They smile }, { text: They pay }, not status at-risk] }"};
  std::vector<std::vector<Output>> all;
  for (const std::string& variant : variants) {
    all.push_back(outputs(journey_with(variant)));
  }
  for (std::size_t a = 0; a < all.size(); a++) {
    for (std::size_t b = a + 1; b < all.size(); b++) {
      for (std::size_t i = 0; i < all[a].size(); i++) {
        INFO(all[a][i].name << ": " << variants[a] << " and " << variants[b]);
        CHECK(all[a][i].text != all[b][i].text);
      }
    }
  }
}

TEST_CASE("the model's JSON has the whole tree of a criterion") {
  const auto tree = [](const std::string& criterion) {
    const std::string text = outputs(journey_with(criterion)).at(1).text;
    return nlohmann::json::parse(text)["journey"]["stages"][0]["exit"]["tree"];
  };
  const nlohmann::json any = tree("{ any: [event live, { not: { text: They frown, judged-by: csm } }] }");
  CHECK(any["any"].size() == 2);
  CHECK(any["any"][1]["not"]["words"] == "They frown");
  CHECK(any["any"][1]["not"]["by"][0]["name"] == "csm");
  CHECK(tree("{ text: They smile }")["by"].empty());
  CHECK(tree("not status at-risk")["not"]["what"]["kind"] == "status");
}

TEST_CASE("expanded criteria are as written and read again to the same") {
  layout::for_each_journey([](layout::MapScene& scene, model::Entity journey) {
    const std::string once = emit::expand_yaml(journey.document(), scene.model.files(), {});
    layout::MapScene again(once);
    REQUIRE(again.journeys().size() == 1);
    const model::Document& read = again.journeys()[0].document();
    std::vector<expr::Phrase> before, after;
    for (std::size_t i = 0; i < journey.document().phrases.size(); i++) {
      before.push_back(journey.document().phrases[static_cast<std::uint32_t>(i)].read);
    }
    for (std::size_t i = 0; i < read.phrases.size(); i++) {
      after.push_back(read.phrases[static_cast<std::uint32_t>(i)].read);
    }
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); i++) {
      INFO(journey.id() << ": " << expr::print(before[i]));
      CHECK(*before[i] == *after[i]);
    }
  });
}

TEST_CASE("every criterion of kits and real journeys is in its playbook, words and all") {
  layout::for_each_journey([](layout::MapScene& scene, model::Entity journey) {
    const std::string page = emit::playbook(scene.model, journey, emit::Templates(), "").text;
    const model::Document& document = journey.document();
    for (std::size_t i = 0; i < document.phrases.size(); i++) {
      const auto* criterion =
          std::get_if<expr::Criterion>(&document.phrases[static_cast<std::uint32_t>(i)].read->value);
      if (criterion == nullptr) {
        continue;
      }
      for (const expr::Leaf* leaf : expr::leaves(*criterion)) {
        if (const auto* judged = std::get_if<expr::Judged>(&leaf->what)) {
          // Signs that Markdown gives a meaning have a backslash before them.
          std::string plain = page;
          plain.erase(std::remove(plain.begin(), plain.end(), '\\'), plain.end());
          const std::string words = judged->text.text.substr(0, judged->text.text.find_last_not_of('.') + 1);
          INFO(journey.id() << ": " << words);
          CHECK(has(on_one_line(plain), on_one_line(words)));
        }
      }
    }
  });
}
