// Criteria and conditions that are written as maps and lists: put together as text of the one grammar, so
// that what is joined here is read like all that stands in one phrase.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/model/decode/decoder.h"
#include "compiler/text/trimmed.h"

namespace jc::model {

using expr::PhraseKind;

namespace {

// What a map says is one of these.
constexpr std::string_view kStatements[] = {"all",   "any",    "not",    "event",     "milestone",
                                            "stage", "status", "metric", "attribute", "text"};

// Of the keys that make a statement, those that a map has.
std::vector<std::string_view> statements_in(const syntax::Tree& tree, syntax::NodeId map) {
  std::vector<std::string_view> found;
  std::copy_if(std::begin(kStatements), std::end(kStatements), std::back_inserter(found),
               [&](std::string_view key) { return value_under(tree, map, key) != syntax::kNoNode; });
  return found;
}

void append_quoted(Composed& to, const syntax::Node& scalar) {
  const std::string quoted = expr::in_quotes(text::trimmed(scalar.text));
  const auto begin = static_cast<std::uint32_t>(to.text.size() + 1);
  to.text += quoted;
  to.pieces.push_back(
      {begin, static_cast<std::uint32_t>(to.text.size() - 1), scalar.begin, scalar.end, scalar.style});
}

}  // namespace

bool Decoder::is_words(PhraseKind kind, syntax::NodeId map) const {
  return kind == PhraseKind::criterion && statements_in(tree_, map) == std::vector<std::string_view>{"text"};
}

// Of two statements in one map only one could count, and nobody would know which.
void Decoder::check_statement(PhraseKind kind, syntax::NodeId map) {
  if (kind != PhraseKind::criterion && kind != PhraseKind::condition) {
    return;
  }
  const std::vector<std::string_view> found = statements_in(tree_, map);
  static constexpr Field kAny{"", any(), ""};
  if (found.size() > 1) {
    report_wrong_type(kAny, value_under(tree_, map, found[1]),
                      fmt::format("one statement in a map, and `{}` stands beside `{}`", found[1], found[0]),
                      "say how they go together: `{ all: [ … ] }` or `{ any: [ … ] }`");
    return;
  }
  const syntax::NodeId judge = value_under(tree_, map, "judged-by");
  if (judge != syntax::kNoNode && found != std::vector<std::string_view>{"text"}) {
    report_wrong_type(kAny, judge, "`judged-by` beside `text`",
                      "what is judged stands in words: `{ text: …, judged-by: … }`");
    return;
  }
  const syntax::NodeId words = value_under(tree_, map, "text");
  if (words != syntax::kNoNode && tree_[words].kind == syntax::NodeKind::scalar &&
      !syntax::is_null(tree_[words]) && text::trimmed(tree_[words].text).empty()) {
    report_wrong_type(kAny, words, "words", "say in `text` what has to be true");
  }
}

// A list alone says that all of it holds, as it does for the reader of the file.
Value Decoder::decode_criterion_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const std::size_t found = out_.size();
  Field each = field;
  each.type = list(phrase(field.type.phrase));
  decode_list(each, node, self, in);
  Composed composed;
  compose_group(field.type.phrase, tree_.resolve(node), " and ", composed);
  return finish_phrase(field.type.phrase, node, std::move(composed), out_.size() == found);
}

