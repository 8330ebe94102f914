#include "compiler/model/decode/text_as_map.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/language/language.h"
#include "compiler/language/names.h"
#include "compiler/model/decode/contingency_words.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/text/trimmed.h"

namespace jc::model {

using language::Field;
using language::find_field;
using language::find_key;
using language::Kind;
using language::operator""_key;

namespace {

// In bytes: what is longer is no sentence, and is looked through once for each of its parts.
constexpr std::size_t kLongest = 300;

bool is_plain(std::string_view text) {
  return text.find_first_of(":#{}[],&*!|>'\"%@`\n") == std::string_view::npos;
}

// `{ id: onboarding, title: Onboarding }` for `Onboarding`; empty where the text is no title.
std::string entity_of(const Field& field, std::string_view text) {
  const auto has = [&](std::string_view key) {
    return find_field(field.type.record, find_key(key)) != nullptr;
  };
  const std::string id = to_kebab_case(text);
  if (id.empty() || !is_plain(text) || !has("id") || !has("title")) {
    return "";
  }
  return id == text ? fmt::format("{{ id: {} }}", id) : fmt::format("{{ id: {}, title: {} }}", id, text);
}

// The key that a word alone is most likely meant for, of maps that have no short form because it may be
// another.
std::string_view likely_key(Kind kind) {
  constexpr std::pair<Kind, std::string_view> kKeys[] = {
      {Kind::experience, "feeling"}, {Kind::raci, "accountable"}, {Kind::success, "customer"},
      {Kind::needs, "customer"},     {Kind::scope, "begins"},     {Kind::practice, "phase"}};
  const auto found =
      std::find_if(std::begin(kKeys), std::end(kKeys), [&](const auto& each) { return each.first == kind; });
  return found == std::end(kKeys) ? "" : found->second;
}

// `{ from: trial, to: paid }` for `trial -> paid`; empty where there is no arrow.
std::string transition_of(std::string_view text) {
  for (const std::string_view arrow : {"->", "=>", "→", " to "}) {
    if (const auto at = text.find(arrow); at != std::string_view::npos) {
      const std::string from = to_kebab_case(text.substr(0, at));
      const std::string to = to_kebab_case(text.substr(at + arrow.size()));
      return from.empty() || to.empty() ? "" : fmt::format("{{ from: {}, to: {} }}", from, to);
    }
  }
  return "";
}

// ---- hand-offs: `from sales to onboarding when contract signed`

// The text up to the first of the marks, whatever its case, and what stands behind it.
std::optional<std::pair<std::string_view, std::string_view>> split(
    std::string_view text, std::initializer_list<std::string_view> marks) {
  const std::string lower = expr::lower_case(text);
  std::optional<std::pair<std::string_view, std::string_view>> found;
  for (const std::string_view mark : marks) {
    const auto at = lower.find(mark);
    if (at != std::string::npos && (!found || at < found->first.size())) {
      found = {text.substr(0, at), text.substr(at + mark.size())};
    }
  }
  return found;
}

std::string_view without_front(std::string_view text, std::string_view front) {
  return expr::lower_case(text).starts_with(front) ? text.substr(front.size()) : text;
}

// Behind both sides: when it happens, as far as a moment can be read from it.
std::string moment_of(std::string_view words) {
  const std::string happening = to_kebab_case(words);
  for (const std::string& moment : {std::string(words), "after " + happening}) {
    if (!happening.empty() && expr::read_phrase(expr::PhraseKind::moment, moment) != nullptr) {
      return moment;
    }
  }
  return "";
}

std::string handoff_of(std::string_view text) {
  text = text::trimmed(text);
  // What is not plain but the tip of an arrow.
  if (text.find_first_of(":#{}[],&*!|'\"%@`\n") != std::string_view::npos) {
    return "";
  }
  std::string_view giver;
  std::string_view taker = without_front(text, "to ");
  if (taker.size() == text.size()) {
    const auto sides = split(without_front(text, "from "), {" to ", "->", "=>", "→"});
    if (!sides) {
      // `tutor`: who takes over.
      return text.empty() || text.find(' ') != std::string_view::npos
                 ? ""
                 : fmt::format("{{ to-owner: {} }}", text);
    }
    giver = text::trimmed(sides->first);
    taker = sides->second;
  }
  std::string when;
  if (const auto late = split(taker, {" when ", " once ", " after ", " upon ", " as soon as "})) {
    taker = late->first;
    when = moment_of(text::trimmed(late->second));
    if (when.empty()) {
      return "";
    }
  }
  taker = text::trimmed(taker);
  if (!is_plain(giver) || !is_plain(taker) || taker.empty()) {
    return "";
  }
  return fmt::format("{{ {}to-owner: {}{} }}", giver.empty() ? "" : fmt::format("from-owner: {}, ", giver),
                     taker, when.empty() ? "" : ", when: " + when);
}

// ---- meetings: `Weekly pipeline review, Mondays, 30 min`

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto both = split(text, {", ", "; ", " (", ") ", ")", " - ", " – "});
    if (const std::string_view part = text::trimmed(both ? both->first : text); !part.empty()) {
      parts.push_back(part);
    }
    text = both ? both->second : std::string_view();
  }
  return parts;
}

