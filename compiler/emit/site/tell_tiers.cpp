#include "compiler/emit/site/tell_tiers.h"

#include <algorithm>
#include <utility>

#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/playbook.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/emit/site/people_pages.h"
#include "compiler/emit/site/place.h"
#include "compiler/emit/site/told_times.h"
#include "compiler/facts/flag.h"
#include "compiler/facts/order_of_time.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/tiers.h"
#include "compiler/facts/work.h"
#include "compiler/facts/working_time.h"
#include "compiler/model/walk.h"
#include "compiler/view/links.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

std::string text_of(const view::TierCell& cell) {
  std::string text;
  for (const view::TierLine& line : cell.lines) {
    text += text.empty() ? "" : "; ";
    text += line.mark != view::TierMark::on_purpose ? line.text
            : line.text.empty()                     ? view::say("none, on purpose")
                                                    : view::say("none, on purpose: ") + line.text;
  }
  return text;
}

// A link of a page in the folder, for a page beside the folder.
std::string from_above(std::string_view href, std::string_view folder) {
  constexpr std::string_view kUp = "../";
  if (href.empty()) {
    return "";
  }
  return href.starts_with(kUp) ? std::string(href.substr(kUp.size()))
                               : std::string(folder) + std::string(href);
}

class Differences {
 public:
  Differences(const view::TierChart& chart, std::size_t self, std::string_view folder)
      : chart_(chart), self_(self), folder_(folder) {}

  std::vector<TierDifference> all() {
    for (const view::TierSection& section : chart_.sections) {
      if (!add_left_out(section)) {
        for (const view::TierRow& row : section.rows) {
          add(section, row);
        }
      }
    }
    return std::move(found_);
  }

 private:
  // Whether this tier does without the whole stage; then nothing else is told of it.
  bool add_left_out(const view::TierSection& section) {
    const auto is_out = [](const std::optional<std::string>& reason) { return reason.has_value(); };
    if (std::none_of(section.left_out.begin(), section.left_out.end(), is_out)) {
      return false;
    }
    TierDifference stage{
        section.title, view::say(view::say("The whole stage")), from_above(section.href, folder_), {}};
    for (const std::optional<std::string>& reason : section.left_out) {
      stage.cells.push_back(!reason           ? view::say("has it")
                            : reason->empty() ? view::say("left out")
                                              : view::say("left out: ") + *reason);
    }
    found_.push_back(std::move(stage));
    return section.left_out[self_].has_value();
  }

  void add(const view::TierSection& section, const view::TierRow& row) {
    const view::TierCell& own = row.tiers[self_];
    bool differs = false;
    for (std::size_t i = 0; i < row.tiers.size(); i++) {
      // Of a tier without the stage that is all there is to tell.
      differs = differs || (!section.left_out[i] && !(row.tiers[i] == own));
    }
    if (!differs) {
      return;
    }
    TierDifference difference{
        section.title, row.title, from_above(own.href.empty() ? row.href : own.href, folder_), {}};
    for (const view::TierCell& cell : row.tiers) {
      difference.cells.push_back(text_of(cell));
    }
    found_.push_back(std::move(difference));
  }

  const view::TierChart& chart_;
  std::size_t self_;
  std::string_view folder_;
  std::vector<TierDifference> found_;
};

// How many customers one of those who serve the tier has: `15 accounts per csm`.
void tell_of_heads(const model::Model& model, const Entity& tier, ToldTier& told) {
  const model::ValueView ratio = tier ? tier.find("ratio"_key) : model::ValueView();
  const auto* quantity = facts::read_as<expr::Quantity>(ratio);
  const std::optional<double> accounts = facts::accounts_in(ratio);
  if (quantity != nullptr && accounts && !quantity->per_name.text.empty()) {
    const std::string& name = quantity->per_name.text;
    told.accounts_a_head = *accounts;
    told.head = party_key(model.find(ratio.document(), NameKind::party, name), name);
  }
}

class Services {
 public:
  Services(const model::Model& model, std::string_view page, TierPart& part)
      : model_(model), words_(model), page_(page), part_(part) {}

  // Of one stage, or of none.
  void add(const std::vector<Entity>& happenings) {
    for (const Entity& entity : happenings) {
      const bool contact = entity.kind() == Kind::touchpoint;
      if ((contact || entity.kind() == Kind::milestone) && !entity.title().empty()) {
        part_.services.push_back(service(entity));
      }
      if (contact && !facts::is_spent_once_for_all(entity)) {
        add_hours(entity);
      }
    }
  }

