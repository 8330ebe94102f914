#include <fmt/format.h>

#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

Scene metrics(const std::string& lines) { return Scene("vocabulary: v\nmetrics:\n" + lines); }

// A journey with one stage that holds `line`, beside these metrics.
Texts mismatches(const std::string& metric, const std::string& line) {
  Scene scene("journey: j\nstages:\n  - id: s\n    " + line + "\n",
              "vocabulary: v\nmetrics:\n  m: { " + metric +
                  " }\n"
                  "attributes: { arr: { kind: currency, unit: USD }, devs: { kind: count } }\n");
  CAPTURE(metric, line);
  CHECK(scene.diagnostics.empty());
  return scene.spots("target-mismatch", Kind::journey);
}

}  // namespace

TEST_CASE("weights add up to 100%, exactly") {
  const auto off = [](const std::string& line) {
    Scene scene = metrics("  h: { kind: composite, " + line + " }\n");
    return scene.texts("weights-off", Kind::metric);
  };
  CHECK(off("parts: { a: 50%, b: 25%, c: 25% }").empty());
  CHECK(off("parts: { a: 33.4%, b: 33.3%, c: 33.3% }").empty());
  CHECK(off("parts: { a: 100%, b: 0% }").empty());
  CHECK(off("parts: { a: 50%, b: 45% }") == Texts{"the weights of `h` add up to 95%"});
  CHECK(off("parts: { a: 33.3%, b: 33.3%, c: 33.3% }") == Texts{"the weights of `h` add up to 99.9%"});
  CHECK(off("parts: { a: 100%, b: 5% }, bonus: 5%").empty());
  CHECK(off("parts: { a: 100%, b: 7% }, bonus: 5%").size() == 1);
  CHECK(off("parts: { a: 50, b: 50 }").empty());
  CHECK(off("parts: { none: secret }").empty());
  Scene scene = metrics("  h: { kind: composite, parts: { a: 60%, b: 45% } }\n");
  CHECK(std::get<double>(scene.get("weights-sum", Kind::metric, "h")) == Approx(105));
  CHECK(scene.spots("weights-off", Kind::metric) == Texts{"parts"});
}

TEST_CASE("each composition cycle once") {
  Scene itself = metrics("  a: { parts: { a: 100% } }\n");
  CHECK(itself.texts("cycle", Kind::metric) == Texts{"`a` is a part of itself"});
  Scene three = metrics(
      "  x: { parts: { a: 100% } }\n  a: { parts: { b: 100% } }\n  b: { parts: { c: 50%, d: 50% } }\n"
      "  c: { parts: { a: 100% } }\n  d: {}\n");
  CHECK(three.texts("cycle", Kind::metric) ==
        Texts{"`a` is a part of itself: it is made of `b`, which is made of `c`, which is made of `a`"});
  Scene diamond = metrics(
      "  a: { parts: { b: 50%, c: 50% } }\n  b: { parts: { d: 100% } }\n  c: { parts: { d: 100% } }\n  d: "
      "{}\n");
  CHECK(diamond.texts("cycle", Kind::metric).empty());
}

TEST_CASE("a way through parts that nobody follows to its end is said") {
  std::string chain;
  for (int i = 0; i < 600; i++) {
    chain += fmt::format("  m{}: {{ parts: {{ m{}: 100% }} }}\n", i, i + 1);
  }
  Scene scene = metrics(chain + "  m600: {}\n");
  const Texts told = scene.texts("cycle", Kind::metric);
  // Whoever has fewer parts below is looked through to the end.
  REQUIRE(told.size() < 200);
  CHECK(told.at(0) == "nobody looked whether `m0` is a part of itself: what it is made of goes on too long");
}

TEST_CASE("values a metric can't have") {
  CHECK(mismatches("kind: duration, unit: days", "metrics: [m <= 70%]") == Texts{"70%"});
  CHECK(mismatches("kind: duration, unit: days", "metrics: [m <= 2 weeks]").empty());
  CHECK(mismatches("kind: percent", "metrics: [m >= 30 days]") == Texts{"30 days"});
  CHECK(mismatches("kind: percent", "metrics: [m >= 128%]") == Texts{"128%"});
  CHECK(mismatches("kind: percent, above-100: true", "metrics: [m >= 128%]").empty());
  CHECK(mismatches("kind: ratio, unit: \"%\"", "metrics: [m >= $5]") == Texts{"$5"});
  CHECK(mismatches("kind: ratio", "metrics: [m <= $5]").empty());
  CHECK(mismatches("kind: count, unit: hours", "value: { metric: m, baseline: 40 hours, target: 12 hours }")
            .empty());
  CHECK(mismatches("kind: count", "value: { metric: m, baseline: 40%, target: 12 }") == Texts{"40%"});
  CHECK(mismatches("kind: currency, unit: EUR", "metrics: [m >= $100k]") == Texts{"$100k"});
  CHECK(mismatches("kind: currency, unit: EUR", "metrics: [m >= EUR 100k]").empty());
  CHECK(mismatches("kind: score, scale: 0..10", "metrics: [m >= 11]") == Texts{"11"});
  CHECK(mismatches("kind: composite, scale: 0..100", "metrics: [m >= 80]").empty());
  CHECK(mismatches("title: Undeclared kind", "metrics: [m >= 80%]").empty());
}

TEST_CASE("criteria, conditions and effects too, each once") {
  CHECK(mismatches("kind: duration", "exit: event e and m >= 80%") == Texts{"80%"});
  CHECK(mismatches("kind: duration", "exit: { all: [event e, m >= 80%] }") == Texts{"80%"});
  CHECK(mismatches("kind: duration", "exit: arr >= EUR 5") == Texts{"EUR 5"});
  CHECK(mismatches("kind: duration", "exit: devs >= 5 days") == Texts{"5 days"});
  CHECK(mismatches("kind: duration", "exit: m >= 5 days and arr >= $5k and devs >= 5").empty());
  Scene scene(
      "journey: j\nstages: [{ id: s }]\nopportunities:\n"
      "  - { id: o, expected: [m -5 days, m -10%] }\n  - { id: p, expected: m +6 points }\n",
      "vocabulary: v\nmetrics: { m: { kind: duration } }\n");
  CHECK(scene.spots("target-mismatch", Kind::journey) == Texts{"+6 points"});
  CHECK(scene.facts("target-mismatch", Kind::journey)[0].about.id() == "p");
}

TEST_CASE("amounts of one thing are in one currency, or say none at all") {
  const auto borders = [](const std::string& attribute, const std::string& large, const std::string& small) {
    Scene scene("vocabulary: v\nattributes: { arr: { " + attribute +
                " } }\nsegments:\n  large: { where: " + large + " }\n  small: { where: " + small + " }\n");
    return scene.spots("target-mismatch", Kind::vocabulary);
  };
  CHECK(borders("kind: currency", "arr >= $100k", "arr < 15k") == Texts{"15k"});
  CHECK(borders("kind: currency", "arr >= 100k", "arr < $100k") == Texts{"$100k"});
  CHECK(borders("kind: currency", "arr >= 100k", "arr < 100k").empty());
  CHECK(borders("kind: currency", "arr >= $100k", "arr > 0").empty());
  CHECK(borders("kind: currency, unit: USD", "arr >= $100k", "arr < 15k").empty());
  Scene scene("journey: j\nmetrics: [sales >= $5m]\nstages: [{ id: s, metrics: [sales >= EUR 2m] }]\n");
  CHECK(scene.spots("target-mismatch", Kind::journey) == Texts{"EUR 2m"});
}

}  // namespace jc::model
