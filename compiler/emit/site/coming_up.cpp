#include "compiler/emit/site/coming_up.h"

#include <algorithm>
#include <vector>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/site/told.h"
#include "compiler/view/chart/date_words.h"

namespace jc::emit {

namespace {

constexpr std::size_t kMost = 10;

struct Coming {
  int day = 0;
  bool often = false;
  const view::RitualSection* section = nullptr;
  const view::RitualRow* row = nullptr;
};

std::vector<Coming> within(const view::GovernanceChart& chart, int from, int to) {
  std::vector<Coming> all;
  for (const view::RitualSection& section : chart.sections) {
    for (const view::RitualRow& row : section.rituals) {
      if (!row.marks.fixed) {
        continue;
      }
      const std::size_t before = all.size();
      for (const int day : row.marks.days) {
        if (day >= from && day < to) {
          all.push_back({day, false, &section, &row});
        }
      }
      if (all.size() - before > kMostOfOne && !row.cadence.empty()) {
        all.resize(before + 1);
        all.back().often = true;
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Coming& a, const Coming& b) { return a.day < b.day; });
  return all;
}

Data text_or_none(const std::string& text) { return text.empty() ? Data() : Data(escape_markdown(text)); }

}  // namespace

Data coming_up(const view::GovernanceChart& chart, facts::Day today) {
  const int from = static_cast<int>((today - chart.year.begin).count());
  const std::vector<Coming> all = within(chart, from, from + kDaysAhead);
  Data::List items;
  for (std::size_t i = 0; i < std::min(all.size(), kMost); i++) {
    const Coming& coming = all[i];
    Data item{Data::Object{}};
    item.set("date", view::date_in_words(chart.year.begin + std::chrono::days(coming.day)));
    item.set("title", escape_markdown(coming.row->title));
    item.set("href", coming.section->href.empty() ? Data() : Data(coming.section->href + "#governance"));
    item.set("often", coming.often ? Data(escape_markdown(coming.row->cadence)) : Data());
    item.set("where", text_or_none(coming.section->title));
    item.set("who", text_or_none(coming.row->attendees.words));
    items.push_back(std::move(item));
  }
  Data data = with_items(std::move(items));
  if (data.shows()) {
    data.set("more", all.size() > kMost ? Data(std::to_string(all.size() - kMost)) : Data());
    data.set("count", std::to_string(all.size()));
  }
  return data;
}

}  // namespace jc::emit
