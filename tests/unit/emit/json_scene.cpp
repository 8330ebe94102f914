#include "tests/unit/emit/json_scene.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "compiler/syntax/parse.h"
#include "tests/test.h"

namespace jc::emit {

using Json = nlohmann::json;

namespace {

std::string read_all(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Json scalar_as_json(const syntax::Node& scalar) {
  if (syntax::is_null(scalar)) {
    return nullptr;
  }
  if (syntax::is_true(scalar) || syntax::is_false(scalar)) {
    return syntax::is_true(scalar);
  }
  if (!syntax::is_number(scalar)) {
    return std::string(scalar.text);
  }
  const std::string text(scalar.text);
  const bool whole = text.find_first_of(".eE") == std::string::npos;
  return whole ? Json(std::strtoll(text.c_str(), nullptr, 10)) : Json(std::strtod(text.c_str(), nullptr));
}

Json node_as_json(const syntax::Tree& tree, syntax::NodeId id) {
  const syntax::Node& node = tree[tree.resolve(id)];
  if (node.kind == syntax::NodeKind::scalar) {
    return scalar_as_json(node);
  }
  if (node.kind == syntax::NodeKind::sequence) {
    Json out = Json::array();
    for (std::uint32_t i = 0; i < node.count; i++) {
      out.push_back(node_as_json(tree, tree.item(node, i)));
    }
    return out;
  }
  Json out = Json::object();
  std::vector<syntax::Entry> entries;
  syntax::entries_of(tree, tree.resolve(id), entries);
  for (const syntax::Entry& entry : entries) {
    out.emplace(std::string(tree[tree.resolve(entry.key)].text), node_as_json(tree, entry.value));
  }
  return out;
}

}  // namespace

Scene::Scene(const std::vector<Text>& texts) {
  for (const auto& [path, text] : texts) {
    const source::FileId id = files.add(path, text);
    trees.push_back(syntax::parse(files, id, found));
    for (model::Document& document : model::decode(files, trees.back(), found)) {
      model.documents.push_back(std::move(document));
    }
  }
  model::link_shared(model, found);
  for (std::size_t i = 0; i < model.documents.size(); i++) {
    model::link_document(model, i, found);
  }
}

std::string Scene::findings() const {
  std::string all;
  for (const diag::Diagnostic& each : found) {
    all += fmt::format("{}:{} {} {}\n", files[each.span.file].path(),
                       files[each.span.file].position(each.span.begin).line, each.rule, each.message);
  }
  return all;
}

std::vector<Json> yaml_as_json(const syntax::Tree& tree) {
  std::vector<Json> documents;
  for (const syntax::Document& document : tree.documents) {
    if (document.root != syntax::kNoNode) {
      documents.push_back(node_as_json(tree, document.root));
    }
  }
  return documents;
}

std::vector<std::vector<Scene::Text>> workspaces_in(const std::string& folder) {
  const std::filesystem::path root = std::filesystem::path(jc::test::kSourceDir) / folder;
  std::map<std::string, std::vector<Scene::Text>> folders;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".yaml") {
      folders[entry.path().parent_path().string()].emplace_back(
          entry.path().lexically_relative(root).string(), read_all(entry.path()));
    }
  }
  std::vector<std::vector<Scene::Text>> all;
  for (auto& [path, texts] : folders) {
    std::sort(texts.begin(), texts.end());
    all.push_back(std::move(texts));
  }
  return all;
}

void check_golden_file(const std::string& path_in_tree, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(jc::test::kSourceDir) / path_in_tree;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
  }
  CAPTURE(path_in_tree);
  CHECK(read_all(path) == text);
}

}  // namespace jc::emit
