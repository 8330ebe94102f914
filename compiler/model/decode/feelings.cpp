#include "compiler/model/decode/feelings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <regex>
#include <vector>

#include "compiler/language/language.h"
#include "compiler/language/shorthand.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

bool is_time(std::string_view word) {
  constexpr std::string_view kTimes[] = {
      "start",  "beginning", "begin", "before", "first", "from",  "initial", "end", "middle", "then",
      "during", "after",     "to",    "final",  "last",  "entry", "exit",    "now", "later",  "finally"};
  return std::find(std::begin(kTimes), std::end(kTimes), word) != std::end(kTimes);
}

}  // namespace

std::string felt_in_turn(const syntax::Tree& tree, syntax::NodeId node) {
  const syntax::Node& map = tree[tree.resolve(node)];
  std::string text;
  for (std::uint32_t i = 0; map.kind == syntax::NodeKind::mapping && i + 1 < map.count; i += 2) {
    const syntax::Node& felt = tree[tree.resolve(tree.item(map, i + 1))];
    if (!is_time(tree[tree.item(map, i)].text) || felt.kind != syntax::NodeKind::scalar ||
        syntax::is_null(felt) || felt.text.find_first_of(":#[]{}\"'&*!|>%@`\n") != std::string_view::npos) {
      return "";
    }
    text += (text.empty() ? "" : ", then ") + std::string(felt.text);
  }
  return map.count < 4 ? "" : text;
}

std::string feelings_by_persona(const syntax::Tree& tree, syntax::NodeId node) {
  const syntax::Node& map = tree[tree.resolve(node)];
  if (map.kind != syntax::NodeKind::mapping || map.count == 0) {
    return "";
  }
  // Almost all of them begin with one of their keys, and are none of this.
  const syntax::Node& first = tree[tree.resolve(tree.item(map, 0))];
  if (language::find_field(language::Kind::feeling, language::find_key(first.text)) != nullptr) {
    return "";
  }
  std::vector<std::string_view> keys;
  for (const language::Field* field : language::fields_of(language::Kind::feeling)) {
    keys.push_back(field->key);
  }
  std::vector<syntax::Entry> entries;
  syntax::entries_of(tree, tree.resolve(node), entries);
  std::vector<std::string> items;
  for (const syntax::Entry& entry : entries) {
    const syntax::Node& name = tree[tree.resolve(entry.key)];
    const syntax::Node& felt = tree[tree.resolve(entry.value)];
    const bool plain = name.kind == syntax::NodeKind::scalar && felt.kind == syntax::NodeKind::scalar &&
                       !syntax::is_null(felt) &&
                       felt.text.find_first_of(",:#[]{}\"'&*!|>%@`") == std::string_view::npos;
    // A key of feelings, or a slip of one, names no persona; and a number is a score of what stands before
    // it.
    if (!plain || name.text.starts_with("x-") ||
        name.text.find_first_of(" ,:{}[]") != std::string_view::npos || is_time(name.text) ||
        std::find(keys.begin(), keys.end(), name.text) != keys.end() || source::nearest(name.text, keys) ||
        language::shorthand_for(language::Kind::feeling, felt.text) !=
            language::shorthand_of(language::Kind::feeling)) {
      return "";
    }
    items.push_back(fmt::format("{{ label: {}, persona: {} }}", felt.text, name.text));
  }
  return fmt::format("[{}]", fmt::join(items, ", "));
}

std::string rated_map(language::Kind kind, const syntax::Node& scalar) {
  constexpr std::size_t kLongest = 200;
  const bool feeling = kind == language::Kind::feeling;
  if (scalar.kind != syntax::NodeKind::scalar || (!feeling && kind != language::Kind::insight) ||
      scalar.text.size() > kLongest || !scalar.text.ends_with(')')) {
    return "";
  }
  const std::size_t open = scalar.text.rfind('(');
  if (open == std::string_view::npos || open == 0) {
    return "";
  }
  const std::string_view last = scalar.text.substr(open + 1, scalar.text.size() - open - 2);
  std::string_view words = scalar.text.substr(0, open);
  words = words.substr(0, words.find_last_not_of(' ') + 1);
  static const std::regex score(R"(^[+-]?\d(\.\d)?$)");
  const bool number = std::regex_match(last.begin(), last.end(), score);
  const bool degree = last == "low" || last == "medium" || last == "high";
  if (words.empty() || (feeling ? !number : !degree)) {
    return "";
  }
  const std::string_view rate = last.substr(last.front() == '+' ? 1 : 0);
  return fmt::format("{{ {}: {}, {}: {} }}", feeling ? "label" : "text",
                     syntax::as_flow({std::string(words)}), feeling ? "score" : "severity", rate);
}

std::optional<ScaledScore> scaled_score(std::string_view text) {
  static const std::regex pattern(R"(^\s*(\d{1,3}(?:\.\d)?)\s*(?:/|out of|of)\s*(\d{1,3})\s*$)");
  std::match_results<std::string_view::const_iterator> found;
  constexpr std::size_t kLongest = 20;
  if (text.size() > kLongest || !std::regex_match(text.begin(), text.end(), found, pattern)) {
    return std::nullopt;
  }
  const std::string last = found[2].str();
  // Ten points and more begin at none, fewer at one, as people answer surveys.
  constexpr int kPoints = 10;
  return ScaledScore{found[1].str(), (std::stoi(last) < kPoints ? "1.." : "0..") + last};
}

}  // namespace jc::model
