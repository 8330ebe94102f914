#include "compiler/emit/site/tier_pages.h"

#include <fmt/format.h>

#include "compiler/diff/words.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

namespace {

Data text_or_none(const std::string& text) { return text.empty() ? Data() : Data(escape_markdown(text)); }

Data difference_data(const TierDifference& difference, std::size_t self) {
  Data row{Data::Object{}};
  row.set("where", escape_markdown(difference.where));
  row.set("what", escape_markdown(difference.what));
  row.set("href", difference.href.empty() ? Data() : Data(difference.href));
  row.set("here", text_or_none(difference.cells[self]));
  Data::List others;
  for (std::size_t i = 0; i < difference.cells.size(); i++) {
    if (i != self) {
      Data cell{Data::Object{}};
      // Told in full again and again, what is alike hides what is not.
      const bool same = difference.cells[i] == difference.cells[self] && !difference.cells[i].empty();
      cell.set("same", same);
      cell.set("text", same ? Data() : text_or_none(difference.cells[i]));
      others.push_back(std::move(cell));
    }
  }
  row.set("others", std::move(others));
  return row;
}

Data service_data(const TierService& service) {
  Data row{Data::Object{}};
  row.set("title", escape_markdown(service.title));
  row.set("href", service.href);
  row.set("when", text_or_none(service.when));
  row.set("kind", service.channel.empty() ? service.kind : escape_markdown(service.channel));
  row.set("who", text_or_none(service.who));
  row.set("takes", text_or_none(service.takes));
  row.set("automated", service.automated);
  return row;
}

// By stage, in the order of the journey.
Data stages_data(const std::vector<TierService>& services) {
  Data::List stages;
  for (std::size_t i = 0; i < services.size();) {
    Data::List rows;
    const std::string& stage = services[i].stage;
    for (; i < services.size() && services[i].stage == stage; i++) {
      rows.push_back(service_data(services[i]));
    }
    Data block{Data::Object{}};
    block.set("title", stage.empty() ? view::say("Throughout the journey") : escape_markdown(stage));
    block.set("rows", std::move(rows));
    stages.push_back(std::move(block));
  }
  return with_items(std::move(stages));
}

Data load_data(const TierPart& part) {
  Data::List items;
  const auto add = [&](std::string_view label, std::string text) {
    Data item{Data::Object{}};
    item.set("label", view::say(label));
    item.set("md", std::move(text));
    items.push_back(std::move(item));
  };
  if (part.hours_a_month > 0) {
    add("For each account, while it comes back",
        view::say_of("{} a month", view::hours_in_words(part.hours_a_month)));
  }
  if (part.hours_once > 0) {
    add("For each account, once", view::hours_in_words(part.hours_once));
  }
  if (!items.empty() && part.unknown > 0) {
    add("Not counted",
        part.unknown == 1
            ? view::say("1 contact of which nobody has said how long it takes")
            : view::say_of("{} contacts of which nobody has said how long they take", part.unknown));
  }
  return with_items(std::move(items));
}

Data part_data(const TierPart& part, std::size_t number) {
  Data data{Data::Object{}};
  data.set("journey", escape_markdown(part.journey));
  data.set("href", part.href.empty() ? Data() : Data(part.href));
  data.set("id", fmt::format("journey-{}", number));
  data.set("count", std::to_string(part.services.size()));
  data.set("self", escape_markdown(part.tiers[part.self]));
  Data::List others;
  for (std::size_t i = 0; i < part.tiers.size(); i++) {
    if (i != part.self) {
      Data other{Data::Object{}};
      other.set("label", escape_markdown(part.tiers[i]));
      others.push_back(std::move(other));
    }
  }
  data.set("alone", others.empty());
  data.set("others", std::move(others));
  Data::List differences;
  for (const TierDifference& difference : part.differences) {
    differences.push_back(difference_data(difference, part.self));
  }
  data.set("differences", with_items(std::move(differences)));
  data.set("stages", stages_data(part.services));
  data.set("load", load_data(part));
  Data::List targets;
  for (const auto& [where, aims] : part.targets) {
    Data target{Data::Object{}};
    target.set("where", escape_markdown(where));
    target.set("aims", escape_markdown(aims));
    targets.push_back(std::move(target));
  }
  data.set("targets", with_items(std::move(targets)));
  return data;
}

}  // namespace

std::string tier_part(const ToldTier& tier) { return "tier-" + tier.key; }

std::string tier_file(const ToldTier& tier) { return "people-" + tier_part(tier) + ".html"; }

Page tier_page(const ToldTier& tier, const Templates& templates, const std::vector<SitePage>& pages) {
  Data data{Data::Object{}};
  data.set("title", escape_markdown(tier.title));
  data.set("model", text_or_none(tier.model));
  Data::List facts;
  for (const std::string& fact : tier.facts) {
    Data item{Data::Object{}};
    item.set("text", escape_markdown(diff::capitalized(fact)));
    facts.push_back(std::move(item));
  }
  data.set("facts", with_items(std::move(facts)));
  Data::List parts;
  for (const TierPart& part : tier.parts) {
    Data one = part_data(part, parts.size() + 1);
    one.set("fold", tier.parts.size() > kManyJourneys);
    parts.push_back(std::move(one));
  }
  data.set("parts", std::move(parts));
  return site_page(templates, "tier", std::move(data), tier.title, pages, {""});
}

}  // namespace jc::emit
