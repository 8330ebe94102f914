// Feelings that are only words, in the place of a curve or beside one.
#include <algorithm>

#include "compiler/layout/summary/summary_parts.h"

namespace jc::layout::summary {
namespace {

// Of a stage, and of one persona where there are several.
struct Felt {
  std::string words;
  bool scored = false;
};

template <class Counts>
Felt felt_in(const view::JourneySummary& summary, std::size_t stage, Counts counts) {
  Felt felt;
  for (const view::MapFeeling& feeling : summary.feelings.feelings) {
    if (feeling.span.first == stage && !feeling.remark && counts(feeling)) {
      felt.scored = felt.scored || feeling.from.has_value();
      felt.words += feeling.from ? "" : (felt.words.empty() ? "" : ", ") + feeling.label;
    }
  }
  return felt;
}

}  // namespace

void put_words(Group& group, const view::JourneySummary& summary, Columns columns, double bottom) {
  Group drawn{"", "", "", "", view::Role::emotion, {}, {}};
  const double width = columns.width() - 12;
  for (std::size_t stage = 0; stage < summary.stages.size(); stage++) {
    const Felt felt = felt_in(summary, stage, [](const view::MapFeeling&) { return true; });
    if (!felt.scored && fits(felt.words, kBody, true, width, kLabelLines)) {
      const board::TextBlock block =
          board::balanced_block(felt.words, {kBody, true, false, view::Role::muted}, width, kLabelLines);
      board::put(drawn, block, columns.center_of(stage), bottom - block.height(), Anchor::middle);
    }
  }
  group.groups.push_back(std::move(drawn));
}

void put_words_of_each(Group& group, const view::JourneySummary& summary, Columns columns, double bottom) {
  Group drawn{"", "", "", "", view::Role::persona, {}, {}};
  const std::size_t shown = std::min(summary.feelings.personas.size(), kCurves);
  for (std::size_t stage = 0; stage < summary.stages.size(); stage++) {
    for (std::size_t persona = 0; persona < shown; persona++) {
      const Felt felt = felt_in(summary, stage,
                                [&](const view::MapFeeling& feeling) { return feeling.persona == persona; });
      const board::TextBlock block =
          board::text_block(felt.words, {kBody, true, false, view::Role::persona, static_cast<int>(persona)},
                            columns.width() - 12, 1);
      board::put(drawn, block, columns.center_of(stage),
                 bottom - kLine * static_cast<double>(shown - persona), Anchor::middle);
    }
  }
  group.groups.push_back(std::move(drawn));
}

}  // namespace jc::layout::summary
