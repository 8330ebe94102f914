#include <algorithm>
#include <unordered_map>

#include "compiler/facts/owner.h"
#include "compiler/facts/portfolio.h"
#include "compiler/view/chart/portfolio_chart.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::NameKind;
using model::Entity;
using model::Is;
using language::operator""_key;

class PortfolioBuilder {
 public:
  PortfolioBuilder(facts::Context& context, Entity portfolio, const Links& links)
      : context_(context), model_(context.model()), wording_(model_), portfolio_(portfolio), links_(links) {}

  PortfolioChart build() {
    chart_.title = portfolio_.title();
    add_orchestration();
    for (const std::string_view stage : portfolio_.texts("lifecycle"_key)) {
      add_stage(stage, false);
    }
    // All stages first: products have a cell for each.
    const auto products = portfolio_.children("products"_key);
    for (const Entity& product : products) {
      for (const std::string_view stage : product.texts("primary-stages"_key)) {
        add_stage(stage, true);
      }
    }
    for (const Entity& meeting : portfolio_.children("intersections"_key)) {
      add_stage(meeting.text("stage"_key), true);
    }
    for (const Entity& product : products) {
      add_product(product);
    }
    for (const Entity& meeting : portfolio_.children("intersections"_key)) {
      add_meeting(meeting);
    }
    return std::move(chart_);
  }

 private:
  void add_stage(std::string_view id, bool outside) {
    if (id.empty() || !places_.emplace(id, stages_.size()).second) {
      return;
    }
    stages_.push_back(id);
    PortfolioStage& made = chart_.stages.emplace_back();
    made.title = title_in_lifecycle(model_, id);
    made.outside = outside;
    for (const Entity& product : facts::products_of_stage(portfolio_, id).apart) {
      made.apart.push_back(title_of_product(model_, product));
    }
  }

  void fact(std::string lead, std::string text) {
    if (!text.empty()) {
      chart_.orchestration.push_back({std::move(lead), std::move(text)});
    }
  }

  void add_orchestration() {
    const Entity made = portfolio_.child("orchestration"_key);
    if (!made) {
      return;
    }
    const std::string_view kind = made.text("model"_key);
    fact(say("Orchestration"), kind == "senior" ? say("One senior orchestrator keeps the whole picture")
                               : kind == "federation"
                                   ? say("A federation: peers who share a standard and a meeting")
                                   : std::string(kind));
    const Answer senior = people_in(wording_, made, "owner"_key);
    fact(say("Senior orchestrator"),
         senior.none.empty() ? senior.words : say("Nobody, on purpose: ") + senior.none);
    fact(say("Shared standard"), std::string(made.text("standard"_key)));
    fact(say("They meet in"), meeting_of(made));
    fact(say("Accepted cost"), std::string(made.text("accepted-cost"_key)));
  }

  std::string meeting_of(const Entity& made) const {
    const std::string_view name = made.text("meeting"_key);
    if (name.empty()) {
      return "";
    }
    const Entity ritual = model_.find(portfolio_.document(), NameKind::ritual, name);
    const std::string cadence = ritual ? wording_.phrase(ritual, "cadence"_key) : "";
    return (ritual ? ritual.title() : std::string(name)) + (cadence.empty() ? "" : ", " + cadence);
  }

  void add_product(const Entity& product) {
    PortfolioProduct made;
    made.title = title_of_product(model_, product);
    made.orchestrator = people_in(wording_, product, "orchestrator"_key);
    made.no_primary = Wording::reason(product, "primary-stages"_key);
    made.owner = wording_.people(product, "owner"_key);
    made.segments = listed(wording_.titles(product, "segments-served"_key, NameKind::segment));
    const auto primary = product.texts("primary-stages"_key);
    for (const std::string_view stage : stages_) {
      made.cells.push_back(
          {std::find(primary.begin(), primary.end(), stage) != primary.end(), false, "", "", "", {}});
    }
    for (const std::string_view name : product.texts("journeys"_key)) {
      add_journey(made, name);
    }
    products_.push_back(product.id());
    chart_.products.push_back(std::move(made));
  }

