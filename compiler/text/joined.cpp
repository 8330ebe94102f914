#include "compiler/text/joined.h"

namespace jc::text {

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (const std::string& text : texts) {
    if (!result.empty()) {
      result += separator;
    }
    result += text;
  }
  return result;
}

}  // namespace jc::text
