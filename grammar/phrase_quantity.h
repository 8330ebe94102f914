// Quantities, ranges, targets and effects: `EUR 1,667`, `0..100`, `nrr > 110%`, `nps +6 points`.
#pragma once
#include "grammar/phrase_moment.h"

namespace jc::grammar::phrase {

struct currency_mark : p::seq<p::sor<p::one<'$'>, TAO_PEGTL_STRING("US$"), TAO_PEGTL_STRING("€"),
                                     TAO_PEGTL_STRING("£"), TAO_PEGTL_STRING("¥"), TAO_PEGTL_STRING("₹")>,
                              gap> {};
// The codes of the currencies most traded; a word of three letters alone could be any unit.
struct code_letters : p::sor<TAO_PEGTL_ISTRING("usd"), TAO_PEGTL_ISTRING("eur"), TAO_PEGTL_ISTRING("gbp"),
                             TAO_PEGTL_ISTRING("jpy"), TAO_PEGTL_ISTRING("cny"), TAO_PEGTL_ISTRING("chf"),
                             TAO_PEGTL_ISTRING("cad"), TAO_PEGTL_ISTRING("aud"), TAO_PEGTL_ISTRING("nzd"),
                             TAO_PEGTL_ISTRING("inr"), TAO_PEGTL_ISTRING("brl"), TAO_PEGTL_ISTRING("mxn"),
                             TAO_PEGTL_ISTRING("sek"), TAO_PEGTL_ISTRING("nok"), TAO_PEGTL_ISTRING("dkk"),
                             TAO_PEGTL_ISTRING("pln"), TAO_PEGTL_ISTRING("czk"), TAO_PEGTL_ISTRING("huf"),
                             TAO_PEGTL_ISTRING("ron"), TAO_PEGTL_ISTRING("try"), TAO_PEGTL_ISTRING("ils"),
                             TAO_PEGTL_ISTRING("zar"), TAO_PEGTL_ISTRING("krw"), TAO_PEGTL_ISTRING("sgd"),
                             TAO_PEGTL_ISTRING("hkd"), TAO_PEGTL_ISTRING("twd"), TAO_PEGTL_ISTRING("thb"),
                             TAO_PEGTL_ISTRING("idr"), TAO_PEGTL_ISTRING("myr"), TAO_PEGTL_ISTRING("php"),
                             TAO_PEGTL_ISTRING("vnd"), TAO_PEGTL_ISTRING("aed"), TAO_PEGTL_ISTRING("sar"),
                             TAO_PEGTL_ISTRING("ars"), TAO_PEGTL_ISTRING("clp"), TAO_PEGTL_ISTRING("cop"),
                             TAO_PEGTL_ISTRING("ngn"), TAO_PEGTL_ISTRING("kes"), TAO_PEGTL_ISTRING("egp")> {};
struct currency_code : p::seq<p::at<p::rep<3, p::alpha>, p::not_at<letter>>, code_letters, gap> {};
struct currency : p::sor<currency_mark, currency_code> {};

struct percent_mark : p::sor<mark<p::one<'%'>>, JC_WORD("percent"), JC_WORD("pct")> {};
struct points_word
    : p::seq<p::opt<JC_WORD("percentage")>,
             p::sor<JC_WORD("points"), JC_WORD("point"), JC_WORD("pts"), JC_WORD("pt"), JC_WORD("pp")>> {};

struct low_number : number {};
struct high_number : number {};
struct number_range
    : p::seq<low_number,
             p::opt<p::seq<p::opt<percent_mark>, range_mark, p::opt<currency_mark>, high_number>>> {};
struct per_unit : p::seq<p::sor<JC_WORD("per"), JC_WORD("a"), JC_WORD("an"), JC_WORD("each"),
                                JC_WORD("every"), mark<p::one<'/'>>>,
                         unit> {};
struct per_name : p::seq<p::sor<JC_WORD("per"), mark<p::one<'/'>>>, name> {};
struct per : p::sor<per_unit, per_name> {};
// `3 a day` has no unit: `a` goes with the day.
struct unit_word : p::seq<p::not_at<per>, name> {};
struct measure_mark : p::opt<p::sor<percent_mark, points_word, currency, unit_word>> {};
struct leading_sign : p::seq<sign, p::at<p::sor<currency, p::digit>>> {};
// `4.5/5` and `8 out of 10`: where the scale ends.
struct out_of : number {};
struct scored : p::seq<low_number, p::sor<mark<p::one<'/'>>, p::seq<JC_WORD("out"), of_word>>, out_of> {};
template <typename Duration, typename Numbers>
struct quantity_of
    : p::seq<p::opt<bound>,
             p::sor<p::seq<p::opt<leading_sign>, Duration>, p::seq<p::opt<leading_sign>, currency, Numbers>,
                    scored, p::seq<Numbers, measure_mark>>,
             p::opt<per>, p::opt<per>> {};
struct quantity : quantity_of<duration, number_range> {};
// `half a day a week`: of work, where it is clear what half is.
struct half_count : JC_WORD("half") {};
struct half_amounts : p::seq<half_count, p::opt<p::sor<JC_WORD("a"), JC_WORD("an")>>, unit> {};
// `10% of an FTE` is 0.1 FTE.
struct full_time : p::sor<JC_WORD("fte"), JC_WORD("ftes")> {};
struct full_time_share : p::seq<p::opt<bound>, low_number, percent_mark, of_word,
                                p::opt<p::sor<JC_WORD("a"), JC_WORD("an"), JC_WORD("one")>>, full_time> {};
struct time_at_a_rate
    : p::seq<p::sor<p::seq<p::opt<bound>, half_amounts>, whole_duration>, p::opt<per>, p::opt<per>, p::eof> {
};
// A value as all there is: `80% or more`, `within 2 hours`.
struct whole_quantity
    : p::sor<time_at_a_rate, full_time_share,
             p::seq<quantity_of<duration, number_range>, p::opt<p::sor<after_least, after_most>>>> {};
// One value, where `to` or `and` would belong to what stands around it.
struct single_quantity : quantity_of<single_duration, low_number> {};

struct range_low : p::seq<number, p::opt<percent_mark>> {};
struct range_high : p::seq<number, p::opt<percent_mark>> {};
struct range_dots : mark<dots> {};
// `75+` and `>= 75` have no end, `< 50` ends before it, as bands do.
struct open_range : p::sor<p::seq<mark<p::sor<TAO_PEGTL_STRING(">="), TAO_PEGTL_STRING("≥")>>, range_low>,
                           p::seq<range_low, mark<p::one<'+'>>, p::eof>> {};
struct range : p::sor<p::seq<range_dots, range_high>, open_range,
                      p::seq<mark<p::seq<p::one<'<'>, p::not_at<p::one<'='>>>>, range_high>,
                      p::seq<range_low, p::sor<p::seq<range_dots, p::opt<range_high>>,
                                               p::seq<range_mark, range_high>, p::at<p::eof>>>> {};

// ---- comparing
struct most_mark
    : p::seq<p::opt<is_word>,
             p::sor<mark<p::sor<TAO_PEGTL_STRING("<="), TAO_PEGTL_STRING("=<"), TAO_PEGTL_STRING("≤")>>,
                    p::seq<JC_WORD("at"), JC_WORD("most")>,
                    p::seq<no_word, p::sor<JC_WORD("more"), JC_WORD("longer"), JC_WORD("higher")>,
                           JC_WORD("than")>,
                    p::seq<JC_WORD("not"), p::sor<JC_WORD("above"), JC_WORD("over"), JC_WORD("exceeding")>>,
                    JC_SHORT("max"), JC_WORD("maximum"), p::seq<JC_WORD("up"), JC_WORD("to")>>> {};
struct least_mark
    : p::seq<p::opt<is_word>,
             p::sor<mark<p::sor<TAO_PEGTL_STRING(">="), TAO_PEGTL_STRING("=>"), TAO_PEGTL_STRING("≥")>>,
                    p::seq<JC_WORD("at"), JC_WORD("least")>,
                    p::seq<JC_WORD("not"), p::sor<JC_WORD("below"), JC_WORD("under")>>, JC_SHORT("min"),
                    JC_WORD("minimum"),
                    p::seq<no_word, p::sor<JC_WORD("less"), JC_WORD("fewer"), JC_WORD("lower")>,
                           JC_WORD("than")>>> {};
struct unequal_mark
    : p::sor<mark<p::sor<TAO_PEGTL_STRING("!="), TAO_PEGTL_STRING("<>"), TAO_PEGTL_STRING("≠")>>,
             p::seq<is_word, JC_WORD("not")>> {};
struct less_mark
    : p::seq<p::opt<is_word>,
             p::sor<mark<p::one<'<'>>,
                    p::seq<p::sor<JC_WORD("less"), JC_WORD("fewer"), JC_WORD("lower"), JC_WORD("shorter")>,
                           JC_WORD("than")>,
                    JC_WORD("below"), JC_WORD("under")>> {};
struct more_mark
    : p::seq<p::opt<is_word>,
             p::sor<mark<p::one<'>'>>,
                    p::seq<p::sor<JC_WORD("more"), JC_WORD("greater"), JC_WORD("higher"), JC_WORD("longer")>,
                           JC_WORD("than")>,
                    JC_WORD("above"), JC_WORD("over"), JC_WORD("exceeds")>> {};
struct equal_mark : p::sor<mark<p::sor<TAO_PEGTL_STRING("=="), p::one<'='>>>, JC_WORD("equals"),
                           p::seq<is_word, p::opt<p::seq<JC_WORD("equal"), JC_WORD("to")>>>> {};
// `30 days or less`: the comparison stands behind the value.
struct or_more : after_least {};
struct or_less : after_most {};
struct between_mark : p::seq<p::opt<is_word>, JC_WORD("between")> {};
struct one_of_mark
    : p::sor<p::seq<is_word, p::opt<JC_WORD("one")>, of_word>, p::seq<is_word, JC_WORD("any"), of_word>,
             p::seq<p::opt<is_word>, JC_WORD("in")>> {};
struct none_of_mark : p::sor<p::seq<is_word, JC_WORD("not"), p::opt<JC_WORD("one")>, of_word>,
                             p::seq<is_word, JC_WORD("none"), of_word>,
                             p::seq<p::opt<is_word>, JC_WORD("not"), JC_WORD("in")>> {};
struct order_mark
    : p::sor<most_mark, least_mark, p::seq<p::not_at<unequal_mark>, p::sor<less_mark, more_mark>>> {};
struct between_and : p::sor<and_word, range_mark> {};
struct group_text : p::plus<name> {};
struct group_of : p::seq<of_word, the_word, group_text> {};

// ---- targets and effects
struct kind_metric : JC_WORD("metric") {};
struct kind_attribute : JC_WORD("attribute") {};
struct baseline : single_quantity {};
// Behind the target no `to` follows, so it may be a range.
struct former_value : quantity {};
struct goal : single_quantity {};
struct upper : single_quantity {};
struct from_to : p::sor<p::seq<JC_WORD("from"), baseline, p::sor<JC_WORD("to"), arrow, mark<dots>>, goal>,
                        p::seq<baseline, arrow, goal>> {};
struct between : p::seq<between_mark, goal, between_and, upper> {};
struct change_up : JC_WORD("up") {};
struct change_down : JC_WORD("down") {};
struct change : p::sor<p::seq<p::at<p::opt<bound>, sign>, goal>,
                       p::seq<p::sor<change_up, change_down>, p::opt<JC_WORD("by")>, goal>> {};
// A comparison is said once: `> > 5` is a slip.
struct no_second_bound : p::not_at<p::sor<bound_least, bound_most>> {};
struct bounded_goal : p::seq<goal, p::sor<or_more, or_less>> {};
struct exact_goal : p::seq<equal_mark, quantity> {};
// `nrr of at least 110%`.
struct of_bound : p::opt<of_word, p::at<order_mark>> {};
struct compared_goal : p::sor<between, p::seq<of_bound, order_mark, no_second_bound, goal>,
                              p::seq<unequal_mark, no_second_bound, goal>,
                              p::seq<p::opt<equal_mark>, bounded_goal>, exact_goal> {};
struct metric_name : p::seq<p::opt<kind_metric>, name> {};
struct target_when : when_point {};
struct target
    : p::seq<
          metric_name,
          p::sor<p::at<p::eof>, p::seq<p::sor<from_to, compared_goal, change>, p::opt<group_of>,
                                       p::opt<p::seq<JC_WORD("from"), former_value>>, p::opt<target_when>>>> {
};
struct effect : p::seq<metric_name, p::sor<from_to, change>, p::opt<group_of>> {};

}  // namespace jc::grammar::phrase
