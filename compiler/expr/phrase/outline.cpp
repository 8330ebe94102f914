// The only place besides phrase_failure.cpp that runs the phrase grammar.
#include "compiler/expr/phrase/outline.h"

#include "compiler/expr/phrase/match.h"

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
inline constexpr Part part_of<g::whole_duration> = Part::duration;
template <>
inline constexpr Part part_of<g::after_least> = Part::bound_least;
template <>
inline constexpr Part part_of<g::after_most> = Part::bound_most;
template <>
inline constexpr Part part_of<g::within_most> = Part::bound_most;
template <>
inline constexpr Part part_of<g::between_counts> = Part::two_counts;
template <>
inline constexpr Part part_of<g::hyphened_count> = Part::count;
template <>
inline constexpr Part part_of<g::hyphened_amounts> = Part::low_amounts;
template <>
inline constexpr Part part_of<g::half_count> = Part::count;
template <>
inline constexpr Part part_of<g::half_amounts> = Part::low_amounts;
template <>
inline constexpr Part part_of<g::full_time> = Part::unit_word;
template <>
inline constexpr Part part_of<g::side_behind> = Part::side_after;
template <>
inline constexpr Part part_of<g::side_ahead> = Part::side_before;
template <>
inline constexpr Part part_of<g::one_unit> = Part::duration;
template <>
inline constexpr Part part_of<g::first_unit> = Part::duration;
template <>
inline constexpr Part part_of<g::behind_by> = Part::when_by;
template <>
inline constexpr Part part_of<g::or_more> = Part::least_mark;
template <>
inline constexpr Part part_of<g::or_less> = Part::most_mark;
template <>
inline constexpr Part part_of<g::signed_offset> = Part::offset;
template <>
inline constexpr Part part_of<g::dated_low> = Part::span_low;
template <>
inline constexpr Part part_of<g::yearless> = Part::date_period;
template <>
inline constexpr Part part_of<g::dated_high> = Part::span_high;
template <>
inline constexpr Part part_of<g::plus_side> = Part::side_after;
template <>
inline constexpr Part part_of<g::minus_side> = Part::side_before;
template <>
inline constexpr Part part_of<g::whole_quantity> = Part::quantity;
template <>
inline constexpr Part part_of<g::single_quantity> = Part::quantity;
template <>
inline constexpr Part part_of<g::timed_point> = Part::point;

// The bytes of the no-break or other wide space that ends at `end`; 0 for none.
int wide_space_before(const char* begin, const char* end) {
  constexpr int kLongest = 3;
  for (int size = 2; size <= kLongest && end - begin >= size; ++size) {
    Input in(end - size, end, "");
    if (p::parse<p::seq<g::wide_space, p::eof>>(in)) {
      return size;
    }
  }
  return 0;
}

// Where a part ends in bytes from `start`: space after a word belongs to no part.
std::uint32_t trimmed_end(const char* start, const char* begin, const char* end) {
  while (end > begin) {
    const char last = end[-1];
    if (last == ' ' || last == '\n' || last == '\t' || last == '\r') {
      --end;
    } else if (const int wide = wide_space_before(begin, end); wide > 0) {
      end -= wide;
    } else {
      break;
    }
  }
  return static_cast<std::uint32_t>(end - start);
}

// Pieces in use are the first `size`; a rule that tries and fails costs no more than a number going up and
// down.
struct Recorder {
  Outline pieces;
  std::uint32_t size = 0;

  std::uint32_t reserve() {
    if (size == pieces.size()) {
      grow();
    }
    return size++;
  }
  [[gnu::noinline]] void grow() { pieces.resize(2 * pieces.size()); }
};

// Keeps a place for a part before those of its own parts, and forgets all of them when the rule fails after
// all.
template <typename Rule>
struct Outlining : p::normal<Rule> {
  template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
            template <typename...> class Control, typename Input>
  static bool match(Input& in, Recorder& recorder) {
    if constexpr (A == p::apply_mode::nothing) {
      // Only a look ahead.
      return p::match<Rule, A, M, Action, Control>(in, recorder);
    } else if constexpr (part_of<Rule> == Part::none) {
      const std::uint32_t before = recorder.size;
      const bool matched = p::match<Rule, A, M, Action, Control>(in, recorder);
      recorder.size = matched ? recorder.size : before;
      return matched;
    } else {
      const char* const begin = in.current();
      const std::uint32_t mine = recorder.reserve();
      if (!p::match<Rule, A, M, Action, Control>(in, recorder)) {
        recorder.size = mine;
        return false;
      }
      Piece& piece = recorder.pieces[mine];
      piece.part = part_of<Rule>;
      piece.begin = static_cast<std::uint32_t>(begin - in.begin());
      piece.end = trimmed_end(in.begin(), begin, in.current());
      piece.next = recorder.size;
      return true;
    }
  }
};

struct Match {
  std::string_view text;
  Recorder& recorder;
  template <typename Whole>
  bool run() {
    Input in(text.data(), text.data() + text.size(), "");
    return p::parse<Whole, p::nothing, Outlining>(in, recorder);
  }
};

}  // namespace

Outline outline(PhraseKind kind, std::string_view text) {
  Recorder recorder;
  recorder.pieces.resize(24);
  Match match{text, recorder};
  const bool matched = run_grammar(kind, match);
  recorder.pieces.resize(matched ? recorder.size : 0);
  return std::move(recorder.pieces);
}

}  // namespace jc::expr
