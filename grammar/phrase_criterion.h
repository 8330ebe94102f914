// Criteria and conditions: `event first-report and training-completion >= 80%`, `arr >= $100k`.
#pragma once
#include "grammar/phrase_quantity.h"

namespace jc::grammar::phrase {

struct criterion;

// ---- what is compared
struct value_end : p::sor<p::eof, p::one<',', ')', ']', '/', ';', '&', '+'>, and_word, or_word, of_word,
                          JC_WORD("for"), JC_WORD("at"), JC_WORD("by"), JC_WORD("within"), JC_WORD("before"),
                          JC_WORD("after"), JC_WORD("until")> {};
struct value_quantity : p::seq<quantity, p::at<value_end>> {};
// Countries whose code is a word elsewhere: Austria, India, Norway, Iceland, Tonga, Belarus. And the answer
// that is one, of `strategic is no`.
struct value_word : p::seq<p::sor<TAO_PEGTL_STRING("no"), TAO_PEGTL_STRING("No"), TAO_PEGTL_STRING("AT"),
                                  TAO_PEGTL_STRING("IN"), TAO_PEGTL_STRING("NO"), TAO_PEGTL_STRING("IS"),
                                  TAO_PEGTL_STRING("TO"), TAO_PEGTL_STRING("BY")>,
                           p::not_at<more>, gap, p::at<value_end>> {};
struct value_name : p::sor<name, value_word> {};
struct value_text : quoted_text {};
struct value : p::sor<date_text, value_quantity, value_text, value_name> {};
struct next_value : p::seq<value, p::at<value_end>> {};
struct value_list : p::seq<value, p::star<p::seq<list_mark, next_value>>> {};
struct listed
    : p::seq<p::sor<none_of_mark, one_of_mark>,
             p::sor<p::seq<mark<p::one<'(', '['>>, value_list, mark<p::one<')', ']'>>>, value_list>> {};
struct ordered_value : p::sor<date_text, single_quantity> {};
struct ordered : p::seq<order_mark, no_second_bound, ordered_value> {};
struct in_between : p::seq<between_mark, ordered_value, between_and, ordered_value> {};
struct value_mark
    : p::sor<or_word, mark<p::one<'/', ';', '+'>>, mark<p::seq<p::one<'&'>, p::not_at<p::one<'&'>>>>> {};
struct equated : p::seq<p::sor<unequal_mark, equal_mark>, value, p::star<p::seq<value_mark, next_value>>> {};
struct bounded : p::seq<p::opt<is_word>, ordered_value, p::sor<or_more, or_less>> {};
struct comparison : p::seq<p::sor<in_between, listed, ordered, bounded, equated>, p::opt<group_of>> {};

// ---- what happens
struct count_mark : p::sor<most_mark, least_mark, less_mark, more_mark, equal_mark> {};
struct times_once : JC_WORD("once") {};
struct times_twice : JC_WORD("twice") {};
struct times
    : p::seq<p::opt<count_mark>,
             p::sor<times_once, times_twice, p::seq<whole, p::sor<JC_WORD("times"), JC_WORD("time")>>>> {};
struct late_more : p::sor<p::seq<JC_WORD("more"), JC_WORD("than")>, JC_WORD("over")> {};
struct late_word : p::sor<JC_WORD("late"), JC_WORD("overdue")> {};
struct lateness : p::seq<p::opt<late_more>, duration, late_word> {};
struct is_late : p::seq<p::opt<is_word>, p::sor<lateness, late_word>> {};

// ---- what may follow
struct lasting : p::seq<JC_WORD("for"), duration> {};
struct within_time : p::seq<p::sor<JC_WORD("within"), JC_WORD("in"), JC_WORD("over")>,
                            p::opt<p::seq<the_word, p::sor<JC_WORD("last"), JC_WORD("past")>>>, duration,
                            p::not_at<p::sor<side_around, side_after, side_before>>> {};
struct when_clause : when_point {};
struct clause : p::sor<lasting, within_time, when_clause> {};

// ---- statements
struct judge : p::sor<quoted_text, name> {};
struct judges
    : p::sor<p::seq<mark<p::one<'('>>, judge, p::star<p::seq<list_mark, judge>>, mark<p::one<')'>>>, judge> {
};
struct judged
    : p::seq<quoted_text, p::opt<p::seq<p::opt<JC_WORD("as")>, JC_WORD("judged"), JC_WORD("by"), judges>>> {};
struct absent : JC_WORD("no") {};
// A metric or attribute may be called `status`: what goes on as a comparison speaks of that.
struct kind_status
    : p::seq<JC_WORD("status"), p::not_at<p::sor<times, is_late, comparison, clause>>, p::at<name>> {};
// `milestone go-live reached` is what `milestone go-live` says.
struct has_come
    : p::seq<p::opt<p::sor<is_word, JC_WORD("has"), JC_WORD("was")>>, p::opt<JC_WORD("been")>,
             p::sor<JC_WORD("reached"), JC_WORD("achieved"), JC_WORD("completed"), JC_WORD("complete"),
                    JC_WORD("done"), JC_WORD("occurred"), JC_WORD("occurs"), JC_WORD("happened"),
                    JC_WORD("happens"), JC_WORD("met"), JC_WORD("received"), JC_WORD("recorded")>> {};
struct of_subject
    : p::sor<p::seq<anchor_kind, name, p::opt<p::sor<is_late, times, has_come>>>, p::seq<kind_status, name>> {
};
struct subject_leaf : p::seq<p::opt<absent>, of_subject> {};
struct absent_leaf : p::seq<absent, name> {};
struct late_leaf : lateness {};
struct timed_leaf : timed_moment {};
struct kind_word : p::sor<kind_metric, kind_attribute> {};
struct explicit_leaf : p::seq<kind_word, name, comparison> {};
struct named_leaf : p::seq<name, p::opt<p::sor<is_late, times, comparison>>> {};
struct leaf : p::sor<judged, late_leaf, timed_leaf,
                     p::seq<p::sor<subject_leaf, absent_leaf, explicit_leaf, named_leaf>, p::star<clause>>> {
};

// ---- joining them
struct open_paren : mark<p::one<'('>> {};
struct close_paren : mark<p::one<')'>> {};
struct listed_criteria : p::seq<open_paren, criterion, p::star<p::seq<comma, criterion>>, close_paren> {};
struct any_of : p::seq<JC_WORD("any"), p::opt<of_word>, listed_criteria> {};
struct all_of : p::seq<JC_WORD("all"), p::opt<of_word>, listed_criteria> {};
struct none_of : p::seq<JC_WORD("none"), p::opt<of_word>, listed_criteria> {};
struct bracketed : p::seq<open_paren, criterion, close_paren> {};
struct negation : p::plus<JC_WORD("not")> {};
struct operand : p::seq<p::opt<negation>, p::sor<any_of, all_of, none_of, bracketed, leaf>> {};
struct both_mark : p::sor<and_word, mark<p::one<'+'>>> {};
struct conjunction : p::seq<operand, p::star<p::seq<both_mark, operand>>> {};
struct criterion : p::seq<conjunction, p::star<p::seq<or_word, conjunction>>> {};

}  // namespace jc::grammar::phrase
