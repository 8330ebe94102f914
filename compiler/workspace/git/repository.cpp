#include "compiler/workspace/git/repository.h"

#include <fmt/format.h>
#include <git2.h>

#include <filesystem>

#include "compiler/workspace/repository.h"

namespace jc::workspace::git {

namespace {

// Initialized once, with the first repository, and never taken down.
void start_library() {
  // In containers the files often belong to somebody else. Git refuses such repositories for what their
  // settings make it run; nothing is run here, and not to look would be to trust them.
  static const int started = git_libgit2_init() < 0 ? -1 : git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  (void)started;
}

template <class Thing>
using Owned = std::unique_ptr<Thing, void (*)(Thing*)>;

// Calls `make(&pointer)` and owns what it gives; null where it fails.
template <class Thing, class Make>
Owned<Thing> own(void (*free)(Thing*), const Make& make) {
  Thing* made = nullptr;
  return Owned<Thing>(make(&made) == 0 ? made : nullptr, free);
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error == nullptr || error->message == nullptr ? "unknown" : error->message;
}

std::string text_of(const git_oid& id) {
  char text[GIT_OID_HEXSZ + 1];
  git_oid_tostr(text, sizeof text, &id);
  return text;
}

Commit commit_of(const git_commit* commit) {
  const char* summary = git_commit_summary(const_cast<git_commit*>(commit));
  const git_signature* author = git_commit_author(commit);
  return {text_of(*git_commit_id(commit)), summary == nullptr ? "" : summary,
          author == nullptr ? "" : author->name, git_commit_time(commit)};
}

struct TreeWalk {
  git_repository* repository;
  const std::string& under;
  const std::function<bool(std::string_view)>& wanted;
  std::map<std::string, std::string> files;
};

// A link is no file: it may lead anywhere.
bool is_plain(const git_tree_entry* entry) {
  const git_filemode_t mode = git_tree_entry_filemode(entry);
  return mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

int visit(const char* folder, const git_tree_entry* entry, void* data) {
  auto& walk = *static_cast<TreeWalk*>(data);
  const std::string path = std::string(folder) + git_tree_entry_name(entry);
  if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
    const std::string here = path + "/";
    const bool on_the_way =
        walk.under.empty() || here.starts_with(walk.under) || walk.under.starts_with(here);
    // A positive answer leaves the folder out.
    return on_the_way ? 0 : 1;
  }
  if (is_plain(entry) && path.starts_with(walk.under) && walk.wanted(path)) {
    const auto blob = own<git_blob>(git_blob_free, [&](git_blob** made) {
      return git_blob_lookup(made, walk.repository, git_tree_entry_id(entry));
    });
    if (blob) {
      walk.files[path] = std::string(static_cast<const char*>(git_blob_rawcontent(blob.get())),
                                     static_cast<std::size_t>(git_blob_rawsize(blob.get())));
    }
  }
  return 0;
}

}  // namespace

struct Repository::Handle {
  explicit Handle(git_repository* opened) : repository(opened, git_repository_free) {}
  Owned<git_repository> repository;

  Owned<git_commit> find(const std::string& revision) const {
    auto object = own<git_object>(git_object_free, [&](git_object** made) {
      return git_revparse_single(made, repository.get(), revision.c_str());
    });
    return own<git_commit>(git_commit_free, [&](git_commit** made) {
      return object == nullptr
                 ? -1
                 : git_object_peel(reinterpret_cast<git_object**>(made), object.get(), GIT_OBJECT_COMMIT);
    });
  }

