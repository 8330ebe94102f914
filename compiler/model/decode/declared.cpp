// Declarations in another shape or place: `segments: [{ id: large, where: … }]` on a journey, where only
// names belong, moves into the journey's vocabulary; a list where a vocabulary has a map by name becomes that
// map.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/language/names.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/tier_changes.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

// The name under which an item of a list is declared, taken out of it: its `id`, `name`, or what the map is
// keyed by, as the `tier` of an overlay.
std::optional<syntax::WrittenEntry> named(syntax::Written item, std::string_view keyed_by) {
  if (item.kind == syntax::NodeKind::scalar) {
    const std::string name = to_kebab_case(item.text);
    syntax::Written map{.kind = syntax::NodeKind::mapping, .flow = name == item.text};
    if (!map.flow) {
      map.entries.push_back({"title", item});
    }
    return name.empty() ? std::nullopt : std::optional(syntax::WrittenEntry{name, std::move(map)});
  }
  // `- complex: { where: … }`: the name is the only key.
  const bool by_name =
      item.entries.size() == 1 && item.entries.front().value.kind == syntax::NodeKind::mapping;
  if (item.kind == syntax::NodeKind::mapping && by_name) {
    syntax::WrittenEntry& only = item.entries.front();
    return syntax::WrittenEntry{to_kebab_case(only.key), std::move(only.value)};
  }
  const auto id = std::find_if(item.entries.begin(), item.entries.end(), [&](const auto& entry) {
    return entry.key == "id" || entry.key == "name" || (!keyed_by.empty() && entry.key == keyed_by);
  });
  if (item.kind != syntax::NodeKind::mapping || id == item.entries.end() ||
      id->value.kind != syntax::NodeKind::scalar) {
    return std::nullopt;
  }
  const std::string name = to_kebab_case(id->value.text);
  if (id->key == "name" && name != id->value.text) {
    id->key = "title";
  } else {
    item.entries.erase(id);
  }
  item.flow = item.entries.empty();
  return name.empty() ? std::nullopt : std::optional(syntax::WrittenEntry{name, std::move(item)});
}

std::optional<std::vector<syntax::WrittenEntry>> all_named(const syntax::Written& declared,
                                                           std::string_view keyed_by) {
  if (declared.kind == syntax::NodeKind::mapping) {
    // Keys of one thing that has no name are no names.
    const bool all = std::all_of(declared.entries.begin(), declared.entries.end(), [](const auto& entry) {
      return entry.value.kind == syntax::NodeKind::mapping;
    });
    return all ? std::optional(declared.entries) : std::nullopt;
  }
  std::vector<syntax::WrittenEntry> entries;
  const bool one = declared.kind == syntax::NodeKind::scalar;
  for (const syntax::Written& item : one ? std::vector{declared} : declared.items) {
    auto entry = named(item, keyed_by);
    if (!entry) {
      return std::nullopt;
    }
    entries.push_back(std::move(*entry));
  }
  return entries;
}

}  // namespace

bool Decoder::report_declared(const Field& field, syntax::NodeId node) {
  const syntax::Node& at = tree_[tree_.resolve(node)];
  // Nearly all that stands in files is neither.
  if (field.type.names == NameKind::none || at.kind == syntax::NodeKind::scalar) {
    return false;
  }
  const Field* there = find_field(Kind::vocabulary, find_key(field.key));
  if (there == nullptr || there->type.base != Base::record) {
    return false;
  }
  const bool keyed = there->type.shape == Shape::keyed;
  const auto is_map = [&](syntax::NodeId item) { return tree_[item].kind == syntax::NodeKind::mapping; };
  bool declared = at.kind == syntax::NodeKind::mapping;
  for (std::uint32_t i = 0; at.kind == syntax::NodeKind::sequence && i < at.count; i++) {
    declared = declared || is_map(tree_.item(at, i));
  }
  if (!declared) {
    return false;
  }
  diag::Diagnostic found{
      .rule = "wrong-type",
      .span = span_of(node),
      .message = fmt::format("`{}` wants names, and here they are declared", field.key),
      .help = fmt::format("here stand the names that are meant, as `{0}: [ … ]`; what each of them is stands "
                          "under {1}",
                          field.key,
                          keyed ? fmt::format("`vocabulary: {{ {}: {{ <name>: {{ … }} }} }}`", field.key)
                                : fmt::format("`{}:` of the journey, with an `id`", field.key)),
      .entity = where()};
  if (keyed) {
    offer_declaration(found, field, node);
  }
  out_.push_back(std::move(found));
  return true;
}

