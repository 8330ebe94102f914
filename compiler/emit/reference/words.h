// Types, flags and docs of fields in the words of the reference page, as Markdown.
#pragma once
#include <string>
#include <string_view>

#include "compiler/language/language.h"

namespace jc::emit {

// Text for a cell of a table.
std::string cell(std::string_view text);
std::string capitalised(std::string_view text);
// `list of [milestone](#milestone)`, `name of a role, team or person`.
std::string type_words(const language::Type& type);
std::string name_words(language::NameKind kind);
std::string choice_words(const language::Type& type);
// What a kind of phrase says, in a sentence or two.
std::string phrase_words(expr::PhraseKind kind);

void add_table_head(std::string& page);
void add_row(std::string& page, const language::Field& field);
void add_table(std::string& page, language::Kind kind);

}  // namespace jc::emit
