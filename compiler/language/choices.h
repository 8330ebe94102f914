// The closed lists of the language.
#pragma once
#include <string_view>

namespace jc::language {

using Words = std::string_view[];

inline constexpr Words kJourneyTypes = {"lifecycle", "playbook", "experience",
                                        "blueprint", "service",  "buyer"};
inline constexpr Words kViews = {"current", "future", "day-in-the-life"};
inline constexpr Words kStatuses = {"draft", "active", "retired"};
inline constexpr Words kConfidences = {"assumption", "reasoned", "validated"};
inline constexpr Words kFocuses = {"narrow", "wide"};
inline constexpr Words kTerminals = {"success", "failure", "steady", "blocked"};
inline constexpr Words kTransitions = {"next", "skip", "back", "loop"};
inline constexpr Words kDirections = {"inbound", "outbound", "two-way"};
inline constexpr Words kLevels = {"product", "portfolio"};
inline constexpr Words kMeasuredBy = {"customer", "team"};
inline constexpr Words kDegrees = {"low", "medium", "high"};
inline constexpr Words kSizes = {"small", "medium", "large"};
inline constexpr Words kOpportunityStatuses = {"idea", "planned", "doing", "done", "rejected"};
inline constexpr Words kStepStatuses = {"healthy", "watch", "risk"};
inline constexpr Words kJoins = {"and", "or"};
inline constexpr Words kPhases = {"land", "expand"};
inline constexpr Words kActivityStates = {"todo", "doing", "done"};
inline constexpr Words kRoleKinds = {"internal", "customer", "partner"};
inline constexpr Words kMetricKinds = {"duration", "ratio", "percent",  "count",
                                       "currency", "score", "composite"};
inline constexpr Words kBetter = {"higher", "lower"};
inline constexpr Words kMetricStatuses = {"existing", "new"};
inline constexpr Words kRanks = {"north-star", "primary", "secondary", "tertiary"};
inline constexpr Words kAttributeKinds = {"currency", "count", "number", "date", "choice", "text"};
inline constexpr Words kAssigned = {"rule", "purchased"};
inline constexpr Words kChannelKinds = {"human", "digital", "hybrid", "physical"};
inline constexpr Words kEvidenceKinds = {"survey",      "exit-reasons", "analytics", "interview",
                                         "observation", "support",      "frontline", "walkthrough",
                                         "experiment",  "other"};
inline constexpr Words kModels = {"senior", "federation"};
inline constexpr Words kTouchpointStates = {"current", "intended"};
inline constexpr Words kSeverities = {"error", "warning", "info", "off"};
inline constexpr Words kFailOn = {"error", "warning", "info", "never"};
inline constexpr Words kProfiles = {"recommended", "strict", "land", "expand"};
inline constexpr Words kThemes = {"auto", "light", "dark"};
// Of the words in pictures; view/words/words.def has a column for each, in this order.
inline constexpr Words kLanguages = {"en", "de", "fr", "es", "nl", "ja", "ar"};
inline constexpr Words kPages = {"none", "a4", "a3"};

}  // namespace jc::language
