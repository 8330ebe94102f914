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

// In two steps, where several files are to change or none: writes `bytes` to a new file in `folder` (with a
// slash at its end, or empty), with the permissions of what stands at `path`; `temporary` becomes its name.
WriteResult write_waiting(const std::string& path, const std::string& folder, std::string_view bytes,
                          std::string& temporary);
// Then lets it take the place of `path`. Where it can't, it stays where it is.
WriteResult take_place(const std::string& temporary, const std::string& path);

// The part of a path before the name, with its slash; empty where there is none.
std::string folder_of(const std::string& path);

// Whether a name, without its folder, is one that writers give to what is not in its place yet.
bool is_temporary(const std::string& name);

// Removes from the folder what writers have left that were killed.
void remove_dead_temporaries(const std::string& folder);

}  // namespace jc::source
