#include "compiler/workspace/write/safe_name.h"

#include <cstddef>

namespace jc::workspace {

std::string safe_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || (c == '.' && !name.empty()) ||
                      static_cast<unsigned char>(c) >= 0x80;
    name += fine ? c : '-';
  }
  constexpr std::size_t kLongest = 100;
  if (name.size() > kLongest) {
    std::size_t cut = kLongest;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) {
      cut--;
    }
    name.resize(cut);
  }
  return name.empty() ? "journey" : name;
}

}  // namespace jc::workspace
