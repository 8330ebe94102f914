#include "compiler/workspace/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "compiler/diag/report.h"
#include "compiler/lint/reported.h"
#include "compiler/source/load.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kVersionKey = "journeyc-baseline";
constexpr const char* kFindingsKey = "findings";
constexpr const char* kRemake =
    "repair it, or make it anew with `journeyc baseline create --force`, which records what is found now";

// Reads the text of a baseline, and reports the first thing that is wrong with it.
class Reader {
 public:
  Reader(const source::File& file, source::FileId id, diag::Diagnostics& out)
      : file_(file), id_(id), out_(out) {}

  std::optional<Baseline> read() {
    Json json;
    try {
      json = Json::parse(file_.content());
    } catch (const Json::parse_error& problem) {
      const std::size_t at = problem.byte == 0 ? 0 : problem.byte - 1;
      return broken(at, at + 1, "this baseline is not JSON from here on", kRemake);
    }
    if (!json.is_object() || !json.contains(kVersionKey) || !json[kVersionKey].is_number_integer()) {
      return broken(0, 1, fmt::format("this file is no baseline: it has no `{}`", kVersionKey), kRemake);
    }
    if (json[kVersionKey] != kBaselineVersion) {
      const std::size_t at = file_.content().find(kVersionKey);
      return broken(at, at + std::string_view(kVersionKey).size(),
                    fmt::format("this baseline has version {}, and this program reads version {}",
                                json[kVersionKey].dump(), kBaselineVersion),
                    "use the version of journeyc that wrote it, or a newer one");
    }
    return findings(json);
  }

 private:
  std::optional<Baseline> findings(const Json& json) {
    const Json list = json.value(kFindingsKey, Json::array());
    Baseline baseline;
    baseline.path = file_.path();
    for (const Json& key : list.is_array() ? list : Json::array({nullptr})) {
      if (!key.is_string() || rule_of_key(key.get_ref<const std::string&>()).empty()) {
        const std::size_t at = std::min(file_.content().find(kFindingsKey), file_.content().size());
        return broken(at, at + std::string_view(kFindingsKey).size(),
                      fmt::format("`{}` is not a list of texts such as `stage-without-owner:core/live:1`",
                                  kFindingsKey),
                      kRemake);
      }
      baseline.keys.insert(key.get<std::string>());
    }
    return baseline;
  }

  std::nullopt_t broken(std::size_t begin, std::size_t end, std::string message, std::string help) {
    const std::size_t size = file_.content().size();
    const source::Span span{id_, static_cast<std::uint32_t>(std::min(begin, size)),
                            static_cast<std::uint32_t>(std::min(end, size))};
    out_.push_back({.rule = "unreadable-file",
                    .span = file_.first_line(span),
                    .message = std::move(message),
                    .help = std::move(help)});
    return std::nullopt;
  }

  const source::File& file_;
  source::FileId id_;
  diag::Diagnostics& out_;
};

// Ids of documents that several files declare.
std::set<std::string> shared_ids(const model::Model& model) {
  std::map<std::string, source::FileId> first;
  std::set<std::string> shared;
  for (const model::Document& document : model.documents) {
    const std::string id = model::Entity(&document, 0).path();
    const auto [known, is_new] = first.emplace(id, document.file);
    if (!is_new && known->second != document.file) {
      shared.insert(id);
    }
  }
  return shared;
}

}  // namespace

std::string baseline_path(const Config& config) { return config.root + clean_path(config.baseline); }

std::optional<Baseline> read_baseline(const Config& config, source::Files& files, diag::Diagnostics& out,
                                      bool& broken) {
  const std::string path = baseline_path(config);
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    return std::nullopt;
  }
  auto loaded = is_in_repository(path, config.root)
                    ? source::load(path)
                    : source::LoadFailure{.text = "leads out of the repository, so it is not read"};
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    out.push_back(
        {.rule = "unreadable-file", .message = fmt::format("the baseline `{}` {}", path, failure->text)});
    broken = true;
    return std::nullopt;
  }
  const source::FileId id = files.add(path, std::get<std::string>(std::move(loaded)));
  auto baseline = Reader(files[id], id, out).read();
  broken = !baseline;
  return baseline;
}

std::string write_baseline(const std::set<std::string>& keys) {
  Json json = {{kVersionKey, kBaselineVersion}, {kFindingsKey, Json::array()}};
  for (const std::string& key : keys) {
    json[kFindingsKey].push_back(key);
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<std::string> baseline_keys(const diag::Diagnostics& findings, const model::Model& model,
                                       const Config& config) {
  const std::set<std::string> shared = shared_ids(model);
  const auto path_of = [&](const diag::Diagnostic& finding) {
    const std::string path = finding.span.exists() ? model.files()[finding.span.file].path() : "";
    return path.starts_with(config.root) ? path.substr(config.root.size()) : path;
  };
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::size_t> seen;
  for (const diag::Diagnostic& finding : findings) {
    const std::string& entity = finding.entity;
    const bool several = shared.contains(entity.substr(0, entity.find('/')));
    const std::string subject = entity.empty() ? path_of(finding)
                                : several      ? fmt::format("{}@{}", entity, path_of(finding))
                                               : entity;
    keys.push_back(lint::is_unreadable(finding.rule) ? "" : diag::next_key(finding, subject, seen));
  }
  return keys;
}

std::string_view rule_of_key(std::string_view key) {
  const std::size_t colon = key.find(':');
  return colon == std::string_view::npos ? std::string_view() : key.substr(0, colon);
}

}  // namespace jc::workspace
