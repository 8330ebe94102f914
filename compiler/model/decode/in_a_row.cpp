#include "compiler/model/decode/in_a_row.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "compiler/language/language.h"
#include "compiler/model/kebab_case.h"
#include "compiler/text/trimmed.h"

namespace jc::model {

namespace {

using language::Base;
using language::Field;

// In bytes: what is longer are paragraphs.
constexpr std::size_t kLongest = 400;

bool is_plain(std::string_view text) {
  return text.find_first_of(":#{}[],&*!|>'\"%@`\n") == std::string_view::npos;
}

std::vector<std::string_view> cut(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = std::min(text.find(mark), text.size());
    if (const std::string_view part = text::trimmed(text.substr(0, at)); !part.empty()) {
      parts.push_back(part);
    }
    if (at == text.size()) {
      return parts;
    }
    text.remove_prefix(at + mark.size());
  }
}

// `- Plan agreed`, `2. Data loaded`, `• Team trained`: without what stands before an item.
std::string_view item(std::string_view line) {
  const auto digits = line.find_first_not_of("0123456789");
  if (digits != std::string_view::npos && digits > 0 && (line[digits] == '.' || line[digits] == ')')) {
    return text::trimmed(line.substr(digits + 1));
  }
  for (const std::string_view mark : {"- ", "* ", "• ", "– "}) {
    if (line.starts_with(mark)) {
      return text::trimmed(line.substr(mark.size()));
    }
  }
  return line;
}

bool is_lower(std::string_view text) { return text[0] >= 'a' && text[0] <= 'z'; }

// All begin alike: `Plan agreed, signed by both` is one.
bool begin_alike(const std::vector<std::string_view>& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return is_lower(part) == is_lower(parts.front()); });
}

std::vector<std::string_view> parts_of(std::string_view text, bool names) {
  std::vector<std::string_view> parts = cut(text, "\n");
  for (std::string_view& part : parts) {
    part = item(part);
  }
  for (const std::string_view mark : {";", " | ", " → ", " -> "}) {
    parts = parts.size() > 1 ? parts : cut(text, mark);
  }
  if (parts.size() < 2) {
    parts = cut(text, ",");
    const auto apart = text.find(',');
    const bool spaced = apart == std::string_view::npos || names || text.substr(apart + 1).starts_with(' ');
    parts = spaced && begin_alike(parts) ? parts : std::vector<std::string_view>();
  }
  // `A, B and C`.
  constexpr std::string_view kAnd = "and ";
  if (parts.size() > 1 && parts.back().starts_with(kAnd)) {
    parts.back().remove_prefix(kAnd.size());
  }
  return parts;
}

}  // namespace

std::string in_a_row(const Field& field, const syntax::Node& written) {
  // Who owns what is told by whom it may be.
  constexpr language::NameKind kToldElsewhere[] = {
      language::NameKind::party, language::NameKind::customer_party, language::NameKind::segment};
  const bool names = field.type.base == Base::name &&
                     std::find(std::begin(kToldElsewhere), std::end(kToldElsewhere), field.type.names) ==
                         std::end(kToldElsewhere);
  const Field* words = field.type.base == Base::record ? shorthand_of(field.type.record) : nullptr;
  const bool texts =
      words != nullptr && words->type.base == Base::text && words->type.shape == language::Shape::one;
  // The values of a closed list; other texts are sentences, which may hold any mark.
  const bool values = field.type.base == Base::text && (field.key == "values" || field.key == "lifecycle");
  if (written.kind != syntax::NodeKind::scalar || (!names && !texts && !values) ||
      written.text.size() > kLongest || written.text.find_first_of(",;|\n\xE2>") == std::string_view::npos) {
    return "";
  }
  std::vector<std::string> items;
  for (const std::string_view part : parts_of(written.text, names)) {
    std::string one = names ? to_kebab_case(part) : std::string(part);
    if (one.empty() || (!names && part.find_first_of("\"\\") != std::string_view::npos)) {
      return "";
    }
    items.push_back(names || is_plain(part) ? std::move(one) : fmt::format("\"{}\"", part));
  }
  return items.size() < 2 ? "" : fmt::format("[{}]", fmt::join(items, ", "));
}

}  // namespace jc::model
