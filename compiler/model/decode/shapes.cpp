// Values in the shape of another tool: maps by id where a list belongs, a map where a metric and its target
// are one phrase, a person where a role's name belongs. Each is said once, with the shape it has here.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/expr/phrase/read.h"
#include "compiler/model/decode/declared_metrics.h"
#include "compiler/model/decode/decoder.h"
#include "compiler/syntax/write.h"

namespace jc::model {

namespace {

// The first of the keys that a map has with a scalar under it.
constexpr std::string_view kLeastKeys[] = {"min", "minimum", "from", "at-least"};
constexpr std::string_view kUnitKeys[] = {"unit", "units"};
constexpr std::string_view kMostKeys[] = {"max", "maximum", "to", "at-most"};
constexpr std::string_view kPartyKeys[] = {"role", "id", "team", "name", "person", "primary", "main", "lead"};

bool is_in(std::span<const std::string_view> keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace

syntax::NodeId scalar_under(const syntax::Tree& tree, syntax::NodeId map,
                            std::span<const std::string_view> keys) {
  for (const std::string_view key : keys) {
    const syntax::NodeId value = value_under(tree, map, key);
    if (value != syntax::kNoNode && tree[value].kind == syntax::NodeKind::scalar &&
        !tree[value].text.empty()) {
      return value;
    }
  }
  return syntax::kNoNode;
}

bool is_numbered(const syntax::Tree& tree, const Field& field, syntax::NodeId node) {
  const syntax::Node& map = tree[node];
  if (field.type.shape != Shape::list || map.kind != syntax::NodeKind::mapping || map.count == 0) {
    return false;
  }
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    std::string_view key = tree[tree.resolve(tree.item(map, i))].text;
    for (const std::string_view word : {"step", "Step", "stage", "Stage", "phase", "Phase", "#", "no."}) {
      key.remove_prefix(key.starts_with(word) ? word.size() : 0);
    }
    key.remove_prefix(std::min(key.find_first_not_of(" -_"), key.size()));
    if (key.empty() || key.find_first_not_of("0123456789.") != std::string_view::npos || key.front() == '.') {
      return false;
    }
  }
  return true;
}

bool is_keyed_by_mistake(const syntax::Tree& tree, const Field& field, syntax::NodeId node) {
  const syntax::Node& map = tree[node];
  // A lone one may be written without the list.
  const bool several = field.type.base == Base::record && field.type.shape == Shape::list;
  const Field* id = field.type.base == Base::record ? find_field(field.type.record, "id"_key) : nullptr;
  if ((id == nullptr && !several) || map.kind != syntax::NodeKind::mapping || map.count == 0) {
    return false;
  }
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    const syntax::Node& key = tree[tree.item(map, i)];
    const syntax::Node& value = tree[tree.item(map, i + 1)];
    if (key.kind != syntax::NodeKind::scalar || value.kind != syntax::NodeKind::mapping ||
        find_field(field.type.record, find_key(key.text)) != nullptr) {
      return false;
    }
  }
  return true;
}

namespace {

// How an item of a list begins that was called so: by its id, or where such have none, by its title.
std::string item_named(Kind kind, std::string_view name) {
  if (find_field(kind, "id"_key) != nullptr) {
    const bool word = name.find(' ') == std::string_view::npos;
    return fmt::format("- id: {}", word ? std::string(name) : to_kebab_case(name));
  }
  return find_field(kind, "title"_key) != nullptr ? fmt::format("- title: {}", name) : "-";
}

}  // namespace

// Items by their numbers, which a list gives them.
Value Decoder::decode_numbered_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const syntax::NodeId target = tree_.resolve(node);
  const syntax::Node& map = tree_[target];
  const std::string_view first = tree_[tree_.resolve(tree_.item(map, 0))].text;
  report_wrong_type(
      field, tree_.item(map, 0), "a list, and here is a map by number",
      fmt::format("write `-` in place of `{}:`, and so for each of them: a list is in order", first));
  Value list = value_at(node, Is::list);
  const std::size_t base = open_items_.size();
  std::vector<diag::Edit> edits;
  bool plain = target == node && !map.flow && may_offer();
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    const syntax::Node& key = tree_[tree_.resolve(tree_.item(map, i))];
    const syntax::NodeId value = tree_.item(map, i + 1);
    const std::string_view between = files_.text({document_.file, key.end, tree_[value].begin});
    plain = plain && between.starts_with(':') && between.find('\n') == std::string_view::npos;
    edits.push_back({{document_.file, key.begin, tree_[value].begin}, "- "});
  }
  if (plain) {
    out_.back().fixes.push_back({"write a list", true, std::move(edits)});
  }
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    open_items_.push_back(add(decode_one(field, tree_.item(map, i + 1), self, in, i / 2)));
  }
  close_list(list, base);
  return list;
}

