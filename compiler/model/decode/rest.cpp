// `everyone else` beside other segments or tiers, and names of what happens that are written as moments.
#include <fmt/format.h>

#include <variant>

#include "compiler/expr/phrase/hint.h"
#include "compiler/expr/phrase/phrase.h"
#include "compiler/expr/phrase/spelling.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

using expr::PhraseKind;

namespace {

// The name that a moment is and nothing else: `event signed`, `at kickoff`.
const expr::Name* only_name(const expr::PhraseContent& phrase) {
  const auto& moment = std::get<expr::Moment>(phrase.value);
  if (moment.points.size() != 1 || moment.points.front().when != expr::When::at) {
    return nullptr;
  }
  const auto* anchor = std::get_if<expr::Anchor>(&moment.points.front().place);
  const bool plain = anchor != nullptr && !anchor->date && anchor->edge == expr::Edge::unsaid;
  return plain ? &anchor->name : nullptr;
}

std::string_view without_side(std::string_view text) {
  const std::string plain = expr::lower_case(text);
  for (const std::string_view front :
       {"the date of the ", "the date of ", "date of the ", "date of ", "the day of the ", "the day of ",
        "day of the ", "day of ", "at the ", "on the ", "upon the ", "at ", "on ", "upon ", "the ", "event ",
        "after "}) {
    if (plain.starts_with(front)) {
      return text.substr(front.size());
    }
  }
  return text;
}

}  // namespace

std::optional<Composed> Decoder::others_of(syntax::NodeId node, syntax::NodeId table) const {
  const syntax::Node& map = tree_[table];
  Composed all;
  bool found = false;
  for (std::uint32_t i = 0; map.kind == syntax::NodeKind::mapping && i + 1 < map.count; i += 2) {
    const syntax::NodeId one = tree_.resolve(tree_.item(map, i + 1));
    const syntax::NodeId where =
        tree_[one].kind == syntax::NodeKind::mapping ? value_under(tree_, one, "where") : syntax::kNoNode;
    if (where == tree_.resolve(node)) {
      found = true;
      continue;
    }
    Composed other = where == syntax::kNoNode ? Composed() : compose_part(PhraseKind::condition, where);
    all.broken = all.broken || other.broken || other.text.empty();
    all.text += all.text.empty() ? "not (" : " and not (";
    for (Piece piece : other.pieces) {
      piece.text_begin += static_cast<std::uint32_t>(all.text.size());
      piece.text_end += static_cast<std::uint32_t>(all.text.size());
      all.pieces.push_back(piece);
    }
    all.text += other.text + ")";
  }
  return found ? std::optional(std::move(all)) : std::nullopt;
}

std::optional<Value> Decoder::decode_rest(syntax::NodeId node) {
  if (depth_ < 2) {
    return std::nullopt;
  }
  for (const syntax::Entry& entry : frames_[depth_ - 2].entries) {
    std::optional<Composed> others = others_of(node, tree_.resolve(entry.value));
    if (others && !others->broken && !others->text.empty() &&
        read_once(PhraseKind::condition, others->text).phrase != nullptr) {
      return finish_phrase(PhraseKind::condition, node, std::move(*others), true);
    }
  }
  return std::nullopt;
}

Value Decoder::decode_anchor(const Field& field, syntax::NodeId node, Value value) {
  const syntax::Node& target = tree_[tree_.resolve(node)];
  const PhraseReading& read = read_once(PhraseKind::moment, target.text);
  const expr::Name* name = read.phrase == nullptr ? nullptr : only_name(*read.phrase);
  if (name != nullptr) {
    const source::Span at = span_in(node, name->at.begin, name->at.end);
    value.text = target.text.substr(name->at.begin, name->at.end - name->at.begin);
    if (name->at.end - name->at.begin < target.text.size()) {
      value.begin = at.begin;
      value.end = at.end;
    }
    return value;
  }
  const std::string better = to_kebab_case(expr::one_name(without_side(target.text)));
  const bool clear = !better.empty() && read.phrase == nullptr;
  report_wrong_type(
      field, node, fmt::format("the name of what happens, and `{}` is none", target.text),
      clear ? fmt::format("write `{}: {}`", field.key, better)
            : fmt::format("name the event, as `{}: contract-signed`; a time that counts from it stands "
                          "where it is due",
                          field.key));
  if (clear) {
    offer(out_.back(), node, better, false);
  }
  return unreadable(node);
}

}  // namespace jc::model
