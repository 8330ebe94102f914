// The icons of pictures and their definitions.
#pragma once
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "compiler/emit/svg/uses.h"
#include "compiler/layout/diagram.h"

namespace jc::emit {

// Icons are defined once for each size and used by name, with the colour of the place.
class SvgIcons {
 public:
  explicit SvgIcons(SvgUses& uses) : uses_(uses) {}

  // The name by which an element refers to it; good until this object ends.
  std::string_view reference(const layout::Icon& icon);
  // The definitions of what was used in this picture; empty where there is none.
  std::string definitions() const;

 private:
  // By size in pixels. An icon has few sizes.
  using Sizes = std::map<double, Definition>;

  SvgUses& uses_;
  std::array<Sizes, view::kIconCount> known_;
};

}  // namespace jc::emit
