// Moments: `30 days after kickoff`, `by 2026-12-01`, `day 3 of onboarding`, `the earlier of A and B`.
#pragma once
#include "grammar/phrase_duration.h"

namespace jc::grammar::phrase {

struct kind_event : JC_WORD("event") {};
struct kind_milestone : JC_WORD("milestone") {};
struct kind_stage : JC_WORD("stage") {};
struct anchor_kind : p::sor<kind_event, kind_milestone, kind_stage> {};
struct edge_start : p::seq<the_word, p::sor<JC_WORD("start"), JC_WORD("beginning")>, of_word> {};
struct edge_end : p::seq<the_word, JC_WORD("end"), of_word> {};
struct edge : p::sor<edge_start, edge_end> {};

struct named_anchor : p::seq<p::opt<edge>, the_word, p::sor<p::seq<anchor_kind, name>, anchor_name>> {};
// ---- months, quarters and halves of a year, and days by the name of the month
struct month_name
    : word<p::sor<TAO_PEGTL_ISTRING("january"), TAO_PEGTL_ISTRING("february"), TAO_PEGTL_ISTRING("march"),
                  TAO_PEGTL_ISTRING("april"), TAO_PEGTL_ISTRING("may"), TAO_PEGTL_ISTRING("june"),
                  TAO_PEGTL_ISTRING("july"), TAO_PEGTL_ISTRING("august"), TAO_PEGTL_ISTRING("september"),
                  TAO_PEGTL_ISTRING("october"), TAO_PEGTL_ISTRING("november"), TAO_PEGTL_ISTRING("december"),
                  TAO_PEGTL_ISTRING("sept"), TAO_PEGTL_ISTRING("jan"), TAO_PEGTL_ISTRING("feb"),
                  TAO_PEGTL_ISTRING("mar"), TAO_PEGTL_ISTRING("apr"), TAO_PEGTL_ISTRING("jun"),
                  TAO_PEGTL_ISTRING("jul"), TAO_PEGTL_ISTRING("aug"), TAO_PEGTL_ISTRING("sep"),
                  TAO_PEGTL_ISTRING("oct"), TAO_PEGTL_ISTRING("nov"), TAO_PEGTL_ISTRING("dec")>> {};
struct year_digits : p::seq<p::rep<4, p::digit>, p::not_at<p::sor<letter, p::digit>>> {};
struct quarter_digit : p::seq<p::one<'Q', 'q'>, p::range<'1', '4'>> {};
struct half_digit : p::seq<p::one<'H', 'h'>, p::range<'1', '2'>> {};
struct part_digit : p::sor<quarter_digit, half_digit> {};
struct ordinal_ending : p::sor<TAO_PEGTL_ISTRING("st"), TAO_PEGTL_ISTRING("nd"), TAO_PEGTL_ISTRING("rd"),
                               TAO_PEGTL_ISTRING("th")> {};
struct day_digits : p::seq<p::rep_min_max<1, 2, p::digit>, p::opt<ordinal_ending>, p::not_at<more>, gap> {};
struct date_period
    : p::seq<p::sor<p::seq<year_digits, p::sor<p::seq<p::one<'-'>, p::sor<part_digit, p::rep<2, p::digit>>>,
                                               p::seq<p::plus<p::one<' '>>, part_digit>>>,
                    p::seq<part_digit, p::opt<p::sor<p::one<'-', '/'>, p::plus<p::one<' '>>>>, year_digits>,
                    p::seq<month_name, p::opt<day_digits, p::opt<mark<p::one<','>>>>, year_digits>,
                    p::seq<day_digits, month_name, p::opt<mark<p::one<','>>>, year_digits>>,
             p::not_at<more>, gap> {};
struct dated_anchor : p::seq<p::opt<edge>, the_word, date_period> {};
struct anchor : p::sor<date_text, dated_anchor, named_anchor> {};

struct side_after
    : p::sor<JC_WORD("after"), JC_WORD("into"), JC_WORD("from"), p::seq<JC_WORD("later"), JC_WORD("than")>> {
};
// Only a length stands before these: elsewhere `since` goes with what follows, and `post-sale` is a name.
struct side_behind : p::sor<JC_WORD("since"), JC_WORD("following"), JC_WORD("past"),
                            p::seq<TAO_PEGTL_ISTRING("post"), p::one<'-', ' '>, gap>> {};
struct side_ahead : p::seq<TAO_PEGTL_ISTRING("pre"), p::one<'-', ' '>, gap> {};
// `the day after go-live`, `a week before renewal`.
struct one_unit : p::seq<p::sor<JC_WORD("a"), JC_WORD("an"), JC_WORD("the")>, unit> {};
struct side_before
    : p::sor<JC_WORD("before"), p::seq<JC_WORD("prior"), JC_WORD("to")>, p::seq<JC_WORD("ahead"), of_word>> {
};
struct side_around : JC_WORD("of") {};
struct offset : p::sor<p::seq<duration, p::sor<side_after, side_before, side_behind, side_ahead>, anchor>,
                       p::seq<one_unit, p::sor<side_after, side_before, side_behind>, anchor>> {};
// `go-live + 2 weeks`.
struct plus_side : p::sor<mark<p::one<'+'>>, JC_WORD("plus")> {};
struct minus_side : p::sor<mark<p::sor<minus_sign, dash>>, JC_WORD("minus")> {};
struct signed_offset : p::seq<anchor, p::sor<plus_side, minus_side>, duration> {};
struct within_offset
    : p::seq<JC_WORD("within"), the_word, duration, p::sor<side_around, side_after, side_before>, anchor> {};

struct before_zero : mark<minus_sign> {};
struct calendar_number
    : p::seq<p::opt<before_zero>, whole,
             p::opt<p::sor<p::seq<range_mark, p::opt<before_zero>, whole>, mark<p::one<'+'>>>>> {};
struct calendar : p::seq<p::opt<edge>, unit, calendar_number,
                         p::opt<p::seq<p::sor<of_word, side_after, side_before>, anchor>>> {};

struct when_at : p::sor<p::seq<p::opt<JC_WORD("on")>, the_word, JC_WORD("day"), of_word>, JC_WORD("at"),
                        JC_WORD("on"), JC_WORD("upon")> {};
struct at_the_latest : p::seq<p::sor<JC_WORD("at"), JC_WORD("by")>, the_word, JC_WORD("latest")> {};
struct when_by : p::sor<at_the_latest, JC_WORD("by"), JC_WORD("latest"),
                        p::seq<JC_WORD("no"), JC_WORD("later"), JC_WORD("than")>> {};
struct when_until : p::sor<JC_WORD("until"), JC_WORD("till")> {};
struct when_before : side_before {};
struct when_after : p::sor<JC_WORD("after"), JC_WORD("since"), JC_WORD("from"),
                           p::seq<p::sor<JC_WORD("no"), JC_WORD("not")>, JC_WORD("earlier"), JC_WORD("than")>,
                           p::seq<JC_WORD("not"), JC_WORD("before")>> {};
struct when_word : p::sor<when_by, when_at, when_until, when_before, when_after> {};

struct place : p::sor<offset, calendar, signed_offset, anchor> {};
// A moment that cannot be taken for a name alone.
struct timed_place : p::sor<offset, calendar, date_text, p::seq<p::at<edge>, named_anchor>> {};
struct behind_by : at_the_latest {};
struct point : p::sor<within_offset, p::seq<when_word, place>, p::seq<place, p::opt<behind_by>>> {};
struct timed_point : p::sor<within_offset, p::seq<when_word, place>, timed_place> {};
struct when_point : p::sor<within_offset, p::seq<when_word, place>> {};

struct pick_earlier : p::sor<JC_WORD("earlier"), JC_WORD("earliest"), JC_WORD("first")> {};
struct pick_later : p::sor<JC_WORD("later"), JC_WORD("latest"), JC_WORD("last")> {};
struct picked_points
    : p::seq<the_word, p::sor<pick_earlier, pick_later>, of_word, point, p::plus<p::seq<list_mark, point>>> {
};
// ---- windows between two places
struct span_low : place {};
struct span_high : place {};
struct arrow : mark<p::sor<TAO_PEGTL_STRING("->"), TAO_PEGTL_STRING("→")>> {};
struct span_mark : p::sor<JC_WORD("until"), JC_WORD("till"), arrow, range_mark> {};
struct span_word : p::sor<JC_WORD("until"), JC_WORD("till"), JC_WORD("to"), arrow> {};
// `July to September 2026`: the year stands behind both.
struct yearless
    : p::seq<p::sor<p::seq<month_name, p::opt<day_digits>>, p::seq<day_digits, month_name>, mark<part_digit>>,
             p::at<span_mark, date_period>> {};
struct dated_low : p::sor<date_text, dated_anchor, yearless, calendar> {};
struct dated_high : p::sor<date_text, dated_anchor, calendar> {};
struct span_points : p::sor<p::seq<p::opt<JC_WORD("from")>, dated_low, span_mark, dated_high>,
                            p::seq<JC_WORD("from"), span_low, span_mark, span_high>,
                            p::seq<JC_WORD("between"), span_low, and_word, span_high>,
                            p::seq<span_low, span_word, span_high>> {};
struct period_alone : p::seq<p::opt<p::sor<JC_WORD("in"), JC_WORD("during"), JC_WORD("on"), JC_WORD("at")>>,
                             the_word, date_period> {};
struct moment : p::sor<picked_points, span_points, p::seq<period_alone, p::not_at<p::one<'+', '-'>>>, point> {
};
struct timed_moment : p::sor<picked_points, timed_point> {};

}  // namespace jc::grammar::phrase
