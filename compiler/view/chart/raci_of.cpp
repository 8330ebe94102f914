#include <algorithm>
#include <unordered_map>

#include "compiler/facts/inheritance.h"
#include "compiler/model/left_out.h"
#include "compiler/view/chart/raci_chart.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::Kind;
using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

struct Part {
  language::KeyId key;
  char letter;
};
constexpr Part kParts[] = {{"accountable"_key, 'A'},
                           {"responsible"_key, 'R'},
                           {"consulted"_key, 'C'},
                           {"informed"_key, 'I'},
                           {"conditional"_key, 'W'}};

class RaciBuilder {
 public:
  RaciBuilder(facts::Context& context, Entity journey, const Links& links)
      : context_(context), wording_(context.model()), journey_(journey), links_(links) {}

  RaciChart build() {
    chart_.title = journey_.title();
    RaciSection whole{say("The journey as a whole"), links_.of(journey_), {}};
    if (journey_.field("raci"_key) != nullptr) {
      add_owned(whole, journey_, say("Journey"), true);
    }
    add_parts(whole, journey_);
    add(std::move(whole));
    const std::string_view tier = journey_.document().tier;
    if (!tier.empty()) {
      chart_.tier = wording_.title(journey_.document(), language::NameKind::tier, tier);
    }
    const Entity written(&context_.model().documents[journey_.document().place], 0);
    const std::vector<Entity> stages = journey_.children("stages"_key);
    for (const Entity& each : written.children("stages"_key)) {
      const auto stage = std::find_if(stages.begin(), stages.end(),
                                      [&](const Entity& other) { return other.id() == each.id(); });
      if (stage == stages.end()) {
        add({each.title(),
             "",
             {{say("Stage"),
               "",
               {},
               std::string(model::why_left_out(written, tier, each.id())),
               false,
               true,
               true}}});
      } else {
        add_stage(*stage);
      }
    }
    fill_up();
    return std::move(chart_);
  }

 private:
  void add_stage(const Entity& stage) {
    RaciSection section{stage.title(), links_.of(stage), {}};
    // Where nobody else owns a stage, all work of which has somebody of its own, it is theirs.
    const facts::Counting counts = facts::counting(stage, "owner"_key);
    if (stage.field("raci"_key) != nullptr || stage.children("activities"_key).empty() ||
        (counts && !counts.by_activities)) {
      add_owned(section, stage, say("Stage"), true);
    }
    add_parts(section, stage);
    add(std::move(section));
  }

  void fill_up() {
    if (chart_.parties.size() > kMostRaciParties || rows_ * chart_.parties.size() > kMostRaciCells) {
      chart_.too_many_rows = rows_;
      chart_.sections.clear();
    }
    for (RaciSection& section : chart_.sections) {
      for (RaciRow& row : section.rows) {
        row.cells.resize(chart_.parties.size());
      }
    }
  }

  void add(RaciSection section) {
    rows_ += section.rows.size();
    if (!section.rows.empty()) {
      chart_.sections.push_back(std::move(section));
    }
  }

  void add_parts(RaciSection& section, const Entity& around) {
    for (const Entity& activity : around.children("activities"_key)) {
      RaciRow row{activity.title(), links_.of(activity), {}, "", false, false};
      add_letters(row, activity);
      section.rows.push_back(std::move(row));
    }
    for (const Entity& milestone : around.children("milestones"_key)) {
      if (milestone.field("raci"_key) != nullptr) {
        add_owned(section, milestone, milestone.title(), false);
      }
    }
  }

  // What has a RACI of its own, or an owner in its place.
  void add_owned(RaciSection& section, const Entity& entity, std::string title, bool whole) {
    RaciRow row{std::move(title), links_.of(entity), {}, "", false, whole};
    if (const Entity raci = entity.child("raci"_key)) {
      add_letters(row, raci);
    }
    if (!row.accountable && row.none.empty()) {
      for (const ValueView& owner : facts::counting(entity, "owner"_key).values()) {
        if (owner.is(Is::none)) {
          row.none = owner->text.empty() ? "on purpose" : std::string(owner->text);
        } else {
          add_letter(row, wording_.title(entity.document(), language::NameKind::party, owner->text), 'A');
        }
      }
    }
    section.rows.push_back(std::move(row));
  }

  void add_letters(RaciRow& row, const Entity& entity) {
    for (const Part& part : kParts) {
      for (const std::string& name : wording_.titles(entity, part.key, language::NameKind::party)) {
        add_letter(row, name, part.letter);
      }
    }
    const std::string reason = Wording::reason(entity, "accountable"_key);
    row.none = reason.empty() ? row.none : reason;
  }

  void add_letter(RaciRow& row, const std::string& party, char letter) {
    const auto [known, is_new] = columns_.try_emplace(party, chart_.parties.size());
    const std::size_t column = known->second;
    if (is_new) {
      chart_.parties.push_back(party);
    }
    row.accountable = row.accountable || letter == 'A';
    // A row has a cell for each party up to its last. Too many of those are only counted.
    if (column >= kMostRaciParties) {
      return;
    }
    row.cells.resize(std::max(row.cells.size(), column + 1));
    if (row.cells[column].find(letter) == std::string::npos) {
      row.cells[column] += letter;
    }
  }

  facts::Context& context_;
  Wording wording_;
  Entity journey_;
  const Links& links_;
  RaciChart chart_;
  std::unordered_map<std::string, std::size_t> columns_;
  std::size_t rows_ = 0;
};

}  // namespace

bool has_raci(const Entity& journey) {
  const model::Document& document = journey.document();
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    const Entity entity(&document, id);
    if (entity->removed || (entity.kind() != Kind::raci && entity.kind() != Kind::activity)) {
      continue;
    }
    for (const Part& part : kParts) {
      if (!entity.texts(part.key).empty()) {
        return true;
      }
    }
  }
  return false;
}

RaciChart raci_of(facts::Context& context, Entity journey, const Links& links) {
  return RaciBuilder(context, journey, links).build();
}

}  // namespace jc::view
