#include "compiler/view/map/feelings.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "compiler/facts/flag.h"
#include "compiler/facts/scale.h"
#include "compiler/view/words/words.h"

namespace jc::view {

using model::Entity;
using model::Is;
using language::operator""_key;
using model::ValueView;

namespace {

// Numbers on a scale whose ends are known, turned so that 1 is best.
struct Scale {
  double low = -2;
  double high = 2;
  std::vector<std::string_view> words;
  bool lower_is_better = false;

  double level(double score) const {
    const double share = high > low ? std::clamp((score - low) / (high - low), 0.0, 1.0) : 0.5;
    return lower_is_better ? 1 - share : share;
  }

  // Of a word of the scale.
  std::optional<double> level(std::string_view word) const {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
      return std::nullopt;
    }
    return level(static_cast<double>(found - words.begin()));
  }
};

using Ends = std::pair<double, double>;

std::optional<Ends> ends_of(const ValueView& score) {
  const expr::Phrase* phrase = score ? score.phrase() : nullptr;
  const auto* range = phrase != nullptr ? std::get_if<expr::Range>(&(*phrase)->value) : nullptr;
  if (range == nullptr) {
    return std::nullopt;
  }
  const auto low = range->low ? range->low : range->high;
  const auto high = range->high ? range->high : range->low;
  return low ? std::optional(Ends(low->approximate(), high->approximate())) : std::nullopt;
}

// The vocabulary's `emotion-better`, beside the scale it speaks of.
bool lower_is_better(const facts::EmotionScale& scale) {
  if (!scale.declared) {
    return false;
  }
  const model::Document& document = scale.declared.document();
  for (model::RecordId id = 0; id < document.records.size(); id++) {
    if (document.records[id].kind == language::Kind::scales) {
      return Entity(&document, id).text("emotion-better"_key) == "lower";
    }
  }
  return false;
}

class Feelings {
 public:
  Feelings(facts::Context& context, const MapItems& items, const Entity& journey)
      : items_(items), journey_(journey), shared_(facts::emotion_scale(context, journey)) {
    scale_.lower_is_better = lower_is_better(shared_);
    scale_.words = shared_.words;
    if (!scale_.words.empty()) {
      scale_.low = 0;
      scale_.high = static_cast<double>(scale_.words.size()) - 1;
    } else {
      scale_.low = shared_.low ? shared_.low->approximate() : 0;
      scale_.high = shared_.high ? shared_.high->approximate() : scale_.low;
    }
  }

  MapFeelings read(const std::vector<MapPlace>& places) {
    for (const MapPlace& place : places) {
      look_at(place.entity);
    }
    name_ends();
    const Entity throughout = journey_.child("experience"_key);
    for (const Entity& feeling : throughout ? throughout.children("feeling"_key) : std::vector<Entity>()) {
      add_throughout(feeling);
    }
    for (const MapPlace& place : places) {
      add(place);
    }
    return std::move(result_);
  }

 private:
  // A scale with an open end reaches as far as scores do; one that a score leaves does, too. Where some
  // feelings name somebody, those that name nobody are the only persona's.
  void look_at(const Entity& entity) {
    const Entity experience = entity.child("experience"_key);
    for (const Entity& feeling : experience ? experience.children("feeling"_key) : std::vector<Entity>()) {
      if (const auto ends = ends_of(feeling.find("score"_key)); ends && scale_.words.empty()) {
        scale_.low = std::min({scale_.low, ends->first, ends->second});
        scale_.high = std::max({scale_.high, ends->first, ends->second});
      }
      if (only_.empty() && feeling.field("persona"_key) != nullptr) {
        only_ = only_persona();
      }
    }
  }

  // Of a score on a scale of words.
  std::optional<Ends> levels_in_words(const ValueView& score) const {
    if (!score || score.is(Is::none) || score->text.empty()) {
      return std::nullopt;
    }
    const auto [from, to] = facts::ends_in_words(score->text);
    const auto first = scale_.level(from);
    const auto last = scale_.level(to);
    return first && last ? std::optional(Ends(*first, *last)) : std::nullopt;
  }

  std::string only_persona() const {
    std::vector<std::string> all =
        items_.wording().titles(journey_, "personas"_key, language::NameKind::persona);
    return all.size() == 1 ? std::move(all.front()) : "";
  }

  void name_ends() {
    const auto name = [&](double end) {
      if (!scale_.words.empty()) {
        return std::string(end > 0 ? scale_.words.back() : scale_.words.front());
      }
      return fmt::format("{:g}", end);
    };
    result_.best = name(scale_.lower_is_better ? scale_.low : scale_.high);
    result_.worst = name(scale_.lower_is_better ? scale_.high : scale_.low);
  }

  std::size_t persona(const Entity& feeling) {
    const auto titles = items_.wording().titles(feeling, "persona"_key, language::NameKind::persona);
    const std::string& title = titles.empty() ? only_ : titles.front();
    const auto found = std::find(result_.personas.begin(), result_.personas.end(), title);
    const std::size_t index = static_cast<std::size_t>(found - result_.personas.begin());
    if (found == result_.personas.end()) {
      result_.personas.push_back(title);
    }
    return index;
  }

  MapFeeling feeling_of(const Entity& feeling) {
    MapFeeling shown;
    shown.persona = persona(feeling);
    shown.label = feeling.text("label"_key);
    const ValueView score = feeling.find("score"_key);
    if (const auto ends = ends_of(score); ends && scale_.words.empty()) {
      shown.from = scale_.level(ends->first);
      shown.to = scale_.level(ends->second);
      shown.score = items_.wording().phrase(score);
    } else if (const auto words = levels_in_words(score)) {
      std::tie(shown.from, shown.to) = *words;
      shown.score = score->text;
    } else if (const auto level = scale_.level(shown.label)) {
      shown.from = shown.to = level;
    }
    return shown;
  }

  void add_throughout(const Entity& feeling) {
    const MapFeeling shown = feeling_of(feeling);
    const std::string& name = result_.personas[shown.persona];
    std::string words = shown.label;
    if (!shown.score.empty()) {
      words += fmt::format("{}({})", words.empty() ? "" : " ", shown.score);
    }
    result_.throughout.push_back(name.empty() ? words : name + say(": ") + words);
  }

  void add(const MapPlace& place) {
    const Entity experience = place.entity.child("experience"_key);
    if (!experience) {
      return;
    }
    const bool said =
        std::find(result_.truths.begin(), result_.truths.end(), place.span) != result_.truths.end();
    if (facts::is_set(experience, "moment-of-truth"_key) && !said) {
      result_.truths.push_back(place.span);
    }
    if (std::string reason = Wording::reason(experience, "feeling"_key); !reason.empty()) {
      MapFeeling remark;
      remark.span = place.span;
      remark.label = std::move(reason);
      remark.remark = true;
      result_.feelings.push_back(std::move(remark));
    }
    for (const Entity& feeling : experience.children("feeling"_key)) {
      MapFeeling shown = feeling_of(feeling);
      shown.span = place.span;
      shown.href = items_.href(experience);
      result_.feelings.push_back(std::move(shown));
    }
  }

  const MapItems& items_;
  Entity journey_;
  const facts::EmotionScale& shared_;
  Scale scale_;
  std::string only_;  // persona
  MapFeelings result_;
};

}  // namespace

MapFeelings feelings_of(facts::Context& context, const MapItems& items, const Entity& journey,
                        const std::vector<MapPlace>& places) {
  return Feelings(context, items, journey).read(places);
}

}  // namespace jc::view
