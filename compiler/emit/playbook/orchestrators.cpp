#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "compiler/emit/playbook/markdown.h"
#include "compiler/emit/playbook/portfolio_stages.h"
#include "compiler/facts/backlog.h"
#include "compiler/facts/portfolio.h"
#include "compiler/text/joined.h"
#include "compiler/view/chart/one_load.h"
#include "compiler/view/chart/portfolio_chart.h"
#include "compiler/view/chart/year_load.h"
#include "compiler/view/wording.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::emit {

using language::NameKind;
using model::Entity;
using language::operator""_key;

namespace {

using Names = std::set<std::string, std::less<>>;

class Orchestrators {
 public:
  Orchestrators(facts::Context& context, Entity portfolio, PlaybookRecords& records)
      : context_(context),
        words_(context.model()),
        portfolio_(portfolio),
        records_(records),
        year_(view::governance_of(context, {}, view::Links())) {}

  Data all() {
    note(portfolio_.child("orchestration"_key), "owner"_key);
    for (const Entity& product : portfolio_.children("products"_key)) {
      note(product, "orchestrator"_key);
    }
    for (const Entity& meeting : portfolio_.children("intersections"_key)) {
      note(meeting, "coordinator"_key);
    }
    Data::List items;
    for (const std::string_view name : names_) {
      items.push_back(row_of(name));
    }
    return with_items(std::move(items));
  }

 private:
  void note(const Entity& entity, language::KeyId key) {
    for (const std::string_view name : entity ? entity.texts(key) : std::vector<std::string_view>()) {
      if (std::find(names_.begin(), names_.end(), name) == names_.end()) {
        names_.push_back(name);
      }
    }
  }

  static bool names(const Entity& entity, language::KeyId key, std::string_view name) {
    const std::vector<std::string_view> written =
        entity ? entity.texts(key) : std::vector<std::string_view>();
    return std::find(written.begin(), written.end(), name) != written.end();
  }

  Data row_of(std::string_view name) {
    Data row{Data::Object{}};
    row.set("md", records_.names().show(portfolio_.document(), NameKind::party, name));
    row.set("keeps", escape_markdown(text::joined(kept_by(name), "; ")));
    const Names own = view::names_of_one(context_.model(), portfolio_.document(), name);
    add_work(row, name, own);
    add_hours(row, own);
    return row;
  }

  std::vector<std::string> kept_by(std::string_view name) {
    std::vector<std::string> kept;
    if (names(portfolio_.child("orchestration"_key), "owner"_key, name)) {
      kept.push_back(view::say("the whole portfolio"));
    }
    for (const Entity& product : portfolio_.children("products"_key)) {
      if (names(product, "orchestrator"_key, name)) {
        kept.push_back(view::title_of_product(context_.model(), product));
      }
    }
    std::vector<std::string> met;
    for (const Entity& meeting : portfolio_.children("intersections"_key)) {
      if (names(meeting, "coordinator"_key, name)) {
        met.push_back(view::title_in_lifecycle(context_.model(), meeting.text("stage"_key)));
      }
    }
    if (!met.empty()) {
      kept.push_back(view::say_of("where products meet in {}", view::listed(met)));
    }
    return kept;
  }

  // Stages of the products' journeys, and opportunities that are open there.
  void add_work(Data& row, std::string_view name, const Names& own) {
    std::size_t stages = 0;
    std::size_t open = 0;
    std::size_t theirs = 0;
    for (const Entity& product : portfolio_.children("products"_key)) {
      for (const Entity& journey : facts::journeys_of_product(context_.model(), product)) {
        const bool keeps = names(product, "orchestrator"_key, name);
        const std::vector<Entity> own_stages = journey.children("stages"_key);
        stages += keeps ? own_stages.size() : 0;
        for (const Entity& each : journey.children("opportunities"_key)) {
          if (facts::is_over(each)) {
            continue;
          }
          open += keeps ? 1U : 0U;
          const std::vector<std::string_view> owners = each.texts("owner"_key);
          theirs += std::any_of(owners.begin(), owners.end(),
                                [&](std::string_view owner) { return own.contains(owner); })
                        ? 1U
                        : 0U;
        }
      }
    }
    row.set("stages", stages == 0 ? Data() : Data(std::to_string(stages)));
    row.set("open", open == 0 ? Data() : Data(std::to_string(open)));
    row.set("theirs", theirs == 0 ? Data() : Data(std::to_string(theirs)));
  }

  void add_hours(Data& row, const Names& own) {
    Names titles;
    for (const std::string& name : own) {
      titles.insert(words_.title(portfolio_.document(), NameKind::party, name));
    }
    const view::OneLoad load = view::load_of_one(year_, titles);
    row.set("hours", load.hours > 0 ? Data(view::hours_in_words(load.hours / 12)) : Data());
    row.set("meetings",
            load.meetings.empty() ? Data() : Data(escape_markdown(text::joined(load.meetings, "; "))));
    row.set("uncounted",
            load.uncounted == 0
                ? Data()
                : Data(view::say_of("{} without a length or a rhythm not counted", load.uncounted)));
  }

  facts::Context& context_;
  view::Wording words_;
  Entity portfolio_;
  PlaybookRecords& records_;
  view::GovernanceChart year_;
  std::vector<std::string_view> names_;
};

}  // namespace

Data orchestrators_of(facts::Context& context, Entity portfolio, PlaybookRecords& records) {
  return Orchestrators(context, portfolio, records).all();
}

}  // namespace jc::emit
