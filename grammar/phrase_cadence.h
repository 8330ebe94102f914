// Cadences: `weekly`, `every 2 weeks on Tuesday`, `1..2 times a year`, `biweekly`.
#pragma once
#include "grammar/phrase_criterion.h"

namespace jc::grammar::phrase {

// ---- days
template <typename Short, typename Rest>
struct day_word : word<p::seq<Short, p::opt<Rest>, plural>> {};
struct monday : day_word<TAO_PEGTL_ISTRING("mon"), TAO_PEGTL_ISTRING("day")> {};
struct tuesday : day_word<TAO_PEGTL_ISTRING("tue"), TAO_PEGTL_ISTRING("sday")> {};
struct wednesday : day_word<TAO_PEGTL_ISTRING("wed"), TAO_PEGTL_ISTRING("nesday")> {};
struct thursday
    : day_word<TAO_PEGTL_ISTRING("thu"),
               p::sor<TAO_PEGTL_ISTRING("rsday"), TAO_PEGTL_ISTRING("rs"), TAO_PEGTL_ISTRING("r")>> {};
struct friday : day_word<TAO_PEGTL_ISTRING("fri"), TAO_PEGTL_ISTRING("day")> {};
struct saturday : day_word<TAO_PEGTL_ISTRING("sat"), TAO_PEGTL_ISTRING("urday")> {};
struct sunday : day_word<TAO_PEGTL_ISTRING("sun"), TAO_PEGTL_ISTRING("day")> {};
struct weekday : p::sor<monday, tuesday, wednesday, thursday, friday, saturday, sunday> {};
struct weekday_list : p::seq<weekday, p::star<p::seq<list_mark, weekday>>> {};

struct nth_last : JC_WORD("last") {};
struct nth_number
    : word<p::seq<p::plus<p::digit>, p::sor<TAO_PEGTL_ISTRING("st"), TAO_PEGTL_ISTRING("nd"),
                                            TAO_PEGTL_ISTRING("rd"), TAO_PEGTL_ISTRING("th")>>> {};
struct nth_first : JC_WORD("first") {};
struct nth_second : JC_WORD("second") {};
struct nth_third : JC_WORD("third") {};
struct nth_fourth : JC_WORD("fourth") {};
struct nth : p::sor<nth_first, nth_second, nth_third, nth_fourth, nth_last, nth_number> {};
struct nth_weekday : p::seq<nth, weekday> {};
struct nth_day : p::seq<nth, unit_days> {};
struct nth_business_day : p::seq<nth, unit_business_days> {};
struct nth_week : p::seq<nth, unit_weeks> {};
struct month_day : p::sor<nth_number, p::seq<JC_WORD("day"), whole>> {};
struct day_in_period : p::sor<nth_weekday, nth_business_day, nth_day, nth_week> {};
// `monthly, last Friday`; with `of the month` behind it is a rhythm of its own.
struct day_behind_comma
    : p::seq<comma, p::opt<p::sor<JC_WORD("on"), JC_WORD("in")>>, the_word,
             p::sor<p::seq<day_in_period, p::not_at<of_word>>, p::seq<month_day, p::at<p::eof>>>> {};
// `weekly, on Monday`: one rhythm, and not a second one on Mondays.
struct weekday_behind_comma : p::seq<comma, JC_WORD("on"), weekday_list> {};
struct on_days : p::sor<p::seq<p::sor<JC_WORD("on"), JC_WORD("in"), JC_WORD("each"), JC_WORD("every")>,
                               the_word, p::sor<day_in_period, weekday_list, month_day>>,
                        day_behind_comma, weekday_behind_comma> {};

struct month_list : p::seq<month_name, p::star<p::seq<list_mark, month_name>>> {};
struct on_months
    : p::seq<p::opt<comma>, p::sor<JC_WORD("in"), JC_WORD("every"), JC_WORD("each")>, month_list> {};

// ---- rhythms
struct hedge : p::sor<JC_WORD("ideally"), JC_WORD("usually"), JC_WORD("typically"), JC_WORD("normally"),
                      JC_WORD("sometimes"), JC_WORD("occasionally"), JC_WORD("preferably"), JC_WORD("mostly"),
                      JC_WORD("often"), p::seq<JC_WORD("at"), p::opt<JC_WORD("other")>, JC_WORD("times")>> {};
struct adverb_hour : JC_WORD("hourly") {};
struct adverb_day : JC_WORD("daily") {};
struct adverb_week : p::sor<JC_WORD("weekly"), JC_WORD("wkly")> {};
struct adverb_fortnight : JC_WORD("fortnightly") {};
struct adverb_month : p::sor<JC_WORD("monthly"), JC_WORD("mthly")> {};
struct adverb_quarter : p::sor<JC_WORD("quarterly"), JC_WORD("qtrly")> {};
struct adverb_year : p::sor<JC_WORD("yearly"), JC_WORD("annually"), JC_WORD("annual")> {};
struct adverb_biennial : p::sor<JC_WORD("biennially"), JC_WORD("biennial")> {};
struct adverb_weekdays : p::sor<JC_WORD("weekdays"), p::seq<JC_WORD("on"), JC_WORD("weekdays")>> {};
struct adverb : p::sor<adverb_week, adverb_month, adverb_quarter, adverb_day, adverb_year, adverb_hour,
                       adverb_fortnight, adverb_biennial, adverb_weekdays> {};
struct prefix_gap : p::opt<p::sor<dash, p::one<' '>>> {};
struct prefix_two : p::seq<TAO_PEGTL_ISTRING("bi"), prefix_gap> {};
struct prefix_three : p::seq<TAO_PEGTL_ISTRING("tri"), prefix_gap> {};
struct prefix_half : p::sor<p::seq<p::sor<TAO_PEGTL_ISTRING("semi"), TAO_PEGTL_ISTRING("half")>, prefix_gap>,
                            p::seq<TAO_PEGTL_ISTRING("twice"), p::one<'-'>>> {};
struct plain_adverb
    : p::sor<adverb_hour, adverb_day, adverb_week, adverb_month, adverb_quarter, adverb_year> {};
struct two_ways : p::seq<p::sor<prefix_two, prefix_three>, plain_adverb> {};
struct half_period : p::seq<prefix_half, plain_adverb> {};

struct every_other : JC_WORD("other") {};
struct every_nth : p::sor<nth_second, nth_third, nth_fourth, nth_number> {};
struct every_count : p::seq<whole, p::opt<p::seq<range_mark, whole>>> {};
struct every_weekday : p::sor<JC_WORD("weekday"), JC_WORD("workday")> {};
struct every_word
    : p::sor<p::seq<p::opt<JC_WORD("once")>, p::sor<JC_WORD("every"), JC_WORD("each")>>, JC_WORD("per")> {};
struct every_days : p::sor<p::seq<p::opt<p::sor<every_other, every_nth>>, weekday_list>, every_weekday> {};
struct every : p::seq<every_word,
                      p::sor<every_days, p::seq<p::opt<p::sor<every_other, every_nth, every_count>>, unit>>> {
};

struct times_thrice : JC_WORD("thrice") {};
struct times_number : p::seq<whole, p::opt<p::seq<range_mark, whole>>,
                             p::sor<p::at<p::one<'/'>>, JC_WORD("times"), JC_WORD("time"), JC_WORD("x"),
                                    mark<TAO_PEGTL_STRING("×")>>> {};
struct times_word : p::sor<times_once, times_twice, times_thrice, times_number> {};
struct times_gap : p::opt<mark<p::one<'-'>>> {};
struct period_word : p::seq<p::sor<JC_WORD("a"), JC_WORD("an"), JC_WORD("per"), JC_WORD("each"),
                                   JC_WORD("every"), mark<p::one<'/'>>>,
                            unit> {};
struct times_a : p::seq<times_word, p::sor<period_word, p::seq<times_gap, plain_adverb>>> {};

struct day_of_period : p::seq<p::opt<p::sor<JC_WORD("on"), JC_WORD("in")>>, the_word, day_in_period, of_word,
                              p::opt<p::sor<JC_WORD("the"), JC_WORD("each"), JC_WORD("every")>>, unit> {};
struct days_alone : p::seq<p::opt<JC_WORD("on")>, weekday_list> {};
struct as_needed
    : p::sor<p::seq<JC_WORD("as"), p::sor<JC_WORD("needed"), JC_WORD("required")>>, JC_WORD("as-needed"),
             p::seq<JC_WORD("as"), JC_WORD("necessary")>,
             p::seq<p::sor<JC_WORD("when"), JC_WORD("if"), JC_WORD("where"), JC_WORD("whenever")>,
                    p::sor<JC_WORD("needed"), JC_WORD("required"), JC_WORD("necessary")>>,
             p::seq<p::sor<JC_WORD("on"), JC_WORD("upon"), JC_WORD("by")>,
                    p::sor<JC_WORD("demand"), JC_WORD("request")>>,
             JC_WORD("on-demand"), p::seq<JC_WORD("ad"), JC_WORD("hoc")>, JC_WORD("ad-hoc")> {};
struct continuous
    : p::sor<JC_WORD("continuously"), JC_WORD("continuous"), JC_WORD("ongoing"), JC_WORD("always")> {};
struct once_only : p::sor<JC_WORD("once"), JC_WORD("one-time"), JC_WORD("one-off")> {};
// `after every release`: as often as something happens.
struct each_after : p::sor<JC_WORD("after"), JC_WORD("following")> {};
struct each_before
    : p::sor<JC_WORD("before"), p::seq<JC_WORD("ahead"), of_word>, p::seq<JC_WORD("prior"), JC_WORD("to")>> {
};
struct each_at : p::sor<JC_WORD("at"), JC_WORD("on"), JC_WORD("with"), JC_WORD("upon")> {};
struct each_name : p::plus<anchor_name> {};
struct each_event
    : p::seq<p::sor<each_after, each_before, each_at>, p::sor<JC_WORD("every"), JC_WORD("each")>,
             p::not_at<weekday_list>, p::not_at<every_weekday>, each_name> {};
struct every_month : p::seq<p::opt<p::sor<every_word, JC_WORD("in")>>, month_list> {};
struct rhythm_word
    : p::sor<iso_duration, adverb,
             p::seq<p::opt<bound>, p::sor<every, times_a, adverb, two_ways, half_period>>, as_needed,
             continuous, every_month, day_of_period, days_alone, each_event, once_only> {};

// ---- clauses, and several rhythms
struct rhythm;
struct rhythm_mark
    : p::sor<p::seq<comma, p::opt<p::sor<or_word, and_word>>>, or_word, and_word, mark<p::one<'/'>>> {};
struct then_mark : p::seq<p::opt<comma>, p::opt<and_word>, JC_WORD("then")> {};
struct next_mark : p::sor<then_mark, rhythm_mark> {};
struct clause_end : p::sor<p::eof, p::seq<next_mark, p::opt<hedge>, rhythm_word>> {};
struct rhythm_from : p::seq<p::sor<JC_WORD("from"), JC_WORD("starting"), JC_WORD("after"), JC_WORD("since")>,
                            p::opt<p::sor<JC_WORD("at"), JC_WORD("on")>>, place> {};
struct rhythm_until : p::seq<p::sor<JC_WORD("until"), JC_WORD("till")>,
                             p::sor<p::seq<moment, p::at<clause_end>>, criterion>> {};
// `for the first month` lasts one.
struct first_unit : p::seq<the_word, JC_WORD("first"), unit> {};
struct rhythm_lasting
    : p::seq<JC_WORD("for"), p::sor<first_unit, p::seq<the_word, p::opt<JC_WORD("first")>, duration>>> {};
// `weekly, 4 times`.
struct count_most : p::sor<JC_SHORT("max"), JC_WORD("maximum"), p::seq<JC_WORD("up"), JC_WORD("to")>,
                           p::seq<JC_WORD("at"), JC_WORD("most")>> {};
struct rhythm_count : p::seq<p::opt<comma>, p::opt<p::sor<JC_WORD("for"), count_most>>, times_number,
                             p::not_at<p::sor<period_word, plain_adverb>>> {};
struct rhythm : p::seq<p::opt<hedge>, rhythm_word, p::opt<on_days>, p::opt<on_months>, p::opt<rhythm_from>,
                       p::opt<p::sor<rhythm_until, rhythm_count, rhythm_lasting>>> {};
struct cadence : p::seq<rhythm, p::star<p::seq<next_mark, rhythm>>> {};

}  // namespace jc::grammar::phrase
