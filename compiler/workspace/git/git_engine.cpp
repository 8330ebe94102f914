#include "compiler/workspace/git/git_engine.h"

#include <git2.h>

#include <filesystem>

namespace jc::workspace::git {

namespace {

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
  const std::string& under;
  const std::function<bool(std::string_view)>& wanted;
  std::vector<Listed> files;
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
    walk.files.push_back({path, text_of(*git_tree_entry_id(entry))});
  }
  return 0;
}

// Has the objects opened for itself: the library lets no two threads share what it has opened.
class GitObjects : public ObjectReader {
 public:
  explicit GitObjects(const std::string& folder)
      : objects_(
            own<git_odb>(git_odb_free, [&](git_odb** made) { return git_odb_open(made, folder.c_str()); })) {}

  std::optional<std::string> read(const std::string& object) override {
    git_oid id;
    if (objects_ == nullptr || git_oid_fromstr(&id, object.c_str()) != 0) {
      return std::nullopt;
    }
    const auto found = own<git_odb_object>(
        git_odb_object_free, [&](git_odb_object** made) { return git_odb_read(made, objects_.get(), &id); });
    if (found == nullptr || git_odb_object_type(found.get()) != GIT_OBJECT_BLOB) {
      return std::nullopt;
    }
    return std::string(static_cast<const char*>(git_odb_object_data(found.get())),
                       git_odb_object_size(found.get()));
  }

 private:
  Owned<git_odb> objects_;
};

class GitEngine : public Engine {
 public:
  explicit GitEngine(git_repository* opened) : repository_(opened, git_repository_free) {}

  std::string folder() const override {
    const char* files = git_repository_workdir(repository_.get());
    return files == nullptr ? "" : files;
  }

  bool is_shallow() const override { return git_repository_is_shallow(repository_.get()) == 1; }

  std::optional<Commit> find(const std::string& revision) const override {
    const auto commit = look_up(revision);
    return commit == nullptr ? std::nullopt : std::optional(commit_of(commit.get()));
  }

  std::string merge_base(const Commit& a, const Commit& b) const override {
    git_oid one;
    git_oid two;
    git_oid base;
    const bool found = git_oid_fromstr(&one, a.id.c_str()) == 0 && git_oid_fromstr(&two, b.id.c_str()) == 0 &&
                       git_merge_base(&base, repository_.get(), &one, &two) == 0;
    return found ? text_of(base) : "";
  }

  std::vector<std::string> names() const override {
    std::vector<std::string> all;
    git_strarray found{};
    if (git_reference_list(&found, repository_.get()) != 0) {
      return all;
    }
    for (std::size_t i = 0; i < found.count; i++) {
      const std::string_view name = found.strings[i];
      for (const std::string_view folder : {"refs/heads/", "refs/tags/", "refs/remotes/"}) {
        if (name.starts_with(folder)) {
          all.emplace_back(name.substr(folder.size()));
        }
      }
    }
    git_strarray_dispose(&found);
    return all;
  }

  HeadNames head() const override {
    const auto head = own<git_reference>(git_reference_free, [&](git_reference** made) {
      return git_repository_head(made, repository_.get());
    });
    if (head == nullptr) {
      return {};
    }
    const auto upstream = own<git_reference>(
        git_reference_free, [&](git_reference** made) { return git_branch_upstream(made, head.get()); });
    return {git_reference_shorthand(head.get()),
            upstream == nullptr ? "" : git_reference_shorthand(upstream.get())};
  }

  std::vector<Listed> files(const Commit& commit, const std::string& under,
                            const std::function<bool(std::string_view)>& wanted) const override {
    TreeWalk walk{under, wanted, {}};
    if (const auto tree = tree_of(commit)) {
      git_tree_walk(tree.get(), GIT_TREEWALK_PRE, visit, &walk);
    }
    return std::move(walk.files);
  }

