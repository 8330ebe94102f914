#include <fmt/format.h>

#include <algorithm>

#include "compiler/diff/words.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/site/whole_pages.h"
#include "compiler/facts/today.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/governance_chart.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

namespace {

Data text_or_none(const std::string& text) { return text.empty() ? Data() : Data(escape_markdown(text)); }

Data answer(const view::Answer& answer) {
  return text_or_none(answer.words.empty() && !answer.none.empty()
                          ? view::say("none, on purpose: ") + answer.none
                          : answer.words);
}

// The next day on which it takes place, where the calendar tells it. A review that is overdue has none: it is
// to be made up for first.
std::string next_of(const view::RitualRow& row, const view::YearShown& year, facts::Day today) {
  const auto from = static_cast<int>((today - year.begin).count());
  const auto next =
      std::find_if(row.marks.days.begin(), row.marks.days.end(), [&](int day) { return day >= from; });
  const bool known = row.late.empty() && row.marks.fixed && next != row.marks.days.end();
  return known ? view::date_in_words(year.begin + std::chrono::days(*next)) : "";
}

Data ritual(const view::RitualRow& row, const view::YearShown& year, facts::Day today) {
  Data data{Data::Object{}};
  data.set("title", escape_markdown(row.title));
  data.set("cadence", text_or_none(row.cadence.empty() ? row.no_cadence : row.cadence));
  data.set("duration", text_or_none(row.duration));
  data.set("owner", answer(row.owner));
  data.set("attendees", answer(row.attendees));
  data.set("optional", text_or_none(row.optional));
  data.set("purpose", answer(row.purpose));
  data.set("question", text_or_none(row.question));
  data.set("only-for", text_or_none(row.only_for));
  data.set("next", text_or_none(next_of(row, year, today)));
  data.set("late", text_or_none(diff::capitalized(row.late)));
  const std::size_t times = row.marks.days.size();
  data.set("times",
           times == 0 ? Data()
                      : Data(times == 1 ? view::say("once a year") : view::say_of("{} times a year", times)));
  return data;
}

Data months(const view::GovernanceChart& chart, const view::YearLoad& load) {
  Data::List items;
  for (std::size_t i = 0; i < load.dates.size(); i++) {
    Data item{Data::Object{}};
    item.set("label", chart.year.month_names[i]);
    item.set("dates", fmt::format("{:.0f}", load.dates[i]));
    item.set("hours", load.hours[i] > 0 ? view::hours_in_words(load.hours[i]) : "–");
    items.push_back(std::move(item));
  }
  return load.all_dates > 0 ? with_items(std::move(items)) : Data();
}

}  // namespace

view::GovernanceChart year_of(const WholePage& whole) {
  // Vocabularies have no page of their own that would tell of their rituals.
  view::Pages pages;
  for (const language::Kind kind : {language::Kind::journey, language::Kind::portfolio}) {
    for (const model::Entity& root : whole.context.model().roots(kind)) {
      pages.emplace(root.document().place, whole.page_of(root));
    }
  }
  return view::governance_of(whole.context, {}, view::Links(pages));
}

Page year_page(const WholePage& whole) {
  const view::GovernanceChart chart = year_of(whole);
  const facts::Day today = facts::today(whole.context);
  Data::List sections;
  for (const view::RitualSection& section : chart.sections) {
    Data::List rituals;
    for (const view::RitualRow& row : section.rituals) {
      rituals.push_back(ritual(row, chart.year, today));
    }
    Data data{Data::Object{}};
    data.set("title", escape_markdown(section.title.empty() ? view::say("For all journeys") : section.title));
    data.set("href", section.href.empty() ? Data() : Data(section.href + "#governance"));
    data.set("remark", text_or_none(diff::capitalized(section.remark)));
    data.set("rituals", std::move(rituals));
    data.set("fold", chart.sections.size() > kManyJourneys);
    data.set("count", std::to_string(section.rituals.size()));
    sections.push_back(std::move(data));
  }
  Data data{Data::Object{}};
  data.set("year", escape_markdown(chart.year.name));
  data.set("pictures", links_data(whole.pictures));
  const view::YearLoad load = view::load_of(chart);
  // Where nobody has said how long anything takes, there is nothing to add up.
  data.set("timed", std::any_of(load.hours.begin(), load.hours.end(), [](double each) { return each > 0; }));
  data.set("months", months(chart, load));
  data.set("sections", std::move(sections));
  return site_page(whole.templates, "year", std::move(data), view::say("The year"), whole.pages,
                   {"", kYearPage.file});
}

}  // namespace jc::emit
