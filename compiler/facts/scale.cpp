#include "compiler/facts/scale.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "compiler/facts/derived/topics.h"

namespace jc::facts {

namespace {

const expr::Range* range(const ValueView& value) {
  const expr::Phrase* phrase = value ? value.phrase() : nullptr;
  return phrase != nullptr ? std::get_if<expr::Range>(&(*phrase)->value) : nullptr;
}

// Nothing where the vocabulary declares no readable scale.
std::optional<EmotionScale> scale_of(const Entity& vocabulary) {
  const Entity scales = vocabulary ? vocabulary.child("scales"_key) : Entity();
  const ValueView emotion = scales ? scales.find("emotion"_key) : ValueView();
  if (!emotion || emotion->is == Is::none || emotion->is == Is::nothing) {
    return std::nullopt;
  }
  EmotionScale scale;
  scale.declared = emotion;
  const std::vector<ValueView> items = emotion.items();
  if (items.size() == 1 && range(items[0]) != nullptr) {
    scale.low = range(items[0])->low;
    scale.high = range(items[0])->high;
    return scale;
  }
  scale.low.reset();
  scale.high.reset();
  for (const ValueView& item : items) {
    if (item.is(Is::text)) {
      scale.words.push_back(item->text);
    }
  }
  return scale;
}

struct WorkspaceScale {
  std::optional<EmotionScale> scale;
};

WorkspaceScale shared_scale(const Model& model) {
  WorkspaceScale found;
  for (const Document& document : model.documents) {
    if (document.kind == Kind::vocabulary && !found.scale) {
      found.scale = scale_of(Entity(&document, 0));
    }
  }
  return found;
}

std::optional<EmotionScale> own_scale(const Document& document) {
  return document.kind == Kind::journey ? scale_of(Entity(&document, 0).child("vocabulary"_key))
                                        : std::nullopt;
}

// Both ends of a score; equal for one number. Nothing where it is no number.
std::optional<std::pair<std::optional<expr::Decimal>, std::optional<expr::Decimal>>> ends(
    const ValueView& score) {
  if (const expr::Range* scored = range(score)) {
    return std::pair(scored->low, scored->high);
  }
  if (const auto number = score->text.empty() ? std::nullopt : expr::decimal(score->text)) {
    return std::pair(number, number);
  }
  return std::nullopt;
}

// What is wrong with the score; empty where nothing is.
std::string problem(const EmotionScale& scale, const ValueView& score) {
  if (const auto scored = ends(score)) {
    if (!scale.words.empty()) {
      return fmt::format("the scale of feelings is in words: {}", fmt::join(scale.words, ", "));
    }
    for (const auto& end : {scored->first, scored->second}) {
      if (end && ((scale.low && *end < *scale.low) || (scale.high && *end > *scale.high))) {
        return fmt::format("the scale of feelings goes from {} to {}",
                           scale.low ? expr::print(*scale.low) : "any",
                           scale.high ? expr::print(*scale.high) : "any");
      }
    }
    return "";
  }
  if (!score.is(Is::text) || !scale.declared) {
    return "";
  }
  if (scale.words.empty()) {
    const bool numbers = scale.low || scale.high;
    return numbers ? "the scale of feelings is in numbers" : "";
  }
  const auto [from, to] = ends_in_words(score->text);
  const auto& words = scale.words;
  const bool known = std::find(words.begin(), words.end(), from) != words.end() &&
                     std::find(words.begin(), words.end(), to) != words.end();
  return known ? "" : fmt::format("the scale of feelings is {}", fmt::join(scale.words, ", "));
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

std::pair<std::string_view, std::string_view> ends_in_words(std::string_view score) {
  const std::size_t between = score.find("..");
  if (between == std::string_view::npos) {
    return {trimmed(score), trimmed(score)};
  }
  return {trimmed(score.substr(0, between)), trimmed(score.substr(between + 2))};
}

const EmotionScale& emotion_scale(Context& context, const Entity& entity) {
  const WorkspaceScale& shared =
      context.whole<WorkspaceScale>([](const Model& model) { return shared_scale(model); });
  return context.cache<EmotionScale>(entity.document(), [&](const Document& document) {
    const auto own = own_scale(document);
    return own ? *own : shared.scale.value_or(EmotionScale());
  });
}

EmotionScale emotion_scale(const Model& model, const Entity& entity) {
  const auto own = own_scale(entity.document());
  return own ? *own : shared_scale(model).scale.value_or(EmotionScale());
}

namespace {

// What a document scores where nobody declares a scale: told once, since one line declares it for all.
struct Undeclared {
  // By where they stand in the file.
  std::vector<ValueView> off;
  std::optional<expr::Decimal> low;
  std::optional<expr::Decimal> high;
};

const Undeclared& undeclared(Context& context, const Entity& feeling, const EmotionScale& scale) {
  return context.cache<Undeclared>(feeling.document(), [&](const Document& document) {
    Undeclared found;
    for (RecordId id = 0; id < document.records.size(); id++) {
      const ValueView score =
          document.records[id].kind == Kind::feeling ? Entity(&document, id).find("score"_key) : ValueView();
      const auto scored =
          score && !score.is(Is::none) && !score.is(Is::unreadable) ? ends(score) : std::nullopt;
      if (!scored) {
        continue;
      }
      for (const auto& end : {scored->first, scored->second}) {
        found.low = end && (!found.low || *end < *found.low) ? end : found.low;
        found.high = end && (!found.high || *end > *found.high) ? end : found.high;
      }
      if (!problem(scale, score).empty()) {
        found.off.push_back(score);
      }
    }
    return found;
  });
}

// The first of the scales in use elsewhere that has room for all scores: those of TheyDo, Smaply, Mermaid,
// UXPressia and surveys.
std::string_view likely_scale(const Undeclared& scores) {
  struct Scale {
    int low;
    int high;
    std::string_view written;
  };
  constexpr Scale kScales[] = {{1, 5, "1..5"},   {0, 5, "0..5"},   {-3, 3, "-3..3"},     {1, 10, "1..10"},
                               {0, 10, "0..10"}, {-5, 5, "-5..5"}, {-10, 10, "-10..10"}, {0, 100, "0..100"}};
  for (const Scale& scale : kScales) {
    if (scores.low && scores.high && *scores.low >= expr::Decimal::whole(scale.low) &&
        *scores.high <= expr::Decimal::whole(scale.high)) {
      return scale.written;
    }
  }
  return "…";
}

// Nothing for all but the first score that is off.
std::optional<Fact> off_undeclared(Context& context, const Entity& feeling, const ValueView& score,
                                   const EmotionScale& scale) {
  constexpr std::size_t kMostShown = 3;
  const Undeclared& scores = undeclared(context, feeling, scale);
  if (scores.off.empty() || scores.off[0]->begin != score->begin) {
    return std::nullopt;
  }
  const Model& model = context.model();
  Fact fact;
  fact.at = place(model, score);
  const std::size_t count = scores.off.size();
  fact.text = count == 1 ? fmt::format(
                               "score `{}` is off the scale: feelings go from -2 to 2 where none is "
                               "declared",
                               score->text)
                         : fmt::format(
                               "{} scores are off the scale: feelings go from -2 to 2 where none is "
                               "declared",
                               count);
  for (std::size_t i = 1; i < std::min(count, kMostShown); i++) {
    fact.related.push_back({place(model, scores.off[i]), "so is this one"});
  }
  fact.help = fmt::format(
      "declare the scale in a vocabulary, as `scales: {{ emotion: {} }}`, or choose scores from -2 to 2",
      likely_scale(scores));
  return fact;
}

}  // namespace

std::optional<Fact> out_of_scale(Context& context, Entity feeling) {
  const ValueView score = feeling.find("score"_key);
  if (!score || score.is(Is::none) || score.is(Is::unreadable)) {
    return std::nullopt;
  }
  const EmotionScale& scale = emotion_scale(context, feeling);
  const std::string what = problem(scale, score);
  if (what.empty()) {
    return std::nullopt;
  }
  const Model& model = context.model();
  Fact fact;
  if (scale.declared) {
    fact.at = place(model, score);
    fact.text = fmt::format("score `{}` is off the scale: {}", score->text, what);
    fact.related.push_back({place(model, scale.declared), "the scale is declared here"});
    fact.help = "choose a score on the scale";
  } else if (auto told = off_undeclared(context, feeling, score, scale)) {
    fact = *std::move(told);
  } else {
    return std::nullopt;
  }
  for (Entity around = feeling.parent(); around && !fact.about; around = around.parent()) {
    if (info(around.kind()).entity && around.kind() != Kind::experience) {
      fact.about = around;
    }
  }
  return fact;
}

}  // namespace jc::facts
