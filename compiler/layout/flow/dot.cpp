#include <fmt/format.h>

#include "compiler/layout/flow/flow.h"
#include "compiler/layout/flow/links.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/flow/terminal.h"

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

// The same of several lines, those without text left out.
std::string quoted_lines(const std::vector<std::string>& lines) {
  std::string label;
  for (const std::string& line : lines) {
    if (!line.empty()) {
      const std::string text = quoted(line);
      label += (label.empty() ? "" : "\\n") + text.substr(1, text.size() - 2);
    }
  }
  return '"' + label + '"';
}

std::string with(const char* words, const std::string& text) { return text.empty() ? text : words + text; }

// Of what may happen at any stage: statuses, and plays with their steps.
std::string anywhere_of(const view::FlowGraph& graph) {
  std::string text;
  for (std::size_t i = 0; i < graph.statuses.size(); ++i) {
    const view::FlowStatus& status = graph.statuses[i];
    text += fmt::format("  w{} [label={} style=rounded]\n", i,
                        quoted_lines({status.title, std::string(view::label_of(status.terminal)),
                                      with("starts when ", status.entry), with("ends when ", status.exit)}));
  }
  for (std::size_t i = 0; i < graph.plays.size(); ++i) {
    std::vector<std::string> lines{graph.plays[i].title, with("starts when ", graph.plays[i].trigger)};
    lines.insert(lines.end(), graph.plays[i].steps.begin(), graph.plays[i].steps.end());
    text += fmt::format("  p{} [label={} shape=note]\n", i, quoted_lines(lines));
  }
  return text;
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
    text += fmt::format(
        "  s{} [label={} shape={}]\n", i,
        quoted_lines({stage.title.empty() ? stage.id : stage.title, with("ends when ", stage.exit)}),
        shape_of(stage.terminal));
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
  return text + anywhere_of(graph) + "}\n";
}

}  // namespace jc::layout
