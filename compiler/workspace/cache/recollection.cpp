#include "compiler/workspace/cache/recollection.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>

#include "compiler/source/load.h"
#include "compiler/source/text_hash.h"
#include "compiler/source/write.h"
#include "compiler/workspace/baseline.h"
#include "compiler/workspace/cache/entry.h"
#include "compiler/workspace/cache/folder.h"
#include "compiler/workspace/dead_links.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/schemas.h"
#include "compiler/workspace/write/list.h"
#include "compiler/workspace/write/standing.h"

namespace jc::workspace {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostOfOne = std::size_t{16} << 20U;
constexpr CacheContent kMost{256, std::size_t{64} << 20U};

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

// Gives the files that findings speak of their places in the list.
void gather_files(Entry& entry, const source::Files& files) {
  std::map<std::uint32_t, std::uint32_t> places;
  const auto note = [&](const source::FileId& id) {
    if (id.exists()) {
      places.emplace(id.value, 0);
    }
  };
  Every<source::FileId, decltype(note)> every(note);
  every(entry.findings, entry.silenced);
  for (auto& [id, place] : places) {
    const source::File& file = files[source::FileId{id}];
    place = static_cast<std::uint32_t>(entry.files.size());
    entry.files.push_back({file.path(), content_hash(file.content())});
  }
  const auto replace = [&](source::FileId& id) { id.value = id.exists() ? places.at(id.value) : id.value; };
  Every<source::FileId, decltype(replace)> again(replace);
  again(entry.findings, entry.silenced);
}

// The other way round; false where a file is not what it was.
bool give_files(Entry& entry, source::Files& files) {
  std::vector<source::FileId> ids;
  for (const Spoken& spoken : entry.files) {
    // What was spoken of without having been read has no text to show.
    source::Loaded loaded = spoken.hash == content_hash("") ? source::Loaded("") : source::load(spoken.path);
    auto* text = std::get_if<std::string>(&loaded);
    if (text == nullptr || content_hash(*text) != spoken.hash) {
      return false;
    }
    ids.push_back(files.add(spoken.path, std::move(*text)));
  }
  bool known = true;
  const auto replace = [&](source::Span& span) {
    if (span.file.exists()) {
      known = known && span.file.value < ids.size();
      span.file = known ? ids[span.file.value] : source::FileId();
      known = known && span.begin <= span.end && (span.end <= files[span.file].content().size());
    }
  };
  Every<source::Span, decltype(replace)> every(replace);
  every(entry.findings, entry.silenced);
  return known;
}

std::optional<Entry> read_entry(const std::string& path) {
  const source::Loaded loaded = source::load(path, kMostOfOne);
  const auto* text = std::get_if<std::string>(&loaded);
  return text == nullptr ? std::nullopt : entry_in(*text);
}

void write_entry(const std::string& path, const Entry& entry) {
  const std::string bytes = to_bytes(entry);
  const std::string folder = make_in_cache(kFindingsCache);
  if (bytes.size() > kMostOfOne || folder.empty()) {
    return;
  }
  source::write_if_changed(path, bytes);
  bound_cache(folder, kMost);
}

// What is used stays longest.
void note_use(const std::string& path) {
  std::error_code error;
  fs::last_write_time(path, fs::file_time_type::clock::now(), error);
}

}  // namespace

bool may_remember(const Request& request) {
  return request.remember != Remember::nothing && request.lint && request.texts.empty() &&
         !request.only_texts && !cache_folder().empty() &&
         std::none_of(request.files.begin(), request.files.end(),
                      [](const NamedFile& named) { return named.content.has_value(); });
}

Recollection::Recollection(const Request& request, const Compilation& begun,
                           const std::vector<std::string>& paths)
    : request_(request) {
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
    write_entry(file_, older);
  }
  if (!give_files(*entry, *result.files)) {
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

void Recollection::keep(const Compilation& result, const std::map<std::string, bool>& links) const {
  Entry entry;
  entry.key = key_;
  entry.marks = marks_;
  std::map<std::string_view, std::string_view> texts;
  for (std::size_t i = 0; i < result.files->size(); i++) {
    const source::File& file = (*result.files)[source::FileId{static_cast<std::uint32_t>(i)}];
    texts.emplace(file.path(), file.content());
  }
  for (Mark& mark : entry.marks) {
    if (mark.young) {
      const auto read = texts.find(mark.path);
      const bool there = read != texts.end() && !read->second.empty();
      mark.hash = there ? content_hash(read->second) : hash_at(mark.path);
    }
  }
  for (const auto& [path, there] : links) {
    entry.links.push_back({path, there});
  }
  entry.findings = result.findings;
  entry.silenced = result.silenced;
  entry.fixed_since = result.fixed_since;
  entry.summary = result.summary;
  if (result.baseline) {
    entry.baseline.push_back(result.baseline->path);
  }
  gather_files(entry, *result.files);
  write_entry(file_, entry);
}

}  // namespace jc::workspace
