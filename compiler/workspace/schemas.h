// The JSON Schemas that editors read, as they lie in a workspace: written by `init`, and told when they are
// of another version of the language than this program.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diag/diagnostic.h"
#include "compiler/source/files.h"

namespace jc::workspace {

// Below the workspace's root.
inline constexpr std::string_view kSchemaFolder = ".journeyc/";

// By path from the workspace's root: `.journeyc/journey.schema.json`.
std::map<std::string, std::string> schema_files();

// The same paths alone, which takes no time.
std::vector<std::string_view> schema_paths();

// Of the file at a path, by how it ends; empty where the file is none that people write.
std::string_view schema_path_for(std::string_view path);

// Reports schemas below `root` that this program would write otherwise. A workspace that has none has chosen
// so.
void check_schemas(const std::string& root, source::Files& files, diag::Diagnostics& out);

}  // namespace jc::workspace
