#include "scene.h"
#include "tests/test.h"

namespace jc::model {

namespace {

// What is pointed at, for milestones of one stage that are due then.
Texts backward(const std::vector<std::string>& due, std::string more = "") {
  std::string text = "journey: j\n" + more + "stages:\n  - id: s\n    milestones:\n";
  for (std::size_t i = 0; i < due.size(); i++) {
    text += "      - { id: point-" + std::to_string(i) + ", due: " + due[i] + " }\n";
  }
  Scene scene(std::move(text));
  return scene.spots("backward-time", Kind::journey);
}

}  // namespace

TEST_CASE("a milestone that is due before an earlier one") {
  CHECK(backward({"30 days after kickoff", "10 days after kickoff"}) == Texts{"10 days after kickoff"});
  CHECK(backward({"10 days after kickoff", "30 days after kickoff"}).empty());
  CHECK(backward({"30 days after kickoff", "30 days after kickoff"}).empty());
  CHECK(backward({"30 days after kickoff", "10 days after renewal"}).empty());
  CHECK(backward({"30 days before renewal", "60 days before renewal"}) == Texts{"60 days before renewal"});
  CHECK(backward({"10 days before kickoff", "10 days after kickoff"}).empty());
  CHECK(backward({"2026-05-01", "by 2026-04-01"}).size() == 1);
}

TEST_CASE("only what is certain") {
  CHECK(backward({"10..30 days after kickoff", "20 days after kickoff"}).empty());
  CHECK(backward({"1 month after kickoff", "30 days after kickoff"}).empty());
  CHECK(backward({"2 months after kickoff", "30 days after kickoff"}).size() == 1);
  CHECK(backward({"within 30 days of kickoff", "10 days after kickoff"}).empty());
  CHECK(backward({"30 days after kickoff", "the earlier of 5 days after kickoff and day 3"}).empty());
  CHECK(backward({"after kickoff", "10 days after kickoff"}).empty());
}

TEST_CASE("chains through milestones, and the journey's start") {
  CHECK(backward({"7 days after signed", "5 days after point-0", "10 days after signed"}) ==
        Texts{"10 days after signed"});
  CHECK(backward({"7 days after signed", "5 days after point-0", "20 days after signed"}).empty());
  CHECK(backward({"1 month after signed", "2 days before point-0"}) == Texts{"2 days before point-0"});
  CHECK(backward({"day 30", "10 days after signed"}, "starts-at: signed\n").size() == 1);
  CHECK(backward({"day 30", "10 days after signed"}).empty());
  // A circle is nobody's time.
  CHECK(backward({"7 days after point-1", "5 days after point-0"}).empty());
}

TEST_CASE("windows counted in months, which have no length of their own") {
  const auto windows = [](const std::string& first, const std::string& second) {
    Scene scene("journey: j\nstarts-at: signed\nstages:\n  - { id: a, window: " + first +
                " }\n  - { id: b, window: " + second + " }\n");
    return scene.spots("backward-time", Kind::journey);
  };
  CHECK(windows("month 3..4", "month 1..2") == Texts{"month 1..2"});
  CHECK(windows("week 3", "week 2") == Texts{"week 2"});
  CHECK(windows("month 1..2", "month 3..4").empty());
  CHECK(windows("month 3..4", "month 1..3").empty());
  CHECK(windows("month 3..4", "week 2..9").empty());
}

TEST_CASE("across stages, along the list") {
  const auto stages = [](std::string first, std::string second, std::string more = "") {
    Scene scene("journey: j\nstages:\n  - { id: a, " + first + " }\n  - { id: b, " + second + " }\n" + more);
    return scene.facts("backward-time", Kind::journey).size();
  };
  const std::string late = "milestones: [{ id: m, due: 30 days after x }]";
  const std::string soon = "milestones: [{ id: n, due: 10 days after x }]";
  CHECK(stages(late, soon) == 1);
  CHECK(stages(late, soon, "overlaps: [{ stages: [a, b] }]") == 0);
  CHECK(stages(late + ", terminal: success", soon) == 0);
  CHECK(stages(late, soon + ", terminal: failure") == 0);
  CHECK(stages(late + ", tiers: [p]", soon + ", tiers: [q]") == 0);
  CHECK(stages("window: month 8..9", "window: month 2..3") == 1);
  CHECK(stages("window: month 2..3", "window: month 3..4") == 0);
  CHECK(stages("entry: 60 days after x", "entry: 30 days after x") == 1);
  CHECK(stages("window: month 1, milestones: [{ id: m, due: day 60 }]", "window: month 3") == 1);
  // A stage may take longer, or less, than its milestones say.
  CHECK(stages("duration: 30 days, entry: event x, "
               "milestones: [{ id: m, due: 45 days after x }]",
               "duration: 1 day") == 0);
}

}  // namespace jc::model
