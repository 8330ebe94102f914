// Keys that belong to the journey or to its vocabulary and were written elsewhere, and values of several
// lines that move: the edit that puts them where they belong.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/model/decode/decoder.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

bool has_aliases(const syntax::Tree& tree, syntax::NodeId node) {
  const syntax::Node& at = tree[node];
  if (at.kind == syntax::NodeKind::alias) {
    return true;
  }
  for (std::uint32_t i = 0; i < at.count; i++) {
    if (has_aliases(tree, tree.item(at, i))) {
      return true;
    }
  }
  return false;
}

// The key under which an item of a journey's list names its stage, as an opportunity does.
const Field* stage_key(const Field& list) {
  if (list.type.shape != Shape::list || list.type.base != Base::record) {
    return nullptr;
  }
  for (const Field* field : fields_of(list.type.record)) {
    if (field->type.names == NameKind::stage) {
      return field;
    }
  }
  return nullptr;
}

// The items with the stage that they were written in; nothing where one can't say so.
std::optional<std::vector<syntax::Written>> placed(const syntax::Written& list, const Field& key,
                                                   const Field* shorthand, const std::string& stage) {
  std::vector<syntax::Written> items;
  for (syntax::Written item : list.kind == syntax::NodeKind::sequence ? list.items : std::vector{list}) {
    if (item.kind == syntax::NodeKind::scalar) {
      if (shorthand == nullptr) {
        return std::nullopt;
      }
      syntax::Written map{.kind = syntax::NodeKind::mapping};
      map.entries.push_back({std::string(shorthand->key), std::move(item)});
      item = std::move(map);
    }
    const bool says = std::any_of(item.entries.begin(), item.entries.end(),
                                  [&](const auto& entry) { return entry.key == key.key; });
    if (item.kind != syntax::NodeKind::mapping || says) {
      return std::nullopt;
    }
    item.entries.push_back({std::string(key.key), {.text = stage}});
    items.push_back(std::move(item));
  }
  return items;
}

// What is added may stand right behind what goes, as at the end of a file: then it is one edit. Lines that go
// take the end of the last one with them, lines that come begin with one.
std::vector<diag::Edit> moving(const diag::Edit& added, const diag::Edit& removed) {
  const source::Span& gone = removed.span;
  if (added.span.begin < gone.begin || added.span.begin > gone.end) {
    return {added, removed};
  }
  const bool lines = added.replacement.starts_with('\n') && added.span.begin < gone.end;
  return {{gone, lines ? added.replacement.substr(1) + '\n' : added.replacement}};
}

}  // namespace

std::string block_text(const syntax::Written& map, std::size_t columns) {
  std::string lines;
  for (const char c : syntax::write(map)) {
    lines += c;
    if (c == '\n') {
      lines.append(columns, ' ');
    }
  }
  lines.resize(lines.find_last_not_of(" \n") + 1);
  return lines;
}

bool Decoder::can_be_rewritten(syntax::NodeId node) const {
  return !has_aliases(tree_, node) && files_.text(written(node)).find('#') == std::string_view::npos;
}

// `roles:` on a journey, where its vocabulary has them.
bool Decoder::help_with_vocabulary(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  const Field* field = kind == Kind::journey ? find_field(Kind::vocabulary, find_key(word)) : nullptr;
  if (field == nullptr) {
    return false;
  }
  found.help = fmt::format("they are declared under `vocabulary: {{ {}: … }}`", word);
  const bool fits = field->type.shape == Shape::keyed && tree_.documents.size() == 1 && !entry.merged;
  const auto entries = fits ? declared_in(*field, entry.value) : std::nullopt;
  const auto added = entries ? declare(*field, *entries) : std::nullopt;
  const auto removed = added ? without(entry) : std::nullopt;
  if (removed) {
    found.fixes.push_back({"move them into the journey's vocabulary", false, moving(*added, *removed)});
  }
  return true;
}