Composed Decoder::compose_criterion(PhraseKind kind, syntax::NodeId node) const {
  Composed to;
  // Which of two statements counts is not clear; it has been reported.
  to.broken = statements_in(tree_, node).size() > 1;
  if (const syntax::NodeId all = value_under(tree_, node, "all"); all != syntax::kNoNode) {
    compose_group(kind, all, " and ", to);
  } else if (const syntax::NodeId some = value_under(tree_, node, "any"); some != syntax::kNoNode) {
    compose_group(kind, some, " or ", to);
  } else if (const syntax::NodeId no = value_under(tree_, node, "not"); no != syntax::kNoNode) {
    to.text = "not (";
    compose_group(kind, no, " and ", to);
    to.text += ")";
  } else if (value_under(tree_, node, "text") != syntax::kNoNode && kind == PhraseKind::criterion) {
    compose_words(node, to);
  } else if (append_part(to, node, "event", "event ")) {
    append_part(to, node, "at-least", " at least ", " times");
  } else if (append_part(to, node, "milestone", "milestone ") || append_part(to, node, "stage", "stage ") ||
             append_part(to, node, "status", "status ")) {
    return to;
  } else if (append_part(to, node, "metric", kind == PhraseKind::condition ? "" : "metric ") ||
             append_part(to, node, "attribute", kind == PhraseKind::condition ? "" : "attribute ")) {
    if (const syntax::NodeId values = value_under(tree_, node, "in"); values != syntax::kNoNode) {
      to.text += " is one of ";
      for (std::uint32_t i = 0; i < tree_[values].count; i++) {
        to.text += i == 0 ? "" : ", ";
        append(to, tree_.item(tree_[values], i));
      }
    }
    compose_comparison(node, to);
  }
  return to;
}

void Decoder::compose_words(syntax::NodeId map, Composed& to) const {
  const syntax::Node& words = tree_[value_under(tree_, map, "text")];
  if (words.kind != syntax::NodeKind::scalar || syntax::is_null(words) || text::trimmed(words.text).empty()) {
    to.broken = true;
    return;
  }
  append_quoted(to, words);
  const syntax::NodeId by = value_under(tree_, map, "judged-by");
  std::vector<syntax::NodeId> judges;
  if (by != syntax::kNoNode && tree_[by].kind == syntax::NodeKind::sequence) {
    for (std::uint32_t i = 0; i < tree_[by].count; i++) {
      judges.push_back(tree_.resolve(tree_.item(tree_[by], i)));
    }
  } else if (by != syntax::kNoNode) {
    judges.push_back(by);
  }
  // What is no name has been reported, and `{ none: … }` names nobody.
  const auto is_name = [&](syntax::NodeId node) {
    return tree_[node].kind == syntax::NodeKind::scalar && !text::trimmed(tree_[node].text).empty() &&
           !syntax::is_null(tree_[node]);
  };
  judges.erase(
      std::remove_if(judges.begin(), judges.end(), [&](syntax::NodeId node) { return !is_name(node); }),
      judges.end());
  for (std::size_t i = 0; i < judges.size(); i++) {
    to.text += i == 0 ? " as judged by (" : ", ";
    append_quoted(to, tree_[judges[i]]);
  }
  to.text += judges.empty() ? "" : ")";
}

Composed Decoder::compose_part(PhraseKind kind, syntax::NodeId node) const {
  Composed one;
  if (tree_[node].kind == syntax::NodeKind::scalar) {
    // Read on its own first, so that a mistake in one is a mistake in that one only. It has been reported
    // already when the map itself was decoded.
    one.broken = read_once(kind, tree_[node].text).phrase == nullptr;
    append(one, node);
  } else if (tree_[node].kind == syntax::NodeKind::sequence) {
    compose_group(kind, node, " and ", one);
  } else {
    one = compose_criterion(kind, node);
  }
  return one;
}

void Decoder::compose_group(PhraseKind kind, syntax::NodeId list, std::string_view joint,
                            Composed& to) const {
  std::vector<syntax::NodeId> parts;
  if (tree_[list].kind == syntax::NodeKind::sequence) {
    for (std::uint32_t i = 0; i < tree_[list].count; i++) {
      parts.push_back(tree_.resolve(tree_.item(tree_[list], i)));
    }
  } else {
    parts.push_back(list);
  }
  bool first = true;
  for (const syntax::NodeId each : parts) {
    const Composed one = compose_part(kind, each);
    // Without one of its parts a criterion would say something else.
    to.broken = to.broken || one.broken || one.text.empty();
    if (to.broken) {
      return;
    }
    to.text += first ? "(" : std::string(joint) + "(";
    const auto shift = static_cast<std::uint32_t>(to.text.size());
    for (Piece piece : one.pieces) {
      piece.text_begin += shift;
      piece.text_end += shift;
      to.pieces.push_back(piece);
    }
    to.text += one.text + ")";
    first = false;
  }
}

}  // namespace jc::model
