#include "compiler/layout/chart/ritual_cells.h"

#include "compiler/view/words/words.h"

namespace jc::layout::chart {

TableCell people_of(const view::RitualRow& ritual) {
  TableCell cell;
  cell.span = {1, 1};
  cell.look = Look::plain;
  cell.content.texts.push_back(answer_text(ritual.owner, {board::kBodySize - 0.5, true},
                                           view::IconKind::person, "no owner", Gap::remark));
  if (ritual.attendees.given() || !ritual.review) {
    cell.content.texts.push_back(answer_text(ritual.attendees, {board::kBodySize - 0.5},
                                             view::IconKind::people, "nobody invited", Gap::remark));
  }
  if (!ritual.optional.empty()) {
    cell.content.texts.push_back(muted(view::say("may come: ") + ritual.optional));
  }
  return cell;
}

TableCell purpose_of(const view::RitualRow& ritual) {
  TableCell cell;
  cell.span = {2, 2};
  cell.look = Look::plain;
  if (!ritual.purpose.words.empty()) {
    cell.content.texts.push_back({ritual.purpose.words, {board::kBodySize - 0.5}, std::nullopt});
  }
  if (!ritual.question.empty()) {
    cell.content.texts.push_back(
        {ritual.question, {board::kBodySize - 0.5, false, true, view::Role::subtitle}, std::nullopt});
  }
  if (cell.content.texts.empty()) {
    cell.content.texts.push_back(ritual.purpose.none.empty() ? muted(view::say("nobody said what for"))
                                                             : on_purpose(ritual.purpose.none));
  }
  return cell;
}

}  // namespace jc::layout::chart
