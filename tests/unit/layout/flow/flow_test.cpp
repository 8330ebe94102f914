#include "compiler/layout/flow/flow.h"

#include <algorithm>
#include <functional>

#include "compiler/layout/flow/links.h"
#include "compiler/text/text_measure.h"
#include "tests/test.h"
#include "tests/unit/layout/flow/samples.h"

using namespace jc::layout;
using namespace jc::view;

namespace {

void visit(const Group& group, const std::function<void(const Group&)>& see) {
  see(group);
  for (const Group& inner : group.groups) {
    visit(inner, see);
  }
}

void visit(const Diagram& diagram, const std::function<void(const Group&)>& see) {
  for (const Group& group : diagram.groups) {
    visit(group, see);
  }
}

// The outlines of cards and pills, notes included: what nothing may cover.
std::vector<Rect> solid_rects(const Diagram& diagram) {
  std::vector<Rect> rects;
  visit(diagram, [&](const Group& group) {
    const bool solid = group.role == Role::stage || group.role == Role::contingency ||
                       group.role == Role::status ||
                       (group.role == Role::from_any && group.title == "Any stage");
    if (solid && !group.elements.empty() && std::holds_alternative<Box>(group.elements[0])) {
      rects.push_back(std::get<Box>(group.elements[0]).rect);
    }
  });
  return rects;
}

std::size_t count_role(const Diagram& diagram, Role role, bool with_box) {
  std::size_t count = 0;
  visit(diagram, [&](const Group& group) {
    const bool box = !group.elements.empty() && std::holds_alternative<Box>(group.elements[0]);
    count += group.role == role && (!with_box || box);
  });
  return count;
}

void check_inside_canvas(const Diagram& diagram) {
  const Rect canvas{0, 0, diagram.width, diagram.height};
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Rect bounds = bounds_of(element);
      INFO(bounds.x << " " << bounds.y << " " << bounds.width << " " << bounds.height);
      CHECK(canvas.contains(bounds));
    }
  });
}

void check_texts_in_boxes(const Diagram& diagram) {
  visit(diagram, [&](const Group& group) {
    if (group.elements.empty() || !std::holds_alternative<Box>(group.elements[0])) {
      return;
    }
    const Box& box = std::get<Box>(group.elements[0]);
    // What a sample of the key means stands beside it.
    if (group.role == Role::legend || box.role == Role::handoff || box.role == Role::start ||
        box.role == Role::milestone) {
      return;
    }
    visit(group, [&](const Group& inner) {
      if (&inner != &group && inner.role != Role::milestone) {
        return;
      }
      for (const Element& element : inner.elements) {
        const Text* text = std::get_if<Text>(&element);
        if (!text) {
          continue;
        }
        INFO(text->text);
        CHECK(box.rect.contains(bounds_of(element), 0.5));
        CHECK(text->width == Approx(jc::text::measure(text->text, text->size, text->bold)));
      }
    });
  });
}

void check_nothing_overlaps(const Diagram& diagram) {
  std::vector<Rect> rects = solid_rects(diagram);
  // Labels on and under lines: the group before the footer.
  const Group& labels = diagram.groups[3];
  for (const Group& label : labels.groups) {
    Rect bounds = bounds_of(label.elements[0]);
    for (const Element& element : label.elements) {
      const Rect more = bounds_of(element);
      const double right = std::max(bounds.right(), more.right());
      const double bottom = std::max(bounds.bottom(), more.bottom());
      bounds.x = std::min(bounds.x, more.x);
      bounds.y = std::min(bounds.y, more.y);
      bounds.width = right - bounds.x;
      bounds.height = bottom - bounds.y;
    }
    rects.push_back(bounds);
  }
  for (std::size_t i = 0; i < rects.size(); ++i) {
    for (std::size_t j = i + 1; j < rects.size(); ++j) {
      INFO(i << " and " << j << " of " << rects.size() << ": " << rects[i].x << " " << rects[i].y << " "
             << rects[i].width << "x" << rects[i].height << " / " << rects[j].x << " " << rects[j].y << " "
             << rects[j].width << "x" << rects[j].height);
      CHECK_FALSE(rects[i].overlaps(rects[j]));
    }
  }
}

void check_everything_once(const Diagram& diagram, const FlowGraph& graph) {
  std::size_t milestones = 0;
  std::size_t notes = graph.contingencies.size();
  for (const FlowStage& stage : graph.stages) {
    milestones += stage.milestones.size();
    notes += stage.contingencies.size();
  }
  CHECK(count_role(diagram, Role::stage, true) == graph.stages.size());
  CHECK(count_role(diagram, Role::milestone, true) == milestones);
  CHECK(count_role(diagram, Role::contingency, true) == notes);
  CHECK(count_role(diagram, Role::status, true) == graph.statuses.size());
  CHECK(diagram.groups[1]->groups.size() == flow::links_of(graph).size());
  for (const Group& line : diagram.groups[1]->groups) {
    CHECK(std::get<Path>(line.elements.at(0)).pieces.size() > 0);
  }
}

