// How well journeys are kept, in numbers, and whether they have become worse.
#include <fmt/format.h>

#include <map>

#include "compiler/cli/check.h"
#include "compiler/cli/commands.h"
#include "compiler/cli/diff_sides.h"
#include "compiler/cli/formats.h"
#include "compiler/diff/health.h"
#include "compiler/emit/diff/stats_page.h"
#include "compiler/workspace/compare/side.h"

namespace jc::cli {

namespace {

using diff::Health;
using diff::Share;

class Stats {
 public:
  Stats(const Arguments& arguments, Streams& streams) : arguments_(arguments), streams_(streams) {}

  int run() {
    if (!knows_formats(arguments_, streams_, kStatsFormats)) {
      return 2;
    }
    const Checked checked = compile_targets(arguments_, streams_, false);
    if (checked.code == 2 || !are_read(checked, streams_)) {
      return 2;
    }
    const bool compares = arguments_.may_not_fall || !arguments_.since.empty();
    for (const workspace::Compilation& each : checked.workspaces) {
      if (!add(each, compares)) {
        return 2;
      }
    }
    const bool printed =
        print_formats(arguments_, streams_, kStatsFormats, [&](std::string_view format, bool) {
          return format == "json" ? emit::stats_json(rows_) : emit::stats_table(rows_, format == "markdown");
        });
    return !printed ? 2 : arguments_.may_not_fall && tell_fallen() ? 1 : 0;
  }

 private:
  static std::map<std::string, Health> health_of_all(const workspace::Compilation& side, int as_of) {
    std::map<std::string, Health> all;
    for (const model::Entity& journey : side.model->roots(language::Kind::journey)) {
      all.emplace(std::string(journey.id()), diff::health_of(*side.model, journey, as_of));
    }
    return all;
  }

  bool add(const workspace::Compilation& compilation, bool compares) {
    const int as_of = compilation.as_of == 0 ? today() : compilation.as_of;
    std::map<std::string, Health> before;
    if (compares) {
      auto repository = workspace::git::Repository::around(compilation.config.root);
      if (!repository) {
        return fail("there is no git repository here to compare with");
      }
      const auto base = find_base(*repository, arguments_);
      if (const auto* problem = std::get_if<workspace::git::Problem>(&base)) {
        return fail(problem->text);
      }
      const unsigned threads = threads_of(arguments_);
      const workspace::Side side = workspace::side_in(*repository, std::get<workspace::git::Commit>(base),
                                                      compilation.config.root, threads);
      before = health_of_all(workspace::compile(workspace::request_for(side, threads)), as_of);
    }
    for (auto& [id, health] : health_of_all(compilation, as_of)) {
      const auto earlier = before.find(id);
      rows_.push_back(
          {std::move(health), earlier == before.end() ? std::nullopt : std::optional(earlier->second)});
    }
    return true;
  }

  bool fail(const std::string& text) {
    streams_.error(fmt::format("journeyc: {}\n", text));
    return false;
  }

  bool tell_fallen() {
    bool any = false;
    for (const emit::StatsRow& row : rows_) {
      for (const emit::StatsColumn& column : emit::kStatsColumns) {
        if (emit::stats_fell(row, column)) {
          any = true;
          const Share& now = row.now.*column.share;
          const Share& was = (*row.before).*column.share;
          streams_.error(fmt::format("journeyc: {}: {} may not fall: {} of {}, and {} of {} before\n",
                                     row.now.journey, column.name, now.part, now.whole, was.part, was.whole));
        }
      }
    }
    return any;
  }

  const Arguments& arguments_;
  Streams& streams_;
  std::vector<emit::StatsRow> rows_;
};

}  // namespace

int run_stats(const Arguments& arguments, Streams& streams) { return Stats(arguments, streams).run(); }

}  // namespace jc::cli
