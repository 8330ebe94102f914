#include "compiler/emit/svg/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace jc::emit {
namespace {

using view::Role;

struct PaintPair {
  Paint light;
  Paint dark;
};

constexpr int kPersonaTones = 6;
constexpr int kOwnerTones = 12;

// Grounds for owners: pale in light, deep in dark, with text of the same hue.
const std::array<PaintPair, kOwnerTones>& owner_paints() {
  static const std::array<PaintPair, kOwnerTones> paints = {{
      {{"#cfe2f6", "#7ba4d0", "#0d3a66"}, {"#173b5f", "#5b8cc0", "#d3e6fa"}},
      {{"#fae0b4", "#c9993f", "#573600"}, {"#513806", "#b88a35", "#fbe5bd"}},
      {{"#c6e9e1", "#5fa898", "#07453c"}, {"#0c4a41", "#4f9f90", "#c9efe7"}},
      {{"#f6d3e0", "#c67a9b", "#66123a"}, {"#5a1c3c", "#c0708f", "#f9dbe6"}},
      {{"#ddd5f4", "#9583cc", "#37256f"}, {"#372a69", "#8f7dc9", "#e5dffa"}},
      {{"#e1e6c0", "#9aa350", "#3a400c"}, {"#3c4213", "#959e4c", "#ebf0cf"}},
      {{"#f9d0c3", "#cf7d63", "#6b2410"}, {"#5c2413", "#c9775c", "#fbdcd2"}},
      {{"#d3dae3", "#8593a6", "#25303f"}, {"#2e3947", "#8593a6", "#dde4ec"}},
      {{"#c9e8bf", "#6fae60", "#1c4a12"}, {"#1e4a16", "#69a55b", "#d9f2d3"}},
      {{"#efcdf1", "#b873bb", "#561a5a"}, {"#4b1d50", "#b26fb6", "#f4dcf5"}},
      {{"#e6d3bd", "#a88a66", "#48310f"}, {"#43301a", "#a2845f", "#f0e4d6"}},
      {{"#bce7f2", "#57a3bd", "#06404f"}, {"#0a4455", "#4f9db8", "#cbeefa"}},
  }};
  return paints;
}

// Curves of personas: dark in light, light in dark, and apart in lightness too.
const std::array<PaintPair, kPersonaTones>& persona_paints() {
  static const std::array<PaintPair, kPersonaTones> paints = {{
      {{"#dfe9f8", "#1f56a8", "#1d4388"}, {"#182a47", "#7ba5ec", "#bfd3f7"}},
      {{"#fbe9d3", "#a85a00", "#7d4400"}, {"#3a2408", "#eaa953", "#f6d3a3"}},
      {{"#d9f0ea", "#0b7265", "#085c52"}, {"#0c332d", "#52bfae", "#a5e6da"}},
      {{"#f8dfe9", "#9c2f66", "#7a1f4d"}, {"#3d1429", "#e58ab5", "#f6c3da"}},
      {{"#e7e1f8", "#5b45a8", "#453286"}, {"#2a2150", "#a995ee", "#d6cbf8"}},
      {{"#ebeed5", "#5e6a10", "#474f0b"}, {"#2b2f0f", "#b6c25a", "#dde4a6"}},
  }};
  return paints;
}

// With a tone, what can be seen from afar: light text on a ground of the role's own colour.
std::optional<PaintPair> strong_paint(Role role) {
  switch (role) {
    case Role::pain:
      return PaintPair{{"#b3362a", "#8a2218", "#ffffff"}, {"#e5857a", "#f5bdb5", "#2a0d09"}};
    case Role::gain:
      return PaintPair{{"#1f7a43", "#125a2f", "#ffffff"}, {"#55b97d", "#a5e0bc", "#0a2415"}};
    default:
      return std::nullopt;
  }
}

std::array<int, 3> channels(std::string_view color) {
  std::array<int, 3> result{};
  for (std::size_t i = 0; i < 3 && color.size() == 7; ++i) {
    result[i] = std::stoi(std::string(color.substr(1 + 2 * i, 2)), nullptr, 16);
  }
  return result;
}

std::string mix(std::string_view one, std::string_view other, double share) {
  const auto a = channels(one);
  const auto b = channels(other);
  const auto blend = [&](std::size_t i) {
    return static_cast<int>(std::lround(a[i] * share + b[i] * (1 - share)));
  };
  return fmt::format("#{:02x}{:02x}{:02x}", blend(0), blend(1), blend(2));
}

PaintPair neutral_paint(Role role) {
  switch (role) {
    case Role::canvas:
      return {{"#f8fafc", "#f8fafc", "#1c2938"}, {"#0e151d", "#0e151d", "#e4ebf3"}};
    case Role::stage:
      return {{"#ffffff", "#7d8da0", "#1c2938"}, {"#17212c", "#66788c", "#e4ebf3"}};
    case Role::title:
    case Role::heading:
      return {{"#f8fafc", "#14202e", "#14202e"}, {"#0e151d", "#f0f5fa", "#f0f5fa"}};
    case Role::subtitle:
    case Role::label:
      return {{"#f8fafc", "#3a4859", "#3a4859"}, {"#0e151d", "#c3cfdc", "#c3cfdc"}};
    case Role::muted:
    case Role::legend:
      return {{"#f8fafc", "#536275", "#536275"}, {"#0e151d", "#9fb0c2", "#9fb0c2"}};
    case Role::halo:
      return {{"#f8fafc", "#f8fafc", "#3a4859"}, {"#0e151d", "#0e151d", "#c3cfdc"}};
    case Role::rule:
      return {{"#f8fafc", "#dbe3ec", "#536275"}, {"#0e151d", "#2c3947", "#9fb0c2"}};
    case Role::owner_none:
      return {{"#eef1f5", "#7d8da0", "#536275"}, {"#222d39", "#66788c", "#a9b8c8"}};
    case Role::lane:
      return {{"#f1f5f9", "#dbe3ec", "#3a4859"}, {"#131c26", "#2c3947", "#c3cfdc"}};
    case Role::start:
      return {{"#14324f", "#14324f", "#ffffff"}, {"#cfe2f6", "#cfe2f6", "#0e2338"}};
    case Role::handoff:
      return {{"#ffffff", "#14324f", "#14324f"}, {"#0e151d", "#cfe2f6", "#cfe2f6"}};
    case Role::milestone:
      return {{"#2a69b0", "#1c4f8a", "#1c4f8a"}, {"#7fb2ec", "#b3d2f5", "#b3d2f5"}};
    case Role::card:
      return {{"#ffffff", "#7f8ea1", "#1c2938"}, {"#1b2733", "#6d7f93", "#e4ebf3"}};
    case Role::band:
      return {{"#e3eaf2", "#e3eaf2", "#14202e"}, {"#1d2a38", "#1d2a38", "#f0f5fa"}};
    case Role::changed:
      return {{"#ffffff", "#2a69b0", "#14324f"}, {"#172c44", "#7fb2ec", "#d3e6fa"}};
    case Role::changed_mark:
      return {{"#2a69b0", "#2a69b0", "#ffffff"}, {"#7fb2ec", "#7fb2ec", "#0e2338"}};
    case Role::missing:
      return {{"#ffffff", "#a93226", "#8a2218"}, {"#17212c", "#e5857a", "#f5bdb5"}};
    case Role::primary:
      return {{"#14324f", "#14324f", "#ffffff"}, {"#cfe2f6", "#cfe2f6", "#0e2338"}};
    case Role::step:
      return {{"#f8fafc", "#7f8ea1", "#1c2938"}, {"#1b2733", "#6d7f93", "#e4ebf3"}};
    case Role::chip:
      return {{"#eef2f7", "#788799", "#3a4859"}, {"#22303d", "#6d7f93", "#c3cfdc"}};
    case Role::boundary:
      return {{"#f8fafc", "#33475e", "#33475e"}, {"#0e151d", "#a9bccf", "#c3d2e1"}};
    case Role::next:
      return {{"#f8fafc", "#46566a", "#3a4859"}, {"#0e151d", "#9fb0c2", "#c3cfdc"}};
    default:
      return {{"#ffffff", "#46566a", "#1c2938"}, {"#17212c", "#9fb0c2", "#e4ebf3"}};
  }
}

PaintPair paint_pair(Role role) {
  switch (role) {
    case Role::skip:
      return {{"#f8fafc", "#6553a6", "#54448f"}, {"#0e151d", "#b0a2ec", "#c4b9f2"}};
    case Role::back:
      return {{"#f8fafc", "#9c5500", "#7d4400"}, {"#0e151d", "#e0a552", "#ecbd7c"}};
    case Role::loop:
      return {{"#f8fafc", "#0b7265", "#085c52"}, {"#0e151d", "#52bfae", "#83d4c7"}};
    case Role::from_any:
      return {{"#fdf4f6", "#9c3d5b", "#7f2d47"}, {"#2a161d", "#dd8fa8", "#ebb0c2"}};
    case Role::contingency:
      return {{"#fff9ee", "#a8711a", "#693f00"}, {"#271d0c", "#c9993f", "#f3d6a0"}};
    case Role::status:
      return {{"#eff5fc", "#5f88b8", "#123f6e"}, {"#13212f", "#5b8cc0", "#cfe2f6"}};
    case Role::terminal_success:
      return {{"#e2f3e8", "#1f7a43", "#125a2f"}, {"#11301f", "#55b97d", "#a5e0bc"}};
    case Role::terminal_failure:
      return {{"#fce9e5", "#b3362a", "#8a2218"}, {"#391511", "#e5857a", "#f5bdb5"}};
    case Role::terminal_steady:
      return {{"#e5edfb", "#2f5fb3", "#1d4388"}, {"#132342", "#7ba5ec", "#bfd3f7"}};
    case Role::terminal_blocked:
      return {{"#e9ecf0", "#4a5563", "#333c47"}, {"#232b34", "#a3afbc", "#d5dde6"}};
    case Role::thought:
      return {{"#f3f0fb", "#8373b8", "#37256f"}, {"#251f3d", "#8f7dc9", "#e0d9f7"}};
    case Role::question:
      return {{"#eef3fb", "#6385bb", "#1d4388"}, {"#172438", "#5b83c4", "#cfdff6"}};
    case Role::need:
      return {{"#e9f5f3", "#4f9183", "#07453c"}, {"#10302b", "#4f9f90", "#c9efe7"}};
    case Role::pressure:
      return {{"#fdf3e3", "#a8711a", "#693f00"}, {"#2c2110", "#c9993f", "#f3d6a0"}};
    case Role::opportunity:
      return {{"#fff8db", "#93791a", "#5a4700"}, {"#2b260d", "#b89b36", "#f4e3a0"}};
    case Role::touchpoint:
      return {{"#ffffff", "#5f88b8", "#123f6e"}, {"#13212f", "#5b8cc0", "#cfe2f6"}};
    case Role::metric:
      return {{"#ffffff", "#6b7f95", "#14324f"}, {"#17212c", "#6d7f93", "#cfe2f6"}};
    case Role::area:
      return {{"#dfe9f8", "#dfe9f8", "#1d4388"}, {"#182a47", "#182a47", "#bfd3f7"}};
    case Role::truth_tint:
      return {{"#fff9e6", "#fff9e6", "#6b4c00"}, {"#221c0a", "#221c0a", "#f4dc9a"}};
    case Role::truth:
      return {{"#fff3cf", "#a97900", "#6b4c00"}, {"#33290a", "#e0b84a", "#f4dc9a"}};
    case Role::pain:
      return {{"#fce9e5", "#b3362a", "#8a2218"}, {"#391511", "#e5857a", "#f5bdb5"}};
    case Role::gain:
      return {{"#e2f3e8", "#1f7a43", "#125a2f"}, {"#11301f", "#55b97d", "#a5e0bc"}};
    case Role::emotion:
      return {{"#e5edfb", "#2f5fb3", "#1d4388"}, {"#132342", "#7ba5ec", "#bfd3f7"}};
    default:
      return neutral_paint(role);
  }
}

Paint owner_paint(Role role, int tone, bool dark) {
  const PaintPair& pair = owner_paints()[static_cast<std::size_t>(std::max(tone, 0) % kOwnerTones)];
  Paint paint = dark ? pair.dark : pair.light;
  if (role == Role::owner_inherited) {
    paint.fill = mix(paint.fill, dark ? "#17212c" : "#ffffff", 0.45);
  }
  return paint;
}

double luminance(std::string_view color) {
  const auto linear = [](int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  const auto parts = channels(color);
  return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
}

std::string six_digits(std::string_view color) {
  if (color.size() != 4) {
    return std::string(color);
  }
  return fmt::format("#{0}{0}{1}{1}{2}{2}", color[1], color[2], color[3]);
}

// The accent, moved towards black or white until text in it can be read on `ground`.
std::string readable(std::string_view accent, std::string_view ground, bool dark) {
  std::string color = six_digits(accent);
  for (int step = 0; step < 20 && contrast(color, ground) < 4.5; ++step) {
    color = mix(color, dark ? "#ffffff" : "#000000", 0.9);
  }
  return color;
}

}  // namespace

Paint paint_of(const Theme& theme, Role role, int tone, bool dark) {
  if (role == Role::owner || role == Role::owner_inherited) {
    return owner_paint(role, tone, dark);
  }
  if (role == Role::persona) {
    const PaintPair& pair = persona_paints()[static_cast<std::size_t>(std::max(tone, 0) % kPersonaTones)];
    return dark ? pair.dark : pair.light;
  }
  const PaintPair pair = (tone >= 0 ? strong_paint(role) : std::nullopt).value_or(paint_pair(role));
  Paint paint = dark ? pair.dark : pair.light;
  if (!theme.accent || !is_color(*theme.accent)) {
    return paint;
  }
  const std::string accent = readable(*theme.accent, dark ? "#17212c" : "#f8fafc", dark);
  if (role == Role::milestone || role == Role::start) {
    paint.fill = paint.stroke = accent;
  }
  if (role == Role::handoff) {
    paint.stroke = paint.text = accent;
  }
  return paint;
}

bool is_color(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text[0] != '#') {
    return false;
  }
  return text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

double contrast(std::string_view one, std::string_view other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace jc::emit
