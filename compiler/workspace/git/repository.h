// Reads revisions of a git repository straight from its objects: no clone, no checkout, no program called.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace jc::workspace::git {

// Why something could not be read, in words for the user.
struct Problem {
  std::string text;
};

struct Commit {
  // Forty hexadecimal digits.
  std::string id;
  std::string summary;
  std::string author;
  // Seconds since 1970.
  std::int64_t time = 0;
};

class Engine;

class Repository {
 public:
  // Why no repository can be read at all; empty where that is possible.
  static std::string missing_engine();
  // The repository around a folder; nothing where there is none.
  static std::optional<Repository> around(const std::string& folder);

  Repository(Repository&&) noexcept;
  Repository& operator=(Repository&&) noexcept;
  ~Repository();

  // The folder with the files, by its real path with a slash behind it; empty for a bare repository.
  const std::string& folder() const { return folder_; }
  // Only some of the history is there.
  bool is_shallow() const;
  // The command that brings the history that is missing.
  std::string fetch_line(const std::string& revision) const;

  std::variant<Commit, Problem> find(const std::string& revision) const;
  // Where two revisions parted.
  std::variant<Commit, Problem> merge_base(const std::string& a, const std::string& b) const;
  // What a branch starts from where nobody says it: the branch that `HEAD` follows, `origin/HEAD`,
  // `origin/main` …, `main`, `master`; nothing where none is there.
  std::optional<std::string> usual_base() const;

  // Texts of the files of a commit below `under` (from the top, with a slash behind it, or empty) that are
  // `wanted` by their path from the top. What the commit asked for before it holds as well is not read again.
  std::map<std::string, std::string> files(const Commit& commit, const std::string& under,
                                           const std::function<bool(std::string_view)>& wanted,
                                           unsigned threads);
  // The id of what stands at a path of a commit; empty where nothing does.
  std::string object_at(const Commit& commit, const std::string& path) const;
  // Whether git keeps the file at a path from the top, whatever is in it now.
  bool tracks(const std::string& path) const;
  // Commits from `from` back along first parents, newest first.
  std::vector<Commit> history(const std::string& from) const;

  // Writes a setting into the configuration of this repository; why it can't be where it can't.
  std::optional<Problem> set(const std::string& name, const std::string& value) const;

 private:
  explicit Repository(std::unique_ptr<Engine> opened);
  // By the id of the object.
  using Texts = std::unordered_map<std::string, std::shared_ptr<const std::string>>;

  std::unique_ptr<Engine> engine_;
  std::string folder_;
  // Of the commit that was asked for last: its neighbours differ in a few files.
  Texts last_;
};

}  // namespace jc::workspace::git
