// How the elements of a picture are painted: attributes with colours for everybody, and a class that a style
// element repaints for readers who prefer dark. Pictures of one theme share what was worked out once.
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
enum class Use : std::uint8_t { shape, outline, line, head, text, icon };

class SvgPaints {
 public:
  SvgPaints(Theme theme, SvgUses& uses);

  const Theme& theme() const { return theme_; }
  // The attributes, with a space before them; good until this object ends.
  std::string_view attributes(Use use, view::Role role, int tone);
  // The style element for what was painted in this picture; empty where the theme has one mode only.
  std::string style() const;

 private:
  // `tone` is -1 for all that is none.
  Definition& look_up(Use use, view::Role role, int tone);
  Definition& search(Use use, view::Role role, int tone);

  Theme theme_;
  SvgUses& uses_;
  // By class, as the style element lists them: attributes, and the rule for dark.
  std::map<std::string, Definition> by_class_;
  // The same without a search, for tones below kTones; by use, role and tone.
  static constexpr int kTones = 8;
  std::vector<Definition*> quick_;
};

}  // namespace jc::emit
