// Texts as they may stand in Mermaid's files.
#pragma once
#include <string>
#include <string_view>

namespace jc::emit {

// Inside the double quotes of a flowchart's label.
std::string mermaid_label(std::string_view text);

// As the name of a section, task or actor of a journey, which has no quotes: what means something there (for
// actors also `,`) becomes an entity code, which Mermaid reads before its grammar does and draws as the sign
// itself; a first word that Mermaid would take for a keyword is parted from the line's beginning. Never
// empty.
std::string mermaid_name(std::string_view text);
std::string mermaid_actor(std::string_view text);

// A YAML string for the title in front of a diagram.
std::string mermaid_title(std::string_view text);

}  // namespace jc::emit
