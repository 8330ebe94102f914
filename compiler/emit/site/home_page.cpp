#include "compiler/emit/site/home_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/overdue.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/stage_line.h"
#include "compiler/emit/site/coming_up.h"
#include "compiler/emit/site/open_pains.h"
#include "compiler/emit/site/place.h"
#include "compiler/emit/site/unsettled.h"
#include "compiler/facts/today.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/links.h"
#include "compiler/view/owners.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

Data text_or_none(std::string_view text) { return text.empty() ? Data() : Data(escape_markdown(text)); }

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    out += (out.empty() ? "" : view::say(", ")) + part;
  }
  return out;
}

Data card_of(facts::Context& context, const HomeEntry& entry) {
  const model::Model& model = context.model();
  const Entity& root = entry.root;
  Data card{Data::Object{}};
  card.set("title", escape_markdown(root.title()));
  card.set("href", entry.href);
  card.set("picture", entry.picture.empty() ? Data() : Data(entry.picture));
  card.set("versions", links_data(entry.versions));
  const auto count = entry.findings.size();
  card.set("open", count == 0 ? Data() : Data(view::say_of("{} not settled yet", count)));
  if (root.kind() == Kind::journey) {
    const auto types = root.texts("type"_key);
    std::string type =
        view::say(types.empty() ? "Journey" : model::sentence_case(types.front()) + " journey");
    if (const std::string_view status = root.text("status"_key); !status.empty()) {
      type.append(view::say(", ")).append(view::say(status));
    }
    card.set("type", escape_markdown(type));
    card.set("goal", text_or_none(root.text("goal"_key)));
    card.set("owner", text_or_none(joined(view::owners_of(view::Wording(model), root))));
    const std::string stages = stage_line(context, root);
    card.set("stages", stages.empty() ? Data() : Data(stages));
  } else {
    card.set("type", view::say("Portfolio"));
    for (const std::string_view member : {"goal", "owner", "stages"}) {
      card.set(member, false);
    }
  }
  return card;
}

Data cards(facts::Context& context, const std::vector<HomeEntry>& entries) {
  Data::List items;
  for (const HomeEntry& entry : entries) {
    items.push_back(card_of(context, entry));
  }
  return with_items(std::move(items));
}

// Of lists that grow with the journeys, where these are many.
constexpr std::size_t kMostRows = 20;

// What a journey stands under where there are many: its product, or what sort of journey it is.
std::string group_of(const model::Model& model, const Entity& journey) {
  const std::vector<std::string> products =
      view::Wording(model).titles(journey, "product"_key, language::NameKind::product);
  if (!products.empty()) {
    return products.front();
  }
  const auto types = journey.texts("type"_key);
  return view::say(types.empty() ? "Journey" : model::sentence_case(types.front()) + " journey");
}

// Many journeys: a line each, under their groups, which begin as they are written.
Data groups_of(facts::Context& context, const std::vector<HomeEntry>& entries) {
  std::vector<std::pair<std::string, Data::List>> groups;
  for (const HomeEntry& entry : entries) {
    const std::string title = group_of(context.model(), entry.root);
    auto group =
        std::find_if(groups.begin(), groups.end(), [&](const auto& each) { return each.first == title; });
    if (group == groups.end()) {
      group = groups.insert(groups.end(), {title, {}});
    }
    group->second.push_back(card_of(context, entry));
  }
  Data::List made;
  for (auto& [title, cards] : groups) {
    Data group{Data::Object{}};
    group.set("title", escape_markdown(title));
    group.set("count", view::say_count(cards.size(), "journey"));
    group.set("alone", groups.size() == 1);
    group.set("items", std::move(cards));
    made.push_back(std::move(group));
  }
  return made;
}

// The first rows of a list, and how many there are beside them.
void keep_first(Data& list, std::size_t most) {
  Data* items = list.find_own("items");
  auto* all = items == nullptr ? nullptr : std::get_if<Data::List>(&items->value);
  if (all == nullptr) {
    return;
  }
  const std::size_t more = all->size() > most ? all->size() - most : 0;
  all->resize(all->size() - more);
  list.set("more", more == 0 ? Data() : Data(std::to_string(more)));
}

// Beside each other what is open in one journey.
Data open_points(const model::Model& model, const std::vector<HomeEntry>& entries) {
  Data::List items;
  for (const HomeEntry& entry : entries) {
    Data points = unsettled(model, entry.root.document(), entry.findings);
    if (points.shows()) {
      points.set("title", escape_markdown(entry.root.title()));
      points.set("href", entry.href + "#not-settled");
      points.set("count", std::to_string(entry.findings.size()));
      items.push_back(std::move(points));
    }
  }
  return with_items(std::move(items));
}

