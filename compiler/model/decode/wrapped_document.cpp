#include "compiler/model/decode/wrapped_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "compiler/model/decode/nested_document.h"

namespace jc::model {

namespace {

using syntax::Node;
using syntax::NodeId;
using syntax::NodeKind;
using syntax::Tree;

// Keys that a journey has and no other map around one.
bool tells_of_journey(std::string_view key) {
  constexpr std::string_view kKeys[] = {"stages", "Stages", "phases", "Phases", "columns", "steps", "Steps"};
  return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

bool is_journey(const Tree& tree, NodeId node) {
  const Node& map = tree[node];
  for (std::uint32_t i = 0; map.kind == NodeKind::mapping && i + 1 < map.count; i += 2) {
    if (tells_of_journey(tree[tree.item(map, i)].text)) {
      return true;
    }
  }
  return false;
}

// Journeys in a list, or by their names.
bool is_journeys(const Tree& tree, NodeId node) {
  const Node& all = tree[node];
  return (all.kind == NodeKind::sequence && all.count > 0 && is_journey(tree, tree.item(all, 0))) ||
         (all.kind == NodeKind::mapping && all.count > 1 && is_journey(tree, tree.item(all, 1)));
}

// What each item of a list of stages may begin with.
bool is_stages(const Tree& tree, const Node& list) {
  constexpr std::string_view kKeys[] = {"id",   "stage", "phase", "name", "title",
                                        "step", "Stage", "Phase", "Name"};
  if (list.kind != NodeKind::sequence || list.flow || list.count == 0) {
    return false;
  }
  const Node& item = tree[tree.item(list, 0)];
  if (item.kind != NodeKind::mapping || item.count == 0) {
    return item.kind == NodeKind::scalar;
  }
  const std::string_view key = tree[tree.item(item, 0)].text;
  return std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys);
}

void help_with_several(diag::Diagnostic& found) {
  found.help =
      "each journey is a file of its own, or a document behind a line `---`, and begins with `journey: <id>`";
}

bool help_with_list(const source::Files& files, const Tree& tree, NodeId root, std::string_view first,
                    diag::Diagnostic& found) {
  if (is_journeys(tree, root)) {
    help_with_several(found);
    return true;
  }
  if (!is_stages(tree, tree[root]) || first.empty()) {
    return false;
  }
  found.help = fmt::format("a list of stages stands below `stages:`, and the file begins with `{}`", first);
  const std::string_view content = files[tree.file].content();
  const std::size_t line = content.substr(0, tree[root].begin).rfind('\n') + 1;
  const auto at = static_cast<std::uint32_t>(line);
  found.fixes.push_back({fmt::format("begin with `{}` and `stages:`", first),
                         false,
                         {{{tree.file, at, at}, fmt::format("{}\nstages:\n", first)}}});
  return true;
}

}  // namespace

bool help_with_wrapped(const source::Files& files, const Tree& tree, NodeId root, std::string_view first,
                       diag::Diagnostic& found) {
  const Node& map = tree[root];
  if (map.kind != NodeKind::mapping) {
    return help_with_list(files, tree, root, first, found);
  }
  if (is_journey(tree, root)) {
    return false;
  }
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    const NodeId value = tree.item(map, i + 1);
    const Node& key = tree[tree.item(map, i)];
    if (is_journey(tree, value)) {
      found.span = files[tree.file].first_line(tree.span(tree.item(map, i)));
      found.help = fmt::format(
          "what stands below `{}` is the journey: begin with `{}`, and write its keys in the same column",
          key.text, first.empty() ? "journey: <id>" : first);
      std::string text = first.empty() ? "" : moved_out(files[tree.file].content(), tree, root, value, first);
      if (!text.empty()) {
        found.fixes.push_back(
            {"move the keys out", false, {{{tree.file, key.begin, tree[value].end}, std::move(text)}}});
      }
      return true;
    }
    if (is_journeys(tree, value)) {
      help_with_several(found);
      return true;
    }
  }
  return false;
}

}  // namespace jc::model
