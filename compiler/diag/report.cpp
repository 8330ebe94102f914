#include "compiler/diag/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace jc::diag {
namespace {

std::string with_slash(const std::string& folder) {
  const std::string normal = std::filesystem::path(folder).lexically_normal().generic_string();
  return normal + (normal.ends_with('/') ? "" : "/");
}

}  // namespace

std::string report_path(const Report& report, std::string_view path) {
  if (report.folder.empty() || report.root.empty()) {
    return std::string(path);
  }
  namespace fs = std::filesystem;
  // An absolute path takes the place of the folder.
  const std::string absolute = (fs::path(report.folder) / path).lexically_normal().generic_string();
  const std::string root = with_slash(report.root);
  if (absolute.starts_with(root)) {
    return absolute.substr(root.size());
  }
  // Where the run stands at the root, a path beside it says nothing about the machine.
  return with_slash(report.folder) == root ? fs::path(path).lexically_normal().generic_string() : absolute;
}

ReportPlace place_of(const Report& report, source::Span span) {
  ReportPlace place;
  if (span.file.value >= report.files.size()) {
    place.path = report_path(report, report.config_path);
    return place;
  }
  const source::File& file = report.files[span.file];
  span.end = std::max(span.begin, span.end);
  const source::Span shown = file.first_line(span);
  place.path = report_path(report, file.path());
  place.in_file = true;
  place.begin = file.position(shown.begin);
  place.end = file.position(shown.end);
  return place;
}

std::vector<std::string> finding_keys(const Report& report) {
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::size_t> seen;
  for (const Diagnostic& diagnostic : report.diagnostics) {
    keys.push_back(next_key(report, diagnostic, seen));
  }
  return keys;
}

std::string next_key(const Report& report, const Diagnostic& diagnostic,
                     std::unordered_map<std::string, std::size_t>& seen) {
  const std::string& entity = diagnostic.entity;
  return next_key(diagnostic, entity.empty() ? place_of(report, diagnostic.span).path : entity, seen);
}

std::string next_key(const Diagnostic& diagnostic, std::string_view entity,
                     std::unordered_map<std::string, std::size_t>& seen) {
  const std::string key = fmt::format("{}:{}", rule_of(diagnostic), entity);
  return fmt::format("{}:{}", key, ++seen[key]);
}

std::string rule_of(const Diagnostic& diagnostic) {
  return diagnostic.rule.empty() ? "journeyc" : diagnostic.rule;
}

std::string message_of(const Diagnostic& diagnostic) {
  return diagnostic.message.empty() ? rule_of(diagnostic) : diagnostic.message;
}

std::string message_lines(const Diagnostic& diagnostic) {
  std::string text = message_of(diagnostic);
  text += diagnostic.why.empty() ? "" : "\nwhy: " + diagnostic.why;
  text += diagnostic.help.empty() ? "" : "\nhelp: " + diagnostic.help;
  return text;
}

std::string cut_text(std::string_view text, std::size_t most) {
  constexpr std::string_view kEllipsis = "…";
  if (text.size() <= most) {
    return std::string(text);
  }
  std::size_t end = most - std::min(most, kEllipsis.size());
  const auto inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80; };
  while (end > 0 && inside(end)) {
    end--;
  }
  return std::string(text.substr(0, end)) + std::string(kEllipsis);
}

}  // namespace jc::diag
