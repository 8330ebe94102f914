#include "compiler/model/decode/tier_changes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "compiler/expr/phrase/read.h"
#include "compiler/language/language.h"
#include "compiler/model/decode/decoder.h"

namespace jc::model {

namespace {

using syntax::Node;
using syntax::NodeId;
using syntax::NodeKind;
using syntax::Tree;
using syntax::Written;

constexpr std::string_view kPatchKeys[] = {"add", "remove", "change"};

bool is_patch_key(std::string_view key) {
  return std::find(std::begin(kPatchKeys), std::end(kPatchKeys), key) != std::end(kPatchKeys);
}

// `none: one to many`, `none`, `no`: the tier does without, and why where somebody says it.
std::optional<std::string_view> without_reason(std::string_view text) {
  constexpr std::string_view kWords[] = {"none",    "no",     "false", "n/a", "-",
                                         "removed", "remove", "skip",  "off"};
  const std::string_view word = text.substr(0, text.find(':'));
  if (std::find(std::begin(kWords), std::end(kWords), word) == std::end(kWords)) {
    return std::nullopt;
  }
  const std::string_view behind = text.substr(word.size());
  const auto begin = behind.find_first_not_of(": ");
  return begin == std::string_view::npos ? std::string_view() : behind.substr(begin);
}

Written text_of(std::string_view text) { return {.text = std::string(text)}; }

Written map_of(std::string_view key, Written value) {
  Written map{.kind = NodeKind::mapping};
  map.entries.push_back({std::string(key), std::move(value)});
  return map;
}

// The phrase key of what differs that reads the text: of several the first, as they stand in the table.
std::string_view key_that_reads(Kind overlay, std::string_view text) {
  for (const Field* field : fields_of(overlay)) {
    if (field->type.base == Base::phrase && expr::read_phrase(field->type.phrase, text) != nullptr) {
      return field->key;
    }
  }
  return "";
}

Kind overlay_of(Kind patch) { return find_field(patch, find_key("change"))->type.record; }

// A patch while it is put together.
class Draft {
 public:
  Draft(const Tree& tree, Kind patch, const IsThere& is_there)
      : tree_(tree), overlay_(overlay_of(patch)), is_there_(is_there) {
    changed_.kind = NodeKind::mapping;
    added_.kind = NodeKind::sequence;
    removed_.kind = NodeKind::sequence;
  }

  // `c1: { repeat: daily }`.
  bool take_entry(std::string_view id, NodeId value) {
    const Node& node = tree_[value];
    if (node.kind == NodeKind::mapping) {
      Written map = syntax::as_written(tree_, value);
      return is_there(id, map) ? change(id, std::move(map)) : add(id, std::move(map));
    }
    if (node.kind != NodeKind::scalar) {
      return false;
    }
    if (const auto reason = without_reason(node.text); reason || syntax::is_null(node)) {
      return reason && !reason->empty() ? change(id, map_of("none", text_of(*reason))) : remove(id);
    }
    const std::string_view key = key_that_reads(overlay_, node.text);
    return !key.empty() && change(id, map_of(key, syntax::as_written(tree_, value)));
  }

  // `- { id: c1, repeat: daily }`, `- remove: c1`, `- A new one`.
  bool take_item(NodeId item) {
    Written written = syntax::as_written(tree_, item);
    if (written.kind != NodeKind::mapping) {
      added_.items.push_back(std::move(written));
      return tree_[item].kind == NodeKind::scalar &&
             !is_there_(to_kebab_case(tree_[item].text)).value_or(false);
    }
    if (is_patch_by_keys(written)) {
      return std::all_of(written.entries.begin(), written.entries.end(),
                         [&](const syntax::WrittenEntry& entry) { return merge(entry); });
    }
    const auto id = std::find_if(written.entries.begin(), written.entries.end(),
                                 [](const auto& entry) { return entry.key == "id"; });
    if (id == written.entries.end() || !is_there_(id->value.text).value_or(false)) {
      added_.items.push_back(std::move(written));
      return true;
    }
    const std::string name = id->value.text;
    written.entries.erase(id);
    return !written.entries.empty() && change(name, std::move(written));
  }

