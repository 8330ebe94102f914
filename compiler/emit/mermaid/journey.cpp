#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

#include "compiler/emit/mermaid/mermaid.h"
#include "compiler/emit/mermaid/text.h"
#include "compiler/view/map/feelings.h"

namespace jc::emit {

namespace {

using model::Entity;
using language::operator""_key;

constexpr long kNeutral = 3;

// What is done, and what it is a part of.
struct Task {
  Entity entity;
  Entity around;
};

// What is done in a stage, from the finest that is written: steps, contacts, or the stage itself.
std::vector<Task> tasks_in(const Entity& around) {
  std::vector<Entity> found = around.children("steps"_key);
  found = found.empty() ? around.children("touchpoints"_key) : found;
  std::vector<Task> tasks;
  for (const Entity& entity : found) {
    tasks.push_back({entity, around});
  }
  if (tasks.empty()) {
    tasks.push_back({around, around});
  }
  return tasks;
}

class Journey {
 public:
  Journey(facts::Context& context, Entity journey) : items_(context, kNowhere), journey_(journey) {
    const auto stages = journey.children("stages"_key);
    for (const Entity& stage : stages.empty() ? std::vector<Entity>{journey} : stages) {
      sections_.push_back({stages.empty() ? "" : stage.title(), tasks_in(stage)});
    }
    read_feelings(context);
  }

  std::string write() {
    for (const auto& [title, tasks] : sections_) {
      text_ += title.empty() ? "" : fmt::format("  section {}\n", mermaid_name(title));
      for (const Task& task : tasks) {
        write_task(task);
      }
    }
    const std::string_view remark = unscored_ ? "%% Tasks whose feeling nobody scored stand at 3.\n" : "";
    return fmt::format("journey\n{}  title {}\n{}", remark, mermaid_name(journey_.title()), text_);
  }

 private:
  inline static const view::Links kNowhere;

  // Where each entity that has feelings stands from 0 to 1: the mean of all of them, at the middle of those
  // that change.
  void read_feelings(facts::Context& context) {
    std::vector<view::MapPlace> places;
    for (const auto& [title, tasks] : sections_) {
      for (const Task& task : tasks) {
        for (const Entity& entity : {task.entity, task.around}) {
          if (entity.kind() != language::Kind::touchpoint) {
            places.push_back({entity, {places.size(), places.size()}});
          }
        }
      }
    }
    const view::MapFeelings found = view::feelings_of(context, items_, journey_, places);
    for (const view::MapPlace& place : places) {
      double sum = 0;
      int count = 0;
      for (const view::MapFeeling& feeling : found.feelings) {
        if (feeling.span == place.span && feeling.from && feeling.to) {
          sum += (*feeling.from + *feeling.to) / 2;
          count++;
        }
      }
      if (count > 0) {
        levels_[place.entity.record_id()] = sum / count;
      }
    }
  }

  void write_task(const Task& task) {
    const auto own = levels_.find(task.entity.record_id());
    const auto found = own != levels_.end() ? own : levels_.find(task.around.record_id());
    const bool scored = found != levels_.end();
    unscored_ = unscored_ || !scored;
    text_ += fmt::format("    {}: {}", mermaid_name(task.entity.title()),
                         scored ? 1 + std::lround(4 * found->second) : kNeutral);
    const std::vector<std::string> actors = actors_of(task.entity);
    for (std::size_t i = 0; i < actors.size(); i++) {
      text_ += (i == 0 ? ": " : ", ") + mermaid_actor(actors[i]);
    }
    text_ += '\n';
  }

  std::vector<std::string> actors_of(const Entity& task) const {
    std::vector<std::string> actors;
    std::set<std::string> seen;
    const auto take = [&](const std::vector<std::string>& names) {
      for (const std::string& name : names) {
        if (seen.insert(name).second) {
          actors.push_back(name);
        }
      }
    };
    take(items_.wording().titles(task, "actor"_key, language::NameKind::customer_party));
    if (const Entity who = task.child("who"_key)) {
      for (const language::KeyId side : {"customer"_key, "team"_key, "partner"_key}) {
        take(items_.wording().titles(who, side, language::NameKind::customer_party));
      }
    }
    if (actors.empty()) {
      take(items_.wording().titles(journey_, "personas"_key, language::NameKind::persona));
    }
    return actors;
  }

  view::MapItems items_;
  Entity journey_;
  std::vector<std::pair<std::string, std::vector<Task>>> sections_;
  std::map<model::RecordId, double> levels_;
  std::string text_;
  bool unscored_ = false;
};

}  // namespace

std::string mermaid_journey(facts::Context& context, model::Entity journey) {
  return Journey(context, journey).write();
}

}  // namespace jc::emit
