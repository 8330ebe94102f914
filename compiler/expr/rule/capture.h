// Ties grammar/rule.h to RuleNodes: which rules of the grammar leave a node, and how nodes come and go while
// the parser tries.
#pragma once
#include <type_traits>

#include "compiler/expr/rule/nodes.h"
#include "grammar/rule.h"

namespace jc::expr {

namespace g = grammar::rule;
using K = RuleNodeKind;

template <typename Rule>
inline constexpr K kNodeOf = K::none;

template <>
inline constexpr K kNodeOf<g::block> = K::block;
template <>
inline constexpr K kNodeOf<g::quantifier_every> = K::every;
template <>
inline constexpr K kNodeOf<g::quantifier_no> = K::no;
template <>
inline constexpr K kNodeOf<g::quantifier_no_two> = K::no_two;
template <>
inline constexpr K kNodeOf<g::consecutive> = K::consecutive;
template <>
inline constexpr K kNodeOf<g::noun> = K::noun;
template <>
inline constexpr K kNodeOf<g::named_noun> = K::noun;
template <>
inline constexpr K kNodeOf<g::kind_name> = K::kind_name;
template <>
inline constexpr K kNodeOf<g::given_name> = K::given_name;
template <>
inline constexpr K kNodeOf<g::same_values> = K::same_values;
template <>
inline constexpr K kNodeOf<g::where_filter> = K::where_filter;
template <>
inline constexpr K kNodeOf<g::that_filter> = K::that_filter;
template <>
inline constexpr K kNodeOf<g::with_filter> = K::with_filter;
template <>
inline constexpr K kNodeOf<g::without_filter> = K::without_filter;
template <>
inline constexpr K kNodeOf<g::different_filter> = K::different_filter;
template <>
inline constexpr K kNodeOf<g::same_filter> = K::same_filter;
template <>
inline constexpr K kNodeOf<g::in_filter> = K::in_filter;
template <>
inline constexpr K kNodeOf<g::of_filter> = K::of_filter;
template <typename T>
inline constexpr K kNodeOf<g::any_clauses<T>> = K::any_clauses;
template <typename T>
inline constexpr K kNodeOf<g::all_clauses<T>> = K::all_clauses;
template <>
inline constexpr K kNodeOf<g::condition> = K::any_clauses;
template <>
inline constexpr K kNodeOf<g::requirement> = K::any_clauses;
template <typename T>
inline constexpr K kNodeOf<g::not_clause<T>> = K::not_clause;
template <>
inline constexpr K kNodeOf<g::has_clause> = K::has_clause;
template <>
inline constexpr K kNodeOf<g::is_clause> = K::is_clause;
template <>
inline constexpr K kNodeOf<g::match_clause> = K::match_clause;
template <>
inline constexpr K kNodeOf<g::contain_clause> = K::contain_clause;
template <>
inline constexpr K kNodeOf<g::compare_clause> = K::compare_clause;
template <>
inline constexpr K kNodeOf<g::does_not> = K::does_not;
template <>
inline constexpr K kNodeOf<g::path_clause> = K::path_clause;
template <>
inline constexpr K kNodeOf<g::negative> = K::negative;
template <>
inline constexpr K kNodeOf<g::is_kind> = K::is_kind;
template <>
inline constexpr K kNodeOf<g::item_list> = K::item_list;
template <>
inline constexpr K kNodeOf<g::without_items> = K::item_list;
template <>
inline constexpr K kNodeOf<g::separator_and> = K::separator;
template <>
inline constexpr K kNodeOf<g::separator_or> = K::separator;
template <>
inline constexpr K kNodeOf<g::separator_comma> = K::separator;
template <>
inline constexpr K kNodeOf<g::oxford_and> = K::separator;
template <>
inline constexpr K kNodeOf<g::oxford_or> = K::separator;
template <>
inline constexpr K kNodeOf<g::item> = K::item;
template <>
inline constexpr K kNodeOf<g::counted> = K::counted;
template <>
inline constexpr K kNodeOf<g::count_number> = K::count_number;
template <>
inline constexpr K kNodeOf<g::none> = K::none_amount;
template <>
inline constexpr K kNodeOf<g::article> = K::article;
template <>
inline constexpr K kNodeOf<g::own> = K::own;
template <>
inline constexpr K kNodeOf<g::sum_of> = K::sum_of;
template <>
inline constexpr K kNodeOf<g::number_of> = K::number_of;
template <>
inline constexpr K kNodeOf<g::average_of> = K::average_of;
template <>
inline constexpr K kNodeOf<g::highest_of> = K::highest_of;
template <>
inline constexpr K kNodeOf<g::lowest_of> = K::lowest_of;
template <>
inline constexpr K kNodeOf<g::ordered_test> = K::test;
template <>
inline constexpr K kNodeOf<g::with_test> = K::test;
template <>
inline constexpr K kNodeOf<g::match_test> = K::test;
template <>
inline constexpr K kNodeOf<g::contain_test> = K::test;
template <>
inline constexpr K kNodeOf<g::any_of_values> = K::any_of;
template <>
inline constexpr K kNodeOf<g::all_of_values> = K::all_of;
template <>
inline constexpr K kNodeOf<g::op_equal> = K::op_equal;
template <>
inline constexpr K kNodeOf<g::op_not_equal> = K::op_not_equal;
template <>
inline constexpr K kNodeOf<g::op_more_than> = K::op_more_than;
template <>
inline constexpr K kNodeOf<g::op_at_least> = K::op_at_least;
template <>
inline constexpr K kNodeOf<g::op_less_than> = K::op_less_than;
template <>
inline constexpr K kNodeOf<g::op_at_most> = K::op_at_most;
template <>
inline constexpr K kNodeOf<g::op_before> = K::op_before;
template <>
inline constexpr K kNodeOf<g::op_after> = K::op_after;
template <>
inline constexpr K kNodeOf<g::op_within> = K::op_within;
template <>
inline constexpr K kNodeOf<g::item_path> = K::path;
template <>
inline constexpr K kNodeOf<g::property> = K::path;
template <>
inline constexpr K kNodeOf<g::clause_path> = K::path;
template <>
inline constexpr K kNodeOf<g::quoted> = K::quoted;
template <>
inline constexpr K kNodeOf<g::regex> = K::regex;
template <>
inline constexpr K kNodeOf<g::phrase> = K::phrase;
template <>
inline constexpr K kNodeOf<g::value_word> = K::word;
template <>
inline constexpr K kNodeOf<g::say_line> = K::say_line;
template <>
inline constexpr K kNodeOf<g::help_line> = K::help_line;
template <>
inline constexpr K kNodeOf<g::why_line> = K::why_line;
template <>
inline constexpr K kNodeOf<g::point_line> = K::point_line;

// The nodes so far, while parsing.
struct RuleCapture {
  std::vector<RuleNode> nodes;
  std::vector<std::uint32_t> open;
  int depth = 0;

