#include "compiler/workspace/mend/pending.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <variant>

#include "compiler/source/load.h"
#include "compiler/source/write.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/mend/mend.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/write/list.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kNoteName = ".journeyc-fix";
constexpr std::string_view kHead =
    "# Written by journeyc check --fix, which was cut short: the next one brings it to its end.\n";

std::string note_path(const std::string& root) {
  return as_prefix(repository_of(root)) + std::string(kNoteName);
}

// Of a regular file that is no link; empty where there is none.
std::string hash_of(const std::string& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() != fs::file_type::regular) {
    return "";
  }
  const source::Loaded loaded = source::load(path);
  const auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? "" : content_hash(*text);
}

// Whether what waits is beside its file, under a name of its kind, and both are in the repository.
bool is_sound(const PendingFile& file, const std::string& root) {
  const std::string folder = source::folder_of(file.path);
  const auto waits = [&](const std::string& path) {
    return source::folder_of(path) == folder && source::is_temporary(path.substr(folder.size()));
  };
  return waits(file.next) && waits(file.back) && real_path(file.path) == file.path &&
         is_in_repository(file.path, root);
}

std::vector<PendingFile> read_note(const std::string& root) {
  const std::string repository = as_prefix(repository_of(root));
  const source::Loaded loaded = source::load(note_path(root));
  const auto* text = std::get_if<std::string>(&loaded);
  std::istringstream lines(text == nullptr ? "" : *text);
  std::vector<PendingFile> files;
  for (std::string line; std::getline(lines, line);) {
    std::array<std::string, 5> fields;
    std::istringstream rest(line);
    std::size_t count = 0;
    while (count < fields.size() && std::getline(rest, fields[count], '\t')) {
      count++;
    }
    PendingFile file{repository + fields[4], repository + fields[2], repository + fields[3], fields[1],
                     fields[0]};
    if (count == fields.size() && is_sound(file, root)) {
      files.push_back(std::move(file));
    }
  }
  return files;
}

bool may_become(const PendingFile& file, const std::string& waiting, const std::string& from,
                const std::string& to) {
  const std::string now = hash_of(file.path);
  return now == to || (now == from && hash_of(waiting) == to);
}

void become(const PendingFile& file, const std::string& waiting, const std::string& to) {
  if (hash_of(file.path) != to) {
    source::take_place(waiting, file.path);
  }
}

}  // namespace

FixLock::FixLock(const std::string& root)
    : folder_(::open(repository_of(root).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_ >= 0) {
    ::flock(folder_, LOCK_EX);
  }
}

FixLock::~FixLock() {
  if (folder_ >= 0) {
    ::close(folder_);
  }
}

bool note_pending(const std::string& root, const std::vector<PendingFile>& files) {
  const std::string repository = as_prefix(repository_of(root));
  const auto from_there = [&](const std::string& path) {
    return path.starts_with(repository) ? path.substr(repository.size()) : path;
  };
  std::string text(kHead);
  for (const PendingFile& file : files) {
    text += fmt::format("{}\t{}\t{}\t{}\t{}\n", file.hash_before, file.hash_after, from_there(file.next),
                        from_there(file.back), from_there(file.path));
  }
  return source::write_if_changed(note_path(root), text).outcome != source::WriteOutcome::failed;
}

void forget_pending(const std::string& root) { ::unlink(note_path(root).c_str()); }

bool is_pending(const std::string& root) { return !hash_of(note_path(root)).empty(); }

void finish_pending(const std::string& root) {
  if (!is_pending(root)) {
    return;
  }
  const std::vector<PendingFile> files = read_note(root);
  const bool forward = std::all_of(files.begin(), files.end(), [](const PendingFile& file) {
    return may_become(file, file.next, file.hash_before, file.hash_after);
  });
  for (const PendingFile& file : files) {
    if (forward) {
      become(file, file.next, file.hash_after);
    } else if (may_become(file, file.back, file.hash_after, file.hash_before)) {
      become(file, file.back, file.hash_before);
    }
  }
  forget_pending(root);
  for (const PendingFile& file : files) {
    ::unlink(file.next.c_str());
    ::unlink(file.back.c_str());
  }
}

}  // namespace jc::workspace
