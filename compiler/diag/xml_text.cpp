#include "compiler/diag/xml_text.h"

#include <fmt/format.h>

#include "compiler/text/columns.h"

namespace jc::diag {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_xml(std::string& out, char32_t value) {
  const bool reference = value == '&' || value == '<' || value == '>' || value == '"' || value == '\'';
  if (value == '\t' || value == '\n' || value == '\r') {
    out += fmt::format("&#{};", static_cast<std::uint32_t>(value));
  } else if (reference) {
    out += value == '&'   ? "&amp;"
           : value == '<' ? "&lt;"
           : value == '>' ? "&gt;"
           : value == '"' ? "&quot;"
                          : "&apos;";
  } else {
    const bool allowed = value >= 0x20 && value != 0xFFFE && value != 0xFFFF;
    text::append_utf8(out, allowed ? value : kReplacement);
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const text::CodePoint next = text::first_code_point(text);
    append_xml(out, next.value);
    text.remove_prefix(next.bytes);
  }
  return out;
}

}  // namespace jc::diag
