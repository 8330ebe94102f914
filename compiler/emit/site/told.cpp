#include "compiler/emit/site/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/site/place.h"
#include "compiler/facts/audience.h"
#include "compiler/facts/inheritance.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/links.h"
#include "compiler/view/wording.h"

namespace jc::emit {

using language::Field;
using language::Kind;
using language::NameKind;
using model::Entity;
using model::Is;
using model::ValueView;
using language::operator""_key;

namespace {

enum Part : std::size_t { answers_for, does, meets, hands_over, steps_in, is_told };

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
    default:
      return among(kAnswering, key) ? answers_for : does;
  }
}

bool may_own(Kind kind) {
  return kind == Kind::stage || kind == Kind::milestone || kind == Kind::touchpoint || kind == Kind::play ||
         kind == Kind::ritual || kind == Kind::status || kind == Kind::contingency;
}

// One for a role, team or person, in whichever vocabulary: a page is made for each.
std::string key_of(Entity party, std::string_view name) {
  return fmt::format("{}-{}", party ? language::info(party.kind()).name : "party", name);
}

Party party_of(const model::Model& model, Entity entity, std::string_view name) {
  if (!entity) {
    return {model::sentence_case(name), "", {}};
  }
  const view::Wording words(model);
  Party party{entity.title(), model::sentence_case(language::info(entity.kind()).name), {}};
  if (entity.kind() == Kind::role && facts::is_outside(entity)) {
    party.what = model::sentence_case(std::string(entity.text("kind"_key)) + " role");
  }
  for (const Field* field : language::fields_of(entity.kind())) {
    const bool told = field->key == "id" || field->key == "title" || field->key == "kind";
    if (std::string line = told ? "" : words.line(entity, *field); !line.empty()) {
      party.facts.emplace_back(label_of(entity.kind(), field->key), std::move(line));
    }
  }
  return party;
}

// What the duty is about: RACI and sides belong to what they stand in.
Entity subject_of(Entity entity) {
  while (entity.parent() && (entity.kind() == Kind::raci || entity.kind() == Kind::sides)) {
    entity = entity.parent();
  }
  return entity;
}

// Two with the same words are one to readers.
std::string words_of(const Place& place) {
  return fmt::format("{}\n{}\n{}", place.kind, place.title, place.text);
}

