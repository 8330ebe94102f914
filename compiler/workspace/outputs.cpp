#include "compiler/workspace/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <utility>

#include "compiler/source/load.h"
#include "compiler/source/write.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// Going back and forth between drawing and writing costs more than the memory that waiting takes.
constexpr std::size_t kBatchBytes = std::size_t{4} << 20U;

constexpr std::string_view kList = ".journeyc-outputs";
constexpr std::string_view kListHeader =
    "# Written by journeyc build: the files it may remove when they are no longer made.\n";

// Whether a path on the list stays inside the folder: the list could have been edited.
bool stays_inside(const std::string& path) {
  const fs::path normal = fs::path(path).lexically_normal();
  return !path.empty() && normal.is_relative() && *normal.begin() != "..";
}

// Whether every folder on the way is a real one: a link could lead out.
bool reached_without_links(const std::string& folder, const std::string& path) {
  fs::path at = folder;
  std::error_code error;
  for (const fs::path& part : fs::path(path).parent_path()) {
    at /= part;
    if (fs::is_symlink(fs::symlink_status(at, error))) {
      return false;
    }
  }
  return true;
}

std::set<std::string> earlier_outputs(const std::string& folder) {
  std::set<std::string> paths;
  const auto loaded = source::load(folder + "/" + std::string(kList));
  if (const auto* text = std::get_if<std::string>(&loaded)) {
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && line[0] != '#' && stays_inside(line)) {
        paths.insert(line);
      }
    }
  }
  return paths;
}

void remove_stale(const std::string& folder, const std::set<std::string>& stale, WriteReport& report) {
  for (const std::string& path : stale) {
    std::error_code error;
    if (!reached_without_links(folder, path) || !fs::remove(folder + "/" + path, error)) {
      continue;
    }
    report.removed++;
    // A folder that is empty now was made for what stood in it.
    for (fs::path up = fs::path(path).parent_path(); !up.empty(); up = up.parent_path()) {
      if (!fs::is_empty(fs::path(folder) / up, error) || !fs::remove(fs::path(folder) / up, error)) {
        break;
      }
    }
  }
}

}  // namespace

OutputWriter::OutputWriter(std::string folder)
    : folder_(std::move(folder)), earlier_(earlier_outputs(folder_)) {}

void OutputWriter::write(std::vector<Output> outputs) {
  std::vector<Output> batch;
  {
    const std::lock_guard lock(mutex_);
    for (Output& output : outputs) {
      made_.insert(output.path);
      waiting_bytes_ += output.bytes.size();
      waiting_.push_back(std::move(output));
    }
    if (waiting_bytes_ >= kBatchBytes) {
      batch.swap(waiting_);
      waiting_bytes_ = 0;
    }
  }
  write_all(batch);
}

void OutputWriter::write_all(const std::vector<Output>& outputs) {
  for (const Output& output : outputs) {
    write_one(output);
  }
}

void OutputWriter::write_one(const Output& output) {
  const std::string path = folder_ + "/" + output.path;
  if (!stays_inside(output.path) || !reached_without_links(folder_, output.path)) {
    fail(path, "a link leads out of the output folder");
    return;
  }
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (error) {
    fail(path, error.message());
    return;
  }
  const source::WriteResult result = source::write_if_changed(path, output.bytes);
  if (result.outcome == source::WriteOutcome::failed) {
    fail(path, result.reason);
    return;
  }
  const std::lock_guard lock(mutex_);
  (result.outcome == source::WriteOutcome::written ? report_.written : report_.unchanged)++;
}

void OutputWriter::fail(const std::string& path, const std::string& reason) {
  const std::lock_guard lock(mutex_);
  failures_.emplace_back(path, reason);
}

WriteReport OutputWriter::finish(diag::Diagnostics& out) {
  write_all(std::exchange(waiting_, {}));
  std::string list(kListHeader);
  for (const std::string& path : made_) {
    list += path + "\n";
    earlier_.erase(path);
  }
  remove_stale(folder_, earlier_, report_);
  const WriteReport report = report_;
  write_one({std::string(kList), std::move(list)});
  std::sort(failures_.begin(), failures_.end());
  for (const auto& [path, reason] : failures_) {
    out.push_back({.rule = "unwritable-output",
                   .message = fmt::format("`{}` could not be written: {}", path, reason),
                   .help = "choose another folder with `--out-dir`"});
  }
  return report;
}

std::string safe_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_' || (c == '.' && !name.empty()) ||
                      static_cast<unsigned char>(c) >= 0x80;
    name += fine ? c : '-';
  }
  constexpr std::size_t kLongest = 100;
  if (name.size() > kLongest) {
    std::size_t cut = kLongest;
    while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) {
      cut--;
    }
    name.resize(cut);
  }
  return name.empty() ? "journey" : name;
}

}  // namespace jc::workspace
