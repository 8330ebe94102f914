#include "compiler/view/sign.h"

#include <iterator>

namespace jc::view {

namespace {

constexpr std::string_view kRoleNames[] = {"canvas",
                                           "title",
                                           "subtitle",
                                           "heading",
                                           "body",
                                           "muted",
                                           "stage",
                                           "owner",
                                           "owner-inherited",
                                           "owner-none",
                                           "milestone",
                                           "handoff",
                                           "next",
                                           "skip",
                                           "back",
                                           "loop",
                                           "contingency",
                                           "from-any",
                                           "status",
                                           "start",
                                           "terminal-success",
                                           "terminal-failure",
                                           "terminal-steady",
                                           "terminal-blocked",
                                           "label",
                                           "halo",
                                           "rule",
                                           "legend",
                                           "lane",
                                           "pain",
                                           "gain",
                                           "emotion",
                                           "card",
                                           "thought",
                                           "question",
                                           "need",
                                           "pressure",
                                           "opportunity",
                                           "touchpoint",
                                           "metric",
                                           "persona",
                                           "area",
                                           "chip",
                                           "truth",
                                           "truth-tint",
                                           "boundary",
                                           "step",
                                           "band",
                                           "changed",
                                           "changed-mark",
                                           "missing",
                                           "primary"};
static_assert(std::size(kRoleNames) == kRoleCount);

// In the order of the enumerators.
constexpr std::string_view kIconNames[] = {
    "person",      "baton",    "clock",    "chart",         "play",     "check",     "cross",    "infinity",
    "bar",         "lifebuoy", "signal",   "overlap",       "robot",    "envelope",  "video",    "phone",
    "chat",        "window",   "building", "people",        "document", "lightbulb", "star",     "plus",
    "minus",       "smile",    "frown",    "straight-face", "quote",    "question",  "target",   "heart",
    "flag",        "eye",      "hand",     "gear",          "layers",   "weight",    "arrow-in", "arrow-out",
    "arrows-both", "calendar", "wall",     "search"};
static_assert(std::size(kIconNames) == kIconCount);

// Above and below the baseline, in ems: what the fonts of the emitted stack stay within.

}  // namespace

std::string_view name_of(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }

std::string_view name_of(IconKind kind) { return kIconNames[static_cast<std::size_t>(kind)]; }

}  // namespace jc::view
