#include "compiler/emit/show/show.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>

#include "compiler/cli/commands.h"
#include "compiler/cli/findings.h"
#include "compiler/cli/named_file.h"
#include "compiler/cli/targets.h"
#include "compiler/diag/text.h"
#include "compiler/model/effective.h"
#include "compiler/view/map/map_of_journey.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace {

using model::Document;

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
    if (!has_tier(arguments, *document, compilation, streams)) {
      return 2;
    }
    const Document effective =
        arguments.tier.empty() ? *document : model::effective(*document, arguments.tier);
    facts::Context context(*compilation.model, compilation.as_of);
    const view::Links nowhere;
    streams.styled_out((shown ? "\n" : "") +
                       emit::show_map(view::map_of(context, model::Entity(&effective, 0), nowhere), options));
    shown = true;
  }
  if (!shown) {
    streams.error(
        fmt::format("journeyc: there is no journey with stages or steps in `{}`\n", arguments.paths[0]));
  }
  return !shown || checked.summary.errors > 0 ? 1 : 0;
}

}  // namespace jc::cli
