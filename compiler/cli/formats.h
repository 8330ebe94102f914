// The formats of one command: known by name, and written where each is wanted.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "compiler/cli/arguments.h"
#include "compiler/cli/streams.h"

namespace jc::cli {

// Calls `render(format, to a file)` for each format asked for, the first of `known` where none is, and prints
// or writes what it gives. False, with words on the error stream, where a format is not known or a file can't
// be written.
bool print_formats(const Arguments& arguments, Streams& streams, std::span<const std::string_view> known,
                   const std::function<std::string(std::string_view, bool)>& render);

// Whether all formats asked for are known; says on the error stream which is not.
bool knows_formats(const Arguments& arguments, Streams& streams, std::span<const std::string_view> known);

}  // namespace jc::cli