// The names of a list with what each is, as it was written; nothing where something would be lost.
std::optional<std::vector<syntax::WrittenEntry>> Decoder::declared_in(const Field& field,
                                                                      syntax::NodeId node) const {
  const NameKind keys = field.type.key_names;
  const std::string_view keyed_by = keys == NameKind::none ? "" : language::info(keys).what;
  auto entries = may_offer() && can_be_rewritten(node) ? all_named(syntax::as_written(tree_, node), keyed_by)
                                                       : std::optional<std::vector<syntax::WrittenEntry>>();
  return entries && !entries->empty() ? std::move(entries) : std::nullopt;
}

// From behind the colon of a key to the end of what was written there.
std::optional<source::Span> Decoder::behind_colon(syntax::NodeId node) const {
  const std::string_view content = files_[document_.file].content();
  const source::Span there = written(node);
  const std::size_t before = content.substr(0, there.begin).find_last_not_of(" \t\r\n");
  if (before == std::string_view::npos || content[before] != ':') {
    return std::nullopt;
  }
  const std::size_t last = content.substr(0, there.end).find_last_not_of(" \t\r\n") + 1;
  return source::Span{document_.file, static_cast<std::uint32_t>(before + 1),
                      static_cast<std::uint32_t>(last)};
}

namespace {

// `- high-touch: ARR > 100k`: by what each item is called, where all say it.
std::string names_of_items(const syntax::Tree& tree, syntax::NodeId list) {
  constexpr std::size_t kMostNamed = 6;
  const syntax::Node& items = tree[tree.resolve(list)];
  std::string names;
  for (std::uint32_t i = 0; i < items.count && items.count <= kMostNamed; i++) {
    const syntax::Node& item = tree[tree.resolve(tree.item(items, i))];
    const bool pair = item.kind == syntax::NodeKind::mapping && item.count == 2;
    const std::string id = item.kind == syntax::NodeKind::scalar ? to_kebab_case(item.text)
                           : pair ? to_kebab_case(tree[tree.resolve(tree.item(item, 0))].text)
                                  : "";
    if (id.empty()) {
      return "<id>: { … }";
    }
    names += fmt::format("{}{}: {{ … }}", names.empty() ? "" : ", ", id);
  }
  return names.empty() ? "<id>: { … }" : names;
}

}  // namespace

void Decoder::report_list_for_map(const Field& field, syntax::NodeId node) {
  const auto entries = declared_in(field, node);
  const std::string names = entries ? entries->front().key + ": { … }" : names_of_items(tree_, node);
  report_wrong_type(field, node, "a map by name", fmt::format("write `{}: {{ {} }}`", field.key, names));
  const auto value = behind_colon(node);
  if (!entries || !value) {
    return;
  }
  syntax::Written map{.kind = syntax::NodeKind::mapping};
  map.entries = *entries;
  auto edit = in_lines_behind(*value, map);
  if (!edit && tree_[tree_.resolve(node)].flow) {
    edit = diag::Edit{*value, " " + in_one_line(map)};
  }
  if (edit) {
    out_.back().fixes.push_back({"write a map", true, {*std::move(edit)}});
  }
}

