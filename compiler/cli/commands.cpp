#include "compiler/cli/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>

#include "compiler/cli/check.h"
#include "compiler/cli/completions.h"
#include "compiler/cli/findings.h"
#include "compiler/cli/targets.h"
#include "compiler/cli/version.h"
#include "compiler/diag/text.h"
#include "compiler/emit/json/dump.h"
#include "compiler/emit/json/expand.h"
#include "compiler/emit/json/rules_json.h"
#include "compiler/emit/json/schema.h"
#include "compiler/emit/show/show.h"
#include "compiler/facts/inheritance.h"
#include "compiler/layout/flow/flow.h"
#include "compiler/lint/explain.h"
#include "compiler/model/effective.h"
#include "compiler/source/nearest.h"
#include "compiler/syntax/parse.h"
#include "compiler/view/flow/flow_of_journey.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace {

using model::Document;

// The documents of the one file that was named.
std::vector<const Document*> documents_of(const Checked& checked, const Arguments& arguments) {
  std::vector<const Document*> documents;
  const std::string path = shown_path(arguments, arguments.paths[0]);
  for (const workspace::Compilation& compilation : checked.workspaces) {
    for (const Document& document : compilation.model->documents) {
      if ((*checked.files)[document.file].path() == path) {
        documents.push_back(&document);
      }
    }
  }
  return documents;
}

bool is_folder(const Arguments& arguments, Streams& streams) {
  std::error_code error;
  if (!std::filesystem::is_directory(arguments.paths[0], error)) {
    return false;
  }
  streams.error(fmt::format("journeyc: `{}` is a folder; name one file\n", arguments.paths[0]));
  return true;
}

bool knows_tier(const Document& document, const workspace::Compilation& compilation,
                const std::string& tier) {
  const auto tiers = model::tiers_of(document);
  const bool named = std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
  return named || compilation.model->find(document, language::NameKind::tier, tier);
}

std::string tier_problem(const Document& document, const workspace::Compilation& compilation,
                         const std::string& tier) {
  std::vector<std::string_view> tiers = model::tiers_of(document);
  for (const model::Scope::Item& item : compilation.model->shared.all()) {
    if (item.entity.kind() == language::Kind::tier) {
      tiers.push_back(item.name);
    }
  }
  std::sort(tiers.begin(), tiers.end());
  tiers.erase(std::unique(tiers.begin(), tiers.end()), tiers.end());
  const auto near = source::nearest(tier, tiers);
  return fmt::format("journeyc: no tier is called `{}`; {}\n", tier,
                     near            ? fmt::format("did you mean `{}`?", *near)
                     : tiers.empty() ? "this journey has none"
                                     : fmt::format("the tiers are {}", fmt::join(tiers, ", ")));
}

// By the first of the variables that is set, as POSIX has it. Where none is, as on many build machines, yes.
bool speaks_utf8(const Streams& streams) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string value = streams.environment(name);
    if (value.empty()) {
      continue;
    }
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
  }
  return true;
}

bool print_rule_problems(const diag::Diagnostics& found, const source::Files& files, Streams& streams) {
  const bool any = !found.empty();
  if (any) {
    streams.error(diag::render_concise(found, files));
  }
  return any;
}

// The built-in rules and those of the workspace around the folder.
lint::RuleSet rules_of(const Arguments& arguments, source::Files& files, Streams& streams) {
  lint::RuleSet rules = lint::RuleSet::built_in();
  diag::Diagnostics found;
  workspace::add_house_rules(
      workspace::load_config(workspace::find_root(workspace::clean_path(arguments.folder))
                                 .value_or(workspace::as_prefix(arguments.folder)),
                             files, found),
      files, rules, found);
  print_rule_problems(found, files, streams);
  return rules;
}

}  // namespace

int run_expand(const Arguments& arguments, Streams& streams) {
  if (is_folder(arguments, streams)) {
    return 2;
  }
  const Checked checked = compile_targets(arguments, streams, false);
  if (checked.code != 0 || checked.workspaces.empty()) {
    streams.error(diag::render_concise(checked.findings, *checked.files));
    return 2;
  }
  const auto documents = documents_of(checked, arguments);
  std::string text;
  for (const Document* document : documents) {
    const workspace::Compilation& compilation = checked.workspaces.front();
    if (!arguments.tier.empty() && !knows_tier(*document, compilation, arguments.tier)) {
      streams.error(tier_problem(*document, compilation, arguments.tier));
      return 2;
    }
    Document effective = arguments.tier.empty() || document->kind != language::Kind::journey
                             ? *document
                             : model::effective(*document, arguments.tier);
    facts::apply_inheritance(effective);
    text += documents.size() > 1 && !arguments.json ? "---\n" : "";
    text += arguments.json ? emit::expand_json(effective, *checked.files)
                           : emit::expand_yaml(effective, *checked.files, {arguments.origins});
  }
  streams.out(text);
  // What was left out because it could not be read is said, not hidden.
  streams.error(diag::render_concise(checked.findings, *checked.files));
  return checked.summary.errors > 0 || documents.empty() ? 1 : 0;
}

