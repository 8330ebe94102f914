// Durations: `30 days`, `2..3 weeks`, `1 hour 30 minutes`, `P30D`.
#pragma once
#include "grammar/phrase_words.h"

namespace jc::grammar::phrase {

struct bound_about : p::sor<JC_WORD("about"), JC_WORD("around"), JC_WORD("approximately"), JC_SHORT("approx"),
                            JC_WORD("roughly"), JC_WORD("circa"), JC_SHORT("ca"), mark<p::one<'~'>>,
                            mark<TAO_PEGTL_STRING("≈")>> {};
struct no_word : p::sor<JC_WORD("no"), JC_WORD("not")> {};
struct bound_least
    : p::sor<
          p::seq<JC_WORD("at"), JC_WORD("least")>,
          p::seq<no_word, p::sor<JC_WORD("less"), JC_WORD("fewer"), JC_WORD("shorter")>, JC_WORD("than")>,
          p::seq<p::sor<JC_WORD("minimum"), JC_SHORT("min")>, p::opt<JC_WORD("of")>>,
          p::seq<p::sor<JC_WORD("more"), JC_WORD("longer")>, JC_WORD("than")>,
          mark<p::sor<TAO_PEGTL_STRING(">="), TAO_PEGTL_STRING("=>"), TAO_PEGTL_STRING("≥"), p::one<'>'>>>> {
};
struct bound_most
    : p::sor<
          p::seq<JC_WORD("up"), JC_WORD("to")>, p::seq<JC_WORD("at"), JC_WORD("most")>,
          p::seq<no_word, p::sor<JC_WORD("more"), JC_WORD("longer")>, JC_WORD("than")>,
          p::seq<p::sor<JC_WORD("maximum"), JC_SHORT("max")>, p::opt<JC_WORD("of")>>,
          p::seq<p::sor<JC_WORD("less"), JC_WORD("fewer"), JC_WORD("shorter")>, JC_WORD("than")>,
          JC_WORD("under"), JC_WORD("below"),
          mark<p::sor<TAO_PEGTL_STRING("<="), TAO_PEGTL_STRING("=<"), TAO_PEGTL_STRING("≤"), p::one<'<'>>>> {
};
// Behind the number: `30 days or less`, `5 days max`, `80%+`.
struct after_least
    : p::sor<p::seq<JC_WORD("or"), p::sor<JC_WORD("more"), JC_WORD("longer"), JC_WORD("higher"),
                                          JC_WORD("better"), JC_WORD("greater"), JC_WORD("above")>>,
             JC_WORD("minimum"), JC_SHORT("min"), p::seq<JC_WORD("at"), JC_WORD("least")>,
             mark<p::seq<p::one<'+'>, p::not_at<gap, p::digit>>>> {};
struct after_most
    : p::sor<p::seq<JC_WORD("or"),
                    p::sor<JC_WORD("less"), JC_WORD("fewer"), JC_WORD("shorter"), JC_WORD("lower"),
                           JC_WORD("sooner"), JC_WORD("faster"), JC_WORD("below"), JC_WORD("under")>>,
             JC_WORD("maximum"), JC_SHORT("max"), JC_WORD("tops"), p::seq<JC_WORD("at"), JC_WORD("most")>> {};
struct bound : p::sor<bound_about, bound_least, bound_most> {};

template <char... C>
struct iso_part : p::seq<p::plus<p::digit>, p::opt<p::seq<p::one<'.'>, p::plus<p::digit>>>, p::one<C...>> {};
struct iso_date_part : iso_part<'Y', 'M', 'W', 'D', 'y', 'm', 'w', 'd'> {};
struct iso_time_part : iso_part<'H', 'M', 'S', 'h', 'm', 's'> {};
struct iso_time : p::seq<p::one<'T', 't'>, p::plus<iso_time_part>> {};
struct iso_duration
    : p::seq<p::one<'P', 'p'>, p::sor<p::seq<p::plus<iso_date_part>, p::opt<iso_time>>, iso_time>,
             p::not_at<more>, gap> {};

struct amount : p::seq<count, unit> {};
struct open_amount : p::seq<count, mark<p::one<'+'>>, unit> {};
struct two_counts : p::seq<count, range_mark, count, unit> {};
struct hours_and_minutes : p::seq<count, unit_hours, and_word, count, unit_minutes> {};
struct low_amounts : p::sor<hours_and_minutes, p::plus<amount>> {};
struct high_amounts : p::plus<amount> {};
struct plain_duration : p::sor<iso_duration, two_counts, open_amount,
                               p::seq<low_amounts, p::opt<p::seq<range_mark, high_amounts>>>> {};
struct duration : p::seq<p::opt<bound>, plain_duration> {};
// A length as all there is: `within 5 days`, `30 days or less`.
struct within_most : JC_WORD("within") {};
// `a 30-day trial` calls a length so.
struct hyphened_count : p::plus<p::digit> {};
struct hyphened_amount : p::seq<hyphened_count, p::one<'-'>, unit> {};
struct hyphened_amounts : hyphened_amount {};
struct between_counts : p::seq<count, and_word, count, unit> {};
struct said_range : p::sor<p::seq<JC_WORD("between"), between_counts>, p::seq<JC_WORD("from"), two_counts>> {
};
struct whole_duration
    : p::sor<said_range, hyphened_amounts, p::seq<p::sor<within_most, bound>, plain_duration>,
             p::seq<plain_duration, p::opt<p::sor<after_least, after_most>>>> {};
// One length, where `to` or `..` would belong to what stands around it.
struct single_duration : p::seq<p::opt<bound>, p::sor<iso_duration, low_amounts>> {};

}  // namespace jc::grammar::phrase
