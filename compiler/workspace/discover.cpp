#include "compiler/workspace/discover.h"

#include <dirent.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "compiler/source/glob.h"
#include "compiler/workspace/ignored.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

std::vector<source::Glob> globs(const std::vector<std::string>& patterns) {
  std::vector<source::Glob> all;
  for (const std::string& pattern : patterns) {
    auto parsed = source::parse_glob(pattern);
    // A pattern that can't be read was reported when the configuration was.
    if (auto* glob = std::get_if<source::Glob>(&parsed)) {
      all.push_back(std::move(*glob));
    }
  }
  return all;
}

// What is in a folder; nothing where it can't be looked into. The system's own call, because a path object
// for every one of thousands of files costs more than the look.
class Listing {
 public:
  explicit Listing(const std::string& folder) : handle_(::opendir(folder.c_str())) {}
  Listing(const Listing&) = delete;
  Listing& operator=(const Listing&) = delete;
  ~Listing() {
    if (handle_ != nullptr) {
      ::closedir(handle_);
    }
  }
  const dirent* next() const { return handle_ == nullptr ? nullptr : ::readdir(handle_); }

 private:
  DIR* handle_;
};

class Walk {
 public:
  explicit Walk(const Config& config)
      : config_(config),
        include_(globs(config.include)),
        exclude_(globs(config.exclude)),
        out_dir_(clean_path(config.out_dir)) {
    if (config.respect_gitignore) {
      ignored_.emplace(config.root);
    }
  }

  Discovery run(const std::map<std::string, std::string>& files) {
    for (auto at = files.lower_bound(config_.root); at != files.end(); ++at) {
      if (!at->first.starts_with(config_.root)) {
        break;
      }
      take(at->first.substr(config_.root.size()), files);
    }
    std::sort(found_.nested.begin(), found_.nested.end());
    found_.nested.erase(std::unique(found_.nested.begin(), found_.nested.end()), found_.nested.end());
    return std::move(found_);
  }

  Discovery run() {
    enter("");
    std::sort(found_.files.begin(), found_.files.end());
    std::sort(found_.nested.begin(), found_.nested.end());
    return std::move(found_);
  }

 private:
  static bool any(const std::vector<source::Glob>& all, const std::string& path) {
    return std::any_of(all.begin(), all.end(), [&](const source::Glob& glob) { return glob.matches(path); });
  }

  // A file that is on no disk: by its path alone, folder by folder.
  void take(const std::string& path, const std::map<std::string, std::string>& files) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      const std::string folder = path.substr(0, slash);
      if (is_skipped(folder.substr(folder.rfind('/') + 1), folder)) {
        return;
      }
      const std::string prefix = config_.root + folder + "/";
      if (files.contains(prefix + std::string(kConfigName)) ||
          files.contains(prefix + std::string(kHiddenConfigName))) {
        found_.nested.push_back(config_.root + folder);
        return;
      }
    }
    if (any(include_, path) && !any(exclude_, path)) {
      found_.files.push_back(config_.root + path);
    }
  }

  bool is_skipped(std::string_view name, const std::string& path) const {
    return name.starts_with('.') || name == "node_modules" || path == out_dir_ || any(exclude_, path) ||
           any(exclude_, path + "/");
  }

  bool has_config(const std::string& folder) const {
    std::error_code error;
    return fs::exists(config_.root + folder + "/" + std::string(kConfigName), error) ||
           fs::exists(config_.root + folder + "/" + std::string(kHiddenConfigName), error);
  }

  // A repository of its own: a submodule, a worktree or somebody else's clone.
  bool is_checkout(const std::string& folder) const {
    std::error_code error;
    return fs::exists(config_.root + folder + "/.git", error);
  }

  // `folder` is relative to the root, without a slash at its end.
  void enter(const std::string& folder) {
    const std::string here = config_.root + folder;
    const Listing listing(here.empty() ? "." : here);
    if (ignored_) {
      ignored_->enter(folder);
    }
    while (const dirent* entry = listing.next()) {
      const std::string_view name = entry->d_name;
      if (name == "." || name == "..") {
        continue;
      }
      const std::string path = folder.empty() ? std::string(name) : fmt::format("{}/{}", folder, name);
      const bool wanted = any(include_, path);
      if (!wanted && is_folder(*entry, path)) {
        enter_folder(std::string(name), path);
      } else if (wanted && !any(exclude_, path) && !(ignored_ && ignored_->ignores(path, false))) {
        found_.files.push_back(config_.root + path);
        if (entry->d_type != DT_REG) {
          found_.special.push_back(config_.root + path);
        }
      }
    }
    if (ignored_) {
      ignored_->leave();
    }
  }

  // Links to folders are not followed: they may lead in a circle.
  bool is_folder(const dirent& entry, const std::string& path) const {
    std::error_code unused;
    return entry.d_type == DT_UNKNOWN
               ? fs::symlink_status(config_.root + path, unused).type() == fs::file_type::directory
               : entry.d_type == DT_DIR;
  }

  void enter_folder(const std::string& name, const std::string& path) {
    if (is_skipped(name, path) || (ignored_ && ignored_->ignores(path, true)) || is_checkout(path)) {
      return;
    }
    if (has_config(path)) {
      found_.nested.push_back(config_.root + path);
      return;
    }
    enter(path);
  }

  const Config& config_;
  std::vector<source::Glob> include_;
  std::vector<source::Glob> exclude_;
  std::string out_dir_;
  std::optional<IgnoredByGit> ignored_;
  Discovery found_;
};

}  // namespace

Discovery discover(const Config& config) { return Walk(config).run(); }

Discovery discover(const Config& config, const std::map<std::string, std::string>& files) {
  return Walk(config).run(files);
}

std::string clean_path(const std::string& path) {
  std::string clean = fs::path(path).lexically_normal().generic_string();
  while (clean.size() > 1 && clean.back() == '/') {
    clean.pop_back();
  }
  return clean == "." ? "" : clean;
}

std::string as_prefix(const std::string& folder) {
  const std::string clean = clean_path(folder);
  return clean.empty() ? "" : clean == "/" ? "/" : clean + "/";
}

}  // namespace jc::workspace