bool reads(expr::PhraseKind kind, std::string_view text) { return expr::read_phrase(kind, text) != nullptr; }

// `Mondays`, `every Monday 9:30`: the day of a weekly meeting, without the hour.
std::string weekly_on(std::string_view part) {
  std::string word(expr::lower_case(part));
  for (const std::string_view front : {"every ", "on "}) {
    word = word.starts_with(front) ? word.substr(front.size()) : word;
  }
  word = word.substr(0, word.find(' '));
  word = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  if (word.empty()) {
    return "";
  }
  word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
  std::string rhythm = "weekly on " + word;
  return word.ends_with("day") && reads(expr::PhraseKind::cadence, rhythm) ? rhythm : "";
}

std::string ritual_of(const Field& field, std::string_view text) {
  const std::vector<std::string_view> parts = parts_of(text);
  if (parts.empty()) {
    return "";
  }
  const std::string entity = entity_of(field, parts.front());
  if (entity.empty()) {
    return "";
  }
  // The first word of the title may be a rhythm; the title keeps it.
  const std::string first = expr::lower_case(parts.front().substr(0, parts.front().find(' ')));
  std::string cadence = reads(expr::PhraseKind::cadence, first) ? first : "";
  std::string more;
  std::string left;
  for (std::size_t i = 1; i < parts.size(); i++) {
    const std::string plain = expr::lower_case(parts[i]);
    const std::string day = weekly_on(parts[i]);
    if (reads(expr::PhraseKind::cadence, plain)) {
      const bool spelt = std::islower(static_cast<unsigned char>(parts[i].front())) != 0 &&
                         reads(expr::PhraseKind::cadence, parts[i]);
      cadence = spelt ? std::string(parts[i]) : plain;
    } else if (!day.empty() && (cadence.empty() || cadence == "weekly")) {
      cadence = day;
      left += plain.find(' ') == std::string::npos ? "" : (left.empty() ? "" : ", ") + std::string(parts[i]);
    } else if (reads(expr::PhraseKind::duration, plain) && more.empty()) {
      more = ", duration: " + plain;
    } else {
      left += (left.empty() ? "" : ", ") + std::string(parts[i]);
    }
  }
  if (left.find_first_of("\"\\") != std::string::npos) {
    return "";
  }
  return entity.substr(0, entity.size() - 2) + (cadence.empty() ? "" : ", cadence: " + cadence) + more +
         (left.empty() ? "" : fmt::format(", note: \"{}\"", left)) + " }";
}

// Of a list where a map belongs, what stands under which key.
std::string shape_of_list(const Field& field) {
  if (find_field(field.type.record, "add"_key) != nullptr) {
    return fmt::format(
        "write what comes as `{0}: {{ add: [ … ] }}`, what goes under `remove`, and what differs in one that "
        "is there as `change: {{ <id>: {{ … }} }}`",
        field.key);
  }
  if (field.type.record == Kind::raci) {
    return fmt::format(
        "say who is asked and who is told: `{0}: {{ consulted: [ … ], informed: [ … ] }}`; rows of work "
        "stand in "
        "their stage: `activities: [{{ does: …, responsible: …, accountable: … }}]`",
        field.key);
  }
  return field.type.record == Kind::governance
             ? fmt::format("write the list under `rituals`, inside of `{}`", field.key)
             : "";
}

