#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "compiler/facts/cadence.h"
#include "compiler/facts/inheritance.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/review.h"
#include "compiler/facts/team.h"
#include "compiler/facts/today.h"
#include "compiler/facts/work.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/governance_chart.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/owners.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::Kind;
using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

class GovernanceBuilder {
 public:
  GovernanceBuilder(facts::Context& context, const Links& links)
      : context_(context), wording_(context.model()), model_(context.model()), links_(links) {
    chart_.year = year_from(facts::month_of(facts::today(context)));
  }

  GovernanceChart of(const Entity& root) {
    chart_.title = root.title();
    add(root);
    return std::move(chart_);
  }

  GovernanceChart of_all() {
    chart_.title = say("All journeys");
    for (const Kind kind : {Kind::portfolio, Kind::vocabulary, Kind::journey}) {
      for (const Entity& root : model_.roots(kind)) {
        add(root);
      }
    }
    return std::move(chart_);
  }

 private:
  void add(const Entity& root) {
    RitualSection section;
    section.title = root.title();
    section.href = links_.of(root);
    const bool vocabulary = root.kind() == Kind::vocabulary;
    section.shared = vocabulary;
    const Entity governance = vocabulary ? root : root.child("governance"_key);
    if (!governance) {
      return;
    }
    if (!vocabulary) {
      const std::string contact = wording_.people(governance, "contact"_key);
      section.remark = contact.empty() ? "" : say("contact: ") + contact;
    }
    for (const Entity& ritual : governance.children("rituals"_key)) {
      section.rituals.push_back(row_of(ritual));
    }
    if (const Entity review = vocabulary ? Entity() : governance.child("review"_key)) {
      section.rituals.push_back(review_row(review, governance));
    }
    // What comes back soonest stands first; what the calendar can't show last.
    std::stable_sort(
        section.rituals.begin(), section.rituals.end(),
        [](const RitualRow& a, const RitualRow& b) { return a.marks.days.size() > b.marks.days.size(); });
    if (!section.rituals.empty()) {
      chart_.sections.push_back(std::move(section));
    }
  }

  RitualRow row_of(const Entity& ritual) const {
    RitualRow row;
    row.title = ritual.title();
    row.href = links_.of(ritual);
    row.duration = wording_.phrase(ritual, "duration"_key);
    row.hours = hours_each(facts::effort_in(facts::effort_of(ritual)),
                           facts::read_as<expr::Cadence>(facts::cadence_value(ritual)));
    row.owner = owner_of(ritual);
    row.attendees = people_in(wording_, ritual, "attendees"_key);
    row.team = team_of(ritual);
    row.optional = wording_.people(ritual, "optional"_key);
    row.purpose = {std::string(ritual.text("purpose"_key)), Wording::reason(ritual, "purpose"_key)};
    row.question = ritual.text("question"_key);
    row.only_for = listed(wording_.titles(ritual, "tiers"_key, language::NameKind::tier));
    add_time(row, ritual, "first"_key);
    return row;
  }

  // Whoever holds a ritual is there too, invited or not.
  std::vector<std::string> team_of(const Entity& ritual) const {
    std::vector<std::string> team;
    for (const language::KeyId key : {"attendees"_key, "owner"_key}) {
      const ValueView people = ritual.find(key);
      if (!people || people.is(Is::none)) {
        continue;
      }
      for (const std::string_view name : people.texts()) {
        std::string title = wording_.title(ritual.document(), language::NameKind::customer_party, name);
        if (facts::is_of_team(model_, ritual.document(), name) &&
            std::find(team.begin(), team.end(), title) == team.end()) {
          team.push_back(std::move(title));
        }
      }
    }
    return team;
  }

  RitualRow review_row(const Entity& review, const Entity& governance) const {
    RitualRow row;
    row.title = say("Review of the map");
    row.review = true;
    if (const auto late = facts::late_review(context_, review)) {
      row.late = late_in_words(*late);
    }
    row.owner = owner_of(review);
    if (!row.owner.given()) {
      row.owner = people_in(wording_, governance, "contact"_key);
    }
    if (!row.owner.given() && governance.parent() && governance.parent().kind() == Kind::journey) {
      row.owner = people_in(wording_, governance.parent(), "maintainer"_key);
    }
    row.purpose.words = say("Keeps the map true");
    if (const auto triggers = review.texts("triggers"_key); !triggers.empty()) {
      row.purpose.words += "; " + say("also after: ") + fmt::format("{}", fmt::join(triggers, ", "));
    }
    add_time(row, review, "last"_key);
    return row;
  }

  Answer owner_of(const Entity& entity) const {
    for (const ValueView& owner : facts::counting(entity, "owner"_key).values()) {
      if (owner.is(Is::none)) {
        return {"", Wording::reason(owner)};
      }
    }
    return {listed(owners_of(wording_, entity)), ""};
  }

  // `from` is a date from which the others are counted.
  void add_time(RitualRow& row, const Entity& entity, language::KeyId from) const {
    const ValueView value = entity.find("cadence"_key);
    row.cadence = wording_.phrase(entity, "cadence"_key);
    if (const std::string reason = Wording::reason(entity, "cadence"_key); !reason.empty()) {
      row.no_cadence = reason;
      row.marks.instead = "no rhythm, on purpose";
      return;
    }
    const auto* cadence = facts::read_as<expr::Cadence>(value);
    if (cadence == nullptr) {
      row.marks.instead = "nobody said how often";
      return;
    }
    row.marks = marks_in_year(*cadence, row.cadence, facts::start_of(entity.find(from)), chart_.year);
  }

  const facts::Context& context_;
  Wording wording_;
  const model::Model& model_;
  const Links& links_;
  GovernanceChart chart_;
};

}  // namespace

GovernanceChart governance_of(facts::Context& context, Entity root, const Links& links) {
  GovernanceBuilder builder(context, links);
  return root ? builder.of(root) : builder.of_all();
}

}  // namespace jc::view
