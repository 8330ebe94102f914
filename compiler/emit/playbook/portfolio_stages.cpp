#include "compiler/emit/playbook/portfolio_stages.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/facts/backlog.h"
#include "compiler/facts/portfolio.h"
#include "compiler/facts/review.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/chart/portfolio_chart.h"
#include "compiler/view/links.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::Kind;
using model::Entity;
using model::Is;
using language::operator""_key;

namespace {

Data text_or_none(std::string text) { return text.empty() ? Data() : Data(std::move(text)); }

// The stage's own experience, then those of its steps.
std::vector<Entity> experiences_in(const Entity& stage) {
  std::vector<Entity> found;
  if (const Entity own = stage.child("experience"_key)) {
    found.push_back(own);
  }
  for (const Entity& step : stage.children("steps"_key)) {
    if (const Entity own = step.child("experience"_key)) {
      found.push_back(own);
    }
  }
  return found;
}

// The worse, the less.
int rank_of(const Entity& pain) {
  const std::string_view severity = pain.text("severity"_key);
  return severity == "high" ? 0 : severity == "medium" ? 1 : severity == "low" ? 2 : 3;
}

class JourneyStages {
 public:
  JourneyStages(facts::Context& context, Entity journey, std::string page)
      : context_(context),
        journey_(journey),
        page_(std::move(page)),
        names_(context.model(), journey, ""),
        records_(names_) {
    names_.lead_to(page_);
  }

  Data data() {
    Data data{Data::Object{}};
    data.set("title", escape_markdown(journey_.title()));
    data.set("href", page_);
    add_review(data);
    Data::List rows;
    for (const Entity& stage : journey_.children("stages"_key)) {
      rows.push_back(row_of(stage));
    }
    data.set("rows", with_items(std::move(rows)));
    return data;
  }

 private:
  void add_review(Data& data) {
    const Entity governance = journey_.child("governance"_key);
    const Entity review = governance ? governance.child("review"_key) : Entity();
    const auto late = review ? facts::late_review(context_, review) : std::nullopt;
    const std::string last = review ? view::day_in_words(review.find("last"_key)) : "";
    data.set("late", late ? Data(escape_markdown(view::late_in_words(*late))) : Data());
    data.set("review", late            ? Data()
                       : !last.empty() ? Data(view::say_of("map reviewed {}", escape_markdown(last)))
                       : review        ? Data(view::say("no review of the map is written yet"))
                                       : Data(view::say("nobody has said when the map is reviewed")));
  }

  Data row_of(const Entity& stage) {
    Data row{Data::Object{}};
    row.set("title", escape_markdown(stage.title()));
    row.set("href", page_ + "#" + view::anchor(stage));
    const Data owner = records_.field(stage, *language::find_field(Kind::stage, "owner"_key));
    row.set("owner", owner.shows() ? *owner.find("md") : Data());
    const Data sure = records_.field(stage, *language::find_field(Kind::stage, "confidence"_key));
    row.set("confidence", sure.shows() ? *sure.find("md") : Data());
    add_pain(row, stage);
    row.set("score", text_or_none(score_of(stage)));
    Data::List open;
    for (const Entity& each : facts::in_order_of_worth(facts::opportunities_in(stage))) {
      if (!facts::is_over(each)) {
        open.push_back(opportunity(each));
      }
    }
    for (Data& item : open) {
      item.set("is-last", &item == &open.back());
    }
    row.set("open", with_items(std::move(open)));
    return row;
  }

  Data opportunity(const Entity& entity) {
    Data item{Data::Object{}};
    item.set("title", escape_markdown(entity.title()));
    item.set("href", page_ + "#" + view::anchor(entity));
    item.set("late", facts::is_late(context_, entity));
    return item;
  }

  static void add_pain(Data& row, const Entity& stage) {
    std::vector<Entity> pains;
    for (const Entity& experience : experiences_in(stage)) {
      const std::vector<Entity> own = experience.children("pains"_key);
      pains.insert(pains.end(), own.begin(), own.end());
    }
    const auto worst = std::min_element(
        pains.begin(), pains.end(), [](const Entity& a, const Entity& b) { return rank_of(a) < rank_of(b); });
    row.set("pain", worst == pains.end() ? Data() : Data(escape_markdown(worst->title())));
    row.set("severity", worst == pains.end() ? Data() : text_or_none(view::say(worst->text("severity"_key))));
    row.set("more-pains", pains.size() < 2 ? Data() : Data(view::say_of("and {} more", pains.size() - 1)));
  }

  // Of the stage itself, or of its steps in their order where it says none.
  std::string score_of(const Entity& stage) {
    std::string own;
    std::string of_steps;
    for (const Entity& experience : experiences_in(stage)) {
      std::string& words = experience.parent() == stage ? own : of_steps;
      for (const Entity& feeling : experience.children("feeling"_key)) {
        words += (words.empty() ? "" : "; ") + feeling_in_words(feeling);
      }
    }
    return own.empty() ? of_steps : own;
  }

  std::string feeling_in_words(const Entity& feeling) {
    std::string words;
    for (const language::KeyId key : {"label"_key, "score"_key}) {
      const model::ValueView value = feeling.find(key);
      if (shows(value)) {
        words +=
            (words.empty() ? "" : ", ") + records_.line(*language::find_field(Kind::feeling, key), value);
      }
    }
    const model::ValueView persona = feeling.find("persona"_key);
    if (shows(persona)) {
      words += " (" + records_.line(*language::find_field(Kind::feeling, "persona"_key), persona) + ")";
    }
    return words;
  }

  facts::Context& context_;
  Entity journey_;
  std::string page_;
  PlaybookNames names_;
  PlaybookRecords records_;
};

}  // namespace

Data product_stages(facts::Context& context, Entity portfolio, const PageOf& page_of) {
  Data::List items;
  for (const Entity& product : portfolio.children("products"_key)) {
    Data::List journeys;
    for (const Entity& journey : facts::journeys_of_product(context.model(), product)) {
      journeys.push_back(JourneyStages(context, journey, page_of(journey)).data());
    }
    Data item{Data::Object{}};
    item.set("title", escape_markdown(view::title_of_product(context.model(), product)));
    item.set("journeys", with_items(std::move(journeys)));
    items.push_back(std::move(item));
  }
  return with_items(std::move(items));
}

}  // namespace jc::emit
