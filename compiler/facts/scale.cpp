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

const std::optional<EmotionScale>& workspace_scale(Context& context) {
  return context
      .whole<WorkspaceScale>([](const Model& model) {
        WorkspaceScale found;
        for (const Document& document : model.documents) {
          if (document.kind == Kind::vocabulary && !found.scale) {
            found.scale = scale_of(Entity(&document, 0));
          }
        }
        return found;
      })
      .scale;
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
  const auto& shared = workspace_scale(context);
  return context.cache<EmotionScale>(entity.document(), [&](const Document& document) {
    const Entity root(&document, 0);
    if (document.kind == Kind::journey) {
      if (auto own = scale_of(root.child("vocabulary"_key))) {
        return *own;
      }
    }
    return shared.value_or(EmotionScale());
  });
}

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
  fact.at = place(model, score);
  fact.text = fmt::format("score `{}` is off the scale: {}", score->text, what);
  if (scale.declared) {
    fact.related.push_back({place(model, scale.declared), "the scale is declared here"});
    fact.help = "choose a score on the scale";
  } else {
    fact.help = "choose a score from -2 to 2, or declare another `scales: { emotion: … }` in the vocabulary";
  }
  for (Entity around = feeling.parent(); around && !fact.about; around = around.parent()) {
    if (info(around.kind()).entity && around.kind() != Kind::experience) {
      fact.about = around;
    }
  }
  return fact;
}

}  // namespace jc::facts
