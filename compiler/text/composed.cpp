#include "compiler/text/composed.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "compiler/text/ascii.h"
#include "compiler/text/character_kinds.h"
#include "compiler/text/utf8.h"

namespace jc::text {

bool may_be_decomposed(std::string_view text) {
  // Marks and the tails of Hangul begin far behind ASCII and Latin-1: no lead byte of theirs is below 0xCC.
  constexpr unsigned char kFirstLead = 0xCC;
  while (text.size() >= kAsciiStride && next_are_ascii(text.data())) {
    text.remove_prefix(kAsciiStride);
  }
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < kFirstLead; });
  while (!plain && !text.empty()) {
    const CodePoint point = first_code_point(text);
    if (is_mark(point.value) || is_hangul_tail(point.value)) {
      return true;
    }
    text.remove_prefix(point.bytes);
  }
  return false;
}

std::string composed(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
      &made, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string result = size < 0
                           ? std::string(text)
                           : std::string(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
  std::free(made);
  return result;
}

}  // namespace jc::text