std::string words_of(const Duty& duty) {
  return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", duty.party, duty.part, duty.kind, duty.title, duty.when,
                     duty.within);
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

  static std::string about(Entity entity) {
    for (const language::KeyId key :
         {"goal"_key, "purpose"_key, "why"_key, "does"_key, "text"_key, "outcome"_key}) {
      const bool has = language::find_field(entity.kind(), key) != nullptr;
      if (const std::string_view text = has ? entity.text(key) : "";
          !text.empty() && text != entity.title()) {
        return std::string(text);
      }
    }
    return "";
  }

  std::string href_of(Entity entity) const {
    const Entity place = place_on_page(entity);
    return place.record_id() == 0 ? page_ : page_ + "#" + view::anchor(place);
  }

  void add_duties(Entity entity) {
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

  void add(const ValueView& name, Entity entity, const Field& field) {
    const Entity subject = subject_of(entity);
    Duty duty;
    duty.party = party(name);
    duty.part = part_of(subject.kind(), field.key);
    duty.as = label_of(entity.kind(), field.key);
    duty.kind = model::sentence_case(language::info(subject.kind()).name);
    duty.title = title_of(subject);
    if (const Entity stage = subject.around(Kind::stage); stage && stage != subject) {
      duty.within = stage.title();
    }
    duty.when = when_of(subject);
    duty.with = first_line(subject, {"assets"_key, "payload"_key});
    duty.takes = first_line(subject, {"effort"_key, "duration"_key});
    duty.href = href_of(subject);
    duty.journey = root_.title();
    duty.tier = tier_;
    add_hours(duty, subject);
    keep(std::move(duty));
  }

  std::string party(const ValueView& name) {
    const model::Model& model = context_.model();
    const Entity found = model.find(name.document(), NameKind::customer_party, name->text);
    std::string key = key_of(found, name->text);
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
      const std::string doing = first_line(subject, {"do"_key, "play"_key});
      return doing.empty() ? subject.title() : doing;
    }
    if (subject.kind() == Kind::play_step) {
      return subject.parent().title() + ": " + std::string(subject.text("do"_key));
    }
    if (!subject.title().empty()) {
      return subject.title();
    }
    return subject.parent()
               ? model::sentence_case(language::info(subject.kind()).name) + " of " + subject.parent().title()
               : root_.title();
  }

  std::string first_line(Entity entity, std::initializer_list<language::KeyId> keys) const {
    for (const language::KeyId key : keys) {
      const Field* field = language::find_field(entity.kind(), key);
      if (std::string line = field == nullptr ? "" : words_.line(entity, *field); !line.empty()) {
        return line;
      }
    }
    return "";
  }

  std::string when_of(Entity subject) const {
    switch (subject.kind()) {
      case Kind::contingency:
        return first_line(subject, {"if"_key});
      case Kind::play:
        return first_line(subject, {"trigger"_key});
      case Kind::stage:
      case Kind::status:
        return words_.criterion(subject, "entry"_key);
      case Kind::ritual:
      case Kind::review:
        return first_line(subject, {"cadence"_key});
      default:
        break;
    }
    const std::string when = first_line(subject, {"when"_key, "due"_key});
    const std::string repeat = first_line(subject, {"repeat"_key});
    return when + (when.empty() || repeat.empty() ? "" : ", ") + repeat;
  }

  static void add_hours(Duty& duty, Entity subject) {
    const bool meeting = subject.kind() == Kind::ritual;
    const auto phrase_of = [&](language::KeyId key) -> const expr::Phrase* {
      const ValueView value =
          language::find_field(subject.kind(), key) != nullptr ? subject.find(key) : ValueView();
      return value ? value.phrase() : nullptr;
    };
    const expr::Phrase* effort = phrase_of(meeting ? "duration"_key : "effort"_key);
    const expr::Phrase* rhythm = phrase_of(meeting ? "cadence"_key : "repeat"_key);
    const auto* length = effort == nullptr ? nullptr : std::get_if<expr::Duration>(&(*effort)->value);
    const auto* cadence = rhythm == nullptr ? nullptr : std::get_if<expr::Cadence>(&(*rhythm)->value);
    duty.per_customer = !meeting;
    duty.hours = length == nullptr ? std::nullopt : view::meeting_hours(*length);
    if (duty.hours && cadence != nullptr) {
      duty.hours_a_month = *duty.hours * times_a_month(*cadence);
    }
  }

  // Of several rhythms at once what they add up to; of those in turn what is left in the end.
  static double times_a_month(const expr::Cadence& cadence) {
    constexpr double kMonth = 365.25 / 12 * 86400;
    double times = 0;
    for (const expr::Rhythm& rhythm : cadence.rhythms) {
      const expr::Length each = expr::period(rhythm);
      if (each.high && *each.high > 0) {
        times = cadence.in_turn ? 0 : times;
        times += kMonth * 2 / static_cast<double>(each.low + *each.high);
      }
    }
    return times;
  }

  facts::Context& context_;
  view::Wording words_;
  Entity root_;
  std::string page_;
  std::string tier_;
  // What was told already, by its words.
  std::unordered_set<std::string> known_places_;
  std::unordered_set<std::string> known_duties_;
  Told told_;
};

}  // namespace

void Told::add(Told other) {
  std::move(other.duties.begin(), other.duties.end(), std::back_inserter(duties));
  std::move(other.places.begin(), other.places.end(), std::back_inserter(places));
  parties.merge(other.parties);
  dark_rules.merge(other.dark_rules);
}

Told tell_of_parties(const model::Model& model) {
  Told told;
  const auto tell_of = [&](Entity vocabulary) {
    for (const language::KeyId key : {"roles"_key, "teams"_key, "people"_key}) {
      for (const Entity& party : vocabulary.children(key)) {
        told.parties.try_emplace(key_of(party, party.id()), party_of(model, party, party.id()));
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
