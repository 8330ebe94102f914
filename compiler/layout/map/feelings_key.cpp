#include "compiler/layout/map/feelings_key.h"

#include "compiler/layout/board/curve.h"
#include "compiler/layout/board/measures.h"
#include "compiler/layout/map/feeling_marks.h"
#include "compiler/view/words/words.h"

namespace jc::layout::map {
namespace {

using board::TextBlock;

constexpr double kKeyTop = 46;
constexpr double kKeySample = 18;

std::vector<TextBlock> names_of(const view::MapFeelings& feelings, bool many) {
  std::vector<TextBlock> names;
  for (std::size_t i = 0; i < feelings.personas.size(); i++) {
    const view::Role role = many ? view::Role::persona : view::Role::muted;
    names.push_back(board::text_block(
        feelings.personas[i].empty() ? (many ? view::say("Everybody") : "") : feelings.personas[i],
        {board::kSmallSize, many, false, role, many ? static_cast<int>(i) : -1},
        board::kLabelWidth - 28 - (many ? kKeySample + 5 : 23), 4));
  }
  return names;
}

}  // namespace

double feelings_key_height(const view::MapFeelings& feelings, const FeelingPlaces& places) {
  double y = kKeyTop;
  for (const TextBlock& name : names_of(feelings, places.many)) {
    y += name.empty() ? 0 : name.height() + 8;
  }
  return y + 4;
}

void put_feelings_key(Group& group, const view::MapFeelings& feelings, const FeelingPlaces& places,
                      double left) {
  double y = kKeyTop;
  const std::vector<TextBlock> names = names_of(feelings, places.many);
  for (std::size_t i = 0; i < names.size(); i++) {
    if (names[i].empty()) {
      continue;
    }
    if (places.many) {
      Path sample =
          board::straight({left, y + 7}, {left + kKeySample, y + 7}, view::Role::persona, curve_line(i), 2.5);
      sample.tone = static_cast<int>(i);
      if (places.has_scores()) {
        group.elements.push_back(sample);
      }
      put_mark(group, {left + kKeySample / 2, y + 7}, 0.5, i, places);
    }
    board::put(group, names[i], left + (places.many ? kKeySample + 5 : 23), y);
    y += names[i].height() + 8;
  }
}

}  // namespace jc::layout::map
