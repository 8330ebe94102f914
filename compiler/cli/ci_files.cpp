#include "compiler/cli/ci_files.h"

#include <filesystem>

#include "compiler/cli/version.h"
#include "compiler/source/embedded.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::cli {

namespace {

namespace fs = std::filesystem;

// Where each template goes; those for a service stand at the root of the repository.
struct Place {
  std::string_view name;
  std::string_view path;
  bool at_root;
};
constexpr Place kPlaces[] = {{"github.yml", ".github/workflows/journeyc.yml", true},
                             {"gitlab.yml", ".gitlab/journeyc.yml", true},
                             {"gitignore", ".gitignore", false}};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// For YAML, in quotes.
std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') {
      quoted += '\\';
    }
    quoted += letter;
  }
  return quoted + '"';
}

// What a template leaves open.
std::string filled(std::string_view text, std::string_view folder) {
  std::string filled = replaced(std::string(text), "@VERSION@", kVersion);
  filled = replaced(std::move(filled), "@HOME@", JOURNEYC_HOME);
  return replaced(std::move(filled), "@FOLDER@", quoted(folder));
}

}  // namespace

CiFiles ci_files(const std::string& prefix) {
  const std::string folder = prefix.empty() ? "." : prefix;
  // The folder need not be there yet; a repository around it is.
  const fs::path here(workspace::real_path(folder));
  const fs::path root(workspace::repository_of(folder));
  std::string below = here.lexically_relative(root).generic_string();
  if (below.empty() || below.starts_with("..")) {
    below = ".";
  }
  CiFiles made;
  const std::string up = fs::path(root).lexically_relative(here).generic_string();
  made.root =
      below == "." ? prefix : workspace::as_prefix((fs::path(folder) / up).lexically_normal().string());
  for (const Place& place : kPlaces) {
    for (const source::EmbeddedText& text : embedded::ci()) {
      if (text.path == place.name) {
        const std::string path = (place.at_root || below == "." ? "" : below + "/") + std::string(place.path);
        made.files.emplace(path, filled(text.text, below));
      }
    }
  }
  return made;
}

}  // namespace jc::cli
