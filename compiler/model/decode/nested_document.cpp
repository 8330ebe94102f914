#include "compiler/model/decode/nested_document.h"

#include <fmt/format.h>

#include <set>

#include "compiler/model/decode/document_kind.h"
#include "compiler/syntax/mapping_edit.h"

namespace jc::model {

namespace {

// A key that stands beside the header as well as under it would be there twice.
bool names_twice(const syntax::Tree& tree, const syntax::Node& root, const syntax::Node& inside) {
  std::set<std::string_view> keys;
  for (const syntax::Node* map : {&root, &inside}) {
    for (std::uint32_t i = 0; i + 1 < map->count; i += 2) {
      if (!keys.insert(tree[tree.item(*map, i)].text).second) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

std::string moved_out(std::string_view content, const syntax::Tree& tree, syntax::NodeId around,
                      syntax::NodeId map, std::string_view first) {
  const syntax::Node& root = tree[around];
  const syntax::Node& inside = tree[map];
  const syntax::Node& key = tree[tree.item(inside, 0)];
  if (inside.flow || root.flow || inside.count == 0 || names_twice(tree, root, inside)) {
    return "";
  }
  const std::size_t deeper = syntax::column_of(content, key.begin) - syntax::column_of(content, root.begin);
  const bool named = key.text == "id";
  std::string text = named ? std::string(first.substr(0, first.find(':'))) : fmt::format("{}\n", first);
  const std::uint32_t from = named ? key.end : key.begin;
  std::string_view rest = content.substr(from, inside.end - from);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    text += rest.substr(0, end);
    rest.remove_prefix(end);
    const std::size_t lead = std::min(rest.find_first_not_of(' '), rest.size());
    rest.remove_prefix(std::min(lead, deeper));
  }
  return text;
}

bool report_nested(const source::Files& files, const syntax::Tree& tree, syntax::NodeId root,
                   std::string_view header, diag::Diagnostics& out) {
  const syntax::Node& map = tree[root];
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    const syntax::NodeId key = tree.item(map, i);
    const syntax::Node& inside = tree[tree.item(map, i + 1)];
    if (tree[key].text != header || inside.kind != syntax::NodeKind::mapping || inside.count == 0) {
      continue;
    }
    diag::Diagnostic found{
        .rule = "wrong-type",
        .span = files[tree.file].first_line(tree.span(key)),
        .message = fmt::format("`{}` wants an id, and here the whole of it stands inside", header),
        .help = fmt::format("begin the file with `{}: <id>`, and write the other keys below it, in the same "
                            "column",
                            header)};
    const bool named = tree[tree.item(inside, 0)].text == "id";
    const std::string by_name = first_key_by_name(files[tree.file].path());
    const bool fits = by_name.starts_with(fmt::format("{}:", header));
    const std::string first = named ? fmt::format("{}:", header) : fits ? by_name : "";
    const std::string text =
        first.empty() ? "" : moved_out(files[tree.file].content(), tree, root, tree.item(map, i + 1), first);
    if (!text.empty()) {
      found.fixes.push_back({"move the keys out", named, {{{tree.file, tree[key].begin, inside.end}, text}}});
    }
    out.push_back(std::move(found));
    return true;
  }
  return false;
}

}  // namespace jc::model
