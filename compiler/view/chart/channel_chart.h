// Where a journey's contacts happen: its channels as rows, its stages as columns, each contact where it
// stands.
#pragma once
#include <string>
#include <vector>

#include "compiler/facts/derived.h"
#include "compiler/view/links.h"
#include "compiler/view/sign.h"

namespace jc::view {

struct ChannelContact {
  std::string title;
  std::string when;
  std::string href;
  bool automated = false;
  bool operator==(const ChannelContact&) const = default;
};

// How many contacts there are, and how many of them no person has to act in.
struct ContactCount {
  std::size_t all = 0;
  std::size_t automated = 0;
  bool operator==(const ContactCount&) const = default;
};

struct ChannelColumn {
  std::string title;
  std::string href;
  // Each contact once, in however many channels it happens.
  ContactCount count;
  bool operator==(const ChannelColumn&) const = default;
};

struct ChannelRow {
  std::string title;
  IconKind icon = IconKind::chat;
  // Contacts of which nobody said where they happen.
  bool unsaid = false;
  ContactCount count;
  // One for each column.
  std::vector<std::vector<ChannelContact>> cells;
  bool operator==(const ChannelRow&) const = default;
};

struct ChannelChart {
  std::string title;
  // Whose copy of the journey it is of, if any.
  std::string tier;
  // What the picture says, in a sentence.
  std::string headline;
  std::vector<ChannelColumn> columns;
  // Those with most contacts first.
  std::vector<ChannelRow> rows;
  // Whether they tell the same of what happens where.
  bool operator==(const ChannelChart& other) const { return columns == other.columns && rows == other.rows; }
};

// At least two channels are named: one alone needs no picture.
bool has_channels(const model::Entity& journey);

// Contacts that belong to no one stage stand in a column of their own, behind those of the stages.
ChannelChart channels_of(facts::Context& context, const model::Entity& journey, const Links& links);

}  // namespace jc::view
