// Words of other tools that lead to one key and to nothing else.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "compiler/language/same_sort.h"

namespace jc::language {

namespace {

// Of the words in `aliases.cpp` those that can mean nothing else than the key they lead to.
constexpr std::string_view kOtherNames[] = {"phase",
                                            "phases",
                                            "details",
                                            "comment",
                                            "comments",
                                            "notes",
                                            "name",
                                            "label",
                                            "dri",
                                            "assignee",
                                            "assigned-to",
                                            "kpi",
                                            "kpis",
                                            "success-metrics",
                                            "touch-points",
                                            "playbooks",
                                            "emotions",
                                            "feelings",
                                            "mood",
                                            "pain-points",
                                            "frustrations",
                                            "mot",
                                            "ceremonies",
                                            "participants",
                                            "handover",
                                            "handovers",
                                            "hand-off",
                                            "hand-offs",
                                            "entry-criteria",
                                            "exit-criteria",
                                            "deadline",
                                            "due-date",
                                            "respond-within",
                                            "ends-when",
                                            "starts-when",
                                            "lasts",
                                            "cadance",
                                            "map-type",
                                            "url",
                                            "link",
                                            "formula",
                                            "calculation",
                                            "medium",
                                            "via",
                                            "done-criteria",
                                            "acceptance-criteria",
                                            "completion-criteria",
                                            "when-not",
                                            "weights",
                                            "out-of-scope",
                                            "min-max",
                                            "thresholds",
                                            "fallbacks",
                                            "r",
                                            "a",
                                            "c",
                                            "i"};

}  // namespace

bool is_only_another_name(std::string_view word) {
  return std::find(std::begin(kOtherNames), std::end(kOtherNames), word) != std::end(kOtherNames);
}

}  // namespace jc::language
