// Who meets whom in the stages that matter most to several products.
#include "compiler/facts/portfolio.h"

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts apart(const std::string& intersections, const std::string& lifecycle = "lifecycle: [try]\n") {
  Scene scene("portfolio: suite\n" + lifecycle +
              "products:\n"
              "  mail: { primary-stages: [try] }\n"
              "  drive: { primary-stages: [try] }\n"
              "  forms: { primary-stages: [try] }\n" +
              intersections);
  return scene.texts("unjoined-products", Kind::portfolio);
}

TEST_CASE("products that matter most in one stage and stand apart are all named") {
  const Texts all = {
      "stage `try` matters most to `mail`, `drive` and `forms`, and nothing says how they meet there"};
  CHECK(apart("") == all);
  CHECK(apart("intersections: [{ stage: try, products: [mail, desk] }]\n") == all);
  CHECK(apart("intersections: [{ stage: renew, products: [mail, drive, forms] }]\n") == all);
  // A stage that only products name is drawn as well.
  CHECK(apart("", "") == all);
}

TEST_CASE("an intersection brings together whom it names") {
  CHECK(apart("intersections: [{ stage: try, products: [mail, drive, forms] }]\n").empty());
  CHECK(
      apart("intersections: [{ stage: try, products: [mail, drive] }]\n") ==
      Texts{"stage `try` matters most to `mail`, `drive` and `forms`, and nothing says how `forms` meets the "
            "others there"});
  CHECK(apart("intersections: [{ stage: try, products: [mail, drive] }, { stage: try, products: [drive, "
              "forms] }]\n")
            .empty());
}

}  // namespace

}  // namespace jc::model
