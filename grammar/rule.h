// The rule language: one sentence about all entities of a kind, and the lines that go with it.
// grammar/rules.md is the same grammar for people, with an example per production.
//
// No two alternatives start with the same nested part, so that parsing stays linear.
#pragma once
#include "grammar/rule_values.h"

namespace jc::grammar::rule {

// What may stand in itself; those who parse count how deep.
struct nesting {};
template <typename... R>
struct nested : seq<R...>, nesting {};

struct condition;
struct requirement;
struct condition_term;
struct requirement_term;
struct item;
struct item_list;
struct filter;

struct open : one<'('> {};
struct close : one<')'> {};
struct comma : one<','> {};

// Lists with words or commas: `a purpose, an owner and attendees`.
struct separator_and : word<"and"> {};
struct separator_or : word<"or"> {};
struct separator_comma : comma {};
struct oxford_and : spaced<comma, quiet<"and">> {};
struct oxford_or : spaced<comma, quiet<"or">> {};
struct separator : sor<separator_and, separator_or, oxford_and, oxford_or, separator_comma> {};
struct and_word : seq<opt<one<','>, gap>, word<"and">> {};
struct or_word : seq<opt<one<','>, gap>, word<"or">> {};
struct property : path {};
struct properties : seq<property, star<gap, sor<and_word, comma>, gap, property>> {};

// Amounts.
struct count_digits : seq<plus<pegtl::digit>, not_at<sor<pegtl::identifier_other, one<'.', '%', '-'>>>> {};
struct count_word
    : sor<quiet<"zero">, quiet<"one">, quiet<"two">, quiet<"three">, quiet<"four">, quiet<"five">,
          quiet<"six">, quiet<"seven">, quiet<"eight">, quiet<"nine">, quiet<"ten">> {};
struct count_number : sor<count_digits, seq<count_word, at<gap, name>>> {};
struct counted : sor<spaced<ordered, count_number>, count_number> {};
struct none : word<"no"> {};
struct article : sor<quiet<"an">, quiet<"a">, quiet<"the">, seq<quiet<"any">, at<gap, name>>> {};
struct own : seq<quiet<"own">, at<gap, name>> {};
struct amount : sor<counted, none, spaced<article, own>, article, own> {};

struct sum_of : spaced<quiet<"sum">, quiet<"of">> {};
struct number_of : spaced<quiet<"number">, quiet<"of">> {};
struct average_of : spaced<quiet<"average">, quiet<"of">> {};
struct highest_of : spaced<quiet<"highest">, quiet<"of">> {};
struct lowest_of : spaced<quiet<"lowest">, quiet<"of">> {};
struct aggregate : sor<sum_of, number_of, average_of, highest_of, lowest_of> {};

// Segments and tiers have a property `where`: after a verb or an amount it can be nothing else.
struct item_path : sor<path, quiet<"where">> {};
struct item : seq<opt<amount, gap>, opt<aggregate, gap>, item_path, star<gap, filter>, opt<gap, item_test>> {
};
struct item_term : sor<nested<open, gap, item_list, gap, close>, item> {};
struct item_list : seq<item_term, star<gap, separator, gap, item_term>> {};

// Clauses that start with a verb.
struct negative : word<"not"> {};
struct has_clause : spaced<sor<word<"has">, quiet<"have">>, item_list> {};
struct match_clause : spaced<sor<word<"matches">, quiet<"match">>, match_test> {};
struct contain_clause : spaced<sor<word<"contains">, quiet<"contain">>, contain_test> {};
struct does_not
    : spaced<sor<word<"does">, quiet<"do">>, word<"not">, sor<has_clause, match_clause, contain_clause>> {};
struct is_kind : path {};
struct is_a : spaced<sor<quiet<"an">, quiet<"a">>, is_kind> {};
struct or_values : seq<or_value, star<gap, or_value>> {};
struct is_value : seq<value, opt<gap, sor<ordered_test, or_values>>> {};
struct is_clause : spaced<sor<word<"is">, quiet<"are">>,
                          seq<opt<negative, gap>, sor<ordered_test, one_of_values, is_a, is_value>>> {};
struct predicate : sor<has_clause, is_clause, match_clause, contain_clause, does_not> {};

// Conditions may name the value they are about; what every entity must do starts with the verb.
struct clause_path : path {};
struct compare_clause : seq<ordered_test> {};
struct path_clause : spaced<clause_path, sor<predicate, compare_clause>> {};
template <typename Clauses>
struct group : nested<open, gap, Clauses, gap, close> {};
template <typename Term>
struct not_clause : nested<negative, gap, Term> {};
struct condition_term : sor<group<condition>, not_clause<condition_term>, predicate, path_clause> {};
struct requirement_term : sor<group<requirement>, not_clause<requirement_term>, predicate> {};
template <typename Term>
struct all_clauses : seq<Term, star<gap, and_word, gap, Term>> {};
template <typename Term>
struct any_clauses : seq<all_clauses<Term>, star<gap, or_word, gap, all_clauses<Term>>> {};
struct condition : any_clauses<condition_term> {};
struct requirement : any_clauses<requirement_term> {};

// What entities are about: `stages of a journey where type is playbook`.
struct kind_name : name {};
struct operator_word
    : sor<measured, quiet<"matching">, quiet<"matches">, quiet<"containing">, quiet<"contains">> {};
struct given_name : sor<quoted, seq<unless<operator_word>, name>> {};
struct each_one : sor<quiet<"every">, quiet<"each">, quiet<"any">, quiet<"an">, quiet<"a">> {};
struct noun : seq<kind_name, star<gap, filter>> {};
struct named_noun : seq<kind_name, opt<gap, given_name>, star<gap, filter>> {};
struct owner_noun : sor<spaced<each_one, noun>, seq<opt<quiet<"the">, gap>, named_noun>> {};

struct where_filter : spaced<sor<word<"where">, quiet<"whose">>, condition> {};
struct that_filter : spaced<sor<word<"that">, quiet<"which">>, requirement> {};
struct different_filter : spaced<quiet<"with">, quiet<"different">, properties> {};
struct same_filter : spaced<quiet<"with">, seq<opt<quiet<"the">, gap>, quiet<"same">>, properties> {};
// `with any of "MQL"` is a test of what is had.
struct some_of : spaced<sor<quiet<"any">, quiet<"all">>, quiet<"of">> {};
struct with_filter : spaced<word<"with">, seq<unless<some_of>, item_list>> {};
struct without_items : seq<item_term, star<gap, separator_or, gap, item_term>> {};
struct without_filter : spaced<word<"without">, without_items> {};
struct in_filter : spaced<word<"in">, owner_noun> {};
struct of_filter : spaced<word<"of">, owner_noun> {};
struct filter : nested<sor<where_filter, that_filter, different_filter, same_filter, with_filter,
                           without_filter, in_filter, of_filter>> {};

// The sentence.
struct consecutive : spaced<quiet<"pair">, word<"of">, word<"consecutive">> {};
struct subject : seq<opt<consecutive, gap>, noun> {};
struct quantifier_every : sor<word<"every">, quiet<"each">, quiet<"all">> {};
struct quantifier_no : word<"no"> {};
struct quantifier_no_two : spaced<quiet<"no">, quiet<"two">> {};
struct same_values : spaced<word<"have">, seq<opt<word<"the">, gap>, word<"same">>, properties> {};
struct statement : sor<spaced<quantifier_no_two, noun, same_values>,
                       spaced<sor<quantifier_every, quantifier_no>, subject, requirement>> {};

// The lines after it.
struct say_line : seq<word<"say">, plus<line_gap, quoted>> {};
struct help_line : seq<word<"help">, plus<line_gap, quoted>> {};
struct why_line : seq<word<"why">, plus<line_gap, quoted>> {};
struct point_line : spaced<word<"point">, word<"at">, property> {};
struct line : sor<say_line, help_line, why_line, point_line> {};
struct block : seq<line_gap, statement, star<line_gap, line>, line_gap, pegtl::eof> {};

}  // namespace jc::grammar::rule
