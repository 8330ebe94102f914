#include "compiler/model/decode/filled_entry.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <vector>

#include "compiler/expr/phrase/read.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/model/kebab_case.h"
#include "compiler/syntax/write.h"

namespace jc::model {

using language::Field;
using language::find_field;
using language::find_key;
using language::Kind;

namespace {

const Field* field_of(Kind kind, std::string_view key) { return find_field(kind, find_key(key)); }

std::string with(std::string_view key, std::string_view value) {
  return fmt::format("{{ {}: \"{}\" }}", key, value);
}

// `https://example.com/plan`, `docs/plan.docx`.
bool is_address(std::string_view text) {
  const auto dot = text.rfind('.');
  const std::size_t ending = dot == std::string_view::npos ? 0 : text.size() - dot - 1;
  constexpr std::size_t kLongestEnding = 4;
  const bool file = dot > 0 && ending > 1 && ending <= kLongestEnding &&
                    std::all_of(text.end() - static_cast<std::ptrdiff_t>(ending), text.end(),
                                [](unsigned char c) { return std::isalnum(c) != 0; });
  return text.find(' ') == std::string_view::npos && (text.find("://") != std::string_view::npos || file);
}

// A word of the closed list that says what sort it is, or another tool's word for one.
FilledEntry of_sort(Kind kind, std::string_view text) {
  const Field* sort = field_of(kind, "kind");
  if (sort == nullptr || sort->type.choices.empty()) {
    return {};
  }
  if (std::find(sort->type.choices.begin(), sort->type.choices.end(), text) != sort->type.choices.end()) {
    return {fmt::format("{{ kind: {} }}", text), true};
  }
  const language::ValueAlias* alias = value_alias_of(*sort, text);
  return alias == nullptr ? FilledEntry() : FilledEntry{fmt::format("{{ kind: {} }}", alias->value), false};
}

FilledEntry of_list(const syntax::Tree& tree, Kind kind, const syntax::Node& list) {
  std::vector<std::string> items;
  for (std::uint32_t i = 0; i < list.count; i++) {
    const syntax::Node& item = tree[tree.resolve(tree.item(list, i))];
    if (item.kind != syntax::NodeKind::scalar || item.text.empty()) {
      return {};
    }
    items.push_back(kind == Kind::team ? to_kebab_case(item.text)
                                       : syntax::as_flow({std::string(item.text)}));
  }
  const std::string all = fmt::format("[{}]", fmt::join(items, ", "));
  return items.empty()             ? FilledEntry()
         : kind == Kind::team      ? FilledEntry{fmt::format("{{ roles: {} }}", all), false}
         : kind == Kind::attribute ? FilledEntry{fmt::format("{{ kind: choice, values: {} }}", all), false}
                                   : FilledEntry();
}

}  // namespace

const language::ValueAlias* value_alias_of(const Field& field, std::string_view word) {
  const std::string plain = expr::lower_case(word);
  const auto& choices = field.type.choices;
  const auto all = language::value_aliases();
  const auto alias = std::find_if(all.begin(), all.end(), [&](const language::ValueAlias& each) {
    return (each.word == word || each.word == plain) &&
           std::find(choices.begin(), choices.end(), each.value) != choices.end();
  });
  return alias == all.end() ? nullptr : &*alias;
}

FilledEntry filled_entry(const syntax::Tree& tree, Kind kind, const syntax::Node& target) {
  if (target.kind == syntax::NodeKind::sequence) {
    return of_list(tree, kind, target);
  }
  const std::string_view text = target.text;
  if (target.kind != syntax::NodeKind::scalar || text.empty() ||
      text.find_first_of("\"\\\n") != std::string_view::npos) {
    return {};
  }
  if (field_of(kind, "href") != nullptr && is_address(text)) {
    return {with("href", text), true};
  }
  if (FilledEntry sort = of_sort(kind, text); !sort.map.empty()) {
    return sort;
  }
  const bool compared = text.find_first_of("<>=") != std::string_view::npos;
  if (field_of(kind, "where") != nullptr && compared &&
      expr::read_phrase(expr::PhraseKind::condition, text) != nullptr) {
    return {with("where", text), true};
  }
  // `ben: csm`: what somebody does, by its name; a name of theirs has capitals.
  if (kind == Kind::person && to_kebab_case(text) == text) {
    return {fmt::format("{{ role: {} }}", text), false};
  }
  if (kind == Kind::portfolio_product && to_kebab_case(text) == text) {
    return {fmt::format("{{ orchestrator: {} }}", text), false};
  }
  const bool range = kind == Kind::metric && text.find_first_of("0123456789") != std::string_view::npos &&
                     expr::read_phrase(expr::PhraseKind::range, text) != nullptr;
  for (const std::string_view key : {range ? "scale" : "definition", "title", "text"}) {
    if (field_of(kind, key) != nullptr) {
      return {with(key, text), true};
    }
  }
  return {};
}

}  // namespace jc::model
