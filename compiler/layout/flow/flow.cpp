#include "compiler/layout/flow/flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "compiler/layout/board/flow_measures.h"
#include "compiler/layout/flow/footer.h"
#include "compiler/layout/flow/plan.h"
#include "compiler/layout/page_parts.h"
#include "compiler/text/text_measure.h"
#include "compiler/view/words/words.h"

namespace jc::layout {
namespace flow {
namespace {

// Distance from the header to the rows, and between the parts below them.
constexpr double kPartGap = 28;

Path gap_path(const GapLink& link, view::Role role) {
  Path path{link.from, {}, false, true, role, line_of(role), 1.75};
  if (link.from.y != link.to.y) {
    const double bent = link.from.x + link.bend;
    const double middle = link.from.x + link.bend / 2;
    path.pieces.push_back({true, {middle, link.from.y}, {middle, link.to.y}, {bent, link.to.y}});
  }
  path.pieces.push_back({false, {}, {}, link.to});
  return path;
}

void put_marker(Group& group, Point center, view::IconKind icon, view::Role role) {
  const double r = kMarkerRadius;
  group.elements.push_back(
      Box{Shape::circle, {center.x - r, center.y - r, 2 * r, 2 * r}, 0, role, -1, Line::solid, 1.5});
  group.elements.push_back(Icon{icon, {center.x - 7, center.y - 7}, 14, role});
}

void put_start(Group& group, const StartMark& start, const view::FlowGraph& graph) {
  Group made;
  made.title = text::one_line(view::say("Start: ") + graph.stages[start.stage].title);
  made.role = view::Role::start;
  const bool sideways = start.tip.y == start.center.y;
  const Point edge = sideways ? Point{start.center.x + kMarkerRadius, start.center.y}
                              : Point{start.center.x, start.center.y + kMarkerRadius};
  made.elements.push_back(
      Path{edge, {{false, {}, {}, start.tip}}, false, true, view::Role::start, Line::solid, 1.75});
  put_marker(made, start.center, view::IconKind::play, view::Role::start);
  group.groups.push_back(std::move(made));
}

Group lines_of(const FlowPlan& plan, const view::FlowGraph& graph) {
  Group lines;
  const auto add = [&](std::size_t link, Path path) {
    const Link& found = plan.links[link];
    lines.groups.push_back({"", words_for(found, graph), "", "", found.role, {std::move(path)}, {}});
  };
  for (const GapLink& link : plan.gap_links) {
    add(link.link, gap_path(link, plan.links[link.link].role));
  }
  for (const RoutedLink& link : plan.routed_links) {
    Path path = link.route.path;
    path.arrow = true;
    path.role = plan.links[link.link].role;
    path.line = line_of(path.role);
    path.line_width = 1.75;
    add(link.link, std::move(path));
  }
  return lines;
}

Group labels_of(const FlowPlan& plan) {
  Group labels;
  for (const GapLink& link : plan.gap_links) {
    Group made{"", "", "", "", plan.links[link.link].role, {}, {}};
    if (link.marked) {
      put_marker(made, {link.center, link.to.y}, view::IconKind::baton, view::Role::handoff);
    }
    put(made, link.label, link.center, link.label_top, Anchor::middle);
    if (!made.elements.empty()) {
      labels.groups.push_back(std::move(made));
    }
  }
  for (const RoutedLink& link : plan.routed_links) {
    if (link.label.empty()) {
      continue;
    }
    Group made{"", "", "", "", plan.links[link.link].role, {}, {}};
    const Rect& place = link.route.label;
    made.elements.push_back(Box{Shape::rounded, place, 4, view::Role::halo, -1, Line::none});
    put(made, link.label, place.center_x(), place.center_y() - link.label.height() / 2, Anchor::middle);
    labels.groups.push_back(std::move(made));
  }
  return labels;
}

Group pill(const PlacedCell& cell) {
  Group made{"", view::say("Any stage"), "", "", view::Role::from_any, {}, {}};
  made.elements.push_back(Box{Shape::pill, cell.rect, 0, view::Role::from_any, -1, Line::dashed, 1.5});
  const TextBlock words = text_block(view::say("Any stage"), {kBodySize, true, false, view::Role::from_any},
                                     cell.rect.width - 16, 1);
  put(made, words, cell.rect.center_x(), cell.rect.center_y() - words.height() / 2, Anchor::middle);
  return made;
}

Group join_pill(const JoinMark& mark) {
  const std::string word = view::say(mark.join == view::Join::either ? "or" : "and");
  const TextBlock words = text_block(word, {kSmallSize, true, false, view::Role::chip}, kCardWidth, 1);
  const double width = words.width() + 20;
  Group made{"", word, "", "", view::Role::chip, {}, {}};
  made.elements.push_back(
      Box{Shape::pill, {mark.center.x - width / 2, mark.center.y - 10, width, 20}, 0, view::Role::chip});
  put(made, words, mark.center.x, mark.center.y - words.height() / 2, Anchor::middle);
  return made;
}

// Fit for an XML id: other characters become `_`, and a number is added where that makes two alike.
// The ids that are given, with how many were asked for by the same name: steps without ids are all one.
using Given = std::map<std::string, int>;

std::string xml_id(std::string_view id, Given& given) {
  std::string made = "stage-";
  for (char c : id) {
    made += std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' ? c : '_';
  }
  int& number = given[made];
  std::string unique = made;
  if (number++ > 0) {
    // What is made of an id has no dot, so that this one is nobody's own.
    unique = fmt::format("{}.{}", made, number);
  }
  return unique;
}

Group cells_of(const FlowPlan& plan, const view::FlowGraph& graph) {
  Group cells;
  Given given;
  for (const PlacedCell& cell : plan.cells) {
    if (cell.any) {
      cells.groups.push_back(pill(cell));
      continue;
    }
    const view::FlowStage& stage = graph.stages[cell.stage];
    cells.groups.push_back(
        draw_card(cell.card, stage, {cell.rect.x, cell.rect.y}, cell.rect.height, cell.options));
    cells.groups.back().id = xml_id(stage.id, given);
  }
  for (const JoinMark& mark : plan.joins) {
    cells.groups.push_back(join_pill(mark));
  }
  for (const StartMark& start : plan.starts) {
    put_start(cells, start, graph);
  }
  return cells;
}

void collect_roles(const Group& group, Signs& roles) {
  for (const Element& element : group.elements) {
    if (const Box* box = std::get_if<Box>(&element)) {
      roles.try_emplace(box->role, box->tone);
    } else if (const Path* path = std::get_if<Path>(&element)) {
      roles.try_emplace(path->role, path->tone);
    } else if (const Icon* icon = std::get_if<Icon>(&element); icon && icon->kind == view::IconKind::baton) {
      roles.try_emplace(view::Role::handoff, -1);
    }
  }
  for (const Group& inner : group.groups) {
    collect_roles(inner, roles);
  }
}

// A sign needs explaining only where there is something to tell it from.
Signs roles_to_explain(const Diagram& diagram) {
  Signs roles;
  for (const Group& group : diagram.groups) {
    collect_roles(group, roles);
  }
  if (!roles.contains(view::Role::owner_inherited)) {
    roles.erase(view::Role::owner);
  }
  const bool plain = !roles.contains(view::Role::skip) && !roles.contains(view::Role::back) &&
                     !roles.contains(view::Role::loop) && !roles.contains(view::Role::from_any);
  if (plain) {
    roles.erase(view::Role::next);
  }
  return roles;
}

std::string summary_of(const view::FlowGraph& graph) {
  std::string text = view::say_of("Flow of {}", view::say_count(graph.stages.size(), "stage"));
  if (!graph.goal.empty()) {
    text += view::say(" towards: ") + graph.goal;
  }
  return text::one_line(text);
}

}  // namespace
}  // namespace flow

bool is_drawable(const view::FlowGraph& graph) {
  constexpr std::size_t kMostSpan = 4'000;
  std::size_t span = 0;
  const auto add = [&](view::StageIndex from, view::StageIndex to) {
    const bool inside = from < graph.stages.size() && to < graph.stages.size();
    span += inside ? std::max(from, to) - std::min(from, to) : 1;
  };
  for (const view::FlowTransition& each : graph.transitions) {
    add(each.from, each.to);
  }
  for (const view::FlowHandoff& each : graph.handoffs) {
    add(each.from, each.to);
  }
  return span <= kMostSpan;
}

namespace {

Diagram lay_out_rows(const view::FlowGraph& graph, std::size_t longest) {
  using namespace flow;
  // The rows decide the width, the header needs it and stands above them: so the rows are placed first
  // and moved down.
  FlowPlan plan = plan_flow(graph, kMargin, 0, longest);
  Diagram diagram;
  diagram.title = text::one_line(graph.title);
  diagram.desc = summary_of(graph);
  diagram.width = plan.width + 2 * kMargin;
  Group header;
  double y = put_header(header, graph, kMargin, kMargin - 8, plan.width) + kPartGap;
  diagram.groups.push_back(std::move(header));
  for (Group part : {lines_of(plan, graph), cells_of(plan, graph), labels_of(plan)}) {
    move_by(part, 0, y);
    diagram.groups.push_back(std::move(part));
  }
  y += plan.bottom;
  Group footer;
  const double statuses = put_statuses(footer, graph, kMargin, y + kPartGap, plan.width);
  y = statuses > y + kPartGap ? statuses : y;
  if (std::vector<KeyEntry> key = key_of(roles_to_explain(diagram)); !key.empty()) {
    diagram.key = {y + kPartGap / 2, std::move(key)};
    y = put_key(footer, diagram.key.entries, kMargin, y + kPartGap, plan.width);
  }
  diagram.groups.push_back(std::move(footer));
  diagram.height = y + kMargin - 12;
  return diagram;
}

}  // namespace

Diagram lay_out_flow(const view::FlowGraph& graph) { return lay_out_rows(graph, flow::kLongestRow); }

std::vector<Diagram> lay_out_flow(const view::FlowGraph& graph, Page page) {
  std::vector<Diagram> pages = on_pages(lay_out_flow(graph), page);
  // Of a row that goes on beyond the page, half the lines lead to cards on another one.
  for (std::size_t longest = flow::kLongestRow - 1; longest > 1 && pages.size() > 1; longest--) {
    Diagram narrower = lay_out_rows(graph, longest);
    if (narrower.width > pixels_of(page)) {
      continue;
    }
    std::vector<Diagram> fewer = on_pages(std::move(narrower), page);
    return fewer.size() <= pages.size() ? fewer : pages;
  }
  return pages;
}

}  // namespace jc::layout
