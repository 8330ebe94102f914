// libFuzzer's side: `fuzz --entry=NAME CORPUS…`.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "tests/fuzz/entries.h"

namespace {

const jc::fuzz::Entry* chosen = nullptr;

}  // namespace

// libFuzzer leaves words alone that begin with two dashes.
extern "C" int LLVMFuzzerInitialize(int* count, char*** words) {
  constexpr std::string_view kOption = "--entry=";
  for (int i = 1; i < *count; i++) {
    const std::string_view word = (*words)[i];
    if (word.starts_with(kOption)) {
      chosen = jc::fuzz::find_entry(word.substr(kOption.size()));
    }
  }
  if (chosen == nullptr) {
    std::fputs("say what to fuzz, `--entry=NAME` with one of\n", stderr);
    for (const jc::fuzz::Entry& each : jc::fuzz::entries()) {
      std::fprintf(stderr, "  %.*s\n", static_cast<int>(each.name.size()), each.name.data());
    }
    std::exit(2);
  }
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  chosen->take({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
