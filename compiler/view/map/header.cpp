#include "compiler/view/map/header.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/text/joined.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/owners.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using language::NameKind;
using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

// More metrics than this run on in one text.
constexpr std::size_t kMetricLines = 5;

class Header {
 public:
  Header(facts::Context& context, const Entity& journey, const MapItems& items)
      : model_(context.model()), journey_(journey), wording_(items.wording()) {}

  MapHeader build(std::string_view kind) {
    header_.kind = say(kind.empty() ? kind_by_type() : std::string(kind));
    if (const std::string_view view = view_in_words(journey_.text("view"_key)); !view.empty()) {
      header_.kind += fmt::format("  \xC2\xB7  {}", say(view));
    }
    header_.title = journey_.title();
    header_.goal = text("goal"_key);
    header_.summary = text("summary"_key);
    add_chips();
    for (const std::string_view name : journey_.texts("personas"_key)) {
      add_persona(name);
    }
    add_situation();
    add_left_out();
    add_metrics();
    add_duration();
    add_people();
    return std::move(header_);
  }

 private:
  std::string text(language::KeyId key) const {
    const ValueView value = journey_.find(key);
    return value && !value.is(Is::none) ? std::string(journey_.text(key)) : "";
  }

  std::string kind_by_type() const {
    const auto types = journey_.texts("type"_key);
    const std::string_view type = types.empty() ? std::string_view() : types.front();
    return type == "lifecycle"   ? "Customer lifecycle map"
           : type == "playbook"  ? "Playbook map"
           : type == "service"   ? "Service journey map"
           : type == "buyer"     ? "Buyer journey map"
           : type == "blueprint" ? "Service journey map"
                                 : "Customer journey map";
  }

  void add_chips() {
    if (!journey_.document().tier.empty()) {
      header_.chips.push_back(wording_.title(journey_.document(), NameKind::tier, journey_.document().tier));
    }
    if (std::string status = text("status"_key); !status.empty()) {
      header_.chips.push_back(say(status));
    }
    if (const std::string version = text("version"_key); !version.empty()) {
      header_.chips.push_back(say("version ") + version);
    }
    if (const std::string date = last_date(); !date.empty()) {
      header_.chips.push_back(say("as of ") + date);
    }
  }

  // The last change or review that was written down.
  std::string last_date() const {
    ValueView last;
    const auto add = [&](const ValueView& date) {
      if (date.is(Is::date) && (!last || date->number() > last->number())) {
        last = date;
      }
    };
    for (const Entity& change : journey_.children("changes"_key)) {
      add(change.find("date"_key));
    }
    const Entity governance = journey_.child("governance"_key);
    if (const Entity review = governance ? governance.child("review"_key) : Entity()) {
      add(review.find("last"_key));
    }
    return day_in_words(last);
  }

  MapItem& add_fact(std::string lead, IconKind icon) {
    MapItem fact;
    fact.lead = std::move(lead);
    fact.icon = icon;
    return header_.facts.emplace_back(std::move(fact));
  }

  void add_persona(std::string_view name) {
    const Entity persona = model_.find(journey_.document(), NameKind::persona, name);
    MapItem& fact = add_fact(say("Persona"), IconKind::person);
    fact.text = persona ? persona.title() : std::string(name);
    if (!persona) {
      return;
    }
    const auto add = [&](language::KeyId key, IconKind icon) {
      if (const std::string_view words = persona.text(key); !words.empty()) {
        fact.details.push_back({std::string(words), icon});
      }
    };
    add("goal"_key, IconKind::target);
    add("context"_key, IconKind::search);
    add("quote"_key, IconKind::quote);
    for (std::string& role : wording_.titles(persona, "role"_key, NameKind::customer_party)) {
      fact.tags.push_back({std::move(role), std::nullopt});
    }
  }

  static void add_detail(MapItem& fact, std::string_view before, const std::string& words) {
    if (!words.empty()) {
      fact.details.push_back({say(before) + words, std::nullopt});
    }
  }

  // Or why there is nothing to tell, on purpose.
  std::string or_reason(language::KeyId key, std::string words) const {
    const std::string reason = Wording::reason(journey_, key);
    return reason.empty() ? std::move(words) : say("none") + ", " + reason;
  }

  void add_situation() {
    MapItem fact;
    const auto segments = wording_.titles(journey_, "segments"_key, NameKind::segment);
    const auto products = wording_.titles(journey_, "product"_key, NameKind::product);
    add_detail(fact, "For: ", or_reason("segments"_key, listed(segments)));
    add_detail(fact, "Product: ", or_reason("product"_key, listed(products)));
    add_detail(fact, "Situation: ", or_reason("context"_key, text("context"_key)));
    add_detail(fact, "How often: ", or_reason("frequency"_key, text("frequency"_key)));
    if (const Entity scope = journey_.child("scope"_key)) {
      add_detail(fact, "Begins: ", std::string(scope.text("begins"_key)));
      add_detail(fact, "Ends: ", std::string(scope.text("ends"_key)));
      std::vector<std::string> excludes;
      for (const std::string_view each : scope.texts("excludes"_key)) {
        excludes.emplace_back(each);
      }
      add_detail(fact, "Left out: ", listed(excludes));
    }
    if (!fact.details.empty()) {
      add_fact(say("Scope"), IconKind::flag).details = std::move(fact.details);
    }
  }

  // The map shows none of them.
  void add_left_out() {
    const LeftOut left_out = wording_.left_out(journey_.document());
    if (left_out.stages.empty()) {
      return;
    }
    MapItem& fact = add_fact(say("Not for ") + left_out.tier, IconKind::cross);
    for (const std::string& stage : left_out.stages) {
      add_detail(fact, "", stage);
    }
  }

  // Metrics of the journey as a whole.
  void add_metrics() {
    MapItem fact;
    const std::vector<std::string> targets = wording_.phrases(journey_, "metrics"_key);
    add_detail(fact, "", or_reason("metrics"_key, ""));
    if (targets.size() > kMetricLines) {
      add_detail(fact, "", text::joined(targets, "  \xC2\xB7  "));
    } else {
      for (const std::string& target : targets) {
        add_detail(fact, "", target);
      }
    }
    if (!fact.details.empty()) {
      add_fact(say("How we know it works"), IconKind::chart).details = std::move(fact.details);
    }
  }

  void add_duration() {
    if (const std::string words = or_reason("duration"_key, wording_.phrase(journey_, "duration"_key));
        !words.empty()) {
      add_detail(add_fact(say("How long it takes"), IconKind::clock), "", words);
    }
  }

  void add_people() {
    MapItem fact;
    const auto add = [&](std::string_view words, language::KeyId key) {
      add_detail(fact, words, or_reason(key, wording_.people(journey_, key)));
    };
    add_detail(fact, "Owner: ", or_reason("owner"_key, own_owners_of(wording_, journey_)));
    add("Sponsor: ", "sponsor"_key);
    add("Maintained by: ", "maintainer"_key);
    add("Facilitator: ", "facilitator"_key);
    add("Stakeholders: ", "stakeholders"_key);
    if (!fact.details.empty()) {
      add_fact(say("Who answers for it"), IconKind::people).details = std::move(fact.details);
    }
  }

  const model::Model& model_;
  Entity journey_;
  const Wording& wording_;
  MapHeader header_;
};

}  // namespace

MapHeader header_of(facts::Context& context, const Entity& journey, const MapItems& items,
                    std::string_view kind) {
  return Header(context, journey, items).build(kind);
}

}  // namespace jc::view
