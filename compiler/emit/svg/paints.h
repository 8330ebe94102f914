// How the elements of a picture are painted: each has a class, whose rule stands in the picture's style
// element once, and once more for readers who prefer dark. Pictures of one theme share what was worked out
// once.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/svg/theme.h"
#include "compiler/emit/svg/uses.h"
#include "compiler/layout/diagram.h"

namespace jc::emit {

// What a class paints.
enum class Use : std::uint8_t { shape, ground, outline, line, head, text, icon };

// What surrounds the rules for dark in a style element, each on a line of its own.
inline constexpr std::string_view kDarkBegin = "@media screen and (prefers-color-scheme: dark) {\n";
inline constexpr std::string_view kDarkEnd = "}\n";

class SvgPaints {
 public:
  SvgPaints(Theme theme, SvgUses& uses);

  const Theme& theme() const { return theme_; }
  // The class's name; good until this object ends.
  std::string_view class_name(Use use, view::Role role, int tone);
  // The style element for what was painted in this picture.
  std::string style() const;

 private:
  struct Painted {
    Definition in_light;
    // The rule for readers who prefer dark.
    std::string in_dark;
  };

  // `tone` is -1 for all that is none.
  Definition& look_up(Use use, view::Role role, int tone);
  Definition& search(Use use, view::Role role, int tone);

  Theme theme_;
  SvgUses& uses_;
  // By class, as the style element lists them.
  std::map<std::string, Painted> by_class_;
  // The same without a search, for tones below kTones; by use, role and tone.
  static constexpr int kTones = 8;
  std::vector<Definition*> quick_;
};

}  // namespace jc::emit
