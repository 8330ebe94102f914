#include "compiler/emit/svg.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <tuple>

#include "compiler/emit/svg_icons.h"
#include "compiler/emit/svg_text.h"

namespace jc::emit {
namespace {

using namespace layout;

// What a class paints.
enum class Use { shape, outline, line, head, text, icon };

std::string_view prefix_of(Use use) {
  switch (use) {
    case Use::shape:
      return "s";
    case Use::outline:
      return "o";
    case Use::line:
      return "l";
    case Use::head:
      return "h";
    case Use::text:
      return "t";
    case Use::icon:
      break;
  }
  return "i";
}

// Arrow heads are shapes of our own: markers do not take their line's colour everywhere.
constexpr double kHeadLength = 9;
constexpr double kHeadHalfWidth = 4;

std::string number(double value) { return svg_number(value); }

std::string pair(Point point) { return number(point.x) + " " + number(point.y); }

bool has_links(const Group& group) {
  if (is_safe_link(group.href))
    return true;
  for (const Group& inner : group.groups)
    if (has_links(inner))
      return true;
  return false;
}

class Writer {
 public:
  explicit Writer(const Theme& theme) : theme_(theme), dark_(theme.mode == Mode::dark) {}

  std::string write(const Diagram& diagram) {
    Box ground{Shape::rectangle, {0, 0, diagram.width, diagram.height}, 0, Role::canvas};
    ground.line = Line::none;
    write(ground);
    for (const Group& group : diagram.groups)
      write(group, 1);
    return head(diagram) + style() + body_ + "</svg>\n";
  }

 private:
  std::string head(const Diagram& diagram) const {
    bool links = false;
    for (const Group& group : diagram.groups)
      links = links || has_links(group);
    // An image hides its parts from screen readers, links too: a picture with links is a group.
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{6}\" height=\"{7}\" viewBox=\"0 0 {0} {1}\" "
        "role=\"{2}\" aria-label=\"{3}\" font-family=\"{4}\">\n<title>{3}</title>\n{5}",
        number(diagram.width), number(diagram.height), links ? "group" : "img", svg_escape(diagram.title),
        svg_escape(theme_.font_family),
        diagram.desc.empty() ? "" : "<desc>" + svg_escape(diagram.desc) + "</desc>\n",
        length(diagram, diagram.width), length(diagram, diagram.height));
  }

  // Of a side, as it is on paper where the picture is a page.
  static std::string length(const Diagram& diagram, double side) {
    if (diagram.print_width_mm > 0)
      return number(side * diagram.print_width_mm / diagram.width) + "mm";
    return number(side);
  }

  std::string style() const {
    if (theme_.mode != Mode::automatic)
      return "";
    std::string rules;
    for (const auto& [name, rule] : dark_rules_)
      rules += fmt::format(".{}{{{}}}\n", name, rule);
    return fmt::format("<style>\n@media screen and (prefers-color-scheme: dark) {{\n{}}}\n</style>\n", rules);
  }

  // The attributes that paint an element: a class for dark, colours for everything else. A picture has few
  // ways to paint and many elements.
  const std::string& paint(Use use, Role role, int tone) {
    std::string& painted = painted_[{use, role, tone}];
    if (!painted.empty())
      return painted;
    std::string name = fmt::format("{}-{}", prefix_of(use), name_of(role));
    if (tone >= 0)
      name += fmt::format("-{}", tone);
    dark_rules_[name] = colors(use, paint_of(theme_, role, tone, true), ":", ";");
    painted =
        fmt::format(" class=\"{}\"{}", name, colors(use, paint_of(theme_, role, tone, dark_), "=\"", "\""));
    return painted;
  }

  static std::string colors(Use use, const Paint& paint, std::string_view open, std::string_view close) {
    const std::string_view space = open == ":" ? "" : " ";
    const auto property = [&](std::string_view name, std::string_view value) {
      return fmt::format("{}{}{}{}{}", space, name, open, value, close);
    };
    switch (use) {
      case Use::shape:
        return property("fill", paint.fill) + property("stroke", paint.stroke);
      case Use::outline:
      case Use::line:
        return property("stroke", paint.stroke);
      case Use::head:
        return property("fill", paint.stroke);
      case Use::text:
        return property("fill", paint.text);
      case Use::icon:
        break;
    }
    return property("stroke", paint.text);
  }

  static std::string stroke_of(Line line, double width) {
    std::string result = fmt::format(" stroke-width=\"{}\"", number(width));
    if (line == Line::dashed)
      result += " stroke-dasharray=\"6 4\"";
    if (line == Line::dotted)
      result += " stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\"";
    return result;
  }

  // A shape without a line has only a ground.
  std::string paint_shape(Role role, int tone, Line line, double width, bool filled) {
    if (!filled)
      return paint(Use::outline, role, tone) + " fill=\"none\"" + stroke_of(line, width);
    if (line == Line::none)
      return paint(Use::shape, role, tone) + " stroke-width=\"0\"";
    return paint(Use::shape, role, tone) + stroke_of(line, width);
  }

