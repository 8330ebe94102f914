#include "compiler/diag/style.h"

namespace jc::diag {
namespace {

const char* escape_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1b[1m";
    case Style::error:
      return "\x1b[1;91m";
    case Style::warning:
      return "\x1b[1;33m";
    case Style::info:
      return "\x1b[1;36m";
    // The bright blue is readable on dark and on light ground, the plain one only on light.
    case Style::frame:
      return "\x1b[1;94m";
    case Style::fix:
      return "\x1b[1;32m";
  }
  return "";
}

}  // namespace

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Style::error;
    case Severity::warning:
      return Style::warning;
    case Severity::info:
      return Style::info;
  }
  return Style::plain;
}

std::string paint(std::string_view text, Style style, bool colour) {
  if (!colour || style == Style::plain || text.empty()) {
    return std::string(text);
  }
  return escape_of(style) + std::string(text) + "\x1b[0m";
}

}  // namespace jc::diag