// Lines run around cards, not through them.
void check_lines_avoid_cards(const Diagram& diagram) {
  const std::vector<Rect> rects = solid_rects(diagram);
  for (const Group& line : diagram.groups[1]->groups) {
    const Path& path = std::get<Path>(line.elements.at(0));
    Point from = path.start;
    for (const Piece& piece : path.pieces) {
      for (int step = 0; step <= 10 && !piece.curved; ++step) {
        const Point at{from.x + (piece.to.x - from.x) * step / 10,
                       from.y + (piece.to.y - from.y) * step / 10};
        for (const Rect& rect : rects) {
          INFO(line.title << " at " << at.x << " " << at.y << " in " << rect.x << " " << rect.y << " "
                          << rect.width << "x" << rect.height);
          CHECK_FALSE(Rect{rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2}.overlaps(
              {at.x, at.y, 0.01, 0.01}));
        }
      }
      from = piece.to;
    }
  }
}

void check_all(const FlowGraph& graph) {
  const Diagram diagram = lay_out_flow(graph);
  check_inside_canvas(diagram);
  check_texts_in_boxes(diagram);
  check_nothing_overlaps(diagram);
  check_everything_once(diagram, graph);
  check_lines_avoid_cards(diagram);
}

}  // namespace

TEST_CASE("typical journeys are drawn without overlaps and completely") {
  check_all(samples::lifecycle());
  check_all(samples::single());
  check_all(samples::of_length(12, 5));
  check_all(samples::wide_branch());
}

TEST_CASE("every length from none to thirty stages") {
  for (std::size_t count = 0; count <= 30; count += 3) {
    check_all(samples::of_length(count, 1));
  }
}

TEST_CASE("generated journeys are drawn without overlaps and completely") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    check_all(samples::generated(seed));
  }
}

TEST_CASE("a way out of every stage stands below the journey, behind its pill") {
  const Diagram diagram = lay_out_flow(samples::lifecycle());
  Rect churned, renewal, any;
  visit(diagram, [&](const Group& group) {
    if (group.elements.empty() || !std::holds_alternative<Box>(group.elements[0])) {
      return;
    }
    const Rect rect = std::get<Box>(group.elements[0]).rect;
    if (group.title == "Churned") {
      churned = rect;
    }
    if (group.title == "Renewal") {
      renewal = rect;
    }
    if (group.title == "Any stage") {
      any = rect;
    }
  });
  CHECK(churned.y > renewal.bottom());
  CHECK(any.right() < churned.x);
  CHECK(any.center_y() == Approx(churned.y + 15));
}

TEST_CASE("ids are fit for XML and unique") {
  FlowGraph graph;
  graph.stages = {samples::stage("a b"), samples::stage("a_b"), samples::stage("\"<&é")};
  std::vector<std::string> ids;
  visit(lay_out_flow(graph), [&](const Group& group) {
    if (!group.id.empty()) {
      ids.push_back(group.id);
    }
  });
  CHECK(ids == std::vector<std::string>{"stage-a_b", "stage-a_b.2", "stage-_____"});
}

TEST_CASE("dot text escapes what people write") {
  FlowGraph graph;
  graph.title = "say \"hi\" \\ <b>\n";
  graph.stages = {samples::stage("a\"b"), samples::stage("c")};
  graph.transitions = {{0, 1, TransitionKind::next, "x > \"1\""}};
  CHECK(dot_of(graph) ==
        "digraph flow {\n  graph [rankdir=LR label=\"say \\\"hi\\\" \\\\ <b>\"]\n  node [shape=box]\n"
        "  s0 [label=\"a\\\"b\" shape=box]\n  s1 [label=\"c\" shape=box]\n"
        "  s0 -> s1 [label=\"x > \\\"1\\\"\" style=solid]\n}\n");
}

TEST_CASE("on pages, rows of a flow are as long as a page is wide, and no card is cut") {
  FlowGraph graph;
  graph.title = "Long";
  for (std::size_t i = 0; i < 6; i++) {
    FlowStage stage;
    stage.id = "s" + std::to_string(i);
    stage.title = "Stage " + std::to_string(i);
    stage.owner = "Owner " + std::to_string(i);
    stage.owner_origin = OwnerOrigin::own;
    stage.start = i == 0;
    graph.stages.push_back(std::move(stage));
    if (i > 0) {
      graph.transitions.push_back({i - 1, i, TransitionKind::next, "", false});
    }
  }
  for (int i = 0; i < 9; i++) {
    FlowStatus status;
    status.title = "Status " + std::to_string(i);
    status.entry = "nobody has answered for so many days";
    graph.statuses.push_back(std::move(status));
  }
  REQUIRE(lay_out_flow(graph).width > pixels_of(Page::a4));
  const std::vector<Diagram> pages = lay_out_flow(graph, Page::a4);
  REQUIRE(!pages.empty());
  std::size_t cards = 0;
  for (std::size_t i = pages.size() > 1 ? 1 : 0; i < pages.size(); i++) {
    CHECK(pages[i].width <= pixels_of(Page::a4) * 1.01);
    cards += count_role(pages[i], Role::stage, true);
    bool heading = false;
    visit(pages[i], [&](const Group& group) {
      for (const Element& element : group.elements) {
        const Text* text = std::get_if<Text>(&element);
        heading = heading || (text != nullptr && text->text == "At any stage");
      }
    });
    // It stays with what it is the heading of.
    CHECK((!heading || count_role(pages[i], Role::status, true) > 0));
    check_texts_in_boxes(pages[i]);
  }
  CHECK(cards == graph.stages.size());
}
