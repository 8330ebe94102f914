#include "compiler/workspace/lane_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "compiler/source/nearest.h"
#include "compiler/view/map/lanes.h"

namespace jc::workspace {

namespace {

using model::Entity;
using model::Is;
using language::operator""_key;

std::vector<std::string_view> known_lanes(const model::Model& model) {
  std::vector<std::string_view> known;
  for (const view::LaneInfo& lane : view::lane_table()) {
    if (!lane.name.empty()) {
      known.push_back(lane.name);
    }
  }
  for (const Entity& journey : model.roots(language::Kind::journey)) {
    for (model::RecordId id = 0; id < journey.document().records.size(); id++) {
      const model::ValueView table = Entity(&journey.document(), id).find("lanes"_key);
      if (!table.is(Is::table)) {
        continue;
      }
      for (const model::ValueView& entry : table.items()) {
        known.push_back(entry->text);
      }
    }
  }
  return known;
}

}  // namespace

void check_lanes(const std::vector<std::string>& names, const model::Model& model, diag::Diagnostics& out) {
  if (names.empty()) {
    return;
  }
  const std::vector<std::string_view> known = known_lanes(model);
  for (const std::string& name : names) {
    const auto same = [&](std::string_view each) {
      return each == name || model::sentence_case(each) == name;
    };
    if (std::any_of(known.begin(), known.end(), same)) {
      continue;
    }
    const auto near = source::nearest(name, known);
    out.push_back({.rule = "unresolved-name",
                   .message = fmt::format("no lane of a map is called `{}`, so it would be left out", name),
                   .help = near ? fmt::format("did you mean `{}`?", *near)
                                : fmt::format("lanes are {}; and those under `lanes` in a journey",
                                              fmt::join(known, ", "))});
  }
}

}  // namespace jc::workspace
