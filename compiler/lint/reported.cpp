#include "compiler/lint/reported.h"

#include <algorithm>

namespace jc::lint {

namespace {

struct Reported {
  std::string_view rule;
  bool unreadable = false;
};

constexpr Reported kReported[] = {
    {"ambiguous-name"},         {"bidi-control"},           {"dead-link"},
    {"duplicate-id"},           {"duplicate-key"},          {"empty-value"},
    {"id-not-kebab-case"},      {"malformed-suppression"},  {"missing-key"},
    {"stale-schema"},           {"tier-changes-framework"}, {"too-deep", true},
    {"too-many-aliases", true}, {"unknown-document", true}, {"unknown-key"},
    {"unknown-suppression"},    {"unreadable-file", true},  {"unreadable-phrase"},
    {"unreadable-rule", true},  {"unreadable-yaml", true},  {"unresolved-name"},
    {"unused-suppression"},     {"version-mismatch"},       {"wrong-type"},
};

const Reported* find(std::string_view rule) {
  const auto found = std::find_if(std::begin(kReported), std::end(kReported),
                                  [&](const Reported& each) { return each.rule == rule; });
  return found == std::end(kReported) ? nullptr : found;
}

}  // namespace

bool is_reported(std::string_view rule) { return find(rule) != nullptr; }

std::vector<std::string_view> reported_ids() {
  std::vector<std::string_view> ids;
  for (const Reported& each : kReported) {
    ids.push_back(each.rule);
  }
  return ids;
}

bool is_unreadable(std::string_view rule) {
  const Reported* found = find(rule);
  return found != nullptr && found->unreadable;
}

}  // namespace jc::lint
