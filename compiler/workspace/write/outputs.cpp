#include "compiler/workspace/write/outputs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "compiler/source/load.h"
#include "compiler/source/write.h"
#include "compiler/workspace/git/repository.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/write/stamps.h"
#include "compiler/workspace/write/standing.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

// Going back and forth between drawing and writing costs more than the memory that waiting takes.
constexpr std::size_t kBatchBytes = std::size_t{4} << 20U;

constexpr const char* kElsewhere = "choose another folder with `--out-dir`";
constexpr const char* kForeign =
    "there is a file that `journeyc build` did not make, or that was changed since; it is kept";

constexpr const char* kTracked =
    "git tracks it, and the list that says that `journeyc build` made it; it is kept, unless you say "
    "`--force`";

// The content of a regular file that is no link; nothing where there is none. Some outputs are larger than
// any journey: `model.json` holds all of them.
std::optional<std::string> content_of(const std::string& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() != fs::file_type::regular) {
    return std::nullopt;
  }
  source::Loaded loaded = source::load(path, source::kNoLimit);
  auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? std::nullopt : std::optional(std::move(*text));
}

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

// Whether files may be put into the folder, or into the one in which it is to be made.
bool may_hold(fs::path folder) {
  while (!folder.empty() && !is_there(folder.string()) && folder != folder.parent_path()) {
    folder = folder.parent_path();
  }
  return ::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) == 0;
}

// Named from the folder, so that both may move together.
std::string workspace_from(const std::string& folder, const std::string& workspace) {
  return fs::path(real_path(workspace)).lexically_relative(real_path(folder)).generic_string();
}

// Paths of a list that git tracks, as it does the list.
std::set<std::string> tracked_beside(const std::string& folder, const OutputList& list) {
  std::set<std::string> found;
  const auto repository = list.lines.empty() ? std::nullopt : git::Repository::around(folder);
  const std::string here = real_path(folder) + "/";
  if (!repository || !here.starts_with(repository->folder())) {
    return found;
  }
  const std::string from_top = here.substr(repository->folder().size());
  if (repository->tracks(from_top + std::string(kListName))) {
    for (const auto& [path, listed] : list.lines) {
      if (repository->tracks(from_top + path)) {
        found.insert(path);
      }
    }
  }
  return found;
}

// The folder that is open, by a way on which nobody can put a link any more. Nothing on systems that have no
// such ways.
std::optional<std::string> held_folder(int descriptor) {
  const std::string way = fmt::format("/proc/self/fd/{}", descriptor);
  std::error_code error;
  return descriptor >= 0 && fs::is_directory(way, error) ? std::optional(way) : std::nullopt;
}

std::string stamp_of_files(const std::string& stamp, const std::vector<std::string>& paths,
                           const std::vector<std::string>& standings) {
  std::string all = stamp;
  for (std::size_t i = 0; i < paths.size(); i++) {
    all += "\n" + paths[i] + "\n" + standings[i];
  }
  return fmt::format("{} {}", stamp, content_hash(all));
}

}  // namespace

OutputWriter::OutputWriter(std::string folder, const std::string& workspace, std::string audience,
                           Tracked tracked)
    : folder_(std::move(folder)), audience_(std::move(audience)), tracked_(tracked) {
  std::error_code error;
  fs::create_directories(folder_, error);
  lock_ = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ >= 0) {
    ::flock(lock_, LOCK_EX);
  }
  at_ = held_folder(lock_).value_or(folder_);
  workspace_ = workspace_from(at_, workspace);
  if (const auto text = content_of(at_ + "/" + std::string(kListName))) {
    list_ = read_list(*text);
  }
  source::remove_dead_temporaries(at_);
}

OutputWriter::~OutputWriter() {
  drop_waiting();
  if (lock_ >= 0) {
    ::close(lock_);
  }
}

std::string OutputWriter::place() const { return real_path(at_); }

std::string OutputWriter::other_owner() const {
  const std::string other = at_ + "/" + list_.workspace;
  return list_.workspace.empty() || list_.workspace == workspace_ || !is_there(other) ? "" : real_path(other);
}

std::optional<std::string> OutputWriter::other_audience() const {
  return list_.lines.empty() || list_.audience == audience_ ? std::nullopt : std::optional(list_.audience);
}

// Links on the way are followed: who asks has looked at the folder.
std::string OutputWriter::standing_at(const std::string& path) const {
  return lock_ >= 0 ? standing_in(lock_, path) : standing_of(at_ + "/" + path);
}

