#include "compiler/emit/playbook/agenda.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/facts/flag.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/order_of_time.h"
#include "compiler/facts/team.h"
#include "compiler/model/walk.h"
#include "compiler/view/links.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using model::ValueView;
using language::operator""_key;

namespace {

constexpr Kind kHappening[] = {Kind::touchpoint, Kind::milestone, Kind::activity, Kind::handoff, Kind::step};

std::string line_of(PlaybookRecords& records, Entity entity, language::KeyId key) {
  const language::Field* field = language::find_field(entity.kind(), key);
  const ValueView value = field == nullptr ? ValueView() : entity.find(key);
  return shows(value) && !value.is(model::Is::none) ? records.line(*field, value) : "";
}

std::string first_of(PlaybookRecords& records, Entity entity, std::initializer_list<language::KeyId> keys) {
  for (const language::KeyId key : keys) {
    if (std::string line = line_of(records, entity, key); !line.empty()) {
      return line;
    }
  }
  return "";
}

std::string joined(std::string first, std::string_view between, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first.append(between).append(second);
}

// Those who take part; where nobody is named, the owner.
std::string who_of(PlaybookRecords& records, Entity entity) {
  const bool sided = language::find_field(entity.kind(), "who"_key) != nullptr;
  if (const Entity who = sided ? entity.child("who"_key) : Entity()) {
    const std::string ours =
        joined(line_of(records, who, "team"_key), ", ", line_of(records, who, "partner"_key));
    return joined(ours, view::say(" with "), line_of(records, who, "customer"_key));
  }
  std::string named = first_of(records, entity, {"responsible"_key, "accountable"_key, "actor"_key});
  if (!named.empty() || language::find_field(entity.kind(), "owner"_key) == nullptr) {
    return named;
  }
  const language::Field& owner = *language::find_field(entity.kind(), "owner"_key);
  for (const ValueView& value : facts::counting(entity, "owner"_key).written) {
    if (shows(value) && !value.is(model::Is::none)) {
      named = joined(std::move(named), ", ", records.line(owner, value));
    }
  }
  return named;
}

// Who takes part, each side apart.
struct Sides {
  std::string yours;
  std::string ours;
};

// Somebody of the customer's side does it.
bool is_done_outside(PlaybookRecords& records, Entity entity) {
  const auto actors = language::find_field(entity.kind(), "actor"_key) == nullptr
                          ? std::vector<std::string_view>()
                          : entity.texts("actor"_key);
  return std::any_of(actors.begin(), actors.end(), [&](std::string_view name) {
    return !facts::is_of_team(records.names().model(), entity.document(), name);
  });
}

Sides sides_of(PlaybookRecords& records, Entity entity) {
  const bool sided = language::find_field(entity.kind(), "who"_key) != nullptr;
  if (const Entity who = sided ? entity.child("who"_key) : Entity()) {
    return {line_of(records, who, "customer"_key),
            joined(line_of(records, who, "team"_key), ", ", line_of(records, who, "partner"_key))};
  }
  return is_done_outside(records, entity) ? Sides{who_of(records, entity), ""}
                                          : Sides{"", who_of(records, entity)};
}

model::RecordId record_of(Entity stage) { return stage ? stage.record_id() : model::kNoRecord; }

// Whose it is alone; a page of a tier says once whose it is.
std::string only_for(PlaybookRecords& records, Entity entity) {
  std::string all;
  for (const language::KeyId key : {"tiers"_key, "segments"_key, "personas"_key}) {
    const bool told = key == "tiers"_key && !entity.document().tier.empty();
    all = joined(std::move(all), view::say(", "), told ? "" : line_of(records, entity, key));
  }
  return all;
}

Data text_or_none(std::string text) { return text.empty() ? Data() : Data(std::move(text)); }

bool holds_only(Entity entity, std::initializer_list<language::KeyId> told) {
  return std::all_of(entity.fields().begin(), entity.fields().end(), [&](const model::FieldValue& field) {
    const ValueView value = entity.find(field.key);
    return std::find(told.begin(), told.end(), field.key) != told.end() &&
           (!shows(value) || !value.is(model::Is::none));
  });
}

// It stands in one of the stage's own lists, and a line has room for what it says: of what is left out on
// purpose the reason has to be told.
bool is_of_stage(Entity entity) {
  const bool listed = (entity.kind() == Kind::milestone || entity.kind() == Kind::touchpoint) &&
                      entity.parent() && entity.parent().kind() == Kind::stage;
  const auto is_none = [&](language::KeyId key) { return entity.find(key).is(model::Is::none); };
  return listed && !is_none("when"_key) && !is_none("due"_key) && !is_none("repeat"_key) &&
         !is_none("channel"_key) && !is_none("automated"_key) && !is_none("why"_key) && !is_none("who"_key);
}

// Whether a line says all that there is to say of it, so that it needs no second place on the page.
bool is_told_by_line(Entity entity) {
  if (entity.kind() == Kind::milestone) {
    return holds_only(
        entity, {"id"_key, "title"_key, "due"_key, "owner"_key, "tiers"_key, "segments"_key, "personas"_key});
  }
  const Entity who = entity.kind() == Kind::touchpoint ? entity.child("who"_key) : Entity();
  const bool one_reason = entity.kind() == Kind::touchpoint &&
                          !(shows(entity.find("why"_key)) && shows(entity.find("purpose"_key)));
  return one_reason &&
         (!who || (holds_only(who, {"customer"_key, "team"_key, "partner"_key}) &&
                   !shows(entity.find("owner"_key)))) &&
         holds_only(entity, {"id"_key, "title"_key, "when"_key, "repeat"_key, "channel"_key, "automated"_key,
                             "owner"_key, "who"_key, "why"_key, "purpose"_key, "effort"_key, "assets"_key,
                             "tiers"_key, "segments"_key, "personas"_key});
}

Data row_of(PlaybookRecords& records, Entity entity, bool tells_whole) {
  Data row{Data::Object{}};
  const bool placed = tells_whole && is_of_stage(entity);
  row.set("placed", placed);
  row.set("told", placed && is_told_by_line(entity));
  row.set("more", false);
  row.set("facets", placed ? Data(records.facets(entity)) : Data());
  const bool due = entity.kind() == Kind::milestone;
  std::string when = due ? line_of(records, entity, "due"_key) : line_of(records, entity, "when"_key);
  when = joined(std::move(when), ", ", line_of(records, entity, "repeat"_key));
  row.set("when", text_or_none(std::move(when)));
  row.set("md", entity.title().empty() ? view::say("Hand-off") : records.names().show(entity));
  row.set("what", kind_in_words(entity.kind()));
  row.set("milestone", due);
  row.set("who", text_or_none(who_of(records, entity)));
  Sides sides = sides_of(records, entity);
  row.set("yours", text_or_none(std::move(sides.yours)));
  row.set("ours", text_or_none(std::move(sides.ours)));
  const Entity success = due ? entity.child("success"_key) : Entity();
  row.set("gets", text_or_none(success ? line_of(records, success, "customer"_key) : ""));
  row.set("title", escape_markdown(entity.title().empty() ? view::say("Hand-off") : entity.title()));
  row.set("anchor", view::anchor(entity));
  row.set("channel", text_or_none(line_of(records, entity, "channel"_key)));
  row.set("automated", facts::is_set(entity, "automated"_key));
  row.set("only-for", text_or_none(only_for(records, entity)));
  row.set("takes", text_or_none(line_of(records, entity, "effort"_key)));
  row.set("why", text_or_none(first_of(records, entity, {"why"_key, "purpose"_key})));
  row.set("with", text_or_none(first_of(records, entity, {"assets"_key, "payload"_key})));
  return row;
}

}  // namespace

