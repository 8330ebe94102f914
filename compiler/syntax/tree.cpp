#include "compiler/syntax/tree.h"

#include <algorithm>

namespace jc::syntax {

namespace {

bool has_key(const Tree& tree, const std::vector<Entry>& entries, std::string_view text) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return tree[entry.key].text == text; });
}

bool is_merge(const Tree& tree, NodeId key) {
  const Node& node = tree[key];
  return node.kind == NodeKind::scalar && node.style == Style::plain && node.text == "<<";
}

void merge_from(const Tree& tree, NodeId source, std::vector<Entry>& out) {
  source = tree.resolve(source);
  const Node& node = tree[source];
  if (node.kind == NodeKind::sequence) {
    for (std::uint32_t i = 0; i < node.count; i++) {
      merge_from(tree, tree.item(node, i), out);
    }
    return;
  }
  if (node.kind != NodeKind::mapping) {
    return;
  }
  std::vector<Entry> merged;
  entries_of(tree, source, merged);
  for (Entry entry : merged) {
    if (!has_key(tree, out, tree[entry.key].text)) {
      entry.merged = true;
      out.push_back(entry);
    }
  }
}

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool plain(const Node& node) { return node.kind == NodeKind::scalar && node.style == Style::plain; }

}  // namespace

void entries_of(const Tree& tree, NodeId mapping, std::vector<Entry>& out) {
  const Node& node = tree[mapping];
  bool merges = false;
  for (std::uint32_t i = 0; i + 1 < node.count; i += 2) {
    const NodeId key = tree.item(node, i);
    if (is_merge(tree, key)) {
      merges = true;
    } else {
      out.push_back({key, tree.item(node, i + 1), false});
    }
  }
  for (std::uint32_t i = 0; merges && i + 1 < node.count; i += 2) {
    if (is_merge(tree, tree.item(node, i))) {
      merge_from(tree, tree.item(node, i + 1), out);
    }
  }
}

bool is_null(const Node& scalar) {
  return plain(scalar) && (scalar.text.empty() || one_of(scalar.text, {"~", "null", "Null", "NULL"}));
}

bool is_true(const Node& scalar) { return plain(scalar) && one_of(scalar.text, {"true", "True", "TRUE"}); }

bool is_false(const Node& scalar) {
  return plain(scalar) && one_of(scalar.text, {"false", "False", "FALSE"});
}

bool is_number(const Node& scalar) {
  if (!plain(scalar)) {
    return false;
  }
  std::string_view text = scalar.text;
  const auto digits = [&] {
    std::size_t n = 0;
    for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; n++) {
      text.remove_prefix(1);
    }
    return n;
  };
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    text.remove_prefix(1);
  }
  std::size_t count = digits();
  if (!text.empty() && text[0] == '.') {
    text.remove_prefix(1);
    count += digits();
  }
  if (count > 0 && !text.empty() && (text[0] == 'e' || text[0] == 'E')) {
    text.remove_prefix(1);
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
      text.remove_prefix(1);
    }
    count = digits();
  }
  return count > 0 && text.empty();
}

}  // namespace jc::syntax