  void add_targets(const Entity& entity) {
    if (entity.kind() == Kind::journey || entity.kind() == Kind::stage) {
      if (std::string targets = words_.phrase(entity, "metrics"_key); !targets.empty()) {
        part_.targets.emplace_back(
            entity.kind() == Kind::stage ? entity.title() : view::say("The whole journey"),
            std::move(targets));
      }
    }
  }

 private:
  TierService service(const Entity& entity) const {
    TierService made;
    const Entity stage = entity.around(Kind::stage);
    made.stage = stage ? stage.title() : "";
    made.kind = kind_in_words(entity.kind());
    made.title = entity.title();
    made.href = page_ + "#" + view::anchor(place_on_page(entity));
    made.when = when_of(words_, entity);
    if (entity.kind() == Kind::touchpoint) {
      made.channel = first_line(words_, entity, {"channel"_key});
      made.who = words_.sides(entity);
      made.takes = first_line(words_, entity, {"effort"_key});
      made.automated = facts::is_set(entity, "automated"_key);
    }
    return made;
  }

  // An hour of two people is two hours of work.
  void add_hours(const Entity& contact) {
    const facts::WorkingTime time = facts::working_time(contact);
    if (!time.once && !time.a_month) {
      part_.unknown += facts::is_set(contact, "automated"_key) ? 0U : 1U;
      return;
    }
    const std::vector<model::ValueView> workers = facts::workers_of(contact);
    const auto people = static_cast<double>(std::max<std::size_t>(workers.size(), 1));
    const double hours = time.a_month ? *time.a_month : *time.once;
    (time.a_month ? part_.hours_a_month : part_.hours_once) += people * hours;
    for (const model::ValueView& worker : workers) {
      Served& served = served_by(worker);
      (time.a_month ? served.hours_a_month : served.hours_once) += hours;
    }
  }

  Served& served_by(const model::ValueView& worker) {
    const std::string key =
        party_key(model_.find(worker.document(), NameKind::customer_party, worker->text), worker->text);
    const auto found = std::find_if(part_.served.begin(), part_.served.end(),
                                    [&](const Served& served) { return served.party == key; });
    return found != part_.served.end() ? *found : part_.served.emplace_back(Served{key, 0, 0});
  }

  const model::Model& model_;
  view::Wording words_;
  std::string page_;
  TierPart& part_;
};

}  // namespace

std::string tier_key(const model::Model& model, const model::Document& journey, std::string_view tier) {
  const Entity entity = model.find(journey, NameKind::tier, tier);
  const bool own = entity && &entity.document() == &journey;
  return party_file_name(own ? std::string(entity.root().id()) + "-" + std::string(tier) : tier);
}

std::vector<ToldTier> tell_tiers(const model::Model& model, Entity journey, const view::TierChart& chart,
                                 std::string_view folder) {
  const std::vector<std::string_view> names = facts::tiers_of(model, journey.document());
  std::vector<std::string> titles;
  for (const view::TierColumn& column : chart.tiers) {
    titles.push_back(column.title);
  }
  std::vector<ToldTier> told;
  for (std::size_t i = 0; i < names.size(); i++) {
    const view::TierColumn& column = chart.tiers[i];
    TierPart part;
    part.journey = journey.title();
    part.href = from_above(column.href, folder);
    part.tiers = titles;
    part.self = i;
    part.differences = Differences(chart, i, folder).all();
    ToldTier tier;
    tier.key = tier_key(model, journey.document(), names[i]);
    tier.title = column.title;
    tier.model = column.model;
    tier.facts = column.facts;
    tell_of_heads(model, model.find(journey.document(), NameKind::tier, names[i]), tier);
    tier.parts.push_back(std::move(part));
    told.push_back(std::move(tier));
  }
  return told;
}

void tell_services(const model::Model& model, Entity copy, std::string_view page, TierPart& part) {
  Services services(model, page, part);
  const facts::Timeline timeline(model, copy);
  const Happenings happenings(copy);
  services.add_targets(copy);
  for (const Entity& stage : copy.children("stages"_key)) {
    services.add(facts::in_order_of_time(timeline, happenings.in(stage)));
    services.add_targets(stage);
  }
  services.add(facts::in_order_of_time(timeline, happenings.in(Entity())));
}

}  // namespace jc::emit
