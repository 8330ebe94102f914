#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "compiler/emit/diff/diff_page.h"
#include "compiler/emit/json/schema_parts.h"

namespace jc::emit {

using Json = nlohmann::ordered_json;
using diff::Change;

namespace {

Json place(source::Span span, const source::Files& files) {
  if (!span.exists() || span.file.value >= files.size()) {
    return nullptr;
  }
  const source::File& file = files[span.file];
  const source::Position at = file.position(span.begin);
  return {{"path", file.path()}, {"line", at.line}, {"column", at.column}};
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json change_json(const Change& change, const diff::Verdict& verdict, const DiffPage& page) {
  Json classes = Json::array();
  Json direction = Json::object();
  for (std::size_t i = 0; i < diff::kClassCount; i++) {
    const auto which = static_cast<diff::Class>(i);
    if (const auto its = change.classes.of(which)) {
      classes.push_back(diff::name_of(which));
      direction[std::string(diff::name_of(which))] = diff::name_of(*its);
    }
  }
  Json out = {{"entity", change.entity},
              {"change", diff::name_of(change.verb)},
              {"classes", std::move(classes)},
              {"direction", std::move(direction)},
              {"tiers", change.tiers},
              {"journeys", change.journeys},
              {"key", or_null(change.key)},
              {"before", or_null(change.before)},
              {"after", or_null(change.after)},
              {"says", change.says},
              {"fingerprint", change.fingerprint},
              {"caused-by", or_null(change.caused_by)}};
  if (change.history != diff::History::none) {
    out["history"] = diff::name_of(change.history);
  }
  if (!change.renamed_from.empty()) {
    out["renamed-from"] = change.renamed_from;
  }
  if (!change.split_from.empty()) {
    out["split-from"] = change.split_from;
  }
  if (!change.merged_from.empty()) {
    out["merged-from"] = change.merged_from;
  }
  out["passes"] = verdict.passing != diff::Passing::fails;
  out["because"] = diff::name_of(verdict.passing);
  if (!verdict.why.empty()) {
    out["why"] = verdict.why;
  }
  out["was-at"] = place(change.then, page.files_before);
  out["at"] = place(change.now, page.files_after);
  return out;
}

Json word_list(std::initializer_list<std::string_view> words) {
  Json list = Json::array();
  for (const std::string_view each : words) {
    list.push_back(each);
  }
  return {{"enum", std::move(list)}};
}

Json text_or_null(std::string_view about) { return {{"description", about}, {"type", {"string", "null"}}}; }

Json texts(std::string_view about) {
  return {{"description", about}, {"type", "array"}, {"items", {{"type", "string"}}}};
}

Json change_schema() {
  Json classes = word_list({"promise", "workload", "ownership", "measurement", "editorial"});
  Json promise = word_list({"weaker", "stronger", "same", "cannot-say"});
  Json place = {
      {"type", {"object", "null"}},
      {"properties",
       {{"path", {{"type", "string"}}}, {"line", {{"type", "integer"}}}, {"column", {{"type", "integer"}}}}}};
  Json properties = {
      {"entity", {{"description", "path of what changed, as it is called now"}, {"type", "string"}}},
      {"change", word_list({"changed", "added", "removed", "renamed", "moved"})},
      {"classes",
       {{"description", "whom it concerns"}, {"type", "array"}, {"items", classes}, {"minItems", 1}}},
      {"direction",
       {{"description", "of each class"},
        {"type", "object"},
        {"properties",
         {{"promise", promise},
          {"workload", word_list({"more", "less", "same"})},
          {"ownership", word_list({"moved"})},
          {"measurement", word_list({"weaker", "stronger", "same", "cannot-say"})},
          {"editorial", word_list({"neutral"})}}}}},
      {"tiers", texts("the tiers that it reaches; everybody where empty")},
      {"journeys", texts("the journeys that it reaches")},
      {"key", text_or_null("the key, or null where the thing as a whole came or went")},
      {"before", text_or_null("in canonical form")},
      {"after", text_or_null("in canonical form")},
      {"says", {{"description", "one sentence for the reader"}, {"type", "string"}}},
      {"fingerprint", {{"type", "string"}, {"pattern", "^[0-9a-f]{12}$"}}},
      {"caused-by", text_or_null("fingerprint of the change that this one follows from")},
      {"history", word_list({"goes-on", "breaks"})},
      {"renamed-from", {{"type", "string"}}},
      {"split-from", {{"type", "string"}}},
      {"merged-from", texts("paths of what became one")},
      {"passes", {{"type", "boolean"}}},
      {"because",
       word_list({"fails", "passes", "addition", "consequence", "draft", "announced", "approved", "known"})},
      {"why", {{"type", "string"}}},
      {"was-at", place},
      {"at", place}};
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required",
           {"entity", "change", "classes", "direction", "tiers", "journeys", "key", "before", "after", "says",
            "fingerprint", "caused-by", "passes", "because"}},
          {"additionalProperties", false}};
}

}  // namespace

