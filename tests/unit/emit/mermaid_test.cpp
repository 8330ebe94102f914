// Mermaid: texts can't break out of their place, and both diagrams hold what the journey says.
#include "compiler/emit/mermaid/mermaid.h"

#include <sstream>

#include "compiler/emit/mermaid/text.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "tests/test.h"
#include "tests/unit/layout/map/map_scene.h"

using namespace jc;

TEST_CASE("labels, names and titles hold nothing that Mermaid gives a meaning") {
  const std::string hostile =
      "end\"]; click x \"javascript:1\" %%{init}%% <b> #quot; `md` a|b {c} \\ \n--- title";
  const std::string label = emit::mermaid_label(hostile);
  CHECK(label.find_first_of("\"<>`|{}\\%\n[]") == std::string::npos);
  CHECK(emit::mermaid_label("50% of #1") == "50#37; of #35;1");
  // Mermaid draws the codes as the signs: full-width ones in their place would be other letters.
  CHECK(emit::mermaid_name(hostile).find_first_of(":<>%\n") == std::string::npos);
  CHECK(emit::mermaid_name("Pay: card; 5% <b> & #1") == "Pay#58; card#59; 5#37; #60;b#62; #38; #35;1");
  CHECK(emit::mermaid_actor("Ann, Bob") == "Ann#44; Bob");
  for (const char* word : {"title x", "Section 2", "accTitle: y", "---"}) {
    INFO(word);
    CHECK(emit::mermaid_name(word).starts_with("\xE2\x80\x8B"));
  }
  CHECK(emit::mermaid_name("") == "\xE2\x80\x93");
  CHECK(emit::mermaid_title("a \"b\" \\") == "\"a \\\"b\\\" \\\\\"");
  CHECK(emit::mermaid_title("%%{init}") == R"("\x25\x25{init}")");
}

TEST_CASE("a Mermaid journey has its steps, people and feelings") {
  layout::MapScene scene(R"(journey: trial
stages:
  - id: look
    experience: { feeling: { label: glad, score: 2 } }
    steps: [ { id: s, does: "Open: it", actor: [user] } ]
  - id: leave
)");
  const std::string text = emit::mermaid_journey(scene.context, scene.journeys()[0]);
  CHECK(text.find("section Look\n") != std::string::npos);
  CHECK(text.find(": 5: user") != std::string::npos);
  CHECK(text.find("    Leave: 3\n") != std::string::npos);
  CHECK(text.find("%% Tasks whose feeling") != std::string::npos);
}

TEST_CASE("a Mermaid flowchart names every stage") {
  layout::for_each_journey([](layout::MapScene& scene, model::Entity journey) {
    const view::FlowGraph graph = view::flow_of(scene.context, journey, scene.links);
    const std::string text = emit::mermaid_flowchart(graph);
    for (const view::FlowStage& stage : graph.stages) {
      CHECK(text.find("<b>" + emit::mermaid_label(stage.title) + "</b>") != std::string::npos);
    }
  });
}
