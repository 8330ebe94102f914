#include "compiler/workspace/git_excludes.h"

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string_view>

#include "compiler/source/load.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargest = std::size_t{1} << 20U;

std::string text_of(const std::string& file) {
  source::Loaded loaded = source::load(file, kLargest);
  auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? "" : std::move(*text);
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::string trimmed(std::string_view text, std::string_view what = " \t\r\"") {
  const std::size_t begin = text.find_first_not_of(what);
  return begin == std::string_view::npos
             ? ""
             : std::string(text.substr(begin, text.find_last_not_of(what) + 1 - begin));
}

std::string lower(std::string text) {
  for (char& c : text) {
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return text;
}

// The value of `excludesFile` in `[core]`; empty where the file does not say one.
std::string excludes_in(const std::string& config, const std::string& home) {
  std::istringstream lines(text_of(config));
  std::string found;
  bool in_core = false;
  for (std::string line; std::getline(lines, line);) {
    const std::string text = trimmed(line, " \t\r");
    if (text.starts_with('[')) {
      in_core = lower(text.substr(0, text.find(']'))) == "[core";
      continue;
    }
    const std::size_t sign = text.find('=');
    if (in_core && sign != std::string::npos && lower(trimmed(text.substr(0, sign))) == "excludesfile") {
      found = trimmed(text.substr(sign + 1));
    }
  }
  return found.starts_with("~/") ? home + found.substr(1) : found;
}

// `.git` itself, or the folder that all worktrees of the repository share.
std::string git_folder(const std::string& repository) {
  const std::string git = repository + "/.git";
  std::error_code error;
  if (!fs::is_regular_file(git, error)) {
    return git;
  }
  constexpr std::string_view kLead = "gitdir:";
  const std::string lead = trimmed(text_of(git), " \t\r\n");
  if (!lead.starts_with(kLead)) {
    return git;
  }
  const fs::path own = fs::path(repository) / trimmed(lead.substr(kLead.size()));
  const std::string shared = trimmed(text_of((own / "commondir").string()), " \t\r\n");
  return shared.empty() ? own.string() : (own / shared).lexically_normal().string();
}

}  // namespace

std::vector<std::string> git_excludes(const std::string& repository) {
  const std::string home = variable("HOME");
  const std::string named = variable("XDG_CONFIG_HOME");
  const std::string folder = named.empty() ? home + "/.config" : named;
  const std::string git = git_folder(repository);
  std::string own = folder + "/git/ignore";
  for (const std::string& config : {folder + "/git/config", home + "/.gitconfig", git + "/config"}) {
    const std::string said = excludes_in(config, home);
    own = said.empty() ? own : said;
  }
  return {own, git + "/info/exclude"};
}

}  // namespace jc::workspace
