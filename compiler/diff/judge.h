// What a difference means, and to whom: its classes with their directions, by the role of its key.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "compiler/diff/compare.h"
#include "compiler/model/model.h"

namespace jc::diff {

// The two sides of a comparison.
struct Sides {
  const model::Model& before;
  const model::Model& after;
  // Titles of tiers by id, as they are called now; found when the first is asked for.
  mutable std::optional<std::unordered_map<std::string, std::string>> tiers = std::nullopt;
};

struct Judgement {
  Classes classes;
  History history = History::none;
  // What makes it plain, for the sentence: "2 business hours later", "26 instead of 52 times a year".
  std::string remark;
};

Judgement judge(const Sides& sides, const Difference& difference);

// Whom an entity is written for.
enum class Audience : std::uint8_t {
  // What customers meet.
  customer,
  // What colleagues do among themselves.
  team,
  // What is counted.
  numbers,
  // What explains the map to those who read it.
  reader,
};
Audience audience_for(const model::Model& model, const model::Entity& entity);

// The parts of `judge`, a file each.
Judgement judge_time(const Difference& difference, bool customer);
Judgement judge_content(const Difference& difference);
Judgement judge_condition(const Sides& sides, const Difference& difference, bool customer);
Judgement judge_work(const Sides& sides, const Difference& difference, bool customer);
Judgement judge_number(const Sides& sides, const Difference& difference);
// 1 where more of the metric is better, -1 where less is, 0 where nobody says it.
int better(const model::Model& model, const model::Document& document, std::string_view metric);
Judgement judge_people(const Sides& sides, const Difference& difference);
Judgement judge_presence(const Sides& sides, const Difference& difference);

// More, fewer, the same number of other ones: of what lists name.
enum class Count : std::uint8_t { more, fewer, others };
Count count_of(const model::ValueView& before, const model::ValueView& after);

}  // namespace jc::diff