namespace {

struct Mapped {
  const workspace::Compilation* compilation;
  const Document* document;
};

// The journeys of the named file or folder that have a map.
std::vector<Mapped> mapped_journeys(const Checked& checked, const Arguments& arguments) {
  const std::string path = shown_path(arguments, arguments.paths[0]);
  const std::string folder = workspace::as_prefix(path);
  std::vector<Mapped> found;
  for (const workspace::Compilation& compilation : checked.workspaces) {
    for (const model::Entity& journey : compilation.model->roots(language::Kind::journey)) {
      const std::string& file = (*checked.files)[journey.document().file].path();
      if ((file == path || file.starts_with(folder)) && view::has_map(journey)) {
        found.push_back({&compilation, &journey.document()});
      }
    }
  }
  return found;
}

// A folder stands for its journey where it has one; else the files to choose from are told.
bool stands_for_one(const std::vector<Mapped>& journeys, const Checked& checked, const Arguments& arguments,
                    Streams& streams) {
  std::error_code error;
  if (journeys.size() < 2 || !std::filesystem::is_directory(arguments.paths[0], error)) {
    return true;
  }
  constexpr std::size_t kMostListed = 10;
  streams.error(fmt::format("journeyc: there are {} journeys in `{}`; name one file:\n", journeys.size(),
                            arguments.paths[0]));
  for (std::size_t i = 0; i < journeys.size() && i < kMostListed; i++) {
    streams.error(fmt::format("  {}\n", (*checked.files)[journeys[i].document->file].path()));
  }
  if (journeys.size() > kMostListed) {
    streams.error(fmt::format("  and {} more\n", journeys.size() - kMostListed));
  }
  return false;
}

// As asked, as wide as the terminal, or as `COLUMNS` says where the output goes elsewhere.
unsigned width_of(const Arguments& arguments, Streams& streams) {
  constexpr unsigned kUsual = 80;
  constexpr unsigned kLeast = 24;
  constexpr unsigned kMost = 1000;
  if (arguments.width != 0) {
    return arguments.width;
  }
  if (streams.width() != 0) {
    return streams.width();
  }
  const std::string columns = streams.environment("COLUMNS");
  unsigned width = 0;
  const auto read = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  const bool whole = read.ec == std::errc() && read.ptr == columns.data() + columns.size();
  return whole ? std::clamp(width, kLeast, kMost) : kUsual;
}

}  // namespace

int run_show(const Arguments& arguments, Streams& streams) {
  const Checked checked = compile_targets(arguments, streams, false);
  streams.error(diag::render_concise(checked.findings, *checked.files));
  if (checked.code != 0 || checked.workspaces.empty()) {
    return 2;
  }
  const std::vector<Mapped> journeys = mapped_journeys(checked, arguments);
  if (!stands_for_one(journeys, checked, arguments, streams)) {
    return 2;
  }
  const emit::ShowOptions options{width_of(arguments, streams), wants_colour(arguments, streams),
                                  !speaks_utf8(streams)};
  bool shown = false;
  for (const auto& [of, document] : journeys) {
    const workspace::Compilation& compilation = *of;
    if (!arguments.tier.empty() && !knows_tier(*document, compilation, arguments.tier)) {
      streams.error(tier_problem(*document, compilation, arguments.tier));
      return 2;
    }
    const Document effective =
        arguments.tier.empty() ? *document : model::effective(*document, arguments.tier);
    facts::Context context(*compilation.model, compilation.as_of);
    const view::Link nowhere = [](const model::Entity&) { return std::string(); };
    streams.out((shown ? "\n" : "") +
                emit::show_map(view::map_of(context, model::Entity(&effective, 0), nowhere), options));
    shown = true;
  }
  if (!shown) {
    streams.error(
        fmt::format("journeyc: there is no journey with stages or steps in `{}`\n", arguments.paths[0]));
  }
  return !shown || checked.summary.errors > 0 ? 1 : 0;
}

