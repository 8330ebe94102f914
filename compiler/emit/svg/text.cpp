#include "compiler/emit/svg/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "compiler/text/ascii.h"
#include "compiler/text/columns.h"
#include "compiler/text/controls.h"

namespace jc::emit {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool allowed_in_xml(std::string_view sequence) {
  if (sequence.size() == 1) {
    const auto c = static_cast<std::uint8_t>(sequence[0]);
    return c >= 0x20 && c != 0x7F;
  }
  return sequence != "\xEF\xBF\xBE" && sequence != "\xEF\xBF\xBF";
}

char* write_hundredths(char* at, std::int64_t hundredths) {
  if (hundredths < 0) {
    *at++ = '-';
  }
  const auto all = static_cast<std::uint64_t>(hundredths < 0 ? -hundredths : hundredths);
  const std::uint64_t whole = all / 100;
  constexpr std::ptrdiff_t kMostDigits = 20;
  at = std::to_chars(at, at + kMostDigits, whole).ptr;
  if (const auto rest = static_cast<std::uint32_t>(all - whole * 100); rest != 0) {
    *at++ = '.';
    *at++ = static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) {
      *at++ = static_cast<char>('0' + rest % 10);
    }
  }
  return at;
}

char* write_any_number(char* at, double value) {
  char* end = std::to_chars(at, at + kLongestSvgNumber, value, std::chars_format::fixed, 2).ptr;
  while (end[-1] == '0') {
    end--;
  }
  if (end[-1] == '.') {
    end--;
  }
  if (std::string_view(at, end) != "-0") {
    return end;
  }
  *at = '0';
  return at + 1;
}

// No markup and no control character; by byte, for ASCII.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; c++) {
    plain[c] = c != '&' && c != '<' && c != '>' && c != '"';
  }
  return plain;
}();

// What stands for a sequence that is not plain.
std::string_view escape_of(std::string_view sequence, bool well_formed) {
  if (sequence == "\t" || sequence == "\n" || sequence == "\r") {
    return " ";
  }
  // U+0080 to U+009F are controls that terminals obey as they do an escape.
  const bool control =
      sequence.size() == 2 && sequence[0] == '\xC2' && static_cast<unsigned char>(sequence[1]) < 0xA0;
  if (!well_formed || !allowed_in_xml(sequence) || control || text::find_turning(sequence) == 0) {
    return kReplacement;
  }
  return sequence == "&"    ? "&amp;"
         : sequence == "<"  ? "&lt;"
         : sequence == ">"  ? "&gt;"
         : sequence == "\"" ? "&quot;"
                            : sequence;
}

}  // namespace

char* write_svg_number(char* at, double value) {
  if (!std::isfinite(value)) {
    *at = '0';
    return at + 1;
  }
  // Almost all numbers are hundredths, or far enough from the middle of two: counted exactly, written as
  // integers.
  const double hundredths = value * 100;
  if (std::abs(hundredths) < 1e12) {
    const auto nearest = static_cast<std::int64_t>(hundredths + (hundredths < 0 ? -0.5 : 0.5));
    if (std::abs(hundredths - static_cast<double>(nearest)) < 0.49) {
      return write_hundredths(at, nearest);
    }
  }
  return write_any_number(at, value);
}

std::string svg_number(double value) {
  char digits[kLongestSvgNumber];
  return {static_cast<char*>(digits), write_svg_number(static_cast<char*>(digits), value)};
}

char* write_svg_escaped(char* at, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (kPlain[static_cast<std::uint8_t>(text[i])]) {
      *at++ = text[i++];
      continue;
    }
    const std::size_t size = text::sequence_length(text.substr(i));
    const std::string_view sequence = text.substr(i, std::max<std::size_t>(size, 1));
    const std::string_view written = escape_of(sequence, size != 0);
    at = std::copy_n(written.data(), written.size(), at);
    i += sequence.size();
  }
  return at;
}

std::string svg_escape(std::string_view text) {
  std::string result(kLongestSvgEscape * text.size(), '\0');
  result.resize(static_cast<std::size_t>(write_svg_escaped(result.data(), text) - result.data()));
  return result;
}

namespace {

// Hebrew, Arabic and the scripts beside them, their presentation forms, and those of plane 1.
bool is_from_right(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

// Punctuation, signs and spaces have no direction of their own; digits take that of their surroundings.
bool has_direction(char32_t c) {
  if (c < 0x80) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x2BFF) &&
         !(c >= 0x3000 && c <= 0x3020);
}

bool is_ascii(std::string_view text) {
  std::size_t i = 0;
  while (i + text::kAsciiStride <= text.size() && text::next_are_ascii(text.data() + i)) {
    i += text::kAsciiStride;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                     [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

}  // namespace

bool reads_from_right(std::string_view text) {
  if (is_ascii(text)) {
    return false;
  }
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::first_code_point(text.substr(i));
    if (c.valid && has_direction(c.value)) {
      return is_from_right(c.value);
    }
    i += c.bytes;
  }
  return false;
}

std::string turned_arrows(std::string_view text) {
  constexpr std::string_view kLeft = "\xE2\x86\x90";
  constexpr std::string_view kRight = "\xE2\x86\x92";
  std::string turned;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view next = text.substr(i, kLeft.size());
    const bool arrow = next == kLeft || next == kRight;
    turned.append(next == kLeft ? kRight : next == kRight ? kLeft : text.substr(i, 1));
    i += arrow ? kLeft.size() : 1;
  }
  return turned;
}

bool is_safe_link(std::string_view href) {
  // Browsers drop control characters and leading spaces before they look for a scheme.
  for (char c : href) {
    if (static_cast<unsigned char>(c) < 0x21 || c == 0x7F || c == '\\') {
      return false;
    }
  }
  const std::size_t colon = href.find(':');
  const std::size_t path = href.find_first_of("/?#");
  if (href.empty() || colon == std::string_view::npos || colon > path) {
    return !href.empty();
  }
  std::string scheme(href.substr(0, colon));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace jc::emit