// What they say is read all the same, so that nothing of it has to wait for the next run.
Value Decoder::decode_keyed_list(const Field& field, syntax::NodeId node, RecordId self, KeyId in) {
  const syntax::NodeId target = tree_.resolve(node);
  std::vector<syntax::Entry> entries;
  syntax::entries_of(tree_, target, entries);
  const std::string_view first = tree_[entries[0].key].text;
  report_wrong_type(field, entries[0].key, "a list, and here is a map",
                    fmt::format("write `{}` in place of `{}:`, and so for each of them",
                                item_named(field.type.record, first), first));
  // What an alias stands for is written for others, too.
  if (target == node && find_field(field.type.record, "id"_key) != nullptr) {
    offer_list(out_.back(), target, field.type.record);
  }
  Value list = value_at(node, Is::list);
  const std::size_t base = open_items_.size();
  std::uint32_t ordinal = 0;
  for (const syntax::Entry& entry : entries) {
    Value held = value_at(entry.value, Is::record);
    held.first = decode_record(field.type.record, entry.value, {self, in, ordinal++, entry.key});
    open_items_.push_back(add(held));
  }
  close_list(list, base);
  return list;
}

std::optional<Value> Decoder::decode_named_item(const Field& field, syntax::NodeId node, RecordId self,
                                                KeyId in, std::uint32_t ordinal) {
  const syntax::NodeId target = tree_.resolve(node);
  const bool named = field.type.base == Base::record && find_field(field.type.record, "id"_key) != nullptr;
  if (!named || field.type.shape != Shape::list || tree_[target].count != 2 ||
      !is_keyed_by_mistake(tree_, field, target)) {
    return std::nullopt;
  }
  const syntax::NodeId key = tree_.item(tree_[target], 0);
  const syntax::NodeId inside = tree_.item(tree_[target], 1);
  const std::string_view word = tree_[key].text;
  const std::string id = to_kebab_case(word);
  const bool titled = id != word && find_field(field.type.record, "title"_key) != nullptr;
  report_wrong_type(field, key, fmt::format("its keys at once, and `{}` stands around them", word),
                    fmt::format("write `- id: {}`{} in place of `- {}:`", id,
                                titled ? fmt::format(" and `title: {}`", word) : "", word));
  // The keys below stay in their column, and so do the new ones.
  const std::string_view content = files_[document_.file].content();
  const std::uint32_t column = syntax::column_of(content, tree_[inside].begin);
  const std::uint32_t own = syntax::column_of(content, tree_[key].begin);
  const std::string_view gap = content.substr(tree_[key].end, tree_[inside].begin - tree_[key].end);
  if (target == node && !tree_[target].flow && !tree_[inside].flow && column > own && may_offer() &&
      tree_[key].style == syntax::Style::plain && gap.starts_with(':') &&
      gap.find_first_not_of(" \n", 1) == std::string_view::npos) {
    const std::string title =
        titled ? fmt::format("\n{}title: {}", std::string(column, ' '), word) : std::string();
    out_.back().fixes.push_back({fmt::format("write `- id: {}`", id),
                                 true,
                                 {{{document_.file, tree_[key].begin, tree_[key].end + 1},
                                   fmt::format("{}id: {}{}", std::string(column - own, ' '), id, title)}}});
  }
  Value held = value_at(inside, Is::record);
  held.first = decode_record(field.type.record, inside, {self, in, ordinal, key});
  return held;
}

