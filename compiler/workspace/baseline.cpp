#include "compiler/workspace/baseline.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "compiler/diag/baseline_file.h"
#include "compiler/diag/report.h"
#include "compiler/lint/reported.h"
#include "compiler/source/load.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

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
  // A link that leads nowhere is there, and no file: that is told, and not taken for none.
  if (std::filesystem::symlink_status(path, error).type() == std::filesystem::file_type::not_found) {
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
  auto keys = diag::read_baseline(files[id], id, out);
  broken = !keys;
  return keys ? std::optional(Baseline{files[id].path(), std::move(*keys)}) : std::nullopt;
}

std::vector<std::vector<std::string>> baseline_keys(const diag::Diagnostics& findings,
                                                    const model::Model& model, const Config& config) {
  const std::set<std::string> shared = shared_ids(model);
  const auto path_of = [&](const diag::Diagnostic& finding) {
    const std::string path = finding.span.exists() ? model.files()[finding.span.file].path() : "";
    return path.starts_with(config.root) ? path.substr(config.root.size()) : path;
  };
  const auto subject_of = [&](const diag::Diagnostic& finding, const std::string& entity) {
    const bool several = shared.contains(entity.substr(0, entity.find('/')));
    return entity.empty() ? path_of(finding)
           : several      ? fmt::format("{}@{}", entity, path_of(finding))
                          : entity;
  };
  std::vector<std::vector<std::string>> keys;
  std::unordered_map<std::string, std::size_t> seen;
  for (const diag::Diagnostic& finding : findings) {
    std::vector<std::string>& own = keys.emplace_back();
    if (lint::is_unreadable(finding.rule)) {
      continue;
    }
    for (const diag::Member& member : finding.members) {
      own.push_back(diag::next_key(finding, subject_of(finding, member.entity), seen));
    }
    if (finding.members.empty()) {
      own.push_back(diag::next_key(finding, subject_of(finding, finding.entity), seen));
    }
  }
  return keys;
}

}  // namespace jc::workspace
