#include "compiler/diag/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "compiler/diag/line_hash.h"
#include "compiler/diag/order.h"
#include "compiler/diag/sarif_rule.h"
#include "compiler/diag/uri.h"
#include "compiler/text/controls.h"

namespace jc::diag {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "https://json.schemastore.org/sarif-2.1.0.json";
// What URIs are relative to. Where that is on a disk is nobody's business, so it has no URI itself.
constexpr const char* kRoot = "%SRCROOT%";

Json artifact_of(const std::string& path) {
  Json out = {{"uri", path_uri(path)}};
  if (!path.starts_with('/')) {
    out["uriBaseId"] = kRoot;
  }
  return out;
}

Json region_of(const source::Position& begin, const source::Position& end) {
  return {{"startLine", begin.line},
          {"startColumn", begin.utf16_column},
          {"endLine", end.line},
          {"endColumn", end.utf16_column}};
}

Json physical(const ReportPlace& place) {
  return {{"artifactLocation", artifact_of(place.path)}, {"region", region_of(place.begin, place.end)}};
}

// The bytes are what counts; lines and columns are for readers that don't know them.
Json deleted_region(const source::File& file, source::Span span) {
  Json out = region_of(file.position(span.begin), file.position(span.end));
  out["byteOffset"] = span.begin;
  out["byteLength"] = span.size();
  return out;
}

class SarifResults {
 public:
  explicit SarifResults(const Report& report) : report_(report) {
    // In one order with those that are silenced, so that a key stays whose it is.
    for (const Diagnostic& diagnostic : report.diagnostics) {
      all_.push_back({&diagnostic, nullptr});
    }
    for (const Silenced& silenced : report.silenced) {
      all_.push_back({&silenced.finding, &silenced});
    }
    if (!report.silenced.empty()) {
      std::stable_sort(all_.begin(), all_.end(), [&](const Shown& a, const Shown& b) {
        return comes_before(*a.finding, *b.finding, report.files);
      });
    }
  }

  Json all(const Json& rules) {
    std::map<std::string, std::size_t> index;
    for (const Json& rule : rules) {
      index.emplace(rule["id"].get<std::string>(), index.size());
    }
    Json results = Json::array();
    std::unordered_map<std::string, std::size_t> seen;
    for (const Shown& shown : all_) {
      Json one =
          result(*shown.finding, next_key(report_, *shown.finding, seen), index.at(rule_of(*shown.finding)));
      add_standing(one, shown.silenced);
      results.push_back(std::move(one));
    }
    return results;
  }

 private:
  struct Shown {
    const Diagnostic* finding = nullptr;
    // Why it does not count; null where it does.
    const Silenced* silenced = nullptr;
  };

  void add_standing(Json& result, const Silenced* silenced) const {
    const bool known = silenced != nullptr && silenced->by == SilencedBy::baseline;
    if (report_.has_baseline) {
      result["baselineState"] = known ? "unchanged" : "new";
    }
    if (silenced != nullptr) {
      Json suppression = {{"kind", known ? "external" : "inSource"}, {"status", "accepted"}};
      if (!silenced->reason.empty()) {
        suppression["justification"] = silenced->reason;
      }
      result["suppressions"] = Json::array({std::move(suppression)});
    } else if (!report_.silenced.empty()) {
      // Where one result says so, all have to.
      result["suppressions"] = Json::array();
    }
  }

  Json result(const Diagnostic& diagnostic, const std::string& key, std::size_t rule_index) {
    const ReportPlace place = place_of(report_, diagnostic.span);
    Json location = {{"physicalLocation", physical(place)}};
    if (!diagnostic.entity.empty()) {
      const std::string name = diagnostic.entity.substr(diagnostic.entity.rfind('/') + 1);
      Json logical = {{"fullyQualifiedName", diagnostic.entity}};
      if (!name.empty()) {
        logical["name"] = name;
      }
      location["logicalLocations"] = Json::array({std::move(logical)});
    }
    Json out = {{"ruleId", rule_of(diagnostic)},
                {"ruleIndex", rule_index},
                {"level", sarif_level(diagnostic.severity)},
                {"message", {{"text", text(diagnostic)}}},
                {"locations", Json::array({std::move(location)})}};
    if (Json places = related(diagnostic); !places.empty()) {
      out["relatedLocations"] = std::move(places);
    }
    Json fingerprints = Json::object();
    if (place.in_file) {
      fingerprints["primaryLocationLineHash"] = line_hash(diagnostic.span.file, place.begin.line);
    }
    fingerprints["journeycEntity/v1"] = key;
    out["partialFingerprints"] = std::move(fingerprints);
    if (Json mended = fixes(diagnostic); !mended.empty()) {
      out["fixes"] = std::move(mended);
    }
    return out;
  }

