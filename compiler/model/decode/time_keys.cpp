// `- 3 days after signup: call` and `T-30: paper signed`: a time stands where a key belongs, and behind it
// what is done then.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/expr/phrase/read.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

// The key that says when such a thing takes place; empty where it has none.
std::string_view time_key_of(Kind kind) {
  for (const std::string_view key : {"when", "due"}) {
    const Field* field = find_field(kind, find_key(key));
    if (field != nullptr && field->type.base == Base::phrase &&
        field->type.phrase == expr::PhraseKind::moment) {
      return key;
    }
  }
  return "";
}

// What the advice says to write, where that is a moment.
std::string moment_in(std::string_view help) {
  constexpr std::string_view kFront = "write `";
  const auto begin = help.find(kFront);
  if (begin == std::string_view::npos) {
    return "";
  }
  const std::string_view rest = help.substr(begin + kFront.size());
  std::string moment(rest.substr(0, rest.find('`')));
  std::string filled = moment;
  constexpr std::string_view kOpen = "<event>";
  if (const auto at = filled.find(kOpen); at != std::string::npos) {
    filled.replace(at, kOpen.size(), "kickoff");
  }
  return expr::read_phrase(expr::PhraseKind::moment, filled) == nullptr ? "" : moment;
}

// `{ does: call, when: 3 days after signup }`.
std::string timed_item(Kind kind, std::string_view when, std::string_view what) {
  const Field* words = shorthand_of(kind);
  const bool text = words != nullptr && words->type.base == Base::text;
  const std::string_view key = text ? words->key : "title";
  const std::string id = to_kebab_case(what);
  const bool named = info(kind).by_title && is_kebab_case(id);
  if (find_field(kind, find_key(key)) == nullptr || what.find('\n') != std::string_view::npos) {
    return "";
  }
  return fmt::format("{{ {}{}: {}, {}: {} }}", named ? fmt::format("id: {}, ", id) : "", key,
                     syntax::as_flow({std::string(what)}), time_key_of(kind), when);
}

}  // namespace

// The moment that a key says, as it is written here; empty where it is no time.
std::string Decoder::time_in_key(std::string_view word) {
  if (!may_offer() || word.find_first_of("0123456789") == std::string_view::npos) {
    return "";
  }
  const expr::ParseResult read = expr::parse_phrase(expr::PhraseKind::moment, word);
  return read ? std::string(word)
              : moment_in(phrase_help("when", expr::PhraseKind::moment, word,
                                      in_own_terms(expr::PhraseKind::moment, read.problem)));
}

bool Decoder::report_time_key(Kind kind, const syntax::Entry& entry, RecordId self,
                              std::vector<FieldValue>& fields) {
  const syntax::Node& value = tree_[tree_.resolve(entry.value)];
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  if (time_key_of(kind).empty() || frames_[depth_ - 1].entries.size() != 1 || entry.merged ||
      value.kind != syntax::NodeKind::scalar || value.text.empty()) {
    return false;
  }
  const std::string when = time_in_key(word);
  const std::string item = when.empty() ? "" : timed_item(kind, when, value.text);
  if (item.empty()) {
    return false;
  }
  diag::Diagnostic found{
      .rule = "unknown-key",
      .span = span_of(entry.key),
      .message = fmt::format("{} has no key `{}`", holder_of(kind, self), word),
      .help = fmt::format("when it is stands under `{}`: write `{}`", time_key_of(kind), item),
      .entity = where()};
  if (item.find('<') == std::string::npos) {
    offer_item(found, entry, item);
  }
  out_.push_back(std::move(found));
  Record& record = document_.records[self];
  if (find_field(kind, "id"_key) != nullptr) {
    record.id = document_.keep(to_kebab_case(value.text));
    record.id_begin = value.begin;
    record.id_end = value.end;
  }
  for (const std::string_view key : {std::string_view("title"), time_key_of(kind)}) {
    if (find_field(kind, find_key(key)) == nullptr) {
      continue;
    }
    FieldValue field;
    field.key = find_key(key);
    field.set_key_place(tree_[entry.key].begin, tree_[entry.key].end);
    field.value = add(unreadable(entry.value));
    fields.push_back(field);
  }
  return true;
}

// A list that was written as a map by time: told once, with the list.
bool Decoder::report_map_by_time(const Field& field, syntax::NodeId node) {
  const syntax::NodeId target = tree_.resolve(node);
  const syntax::Node& map = tree_[target];
  if (field.type.base != Base::record || map.kind != syntax::NodeKind::mapping || map.count == 0 ||
      time_key_of(field.type.record).empty()) {
    return false;
  }
  std::vector<std::string> items;
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    const syntax::Node& key = tree_[tree_.resolve(tree_.item(map, i))];
    const syntax::Node& value = tree_[tree_.resolve(tree_.item(map, i + 1))];
    const std::string when = key.kind == syntax::NodeKind::scalar && value.kind == syntax::NodeKind::scalar
                                 ? time_in_key(key.text)
                                 : "";
    items.push_back(when.empty() ? "" : timed_item(field.type.record, when, value.text));
    if (items.back().empty()) {
      return false;
    }
  }
  report_wrong_type(field, tree_.item(map, 0), "a list, and here is a map by time",
                    fmt::format("when each is stands under `{}`: write `- {}`, and so for each of them",
                                time_key_of(field.type.record), items.front()));
  const auto place = behind_colon(node);
  const bool open = std::any_of(items.begin(), items.end(),
                                [](const std::string& item) { return item.find('<') != std::string::npos; });
  if (may_offer() && !open && place && target == node && !map.flow && can_be_rewritten(node)) {
    const std::size_t column = syntax::column_of(files_[document_.file].content(), map.begin);
    std::string list;
    for (const std::string& item : items) {
      list += fmt::format("\n{}- {}", std::string(column, ' '), item);
    }
    out_.back().fixes.push_back({"write a list", false, {{*place, std::move(list)}}});
  }
  return true;
}

}  // namespace jc::model
