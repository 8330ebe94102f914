// What the reference page says in prose, and the examples it shows; the tables come from the language itself.
#pragma once
#include <string_view>

namespace jc::emit {

// Chapters before the tables, as Markdown.
std::string_view reference_introduction();
std::string_view reference_chapters();
// What stands between the phrase chapters' heading and the first kind of phrase.
std::string_view reference_phrases();

// One workspace: the journeys of the first use the names of the second, and the third speaks of both.
std::string_view example_journey();
std::string_view example_vocabulary();
std::string_view example_portfolio();
std::string_view example_config();

}  // namespace jc::emit
