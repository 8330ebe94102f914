#include "compiler/syntax/write.h"

#include <yaml-cpp/yaml.h>

#include "compiler/text/controls.h"

namespace jc::syntax {

namespace {

// Whether a bare scalar would come back as text in the YAML 1.2 core schema, whatever the emitter thinks.
bool reads_as_text(const std::string& text) {
  Node node;
  node.text = text;
  const bool typed = is_null(node) || is_true(node) || is_false(node) || is_number(node);
  // YAML 1.1 readers take these for booleans: quote them for their sake.
  constexpr std::string_view kOldBooleans[] = {"yes", "no", "on", "off", "y", "n",
                                               "Yes", "No", "On", "Off", "Y", "N"};
  for (const std::string_view word : kOldBooleans) {
    if (text == word) {
      return false;
    }
  }
  // These begin a range or a dotted number; some readers choke on them.
  return !typed && !text.empty() && text.front() != ' ' && text.back() != ' ' && text.front() != '=';
}

// yaml-cpp 0.7 escapes every character beyond the Basic Multilingual Plane in double quotes only, and
// can't write some texts in literal style; what has line ends or odd characters is double-quoted.
void write_text(YAML::Emitter& out, const Written& value) {
  const bool bare =
      value.typed || (reads_as_text(value.text) && value.text.find_first_of("\n\t\r") == std::string::npos &&
                      text::find_turning(value.text) == std::string::npos);
  if (!bare) {
    out << YAML::DoubleQuoted;
  }
  out << value.text;
}

void write_value(YAML::Emitter& out, const Written& value, bool inside_flow) {
  const bool flow = inside_flow || value.flow;
  if (value.kind == NodeKind::sequence) {
    out << (flow || value.items.empty() ? YAML::Flow : YAML::Block) << YAML::BeginSeq;
    for (const Written& item : value.items) {
      write_value(out, item, flow);
    }
    out << YAML::EndSeq;
  } else if (value.kind == NodeKind::mapping) {
    out << (flow || value.entries.empty() ? YAML::Flow : YAML::Block) << YAML::BeginMap;
    for (const auto& [key, entry] : value.entries) {
      Written key_text;
      key_text.text = key;
      out << YAML::Key;
      write_text(out, key_text);
      const bool block = !flow && entry.kind != NodeKind::scalar && !entry.flow;
      if (block && !entry.comment.empty()) {
        out << YAML::Comment(entry.comment);
      }
      out << YAML::Value;
      write_value(out, entry, flow);
      if (!block && !flow && !entry.comment.empty()) {
        out << YAML::Comment(entry.comment);
      }
    }
    out << YAML::EndMap;
  } else {
    write_text(out, value);
  }
}

Written from_yaml_cpp(const YAML::Node& node) {
  Written value;
  if (node.IsSequence()) {
    value.kind = NodeKind::sequence;
    for (const auto& item : node) {
      value.items.push_back(from_yaml_cpp(item));
    }
  } else if (node.IsMap()) {
    value.kind = NodeKind::mapping;
    for (const auto& entry : node) {
      value.entries.push_back(
          {entry.first.IsScalar() ? entry.first.Scalar() : "", from_yaml_cpp(entry.second)});
    }
  } else if (node.IsScalar()) {
    value.text = node.Scalar();
  }
  return value;
}

}  // namespace

std::string as_flow(const std::vector<std::string>& texts) {
  Written list;
  list.kind = NodeKind::sequence;
  list.flow = true;
  for (const std::string& text : texts) {
    list.items.emplace_back().text = text;
  }
  std::string written = write(list);
  written.pop_back();
  return texts.size() == 1 ? written.substr(1, written.size() - 2) : written;
}

std::string write(const Written& document) {
  YAML::Emitter out;
  out.SetIndent(2);
  out.SetPostCommentIndent(1);
  out.SetPreCommentIndent(2);
  write_value(out, document, false);
  // Such characters are in double quotes, where escapes of JSON are escapes of YAML.
  return text::harmless_json(std::string(out.c_str(), out.size())) + "\n";
}

std::optional<std::vector<Written>> read_with_yaml_cpp(const std::string& text) {
  std::vector<Written> documents;
  try {
    for (const YAML::Node& node : YAML::LoadAll(text)) {
      documents.push_back(from_yaml_cpp(node));
    }
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
  return documents;
}

Written as_written(const Tree& tree, NodeId id) {
  Written value;
  if (id == kNoNode) {
    return value;
  }
  const Node& node = tree[tree.resolve(id)];
  value.kind = node.kind;
  if (node.kind == NodeKind::scalar) {
    value.text = is_null(node) ? "" : std::string(node.text);
    value.typed = is_true(node) || is_false(node) || is_number(node);
    return value;
  }
  for (std::uint32_t i = 0; i < node.count; i++) {
    if (node.kind == NodeKind::sequence) {
      value.items.push_back(as_written(tree, tree.item(node, i)));
    } else if (i % 2 == 0) {
      const Node& key = tree[tree.resolve(tree.item(node, i))];
      value.entries.push_back({std::string(key.text), as_written(tree, tree.item(node, i + 1))});
    }
  }
  return value;
}

}  // namespace jc::syntax
