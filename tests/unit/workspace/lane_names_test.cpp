#include "compiler/workspace/lane_names.h"

#include "compiler/model/decode/decode.h"
#include "compiler/syntax/parse.h"
#include "tests/test.h"

using namespace jc;

TEST_CASE("lanes that no map has are reported, with the one that was meant") {
  source::Files files;
  diag::Diagnostics problems;
  const source::FileId id =
      files.add("a.yaml", "journey: a\nstages:\n  - { id: b, lanes: { our-systems: [Till] } }\n");
  syntax::Tree tree = syntax::parse(files, id, problems);
  model::Model model(files);
  model.documents = model::decode(files, tree, problems);
  model::link_shared(model, problems);
  workspace::check_lanes({"pains", "our-systems", "Our systems"}, model, problems);
  CHECK(problems.empty());
  workspace::check_lanes({"feeling", "swimming-pool"}, model, problems);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].rule == "unresolved-name");
  CHECK(problems[0].help == "did you mean `feelings`?");
  CHECK(problems[1].help.find("our-systems") != std::string::npos);
}
