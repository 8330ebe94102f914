#include "compiler/emit/site/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "compiler/emit/diff/diff_page.h"
#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/overdue.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/site/place.h"
#include "compiler/emit/site/told_times.h"
#include "compiler/facts/audience.h"
#include "compiler/facts/flag.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/order_of_time.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/recurrence.h"
#include "compiler/facts/seen_to.h"
#include "compiler/facts/today.h"
#include "compiler/facts/working_time.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/portfolio_chart.h"
#include "compiler/view/links.h"
#include "compiler/view/owners.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using language::NameKind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

enum Part : std::size_t { does, meets, answers_for, hands_over, steps_in, is_told };

// Keys that say who is asked or told, and those that say who answers.
constexpr std::string_view kTold[] = {"informed", "consulted", "conditional", "notify",
                                      "inform",   "optional",  "stakeholders"};
constexpr std::string_view kAnswering[] = {"owner", "accountable", "maintainer", "sponsor", "contact"};

template <std::size_t n>
bool among(const std::string_view (&keys)[n], std::string_view key) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

Part part_of(Kind kind, std::string_view key) {
  if (among(kTold, key)) {
    return is_told;
  }
  switch (kind) {
    case Kind::touchpoint:
    case Kind::step:
    case Kind::play_step:
    case Kind::lane_item:
      return does;
    case Kind::ritual:
    case Kind::review:
      return meets;
    case Kind::handoff:
      return hands_over;
    case Kind::contingency:
      return steps_in;
    case Kind::stage:
    case Kind::activity:
    case Kind::play:
      return among(kAnswering, key) ? answers_for : does;
    default:
      // Products somebody keeps together, tests, decisions: nobody does them for each customer.
      return answers_for;
  }
}

bool may_own(Kind kind) {
  return kind == Kind::stage || kind == Kind::milestone || kind == Kind::touchpoint || kind == Kind::play ||
         kind == Kind::ritual || kind == Kind::status || kind == Kind::contingency;
}

// The teams say it; whoever opens the page of a person should not have to look through them.
std::string teams_led_by(Entity person) {
  std::vector<std::string> titles;
  const std::vector<Entity> teams =
      person.kind() == Kind::person ? person.parent().children("teams"_key) : std::vector<Entity>();
  for (const Entity& team : teams) {
    const std::vector<std::string_view> leads = team.texts("lead"_key);
    if (std::find(leads.begin(), leads.end(), person.id()) != leads.end()) {
      titles.push_back(team.title());
    }
  }
  return view::listed(titles);
}

Party party_of(const model::Model& model, Entity entity, std::string_view name) {
  Party party;
  if (!entity) {
    party.title = model::sentence_case(name);
    return party;
  }
  const view::Wording words(model);
  party.title = entity.title();
  party.what = model::sentence_case(language::info(entity.kind()).name);
  if (entity.kind() == Kind::role && facts::is_outside(entity)) {
    party.what = model::sentence_case(std::string(entity.text("kind"_key)) + " role");
  }
  for (const Field* field : language::fields_of(entity.kind())) {
    const bool told = field->key == "id" || field->key == "title" || field->key == "kind";
    if (std::string line = told ? "" : words.line(entity, *field); !line.empty()) {
      party.facts.emplace_back(label_of(entity.kind(), field->key), std::move(line));
    }
  }
  if (std::string led = teams_led_by(entity); !led.empty()) {
    party.facts.emplace_back(view::say("Leads"), std::move(led));
  }
  if (language::find_field(entity.kind(), "capacity"_key) != nullptr) {
    const ValueView capacity = entity.find("capacity"_key);
    party.hours_a_month = facts::hours_a_month(facts::effort_in(capacity));
    party.accounts = facts::accounts_in(capacity);
  }
  return party;
}

// What somebody does in a hand-off, in other words than those of the file.
std::string part_in_handoff(std::string_view key) {
  return key == "from-owner"    ? view::say("Gives")
         : key == "to-owner"    ? view::say("Takes over")
         : key == "coordinator" ? view::say("Sees it through")
                                : label_of(Kind::handoff, key);
}

// What the duty is about: RACI and sides belong to what they stand in.
Entity subject_of(Entity entity) {
  while (entity.parent() && (entity.kind() == Kind::raci || entity.kind() == Kind::sides)) {
    entity = entity.parent();
  }
  return entity;
}