  // Sentences, the fact first, because GitHub shows the first one where there is little room. Related places
  // are shown by GitHub only where the text links to them.
  std::string text(const Diagnostic& diagnostic) const {
    std::string out = without_links(message_of(diagnostic));
    out += diagnostic.why.empty() ? "" : ". Why: " + without_links(diagnostic.why);
    out += diagnostic.help.empty() ? "" : ". Help: " + without_links(diagnostic.help);
    std::size_t id = 0;
    for (const Label& label : diagnostic.related) {
      if (is_place(label)) {
        id++;
        out += fmt::format("{}[{}]({})", id == 1 ? ". See: " : ", ", link_text(label), id);
      } else if (!label.text.empty()) {
        out += ". Note: " + without_links(label.text);
      }
    }
    return out;
  }

  bool is_place(const Label& label) const { return label.span.file.value < report_.files.size(); }

  // Text of a spec must not become a link.
  static std::string without_links(std::string text) {
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at)) {
      text.insert(at + 1, " ");
    }
    return text;
  }

  static std::string link_text(const Label& label) {
    std::string out;
    for (const char c : label.text.empty() ? std::string("here") : without_links(label.text)) {
      out += c == '[' || c == ']' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
    return out;
  }

  Json related(const Diagnostic& diagnostic) const {
    Json out = Json::array();
    for (const Label& label : diagnostic.related) {
      if (is_place(label)) {
        Json one = {{"id", out.size() + 1}, {"physicalLocation", physical(place_of(report_, label.span))}};
        one["message"] = {{"text", label.text.empty() ? "here" : without_links(label.text)}};
        out.push_back(std::move(one));
      }
    }
    return out;
  }

  Json fixes(const Diagnostic& diagnostic) const {
    Json out = Json::array();
    for (const Fix& fix : diagnostic.fixes) {
      // Readers apply what they are given.
      if (Json changes = fix.by_hand ? Json::array() : artifact_changes(fix); !changes.empty()) {
        const std::string title = fix.title.empty() ? "mend" : without_links(fix.title);
        out.push_back({{"description", {{"text", title}}},
                       {"artifactChanges", std::move(changes)},
                       {"properties", {{"safe", fix.safe}}}});
      }
    }
    return out;
  }

  // One a file, in the order of the edits; none where an edit has no place, as half a fix is worse.
  Json artifact_changes(const Fix& fix) const {
    Json out = Json::array();
    std::map<source::FileId, std::size_t> index;
    for (const Edit& edit : fix.edits) {
      const source::Span span = edit.span;
      const bool known = span.file.value < report_.files.size();
      if (!known || span.begin > span.end || span.end > report_.files[span.file].content().size()) {
        return Json::array();
      }
      const source::File& file = report_.files[span.file];
      const auto [at, added] = index.try_emplace(span.file, out.size());
      if (added) {
        out.push_back({{"artifactLocation", artifact_of(report_path(report_, file.path()))},
                       {"replacements", Json::array()}});
      }
      Json replacement = {{"deletedRegion", deleted_region(file, span)}};
      if (!edit.replacement.empty()) {
        replacement["insertedContent"] = {{"text", edit.replacement}};
      }
      out[at->second]["replacements"].push_back(std::move(replacement));
    }
    return out;
  }

  std::string line_hash(source::FileId file, std::uint32_t line) {
    auto found = hashes_.find(file);
    if (found == hashes_.end()) {
      found = hashes_.emplace(file, line_hashes(report_.files[file].content())).first;
    }
    return found->second[line - 1];
  }

  const Report& report_;
  std::vector<Shown> all_;
  std::map<source::FileId, std::vector<std::string>> hashes_;
};

}  // namespace

std::string render_sarif(const Report& report) {
  Json driver = {{"name", report.tool.name}};
  if (!report.tool.version.empty()) {
    driver["semanticVersion"] = report.tool.version;
  }
  driver["rules"] = sarif_rules(report);
  Json results = SarifResults(report).all(driver["rules"]);
  const Json root = {{"description", {{"text", "the folder that the paths of this report are relative to"}}}};
  Json run = {{"tool", {{"driver", std::move(driver)}}},
              {"invocations", Json::array({Json::object({{"executionSuccessful", true}})})},
              {"originalUriBaseIds", {{kRoot, root}}},
              {"columnKind", "utf16CodeUnits"},
              {"results", std::move(results)}};
  const Json log = {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return text::harmless_json(log.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace jc::diag
