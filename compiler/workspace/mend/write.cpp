#include "compiler/source/write.h"

#include <filesystem>
#include <variant>

#include "compiler/source/load.h"
#include "compiler/workspace/mend/mend.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// Why the file may not be written; empty where it is what was read.
std::string changed_since(const MendedFile& file) {
  const source::Loaded loaded = source::load(file.path);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    return failure->text;
  }
  return std::get<std::string>(loaded) == file.before ? ""
                                                      : "was changed by somebody else while it was checked";
}

}  // namespace

std::vector<WriteFailure> write_mended(const std::vector<MendedFile>& files) {
  std::vector<WriteFailure> failures;
  for (const MendedFile& file : files) {
    std::string reason = file.given ? "" : changed_since(file);
    if (!reason.empty()) {
      failures.push_back({file.path, std::move(reason)});
    }
  }
  if (!failures.empty()) {
    return failures;
  }
  for (const MendedFile& file : files) {
    std::error_code error;
    const fs::path real = file.given ? fs::path() : fs::canonical(file.path, error);
    if (file.given || error) {
      continue;
    }
    const source::WriteResult result = source::write_if_changed(real.generic_string(), file.after);
    if (result.outcome == source::WriteOutcome::failed) {
      failures.push_back({file.path, result.reason});
    }
  }
  return failures;
}

}  // namespace jc::workspace
