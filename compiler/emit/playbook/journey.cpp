#include "compiler/emit/playbook/journey.h"

#include <algorithm>

#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/facts/order_of_time.h"
#include "compiler/model/walk.h"
#include "compiler/view/links.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

bool stands_in(Entity inner, Entity outer) {
  for (Entity at = inner; at; at = at.parent()) {
    if (at == outer) {
      return true;
    }
  }
  return false;
}

// The entity of this document itself, where `entity` may be of the one it was copied from.
bool names_part_of(Entity stage, std::string_view name) {
  if (stage.id() == name) {
    return true;
  }
  for (const language::KeyId key : {"milestones"_key, "steps"_key}) {
    for (const Entity& part : stage.children(key)) {
      if (part.id() == name) {
        return true;
      }
    }
  }
  return false;
}

// Its milestones and contacts are told in the order in which they happen, whatever order they are written in.
void put_in_order_of_time(const facts::Timeline& timeline, const Entity& around, Data& data) {
  for (const auto& [key, name] :
       {std::pair("milestones"_key, "milestones"), std::pair("touchpoints"_key, "touchpoints")}) {
    Data* list = data.find_own(name);
    Data* held = list == nullptr || !list->shows() ? nullptr : list->find_own("items");
    auto* items = held == nullptr ? nullptr : std::get_if<Data::List>(&held->value);
    if (items == nullptr || items->size() < 2) {
      continue;
    }
    std::map<std::string, std::size_t> places;
    for (const Entity& each : facts::in_order_of_time(timeline, around.children(key))) {
      places.emplace(view::anchor(each), places.size());
    }
    const auto place = [&](const Data& item) {
      const Data* anchor = item.find("anchor");
      const auto* text = anchor == nullptr ? nullptr : std::get_if<std::string>(&anchor->value);
      const auto found = text == nullptr ? places.end() : places.find(*text);
      return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(items->begin(), items->end(),
                     [&](const Data& a, const Data& b) { return place(a) < place(b); });
    for (std::size_t i = 0; i < items->size(); i++) {
      (*items)[i].set("is-last", i + 1 == items->size());
    }
  }
}

std::string file_name(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

}  // namespace

PlaybookJourney::PlaybookJourney(const model::Model& model, Entity root, std::string_view folder)
    : names_(model, root, folder), records_(names_), root_(root) {
  model::for_each_record(root.document(), [&](const Entity& entity) {
    if (entity.kind() == Kind::contingency) {
      contingencies_.push_back(entity);
    }
  });
}

std::vector<Entity> PlaybookJourney::plays_of(Entity stage) {
  std::vector<Entity> plays;
  const auto add = [&](Entity play) {
    if (play && std::find(plays.begin(), plays.end(), play) == plays.end()) {
      plays.push_back(play);
    }
  };
  const auto add_named = [&](std::string_view name) {
    add(names_.as_here(names_.find(root_.document(), language::NameKind::play, name)));
  };
  for (const std::string_view name : stage.texts("plays"_key)) {
    add_named(name);
  }
  for (const Entity& play : root_.children("plays"_key)) {
    const auto stages = play.texts("stages"_key);
    const auto served = play.texts("for"_key);
    const bool belongs = std::find(stages.begin(), stages.end(), stage.id()) != stages.end();
    if (belongs ||
        std::any_of(served.begin(), served.end(), [&](auto name) { return names_part_of(stage, name); })) {
      add(play);
    }
  }
  for (const Entity& contingency : contingencies_) {
    if (stands_in(contingency, stage)) {
      for (const std::string_view name : contingency.texts("play"_key)) {
        add_named(name);
      }
    }
  }
  return plays;
}

void PlaybookJourney::place_plays() {
  for (const Entity& stage : root_.children("stages"_key)) {
    for (const Entity& play : plays_of(stage)) {
      names_.add_printed(play);
      const bool first = placed_.insert(view::anchor(play)).second;
      (first ? here_ : linked_)[stage.record_id()].push_back(play);
    }
  }
}

Data PlaybookJourney::play(Entity entity) {
  Data data = records_.record(entity);
  std::string heading = escape_heading(entity.title());
  for (int i = 2; !headings_.insert(heading).second; i++) {
    heading = escape_heading(entity.title()) + " (" + std::to_string(i) + ")";
  }
  data.set("heading", heading);
  return data;
}

// Plays that are told at an earlier stage, and names of plays that nobody has written down.
Data PlaybookJourney::plays_linked(Entity stage) {
  std::vector<std::string> shown;
  for (const Entity& each : linked_[stage.record_id()]) {
    shown.push_back(names_.show(each));
  }
  for (const std::string_view name : stage.texts("plays"_key)) {
    if (!names_.find(root_.document(), language::NameKind::play, name)) {
      shown.push_back(escape_markdown(name));
    }
  }
  Data::List items;
  for (const std::string& md : shown) {
    Data link{Data::Object{}};
    link.set("md", md);
    link.set("is-last", &md == &shown.back());
    items.push_back(std::move(link));
  }
  return with_items(std::move(items));
}

void PlaybookJourney::add_stages(Data& page) {
  const facts::Timeline timeline(names_.model(), root_);
  put_in_order_of_time(timeline, root_, page);
  Data* stages = page.find_own("stages");
  Data* held = stages == nullptr || !stages->shows() ? nullptr : stages->find_own("items");
  if (held == nullptr) {
    return;
  }
  Data::List& items = std::get<Data::List>(held->value);
  const std::vector<Entity> entities = root_.children("stages"_key);
  const Happenings happenings(root_);
  for (std::size_t i = 0; i < items.size() && i < entities.size(); i++) {
    put_in_order_of_time(timeline, entities[i], items[i]);
    Data lines =
        agenda_of(records_, timeline, {.happenings = happenings.in(entities[i]), .tells_whole = true});
    leave_to_agenda(lines, items[i]);
    items[i].set("agenda", std::move(lines));
    // Of the framework, as on the map: a tier or a role may do without stages.
    items[i].set("stage-number", std::to_string(entities[i]->ordinal + 1));
    Data::List here;
    for (const Entity& each : here_[entities[i].record_id()]) {
      here.push_back(play(each));
    }
    items[i].set("plays-here", std::move(here));
    items[i].set("plays-linked", plays_linked(entities[i]));
  }
}

// What the journey is about by its type, and so what its pages begin with.
void PlaybookJourney::add_heart(Data& page) {
  const auto types = root_.texts("type"_key);
  const auto is = [&](std::string_view type) {
    return std::find(types.begin(), types.end(), type) != types.end();
  };
  page.set("heart-handoffs", is("playbook"));
  page.set("heart-steps", is("experience") || is("service") || is("blueprint"));
}

// Without any there is no section of them.
void PlaybookJourney::add_any_facts(Data& page) {
  static constexpr std::string_view kFacts[] = {"type",       "view",    "status", "version", "product",
                                                "personas",   "context", "owner",  "scope",   "confidence",
                                                "variant-of", "raci",    "details"};
  const auto has = [&](std::string_view key) {
    const Data* found = page.find(key);
    return found != nullptr && found->shows();
  };
  const auto is_none = [&](std::string_view key) {
    const Data* none = has(key) ? page.find(key)->find("none") : nullptr;
    return none != nullptr && none->shows();
  };
  page.set("any-facts", std::any_of(std::begin(kFacts), std::end(kFacts), has) || is_none("overlays") ||
                            is_none("plays") || is_none("vocabulary"));
}

Data PlaybookJourney::more_plays() {
  Data::List items;
  for (const Entity& each : root_.children("plays"_key)) {
    if (placed_.insert(view::anchor(each)).second) {
      items.push_back(play(each));
    }
  }
  return with_items(std::move(items));
}

Data PlaybookJourney::page() {
  place_plays();
  Data page = records_.record(root_);
  page.set("heading", escape_heading(root_.title()));
  add_stages(page);
  add_heart(page);
  add_any_facts(page);
  page.set("more-plays", more_plays());
  page.set("tier", tier());
  page.set("tier-table", tier_table());
  page.set("unsettled", false);
  page.set("tier-changes", changes_by_tier());
  page.set("own-changes", own_changes());
  page.set("left-out", left_out());
  page.set("persona-cards", personas());
  page.set("evidence-table", evidence());
  page.set("glossary", glossary());
  page.set("source", file_name(names_.model().files()[root_.document().file].path()));
  return page;
}

}  // namespace jc::emit
