#include "compiler/emit/site/people_pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "compiler/emit/playbook/markdown.h"
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

Load load_of(const Duties& duties) {
  Load load;
  for (const Duty* duty : duties) {
    const std::string_view part = kDutyParts[duty->part].title;
    // The same contact in another tier is no second one.
    const bool counts = (part == "Does" || part == "Meets") && duty->tier.empty();
    if (!counts) {
      continue;
    }
    load.unknown += duty->hours ? 0U : 1U;
    const double monthly = duty->hours_a_month.value_or(0);
    (duty->per_customer ? load.customer_monthly : load.meetings) += monthly;
    load.customer_once += duty->per_customer && !duty->hours_a_month ? duty->hours.value_or(0) : 0;
  }
  return load;
}

Data labelled(std::string_view label, std::string md) {
  Data item{Data::Object{}};
  item.set("label", view::say(label));
  item.set("md", std::move(md));
  return item;
}

// `brief` leaves out what is not known.
Data load_data(const Load& load, bool brief) {
  Data::List items;
  if (load.meetings > 0) {
    items.push_back(labelled("Meetings", view::say_of("{} a month", view::hours_in_words(load.meetings))));
  }
  if (load.customer_monthly > 0) {
    items.push_back(labelled("For each customer, while it comes back",
                             view::say_of("{} a month", view::hours_in_words(load.customer_monthly))));
  }
  if (load.customer_once > 0) {
    items.push_back(labelled("For each customer, once", view::hours_in_words(load.customer_once)));
  }
  if (!brief && load.says_something() && load.unknown > 0) {
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

// The meetings of the next weeks, each as often as it comes.
Data coming_of(const Duties& duties) {
  std::set<std::pair<int, std::string>> told;
  std::vector<std::pair<int, const Duty*>> all;
  for (const Duty* duty : duties) {
    for (const int day : duty->dates) {
      if (told.emplace(day, duty->href).second) {
        all.emplace_back(day, duty);
      }
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Data::List items;
  for (const auto& [day, duty] : all) {
    Data row = urgent_row(*duty);
    row.set("date", view::date_in_words(facts::Day(std::chrono::days(day))));
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
Data card_of(const Party& party, const Duties& duties, std::string_view href) {
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
  card.set("load", load_data(load_of(duties), true));
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
  const std::vector<std::string> keys = parties_by_title(told);
  Data::List groups;
  // Our own first, then those on the other side; each under what it is.
  for (const std::string_view what : {"Role", "Team", "Person", "", "Customer role", "Partner role"}) {
    Data::List cards;
    for (const std::string& key : keys) {
      if (told.parties.at(key).what == what) {
        const auto own = duties.find(key);
        cards.push_back(card_of(told.parties.at(key), own == duties.end() ? Duties() : own->second,
                                have_own_pages(told) ? person_file(key) : ""));
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

Page person_page(const Party& party, const Duties& duties, facts::Day today, const Templates& templates,
                 const std::vector<SitePage>& pages) {
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
  data.set("load", load_data(load_of(duties), false));
  data.set("overdue", overdue_of(duties));
  data.set("coming", coming_of(duties));
  data.set("today", view::date_in_words(today));
  data.set("parts", std::move(parts));
  return site_page(templates, "person", std::move(data), party.title, pages, {"", kPeoplePage.file});
}

}  // namespace jc::emit