std::optional<std::vector<std::string>> OutputWriter::standings(const std::vector<std::string>& paths,
                                                                const Standings& known) const {
  std::vector<std::string> all;
  all.reserve(paths.size());
  std::optional<std::string> reachable;
  for (const std::string& path : paths) {
    if (const auto found = known.find(path); found != known.end()) {
      all.push_back(found->second);
      continue;
    }
    // What stands in one folder comes one after the other.
    if (std::string folder = source::folder_of(path); folder != reachable) {
      if (!is_reachable(path)) {
        return std::nullopt;
      }
      reachable = std::move(folder);
    }
    std::string one = standing_at(path);
    if (one.empty()) {
      return std::nullopt;
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::string OutputWriter::stamp_of_files(const std::string& stamp,
                                         const std::vector<std::string>& paths) const {
  const auto standing = standings(paths, kept_);
  return standing ? workspace::stamp_of_files(stamp, paths, *standing) : "";
}

std::optional<std::size_t> OutputWriter::as_made(const std::string& stamp) const {
  const std::string last = stamp.empty() ? "" : remembered_stamp(real_path(at_));
  if (last.empty() || !last.starts_with(stamp)) {
    return std::nullopt;
  }
  std::vector<std::string> paths;
  for (const auto& [path, line] : list_.lines) {
    paths.push_back(path);
  }
  return last == stamp_of_files(stamp, paths) ? std::optional(paths.size()) : std::nullopt;
}

std::optional<std::vector<const Listed*>> OutputWriter::listed(const std::vector<std::string>& paths) const {
  std::vector<const Listed*> all;
  for (const std::string& path : paths) {
    const auto [begin, end] = list_.lines.equal_range(path);
    if (begin == end || std::next(begin) != end) {
      return std::nullopt;
    }
    all.push_back(&begin->second);
  }
  return all;
}

Part* OutputWriter::earlier_part(const std::string& folder) {
  // Where nothing has changed, nobody asks.
  std::call_once(parts_read_, [&] { earlier_parts_ = read_parts(remembered_parts(real_path(at_))); });
  const auto known = earlier_parts_.find(folder);
  return known == earlier_parts_.end() ? nullptr : &known->second;
}

bool OutputWriter::stands(const Part& part, const std::vector<std::string>& standing) {
  return workspace::stamp_of_files(part.stamp, part.paths, standing) == part.stamp + " " + part.standing;
}

std::optional<KeptPart> OutputWriter::keep(const std::string& folder, const std::string& stamp) {
  Part* part = earlier_part(folder);
  if (stamp.empty() || part == nullptr || part->stamp != stamp) {
    return std::nullopt;
  }
  const auto lines = listed(part->paths);
  const auto standing = lines ? standings(part->paths, {}) : std::nullopt;
  if (!standing || !stands(*part, *standing)) {
    return std::nullopt;
  }
  KeptPart kept{{}, part->told};
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < lines->size(); i++) {
    const Listed& line = *(*lines)[i];
    kept.files.push_back(line.file);
    made_.insert(line.file.path);
    kept_.emplace(line.file.path, (*standing)[i]);
    lines_[line.file.path] = list_line(line);
  }
  report_.unchanged += part->paths.size();
  // What they tell is a good part of what is remembered at all, and is held once.
  parts_[folder] = std::move(*part);
  return kept;
}

std::optional<LeftFile> OutputWriter::left(const std::string& path) {
  const Part* part = earlier_part(path);
  const auto standing = part == nullptr ? std::nullopt : standings(part->paths, {});
  if (!standing || !stands(*part, *standing)) {
    return std::nullopt;
  }
  auto bytes = content_of(at_ + "/" + path);
  return bytes ? std::optional(LeftFile{std::move(*bytes), part->told}) : std::nullopt;
}

void OutputWriter::note(Part part) {
  const std::lock_guard lock(mutex_);
  std::string folder = part.folder;
  parts_.insert_or_assign(std::move(folder), std::move(part));
}

void OutputWriter::remember_parts() {
  for (auto& [folder, part] : parts_) {
    if (part.standing.empty()) {
      const std::string standing = stamp_of_files(part.stamp, part.paths);
      part.standing = standing.substr(std::min(standing.size(), part.stamp.size() + 1));
    }
  }
  std::erase_if(parts_, [](const auto& each) { return each.second.standing.empty(); });
  workspace::remember_parts(real_path(at_), parts_text(parts_));
}

void OutputWriter::write(std::vector<Output> outputs) {
  std::vector<Output> batch;
  {
    const std::lock_guard lock(mutex_);
    for (Output& output : outputs) {
      if (!made_.insert(output.file.path).second) {
        failures_.emplace_back(folder_ + "/" + output.file.path, "two outputs have this one name");
        continue;
      }
      held_bytes_ += output.bytes.size();
      held_.push_back(std::move(output));
    }
    if (held_bytes_ >= kBatchBytes) {
      batch.swap(held_);
      held_bytes_ = 0;
    }
  }
  set_aside(batch);
}

void OutputWriter::set_aside(const std::vector<Output>& outputs) {
  for (const Output& output : outputs) {
    const std::string path = folder_ + "/" + output.file.path;
    if (!is_reachable(output.file.path)) {
      fail(path, "a link leads out of the output folder");
      continue;
    }
    switch (standing(output)) {
      case Standing::foreign:
        fail(path, kForeign);
        break;
      case Standing::tracked:
        fail(path, kTracked);
        break;
      case Standing::free:
        set_aside(output);
        break;
      case Standing::unchanged: {
        const std::lock_guard lock(mutex_);
        report_.unchanged++;
        lines_[output.file.path] = list_line({output.file, content_hash(output.bytes)});
        break;
      }
    }
  }
}

void OutputWriter::set_aside(const Output& output) {
  const std::string path = at_ + "/" + output.file.path;
  std::string temporary;
  source::WriteResult result = source::write_waiting(path, at_ + "/", output.bytes, temporary);
  // What is in the way now would be in the way when the first files have taken their places.
  if (result.outcome != source::WriteOutcome::failed && !may_hold(fs::path(path).parent_path())) {
    result = {source::WriteOutcome::failed, "may not be written: its folder can't be written to"};
  }
  const std::lock_guard lock(mutex_);
  if (!temporary.empty()) {
    waiting_.emplace(output.file.path, std::move(temporary));
  }
  if (result.outcome == source::WriteOutcome::failed) {
    failures_.emplace_back(folder_ + "/" + output.file.path, result.reason);
  } else {
    lines_[output.file.path] = list_line({output.file, content_hash(output.bytes)});
  }
}

OutputWriter::Standing OutputWriter::standing(const Output& output) const {
  const std::string path = at_ + "/" + output.file.path;
  if (!is_there(path)) {
    return Standing::free;
  }
  const auto content = content_of(path);
  if (!content) {
    return Standing::foreign;
  }
  if (*content == output.bytes) {
    return Standing::unchanged;
  }
  if (!list_.has(output.file.path, content_hash(*content))) {
    return Standing::foreign;
  }
  return came_with_repository(output.file.path) ? Standing::tracked : Standing::free;
}

// On the list that is there: what it says of the files as they were holds as long as they are so.
bool OutputWriter::announce() {
  if (waiting_.empty()) {
    return true;
  }
  const std::string path = at_ + "/" + std::string(kListName);
  std::string text = is_there(path) ? "\n" : list_head(workspace_, audience_);
  for (const auto& [output, temporary] : waiting_) {
    text += lines_[output];
  }
  const int list = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0666);
  const bool written =
      list >= 0 && ::write(list, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (list >= 0) {
    ::close(list);
  }
  if (!written) {
    failures_.emplace_back(folder_ + "/" + std::string(kListName),
                           "can't be written, and without it nothing is");
  }
  return written;
}

bool OutputWriter::take_place(const std::string& output, const std::string& temporary) {
  const std::string path = at_ + "/" + output;
  std::error_code error;
  // What stands in one folder comes one after the other.
  if (const std::string folder = source::folder_of(path); folder != last_folder_ || !is_there(folder)) {
    fs::create_directories(folder, error);
    last_folder_ = folder;
  }
  // Others may write at any moment: this is as late as one can look.
  source::WriteResult result{source::WriteOutcome::failed, kForeign};
  if (error) {
    result.reason = error.message();
  } else if (is_reachable(output) && (!is_there(path) || is_ours(output))) {
    result = source::take_place(temporary, path);
  }
  if (result.outcome == source::WriteOutcome::failed) {
    failures_.emplace_back(folder_ + "/" + output, result.reason);
    lines_.erase(output);
    return false;
  }
  report_.written++;
  return true;
}

// Whether every folder on the way is a real one: a link could lead out.
bool OutputWriter::is_reachable(const std::string& path) const {
  if (!stays_inside(path)) {
    return false;
  }
  fs::path at = at_;
  std::error_code error;
  for (const fs::path& part : fs::path(path).parent_path()) {
    at /= part;
    if (fs::is_symlink(fs::symlink_status(at, error))) {
      return false;
    }
  }
  return true;
}

bool OutputWriter::came_with_repository(const std::string& path) const {
  std::call_once(asked_git_, [&] {
    if (tracked_ == Tracked::kept) {
      came_with_repository_ = tracked_beside(real_path(at_), list_);
    }
  });
  return came_with_repository_.contains(path);
}

bool OutputWriter::is_ours(const std::string& path) const {
  const auto content = is_reachable(path) ? content_of(at_ + "/" + path) : std::nullopt;
  return content && list_.has(path, content_hash(*content)) && !came_with_repository(path);
}

void OutputWriter::remove(const std::string& path) {
  std::error_code error;
  if (!fs::remove(at_ + "/" + path, error)) {
    return;
  }
  report_.removed++;
  // A folder that is empty now was made for what stood in it.
  for (fs::path up = fs::path(path).parent_path(); !up.empty(); up = up.parent_path()) {
    if (!fs::is_empty(fs::path(at_) / up, error) || !fs::remove(fs::path(at_) / up, error)) {
      break;
    }
  }
}

void OutputWriter::fail(const std::string& path, const std::string& reason) {
  const std::lock_guard lock(mutex_);
  failures_.emplace_back(path, reason);
}

// What is to become of a file of an earlier build.
void OutputWriter::settle(const OutputFile& file, bool stays) {
  if (lines_.contains(file.path) || !is_there(at_ + "/" + file.path)) {
    return;
  }
  const bool ours = is_ours(file.path);
  // Where it could not be written, what was there before stays ours.
  if (stays || made_.contains(file.path)) {
    const auto content = ours ? content_of(at_ + "/" + file.path) : std::nullopt;
    const auto last = std::prev(list_.lines.upper_bound(file.path));
    lines_[file.path] = list_line({file, content ? content_hash(*content) : last->second.hash});
  } else if (ours) {
    remove(file.path);
  } else if (came_with_repository(file.path)) {
    report_.tracked.push_back(file.path);
  } else {
    report_.left_alone.push_back(file.path);
  }
}

void OutputWriter::write_list() {
  std::string text = list_head(workspace_, audience_);
  std::vector<std::string> paths;
  for (const auto& [path, line] : lines_) {
    text += line;
    paths.push_back(path);
  }
  const source::WriteResult result = source::write_if_changed(at_ + "/" + std::string(kListName), text);
  if (result.outcome == source::WriteOutcome::failed) {
    failures_.emplace_back(folder_ + "/" + std::string(kListName), result.reason);
  }
  if (!stamp_.empty() && failures_.empty()) {
    remember_stamp(real_path(at_), stamp_of_files(stamp_, paths));
  }
  if (!parts_.empty() && failures_.empty()) {
    remember_parts();
  }
}

bool OutputWriter::is_sound() {
  set_aside(std::exchange(held_, {}));
  return failures_.empty();
}

// What is in its place waits no longer: only the others are still to be removed.
void OutputWriter::put_all() {
  std::erase_if(waiting_, [this](const auto& each) { return take_place(each.first, each.second); });
}

void OutputWriter::drop_waiting() {
  for (const auto& [output, temporary] : waiting_) {
    ::unlink(temporary.c_str());
  }
  waiting_.clear();
}

WriteReport OutputWriter::finish(const std::function<bool(const OutputFile& file)>& stays,
                                 diag::Diagnostics& out) {
  const bool begun = is_sound() && announce();
  if (begun) {
    put_all();
    for (const OutputFile& file : list_.files()) {
      settle(file, stays(file));
    }
    write_list();
  }
  drop_waiting();
  std::sort(failures_.begin(), failures_.end());
  for (const auto& [path, reason] : failures_) {
    out.push_back({.rule = "unwritable-output",
                   .message = fmt::format("`{}` could not be written: {}", path, reason),
                   .help = kElsewhere});
  }
  return begun ? report_ : WriteReport();
}

}  // namespace jc::workspace
