// Writes a diagram as SVG: one file that needs nothing else, looks the same in browsers, librsvg and code
// hosts' image views, and can be read by a screen reader.
//
// Colours stand in a style element, once a class, and once more for readers who prefer dark: written at each
// element they would be a quarter of the file. No scripts, no foreign objects, no fetched resources. Texts
// may hold anything: what XML cannot carry becomes U+FFFD. Links lead to http, https, mailto or relative
// places only; others are left out.
#pragma once
#include <memory>
#include <string>

#include "compiler/emit/svg/theme.h"
#include "compiler/layout/diagram.h"

namespace jc::emit {

// Writes pictures of one theme, one after another: what they have in common is worked out once.
class SvgWriter {
 public:
  explicit SvgWriter(const Theme& theme);
  SvgWriter(SvgWriter&&) noexcept;
  SvgWriter& operator=(SvgWriter&&) noexcept;
  ~SvgWriter();

  // Same diagram and theme, same bytes, whatever was written before. Lengths have at most two decimals.
  std::string write(const layout::Diagram& diagram);

 private:
  class Body;
  std::unique_ptr<Body> body_;
};

// One picture.
std::string emit_svg(const layout::Diagram& diagram, const Theme& theme = {});

}  // namespace jc::emit
