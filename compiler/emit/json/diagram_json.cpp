#include "compiler/emit/json/diagram_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "compiler/text/controls.h"

namespace jc::emit {

using namespace layout;

namespace {

using nlohmann::json;

// Two decimals are below what anyone can see, and keep the bytes the same across compilers.
double rounded(double value) {
  const double result = std::round(value * 100) / 100;
  return std::isfinite(result) ? result + 0.0 : 0;
}

json json_of(Point point) { return json::array({rounded(point.x), rounded(point.y)}); }

const char* name_of(Line line) {
  switch (line) {
    case Line::solid:
      return "solid";
    case Line::dashed:
      return "dashed";
    case Line::dotted:
      return "dotted";
    case Line::none:
      break;
  }
  return "none";
}

const char* name_of(Shape shape) {
  switch (shape) {
    case Shape::rectangle:
      return "rectangle";
    case Shape::rounded:
      return "rounded";
    case Shape::pill:
      return "pill";
    case Shape::diamond:
      return "diamond";
    case Shape::circle:
      return "circle";
    case Shape::octagon:
      break;
  }
  return "octagon";
}

const char* name_of(Anchor anchor) {
  return anchor == Anchor::start ? "start" : anchor == Anchor::middle ? "middle" : "end";
}

void add_tone(json& made, int tone) {
  if (tone >= 0) {
    made["tone"] = tone;
  }
}

json json_of(const Box& box) {
  json made = {{"kind", "box"},
               {"shape", name_of(box.shape)},
               {"at", json_of(Point{box.rect.x, box.rect.y})},
               {"size", json_of(Point{box.rect.width, box.rect.height})},
               {"role", name_of(box.role)},
               {"line", name_of(box.line)},
               {"line-width", rounded(box.line_width)},
               {"filled", box.filled}};
  if (box.radius > 0) {
    made["radius"] = rounded(box.radius);
  }
  add_tone(made, box.tone);
  return made;
}

json json_of(const Path& path) {
  json made = {{"kind", "path"},
               {"from", json_of(path.start)},
               {"role", name_of(path.role)},
               {"line", name_of(path.line)},
               {"line-width", rounded(path.line_width)},
               {"closed", path.closed},
               {"arrow", path.arrow}};
  json pieces = json::array();
  for (const Piece& piece : path.pieces) {
    json points = json::array();
    if (piece.curved) {
      points.push_back(json_of(piece.control1));
      points.push_back(json_of(piece.control2));
    }
    if (piece.jump) {
      points.push_back("jump");
    }
    points.push_back(json_of(piece.to));
    pieces.push_back(std::move(points));
  }
  made["pieces"] = std::move(pieces);
  add_tone(made, path.tone);
  return made;
}

json json_of(const Text& text) {
  json made = {{"kind", "text"},
               {"at", json_of(text.at)},
               {"anchor", name_of(text.anchor)},
               {"size", rounded(text.size)},
               {"bold", text.bold},
               {"italic", text.italic},
               {"role", name_of(text.role)},
               {"text", text.text},
               {"width", rounded(text.width)}};
  if (!text.full_text.empty()) {
    made["full-text"] = text.full_text;
  }
  add_tone(made, text.tone);
  return made;
}

json json_of(const Icon& icon) {
  json made = {{"kind", "icon"},
               {"icon", name_of(icon.kind)},
               {"at", json_of(icon.at)},
               {"size", rounded(icon.size)},
               {"role", name_of(icon.role)}};
  add_tone(made, icon.tone);
  return made;
}

json json_of(const Group& group) {
  json made = {{"role", name_of(group.role)}};
  const auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) {
      made[key] = text;
    }
  };
  add("id", group.id);
  add("title", group.title);
  add("desc", group.desc);
  add("href", group.href);
  for (const Element& element : group.elements) {
    made["elements"].push_back(std::visit([](const auto& drawn) { return json_of(drawn); }, element));
  }
  for (const Group& inner : group.groups) {
    made["groups"].push_back(json_of(inner));
  }
  return made;
}

}  // namespace

std::string dump_json(const Diagram& diagram) {
  json made = {{"title", diagram.title},
               {"desc", diagram.desc},
               {"width", rounded(diagram.width)},
               {"height", rounded(diagram.height)},
               {"groups", json::array()}};
  for (const Group& group : diagram.groups) {
    made["groups"].push_back(json_of(group));
  }
  return text::harmless_json(made.dump(2, ' ', false, json::error_handler_t::replace)) + "\n";
}

}  // namespace jc::emit
