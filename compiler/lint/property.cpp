#include "compiler/lint/property.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/lint/property_step.h"
#include "compiler/lint/words.h"

namespace jc::lint {

namespace {

std::vector<language::Kind> all_kinds() {
  std::vector<language::Kind> kinds;
  for (const language::KindInfo& info : language::kinds()) {
    kinds.push_back(info.kind);
  }
  return kinds;
}

void add_kinds(std::vector<language::Kind>& to, const std::vector<language::Kind>& from) {
  for (const language::Kind kind : from) {
    if (std::find(to.begin(), to.end(), kind) == to.end()) {
      to.push_back(kind);
    }
  }
}

// Where the way may go on after a step of this type; empty: nowhere.
std::vector<language::Kind> next_kinds(const Hop& hop) {
  std::vector<language::Kind> kinds;
  for (const auto& way : hop.ways) {
    const ValueType& type = way.second.type;
    const bool unknown = type.is == ValueType::Is::entities && type.kinds.empty();
    add_kinds(kinds, unknown ? all_kinds() : type.kinds);
  }
  return kinds;
}

std::string what_has_it(const std::vector<language::Kind>& kinds, const std::string& before) {
  if (!before.empty()) {
    return fmt::format("`{}`", before);
  }
  return fmt::format("{}", language::info(kinds.front()).name);
}

// Words for what a sentence says in its own way.
expr::RulePath spelled_out(const expr::RulePath& path, language::Kind kind) {
  if (kind != language::Kind::journey || path.parts[0].text != "reviewed") {
    return path;
  }
  expr::RulePath full{{}, path.range};
  for (const char* word : {"governance", "review", "last"}) {
    full.parts.push_back({word, path.parts[0].range});
  }
  return full;
}

}  // namespace

language::KeyId Property::first_key(language::Kind kind) const {
  const Step* step = hops.empty() ? nullptr : hops.front().way(kind);
  if (step == nullptr) {
    return {};
  }
  if (step->by == Step::By::derived) {
    return written_key(kind, step->word);
  }
  return step->key;
}

std::optional<Property> find_property(const Subject& subject, const expr::RulePath& written, bool own,
                                      Problems& problems) {
  Property property;
  property.text = written.text();
  const expr::RulePath path = spelled_out(written, subject.kinds.front());
  std::vector<language::Kind> kinds = subject.kinds;
  std::string before;
  for (std::size_t at = 0; at < path.parts.size(); at++) {
    const expr::RuleWord& word = path.parts[at];
    Hop hop;
    for (const language::Kind kind : kinds) {
      const bool last = at + 1 == path.parts.size();
      if (auto step = find_step(kind, word.text, {own, last})) {
        hop.ways.emplace_back(kind, std::move(*step));
      }
    }
    if (hop.ways.empty()) {
      problems.push_back({word.range,
                          kinds.empty()
                              ? fmt::format("nothing comes after `{}`, which is no entity", before)
                              : fmt::format("{} has no property `{}`", what_has_it(kinds, before), word.text),
                          kinds.empty() ? "leave out the dot and what follows"
                                        : help_for_word(word.text, known_words(kinds))});
      return std::nullopt;
    }
    property.type = hop.ways.front().second.type;
    property.type.many =
        property.type.many || (!property.hops.empty() && property.hops.back().ways.front().second.type.many);
    kinds = next_kinds(hop);
    before += before.empty() ? word.text : "." + word.text;
    property.hops.push_back(std::move(hop));
  }
  return property;
}

}  // namespace jc::lint