int run_explain(const Arguments& arguments, Streams& streams) {
  source::Files files;
  const lint::RuleSet rules = rules_of(arguments, files, streams);
  const lint::Rule* rule = rules.find(arguments.subject);
  if (rule == nullptr) {
    const std::string_view near = rules.nearest(arguments.subject);
    streams.error(
        fmt::format("journeyc: no rule is called `{}`; {}\n", arguments.subject,
                    near.empty() ? "`journeyc rules` lists them" : fmt::format("did you mean `{}`?", near)));
    return 2;
  }
  lint::ExplainOptions options;
  options.colour = wants_colour(arguments, streams);
  options.width = streams.width();
  streams.out(lint::explain(*rule, options));
  return 0;
}

int run_rules(const Arguments& arguments, Streams& streams) {
  source::Files files;
  const lint::RuleSet rules = rules_of(arguments, files, streams);
  streams.out(arguments.json ? emit::rules_json(rules) : lint::list_rules(rules));
  return 0;
}

int run_schema(const Arguments& arguments, Streams& streams) {
  if (const auto what = emit::find_schema(arguments.subject)) {
    streams.out(emit::json_schema(*what));
    return 0;
  }
  return 2;
}

int run_dump(const Arguments& arguments, Streams& streams) {
  if (is_folder(arguments, streams)) {
    return 2;
  }
  const Checked checked = compile_targets(arguments, streams, false);
  streams.error(diag::render_concise(checked.findings, *checked.files));
  if (checked.code != 0) {
    return checked.code;
  }
  std::string text;
  if (arguments.subject == "syntax") {
    for (std::uint32_t i = 0; i < checked.files->size(); i++) {
      const source::FileId id{i};
      if ((*checked.files)[id].path() == shown_path(arguments, arguments.paths[0])) {
        diag::Diagnostics said_already;
        text += emit::dump_syntax(*checked.files, syntax::parse(*checked.files, id, said_already));
      }
    }
  }
  for (const Document* document : documents_of(checked, arguments)) {
    if (arguments.subject == "model") {
      text += emit::dump_model(*document);
    } else if (arguments.subject != "syntax" && document->kind == language::Kind::journey) {
      facts::Context context(*checked.workspaces.front().model, checked.workspaces.front().as_of);
      const view::FlowGraph graph = view::flow_of(context, model::Entity(document, 0),
                                                  [](const model::Entity&) { return std::string(); });
      text +=
          arguments.subject == "dot" ? layout::dot_of(graph) : layout::dump_json(layout::lay_out_flow(graph));
    }
  }
  streams.out(text);
  return checked.summary.errors > 0 ? 1 : 0;
}

int run_config_show(const Arguments& arguments, Streams& streams) {
  source::Files files;
  diag::Diagnostics found;
  std::error_code error;
  std::string folder = workspace::clean_path(arguments.folder);
  if (!folder.empty() && !std::filesystem::exists(folder, error)) {
    streams.error(fmt::format("journeyc: `{}` does not exist\n", folder));
    return 2;
  }
  std::string file;
  if (std::filesystem::is_regular_file(folder, error)) {
    file = folder;
    folder = std::filesystem::path(folder).parent_path().generic_string();
  }
  const std::string root = workspace::find_root(folder).value_or(workspace::as_prefix(folder));
  workspace::Config config = workspace::load_config(root, files, found);
  lint::RuleSet rules = lint::RuleSet::built_in();
  workspace::add_house_rules(config, files, rules, found);
  workspace::check_settings(config, rules, found);
  if (!check_selection(arguments, rules, streams)) {
    return 2;
  }
  apply_flags(arguments, config);
  streams.out(workspace::describe(config) + workspace::describe_rules(config, rules, file));
  print_rule_problems(found, files, streams);
  return found.empty() ? 0 : 1;
}

int run_completions(const Arguments& arguments, Streams& streams) {
  std::vector<std::string> ids;
  const lint::RuleSet rules = lint::RuleSet::built_in();
  for (const auto& rule : rules.rules()) {
    ids.emplace_back(rule->page.id);
  }
  streams.out(completions(arguments.subject, ids));
  return 0;
}

int run_man(Streams& streams) {
  streams.out(manual_page(kVersion));
  return 0;
}

}  // namespace jc::cli