std::vector<HomeEntry> all_of(const HomePage& home) {
  std::vector<HomeEntry> all = home.journeys;
  all.insert(all.end(), home.portfolios.begin(), home.portfolios.end());
  return all;
}

// Where an entity of the journeys and portfolios stands on the site.
std::string place_in(const std::vector<HomeEntry>& entries, Entity record) {
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [&](const HomeEntry& each) { return each.root == record.root(); });
  if (entry == entries.end()) {
    return "";
  }
  const Entity place = place_on_page(record);
  return place.record_id() == 0 ? entry->href : entry->href + "#" + view::anchor(place);
}

std::vector<Entity> roots_of(const std::vector<HomeEntry>& entries) {
  std::vector<Entity> roots;
  for (const HomeEntry& entry : entries) {
    roots.push_back(entry.root);
  }
  return roots;
}

Data overdue(facts::Context& context, const std::vector<HomeEntry>& entries) {
  if (entries.empty()) {
    return false;
  }
  PlaybookNames names(context.model(), entries.front().root, "");
  names.forget_printed();
  PlaybookRecords records(names);
  return overdue_of(context, roots_of(entries), records,
                    [&](Entity record) { return place_in(entries, record); });
}

// What somebody who answers for all of it looks at first: how much there is of what, and where it stands.
Data numbers_of(const Data& overdue, const Data& pains, const std::vector<HomeEntry>& entries) {
  Data::List items;
  const auto add = [&](std::size_t count, std::string_view label, std::string_view href) {
    if (count > 0) {
      Data item{Data::Object{}};
      item.set("count", std::to_string(count));
      item.set("label", view::say(label));
      item.set("href", href);
      items.push_back(std::move(item));
    }
  };
  const Data* late = overdue.find("items");
  add(late == nullptr ? 0 : std::get<Data::List>(late->value).size(), "overdue", "overdue");
  std::size_t open = 0;
  for (const HomeEntry& entry : entries) {
    open += entry.findings.size();
  }
  add(open, "not settled yet", "not-settled");
  const Data* pain = pains.find("count");
  const std::size_t hurting = pain == nullptr ? 0 : std::stoul(std::get<std::string>(pain->value));
  add(hurting, hurting == 1 ? "severe pain nobody works on" : "severe pains nobody works on", "pains");
  return with_items(std::move(items));
}

// Of one portfolio, what that is called.
std::string heading_of(const HomePage& home) {
  const bool one = home.portfolios.size() == 1 && home.portfolios.front().root.find("title"_key);
  return one ? std::string(home.portfolios.front().root.title()) : view::say("Customer journeys");
}

}  // namespace

Page home_page(facts::Context& context, const HomePage& home, const Templates& templates,
               const std::vector<SitePage>& pages) {
  const std::vector<HomeEntry> all = all_of(home);
  Data data{Data::Object{}};
  const bool large = home.journeys.size() > kManyJourneys;
  data.set("journeys", large ? Data() : cards(context, home.journeys));
  data.set("groups", large ? groups_of(context, home.journeys) : Data());
  data.set("portfolios", cards(context, home.portfolios));
  Data late = overdue(context, all);
  Data pains = open_pains(context.model(), roots_of(home.journeys),
                          [&](Entity record) { return place_in(all, record); });
  data.set("numbers", numbers_of(late, pains, all));
  keep_first(late, large ? kMostRows : std::string::npos);
  data.set("overdue", std::move(late));
  data.set("pains", std::move(pains));
  const facts::Day today = facts::today(context);
  data.set("coming", coming_up(home.year, today));
  data.set("today", view::date_in_words(today));
  Data open = open_points(context.model(), all);
  keep_first(open, large ? kMostRows : std::string::npos);
  data.set("open-points", std::move(open));
  data.set("people", links_data(home.people));
  data.set("tiers", links_data(home.tiers));
  data.set("audience", home.audience.empty() ? Data() : Data(escape_markdown(home.audience)));
  data.set("count", std::to_string(home.journeys.size()));
  data.set("many", home.journeys.size() != 1);
  std::string heading = heading_of(home);
  data.set("heading", escape_markdown(heading));
  return site_page(templates, "home", std::move(data), heading, pages, {""});
}

}  // namespace jc::emit
