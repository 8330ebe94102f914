#include "compiler/emit/json/diagram_json.h"

#include "compiler/layout/flow/flow.h"
#include "tests/test.h"
#include "tests/unit/layout/flow/samples.h"

using namespace jc;

TEST_CASE("the same journey gives the same geometry") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    CHECK(emit::dump_json(layout::lay_out_flow(layout::samples::generated(seed))) ==
          emit::dump_json(layout::lay_out_flow(layout::samples::generated(seed))));
  }
}
