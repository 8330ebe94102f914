#include "compiler/cli/findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/cli/version.h"
#include "compiler/diag/json.h"
#include "compiler/diag/text.h"
#include "compiler/source/nearest.h"
#include "compiler/source/write.h"

namespace jc::cli {

namespace {

constexpr std::string_view kFormats[] = {"text", "concise", "json"};

std::string render(std::string_view format, const diag::Diagnostics& findings, const source::Files& files,
                   const diag::Summary& summary, const diag::TextOptions& options, bool quiet) {
  if (format == "json") {
    return diag::render_json(findings, files, summary, {.version = std::string(kVersion)});
  }
  if (format == "concise") {
    return diag::render_concise(findings, files);
  }
  return diag::render_text(findings, files, options) + (quiet ? "" : diag::render_summary(summary, options.colour));
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

bool print_findings(const Arguments& arguments, Streams& streams, const diag::Diagnostics& findings,
                    const source::Files& files, const diag::Summary& summary) {
  const std::vector<std::string> formats = arguments.formats.empty() ? std::vector<std::string>{"text"} : arguments.formats;
  for (const std::string& wanted : formats) {
    const std::size_t equals = wanted.find('=');
    const std::string format = wanted.substr(0, equals);
    if (std::find(std::begin(kFormats), std::end(kFormats), format) == std::end(kFormats)) {
      const auto near = source::nearest(format, kFormats);
      streams.error(fmt::format("journeyc: no format is called `{}`; {}\n", format,
                                near ? fmt::format("did you mean `{}`?", *near) : fmt::format("the formats are {}", fmt::join(kFormats, ", "))));
      return false;
    }
    if (equals == std::string::npos) {
      const diag::TextOptions options{wants_colour(arguments, streams), streams.width(), 1};
      streams.out(render(format, findings, files, summary, options, arguments.quiet));
      continue;
    }
    const std::string path = wanted.substr(equals + 1);
    const auto result = source::write_if_changed(path, render(format, findings, files, summary, {}, arguments.quiet));
    if (result.outcome == source::WriteOutcome::failed) {
      streams.error(fmt::format("journeyc: `{}` could not be written: {}\n", path, result.reason));
      return false;
    }
  }
  return true;
}

int exit_code(const diag::Summary& summary, std::string_view fail_on) {
  const bool error = summary.errors > 0;
  const bool warning = error || summary.warnings > 0;
  const bool info = warning || summary.infos > 0;
  return (fail_on == "error" && error) || (fail_on == "warning" && warning) || (fail_on == "info" && info) ? 1 : 0;
}

}  // namespace jc::cli
