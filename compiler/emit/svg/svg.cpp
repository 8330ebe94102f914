#include "compiler/emit/svg/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "compiler/emit/svg/buffer.h"
#include "compiler/emit/svg/icons.h"
#include "compiler/emit/svg/paints.h"
#include "compiler/emit/svg/text.h"

namespace jc::emit {
namespace {

using namespace layout;

// Arrow heads are shapes of our own: markers do not take their line's colour everywhere.
constexpr double kHeadLength = 9;
constexpr double kHeadHalfWidth = 4;

bool has_links(const Group& group) {
  if (is_safe_link(group.href))
    return true;
  for (const Group& inner : group.groups)
    if (has_links(inner))
      return true;
  return false;
}

// Of a side, as it is on paper where the picture is a page.
std::string length(const Diagram& diagram, double side) {
  if (diagram.print_width_mm > 0)
    return svg_number(side * diagram.print_width_mm / diagram.width) + "mm";
  return svg_number(side);
}

std::string head_of(const Diagram& diagram, const Theme& theme, bool links) {
  // An image hides its parts from screen readers, links too: a picture with links is a group.
  return fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{6}\" "
      "height=\"{7}\" viewBox=\"0 0 {0} {1}\" "
      "role=\"{2}\" aria-label=\"{3}\" font-family=\"{4}\">\n<title>{3}</title>\n{5}",
      svg_number(diagram.width), svg_number(diagram.height), links ? "group" : "img",
      svg_escape(diagram.title), svg_escape(theme.font_family),
      diagram.desc.empty() ? "" : "<desc>" + svg_escape(diagram.desc) + "</desc>\n",
      length(diagram, diagram.width), length(diagram, diagram.height));
}

}  // namespace

class SvgWriter::Body {
 public:
  explicit Body(const Theme& theme) : paints_(theme, uses_), icons_(uses_) {}

  std::string write(const Diagram& diagram) {
    out_.clear();
    uses_.begin_picture();
    known_.erase(std::remove_if(known_.begin(), known_.end(),
                                [](const auto& known) { return !known->group.is_shared(); }),
                 known_.end());
    Box ground{Shape::rectangle, {0, 0, diagram.width, diagram.height}, 0, view::Role::canvas};
    ground.line = Line::none;
    write(ground);
    parts_.assign(1, {0, out_.size(), nullptr});
    bool links = false;
    for (const SharedGroup& group : diagram.groups)
      links = write(group) || links;
    return joined(head_of(diagram, paints_.theme(), links));
  }

 private:
  // What was written of a group that other diagrams have as well.
  struct Known {
    SharedGroup group;
    std::string bytes;
    std::vector<Definition*> used;
    bool links = false;
  };

