// Gives the nodes of a parsed rule their meaning.
#include "compiler/expr/rule/build.h"

#include <fmt/format.h>

#include <charconv>

#include "compiler/expr/pattern.h"

namespace jc::expr {

using K = RuleNodeKind;

RuleBuild::RuleBuild(std::string_view block, const std::vector<RuleNode>& nodes)
    : block_(block), nodes_(nodes) {}

std::vector<NodeId> RuleBuild::children(NodeId node) const {
  std::vector<NodeId> ids;
  for (NodeId id = node + 1; id < nodes_[node].next; id = nodes_[id].next) {
    ids.push_back(id);
  }
  return ids;
}

void RuleBuild::report(RuleRange range, std::string message) {
  problems_.push_back({range.begin, range.end, std::move(message), {}, {}});
}

RuleParse RuleBuild::build() {
  RuleStatement& statement = rule_.statement;
  for (NodeId id : children(0)) {
    switch (kind(id)) {
      case K::every:
      case K::no:
      case K::no_two:
        statement.quantifier = kind(id) == K::every ? RuleQuantifier::every
                               : kind(id) == K::no  ? RuleQuantifier::no
                                                    : RuleQuantifier::no_two;
        statement.range.begin = range(id).begin;
        break;
      case K::consecutive:
        statement.consecutive = true;
        break;
      case K::noun:
        comparable_ = statement.consecutive || statement.quantifier == RuleQuantifier::no_two;
        statement.subject = noun(id, true);
        statement.range.end = range(id).end;
        break;
      case K::same_values:
        statement.same = paths(id);
        statement.range.end = range(id).end;
        break;
      case K::any_clauses:
        statement.requirement = clause(id, {});
        statement.range.end = range(id).end;
        break;
      default:
        line(id);
    }
  }
  RuleParse parse;
  parse.problems = std::move(problems_);
  if (parse.problems.empty()) {
    parse.block = std::move(rule_);
  }
  return parse;
}

void RuleBuild::line(NodeId id) {
  if (kind(id) == K::point_line) {
    if (rule_.point) {
      report(range(id), "a rule points at one property; this is the second `point at`");
    }
    rule_.point = path(id + 1);
    return;
  }
  auto& slot = kind(id) == K::say_line ? rule_.say : kind(id) == K::help_line ? rule_.help : rule_.why;
  if (slot) {
    const std::string_view word = kind(id) == K::say_line ? "say" : kind(id) == K::help_line ? "help" : "why";
    report({range(id).begin, range(id).begin + static_cast<std::uint32_t>(word.size())},
           fmt::format("a rule has one `{}`; this is the second", word));
  }
  RuleTemplate whole;
  for (NodeId part : children(id)) {
    RuleTemplate piece = read_template(block_, range(part), problems_);
    // Long texts are written as several strings; a space joins them.
    if (!whole.pieces.empty()) {
      whole.pieces.push_back({" ", {}, {piece.range.begin, piece.range.begin}});
    }
    for (RulePiece& each : piece.pieces) {
      const bool joins = !whole.pieces.empty() && whole.pieces.back().path.empty() && each.path.empty();
      if (joins) {
        whole.pieces.back().text += each.text;
        whole.pieces.back().range.end = each.range.end;
      } else {
        whole.pieces.push_back(std::move(each));
      }
    }
  }
  whole.range = {range(id + 1).begin, range(id).end};
  slot = std::move(whole);
}

RuleWord RuleBuild::word(NodeId id) const {
  RuleWord word{std::string(text(id)), range(id)};
  if (word.text.front() == '"' || word.text.front() == '\'') {
    word.text = unquote(word.text);
  } else if (word.text.front() == '`') {
    word.text = word.text.substr(1, word.text.size() - 2);
  }
  return word;
}

RulePath RuleBuild::path(NodeId id) const { return path(range(id)); }

RulePath RuleBuild::path(RuleRange whole) const {
  RulePath path;
  path.range = whole;
  for (std::uint32_t begin = whole.begin; begin < whole.end;) {
    const std::size_t dot = block_.substr(0, whole.end).find('.', begin);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(dot, whole.end));
    const std::uint32_t tick = block_[begin] == '`' ? 1 : 0;
    path.parts.push_back({std::string(block_.substr(begin + tick, end - begin - 2 * tick)), {begin, end}});
    begin = end + 1;
  }
  return path;
}

std::vector<RulePath> RuleBuild::paths(NodeId id) const {
  std::vector<RulePath> paths;
  for (NodeId child : children(id)) {
    paths.push_back(path(child));
  }
  return paths;
}

RuleNounId RuleBuild::noun(NodeId id, bool is_subject) {
  const bool comparable = std::exchange(comparable_, is_subject && comparable_);
  RuleNoun noun;
  noun.range = range(id);
  for (NodeId child : children(id)) {
    if (kind(child) == K::kind_name) {
      noun.kind = word(child);
    } else if (kind(child) == K::given_name) {
      noun.name = word(child);
    } else {
      noun.filters.push_back(filter(child));
    }
  }
  comparable_ = comparable;
  rule_.nouns.push_back(std::move(noun));
  return static_cast<RuleNounId>(rule_.nouns.size() - 1);
}

RuleFilter RuleBuild::filter(NodeId id) {
  RuleFilter filter;
  filter.kind = static_cast<RuleFilterKind>(static_cast<int>(kind(id)) - static_cast<int>(K::where_filter));
  filter.range = range(id);
  switch (filter.kind) {
    case RuleFilterKind::different:
    case RuleFilterKind::same:
      filter.paths = paths(id);
      if (!comparable_) {
        report(
            range(id),
            "compares two things, but the sentence speaks of one; start with `every pair of consecutive …`");
      }
      break;
    case RuleFilterKind::in:
    case RuleFilterKind::of:
      filter.noun = noun(id + 1, false);
      break;
    default: {
      const bool comparable = std::exchange(comparable_, false);
      filter.clause = clause(id + 1, {});
      comparable_ = comparable;
    }
  }
  return filter;
}

RuleParse build_rule(std::string_view block, const std::vector<RuleNode>& nodes) {
  return RuleBuild(block, nodes).build();
}

}  // namespace jc::expr
