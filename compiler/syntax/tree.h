// A YAML file as its author wrote it: nodes with begin and end, nothing expanded, nothing lost.
//
// The tree is flat and self-contained: nodes are indices into one vector, and scalars are views into
// the source text or into the tree's own arena. Duplicate keys, aliases and `<<` stay where they stand.
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.h"

namespace jc::syntax {

enum class NodeKind : std::uint8_t { scalar, sequence, mapping, alias };
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = UINT32_MAX;

struct Node {
  NodeKind kind = NodeKind::scalar;
  Style style = Style::plain;
  // Written in flow style: `[a, b]` or `{ k: v }`.
  bool flow = false;
  // Byte range in the file, with quotes and brackets. A plain scalar left empty has an empty range.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Scalars: the value with escapes and folding applied. Aliases: the anchor's name.
  std::string_view text;
  // Sequences: items. Mappings: keys and values in turn. Both as a range of `Tree::children`.
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  // Aliases: the node that carries the anchor.
  NodeId target = kNoNode;
};

struct Document {
  // kNoNode where the document is empty.
  NodeId root = kNoNode;
};

class Tree {
 public:
  source::FileId file;
  std::vector<Node> nodes;
  std::vector<NodeId> children;
  std::vector<Document> documents;
  // The file was read to its end.
  bool complete = true;

  const Node& operator[](NodeId id) const { return nodes[id]; }
  // The node behind any alias.
  NodeId resolve(NodeId id) const { return nodes[id].kind == NodeKind::alias ? nodes[id].target : id; }
  source::Span span(NodeId id) const { return {file, nodes[id].begin, nodes[id].end}; }
  NodeId item(const Node& sequence, std::uint32_t i) const { return children[sequence.first + i]; }
  // Keeps `text` for as long as the tree lives.
  std::string_view keep(std::string text) { return arena_.emplace_back(std::move(text)); }
  void clear() {
    nodes.clear();
    children.clear();
    documents.clear();
    complete = true;
    arena_.clear();
  }
  // Hands the kept texts over to whoever outlives the tree.
  std::deque<std::string> take_texts() { return std::move(arena_); }

 private:
  std::deque<std::string> arena_;
};

// One key of a mapping and its value, with `<<` merges applied.
struct Entry {
  NodeId key = kNoNode;
  NodeId value = kNoNode;
  // Came in through `<<`.
  bool merged = false;
};

// The entries of a mapping in written order, merged ones last; keys written beside a `<<` win over
// merged ones, and earlier merges over later ones. Duplicates among the written keys are kept.
void entries_of(const Tree& tree, NodeId mapping, std::vector<Entry>& out);

// What a plain scalar means in the YAML 1.2 core schema. Quoted scalars are always text.
bool is_null(const Node& scalar);
bool is_true(const Node& scalar);
bool is_false(const Node& scalar);
bool is_number(const Node& scalar);

}  // namespace jc::syntax
