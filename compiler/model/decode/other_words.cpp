#include "compiler/model/decode/other_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/language/language.h"
#include "compiler/model/decode/contingency_words.h"
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

bool has(Kind kind, std::string_view key) { return find_field(kind, find_key(key)) != nullptr; }

// `days: 6-30` is when something takes place, `days: 14` how long it takes.
OtherWords of_units(Kind kind, std::string_view word, std::string_view value,
                    const std::function<bool(std::string_view)>& is_written) {
  const std::string_view unit = word.ends_with('s') ? unit_of(word.substr(0, word.size() - 1)) : "";
  if (unit.empty()) {
    return {};
  }
  const bool early = value.starts_with('-') && value.find("..") != std::string_view::npos;
  const std::string moment = early ? fmt::format("{} {}", unit, value) : counted(unit, value);
  const bool range = value.find_first_of("-.", 1) != std::string_view::npos;
  if (range && has(kind, "window") && !is_written("window") &&
      expr::read_phrase(expr::PhraseKind::moment, moment) != nullptr) {
    return {fmt::format("window: {}", moment)};
  }
  const std::string length = fmt::format("{} {}", value, word);
  const bool number = !value.empty() && value.find_first_not_of("0123456789") == std::string_view::npos;
  if (number && has(kind, "duration") && !is_written("duration") &&
      expr::read_phrase(expr::PhraseKind::duration, length) != nullptr) {
    return {fmt::format("duration: {}", length)};
  }
  return {};
}

// `at: 1 day after signup`, `by: day 3`, `on: Mondays`: the word before a time as its key.
OtherWords of_time(Kind kind, std::string_view word, std::string_view value,
                   const std::function<bool(std::string_view)>& is_written) {
  if (word != "at" && word != "on" && word != "by") {
    return {};
  }
  const std::string whole = fmt::format("{} {}", word, value);
  const auto reads = [](expr::PhraseKind phrase, const std::string& text) {
    return expr::read_phrase(phrase, text) != nullptr;
  };
  // A time says itself when it is; before a name, the word is needed.
  const bool apart = word == "at";
  for (const std::string_view key : {"when", "due"}) {
    if (!has(kind, key) || is_written(key)) {
      continue;
    }
    // A name alone is an event as likely as a place or a person.
    const std::string alone(value);
    for (const std::string& text : {apart ? alone : whole, apart ? whole : alone}) {
      if (value.find(' ') != std::string_view::npos && reads(expr::PhraseKind::moment, text)) {
        return {fmt::format("{}: {}", key, text)};
      }
    }
  }
  const bool rhythm = has(kind, "repeat") && !is_written("repeat") && reads(expr::PhraseKind::cadence, whole);
  if (rhythm) {
    return {fmt::format("repeat: {}", whole)};
  }
  const bool place = kind == Kind::touchpoint && word == "at" && !is_written("channel");
  return place ? OtherWords{fmt::format("channel: {}", to_kebab_case(value))} : OtherWords();
}

// Where two people meet, by the words that most tools have for it.
bool is_channel(std::string_view word) {
  constexpr std::string_view kChannels[] = {
      "email",  "e-mail",  "mail",       "call",     "phone",   "phone-call",   "sms",      "chat",
      "in-app", "webinar", "video-call", "video",    "meeting", "letter",       "post",     "push",
      "portal", "app",     "website",    "workshop", "visit",   "notification", "whatsapp", "survey"};
  return std::find(std::begin(kChannels), std::end(kChannels), word) != std::end(kChannels);
}

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
      // `day: Monday`
      const bool rhythm = moment.empty() && has(kind, "repeat") && !is_written("repeat") &&
                          expr::read_phrase(expr::PhraseKind::cadence, value.text) != nullptr;
      if (rhythm) {
        return {fmt::format("repeat: {}", value.text)};
      }
      return moment.empty() ? OtherWords() : OtherWords{fmt::format("{}: {}", key, moment)};
    }
  }
  if (OtherWords counted_in = of_units(kind, plain, value.text, is_written); !counted_in.empty()) {
    return counted_in;
  }
  if (OtherWords timed = of_time(kind, plain, value.text, is_written); !timed.empty()) {
    return timed;
  }
  constexpr std::string_view kIf = "if ";
  if (word.starts_with(kIf) && has(kind, "contingencies") && !is_written("contingencies")) {
    const std::string map = contingency_of(word.substr(kIf.size()), value.text);
    return map.empty() ? OtherWords() : OtherWords{fmt::format("contingencies: [{}]", map)};
  }
  // `- { description: Sponsor leaves, mitigation: … }`: of a risk, what has gone wrong.
  constexpr std::string_view kRisk[] = {"description", "risk", "event", "problem", "issue", "name"};
  if (kind == Kind::contingency && !is_written("if") &&
      std::find(std::begin(kRisk), std::end(kRisk), plain) != std::end(kRisk)) {
    return {fmt::format("if: {}", syntax::as_flow({std::string(value.text)}))};
  }
  if (kind == Kind::persona && plain == "age" && !is_written("context") &&
      value.text.find_first_not_of("0123456789-") == std::string_view::npos) {
    return {fmt::format("context: {} years old", value.text)};
  }
  constexpr std::string_view kWays[] = {"by", "how", "through"};
  if (kind == Kind::touchpoint && is_channel(to_kebab_case(value.text)) && !is_written("channel") &&
      std::find(std::begin(kWays), std::end(kWays), plain) != std::end(kWays)) {
    return {fmt::format("channel: {}", to_kebab_case(value.text))};
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