// In bytes. Whoever has a part is told the whole of it, so that a thousand names of one contact would be a
// thousand times a thousand.
constexpr std::size_t kLongestOfDuty = 400;

// Two with the same words are one to readers.
std::string words_of(const Place& place) {
  return fmt::format("{}\n{}\n{}", place.kind, place.title, place.text);
}

std::string words_of(const Duty& duty) {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", duty.party, duty.part, duty.kind, duty.title, duty.when,
                     duty.within);
}

// Of a meeting that falls on days, those of a year.
std::vector<facts::Day> dates_of(const facts::Context& context, Entity subject) {
  const bool meeting = subject.kind() == Kind::ritual;
  const auto* cadence = meeting ? facts::read_as<expr::Cadence>(subject.find("cadence"_key)) : nullptr;
  if (cadence == nullptr) {
    return {};
  }
  facts::Recurrence dates =
      facts::recurrence(*cadence, facts::start_of(subject.find("first"_key)), facts::today(context),
                        facts::today(context) + std::chrono::days(366));
  return dates.fixed ? std::move(dates.days) : std::vector<facts::Day>();
}

// Whoever owns a contact that others make answers for it, and spends no time on it.
bool works_on(const ValueView& owner, Entity contact) {
  const std::vector<ValueView> workers = facts::workers_of(contact);
  return std::any_of(workers.begin(), workers.end(),
                     [&](const ValueView& worker) { return worker->text == owner->text; });
}

std::string about(Entity entity) {
  for (const language::KeyId key :
       {"goal"_key, "purpose"_key, "why"_key, "does"_key, "text"_key, "outcome"_key}) {
    const bool has = language::find_field(entity.kind(), key) != nullptr;
    if (const std::string_view text = has ? entity.text(key) : ""; !text.empty() && text != entity.title()) {
      return std::string(text);
    }
  }
  return "";
}

class Teller {
 public:
  Teller(facts::Context& context, Entity root, std::string_view page, const Told* known)
      : context_(context), words_(context.model()), root_(root), page_(page) {
    if (known != nullptr) {
      for (const Place& place : known->places) {
        known_places_.insert(words_of(place));
      }
      for (const Duty& duty : known->duties) {
        known_duties_.insert(words_of(duty));
      }
    }
    const std::string_view tier = root.document().tier;
    tier_ = tier.empty() ? "" : words_.title(root.document(), NameKind::tier, tier);
  }

  Told all() {
    model::for_each_record(root_.document(), [&](const Entity& entity) {
      if (stands_on_page(entity)) {
        add_place(entity);
        add_duties(entity);
      }
    });
    put_in_order_of_time();
    return std::move(told_);
  }

 private:
  void add_place(Entity entity) {
    const bool named = entity.record_id() == 0 || has_place(entity.kind());
    if (!named || entity.title().empty()) {
      return;
    }
    Place place;
    place.title = entity.title();
    place.kind = language::info(entity.kind()).name;
    place.text = about(entity);
    place.href = href_of(entity);
    place.journey = root_.title();
    if (!known_places_.contains(words_of(place))) {
      told_.places.push_back(std::move(place));
    }
  }

  std::string href_of(Entity entity) const {
    const Entity place = place_on_page(entity);
    return place.record_id() == 0 ? page_ : page_ + "#" + view::anchor(place);
  }

  void add_duties(Entity entity) {
    if (entity.kind() == Kind::review && entity.texts("owner"_key).empty()) {
      for (const ValueView& name : facts::seen_to_by(entity)) {
        add(name, entity, *language::find_field(Kind::review, "owner"_key));
      }
    }
    if (may_own(entity.kind())) {
      add_owners(entity);
    }
    model::for_each_key(entity, [&](const model::FieldValue&, const Field* field, const ValueView& value) {
      const bool party = field != nullptr && (field->type.names == NameKind::party ||
                                              field->type.names == NameKind::customer_party);
      if (!party || field->type.base != language::Base::name ||
          (field->key == "owner" && may_own(entity.kind()))) {
        return;
      }
      model::for_each_item(value, [&](const ValueView&, const ValueView& held) {
        if (held->is == Is::name) {
          add(held, entity, *field);
        }
      });
    });
  }

