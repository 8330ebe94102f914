#include "compiler/workspace/cache/recollection.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>

#include "compiler/source/load.h"
#include "compiler/source/text_hash.h"
#include "compiler/source/write.h"
#include "compiler/workspace/baseline.h"
#include "compiler/workspace/cache/entry.h"
#include "compiler/workspace/cache/folder.h"
#include "compiler/workspace/cache/kept_check_fields.h"
#include "compiler/workspace/dead_links.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/schemas.h"
#include "compiler/workspace/write/list.h"
#include "compiler/workspace/write/standing.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostOfOne = std::size_t{16} << 20U;
constexpr CacheContent kMost{kMostFindings, std::size_t{64} << 20U};
// Behind the name of the entry.
constexpr std::string_view kOfFiles = "-files";
// Where more files have changed, all are read.
constexpr std::size_t kMostChanged = 16;

// Names that stand for several places are told apart by what they mean now.
std::string place_key(const Request& request) {
  std::error_code error;
  ToBytes key;
  std::vector<std::string> files;
  for (const NamedFile& named : request.files) {
    files.push_back(named.path);
  }
  key(fs::current_path(error).string(), request.root, files, request.folders, request.remember);
  return key.take();
}

std::string program_mark(const Request& request) {
  // A copy of the program has other times.
  const std::string program = "/proc/self/exe";
  return request.remember == Remember::by_content ? hash_at(program) : look_at(program).text;
}

std::string key_of(const Request& request, const Compilation& begun, const HouseRulePages& house) {
  const Config& config = begun.config;
  const lint::Settings& settings = config.settings;
  const bool baseline_inside = is_in_repository(baseline_path(config), config.root);
  const bool schemas_inside = is_in_repository(config.root + std::string(kSchemaFolder), config.root);
  ToBytes key;
  key(place_key(request), program_mark(request), static_cast<std::uint64_t>(::geteuid()), begun.as_of,
      settings.profile, settings.select, settings.ignore, settings.edition, request.obey_comments,
      request.use_baseline, config.out_dir, real_path(config.root), repository_of(config.root), house.outside,
      house.error.value(), baseline_inside, schemas_inside);
  return key.take();
}

// All files that a check reads, but for those that are looked for on the way.
std::vector<std::string> files_of(const Config& config, const HouseRulePages& house,
                                  const std::vector<std::string>& paths) {
  std::vector<std::string> all = config.files;
  all.insert(all.end(), paths.begin(), paths.end());
  all.insert(all.end(), house.paths.begin(), house.paths.end());
  for (const std::string_view path : schema_paths()) {
    all.push_back(config.root + std::string(path));
  }
  all.push_back(baseline_path(config));
  return all;
}

// What was spoken of without having been read has no text to show.
std::optional<std::string> text_of(const Spoken& spoken) {
  if (spoken.hash == content_hash("")) {
    return "";
  }
  source::Loaded loaded = source::load(spoken.path);
  auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr || content_hash(*text) != spoken.hash ? std::nullopt
                                                               : std::optional(std::move(*text));
}

std::optional<Entry> read_entry(const std::string& path) {
  const source::Loaded loaded = source::load(path, kMostOfOne);
  const auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? std::nullopt : entry_in(*text);
}

void write_bytes(const std::string& path, const std::string& bytes) {
  const std::string folder = make_in_cache(kFindingsCache);
  if (bytes.size() > kMostOfOne || folder.empty()) {
    return;
  }
  source::write_if_changed(path, bytes);
  // To look through the folder costs more than to write one: a run of many workspaces does it now and then,
  // and leaves no more than these beyond the bounds.
  constexpr unsigned kWritesBetween = 64;
  static std::atomic<unsigned> writes = 0;
  if (writes++ % kWritesBetween == 0) {
    bound_cache(folder, kMost);
  }
}

// What is used stays longest.
void note_use(const std::string& path) {
  std::error_code error;
  fs::last_write_time(path, fs::file_time_type::clock::now(), error);
}

}  // namespace

bool may_remember(const Request& request) {
  return request.remember != Remember::nothing && request.lint && request.texts.empty() &&
         request.revision == nullptr && !cache_folder().empty() &&
         std::none_of(request.files.begin(), request.files.end(),
                      [](const NamedFile& named) { return named.content.has_value(); });
}

Recollection::Recollection(const Request& request, const Compilation& begun,
                           const std::vector<std::string>& paths)
    : request_(request), paths_(paths), first_path_(begun.config.files.size()) {
  const HouseRulePages house = house_rule_pages(begun.config);
  key_ = key_of(request, begun, house);
  file_ = fmt::format("{}/{}/{:016x}", cache_folder(), kFindingsCache, source::text_hash(place_key(request)));
  const MarkBy by = request.remember == Remember::by_content ? MarkBy::content : MarkBy::times;
  marks_ = marks_of(files_of(begun.config, house, paths), by, request.threads);
  // The configuration was read before its times were.
  for (std::size_t i = 0; i < begun.config.files.size(); i++) {
    marks_[i].young = true;
  }
}

