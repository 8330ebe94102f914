#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "compiler/cli/commands.h"
#include "compiler/cli/findings.h"
#include "compiler/diag/text.h"
#include "compiler/diag/unified_diff.h"
#include "compiler/lint/page/examples.h"
#include "compiler/source/load.h"
#include "compiler/source/write.h"
#include "compiler/workspace/config/config.h"
#include "compiler/workspace/discover.h"

namespace jc::cli {

namespace {

using lint::ExampleResult;

// What was asked for: the rules of a workspace, or one page.
struct Asked {
  workspace::Config config;
  // Empty: all pages of the workspace.
  std::string page;
};

struct Counts {
  std::size_t pages = 0;
  std::size_t failed = 0;
  std::size_t without = 0;
};

std::string indented(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    result += fmt::format("    {}\n", text.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

std::string describe(const ExampleResult& result, const std::string& path) {
  switch (result.is) {
    case ExampleResult::Is::passed:
      return {};
    case ExampleResult::Is::missing:
      return result.line == 0
                 ? std::string(
                       "  no example: add `## Example` with a ```yaml block, then run this with `--update`\n")
                 : fmt::format("  line {}: the example has no ```output block; `--update` adds it\n{}",
                               result.line, indented(result.printed));
    case ExampleResult::Is::silent:
      return fmt::format(
          "  line {}: nothing is reported about the example, so the rule does not see the problem\n",
          result.line);
    case ExampleResult::Is::differs:
      return fmt::format("  line {}: the example prints something else (+) than the page says (-)\n{}",
                         result.line, indented(diag::unified_diff(path, result.expected, result.printed)));
    case ExampleResult::Is::not_fixed:
      return fmt::format("  line {}: what stands under `## Fixed` still breaks the rule\n{}", result.line,
                         indented(result.printed));
  }
  return {};
}

bool is_lack(const ExampleResult& result) {
  return result.is == ExampleResult::Is::missing && result.line == 0;
}

class RulesTest {
 public:
  RulesTest(const Arguments& arguments, Streams& streams) : arguments_(arguments), streams_(streams) {}

  int run() {
    if (!load()) {
      return 2;
    }
    for (const auto& rule : rules_.rules()) {
      if (rule->house && (asked_.page.empty() || files_[rule->page.file].path() == asked_.page)) {
        run_page(*rule);
      }
    }
    return finish();
  }

 private:
  bool load() {
    namespace fs = std::filesystem;
    const std::string path = workspace::clean_path(arguments_.folder);
    std::error_code error;
    if (!path.empty() && !fs::exists(path, error)) {
      streams_.error(fmt::format("journeyc: `{}` does not exist\n", path));
      return false;
    }
    const bool page = path.ends_with(".md");
    const std::string folder = page ? fs::path(path).parent_path().generic_string() : path;
    asked_.config = workspace::load_config(
        workspace::find_root(folder).value_or(workspace::as_prefix(folder)), files_, problems_);
    workspace::add_house_rules(asked_.config, files_, rules_, problems_);
    if (page) {
      asked_.page = path;
      add_page();
    }
    return true;
  }

  // A page from elsewhere, which is not among the workspace's rules.
  void add_page() {
    const auto known = std::any_of(rules_.rules().begin(), rules_.rules().end(), [&](const auto& rule) {
      return rule->house && files_[rule->page.file].path() == asked_.page;
    });
    auto loaded = source::load(asked_.page);
    if (auto* text = std::get_if<std::string>(&loaded); text != nullptr && !known) {
      rules_.add_page(files_, files_.add(asked_.page, std::move(*text)), problems_);
    }
  }

  void run_page(const lint::Rule& rule) {
    counts_.pages++;
    const std::string path(files_[rule.page.file].path());
    const bool readable =
        std::none_of(problems_.begin(), problems_.end(), [&](const diag::Diagnostic& problem) {
          return problem.span.exists() && problem.span.file == rule.page.file;
        });
    if (!readable) {
      counts_.failed++;
      streams_.out(fmt::format("fail  {}\n  the page can't be read; see below\n", rule.page.id));
      return;
    }
    if (arguments_.update && !update(path, rule)) {
      return;
    }
    report(rule, path);
  }

  bool update(const std::string& path, const lint::Rule& rule) {
    const std::string text = lint::with_outputs(files_, rules_, rule);
    const source::WriteResult result = source::write_if_changed(path, text);
    if (result.outcome == source::WriteOutcome::failed) {
      streams_.error(fmt::format("journeyc: `{}` could not be written: {}\n", path, result.reason));
      unwritten_ = true;
      return false;
    }
    updated_ += result.outcome == source::WriteOutcome::written ? 1 : 0;
    return true;
  }

  void report(const lint::Rule& rule, const std::string& path) {
    std::string said;
    bool failed = false;
    std::size_t examples = 0;
    for (const ExampleResult& result : lint::run_examples(files_, rules_, rule)) {
      // What `--update` has just written down is as it should be.
      const bool written =
          arguments_.update && !result.printed.empty() &&
          (result.is == ExampleResult::Is::differs || result.is == ExampleResult::Is::missing);
      if (written) {
        examples++;
        continue;
      }
      said += describe(result, path);
      counts_.without += is_lack(result) ? 1 : 0;
      failed = failed || (result.is != ExampleResult::Is::passed && !is_lack(result));
      examples += is_lack(result) ? 0 : 1;
    }
    counts_.failed += failed ? 1 : 0;
    streams_.out(fmt::format("{}  {} ({} {})\n{}",
                             failed          ? "fail"
                             : examples == 0 ? "none"
                                             : "pass",
                             rule.page.id, examples, examples == 1 ? "example" : "examples", said));
  }

  int finish() {
    if (!problems_.empty()) {
      streams_.styled_out(
          "\n" +
          diag::render_text(problems_, files_, {wants_colour(arguments_, streams_), streams_.width(), 1}));
    }
    if (counts_.pages == 0 && problems_.empty()) {
      streams_.error(fmt::format(
          "journeyc: there is no rule page in `{}{}`; `house-rules:` in journeyc.yaml names the folder\n",
          asked_.config.root, asked_.config.house_rules));
      return 2;
    }
    std::string text =
        fmt::format("{} {}, {} failed", counts_.pages, counts_.pages == 1 ? "rule" : "rules", counts_.failed);
    text += counts_.without > 0 ? fmt::format(", {} without an example", counts_.without) : "";
    text += arguments_.update ? fmt::format(", {} updated", updated_) : "";
    streams_.error(text + "\n");
    return unwritten_ ? 2 : counts_.failed > 0 || !problems_.empty() ? 1 : 0;
  }

  const Arguments& arguments_;
  Streams& streams_;
  source::Files files_;
  lint::RuleSet rules_ = lint::RuleSet::built_in();
  diag::Diagnostics problems_;
  Asked asked_;
  Counts counts_;
  std::size_t updated_ = 0;
  bool unwritten_ = false;
};

}  // namespace

int run_rules_test(const Arguments& arguments, Streams& streams) {
  return RulesTest(arguments, streams).run();
}

}  // namespace jc::cli
