#include "compiler/workspace/build/template_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "compiler/emit/playbook/template_check.h"
#include "compiler/source/file.h"
#include "compiler/source/load.h"
#include "compiler/source/nearest.h"
#include "compiler/workspace/discover.h"
#include "compiler/workspace/repository.h"

namespace jc::workspace {

namespace {

struct OwnTemplate {
  std::string name;
  std::string path;
};

// Where in the file something stands: `pages/stage.mustache:3:1`.
std::string place_in(const std::string& path, std::string_view text, std::size_t at) {
  const source::File file(path, std::string(text));
  const source::Position position = file.position(static_cast<std::uint32_t>(at));
  return fmt::format("{}:{}:{}", path, position.line, position.column);
}

// What is wrong with the workspace's own templates, once all are there.
void check_templates(const std::vector<OwnTemplate>& own, emit::Templates& templates,
                     diag::Diagnostics& out) {
  const emit::Templates built_in;
  const std::set<std::string_view> included = emit::included_in(templates);
  for (const OwnTemplate& each : own) {
    const std::string& text = *templates.find(each.name);
    for (const emit::TemplateProblem& problem : emit::problems_of(text, templates)) {
      const std::string message =
          fmt::format("{}: {}", place_in(each.path, text, problem.at), problem.message);
      out.push_back({.rule = "broken-template",
                     .severity = problem.breaks ? diag::Severity::error : diag::Severity::warning,
                     .message = message,
                     .help = problem.help.empty() ? "`journeyc schema template-data` lists what templates see"
                                                  : problem.help});
      if (problem.breaks) {
        templates.refuse(each.name, message);
      }
    }
    if (built_in.find(each.name) == nullptr && !included.contains(each.name)) {
      const auto near = source::nearest(each.name, built_in.names());
      out.push_back({.rule = "broken-template",
                     .severity = diag::Severity::warning,
                     .message = fmt::format("{}: no page is called `{}`, and no template includes it",
                                            each.path, each.name),
                     .help = near ? fmt::format("did you mean `{}.mustache`?", *near) : ""});
    }
  }
}

// Puts the templates of one folder in place of the built-in ones. `prefix` is what their names begin with.
void load_folder(const std::string& folder, const std::string& prefix, const Config& config,
                 emit::Templates& templates, std::vector<OwnTemplate>& own, diag::Diagnostics& out) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() != ".mustache") {
      continue;
    }
    const std::string path = entry.path().string();
    const auto loaded = is_in_repository(path, config.root)
                            ? source::load(path)
                            : source::LoadFailure{.text = "leads out of the repository, so it is not read"};
    if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
      out.push_back(
          {.rule = "broken-template", .message = fmt::format("the template `{}` {}", path, failure->text)});
      continue;
    }
    templates.override(prefix + entry.path().stem().string(), std::get<std::string>(loaded));
    own.push_back({prefix + entry.path().stem().string(), path});
  }
  if (error) {
    out.push_back({.rule = "broken-template",
                   .message = fmt::format("the folder of templates, `{}`, can't be read: {}", folder,
                                          error.message())});
  }
}

// Whether the folder may be read. What leads out of the repository is named by its key, or by its path.
bool stays_inside(const std::string& folder, std::string_view called, const Config& config,
                  diag::Diagnostics& out) {
  const bool inside = is_in_repository(folder, config.root);
  if (!inside) {
    out.push_back(
        {.rule = "broken-template",
         .message = fmt::format("`{}` leads out of the repository, to `{}`", called, real_path(folder)),
         .help = "name a folder of the repository"});
  }
  return inside;
}

}  // namespace

emit::Templates load_templates(const Config& config, diag::Diagnostics& out) {
  emit::Templates templates;
  templates.speak(config.words);
  if (config.templates.empty()) {
    return templates;
  }
  const std::string folder = config.root + clean_path(config.templates);
  if (!stays_inside(folder, "templates", config, out)) {
    return templates;
  }
  std::vector<OwnTemplate> own;
  load_folder(folder, "", config, templates, own, out);
  // Those of the site stand in a folder of their own, as the built-in ones do.
  const std::string site = folder + "/site";
  std::error_code error;
  const auto kind = std::filesystem::symlink_status(site, error).type();
  if (kind != std::filesystem::file_type::not_found && stays_inside(site, site, config, out)) {
    load_folder(site, "site/", config, templates, own, out);
  }
  // Folders list their files in any order.
  std::sort(own.begin(), own.end(),
            [](const OwnTemplate& a, const OwnTemplate& b) { return a.name < b.name; });
  check_templates(own, templates, out);
  return templates;
}

}  // namespace jc::workspace
