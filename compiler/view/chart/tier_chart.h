// What the tier comparison shows of a journey, as plain text: one framework, and what each tier's customers
// get of it. tiers_of_journey.cpp fills it in from a model, tiers.cpp draws it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct TierColumn {
  std::string title;
  std::string model;               // what the support is like, in a sentence
  std::vector<std::string> facts;  // "serves Enterprise", "15 accounts per CSM"
  std::vector<std::string> includes;
  std::string href;
  bool operator==(const TierColumn&) const = default;
};

enum class TierMark : std::uint8_t {
  none,
  missing,     // it should be there and is not
  on_purpose,  // empty for a reason
};

// A line of a cell.
struct TierLine {
  std::string text;
  std::optional<IconKind> icon;
  TierMark mark = TierMark::none;
  bool operator==(const TierLine&) const = default;
};

struct TierCell {
  // Empty where the tier does without.
  std::vector<TierLine> lines;
  std::string href;  // not compared: each tier has a page of its own
  bool operator==(const TierCell& other) const { return lines == other.lines; }
};

struct TierRow {
  std::string title;
  std::string kind;  // "milestone", "contact", or empty
  std::optional<IconKind> icon;
  std::string href;
  std::string only_for;  // the tiers that what is written is for, where it is not for all
  TierCell framework;
  std::vector<TierCell> tiers;  // as the columns
};

struct TierSection {
  std::string title;
  std::string href;
  std::vector<TierRow> rows;
  // As the columns: why a tier does without the whole stage, or nothing in words where it just does. Its
  // cells are empty then.
  std::vector<std::optional<std::string>> left_out;
};

struct TierChart {
  std::string title;
  std::vector<TierColumn> tiers;
  std::vector<TierSection> sections;  // a stage each, and one for what belongs to no stage
};

// Every tier that the journey speaks of. `journey` is the root
// of the journey as written; `link` is asked about parts of it and of the tiers' copies.
TierChart tiers_of_journey(const facts::Context& context, model::Entity journey, const Links& links);

}  // namespace jc::view
