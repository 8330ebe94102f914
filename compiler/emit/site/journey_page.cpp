#include "compiler/emit/site/journey_page.h"

#include <algorithm>
#include <utility>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

namespace {

// Members of the data that have a section of their own, in the order of the page.
struct Section {
  std::string_view member;
  std::string_view id;
  std::string_view label;
};
constexpr Section kSections[] = {
    {"unsettled", "not-settled", "Not settled yet"},
    {"steps", "steps", "Steps"},
    {"milestones", "milestones", "Milestones"},
    {"touchpoints", "touchpoints", "Touchpoints"},
    {"activities", "activities", "Activities"},
    {"experience", "experience", "Experience"},
    {"lanes", "lanes", "Lanes"},
    {"handoffs", "hand-offs", "Hand-offs"},
    {"contingencies", "off-track", "If off track"},
    {"transitions", "other-ways", "Other ways"},
    {"overlaps", "side-by-side", "Side by side"},
    {"more-plays", "plays", "More plays"},
    {"statuses", "statuses", "Statuses"},
    {"tier-changes", "tier-changes", "What tiers change"},
    {"governance", "governance", "Governance"},
    {"opportunities", "opportunities", "Opportunities"},
    {"practice", "practice", "Practice"},
    {"audits", "audits", "Audits"},
    {"walkthroughs", "walkthroughs", "Walkthroughs"},
    {"changes", "changes", "Changes"},
    {"pictures", "pictures", "Pictures"},
    {"persona-cards", "personas", "Personas"},
    {"evidence-table", "evidence", "Evidence"},
    {"glossary", "glossary", "Glossary"},
};

Data contents_of(const Data& data, const Data& own) {
  Data::List items;
  for (const Section& section : kSections) {
    const Data* mine = own.find(section.member);
    const Data* member = mine == nullptr ? data.find(section.member) : mine;
    if (member != nullptr && member->shows()) {
      Data item{Data::Object{}};
      item.set("href", section.id);
      item.set("label", view::say(section.label));
      items.push_back(std::move(item));
    }
  }
  return items;
}

Data map_of(const std::string& svg, const std::string& label) {
  if (svg.empty()) {
    return false;
  }
  Data item{Data::Object{}};
  item.set("svg", svg);
  item.set("label", escape_markdown(label));
  return with_items({std::move(item)});
}

// On paper a map is too small to read, and a summary is not.
Data summary_of(const std::vector<SiteLink>& pictures) {
  const auto summary = std::find_if(pictures.begin(), pictures.end(), [](const SiteLink& each) {
    return each.href.starts_with("summary") && each.href.ends_with(".svg");
  });
  return summary == pictures.end() ? Data() : Data(summary->href);
}

}  // namespace

Data links_data(const std::vector<SiteLink>& links) {
  Data::List items;
  for (const SiteLink& each : links) {
    Data item{Data::Object{}};
    item.set("label", escape_markdown(each.label));
    item.set("href", each.href);
    item.set("here", each.here);
    items.push_back(std::move(item));
  }
  return with_items(std::move(items));
}

Page plan_site_page(model::Entity journey, Data data, const JourneyPage& parts, const Templates& templates) {
  data.set("map", map_of(parts.map, view::say_of("Map of {}", journey.title())));
  return site_page(templates, "plan", std::move(data), journey.title(), {}, {"../"});
}

Page journey_page(model::Entity journey, const Data& data, const JourneyPage& parts,
                  const Templates& templates, const std::vector<SitePage>& pages) {
  const std::string title = journey.title();
  // The journey's own data are large, and made once for the playbook as well.
  Data own{Data::Object{}};
  own.set("map", map_of(parts.map, view::say_of("Map of {}", title)));
  own.set("pictures", links_data(parts.pictures));
  own.set("on-paper", summary_of(parts.pictures));
  own.set("versions", links_data(parts.versions));
  own.set("tier-pages", links_data(parts.tiers));
  own.set("sheets", links_data(parts.sheets));
  own.set("audience", parts.audience.empty() ? Data() : Data(escape_markdown(parts.audience)));
  own.set("contents", contents_of(data, own));
  const Data* tier = data.find("tier");
  const Data* named = tier == nullptr ? nullptr : tier->find("title");
  const Data* words = named == nullptr ? nullptr : named->find("text");
  const std::string whole =
      words == nullptr ? title : title + view::say(": ") + std::get<std::string>(words->value);
  return site_page(templates, "journey", std::move(own), whole, pages, {"../"}, &data);
}

}  // namespace jc::emit
