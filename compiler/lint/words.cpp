#include "compiler/lint/words.h"

#include <algorithm>
#include <array>

#include "compiler/expr/rule/rule.h"

namespace jc::lint {

namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool holds_entities(const language::Field& field) {
  return field.type.base == language::Base::record && field.type.shape != language::Shape::one;
}

// Map forms of phrases are never what a rule is about; overlays say only what differs.
bool is_subject(const language::KindInfo& kind) { return !kind.overlay && kind.kind < language::Kind::prose; }

void add(std::vector<KindPick>& picks, KindPick pick) {
  const bool known = std::any_of(picks.begin(), picks.end(), [&](const KindPick& each) {
    return each.kind == pick.kind && (!each.in.exists() || each.in == pick.in);
  });
  if (!known) {
    picks.push_back(pick);
  }
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  // All forms of a word begin alike, and nearly all pairs don't.
  if (a.empty() || b.empty() || a.front() != b.front()) {
    return a == b;
  }
  if (a == b) {
    return true;
  }
  const std::size_t shorter = std::min(a.size(), b.size());
  // A plural keeps all but the last letters: rules out most pairs at once.
  if (shorter < 3 || a.substr(0, shorter - 1) != b.substr(0, shorter - 1)) {
    return (a == "people" && b == "person") || (a == "person" && b == "people");
  }
  return contains(expr::singular_forms(a), b) || contains(expr::singular_forms(b), a);
}

namespace {

// A word, and what it means as a kind.
struct NamedKind {
  std::string_view word;
  KindPick pick;
};
// By their first letters: words that begin otherwise have no form in common.
using NamedKinds = std::array<std::vector<NamedKind>, 256>;

NamedKinds all_named_kinds() {
  NamedKinds all;
  const auto put = [&](std::string_view word, KindPick pick) {
    all[static_cast<unsigned char>(word.front())].push_back({word, pick});
  };
  for (const language::KindInfo& kind : language::kinds()) {
    if (is_subject(kind)) {
      put(kind.name, {kind.kind, {}});
    }
  }
  for (const language::KindInfo& kind : language::kinds()) {
    for (const language::Field& field : kind.fields) {
      if (is_subject(kind) && holds_entities(field) && is_subject(language::info(field.type.record))) {
        put(field.key, {field.type.record, language::find_key(field.key)});
      }
    }
  }
  return all;
}

}  // namespace

std::vector<KindPick> kinds_named(std::string_view word) {
  // Each rule asks for several, and looking through all keys for each of these takes long.
  static const NamedKinds& all = *new NamedKinds(all_named_kinds());
  std::vector<KindPick> picks;
  if (word.empty()) {
    return picks;
  }
  for (const NamedKind& named : all[static_cast<unsigned char>(word.front())]) {
    if (same_word(word, named.word)) {
      add(picks, named.pick);
    }
  }
  return picks;
}

bool names_role(std::string_view word) {
  return std::any_of(language::kinds().begin(), language::kinds().end(), [&](const language::KindInfo& kind) {
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const language::Field& field) {
      return is_subject(kind) && field.type.base == language::Base::name && same_word(word, field.key);
    });
  });
}

bool may_contain(language::Kind outer, language::Kind inner) {
  std::vector<language::Kind> seen = {outer};
  for (std::size_t at = 0; at < seen.size(); at++) {
    for (const language::Field* field : language::fields_of(seen[at])) {
      if (field->type.base != language::Base::record) {
        continue;
      }
      if (field->type.record == inner) {
        return true;
      }
      if (std::find(seen.begin(), seen.end(), field->type.record) == seen.end()) {
        seen.push_back(field->type.record);
      }
    }
  }
  return false;
}

std::vector<std::string_view> kind_words() {
  std::vector<std::string_view> words = {"file"};
  for (const language::KindInfo& kind : language::kinds()) {
    if (is_subject(kind)) {
      words.push_back(kind.name);
    }
  }
  words.insert(words.end(), {"pain", "gain", "pressure", "obstacle", "limit"});
  return words;
}

}  // namespace jc::lint
