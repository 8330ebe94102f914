// Puts texts into HTML pages: Markdown through md4c, plain text by escaping. What people wrote stays text:
// HTML inside Markdown is shown as it was typed, and links lead to http, https, mailto or relative places
// only.
#pragma once
#include <string>
#include <string_view>

namespace jc::emit {

// One paragraph becomes what stands inside a line; several blocks stay blocks.
std::string html_of(std::string_view markdown);
// The same behind what is there already.
void add_html(std::string_view markdown, std::string& out);

// For text and for attributes in double quotes.
std::string html_escape(std::string_view text);

// Of a page from which `up` leads to the folder of the site: what stands outside that folder is named, not
// linked. A site that is put on a server takes nothing along that lies beside it.
std::string without_links_outside(std::string html, std::string_view up);

}  // namespace jc::emit
