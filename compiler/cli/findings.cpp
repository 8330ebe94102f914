#include "compiler/cli/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "compiler/cli/version.h"
#include "compiler/diag/checkstyle.h"
#include "compiler/diag/github.h"
#include "compiler/diag/gitlab.h"
#include "compiler/diag/json.h"
#include "compiler/diag/junit.h"
#include "compiler/diag/markdown_table.h"
#include "compiler/diag/rdjson.h"
#include "compiler/diag/sarif.h"
#include "compiler/diag/statistics.h"
#include "compiler/diag/text.h"
#include "compiler/source/nearest.h"
#include "compiler/source/write.h"
#include "compiler/workspace/repository.h"

namespace jc::cli {

namespace {

// What GitHub takes as the summary of a step.
constexpr std::size_t kSummaryBytes = 1 << 20;

constexpr std::string_view kSarif = "sarif";

// Every rule of the run; a team's own pages win over built-in ones of the same id.
std::vector<diag::RuleText> rule_texts(const Checked& checked) {
  std::map<std::string_view, const lint::Rule*> rules;
  for (const workspace::Compilation& compilation : checked.workspaces) {
    for (const auto& rule : compilation.rules->rules()) {
      const lint::Rule*& known = rules[rule->page.id];
      known = known == nullptr || rule->house ? rule.get() : known;
    }
  }
  std::vector<diag::RuleText> texts;
  for (const auto& [id, rule] : rules) {
    const lint::RulePage& page = rule->page;
    std::vector<std::string> tags = {"customer-journey", std::string(page.category)};
    tags.insert(tags.end(), page.profiles.begin(), page.profiles.end());
    texts.push_back({std::string(id), std::string(page.title), std::string(page.why),
                     std::string(page.markdown), page.severity, std::move(tags)});
  }
  return texts;
}

// The root of the repository: as a flag names it, as CI does where the run is inside of it, or the folder
// with
// `.git` above all that was checked, or the workspace; else the current folder.
std::string repository_root(const Arguments& arguments, const Streams& streams, const Checked& checked,
                            const std::string& folder) {
  if (!arguments.root.empty()) {
    return workspace::real_path(arguments.root);
  }
  for (const char* name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    std::error_code error;
    const std::string value = streams.environment(name);
    const std::string root =
        value.empty() ? "" : std::filesystem::weakly_canonical(value, error).generic_string();
    if (!root.empty() && !error && (folder + "/").starts_with(root + "/")) {
      return root;
    }
  }
  if (checked.workspaces.empty()) {
    return folder;
  }
  const std::string root = workspace::repository_of(checked.workspaces.front().config.root);
  const bool all = std::all_of(checked.workspaces.begin(), checked.workspaces.end(),
                               [&](const workspace::Compilation& each) {
                                 return workspace::holds(root, workspace::real_path(each.config.root));
                               });
  return all ? root : folder;
}

diag::Report report_of(const Arguments& arguments, const Streams& streams, const Checked& checked) {
  diag::Report report{checked.findings, *checked.files, {.version = std::string(kVersion)}, {}};
  report.silenced = checked.silenced;
  report.has_baseline =
      std::any_of(checked.workspaces.begin(), checked.workspaces.end(),
                  [](const workspace::Compilation& each) { return each.baseline.has_value(); });
  std::error_code error;
  report.folder = std::filesystem::current_path(error).generic_string();
  report.root = repository_root(arguments, streams, checked, report.folder);
  if (!checked.workspaces.empty()) {
    const workspace::Config& config = checked.workspaces.front().config;
    report.config_path =
        config.file.empty() ? config.root + std::string(workspace::kConfigName) : config.file;
  }
  return report;
}

// The formats of other tools.
std::string render_report(std::string_view format, const Arguments& arguments, const Streams& streams,
                          const Checked& checked) {
  diag::Report report = report_of(arguments, streams, checked);
  if (format == kSarif) {
    report.rules = rule_texts(checked);
    return diag::render_sarif(report);
  }
  return format == "github"       ? diag::render_github(report)
         : format == "gitlab"     ? diag::render_gitlab(report)
         : format == "junit"      ? diag::render_junit(report)
         : format == "checkstyle" ? diag::render_checkstyle(report)
         : format == "rdjson"     ? diag::render_rdjson(report)
                                  : diag::render_markdown(report, checked.summary);
}

// Nobody reads the second thousand; the counts below are of all.
std::string render_for_people(const Arguments& arguments, const Checked& checked,
                              const diag::TextOptions& options) {
  if (arguments.statistics) {
    return diag::render_statistics(checked.findings, options.colour);
  }
  const std::size_t all = checked.findings.size();
  constexpr std::size_t kMany = 30;
  const std::string shorter =
      all > kMany && !arguments.quiet ? "Many findings: `--format concise` shows each on one line\n" : "";
  const std::size_t most = arguments.max_diagnostics == 0 ? all : arguments.max_diagnostics;
  if (all <= most) {
    return diag::render_text(checked.findings, *checked.files, options) + shorter;
  }
  const diag::Diagnostics first(checked.findings.begin(),
                                checked.findings.begin() + static_cast<std::ptrdiff_t>(most));
  return diag::render_text(first, *checked.files, options) +
         fmt::format("…and {} more; `--max-diagnostics 0` shows all, `--statistics` counts them\n",
                     all - most) +
         shorter;
}

std::string render(std::string_view format, const Streams& streams, const Checked& checked,
                   const diag::TextOptions& options, const Arguments& arguments) {
  if (format == "json") {
    const diag::Report report = report_of(arguments, streams, checked);
    return diag::render_json(checked.findings, *checked.files, checked.summary,
                             {.version = std::string(kVersion)}, checked.silenced,
                             [&](std::string_view path) { return diag::report_path(report, path); });
  }
  if (format == "concise") {
    return diag::render_concise(checked.findings, *checked.files);
  }
  if (format == "text") {
    return render_for_people(arguments, checked, options) +
           (arguments.quiet ? "" : diag::render_summary(checked.summary, options.colour));
  }
  return render_report(format, arguments, streams, checked);
}

// The annotations of GitHub stop at ten; the summary of the step shows all findings.
bool append_step_summary(const Arguments& arguments, Streams& streams, const Checked& checked) {
  const std::string path = streams.environment("GITHUB_STEP_SUMMARY");
  if (path.empty()) {
    return true;
  }
  std::error_code error;
  const auto there = std::filesystem::file_size(path, error);
  const std::size_t used = error ? 0 : static_cast<std::size_t>(there);
  constexpr std::size_t kLeast = 1024;
  if (used + kLeast > kSummaryBytes) {
    return true;
  }
  std::ofstream file(path, std::ios::binary | std::ios::app);
  file << diag::render_markdown(report_of(arguments, streams, checked), checked.summary,
                                kSummaryBytes - used);
  file.flush();
  if (!file) {
    streams.error(
        fmt::format("journeyc: `{}`, which $GITHUB_STEP_SUMMARY names, could not be written\n", path));
  }
  return static_cast<bool>(file);
}

}  // namespace

bool wants_colour(const Arguments& arguments, const Streams& streams) {
  if (arguments.color != "auto") {
    return arguments.color == "always";
  }
  if (!streams.environment("NO_COLOR").empty()) {
    return false;
  }
  for (const char* name : {"FORCE_COLOR", "CLICOLOR_FORCE"}) {
    if (const std::string value = streams.environment(name); !value.empty() && value != "0") {
      return true;
    }
  }
  return streams.out_is_terminal() && streams.environment("TERM") != "dumb";
}

namespace {

bool know_format(const std::string& format, Streams& streams) {
  if (std::find(std::begin(kFormats), std::end(kFormats), format) != std::end(kFormats)) {
    return true;
  }
  const auto near = source::nearest(format, kFormats);
  streams.error(fmt::format("journeyc: no format is called `{}`; {}\n", format,
                            near ? fmt::format("did you mean `{}`?", *near)
                                 : fmt::format("the formats are {}", fmt::join(kFormats, ", "))));
  return false;
}

// `format` or `format=FILE`.
bool print_in_format(const std::string& wanted, const Arguments& arguments, Streams& streams,
                     const Checked& checked) {
  const std::size_t equals = wanted.find('=');
  const std::string format = wanted.substr(0, equals);
  if (!know_format(format, streams)) {
    return false;
  }
  if (equals == std::string::npos) {
    const diag::TextOptions options{wants_colour(arguments, streams), streams.width(), 1};
    const std::string text = render(format, streams, checked, options, arguments);
    format == "text" ? streams.styled_out(text) : streams.out(text);
  } else {
    const std::string path = wanted.substr(equals + 1);
    const std::string text = text::harmless(render(format, streams, checked, {}, arguments), false);
    const auto result = source::write_if_changed(path, text);
    if (result.outcome == source::WriteOutcome::failed) {
      streams.error(fmt::format("journeyc: `{}` could not be written: {}\n", path, result.reason));
      return false;
    }
  }
  return format != "github" || append_step_summary(arguments, streams, checked);
}

}  // namespace

bool print_findings(const Arguments& arguments, Streams& streams, const Checked& checked) {
  const std::vector<std::string> formats =
      arguments.formats.empty() ? std::vector<std::string>{"text"} : arguments.formats;
  return std::all_of(formats.begin(), formats.end(), [&](const std::string& wanted) {
    return print_in_format(wanted, arguments, streams, checked);
  });
}

bool tells_of_rules(const Arguments& arguments) {
  return std::any_of(arguments.formats.begin(), arguments.formats.end(),
                     [](const std::string& wanted) { return wanted.substr(0, wanted.find('=')) == kSarif; });
}

int exit_code(const diag::Summary& summary, std::string_view fail_on) {
  const bool error = summary.errors > 0;
  const bool warning = error || summary.warnings > 0;
  const bool info = warning || summary.infos > 0;
  return (fail_on == "error" && error) || (fail_on == "warning" && warning) || (fail_on == "info" && info)
             ? 1
             : 0;
}

}  // namespace jc::cli
