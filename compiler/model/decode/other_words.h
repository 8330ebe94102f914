// Keys whose word says a part of what stands behind them: `day: 28`, `email: Welcome mail`.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/language/type.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

// What to write in place of the key and its value, line by line.
using OtherWords = std::vector<std::string>;

// `is_written` tells which keys stand beside it. Empty where the word says nothing of its own.
OtherWords other_words(language::Kind kind, std::string_view word, const syntax::Node& value,
                       const std::function<bool(std::string_view)>& is_written);

// The lines as they stand in the map: below each other in the column of the key, or one behind the other.
std::string joined_lines(const OtherWords& lines, bool flow, std::size_t column);

}  // namespace jc::model
