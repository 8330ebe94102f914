#include "compiler/emit/playbook/plan.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/model/walk.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

class Plan {
 public:
  Plan(const model::Model& model, Entity journey)
      : names_(model, journey, ""),
        records_(names_),
        timeline_(model, journey),
        happenings_(journey),
        journey_(journey) {}

  Data page() {
    Data page = records_.record(journey_);
    page.set("heading", escape_heading(journey_.title()));
    page.set("stages", stages());
    page.set("dates", agenda(Entity()));
    page.set("meetings", meetings());
    page.set("source", false);
    return page;
  }

 private:
  Data agenda(const Entity& stage) {
    return agenda_of(records_, timeline_, {happenings_.in(stage), true, 1});
  }

  Data stages() {
    Data::List items;
    for (const Entity& stage : journey_.children("stages"_key)) {
      Data data = records_.record(stage);
      data.set("heading", escape_heading(stage.title()));
      data.set("stage-number", std::to_string(stage->ordinal + 1));
      data.set("dates", agenda(stage));
      data.set("helper", helper(stage));
      data.set("untold", !tells(data));
      items.push_back(std::move(data));
    }
    return with_items(std::move(items));
  }

  // Something of the stage is for the reader; otherwise its heading would stand alone.
  static bool tells(const Data& stage) {
    static constexpr std::string_view kTold[] = {"outcome", "value", "window",    "duration",
                                                 "helper",  "dates", "needs-from"};
    return std::any_of(std::begin(kTold), std::end(kTold), [&](std::string_view member) {
      const Data* found = stage.find(member);
      return found != nullptr && found->shows();
    });
  }

  // Whoever answers for the stage, unless it is somebody of the customer's own.
  Data helper(const Entity& stage) {
    const language::Field& owner = *language::find_field(Kind::stage, "owner"_key);
    Data value = records_.field(stage, owner);
    return value.shows() && !value.find("none")->shows() ? value : Data();
  }

  Data meetings() {
    Data::List items;
    model::for_each_record(journey_.document(), [&](const Entity& entity) {
      if (entity.kind() == Kind::ritual && !entity.around(Kind::vocabulary)) {
        items.push_back(records_.record(entity));
      }
    });
    return with_items(std::move(items));
  }

  PlaybookNames names_;
  PlaybookRecords records_;
  facts::Timeline timeline_;
  Happenings happenings_;
  Entity journey_;
};

}  // namespace

Data plan_data(const model::Model& model, Entity journey) { return Plan(model, journey).page(); }

Page plan_page(const Data& data, const Templates& templates) {
  Page page = templates.render("plan", data);
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
