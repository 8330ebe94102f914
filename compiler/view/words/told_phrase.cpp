#include "compiler/view/words/told_phrase.h"

#include <algorithm>
#include <cstdlib>

#include "compiler/view/chart/date_words.h"
#include "compiler/view/words/phrase_teller.h"
#include "compiler/view/words/spoken_language.h"
#include "compiler/view/words/words.h"

namespace jc::view {

namespace {

struct UnitWords {
  std::string_view one;
  std::string_view many;
  // Arabic has a form for 3 to 10 of them.
  std::string_view few;
};

UnitWords unit_words(expr::Unit unit) {
  constexpr UnitWords kWords[] = {
      {"1 second", "{} seconds", "{} seconds, a few"},
      {"1 minute", "{} minutes", "{} minutes, a few"},
      {"1 hour", "{} hours", "{} hours, a few"},
      {"1 business hour", "{} business hours", "{} business hours, a few"},
      {"1 day", "{} days", "{} days, a few"},
      {"1 business day", "{} business days", "{} business days, a few"},
      {"1 week", "{} weeks", "{} weeks, a few"},
      {"1 month", "{} months", "{} months, a few"},
      {"1 quarter", "{} quarters", "{} quarters, a few"},
      {"1 year", "{} years", "{} years, a few"},
  };
  return kWords[static_cast<std::size_t>(unit)];
}

std::string_view form_of(const UnitWords& words, expr::Decimal count) {
  const std::int64_t last_two = count.integer() % 100;
  const bool few = spoken_language() == "ar" && count.is_whole() && last_two >= 2 && last_two <= 10;
  return few ? words.few : words.many;
}

std::string amount(const expr::Amount& amount) {
  const UnitWords words = unit_words(amount.unit);
  return amount.count == expr::Decimal::whole(1)
             ? say(words.one)
             : say_of(form_of(words, amount.count), number_told(expr::print(amount.count)));
}

std::string amounts(const std::vector<expr::Amount>& all) {
  std::string words;
  for (const expr::Amount& each : all) {
    words.append(words.empty() ? "" : " ").append(amount(each));
  }
  return words;
}

std::string span(const expr::Duration& duration) {
  if (duration.high.empty()) {
    return amounts(duration.low);
  }
  const expr::Amount& low = duration.low.front();
  const expr::Amount& high = duration.high.front();
  if (duration.low.size() == 1 && duration.high.size() == 1 && low.unit == high.unit) {
    return say_of(unit_words(high.unit).many, say_of("{} to {}", number_told(expr::print(low.count)),
                                                     number_told(expr::print(high.count))));
  }
  return say_of("{} to {}", amounts(duration.low), amounts(duration.high));
}

std::string edged(expr::Edge edge, std::string words) {
  return edge == expr::Edge::start ? say_of("start of {}", words)
         : edge == expr::Edge::end ? say_of("end of {}", words)
                                   : words;
}

std::string_view period_word(expr::Unit unit) {
  switch (unit) {
    case expr::Unit::minutes:
      return "minute {}";
    case expr::Unit::hours:
      return "hour {}";
    case expr::Unit::weeks:
      return "week {}";
    case expr::Unit::months:
      return "month {}";
    case expr::Unit::quarters:
      return "quarter {}";
    case expr::Unit::years:
      return "year {}";
    default:
      return "day {}";
  }
}

}  // namespace

std::string in_a_list(const std::vector<std::string>& parts, std::string_view joint) {
  std::string all;
  for (std::size_t i = 0; i < parts.size(); i++) {
    const std::string mark = say(i + 1 == parts.size() ? joint : ", ");
    all.append(i == 0 ? "" : mark).append(parts[i]);
  }
  return all;
}

std::string bounded(expr::Bound bound, std::string words) {
  switch (bound) {
    case expr::Bound::about:
      return say_of("about {}", words);
    case expr::Bound::at_least:
      return say_of("at least {}", words);
    case expr::Bound::at_most:
      return say_of("up to {}", words);
    case expr::Bound::exact:
      break;
  }
  return words;
}

std::string number_told(std::string number) {
  const std::string_view language = spoken_language();
  if (language == "de" || language == "fr" || language == "es" || language == "nl") {
    for (char& each : number) {
      each = each == '.' ? ',' : each == ',' ? '.' : each;
    }
  }
  return number;
}

std::string PhraseTeller::tell(const expr::Duration& duration) {
  return bounded(duration.bound, span(duration));
}

std::string PhraseTeller::place(const expr::Anchor& anchor) const {
  return anchor.date ? day_in_words(*anchor.date) : edged(anchor.edge, title_of_(anchor.name));
}

std::string PhraseTeller::place(const expr::Offset& offset) const {
  const std::string distance = tell(offset.distance);
  const std::string from = place(offset.anchor);
  switch (offset.side) {
    case expr::Side::before:
      return offset.within ? say_of("within {} before {}", distance, from)
                           : say_of("{} before {}", distance, from);
    case expr::Side::after:
      return offset.within ? say_of("within {} after {}", distance, from)
                           : say_of("{} after {}", distance, from);
    case expr::Side::around:
      break;
  }
  return say_of("within {} of {}", distance, from);
}

std::string PhraseTeller::place(const expr::CalendarPeriod& period) const {
  std::string number = std::to_string(period.low);
  if (period.high != period.low && !period.open) {
    number = say_of("{} to {}", number, std::to_string(period.high));
  }
  std::string words = edged(period.edge, say_of(period_word(period.unit), number));
  if (period.open) {
    words = say_of("{} or later", words);
  }
  return period.of ? say_of("{} of {}", words, place(*period.of)) : words;
}

std::string PhraseTeller::tell(const expr::Point& point) const {
  const std::string words = std::visit([&](const auto& each) { return place(each); }, point.place);
  switch (point.when) {
    case expr::When::by:
      return say_of("by {}", words);
    case expr::When::until:
      return say_of("until {}", words);
    case expr::When::before:
      return say_of("before {}", words);
    case expr::When::after:
      return say_of("after {}", words);
    case expr::When::at:
      break;
  }
  return words;
}

std::string PhraseTeller::tell(const expr::Moment& moment) const {
  std::vector<std::string> points;
  for (const expr::Point& each : moment.points) {
    points.push_back(tell(each));
  }
  switch (moment.pick) {
    case expr::Moment::Pick::earlier:
      return say_of("the earlier of {}", in_a_list(points, " and "));
    case expr::Moment::Pick::later:
      return say_of("the later of {}", in_a_list(points, " and "));
    case expr::Moment::Pick::span:
      return say_of("from {} until {}", points.front(), points.back());
    case expr::Moment::Pick::only:
      break;
  }
  return points.front();
}

bool tells_phrases() { return spoken_language() != "en"; }

std::string told(const expr::PhraseContent& phrase, const TitleOf& title_of) {
  const PhraseTeller teller(title_of);
  return std::visit([&](const auto& value) { return teller.tell(value); }, phrase.value);
}

std::string told(const expr::Duration& duration) { return PhraseTeller::tell(duration); }

}  // namespace jc::view
