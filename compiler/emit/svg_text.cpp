#include "compiler/emit/svg_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace jc::emit {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The length of the well-formed UTF-8 sequence at `at` (Unicode 15, table 3-7), or 0.
std::size_t sequence_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : std::uint8_t{0};
  };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80)
    return 1;
  if (lead >= 0xC2 && lead <= 0xDF)
    return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

bool allowed_in_xml(std::string_view sequence) {
  if (sequence.size() == 1) {
    const auto c = static_cast<std::uint8_t>(sequence[0]);
    return c >= 0x20 && c != 0x7F;
  }
  return sequence != "\xEF\xBF\xBE" && sequence != "\xEF\xBF\xBF";
}

void append_hundredths(std::string& out, std::int64_t hundredths) {
  char digits[28];
  char* end = std::begin(digits);
  if (hundredths < 0 && hundredths > -100)
    *end++ = '-';
  end = std::to_chars(end, std::end(digits), hundredths / 100).ptr;
  if (const auto rest = static_cast<int>(std::abs(hundredths % 100)); rest != 0) {
    *end++ = '.';
    *end++ = static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0)
      *end++ = static_cast<char>('0' + rest % 10);
  }
  out.append(digits, end);
}

}  // namespace

void append_svg_number(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += '0';
    return;
  }
  // Almost all numbers are hundredths, or far enough from the middle of two: counted exactly, written as
  // integers.
  const double hundredths = value * 100;
  const double nearest = std::nearbyint(hundredths);
  if (std::abs(hundredths) < 1e12 && std::abs(hundredths - nearest) < 0.49)
    return append_hundredths(out, static_cast<std::int64_t>(nearest));
  // Room for any double with two decimals.
  char digits[340];
  const auto written =
      std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::fixed, 2);
  std::string_view text(digits, static_cast<std::size_t>(written.ptr - digits));
  text = text.substr(0, text.find_last_not_of('0') + 1);
  if (text.back() == '.')
    text.remove_suffix(1);
  out += text == "-0" ? "0" : text;
}

std::string svg_number(double value) {
  std::string text;
  append_svg_number(text, value);
  return text;
}

// No markup, no control characters, and all of it ASCII.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
  });
}

void append_svg_escaped(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = sequence_size(text, at);
    const std::string_view sequence = text.substr(at, std::max<std::size_t>(size, 1));
    at += sequence.size();
    if (sequence == "\t" || sequence == "\n" || sequence == "\r")
      out += ' ';
    else if (size == 0 || !allowed_in_xml(sequence))
      out += kReplacement;
    else if (sequence == "&")
      out += "&amp;";
    else if (sequence == "<")
      out += "&lt;";
    else if (sequence == ">")
      out += "&gt;";
    else if (sequence == "\"")
      out += "&quot;";
    else
      out += sequence;
  }
}

std::string svg_escape(std::string_view text) {
  std::string result;
  append_svg_escaped(result, text);
  return result;
}

bool is_safe_link(std::string_view href) {
  // Browsers drop control characters and leading spaces before they look for a scheme.
  for (char c : href)
    if (static_cast<unsigned char>(c) < 0x21 || c == 0x7F || c == '\\')
      return false;
  const std::size_t colon = href.find(':');
  const std::size_t path = href.find_first_of("/?#");
  if (href.empty() || colon == std::string_view::npos || colon > path)
    return !href.empty();
  std::string scheme(href.substr(0, colon));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return scheme == "http" || scheme == "https" || scheme == "mailto";
}

}  // namespace jc::emit