  void write(const Box& box) {
    const Rect& rect = box.rect;
    const std::string painted = paint_shape(box.role, box.tone, box.line, box.line_width, box.filled);
    if (box.shape == Shape::circle) {
      body_ += fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"{}/>\n", number(rect.center_x()),
                           number(rect.center_y()), number(rect.width / 2), number(rect.height / 2), painted);
      return;
    }
    if (box.shape == Shape::diamond || box.shape == Shape::octagon) {
      body_ += fmt::format("<path d=\"{}\"{}/>\n", polygon(box), painted);
      return;
    }
    const double radius = box.shape == Shape::pill      ? rect.height / 2
                          : box.shape == Shape::rounded ? box.radius
                                                        : 0;
    body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}{}/>\n", number(rect.x),
                         number(rect.y), number(rect.width), number(rect.height),
                         radius > 0 ? fmt::format(" rx=\"{}\"", number(radius)) : "", painted);
  }

  static std::string polygon(const Box& box) {
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
    std::string d;
    for (const Point& corner : corners)
      d += (d.empty() ? "M" : "L") + pair(corner);
    return d + "z";
  }

  void write(const Path& path) {
    if (path.pieces.empty())
      return;
    Path shortened = path;
    if (path.arrow)
      shorten(shortened);
    std::string d = "M" + pair(shortened.start);
    for (const Piece& piece : shortened.pieces)
      d += piece.curved ? "C" + pair(piece.control1) + " " + pair(piece.control2) + " " + pair(piece.to)
                        : "L" + pair(piece.to);
    const std::string painted = path.closed
                                    ? paint_shape(path.role, path.tone, path.line, path.line_width, true)
                                    : paint(Use::line, path.role, path.tone) + " fill=\"none\"" +
                                          stroke_of(path.line, path.line_width);
    body_ += fmt::format("<path d=\"{}{}\"{}/>\n", d, path.closed ? "z" : "", painted);
    if (path.arrow)
      write_head(path);
  }

  // The unit vector along which a path arrives.
  static Point arrival(const Path& path) {
    const Piece& last = path.pieces.back();
    const std::size_t count = path.pieces.size();
    const Point before = last.curved ? last.control2 : count > 1 ? path.pieces[count - 2].to : path.start;
    const double length = std::hypot(last.to.x - before.x, last.to.y - before.y);
    if (!(length > 0))
      return {1, 0};
    return {(last.to.x - before.x) / length, (last.to.y - before.y) / length};
  }

  // So that the line does not show beside the tip.
  static void shorten(Path& path) {
    const Point along = arrival(path);
    Piece& last = path.pieces.back();
    last.to = {last.to.x - along.x * (kHeadLength - 1), last.to.y - along.y * (kHeadLength - 1)};
  }

  void write_head(const Path& path) {
    const Point tip = path.pieces.back().to;
    const Point along = arrival(path);
    const Point base{tip.x - along.x * kHeadLength, tip.y - along.y * kHeadLength};
    const Point left{base.x - along.y * kHeadHalfWidth, base.y + along.x * kHeadHalfWidth};
    const Point right{base.x + along.y * kHeadHalfWidth, base.y - along.x * kHeadHalfWidth};
    body_ += fmt::format("<path d=\"M{}L{}L{}z\"{}/>\n", pair(tip), pair(left), pair(right),
                         paint(Use::head, path.role, path.tone));
  }

  void write(const Text& text) {
    std::string attributes = fmt::format(" x=\"{}\" y=\"{}\" font-size=\"{}\"", number(text.at.x),
                                         number(text.at.y), number(text.size));
    if (text.anchor != Anchor::start)
      attributes += text.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (text.bold)
      attributes += " font-weight=\"bold\"";
    if (text.italic)
      attributes += " font-style=\"italic\"";
    body_ += fmt::format("<text{}{}>{}{}</text>\n", attributes, paint(Use::text, text.role, text.tone),
                         text.full_text.empty() ? "" : "<title>" + svg_escape(text.full_text) + "</title>",
                         svg_escape(text.text));
  }

  void write(const Icon& icon) {
    const double scale = icon.size / 24;
    // Small icons get heavier lines, so that they weigh as much as the text beside them.
    const double width = icon.size < 13 ? 2.4 : 2.1;
    body_ += fmt::format(
        "<path d=\"{}\" transform=\"translate({} {}) scale({})\" fill=\"none\" stroke-width=\"{}\" "
        "stroke-linecap=\"round\" stroke-linejoin=\"round\"{}/>\n",
        outline_of(icon.kind), number(icon.at.x), number(icon.at.y), fmt::format("{:.4f}", scale), width,
        paint(Use::icon, icon.role, icon.tone));
  }

  void write(const Group& group, int depth) {
    if (group.elements.empty() && group.groups.empty())
      return;
    const bool linked = is_safe_link(group.href);
    if (linked)
      body_ += fmt::format("<a href=\"{}\">\n", svg_escape(group.href));
    body_ += "<g";
    if (!group.id.empty())
      body_ += fmt::format(" id=\"{}\"", svg_escape(group.id));
    if (!group.title.empty())
      body_ += " role=\"group\"";
    body_ += ">\n";
    if (!group.title.empty())
      body_ += "<title>" + svg_escape(group.title) + "</title>\n";
    if (!group.desc.empty())
      body_ += "<desc>" + svg_escape(group.desc) + "</desc>\n";
    for (const Element& element : group.elements)
      std::visit([this](const auto& drawn) { write(drawn); }, element);
    for (const Group& inner : group.groups)
      write(inner, depth + 1);
    body_ += linked ? "</g>\n</a>\n" : "</g>\n";
  }

  const Theme& theme_;
  bool dark_;
  std::string body_;
  std::map<std::string, std::string> dark_rules_;
  std::map<std::tuple<Use, Role, int>, std::string> painted_;
};

}  // namespace

std::string emit_svg(const Diagram& diagram, const Theme& theme) { return Writer(theme).write(diagram); }

}  // namespace jc::emit
