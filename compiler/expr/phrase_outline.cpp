// The only place besides phrase_failure.cpp that runs the phrase grammar.
#include "compiler/expr/phrase_outline.h"

#include "compiler/expr/phrase_match.h"

namespace jc::expr {
namespace {

template <typename Rule>
inline constexpr Part part_of = Part::none;
#define JC_PHRASE_PART_OF(part) \
  template <>                   \
  inline constexpr Part part_of<g::part> = Part::part;
JC_PHRASE_PARTS(JC_PHRASE_PART_OF)
#undef JC_PHRASE_PART_OF
template <>
inline constexpr Part part_of<g::single_duration> = Part::duration;
template <>
inline constexpr Part part_of<g::single_quantity> = Part::quantity;
template <>
inline constexpr Part part_of<g::timed_moment> = Part::moment;
template <>
inline constexpr Part part_of<g::timed_point> = Part::point;
template <>
inline constexpr Part part_of<g::when_point> = Part::point;

// Space after a word belongs to no part.
std::uint32_t trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (end > begin) {
    if (std::string_view(" \t\r\n").find(text[end - 1]) != std::string_view::npos) {
      --end;
    } else if (end - begin > 1 && text.substr(end - 2, 2) == "\xC2\xA0") {
      end -= 2;
    } else {
      break;
    }
  }
  return end;
}

// Notes a part before its own parts, and forgets all of it when the rule fails after all.
template <typename Rule>
struct Outlining : p::normal<Rule> {
  template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  static bool match(Input& in, Outline& pieces) {
    constexpr bool noted = part_of<Rule> != Part::none && A == p::apply_mode::action;
    const std::size_t mine = pieces.size();
    if constexpr (noted) {
      pieces.push_back({part_of<Rule>, static_cast<std::uint32_t>(in.current() - in.begin())});
    }
    if (!p::match<Rule, A, M, Action, Control>(in, pieces)) {
      pieces.resize(mine);
      return false;
    }
    if constexpr (noted) {
      const auto size = static_cast<std::uint32_t>(in.current() - in.begin());
      const std::string_view text(in.begin(), size);
      pieces[mine].end = trimmed(text, pieces[mine].begin, size);
      pieces[mine].next = static_cast<std::uint32_t>(pieces.size());
    }
    return true;
  }
};

struct Match {
  std::string_view text;
  Outline& pieces;
  template <typename Whole>
  bool run() {
    Input in(text.data(), text.data() + text.size(), "");
    return p::parse<Whole, p::nothing, Outlining>(in, pieces);
  }
};

}  // namespace

Outline outline(PhraseKind kind, std::string_view text) {
  Outline pieces;
  pieces.reserve(32);
  Match match{text, pieces};
  if (!run_grammar(kind, match)) {
    pieces.clear();
  }
  return pieces;
}

}  // namespace jc::expr