  // Whoever takes part in a contact does it; where nobody is named, its owner.
  void add_owners(Entity entity) {
    const Entity who = entity.kind() == Kind::touchpoint ? entity.child("who"_key) : Entity();
    if (who && !who.texts("team"_key).empty() && entity.texts("owner"_key).empty()) {
      return;
    }
    const Field& owner = *language::find_field(entity.kind(), "owner"_key);
    for (const ValueView& value : facts::counting(entity, "owner"_key).values()) {
      if (value->is == Is::name) {
        add(value, entity, owner);
      }
    }
  }

  // What is the same for all who have a part in it: a list of thousands asks for it thousands of times.
  const Duty& about_subject(Entity subject) {
    if (asked_ && *asked_ == subject) {
      return asked_duty_;
    }
    asked_ = subject;
    Duty& duty = asked_duty_ = {};
    duty.kind = kind_of(subject);
    duty.title = title_of(subject);
    if (const Entity stage = subject.around(Kind::stage); stage && stage != subject) {
      duty.within = stage.title();
    }
    duty.when = when_of(words_, subject);
    duty.who = subject.kind() == Kind::touchpoint ? words_.sides(subject) : "";
    duty.with = first_line(words_, subject, {"assets"_key, "payload"_key});
    duty.takes = first_line(words_, subject, {"effort"_key, "duration"_key});
    duty.href = href_of(subject);
    duty.journey = root_.title();
    duty.tier = tier_;
    const std::vector<facts::Day> dates = dates_of(context_, subject);
    duty.next = dates.empty() ? "" : view::date_in_words(dates.front());
    for (const facts::Day day : dates) {
      if (day < facts::today(context_) + std::chrono::days(kDaysAhead)) {
        duty.dates.push_back(static_cast<int>(day.time_since_epoch().count()));
      }
    }
    duty.late = late_of(context_, subject);
    duty.per_customer = subject.kind() != Kind::ritual && subject.kind() != Kind::review &&
                        !facts::is_spent_once_for_all(subject);
    const facts::WorkingTime time = facts::working_time(subject);
    // What goes by itself takes nobody's time, unless somebody says that it does; nor is there a key for how
    // long a review of the map takes.
    duty.automated = facts::is_set(subject, "automated"_key);
    duty.hours = (duty.automated || subject.kind() == Kind::review) && !time.once && !time.a_month
                     ? std::optional<double>(0)
                     : time.once;
    duty.hours_a_month = time.a_month;
    for (std::string* text : {&duty.title, &duty.within, &duty.when, &duty.who, &duty.with, &duty.takes,
                              &duty.journey, &duty.tier}) {
      *text = shortened(*text, kLongestOfDuty);
    }
    return duty;
  }

  void add(const ValueView& name, Entity entity, const Field& field) {
    const Entity subject = subject_of(entity);
    Duty duty = about_subject(subject);
    duty.party = party(name);
    duty.part = part_of(subject.kind(), field.key);
    if (field.key == "owner" && subject.kind() == Kind::touchpoint && !works_on(name, subject)) {
      duty.hours = 0;
      duty.hours_a_month.reset();
    }
    // Who does it on which side says nothing to those who do it.
    const bool plain = entity.kind() == Kind::sides || field.key == "attendees" || field.key == "who";
    duty.as = plain                            ? ""
              : entity.kind() == Kind::handoff ? part_in_handoff(field.key)
                                               : label_of(entity.kind(), field.key);
    if (subject.kind() == Kind::prose) {
      duty.as = place_on_page(subject).title();
      duty.kind = view::say("Judges whether it is so");
    }
    keep(std::move(duty));
  }

  std::string party(const ValueView& name) {
    const model::Model& model = context_.model();
    const Entity found = model.find(name.document(), NameKind::customer_party, name->text);
    std::string key = party_key(found, name->text);
    if (!told_.parties.contains(key)) {
      told_.parties.emplace(key, party_of(model, found, name->text));
    }
    return key;
  }

  void keep(Duty duty) {
    if (known_duties_.insert(words_of(duty)).second) {
      told_.duties.push_back(std::move(duty));
    }
  }

