// Writes YAML, through yaml-cpp's emitter, and reads it back with the same library to check our reader.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/tree.h"

namespace jc::syntax {

// A value to be written. Texts are written so that any YAML 1.2 reader gets the same text back; `typed`
// scalars (numbers, true, false, null) are written bare.
struct WrittenEntry;
struct Written {
  NodeKind kind = NodeKind::scalar;
  std::string text;
  bool typed = false;
  // Maps and lists on one line.
  bool flow = false;
  std::vector<Written> items;
  std::vector<WrittenEntry> entries;
  // Written behind the value (or its key, for lists and maps).
  std::string comment;
};

struct WrittenEntry {
  std::string key;
  Written value;
};

// One document, ending with a line end.
std::string write(const Written& document);

// One text as a scalar, several as `[a, b]`, in quotes where they need some: to stand inside other YAML.
std::string as_flow(const std::vector<std::string>& texts);

// What yaml-cpp makes of `text`, one tree a document, with aliases followed and without `<<` applied;
// nothing where it can't read it. For the property test that holds the two readers against each other.
std::optional<std::vector<Written>> read_with_yaml_cpp(const std::string& text);

// The same shape from our own tree.
Written as_written(const Tree& tree, NodeId node);

}  // namespace jc::syntax
