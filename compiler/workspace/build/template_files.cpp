#include "compiler/workspace/build/template_files.h"

#include <fmt/format.h>

#include <filesystem>

#include "compiler/source/load.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

// Puts the templates of one folder in place of the built-in ones. `prefix` is what their names begin with.
void load_folder(const std::string& folder, const std::string& prefix, const Config& config,
                 emit::Templates& templates, diag::Diagnostics& out) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".mustache") {
      continue;
    }
    if (!is_in_repository(entry.path().string(), config.root)) {
      out.push_back(
          {.rule = "broken-template",
           .message = fmt::format("the template `{}` leads out of the repository, so it is not read",
                                  entry.path().string())});
      continue;
    }
    const auto loaded = source::load(entry.path().string());
    if (const auto* text = std::get_if<std::string>(&loaded)) {
      templates.override(prefix + entry.path().stem().string(), *text);
    }
  }
  if (error) {
    out.push_back({.rule = "broken-template",
                   .message = fmt::format("the folder of templates, `{}`, can't be read", folder)});
  }
}

}  // namespace

emit::Templates load_templates(const Config& config, diag::Diagnostics& out) {
  emit::Templates templates;
  if (config.templates.empty()) {
    return templates;
  }
  const std::string folder = config.root + clean_path(config.templates);
  if (!is_in_repository(folder, config.root)) {
    out.push_back({.rule = "broken-template",
                   .message = fmt::format("`templates` leads out of the repository, to `{}`", folder),
                   .help = "name a folder of the repository"});
    return templates;
  }
  load_folder(folder, "", config, templates, out);
  // Those of the site stand in a folder of their own, as the built-in ones do.
  if (const std::string site = folder + "/site";
      std::filesystem::is_directory(site) && is_in_repository(site, config.root)) {
    load_folder(site, "site/", config, templates, out);
  }
  return templates;
}

}  // namespace jc::workspace
