#include "tests/unit/diag/golden.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/test.h"

namespace jc::diag {
namespace {

// Escapes are written so that a golden is plain text.
std::string legible(const std::string& rendered) {
  std::string out;
  for (const char c : rendered) {
    out += c == '\x1b' ? std::string("<ESC>") : std::string(1, c);
  }
  return out;
}

}  // namespace

void check_golden(const std::string& name, const std::string& rendered) {
  const std::string path = std::string(jc::test::kSourceDir) + "/tests/golden/diag/" + name;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << legible(rendered);
  }
  std::ifstream file(path, std::ios::binary);
  std::stringstream expected;
  expected << file.rdbuf();
  CAPTURE(path);
  CHECK(legible(rendered) == expected.str());
}

}  // namespace jc::diag