  // A part of the picture: what was written just now, or before.
  struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    const std::string* known = nullptr;
  };

  std::string joined(const std::string& head) {
    constexpr std::string_view kEnd = "</svg>\n";
    const std::string& defined = definitions();
    const auto bytes_of = [&](const Part& part) {
      return part.known != nullptr ? std::string_view(*part.known)
                                   : out_.text().substr(part.begin, part.end - part.begin);
    };
    std::size_t size = head.size() + defined.size() + kEnd.size();
    for (const Part& part : parts_)
      size += bytes_of(part).size();
    std::string whole;
    whole.reserve(size);
    whole.append(head).append(defined);
    for (const Part& part : parts_)
      whole.append(bytes_of(part));
    return whole.append(kEnd);
  }

  // Most pictures of a journey use the same ones.
  const std::string& definitions() {
    if (definitions_.empty() || defined_ != uses_.in_picture()) {
      defined_ = uses_.in_picture();
      definitions_ = paints_.style() + icons_.definitions();
    }
    return definitions_;
  }

  template <class... Parts>
  void put(const Parts&... parts) {
    out_.put(parts...);
  }

  std::string_view paint(Use use, view::Role role, int tone) { return paints_.attributes(use, role, tone); }

  static std::string_view dashes_of(Line line) {
    return line == Line::dashed   ? "\" stroke-dasharray=\"6 4\""
           : line == Line::dotted ? "\" stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\""
                                  : "\"";
  }

  // Ends an element that is a shape. A shape without a line has only a ground.
  void end_shape(view::Role role, int tone, Line line, double width, bool filled) {
    // A line is 1 wide where nothing is said.
    if (filled && line == Line::solid && width == 1)
      put(paint(Use::shape, role, tone), "/>\n");
    else if (!filled)
      put(paint(Use::outline, role, tone), " fill=\"none\" stroke-width=\"", width, dashes_of(line), "/>\n");
    else if (line == Line::none)
      put(paint(Use::shape, role, tone), " stroke-width=\"0\"/>\n");
    else
      put(paint(Use::shape, role, tone), " stroke-width=\"", width, dashes_of(line), "/>\n");
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
      put(step, corner.x, " ", corner.y);
      step = "L";
    }
    put("z\"");
  }

  void write(const Path& path) {
    if (path.pieces.empty())
      return;
    put("<path d=\"M", path.start.x, " ", path.start.y);
    for (std::size_t i = 0; i + 1 < path.pieces.size(); i++)
      put_piece(path.pieces[i], path.pieces[i].to);
    put_piece(path.pieces.back(), path.arrow ? behind_tip(path) : path.pieces.back().to);
    if (path.closed) {
      put("z\"");
      end_shape(path.role, path.tone, path.line, path.line_width, true);
    } else {
      put("\"", paint(Use::line, path.role, path.tone), " fill=\"none\" stroke-width=\"", path.line_width,
          dashes_of(path.line), "/>\n");
    }
    if (path.arrow)
      write_head(path);
  }

  void put_piece(const Piece& piece, Point to) {
    if (piece.curved)
      put("C", piece.control1.x, " ", piece.control1.y, " ", piece.control2.x, " ", piece.control2.y, " ",
          to.x, " ", to.y);
    else
      put(piece.jump ? "M" : "L", to.x, " ", to.y);
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

  // Where an arrow's line ends, so that it does not show beside the tip.
  static Point behind_tip(const Path& path) {
    const Point along = arrival(path);
    const Point tip = path.pieces.back().to;
    return {tip.x - along.x * (kHeadLength - 1), tip.y - along.y * (kHeadLength - 1)};
  }

  void write_head(const Path& path) {
    const Point tip = path.pieces.back().to;
    const Point along = arrival(path);
    const Point base{tip.x - along.x * kHeadLength, tip.y - along.y * kHeadLength};
    const Point left{base.x - along.y * kHeadHalfWidth, base.y + along.x * kHeadHalfWidth};
    const Point right{base.x + along.y * kHeadHalfWidth, base.y - along.x * kHeadHalfWidth};
    put("<path d=\"M", tip.x, " ", tip.y, "L", left.x, " ", left.y, "L", right.x, " ", right.y, "z\"",
        paint(Use::head, path.role, path.tone), "/>\n");
  }

  // What reads from the right begins at the right; it stands where all text stands.
  static std::string_view anchor_of(Anchor anchor, bool reversed) {
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

  void write(const Text& text) {
    const bool reversed = reads_from_right(text.text);
    put("<text x=\"", text.at.x, "\" y=\"", text.at.y, "\" font-size=\"", text.size,
        anchor_of(text.anchor, reversed), text.bold ? " font-weight=\"bold\"" : "",
        text.italic ? " font-style=\"italic\"" : "", paint(Use::text, text.role, text.tone), ">");
    if (!text.full_text.empty())
      put("<title>", Escaped{text.full_text}, "</title>");
    if (reversed)
      put(Escaped{turned_arrows(text.text)}, "</text>\n");
    else
      put(Escaped{text.text}, "</text>\n");
  }

  // By the older name of the reference, which every program that opens SVG knows.
  void write(const Icon& icon) {
    put("<use xlink:href=\"#", icons_.reference(icon), "\" x=\"", icon.at.x, "\" y=\"", icon.at.y, "\"",
        paint(Use::icon, icon.role, icon.tone), "/>\n");
  }

  // Whether there are links in it.
  bool write(const SharedGroup& group) {
    const auto known =
        std::find_if(known_.begin(), known_.end(), [&](const auto& each) { return each->group == group; });
    if (known != known_.end()) {
      uses_.begin_part();
      for (Definition* definition : (*known)->used)
        uses_.add(*definition);
      parts_.push_back({0, 0, &(*known)->bytes});
      return (*known)->links;
    }
    const std::size_t begin = out_.size();
    uses_.begin_part();
    write(static_cast<const Group&>(group));
    parts_.push_back({begin, out_.size(), nullptr});
    const bool links = has_links(group);
    if (group.is_shared())
      known_.push_back(std::make_unique<Known>(
          Known{group, std::string(out_.text().substr(begin)), uses_.in_part(), links}));
    return links;
  }

  void write(const Group& group) {
    if (group.elements.empty() && group.groups.empty())
      return;
    const bool linked = is_safe_link(group.href);
    // Links don't nest: where there are some inside, the group's own leads from its elements alone.
    const bool apart = linked && std::any_of(group.groups.begin(), group.groups.end(), has_links);
    if (linked && !apart)
      put("<a href=\"", Escaped{group.href}, "\">\n");
    begin(group);
    if (apart)
      put("<a href=\"", Escaped{group.href}, "\">\n");
    for (const Element& element : group.elements)
      std::visit([this](const auto& drawn) { write(drawn); }, element);
    if (apart)
      put("</a>\n");
    for (const Group& inner : group.groups)
      write(inner);
    put(linked && !apart ? "</g>\n</a>\n" : "</g>\n");
  }

  void begin(const Group& group) {
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
  }

  SvgUses uses_;
  SvgPaints paints_;
  SvgIcons icons_;
  SvgBuffer out_;
  std::vector<Part> parts_;
  std::vector<std::unique_ptr<Known>> known_;
  // Of the last picture.
  std::string definitions_;
  std::vector<bool> defined_;
};

SvgWriter::SvgWriter(const Theme& theme) : body_(std::make_unique<Body>(theme)) {}
SvgWriter::SvgWriter(SvgWriter&&) noexcept = default;
SvgWriter& SvgWriter::operator=(SvgWriter&&) noexcept = default;
SvgWriter::~SvgWriter() = default;

std::string SvgWriter::write(const Diagram& diagram) { return body_->write(diagram); }

std::string emit_svg(const Diagram& diagram, const Theme& theme) { return SvgWriter(theme).write(diagram); }

}  // namespace jc::emit
