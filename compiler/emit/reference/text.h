// What the reference page says in prose, and the examples it shows: the files of templates/reference/. The
// tables between them come from the language itself.
#pragma once
#include <string_view>

namespace jc::emit {

// By its path in templates/reference/.
std::string_view reference_text(std::string_view path);

// One workspace: the journeys of the first use the names of the second, and the third speaks of both.
inline constexpr std::string_view kExampleFiles[] = {"clinic.journey.yaml", "rota.vocabulary.yaml",
                                                     "suite.portfolio.yaml", "journeyc.yaml"};
std::string_view example_text(std::string_view file);

}  // namespace jc::emit
