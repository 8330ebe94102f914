#include "compiler/diag/cut_line.h"

#include <algorithm>

#include "compiler/text/columns.h"

namespace jc::diag {
namespace {

// More bytes than any terminal has cells.
constexpr std::uint32_t kReach = 4096;
constexpr const char* kEllipsis = "…";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The bytes within reach of the focus, cut between characters.
struct Slice {
  std::uint32_t begin;
  std::uint32_t end;
};

Slice within_reach(std::string_view line, Focus focus) {
  const auto size = static_cast<std::uint32_t>(line.size());
  Slice slice{focus.begin > kReach ? focus.begin - kReach : 0,
              size - focus.begin > kReach ? focus.begin + kReach : size};
  // At most three bytes follow the first of a character; more are not UTF-8 and may be cut anywhere.
  for (int i = 0; i < 3 && slice.begin > 0 && continues(line[slice.begin]); i++) {
    slice.begin--;
  }
  for (int i = 0; i < 3 && slice.end < size && continues(line[slice.end]); i++) {
    slice.end++;
  }
  return slice;
}

// Cells [from, to) of the slice.
struct Visible {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

// The cells of the characters that the focus touches.
Visible cells_of(const std::vector<text::Glyph>& glyphs, Focus focus) {
  Visible cells{UINT32_MAX, UINT32_MAX};
  std::uint32_t at = 0;
  for (const text::Glyph& glyph : glyphs) {
    if (glyph.offset + glyph.bytes > focus.begin) {
      cells.from = std::min(cells.from, at);
    }
    if (glyph.offset >= focus.end) {
      cells.to = std::min(cells.to, at);
    }
    at += glyph.width;
  }
  cells.from = std::min(cells.from, at);
  return {cells.from, std::max(cells.from, std::min(cells.to, at))};
}

Visible choose(const std::vector<text::Glyph>& glyphs, Focus focus, std::uint32_t room, Slice slice,
               std::uint32_t size) {
  std::uint32_t total = 0;
  for (const text::Glyph& glyph : glyphs) {
    total += glyph.width;
  }
  if (slice.begin == 0 && slice.end == size && total <= room) {
    return {0, total};
  }
  const Visible wanted = cells_of(glyphs, focus);
  // Both ends may need a `…`.
  const std::uint32_t inner = std::max(room, 10U) - 2;
  if (slice.begin == 0 && wanted.to + focus.after <= inner) {
    return {0, inner};
  }
  // Some text before the focus says where in the line one is.
  const std::uint32_t needed = std::min(wanted.to - wanted.from + focus.after, inner);
  const std::uint32_t lead = std::max(inner - needed, inner / 8);
  const std::uint32_t from = wanted.from > lead ? wanted.from - lead : 0;
  return {from, from + inner};
}

}  // namespace

CutLine::CutLine(std::string_view line, Focus focus, std::uint32_t room) {
  const auto size = static_cast<std::uint32_t>(line.size());
  focus.begin = std::min(focus.begin, size);
  focus.end = std::clamp(focus.end, focus.begin, size);
  const Slice slice = within_reach(line, focus);
  auto glyphs = text::glyphs(line.substr(slice.begin, slice.end - slice.begin));
  for (text::Glyph& glyph : glyphs) {
    glyph.offset += slice.begin;
  }
  const Visible visible = choose(glyphs, focus, room, slice, size);
  std::uint32_t at = 0;
  std::uint32_t cell = 0;
  std::uint32_t next = slice.begin;
  for (const text::Glyph& glyph : glyphs) {
    const bool shown = at >= visible.from && at + glyph.width <= visible.to;
    at += glyph.width;
    if (!shown) {
      continue;
    }
    if (places_.empty() && glyph.offset > 0) {
      text_ += kEllipsis;
      cell++;
    }
    places_.push_back({glyph.offset, cell});
    text_ += glyph.text;
    cell += glyph.width;
    next = glyph.offset + glyph.bytes;
  }
  places_.push_back({next, cell});
  if (next < size) {
    text_ += kEllipsis;
  }
}

std::uint32_t CutLine::cell(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(places_.begin(), places_.end(), offset,
                       [](std::uint32_t wanted, const Place& place) { return wanted < place.offset; });
  return after == places_.begin() ? 0 : std::prev(after)->cell;
}

std::uint32_t CutLine::end_cell(std::uint32_t offset) const {
  const auto at =
      std::lower_bound(places_.begin(), places_.end(), offset,
                       [](const Place& place, std::uint32_t wanted) { return place.offset < wanted; });
  return at == places_.end() ? places_.back().cell : at->cell;
}

}  // namespace jc::diag
