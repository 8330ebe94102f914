// What is said here in another shape than it was written: a stage that can be left out, a condition where
// segments are named, how far two stages overlap.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/language/shorthand.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/source/nearest.h"

namespace jc::model {

namespace {

// `large and strategic`, `large, mid-market`: the names between the marks, each as one word.
std::vector<std::string> listed_names(std::string_view text) {
  std::vector<std::string> names;
  std::size_t from = 0;
  while (from <= text.size()) {
    std::size_t end = text.size();
    std::size_t size = 1;
    for (const std::string_view mark : {", and ", ", ", " and ", " & ", " + ", "; ", " / "}) {
      if (const auto at = text.find(mark, from); at < end) {
        end = at;
        size = mark.size();
      }
    }
    std::string name = to_kebab_case(text.substr(from, end - from));
    if (name.empty()) {
      return {};
    }
    names.push_back(std::move(name));
    from = end + size;
  }
  return names.size() < 2 ? std::vector<std::string>() : names;
}

// `Accounts above $100k ARR`: a comparison in words, as a condition where it can be one.
std::string compared_in_words(std::string_view text) {
  constexpr std::string_view kWords[] = {" above ",     " over ",     " under ", " below ",   " more than ",
                                         " less than ", " at least ", " up to ", " between ", " fewer than "};
  const std::string plain = " " + expr::lower_case(text);
  const bool compares = std::any_of(std::begin(kWords), std::end(kWords),
                                    [&](auto word) { return plain.find(word) != std::string::npos; });
  if (!compares || text.find_first_of("0123456789") == std::string_view::npos ||
      text.find('"') != std::string_view::npos) {
    return "";
  }
  const expr::ParseResult read = expr::parse_phrase(expr::PhraseKind::condition, text);
  return read                           ? std::string(text)
         : read.problem.rewrite.empty() ? "<attribute> >= <value>"
                                        : read.problem.rewrite;
}

// The first length in a text: `2 weeks` of `last 2 weeks of onboarding`.
std::string length_within(std::string_view text) {
  const std::string digits = expr::with_digits(text);
  std::size_t at = digits.find_first_of("0123456789");
  while (at != std::string::npos) {
    const std::size_t unit = std::min(digits.find(' ', at), digits.size());
    const std::size_t end = std::min(digits.find(' ', std::min(unit + 1, digits.size())), digits.size());
    for (const std::size_t last : {end, unit}) {
      const std::string length = digits.substr(at, last - at);
      if (expr::parse_phrase(expr::PhraseKind::duration, length)) {
        return length;
      }
    }
    at = digits.find_first_of("0123456789", unit);
  }
  return "";
}

bool says_optional(std::string_view word) {
  constexpr std::string_view kWords[] = {"optional", "skippable",   "can-skip", "can-be-skipped", "skip",
                                         "skip-if",  "is-optional", "only-if",  "only-when"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool says_how_often(std::string_view word) {
  constexpr std::string_view kWords[] = {"cadence", "frequency", "every", "schedule", "how-often", "repeat"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

// Somebody meets there: something in the map says how often, or on which day.
bool is_meeting(const syntax::Tree& tree, const syntax::Node& map) {
  for (std::uint32_t i = 0; map.kind == syntax::NodeKind::mapping && i + 1 < map.count; i += 2) {
    const std::string key = to_kebab_case(tree[tree.resolve(tree.item(map, i))].text);
    if (says_how_often(key) || key == "on" || key == "day" || key == "when" || key == "attendees") {
      return true;
    }
  }
  return false;
}

// `qbr: quarterly` under `governance`, or all meetings under `cadence`; empty where it is something else.
std::string meeting_by_name(const syntax::Tree& tree, const syntax::Entry& entry) {
  const std::string id = to_kebab_case(tree[tree.resolve(entry.key)].text);
  const syntax::Node& value = tree[tree.resolve(entry.value)];
  if (says_how_often(id)) {
    return value.kind == syntax::NodeKind::sequence
               ? "meetings stand in the list `rituals: [{ id: …, cadence: … }]`"
               : "";
  }
  const bool rhythm = value.kind == syntax::NodeKind::scalar &&
                      expr::read_phrase(expr::PhraseKind::cadence, value.text) != nullptr;
  if (!rhythm && !is_meeting(tree, value)) {
    return "";
  }
  return fmt::format("meetings stand in a list: write `rituals: [{{ id: {}, {} }}]`", id,
                     rhythm ? fmt::format("cadence: {}", value.text) : "cadence: …");
}

}  // namespace

// `serves: ARR > 100k`: which customers they are is a condition, and `serves` takes names.
bool Decoder::report_no_segment(const Field& field, syntax::NodeId node) {
  const std::string_view text = tree_[tree_.resolve(node)].text;
  if (field.type.names != NameKind::segment || text.empty()) {
    return false;
  }
  if (text.find_first_of("<>=") != std::string_view::npos || text.find("≥") != std::string_view::npos ||
      text.find("≤") != std::string_view::npos) {
    const bool here =
        current_ != kNoRecord && find_field(Entity(&document_, current_).kind(), "where"_key) != nullptr;
    report_wrong_type(
        field, node, fmt::format("names of segments, and `{}` is a condition", text),
        here ? fmt::format("write `where: {}` in place of `{}`, or declare the segment: "
                           "`segments: {{ <name>: {{ where: {} }} }}`",
                           text, field.key, text)
             : fmt::format("declare it: `segments: {{ <name>: {{ where: {} }} }}`, and write its "
                           "name here",
                           text));
    return true;
  }
  if (const std::string compared = compared_in_words(text); !compared.empty()) {
    report_wrong_type(field, node, fmt::format("names of segments, and `{}` is a condition", text),
                      fmt::format("declare the segment: `segments: {{ <name>: {{ where: {}, definition: "
                                  "\"{}\" }} }}`, and write its name here",
                                  compared, text));
    return true;
  }
  if (expr::says_the_rest(text)) {
    report_wrong_type(
        field, node, fmt::format("names of segments, and `{}` names none", text),
        fmt::format("declare the segment that is left: `segments: {{ <name>: {{ where: {} }} }}`, "
                    "and write its name here",
                    text));
    return true;
  }
  const std::vector<std::string> names = listed_names(text);
  if (names.empty()) {
    return false;
  }
  report_wrong_type(field, node, "a list for several names",
                    fmt::format("write `{}: [{}]`", field.key, fmt::join(names, ", ")));
  return true;
}

std::string filled_overlap(const Field& field, const syntax::Node& scalar) {
  if (field.type.record != Kind::overlap || scalar.kind != syntax::NodeKind::scalar) {
    return "";
  }
  const std::string_view text = scalar.text;
  for (const std::string_view joint :
       {" overlaps with ", " overlaps ", " and ", " & ", " / ", " with ", ", "}) {
    const auto at = text.find(joint);
    if (at == std::string_view::npos) {
      continue;
    }
    const std::string_view rest = text.substr(at + joint.size());
    std::string_view second = rest;
    for (const std::string_view end : {" overlap", " run ", " by ", " for ", " until ", ":", ","}) {
      second = second.substr(0, second.find(end));
    }
    const std::string length = length_within(rest.substr(second.size()));
    const std::string first = to_kebab_case(text.substr(0, at));
    return first.empty() || to_kebab_case(second).empty()
               ? ""
               : fmt::format("write it as `- {{ stages: [{}, {}]{} }}`", first, to_kebab_case(second),
                             length.empty() ? "" : fmt::format(", duration: {}", length));
  }
  return "";
}

namespace {

// The stages before and after the one that holds the key, by their ids.
std::pair<std::string, std::string> neighbours_of(const syntax::Tree& tree, syntax::NodeId key) {
  const auto id_of = [&](const syntax::Node& list, std::uint32_t i) {
    const syntax::NodeId item = i < list.count ? tree.resolve(tree.item(list, i)) : syntax::kNoNode;
    const syntax::NodeId id = item == syntax::kNoNode || tree[item].kind != syntax::NodeKind::mapping
                                  ? syntax::kNoNode
                                  : value_under(tree, item, "id");
    return id == syntax::kNoNode ? std::string() : std::string(tree[id].text);
  };
  for (const syntax::Node& list : tree.nodes) {
    if (list.kind != syntax::NodeKind::sequence) {
      continue;
    }
    for (std::uint32_t i = 0; i < list.count; i++) {
      const syntax::Node& map = tree[tree.resolve(tree.item(list, i))];
      for (std::uint32_t at = 0; map.kind == syntax::NodeKind::mapping && at + 1 < map.count; at += 2) {
        if (tree.item(map, at) == key) {
          return {i == 0 ? std::string() : id_of(list, i - 1), id_of(list, i + 1)};
        }
      }
    }
  }
  return {};
}

bool is_like_no_key(Kind kind, std::string_view word) {
  std::vector<std::string_view> keys;
  for (const Field* field : fields_of(kind)) {
    keys.push_back(field->key);
  }
  return !source::nearest(word, keys);
}

}  // namespace

// `- Fees: hidden in a PDF`: to YAML a map, and a text to whoever wrote it. Where what is meant is a text,
// the whole is offered in quotes.
bool Decoder::report_text_with_colon(Kind kind, const syntax::Entry& entry, std::vector<FieldValue>& fields) {
  const Field* words = shorthand_of(kind);
  const syntax::Node& key = tree_[tree_.resolve(entry.key)];
  const syntax::Node& value = tree_[tree_.resolve(entry.value)];
  if (words == nullptr || words->type.base != language::Base::text || words->key == "title" || entry.merged ||
      frames_[depth_ - 1].entries.size() != 1 || tree_[entry.value].kind != syntax::NodeKind::scalar ||
      syntax::is_null(value) || !is_like_no_key(kind, key.text) ||
      alias_of(kind, entry, current_) != nullptr) {
    return false;
  }
  const source::Span whole{document_.file, written(entry.key).begin, written(entry.value).end};
  const std::string_view text = files_.text(whole);
  if (text.find('\n') != std::string_view::npos) {
    return false;
  }
  diag::Diagnostic found{.rule = "wrong-type", .span = span_of(entry.key), .entity = where()};
  if (kind == Kind::feeling && language::shorthand_for(kind, value.text) != words) {
    const std::string both = fmt::format("{{ label: {}, score: {} }}", key.text, value.text);
    found.message = fmt::format("a feeling has a word and a score, and `{}` is the word", key.text);
    found.help = fmt::format("write `{}`", both);
    offer_item(found, entry, both);
  } else {
    found.message = fmt::format("the `: ` in `{}` makes a map of the text", text);
    found.help = "put the whole text in quotes";
    if (text.find_first_of("\"\\") == std::string_view::npos) {
      offer_item(found, entry, fmt::format("\"{}\"", text));
    }
  }
  out_.push_back(std::move(found));
  FieldValue field;
  field.key = find_key(words->key);
  field.set_key_place(key.begin, key.end);
  field.value = add(unreadable(entry.value));
  fields.push_back(field);
  return true;
}

// In place of a map of one entry, in braces or without.
void Decoder::offer_item(diag::Diagnostic& found, const syntax::Entry& entry,
                         const std::string& better) const {
  const std::string_view content = files_[document_.file].content();
  source::Span whole{document_.file, written(entry.key).begin, written(entry.value).end};
  const std::size_t before = content.substr(0, whole.begin).find_last_not_of(" \t\r\n");
  const std::size_t after = content.find_first_not_of(" \t\r\n", whole.end);
  if (before != std::string_view::npos && content[before] == '{') {
    if (after == std::string_view::npos || content[after] != '}') {
      return;
    }
    whole = {document_.file, static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(after + 1)};
  }
  if (may_offer()) {
    found.fixes.push_back({fmt::format("write `{}`", better), false, {{whole, better}}});
  }
}

// What such a key says is said elsewhere, or under other keys.
Reshaped Decoder::in_another_shape(Kind kind, const syntax::Entry& entry, RecordId self) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  if (kind == Kind::stage && says_optional(to_kebab_case(word))) {
    const auto [before, after] = neighbours_of(tree_, entry.key);
    return {fmt::format(
        "a stage that can be left out has a way past it: write `transitions: [{{ from: {}, to: {}, "
        "kind: skip }}]` in the journey, with an `if` that says when",
        before.empty() ? "<stage before>" : before, after.empty() ? "<stage after>" : after)};
  }
  if (info(kind).overlay && find_field(kind, "stages"_key) != nullptr &&
      names().stages.contains(std::string(word))) {
    return {fmt::format("what differs in a stage stands under `stages`: write `stages: {{ {}: {{ … }} }}`",
                        word)};
  }
  if (kind == Kind::governance && is_like_no_key(kind, word)) {
    return {meeting_by_name(tree_, entry)};
  }
  // `- First class attended: within 14 days`: a title stands where a key belongs, and behind it what one of
  // the keys takes.
  const syntax::Node& value = tree_[tree_.resolve(entry.value)];
  const std::string id = to_kebab_case(word);
  const bool entity = find_field(kind, "id"_key) != nullptr && find_field(kind, "title"_key) != nullptr;
  // One word may be a slip of a key, unless nothing else stands there and no key is like it.
  const auto& entries = frames_[depth_ - 1].entries;
  const bool named =
      entries.front().key == entry.key &&
      (word.find(' ') != std::string_view::npos || (entries.size() == 1 && is_like_no_key(kind, word)));
  if (!entity || !may_offer() || id.empty() || !named || is_written("id") || is_written("title") ||
      value.kind != syntax::NodeKind::scalar || value.text.empty()) {
    return {};
  }
  const std::string item =
      id == word ? fmt::format("id: {}", id) : fmt::format("id: {}, title: {}", id, word);
  // Told once: others may name it by the id that it is about to get.
  const source::Span place = tree_.span(tree_.resolve(entry.key));
  Record& record = document_.records[self];
  record.id = document_.keep(id);
  record.id_begin = place.begin;
  record.id_end = place.end;
  // A time before a statement, which may be the same words.
  for (const bool time : {true, false}) {
    for (const Field* field : language::fields_of(kind)) {
      const bool is_time = field->type.phrase == expr::PhraseKind::moment;
      if (field->type.base == language::Base::phrase && is_time == time &&
          reads_as(*field, entry.value, self)) {
        const std::string map = fmt::format("{{ {}, {}: {} }}", item, field->key, value.text);
        return {fmt::format("write it as `{}`", map), map};
      }
    }
  }
  return {fmt::format("write it as `{{ {} }}`, and say under which key `{}` stands", item, value.text)};
}

// How long two stages run side by side, where it was said until when or how far.
std::string Decoder::help_with_overlap(std::string_view key, std::string_view text) const {
  const bool overlap = current_ != kNoRecord && Entity(&document_, current_).kind() == Kind::overlap;
  const bool words =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
  if (!overlap || key != "duration" || !words || text.find_first_of("\"\n") != std::string_view::npos) {
    return "";
  }
  const std::string length = length_within(text);
  return length.empty()
             ? fmt::format(
                   "say for how long they run side by side, for example `duration: 2 weeks`; the words "
                   "stand in `why: \"{}\"`",
                   text)
             : fmt::format(
                   "how long they run side by side is a length: write `duration: {}`, and `why: "
                   "\"{}\"`",
                   length, text);
}

}  // namespace jc::model
