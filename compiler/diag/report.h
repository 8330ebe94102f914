// What the report formats of other tools share: texts of rules, paths and places as those tools know them.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/diag/json.h"
#include "compiler/diag/silenced.h"
#include "compiler/source/files.h"

namespace jc::diag {

// A rule as reports describe it. Only `id` must not be empty.
struct RuleText {
  std::string id;
  std::string title;
  // The prose that says why it matters.
  std::string why;
  // The whole page.
  std::string markdown;
  Severity severity = Severity::warning;
  std::vector<std::string> tags;
};

struct Report {
  const Diagnostics& diagnostics;
  const source::Files& files;
  Tool tool;
  // In any order; a finding may be of a rule that is not among them.
  std::vector<RuleText> rules;
  // The absolute folder that the paths of `files` are relative to, and the absolute folder that paths in the
  // report shall be relative to (the root of the repository). Paths stay as they are where one is empty.
  std::string folder;
  std::string root;
  // Findings of the whole run are shown on the first line of this file where a format wants a file: GitHub
  // rejects a whole SARIF file for one result without a location, and GitLab drops such findings.
  std::string config_path = "journeyc.yaml";
  // What comments and the baseline have silenced: only SARIF speaks of it.
  SilencedFindings silenced = {};
  // The findings were compared with a baseline.
  bool has_baseline = false;
};

// A place on one line: code hosts show findings on lines of a change only when all their lines are in it.
struct ReportPlace {
  // With forward slashes. Of files outside of the root: absolute, or as written where the run is at the root.
  std::string path;
  // False for findings of the whole run: the path is that of the configuration then.
  bool in_file = false;
  source::Position begin;
  // Exclusive.
  source::Position end;
};

std::string report_path(const Report& report, std::string_view path);
ReportPlace place_of(const Report& report, source::Span span);

// `stage-without-owner:core/onboarding:1` for every finding, in their order: rule, entity (the path where
// there is none) and the how manieth of them. Unique in a run; survives moved lines, and renamed files where
// there is an entity.
std::vector<std::string> finding_keys(const Report& report);
// The key of one more finding, after those that `seen` has counted.
std::string next_key(const Report& report, const Diagnostic& diagnostic,
                     std::unordered_map<std::string, std::size_t>& seen);
// The same with whatever shall stand for the entity.
std::string next_key(const Diagnostic& diagnostic, std::string_view entity,
                     std::unordered_map<std::string, std::size_t>& seen);

// The texts never empty, because readers reject empty ones.
std::string rule_of(const Diagnostic& diagnostic);
std::string message_of(const Diagnostic& diagnostic);

// Message, reason and help, a line each.
std::string message_lines(const Diagnostic& diagnostic);

// `text` cut to `most` bytes between two characters, with an ellipsis where something is missing.
std::string cut_text(std::string_view text, std::size_t most);

}  // namespace jc::diag
