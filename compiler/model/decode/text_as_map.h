// What people write in words where a map belongs, as the map that it is: a contingency, a hand-off, a
// meeting.
#pragma once
#include <string>
#include <string_view>

#include "compiler/language/type.h"
#include "compiler/syntax/tree.h"

namespace jc::model {

struct TextAsMap {
  // `{ id: weekly-sync, title: Weekly sync, cadence: weekly }`; empty where the words don't tell.
  std::string map;
  // Nothing else can be meant.
  bool safe = false;
};
TextAsMap text_as_map(const language::Field& field, const syntax::Node& written);

// `[{ id: kick-off, title: Kick-off }, { id: live, title: Live }]` for `Kick-off, Live` where stages are
// listed; empty where the text is no row of titles.
std::string row_as_list(const language::Field& field, const syntax::Node& written);

// What to write in place of a text or list, as advice; empty where nothing can be told.
std::string help_with_shape(const language::Field& field, const syntax::Node& written);

}  // namespace jc::model
