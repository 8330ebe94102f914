// The fenced blocks of a page whose texts the program makes.
#pragma once
#include <functional>
#include <optional>
#include <string>

namespace jc::test {

// What the block that this line opens holds now; nothing for lines that open no such block.
using BlockText = std::function<std::optional<std::string>(const std::string& opening)>;

// The page with these blocks filled anew.
std::string with_blocks(const std::string& page, const BlockText& text);

// That the file holds `expected`; UPDATE_GOLDEN=1 writes it there.
void check_page(const std::string& path, const std::string& expected);

}  // namespace jc::test
