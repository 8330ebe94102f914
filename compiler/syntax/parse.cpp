#include "compiler/syntax/parse.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "compiler/syntax/byte_offsets.h"
#include "compiler/syntax/further.h"
#include "compiler/syntax/merge_conflict.h"
#include "compiler/syntax/odd_space.h"
#include "compiler/syntax/turning.h"
#include "compiler/syntax/yaml_problem.h"
#include "compiler/text/composed.h"

namespace jc::syntax {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

// Builds the tree from libyaml's events; one open frame a sequence or mapping that has not ended.
class Builder {
 public:
  Builder(Tree& tree, std::string_view text, std::uint32_t shift, diag::Diagnostics& out,
          const Limits& limits, bool ascii)
      : tree_(tree), text_(text), offsets_(text), shift_(shift), out_(out), limits_(limits), ascii_(ascii) {}

  // False once the rest of the file should be left alone.
  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        if (tree_.documents.size() == limits_.documents) {
          return report_many_documents(event);
        }
        anchors_.clear();
        sizes_.clear();
        expanded_ = 0;
        aliased_ = false;
        tree_.documents.emplace_back();
        return true;
      case YAML_DOCUMENT_END_EVENT:
        end_document();
        return true;
      case YAML_ALIAS_EVENT:
        add_alias(event);
        return true;
      case YAML_SCALAR_EVENT:
        add_scalar(event);
        return true;
      case YAML_SEQUENCE_START_EVENT:
        return open(event, NodeKind::sequence, event.data.sequence_start.anchor,
                    event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
      case YAML_MAPPING_START_EVENT:
        return open(event, NodeKind::mapping, event.data.mapping_start.anchor,
                    event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        close(event);
        return true;
      default:
        return true;
    }
  }

  std::uint32_t at(const yaml_mark_t& mark) const { return offsets_(mark.index) + shift_; }

  // Drops a document that a mistake cut short.
  void drop_open_document() {
    if (!frames_.empty() || (!tree_.documents.empty() && !ended_)) {
      tree_.documents.pop_back();
    }
  }

 private:
  bool report_many_documents(const yaml_event_t& event) {
    const std::uint32_t begin = at(event.start_mark);
    out_.push_back({.rule = "unreadable-yaml",
                    .span = {tree_.file, begin, begin},
                    .message = fmt::format(
                        "a file holds up to {} documents, and this one begins another; nothing from here "
                        "on is read",
                        limits_.documents),
                    .help = "divide the file"});
    return false;
  }

  struct Frame {
    NodeId node;
    std::size_t first;
    // What `expanded_` was before it.
    std::uint64_t before;
    bool anchored;
  };
  // Far above any limit, and small enough to be added up.
  static constexpr std::uint64_t kMostExpanded = std::uint64_t{1} << 62U;

  // The new node stands for `expanded` nodes once aliases are followed.
  NodeId add(const Node& node, std::uint64_t expanded) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    tree_.nodes.push_back(node);
    expanded_ = std::min(expanded_ + expanded, kMostExpanded);
    ended_ = false;
    if (frames_.empty()) {
      tree_.documents.back().root = id;
    } else {
      pending_.push_back(id);
    }
    return id;
  }

  void anchor(const yaml_char_t* name, NodeId id) {
    if (name != nullptr) {
      anchors_[reinterpret_cast<const char*>(name)] = id;
      sizes_[id] = 1;
    }
  }

  static std::string_view value_of(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    return {reinterpret_cast<const char*>(scalar.value), scalar.length};
  }

  static bool is_as_written(const yaml_event_t& event, std::string_view written) {
    // Nothing but a line break changes a plain scalar, so that most need no comparison.
    const bool on_one_line = event.start_mark.line == event.end_mark.line;
    if (event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE && on_one_line) {
      return written.size() == event.data.scalar.length;
    }
    return written == value_of(event);
  }

