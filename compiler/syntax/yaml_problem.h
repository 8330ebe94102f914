// Says in the user's words why a file is not YAML.
#pragma once
#include <yaml.h>

#include <functional>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::syntax {

// Only characters that are one byte and allowed in YAML: most files, and nothing more to check.
bool is_plain_ascii(std::string_view text);

// False, with a diagnostic at the byte, where the file is not UTF-8 or has control characters that
// YAML does not allow (NUL among them).
bool check_encoding(const source::Files& files, source::FileId file, diag::Diagnostics& out);

// Translates the error libyaml stopped at.
void report_yaml_problem(const yaml_parser_t& parser, const source::Files& files, source::FileId file,
                         const std::function<std::uint32_t(const yaml_mark_t&)>& at, diag::Diagnostics& out);

}  // namespace jc::syntax
