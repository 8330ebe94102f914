#include "compiler/cli/diff_sides.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "compiler/cli/check.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace fs = std::filesystem;
namespace git = workspace::git;

namespace {

bool is_on_disk(const std::string& word) {
  std::error_code error;
  return fs::exists(word, error);
}

// `A..B` is two revisions, `A...B` the second one against where both parted.
struct Words {
  std::vector<std::string> folders;
  std::vector<std::string> revisions;
  bool parted = false;
};

Words words_of(const Arguments& arguments) {
  Words words;
  for (const std::string& path : arguments.paths) {
    if (is_on_disk(path)) {
      words.folders.push_back(path);
      continue;
    }
    const std::size_t three = path.find("...");
    const std::size_t dots = path.find("..");
    if (dots == std::string::npos || dots == 0) {
      words.revisions.push_back(path);
      continue;
    }
    words.parted = three != std::string::npos;
    const std::string second = path.substr(dots + (words.parted ? 3 : 2));
    words.revisions.push_back(path.substr(0, dots));
    words.revisions.push_back(second.empty() ? "HEAD" : second);
  }
  return words;
}

class Finder {
 public:
  Finder(const Arguments& arguments, Streams& streams)
      : arguments_(arguments), streams_(streams), words_(words_of(arguments)) {}

  std::optional<TwoSides> run() {
    if (words_.folders.size() == 2 && words_.revisions.empty()) {
      return TwoSides{
          workspace::side_on_disk(words_.folders[0]), workspace::side_on_disk(words_.folders[1]), {}};
    }
    if (words_.folders.size() + words_.revisions.size() > 2 + (words_.folders.size() == 1 ? 1U : 0U)) {
      return fail("there are two sides to a diff, and one folder to look at");
    }
    const std::string place = words_.folders.empty() ? "" : words_.folders.front();
    root_ = root_of(place);
    repository_ = git::Repository::around(root_);
    if (!repository_) {
      return without_repository();
    }
    return in_repository();
  }

 private:
  static std::string root_of(const std::string& place) {
    std::error_code error;
    const bool file = !place.empty() && !fs::is_directory(place, error);
    const std::string folder = file ? fs::path(place).parent_path().generic_string() : place;
    // In a folder of a workspace its other files count as well: they share their names.
    return workspace::find_root(folder).value_or(workspace::as_prefix(folder));
  }

  std::optional<TwoSides> without_repository() {
    if (const std::string missing = git::Repository::missing_engine(); !missing.empty()) {
      return fail(fmt::format("revisions can't be read: {}; two folders can be compared", missing));
    }
    const bool word = !words_.revisions.empty();
    return fail(
        word ? fmt::format("`{}` is neither a file nor a folder, and without a git repository around "
                           "`{}` it is no revision; name two folders",
                           words_.revisions.front(), root_.empty() ? "." : root_)
             : "there is no git repository here to compare with; name two folders: `journeyc diff OLD NEW`");
  }

  std::optional<TwoSides> in_repository() {
    TwoSides sides;
    sides.after = workspace::side_on_disk(root_);
    sides.after.name = "what is here";
    std::variant<git::Commit, git::Problem> before = git::Problem{};
    if (words_.revisions.size() == 2) {
      before = words_.parted ? repository_->merge_base(words_.revisions[0], words_.revisions[1])
                             : repository_->find(words_.revisions[0]);
      if (!set(repository_->find(words_.revisions[1]), words_.revisions[1], sides.after)) {
        return std::nullopt;
      }
    } else {
      before = base();
    }
    if (!set(before, name_of_base(), sides.before)) {
      return std::nullopt;
    }
    if (!arguments_.since.empty()) {
      return with_base(std::move(sides));
    }
    return sides;
  }

  // What the working folder is compared with.
  std::variant<git::Commit, git::Problem> base() const {
    if (!words_.revisions.empty()) {
      return repository_->find(words_.revisions.front());
    }
    return find_base(*repository_, arguments_);
  }

  std::string name_of_base() const {
    return !words_.revisions.empty()     ? words_.revisions.front()
           : !arguments_.since.empty()   ? arguments_.since
           : !arguments_.against.empty() ? arguments_.against
                                         : repository_->usual_base().value_or("");
  }

  std::optional<TwoSides> with_base(TwoSides sides) {
    const std::optional<std::string> usual =
        arguments_.against.empty() ? repository_->usual_base() : std::optional(arguments_.against);
    if (usual) {
      const auto commit = repository_->merge_base(*usual, "HEAD");
      workspace::Side base;
      if (!set(commit, *usual, base)) {
        return std::nullopt;
      }
      sides.base = std::move(base);
    }
    return sides;
  }

  bool set(const std::variant<git::Commit, git::Problem>& found, const std::string& name,
           workspace::Side& side) {
    if (const auto* problem = std::get_if<git::Problem>(&found)) {
      // A word of the command line may have been meant as a folder as well.
      const auto& words = words_.revisions;
      const bool word = std::find(words.begin(), words.end(), name) != words.end() && !words_.parted;
      fail(word ? as_word(problem->text) : problem->text);
      return false;
    }
    side = workspace::side_in(*repository_, std::get<git::Commit>(found), root_, threads_of(arguments_));
    side.name = side.name.starts_with(name) ? side.name : fmt::format("{} ({})", name, side.name);
    return true;
  }

  static std::string as_word(std::string text) {
    constexpr std::string_view kNone = " is no branch";
    const std::size_t at = text.find(kNone);
    return at == std::string::npos ? text
                                   : text.replace(at, kNone.size(), " is no file or folder, and no branch");
  }

  std::optional<TwoSides> fail(const std::string& text) {
    streams_.error(fmt::format("journeyc: {}\n", text));
    return std::nullopt;
  }

  const Arguments& arguments_;
  Streams& streams_;
  Words words_;
  std::string root_;
  std::optional<git::Repository> repository_;
};

}  // namespace

std::variant<git::Commit, git::Problem> find_base(const git::Repository& repository,
                                                  const Arguments& arguments) {
  if (!arguments.since.empty()) {
    return repository.find(arguments.since);
  }
  if (!arguments.against.empty()) {
    return repository.merge_base(arguments.against, "HEAD");
  }
  const auto usual = repository.usual_base();
  if (!usual) {
    return git::Problem{
        "nothing says which branch this one began from; name it with `--against` or `--since`"};
  }
  return repository.merge_base(*usual, "HEAD");
}

std::optional<TwoSides> find_sides(const Arguments& arguments, Streams& streams) {
  return Finder(arguments, streams).run();
}

}  // namespace jc::cli