namespace {

// The same names with `any-` in front.
const Quiet* columns_of(const Quiet& quiet) {
  static std::mutex mutex;
  static std::map<const Quiet*, Quiet>& known = *new std::map<const Quiet*, Quiet>;
  const std::lock_guard<std::mutex> lock(mutex);
  const auto found = known.find(&quiet);
  if (found != known.end()) {
    return &found->second;
  }
  std::vector<std::string_view> names;
  for (const std::string_view name : quiet.names()) {
    names.push_back(lasting_name("any-" + std::string(name)));
  }
  return &known.emplace(&quiet, Quiet(std::move(names))).first->second;
}

// Which names any of the objects has, and whether with a value.
class Columns {
 public:
  void add(const Data::Object& object) {
    if (quiet_ == nullptr) {
      quiet_ = object.quiet;
    } else if (object.quiet != nullptr && object.quiet != quiet_) {
      for (const std::string_view name : object.quiet->names()) {
        note(name, false);
      }
    }
    for (const Member& member : object.list) {
      note(member.name, member.data.shows());
    }
  }

  void mark(Data& list) const {
    for (const auto& [name, any] : shown_) {
      list.set(lasting_name("any-" + std::string(name)), any);
    }
    if (quiet_ != nullptr) {
      std::get<Data::Object>(list.value).quiet_columns = columns_of(*quiet_);
    }
  }

 private:
  void note(std::string_view name, bool any) {
    const auto known =
        std::find_if(shown_.begin(), shown_.end(), [&](const auto& each) { return each.first == name; });
    if (known == shown_.end()) {
      shown_.emplace_back(name, any);
    } else {
      known->second = known->second || any;
    }
  }

  std::vector<std::pair<std::string_view, bool>> shown_;
  // Of the first object that has some; objects of a list are mostly of one sort.
  const Quiet* quiet_ = nullptr;
};

}  // namespace

