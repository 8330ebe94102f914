#include "compiler/workspace/watch.h"

#include <algorithm>
#include <iterator>

#include "compiler/workspace/repository.h"
#include "compiler/workspace/write/list.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

bool is_source(const fs::path& file) {
  static const std::string kEndings[] = {".yaml", ".yml", ".md", ".mustache"};
  return std::find(std::begin(kEndings), std::end(kEndings), file.extension().string()) != std::end(kEndings);
}

// Pages in Markdown that a build wrote, wherever it was told to: nobody edits them. Specs are never written.
bool is_output(const fs::path& file, const std::vector<std::string>& outputs) {
  return file.extension() == ".md" &&
         std::any_of(outputs.begin(), outputs.end(),
                     [&](const std::string& folder) { return file.string().starts_with(folder); });
}

}  // namespace

Watch::Watch(std::vector<std::string> folders, std::vector<std::string> left_out)
    : folders_(std::move(folders)) {
  std::transform(left_out.begin(), left_out.end(), std::back_inserter(left_out_),
                 [](const std::string& folder) { return real_path(folder); });
  seen_ = look();
}

bool Watch::changed() {
  Seen now = look();
  const bool same = now == seen_;
  seen_ = std::move(now);
  return !same;
}

Watch::Seen Watch::look() const {
  Seen seen;
  std::vector<std::string> outputs;
  for (const std::string& folder : folders_) {
    std::error_code error;
    // What can't be read is looked at again the next time.
    for (fs::recursive_directory_iterator at(folder.empty() ? "." : folder,
                                             fs::directory_options::skip_permission_denied, error);
         !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
      std::error_code gone;
      if (at->is_directory(gone)) {
        const bool hidden = at->path().filename().string().starts_with(".");
        const bool written =
            std::find(left_out_.begin(), left_out_.end(), real_path(at->path().string())) != left_out_.end();
        if (hidden || written) {
          at.disable_recursion_pending();
        }
        if (fs::exists(at->path() / kListName, gone)) {
          outputs.push_back(at->path().string() + "/");
        }
      } else if (is_source(at->path()) && !is_output(at->path(), outputs)) {
        seen[at->path().string()] = {at->last_write_time(gone), at->file_size(gone)};
      }
    }
  }
  return seen;
}

}  // namespace jc::workspace
