// The texts of templates: the embedded ones, and one whole text made of a template and those it includes.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "compiler/emit/playbook/template.h"

namespace jc::emit {

// Stands on empty lines of assembled templates; to be taken out of what was rendered.
inline constexpr char kEmptyLine = '\x01';

// The text of `name` with every `{{> other}}` replaced. A tag alone on its line gives its indentation to each
// line it brings in, as the Mustache specification asks. On failure empty, with the reason in `error`.
std::string with_partials(const Templates& templates, std::string_view name, std::string& error);

// Which of the templates reachable from `name` is no Mustache, and why. Offsets count from 0.
std::string broken_template(const Templates& templates, std::string_view name);

}  // namespace jc::emit
