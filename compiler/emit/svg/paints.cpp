#include "compiler/emit/svg/paints.h"

#include <algorithm>
#include <utility>

namespace jc::emit {
namespace {

using view::Role;

constexpr std::size_t kUses = static_cast<std::size_t>(Use::icon) + 1;

std::string_view prefix_of(Use use) {
  switch (use) {
    case Use::shape:
      return "s-";
    case Use::ground:
      return "g-";
    case Use::outline:
      return "o-";
    case Use::line:
      return "l-";
    case Use::head:
      return "h-";
    case Use::text:
      return "t-";
    case Use::icon:
      break;
  }
  return "i-";
}

std::string class_of(Use use, Role role, int tone) {
  std::string name(prefix_of(use));
  name += view::name_of(role);
  if (tone >= 0) {
    name.append("-").append(std::to_string(tone));
  }
  return name;
}

// The declarations of a class that are colours.
std::string colors(Use use, const Paint& paint) {
  switch (use) {
    case Use::shape:
      return "fill:" + paint.fill + ";stroke:" + paint.stroke;
    case Use::ground:
      return "fill:" + paint.fill;
    case Use::outline:
    case Use::line:
      return "stroke:" + paint.stroke;
    case Use::head:
      return "fill:" + paint.stroke;
    case Use::text:
      return "fill:" + paint.text;
    case Use::icon:
      break;
  }
  return "stroke:" + paint.text;
}

// Those that are the same in light and in dark. What an icon is drawn with, its outline has from its use.
std::string_view form(Use use) {
  switch (use) {
    case Use::outline:
    case Use::line:
      return ";fill:none";
    case Use::icon:
      return ";fill:none;stroke-linecap:round;stroke-linejoin:round";
    default:
      return "";
  }
}

// What texts have besides a colour.
constexpr std::string_view kTextRules = ".bold{font-weight:bold}\n";

}  // namespace

SvgPaints::SvgPaints(Theme theme, SvgUses& uses)
    : theme_(std::move(theme)), uses_(uses), quick_(kUses * view::kRoleCount * (kTones + 1)) {}

std::string_view SvgPaints::class_name(Use use, Role role, int tone) {
  Definition& painted = look_up(use, role, std::max(tone, -1));
  uses_.add(painted);
  return painted.reference;
}

Definition& SvgPaints::look_up(Use use, Role role, int tone) {
  if (tone >= kTones) {
    return search(use, role, tone);
  }
  const std::size_t row = static_cast<std::size_t>(use) * view::kRoleCount + static_cast<std::size_t>(role);
  Definition*& known = quick_[row * (kTones + 1) + static_cast<std::size_t>(tone + 1)];
  if (known == nullptr) {
    known = &search(use, role, tone);
  }
  return *known;
}

Definition& SvgPaints::search(Use use, Role role, int tone) {
  std::string name = class_of(use, role, tone);
  const auto found = by_class_.find(name);
  if (found != by_class_.end()) {
    return found->second.in_light;
  }
  const auto rule = [&](bool dark, std::string_view more) {
    return "." + name + "{" + colors(use, paint_of(theme_, role, tone, dark)) + std::string(more) + "}\n";
  };
  Painted painted{uses_.make(name, rule(theme_.mode == Mode::dark, form(use))), rule(true, "")};
  return by_class_.emplace(std::move(name), std::move(painted)).first->second.in_light;
}

std::string SvgPaints::style() const {
  std::string rules = "<style>\n";
  std::string dark;
  for (const auto& [name, painted] : by_class_) {
    if (uses_.in_picture(painted.in_light)) {
      rules += painted.in_light.definition;
      dark += painted.in_dark;
    }
  }
  rules += kTextRules;
  if (theme_.mode == Mode::automatic) {
    rules.append(kDarkBegin).append(dark).append(kDarkEnd);
  }
  return rules += "</style>\n";
}

}  // namespace jc::emit
