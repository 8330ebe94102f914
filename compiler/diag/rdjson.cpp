#include "compiler/diag/rdjson.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "compiler/text/controls.h"

namespace jc::diag {
namespace {

using Json = nlohmann::ordered_json;

const char* severity_of(Severity severity) {
  return severity == Severity::error ? "ERROR" : severity == Severity::warning ? "WARNING" : "INFO";
}

Json range_of(const source::Position& begin, const source::Position& end) {
  return {{"start", {{"line", begin.line}, {"column", begin.byte_column}}},
          {"end", {{"line", end.line}, {"column", end.byte_column}}}};
}

Json location(const Report& report, source::Span span) {
  const ReportPlace place = place_of(report, span);
  Json out = {{"path", place.path}};
  if (place.in_file) {
    out["range"] = range_of(place.begin, place.end);
  }
  return out;
}

// All edits as one, with what stands between them; nothing where they overlap or leave `file`.
std::optional<Edit> merged(const Fix& fix, source::FileId file, std::string_view content) {
  std::vector<Edit> edits = fix.edits;
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
  std::optional<Edit> one;
  for (const Edit& edit : edits) {
    const source::Span span = edit.span;
    if (span.file != file || span.begin > span.end || span.end > content.size()) {
      return std::nullopt;
    }
    if (!one) {
      one = edit;
      continue;
    }
    if (span.begin < one->span.end) {
      return std::nullopt;
    }
    one->replacement += content.substr(one->span.end, span.begin - one->span.end);
    one->replacement += edit.replacement;
    one->span.end = span.end;
  }
  return one;
}

Json suggestions(const Diagnostic& diagnostic, const source::Files& files) {
  Json out = Json::array();
  if (diagnostic.span.file.value >= files.size()) {
    return out;
  }
  const source::File& file = files[diagnostic.span.file];
  for (const Fix& fix : diagnostic.fixes) {
    if (const auto edit = merged(fix, diagnostic.span.file, file.content()); edit && !fix.by_hand) {
      out.push_back({{"range", range_of(file.position(edit->span.begin), file.position(edit->span.end))},
                     {"text", edit->replacement}});
    }
  }
  return out;
}

Json related(const Diagnostic& diagnostic, const Report& report) {
  Json out = Json::array();
  for (const Label& label : diagnostic.related) {
    if (label.span.file.value < report.files.size()) {
      out.push_back({{"message", label.text}, {"location", location(report, label.span)}});
    }
  }
  return out;
}

}  // namespace

std::string render_rdjson(const Report& report) {
  Json all = Json::array();
  for (const Diagnostic& diagnostic : report.diagnostics) {
    Json one = {{"message", message_lines(diagnostic)},
                {"location", location(report, diagnostic.span)},
                {"severity", severity_of(diagnostic.severity)},
                {"code", {{"value", rule_of(diagnostic)}}}};
    if (Json offered = suggestions(diagnostic, report.files); !offered.empty()) {
      one["suggestions"] = std::move(offered);
    }
    if (Json places = related(diagnostic, report); !places.empty()) {
      one["related_locations"] = std::move(places);
    }
    all.push_back(std::move(one));
  }
  const Json out = {{"source", {{"name", report.tool.name}}}, {"diagnostics", std::move(all)}};
  return text::harmless_json(out.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace jc::diag
