// What holds for every picture of a map, whatever is in it.
#pragma once
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "compiler/layout/diagram.h"
#include "compiler/text/text_measure.h"
#include "tests/test.h"

namespace jc::layout {

inline void visit(const Group& group, const std::function<void(const Group&)>& see) {
  see(group);
  for (const Group& inner : group.groups) {
    visit(inner, see);
  }
}

inline void visit(const Diagram& diagram, const std::function<void(const Group&)>& see) {
  for (const Group& group : diagram.groups) {
    visit(group, see);
  }
}

// A box with words in it: a card, a header, a pill.
inline const Box* card_box(const Group& group) {
  constexpr view::Role kGrounds[] = {view::Role::lane,    view::Role::truth,   view::Role::legend,
                                     view::Role::emotion, view::Role::persona, view::Role::title};
  const bool ground = std::find(std::begin(kGrounds), std::end(kGrounds), group.role) != std::end(kGrounds);
  return ground || group.elements.empty() ? nullptr : std::get_if<Box>(&group.elements.front());
}

inline void check_inside(const Diagram& diagram) {
  const Rect canvas{0, 0, diagram.width, diagram.height};
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Rect bounds = bounds_of(element);
      INFO(group.id << ": " << group.title);
      CHECK(canvas.contains(bounds, 0.01));
    }
  });
}

struct Standing {
  Rect rect;
  std::string name;
  const Group* group;
};

// A card may stand in the card that its group is a part of: a milestone in its stage.
inline bool holds(const Group& outer, const Group& inner) {
  return std::any_of(outer.groups.begin(), outer.groups.end(),
                     [&](const Group& each) { return &each == &inner || holds(each, inner); });
}

// Sorted by height, so that only neighbours are compared.
inline void check_apart(std::vector<Standing> rects, double slack, bool may_hold) {
  std::sort(rects.begin(), rects.end(), [](const auto& a, const auto& b) { return a.rect.y < b.rect.y; });
  for (std::size_t i = 0; i < rects.size(); i++) {
    Rect one = rects[i].rect;
    one = {one.x + slack, one.y + slack, one.width - 2 * slack, one.height - 2 * slack};
    for (std::size_t k = i + 1; k < rects.size() && rects[k].rect.y < one.bottom(); k++) {
      if (one.overlaps(rects[k].rect) &&
          !(may_hold && holds(*rects[i].group, *rects[k].group) && one.contains(rects[k].rect))) {
        INFO(rects[i].name << " / " << rects[k].name);
        CHECK_FALSE(one.overlaps(rects[k].rect));
      }
    }
  }
}

// No text lies on another, and no card on another card.
inline void check_no_collisions(const Diagram& diagram) {
  std::vector<Standing> texts;
  std::vector<Standing> cards;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        texts.push_back({bounds_of(element), text->text, &group});
      }
    }
    if (const Box* box = card_box(group)) {
      cards.push_back({box->rect,
                       group.id + " " + group.title + " at " + std::to_string(box->rect.x) + ", " +
                           std::to_string(box->rect.y) + " with " + std::to_string(group.groups.size()) +
                           " groups",
                       &group});
    }
  });
  check_apart(texts, 0.6, false);
  check_apart(cards, 0.01, true);
}

// No sign of a hand-off covers words, and no face.
inline bool stands_alone(view::IconKind kind) {
  return kind == view::IconKind::baton || kind == view::IconKind::smile || kind == view::IconKind::frown ||
         kind == view::IconKind::straight_face;
}

inline void check_signs(const Diagram& diagram) {
  std::vector<Rect> signs;
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      const Icon* icon = std::get_if<Icon>(&element);
      if (icon != nullptr && stands_alone(icon->kind)) {
        signs.push_back(bounds_of(element));
      }
    }
  });
  visit(diagram, [&](const Group& group) {
    for (const Element& element : group.elements) {
      if (!std::holds_alternative<Text>(element)) {
        continue;
      }
      INFO(std::get<Text>(element).text);
      const bool covered = std::any_of(signs.begin(), signs.end(),
                                       [&](const Rect& sign) { return sign.overlaps(bounds_of(element)); });
      CHECK_FALSE(covered);
    }
  });
}

// The line from the sign of a hand-off to its card runs through no other card.
inline void check_handoff_lines(const Diagram& diagram) {
  visit(diagram, [&](const Group& handoff) {
    for (const Element& element : handoff.elements) {
      const Path* line = std::get_if<Path>(&element);
      if (line == nullptr || line->role != view::Role::handoff || line->pieces.size() != 1) {
        continue;
      }
      const double top = std::min(line->start.y, line->pieces[0].to.y);
      const Rect bounds{line->start.x - 0.5, top + 1, 1, std::abs(line->pieces[0].to.y - line->start.y) - 2};
      visit(diagram, [&](const Group& other) {
        const Box* box = card_box(other);
        INFO(handoff.title << " through " << other.title);
        CHECK_FALSE((box != nullptr && &other != &handoff && other.role == view::Role::handoff &&
                     box->rect.overlaps(bounds)));
      });
    }
  });
}

inline void check_texts_in_cards(const Diagram& diagram) {
  visit(diagram, [&](const Group& group) {
    const Box* box = card_box(group);
    if (box == nullptr || group.role == view::Role::handoff || group.id.starts_with("milestones")) {
      return;
    }
    for (const Element& element : group.elements) {
      if (const Text* text = std::get_if<Text>(&element)) {
        INFO(group.id << ": " << text->text);
        const bool inside =
            std::any_of(group.elements.begin(), group.elements.end(), [&](const Element& each) {
              const Box* ground = std::get_if<Box>(&each);
              return ground != nullptr && ground->rect.contains(bounds_of(element), 1);
            });
        CHECK(inside);
        CHECK(text->width >= text::measure(text->text, text->size, text->bold) - 0.01);
      }
    }
  });
}

inline void check_ids(const Diagram& diagram) {
  std::set<std::string> seen;
  visit(diagram, [&](const Group& group) {
    if (!group.id.empty()) {
      INFO(group.id);
      CHECK(seen.insert(group.id).second);
    }
  });
}

inline void check_picture(const Diagram& diagram) {
  INFO(diagram.title);
  check_inside(diagram);
  check_no_collisions(diagram);
  check_texts_in_cards(diagram);
  check_signs(diagram);
  check_handoff_lines(diagram);
  check_ids(diagram);
}

// Titles of the groups whose ids begin with a lane's name, sorted.
inline std::multiset<std::string> drawn(const std::vector<Diagram>& pages, const std::string& lane) {
  std::multiset<std::string> titles;
  for (const Diagram& page : pages) {
    visit(page, [&](const Group& group) {
      const bool numbered = group.id.size() > lane.size() + 1 &&
                            group.id.compare(0, lane.size() + 1, lane + "-") == 0 &&
                            group.id.find_first_not_of("0123456789", lane.size() + 1) == std::string::npos;
      if (numbered) {
        titles.insert(group.title);
      }
    });
  }
  return titles;
}

}  // namespace jc::layout
