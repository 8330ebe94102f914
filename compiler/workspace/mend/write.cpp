#include "compiler/source/write.h"

#include <unistd.h>

#include <set>
#include <variant>

#include "compiler/source/load.h"
#include "compiler/workspace/mend/mend.h"
#include "compiler/workspace/mend/pending.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/write/list.h"

namespace jc::workspace {

namespace {

// Why the file may not be written; empty where it is what was read.
std::string changed_since(const MendedFile& file) {
  const source::Loaded loaded = source::load(file.path);
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    return failure->text;
  }
  return std::get<std::string>(loaded) == file.before ? ""
                                                      : "was changed by somebody else while it was checked";
}

// Takes every file from its old bytes to its new ones, or none of them.
class AllOrNone {
 public:
  AllOrNone(std::string root, const std::vector<MendedFile>& files) : root_(std::move(root)) {
    for (const MendedFile& file : files) {
      if (!file.given) {
        files_.push_back(&file);
      }
    }
  }

  std::vector<WriteFailure> run() {
    if (files_.empty()) {
      return {};
    }
    const FixLock lock(root_);
    finish_pending(root_);
    for (const MendedFile* file : files_) {
      if (std::string reason = changed_since(*file); !reason.empty()) {
        failures_.push_back({file->path, std::move(reason)});
      }
    }
    if (failures_.empty()) {
      wait_all();
    }
    if (failures_.empty()) {
      take_places();
    }
    forget_pending(root_);
    for (const PendingFile& file : pending_) {
      ::unlink(file.next.c_str());
      ::unlink(file.back.c_str());
    }
    return std::move(failures_);
  }

 private:
  // The new bytes of every file, and the old ones to go back to, stand beside it before the first one
  // changes.
  void wait_all() {
    std::set<std::string> swept;
    for (const MendedFile* file : files_) {
      PendingFile pending;
      pending.path = real_path(file->path);
      const std::string folder = source::folder_of(pending.path);
      if (swept.insert(folder).second) {
        source::remove_dead_temporaries(folder);
      }
      pending.hash_after = content_hash(file->after);
      pending.hash_before = content_hash(file->before);
      source::WriteResult result = source::write_waiting(pending.path, folder, file->after, pending.next);
      if (result.outcome != source::WriteOutcome::failed && files_.size() > 1) {
        result = source::write_waiting(pending.path, folder, file->before, pending.back);
      }
      pending_.push_back(std::move(pending));
      if (result.outcome == source::WriteOutcome::failed) {
        failures_.push_back({file->path, result.reason});
        return;
      }
    }
    if (files_.size() > 1 && !note_pending(root_, pending_)) {
      failures_.push_back(
          {files_.front()->path, "needs a note in the repository's folder, which can't be written"});
    }
  }

  void take_places() {
    for (std::size_t i = 0; i < files_.size(); i++) {
      // Others may write at any moment: this is as late as one can look.
      std::string reason = changed_since(*files_[i]);
      if (reason.empty()) {
        const source::WriteResult result = source::take_place(pending_[i].next, pending_[i].path);
        reason = result.outcome == source::WriteOutcome::failed ? result.reason : "";
      }
      if (!reason.empty()) {
        failures_.push_back({files_[i]->path, std::move(reason)});
        go_back(i);
        return;
      }
    }
  }

  // Those before `end` have their new bytes.
  void go_back(std::size_t end) {
    for (std::size_t i = 0; i < end; i++) {
      const source::WriteResult result = source::take_place(pending_[i].back, pending_[i].path);
      if (result.outcome == source::WriteOutcome::failed) {
        failures_.push_back({files_[i]->path, "was fixed, and that can't be undone: it " + result.reason});
      }
    }
  }

  std::string root_;
  std::vector<const MendedFile*> files_;
  std::vector<PendingFile> pending_;
  std::vector<WriteFailure> failures_;
};

}  // namespace

std::vector<WriteFailure> write_mended(const std::string& root, const std::vector<MendedFile>& files) {
  return AllOrNone(root, files).run();
}

void finish_interrupted_fix(const std::string& root) {
  if (is_pending(root)) {
    const FixLock lock(root);
    finish_pending(root);
  }
}

}  // namespace jc::workspace
