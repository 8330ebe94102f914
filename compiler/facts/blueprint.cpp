#include "compiler/facts/blueprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/facts/derived/topics.h"
#include "compiler/model/walk.h"
#include "compiler/source/nearest.h"

namespace jc::facts {

namespace {

struct Spelling {
  // Without what joins words, in small letters.
  std::string_view word;
  BlueprintRow row;
};
constexpr Spelling kSpellings[] = {
    {"physicalevidence", BlueprintRow::evidence},
    {"customeraction", BlueprintRow::actions},
    {"customeractions", BlueprintRow::actions},
    {"useractions", BlueprintRow::actions},
    {"front", BlueprintRow::front},
    {"frontstage", BlueprintRow::front},
    {"frontstageactions", BlueprintRow::front},
    {"frontstageinteractions", BlueprintRow::front},
    {"onstage", BlueprintRow::front},
    {"frontoffice", BlueprintRow::front},
    {"back", BlueprintRow::back},
    {"backstage", BlueprintRow::back},
    {"backstageactions", BlueprintRow::back},
    {"backstageinteractions", BlueprintRow::back},
    {"offstage", BlueprintRow::back},
    {"backoffice", BlueprintRow::back},
    {"support", BlueprintRow::support},
    {"supportprocess", BlueprintRow::support},
    {"supportprocesses", BlueprintRow::support},
    {"supportingprocesses", BlueprintRow::support},
};

std::string plain(std::string_view word) {
  std::string text;
  for (const char c : word) {
    if (c != '-' && c != '_' && c != ' ') {
      text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return text;
}

bool is_front(std::string_view lane) {
  const std::string word = plain(lane);
  return blueprint_row(lane) == BlueprintRow::front || word.starts_with("frontstage") ||
         word.starts_with("onstage");
}

// Rows of systems stay rows of their own, and are behind the front all the same.
bool is_back(std::string_view lane) {
  const std::string word = plain(lane);
  const std::optional<BlueprintRow> row = blueprint_row(lane);
  return row == BlueprintRow::back || row == BlueprintRow::support || word.starts_with("backstage") ||
         word.starts_with("support") || word.starts_with("systems");
}

struct Rows {
  bool front = false;
  bool back = false;
};

// What the lanes of a column hold; columns that an item stretches over are added to `across`.
Rows rows_of(const Entity& entity, std::set<std::string_view>& across) {
  Rows rows;
  // Work that customers don't see is what a back stage is for.
  rows.back = !entity.children("activities"_key).empty();
  const ValueView lanes = entity.find("lanes"_key);
  if (!lanes.is(Is::table)) {
    return rows;
  }
  for (const ValueView& lane : lanes.items()) {
    const std::vector<ValueView> items = lane.value().items();
    rows.front = rows.front || (is_front(lane->text) && !items.empty());
    if (!is_back(lane->text) || items.empty()) {
      continue;
    }
    rows.back = true;
    for (const ValueView& item : items) {
      const Entity record = item.record();
      const std::vector<std::string_view> names =
          record ? record.texts("across"_key) : std::vector<std::string_view>();
      across.insert(names.begin(), names.end());
    }
  }
  return rows;
}

struct Column {
  Entity entity;
  Rows rows;
  // What holds for all columns around it.
  bool back_around = false;
};

std::vector<Column> columns_of(const Entity& journey, std::set<std::string_view>& across) {
  std::vector<Column> columns;
  const bool everywhere = rows_of(journey, across).back;
  for (const Entity& step : journey.children("steps"_key)) {
    columns.push_back({step, rows_of(step, across), everywhere});
  }
  for (const Entity& stage : journey.children("stages"_key)) {
    const Rows own = rows_of(stage, across);
    const std::vector<Entity> steps = stage.children("steps"_key);
    for (const Entity& step : steps) {
      columns.push_back({step, rows_of(step, across), everywhere || own.back});
    }
    if (steps.empty() || (own.front && !own.back)) {
      columns.push_back({stage, own, everywhere});
    }
  }
  return columns;
}

}  // namespace

std::optional<BlueprintRow> blueprint_row(std::string_view lane) {
  const std::string word = plain(lane);
  const auto* found = std::find_if(std::begin(kSpellings), std::end(kSpellings),
                                   [&](const Spelling& each) { return each.word == word; });
  return found == std::end(kSpellings) ? std::nullopt : std::optional(found->row);
}

std::optional<Fact> front_without_back(Context& context, Entity journey) {
  std::set<std::string_view> across;
  const std::vector<Column> columns = columns_of(journey, across);
  const auto fronts = static_cast<std::size_t>(
      std::count_if(columns.begin(), columns.end(), [](const Column& each) { return each.rows.front; }));
  std::vector<Entity> bare;
  for (const Column& each : columns) {
    if (each.rows.front && !each.rows.back && !each.back_around && !across.contains(each.entity.id())) {
      bare.push_back(each.entity);
    }
  }
  if (bare.empty()) {
    return std::nullopt;
  }
  Fact fact;
  fact.at = place(context.model(), bare.size() == fronts ? journey.name_span() : bare.front().name_span());
  if (bare.size() == fronts) {
    fact.text = fmt::format("blueprint `{}` shows its front and nothing behind it", journey.id());
    return fact;
  }
  fact.about = bare.front();
  fact.text = bare.size() == 1
                  ? fmt::format("nothing is shown behind the front of {} `{}`", info(bare[0].kind()).name,
                                bare[0].id())
                  : fmt::format("nothing is shown behind the front of {} of {} steps, `{}` first",
                                bare.size(), fronts, bare[0].id());
  for (std::size_t i = 1; i < bare.size(); i++) {
    fact.related.push_back({place(context.model(), bare[i].name_span()), "nor of this one"});
  }
  for (const Entity& each : bare) {
    fact.members.emplace_back(each.id());
  }
  return fact;
}

std::vector<Fact> lines_to_nothing(Context& context, Entity journey) {
  const Document& document = journey.document();
  // Most journeys draw no line, and then nobody needs to know what everything is called.
  std::vector<Entity> serving;
  model::for_each_record(document, [&](const Entity& each) {
    if (each.kind() == Kind::lane_item && each.find("for"_key)) {
      serving.push_back(each);
    }
  });
  if (serving.empty()) {
    return {};
  }
  std::set<std::string> called;
  std::vector<std::string_view> words;
  model::for_each_record(document, [&](const Entity& each) {
    called.insert(plain(each.id()));
    called.insert(plain(each.title()));
    if (each.kind() == Kind::lane_item) {
      words.emplace_back(each.text("text"_key));
      called.insert(plain(words.back()));
    } else if (each.kind() == Kind::step || each.kind() == Kind::touchpoint) {
      words.emplace_back(each.id());
    }
  });
  std::vector<Fact> facts;
  for (const Entity& item : serving) {
    for (const ValueView& name : item.find("for"_key).items()) {
      if (!name.is(Is::text) || called.contains(plain(name->text))) {
        continue;
      }
      const auto near = source::nearest(name->text, words);
      Fact& fact = facts.emplace_back();
      fact.at = place(context.model(), name);
      fact.about = item;
      fact.text =
          fmt::format("`{}` serves `{}`, and nothing here is called that", item.text("text"_key), name->text);
      fact.help = near ? fmt::format("did you mean `{}`?", *near)
                       : "name another item by its words, or a step or contact by its id";
    }
  }
  return facts;
}

}  // namespace jc::facts