std::string diff_json(const DiffPage& page) {
  Json changes = Json::array();
  for (std::size_t i = 0; i < page.report.changes.size(); i++) {
    changes.push_back(change_json(page.report.changes[i], page.verdicts[i], page));
  }
  Json announcements = Json::array();
  for (const diff::Announcement& each : page.report.announcements) {
    announcements.push_back({{"journey", each.journey},
                             {"version", each.version},
                             {"date", or_null(each.date)},
                             {"why", each.why}});
  }
  Json problems = Json::array();
  for (const diff::ApprovalProblem& each : page.approval_problems) {
    problems.push_back({{"fingerprint", each.approval.fingerprint}, {"message", each.text}});
  }
  Json hints = Json::array();
  for (const diff::Hint& each : page.report.hints) {
    hints.push_back({{"about", each.about}, {"says", each.says}});
  }
  Json hours = Json::array();
  for (const diff::RoleHours& each : page.report.hours) {
    hours.push_back({{"role", each.role}, {"before", each.before}, {"after", each.after}});
  }
  const Json out = {{"schema", kDiffSchemaVersion},
                    {"before", page.before},
                    {"after", page.after},
                    {"changes", std::move(changes)},
                    {"announcements", std::move(announcements)},
                    {"approvals", std::move(problems)},
                    {"hints", std::move(hints)},
                    {"hours-a-year", std::move(hours)},
                    {"same-meaning", page.report.same_meaning},
                    {"moved-files", page.report.moved_files}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string diff_schema() {
  const Json count = {{"type", "integer"}, {"minimum", 0}};
  const Json out = {{"$schema", std::string(kDraft)},
                    {"title", "what journeyc diff --format json prints"},
                    {"type", "object"},
                    {"properties",
                     {{"schema", {{"const", kDiffSchemaVersion}}},
                      {"before", {{"type", "string"}}},
                      {"after", {{"type", "string"}}},
                      {"changes", {{"type", "array"}, {"items", change_schema()}}},
                      {"announcements", {{"type", "array"}, {"items", {{"type", "object"}}}}},
                      {"approvals",
                       {{"description", "what is wrong with approvals"},
                        {"type", "array"},
                        {"items", {{"type", "object"}}}}},
                      {"hints",
                       {{"description", "what to look at as well, by the fingerprint of the change"},
                        {"type", "array"},
                        {"items",
                         {{"type", "object"},
                          {"properties", {{"about", {{"type", "string"}}}, {"says", {{"type", "string"}}}}},
                          {"required", {"about", "says"}}}}}},
                      {"hours-a-year",
                       {{"description", "roles of the team whose hours a year differ"},
                        {"type", "array"},
                        {"items",
                         {{"type", "object"},
                          {"properties",
                           {{"role", {{"type", "string"}}},
                            {"before", {{"type", "number"}}},
                            {"after", {{"type", "number"}}}}}}}}},
                      {"same-meaning", count},
                      {"moved-files", count}}},
                    {"required", {"schema", "before", "after", "changes", "announcements", "approvals"}},
                    {"additionalProperties", false}};
  return out.dump(2) + "\n";
}

}  // namespace jc::emit
