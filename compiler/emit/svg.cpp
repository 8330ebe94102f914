#include "compiler/emit/svg.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <optional>
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

// Text that still has to be made fit for XML.
struct Escaped {
  std::string_view text;
};

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
      write(group);
    put("</svg>\n");
    std::string whole = head(diagram) + style();
    whole.reserve(whole.size() + body_.size());
    return whole += body_;
  }

 private:
  void add(std::string_view text) { body_ += text; }
  void add(double value) { append_svg_number(body_, value); }
  void add(Point point) {
    add(point.x);
    body_ += ' ';
    add(point.y);
  }
  void add(Escaped escaped) { append_svg_escaped(body_, escaped.text); }

  // Appends all of them. A picture has thousands of elements, so nothing is put together elsewhere first.
  template <class... Parts>
  void put(const Parts&... parts) {
    (add(parts), ...);
  }

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
    if (last_ == Painting{use, role, tone})
      return *last_painted_;
    std::string& painted = painted_[{use, role, tone}];
    if (painted.empty())
      painted = fresh_paint(use, role, tone);
    last_ = {use, role, tone};
    last_painted_ = &painted;
    return painted;
  }

  std::string fresh_paint(Use use, Role role, int tone) {
    std::string name = fmt::format("{}-{}", prefix_of(use), name_of(role));
    if (tone >= 0)
      name += fmt::format("-{}", tone);
    dark_rules_[name] = colors(use, paint_of(theme_, role, tone, true), ":", ";");
    return fmt::format(" class=\"{}\"{}", name,
                       colors(use, paint_of(theme_, role, tone, dark_), "=\"", "\""));
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

  void put_stroke(Line line, double width) {
    put(" stroke-width=\"", width, "\"");
    if (line == Line::dashed)
      put(" stroke-dasharray=\"6 4\"");
    if (line == Line::dotted)
      put(" stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\"");
  }

  // Ends an element that is a shape. A shape without a line has only a ground.
  void end_shape(Role role, int tone, Line line, double width, bool filled) {
    if (!filled) {
      put(paint(Use::outline, role, tone), " fill=\"none\"");
      put_stroke(line, width);
    } else if (line == Line::none) {
      put(paint(Use::shape, role, tone), " stroke-width=\"0\"");
    } else {
      put(paint(Use::shape, role, tone));
      put_stroke(line, width);
    }
    put("/>\n");
  }

  void write(const Box& box) {
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
      if (radius > 0)
        put(" rx=\"", radius, "\"");
    }
    end_shape(box.role, box.tone, box.line, box.line_width, box.filled);
  }

  void put_polygon(const Box& box) {
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
      put(step, corner);
      step = "L";
    }
    put("z\"");
  }

  void write(const Path& path) {
    if (path.pieces.empty())
      return;
    Path shortened = path;
    if (path.arrow)
      shorten(shortened);
    put("<path d=\"M", shortened.start);
    for (const Piece& piece : shortened.pieces) {
      if (piece.curved)
        put("C", piece.control1, " ", piece.control2, " ", piece.to);
      else
        put("L", piece.to);
    }
    if (path.closed) {
      put("z\"");
      end_shape(path.role, path.tone, path.line, path.line_width, true);
    } else {
      put("\"", paint(Use::line, path.role, path.tone), " fill=\"none\"");
      put_stroke(path.line, path.line_width);
      put("/>\n");
    }
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
    put("<path d=\"M", tip, "L", left, "L", right, "z\"", paint(Use::head, path.role, path.tone), "/>\n");
  }

  void write(const Text& text) {
    put("<text x=\"", text.at.x, "\" y=\"", text.at.y, "\" font-size=\"", text.size, "\"");
    if (text.anchor != Anchor::start)
      put(text.anchor == Anchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"");
    if (text.bold)
      put(" font-weight=\"bold\"");
    if (text.italic)
      put(" font-style=\"italic\"");
    put(paint(Use::text, text.role, text.tone), ">");
    if (!text.full_text.empty())
      put("<title>", Escaped{text.full_text}, "</title>");
    put(Escaped{text.text}, "</text>\n");
  }

  void write(const Icon& icon) {
    const double scale = icon.size / 24;
    // Small icons get heavier lines, so that they weigh as much as the text beside them.
    const double width = icon.size < 13 ? 2.4 : 2.1;
    put("<path d=\"", outline_of(icon.kind), "\" transform=\"translate(", icon.at, ") scale(",
        fmt::format("{:.4f}", scale), ")\" fill=\"none\" stroke-width=\"", width,
        "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"", paint(Use::icon, icon.role, icon.tone),
        "/>\n");
  }

  void write(const Group& group) {
    if (group.elements.empty() && group.groups.empty())
      return;
    const bool linked = is_safe_link(group.href);
    if (linked)
      put("<a href=\"", Escaped{group.href}, "\">\n");
    put("<g");
    if (!group.id.empty())
      put(" id=\"", Escaped{group.id}, "\"");
    if (!group.title.empty())
      put(" role=\"group\"");
    put(">\n");
    if (!group.title.empty())
      put("<title>", Escaped{group.title}, "</title>\n");
    if (!group.desc.empty())
      put("<desc>", Escaped{group.desc}, "</desc>\n");
    for (const Element& element : group.elements)
      std::visit([this](const auto& drawn) { write(drawn); }, element);
    for (const Group& inner : group.groups)
      write(inner);
    put(linked ? "</g>\n</a>\n" : "</g>\n");
  }

  const Theme& theme_;
  bool dark_;
  std::string body_;
  std::map<std::string, std::string> dark_rules_;
  // By what is painted, for whom and in which tone; neighbours are mostly painted alike.
  using Painting = std::tuple<Use, Role, int>;
  std::map<Painting, std::string> painted_;
  std::optional<Painting> last_;
  const std::string* last_painted_ = nullptr;
};

}  // namespace

std::string emit_svg(const Diagram& diagram, const Theme& theme) { return Writer(theme).write(diagram); }

}  // namespace jc::emit
