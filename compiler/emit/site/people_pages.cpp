#include "compiler/emit/site/people_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/site/coming_up.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

namespace {

// What somebody's work adds up to, as far as the specs say how long things take.
struct Load {
  double meetings = 0;
  double customer_once = 0;
  double customer_monthly = 0;
  std::size_t unknown = 0;

  bool says_something() const { return meetings + customer_once + customer_monthly > 0; }
};

// Where customers are of tiers, what each of these takes says more than what they have in common.
bool told_by_tier(const Duty& duty, const std::vector<ServedTier>& served) {
  return duty.per_customer && std::any_of(served.begin(), served.end(), [&](const ServedTier& tier) {
           return std::find(tier.journeys.begin(), tier.journeys.end(), duty.journey) != tier.journeys.end();
         });
}

Load load_of(const Duties& duties, const std::vector<ServedTier>& served) {
  Load load;
  for (const Duty* duty : duties) {
    const std::string_view part = kDutyParts[duty->part].title;
    // The same contact in another tier is no second one; what a tier alone has for many at once is.
    const bool counts = (part == "Does" || part == "Meets") && (duty->tier.empty() || !duty->per_customer);
    if (!counts) {
      continue;
    }
    load.unknown += duty->hours || duty->hours_a_month ? 0U : 1U;
    if (told_by_tier(*duty, served)) {
      continue;
    }
    const double monthly = duty->hours_a_month.value_or(0);
    (duty->per_customer ? load.customer_monthly : load.meetings) += monthly;
    load.customer_once += duty->per_customer && !duty->hours_a_month ? duty->hours.value_or(0) : 0;
  }
  return load;
}

Data labelled_as(std::string label, std::string md) {
  Data item{Data::Object{}};
  item.set("label", std::move(label));
  item.set("md", std::move(md));
  return item;
}

Data labelled(std::string_view label, std::string md) { return labelled_as(view::say(label), std::move(md)); }

std::string monthly(double hours) { return view::say_of("{} a month", view::hours_in_words(hours)); }

// "1 h once, 2 h a month"
std::string each_customer_of(const ServedTier& tier) {
  std::string words =
      tier.hours_once > 0 ? view::say_of("{} once", view::hours_in_words(tier.hours_once)) : "";
  if (tier.hours_a_month > 0) {
    words += (words.empty() ? "" : ", ") + monthly(tier.hours_a_month);
  }
  return words;
}

// As a table; the rest of the page tells what it is made of.
Data served_data(const std::vector<ServedTier>& served, const Party& party) {
  Data::List items;
  for (const ServedTier& tier : served) {
    Data row{Data::Object{}};
    row.set("title", escape_markdown(tier.tier));
    row.set("href", tier.href);
    row.set("once", tier.hours_once > 0 ? Data(view::hours_in_words(tier.hours_once)) : Data());
    row.set("monthly", tier.hours_a_month > 0 ? Data(view::hours_in_words(tier.hours_a_month)) : Data());
    row.set("accounts", tier.accounts > 0 ? Data(fmt::format("{:.6g}", tier.accounts)) : Data());
    const std::optional<double> all = tier.hours_of_all();
    row.set("all", !all                   ? Data()
                   : !party.hours_a_month ? Data(view::hours_in_words(*all))
                                          : Data(view::say_of("{} of {}", view::hours_in_words(*all),
                                                              view::hours_in_words(*party.hours_a_month))));
    items.push_back(std::move(row));
  }
  return with_items(std::move(items));
}

// `brief` leaves out what is not known, and says of tiers what the page has a table for.
Data load_data(const Load& load, const std::vector<ServedTier>& served, bool brief) {
  Data::List items;
  if (load.meetings > 0) {
    items.push_back(labelled("Meetings", monthly(load.meetings)));
  }
  if (load.customer_monthly > 0) {
    items.push_back(labelled("For each customer, while it comes back", monthly(load.customer_monthly)));
  }
  if (load.customer_once > 0) {
    items.push_back(labelled("For each customer, once", view::hours_in_words(load.customer_once)));
  }
  for (std::size_t i = 0; brief && i < served.size(); i++) {
    items.push_back(labelled_as(view::say_of("For each of {}", escape_markdown(served[i].tier)),
                                each_customer_of(served[i])));
  }
  if (!brief && (load.says_something() || !served.empty()) && load.unknown > 0) {
    items.push_back(labelled(
        "Not counted", load.unknown == 1
                           ? view::say("1 of which nobody has said how long it takes")
                           : view::say_of("{} of which nobody has said how long they take", load.unknown)));
  }
  return with_items(std::move(items));
}

Data text_or_none(const std::string& text) { return text.empty() ? Data() : Data(escape_markdown(text)); }

Data row_of(const Duty& duty) {
  Data row{Data::Object{}};
  row.set("when", text_or_none(duty.when));
  row.set("title", escape_markdown(duty.title));
  row.set("kind", escape_markdown(duty.kind));
  row.set("as", text_or_none(duty.as == view::say("Owner") ? "" : duty.as));
  row.set("within", text_or_none(duty.within));
  row.set("who", text_or_none(duty.who));
  row.set("with", text_or_none(duty.with));
  row.set("takes", text_or_none(duty.takes));
  row.set("next", text_or_none(duty.next));
  row.set("late", text_or_none(duty.late));
  row.set("tier", text_or_none(duty.tier));
  row.set("automated", duty.automated);
  row.set("href", duty.href);
  return row;
}

Data urgent_row(const Duty& duty) {
  Data row{Data::Object{}};
  row.set("title", escape_markdown(duty.title));
  row.set("journey", escape_markdown(duty.journey));
  row.set("href", duty.href);
  row.set("late", text_or_none(duty.late));
  row.set("takes", text_or_none(duty.takes));
  row.set("date", Data());
  row.set("often", Data());
  return row;
}

// What somebody is late with.
Data overdue_of(const Duties& duties) {
  Data::List items;
  std::set<std::string> told;
  for (const Duty* duty : duties) {
    if (!duty->late.empty() && told.insert(duty->href + duty->title).second) {
      items.push_back(urgent_row(*duty));
    }
  }
  return with_items(std::move(items));
}

bool comes_often(const Duty& duty) { return duty.dates.size() > kMostOfOne && !duty.when.empty(); }

// The meetings of the next weeks, each as often as it comes; those of every day once.
Data coming_of(const Duties& duties) {
  std::set<std::pair<int, std::string>> told;
  std::vector<std::pair<int, const Duty*>> all;
  for (const Duty* duty : duties) {
    const std::size_t shown = comes_often(*duty) ? 1 : duty->dates.size();
    for (std::size_t i = 0; i < shown; i++) {
      if (told.emplace(duty->dates[i], duty->href).second) {
        all.emplace_back(duty->dates[i], duty);
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Data::List items;
  for (const auto& [day, duty] : all) {
    Data row = urgent_row(*duty);
    row.set("date", view::date_in_words(facts::Day(std::chrono::days(day))));
    row.set("often", comes_often(*duty) ? Data(duty->when) : Data());
    items.push_back(std::move(row));
  }
  return with_items(std::move(items));
}

// A part of the page: a block for each journey, in their order.
Data part_data(std::size_t part, const Duties& duties) {
  Data::List blocks;
  Data::List rows;
  std::string journey;
  const auto close = [&] {
    if (!rows.empty()) {
      Data block{Data::Object{}};
      block.set("journey", escape_markdown(journey));
      block.set("count", std::to_string(rows.size()));
      block.set("rows", std::move(rows));
      blocks.push_back(std::move(block));
      rows = {};
    }
  };
  for (const Duty* duty : duties) {
    if (duty->part != part) {
      continue;
    }
    if (duty->journey != journey) {
      close();
      journey = duty->journey;
    }
    rows.push_back(row_of(*duty));
  }
  close();
  if (blocks.empty()) {
    return false;
  }
  Data data{Data::Object{}};
  data.set("title", view::say(kDutyParts[part].title));
  data.set("doc", view::say(kDutyParts[part].doc));
  data.set("id", fmt::format("part-{}", part + 1));
  for (Data& block : blocks) {
    block.set("fold", blocks.size() > kManyJourneys);
  }
  data.set("blocks", std::move(blocks));
  return data;
}

// `href` is empty where the party has no page.
Data card_of(const Party& party, const Duties& duties, const std::vector<ServedTier>& served,
             std::string_view href) {
  std::array<std::size_t, std::size(kDutyParts)> counts{};
  for (const Duty* duty : duties) {
    counts[duty->part]++;
  }
  std::string summary;
  for (std::size_t i = 0; i < counts.size(); i++) {
    if (counts[i] > 0) {
      std::string title = view::say(kDutyParts[i].title);
      const bool begins = summary.empty() || title[0] < 'A' || title[0] > 'Z';
      title[0] = begins ? title[0] : static_cast<char>(title[0] - 'A' + 'a');
      summary += fmt::format("{}{} {}", summary.empty() ? "" : ", ", title, counts[i]);
    }
  }
  Data card{Data::Object{}};
  card.set("title", escape_markdown(party.title));
  card.set("href", href.empty() ? Data() : Data(href));
  card.set("summary", summary.empty() ? view::say("Nothing written yet") : summary);
  card.set("load", load_data(load_of(duties, served), served, true));
  return card;
}

}  // namespace

std::string party_file_name(std::string_view party) {
  std::string name;
  for (const char c : party) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    name += plain ? std::string(1, c)
                  : fmt::format("~{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return name;
}

std::string person_file(std::string_view party) { return "person-" + party_file_name(party) + ".html"; }

DutiesByParty duties_by_party(const Told& told) {
  DutiesByParty parties;
  for (const Duty& duty : told.duties) {
    parties[duty.party].push_back(&duty);
  }
  return parties;
}

bool is_of_us(const Party& party) { return party.what != "Customer role" && party.what != "Partner role"; }

std::vector<std::string> parties_by_title(const Told& told) {
  std::vector<std::string> keys;
  for (const auto& [key, party] : told.parties) {
    keys.push_back(key);
  }
  std::stable_sort(keys.begin(), keys.end(), [&](const std::string& a, const std::string& b) {
    return told.parties.at(a).title < told.parties.at(b).title;
  });
  return keys;
}

Page people_page(const Told& told, const Templates& templates, const std::vector<SitePage>& pages) {
  const DutiesByParty duties = duties_by_party(told);
  const ServedByParty served = served_by_party(told);
  const std::vector<std::string> keys = parties_by_title(told);
  Data::List groups;
  // Our own first, then those on the other side; each under what it is.
  for (const std::string_view what : {"Role", "Team", "Person", "", "Customer role", "Partner role"}) {
    Data::List cards;
    for (const std::string& key : keys) {
      if (told.parties.at(key).what == what) {
        const auto own = duties.find(key);
        cards.push_back(card_of(told.parties.at(key), own == duties.end() ? Duties() : own->second,
                                served_by(served, key), have_own_pages(told) ? person_file(key) : ""));
      }
    }
    if (!cards.empty()) {
      Data group{Data::Object{}};
      group.set("title", view::say(what.empty()       ? "Only named"
                                   : what == "Person" ? "People"
                                                      : std::string(what) + "s"));
      group.set("cards", std::move(cards));
      groups.push_back(std::move(group));
    }
  }
  Data data{Data::Object{}};
  data.set("groups", std::move(groups));
  return site_page(templates, "people", std::move(data), view::say("People"), pages, {"", kPeoplePage.file});
}

Page person_page(const PersonPage& person, const Templates& templates, const std::vector<SitePage>& pages) {
  const auto& [party, duties, served, today] = person;
  Data::List facts;
  for (const auto& [label, text] : party.facts) {
    facts.push_back(labelled(label, escape_markdown(text)));
  }
  Data::List parts;
  for (std::size_t i = 0; i < std::size(kDutyParts); i++) {
    if (Data part = part_data(i, duties); part.shows()) {
      parts.push_back(std::move(part));
    }
  }
  Data data{Data::Object{}};
  data.set("title", escape_markdown(party.title));
  data.set("what", text_or_none(view::say(party.what)));
  data.set("facts", with_items(std::move(facts)));
  data.set("load", load_data(load_of(duties, served), served, false));
  data.set("served", served_data(served, party));
  data.set("served-counted", std::any_of(served.begin(), served.end(), [](const ServedTier& tier) {
             return tier.hours_of_all().has_value();
           }));
  data.set("overdue", overdue_of(duties));
  data.set("coming", coming_of(duties));
  data.set("today", view::date_in_words(today));
  data.set("parts", std::move(parts));
  return site_page(templates, "person", std::move(data), party.title, pages, {"", kPeoplePage.file});
}

}  // namespace jc::emit
