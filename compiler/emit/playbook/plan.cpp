#include "compiler/emit/playbook/plan.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/emit/playbook/agenda.h"
#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/record.h"
#include "compiler/facts/dated_plan.h"
#include "compiler/facts/read_as.h"
#include "compiler/model/walk.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using language::operator""_key;

namespace {

class Plan {
 public:
  Plan(const model::Model& model, Entity journey, std::optional<facts::Day> start)
      : names_(model, journey, ""),
        records_(names_),
        timeline_(model, journey),
        dated_(model, journey, start),
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
    Agenda agenda{happenings_.in(stage), true, 1};
    if (dated_.is_dated()) {
      agenda.day = [this](const Entity& happening) { return day_of(happening); };
    }
    return agenda_of(records_, timeline_, agenda);
  }

  std::string day_of(const Entity& happening) const {
    const language::KeyId key = happening.kind() == Kind::milestone ? "due"_key : "when"_key;
    std::string words;
    if (language::find_field(happening.kind(), key) == nullptr) {
      return words;
    }
    model::for_each_item(happening.find(key), [&](const model::ValueView& item, const model::ValueView&) {
      const auto* moment = facts::read_as<expr::Moment>(item);
      const std::string day = moment == nullptr ? "" : in_words(dated_.find(*moment));
      words += (words.empty() || day.empty() ? "" : "; ") + day;
    });
    return words;
  }

  static std::string in_words(const std::optional<facts::DateWindow>& window) {
    if (!window || (!window->first && !window->last)) {
      return "";
    }
    const auto day = [](const std::optional<facts::Day>& on) { return view::date_in_words(*on); };
    return !window->first  ? view::say_of("by {}", day(window->last))
           : !window->last ? view::say_of("from {}", day(window->first))
           : *window->first == *window->last
               ? day(window->first)
               : view::say_of("{} to {}", day(window->first), day(window->last));
  }

  Data stages() {
    Data::List items;
    for (const Entity& stage : journey_.children("stages"_key)) {
      Data data = records_.record(stage);
      data.set("heading", escape_heading(stage.title()));
      data.set("stage-number", std::to_string(stage->ordinal + 1));
      data.set("dates", agenda(stage));
      data.set("days", in_words(dated_.stage(items.size())));
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
  facts::DatedPlan dated_;
  Happenings happenings_;
  Entity journey_;
};

}  // namespace

Data plan_data(const model::Model& model, Entity journey, std::optional<facts::Day> start) {
  return Plan(model, journey, start).page();
}

Page plan_page(const Data& data, const Templates& templates) {
  Page page = templates.render("plan", data);
  page.text = tidy_markdown(page.text);
  return page;
}

}  // namespace jc::emit
