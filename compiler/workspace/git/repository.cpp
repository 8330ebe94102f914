#include "compiler/workspace/git/repository.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/source/module.h"
#include "compiler/source/nearest.h"
#include "compiler/workspace/git/git_engine.h"
#include "compiler/workspace/parallel.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace::git {

namespace {

const source::LoadedSymbol& engine() {
  static const source::LoadedSymbol loaded = source::load_symbol(kGitEngine, kOpenRepository, "libgit2");
  return loaded;
}

// In the order of the objects; null where one can't be read.
std::vector<std::shared_ptr<const std::string>> read_all(const Engine& engine,
                                                         const std::vector<std::string>& objects,
                                                         unsigned threads) {
  constexpr std::size_t kFew = 32;
  std::vector<std::shared_ptr<const std::string>> texts(objects.size());
  const std::size_t parts = std::min<std::size_t>(threads, objects.size() / kFew + 1);
  parallel_for(parts, threads, [&](std::size_t part) {
    const std::unique_ptr<ObjectReader> reader = engine.reader();
    for (std::size_t i = part; i < objects.size(); i += parts) {
      if (auto text = reader->read(objects[i])) {
        texts[i] = std::make_shared<const std::string>(std::move(*text));
      }
    }
  });
  return texts;
}

}  // namespace

std::string Repository::missing_engine() { return engine().error; }

Repository::Repository(std::unique_ptr<Engine> opened) : engine_(std::move(opened)) {}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

std::optional<Repository> Repository::around(const std::string& folder) {
  const auto open = reinterpret_cast<OpenRepository>(engine().address);
  std::unique_ptr<Engine> opened(open == nullptr ? nullptr : open(folder.empty() ? "." : folder.c_str()));
  if (opened == nullptr) {
    return std::nullopt;
  }
  Repository repository(std::move(opened));
  if (const std::string files = repository.engine_->folder(); !files.empty()) {
    repository.folder_ = real_path(files) + "/";
  }
  return repository;
}

bool Repository::is_shallow() const { return engine_->is_shallow(); }

std::string Repository::fetch_line(const std::string& revision) const {
  if (!is_shallow()) {
    return fmt::format("git fetch origin {}", revision);
  }
  if (revision.find_first_of("~^@{ ") != std::string::npos || revision == "HEAD" ||
      revision == "origin/HEAD") {
    return "git fetch --unshallow origin";
  }
  constexpr std::string_view kOrigin = "origin/";
  // A tag, a commit or a branch: nothing here tells which.
  return revision.starts_with(kOrigin)
             ? fmt::format("git fetch --unshallow origin '+refs/heads/{0}:refs/remotes/origin/{0}'",
                           revision.substr(kOrigin.size()))
             : "git fetch --unshallow --tags origin '+refs/heads/*:refs/remotes/origin/*'";
}

std::variant<Commit, Problem> Repository::find(const std::string& revision) const {
  if (auto commit = engine_->find(revision)) {
    return *commit;
  }
  const std::vector<std::string> names = engine_->names();
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto near = source::nearest(revision, views);
  const std::string help = near ? fmt::format("; did you mean `{}`?", *near) : "";
  return Problem{
      is_shallow()
          ? fmt::format("`{}` is not in this shallow clone; run `{}`", revision, fetch_line(revision))
          : fmt::format("`{}` is no branch, tag or commit of this repository{}", revision, help)};
}

std::variant<Commit, Problem> Repository::merge_base(const std::string& a, const std::string& b) const {
  const std::variant<Commit, Problem> one = find(a);
  const std::variant<Commit, Problem> two = find(b);
  if (std::holds_alternative<Problem>(one) || std::holds_alternative<Problem>(two)) {
    return std::holds_alternative<Problem>(one) ? one : two;
  }
  const std::string base = engine_->merge_base(std::get<Commit>(one), std::get<Commit>(two));
  if (base.empty()) {
    return Problem{is_shallow()
                       ? fmt::format("where `{}` and `{}` parted is not in this shallow clone; run `{}`", a,
                                     b, fetch_line(a))
                       : fmt::format("`{}` and `{}` have no common history", a, b)};
  }
  return find(base);
}

std::optional<std::string> Repository::usual_base() const {
  const HeadNames head = engine_->head();
  // A branch that follows its own copy starts from where the copy started.
  if (!head.upstream.empty() && head.upstream != "origin/" + head.branch) {
    return head.upstream;
  }
  for (const char* name : {"origin/HEAD", "origin/main", "origin/master", "main", "master"}) {
    if (engine_->find(name)) {
      return name;
    }
  }
  return std::nullopt;
}

std::map<std::string, std::string> Repository::files(const Commit& commit, const std::string& under,
                                                     const std::function<bool(std::string_view)>& wanted,
                                                     unsigned threads) {
  const std::vector<Listed> listed = engine_->files(commit, under, wanted);
  Texts texts;
  std::vector<std::string> unread;
  for (const Listed& each : listed) {
    const auto known = last_.find(each.object);
    const auto [at, is_new] = texts.try_emplace(each.object, known == last_.end() ? nullptr : known->second);
    if (is_new && at->second == nullptr) {
      unread.push_back(each.object);
    }
  }
  const std::vector<std::shared_ptr<const std::string>> found = read_all(*engine_, unread, threads);
  for (std::size_t i = 0; i < unread.size(); i++) {
    texts[unread[i]] = found[i];
  }
  std::map<std::string, std::string> files;
  for (const Listed& each : listed) {
    if (const auto& text = texts[each.object]; text != nullptr) {
      files.emplace(each.path, *text);
    }
  }
  last_ = std::move(texts);
  return files;
}

bool Repository::tracks(const std::string& path) const { return engine_->tracks(path); }

std::string Repository::object_at(const Commit& commit, const std::string& path) const {
  return engine_->object_at(commit, path);
}

std::optional<Problem> Repository::set(const std::string& name, const std::string& value) const {
  const std::string why = engine_->set(name, value);
  return why.empty() ? std::nullopt
                     : std::optional(Problem{fmt::format(
                           "`{}` could not be set in the repository's configuration: {}", name, why)});
}

std::vector<Commit> Repository::history(const std::string& from) const { return engine_->history(from); }

}  // namespace jc::workspace::git
