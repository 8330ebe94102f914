#include "compiler/view/summary/headline.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>

#include "compiler/diag/summary.h"
#include "compiler/text/joined.h"
#include "compiler/view/words/listed.h"
#include "compiler/view/words/words.h"

namespace jc::view {

namespace {

// Longer words of feeling are sentences: they stand at the curve.
constexpr std::size_t kLongestLabel = 32;
// In bytes: two lines of a slide.
constexpr std::size_t kLongestTitle = 120;
constexpr double kLow = 0.4;
constexpr double kHigh = 0.6;
constexpr std::size_t kNamedTruths = 2;

// What is only a word is neither good nor bad.
constexpr double kNeutral = 0.5;

// Whoever was named first speaks for all; what has neither a score nor a short word says nothing here, and
// neither does where the journey ends beside its way.
std::vector<const MapFeeling*> curve_of(const JourneySummary& summary) {
  std::vector<const MapFeeling*> curve;
  for (const MapFeeling& feeling : summary.feelings.feelings) {
    const bool word = !feeling.label.empty() && feeling.label.size() <= kLongestLabel;
    const bool aside = feeling.span.first < summary.stages.size() && summary.stages[feeling.span.first].aside;
    if ((feeling.from || word) && !feeling.remark && feeling.persona == 0 && !aside) {
      curve.push_back(&feeling);
    }
  }
  return curve;
}

double begin_of(const MapFeeling& feeling) { return feeling.from.value_or(kNeutral); }

double end_of(const MapFeeling& feeling) { return feeling.to ? *feeling.to : begin_of(feeling); }

double worst_of(const MapFeeling& feeling) { return std::min(begin_of(feeling), end_of(feeling)); }

std::string word_for(const MapFeeling& feeling, double level) {
  if (!feeling.label.empty() && feeling.label.size() <= kLongestLabel) {
    return feeling.label;
  }
  return say(level < kLow ? "low" : level > kHigh ? "high" : "neither good nor bad");
}

// Sentences begin with a capital; letters beyond ASCII stay as they were written.
std::string sentence(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  }
  return words;
}

struct FeltWords {
  std::string words;
  // The stage that they end with, if any.
  std::optional<std::size_t> stage = std::nullopt;
};

// A name that begins with a word of place or time would be read as one with the `in` before it: "calm in In
// the shop".
constexpr std::string_view kBeforePlaces[] = {"After", "At",   "Before", "During", "In",        "On",  "With",
                                              "Am",    "Bei",  "Beim",   "Im",     "Nach",      "Vor", "Zum",
                                              "Zur",   "Chez", "Dans",   "Avant",  "Apr\u00E8s"};

std::string place_of(const JourneySummary& summary, std::size_t stage) {
  const std::string& title = summary.stages[stage].title;
  const std::string_view first = std::string_view(title).substr(0, title.find(' '));
  const bool needs_quotes =
      first.size() < title.size() &&
      std::find(std::begin(kBeforePlaces), std::end(kBeforePlaces), first) != std::end(kBeforePlaces);
  return needs_quotes ? fmt::format("\u201C{}\u201D", title) : title;
}

FeltWords feelings_in_words(const JourneySummary& summary) {
  const std::vector<const MapFeeling*> curve = curve_of(summary);
  if (curve.empty()) {
    return {};
  }
  const MapFeeling& first = *curve.front();
  const MapFeeling& last = *curve.back();
  const std::string before = word_for(first, begin_of(first));
  if (curve.size() == 1) {
    return {say_of("{} in {}", before, place_of(summary, first.span.first)), first.span.first};
  }
  const std::string after = word_for(last, end_of(last));
  std::string words = before == after ? say_of("{} from start to end", before)
                                      : say_of("{} at the start, {} at the end", before, after);
  const auto lowest =
      std::min_element(curve.begin(), curve.end(),
                       [](const MapFeeling* a, const MapFeeling* b) { return worst_of(*a) < worst_of(*b); });
  const bool at_end = *lowest == curve.front() || *lowest == curve.back() ||
                      worst_of(**lowest) >= std::min(worst_of(first), worst_of(last));
  if (!at_end && worst_of(**lowest) < kLow) {
    // Of a single place that has a score nobody knows whether others are lower.
    const auto scored = std::count_if(curve.begin(), curve.end(),
                                      [](const MapFeeling* feeling) { return feeling->from.has_value(); });
    const std::size_t place = (*lowest)->span.first;
    const std::string stage = place_of(summary, place);
    words += scored > 1 ? say_of(", lowest in {}", stage)
                        : ", " + say_of("{} in {}", word_for(**lowest, worst_of(**lowest)), stage);
    return {words, place};
  }
  return {words};
}

std::string truths_in_words(const JourneySummary& summary) {
  std::vector<std::string> titles;
  for (const Span truth : summary.feelings.truths) {
    titles.push_back(summary.stages[truth.first].title);
  }
  if (titles.empty() || titles.size() == summary.stages.size()) {
    return "";
  }
  if (titles.size() > kNamedTruths) {
    return say_of("{} moments of truth", titles.size());
  }
  return say_of(titles.size() == 1 ? "the moment of truth is {}" : "the moments of truth are {}",
                text::joined(titles, " " + say("and") + " "));
}

bool is_only_truth(const JourneySummary& summary, std::optional<std::size_t> stage) {
  const std::vector<Span>& truths = summary.feelings.truths;
  return stage && truths.size() == 1 && truths[0].first == *stage;
}

// Where most hurts, the worst pains counting first.
std::string pains_in_words(const JourneySummary& summary) {
  if (summary.pains.empty()) {
    return "";
  }
  std::vector<std::size_t> weight(summary.stages.size(), 0);
  for (const SummaryItem& pain : summary.pains) {
    const std::size_t counts = pain.rank == 0 ? summary.pains.size() + 1 : 1;
    if (pain.stage) {
      weight[*pain.stage] += counts;
    }
    for (const std::size_t stage : pain.also) {
      weight[stage] += counts;
    }
  }
  // One that is everywhere says more than that it is one.
  const SummaryItem& only = summary.pains.front();
  if (summary.pains.size() == 1 && only.also.size() + 1 == summary.stages.size() && !only.also.empty() &&
      only.text.size() <= kLongestTitle / 2) {
    return say_of("{} from start to end", only.text);
  }
  const std::string count = say_count(summary.pains.size(), "pain");
  const auto most = std::max_element(weight.begin(), weight.end());
  if (most == weight.end() || *most == 0) {
    return say_of("{} on the whole way", count);
  }
  const bool tie = std::count(weight.begin(), weight.end(), *most) > 1;
  const std::string stage = place_of(summary, static_cast<std::size_t>(most - weight.begin()));
  const bool one_place = summary.pains.size() == 1 && summary.pains.front().also.empty();
  return one_place ? say_of("what hurts is in {}", stage)
         : tie     ? say_of("{} on the way", count)
                   : say_of("{}, the worst in {}", count, stage);
}

std::string way_in_words(const JourneySummary& summary) {
  if (summary.stages.size() <= 1) {
    return summary.stages.empty() ? "" : summary.stages.front().title;
  }
  const auto last = std::find_if(summary.stages.rbegin(), std::prev(summary.stages.rend()),
                                 [](const SummaryStage& stage) { return !stage.aside; });
  return last->title == summary.stages.front().title
             ? last->title
             : say_of("From {} to {}", summary.stages.front().title, last->title);
}

// What is promised by when, the last of it: "First deal 120 days after Contract signed".
std::string promise_in_words(const JourneySummary& summary) {
  for (auto each = summary.deadlines.rbegin(); each != summary.deadlines.rend(); ++each) {
    if (!each->detail.empty()) {
      return each->text + " " + each->detail;
    }
  }
  return summary.targets.empty() ? "" : summary.targets.front().text;
}

std::string parts_in_words(const JourneySummary& summary) {
  std::vector<std::string> parts{way_in_words(summary)};
  if (const std::string promise = promise_in_words(summary);
      !promise.empty() && parts[0].size() + promise.size() <= kLongestTitle) {
    return parts[0] + say(": ") + promise;
  }
  std::set<std::string> owners;
  for (const SummaryStage& stage : summary.stages) {
    if (!stage.owner.empty()) {
      owners.insert(stage.owner);
    }
  }
  const auto add = [&](std::size_t count, const char* noun) {
    if (count > 0) {
      parts.push_back(say_count(count, noun));
    }
  };
  add(owners.size() > 1 ? owners.size() : 0, "owner");
  add(summary.handoffs.size(), "hand-off");
  add(summary.deadlines.size(), "milestone");
  return listed(parts);
}

}  // namespace

void say_headline(JourneySummary& summary) {
  FeltWords felt = feelings_in_words(summary);
  std::string& words = felt.words;
  // Of several personas the words are those of one, who has to be named.
  const std::vector<std::string>& personas = summary.feelings.personas;
  if (!words.empty() && personas.size() > 1 && !personas.front().empty()) {
    const bool described = personas.front().find(',') != std::string::npos;
    words = personas.front() + (described ? say(": ") : " ") + words;
  }
  const std::string truths = truths_in_words(summary);
  if (is_only_truth(summary, felt.stage)) {
    summary.headline = sentence(words + say(", the moment of truth"));
    summary.brief = sentence(words);
    return;
  }
  const std::string pains = pains_in_words(summary);
  if (words.empty()) {
    words = !pains.empty() ? pains : !truths.empty() ? truths : parts_in_words(summary);
    summary.headline = sentence(!pains.empty() && !truths.empty() ? words + say(": ") + truths : words);
    summary.brief = sentence(words);
    return;
  }
  // What decides says more than what hurts, and both are too much for a title.
  const std::string& why = truths.empty() ? pains : truths;
  summary.headline = sentence(words + (why.empty() ? "" : say(": ") + why));
  summary.brief = sentence(words);
}

}  // namespace jc::view
