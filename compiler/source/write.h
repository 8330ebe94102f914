// Writes outputs so that a reader never sees half a file, and an unchanged file keeps its time.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace jc::source {

enum class WriteOutcome : std::uint8_t { written, unchanged, failed };

struct WriteResult {
  WriteOutcome outcome = WriteOutcome::written;
  // Why it failed; lower case, without the path.
  std::string reason;
};

// Makes `path` hold `bytes`: by a temporary file beside it and a rename, or not at all when it holds them
// already. Keeps the permissions of a file that was there. A link at `path` is replaced, not followed, so
// that nothing outside its folder changes: to write through a link, resolve it first. The folder must exist.
WriteResult write_if_changed(const std::string& path, std::string_view bytes);

// Removes from the folder what writers have left that were killed.
void remove_dead_temporaries(const std::string& folder);

}  // namespace jc::source
