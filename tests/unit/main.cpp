#define CATCH_CONFIG_MAIN
#include "tests/test.h"

namespace jc::test {

const char* const kSourceDir = JOURNEYC_SOURCE_DIR;

}  // namespace jc::test
