#include "compiler/facts/stage_content.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "compiler/facts/handoff.h"
#include "compiler/facts/read_as.h"
#include "compiler/facts/stage_ways.h"
#include "compiler/model/asked.h"

namespace jc::facts {

namespace {

bool is_there(const ValueView& value) {
  const bool holds_items = value && (value->is == Is::list || value->is == Is::table);
  return value && value->is != Is::nothing && !(holds_items && value->count == 0);
}

void add(const ValueView& value, std::vector<ValueView>& out) {
  if (!is_there(value)) {
    return;
  }
  for (const ValueView& item : value.items()) {
    out.push_back(item);
  }
}

// Some statement compares a metric with a number, which is a measure of the stage whether listed or not.
bool compares_metric(Context& context, const Document& document, const expr::Criterion& criterion) {
  if (criterion.join != expr::Criterion::Join::leaf) {
    return std::any_of(criterion.parts.begin(), criterion.parts.end(),
                       [&](const expr::Criterion& part) { return compares_metric(context, document, part); });
  }
  const auto* compared = std::get_if<expr::Compared>(&criterion.leaf.what);
  if (compared == nullptr || compared->kind == expr::NameKind::attribute) {
    return false;
  }
  const bool measured =
      std::any_of(compared->values.begin(), compared->values.end(),
                  [](const expr::Value& value) { return std::holds_alternative<expr::Quantity>(value); });
  return compared->kind == expr::NameKind::metric ||
         (measured && !context.model().find(document, NameKind::attribute, compared->name.text)) ||
         context.model().find(document, NameKind::metric, compared->name.text);
}

void add_compared(Context& context, const ValueView& criterion, std::vector<ValueView>& out) {
  const auto* content = read_as<expr::Criterion>(criterion);
  if (content != nullptr && compares_metric(context, criterion.document(), *content)) {
    out.push_back(criterion);
  }
}

// The transitions and hand-offs of a journey by the stages they name as `from`, each in the order they are
// written. Asked for every stage, made once.
struct WaysFrom {
  std::unordered_map<std::string_view, std::vector<ValueView>> by_stage;
};

void note_ways(const Entity& journey, KeyId key, WaysFrom& out) {
  const ValueView ways = journey.find(key);
  if (!ways || ways->is != Is::list) {
    return;
  }
  for (const ValueView& item : ways.items()) {
    const ValueView from = item.record() ? item.record().find("from"_key) : ValueView();
    for (const ValueView& name : from ? from.items() : std::vector<ValueView>()) {
      std::vector<ValueView>* held = name.is(Is::name) ? &out.by_stage[name->text] : nullptr;
      // A stage that is named twice is named.
      if (held != nullptr && (held->empty() || held->back().id() != item.id())) {
        held->push_back(item);
      }
    }
  }
}

void add_ways_from(Context& context, const Entity& stage, std::vector<ValueView>& out) {
  const WaysFrom& ways = context.cache<WaysFrom>(stage.document(), [](const Document& document) {
    WaysFrom made;
    note_ways(Entity(&document, 0), "transitions"_key, made);
    note_ways(Entity(&document, 0), "handoffs"_key, made);
    return made;
  });
  if (const auto found = ways.by_stage.find(stage.id()); found != ways.by_stage.end()) {
    out.insert(out.end(), found->second.begin(), found->second.end());
  }
}

// What the journey only tracks, such as a health score, is watched in every stage. A target on the journey
// is about the whole: it speaks for the stages where none of them says anything about metrics, be it
// `none: <reason>`.
bool stages_say_nothing(const Document& document) {
  const std::vector<Entity> stages = Entity(&document, 0).children("stages"_key);
  return std::none_of(stages.begin(), stages.end(), [](const Entity& stage) {
    const ValueView own = stage.find("metrics"_key);
    return own && (own->is == Is::list || own->is == Is::none);
  });
}

// Asked for every stage, answered once.
struct StagesWithoutMetrics {
  bool all = false;
};

bool speaks_for_stages(Context& context, const Entity& journey, const ValueView& metrics) {
  for (const ValueView& metric : metrics.items()) {
    const auto* target = read_as<expr::Target>(metric);
    if (target != nullptr && target->form == expr::Target::Form::tracked) {
      return true;
    }
  }
  return context
      .cache<StagesWithoutMetrics>(
          journey.document(),
          [](const Document& document) { return StagesWithoutMetrics{stages_say_nothing(document)}; })
      .all;
}

}  // namespace

std::vector<ValueView> stage_metrics(Context& context, Entity stage) {
  std::vector<ValueView> found;
  add(stage.find("metrics"_key), found);
  const ValueView value = stage.find("value"_key);
  if (value && (value.is(Is::none) || value.is(Is::unreadable))) {
    found.push_back(value);
  } else if (const Entity measured = stage.child("value"_key)) {
    add(measured.find("metric"_key), found);
  }
  for (const Entity& milestone : stage.children("milestones"_key)) {
    add(milestone.find("metrics"_key), found);
    if (found.empty()) {
      add_compared(context, milestone.find("done-when"_key), found);
    }
  }
  if (found.empty()) {
    add_compared(context, stage.find("exit"_key), found);
  }
  const ValueView of_journey = stage.root().find("metrics"_key);
  if (found.empty() && of_journey &&
      (of_journey.is(Is::none) || speaks_for_stages(context, stage.root(), of_journey))) {
    add(of_journey, found);
  }
  return found;
}

std::vector<ValueView> stage_exits(Context& context, Entity stage) {
  std::vector<ValueView> found;
  for (const KeyId key : {"exit"_key, "terminal"_key, "duration"_key, "window"_key}) {
    if (const ValueView value = stage.find(key); is_there(value)) {
      found.push_back(value);
    }
  }
  if (!found.empty()) {
    return found;
  }
  const StageWays& order = stage_ways(context, stage);
  const std::uint32_t at = order.index(stage);
  if (at == StageWays::kNone) {
    return found;
  }
  if (order.is_last(at)) {
    add(stage.find("id"_key), found);
    return found;
  }
  // The ways of the list come first, in its order.
  const auto by_list = std::partition_point(order.ways.begin(), order.ways.end(), [&](const Way& way) {
    return way.kind == Way::Kind::list && way.from < at;
  });
  for (auto way = by_list;
       way != order.ways.end() && way->kind == Way::Kind::list && way->from == at && found.empty(); ++way) {
    add(order.stages[way->to].find("entry"_key), found);
  }
  add(stage.find("handoff"_key), found);
  add_ways_from(context, stage, found);
  if (found.empty()) {
    found = handoffs_to_next(context, stage);
  }
  return found;
}

namespace {

// By the id of a play, the stages that name it.
struct StagesOfPlays {
  std::unordered_map<std::string_view, std::vector<Entity>> by_play;

