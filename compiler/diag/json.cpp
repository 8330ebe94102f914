#include "compiler/diag/json.h"

#include <nlohmann/json.hpp>

#include "compiler/text/controls.h"

namespace jc::diag {
namespace {

using Json = nlohmann::ordered_json;

struct Shown {
  const source::Files& all;
  const ShownPath& path;
};

Json place(const source::File& file, std::uint32_t offset) {
  const source::Position at = file.position(offset);
  const auto size = static_cast<std::uint32_t>(file.content().size());
  return {{"line", at.line}, {"column", at.column}, {"offset", std::min(offset, size)}};
}

// Adds `path` and `range` to `out`.
void add_place(Json& out, source::Span span, const Shown& files) {
  if (span.file.value >= files.all.size()) {
    out["path"] = nullptr;
    out["range"] = nullptr;
    return;
  }
  const source::File& file = files.all[span.file];
  out["path"] = files.path ? files.path(file.path()) : file.path();
  out["range"] = {{"start", place(file, span.begin)}, {"end", place(file, std::max(span.begin, span.end))}};
}

Json to_json(const Fix& fix, const Shown& files) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    Json one = Json::object();
    add_place(one, edit.span, files);
    one["replacement"] = edit.replacement;
    edits.push_back(std::move(one));
  }
  return {{"title", fix.title}, {"safe", fix.safe}, {"by_hand", fix.by_hand}, {"edits", std::move(edits)}};
}

Json to_json(const Diagnostic& diagnostic, const Shown& files) {
  Json out = {{"rule", diagnostic.rule},
              {"severity", to_string(diagnostic.severity)},
              {"message", diagnostic.message}};
  add_place(out, diagnostic.span, files);
  out["label"] = diagnostic.label;
  out["related"] = Json::array();
  for (const Label& label : diagnostic.related) {
    Json one = Json::object();
    add_place(one, label.span, files);
    one["text"] = label.text;
    out["related"].push_back(std::move(one));
  }
  out["why"] = diagnostic.why;
  out["help"] = diagnostic.help;
  out["entity"] = diagnostic.entity;
  if (!diagnostic.members.empty()) {
    out["members"] = Json::array();
    for (const Member& member : diagnostic.members) {
      Json one = {{"entity", member.entity}};
      if (member.span.exists()) {
        add_place(one, member.span, files);
      }
      out["members"].push_back(std::move(one));
    }
  }
  out["fixes"] = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    out["fixes"].push_back(to_json(fix, files));
  }
  return out;
}

}  // namespace

std::string render_json(const Diagnostics& diagnostics, const source::Files& all, const Summary& summary,
                        const Tool& tool, const SilencedFindings& silenced, const ShownPath& shown_path) {
  const Shown files{all, shown_path};
  Json out = {{"schema_version", kJsonSchemaVersion},
              {"tool", {{"name", tool.name}, {"version", tool.version}}},
              {"summary",
               {{"journeys", summary.journeys},
                {"files", summary.files},
                {"errors", summary.errors},
                {"warnings", summary.warnings},
                {"infos", summary.infos},
                {"suppressed", summary.suppressed},
                {"known", summary.known},
                {"fixed_since", summary.fixed_since}}},
              {"diagnostics", Json::array()},
              {"silenced", Json::array()}};
  for (const Diagnostic& diagnostic : diagnostics) {
    out["diagnostics"].push_back(to_json(diagnostic, files));
  }
  for (const Silenced& each : silenced) {
    Json one = to_json(each.finding, files);
    one["by"] = each.by == SilencedBy::comment ? "comment" : "baseline";
    one["reason"] = each.reason;
    out["silenced"].push_back(std::move(one));
  }
  return text::harmless_json(out.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace jc::diag
