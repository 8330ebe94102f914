// The words of the rule language: what stands between spaces.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <tao/pegtl.hpp>

namespace jc::grammar::rule {

namespace pegtl = tao::pegtl;

// Letters, digits, `-`, `_`, and every byte outside of ASCII, so that names in any language are words.
constexpr bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool starts_name(char c) { return is_word_char(c) && c != '-' && !(c >= '0' && c <= '9'); }

// A word of the language as a template argument.
template <std::size_t N>
struct Letters {
  char text[N];
  consteval Letters(const char (&letters)[N]) { std::copy_n(letters, N, text); }
  constexpr std::string_view view() const { return {text, N - 1}; }
};

// Exactly this word, not the start of a longer one.
template <Letters L>
struct word {
  using rule_t = word;
  using subs_t = pegtl::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    constexpr std::size_t size = L.view().size();
    const std::size_t there = in.size(size + 1);
    if (there < size || std::memcmp(in.current(), L.text, size) != 0) {
      return false;
    }
    if (there > size && is_word_char(in.peek_char(size))) {
      return false;
    }
    in.bump_in_this_line(size);
    return true;
  }
};

// A word that is understood, but never offered where something else was found: another one says the same.
template <Letters L>
struct quiet : word<L> {};

struct blank : pegtl::one<' ', '\t'> {};
struct comment : pegtl::seq<pegtl::one<'#'>, pegtl::until<pegtl::at<pegtl::eolf>>> {};
struct empty_line : pegtl::seq<pegtl::star<blank>, pegtl::opt<comment>, pegtl::eol> {};
// A sentence goes on in the next line when that line is indented.
struct continuation : pegtl::seq<pegtl::eol, pegtl::star<empty_line>, pegtl::at<blank>> {};
// What may stand between two words of a line, and between two lines.
struct gap : pegtl::star<pegtl::sor<blank, comment, continuation>> {};
struct line_gap : pegtl::star<pegtl::sor<blank, comment, pegtl::eol>> {};

// Parts with gaps between them.
template <typename First, typename... Rest>
struct spaced : pegtl::seq<First, pegtl::seq<gap, Rest>...> {};

// Words that hold sentences together. A property with such a name is written in backticks.
inline constexpr std::array<std::string_view, 25> kReserved = {
    "a",    "an",  "and",   "are",     "at",    "contains", "do",     "does", "has",
    "have", "in",  "is",    "matches", "no",    "not",      "of",     "or",   "than",
    "that", "the", "where", "which",   "whose", "with",     "without"};

constexpr bool is_reserved(std::string_view text) {
  return text.size() <= 8 && std::find(kReserved.begin(), kReserved.end(), text) != kReserved.end();
}

// One part of a property path: a word, or a word in backticks.
struct path_part {
  using rule_t = path_part;
  using subs_t = pegtl::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const std::string_view rest(in.current(), in.size(0));
    const bool quoted = !rest.empty() && rest.front() == '`';
    std::size_t end = quoted ? 1 : 0;
    if (end >= rest.size() || !starts_name(rest[end])) {
      return false;
    }
    while (end < rest.size() && is_word_char(rest[end])) {
      ++end;
    }
    if (quoted && (end >= rest.size() || rest[end++] != '`')) {
      return false;
    }
    in.bump_in_this_line(end);
    return true;
  }
};

// A path part that is none of the reserved words.
struct name {
  using rule_t = name;
  using subs_t = pegtl::empty_list;
  template <typename Input>
  static bool match(Input& in) {
    const std::string_view rest(in.current(), in.size(0));
    const std::size_t end = std::find_if_not(rest.begin(), rest.end(), is_word_char) - rest.begin();
    return !is_reserved(rest.substr(0, end)) && path_part::match(in);
  }
};

struct path : pegtl::seq<name, pegtl::star<pegtl::one<'.'>, path_part>> {};

}  // namespace jc::grammar::rule
