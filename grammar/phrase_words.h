// The words phrases are made of: letters, names, numbers, dates, units. Rules only; `phrases.md` is their
// page.
#pragma once
#include <tao/pegtl.hpp>

namespace jc::grammar::phrase {

namespace p = tao::pegtl;

// Blocks of YAML text may break lines, and pasted text may hold no-break spaces.
struct wide_space
    : p::utf8::ranges<0xA0, 0xA0, 0x2000, 0x200B, 0x202F, 0x202F, 0x205F, 0x2060, 0x3000, 0x3000, 0xFEFF> {};
struct gap
    : p::star<p::sor<p::one<' ', '\t', '\n', '\r'>, p::seq<p::not_at<p::range<'\0', '\x7F'>>, wide_space>>> {
};

// Letters of any script, but not the signs and dashes that mean something here.
struct letter : p::sor<p::ranges<'a', 'z', 'A', 'Z', '_'>,
                       p::utf8::ranges<0xC0, 0x1FFF, 0x2C00, 0x2FFF, 0x3005, 0xD7FF, 0xF900, 0xFEFE, 0xFF10,
                                       0xFFDC, 0x10000, 0x10FFFF>> {};
struct name_head : p::sor<letter, p::digit> {};
struct more : p::sor<name_head, p::seq<p::one<'-', '.'>, name_head>> {};

// A keyword ends where no name could go on: `after-sales` does not start with `after`.
template <typename R>
struct word : p::seq<R, p::not_at<more>, gap> {};
template <typename R>
struct mark : p::seq<R, gap> {};
#define JC_WORD(text) word<TAO_PEGTL_ISTRING(text)>
// `max.` and `hrs.`: what is cut short may end with a point, but not with the first of `..`.
struct short_point : p::opt<p::seq<p::one<'.'>, p::not_at<p::sor<p::one<'.'>, name_head>>>> {};
template <typename R>
struct short_word : p::seq<R, p::not_at<more>, short_point, gap> {};
#define JC_SHORT(text) short_word<TAO_PEGTL_ISTRING(text)>

// ---- numbers
struct minus_sign
    : p::sor<p::one<'-'>, p::string<'\xE2', '\x88', '\x92'>, p::string<'\xE2', '\x80', '\x93'>> {};
struct sign : p::seq<p::sor<p::one<'+'>, minus_sign>, gap> {};
struct grouped_digits : p::seq<p::rep_min_max<1, 3, p::digit>,
                               p::plus<p::seq<p::one<','>, p::rep<3, p::digit>>>, p::not_at<p::digit>> {};
struct plain_number
    : p::seq<p::sor<grouped_digits, p::plus<p::digit>>, p::opt<p::seq<p::one<'.'>, p::plus<p::digit>>>> {};
struct ending
    : p::seq<p::sor<TAO_PEGTL_ISTRING("bn"), p::one<'k', 'K', 'm', 'M', 'b', 'B'>>, p::not_at<letter>> {};
// `1 to 2 million`.
struct ending_word
    : p::seq<gap,
             p::sor<TAO_PEGTL_ISTRING("thousand"), TAO_PEGTL_ISTRING("million"), TAO_PEGTL_ISTRING("billion"),
                    TAO_PEGTL_ISTRING("mio"), TAO_PEGTL_ISTRING("mln"), TAO_PEGTL_ISTRING("mn")>,
             p::not_at<more>> {};
// `2pp`: what is counted by points needs no space.
struct points_ending
    : p::seq<p::sor<TAO_PEGTL_ISTRING("pp"), TAO_PEGTL_ISTRING("pts"), TAO_PEGTL_ISTRING("pt")>,
             p::not_at<letter>> {};
struct not_in_word : p::not_at<p::seq<p::not_at<points_ending>, p::opt<p::one<'-'>>, letter>> {};
struct number : p::seq<p::opt<sign>, plain_number, p::opt<p::sor<ending, ending_word>>, not_in_word, gap> {};
struct count : p::seq<plain_number, gap> {};
struct whole : p::seq<p::plus<p::digit>, gap> {};
struct dots : p::sor<p::string<'.', '.'>, p::string<'\xE2', '\x80', '\xA6'>> {};
struct dash : p::sor<p::one<'-'>, p::utf8::ranges<0x2010, 0x2014, 0x2212>> {};
struct range_mark
    : p::sor<mark<dots>, mark<dash>, JC_WORD("to"), p::sor<JC_WORD("through"), JC_WORD("thru")>> {};
struct date_text : p::seq<p::rep<4, p::digit>, p::one<'-'>, p::rep_min_max<1, 2, p::digit>, p::one<'-'>,
                          p::rep_min_max<1, 2, p::digit>, p::not_at<more>, gap> {};

// ---- units
struct plural : p::opt<p::one<'s', 'S'>> {};
struct unit_seconds : short_word<p::seq<TAO_PEGTL_ISTRING("sec"), p::opt<TAO_PEGTL_ISTRING("ond")>, plural>> {
};
struct unit_minutes : short_word<p::seq<TAO_PEGTL_ISTRING("min"), p::opt<TAO_PEGTL_ISTRING("ute")>, plural>> {
};
// `1h30min`: nothing need stand between.
struct hours_before_minutes : p::seq<p::one<'h', 'H'>, p::at<p::plus<p::digit>, unit_minutes>> {};
struct unit_hours : p::sor<short_word<p::sor<p::seq<TAO_PEGTL_ISTRING("hour"), plural>,
                                             p::seq<TAO_PEGTL_ISTRING("hr"), plural>, p::one<'h', 'H'>>>,
                           hours_before_minutes> {};
struct calendar_word : p::opt<TAO_PEGTL_ISTRING("calendar"), p::sor<p::one<'-'>, p::one<' '>>, gap> {};
struct unit_days
    : p::seq<calendar_word, short_word<p::sor<p::seq<TAO_PEGTL_ISTRING("day"), plural>, p::one<'d', 'D'>>>> {
};
struct unit_weeks : short_word<p::sor<p::seq<TAO_PEGTL_ISTRING("week"), plural>,
                                      p::seq<TAO_PEGTL_ISTRING("wk"), plural>, p::one<'w', 'W'>>> {};
struct unit_fortnights : word<p::seq<TAO_PEGTL_ISTRING("fortnight"), plural>> {};
struct unit_months
    : short_word<p::sor<p::seq<TAO_PEGTL_ISTRING("mth"), plural>,
                        p::seq<TAO_PEGTL_ISTRING("mo"), p::opt<TAO_PEGTL_ISTRING("nth")>, plural>>> {};
struct unit_quarters
    : short_word<
          p::sor<p::seq<TAO_PEGTL_ISTRING("quarter"), plural>, p::seq<TAO_PEGTL_ISTRING("qtr"), plural>>> {};
struct unit_years
    : short_word<p::sor<p::seq<TAO_PEGTL_ISTRING("year"), plural>, p::seq<TAO_PEGTL_ISTRING("yr"), plural>>> {
};
struct business : p::seq<p::sor<TAO_PEGTL_ISTRING("business"), TAO_PEGTL_ISTRING("working"),
                                TAO_PEGTL_ISTRING("biz"), p::seq<TAO_PEGTL_ISTRING("bus"), short_point>>,
                         p::sor<p::one<'-'>, p::seq<p::at<p::not_at<letter>>, gap>>> {};
struct unit_business_days : p::sor<p::seq<business, short_word<p::seq<TAO_PEGTL_ISTRING("day"), plural>>>,
                                   word<p::seq<TAO_PEGTL_ISTRING("workday"), plural>>> {};
struct unit_business_hours
    : p::seq<business,
             short_word<p::seq<p::sor<TAO_PEGTL_ISTRING("hour"), TAO_PEGTL_ISTRING("hr")>, plural>>> {};
struct unit : p::sor<unit_days, unit_weeks, unit_months, unit_hours, unit_minutes, unit_business_days,
                     unit_business_hours, unit_quarters, unit_years, unit_fortnights, unit_seconds> {};

// ---- words with several uses
struct the_word : p::opt<JC_WORD("the")> {};
struct of_word : JC_WORD("of") {};
struct and_word : p::sor<JC_WORD("and"), mark<p::seq<p::one<'&'>, p::opt<p::one<'&'>>>>> {};
struct or_word : p::sor<JC_WORD("or"), mark<p::string<'|', '|'>>> {};
struct is_word : JC_WORD("is") {};
struct comma : mark<p::one<','>> {};
struct list_mark : p::sor<p::seq<comma, p::opt<p::sor<and_word, or_word>>>, and_word, or_word,
                          mark<p::one<'/', ';', '+'>>> {};

// Words no name may be, since a phrase goes on with them.
template <char First, typename... R>
struct starting : p::seq<p::at<p::one<First, First - 'a' + 'A'>>, p::sor<R...>> {};
struct reserved
    : p::sor<starting<'a', JC_WORD("and"), JC_WORD("at"), JC_WORD("after"), JC_WORD("any"), JC_WORD("all"),
                      JC_WORD("attribute"), JC_WORD("asap")>,
             starting<'b', JC_WORD("by"), JC_WORD("before"), JC_WORD("between")>,
             starting<'c', JC_WORD("couple")>,
             starting<'e', JC_WORD("event"), JC_WORD("every"), JC_WORD("each"), JC_WORD("eventually")>,
             starting<'f', JC_WORD("for"), JC_WORD("from"), JC_WORD("few"), JC_WORD("fewer")>,
             starting<'h', JC_WORD("half")>,
             starting<'i', JC_WORD("is"), JC_WORD("in"), JC_WORD("into"), JC_WORD("immediately")>,
             starting<'l', JC_WORD("late"), JC_WORD("later"), JC_WORD("less"), JC_WORD("least")>,
             starting<'m', JC_WORD("milestone"), JC_WORD("metric"), JC_WORD("more"), JC_WORD("most")>,
             starting<'n', JC_WORD("not"), JC_WORD("no"), JC_WORD("none")>,
             starting<'o', JC_WORD("of"), JC_WORD("or"), JC_WORD("on"), JC_WORD("overdue")>,
             starting<'p', JC_WORD("per"), JC_WORD("prior")>,
             starting<'s', JC_WORD("stage"), JC_WORD("since"), JC_WORD("soon"), JC_WORD("shortly"),
                      JC_WORD("several"), JC_WORD("some")>,
             starting<'t', JC_WORD("the"), JC_WORD("to"), JC_WORD("than"), JC_WORD("then"), JC_WORD("tbd")>,
             starting<'u', JC_WORD("until")>, starting<'w', JC_WORD("within"), JC_WORD("when")>> {};
struct some_letter : p::at<p::star<p::ranges<'0', '9', '-', '-', '.'>>, letter> {};
struct name : p::seq<p::not_at<reserved>, some_letter, name_head, p::star<more>, gap> {};
// Units are no anchors, so that `after 2 weeks` is answered with what is missing.
struct anchor_name : p::seq<p::not_at<unit>, name> {};
// A mark inside is written twice.
template <char Mark>
struct quoted_by
    : p::seq<p::one<Mark>, p::plus<p::sor<p::string<Mark, Mark>, p::not_one<Mark>>>, p::one<Mark>> {};
struct quoted_text : p::seq<p::sor<quoted_by<'"'>, quoted_by<'\''>>, gap> {};

}  // namespace jc::grammar::phrase
