#include "compiler/emit/csv/csv.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/text/controls.h"

namespace jc::emit {

namespace {

// What spreadsheets take for the beginning of a formula, the wide forms of East Asian keyboards included
// (https://owasp.org/www-community/attacks/CSV_Injection).
constexpr std::array<std::string_view, 8> kFormulas = {
    "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

// Blanks and what nobody sees, which spreadsheets skip before they look for a formula.
std::string_view without_blanks(std::string_view cell) {
  constexpr std::array<std::string_view, 3> kUnseen = {"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"};
  while (!cell.empty()) {
    const auto* const unseen = std::find_if(kUnseen.begin(), kUnseen.end(),
                                            [&](std::string_view each) { return cell.starts_with(each); });
    if (unseen != kUnseen.end()) {
      cell.remove_prefix(unseen->size());
    } else if (static_cast<unsigned char>(cell[0]) <= ' ') {
      cell.remove_prefix(1);
    } else {
      break;
    }
  }
  return cell;
}

bool is_number(std::string_view cell) {
  const std::string_view digits = cell.substr(cell[0] == '-' || cell[0] == '+' ? 1 : 0);
  const bool plain =
      std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
  return plain && !digits.empty() && digits != "." && std::count(digits.begin(), digits.end(), '.') <= 1;
}

bool would_run(std::string_view cell) {
  const std::string_view said = without_blanks(cell);
  return !said.empty() && !is_number(said) &&
         std::any_of(kFormulas.begin(), kFormulas.end(),
                     [&](std::string_view each) { return said.starts_with(each); });
}

void add_cell(std::string& out, const std::string& cell) {
  const std::string said = text::harmless(would_run(cell) ? "'" + cell : cell, false);
  if (said.find_first_of(",;\t\"\r\n") == std::string::npos) {
    out += said;
    return;
  }
  out += '"';
  for (const char c : said) {
    out.append(c == '"' ? 2 : 1, c);
  }
  out += '"';
}

}  // namespace

std::string csv(const std::vector<CsvRow>& rows) {
  std::string out = "\xEF\xBB\xBF";
  for (const CsvRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); i++) {
      out += i == 0 ? "" : ",";
      add_cell(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace jc::emit
