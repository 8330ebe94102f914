// What the rule language compares with: operators and the values after them.
#pragma once
#include "grammar/rule_words.h"

namespace jc::grammar::rule {

using pegtl::at;
using pegtl::not_at;
using pegtl::one;
using pegtl::opt;
using pegtl::plus;
using pegtl::seq;
using pegtl::sor;
using pegtl::star;

// Looks ahead without a word on what else could stand there.
template <typename... R>
struct unless : not_at<R...> {};

// Strings end on their line, so that a forgotten quote is found where it is missing.
template <char Quote>
struct closing_quote : one<Quote> {};
template <char Quote>
struct string_char
    : sor<seq<one<'\\'>, pegtl::not_one<'\n', '\r'>>, pegtl::not_one<Quote, '\\', '\n', '\r'>> {};
template <char Quote>
struct string_of
    : pegtl::if_then_else<one<Quote>, seq<star<string_char<Quote>>, closing_quote<Quote>>, pegtl::failure> {};
struct quoted : sor<string_of<'"'>, string_of<'\''>> {};

struct closing_slash : one<'/'> {};
struct regex_char : sor<seq<one<'\\'>, pegtl::not_one<'\n', '\r'>>, pegtl::not_one<'/', '\\', '\n', '\r'>> {};
struct regex : seq<one<'/'>, star<regex_char>, closing_slash, star<pegtl::alnum>> {};

// Lines after the sentence. A property may be called `why`: only a string after it makes it a line.
template <typename Word>
struct text_line_start : seq<Word, line_gap, at<one<'"', '\''>>> {};
struct line_start : sor<text_line_start<quiet<"say">>, text_line_start<quiet<"help">>,
                        text_line_start<quiet<"why">>, seq<quiet<"point">, gap, quiet<"at">>> {};

// Where the text of a time or a sum ends.
struct stop : sor<quiet<"and">, quiet<"or">, quiet<"not">, quiet<"has">, quiet<"have">, quiet<"is">,
                  quiet<"are">, quiet<"does">, quiet<"do">, quiet<"matches">, quiet<"match">,
                  quiet<"contains">, quiet<"contain">, quiet<"where">, quiet<"that">, quiet<"which">,
                  quiet<"whose">, quiet<"with">, quiet<"without">, quiet<"in">, line_start> {};
struct thousands
    : seq<plus<pegtl::digit>, star<one<','>, pegtl::rep<3, pegtl::digit>, not_at<pegtl::digit>>> {};
struct phrase_char
    : pegtl::not_one<' ', '\t', '\r', '\n', '(', ')', ',', '"', '\'', '`', '<', '>', '=', '!'> {};
struct phrase_word : seq<unless<stop>, not_at<one<'#', '/'>>, plus<sor<thousands, phrase_char>>> {};
struct phrase_words : seq<phrase_word, star<gap, phrase_word>> {};
// The one phrase of the language with an `and` in it.
struct earlier_of : spaced<quiet<"the">, sor<quiet<"earlier">, quiet<"later">>, quiet<"of">, phrase_words,
                           quiet<"and">, phrase_words> {};
struct phrase_piece : sor<earlier_of, phrase_word> {};
// `60 days before renewal`, `100%`, `$1,667`, `medium`: read by the phrase grammar later.
struct phrase : seq<phrase_piece, star<gap, phrase_piece>> {};

struct value_word : path {};
// Only what starts like a sum or a time: `is` takes one word, so that a mistyped word after it is found.
struct value_phrase : seq<at<sor<pegtl::digit, one<'$', '+', '-', '~'>>>, phrase> {};
struct value : sor<quoted, value_word, value_phrase> {};

struct op_at_least : sor<spaced<quiet<"at">, word<"least">>, pegtl::string<'>', '='>> {};
struct op_at_most : sor<spaced<quiet<"at">, word<"most">>, pegtl::string<'<', '='>> {};
struct op_more_than : sor<spaced<sor<quiet<"more">, quiet<"greater">>, word<"than">>, quiet<"above">,
                          quiet<"over">, one<'>'>> {};
struct op_less_than : sor<spaced<sor<quiet<"less">, quiet<"fewer">>, word<"than">>, quiet<"below">,
                          quiet<"under">, one<'<'>> {};
struct op_not_equal : pegtl::string<'!', '='> {};
struct op_equal : sor<quiet<"exactly">, quiet<"equals">, spaced<quiet<"equal">, quiet<"to">>,
                      pegtl::string<'=', '='>, one<'='>> {};
struct op_before : word<"before"> {};
struct op_after : word<"after"> {};
struct op_within : word<"within"> {};
struct ordered : sor<op_at_least, op_at_most, op_more_than, op_less_than, op_not_equal, op_equal> {};
struct measured : sor<ordered, op_before, op_after, op_within> {};

struct operand : sor<quoted, phrase> {};
struct ordered_test : spaced<measured, operand> {};

// After `or`, a word that is followed by a verb is the next clause: `kind is ratio or better is higher`.
struct clause_verb
    : sor<quiet<"is">, quiet<"are">, quiet<"matches">, quiet<"contains">, quiet<"does">, measured> {};
struct value_after_word : sor<quoted, seq<value_word, unless<gap, clause_verb>>, value_phrase> {};
struct or_value : spaced<word<"or">, value_after_word> {};
// After commas, the word closes the list: `kind is one of ratio, percent or count`.
template <typename Word>
struct comma_values : seq<plus<gap, one<','>, gap, value>, opt<gap, opt<one<','>, gap>, Word, gap, value>> {};
template <typename Word>
struct values_with : seq<value, sor<comma_values<Word>, star<gap, Word, gap, value_after_word>>> {};
struct any_values : values_with<word<"or">> {};
struct all_values : values_with<word<"and">> {};
struct any_of_values : spaced<quiet<"any">, word<"of">, any_values> {};
struct all_of_values : spaced<quiet<"all">, word<"of">, all_values> {};
struct one_of_values : spaced<sor<quiet<"one">, quiet<"any">>, word<"of">, any_values> {};

struct match_test : seq<regex> {};
struct contain_test : sor<any_of_values, all_of_values, any_values> {};

// What follows a thing that is had: `at least 60 days before renewal`, `with any of "MQL", "SQL"`, `matching
// /renew/i`.
struct with_test : spaced<word<"with">, sor<any_of_values, all_of_values>> {};
struct matching_test : spaced<word<"matching">, match_test> {};
struct containing_test : spaced<word<"containing">, contain_test> {};
struct item_test : sor<ordered_test, with_test, matching_test, containing_test> {};

}  // namespace jc::grammar::rule
