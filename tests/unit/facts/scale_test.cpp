#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Texts off(const std::string& score, const std::string& scale = "", bool own = false) {
  std::string journey =
      "journey: j\nstages: [{ id: s, experience: { feeling: { label: x, score: " + score + " } } }]\n";
  const std::string scales = scale.empty() ? "" : "  scales: { emotion: " + scale + " }\n";
  if (own) {
    journey += "vocabulary:\n" + scales;
  }
  Scene scene(journey, "vocabulary: v\n" + (own ? std::string() : scales.substr(scales.empty() ? 0 : 2)));
  return scene.spots("out-of-scale", Kind::feeling);
}

}  // namespace

TEST_CASE("scores on a scale of numbers") {
  CHECK(off("-2..2").empty());
  CHECK(off("-3..1") == Texts{"-3..1"});
  CHECK(off("-2 .. 3") == Texts{"-2 .. 3"});
  CHECK(off("1..5", "1..5").empty());
  CHECK(off("0..3", "1..5") == Texts{"0..3"});
  CHECK(off("0..3", "0..5", true).empty());
  CHECK(off("anything").empty());
  CHECK(off("anything", "1..5") == Texts{"anything"});
}

TEST_CASE("scores on a scale that nobody declared are told once, with the scale they have in common") {
  const auto stages = [](const std::string& first, const std::string& second) {
    return "journey: j\nstages:\n  - { id: a, experience: { feeling: 1 } }\n  - { id: b, experience: { "
           "feeling: " +
           first + " } }\n  - { id: c, experience: { feeling: " + second + " } }\n";
  };
  Scene five(stages("4", "5"));
  CHECK(five.spots("out-of-scale", Kind::feeling) == Texts{"4"});
  Scene ten(stages("-1 .. 4", "9"));
  CHECK(ten.spots("out-of-scale", Kind::feeling) == Texts{"-1 .. 4"});
}

TEST_CASE("scores on a scale of words") {
  CHECK(off("low", "[lowest, low, neutral, high]").empty());
  CHECK(off("lower", "[lowest, low, neutral, high]") == Texts{"lower"});
  CHECK(off("low .. high", "[lowest, low, neutral, high]").empty());
  CHECK(off("high..lowest", "[lowest, low, neutral, high]").empty());
  CHECK(off("low..higher", "[lowest, low, neutral, high]") == Texts{"low..higher"});
  CHECK(off("1..2", "[lowest, low, neutral, high]").size() == 1);
}

}  // namespace jc::model
