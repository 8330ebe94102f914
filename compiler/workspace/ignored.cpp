#include "compiler/workspace/ignored.h"

#include <filesystem>
#include <optional>

#include "compiler/source/load.h"
#include "compiler/workspace/git_excludes.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// A hostile list must not make the walk slow: what stands behind these bounds is left out.
constexpr std::size_t kLargestList = std::size_t{1} << 20U;
constexpr std::size_t kMostPatterns = 5000;

constexpr std::string_view kListName = ".gitignore";

// Blanks at the end count only behind a backslash.
std::string_view without_blanks(std::string_view line) {
  while (line.ends_with('\r') || (line.ends_with(' ') && !line.ends_with("\\ "))) {
    line.remove_suffix(1);
  }
  return line;
}

// In our globs braces mean something, and stars side by side only as a whole part of a path.
std::string as_glob(std::string_view pattern) {
  std::string glob;
  for (std::size_t begin = 0; begin <= pattern.size();) {
    const std::size_t end = std::min(pattern.find('/', begin), pattern.size());
    const std::string_view part = pattern.substr(begin, end - begin);
    if (part == "**") {
      // `a/**` is everything in `a`, and not `a`.
      glob += end == pattern.size() ? "**/*" : "**";
    } else {
      for (std::size_t i = 0; i < part.size(); i++) {
        const bool escaped = i > 0 && part[i - 1] == '\\';
        if (part[i] == '*' && i > 0 && part[i - 1] == '*' && !(i > 1 && part[i - 2] == '\\')) {
          continue;
        }
        glob += (part[i] == '{' || part[i] == '}') && !escaped ? "\\" : "";
        glob += part[i];
      }
    }
    glob += end < pattern.size() ? "/" : "";
    begin = end + 1;
  }
  return glob;
}

}  // namespace

IgnoredByGit::IgnoredByGit(const std::string& root) : root_(root) {
  const std::string here = real_path(root);
  const std::string repository = repository_of(root);
  const std::string inside = here == repository ? "" : here.substr(repository.size() + 1) + "/";
  for (const std::string& file : git_excludes(repository)) {
    add(read(file), inside);
  }
  // The lists of the folders above the root, from the repository down.
  for (std::size_t at = 0; at < inside.size();) {
    add(read(repository + "/" + inside.substr(0, at) + std::string(kListName)), inside.substr(at));
    at = inside.find('/', at) + 1;
  }
}

void IgnoredByGit::enter(const std::string& folder) {
  const std::string prefix = folder.empty() ? "" : folder + "/";
  List list = read(root_ + prefix + std::string(kListName));
  list.below = prefix.size();
  lists_.push_back(std::move(list));
}

bool IgnoredByGit::ignores(std::string_view path, bool is_folder) const {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  for (auto list = lists_.rbegin(); list != lists_.rend(); ++list) {
    std::optional<std::string> whole;
    for (auto pattern = list->patterns.rbegin(); pattern != list->patterns.rend(); ++pattern) {
      if (pattern->folders_only && !is_folder) {
        continue;
      }
      if (pattern->anchored && !whole) {
        whole = list->above + std::string(path.substr(list->below));
      }
      if (pattern->glob.matches(pattern->anchored ? std::string_view(*whole) : name)) {
        return !pattern->negated;
      }
    }
  }
  return false;
}

IgnoredByGit::List IgnoredByGit::read(const std::string& file) const {
  List list;
  std::error_code error;
  // Git follows no links here either.
  if (fs::symlink_status(file, error).type() != fs::file_type::regular) {
    return list;
  }
  const source::Loaded loaded = source::load(file, kLargestList);
  const auto* text = std::get_if<std::string>(&loaded);
  for (std::size_t begin = 0; text != nullptr && begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    if (list.patterns.size() < kMostPatterns) {
      add_pattern(std::string_view(*text).substr(begin, end - begin), list);
    }
    begin = end + 1;
  }
  return list;
}

void IgnoredByGit::add_pattern(std::string_view line, List& list) {
  line = without_blanks(line);
  if (line.empty() || line.front() == '#') {
    return;
  }
  Pattern pattern;
  if (line.front() == '!') {
    pattern.negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  pattern.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) {
    line.remove_prefix(1);
  }
  auto glob = line.empty() ? std::variant<source::Glob, source::GlobError>(source::GlobError())
                           : source::parse_glob(as_glob(line));
  // What git would read otherwise, or not at all, ignores nothing.
  if (auto* read = std::get_if<source::Glob>(&glob)) {
    pattern.glob = std::move(*read);
    list.patterns.push_back(std::move(pattern));
  }
}

}  // namespace jc::workspace