// `opportunities:` in a stage: the journey has one list of them, where each names its stage.
bool Decoder::help_with_journeys_list(diag::Diagnostic& found, Kind kind, const syntax::Entry& entry) {
  const std::string_view word = tree_[tree_.resolve(entry.key)].text;
  const Field* list = kind == Kind::stage ? find_field(Kind::journey, find_key(word)) : nullptr;
  const Field* key = list != nullptr ? stage_key(*list) : nullptr;
  if (key == nullptr || !may_offer()) {
    return false;
  }
  const auto& beside = frames_[depth_ - 1].entries;
  const auto id = std::find_if(beside.begin(), beside.end(), [&](const syntax::Entry& each) {
    return tree_[tree_.resolve(each.key)].text == "id";
  });
  const std::string stage = id == beside.end() ? "" : std::string(tree_[tree_.resolve(id->value)].text);
  found.help = fmt::format("they stand in one list of the journey, each with `{}: {}`", key->key,
                           stage.empty() ? "<stage>" : stage);
  const bool fits = !stage.empty() && !entry.merged && can_be_rewritten(entry.value);
  const auto items =
      fits ? placed(syntax::as_written(tree_, entry.value), *key, shorthand_of(list->type.record), stage)
           : std::nullopt;
  const auto added = items ? add_to_journey(*list, *items) : std::nullopt;
  const auto removed = added ? without(entry) : std::nullopt;
  if (removed) {
    found.fixes.push_back({"move them to the journey", true, moving(*added, *removed)});
  }
  return true;
}

// Behind the last item of the list, or as the last key where the journey has none yet.
std::optional<diag::Edit> Decoder::add_to_journey(const Field& list,
                                                  const std::vector<syntax::Written>& items) const {
  const syntax::NodeId root = tree_.documents[0].root;
  const std::string_view content = files_[document_.file].content();
  if (tree_.documents.size() != 1 || document_.records[0].kind != Kind::journey ||
      tree_[root].kind != syntax::NodeKind::mapping || tree_[root].flow || tree_[root].count == 0) {
    return std::nullopt;
  }
  syntax::Written added{.kind = syntax::NodeKind::sequence};
  added.items = items;
  const syntax::NodeId there = value_under(tree_, root, list.key);
  if (there == syntax::kNoNode) {
    syntax::Written block{.kind = syntax::NodeKind::mapping};
    block.entries.push_back({std::string(list.key), std::move(added)});
    const syntax::MappingPlace place = place_of(root);
    return syntax::add_entry(content, place, place.entries.size() - 1, block_text(block, 0));
  }
  const syntax::Node& found = tree_[there];
  if (found.kind != syntax::NodeKind::sequence || found.flow || found.count == 0) {
    return std::nullopt;
  }
  const std::uint32_t first = tree_[tree_.item(found, 0)].begin;
  const std::size_t line = content.substr(0, first).rfind('\n') + 1;
  const std::size_t dash = content.find('-', line);
  const std::size_t end = content.substr(0, tree_[there].end).find_last_not_of(" \t\r\n") + 1;
  if (dash >= first) {
    return std::nullopt;
  }
  const auto at = static_cast<std::uint32_t>(end);
  return diag::Edit{{document_.file, at, at},
                    fmt::format("\n{}{}", std::string(dash - line, ' '), block_text(added, dash - line))};
}

// The value under its key behind all that stands in the map of `outer`, which becomes one of several lines.
std::optional<diag::Edit> Decoder::add_block(const Field& field, syntax::NodeId value,
                                             const syntax::Entry& outer) const {
  const syntax::Node& map = tree_[outer.value];
  const std::string_view content = files_[document_.file].content();
  if (map.kind != syntax::NodeKind::mapping || map.count == 0 || !can_be_rewritten(value) ||
      value_under(tree_, outer.value, field.key) != syntax::kNoNode) {
    return std::nullopt;
  }
  syntax::Written block{.kind = syntax::NodeKind::mapping};
  block.entries.push_back({std::string(field.key), syntax::as_written(tree_, value)});
  if (!map.flow) {
    const syntax::MappingPlace place = place_of(outer.value);
    const std::size_t column = syntax::column_of(content, place.entries.front().key_begin);
    return syntax::add_entry(content, place, place.entries.size() - 1, block_text(block, column));
  }
  const auto behind = behind_colon(outer.value);
  const std::uint32_t key = tree_[outer.key].begin;
  const std::size_t line = content.substr(0, key).rfind('\n') + 1;
  if (!behind || !can_be_rewritten(outer.value) ||
      content.substr(line, key - line).find_first_not_of(" -") != std::string_view::npos) {
    return std::nullopt;
  }
  syntax::Written whole = syntax::as_written(tree_, outer.value);
  whole.flow = false;
  whole.entries.push_back(std::move(block.entries.front()));
  const std::size_t column = key - line + 2;
  return diag::Edit{*behind, fmt::format("\n{}{}", std::string(column, ' '), block_text(whole, column))};
}

}  // namespace jc::model