  // The parser steps back when an attempt fails. What was found at or after the place where it goes on
  // belongs to such an attempt: no node is empty, and those that are still open end later (`next` is 0).
  void forget_from(std::uint32_t offset) {
    while (!nodes.empty() && nodes.back().begin >= offset && nodes.back().next != 0) {
      nodes.pop_back();
    }
  }
};

// Every word and gap forgets what failed before it; all other rules without a node cost nothing.
template <typename Rule>
inline constexpr bool kIsWord = std::is_same_v<Rule, g::gap> || std::is_same_v<Rule, g::line_gap>;
template <g::Letters L>
inline constexpr bool kIsWord<g::word<L>> = true;
template <g::Letters L>
inline constexpr bool kIsWord<g::quiet<L>> = true;

template <typename Rule>
struct RuleCaptureControl : g::pegtl::normal<Rule> {
  static constexpr K kNode = kNodeOf<Rule>;
  static constexpr bool kNests = std::is_base_of_v<g::nesting, Rule>;
  static constexpr bool enable = kNode != K::none || kNests || kIsWord<Rule>;

  template <typename Input>
  static std::uint32_t offset(const Input& in) {
    return static_cast<std::uint32_t>(in.current() - in.begin());
  }

  template <typename Input>
  static void start(const Input& in, RuleCapture& capture) {
    capture.forget_from(offset(in));
    if constexpr (kNests) {
      if (++capture.depth > kMaxRuleNesting) {
        throw RuleTooDeep{offset(in)};
      }
    }
    if constexpr (kNode != K::none) {
      capture.open.push_back(static_cast<std::uint32_t>(capture.nodes.size()));
      capture.nodes.push_back({kNode, offset(in), 0, 0});
    }
  }

  template <typename Input>
  static void success(const Input& in, RuleCapture& capture) {
    capture.forget_from(offset(in));
    if constexpr (kNests) {
      --capture.depth;
    }
    if constexpr (kNode != K::none) {
      RuleNode& node = capture.nodes[capture.open.back()];
      capture.open.pop_back();
      node.end = offset(in);
      node.next = static_cast<std::uint32_t>(capture.nodes.size());
    }
  }

  template <typename Input>
  static void failure(const Input&, RuleCapture& capture) {
    if constexpr (kNests) {
      --capture.depth;
    }
    if constexpr (kNode != K::none) {
      capture.nodes.resize(capture.open.back());
      capture.open.pop_back();
    }
  }
};

}  // namespace jc::expr
