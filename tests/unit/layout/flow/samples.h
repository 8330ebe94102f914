// Journeys to draw in tests: typical ones, awkward ones, and any number of generated ones.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "compiler/view/flow/flow_graph.h"

namespace jc::layout::samples {

inline view::FlowStage stage(std::string title, std::string owner = "") {
  view::FlowStage made;
  made.id = title;
  made.title = title;
  made.owner = owner;
  made.owner_origin = owner.empty() ? view::OwnerOrigin::unset : view::OwnerOrigin::own;
  return made;
}

// Five stages with loops, skips, hand-offs, a way out from anywhere and notes.
inline view::FlowGraph lifecycle() {
  view::FlowGraph graph;
  graph.title = "Core platform, contract to renewal";
  graph.goal = "Close the month without spreadsheets";
  graph.stages = {
      stage("Onboarding", "Implementation"), stage("Adoption", "CSM"),  stage("Engagement", "CSM"),
      stage("Value realization", "CSM"),     stage("Renewal", "Sales"), stage("Churned")};
  graph.stages[0].start = true;
  graph.stages[0].duration = "30 days";
  graph.stages[0].metrics = {"ttfv <= 30 days", "b", "c", "d", "e"};
  graph.stages[0].milestones = {{"Kickoff held", "7 days after contract-signed", "playbook.md#kickoff"},
                                {"Live", "30 days after kickoff", ""}};
  graph.stages[0].contingencies = {{"Live is 7 days late", "Executive outreach", "CSM, within 2 days", ""}};
  graph.stages[1].milestones = {{"First report", "", ""}};
  graph.stages[2].owner_origin = view::OwnerOrigin::inherited;
  graph.stages[2].overlaps = {"Adoption"};
  graph.stages[3].contingencies = {{"ROI is late", "ROI workshop", "", ""}};
  graph.stages[4].terminal = view::Terminal::success;
  graph.stages[5].terminal = view::Terminal::failure;
  graph.transitions = {{0, 1}, {1, 2}, {2, 3}, {3, 4}};
  graph.transitions.push_back({4, 3, view::TransitionKind::loop, "event renewed"});
  graph.transitions.push_back({0, 2, view::TransitionKind::skip, "plan is self-serve"});
  graph.transitions.push_back({2, 1, view::TransitionKind::back, "adoption-rate < 40%"});
  graph.transitions.push_back({view::kAnyStage, 5, view::TransitionKind::next, "event cancelled"});
  graph.handoffs = {{0, 1, "Implementation", "CSM", {"success plan", "risk log"}, ""},
                    {3, 4, "CSM", "Sales", {"ROI summary"}, "60 days before contract-end"},
                    {view::kOutside, 0, "Sales", "Implementation", {"contract"}, ""}};
  graph.statuses = {{"At risk",
                     "health-score < 50",
                     "health-score >= 60",
                     "CSM",
                     view::Terminal::none,
                     {"Support", "Sales"}}};
  return graph;
}

inline view::FlowGraph single() {
  view::FlowGraph graph;
  graph.title = "trial";
  graph.stages = {stage("First chart", "Growth")};
  graph.stages[0].terminal = view::Terminal::steady;
  graph.stages[0].start = true;
  graph.transitions = {{0, 0, view::TransitionKind::loop, "chart not shared within 3 days"}};
  return graph;
}

inline view::FlowGraph of_length(std::size_t count, std::size_t milestones) {
  view::FlowGraph graph;
  graph.title = "Long";
  for (std::size_t i = 0; i < count; ++i) {
    graph.stages.push_back(stage("Stage " + std::to_string(i), "Owner " + std::to_string(i / 3)));
    for (std::size_t m = 0; m < milestones; ++m) {
      graph.stages[i].milestones.push_back(
          {"Milestone " + std::to_string(m), "day " + std::to_string(m), ""});
    }
    if (i > 0) {
      graph.transitions.push_back({i - 1, i});
    }
  }
  return graph;
}

inline view::FlowGraph wide_branch() {
  view::FlowGraph graph;
  graph.title = "Order to table";
  graph.stages = {stage("Order", "Kitchen"),    stage("Pay by card", "Till"),
                  stage("Pay in cash", "Till"), stage("Pay by voucher", "Till"),
                  stage("Cook", "Kitchen"),     stage("Complain", "Kitchen")};
  graph.stages[0].start = graph.stages[5].start = true;
  graph.transitions = {{0, 1, view::TransitionKind::next, "card"},
                       {0, 2, view::TransitionKind::next, "cash"},
                       {0, 3, view::TransitionKind::next, "voucher is valid and has not expired yet"},
                       {1, 4},
                       {2, 4},
                       {3, 4},
                       {5, 4, view::TransitionKind::next, "burnt"},
                       {2, 2, view::TransitionKind::loop, "wrong change"},
                       {3, 0, view::TransitionKind::back, "voucher expired"},
                       {4, 1, view::TransitionKind::loop, "again"}};
  graph.handoffs = {{1, 4, "Till", "Kitchen", {"ticket"}, ""}, {2, 4, "Till", "Kitchen", {"ticket"}, ""}};
  return graph;
}

inline const std::vector<std::string>& awkward_texts() {
  static const std::vector<std::string> texts = {
      "",
      "x",
      "Onboarding",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      "オンボーディングと初期設定の完了（必須）、契約締結から三十日以内",
      "👩‍👩‍👧‍👦 family 🇩🇪🇫🇷 ünïcödé e\u0301e\u0301 👍🏽",
      "<b>&\"'</b><!-- --> ]]> \\\" {} ;",
      "Продление договора и расширение использования продукта",
      "تجديد العقد والتوسع في الاستخدام",
      "line\nbreak\ttab\x01\x02 control",
      "bad \xff\xfe\xc3 utf-8 \xed\xa0\x80",
      "a-very-long-kebab-case-identifier-that-never-ends-and-goes-on-and-on-for-ever-and-ever",
      "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  };
  return texts;
}

// Anything at all, the same for the same seed.
inline view::FlowGraph generated(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const auto text = [&] { return awkward_texts()[below(awkward_texts().size())]; };
  view::FlowGraph graph;
  graph.title = text();
  graph.goal = text();
  graph.note = text();
  const std::size_t count = 1 + below(14);
  for (std::size_t i = 0; i < count; ++i) {
    view::FlowStage made = stage(text(), text());
    made.owner_origin = static_cast<view::OwnerOrigin>(below(4));
    made.duration = text();
    made.metrics.assign(below(6), text());
    made.overlaps.assign(below(2), text());
    made.note = text();
    for (std::size_t m = below(5); m > 0; --m) {
      made.milestones.push_back({text(), text(), text()});
    }
    for (std::size_t m = below(3); m > 0; --m) {
      made.contingencies.push_back({text(), text(), text(), ""});
    }
    made.terminal = below(4) == 0 ? static_cast<view::Terminal>(below(5)) : view::Terminal::none;
    made.start = below(6) == 0;
    made.absent = below(8) == 0;
    graph.stages.push_back(made);
    if (i > 0 && below(5) > 0) {
      graph.transitions.push_back({i - 1, i, view::TransitionKind::next, below(3) ? "" : text()});
    }
  }
  // One past the end stands for what names nothing.
  for (std::size_t i = below(2 * count); i > 0; --i) {
    graph.transitions.push_back({below(9) ? below(count + 1) : view::kAnyStage, below(count + 1),
                                 static_cast<view::TransitionKind>(below(4)), text()});
  }
  for (std::size_t i = below(count); i > 0; --i) {
    graph.handoffs.push_back({below(5) ? below(count) : view::kOutside,
                              below(5) ? below(count) : view::kOutside,
                              text(),
                              text(),
                              {text(), text()},
                              text()});
  }
  for (std::size_t i = below(3); i > 0; --i) {
    graph.statuses.push_back({text(), text(), text(), text(), view::Terminal::failure, {text(), text()}});
  }
  return graph;
}

}  // namespace jc::layout::samples
