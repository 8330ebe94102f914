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

// As attributes, or as declarations of a style rule.
std::string colors(Use use, const Paint& paint, bool attributes) {
  std::string all;
  const auto add = [&](std::string_view name, std::string_view value) {
    all.append(attributes ? " " : "").append(name).append(attributes ? "=\"" : ":");
    all.append(value).append(attributes ? "\"" : ";");
  };
  switch (use) {
    case Use::shape:
      add("fill", paint.fill);
      add("stroke", paint.stroke);
      break;
    case Use::outline:
    case Use::line:
      add("stroke", paint.stroke);
      break;
    case Use::head:
      add("fill", paint.stroke);
      break;
    case Use::text:
      add("fill", paint.text);
      break;
    case Use::icon:
      add("stroke", paint.text);
      break;
  }
  return all;
}

}  // namespace

SvgPaints::SvgPaints(Theme theme, SvgUses& uses)
    : theme_(std::move(theme)), uses_(uses), quick_(kUses * view::kRoleCount * (kTones + 1)) {}

std::string_view SvgPaints::attributes(Use use, Role role, int tone) {
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
    return found->second;
  }
  Definition painted = uses_.make(
      " class=\"" + name + "\"" + colors(use, paint_of(theme_, role, tone, theme_.mode == Mode::dark), true),
      "." + name + "{" + colors(use, paint_of(theme_, role, tone, true), false) + "}\n");
  return by_class_.emplace(std::move(name), std::move(painted)).first->second;
}

std::string SvgPaints::style() const {
  if (theme_.mode != Mode::automatic) {
    return "";
  }
  std::string rules = "<style>\n@media screen and (prefers-color-scheme: dark) {\n";
  for (const auto& [name, painted] : by_class_) {
    if (uses_.in_picture(painted)) {
      rules += painted.definition;
    }
  }
  return rules += "}\n</style>\n";
}

}  // namespace jc::emit
