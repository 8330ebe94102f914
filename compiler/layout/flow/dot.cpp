#include <fmt/format.h>

#include "compiler/layout/flow/flow.h"
#include "compiler/layout/flow/links.h"
#include "compiler/text/text_measure.h"

namespace jc::layout {
namespace {

// A double-quoted string of the dot language.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (char c : text::one_line(text)) {
    if (c == '"' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result + "\"";
}

std::string_view shape_of(view::Terminal terminal) {
  switch (terminal) {
    case view::Terminal::success:
      return "doubleoctagon";
    case view::Terminal::failure:
      return "octagon";
    case view::Terminal::steady:
      return "ellipse";
    case view::Terminal::blocked:
      return "box3d";
    case view::Terminal::none:
      break;
  }
  return "box";
}

std::string_view style_of(view::Role role) {
  switch (flow::line_of(role)) {
    case Line::dashed:
      return "dashed";
    case Line::dotted:
      return "dotted";
    case Line::solid:
    case Line::none:
      break;
  }
  return "solid";
}

std::string label_of(const flow::Link& link) {
  std::string label;
  const auto add = [&](const std::string& text) { label += (label.empty() ? "" : "; ") + text; };
  for (const std::string& condition : link.conditions) {
    add(condition);
  }
  for (const view::FlowHandoff* handoff : link.handoffs) {
    add(flow::sentence_for(*handoff));
  }
  return label;
}

}  // namespace

std::string dot_of(const view::FlowGraph& graph) {
  std::string text = fmt::format("digraph flow {{\n  graph [rankdir=LR label={}]\n  node [shape=box]\n",
                                 quoted(graph.title));
  for (std::size_t i = 0; i < graph.stages.size(); ++i) {
    const view::FlowStage& stage = graph.stages[i];
    text += fmt::format("  s{} [label={} shape={}]\n", i,
                        quoted(stage.title.empty() ? stage.id : stage.title), shape_of(stage.terminal));
  }
  bool any = false;
  for (const flow::Link& link : flow::links_of(graph)) {
    any = any || link.from == view::kAnyStage;
    const std::string from = link.from == view::kAnyStage ? "any" : fmt::format("s{}", link.from);
    const bool back = link.role == view::Role::back || link.role == view::Role::loop;
    text += fmt::format("  {} -> s{} [label={} style={}{}]\n", from, link.to, quoted(label_of(link)),
                        style_of(link.role), back ? " constraint=false" : "");
  }
  if (any) {
    text += "  any [label=\"Any stage\" style=dashed]\n";
  }
  return text + "}\n";
}

}  // namespace jc::layout