  void add_journey(PortfolioProduct& made, std::string_view name) const {
    const Entity journey = model_.find(portfolio_.document(), NameKind::journey, name);
    made.journeys.push_back(journey ? journey.title() : std::string(name));
    if (!journey) {
      return;
    }
    made.href = made.href.empty() ? links_.of(journey) : made.href;
    const JourneyState state = state_of(context_, journey, links_);
    if (state.review.overdue) {
      made.overdue.push_back(state.review.words);
    }
    made.wins.insert(made.wins.end(), state.wins.begin(), state.wins.end());
    std::size_t number = 0;
    for (const Entity& stage : journey.children("stages"_key)) {
      const StageState& told = state.stages.at(number++);
      const auto found = places_.find(stage.id());
      if (found != places_.end()) {
        PortfolioCell& cell = made.cells[found->second];
        const std::string& column = chart_.stages[found->second].title;
        if (stage.title() != column) {
          cell.title += (cell.title.empty() ? "" : ", ") + stage.title();
        }
        cell.owner = cell.present ? cell.owner : owner_of(stage);
        cell.state = cell.present ? cell.state : told;
        cell.present = true;
        cell.href = cell.href.empty() ? links_.of(stage) : cell.href;
      }
    }
  }

  std::string owner_of(const Entity& stage) const {
    std::vector<std::string> owners;
    for (const std::string_view owner : facts::owner_set(context_, stage)) {
      owners.push_back(wording_.title(stage.document(), NameKind::party, owner));
    }
    return listed(owners);
  }

  void add_meeting(const Entity& meeting) {
    PortfolioMeeting made;
    const auto stage = places_.find(meeting.text("stage"_key));
    if (stage == places_.end()) {
      return;
    }
    made.stage = stage->second;
    for (const std::string_view name : meeting.texts("products"_key)) {
      const auto found = std::find(products_.begin(), products_.end(), name);
      if (found != products_.end()) {
        made.products.push_back(static_cast<std::size_t>(found - products_.begin()));
      } else {
        made.others.push_back(wording_.title(portfolio_.document(), NameKind::product, name));
      }
    }
    std::sort(made.products.begin(), made.products.end());
    made.coordinator = people_in(wording_, meeting, "coordinator"_key);
    made.why = meeting.text("why"_key);
    chart_.meetings.push_back(std::move(made));
  }

  facts::Context& context_;
  const model::Model& model_;
  Wording wording_;
  Entity portfolio_;
  const Links& links_;
  std::vector<std::string_view> stages_;
  // Where among them each is.
  std::unordered_map<std::string_view, std::size_t> places_;
  std::vector<std::string_view> products_;
  PortfolioChart chart_;
};

}  // namespace

std::string title_of_product(const model::Model& model, const Entity& product) {
  const bool own = product.field("title"_key) != nullptr;
  static constexpr language::Kind kDeclared[] = {language::Kind::product};
  const Entity declared = own ? Entity() : model.find(product.document(), kDeclared, product.id());
  return declared ? declared.title() : product.title();
}

std::string title_in_lifecycle(const model::Model& model, std::string_view id) {
  const std::string own =
      id.find(' ') != std::string_view::npos ? std::string(id) : language::sentence_case(id);
  std::string title;
  for (const Entity& journey : model.roots(language::Kind::journey)) {
    for (const Entity& stage : journey.children("stages"_key)) {
      if (stage.id() == id) {
        // What one journey calls it is no title for the others.
        if (!title.empty() && title != stage.title()) {
          return own;
        }
        title = stage.title();
      }
    }
  }
  return title.empty() ? own : title;
}

PortfolioChart portfolio_of(facts::Context& context, Entity portfolio, const Links& links) {
  return PortfolioBuilder(context, portfolio, links).build();
}

}  // namespace jc::view