void mark_columns(Data& list) {
  const Data* items = list.find("items");
  const auto* all = items == nullptr ? nullptr : std::get_if<Data::List>(&items->value);
  if (all == nullptr) {
    return;
  }
  Columns columns;
  for (const Data& item : *all) {
    if (const auto* object = std::get_if<Data::Object>(&item.value)) {
      columns.add(*object);
    }
  }
  columns.mark(list);
}

Happenings::Happenings(Entity root) {
  model::for_each_record(root.document(), [&](const Entity& entity) {
    const bool happens =
        std::find(std::begin(kHappening), std::end(kHappening), entity.kind()) != std::end(kHappening);
    if (happens && stands_on_page(entity)) {
      by_stage_[record_of(entity.around(Kind::stage))].push_back(entity);
    }
  });
}

const std::vector<Entity>& Happenings::in(Entity stage) const {
  static const std::vector<Entity> nothing;
  const auto found = by_stage_.find(record_of(stage));
  return found == by_stage_.end() ? nothing : found->second;
}

namespace {

std::string_view text_in(const Data& object, std::string_view name) {
  const Data* found = object.find(name);
  const auto* text = found == nullptr ? nullptr : std::get_if<std::string>(&found->value);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

Data::List* items_in(Data* list) {
  Data* held = list == nullptr || !list->shows() ? nullptr : list->find_own("items");
  return held == nullptr ? nullptr : std::get_if<Data::List>(&held->value);
}

bool is_set_in(const Data& object, std::string_view name) {
  const Data* found = object.find(name);
  return found != nullptr && found->shows();
}

// Without what the line says as well.
Data details_beside(const Data& row, const Data& record) {
  Data::List left;
  const Data* details = record.find("details");
  const Data* held = details == nullptr || !details->shows() ? nullptr : details->find("items");
  const auto* all = held == nullptr ? nullptr : std::get_if<Data::List>(&held->value);
  if (all == nullptr) {
    return {};
  }
  for (const Data& detail : *all) {
    const std::string_view told = text_in(detail, "md");
    if (told != text_in(row, "why") && told != text_in(row, "with") && told != text_in(row, "takes")) {
      left.push_back(detail);
    }
  }
  return with_items(std::move(left));
}

// What a record says beside what its line tells.
Data more_of(const Data& row, const Data& record) {
  constexpr std::string_view kMore[] = {"success", "done-when", "contingencies", "confidence"};
  Data more{Data::Object{}};
  bool any = false;
  for (const std::string_view name : kMore) {
    // What stands further out must not be found in its place.
    const bool shows = is_set_in(record, name);
    more.set(name, shows ? *record.find(name) : Data());
    any = any || shows;
  }
  const Data* who = record.find("who");
  const bool noted = who != nullptr && who->shows() && is_set_in(*who, "note");
  more.set("who-note", noted ? *who->find("note") : Data());
  any = any || noted;
  Data details = details_beside(row, record);
  any = any || details.shows();
  more.set("details", std::move(details));
  return any ? more : Data();
}

}  // namespace

void leave_to_agenda(Data& agenda, Data& stage) {
  std::unordered_map<std::string_view, Data*> rows;
  Data::List* all = items_in(&agenda);
  for (std::size_t i = 0; all != nullptr && i < all->size(); i++) {
    if (is_set_in((*all)[i], "placed")) {
      rows.emplace(text_in((*all)[i], "anchor"), &(*all)[i]);
    }
  }
  for (const std::string_view name : {"milestones", "touchpoints"}) {
    Data* list = stage.find_own(name);
    Data::List* items = items_in(list);
    bool told = items != nullptr && !rows.empty();
    bool placed = told;
    for (std::size_t i = 0; items != nullptr && i < items->size(); i++) {
      const auto row = rows.find(text_in((*items)[i], "anchor"));
      const bool has_line = row != rows.end();
      const bool whole = has_line && is_set_in(*row->second, "told");
      if (has_line) {
        row->second->set("more", more_of(*row->second, (*items)[i]));
      }
      (*items)[i].set("placed", has_line);
      (*items)[i].set("in-agenda", whole);
      told = told && whole;
      placed = placed && has_line;
    }
    if (items != nullptr) {
      list->set("all-placed", placed);
      list->set("all-in-agenda", told);
    }
  }
}

Data agenda_of(PlaybookRecords& records, const facts::Timeline& timeline, const Agenda& agenda) {
  Data::List items;
  for (const Entity& entity : facts::in_order_of_time(timeline, agenda.happenings)) {
    if (agenda.with_undated || facts::is_dated(entity)) {
      items.push_back(row_of(records, entity, agenda.tells_whole));
      if (agenda.day) {
        items.back().set("day", text_or_none(agenda.day(entity)));
      }
    }
  }
  if (items.size() < agenda.least) {
    return false;
  }
  Data data = with_items(std::move(items));
  mark_columns(data);
  return data;
}

}  // namespace jc::emit
