#include "compiler/model/decode/tier_changes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "compiler/expr/phrase/read.h"
#include "compiler/language/language.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/model/decode/experience_by_persona.h"

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

namespace {

// Whether the journey has what a tier says it changes. Tiers may stand in front of that, where nobody knows
// yet.
IsThere ids_in(const Document& document, Kind patch) {
  const Kind kind = info(overlay_of(patch)).base;
  const auto of_kind = [kind](const Record& record) { return record.kind == kind && !record.id.empty(); };
  if (std::none_of(document.records.begin(), document.records.end(), of_kind)) {
    return [](std::string_view) { return std::nullopt; };
  }
  return [&document, of_kind](std::string_view id) {
    return std::any_of(document.records.begin(), document.records.end(),
                       [&](const Record& each) { return of_kind(each) && each.id == id; });
  };
}

// A record in the shape that other tools have for it, as what was meant by it.
struct OtherShape {
  // Where it is told, and what belongs there.
  NodeId at = syntax::kNoNode;
  std::string_view wanted;
  std::optional<Written> meant;
  // How such a map looks, where what was meant is too long to be read or can't be told.
  std::string_view form;
  bool may_be_put_so = true;
};

std::optional<OtherShape> other_shape(const Tree& tree, const Document& document, Kind record, NodeId node) {
  if (is_patch(record)) {
    OtherShape other{node, "`add`, `remove` or `change` first",
                     as_patch(tree, node, record, ids_in(document, record)),
                     "{ add: [ … ], remove: [ <id>, … ], change: { <id>: { … } } }"};
    const bool named = tree[node].kind == NodeKind::mapping;
    other.at = named ? tree.item(tree[node], 0) : node;
    return named || other.meant ? std::optional(std::move(other)) : std::nullopt;
  }
  if (record != Kind::experience || !is_by_persona(tree, node)) {
    return std::nullopt;
  }
  auto one = one_experience(tree, node);
  const bool whole = one && !one->loses_whose;
  return OtherShape{node, "one map for all, with whose each feeling is",
                    one ? std::optional(std::move(one->map)) : std::nullopt,
                    "{ feeling: [{ persona: …, label: … }, …], pains: [{ text: …, personas: … }, …] }",
                    whole};
}

}  // namespace

// Told with what it would be, and put so where nothing is lost.
bool Decoder::report_other_shape(const Field& field, NodeId node) {
  const NodeId target = tree_.resolve(node);
  const auto other = other_shape(tree_, document_, field.type.record, target);
  if (!other) {
    return false;
  }
  constexpr std::size_t kLongestShown = 140;
  const std::string line = other->meant ? in_one_line(*other->meant) : "";
  const bool shown = !line.empty() && line.size() <= kLongestShown;
  report_wrong_type(field, other->at, other->wanted,
                    fmt::format("write `{}: {}`", field.key, shown ? std::string_view(line) : other->form));
  const auto place = behind_colon(node);
  if (!other->meant || !other->may_be_put_so || !may_offer() || !place || !can_be_rewritten(node)) {
    return true;
  }
  const auto edit = tree_[target].flow ? std::optional(diag::Edit{*place, " " + line})
                                       : in_lines_behind(*place, *other->meant);
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