// `R=Lead, A=COO, C=IT;Warehouse` as `{ responsible: Lead, accountable: COO, consulted: [IT, Warehouse] }`;
// empty where a part says no role.
std::string raci_of(std::string_view text) {
  constexpr std::string_view kParts[] = {"responsible", "accountable", "consulted", "informed"};
  std::vector<std::pair<std::string_view, std::vector<std::string>>> said;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t mark = rest.find_first_of(",;/|");
    const std::string_view part = text::trimmed(rest.substr(0, mark));
    rest = mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
    const std::size_t sign = part.find_first_of("=:");
    const std::string word = expr::lower_case(text::trimmed(part.substr(0, sign)));
    const auto role = std::find_if(std::begin(kParts), std::end(kParts), [&](std::string_view each) {
      return word == each || word == each.substr(0, 1);
    });
    if (sign != std::string_view::npos && role != std::end(kParts)) {
      said.push_back({*role, {}});
    } else if (sign != std::string_view::npos || said.empty()) {
      return "";
    }
    const std::string_view name =
        text::trimmed(sign == std::string_view::npos ? part : part.substr(sign + 1));
    if (name.empty() || !is_plain(name)) {
      return "";
    }
    said.back().second.emplace_back(name);
  }
  std::string map;
  for (const auto& [role, names] : said) {
    map += fmt::format("{}{}: {}", map.empty() ? "" : ", ", role,
                       names.size() == 1 ? names.front() : fmt::format("[{}]", fmt::join(names, ", ")));
  }
  return map.empty() ? "" : fmt::format("{{ {} }}", map);
}

}  // namespace

TextAsMap text_as_map(const Field& field, const syntax::Node& written) {
  if (written.kind != syntax::NodeKind::scalar || written.text.size() > kLongest) {
    return {};
  }
  switch (field.type.record) {
    case Kind::contingency:
      return {contingency_of(written.text), false};
    case Kind::transition:
      return {transition_of(written.text), false};
    case Kind::raci:
      return {raci_of(written.text), false};
    case Kind::handoff:
      return {handoff_of(written.text), false};
    case Kind::ritual: {
      std::string map = ritual_of(field, written.text);
      const bool safe = map == entity_of(field, written.text);
      return {std::move(map), safe};
    }
    default:
      return {entity_of(field, written.text), true};
  }
}

std::string row_as_list(const Field& field, const syntax::Node& written) {
  if (field.type.record != Kind::stage || written.kind != syntax::NodeKind::scalar ||
      written.text.size() > kLongest) {
    return "";
  }
  std::string list;
  std::string_view rest = written.text;
  std::size_t count = 0;
  while (!rest.empty()) {
    const auto both = split(rest, {", ", ",", ";", "->", "=>", "→", " > ", " | "});
    const std::string item = entity_of(field, text::trimmed(both ? both->first : rest));
    if (item.empty()) {
      return "";
    }
    list += (list.empty() ? "" : ", ") + item;
    count++;
    rest = both ? both->second : std::string_view();
  }
  return count < 2 ? "" : fmt::format("[{}]", list);
}

std::string help_with_shape(const Field& field, const syntax::Node& written) {
  if (written.kind != syntax::NodeKind::scalar) {
    return written.kind == syntax::NodeKind::sequence ? shape_of_list(field) : "";
  }
  if (find_field(field.type.record, "add"_key) != nullptr) {
    return fmt::format("name what the tier does without: `{}: {{ remove: [ <id>, … ] }}`", field.key);
  }
  if (field.type.record == Kind::governance) {
    return fmt::format("for example `{}: {{ rituals: [{{ id: review, cadence: monthly }}] }}`", field.key);
  }
  const bool one = field.type.record == Kind::handoff || field.type.record == Kind::raci;
  if (const std::string map = text_as_map(field, written).map; !map.empty()) {
    return fmt::format("write it as `{}{}`", one ? "" : "- ", map);
  }
  if (field.type.record == Kind::handoff) {
    return fmt::format("for example `{}: {{ to-owner: {} }}`", field.key,
                       is_plain(written.text) ? written.text : "<who takes over>");
  }
  if (field.type.record == Kind::contingency && is_plain(written.text)) {
    return fmt::format("write it as `- {{ if: <what has gone wrong>, do: {} }}`", written.text);
  }
  const std::string_view key = likely_key(field.type.record);
  const std::string quotes = is_plain(written.text) ? "" : "\"";
  return key.empty() ? ""
                     : fmt::format("for example `{}: {{ {}: {}{}{} }}`", field.key, key, quotes, written.text,
                                   quotes);
}

}  // namespace jc::model
