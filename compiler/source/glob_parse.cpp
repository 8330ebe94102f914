#include <optional>

#include "compiler/source/glob.h"
#include "compiler/text/columns.h"

namespace jc::source {
namespace {

constexpr std::size_t kLongestPattern = 4096;
constexpr int kDeepestBraces = 8;

}  // namespace

// Builds the automaton front to back: every piece leaves a dangling `next`, which the piece after it fills in
// (Thompson's construction, without a tree in between).
class GlobParser {
 public:
  explicit GlobParser(std::string_view pattern) : text_(pattern) { glob_.pattern_ = std::string(pattern); }

  std::variant<Glob, GlobError> run() {
    if (text_.size() > kLongestPattern) {
      return GlobError{0, "pattern is longer than 4096 bytes"};
    }
    if (text_.starts_with("./")) {
      at_ = 2;
    }
    // State 0 leads into the first piece, so that a pattern may begin with anything.
    std::uint32_t end = add({Kind::fork});
    end = sequence(end, 0);
    if (error_) {
      return *error_;
    }
    connect(end, add({Kind::accept}));
    return std::move(glob_);
  }

 private:
  using State = Glob::State;
  using Kind = Glob::State::Kind;

  std::uint32_t add(State state) {
    const auto index = static_cast<std::uint32_t>(glob_.states_.size());
    // Until it is connected a state leads to itself, which is harmless for a fork.
    state.next = index;
    state.other = index;
    glob_.states_.push_back(state);
    return index;
  }

  void connect(std::uint32_t from, std::uint32_t to) { glob_.states_[from].next = to; }

  std::uint32_t append(std::uint32_t end, State state) {
    const std::uint32_t added = add(state);
    connect(end, added);
    return added;
  }

  bool more() const { return at_ < text_.size() && !error_; }
  bool looking_at(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  char32_t take() {
    const text::CodePoint point = text::first_code_point(text_.substr(at_));
    at_ += point.bytes;
    return point.value;
  }

  void fail(std::size_t offset, std::string text) {
    if (!error_) {
      error_ = GlobError{offset, std::move(text)};
    }
  }

  // Pieces up to the end or, inside braces, up to `,` or `}`. Gives the state that dangles.
  std::uint32_t sequence(std::uint32_t end, int depth) {
    while (more() && !(depth > 0 && (looking_at(",") || looking_at("}")))) {
      end = piece(end, depth);
    }
    return end;
  }

  std::uint32_t piece(std::uint32_t end, int depth) {
    const std::size_t start = at_;
    const char32_t character = take();
    switch (character) {
      case '*':
        return stars(end, start, depth);
      case '?':
        return append(end, {Kind::not_slash});
      case '[':
        return set(end, start);
      case '{':
        return braces(end, start, depth + 1);
      case '\\':
        if (at_ == text_.size()) {
          fail(start, "`\\` at the end has nothing to stand before");
          return end;
        }
        return append(end, {Kind::character, take()});
      default:
        return append(end, {Kind::character, character});
    }
  }

  std::uint32_t stars(std::uint32_t end, std::size_t start, int depth) {
    while (looking_at("*")) {
      at_++;
    }
    const char before = start == 0 ? '/' : text_[start - 1];
    const bool opens_part = before == '/' || (depth > 0 && (before == '{' || before == ','));
    if (at_ - start < 2 || !opens_part) {
      return loop(end, Kind::not_slash);
    }
    if (looking_at("/")) {
      return folders(end);
    }
    const bool closes_part = at_ == text_.size() || (depth > 0 && (looking_at(",") || looking_at("}")));
    return loop(end, closes_part ? Kind::anything : Kind::not_slash);
  }

  // Any number of `kind`, then on.
  std::uint32_t loop(std::uint32_t end, Kind kind) {
    const std::uint32_t fork = append(end, {Kind::fork});
    const std::uint32_t body = add({kind});
    connect(body, fork);
    glob_.states_[fork].other = body;
    return fork;
  }

  // `**/` is nothing, or anything that ends in a slash.
  std::uint32_t folders(std::uint32_t end) {
    at_++;
    const std::uint32_t fork = append(end, {Kind::fork});
    const std::uint32_t way_in = add({Kind::fork});
    glob_.states_[fork].other = way_in;
    const std::uint32_t slash = append(loop(way_in, Kind::anything), {Kind::character, U'/'});
    const std::uint32_t join = append(slash, {Kind::fork});
    connect(fork, join);
    return join;
  }

  std::uint32_t set(std::uint32_t end, std::size_t start) {
    State state{Kind::one_of};
    if (looking_at("!") || looking_at("^")) {
      state.kind = Kind::none_of;
      at_++;
    }
    Glob::Ranges ranges;
    // A bracket right after the opening one is a member, as in every shell.
    while (at_ < text_.size() && (ranges.empty() || !looking_at("]"))) {
      const std::size_t member = at_;
      const char32_t low = set_member();
      char32_t high = low;
      if (looking_at("-") && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
        at_++;
        high = set_member();
      }
      if (high < low) {
        fail(member, "range runs backwards");
      }
      ranges.emplace_back(low, high);
    }
    if (!looking_at("]")) {
      fail(start, "`[` is never closed");
      return end;
    }
    at_++;
    state.set = static_cast<std::uint32_t>(glob_.sets_.size());
    glob_.sets_.push_back(std::move(ranges));
    return append(end, state);
  }

  char32_t set_member() {
    if (looking_at("\\") && at_ + 1 < text_.size()) {
      at_++;
    }
    return take();
  }

  std::uint32_t braces(std::uint32_t end, std::size_t start, int depth) {
    if (depth > kDeepestBraces) {
      fail(start, "braces are nested more than 8 deep");
      return end;
    }
    const std::uint32_t join = add({Kind::fork});
    std::uint32_t fork = append(end, {Kind::fork});
    while (!error_) {
      const std::uint32_t way_in = append(fork, {Kind::fork});
      connect(sequence(way_in, depth), join);
      if (!more()) {
        fail(start, "`{` is never closed");
      } else if (take() == '}') {
        break;
      } else {
        const std::uint32_t next = add({Kind::fork});
        glob_.states_[fork].other = next;
        fork = next;
      }
    }
    return join;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Glob glob_;
  std::optional<GlobError> error_;
};

std::variant<Glob, GlobError> parse_glob(std::string_view pattern) { return GlobParser(pattern).run(); }

}  // namespace jc::source
