#include "compiler/workspace/mend/scope.h"

#include <algorithm>
#include <filesystem>

#include "compiler/workspace/discover.h"

namespace jc::workspace {

namespace {

namespace fs = std::filesystem;

// Without links; empty where the path leads nowhere.
std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path.empty() ? "." : path, error);
  return error ? "" : real.generic_string();
}

}  // namespace

MendScope::MendScope(const Request& request, const Compilation& first)
    : files_(first.files), folders_(request.folders), config_(first.config.files) {
  for (const NamedFile& named : request.files) {
    const std::string path = clean_path(named.path);
    targets_.insert(path);
    if (named.content) {
      given_.insert(path);
    }
  }
  const std::string root = as_prefix(real_path(request.root));
  for (std::uint32_t i = 0; i < files_->size(); i++) {
    const std::string& path = (*files_)[{i}].path();
    // Pages of rules are not specs: nobody reads them again as such.
    if (path.ends_with(".md")) {
      continue;
    }
    ids_.emplace(path, source::FileId{i});
    const std::string real = given_.contains(path) ? path : real_path(path);
    if (given_.contains(path) || (!real.empty() && real.starts_with(root))) {
      names_[real].push_back(path);
      real_.emplace(path, real);
    }
  }
}

bool MendScope::is_target(const std::string& path) const {
  const bool below = std::any_of(folders_.begin(), folders_.end(),
                                 [&](const std::string& folder) { return path.starts_with(folder); });
  const bool settings = std::find(config_.begin(), config_.end(), path) != config_.end();
  return below || settings || targets_.contains(path) || (targets_.empty() && folders_.empty());
}

bool MendScope::may_edit(const std::string& path) const {
  const auto real = real_.find(path);
  return real != real_.end() && names_.at(real->second).front() == path;
}

std::vector<std::string> MendScope::names_of(const std::string& path) const {
  const auto real = real_.find(path);
  return real == real_.end() ? std::vector<std::string>{path} : names_.at(real->second);
}

void MendScope::drop_unchanged(Texts& texts) const {
  std::erase_if(texts, [&](const auto& each) {
    const auto id = ids_.find(each.first);
    return id != ids_.end() && (*files_)[id->second].content() == each.second;
  });
}

std::vector<MendedFile> MendScope::changed(const Texts& texts) const {
  std::vector<MendedFile> changed;
  for (const auto& [path, text] : texts) {
    const auto id = ids_.find(path);
    if (id != ids_.end() && may_edit(path)) {
      changed.push_back({path, std::string((*files_)[id->second].content()), text, given_.contains(path)});
    }
  }
  return changed;
}

}  // namespace jc::workspace
