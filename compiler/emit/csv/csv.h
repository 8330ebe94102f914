// Writes tables for spreadsheets.
#pragma once
#include <string>
#include <vector>

namespace jc::emit {

using CsvRow = std::vector<std::string>;

// As RFC 4180 has it: lines end with CR LF, cells with commas, quotes or line breaks in them stand in quotes.
// A byte order mark in front tells spreadsheets that it is UTF-8. No cell becomes a formula, whoever opens
// it: one that would get an apostrophe in front, unless it is a plain number.
std::string csv(const std::vector<CsvRow>& rows);

}  // namespace jc::emit
