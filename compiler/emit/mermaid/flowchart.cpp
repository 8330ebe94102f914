#include <fmt/format.h>

#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/emit/mermaid/text.h"
#include "compiler/layout/flow/links.h"
#include "compiler/view/flow/terminal.h"

namespace jc::emit {

namespace {

using view::FlowContingency;
using view::FlowGraph;
using view::FlowStage;
using view::Role;
using view::Terminal;

// The brackets that give a node its shape; the ways a journey ends differ in shape, as in the flow picture.
std::pair<std::string_view, std::string_view> brackets_of(Terminal terminal) {
  switch (terminal) {
    case Terminal::success:
      return {"([", "])"};
    case Terminal::failure:
      return {"{{", "}}"};
    case Terminal::steady:
      return {"[(", ")]"};
    case Terminal::blocked:
      return {"[[", "]]"};
    case Terminal::none:
      break;
  }
  return {"[", "]"};
}

std::string_view arrow_of(const layout::flow::Link& link) {
  if (!link.handoffs.empty()) {
    return "==>";
  }
  return link.role == Role::next ? "-->" : "-.->";
}

// Lines of a label, those without text left out.
std::string lines(std::initializer_list<std::string> texts) {
  std::string label;
  for (const std::string& text : texts) {
    if (!text.empty()) {
      label += (label.empty() ? "" : "<br/>") + mermaid_label(text);
    }
  }
  return label;
}

class Flowchart {
 public:
  explicit Flowchart(const FlowGraph& graph) : graph_(graph) {}

  std::string write() {
    text_ = fmt::format("---\ntitle: {}\n---\nflowchart LR\n", mermaid_title(graph_.title));
    for (std::size_t i = 0; i < graph_.stages.size(); i++) {
      write_stage(i);
    }
    for (const layout::flow::Link& link : layout::flow::links_of(graph_)) {
      write_link(link);
    }
    if (any_) {
      text_ += "  any([\"any stage\"])\n";
    }
    if (!graph_.statuses.empty() || !graph_.contingencies.empty() || !graph_.plays.empty()) {
      write_anywhere();
    }
    return text_;
  }

 private:
  static std::string owner_of(const FlowStage& stage) {
    switch (stage.owner_origin) {
      case view::OwnerOrigin::none:
        return stage.owner.empty() ? "no owner, on purpose" : "no owner: " + stage.owner;
      case view::OwnerOrigin::unset:
        return stage.step ? "" : "no owner";
      case view::OwnerOrigin::actor:
        return stage.channel.empty() ? stage.owner : stage.owner + " \xC2\xB7 " + stage.channel;
      default:
        return stage.owner;
    }
  }

  void write_stage(std::size_t number) {
    const FlowStage& stage = graph_.stages[number];
    const auto [open, close] = brackets_of(stage.terminal);
    const std::string title = stage.title.empty() ? stage.id : stage.title;
    const std::string facts = lines({owner_of(stage), stage.optional ? "optional" : "", stage.duration,
                                     stage.exit.empty() ? "" : "ends when " + stage.exit});
    text_ += fmt::format("  s{}{}\"<b>{}</b>{}{}\"{}\n", number, open, mermaid_label(title),
                         facts.empty() ? "" : "<br/>", facts, close);
    for (std::size_t i = 0; i < stage.milestones.size(); i++) {
      const std::string node = fmt::format("m{}_{}", number, i);
      text_ += fmt::format("  {}{{\"{}\"}}\n  s{} --- {}\n", node,
                           lines({stage.milestones[i].title, stage.milestones[i].due}), number, node);
    }
    for (std::size_t i = 0; i < stage.contingencies.size(); i++) {
      const std::string node = fmt::format("c{}_{}", number, i);
      write_contingency(node, stage.contingencies[i]);
      text_ += fmt::format("  s{} -.- {}\n", number, node);
    }
  }

  void write_contingency(const std::string& node, const FlowContingency& contingency) {
    text_ += fmt::format("  {}>\"{}\"]\n", node,
                         lines({contingency.condition, contingency.play, contingency.detail}));
  }

  void write_play(const std::string& node, const view::FlowPlay& play) {
    std::string label = lines({play.title, play.trigger.empty() ? "" : "starts when " + play.trigger});
    for (std::size_t i = 0; i < play.steps.size(); i++) {
      label += fmt::format("<br/>{}", mermaid_label(fmt::format("{}) {}", i + 1, play.steps[i])));
    }
    text_ += fmt::format("  {}[\"{}\"]\n", node, label);
  }

  void write_link(const layout::flow::Link& link) {
    any_ = any_ || link.from == view::kAnyStage;
    const std::string from = link.from == view::kAnyStage ? "any" : fmt::format("s{}", link.from);
    std::string label = link.role == Role::next || link.role == Role::handoff || link.role == Role::from_any
                            ? ""
                            : std::string(view::name_of(link.role));
    const auto add = [&](const std::string& text) { label += (label.empty() ? "" : "; ") + text; };
    for (const std::string& condition : link.conditions) {
      add(condition);
    }
    for (const view::FlowHandoff* handoff : link.handoffs) {
      add(layout::flow::sentence_for(*handoff));
    }
    text_ += fmt::format("  {} {}{} s{}\n", from, arrow_of(link),
                         label.empty() ? "" : fmt::format("|\"{}\"|", mermaid_label(label)), link.to);
  }

  void write_anywhere() {
    text_ += "  subgraph anywhere[\"At any stage\"]\n";
    for (std::size_t i = 0; i < graph_.statuses.size(); i++) {
      const view::FlowStatus& status = graph_.statuses[i];
      const auto line = [](const char* words, const std::string& text) {
        return text.empty() ? text : words + text;
      };
      text_ += fmt::format("  w{}[/\"{}\"/]\n", i,
                           lines({status.title, std::string(view::label_of(status.terminal)),
                                  line("starts when ", status.entry), line("ends when ", status.exit),
                                  line("owner ", status.owner)}));
    }
    for (std::size_t i = 0; i < graph_.contingencies.size(); i++) {
      write_contingency(fmt::format("j{}", i), graph_.contingencies[i]);
    }
    for (std::size_t i = 0; i < graph_.plays.size(); i++) {
      write_play(fmt::format("p{}", i), graph_.plays[i]);
    }
    text_ += "  end\n";
  }

  const FlowGraph& graph_;
  std::string text_;
  bool any_ = false;
};

}  // namespace

std::string mermaid_flowchart(const FlowGraph& graph) { return Flowchart(graph).write(); }

}  // namespace jc::emit