  void add_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    Node node;
    node.begin = at(event.start_mark);
    node.end = at(event.end_mark);
    const bool block = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
    node.style = scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE   ? Style::single_quoted
                 : scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? Style::double_quoted
                 : scalar.style == YAML_LITERAL_SCALAR_STYLE       ? Style::literal
                 : block                                           ? Style::folded
                                                                   : Style::plain;
    std::string_view written = text_.substr(node.begin - shift_, node.end - node.begin);
    if (node.style == Style::single_quoted || node.style == Style::double_quoted) {
      written = written.size() >= 2 ? written.substr(1, written.size() - 2) : std::string_view();
    }
    node.text = is_as_written(event, written) ? written : tree_.keep(std::string(value_of(event)));
    // Two spellings of one letter are one name, and one word to search for.
    if (!ascii_ && text::may_be_decomposed(node.text)) {
      node.text = tree_.keep(text::composed(node.text));
    }
    const NodeId id = add(node, 1);
    anchor(scalar.anchor, id);
  }

  void add_alias(const yaml_event_t& event) {
    const std::string name = reinterpret_cast<const char*>(event.data.alias.anchor);
    Node node;
    node.begin = at(event.start_mark);
    node.end = at(event.end_mark);
    const auto found = anchors_.find(name);
    if (found == anchors_.end() || is_open(found->second)) {
      report(node, found == anchors_.end() ? "no anchor `&" + name + "` stands before this alias"
                                           : "alias `*" + name + "` stands inside what it refers to");
      add(node, 1);
      return;
    }
    node.kind = NodeKind::alias;
    node.text = tree_.keep(name);
    node.target = found->second;
    aliased_ = true;
    add(node, sizes_[found->second]);
  }

  bool is_open(NodeId id) const {
    for (const Frame& frame : frames_) {
      if (frame.node == id) {
        return true;
      }
    }
    return false;
  }

  void report(const Node& node, std::string message) {
    out_.push_back({.rule = "unreadable-yaml",
                    .span = {tree_.file, node.begin, node.end},
                    .message = std::move(message),
                    .help = "write the anchor first (`&name` before the value), then the alias (`*name`)"});
  }

  bool open(const yaml_event_t& event, NodeKind kind, const yaml_char_t* name, bool flow) {
    if (frames_.size() >= limits_.depth) {
      out_.push_back(
          {.rule = "too-deep",
           .span = {tree_.file, at(event.start_mark), at(event.start_mark) + 1},
           .message = "this is nested more than " + std::to_string(limits_.depth) + " levels deep",
           .help =
               "a journey needs about a dozen levels; look for a bracket or an indent that was not closed"});
      return false;
    }
    Node node;
    node.kind = kind;
    node.flow = flow;
    node.begin = at(event.start_mark);
    const std::uint64_t before = expanded_;
    const NodeId id = add(node, 1);
    anchor(name, id);
    // `add` noted the node as an item of the frame around it; its own items come after that.
    frames_.push_back({id, pending_.size(), before, name != nullptr});
    return true;
  }

  void close(const yaml_event_t& event) {
    const Frame frame = frames_.back();
    frames_.pop_back();
    Node& node = tree_.nodes[frame.node];
    node.first = static_cast<std::uint32_t>(tree_.children.size());
    node.count = static_cast<std::uint32_t>(pending_.size() - frame.first);
    tree_.children.insert(tree_.children.end(), pending_.begin() + static_cast<std::ptrdiff_t>(frame.first),
                          pending_.end());
    pending_.resize(frame.first);
    // A block collection ends where its last item does, not at the next token.
    node.end = node.flow || node.count == 0 ? at(event.end_mark) : tree_.nodes[tree_.children.back()].end;
    if (frame.anchored) {
      sizes_[frame.node] = expanded_ - frame.before;
    }
  }

  void end_document() {
    ended_ = true;
    Document& document = tree_.documents.back();
    if (document.root == kNoNode || !aliased_ || expanded_ <= limits_.expanded_nodes) {
      return;
    }
    const Node& root = tree_.nodes[document.root];
    out_.push_back({.rule = "too-many-aliases",
                    .span = {tree_.file, root.begin, root.begin},
                    .message = "the aliases of this document stand for more than " +
                               std::to_string(limits_.expanded_nodes) + " values",
                    .help = "repeat less: an alias of an alias of a list multiplies"});
    tree_.documents.pop_back();
  }

  Tree& tree_;
  std::string_view text_;
  ByteOffsets offsets_;
  std::uint32_t shift_;
  diag::Diagnostics& out_;
  const Limits& limits_;
  bool ascii_;
  std::vector<Frame> frames_;
  std::vector<NodeId> pending_;
  std::unordered_map<std::string, NodeId> anchors_;
  // How many nodes a node with an anchor stands for once aliases are followed, and the document so far.
  std::unordered_map<NodeId, std::uint64_t> sizes_;
  std::uint64_t expanded_ = 0;
  bool ended_ = true;
  // The document has an alias.
  bool aliased_ = false;
};

}  // namespace

Tree parse(const source::Files& files, source::FileId file, diag::Diagnostics& out, const Limits& limits) {
  Tree tree;
  parse_into(tree, files, file, out, limits);
  return tree;
}

void parse_into(Tree& tree, const source::Files& files, source::FileId file, diag::Diagnostics& out,
                const Limits& limits) {
  tree.clear();
  tree.file = file;
  std::string_view text = files[file].content();
  const std::size_t found_before = out.size();
  if (!check_encoding(files, file, out) || !check_conflicts(files, file, out)) {
    tree.complete = false;
    return;
  }
  const std::uint32_t shift = text.starts_with(kBom) ? 3 : 0;
  text.remove_prefix(shift);
  tree.nodes.reserve(text.size() / 16);
  const bool plain = is_plain_ascii(text);
  // An escape in a quoted text can stand for any letter.
  const bool ascii = plain && text.find('\\') == std::string_view::npos;
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) {
    throw std::bad_alloc();
  }
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  Builder builder(tree, text, shift, out, limits, ascii);
  yaml_event_t event;
  for (bool more = true; more;) {
    if (yaml_parser_parse(&parser, &event) == 0) {
      const auto at = [&](const yaml_mark_t& mark) { return builder.at(mark); };
      if (plain || !blame_spaces(files, tree, at(parser.problem_mark), out)) {
        report_yaml_problem(parser, files, file, at, out);
        if (out.size() == found_before + 1) {
          add_further(files, file, limits, out);
        }
      }
      builder.drop_open_document();
      break;
    }
    more = event.type != YAML_STREAM_END_EVENT;
    if (!builder.take(event)) {
      builder.drop_open_document();
      more = false;
    }
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  // What its keys are is not what they seem, so that nothing is said about them.
  if (!plain && out.size() == found_before && !check_spaces(files, tree, out)) {
    tree.documents.clear();
  }
  tree.complete = out.size() == found_before;
  if (!ascii) {
    report_turning(files, tree, out);
  }
}

}  // namespace jc::syntax