void Decoder::offer_list(diag::Diagnostic& found, syntax::NodeId node, Kind record) const {
  const std::string_view content = files_[document_.file].content();
  const syntax::Node& map = tree_[node];
  std::vector<diag::Edit> edits;
  std::set<std::string> ids;
  for (std::uint32_t i = 0; may_offer() && !map.flow && i + 1 < map.count; i += 2) {
    const syntax::Node& key = tree_[tree_.item(map, i)];
    const syntax::Node& value = tree_[tree_.item(map, i + 1)];
    const std::string_view gap = content.substr(key.end, value.begin - key.end);
    if (!gap.starts_with(':') || gap.find_first_not_of(" \n", 1) != std::string_view::npos ||
        key.style != syntax::Style::plain || (value.flow && value.count == 0)) {
      return;
    }
    // `Booking confirmation: { … }` is called by its title.
    const std::string id = to_kebab_case(key.text);
    const bool titled = id != key.text;
    const bool plain = key.text.find_first_of(",[]{}#&*'\"") == std::string_view::npos;
    if (!is_kebab_case(id) || !ids.insert(id).second ||
        (titled && (!plain || find_field(record, "title"_key) == nullptr ||
                    value_under(tree_, tree_.item(map, i + 1), "title") != syntax::kNoNode))) {
      return;
    }
    if (value.flow) {
      const char* gap_behind = content[value.begin + 1] == ' ' ? "" : " ";
      edits.push_back({{document_.file, key.begin, value.begin + 1},
                       fmt::format("- {{ id: {},{}{}", id, titled ? fmt::format(" title: {},", key.text) : "",
                                   gap_behind)});
      continue;
    }
    // The keys below stay in their column, and so does the id.
    const std::size_t deeper =
        syntax::column_of(content, value.begin) - syntax::column_of(content, key.begin);
    if (deeper < 2 || gap.find('\n') == std::string_view::npos) {
      return;
    }
    const std::size_t column = syntax::column_of(content, value.begin);
    edits.push_back(
        {{document_.file, key.begin, key.end + 1},
         fmt::format("-{}id: {}{}", std::string(deeper - 1, ' '), id,
                     titled ? fmt::format("\n{}title: {}", std::string(column, ' '), key.text) : "")});
  }
  if (!edits.empty()) {
    found.fixes.push_back({"write a list", true, std::move(edits)});
  }
}

// Only where the two keys that make the text are all that the map has, and the text needs no quotes wherever
// it stands.
void Decoder::offer_text(syntax::NodeId map, const std::string& text, std::uint32_t keys) {
  if (tree_[map].count == 2 * keys && text.find_first_of(",[]{}#:&*'\"") == std::string::npos) {
    out_.back().fixes.push_back({fmt::format("write `{}`", text), true, {{written(map), text}}});
  }
}

namespace {

// Whether each key is the name of something, and none says what is said of one metric.
bool is_by_name(const syntax::Tree& tree, syntax::NodeId node) {
  const syntax::Node& map = tree[node];
  for (std::uint32_t i = 0; i + 1 < map.count; i += 2) {
    const std::string key = to_kebab_case(tree[tree.item(map, i)].text);
    const bool of_one = find_field(Kind::target_form, find_key(key)) != nullptr || is_in(kMetricKeys, key) ||
                        is_in(kTargetKeys, key) ||
                        tree[tree.resolve(tree.item(map, i + 1))].kind == syntax::NodeKind::sequence;
    if (of_one || key.empty()) {
      return false;
    }
  }
  // More of them than anybody aims at would make a message that nobody reads.
  constexpr std::size_t kMost = 2 * 40;
  return map.kind == syntax::NodeKind::mapping && map.count > 0 && map.count <= kMost;
}

}  // namespace

