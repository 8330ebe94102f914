#include "compiler/source/module.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>

namespace jc::source {

LoadedSymbol load_symbol(const char* file, const char* symbol, const char* needs) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
  // The last place is that of test programs, a folder below the build's.
  for (const fs::path& place : {folder, folder / "../lib/journeyc", folder / ".."}) {
    const std::string path = (place / file).string();
    if (!fs::exists(path, error)) {
      continue;
    }
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* address = library == nullptr ? nullptr : dlsym(library, symbol);
    if (address != nullptr) {
      return {address, ""};
    }
    const char* said = dlerror();
    return {nullptr, fmt::format("{} is not installed ({})", needs, said == nullptr ? "no reason" : said)};
  }
  return {nullptr, fmt::format("journeyc has been installed without its `{}`", file)};
}

}  // namespace jc::source