  void add(const Document& document) {
    for (RecordId id = 0; id < document.records.size(); id++) {
      const Entity stage(&document, id);
      const bool may_name = stage.kind() == Kind::stage || stage.kind() == Kind::overlay_stage;
      if (!may_name || stage->removed) {
        continue;
      }
      for (const std::string_view play : stage.texts("plays"_key)) {
        std::vector<Entity>& known = by_play[play];
        if (known.empty() || known.back() != stage) {
          known.push_back(stage);
        }
      }
    }
  }
};

// Once for all plays: each would look through the journey, or through all of them, again.
const StagesOfPlays& stages_naming(Context& context, Entity play) {
  if (play.document().kind == Kind::journey) {
    return context.cache<StagesOfPlays>(play.document(), [](const Document& document) {
      StagesOfPlays found;
      found.add(document);
      return found;
    });
  }
  Asked::note(Asked::What::more);
  return context.whole<StagesOfPlays>([](const Model& model) {
    StagesOfPlays found;
    for (const Document& document : model.documents) {
      found.add(document);
    }
    return found;
  });
}

}  // namespace

std::vector<Entity> stages_of_play(Context& context, Entity play) {
  std::vector<Entity> found;
  for (const std::string_view name : play.texts("stages"_key)) {
    if (const Entity stage = context.model().find(play.document(), NameKind::stage, name)) {
      found.push_back(stage);
    }
  }
  const StagesOfPlays& naming = stages_naming(context, play);
  if (const auto known = naming.by_play.find(play.id()); known != naming.by_play.end()) {
    found.insert(found.end(), known->second.begin(), known->second.end());
  }
  return found;
}

}  // namespace jc::facts
