#include "compiler/diag/sarif_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace jc::diag {
namespace {

using Json = nlohmann::ordered_json;

// What GitHub accepts: bytes of a description, and tags of a rule.
constexpr std::size_t kMostDescription = 1024;
constexpr std::size_t kMostTags = 20;

// `StageWithoutOwner` of `stage-without-owner`: SARIF asks for a name that differs from the id.
std::string name_of(const std::string& id) {
  std::string name;
  bool start = true;
  for (const char c : id) {
    const bool letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (letter) {
      name += start ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
    }
    start = !letter;
  }
  return cut_text(name, 255);
}

// Prose on one line a paragraph or list item: readers of plain text show every line end.
std::string unwrapped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); i++) {
    const std::string_view next = text.substr(i + 1);
    const bool item = next.starts_with("- ") || next.starts_with("* ");
    const bool ends = text[i] == '\n' && !next.starts_with('\n') && !out.ends_with('\n') && !item;
    out += ends ? ' ' : text[i];
  }
  return out;
}

Json tags_of(const RuleText& rule) {
  Json tags = Json::array();
  for (const std::string& tag : rule.tags) {
    const bool known = std::find(tags.begin(), tags.end(), Json(tag)) != tags.end();
    if (!tag.empty() && !known && tags.size() < kMostTags) {
      tags.push_back(tag);
    }
  }
  return tags;
}

Json to_json(const RuleText& rule) {
  const std::string title = rule.title.empty() ? rule.id : rule.title;
  const std::string why = rule.why.empty() ? title : unwrapped(rule.why);
  Json out = {{"id", rule.id}};
  if (const std::string name = name_of(rule.id); !name.empty()) {
    out["name"] = name;
  }
  out["shortDescription"] = {{"text", cut_text(title, kMostDescription)}};
  out["fullDescription"] = {{"text", cut_text(why, kMostDescription)}};
  out["help"] = {
      {"text", fmt::format("{}\n\n{}\n\n`journeyc explain {}` shows the whole page.", title, why, rule.id)}};
  if (!rule.markdown.empty()) {
    out["help"]["markdown"] = rule.markdown;
  }
  out["defaultConfiguration"] = {{"level", sarif_level(rule.severity)}};
  const bool error = rule.severity == Severity::error;
  // GitHub has words of its own for the third severity.
  const char* severity = rule.severity == Severity::info ? "recommendation" : sarif_level(rule.severity);
  out["properties"] = {
      {"tags", tags_of(rule)}, {"precision", error ? "very-high" : "high"}, {"problem.severity", severity}};
  return out;
}

}  // namespace

const char* sarif_level(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

Json sarif_rules(const Report& report) {
  std::map<std::string, RuleText> used;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    used.try_emplace(rule_of(diagnostic),
                     RuleText{.id = rule_of(diagnostic), .severity = diagnostic.severity});
  }
  for (const Silenced& silenced : report.silenced) {
    used.try_emplace(rule_of(silenced.finding),
                     RuleText{.id = rule_of(silenced.finding), .severity = silenced.finding.severity});
  }
  for (const RuleText& rule : report.rules) {
    if (const auto found = used.find(rule.id); found != used.end()) {
      found->second = rule;
    }
  }
  Json rules = Json::array();
  for (const auto& [id, rule] : used) {
    rules.push_back(to_json(rule));
  }
  return rules;
}

}  // namespace jc::diag
