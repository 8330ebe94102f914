// Writes what a build made into its folder: whole files or nothing, unchanged ones left alone, and never over
// or in place of a file that is not its own.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/workspace/write/list.h"
#include "compiler/workspace/write/output.h"
#include "compiler/workspace/write/parts.h"

namespace jc::workspace {

struct WriteReport {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  // Files that are no longer made and stay all the same, because somebody has changed them.
  std::vector<std::string> left_alone;
  // The same, because they may have come with the repository.
  std::vector<std::string> tracked;
};

// A part of an earlier build that still stands.
struct KeptPart {
  // In the order in which they were made.
  std::vector<OutputFile> files;
  std::string told;
};

// A file of an earlier build that is a part of its own, and still as that build has left it.
struct LeftFile {
  std::string bytes;
  // What it told of them.
  std::string told;
};

// Holds a folder for one build; another one waits until it is done. A file in it is written over or removed
// only where it stands on the list of an earlier build with the hash that it still has. Everything is set
// aside first; where one file may not be written, none is. What is about to take its place is put on the list
// before, so that a build that is killed leaves nothing that nobody owns.
//
// A list that git tracks came with the repository and may say anything, with the right hashes: it proves
// nothing for files that git tracks as well.
class OutputWriter {
 public:
  enum class Tracked : std::uint8_t { kept, ours };

  // Makes the folder where there is none. `workspace` is the root of the workspace, `audience` the one that
  // the build is for; `tracked` says whether what git tracks is ours where a list that it tracks says so.
  OutputWriter(std::string folder, const std::string& workspace, std::string audience = "",
               Tracked tracked = Tracked::kept);
  OutputWriter(const OutputWriter&) = delete;
  OutputWriter& operator=(const OutputWriter&) = delete;
  ~OutputWriter();

  // Where the folder is, with links followed.
  std::string place() const;
  // The root of another workspace that is there and has its outputs in this folder; else empty.
  std::string other_owner() const;
  // Whom an earlier build has written the folder for, where it was for others: what is internal may not get
  // between what customers are given. Empty for nobody in particular, nothing where it was for the same.
  std::optional<std::string> other_audience() const;
  // What earlier builds have left.
  std::vector<OutputFile> earlier() const { return list_.files(); }

  // How many files there are where a build of this stamp has left all that it would make, and nobody has
  // touched any of it since. Nothing where that is not so, or not remembered.
  std::optional<std::size_t> as_made(const std::string& stamp) const;
  // To be remembered where the build comes to a good end.
  void set_stamp(std::string stamp) { stamp_ = std::move(stamp); }

  // The files of a part where an earlier build of this stamp has left them and nobody has touched any of them
  // since: they are written and need not be made. Nothing where that is not so. For several threads.
  std::optional<KeptPart> keep(const std::string& folder, const std::string& stamp);
  // The file whose path is the name of a part, whatever the stamp of that: for who writes most of it again.
  // Nothing where somebody has touched it since. For several threads.
  std::optional<LeftFile> left(const std::string& path);
  // To be remembered where the build comes to a good end. For several threads.
  void note(Part part);

  // Several threads may write at once. Nothing is in its place before `finish`.
  void write(std::vector<Output> outputs);
  // When all have been written: whether all of them may take their places.
  bool is_sound();
  // Puts all of them into their places or, where one may not be there, none; removes what is no longer made,
  // of the kinds that are not to stay. Failures are reported under `unwritable-output`, ordered by path.
  WriteReport finish(const std::function<bool(const OutputFile& file)>& stays, diag::Diagnostics& out);

 private:
  enum class Standing : std::uint8_t { unchanged, free, tracked, foreign };

  void set_aside(const std::vector<Output>& outputs);
  void set_aside(const Output& output);
  bool announce();
  // Whether it did.
  bool take_place(const std::string& output, const std::string& temporary);
  void put_all();
  void drop_waiting();
  Standing standing(const Output& output) const;
  bool is_reachable(const std::string& path) const;
  // Whether the list proves nothing for the path.
  bool came_with_repository(const std::string& path) const;
  // Whether what stands at the path is what was made.
  bool is_ours(const std::string& path) const;
  void remove(const std::string& path);
  void settle(const OutputFile& file, bool stays);
  void write_list();
  // By path.
  using Standings = std::unordered_map<std::string, std::string>;
  std::string standing_at(const std::string& path) const;
  // Nothing where one of them is not there, or can't be reached.
  std::optional<std::vector<std::string>> standings(const std::vector<std::string>& paths,
                                                    const Standings& known) const;
  std::string stamp_of_files(const std::string& stamp, const std::vector<std::string>& paths) const;
  // Their lines on the list; nothing where one of them is not there once.
  std::optional<std::vector<const Listed*>> listed(const std::vector<std::string>& paths) const;
  // Of an earlier build; null where there is none.
  Part* earlier_part(const std::string& folder);
  // Whether its files, which stand so, are as that build has left them.
  static bool stands(const Part& part, const std::vector<std::string>& standing);
  void remember_parts();
  void fail(const std::string& path, const std::string& reason);

  // As messages name it, and as its files are reached: it is opened once, and whatever stands at its name
  // later, a link perhaps, files go where it was.
  std::string folder_;
  std::string at_;
  std::string workspace_;
  std::string audience_;
  std::string stamp_;
  int lock_ = -1;
  OutputList list_;
  // Of an earlier build, once one is asked for, but for those that are kept.
  Parts earlier_parts_;
  std::once_flag parts_read_;
  Tracked tracked_;
  // Paths of the list for which it proves nothing. Git is asked when the first of them is to go: most builds
  // replace nothing that git tracks, and many replace nothing.
  mutable std::set<std::string> came_with_repository_;
  mutable std::once_flag asked_git_;
  // Guards what is below.
  std::mutex mutex_;
  std::vector<Output> held_;
  std::size_t held_bytes_ = 0;
  // By path: what is set aside.
  std::map<std::string, std::string> waiting_;
  std::set<std::string> made_;
  Parts parts_;
  // Of what is kept, so that nobody has to look again: most files of a build are.
  Standings kept_;
  // By path: the lines of the new list.
  std::map<std::string, std::string> lines_;
  // The one into which a file was put last.
  std::string last_folder_;
  std::vector<std::pair<std::string, std::string>> failures_;
  WriteReport report_;
};

}  // namespace jc::workspace
