#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "compiler/cli/ci_files.h"
#include "compiler/cli/commands.h"
#include "compiler/source/embedded.h"
#include "compiler/source/nearest.h"
#include "compiler/source/write.h"
#include "compiler/workspace/config/config.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"
#include "compiler/workspace/schemas.h"

namespace jc::cli {

namespace fs = std::filesystem;

namespace {

using NewFiles = std::map<std::string, std::string>;

NewFiles smallest_workspace() {
  NewFiles files;
  for (const source::EmbeddedText& text : embedded::first_workspace()) {
    files.emplace(text.path, text.text);
  }
  return files;
}

std::vector<std::string_view> kits() {
  std::vector<std::string_view> names;
  for (const source::EmbeddedText& text : embedded::starter_kits()) {
    const std::string_view name = text.path.substr(0, text.path.find('/'));
    if (name != text.path && (names.empty() || names.back() != name)) {
      names.push_back(name);
    }
  }
  return names;
}

NewFiles kit_files(std::string_view kit) {
  NewFiles files;
  const std::string prefix = std::string(kit) + "/";
  for (const source::EmbeddedText& text : embedded::starter_kits()) {
    if (text.path.starts_with(prefix)) {
      files.emplace(text.path.substr(prefix.size()), text.text);
    }
  }
  return files;
}

// Editors complete and explain keys in files that name their schema.
void add_schema_lines(NewFiles& files) {
  for (auto& [path, text] : files) {
    const std::string_view schema = workspace::schema_path_for(path);
    if (schema.empty() || text.find("yaml-language-server") != std::string::npos) {
      continue;
    }
    std::string up;
    for (auto depth = std::count(path.begin(), path.end(), '/'); depth > 0; depth--) {
      up += "../";
    }
    text.insert(0, fmt::format("# yaml-language-server: $schema={}{}\n", up, schema));
  }
}

// The sentence of a kit's README that begins with `For`; its title where there is none.
std::string for_whom(std::string_view readme) {
  std::size_t begin = readme.find("\nFor ");
  begin = begin == std::string_view::npos ? readme.find_first_not_of("# ") : begin + 1;
  const std::size_t end = std::min({readme.find(".\n", begin), readme.find("\n\n", begin), readme.size()});
  std::string line(readme.substr(begin, end - begin));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

int list_kits(Streams& streams) {
  for (const std::string_view kit : kits()) {
    const NewFiles files = kit_files(kit);
    const auto readme = files.find("README.md");
    streams.out(fmt::format("{:<24} {}\n", kit, readme == files.end() ? "" : for_whom(readme->second)));
  }
  return 0;
}

// Everything is checked before anything is written.
bool would_overwrite(const std::string& prefix, const NewFiles& files, Streams& streams) {
  bool any = false;
  for (const auto& [path, text] : files) {
    std::error_code error;
    if (fs::exists(prefix + path, error)) {
      streams.error(fmt::format("journeyc: `{}` is there already\n", prefix + path));
      any = true;
    }
  }
  if (any) {
    streams.error(
        "journeyc: nothing was written; choose another folder, or write over them with `--force`\n");
  }
  return any;
}

// Files that belong to the whole repository, perhaps with things of its own in them, stay as they are.
void leave_those_there(const std::string& prefix, NewFiles& files, Streams& streams) {
  for (auto file = files.begin(); file != files.end();) {
    std::error_code error;
    if (fs::exists(prefix + file->first, error)) {
      streams.out(fmt::format("left      {}\n", prefix + file->first));
      file = files.erase(file);
    } else {
      ++file;
    }
  }
}

// A link that came with the repository leads nowhere else: neither a file's nor that of a folder on its way.
bool leads_out(const std::string& prefix, const NewFiles& files, Streams& streams) {
  for (const auto& [path, text] : files) {
    if (!workspace::is_in_repository(prefix + path, prefix)) {
      streams.error(
          fmt::format("journeyc: `{}` leads out of the repository, so nothing was written\n", prefix + path));
      return true;
    }
  }
  return false;
}

int write_files(const std::string& prefix, const NewFiles& files, Streams& streams) {
  for (const auto& [path, text] : files) {
    std::error_code error;
    fs::create_directories(fs::path(prefix + path).parent_path(), error);
    const source::WriteResult result = source::write_if_changed(prefix + path, text);
    if (result.outcome == source::WriteOutcome::failed) {
      streams.error(fmt::format("journeyc: `{}` could not be written: {}\n", prefix + path, result.reason));
      return 2;
    }
    streams.out(fmt::format("{} {}\n",
                            result.outcome == source::WriteOutcome::written ? "wrote    " : "unchanged",
                            prefix + path));
  }
  return 0;
}

// In the workspace around the folder, since that is what `check` speaks about.
int update_schemas(const std::string& folder, Streams& streams) {
  const std::string root =
      workspace::find_root(folder.empty() ? "." : folder).value_or(workspace::as_prefix(folder));
  const NewFiles files = workspace::schema_files();
  return leads_out(root, files, streams) ? 2 : write_files(root, files, streams);
}

}  // namespace

int run_init(const Arguments& arguments, Streams& streams) {
  if (arguments.list) {
    return list_kits(streams);
  }
  if (arguments.update_schemas) {
    return update_schemas(arguments.folder, streams);
  }
  NewFiles files = smallest_workspace();
  if (!arguments.kit.empty()) {
    const auto known = kits();
    if (std::find(known.begin(), known.end(), arguments.kit) == known.end()) {
      const auto near = source::nearest(arguments.kit, known);
      streams.error(fmt::format("journeyc: no starter kit is called `{}`; {}the kits are {}\n", arguments.kit,
                                near ? fmt::format("did you mean `{}`? ", *near) : "",
                                fmt::join(known, ", ")));
      return 2;
    }
    files = kit_files(arguments.kit);
  }
  add_schema_lines(files);
  files.merge(workspace::schema_files());
  const std::string prefix = workspace::as_prefix(arguments.folder);
  if (!arguments.force && would_overwrite(prefix, files, streams)) {
    return 2;
  }
  CiFiles ci = ci_files(prefix);
  if (leads_out(prefix, files, streams) || leads_out(ci.root, ci.files, streams)) {
    return 2;
  }
  int code = write_files(prefix, files, streams);
  if (code == 0) {
    leave_those_there(ci.root, ci.files, streams);
    code = write_files(ci.root, ci.files, streams);
  }
  if (code == 0) {
    streams.out(fmt::format("\nNext: journeyc check{0}{1}, then journeyc build{0}{1}\n",
                            prefix.empty() ? "" : " ", prefix));
  }
  return code;
}

}  // namespace jc::cli
