#include "compiler/view/chart/journey_state.h"

#include <algorithm>

#include "compiler/facts/review.h"
#include "compiler/view/chart/date_words.h"
#include "compiler/view/map/confidence.h"
#include "compiler/view/map/items.h"
#include "compiler/view/summary/summary_of.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {
namespace {

using language::operator""_key;
using model::Entity;

// Lower at one end counts as much as the other: how the stage is, on the whole.
void add_feelings(std::vector<StageState>& stages, const MapFeelings& feelings) {
  std::vector<std::size_t> counts(stages.size(), 0);
  std::vector<std::vector<std::string>> words(stages.size());
  for (const MapFeeling& feeling : feelings.feelings) {
    if (feeling.remark) {
      continue;
    }
    for (std::size_t i = feeling.span.first; i <= feeling.span.last && i < stages.size(); i++) {
      if (feeling.from && feeling.to) {
        stages[i].level = stages[i].level.value_or(0) + (*feeling.from + *feeling.to) / 2;
        counts[i]++;
      }
      if (!feeling.label.empty() &&
          std::find(words[i].begin(), words[i].end(), feeling.label) == words[i].end()) {
        words[i].push_back(feeling.label);
      }
    }
  }
  for (std::size_t i = 0; i < stages.size(); i++) {
    if (stages[i].level) {
      *stages[i].level /= static_cast<double>(counts[i]);
    }
    stages[i].feeling = words[i].size() <= 2 ? listed(words[i]) : "";
  }
}

ReviewState review_of(facts::Context& context, const Entity& journey) {
  const Entity governance = journey.child("governance"_key);
  const Entity review = governance ? governance.child("review"_key) : Entity();
  if (!review) {
    return {};
  }
  if (const auto late = facts::late_review(context, review)) {
    return {late_in_words(*late), true};
  }
  const std::string last = day_in_words(review.find("last"_key));
  return {last.empty() ? "" : say_of("reviewed {}", last), false};
}

std::string win_in_words(const Wording& wording, const Entity& win) {
  std::string words(win.text("text"_key));
  if (words.empty()) {
    words = win.field("title"_key) != nullptr ? win.title() : wording.people(win, "metric"_key);
  }
  const std::string before = wording.phrase(win, "baseline"_key);
  const std::string after = wording.phrase(win, "result"_key);
  if (!before.empty() && !after.empty()) {
    words += (words.empty() ? "" : say(": ")) + before + " \xE2\x86\x92 " + after;
  }
  return words;
}

void add_practice(JourneyState& state, const Wording& wording, const Entity& journey) {
  const Entity practice = journey.child("practice"_key);
  if (!practice) {
    return;
  }
  state.practice = practice.text("phase"_key);
  for (const language::KeyId key :
       {"define"_key, "measure"_key, "analyse"_key, "improve"_key, "govern"_key}) {
    if (practice.text(key) == "doing") {
      state.practice +=
          (state.practice.empty() ? "" : ", ") + std::string("now ") + std::string(language::text_of(key));
    }
  }
  for (const Entity& win : practice.children("wins"_key)) {
    if (std::string words = win_in_words(wording, win); !words.empty()) {
      state.wins.push_back(std::move(words));
    }
  }
}

}  // namespace

JourneyState state_of(facts::Context& context, const Entity& journey, const Links& links) {
  const JourneySummary told = summary_of(context, journey, links);
  JourneyState state;
  std::vector<Entity> stages = journey.children("stages"_key);
  if (stages.empty()) {
    stages = journey.children("steps"_key);
  }
  for (const Entity& stage : stages) {
    state.stages.push_back({std::nullopt, "", "", say(words_of(MapItems::confidence(stage)))});
  }
  add_feelings(state.stages, told.feelings);
  // The worst come first.
  for (const SummaryItem& pain : told.pains) {
    if (pain.stage && *pain.stage < state.stages.size()) {
      std::string& worst = state.stages[*pain.stage].worst_pain;
      worst = worst.empty() ? pain.text : worst;
    }
  }
  if (!told.pains.empty()) {
    const SummaryItem& worst = told.pains.front();
    state.worst_pain = worst.text;
    if (worst.stage && *worst.stage < told.stages.size()) {
      state.worst_pain += " (" + told.stages[*worst.stage].title + ")";
    }
  }
  state.known = told.known;
  state.review = review_of(context, journey);
  add_practice(state, Wording(context.model()), journey);
  return state;
}

}  // namespace jc::view