  bool only_adds() const { return changed_.entries.empty() && removed_.items.empty(); }

  Written finish() && {
    Written patch{.kind = NodeKind::mapping};
    removed_.flow = true;
    for (auto& [key, part, empty] : {std::tuple("add", &added_, added_.items.empty()),
                                     std::tuple("remove", &removed_, removed_.items.empty()),
                                     std::tuple("change", &changed_, changed_.entries.empty())}) {
      if (!empty) {
        patch.entries.push_back({key, std::move(*part)});
      }
    }
    return patch;
  }

 private:
  static bool is_patch_by_keys(const Written& map) {
    return std::all_of(map.entries.begin(), map.entries.end(),
                       [](const syntax::WrittenEntry& entry) { return is_patch_key(entry.key); });
  }

  // Where nobody knows, what has a title is new: tiers change none.
  bool is_there(std::string_view id, const Written& map) const {
    const bool titled = std::any_of(map.entries.begin(), map.entries.end(),
                                    [](const syntax::WrittenEntry& entry) { return entry.key == "title"; });
    return is_there_(id).value_or(!titled);
  }

  bool change(std::string_view id, Written map) {
    changed_.entries.push_back({std::string(id), std::move(map)});
    return true;
  }

  bool add(std::string_view id, Written map) {
    map.entries.insert(map.entries.begin(), {"id", text_of(id)});
    added_.items.push_back(std::move(map));
    return true;
  }

  bool remove(std::string_view id) {
    removed_.items.push_back(text_of(id));
    return true;
  }

  bool merge(const syntax::WrittenEntry& entry) {
    if (entry.key == "change") {
      changed_.entries.insert(changed_.entries.end(), entry.value.entries.begin(), entry.value.entries.end());
      return entry.value.kind == NodeKind::mapping;
    }
    std::vector<Written>& items = entry.key == "add" ? added_.items : removed_.items;
    if (entry.value.kind == NodeKind::sequence) {
      items.insert(items.end(), entry.value.items.begin(), entry.value.items.end());
    } else {
      items.push_back(entry.value);
    }
    return true;
  }

