#include "compiler/workspace/write/safe_name.h"

#include <algorithm>
#include <cstddef>

namespace jc::workspace {

namespace {

// Windows opens a device instead of a file that is called so, whatever ends its name has.
bool is_device(std::string_view name) {
  std::string word(name.substr(0, name.find('.')));
  for (char& c : word) {
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  const bool numbered = word.size() == 4 && (word.starts_with("com") || word.starts_with("lpt")) &&
                        word.back() >= '0' && word.back() <= '9';
  return numbered || word == "con" || word == "prn" || word == "aux" || word == "nul";
}

}  // namespace

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
  if (is_device(name)) {
    name.insert(std::min(name.find('.'), name.size()), "-");
  }
  return name.empty() ? "journey" : name;
}

}  // namespace jc::workspace