  std::unique_ptr<ObjectReader> reader() const override {
    git_buf folder{};
    const bool known = git_repository_item_path(&folder, repository_.get(), GIT_REPOSITORY_ITEM_OBJECTS) == 0;
    auto reader = std::make_unique<GitObjects>(known ? std::string(folder.ptr, folder.size) : "");
    git_buf_dispose(&folder);
    return reader;
  }

  bool tracks(const std::string& path) const override {
    const auto index = own<git_index>(
        git_index_free, [&](git_index** made) { return git_repository_index(made, repository_.get()); });
    return index != nullptr && git_index_get_bypath(index.get(), path.c_str(), 0) != nullptr;
  }

  std::string object_at(const Commit& commit, const std::string& path) const override {
    const auto tree = tree_of(commit);
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

  std::string set(const std::string& name, const std::string& value) const override {
    const auto all = own<git_config>(
        git_config_free, [&](git_config** made) { return git_repository_config(made, repository_.get()); });
    const auto local = own<git_config>(git_config_free, [&](git_config** made) {
      return all == nullptr ? -1 : git_config_open_level(made, all.get(), GIT_CONFIG_LEVEL_LOCAL);
    });
    const bool done =
        local != nullptr && git_config_set_string(local.get(), name.c_str(), value.c_str()) == 0;
    return done ? "" : last_error();
  }

  std::vector<Commit> history(const std::string& from) const override {
    std::vector<Commit> all;
    auto at = look_up(from);
    // One by one: a walk of the library gives up where a shallow clone ends.
    while (at != nullptr) {
      all.push_back(commit_of(at.get()));
      at = own<git_commit>(git_commit_free,
                           [&](git_commit** made) { return git_commit_parent(made, at.get(), 0); });
    }
    return all;
  }

 private:
  Owned<git_commit> look_up(const std::string& revision) const {
    auto object = own<git_object>(git_object_free, [&](git_object** made) {
      return git_revparse_single(made, repository_.get(), revision.c_str());
    });
    return own<git_commit>(git_commit_free, [&](git_commit** made) {
      return object == nullptr
                 ? -1
                 : git_object_peel(reinterpret_cast<git_object**>(made), object.get(), GIT_OBJECT_COMMIT);
    });
  }

  Owned<git_tree> tree_of(const Commit& commit) const {
    const auto found = look_up(commit.id);
    return own<git_tree>(git_tree_free, [&](git_tree** made) {
      return found == nullptr ? -1 : git_commit_tree(made, found.get());
    });
  }

  Owned<git_repository> repository_;
};

// The library opens what is named `config`, `HEAD` or `packed-refs` and reads to its end. Of a pipe or a
// device that end may never come.
bool holds_what_has_no_end(const std::filesystem::path& git_folder) {
  using Type = std::filesystem::file_type;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(git_folder, error)) {
    const Type type = entry.status(error).type();
    if (type == Type::fifo || type == Type::character || type == Type::block) {
      return true;
    }
  }
  return false;
}

// Null where there is none that can be read.
git_repository* open_around(const char* folder) {
  git_buf found = GIT_BUF_INIT;
  const bool there = git_repository_discover(&found, folder, 0, nullptr) == 0;
  const std::string git_folder = there ? found.ptr : "";
  git_buf_dispose(&found);
  git_repository* opened = nullptr;
  const bool open = there && !holds_what_has_no_end(git_folder) &&
                    git_repository_open_ext(&opened, folder, 0, nullptr) == 0;
  return open ? opened : nullptr;
}

}  // namespace

}  // namespace jc::workspace::git

// The library is initialized once, with the first repository, and never taken down. In containers the files
// often belong to somebody else. Git refuses such repositories for what their settings make it run; nothing
// is run here, and not to look would be to trust them.
jc::workspace::git::Engine* journeyc_open_repository(const char* folder) {
  static const int started =
      git_libgit2_init() < 0 ? -1 : git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0) + 1;
  git_repository* opened = started > 0 ? jc::workspace::git::open_around(folder) : nullptr;
  return opened == nullptr ? nullptr : new jc::workspace::git::GitEngine(opened);
}