  std::string title_of(Entity subject) const {
    if (subject.kind() == Kind::contingency) {
      const std::string doing = first_line(words_, subject, {"do"_key, "play"_key});
      return doing.empty() ? subject.title() : doing;
    }
    if (subject.kind() == Kind::play_step) {
      return subject.parent().title() + view::say(": ") + std::string(subject.text("do"_key));
    }
    if (subject.kind() == Kind::portfolio_product) {
      return view::title_of_product(context_.model(), subject);
    }
    if (!subject.title().empty()) {
      return subject.title();
    }
    if (subject.kind() == Kind::review) {
      return view::say("Review of the map");
    }
    if (!subject.parent()) {
      return root_.title();
    }
    if (const std::string ends = subject.kind() == Kind::handoff ? ends_of(subject) : ""; !ends.empty()) {
      return ends;
    }
    const bool handoff = subject.kind() == Kind::handoff && subject.parent().kind() == Kind::stage;
    return view::say_of(handoff ? "{} after {}" : "{} of {}", kind_of(subject), subject.parent().title());
  }

  std::string ends_of(Entity handoff) const {
    return view::ends_of_handoff(view::Wording(context_.model()), handoff,
                                 facts::stage_ways(context_, handoff));
  }

  static std::string kind_of(Entity subject) { return kind_in_words(subject.kind()); }

  // What happens in a stage comes in the order of time, each with all that is told of it; all else stays
  // where it is written.
  void put_in_order_of_time() {
    const Happenings happenings(root_);
    const facts::Timeline timeline(context_.model(), root_);
    std::map<std::string, std::size_t> places;
    for (const Entity& stage : root_.children("stages"_key)) {
      for (const Entity& each : facts::in_order_of_time(timeline, happenings.in(stage))) {
        places.emplace(href_of(each), places.size());
      }
    }
    // Places in the list that belong to what happens are given to it anew.
    std::vector<std::size_t> slots;
    std::vector<Duty> happening;
    for (std::size_t i = 0; i < told_.duties.size(); i++) {
      if (places.contains(told_.duties[i].href)) {
        slots.push_back(i);
        happening.push_back(std::move(told_.duties[i]));
      }
    }
    std::stable_sort(happening.begin(), happening.end(),
                     [&](const Duty& a, const Duty& b) { return places.at(a.href) < places.at(b.href); });
    for (std::size_t i = 0; i < slots.size(); i++) {
      told_.duties[slots[i]] = std::move(happening[i]);
    }
  }

  facts::Context& context_;
  view::Wording words_;
  Entity root_;
  std::string page_;
  std::string tier_;
  // What was told already, by its words.
  std::unordered_set<std::string> known_places_;
  std::unordered_set<std::string> known_duties_;
  std::optional<Entity> asked_;
  Duty asked_duty_;
  Told told_;
};

}  // namespace

std::string party_key(const Entity& party, std::string_view name) {
  return fmt::format("{}-{}", party ? language::info(party.kind()).name : "party", name);
}

ToldTier& Told::tier_called(std::string_view key) {
  const auto found =
      std::find_if(tiers.begin(), tiers.end(), [&](const ToldTier& each) { return each.key == key; });
  if (found != tiers.end()) {
    return *found;
  }
  ToldTier& added = tiers.emplace_back();
  added.key = key;
  return added;
}

void Told::add(Told other) {
  std::move(other.duties.begin(), other.duties.end(), std::back_inserter(duties));
  std::move(other.places.begin(), other.places.end(), std::back_inserter(places));
  parties.merge(other.parties);
  for (ToldTier& tier : other.tiers) {
    ToldTier& known = tier_called(tier.key);
    if (known.title.empty()) {
      known = std::move(tier);
    } else {
      std::move(tier.parts.begin(), tier.parts.end(), std::back_inserter(known.parts));
    }
  }
  picture_rules.all.merge(other.picture_rules.all);
  picture_rules.dark.merge(other.picture_rules.dark);
}

Told tell_of_parties(const model::Model& model) {
  Told told;
  const auto tell_of = [&](Entity vocabulary) {
    for (const language::KeyId key : {"roles"_key, "teams"_key, "people"_key}) {
      for (const Entity& party : vocabulary.children(key)) {
        told.parties.try_emplace(party_key(party, party.id()), party_of(model, party, party.id()));
      }
    }
  };
  for (const Entity& root : model.roots(Kind::vocabulary)) {
    tell_of(root);
  }
  for (const Entity& journey : model.roots(Kind::journey)) {
    if (const Entity own = journey.child("vocabulary"_key)) {
      tell_of(own);
    }
  }
  return told;
}

Told tell(facts::Context& context, Entity root, std::string_view page, const Told* known) {
  return Teller(context, root, page, known).all();
}

}  // namespace jc::emit
