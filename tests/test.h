// The test framework, behind one name: the distribution has Catch2 version 2.
#pragma once
#include <catch2/catch.hpp>

namespace jc::test {

// The root of the repository.
extern const char* const kSourceDir;

}  // namespace jc::test