  Owned<git_tree> tree(const Commit& commit) const {
    const auto found = find(commit.id);
    return own<git_tree>(git_tree_free, [&](git_tree** made) {
      return found == nullptr ? -1 : git_commit_tree(made, found.get());
    });
  }
};

Repository::Repository(std::unique_ptr<Handle> handle) : handle_(std::move(handle)) {}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

std::optional<Repository> Repository::around(const std::string& folder) {
  start_library();
  git_repository* opened = nullptr;
  if (git_repository_open_ext(&opened, folder.empty() ? "." : folder.c_str(), 0, nullptr) != 0) {
    return std::nullopt;
  }
  Repository repository(std::make_unique<Handle>(opened));
  if (const char* files = git_repository_workdir(opened)) {
    repository.folder_ = real_path(files) + "/";
  }
  return repository;
}

bool Repository::is_shallow() const { return git_repository_is_shallow(handle_->repository.get()) == 1; }

std::string Repository::fetch_line(const std::string& revision) const {
  if (!is_shallow()) {
    return fmt::format("git fetch origin {}", revision);
  }
  const std::string_view origin = "origin/";
  const std::string branch = revision.starts_with(origin) ? revision.substr(origin.size()) : revision;
  const bool plain = branch.find_first_of("~^@{ ") == std::string::npos && branch != "HEAD";
  return plain ? fmt::format("git fetch --unshallow origin '+refs/heads/{0}:refs/remotes/origin/{0}'", branch)
               : "git fetch --unshallow origin";
}

std::variant<Commit, Problem> Repository::find(const std::string& revision) const {
  if (const auto commit = handle_->find(revision)) {
    return commit_of(commit.get());
  }
  return Problem{
      is_shallow()
          ? fmt::format("`{}` is not in this shallow clone; run `{}`", revision, fetch_line(revision))
          : fmt::format("`{}` is no revision of this repository ({})", revision, last_error())};
}

std::variant<Commit, Problem> Repository::merge_base(const std::string& a, const std::string& b) const {
  const auto one = handle_->find(a);
  const auto two = handle_->find(b);
  if (one == nullptr || two == nullptr) {
    return find(one == nullptr ? a : b);
  }
  git_oid base;
  if (git_merge_base(&base, handle_->repository.get(), git_commit_id(one.get()), git_commit_id(two.get())) !=
      0) {
    return Problem{is_shallow()
                       ? fmt::format("where `{}` and `{}` parted is not in this shallow clone; run `{}`", a,
                                     b, fetch_line(a))
                       : fmt::format("`{}` and `{}` have no common history", a, b)};
  }
  return find(text_of(base));
}

std::optional<std::string> Repository::usual_base() const {
  git_repository* repository = handle_->repository.get();
  const auto head = own<git_reference>(
      git_reference_free, [&](git_reference** made) { return git_repository_head(made, repository); });
  if (head != nullptr) {
    const auto upstream = own<git_reference>(
        git_reference_free, [&](git_reference** made) { return git_branch_upstream(made, head.get()); });
    const std::string own_name = git_reference_shorthand(head.get());
    // A branch that follows its own copy starts from where the copy started.
    if (upstream != nullptr && git_reference_shorthand(upstream.get()) != "origin/" + own_name) {
      return git_reference_shorthand(upstream.get());
    }
  }
  for (const char* name : {"origin/HEAD", "origin/main", "origin/master", "main", "master"}) {
    if (handle_->find(name) != nullptr) {
      return name;
    }
  }
  return std::nullopt;
}

std::map<std::string, std::string> Repository::files(
    const Commit& commit, const std::string& under,
    const std::function<bool(std::string_view)>& wanted) const {
  TreeWalk walk{handle_->repository.get(), under, wanted, {}};
  if (const auto tree = handle_->tree(commit)) {
    git_tree_walk(tree.get(), GIT_TREEWALK_PRE, visit, &walk);
  }
  return std::move(walk.files);
}

bool Repository::tracks(const std::string& path) const {
  const auto index = own<git_index>(git_index_free, [&](git_index** made) {
    return git_repository_index(made, handle_->repository.get());
  });
  return index != nullptr && git_index_get_bypath(index.get(), path.c_str(), 0) != nullptr;
}

std::string Repository::object_at(const Commit& commit, const std::string& path) const {
  const auto tree = handle_->tree(commit);
  if (tree == nullptr) {
    return "";
  }
  if (path.empty()) {
    return text_of(*git_tree_id(tree.get()));
  }
  const auto entry = own<git_tree_entry>(git_tree_entry_free, [&](git_tree_entry** made) {
    return git_tree_entry_bypath(made, tree.get(), path.c_str());
  });
  return entry == nullptr ? "" : text_of(*git_tree_entry_id(entry.get()));
}

std::vector<Commit> Repository::history(const std::string& from) const {
  std::vector<Commit> all;
  const auto start = handle_->find(from);
  const auto walk = own<git_revwalk>(
      git_revwalk_free, [&](git_revwalk** made) { return git_revwalk_new(made, handle_->repository.get()); });
  if (start == nullptr || walk == nullptr) {
    return all;
  }
  git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL);
  git_revwalk_simplify_first_parent(walk.get());
  git_revwalk_push(walk.get(), git_commit_id(start.get()));
  git_oid id;
  while (git_revwalk_next(&id, walk.get()) == 0) {
    const auto commit = own<git_commit>(git_commit_free, [&](git_commit** made) {
      return git_commit_lookup(made, handle_->repository.get(), &id);
    });
    if (commit != nullptr) {
      all.push_back(commit_of(commit.get()));
    }
  }
  return all;
}

}  // namespace jc::workspace::git