  const Tree& tree_;
  Kind overlay_;
  const IsThere& is_there_;
  Written added_;
  Written removed_;
  Written changed_;
};

}  // namespace

bool is_patch(Kind kind) {
  return kind == Kind::touchpoint_patch || kind == Kind::play_patch || kind == Kind::ritual_patch;
}

bool is_patch_by_names(const Tree& tree, NodeId map) {
  const Node& node = tree[map];
  for (std::uint32_t i = 0; i + 1 < node.count; i += 2) {
    const Node& key = tree[tree.resolve(tree.item(node, i))];
    const Node& value = tree[tree.resolve(tree.item(node, i + 1))];
    const bool means_one = value.kind == NodeKind::mapping ||
                           (value.kind == NodeKind::scalar && without_reason(value.text).has_value());
    if (key.kind != NodeKind::scalar || is_patch_key(key.text) || !means_one) {
      return false;
    }
  }
  return node.kind == NodeKind::mapping && node.count > 0;
}

std::optional<Written> as_patch(const Tree& tree, NodeId node, Kind patch, const IsThere& is_there) {
  const Node& target = tree[node];
  Draft draft(tree, patch, is_there);
  const bool map = target.kind == NodeKind::mapping;
  if (!map && target.kind != NodeKind::sequence) {
    return std::nullopt;
  }
  for (std::uint32_t i = 0; i < target.count; i += map ? 2 : 1) {
    const NodeId item = tree.resolve(tree.item(target, i));
    if (!(map ? draft.take_entry(tree[item].text, tree.resolve(tree.item(target, i + 1)))
              : draft.take_item(item))) {
      return std::nullopt;
    }
  }
  // A list of what is new may stay as it is written, under another key.
  return !map && draft.only_adds() ? std::nullopt : std::optional(std::move(draft).finish());
}

void Decoder::report_framework(Kind kind, const syntax::Entry& entry) {
  const bool meetings = tree_[tree_.resolve(entry.key)].text == "governance";
  out_.push_back(
      {.rule = "tier-changes-framework",
       .span = span_of(entry.key),
       .message = fmt::format("a tier may not change the `{}` of {}", tree_[tree_.resolve(entry.key)].text,
                              with_article(info(info(kind).base).name)),
       .why = "the framework stays the same for all customers; only the support flexes",
       .help = meetings ? "what differs in the meetings stands beside `stages`, as `rituals: { add: [ … ], "
                          "remove: [ … ], change: { <id>: { … } } }`"
                        : "change owner, raci, duration, window, due, contingencies, touchpoints, plays or "
                          "rituals instead",
       .entity = where()});
}

// A patch in another shape is told with what it would be, and put so where nothing is lost.
bool Decoder::report_as_patch(const Field& field, NodeId node) {
  const NodeId target = tree_.resolve(node);
  const Kind patch = field.type.record;
  if (!is_patch(patch)) {
    return false;
  }
  const Kind kind = info(overlay_of(patch)).base;
  const auto of_kind = [&](const Record& record) { return record.kind == kind && !record.id.empty(); };
  // Tiers may stand in front of what they change, where nobody knows yet what there is.
  const bool known = std::any_of(document_.records.begin(), document_.records.end(), of_kind);
  const IsThere is_there = [&](std::string_view id) {
    const bool found = std::any_of(document_.records.begin(), document_.records.end(),
                                   [&](const Record& each) { return of_kind(each) && each.id == id; });
    return known ? std::optional(found) : std::nullopt;
  };
  const bool named = tree_[target].kind == NodeKind::mapping;
  const auto meant = as_patch(tree_, target, patch, is_there);
  if (!named && !meant) {
    return false;
  }
  constexpr std::size_t kLongestShown = 120;
  const std::string line = meant ? in_one_line(*meant) : "";
  report_wrong_type(field, named ? tree_.item(tree_[target], 0) : node, "`add`, `remove` or `change` first",
                    fmt::format("write `{}: {}`", field.key,
                                line.empty() || line.size() > kLongestShown
                                    ? "{ add: [ … ], remove: [ <id>, … ], change: { <id>: { … } } }"
                                    : line));
  const auto place = behind_colon(node);
  if (!meant || !may_offer() || !place || !can_be_rewritten(node)) {
    return true;
  }
  const auto edit =
      tree_[target].flow ? std::optional(diag::Edit{*place, " " + line}) : in_lines_behind(*place, *meant);
  if (edit) {
    out_.back().fixes.push_back({"put it so", false, {*edit}});
  }
  return true;
}

std::string differing_map(Kind overlay, std::string_view value) {
  if (const auto reason = without_reason(value)) {
    return reason->empty() ? "" : fmt::format("{{ none: {} }}", syntax::as_flow({std::string(*reason)}));
  }
  const std::string_view key = key_that_reads(overlay, value);
  return key.empty() ? "" : fmt::format("{{ {}: {} }}", key, syntax::as_flow({std::string(value)}));
}

std::string in_one_line(const Written& value) {
  std::vector<std::string> parts;
  if (value.kind == NodeKind::scalar) {
    return value.typed ? value.text : syntax::as_flow({value.text});
  }
  for (const Written& item : value.items) {
    parts.push_back(in_one_line(item));
  }
  for (const syntax::WrittenEntry& entry : value.entries) {
    parts.push_back(fmt::format("{}: {}", entry.key, in_one_line(entry.value)));
  }
  const bool list = value.kind == NodeKind::sequence;
  return fmt::format("{}{}{}", list ? "[" : "{ ", fmt::join(parts, ", "), list ? "]" : " }");
}

}  // namespace jc::model
