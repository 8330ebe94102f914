#include "compiler/model/decode/other_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/language/language.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/syntax/write.h"

namespace jc::model {

using language::find_field;
using language::find_key;
using language::Kind;

namespace {

// `28`, `3-5`, `3..5` of the unit that the key names.
std::string counted(std::string_view unit, std::string_view value) {
  const bool number = !value.empty() && std::all_of(value.begin(), value.end(), [](unsigned char c) {
    return std::isdigit(c) != 0 || c == '-' || c == '.' || c == ' ';
  });
  if (!number || std::isdigit(static_cast<unsigned char>(value.front())) == 0) {
    return "";
  }
  std::string range(value);
  std::erase(range, ' ');
  if (const auto dash = range.find('-'); dash != std::string::npos) {
    range.replace(dash, 1, "..");
  }
  std::string moment = fmt::format("{} {}", unit, range);
  return expr::read_phrase(expr::PhraseKind::moment, moment) != nullptr ? moment : "";
}

std::string_view unit_of(std::string_view word) {
  constexpr std::string_view kUnits[] = {"day", "week", "month", "quarter"};
  const auto found = std::find(std::begin(kUnits), std::end(kUnits), word);
  return found == std::end(kUnits) ? "" : *found;
}

// Where two people meet, by the words that most tools have for it.
bool is_channel(std::string_view word) {
  constexpr std::string_view kChannels[] = {
      "email",  "e-mail",  "mail",       "call",     "phone",   "phone-call",   "sms",      "chat",
      "in-app", "webinar", "video-call", "video",    "meeting", "letter",       "post",     "push",
      "portal", "app",     "website",    "workshop", "visit",   "notification", "whatsapp", "survey"};
  return std::find(std::begin(kChannels), std::end(kChannels), word) != std::end(kChannels);
}

bool has(Kind kind, std::string_view key) { return find_field(kind, find_key(key)) != nullptr; }

}  // namespace

OtherWords other_words(Kind kind, std::string_view word, const syntax::Node& value,
                       const std::function<bool(std::string_view)>& is_written) {
  const std::string plain = to_kebab_case(word);
  if (value.kind != syntax::NodeKind::scalar || value.text.empty() ||
      value.text.find('\n') != std::string_view::npos) {
    return {};
  }
  for (const std::string_view key : {"when", "due", "window"}) {
    if (const std::string_view unit = unit_of(plain); !unit.empty() && has(kind, key) && !is_written(key)) {
      const std::string moment = counted(unit, value.text);
      return moment.empty() ? OtherWords() : OtherWords{fmt::format("{}: {}", key, moment)};
    }
  }
  const bool time = expr::read_phrase(expr::PhraseKind::moment, value.text) != nullptr ||
                    expr::read_phrase(expr::PhraseKind::cadence, value.text) != nullptr;
  if (kind == Kind::touchpoint && !time && is_channel(plain) && !is_written("title") &&
      !is_written("channel")) {
    return {fmt::format("title: {}", syntax::as_flow({std::string(value.text)})),
            fmt::format("channel: {}", plain)};
  }
  return {};
}

std::string joined_lines(const OtherWords& lines, bool flow, std::size_t column) {
  const std::string between = flow ? ", " : "\n" + std::string(column, ' ');
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? "" : between) + line;
  }
  return text;
}

}  // namespace jc::model