bool Recollection::recall(Compilation& result) const {
  std::optional<Entry> entry = read_entry(file_);
  if (!entry || entry->key != key_ || !are_same(entry->marks, marks_, request_.threads)) {
    return false;
  }
  LinkedFiles linked(result.config.root);
  const bool same_links = std::all_of(entry->links.begin(), entry->links.end(), [&](const Looked& looked) {
    return linked.has(looked.path) == looked.there;
  });
  if (!same_links) {
    return false;
  }
  // What was young, and is the same now, can be told by its times from now on.
  bool aged = false;
  for (std::size_t i = 0; i < marks_.size(); i++) {
    aged = aged || (!marks_[i].young && !entry->marks[i].hash.empty());
  }
  if (aged) {
    Entry older = *entry;
    for (std::size_t i = 0; i < marks_.size(); i++) {
      older.marks[i].hash = marks_[i].young ? older.marks[i].hash : "";
    }
    write_bytes(file_, to_bytes(older));
  }
  source::Files& files = *result.files;
  const auto take = [&](const Spoken& spoken) -> std::optional<source::FileId> {
    std::optional<std::string> text = text_of(spoken);
    return text ? std::optional(files.add(spoken.path, std::move(*text))) : std::nullopt;
  };
  if (!give_files(entry->files, files, take, entry->findings, entry->silenced)) {
    return false;
  }
  note_use(file_);
  result.findings = std::move(entry->findings);
  result.silenced = std::move(entry->silenced);
  result.fixed_since = std::move(entry->fixed_since);
  result.summary = std::move(entry->summary);
  if (!entry->baseline.empty()) {
    result.baseline = Baseline{entry->baseline.front(), {}};
  }
  return true;
}

std::optional<Base> Recollection::base() const {
  const source::Loaded loaded = source::load(file_ + std::string(kOfFiles), kMostOfOne);
  const auto* text = std::get_if<std::string>(&loaded);
  std::optional<KeptCheck> check = text == nullptr ? std::nullopt : kept_check_in(*text);
  const auto same_path = [](const Mark& a, const Mark& b) { return a.path == b.path; };
  if (!check || check->key != key_ || check->paths != paths_ || check->files.size() != paths_.size() ||
      !std::equal(check->marks.begin(), check->marks.end(), marks_.begin(), marks_.end(), same_path)) {
    return std::nullopt;
  }
  Base base{std::move(*check), {}};
  for (const std::size_t place : changed_since(base.check.marks, marks_, request_.threads)) {
    const std::size_t at = place - first_path_;
    if (place < first_path_ || at >= paths_.size() || marks_[place].standing.empty()) {
      return std::nullopt;
    }
    base.changed.push_back(at);
  }
  return base.changed.empty() || base.changed.size() > kMostChanged ? std::nullopt
                                                                    : std::optional(std::move(base));
}

std::vector<Mark> Recollection::hashed_marks(const Compilation& result, const KeptCheck* base) const {
  std::vector<Mark> marks = marks_;
  std::map<std::string_view, std::string_view> texts;
  for (std::size_t i = result.first_file; i < result.files->size(); i++) {
    const source::File& file = (*result.files)[source::FileId{static_cast<std::uint32_t>(i)}];
    texts.emplace(file.path(), file.content());
  }
  for (std::size_t i = 0; i < marks.size(); i++) {
    Mark& mark = marks[i];
    if (mark.young) {
      const auto read = texts.find(mark.path);
      const bool there = read != texts.end() && !read->second.empty();
      // What was not read again is what it was when it was.
      mark.hash = there                                             ? content_hash(read->second)
                  : base != nullptr && !base->marks[i].hash.empty() ? base->marks[i].hash
                                                                    : hash_at(mark.path);
    }
  }
  return marks;
}

bool Recollection::is_worn(const KeptCheck& base) const {
  for (std::size_t i = 0; i < marks_.size(); i++) {
    if (!base.marks[i].hash.empty() && !marks_[i].young) {
      return true;
    }
  }
  return false;
}

std::vector<Looked> Recollection::looked(const std::map<std::string, bool>& links) {
  std::vector<Looked> looked;
  for (const auto& [path, there] : links) {
    looked.push_back({path, there});
  }
  return looked;
}

void Recollection::keep(const Compilation& result, const std::map<std::string, bool>& links,
                        const KeptCheck* base) const {
  Entry entry;
  entry.key = key_;
  entry.marks = hashed_marks(result, base);
  entry.links = looked(links);
  entry.findings = result.findings;
  entry.silenced = result.silenced;
  entry.fixed_since = result.fixed_since;
  entry.summary = result.summary;
  if (result.baseline) {
    entry.baseline.push_back(result.baseline->path);
  }
  entry.files = gather_files(*result.files, entry.findings, entry.silenced);
  write_bytes(file_, to_bytes(entry));
}

void Recollection::keep_files(const Compilation& result, const std::map<std::string, bool>& links,
                              KeptCheck check, const KeptCheck* base) const {
  check.key = key_;
  check.marks = hashed_marks(result, base);
  check.paths = paths_;
  check.links = looked(links);
  check.spoken = gather_files(*result.files, check.files, check.across);
  write_bytes(file_ + std::string(kOfFiles), to_bytes(check));
}

bool give_files(KeptCheck& check, source::Files& files, const std::vector<source::FileId>& ids,
                const std::set<std::size_t>& changed) {
  const auto take = [&](const Spoken& spoken) -> std::optional<source::FileId> {
    const auto at = std::lower_bound(check.paths.begin(), check.paths.end(), spoken.path);
    const bool listed = at != check.paths.end() && *at == spoken.path;
    const auto place = static_cast<std::size_t>(at - check.paths.begin());
    const source::FileId id = listed ? ids[place] : files.add(spoken.path, "");
    if (listed && changed.contains(place)) {
      return id;
    }
    if (files[id].content().empty()) {
      std::optional<std::string> text = text_of(spoken);
      if (!text) {
        return std::nullopt;
      }
      files.fill(id, std::move(*text));
    }
    return id;
  };
  return give_files(check.spoken, files, take, check.files, check.across);
}

}  // namespace jc::workspace
