// Runs every file of a corpus: `fuzz_corpus FOLDER`, in which each folder is named after an entry.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/entries.h"

namespace {

std::vector<std::filesystem::path> inputs_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& each : std::filesystem::directory_iterator(folder, error)) {
    files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool replay(const jc::fuzz::Entry& entry, const std::filesystem::path& corpus) {
  const std::vector<std::filesystem::path> files = inputs_in(corpus / entry.name);
  for (const std::filesystem::path& path : files) {
    // Said before, so that whatever falls has a name.
    fmt::print("{}\n", path.string());
    std::fflush(stdout);
    std::ifstream in(path, std::ios::binary);
    entry.take(std::string(std::istreambuf_iterator<char>(in), {}));
  }
  if (files.empty()) {
    fmt::print(stderr, "the corpus has nothing for `{}`\n", entry.name);
  }
  return !files.empty();
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    fmt::print(stderr, "usage: fuzz_corpus FOLDER\n");
    return 2;
  }
  bool complete = true;
  for (const jc::fuzz::Entry& entry : jc::fuzz::entries()) {
    complete = replay(entry, words[1]) && complete;
  }
  return complete ? 0 : 1;
}
