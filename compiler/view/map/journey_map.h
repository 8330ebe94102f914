// What a journey map or service blueprint shows, as plain text and numbers: whoever has a model fills this in
// (map_of_journey.h), and lay_out_map (map.h) draws it. Texts arrive ready to show; nothing here is parsed.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/view/flow/flow_graph.h"
#include "compiler/view/map/lanes.h"
#include "compiler/view/sign.h"
#include "compiler/view/span.h"

namespace jc::view {

enum class Confidence : std::uint8_t { unsaid, assumption, reasoned, validated };

// Somebody who acts, in a dot with initials.
struct MapActor {
  // What stands between this dot and the one before: arrows where it is known who starts.
  enum class Before : std::uint8_t { nothing, gap, arrow, arrows };
  std::string initials;
  std::string title;
  // Not of our own people: a ring in place of a dot.
  bool outside = false;
  Before before = Before::nothing;
  bool operator==(const MapActor&) const = default;
};

struct MapDetail {
  std::string text;
  std::optional<IconKind> icon;
  std::string href = {};  // of these words alone
  // Of the chip of a tag: what a state means is said in colour too, and strongly with a tone.
  Role role = Role::chip;
  int tone = -1;
  // The people whom the words name: their dots stand before the words, or alone where these have no room.
  std::vector<MapActor> actors = {};
  bool operator==(const MapDetail&) const = default;
};

// Before the points of a list, with a space at which no line breaks.
inline constexpr std::string_view kBullet = "\xE2\x80\xA2\xC2\xA0";

// One thing a map shows: drawn exactly once, as a card, a bar or a mark.
struct MapItem {
  std::string text;
  std::string lead;  // small, above the text
  std::vector<MapDetail> details;
  std::vector<MapDetail> tags;
  std::string desc;  // for screen readers, beside the text
  std::string href;
  std::optional<IconKind> icon;  // in place of the lane's own
  Confidence confidence = Confidence::unsaid;
  // The text is a name that details follow, whatever the lane holds.
  bool named = false;
  // Words that say why there is nothing: no box is drawn.
  bool remark = false;
  // The columns it belongs to: one step, all steps of a stage, or all of the journey.
  Span span;
  // For items that are written once for several columns: those columns, in order and without gaps inside a
  // run. Empty for all others.
  std::vector<Span> runs;
  // On a blueprint: the texts of the items that it serves.
  std::vector<std::string> serves;
  bool operator==(const MapItem&) const = default;
};

struct MapLane {
  LaneKind kind = LaneKind::own;
  std::string title;  // where it differs from that of the kind
  std::vector<MapItem> items;
  // The lane of an earlier map that this one is known to be the same as, in place of items: map_drawn.h.
  const MapLane* same_as = nullptr;
  bool operator==(const MapLane&) const = default;
};

inline const std::vector<MapItem>& items_of(const MapLane& lane) {
  return lane.same_as != nullptr ? lane.same_as->items : lane.items;
}

// A column: a step, or a stage without steps.
struct MapColumn {
  double weight = 1;  // of the width, beside others
  bool step = false;
  // For steps.
  std::string title;
  std::vector<MapDetail> details;
  std::vector<MapDetail> tags;
  std::string href;
  Confidence confidence = Confidence::unsaid;
  bool operator==(const MapColumn&) const = default;
};

struct MapStage {
  std::size_t number = 0;  // from 1; 0 for none
  std::string title;       // empty where the journey has steps alone
  Span span;
  std::string owner;  // with OwnerOrigin::none the reason
  OwnerOrigin owner_origin = OwnerOrigin::unset;
  int owner_tone = -1;
  std::string duration;
  std::vector<std::string> overlaps;
  Terminal terminal = Terminal::none;
  // Nobody comes here by just going on from the stage before; `aside` where the journey only ends here.
  bool apart = false;
  bool aside = false;
  Confidence confidence = Confidence::unsaid;
  std::string href;
  bool operator==(const MapStage&) const = default;
};

// A feeling, for one persona or for all. Levels go from 0 (worst) to 1 (best).
struct MapFeeling {
  Span span;
  std::size_t persona = 0;  // in MapFeelings::personas
  std::string label;
  std::string score;  // as written
  // Neither where the feeling is only a word; different where it changes.
  std::optional<double> from;
  std::optional<double> to;
  std::string href;
  // Words that say why there is none.
  bool remark = false;
  bool operator==(const MapFeeling&) const = default;
};

struct MapFeelings {
  std::vector<std::string> personas;  // one without a name where nobody was named
  std::vector<MapFeeling> feelings;
  std::vector<Span> truths;  // moments of truth
  std::string best;          // the ends of the scale in words or numbers
  std::string worst;
  std::vector<std::string> throughout;  // feelings about the journey as a whole
  bool operator==(const MapFeelings&) const = default;
};

struct MapMilestone {
  MapItem item;
  std::string due;
  // Days from the beginning of the journey, for the order; not there where that can't be told.
  std::optional<double> day;
  std::string mark;  // what the ruler says: "day 30", or the due date as written
  bool operator==(const MapMilestone&) const = default;
};

// At the left border of column `border`, or after the last one.
struct MapHandoff {
  MapItem item;
  std::size_t border = 0;
  // It belongs to no stage: drawn for the journey as a whole.
  bool anywhere = false;
  // It neither leaves its stage nor enters it: the columns of that stage.
  std::optional<Span> inside;
  bool operator==(const MapHandoff&) const = default;
};

struct MapHeader {
  std::string kind;  // "Customer journey map"
  std::string title;
  std::string goal;
  std::string summary;
  std::vector<std::string> chips;
  std::vector<MapItem> facts;  // persona, segments, scope, people; `lead` names them
  bool operator==(const MapHeader&) const = default;
};

struct JourneyMap {
  // What most of it shares, said once and drawn plain: only what differs from it is marked.
  Confidence usual = Confidence::unsaid;
  // Columns hold so many words that they are made wider.
  bool dense = false;
  // The lanes are those of a service blueprint, with lines of interaction and visibility between them.
  bool blueprint = false;
  MapHeader header;
  std::vector<MapStage> stages;
  std::vector<MapColumn> columns;
  // From top to bottom. Those of the kinds `feelings`, `milestones` and `owners` have their content below.
  std::vector<MapLane> lanes;
  MapFeelings feelings;
  std::vector<MapMilestone> milestones;
  std::vector<MapHandoff> handoffs;
};

}  // namespace jc::view
