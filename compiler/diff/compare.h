// Compares two records and all that stands in them, key by key along the field tables, and lists where their
// meanings differ.
#pragma once
#include <string>
#include <vector>

#include "compiler/diff/change.h"
#include "compiler/model/document.h"

namespace jc::diff {

// One value, or one entity, that is not as it was.
struct Difference {
  Verb verb = Verb::changed;
  // What it is about, on each side; one of them false for what comes or goes.
  model::Entity before;
  model::Entity after;
  // The record with the key: the entity itself or a part of it.
  model::Entity part_before;
  model::Entity part_after;
  // `due`, `success.customer`; empty where the entity comes, goes or moves.
  std::string key;
  // Its line in the tables; nullptr for a team's own keys.
  const model::Field* field = nullptr;
  model::ValueView was;
  model::ValueView is;
  // The owners in effect are compared, wherever they are written: these are they.
  bool owners = false;
  std::vector<std::string> owners_before;
  std::vector<std::string> owners_after;
  // The items of a list come in another order.
  bool order = false;
  // What `after` was one with, or what it takes in.
  model::Entity split_from;
  std::vector<model::Entity> merged_from;
  // Of a stage or a journey that comes or goes: where what stands in it stood before, or stands now; and that
  // this is all that stands in it.
  std::vector<model::Entity> parts_elsewhere;
  bool only_moved = false;

  const model::Entity& entity() const { return after ? after : before; }
  const model::Entity& part() const { return part_after ? part_after : part_before; }
  model::KeyId key_id() const;
  // What stands in both for sure.
  bool is_coming_or_going() const { return verb == Verb::added || verb == Verb::removed; }
};

// What differs between two records of the same kind. Of a journey its shared names are left out (names.h
// compares them), what its tiers change (that shows in their effective journeys), and its own history.
std::vector<Difference> compare(const model::Entity& before, const model::Entity& after);

// What came or went under one id in two places has moved; what became several, or one of several, is told as
// what is left for each.
void join_moves(std::vector<Difference>& found);
// May be the same thing in another document, where other things are called so too: most of it is said alike.
bool is_alike_enough(const model::Entity& before, const model::Entity& after);
// The stage that it stands in, or the journey where it stands in none.
model::Entity holder_of(const model::Entity& part);
// As `join_moves`, where it stood in a stage or a journey that is gone, or stands in one that is new.
void join_moved_parts(std::vector<Difference>& found);
void join_splits(std::vector<Difference>& found);

// Paths of a whole and of a part of it, found where all customers were looked at.
struct Parting {
  std::string before;
  std::string after;
};
// As `join_splits`, for customers who had the whole and have the part, or the reverse.
void join_known(std::vector<Difference>& found, const std::vector<Parting>& partings);

// Ids of those for whom the record is: tiers, segments or personas, by the first of these keys that it has.
std::vector<std::string_view> audience_of(const model::Entity& record);

// The names that own it in the end, sorted; `none` where nobody does on purpose.
std::vector<std::string> owners_in_effect(const model::Entity& record);

}  // namespace jc::diff
