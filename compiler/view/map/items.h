// Turns single records of a journey into what a map shows of them: their words, with details and tags.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/actors.h"
#include "compiler/view/map/journey_map.h"
#include "compiler/view/plays.h"
#include "compiler/view/wording.h"

namespace jc::view {

class MapItems {
 public:
  MapItems(facts::Context& context, const Links& links);

  MapItem text(const model::Entity& of, std::string text) const;
  MapItem remark(std::string reason) const;
  // Pains, gains, pressures, obstacles and limits.
  MapItem insight(const model::Entity& insight) const;
  MapItem touchpoint(const model::Entity& touchpoint) const;
  MapItem milestone(const model::Entity& milestone) const;
  // What happens when the milestone is late, in a line each, for where there is no lane for it.
  void add_fallbacks(MapItem& item, const model::Entity& milestone) const;
  MapItem activity(const model::Entity& activity) const;
  MapItem opportunity(const model::Entity& opportunity) const;
  MapItem lane_item(const model::Entity& item) const;
  // A line says that the item serves the other one: its words need not.
  static void draw_as_line(MapItem& item, const std::string& served);
  MapItem contingency(const model::Entity& contingency, std::string_view about) const;
  MapItem status(const model::Entity& status) const;
  MapItem play(const ShownPlay& play) const;
  MapItem handoff(const model::Entity& handoff, const FlowHandoff& shown) const;
  // Purpose, outcome, value and bounds of a stage; without text and details where it says none of these.
  MapItem goal(const model::Entity& stage) const;
  // Why it says none of these, on purpose.
  std::vector<MapItem> goal_remarks(const model::Entity& stage) const;
  // One for each side that has to bring something.
  std::vector<MapItem> brings(const model::Entity& stage) const;
  MapColumn step(const model::Entity& step) const;
  // What the step's people do: the action of a blueprint.
  MapItem action(const model::Entity& step) const;

  // Contingencies of steps have a lane of their own, and are not told on the steps as well.
  void leave_fallbacks_to_lane() { fallbacks_on_steps_ = false; }

  // Of the journey that records are shown of: without it, people have no signs.
  void show_actors(const model::Entity& journey) { actors_ = Actors(model_, journey); }

  const Wording& wording() const { return wording_; }
  // Where a reader finds more about the entity, or about the nearest one around it.
  std::string href(model::Entity entity) const;
  // Its own, or what it inherits.
  static Confidence confidence(model::Entity entity);

 private:
  MapItem start(const model::Entity& entity, std::string text) const;
  // `only` tags: tiers, segments and personas.
  void add_only(MapItem& item, const model::Entity& entity) const;
  // The keys of which the tables say that they are lines on cards.
  void add_lines(MapItem& item, const model::Entity& entity) const;
  void add(MapItem& item, IconKind icon, std::string text, std::string_view before = {}) const;
  void add_work(MapItem& item, const model::Entity& work) const;
  static void add_automated(MapItem& item, const model::Entity& entity);
  void add_sides(MapItem& item, const model::Entity& touchpoint) const;
  void add_evidence(MapItem& item, const model::Entity& insight) const;
  std::string of_handoff(const model::Entity& contact) const;
  std::string with_titles(const model::Entity& of, const std::string& text) const;

  const model::Model& model_;
  Wording wording_;
  const Links& links_;
  Actors actors_;
  bool fallbacks_on_steps_ = true;
};

}  // namespace jc::view
