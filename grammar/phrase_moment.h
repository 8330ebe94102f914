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
struct anchor : p::sor<date_text, named_anchor> {};

struct side_after
    : p::sor<JC_WORD("after"), JC_WORD("into"), JC_WORD("from"), p::seq<JC_WORD("later"), JC_WORD("than")>> {
};
struct side_before
    : p::sor<JC_WORD("before"), p::seq<JC_WORD("prior"), JC_WORD("to")>, p::seq<JC_WORD("ahead"), of_word>> {
};
struct side_around : JC_WORD("of") {};
struct offset : p::seq<duration, p::sor<side_after, side_before>, anchor> {};
struct within_offset
    : p::seq<JC_WORD("within"), the_word, duration, p::sor<side_around, side_after, side_before>, anchor> {};

struct calendar_number : p::seq<whole, p::opt<p::sor<p::seq<range_mark, whole>, mark<p::one<'+'>>>>> {};
struct calendar : p::seq<p::opt<edge>, unit, calendar_number,
                         p::opt<p::seq<p::sor<of_word, side_after, side_before>, anchor>>> {};

struct when_at : p::sor<JC_WORD("at"), JC_WORD("on")> {};
struct when_by : p::sor<JC_WORD("by"), p::seq<JC_WORD("no"), JC_WORD("later"), JC_WORD("than")>> {};
struct when_until : JC_WORD("until") {};
struct when_before : JC_WORD("before") {};
struct when_after : p::sor<JC_WORD("after"), JC_WORD("since"), JC_WORD("from")> {};
struct when_word : p::sor<when_at, when_by, when_until, when_before, when_after> {};

struct place : p::sor<offset, calendar, anchor> {};
// A moment that cannot be taken for a name alone.
struct timed_place : p::sor<offset, calendar, date_text, p::seq<p::at<edge>, named_anchor>> {};
struct point : p::sor<within_offset, p::seq<when_word, place>, place> {};
struct timed_point : p::sor<within_offset, p::seq<when_word, place>, timed_place> {};
struct when_point : p::sor<within_offset, p::seq<when_word, place>> {};

struct pick_earlier : p::sor<JC_WORD("earlier"), JC_WORD("earliest"), JC_WORD("first")> {};
struct pick_later : p::sor<JC_WORD("later"), JC_WORD("latest"), JC_WORD("last")> {};
struct picked_points
    : p::seq<the_word, p::sor<pick_earlier, pick_later>, of_word, point, p::plus<p::seq<list_mark, point>>> {
};
struct moment : p::sor<picked_points, point> {};
struct timed_moment : p::sor<picked_points, timed_point> {};

}  // namespace jc::grammar::phrase
