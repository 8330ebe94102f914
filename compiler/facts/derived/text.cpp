#include "compiler/facts/text.h"

#include "compiler/facts/derived/topics.h"
#include "compiler/facts/time_in_title.h"

namespace jc::facts {

namespace {

Property aliases(Context& context, Entity document) {
  return facts_or_nothing(term_aliases(context, document));
}

Property people(Context& context, Entity document) {
  return facts_or_nothing(personal_data(context, document));
}

Property time(Context& context, Entity entity) { return fact_or_nothing(time_in_title(context, entity)); }

constexpr std::string_view kTime =
    "its title ends with a time, a rhythm or a length, such as `(day 10)`, and no key has it";
constexpr std::string_view kAlias =
    "a word for which `terms` of a vocabulary has another one; told once for each word";
constexpr std::string_view kPeople = "e-mail addresses and phone numbers of people, in any of its texts";

constexpr Derived kTexts[] = {
    {Kind::journey, "term-alias", PropertyType::facts, kAlias, aliases, Reach::file},
    {Kind::vocabulary, "term-alias", PropertyType::facts, kAlias, aliases, Reach::file},
    {Kind::portfolio, "term-alias", PropertyType::facts, kAlias, aliases, Reach::file},
    {Kind::journey, "personal-data", PropertyType::facts, kPeople, people, Reach::file},
    {Kind::vocabulary, "personal-data", PropertyType::facts, kPeople, people, Reach::file},
    {Kind::portfolio, "personal-data", PropertyType::facts, kPeople, people, Reach::file},
    {Kind::stage, "time-in-title", PropertyType::facts, kTime, time, Reach::entity},
    {Kind::milestone, "time-in-title", PropertyType::facts, kTime, time, Reach::entity},
    {Kind::touchpoint, "time-in-title", PropertyType::facts, kTime, time, Reach::entity},
    {Kind::activity, "time-in-title", PropertyType::facts, kTime, time, Reach::entity},
    {Kind::ritual, "time-in-title", PropertyType::facts, kTime, time, Reach::entity},
};

}  // namespace

std::span<const Derived> text_properties() { return kTexts; }

}  // namespace jc::facts
