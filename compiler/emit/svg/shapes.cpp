#include "compiler/emit/svg/shapes.h"

#include <cmath>

#include "compiler/emit/svg/text.h"

namespace jc::emit {

using namespace layout;

namespace {

// Arrow heads are shapes of our own: markers do not take their line's colour everywhere.
constexpr double kHeadLength = 9;
constexpr double kHeadHalfWidth = 4;

std::string_view dashes_of(Line line) {
  return line == Line::dashed   ? "\" stroke-dasharray=\"6 4\""
         : line == Line::dotted ? "\" stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\""
                                : "\"";
}

// The unit vector along which a path arrives.
Point arrival(const Path& path) {
  const Piece& last = path.pieces.back();
  const std::size_t count = path.pieces.size();
  const Point before = last.curved ? last.control2 : count > 1 ? path.pieces[count - 2].to : path.start;
  const double length = std::hypot(last.to.x - before.x, last.to.y - before.y);
  if (!(length > 0)) {
    return {1, 0};
  }
  return {(last.to.x - before.x) / length, (last.to.y - before.y) / length};
}

// Where an arrow's line ends, so that it does not show beside the tip.
Point behind_tip(const Path& path) {
  const Point along = arrival(path);
  const Point tip = path.pieces.back().to;
  return {tip.x - along.x * (kHeadLength - 1), tip.y - along.y * (kHeadLength - 1)};
}

// What reads from the right begins at the right; it stands where all text stands.
std::string_view anchor_of(Anchor anchor, bool reversed) {
  switch (anchor) {
    case Anchor::start:
      return reversed ? "\" direction=\"rtl\" text-anchor=\"end\"" : "\"";
    case Anchor::middle:
      return reversed ? "\" direction=\"rtl\" text-anchor=\"middle\"" : "\" text-anchor=\"middle\"";
    case Anchor::end:
      break;
  }
  return reversed ? "\" direction=\"rtl\"" : "\" text-anchor=\"end\"";
}

}  // namespace

// Ends an element by how its line is drawn, which is 1 wide and solid where nothing is said.
void SvgShapes::end_line(Line line, double width) {
  if (width != 1) {
    put("\" stroke-width=\"", width);
  }
  put(dashes_of(line), "/>\n");
}

// Ends an element that is a shape. A shape without a line has only a ground.
void SvgShapes::end_shape(view::Role role, int tone, Line line, double width, bool filled) {
  const bool ground = filled && line == Line::none;
  put(" class=\"", paint(ground ? Use::ground : filled ? Use::shape : Use::outline, role, tone));
  if (ground) {
    put("\"/>\n");
  } else {
    end_line(line, width);
  }
}

void SvgShapes::write(const Box& box) {
  const Rect& rect = box.rect;
  if (box.shape == Shape::circle) {
    put("<ellipse cx=\"", rect.center_x(), "\" cy=\"", rect.center_y(), "\" rx=\"", rect.width / 2,
        "\" ry=\"", rect.height / 2, "\"");
  } else if (box.shape == Shape::diamond || box.shape == Shape::octagon) {
    put_polygon(box);
  } else {
    const double radius = box.shape == Shape::pill      ? rect.height / 2
                          : box.shape == Shape::rounded ? box.radius
                                                        : 0;
    put("<rect x=\"", rect.x, "\" y=\"", rect.y, "\" width=\"", rect.width, "\" height=\"", rect.height,
        "\"");
    if (radius > 0) {
      put(" rx=\"", radius, "\"");
    }
  }
  end_shape(box.role, box.tone, box.line, box.line_width, box.filled);
}

void SvgShapes::put_polygon(const Box& box) {
  const Rect& r = box.rect;
  const bool diamond = box.shape == Shape::diamond;
  const double across = diamond ? r.width / 2 : box.radius;
  const double down = diamond ? r.height / 2 : box.radius;
  const Point corners[] = {{r.x + across, r.y},
                           {r.right() - across, r.y},
                           {r.right(), r.y + down},
                           {r.right(), r.bottom() - down},
                           {r.right() - across, r.bottom()},
                           {r.x + across, r.bottom()},
                           {r.x, r.bottom() - down},
                           {r.x, r.y + down}};
  std::string_view step = "<path d=\"M";
  for (const Point& corner : corners) {
    put(step, corner.x, " ", corner.y);
    step = "L";
  }
  put("z\"");
}

void SvgShapes::write(const Path& path) {
  if (path.pieces.empty()) {
    return;
  }
  put("<path d=\"M", path.start.x, " ", path.start.y);
  Point at = path.start;
  for (std::size_t i = 0; i + 1 < path.pieces.size(); i++) {
    put_piece(path.pieces[i], at, path.pieces[i].to);
    at = path.pieces[i].to;
  }
  put_piece(path.pieces.back(), at, path.arrow ? behind_tip(path) : path.pieces.back().to);
  if (path.closed) {
    put("z\"");
    end_shape(path.role, path.tone, path.line, path.line_width, true);
  } else {
    put("\" class=\"", paint(Use::line, path.role, path.tone));
    end_line(path.line, path.line_width);
  }
  if (path.arrow) {
    write_head(path);
  }
}

void SvgShapes::put_piece(const Piece& piece, Point from, Point to) {
  if (piece.curved) {
    put("C", piece.control1.x, " ", piece.control1.y, " ", piece.control2.x, " ", piece.control2.y, " ", to.x,
        " ", to.y);
  } else if (!piece.jump && to.x == from.x) {
    put("V", to.y);
  } else if (!piece.jump && to.y == from.y) {
    put("H", to.x);
  } else {
    put(piece.jump ? "M" : "L", to.x, " ", to.y);
  }
}

void SvgShapes::write_head(const Path& path) {
  const Point tip = path.pieces.back().to;
  const Point along = arrival(path);
  const Point base{tip.x - along.x * kHeadLength, tip.y - along.y * kHeadLength};
  const Point left{base.x - along.y * kHeadHalfWidth, base.y + along.x * kHeadHalfWidth};
  const Point right{base.x + along.y * kHeadHalfWidth, base.y - along.x * kHeadHalfWidth};
  put("<path d=\"M", tip.x, " ", tip.y, "L", left.x, " ", left.y, "L", right.x, " ", right.y, "z\" class=\"",
      paint(Use::head, path.role, path.tone), "\"/>\n");
}

void SvgShapes::write(const Text& text) {
  const bool reversed = reads_from_right(text.text);
  put("<text x=\"", text.at.x, "\" y=\"", text.at.y);
  if (text.size != kUsualTextSize) {
    put("\" font-size=\"", text.size);
  }
  put(anchor_of(text.anchor, reversed), paints_.theme().from_right && !reversed ? " direction=\"ltr\"" : "",
      text.italic ? " font-style=\"italic\"" : "", " class=\"", paint(Use::text, text.role, text.tone),
      text.bold ? " bold\">" : "\">");
  if (!text.full_text.empty()) {
    put("<title>", Escaped{text.full_text}, "</title>");
  }
  if (reversed) {
    put(Escaped{turned_arrows(text.text)}, "</text>\n");
  } else {
    put(Escaped{text.text}, "</text>\n");
  }
}

// By the older name of the reference, which every program that opens SVG knows.
void SvgShapes::write(const Icon& icon) {
  put("<use xlink:href=\"#", icons_.reference(icon), "\" x=\"", icon.at.x, "\" y=\"", icon.at.y,
      "\" class=\"", paint(Use::icon, icon.role, icon.tone), "\"/>\n");
}

}  // namespace jc::emit