// `{ nps: ">= 40", time-to-live: { … } }` is a list of targets, and what each metric is stands elsewhere.
bool Decoder::report_metrics_by_name(const Field& field, syntax::NodeId node) {
  if (!is_by_name(tree_, node)) {
    return false;
  }
  const DeclaredMetrics metrics = declared_metrics(syntax::as_written(tree_, node));
  const std::string list = syntax::as_flow(metrics.targets);
  const std::string targets = list.starts_with('[') ? list : fmt::format("[{}]", list);
  report_wrong_type(
      field, node, "a list of targets, and here is a map",
      fmt::format("each is one text that begins with its metric: write `{}: {}`{}{}", field.key, targets,
                  metrics.guessed ? ", with `<=` where less is better" : "",
                  metrics.what.empty() ? ""
                                       : "; what each of them is stands under `vocabulary: { metrics: { "
                                         "<name>: { … } } }`"));
  const auto value = behind_colon(node);
  const bool alone = tree_.documents.size() == 1 && document_.records[0].kind == Kind::journey;
  const bool apart = !metrics.what.empty();
  const auto added = apart && alone && field.key == "metrics" ? declare(field, metrics.what) : std::nullopt;
  if (!may_offer() || !value || !can_be_rewritten(node) || (apart && !added)) {
    return true;
  }
  std::vector<diag::Edit> edits{{*value, " " + targets}};
  if (added) {
    edits.push_back(*added);
  }
  out_.back().fixes.push_back({"write a list of targets", false, std::move(edits)});
  return true;
}

// `{ min: 3 days, max: 5 days }`.
bool Decoder::report_limits(const Field& field, syntax::NodeId map) {
  const syntax::NodeId least = scalar_under(tree_, map, kLeastKeys);
  const syntax::NodeId most = scalar_under(tree_, map, kMostKeys);
  if (least == syntax::kNoNode || most == syntax::kNoNode) {
    return false;
  }
  // The unit stands behind the second one.
  std::string_view low = tree_[least].text;
  const std::string_view high = tree_[most].text;
  const std::string_view unit = high.substr(std::min(high.find_first_not_of("0123456789."), high.size()));
  if (low.ends_with(unit)) {
    low.remove_suffix(unit.size());
  }
  const syntax::NodeId apart = scalar_under(tree_, map, kUnitKeys);
  const std::string behind =
      unit.empty() && apart != syntax::kNoNode ? " " + std::string(tree_[apart].text) : "";
  const std::string text = fmt::format("{}..{}{}", low, high, behind);
  const bool reads = expr::read_phrase(expr::PhraseKind::duration, text) != nullptr;
  report_wrong_type(field, map, "one text, not a map with both ends",
                    reads ? fmt::format("write `{}`", text) : "write it as `3..5 days`");
  if (reads) {
    offer_text(map, text, behind.empty() ? 2 : 3);
  }
  return true;
}

// `owner: { name: Jane Doe, role: csm }`.
bool Decoder::report_party_map(const Field& field, syntax::NodeId map) {
  const syntax::NodeId party = scalar_under(tree_, map, kPartyKeys);
  if (tree_[map].kind != syntax::NodeKind::mapping || party == syntax::kNoNode) {
    return false;
  }
  report_wrong_type(
      field, map, "the name of a role, team or person, not a map",
      fmt::format(
          "write `{}: {}`; who that is stands under `vocabulary: {{ people: {{ <name>: {{ … }} }} }}`",
          field.key, to_kebab_case(tree_[party].text)));
  // What else the map says of somebody would be lost, and so would how they are called.
  if (is_kebab_case(tree_[party].text)) {
    offer_text(map, std::string(tree_[party].text), 1);
  }
  return true;
}

}  // namespace jc::model
