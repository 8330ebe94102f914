// Writes the elements of a picture, one by one: boxes, paths with their arrow heads, texts and icons.
#pragma once
#include "compiler/emit/svg/buffer.h"
#include "compiler/emit/svg/icons.h"
#include "compiler/emit/svg/paints.h"
#include "compiler/layout/diagram.h"

namespace jc::emit {

// Of most texts, in pixels: stands at the picture, not at the text.
inline constexpr double kUsualTextSize = 10.5;

class SvgShapes {
 public:
  // All three outlive this.
  SvgShapes(SvgBuffer& out, SvgPaints& paints, SvgIcons& icons) : out_(out), paints_(paints), icons_(icons) {}

  void write(const layout::Box& box);
  void write(const layout::Path& path);
  void write(const layout::Text& text);
  void write(const layout::Icon& icon);

 private:
  template <class... Parts>
  void put(const Parts&... parts) {
    out_.put(parts...);
  }
  std::string_view paint(Use use, view::Role role, int tone) { return paints_.class_name(use, role, tone); }
  void end_line(layout::Line line, double width);
  void end_shape(view::Role role, int tone, layout::Line line, double width, bool filled);
  void put_polygon(const layout::Box& box);
  void put_piece(const layout::Piece& piece, layout::Point from, layout::Point to);
  void write_head(const layout::Path& path);

  SvgBuffer& out_;
  SvgPaints& paints_;
  SvgIcons& icons_;
};

}  // namespace jc::emit