// The map in lines below its key. Nothing where braces are around it, in which lines have no place.
std::optional<diag::Edit> Decoder::in_lines_behind(source::Span value, const syntax::Written& map) const {
  const std::string_view content = files_[document_.file].content();
  const std::size_t line = content.substr(0, value.begin).rfind('\n') + 1;
  if (content.substr(line, value.begin - line).find_first_of("{[") != std::string_view::npos) {
    return std::nullopt;
  }
  const std::size_t columns = content.find_first_not_of(" -", line) - line + 2;
  return diag::Edit{value, fmt::format("\n{}{}", std::string(columns, ' '), block_text(map, columns))};
}

// A list in an overlay, of what the tier has beside the others; in a governance the meetings.
void Decoder::offer_addition(const Field& field, syntax::NodeId node) {
  const auto value = behind_colon(node);
  const std::string_view key = field.type.record == Kind::governance ? "rituals" : "add";
  if (!may_offer() || find_field(field.type.record, find_key(key)) == nullptr || !value ||
      !can_be_rewritten(node)) {
    return;
  }
  std::optional<diag::Edit> edit;
  if (const auto list = in_flow(node); list && tree_[tree_.resolve(node)].flow) {
    edit = diag::Edit{*value, fmt::format(" {{ {}: {} }}", key, *list)};
  } else {
    syntax::Written map{.kind = syntax::NodeKind::mapping};
    map.entries.push_back({std::string(key), syntax::as_written(tree_, node)});
    edit = in_lines_behind(*value, map);
  }
  if (edit) {
    out_.back().fixes.push_back({fmt::format("put it under `{}`", key), false, {*std::move(edit)}});
  }
}

// The edit that adds the names to the vocabulary of the journey, with a vocabulary where there is none.
std::optional<diag::Edit> Decoder::declare(const Field& field,
                                           const std::vector<syntax::WrittenEntry>& entries) const {
  const std::string_view content = files_[document_.file].content();
  const syntax::NodeId root = tree_.documents[0].root;
  const syntax::NodeId vocabulary = value_under(tree_, root, "vocabulary");
  const bool there = vocabulary != syntax::kNoNode;
  const syntax::Node& map = tree_[there ? vocabulary : root];
  if (map.kind != syntax::NodeKind::mapping || map.flow || map.count == 0 ||
      (there && value_under(tree_, vocabulary, field.key) != syntax::kNoNode)) {
    return std::nullopt;
  }
  syntax::Written declared{.kind = syntax::NodeKind::mapping};
  declared.entries = entries;
  syntax::Written block{.kind = syntax::NodeKind::mapping};
  block.entries.push_back({std::string(field.key), std::move(declared)});
  const std::uint32_t first = tree_[tree_.item(map, 0)].begin;
  const std::string text = there ? block_text(block, syntax::column_of(content, first))
                                 : fmt::format("vocabulary:\n  {}", block_text(block, 2));
  const syntax::MappingPlace place = place_of(there ? vocabulary : root);
  return syntax::add_entry(content, place, place.entries.size() - 1, text);
}

void Decoder::offer_declaration(diag::Diagnostic& found, const Field& field, syntax::NodeId node) const {
  const bool alone = tree_.documents.size() == 1 && document_.records[0].kind == Kind::journey;
  const auto entries = alone ? declared_in(field, node) : std::nullopt;
  const auto added = entries ? declare(field, *entries) : std::nullopt;
  const auto value = behind_colon(node);
  if (!added || !value) {
    return;
  }
  std::vector<std::string> names;
  for (const syntax::WrittenEntry& entry : *entries) {
    names.push_back(entry.key);
  }
  const std::string list =
      names.size() == 1 ? fmt::format("[{}]", syntax::as_flow(names)) : syntax::as_flow(names);
  found.fixes.push_back(
      {"declare them in the journey's vocabulary", false, {{*value, fmt::format(" {}", list)}, *added}});
}

}  // namespace jc::model
