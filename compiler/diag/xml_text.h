// Makes any text fit for XML 1.0.
#pragma once
#include <string>
#include <string_view>

namespace jc::diag {

// `text` as it stands in an attribute or between tags. What XML 1.0 does not allow even as a reference (most
// control characters, U+FFFE, U+FFFF) and bytes that are not UTF-8 become U+FFFD; tabs and line ends become
// references, because parsers make spaces of them in attributes.
std::string xml_text(std::string_view text);

}  // namespace jc::diag
