// Where comments may stand in a YAML file, and which part of it they speak of.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/syntax/tree.h"

namespace jc::lint {

// Bytes of the file, both included: an empty value has a place too.
struct Cover {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool contains(std::uint32_t offset) const { return begin <= offset && offset <= end; }
  std::uint32_t size() const { return end - begin; }
};

// `tree` and `content` must outlive it.
class FileLayout {
 public:
  FileLayout(const syntax::Tree& tree, std::string_view content);

  std::uint32_t line_begin(std::uint32_t offset) const;
  // Of the line end, or the end of the file.
  std::uint32_t line_end(std::uint32_t offset) const;
  // The first byte behind the line end.
  std::uint32_t next_line(std::uint32_t offset) const;
  // The first byte of the line that is no white space.
  std::uint32_t first_in_line(std::uint32_t offset) const;

  // Inside a text, where `#` is a character like others. The first line of a block scalar is not.
  bool in_scalar(std::uint32_t offset) const;
  // The first byte of content, past comments, markers of documents and directives; the size where all is
  // empty.
  std::uint32_t content_from(std::uint32_t offset) const;

  // The key with its value, the list item or the value that begins at `offset`; empty where none does.
  Cover node_at(std::uint32_t offset) const;
  // The key at `offset` has further lines of keys or items below it.
  bool has_block_below(std::uint32_t offset) const;
  // What a comment behind the content of this line speaks of.
  Cover line(std::uint32_t offset) const;

  // The begin of the outermost text or bracketed value that is open at the begin of this line; `offset`
  // where none is.
  std::uint32_t opened_before(std::uint32_t offset) const;
  // A comment may stand at the end of this line.
  bool may_end_with_comment(std::uint32_t offset) const;

 private:
  struct Key {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    syntax::NodeId value = syntax::kNoNode;
  };

  const syntax::Node& node(std::size_t sorted) const { return tree_[by_begin_[sorted]]; }
  std::size_t first_from(std::uint32_t offset) const;
  const Key* key_at(std::uint32_t offset) const;
  // The outermost of the values over several lines that is open at this byte.
  const syntax::Node* open_at(std::uint32_t offset) const;
  void find_lines();
  void find_wide();
  bool is_dash(std::uint32_t offset) const;
  static bool is_block_scalar(const syntax::Node& node);

  const syntax::Tree& tree_;
  std::string_view content_;
  // Outer nodes before inner ones.
  std::vector<syntax::NodeId> by_begin_;
  // By place of the key.
  std::vector<Key> keys_;
  // Of the first byte of every line.
  std::vector<std::uint32_t> lines_;
  // Scalars and bracketed values with more than one line: by begin, by end, and those in no other by begin.
  std::vector<syntax::NodeId> wide_;
  std::vector<syntax::NodeId> wide_by_end_;
  std::vector<syntax::NodeId> outermost_;
};

}  // namespace jc::lint
