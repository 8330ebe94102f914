#include "compiler/workspace/schemas.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <variant>

#include "compiler/emit/json/schema.h"
#include "compiler/source/load.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

struct SchemaFile {
  // Of the files that it is for.
  std::string_view ending;
  emit::SchemaFor schema;
  std::string_view path;
};
constexpr SchemaFile kSchemas[] = {
    {".journey.yaml", emit::SchemaFor::journey, ".journeyc/journey.schema.json"},
    {".vocabulary.yaml", emit::SchemaFor::vocabulary, ".journeyc/vocabulary.schema.json"},
    {".portfolio.yaml", emit::SchemaFor::portfolio, ".journeyc/portfolio.schema.json"},
    {"journeyc.yaml", emit::SchemaFor::config, ".journeyc/config.schema.json"}};

}  // namespace

std::map<std::string, std::string> schema_files() {
  std::map<std::string, std::string> files;
  for (const SchemaFile& each : kSchemas) {
    files.emplace(each.path, emit::json_schema(each.schema));
  }
  return files;
}

std::vector<std::string_view> schema_paths() {
  std::vector<std::string_view> paths;
  for (const SchemaFile& each : kSchemas) {
    paths.push_back(each.path);
  }
  return paths;
}

std::string_view schema_path_for(std::string_view path) {
  const auto* const found = std::find_if(std::begin(kSchemas), std::end(kSchemas),
                                         [&](const SchemaFile& each) { return path.ends_with(each.ending); });
  return found == std::end(kSchemas) ? std::string_view() : found->path;
}

void check_schemas(const std::string& root, source::Files& files, diag::Diagnostics& out) {
  for (const SchemaFile& each : kSchemas) {
    const std::string path = root + std::string(each.path);
    std::error_code error;
    // No line of a file elsewhere is shown.
    if (!std::filesystem::is_regular_file(path, error) || !is_in_repository(path, root)) {
      continue;
    }
    const std::string current = emit::json_schema(each.schema);
    auto loaded = source::load(path);
    auto* const text = std::get_if<std::string>(&loaded);
    if (text == nullptr || *text == current) {
      continue;
    }
    out.push_back({.rule = "stale-schema",
                   .span = {files.add(path, ""), 0, 0},
                   .message = "this schema is not the one that this version of journeyc writes",
                   .help = "run `journeyc init --update-schemas`, and commit what it writes"});
  }
}

}  // namespace jc::workspace
