#include "compiler/workspace/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include "compiler/source/load.h"
#include "compiler/source/write.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

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

void fail(const std::string& path, const std::string& reason, diag::Diagnostics& out) {
  out.push_back({.rule = "unwritable-output",
                 .message = fmt::format("`{}` could not be written: {}", path, reason),
                 .help = "choose another folder with `--out-dir`"});
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

bool write_one(const std::string& folder, const Output& output, WriteReport& report, diag::Diagnostics& out) {
  const std::string path = folder + "/" + output.path;
  if (!stays_inside(output.path) || !reached_without_links(folder, output.path)) {
    fail(path, "a link leads out of the output folder", out);
    return false;
  }
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  if (error) {
    fail(path, error.message(), out);
    return false;
  }
  const source::WriteResult result = source::write_if_changed(path, output.bytes);
  if (result.outcome == source::WriteOutcome::failed) {
    fail(path, result.reason, out);
    return false;
  }
  (result.outcome == source::WriteOutcome::written ? report.written : report.unchanged)++;
  return true;
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

WriteReport write_outputs(const std::string& folder, const std::vector<Output>& outputs,
                          diag::Diagnostics& out) {
  WriteReport report;
  std::set<std::string> stale = earlier_outputs(folder);
  std::string list(kListHeader);
  std::set<std::string> made;
  for (const Output& output : outputs) {
    write_one(folder, output, report, out);
    stale.erase(output.path);
    made.insert(output.path);
  }
  remove_stale(folder, stale, report);
  for (const std::string& path : made) {
    list += path + "\n";
  }
  WriteReport unused;
  write_one(folder, {std::string(kList), list}, unused, out);
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
